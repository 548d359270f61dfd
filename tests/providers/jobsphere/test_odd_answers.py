"""Answers that no document describes, over real HTTP on loopback, against the stand-in."""

import pytest
from jobsphere_connection import connected, everything, some_job

from recruiterdesk.demo.stand_in import JobSphereStandIn
from recruiterdesk.domain.errors import (
    ContractBroken,
)


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
