"""A limit of a few requests a second, spent whole: no way of counting sees more, and at least nine in ten are used."""

import random
from datetime import datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from virtual_clock import VirtualClock

from recruiterdesk.demo.loopback.limit import Limit
from recruiterdesk.provider_api.http.ledger import MemoryLedger
from recruiterdesk.provider_api.http.limiter import Limiter

KINDS = ("sliding", "fixed", "calendar")
TICK = 1 / 64  # how coarse the clock of a Windows computer may be, in seconds


class CoarseClock(VirtualClock):
    """Tells the time of day as of its last tick, as some computers do."""

    def now(self) -> datetime:
        return self._start + timedelta(seconds=self.elapsed - self.elapsed % TICK)


class Provider:
    """Counts in all three ways at once, by a clock of its own that is `ahead` of ours; a network of up to `slowest` seconds a way."""

    def __init__(self, clock: VirtualClock, limit: int, chance: random.Random, *, slowest: float, ahead: float) -> None:
        self._clock = clock
        self._chance = chance
        self._slowest = slowest
        self._ahead = ahead
        self._limits = {kind: Limit(limit, 1.0, kind) for kind in KINDS}
        self.refusals: list[str] = []
        self.arrivals: list[float] = []

    async def ask(self, limiter: Limiter) -> None:
        """Make one request, whose way there and back take their time."""
        slot = await limiter.admit()
        is_lost = self._chance.random() < 0.02
        if is_lost:  # nobody hears of the answer, and the provider counts it all the same
            limiter.settle(slot, is_answered=False)
        await self._clock.sleep(self._chance.uniform(0.0, self._slowest))
        at = self._ahead + self._clock.elapsed
        self.arrivals.append(at)
        self.refusals += [kind for kind, limit in self._limits.items() if limit.admit(at) is not None]
        await self._clock.sleep(self._chance.uniform(0.0, self._slowest))
        if not is_lost:
            limiter.settle(slot, is_answered=True)


@settings(max_examples=120, deadline=None)
@given(
    seed=st.integers(0, 2**32),
    limit=st.integers(1, 12),
    workers=st.integers(1, 8),
    programs=st.integers(1, 2),
    slowest=st.sampled_from([0.0, 0.005, 0.05, 0.3, 0.7]),
    ahead=st.floats(0.0, 1.0),
    is_coarse=st.booleans(),
)
async def test_a_limit_that_is_spent_whole_is_never_overrun(
    seed: int, limit: int, workers: int, programs: int, slowest: float, ahead: float, is_coarse: bool
) -> None:
    chance, clock, ledger = random.Random(seed), CoarseClock() if is_coarse else VirtualClock(), MemoryLedger()
    provider = Provider(clock, limit, chance, slowest=slowest, ahead=ahead)

    async def work(limiter: Limiter) -> None:
        for _ in range(8):
            if chance.random() < 0.1:
                await clock.sleep(chance.uniform(0.0, 1.5))
            await provider.ask(limiter)

    limiters = [Limiter(limit=limit, window=1.0, clock=clock, ledger=ledger, spare=0) for _ in range(programs)]
    await clock.drive(*(work(limiter) for limiter in limiters for _ in range(workers)))
    assert len(provider.arrivals) == 8 * workers * programs
    assert provider.refusals == []


@pytest.mark.parametrize("seed", range(5))
async def test_nine_of_ten_are_used_over_a_network_of_eighty_milliseconds(seed: int) -> None:
    chance, clock = random.Random(seed), VirtualClock()
    provider = Provider(clock, 10, chance, slowest=0.04, ahead=chance.random())
    limiter = Limiter(limit=10, window=1.0, clock=clock, spare=0)

    async def work() -> None:
        while clock.elapsed < 60:
            await provider.ask(limiter)

    await clock.drive(*(work() for _ in range(8)))
    assert provider.refusals == []
    assert sum(at < 60 + min(provider.arrivals) for at in provider.arrivals) >= 9 * 60


async def test_what_a_limit_of_a_minute_holds_back_is_a_quarter_of_a_second_as_ever() -> None:
    clock = VirtualClock()
    limiter = Limiter(limit=2, clock=clock)

    async def ask() -> float:
        limiter.settle(await limiter.admit(), is_answered=True)
        return clock.elapsed

    first, second = await clock.drive(ask(), ask())
    assert first == 0
    assert second == pytest.approx(60.25, abs=0.01)
