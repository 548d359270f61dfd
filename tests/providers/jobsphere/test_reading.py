"""Our company's jobs as vacancies, over real HTTP on loopback, against the stand-in that was written from the document."""

import pytest
from jobsphere_connection import application, connected, everything, post, send, some_job

from recruiterdesk.demo.stand_in import JobSphereStandIn
from recruiterdesk.domain.errors import (
    Invalid,
    NotFound,
    Unsupported,
)


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
