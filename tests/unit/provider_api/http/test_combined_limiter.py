"""Two limits at once, against a provider that counts accounts and their common address, on a virtual clock."""

import asyncio
import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from virtual_clock import VirtualClock

from recruiterdesk.provider_api.http.combined_limiter import CombinedLimiter
from recruiterdesk.provider_api.http.ledger import FileLedger, Ledger, MemoryLedger
from recruiterdesk.provider_api.http.limit_headers import LimitNews
from recruiterdesk.provider_api.http.limiter import Limiter, PausedTooLong

WINDOW = 60.0


def fullest(arrivals: list[float], *, offset: float | None = None) -> int:
    """Count the fullest window: any 60 s where there is no `offset`, else those of a calendar that begins there."""
    if offset is not None:
        counted = [int((arrival + offset) // WINDOW) for arrival in arrivals]
        return max((counted.count(each) for each in set(counted)), default=0)
    arrivals = sorted(arrivals)
    return max((sum(start <= each <= start + WINDOW for each in arrivals) for start in arrivals), default=0)


def combined(clock: VirtualClock, ledger: Ledger, *, own: int = 6, address: int = 9) -> CombinedLimiter:
    shared = Limiter(limit=address, clock=clock, ledger=ledger)
    return CombinedLimiter(Limiter(limit=own, clock=clock), shared, clock=clock)


async def requests(limiter: CombinedLimiter, clock: VirtualClock, count: int, chance: random.Random, arrivals: list[float]) -> None:
    for _ in range(count):
        if chance.random() < 0.1:
            await clock.sleep(chance.uniform(0, 90))
        slot = await limiter.admit(is_urgent=chance.random() < 0.2)
        await clock.sleep(chance.uniform(0, 0.7))
        arrivals.append(clock.elapsed)
        await clock.sleep(chance.uniform(0, 0.7))
        limiter.settle(slot, is_answered=True)


@settings(max_examples=15, deadline=None)
@given(seed=st.integers(0, 2**32), offset=st.floats(0, 60), own=st.integers(2, 9), address=st.integers(2, 12))
async def test_neither_an_account_nor_the_address_is_ever_seen_above_its_limit(seed: int, offset: float, own: int, address: int) -> None:
    chance, clock, ledger = random.Random(seed), VirtualClock(), MemoryLedger()
    arrivals: list[list[float]] = [[], [], []]
    accounts = [combined(clock, ledger, own=own, address=address) for _ in arrivals]
    work = [requests(limiter, clock, 8, chance, seen) for limiter, seen in zip(accounts, arrivals, strict=True)]
    await clock.drive(*work)
    together = [moment for seen in arrivals for moment in seen]
    assert len(together) == 24
    assert fullest(together) <= address
    assert fullest(together, offset=offset) <= address
    for seen in arrivals:
        assert fullest(seen) <= max(1, own - 1)  # one is left for whoever else uses the key


async def test_two_processes_count_the_address_in_one_file(tmp_path: Path) -> None:
    clock = VirtualClock()
    first, second = (combined(clock, FileLedger(tmp_path / "address.json"), own=100, address=10) for _ in range(2))
    for _ in range(5):
        first.settle(await first.admit(), is_answered=True)
    await first.flush()
    second.settle(await second.admit(), is_answered=True)
    assert (second.budget.left, second.budget.allowed, second.allowed) == (3, 9, 9)


async def test_the_budget_is_that_of_the_limit_with_least_left() -> None:
    clock = VirtualClock()
    limiter = combined(clock, MemoryLedger(), own=4, address=100)
    assert (limiter.budget.left, limiter.budget.allowed) == (3, 3)
    limiter.settle(await limiter.admit(), is_answered=True)
    assert (limiter.budget.left, limiter.budget.allowed) == (2, 3)


async def test_a_refusal_pauses_its_own_account_and_no_other() -> None:
    clock, ledger = VirtualClock(), MemoryLedger()
    refused, other = combined(clock, ledger), combined(clock, ledger)
    await refused.heed(LimitNews(is_refusal=True, retry_in=40.0), "asked to wait")
    assert refused.budget.left == 0
    assert refused.budget.reason == "asked to wait"
    assert other.budget.paused_until is None
    with pytest.raises(PausedTooLong):
        await refused.admit(patience=20)
    other.settle(await other.admit(), is_answered=True)
    assert clock.elapsed == 0


async def test_a_pause_of_what_is_shared_stops_everybody_and_holds_no_place_meanwhile() -> None:
    clock, ledger = VirtualClock(), MemoryLedger()
    limiter = combined(clock, ledger)
    await Limiter(limit=9, clock=clock, ledger=ledger).heed(LimitNews(is_refusal=True, retry_in=500.0), "the address has to wait")
    with pytest.raises(PausedTooLong):
        await limiter.admit(is_urgent=True, patience=20)
    assert (limiter.budget.left, limiter.budget.reason) == (0, "the address has to wait")
    assert await limiter._own._ledger.transact(lambda book: [each for each in book.stamps if limiter._own._ends(each) > 0]) == []


async def test_whoever_stops_waiting_for_the_address_gives_the_account_s_place_back() -> None:
    clock, ledger = VirtualClock(), MemoryLedger()
    crowd, limiter = Limiter(limit=3, clock=clock, ledger=ledger), combined(clock, ledger, own=2, address=3)
    for _ in range(2):
        crowd.settle(await crowd.admit(), is_answered=True)
    await crowd.flush()
    waiting = asyncio.get_running_loop().create_task(limiter.admit())
    for _ in range(20):
        await asyncio.sleep(0)
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting

    async def ask() -> float:
        limiter.settle(await limiter.admit(), is_answered=True)
        return clock.elapsed

    # Had its only place been kept, this would wait for ever; so it waits for the address alone.
    assert (await clock.drive(ask()))[0] == pytest.approx(61.75, abs=1.6)


async def test_a_place_that_was_kept_waiting_is_counted_from_the_moment_the_request_leaves() -> None:
    clock, account, address = VirtualClock(), MemoryLedger(), MemoryLedger()
    crowd = Limiter(limit=3, clock=clock, ledger=address)
    for _ in range(2):
        crowd.settle(await crowd.admit(), is_answered=True)
    await crowd.flush()
    own = Limiter(limit=2, clock=clock, ledger=account)
    limiter = CombinedLimiter(own, Limiter(limit=3, clock=clock, ledger=address), clock=clock)
    elsewhere = Limiter(limit=2, clock=clock, ledger=account)  # another program with the same key
    left: list[float] = []

    async def ask() -> None:
        slot = await limiter.admit()
        left.append(clock.elapsed)
        limiter.settle(slot, is_answered=True)

    async def other() -> None:
        await clock.sleep(1.0)
        slot = await elsewhere.admit()
        left.append(clock.elapsed)
        elsewhere.settle(slot, is_answered=True)

    await clock.drive(ask(), other())
    assert abs(left[1] - left[0]) > WINDOW


async def test_who_is_at_work_is_known_to_every_limit() -> None:
    limiter = combined(VirtualClock(), MemoryLedger())
    limiter.is_interactive = True
    assert limiter.is_interactive
    assert all(each.is_interactive for each in limiter._limiters)
