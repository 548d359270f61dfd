"""Lists that change between any two pages: nobody is removed who is there, and nobody who was there throughout stays away."""

import os
import random
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime

import pytest
from hand_clock import HandClock

from recruiterdesk.domain.errors import NotFound
from recruiterdesk.domain.sync_report import Counts
from recruiterdesk.provider_api.contract import Page
from recruiterdesk.sync.list_pull import AbsenceMemory, ListPull
from recruiterdesk.sync.reading_times import ReadingTimes

ROWS, PAGE = 300, 25
SEEDS = int(os.environ.get("RECRUITERDESK_SEEDS", "60"))


@dataclass(frozen=True)
class Row:
    remote_id: str


@dataclass
class ChurningRoll:
    """A list that is changed at random before each request, and what is held here."""

    chance: random.Random
    rate: float
    is_oldest_first: bool
    there: list[str] = field(default_factory=list)
    here: set[str] = field(default_factory=set)
    stored: AbsenceMemory = field(default_factory=AbsenceMemory)
    throughout: set[str] = field(default_factory=set)
    false_removals: int = 0
    requests: int = 0
    made: int = ROWS
    can_confirm: bool = True

    def __post_init__(self) -> None:
        self.there = [str(number) for number in range(ROWS)]

    def churn(self) -> None:
        self.requests += 1
        while self.chance.random() < self.rate / (1 + self.rate):
            kind = self.chance.random()
            if kind < 0.45:
                self.made += 1
                self.there.insert(len(self.there) if self.is_oldest_first else 0, str(self.made))
            elif kind < 0.9:
                self.throughout.discard(self.there.pop(self.chance.randrange(len(self.there))))
            else:
                self.there.insert(0, self.there.pop(self.chance.randrange(len(self.there))))

    async def known(self) -> set[str]:
        return set(self.here)

    async def fetch(self, cursor: str | None) -> Page[Row]:
        self.churn()
        start = int(cursor or "0")
        end = start + PAGE
        items = tuple(Row(remote_id) for remote_id in self.there[start:end])
        return Page(items=items, next=str(end) if end < len(self.there) else None, total=len(self.there))

    async def keep(self, items: Iterable[Row], at: datetime) -> Counts:
        self.here |= {item.remote_id for item in items}
        return Counts()

    async def confirm(self, remote_id: str) -> None:
        self.churn()
        if remote_id not in self.there:
            raise NotFound("It is gone.")

    async def remove(self, remote_ids: Iterable[str]) -> int:
        gone = set(remote_ids)
        self.false_removals += len(gone & set(self.there))
        self.here -= gone
        return len(gone)

    async def memory(self) -> AbsenceMemory:
        return self.stored

    async def remember(self, memory: AbsenceMemory) -> None:
        self.stored = memory

    async def pull(self, *, is_thorough: bool) -> bool:
        times = ReadingTimes(HandClock(datetime(2026, 1, 1, tzinfo=UTC)))
        pull = ListPull(self, times, on_page=lambda earlier, now: None, on_suspect=lambda done, total: None)
        return (await pull.run(is_thorough=is_thorough)).is_complete


@pytest.mark.parametrize("rate", [0.02, 0.1, 0.5])
@pytest.mark.parametrize("is_oldest_first", [False, True])
async def test_nobody_is_removed_falsely_and_almost_nobody_missed(rate: float, is_oldest_first: bool) -> None:
    missed = looked_at = 0
    for seed in range(SEEDS):
        roll = ChurningRoll(random.Random(seed), rate, is_oldest_first)
        for is_thorough in (True, False):
            roll.throughout = set(roll.there)
            await roll.pull(is_thorough=is_thorough)
            missed += len(roll.throughout - roll.here)
            looked_at += len(roll.throughout)
        roll.rate = 0.0
        await roll.pull(is_thorough=False)
        await roll.pull(is_thorough=False)
        assert roll.here == set(roll.there)
        assert roll.false_removals == 0
    assert missed <= looked_at * 0.001


async def test_where_single_records_cannot_be_read_an_hour_of_absence_is_the_proof() -> None:
    clock = HandClock()
    times = ReadingTimes(clock)
    roll = ChurningRoll(random.Random(1), 0.0, is_oldest_first=False, can_confirm=False)

    async def pull() -> None:
        run = ListPull(roll, times, on_page=lambda earlier, now: None, on_suspect=lambda done, total: None)
        await run.run(is_thorough=False)

    await pull()
    gone = roll.there.pop(7)
    await pull()
    assert gone in roll.here
    clock.turn(1800)
    await pull()
    assert gone in roll.here
    clock.turn(1900)
    await pull()
    assert gone not in roll.here
