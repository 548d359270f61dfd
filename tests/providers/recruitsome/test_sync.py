"""Everybody's candidates come onto the desk once, stay in step, and what is written goes out once: the real store over real HTTP."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hand_clock import HandClock
from recruitsome_desk import recruitsome_desk

from recruiterdesk.demo.recruitsome.stand_in import RecruitSomeStandIn
from recruiterdesk.domain.account import AccountState
from recruiterdesk.domain.capability import Ability, Capability
from recruiterdesk.domain.outbox import OutboxState
from recruiterdesk.domain.sync_report import SyncState
from recruiterdesk.domain.write import Act

FAST = {"requests_per_minute": "100000", "quiet_window": "1"}


@pytest.fixture
def there() -> Iterator[RecruitSomeStandIn]:
    with RecruitSomeStandIn(applicants=250, limit=100_000, team=6) as stand_in:
        yield stand_in


async def test_250_candidates_of_four_colleagues_come_in_once_each(tmp_path: Path, there: RecruitSomeStandIn) -> None:
    shared = sum(len(one.users) > 1 for one in there.world.candidates.values())
    assert shared == 50
    async with recruitsome_desk(tmp_path, there, settings=FAST) as desk:
        report = await desk.sync.pull(details="free")
        assert (report.state, report.error) == (SyncState.COMPLETE, None)
        people = {row.remote_id: row for row in desk.people()}
        assert set(people) == {str(id_) for id_ in there.world.candidates}
        for one in there.world.candidates.values():
            row = people[str(one.id)]
            assert (row.first_name, row.last_name, row.email, row.status) == (one.first_name, one.last_name, one.email, one.status)
            assert (row.stage, row.vacancy_id) == (None, None)
        assert {row.remote_id for row in desk.vacancies()} == {str(one.id) for one in there.world.vacancies}
        assert report.applicants.seen == 250


async def test_a_sync_counts_no_view_and_reads_nobody_one_by_one(tmp_path: Path, there: RecruitSomeStandIn) -> None:
    async with recruitsome_desk(tmp_path, there, settings=FAST) as desk:
        await desk.sync.pull(details="all")
        assert there.ledger.changes("view") == []
        paths = {call.path.removeprefix("/api/v1") for call in there.ledger.calls}
        assert paths == {"/vacancies", "/team", "/candidates"}
        assert {call.status for call in there.ledger.calls} == {200}


async def test_a_second_sync_brings_only_what_changed(tmp_path: Path, there: RecruitSomeStandIn) -> None:
    async with recruitsome_desk(tmp_path, there, settings=FAST) as desk:
        await desk.sync.pull()
        there.world.vacancies[0].views += 5
        report = await desk.sync.pull()
        assert (report.applicants.added, report.applicants.changed, report.vacancies.changed) == (0, 0, 0)
        new = there.world.insert()
        changed = next(iter(there.world.candidates.values()))
        changed.status = "do_not_contact"
        report = await desk.sync.pull()
        assert (report.applicants.added, report.applicants.changed) == (1, 1)
        assert str(new.id) in {row.remote_id for row in desk.people()}


async def test_somebody_who_is_gone_is_removed_only_after_an_hour_of_absence(tmp_path: Path, there: RecruitSomeStandIn) -> None:
    clock = HandClock()
    async with recruitsome_desk(tmp_path, there, settings=FAST, clock=clock) as desk:
        await desk.sync.pull()
        gone = there.world.candidates.pop(next(iter(there.world.candidates)))
        await desk.sync.pull()
        assert str(gone.id) in {row.remote_id for row in desk.people()}
        clock.turn(7200)
        report = await desk.sync.pull()
        assert report.state is SyncState.COMPLETE
        assert str(gone.id) not in {row.remote_id for row in desk.people()}


async def test_a_withdrawn_vacancy_goes_without_a_view_of_another(tmp_path: Path, there: RecruitSomeStandIn) -> None:
    async with recruitsome_desk(tmp_path, there, settings=FAST) as desk:
        await desk.sync.pull()
        gone = there.world.vacancies.pop(3)
        report = await desk.sync.pull()
        assert report.state is SyncState.COMPLETE
        assert str(gone.id) not in {row.remote_id for row in desk.vacancies()}
        assert there.ledger.changes("view") == []


async def test_without_the_team_s_scope_vacancies_come_and_the_reason_is_told(tmp_path: Path, there: RecruitSomeStandIn) -> None:
    async with recruitsome_desk(tmp_path, there, key="vacancies_only", settings=FAST) as desk:
        report = await desk.sync.pull()
        assert report.state is SyncState.PARTIAL
        assert report.error is not None
        assert '"team:read"' in str(report.error.message)
        assert len(desk.vacancies()) == len(there.world.vacancies)
        account = desk.store.read_now(lambda reader: reader.accounts.by_id(desk.account_id))
        assert account.state is AccountState.FORBIDDEN
        assert account.capabilities[Capability.LIST_APPLICANTS].state is Ability.NO


async def test_named_user_ids_need_no_team(tmp_path: Path, there: RecruitSomeStandIn) -> None:
    ids = [member.id for member in there.world.team[:2]]
    settings = {**FAST, "user_ids": f"{ids[0]}, {ids[1]}"}
    async with recruitsome_desk(tmp_path, there, key="candidates_only", settings=settings) as desk:
        await desk.sync.pull()
        wanted = {str(one.id) for one in there.world.candidates.values() if one.users & set(ids)}
        assert {row.remote_id for row in desk.people()} == wanted


async def test_a_new_applicant_goes_out_once_by_the_slug(tmp_path: Path, there: RecruitSomeStandIn) -> None:
    async with recruitsome_desk(tmp_path, there, settings=FAST) as desk:
        await desk.sync.pull()
        vacancy = desk.vacancies()[0]
        entry = desk.apply(vacancy, first_name="Zoë", last_name="de Wit", email="zoe@example.nl", phone="+31 (0)6 5550-1234")
        assert (await desk.sender.send_due()).sent == 1
        assert desk.entry(entry.id).state is OutboxState.SENT
        (change,) = there.ledger.changes("application")
        assert change.application_id == next(one.slug for one in there.world.vacancies if str(one.id) == vacancy.remote_id)
        assert change.content["candidate"]["phone"] == "+31655501234"
        assert there.ledger.changes("view") == []


async def test_a_refused_applicant_names_the_field_and_keeps_the_text(tmp_path: Path, there: RecruitSomeStandIn) -> None:
    async with recruitsome_desk(tmp_path, there, settings=FAST) as desk:
        await desk.sync.pull()
        entry = desk.apply(desk.vacancies()[0], first_name="Zoë", last_name="de Wit", email="zoe@example.nl", phone="06-12345678")
        assert (await desk.sender.send_due()).refused == 1
        stored = desk.entry(entry.id)
        assert stored.error is not None
        assert stored.error.fields == {"phone": ["The phone must be in E.164 format."]}


async def test_after_a_lost_answer_nothing_is_sent_again_and_a_person_decides(tmp_path: Path, there: RecruitSomeStandIn) -> None:
    async with recruitsome_desk(tmp_path, there, settings=FAST) as desk:
        await desk.sync.pull()
        entry = desk.apply(desk.vacancies()[0], first_name="Zoë", last_name="de Wit", email="zoe@example.nl")
        there.faults.add("lose_reply", method="POST")
        await desk.sender.send_due(wait=True)
        stored = desk.entry(entry.id)
        assert (stored.state, stored.not_before) == (OutboxState.UNCERTAIN, None)
        assert "Look in RecruitSome" in str(stored.steps[-1].what)
        await desk.sender.send_due(wait=True)
        assert len(there.ledger.changes("application")) == 1


async def test_a_cv_becomes_a_candidate_of_the_chosen_colleague(tmp_path: Path, there: RecruitSomeStandIn) -> None:
    async with recruitsome_desk(tmp_path, there, settings=FAST) as desk:
        await desk.sync.pull()
        there.world.processing_seconds = 0.0
        file = await desk.put_file(b"%PDF-1.7 Ngozi", "CV_Ngozi_Postma-Eksteen.pdf")
        user_id = there.world.team[3].id
        act = Act(name="create_candidate", capability=Capability.UPLOAD_DOCUMENT, fields={"user_id": str(user_id)}, file=file)
        entry = desk.act(act)
        assert (await desk.sender.send_due()).sent == 1
        assert desk.entry(entry.id).remote_id is None
        (taken,) = there.ledger.changes("resume")
        assert (taken.content["name"], taken.content["user_id"], taken.content["sha256"]) == (file.name, str(user_id), file.sha256)
        await desk.sync.pull()
        assert [row.first_name for row in desk.people() if row.last_name == "Postma-Eksteen"] == ["Ngozi"]


async def test_a_key_that_may_not_take_cvs_still_adds_applicants(tmp_path: Path, there: RecruitSomeStandIn) -> None:
    async with recruitsome_desk(tmp_path, there, key="career_website", settings=FAST) as desk:
        await desk.sync.pull()
        file = await desk.put_file(b"%PDF-1.7", "cv.pdf")
        act = Act(name="create_candidate", capability=Capability.UPLOAD_DOCUMENT, fields={"user_id": "411"}, file=file)
        waiting = desk.act(act)
        new = desk.apply(desk.vacancies()[0], first_name="Zoë", last_name="de Wit", email="zoe@example.nl")
        await desk.sender.send_due()
        assert desk.entry(waiting.id).state is OutboxState.QUEUED
        assert desk.entry(new.id).state is OutboxState.SENT
        account = desk.store.read_now(lambda reader: reader.accounts.by_id(desk.account_id))
        assert account.capabilities[Capability.UPLOAD_DOCUMENT].state is Ability.NO
        assert '"candidates:write"' in str(account.capabilities[Capability.UPLOAD_DOCUMENT].reason)
        assert account.capabilities.get(Capability.CREATE_APPLICANT) is None


async def test_a_first_sync_stays_within_the_real_limit(tmp_path: Path) -> None:
    with RecruitSomeStandIn(applicants=250, limit=60, window=60.0, window_kind="sliding") as there:
        async with recruitsome_desk(tmp_path, there) as desk:
            report = await desk.sync.pull()
            assert (report.state, report.throttled) == (SyncState.COMPLETE, 0)
            assert report.applicants.seen == 250
            assert there.ledger.count(429) == 0
            assert len(there.ledger.calls) < 30


@pytest.mark.parametrize(
    ("kind", "how"),
    [
        ("status", {"status": 500, "times": 3}),
        ("truncated", {}),
        ("html", {}),
        ("cut_mid_reply", {"times": 3}),
        ("half_page", {}),
        ("empty_page", {}),
        ("endless", {"times": 2}),
        ("no_meta", {}),
        ("wrong_type", {}),
        ("gzip_bomb", {}),
    ],
)
async def test_whatever_breaks_while_candidates_are_read_nobody_is_lost(
    tmp_path: Path, there: RecruitSomeStandIn, kind: str, how: dict[str, object]
) -> None:
    async with recruitsome_desk(tmp_path, there, settings=FAST) as desk:
        await desk.sync.pull()
        everybody = {row.remote_id for row in desk.people()}
        there.faults.add(kind, path="candidates", skip=1, **how)
        await desk.sync.pull()
        assert {row.remote_id for row in desk.people()} == everybody
        there.faults.clear()
        report = await desk.sync.pull()
        assert (report.state, report.applicants.removed) == (SyncState.COMPLETE, 0)
        assert {row.remote_id for row in desk.people()} == everybody


@pytest.mark.parametrize("how", ["nulls", "missing", "extra", "types", "enums", "markup", "nul", "surrogate"])
async def test_odd_values_are_taken_in_and_mended_by_the_next_sync(tmp_path: Path, there: RecruitSomeStandIn, how: str) -> None:
    async with recruitsome_desk(tmp_path, there, settings=FAST) as desk:
        there.faults.add("mangle", times=1000, path="candidates|vacancies", how=how)
        report = await desk.sync.pull()
        assert report.applicants.seen == 250
        assert len(desk.people()) == 250
        if how == "enums":
            assert {row.status for row in desk.people()} == {"on_sabbatical"}
        there.faults.clear()
        report = await desk.sync.pull()
        assert report.state is SyncState.COMPLETE
        names = {row.remote_id: (row.first_name, row.status) for row in desk.people()}
        assert names == {str(one.id): (one.first_name, one.status) for one in there.world.candidates.values()}


async def test_candidates_who_come_and_go_while_the_pages_are_read_are_all_there_in_the_end(
    tmp_path: Path, there: RecruitSomeStandIn
) -> None:
    async with recruitsome_desk(tmp_path, there, settings=FAST) as desk:
        there.api.before_each = there.world.insert
        report = await desk.sync.pull()
        there.api.before_each = lambda: None
        assert report.applicants.seen > 250
        report = await desk.sync.pull()
        assert report.state is SyncState.COMPLETE
        assert {row.remote_id for row in desk.people()} == {str(id_) for id_ in there.world.candidates}
