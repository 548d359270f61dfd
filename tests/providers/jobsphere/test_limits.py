"""Limits, pauses and repeats, over real HTTP on loopback, against the stand-in."""

import asyncio

import pytest
from jobsphere_connection import connected

from recruiterdesk.demo.stand_in import JobSphereStandIn
from recruiterdesk.domain.errors import (
    RateLimited,
)
from recruiterdesk.provider_api.http.limiter import Limiter


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
