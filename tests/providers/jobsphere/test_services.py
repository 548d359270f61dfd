"""JobSphere through the real services: connected, searched, saved as a file, applied to, kept with stages and notes of our own."""

import csv
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from desk_bench import NoCvReader

from recruiterdesk.bootstrap.open_desk import Parts, open_desk
from recruiterdesk.demo.stand_in import JobSphereStandIn
from recruiterdesk.domain.application import ApplicationView
from recruiterdesk.domain.capability import Ability, Capability
from recruiterdesk.domain.errors import Invalid, KeyRefused, Unsupported
from recruiterdesk.domain.outbox import OutboxState
from recruiterdesk.domain.provider_profile import ProviderProfile
from recruiterdesk.domain.query import ApplicationQuery, VacancyQuery
from recruiterdesk.domain.sync_report import SyncState
from recruiterdesk.machine.folders import Profile
from recruiterdesk.provider_api.contract import ProviderFactory
from recruiterdesk.providers.jobsphere import FACTORY
from recruiterdesk.services.desk import Desk
from recruiterdesk.vault.throwaway_vault import ThrowawayVault

ZOE = {"first_name": "Zoë", "last_name": "van den Berg", "email": "zoe@example.com", "resume_url": "https://cv.example.com/zoe.pdf"}


class OnlyJobSphere:
    """The catalog of these tests."""

    def names(self) -> tuple[str, ...]:
        return ("jobsphere",)

    def profiles(self) -> list[ProviderProfile]:
        return [FACTORY.profile]

    def factory(self, provider: str) -> ProviderFactory:
        assert provider == "jobsphere"
        return FACTORY


@pytest.fixture
def jobsphere() -> Iterator[JobSphereStandIn]:
    with JobSphereStandIn(limit=100_000) as stand_in:
        yield stand_in


@asynccontextmanager
async def desk_with(
    folder: Path, jobsphere: JobSphereStandIn, *, key: str = "full", company_id: str | None = None
) -> AsyncIterator[tuple[Desk, int]]:
    """Open a desk and connect; returns the account's id with it."""
    secrets = {"api_key": jobsphere.keys[key]}
    company = jobsphere.company_id if company_id is None else company_id
    if company:
        secrets["company_id"] = company
    parts = Parts(vault=ThrowawayVault(), reader=NoCvReader(), catalog=OnlyJobSphere())
    async with open_desk(Profile(folder), parts) as desk:
        account = await desk.accounts.add("jobsphere", "Board", jobsphere.base_url, secrets, {"quiet_window": "0"})
        yield desk, account.id


async def only_person(desk: Desk) -> ApplicationView:
    (found,) = await desk.applicants.ids(ApplicationQuery())
    return await desk.applicants.view(found)


async def test_our_jobs_come_in_and_the_company_is_kept_with_the_key(tmp_path: Path, jobsphere: JobSphereStandIn) -> None:
    async with desk_with(tmp_path, jobsphere) as (desk, _account):
        (report,) = await desk.sync.run()
        assert (report.state, report.error) == (SyncState.COMPLETE, None)
        assert len(await desk.vacancies.ids(VacancyQuery())) == len(jobsphere.world.jobs_of(jobsphere.company_id))


async def test_a_company_that_was_left_out_is_filled_in_later_as_the_reason_says(tmp_path: Path, jobsphere: JobSphereStandIn) -> None:
    async with desk_with(tmp_path, jobsphere, company_id="") as (desk, account):
        (report,) = await desk.sync.run()
        assert report.state is SyncState.COMPLETE
        assert not await desk.vacancies.ids(VacancyQuery())
        reason = (await desk.accounts.get("Board")).capabilities[Capability.LIST_VACANCIES].reason
        assert "set company_id of this account and check it" in str(reason)
        with pytest.raises(Unsupported, match="verified company id"):
            await desk.writes.post(account, {"title": "x", "description": "y", "location": "z"})
        await desk.accounts.set("Board", {"company_id": jobsphere.company_id})
        checked = await desk.accounts.check("Board")
        assert checked.capabilities[Capability.LIST_VACANCIES].state is Ability.YES
        await desk.sync.run()
        assert len(await desk.vacancies.ids(VacancyQuery())) == len(jobsphere.world.jobs_of(jobsphere.company_id))


async def test_a_new_key_without_the_company_keeps_the_vacancies_that_are_here(tmp_path: Path, jobsphere: JobSphereStandIn) -> None:
    async with desk_with(tmp_path, jobsphere) as (desk, _account):
        await desk.sync.run()
        before = len(await desk.vacancies.ids(VacancyQuery()))
        jobsphere.revoke("full")
        with pytest.raises(KeyRefused):
            await desk.accounts.check("Board")
        await desk.accounts.replace_secrets("Board", {"api_key": jobsphere.keys["pro"]})
        await desk.sync.run()
        assert len(await desk.vacancies.ids(VacancyQuery())) == before


async def test_the_board_is_searched_and_saved_whole(tmp_path: Path, jobsphere: JobSphereStandIn) -> None:
    async with desk_with(tmp_path / "profile", jobsphere) as (desk, account):
        shown = await desk.tables.read(account, "board", None, {"q": "react", "location": "remote"})
        assert {line.cells[2] for line in shown.page.lines} == {"Remote"}
        with pytest.raises(Invalid, match="experience"):
            await desk.tables.read(account, "board", None, {"experience": "senior"})
        written = await desk.tables.export(account, "board", None, {}, tmp_path / "board.csv")
        assert (written.rows, written.is_whole) == (400, True)
        rows = rows_of(tmp_path / "board.csv")
        assert {row["Job id"] for row in rows} == set(jobsphere.world.jobs)
        one = shown.page.lines[0].id
        (job,) = (await desk.tables.read(account, "board_job", None, {"job": one})).page.lines
        assert jobsphere.world.jobs[one].description in job.cells
        jobsphere.stop()
        assert (await desk.tables.read(account, "board_job", None, {"job": one})).is_kept


async def test_an_applicant_is_sent_once_and_then_kept_with_our_own_stages_and_notes(tmp_path: Path, jobsphere: JobSphereStandIn) -> None:
    async with desk_with(tmp_path, jobsphere) as (desk, account):
        await desk.sync.run()
        job = jobsphere.world.jobs_of(jobsphere.company_id)[0]
        await desk.writes.apply(await desk.vacancies.resolve(f"Board/{job.id}"), account, ZOE)
        waiting = await only_person(desk)
        assert (waiting.row.name, waiting.row.is_local) == ("Zoë van den Berg", True)
        await desk.outbox.send()
        sent = await only_person(desk)
        assert not sent.row.is_local
        assert sent.row.remote_id in jobsphere.world.applications
        assert await desk.writes.move_or_keep(sent.row.id, "Interview") is None
        assert await desk.writes.note_or_keep(sent.row.id, "Called her.") is None
        (report,) = await desk.sync.run(full=True)
        assert report.state is SyncState.COMPLETE
        kept = await only_person(desk)
        assert (kept.row.stage, kept.row.vacancy_title) == ("Interview", job.title)
        assert [(note.text, note.is_local) for note in kept.notes] == [("Called her.", True)]
        assert kept.stages == FACTORY.profile.local_stages
        assert kept.fields["resume_url"] == ZOE["resume_url"]
        assert [change.content["candidate_email"] for change in jobsphere.ledger.applied] == ["zoe@example.com"]
        assert all("first_name" not in change.content for change in jobsphere.ledger.applied)


async def test_a_file_is_refused_before_it_is_queued_with_the_reason(tmp_path: Path, jobsphere: JobSphereStandIn) -> None:
    cv = tmp_path / "cv.pdf"
    cv.write_bytes(b"%PDF-1.7 made up")
    async with desk_with(tmp_path / "profile", jobsphere) as (desk, account):
        await desk.sync.run()
        job = jobsphere.world.jobs_of(jobsphere.company_id)[0]
        vacancy = await desk.vacancies.resolve(f"Board/{job.id}")
        with pytest.raises(Unsupported, match="never puts a CV on the internet"):
            await desk.writes.apply(vacancy, account, ZOE, cv)
        assert not await desk.applicants.ids(ApplicationQuery())


async def test_an_application_goes_out_from_a_line_of_the_board(tmp_path: Path, jobsphere: JobSphereStandIn) -> None:
    other = next(job for job in jobsphere.world.jobs.values() if job.company.id != jobsphere.company_id)
    async with desk_with(tmp_path, jobsphere) as (desk, account):
        with pytest.raises(Invalid, match="one line of a table"):
            await desk.writes.act(account, "apply", "account", None, ZOE)
        entry = await desk.writes.act(account, "apply", "account", None, ZOE, other.id)
        await desk.outbox.send()
        assert (await desk.outbox.get(entry.id)).state is OutboxState.SENT
        shown = await only_person(desk)
        assert (shown.row.name, shown.fields["job_id"]) == ("Zoë van den Berg", other.id)
        assert [change.content["job_id"] for change in jobsphere.ledger.applied] == [other.id]


async def test_a_job_is_posted_with_its_markdown_and_stands_among_our_vacancies(tmp_path: Path, jobsphere: JobSphereStandIn) -> None:
    async with desk_with(tmp_path, jobsphere) as (desk, account):
        with pytest.raises(Invalid, match="salary"):
            await desk.writes.post(account, {"title": "Gardener", "description": "x", "location": "Utrecht", "salary": "3000"})
        await desk.writes.post(
            account, {"title": "Gardener", "description": "# Roses\n\n- and **hedges**", "location": "Remote", "tags": "roses, hedges"}
        )
        await desk.outbox.send()
        (change,) = jobsphere.ledger.changes("job")
        assert change.content["tags"] == ["roses", "hedges"]
        view = await desk.vacancies.view(await desk.vacancies.resolve(f"Board/{change.application_id}"))
        assert view.row.title == "Gardener"
        assert "# Roses\n\n- and **hedges**" in view.description
        for refused in (desk.writes.edit_vacancy(view.row.id, {"title": "x"}), desk.writes.delete_vacancy(view.row.id)):
            with pytest.raises(Unsupported):
                await refused


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))
