"""JobSphere on the real encrypted store: what a sync brings in and takes away, and what becomes of writes."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from jobsphere_desk import jobsphere_desk

from recruiterdesk.demo.stand_in import JobSphereStandIn
from recruiterdesk.domain.account import AccountState
from recruiterdesk.domain.capability import Ability, Capability
from recruiterdesk.domain.outbox import OutboxState
from recruiterdesk.domain.sync_report import SyncState
from recruiterdesk.domain.write import Act, CreateApplication, PostVacancy

POST = PostVacancy(content={"title": "Gardener", "description": "# Roses", "location": "Utrecht", "tags": ["roses"]})


@pytest.fixture
def jobsphere() -> Iterator[JobSphereStandIn]:
    with JobSphereStandIn(limit=100_000) as stand_in:
        yield stand_in


def zoe(job_id: str | None, **fields: str) -> CreateApplication:
    named = {"first_name": "Zoë", "last_name": "Berg", "email": "zoe@example.com", "resume_url": "https://cv.example.com/zoe.pdf", **fields}
    return CreateApplication(vacancy_remote_id=job_id, fields=dict(named))


async def test_a_sync_brings_in_our_jobs_with_their_texts_and_nothing_else(tmp_path: Path, jobsphere: JobSphereStandIn) -> None:
    async with jobsphere_desk(tmp_path, jobsphere) as desk:
        report = await desk.sync.pull()
        assert (report.state, report.error) == (SyncState.COMPLETE, None)
        ours = {job.id: job for job in jobsphere.world.jobs_of(jobsphere.company_id)}
        shown = desk.vacancies()
        assert set(shown) == set(ours)
        assert all(ours[remote_id].description in view.description for remote_id, view in shown.items())
        again = await desk.sync.pull()
        assert (again.vacancies.added, again.vacancies.changed, again.vacancies.removed) == (0, 0, 0)


async def test_a_job_that_its_employer_took_down_goes_and_one_that_came_comes(tmp_path: Path, jobsphere: JobSphereStandIn) -> None:
    async with jobsphere_desk(tmp_path, jobsphere) as desk:
        await desk.sync.pull()
        gone = next(iter(desk.vacancies()))
        jobsphere.world.remove(gone)
        made = jobsphere.world.create(jobsphere.company_id, {"title": "New", "location": "Remote", "description": "x"})
        report = await desk.sync.pull()
        assert report.state is SyncState.COMPLETE
        assert (report.vacancies.added, report.vacancies.removed) == (1, 1)
        assert gone not in desk.vacancies()
        assert made.id in desk.vacancies()


async def test_a_board_that_changes_under_the_reading_ends_in_its_truth(tmp_path: Path) -> None:
    with JobSphereStandIn(limit=100_000, jobs=350, companies=2) as jobsphere:
        async with jobsphere_desk(tmp_path, jobsphere) as desk:
            jobsphere.churn(7, rate=0.3)
            for _ in range(3):
                await desk.sync.pull()
            jobsphere.churn(7, rate=0.0)
            report = await desk.sync.pull()
            assert report.state is SyncState.COMPLETE
            assert set(desk.vacancies()) == {job.id for job in jobsphere.world.jobs_of(jobsphere.company_id)}


async def test_an_empty_or_broken_board_removes_nothing(tmp_path: Path, jobsphere: JobSphereStandIn) -> None:
    async with jobsphere_desk(tmp_path, jobsphere) as desk:
        await desk.sync.pull()
        before = set(desk.vacancies())
        for fault in ("empty_page", "half_page", "html", "truncated"):
            jobsphere.faults.add(fault, times=20, path=r"/jobs$")
            await desk.sync.pull()
            jobsphere.faults.clear()
            assert set(desk.vacancies()) == before, fault


async def test_without_a_company_id_the_account_is_well_and_has_no_vacancies(tmp_path: Path, jobsphere: JobSphereStandIn) -> None:
    async with jobsphere_desk(tmp_path, jobsphere, company_id="") as desk:
        report = await desk.sync.pull()
        assert (report.state, report.error) == (SyncState.COMPLETE, None)
        assert desk.vacancies() == {}
        account = desk.store.read_now(lambda reader: reader.accounts.by_id(desk.account_id))
        assert account.state is AccountState.OK
        assert "company_id" in str(account.capabilities[Capability.LIST_VACANCIES].reason)


@pytest.mark.parametrize("tells_id", [True, False])
async def test_a_submitted_application_stands_in_the_list_for_good(tmp_path: Path, jobsphere: JobSphereStandIn, tells_id: bool) -> None:
    jobsphere.endpoints.tells_id = tells_id
    async with jobsphere_desk(tmp_path, jobsphere) as desk:
        await desk.sync.pull()
        job = next(iter(desk.vacancies()))
        entry = desk.apply(zoe(job))
        counts = await desk.sender.send_due()
        assert (counts.sent, counts.uncertain, counts.refused) == (1, 0, 0)
        for _ in range(2):
            await desk.sync.pull(is_full=True)
        (shown,) = desk.people()
        assert shown.row.remote_id == desk.entry(entry.id).remote_id
        assert not shown.row.is_local
        assert (shown.row.name, shown.row.email, shown.row.vacancy_remote_id) == ("Zoë Berg", "zoe@example.com", job)
        assert shown.row.vacancy_title == jobsphere.world.jobs[job].title
        assert shown.fields["resume_url"] == "https://cv.example.com/zoe.pdf"
        assert len(jobsphere.ledger.changes("application")) == 1
        assert desk.entry(entry.id).state is OutboxState.SENT


async def test_an_application_from_a_line_of_the_board_becomes_a_record_too(tmp_path: Path, jobsphere: JobSphereStandIn) -> None:
    other = next(job.id for job in jobsphere.world.jobs.values() if job.company.id != jobsphere.company_id)
    act = Act(name="apply", capability=Capability.CREATE_APPLICANT, fields={"last_name": "Berg", "email": "z@example.com"}, line=other)
    async with jobsphere_desk(tmp_path, jobsphere) as desk:
        desk.queue(act, table="account")
        assert (await desk.sender.send_due()).sent == 1
        (shown,) = desk.people()
        assert (shown.row.name, shown.row.vacancy_remote_id) == ("Berg", other)
        assert shown.fields["job_id"] == other


async def test_an_application_whose_answer_was_lost_waits_for_a_person_and_is_never_sent_again(
    tmp_path: Path, jobsphere: JobSphereStandIn
) -> None:
    async with jobsphere_desk(tmp_path, jobsphere, settings={"quiet_window": "0"}) as desk:
        await desk.sync.pull()
        jobsphere.faults.add("lose_reply", method="POST")
        entry = desk.apply(zoe(next(iter(desk.vacancies()))))
        for _ in range(4):
            await desk.sender.send_due()
        assert desk.entry(entry.id).state is OutboxState.UNCERTAIN
        assert "shows no applications" in str(desk.entry(entry.id).steps[-1].what)
        assert len(jobsphere.ledger.changes("application")) == 1


async def test_a_created_job_is_a_vacancy_at_once_and_stays_one(tmp_path: Path, jobsphere: JobSphereStandIn) -> None:
    async with jobsphere_desk(tmp_path, jobsphere) as desk:
        await desk.sync.pull()
        entry = desk.queue(POST)
        assert (await desk.sender.send_due()).sent == 1
        made = desk.entry(entry.id).remote_id or ""
        assert desk.vacancies()[made].row.title == "Gardener"
        await desk.sync.pull(is_full=True)
        assert "# Roses" in desk.vacancies()[made].description


async def test_a_job_whose_answer_was_lost_is_found_on_the_board(tmp_path: Path, jobsphere: JobSphereStandIn) -> None:
    async with jobsphere_desk(tmp_path, jobsphere, settings={"quiet_window": "0"}) as desk:
        jobsphere.faults.add("lose_reply", method="POST")
        entry = desk.queue(POST)
        await desk.sender.send_due()
        await desk.sender.send_due()
        assert desk.entry(entry.id).state is OutboxState.SENT
        assert desk.entry(entry.id).remote_id in jobsphere.world.jobs
        assert len(jobsphere.ledger.changes("job")) == 1


async def test_a_title_that_cannot_be_searched_for_is_sent_all_the_same(tmp_path: Path, jobsphere: JobSphereStandIn) -> None:
    async with jobsphere_desk(tmp_path, jobsphere, settings={"quiet_window": "0"}) as desk:
        jobsphere.faults.add("status", method="GET", status=400, message="q is not a valid value", times=9)
        entry = desk.queue(POST)
        assert (await desk.sender.send_due()).sent == 1
        assert desk.entry(entry.id).state is OutboxState.SENT


async def test_a_job_that_never_arrived_is_not_sent_again_by_itself(tmp_path: Path, jobsphere: JobSphereStandIn) -> None:
    async with jobsphere_desk(tmp_path, jobsphere, settings={"quiet_window": "0"}) as desk:
        jobsphere.faults.add("cut_mid_body", method="POST")
        entry = desk.queue(POST)
        for _ in range(4):
            await desk.sender.send_due()
        assert desk.entry(entry.id).state is OutboxState.UNCERTAIN
        assert "proves nothing" in str(desk.entry(entry.id).steps[-1].what)
        assert jobsphere.ledger.changes("job") == []
        assert sum(call.method == "POST" for call in jobsphere.ledger.calls) == 1


async def test_a_key_that_may_not_create_jobs_keeps_them_here_with_the_remedy(tmp_path: Path, jobsphere: JobSphereStandIn) -> None:
    async with jobsphere_desk(tmp_path, jobsphere, key="unverified") as desk:
        entry = desk.queue(POST)
        await desk.sender.send_due()
        kept = desk.entry(entry.id)
        assert kept.state is OutboxState.QUEUED
        assert kept.error is not None
        assert "verified as an employer" in str(kept.error.message)
        account = desk.store.read_now(lambda reader: reader.accounts.by_id(desk.account_id))
        assert account.capabilities[Capability.CREATE_VACANCY].state is Ability.NO
        assert account.capabilities[Capability.CREATE_APPLICANT].state is Ability.UNVERIFIED
        jobsphere.verify("unverified")
        found = await desk.connection.probe()
        desk.store.write_now(lambda writer: writer.accounts.set_capabilities(desk.account_id, found.capabilities))
        assert (await desk.sender.send_due()).sent == 1


async def test_a_job_that_is_gone_takes_no_application_and_the_text_is_kept(tmp_path: Path, jobsphere: JobSphereStandIn) -> None:
    async with jobsphere_desk(tmp_path, jobsphere) as desk:
        await desk.sync.pull()
        job = next(iter(desk.vacancies()))
        entry = desk.apply(zoe(job))
        jobsphere.world.remove(job)
        assert (await desk.sender.send_due()).refused == 1
        kept = desk.entry(entry.id)
        assert kept.error is not None
        assert str(kept.error.message) == "This job is no longer at JobSphere, so the application was not taken. Choose another job."
        assert kept.write == zoe(job)
