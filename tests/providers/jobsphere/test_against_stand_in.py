"""The client and the provider over real HTTP on loopback, against the stand-in that was written from the document."""

import asyncio
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager

import pytest
from jobsphere_answers import NoFiles, outgoing

from recruiterdesk.demo.stand_in import JobSphereStandIn
from recruiterdesk.domain.account import Account
from recruiterdesk.domain.application import Application
from recruiterdesk.domain.errors import (
    ContractBroken,
    DeskError,
    Invalid,
    KeyRefused,
    NotFound,
    OutcomeUnknown,
    PermissionMissing,
    RateLimited,
    Unreachable,
    Unsupported,
)
from recruiterdesk.domain.vacancy import Vacancy
from recruiterdesk.domain.write import Act, CreateApplication, PostVacancy, Write
from recruiterdesk.provider_api.contract import Receipt
from recruiterdesk.provider_api.http.limiter import Limiter
from recruiterdesk.providers.jobsphere import FACTORY
from recruiterdesk.providers.jobsphere.manifest import PROFILE
from recruiterdesk.providers.jobsphere.provider import JobSphereConnection


@pytest.fixture
def jobsphere() -> Iterator[JobSphereStandIn]:
    with JobSphereStandIn(limit=100_000) as stand_in:
        yield stand_in


@asynccontextmanager
async def connected(
    jobsphere: JobSphereStandIn, key: str = "full", *, company_id: str | None = None, **settings: str
) -> AsyncIterator[JobSphereConnection]:
    account = Account(id=1, name="Oosterlicht", provider="jobsphere", base_url=jobsphere.base_url, settings=settings)
    secrets = {"api_key": jobsphere.keys[key], "company_id": jobsphere.company_id if company_id is None else company_id}
    connection = FACTORY.connect(account, secrets, ledger_folder=None)
    assert isinstance(connection, JobSphereConnection)
    try:
        yield connection
    finally:
        await connection.aclose()


async def everything(connection: JobSphereConnection) -> list[Vacancy]:
    found: list[Vacancy] = []
    cursor = None
    while True:
        page = await connection.list_vacancies(cursor)
        found.extend(page.items)
        cursor = page.next
        if cursor is None:
            return found


def application(job_id: str, **fields: str) -> CreateApplication:
    named = {"first_name": "Zoë", "last_name": "van den Berg", "email": "zoe@example.com", **fields}
    return CreateApplication(vacancy_remote_id=job_id, fields=dict(named))


def post(**changed: object) -> PostVacancy:
    return PostVacancy(
        content={"title": "Gardener", "description": "# Roses", "location": "Utrecht", "tags": ["roses", "hedges"], **changed}
    )


async def send(connection: JobSphereConnection, write: Write, **more: str) -> Receipt:
    return await connection.send(outgoing(write, **more), NoFiles(), lambda: None)


def some_job(jobsphere: JobSphereStandIn) -> str:
    return jobsphere.world.jobs_of(jobsphere.company_id)[0].id


async def test_of_the_whole_board_only_our_company_s_jobs_are_our_vacancies(jobsphere: JobSphereStandIn) -> None:
    async with connected(jobsphere) as connection:
        found = await everything(connection)
    ours = {job.id: job for job in jobsphere.world.jobs_of(jobsphere.company_id)}
    assert {vacancy.remote_id for vacancy in found} == set(ours)
    for vacancy in found:
        job = ours[vacancy.remote_id]
        assert vacancy.title == job.title
        assert job.description in vacancy.description  # the list has no texts: each was read by itself
        assert all(requirement in vacancy.description for requirement in job.requirements)
    pages = [call for call in jobsphere.ledger.calls if call.path == "/v1/jobs"]
    assert [call.query for call in pages] == [f"limit=100&page={page}" for page in (1, 2, 3, 4)]


async def test_a_second_reading_asks_for_no_text_again_unless_the_job_changed(jobsphere: JobSphereStandIn) -> None:
    async with connected(jobsphere) as connection:
        first = await everything(connection)
        changed = jobsphere.world.jobs[first[0].remote_id]
        changed.title = "Other title"
        before = len(jobsphere.ledger.calls)
        second = await everything(connection)
    singles = [call.path for call in jobsphere.ledger.calls[before:] if call.path != "/v1/jobs"]
    assert singles == [f"/v1/jobs/{changed.id}"]
    assert {vacancy.remote_id for vacancy in second} == {vacancy.remote_id for vacancy in first}
    assert {vacancy.title for vacancy in second if vacancy.remote_id == changed.id} == {"Other title"}


async def test_a_search_for_the_own_company_is_used_only_where_it_is_set(jobsphere: JobSphereStandIn) -> None:
    async with connected(jobsphere, company_search=jobsphere.world.ours.name) as connection:
        found = await everything(connection)
    assert {vacancy.remote_id for vacancy in found} == {job.id for job in jobsphere.world.jobs_of(jobsphere.company_id)}
    assert sum(call.path == "/v1/jobs" for call in jobsphere.ledger.calls) == 1


async def test_without_a_company_nothing_is_listed_and_the_reason_says_what_to_fill_in_where(jobsphere: JobSphereStandIn) -> None:
    async with connected(jobsphere, company_id="") as connection:
        with pytest.raises(Unsupported, match="company id") as caught:
            await connection.list_vacancies()
        assert "company_id" in caught.value.message
        with pytest.raises(Invalid, match="verified company id"):
            await send(connection, post())
    assert jobsphere.ledger.calls == []


async def test_a_vacancy_is_read_by_itself_and_another_company_s_job_is_none_of_ours(jobsphere: JobSphereStandIn) -> None:
    async with connected(jobsphere) as connection:
        ours = some_job(jobsphere)
        assert (await connection.read_vacancy(ours)).remote_id == ours
        other = next(job.id for job in jobsphere.world.jobs.values() if job.company.id != jobsphere.company_id)
        for missing in (other, "job_none", ".."):
            with pytest.raises(NotFound):
                await connection.read_vacancy(missing)


async def test_single_records_are_read_wrapped_or_bare(jobsphere: JobSphereStandIn) -> None:
    ours = some_job(jobsphere)
    async with connected(jobsphere) as connection:
        bare = await connection.read_vacancy(ours)
        jobsphere.endpoints.is_wrapped = True
        assert await connection.read_vacancy(ours) == bare
        assert (await send(connection, application(ours))).remote_id in jobsphere.world.applications


async def test_the_board_is_a_table_of_a_hundred_lines_a_page(jobsphere: JobSphereStandIn) -> None:
    async with connected(jobsphere) as connection:
        seen, cursor, sizes = set[str](), None, list[int]()
        while True:
            page = await connection.read_table("board", None, {}, cursor)
            sizes.append(len(page.lines))
            seen |= {line.id for line in page.lines}
            cursor = page.next
            assert page.total == 400
            assert all(len(line.cells) == len(page.columns) for line in page.lines)
            if cursor is None:
                break
        assert sizes == [100, 100, 100, 100]
        assert seen == set(jobsphere.world.jobs)


async def test_the_board_is_filtered_by_what_the_document_lists(jobsphere: JobSphereStandIn) -> None:
    async with connected(jobsphere) as connection:
        found = await connection.read_table("board", None, {"q": " react ", "category": "engineering", "location": "remote"})
        assert found.lines
        assert all(jobsphere.world.jobs[line.id].location == "Remote" for line in found.lines)
        assert jobsphere.ledger.calls[-1].query == "q=react&category=engineering&location=remote&limit=100&page=1"
        nothing = await connection.read_table("board", None, {"q": "no such job at all"})
        assert (nothing.lines, nothing.next, nothing.total) == ((), None, 0)
        with pytest.raises(Invalid, match="experience_level"):
            await connection.read_table("board", None, {"experience_level": "senior"})
        for cursor in ("x", "0", "-1", "99999999999999999999"):
            with pytest.raises(DeskError):
                await connection.read_table("board", None, {}, cursor)


async def test_a_job_of_the_board_shows_its_texts(jobsphere: JobSphereStandIn) -> None:
    other = next(job for job in jobsphere.world.jobs.values() if job.company.id != jobsphere.company_id and job.instructions)
    async with connected(jobsphere) as connection:
        page = await connection.read_table("board_job", None, {"job": other.id})
        shown = dict(zip((column.name for column in page.columns), page.lines[0].cells, strict=True))
        assert shown["description"] == other.description
        assert shown["requirements"] == "\n".join(f"- {each}" for each in other.requirements)
        assert shown["application_instructions"] == other.instructions
        assert (shown["company"], shown["is_ours"], shown["id"]) == (other.company.name, False, other.id)
        with pytest.raises(NotFound):
            await connection.read_table("board_job", None, {"job": "job_none"})
        with pytest.raises(Invalid):
            await connection.read_table("board_job", None, {})
        with pytest.raises(NotFound):
            await connection.read_table("team", None, {})


async def test_a_job_is_created_as_the_document_says_and_comes_back_as_a_vacancy(jobsphere: JobSphereStandIn) -> None:
    async with connected(jobsphere) as connection:
        receipt = await send(connection, post(), table="vacancy")
    (change,) = jobsphere.ledger.changes("job")
    assert change.content == {
        "title": "Gardener",
        "company_id": jobsphere.company_id,
        "description": "# Roses",
        "location": "Utrecht",
        "tags": ["roses", "hedges"],
    }
    assert receipt.vacancy is not None
    assert receipt.remote_id == receipt.vacancy.remote_id == change.application_id
    assert receipt.vacancy.title == "Gardener"
    assert "# Roses" in receipt.vacancy.description


async def test_a_job_whose_answer_tells_no_id_is_confirmed_and_found_by_the_next_sync(jobsphere: JobSphereStandIn) -> None:
    jobsphere.endpoints.tells_id = False
    async with connected(jobsphere) as connection:
        receipt = await send(connection, post(tags=[]), table="vacancy")
        assert (receipt.remote_id, receipt.vacancy) == (None, None)
        assert "without telling its id" in str(receipt.note)
        assert "Gardener" in {vacancy.title for vacancy in await everything(connection)}


@pytest.mark.parametrize("tells_id", [True, False])
async def test_a_submitted_application_comes_back_as_a_record_with_all_that_was_sent(jobsphere: JobSphereStandIn, tells_id: bool) -> None:
    jobsphere.endpoints.tells_id = tells_id
    job = some_job(jobsphere)
    write = application(job, resume_url="https://cv.example.com/zoe.pdf", cover_letter="Hello", source="Referral")
    async with connected(jobsphere) as connection:
        receipts = [await send(connection, write) for _ in range(2)]
    assert [change.content for change in jobsphere.ledger.changes("application")] == [
        {
            "job_id": job,
            "candidate_email": "zoe@example.com",
            "resume_url": "https://cv.example.com/zoe.pdf",
            "cover_letter": "Hello",
            "source": "Referral",
        }
    ] * 2
    made = receipts[0].application
    assert isinstance(made, Application)
    assert receipts[0].remote_id == made.remote_id
    assert (made.person.full_name, made.person.email, made.vacancy_remote_id) == ("Zoë van den Berg", "zoe@example.com", job)
    assert receipts[0].detail is not None
    assert receipts[0].detail.fields["resume_url"] == "https://cv.example.com/zoe.pdf"
    if tells_id:
        assert {receipt.remote_id for receipt in receipts} == set(jobsphere.world.applications)
    else:
        assert receipts[0].remote_id == receipts[1].remote_id == "sent-0190f0000000"  # the same entry, the same id


async def test_an_application_for_any_job_of_the_board_goes_out_from_its_line(jobsphere: JobSphereStandIn) -> None:
    other = next(job.id for job in jobsphere.world.jobs.values() if job.company.id != jobsphere.company_id)
    action = PROFILE.action("apply")
    assert action is not None
    act = Act(name="apply", capability=action.capability, fields={"last_name": "Berg", "email": "z@example.com"}, line=other)
    async with connected(jobsphere) as connection:
        receipt = await send(connection, act, table="account")
        named = CreateApplication(vacancy_remote_id=None, fields={"last_name": "Berg", "email": "z@example.com", "job_id": other})
        await send(connection, named)
    assert [change.content["job_id"] for change in jobsphere.ledger.changes("application")] == [other, other]
    assert receipt.application is not None
    assert receipt.application.vacancy_remote_id == other


@pytest.mark.parametrize("link", ["http://cv.example.com/zoe.pdf", "file:///home/zoe/cv.pdf", "ftp://x/cv.pdf", "cv.pdf"])
async def test_a_cv_goes_by_a_link_that_begins_with_https_or_not_at_all(jobsphere: JobSphereStandIn, link: str) -> None:
    async with connected(jobsphere) as connection:
        with pytest.raises(Invalid, match="https"):
            await send(connection, application(some_job(jobsphere), resume_url=link))
        with pytest.raises(Invalid, match="one job"):
            await send(connection, CreateApplication(vacancy_remote_id=None, fields={"email": "a@example.com"}))
    assert jobsphere.ledger.calls == []


async def test_what_a_key_may_not_do_is_told_with_its_remedy(jobsphere: JobSphereStandIn) -> None:
    for key in ("read_only", "unverified", "other_company"):
        async with connected(jobsphere, key) as connection:
            with pytest.raises(PermissionMissing, match="verified as an employer") as caught:
                await send(connection, post(), table="vacancy")
            assert caught.value.scope == "Read/Write"
    async with connected(jobsphere, "read_only") as connection:
        with pytest.raises(PermissionMissing, match="submit applications"):
            await send(connection, application(some_job(jobsphere)))
    async with connected(jobsphere, "revoked") as connection:
        with pytest.raises(KeyRefused):
            await connection.probe()
    assert jobsphere.ledger.applied == []


@pytest.mark.parametrize("shape", ["object", "string", "plain", "list", "map"])
async def test_a_refusal_is_believed_and_quoted_in_whatever_shape_it_comes(jobsphere: JobSphereStandIn, shape: str) -> None:
    jobsphere.api.refusal = shape
    async with connected(jobsphere) as connection:
        with pytest.raises(Invalid, match="location is required"):
            await send(connection, post(location=""), table="vacancy")
        with pytest.raises(NotFound, match="no longer at JobSphere"):
            await send(connection, application("job_none"))
        with pytest.raises(NotFound):
            await connection.read_vacancy("job_none")


@pytest.mark.parametrize("shape", ["other", "empty"])
async def test_a_refusal_without_words_is_still_one(jobsphere: JobSphereStandIn, shape: str) -> None:
    jobsphere.api.refusal = shape
    async with connected(jobsphere) as connection:
        with pytest.raises(Invalid, match="does not accept this"):
            await send(connection, post(location=""), table="vacancy")


@pytest.mark.parametrize(
    ("fault", "options"),
    [
        ("lose_reply", {}),
        ("cut_mid_reply", {}),
        ("apply_then_status", {"status": 500}),
        ("apply_then_html", {}),
        ("truncated", {}),
        ("wrong_type", {}),
        ("status", {"status": 500}),
        ("redirect", {"location": "http://127.0.0.1:9/"}),
        ("raw", {"text": '{"error": {"message": "later"}}'}),
        ("raw", {"text": '{"errors": ["later"]}'}),
        ("raw", {"text": '[{"id": "app_1"}]'}),
        ("rewrite", {"replace": {"zoe@example.com": "somebody@example.com", "Gardener": "Plumber"}}),
    ],
)
async def test_whatever_does_not_say_yes_or_no_leaves_a_write_open_and_it_went_out_once(
    jobsphere: JobSphereStandIn, fault: str, options: dict[str, object]
) -> None:
    async with connected(jobsphere) as connection:
        for write, table in ((application(some_job(jobsphere)), "application"), (post(), "vacancy")):
            jobsphere.faults.add(fault, method="POST", **options)
            before = len(jobsphere.ledger.calls)
            with pytest.raises(OutcomeUnknown):
                await send(connection, write, table=table)
            assert [call.method for call in jobsphere.ledger.calls[before:]] == ["POST"]


async def test_a_write_while_nobody_listens_is_certainly_unsent(jobsphere: JobSphereStandIn) -> None:
    async with connected(jobsphere) as connection:
        jobsphere.stop()
        with pytest.raises(Unreachable) as caught:
            await send(connection, post(), table="vacancy")
        assert caught.value.is_unsent
        jobsphere.start()
        assert (await send(connection, post(), table="vacancy")).remote_id


async def test_a_created_job_is_looked_for_by_title_and_company_and_its_absence_proves_nothing(jobsphere: JobSphereStandIn) -> None:
    sent = outgoing(post(title="  lead gardener "), table="vacancy")
    async with connected(jobsphere) as connection:
        before = await connection.observe(sent)
        assert (before.matching, before.remote_id, before.proves_absence) == (0, None, False)
        assert "proves nothing" in str(before.note)
        made = jobsphere.world.create(jobsphere.company_id, {"title": "Lead Gardener", "location": "Remote", "description": "x"})
        jobsphere.world.create(jobsphere.world.companies[3].id, {"title": "Lead Gardener", "location": "Remote", "description": "x"})
        after = await connection.observe(sent)
        assert (after.matching, after.remote_id) == (1, made.id)
        assert "1 job of your company" in str(after.note)
        jobsphere.world.create(jobsphere.company_id, {"title": "Lead Gardener", "location": "Remote", "description": "x"})
        twins = await connection.observe(sent)
        assert (twins.matching, twins.remote_id) == (2, None)


async def test_an_application_cannot_be_looked_for_and_says_so_without_asking(jobsphere: JobSphereStandIn) -> None:
    async with connected(jobsphere) as connection:
        seen = await connection.observe(outgoing(application("job_a")))
    assert seen.matching is None
    assert "shows no applications" in str(seen.note)
    assert jobsphere.ledger.calls == []


async def test_a_title_that_finds_half_the_board_is_not_looked_through(jobsphere: JobSphereStandIn) -> None:
    for _ in range(560):
        jobsphere.world.create(jobsphere.world.companies[2].id, {"title": "Gardener", "location": "Remote", "description": "x"})
    async with connected(jobsphere) as connection:
        seen = await connection.observe(outgoing(post(), table="vacancy"))
    assert seen.matching is None
    assert "too many" in str(seen.note)
    assert len(jobsphere.ledger.calls) == 5


async def test_odd_items_cost_only_themselves(jobsphere: JobSphereStandIn) -> None:
    async with connected(jobsphere) as connection:
        for how in ("nulls", "missing", "extra", "types", "enums", "markup", "nul", "surrogate"):
            jobsphere.faults.add("mangle", how=how)
            page = await connection.read_table("board", None, {})
            assert len(page.lines) == 100, how
            jobsphere.faults.add("mangle", how=how, path=r"/jobs$")
            await connection.list_vacancies()
        jobsphere.faults.add("mangle", how="enums")
        odd = await connection.read_table("board", None, {})
        assert {(line.cells[3], line.cells[6]) for line in odd.lines} == {("Gig", "XTS")}


async def test_a_name_of_ten_million_letters_is_cut(jobsphere: JobSphereStandIn) -> None:
    ours = some_job(jobsphere)
    async with connected(jobsphere) as connection:
        jobsphere.faults.add("mangle", how="huge_name")
        assert len((await connection.read_vacancy(ours)).title) == 1_000


async def test_pages_end_whatever_they_say(jobsphere: JobSphereStandIn) -> None:
    async with connected(jobsphere) as connection:
        jobsphere.faults.add("endless", times=50)
        assert len(await everything(connection)) == len(jobsphere.world.jobs_of(jobsphere.company_id))
        jobsphere.faults.clear()
        jobsphere.faults.add("no_meta", times=50)
        assert len(await everything(connection)) == len(jobsphere.world.jobs_of(jobsphere.company_id))
        jobsphere.faults.clear()
        jobsphere.faults.add("empty_page", path=r"/jobs$")
        assert await everything(connection) == []


@pytest.mark.parametrize("text", ["[]", "null", '{"data": 7}', "{", '{"jobs": []}'])
async def test_an_answer_of_another_shape_breaks_the_contract(jobsphere: JobSphereStandIn, text: str) -> None:
    async with connected(jobsphere) as connection:
        for read in (connection.list_vacancies, lambda: connection.read_vacancy("job_a")):
            jobsphere.faults.add("raw", text=text)
            with pytest.raises(ContractBroken):
                await read()


async def test_reads_are_repeated_after_a_server_s_fault_and_pauses_are_obeyed(jobsphere: JobSphereStandIn) -> None:
    async with connected(jobsphere) as connection:
        jobsphere.faults.add("status", status=500, times=1)
        assert (await connection.read_table("board", None, {})).total == 400
        assert connection.traffic.retries == 1
        jobsphere.faults.add("status", status=429, headers={"retry-after": "90"}, message="Rate limit exceeded")
        with pytest.raises(RateLimited) as caught:
            await connection.read_table("board", None, {})
        assert 88 <= (caught.value.retry_after or 0) <= 95
        assert connection.budget.paused_until is not None


@pytest.mark.parametrize("kind", ["sliding", "fixed", "calendar"])
async def test_no_plan_s_limit_is_ever_overrun(kind: str) -> None:
    with JobSphereStandIn(limit=8, window=1.0, window_kind=kind) as jobsphere:
        async with connected(jobsphere, requests_per_minute="8") as connection:
            limiter = connection._http.limiter
            assert isinstance(limiter, Limiter)
            limiter._window = 1.0  # the stand-in's minute lasts a second here, and so does ours
            await asyncio.gather(*(connection.client.list_jobs(1) for _ in range(12)))
        assert jobsphere.ledger.count(429) == 0
        assert jobsphere.ledger.count(200) == 12


@pytest.mark.parametrize(("key", "allowed"), [("full", 59), ("pro", 499), ("enterprise", 999)])
async def test_the_plan_is_learned_from_the_headers(key: str, allowed: int) -> None:
    with JobSphereStandIn(jobs=5) as jobsphere:
        async with connected(jobsphere, key) as connection:
            await connection.probe()
            assert connection.budget.allowed == allowed
        async with connected(jobsphere, key, requests_per_minute="30") as connection:
            await connection.probe()
            assert connection.budget.allowed == 29  # what the user has set is never widened


async def test_a_check_asks_once_and_the_board_of_ten_thousand_jobs_does_not_hold_up_the_loop() -> None:
    with JobSphereStandIn(jobs=10_000, limit=100_000) as jobsphere:
        async with connected(jobsphere) as connection:
            probe = await connection.probe()
            assert len(jobsphere.ledger.calls) == 1
            assert str(probe.scopes[0].finding) == "10000 jobs on the board"
            longest, last = 0.0, time.perf_counter()

            async def watch() -> None:
                nonlocal longest, last
                while True:
                    await asyncio.sleep(0.005)
                    now = time.perf_counter()
                    longest, last = max(longest, now - last), now

            watcher = asyncio.get_running_loop().create_task(watch())
            last = time.perf_counter()
            page = await connection.read_table("board", None, {})
            watcher.cancel()
            assert (page.total, len(page.lines)) == (10_000, 100)
            assert longest < 0.5
