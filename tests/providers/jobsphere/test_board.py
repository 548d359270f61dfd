"""The board that everybody sees, as tables, over real HTTP on loopback, against the stand-in."""

import asyncio
import time

import pytest
from jobsphere_connection import connected

from recruiterdesk.demo.stand_in import JobSphereStandIn
from recruiterdesk.domain.errors import (
    DeskError,
    Invalid,
    NotFound,
)


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
