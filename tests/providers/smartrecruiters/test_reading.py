"""Reading an account over real HTTP: everybody once with the right stage, what hangs on each, and the files."""

from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import suppress
from datetime import timedelta

import httpx
import pytest
from smartrecruiters_desk import connect_to, connected, everybody

from recruiterdesk.demo.loopback.faults import FaultKind
from recruiterdesk.demo.smartrecruiters.stand_in import SmartRecruitersStandIn
from recruiterdesk.demo.smartrecruiters.world import Application as Applied
from recruiterdesk.demo.smartrecruiters.world import Candidate
from recruiterdesk.domain.account import Account
from recruiterdesk.domain.application import DocumentKind
from recruiterdesk.domain.capability import Ability, Capability, CapabilityState
from recruiterdesk.domain.errors import ContractBroken, DeskError, NotFound, Unreachable
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.domain.write import FileRef, MoveStage
from recruiterdesk.provider_api.contract import OutgoingWrite
from recruiterdesk.providers.smartrecruiters.stages import stage_name


@pytest.fixture
def stand_in() -> Iterator[SmartRecruitersStandIn]:
    with SmartRecruitersStandIn(applicants=130, limit=1_000) as started:
        yield started
        assert started.ledger.leaks == []


def stages_there(stand_in: SmartRecruitersStandIn) -> dict[str, str | None]:
    """Return who is on which vacancy in which stage, as the world of the stand-in has it."""
    return {
        f"{candidate.id}:{job_id}": stage_name(applied.status, applied.sub_status)
        for candidate in stand_in.world.candidates.values()
        for job_id, applied in candidate.applications.items()
    }


def somebody(stand_in: SmartRecruitersStandIn, **wanted: object) -> tuple[Candidate, Applied]:
    """Return the first application that has these members."""
    for candidate in stand_in.world.candidates.values():
        for applied in candidate.applications.values():
            if all(getattr(applied, name) == value for name, value in wanted.items()):
                return candidate, applied
    pytest.fail(f"nobody in the stand-in is {wanted}")


def second_of(stand_in: SmartRecruitersStandIn) -> tuple[Candidate, Applied]:
    """Return somebody's second application."""
    for candidate in stand_in.world.candidates.values():
        if len(candidate.applications) > 1:
            return candidate, list(candidate.applications.values())[1]
    pytest.fail("nobody in the stand-in has two applications")


def asked(stand_in: SmartRecruitersStandIn, path: str) -> int:
    return sum(call.path == path for call in stand_in.ledger.calls)


async def test_everybody_is_read_once_with_the_stage_of_each_application(stand_in: SmartRecruitersStandIn) -> None:
    async with connected(stand_in, requests_per_second="1000") as connection:
        found = await everybody(connection)
    there = stages_there(stand_in)
    assert {remote_id: each.stage for remote_id, each in found.items()} == there
    assert any(len(candidate.applications) > 1 for candidate in stand_in.world.candidates.values())


async def test_the_second_reading_asks_for_no_second_application_again_until_its_person_changed(stand_in: SmartRecruitersStandIn) -> None:
    candidate, second = second_of(stand_in)
    path = f"/candidates/{candidate.id}/jobs/{second.job_id}"
    async with connected(stand_in, requests_per_second="1000") as connection:
        await everybody(connection)
        await everybody(connection)
        assert asked(stand_in, path) == 1
        stand_in.world.move(candidate, second, "REJECTED", None, next(iter(stand_in.world.users)))
        found = await everybody(connection)
    assert asked(stand_in, path) == 2
    assert found[f"{candidate.id}:{second.job_id}"].stage == "Rejected"


async def test_a_second_application_that_may_not_be_read_leaves_its_stage_as_it_was_known(stand_in: SmartRecruitersStandIn) -> None:
    candidate, second = second_of(stand_in)
    stand_in.faults.add(FaultKind.STATUS, status=404, path=f"^/candidates/{candidate.id}/jobs/{second.job_id}$")
    async with connected(stand_in, requests_per_second="1000") as connection:
        found = (await everybody(connection))[f"{candidate.id}:{second.job_id}"]
    assert (found.stage, "stage" in found.unseen) == (None, True)


async def test_only_the_vacancies_asked_for_are_read_and_many_of_them_in_several_lists(stand_in: SmartRecruitersStandIn) -> None:
    jobs = list(stand_in.world.jobs)
    there = stages_there(stand_in)
    async with connected(stand_in, requests_per_second="1000") as connection:
        one = await everybody(connection, jobs[0])
        assert set(one) == {remote_id for remote_id in there if remote_id.endswith(jobs[0])}
        assert set(await everybody(connection, *jobs)) == set(there)
    assert len(jobs) > 20


async def test_only_what_changed_since_is_listed(stand_in: SmartRecruitersStandIn) -> None:
    candidate, applied = somebody(stand_in, status="NEW")
    since = max(each.updated_on for each in stand_in.world.candidates.values()) + timedelta(seconds=1)
    stand_in.world.move(candidate, applied, "INTERVIEW", None, next(iter(stand_in.world.users)))
    candidate.updated_on = since + timedelta(seconds=1)
    async with connected(stand_in) as connection:
        page = await connection.list_changed(since)
        assert (await connection.list_changed(since + timedelta(days=1))).items == ()
    assert {each.remote_id.split(":")[0] for each in page.items} == {candidate.id}
    assert page.next is None


async def test_vacancies_have_the_stages_of_the_hiring_processes_in_the_pipelines_order(stand_in: SmartRecruitersStandIn) -> None:
    async with connected(stand_in) as connection:
        page = await connection.list_vacancies()
        stages = page.items[0].stages or ()
        assert len(page.items) == page.total == len(stand_in.world.jobs)
        heads = list(dict.fromkeys(stage.partition(":")[0] for stage in stages))
        assert heads == ["Lead", "New", "In review", "Interview", "Offered", "Hired", "Rejected", "Withdrawn"]
        assert len(stages) == len(set(stages))
        used = {stage for stage in stages_there(stand_in).values() if stage is not None}
        assert used <= set(stages)
        one = await connection.read_vacancy(page.items[0].remote_id)
    assert one.stages == stages
    assert one.description
    assert asked(stand_in, "/configuration/hiring-processes") == 1


async def test_one_process_can_be_named_in_the_settings(stand_in: SmartRecruitersStandIn) -> None:
    async with connected(stand_in) as connection:
        every = (await connection.list_vacancies()).items[0].stages or ()
    name = next(iter(stand_in.world.jobs.values())).process.name
    async with connected(stand_in, hiring_process=name) as connection:
        some = (await connection.list_vacancies()).items[0].stages or ()
    assert set(some) < set(every)


async def test_a_detail_has_notes_documents_answers_and_fields(stand_in: SmartRecruitersStandIn) -> None:
    candidate, applied = next(
        (candidate, applied)
        for candidate in stand_in.world.candidates.values()
        for applied in candidate.applications.values()
        if applied.files and applied.answers and candidate.fields.get("phoneNumber")
    )
    async with connected(stand_in) as connection:
        detail = await connection.read_application(f"{candidate.id}:{applied.job_id}")
    assert detail.application.stage == stage_name(applied.status, applied.sub_status)
    assert detail.application.person.phone == candidate.fields["phoneNumber"]
    assert [document.name for document in detail.documents] == [file.name for file in applied.files.values()]
    assert detail.documents[0].kind is DocumentKind.RESUME
    assert len(detail.application.answers or ()) == len(applied.answers)
    assert detail.notes is not None
    assert detail.fields["application_id"] == applied.id


async def test_a_hired_person_has_the_moment_of_it_from_the_history(stand_in: SmartRecruitersStandIn) -> None:
    candidate, applied = somebody(stand_in)
    stand_in.world.move(candidate, applied, "HIRED", None, next(iter(stand_in.world.users)))
    async with connected(stand_in) as connection:
        detail = await connection.read_application(f"{candidate.id}:{applied.job_id}")
    assert detail.application.hired_at is not None
    assert abs(detail.application.hired_at - applied.history[-1][0]) < timedelta(milliseconds=2)


async def test_who_may_not_read_messages_reads_the_rest_and_is_asked_once(stand_in: SmartRecruitersStandIn) -> None:
    candidate, applied = somebody(stand_in)
    async with connected(stand_in, "not_admin") as connection:
        for _ in range(2):
            detail = await connection.read_application(f"{candidate.id}:{applied.job_id}")
            assert detail.notes is None
            assert detail.documents
    assert asked(stand_in, "/messages") == 1


async def test_who_is_known_not_to_read_messages_is_never_asked() -> None:
    state = CapabilityState(Ability.NO, Sentence("no"))
    account = Account(id=1, name="V", provider="smartrecruiters", base_url="x", capabilities={Capability.READ_NOTES: state})
    requests: list[str] = []

    def answer(request: httpx.Request) -> httpx.Response:
        requests.append(request.url.path)
        return httpx.Response(200, json={"id": "c1", "status": "NEW", "content": []})

    assert (await connect_to(answer, account=account).read_application("c1:j1")).notes is None
    assert "/messages" not in requests


async def test_a_file_comes_from_the_accounts_own_address_piece_by_piece(stand_in: SmartRecruitersStandIn) -> None:
    candidate, applied = next(
        (candidate, applied)
        for candidate in stand_in.world.candidates.values()
        for applied in candidate.applications.values()
        if applied.files and not next(iter(applied.files.values())).is_bad
    )
    remote_id, file = f"{candidate.id}:{applied.job_id}", next(iter(applied.files.values()))
    async with connected(stand_in) as connection:
        await connection.read_application(remote_id)
        listed = asked(stand_in, f"/candidates/{candidate.id}/jobs/{applied.job_id}/attachments")
        assert b"".join([piece async for piece in connection.download(remote_id, 1)]) == file.read()
        assert asked(stand_in, f"/candidates/{candidate.id}/jobs/{applied.job_id}/attachments") == listed
        with pytest.raises(NotFound):
            _ = [piece async for piece in connection.download(remote_id, 99)]
    async with connected(stand_in) as connection:  # after a restart the list is read anew
        assert b"".join([piece async for piece in connection.download(remote_id, 1)]) == file.read()


async def test_somebody_who_is_gone_or_not_on_this_vacancy_is_not_found(stand_in: SmartRecruitersStandIn) -> None:
    candidate, applied = somebody(stand_in)
    other = next(job_id for job_id in stand_in.world.jobs if job_id not in candidate.applications)
    async with connected(stand_in) as connection:
        for remote_id in (f"{candidate.id}:{other}", f"nobody:{applied.job_id}", "nobody"):
            with pytest.raises(NotFound):
                await connection.read_application(remote_id)
        with pytest.raises(NotFound):
            await connection.read_vacancy("nothing")
        for odd in ("..", "../jobs", "", "a/b:c"):
            with pytest.raises(DeskError):
                await connection.read_application(odd)


async def test_an_answer_about_somebody_else_is_not_used() -> None:
    connection = connect_to(lambda _: httpx.Response(200, json={"id": "other", "content": []}))
    with pytest.raises(ContractBroken):
        await connection.read_application("c1:j1")
    with pytest.raises(ContractBroken):
        await connection.read_vacancy("j1")


async def test_an_item_that_cannot_be_read_is_counted_and_costs_nobody_else() -> None:
    page = {"content": [{"id": "c1", "primaryAssignment": {"job": {"id": "j1"}, "status": "NEW"}}, 7, {"firstName": "?"}], "totalFound": 3}
    connection = connect_to(lambda _: httpx.Response(200, json=page))
    found = await connection.list_applications()
    assert ([each.remote_id for each in found.items], found.unreadable) == (["c1:j1"], 2)


@pytest.mark.parametrize("fault", [FaultKind.HTML, FaultKind.TRUNCATED, FaultKind.CUT_MID_REPLY, FaultKind.GZIP_BOMB])
async def test_a_spoilt_answer_becomes_words_and_nothing_of_it_is_used(stand_in: SmartRecruitersStandIn, fault: FaultKind) -> None:
    stand_in.faults.add(fault, path="^/jobs$", times=9)
    async with connected(stand_in) as connection:
        with pytest.raises((ContractBroken, Unreachable)) as caught:
            await connection.list_vacancies()
    assert caught.value.message


async def test_an_empty_object_is_no_list_of_people_but_may_be_one_of_properties() -> None:
    connection = connect_to(lambda _: httpx.Response(200, json={}))
    with pytest.raises(ContractBroken):
        await connection.list_applications()
    assert (await connection.client.list_of_application("properties", "c1", "j1")).items == []


async def test_each_list_asks_for_the_largest_pages_and_vacancies_for_the_only_order_that_is_complete(
    stand_in: SmartRecruitersStandIn,
) -> None:
    async with connected(stand_in, requests_per_second="1000") as connection:
        await everybody(connection)
        await connection.list_vacancies()
    lists = [(call.path, call.query) for call in stand_in.ledger.calls if call.path in {"/jobs", "/candidates"}]
    assert all("limit=100" in query for _, query in lists)
    assert all("sort=job_id" in query for path, query in lists if path == "/jobs")
    assert {path for path, _ in lists} == {"/jobs", "/candidates"}


async def test_an_application_for_a_vacancy_that_is_hidden_shows_the_person_and_keeps_the_stage_that_was_known(
    stand_in: SmartRecruitersStandIn,
) -> None:
    candidate, second = second_of(stand_in)
    stand_in.hide(second.job_id)
    async with connected(stand_in) as connection:
        detail = await connection.read_application(f"{candidate.id}:{second.job_id}")
    assert detail.application.person.email == candidate.fields["email"]
    assert (detail.application.stage, detail.documents) == (None, ())
    assert {"stage", "hired_at", "url"} <= set(detail.application.unseen)


def with_messages(*pages: list[dict[str, object]], users: int = 200) -> tuple[list[str], Callable[[httpx.Request], httpx.Response]]:
    """Answer for one applicant whose messages come in these pages; looking users up is answered with `users`."""
    asked_for: list[str] = []

    def answer(request: httpx.Request) -> httpx.Response:
        asked_for.append(request.url.path)
        if request.url.path == "/messages":
            number = int(request.url.params.get("pageId", "0"))
            more = {"link": f'</messages?candidateId=c1&pageId={number + 1}>; rel="next"'} if number + 1 < len(pages) else {}
            return httpx.Response(200, json=pages[number], headers=more)
        if request.url.path.startswith("/user-api"):
            return httpx.Response(users, json={"id": "u1", "firstName": "Eva", "lastName": "de Wit"})
        return httpx.Response(200, json={"id": "c1", "status": "NEW", "content": []})

    return asked_for, answer


async def test_notes_are_read_to_their_last_page_with_their_authors_looked_up_once() -> None:
    first: list[dict[str, object]] = [{"content": "one #[CANDIDATE:c1]", "authorId": "u1"}, {"content": "two", "authorId": "u1"}]
    other: dict[str, object] = {"content": "of another vacancy", "context": {"applications": [{"candidateId": "c1", "jobId": "j2"}]}}
    asked_for, answer = with_messages(first, [{"content": "three"}, other])
    connection = connect_to(answer)
    for _ in range(2):
        notes = (await connection.read_application("c1:j1")).notes or ()
        assert [(note.text, note.author) for note in notes] == [("one", "Eva de Wit"), ("two", "Eva de Wit"), ("three", "")]
    assert asked_for.count("/messages") == 4
    assert asked_for.count("/user-api/v201804/users/u1") == 1


@pytest.mark.parametrize(("status", "times"), [(403, 1), (404, 2)])
async def test_authors_that_may_not_be_looked_up_cost_only_their_names(status: int, times: int) -> None:
    notes: list[dict[str, object]] = [{"content": "a", "authorId": "u1"}, {"content": "b", "authorId": "u2"}]
    asked_for, answer = with_messages(notes, users=status)
    connection = connect_to(answer)
    for _ in range(2):
        found = (await connection.read_application("c1:j1")).notes or ()
        assert [(note.text, note.author) for note in found] == [("a", ""), ("b", "")]
    assert sum(path.startswith("/user-api") for path in asked_for) == times


async def test_hiring_processes_that_may_not_be_read_leave_the_plain_statuses() -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        if request.url.path == "/configuration/hiring-processes":
            return httpx.Response(403, json={"errors": [{"code": "OAuthPermissionsException"}]})
        return httpx.Response(200, json={"id": "j1", "content": [{"id": "j1"}], "totalFound": 1})

    vacancy = await connect_to(answer).read_vacancy("j1")
    assert vacancy.stages == ("Lead", "New", "In review", "Interview", "Offered", "Hired", "Rejected", "Withdrawn")


async def test_a_process_that_ended_gives_no_stages_and_one_without_steps_does_no_harm() -> None:
    processes = [
        {"id": "h1", "name": "Old", "active": False, "subStatuses": {"IN_REVIEW": ["Test"]}},
        {"id": "h2", "name": "New", "active": True, "subStatuses": {"INTERVIEW": ["First", "", "First"]}},
        {"id": "h3", "name": "Bare"},
    ]

    def answer(request: httpx.Request) -> httpx.Response:
        is_list = request.url.path == "/configuration/hiring-processes"
        return httpx.Response(200, json={"content": processes} if is_list else {"id": "j1"})

    stages = (await connect_to(answer).read_vacancy("j1")).stages or ()
    assert [stage for stage in stages if ":" in stage] == ["Interview: First"]
    named = (await connect_to(answer, hiring_process="old").read_vacancy("j1")).stages or ()
    assert [stage for stage in named if ":" in stage] == ["In review: Test"]


async def test_somebody_in_the_talent_pool_is_read_without_a_vacancy() -> None:
    asked_for, answer = with_messages([{"content": "kept in mind"}])
    detail = await connect_to(answer).read_application("c1")
    assert (detail.application.remote_id, detail.application.vacancy_remote_id, detail.documents) == ("c1", None, ())
    assert [note.text for note in detail.notes or ()] == ["kept in mind"]
    assert not any("/jobs/" in path for path in asked_for)


async def test_what_may_not_be_read_of_an_application_is_left_out_and_the_rest_is_there() -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        if request.url.path.endswith(("/properties", "/screening-answers", "/attachments")):
            return httpx.Response(403, json={"errors": [{"code": "PERMISSION_DENIED"}]})
        body = [] if request.url.path == "/messages" else {"id": "c1", "status": "NEW", "firstName": "Anna", "content": []}
        return httpx.Response(200, json=body)

    detail = await connect_to(answer).read_application("c1:j1")
    assert (detail.application.person.first_name, detail.application.answers, detail.documents) == ("Anna", None, ())


async def test_a_write_makes_the_next_list_look_again(stand_in: SmartRecruitersStandIn) -> None:
    candidate, second = second_of(stand_in)
    remote_id, path = f"{candidate.id}:{second.job_id}", f"/candidates/{candidate.id}/jobs/{second.job_id}"
    write = OutgoingWrite(
        id="0" * 32,
        write=MoveStage(stage="Offered"),
        target_table="application",
        target_remote_id=remote_id,
        created_at=candidate.created_on,
    )
    async with connected(stand_in, requests_per_second="1000") as connection:
        await everybody(connection)
        stamp = candidate.updated_on
        with suppress(DeskError):  # a move may be refused; what was known of the application is doubtful all the same
            await connection.send(write, NoFiles(), lambda: None)
        candidate.updated_on = stamp  # no document says that it moves with a second application
        before = asked(stand_in, path)
        found = await everybody(connection)
    assert asked(stand_in, path) == before + 1
    assert found[remote_id].stage == stage_name(second.status, second.sub_status)


class NoFiles:
    async def chunks(self, _file: FileRef) -> AsyncIterator[bytes]:
        yield b""


async def test_lists_as_the_introduction_has_them_with_an_offset_and_no_cursor_are_read_to_their_end() -> None:
    people = [{"id": f"c{number}", "firstName": "A", "primaryAssignment": {"job": {"id": "j"}, "status": "NEW"}} for number in range(23)]

    def answer(request: httpx.Request) -> httpx.Response:
        if request.url.path != "/candidates":
            return httpx.Response(404, json={"message": "Not Found"})
        offset = int(request.url.params.get("offset", "0"))
        return httpx.Response(200, json={"offset": offset, "limit": 10, "totalFound": 23, "content": people[offset : offset + 10]})

    connection = connect_to(answer)
    for vacancies in ((), tuple(f"v{number}" for number in range(25))):  # the second are asked for in two lists, one after the other
        found: list[object] = []
        cursor, is_done = None, False
        while not is_done:
            page = await connection.list_applications(cursor, vacancy_remote_ids=vacancies)
            found += page.items
            cursor, is_done = page.next, page.next is None
        assert len(found) == (0 if vacancies else 23)


async def test_somebody_is_read_without_the_lists_that_a_company_does_not_keep() -> None:
    person = {"id": "c1", "firstName": "Anna", "primaryAssignment": {"job": {"id": "j1"}, "status": "NEW"}}
    known = {"/candidates/c1": person, "/candidates/c1/jobs/j1": {"status": "NEW"}}

    def answer(request: httpx.Request) -> httpx.Response:
        body = known.get(request.url.path)
        return httpx.Response(404, json={"message": "Not Found"}) if body is None else httpx.Response(200, json=body)

    detail = await connect_to(answer).read_application("c1:j1")
    assert (detail.application.person.first_name, detail.application.stage, detail.documents) == ("Anna", "New", ())
