"""Three hundred candidates through the real store: everybody comes in once, no limit is broken, and what did not change is no news."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from smartrecruiters_desk import smartrecruiters_desk

from recruiterdesk.demo.smartrecruiters.stand_in import SmartRecruitersStandIn
from recruiterdesk.domain.sync_report import SyncState
from recruiterdesk.providers.smartrecruiters.stages import stage_name

PEOPLE = 300


@pytest.fixture
def stand_in() -> Iterator[SmartRecruitersStandIn]:
    with SmartRecruitersStandIn(applicants=PEOPLE) as started:
        yield started


def stages_there(stand_in: SmartRecruitersStandIn) -> dict[str, str | None]:
    return {
        f"{candidate.id}:{job_id}": stage_name(applied.status, applied.sub_status)
        for candidate in stand_in.world.candidates.values()
        for job_id, applied in candidate.applications.items()
    }


async def test_three_hundred_candidates_come_in_without_one_429(stand_in: SmartRecruitersStandIn, tmp_path: Path) -> None:
    async with smartrecruiters_desk(tmp_path, stand_in) as desk:
        report = await desk.sync.pull(details="none")
        assert report.state is SyncState.COMPLETE, report.error
        assert {row.remote_id: row.stage for row in desk.rows()} == stages_there(stand_in)
        assert all(row.vacancy_title for row in desk.rows())
        # Details of a few, as a person opens them; then everything once more.
        for row in desk.rows()[:5]:
            await desk.sync.refresh(row.remote_id)
        phones = {row.remote_id: row.phone for row in desk.rows()[:5]}
        assert any(phones.values())
        again = await desk.sync.pull(is_full=True, details="none")
        assert again.state is SyncState.COMPLETE
        assert (again.applicants.added, again.applicants.changed, again.applicants.removed) == (0, 0, 0)
        assert (again.vacancies.added, again.vacancies.changed) == (0, 0)
        assert {row.remote_id: row.phone for row in desk.rows()[:5]} == phones
        assert report.throttled == again.throttled == 0
    assert stand_in.ledger.count(429) == 0


async def test_a_vacancy_that_was_opened_keeps_its_text_through_later_syncs(stand_in: SmartRecruitersStandIn, tmp_path: Path) -> None:
    async with smartrecruiters_desk(tmp_path, stand_in) as desk:
        await desk.sync.pull(details="none")
        vacancy = next(iter(stand_in.world.jobs))
        await desk.sync.refresh_vacancy(vacancy)
        id_ = desk.store.read_now(lambda reader: reader.vacancies.by_ref(desk.account_id, vacancy))
        before = desk.store.read_now(lambda reader: reader.vacancies.view(id_))
        await desk.sync.pull(is_full=True, details="none")
        after = desk.store.read_now(lambda reader: reader.vacancies.view(id_))
    assert before.description
    assert (after.description, after.row.type, after.apply_url) == (before.description, before.row.type, before.apply_url)


async def test_a_change_is_found_by_asking_only_for_what_changed(stand_in: SmartRecruitersStandIn, tmp_path: Path) -> None:
    async with smartrecruiters_desk(tmp_path, stand_in) as desk:
        await desk.sync.pull(details="none")
        candidate = next(iter(stand_in.world.candidates.values()))
        applied = next(iter(candidate.applications.values()))
        stand_in.world.move(candidate, applied, "OFFERED", None, next(iter(stand_in.world.users)))
        before = len(stand_in.ledger.calls)
        report = await desk.sync.pull(details="none")
        asked = stand_in.ledger.calls[before:]
        assert report.state is SyncState.COMPLETE
        rows = {row.remote_id: row.stage for row in desk.rows()}
    assert rows[f"{candidate.id}:{applied.job_id}"] == "Offered"
    lists = [call for call in asked if call.path == "/candidates"]
    assert lists
    assert all("updatedAfter" in call.query for call in lists)


async def test_somebody_deleted_there_is_removed_here_after_a_look_of_its_own(stand_in: SmartRecruitersStandIn, tmp_path: Path) -> None:
    async with smartrecruiters_desk(tmp_path, stand_in) as desk:
        await desk.sync.pull(details="none")
        candidate = next(iter(stand_in.world.candidates.values()))
        stand_in.world.remove(candidate.id)
        report = await desk.sync.pull(is_full=True, details="none")
        assert report.applicants.removed == len(candidate.applications)
        assert not any(row.remote_id.startswith(candidate.id) for row in desk.rows())


async def test_a_hidden_vacancy_logs_nobody_out_and_removes_nothing_at_once(stand_in: SmartRecruitersStandIn, tmp_path: Path) -> None:
    async with smartrecruiters_desk(tmp_path, stand_in) as desk:
        await desk.sync.pull(details="none")
        before = len(desk.rows())
        stand_in.hide(next(iter(stand_in.world.jobs)))
        await desk.sync.pull(is_full=True, details="none")
        account = desk.store.read_now(lambda reader: reader.accounts.by_id(desk.account_id))
        assert account.state.value in {"ok", "forbidden"}
        assert len(desk.rows()) == before
