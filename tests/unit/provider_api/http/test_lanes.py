"""Lanes: one in flight where one is allowed, its own rate and bytes, and nobody of another lane kept waiting."""

import asyncio

import pytest
from hand_clock import HandClock
from hypothesis import given
from hypothesis import strategies as st

from recruiterdesk.provider_api.http.lanes import Lane, LaneRule, Lanes
from recruiterdesk.provider_api.http.limit_headers import LimitNews
from recruiterdesk.provider_api.http.limiter import PausedTooLong


@given(st.lists(st.sampled_from(["", "list", "wide"]), max_size=40))
async def test_never_more_are_under_way_than_the_lane_and_the_account_allow(names: list[str]) -> None:
    lanes = Lanes(HandClock(), in_flight=3, rules={"list": LaneRule(in_flight=1), "wide": LaneRule(in_flight=2)})
    flying = {"": 0, "list": 0, "wide": 0}
    done = []

    async def call(name: str) -> None:
        async with lanes.enter(name, is_urgent=False, patience=60):
            flying[name] += 1
            assert flying["list"] <= 1
            assert flying["wide"] <= 2
            assert sum(flying.values()) <= 3
            await asyncio.sleep(0)
            await asyncio.sleep(0)
            flying[name] -= 1
            done.append(name)

    async with asyncio.timeout(5), asyncio.TaskGroup() as group:
        for name in names:
            group.create_task(call(name))
    assert sorted(done) == sorted(names)


async def test_who_waits_in_a_lane_takes_no_place_from_others() -> None:
    lanes = Lanes(HandClock(), in_flight=2, rules={"list": LaneRule(in_flight=1)})
    async with lanes.enter("list", is_urgent=False, patience=60), asyncio.TaskGroup() as group:
        waiting = [group.create_task(lanes.enter("list", is_urgent=False, patience=60).__aenter__()) for _ in range(5)]
        await asyncio.sleep(0)
        async with asyncio.timeout(1), lanes.enter("", is_urgent=True, patience=60):
            assert not any(task.done() for task in waiting)
        for task in waiting:
            task.cancel()


async def test_a_lane_with_a_rate_waits_by_itself_and_the_others_do_not() -> None:
    clock = HandClock()
    lanes = Lanes(clock, in_flight=8, rules={"slow": LaneRule(per_second=2)})
    for _ in range(3):
        async with lanes.enter("slow", is_urgent=False, patience=60):
            pass
    assert sum(clock.slept) >= 2  # two of three had to wait a second
    clock.slept.clear()
    for _ in range(3):
        async with lanes.enter("", is_urgent=False, patience=60):
            pass
    assert clock.slept == []


async def test_the_next_call_waits_until_the_bytes_of_the_last_are_within_the_limit() -> None:
    clock = HandClock()
    lane = Lane(LaneRule(bytes_per_second=100_000), clock)
    lane.carried(250_000)
    assert lane.pause_left() == pytest.approx(2.5)
    async with lane.enter(is_urgent=False, patience=60):
        assert sum(clock.slept) == pytest.approx(2.5, abs=0.01)
    lane.carried(500_000)
    with pytest.raises(PausedTooLong):
        async with lane.enter(is_urgent=True, patience=1):
            pass


async def test_a_refusal_with_a_time_closes_this_lane_only() -> None:
    clock = HandClock()
    lane = Lane(LaneRule(bytes_per_second=100_000), clock)
    assert await lane.heed(LimitNews(is_refusal=True, retry_in=7.0), "wait")
    assert lane.pause_left() == pytest.approx(7.0)
    assert not await Lane(LaneRule(in_flight=1), clock).heed(LimitNews(is_refusal=True, retry_in=7.0), "wait")


def test_a_lane_that_nobody_described_is_a_mistake() -> None:
    with pytest.raises(KeyError):
        Lanes(HandClock(), in_flight=1).find("unknown")
