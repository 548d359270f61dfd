"""Pulling from a receiver: what is acknowledged is here, what cannot be read stays there, and mishaps in any order end well."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import pytest
from hand_clock import HandClock
from hypothesis import given, settings
from hypothesis import strategies as st
from made_up_store import START, TEST_KEY, a_detail, an_application

from recruiterdesk.domain.errors import Unreachable
from recruiterdesk.domain.inflow import Erased, Received
from recruiterdesk.domain.provider_profile import ProviderProfile
from recruiterdesk.domain.query import ApplicationQuery
from recruiterdesk.provider_api.contract import Inflow, Standing
from recruiterdesk.providers.ictergezocht.manifest import PROFILE
from recruiterdesk.store.store import Store
from recruiterdesk.sync.inflow_pull import InflowPull
from recruiterdesk.sync.reading_times import ReadingTimes

PAGE = 4


@dataclass
class Receiver:
    """A receiver in memory: its feed by position, None for a line that nobody can read; `fates` break calls by their number."""

    feed: dict[int, Received | Erased | None] = field(default_factory=dict)
    newest: int = 0
    acknowledged: int = 0
    broken: set[int] = field(default_factory=set)
    calls: int = 0
    inflow_source: str = "https://receiver.example main"
    profile: ProviderProfile = PROFILE

    def add(self, number: int) -> None:
        self.newest += 1
        detail = a_detail(an_application(str(number), email=f"p{number}@example.nl", vacancy_remote_id=None))
        self.feed[self.newest] = Received(
            detail=detail, vacancy_reference="R", received_at=START + timedelta(minutes=number), position=self.newest
        )

    def spoil(self) -> None:
        self.newest += 1
        self.feed[self.newest] = None

    def _call(self) -> None:
        self.calls += 1
        if self.calls in self.broken:
            raise Unreachable("The receiver cannot be reached.")

    async def standing(self) -> Standing:
        self._call()
        return Standing(self.newest, self.acknowledged)

    async def pull(self, after: int) -> Inflow:
        self._call()
        wanted = sorted(position for position in self.feed if position > after)
        page = wanted[:PAGE]
        lines = [self.feed[position] for position in page]
        return Inflow(
            items=tuple(line for line in lines if isinstance(line, Received)),
            erased=tuple(line for line in lines if isinstance(line, Erased)),
            cursor=page[-1] if page else after,
            is_complete=len(page) == len(wanted),
            unreadable=tuple(position for position in page if self.feed[position] is None),
        )

    async def wait_for_more(self, after: int) -> bool:
        self._call()
        return self.newest > after

    async def acknowledge(self, through: int) -> None:
        assert through <= self.newest
        self.acknowledged = max(self.acknowledged, through)  # done, and then the answer may be lost
        self._call()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store.open(tmp_path, TEST_KEY, clock=HandClock(START))
    yield opened
    opened.close()


def account_of(store: Store) -> int:
    return store.write_now(lambda w: w.accounts.add("Site", "ictergezocht", "https://api.example", {}, {}))


def a_pull(store: Store, account_id: int, receiver: Receiver) -> InflowPull:
    return InflowPull(account_id, receiver, store, ReadingTimes(HandClock(START)), lambda _: None)


def emails(store: Store) -> list[str | None]:
    rows = store.read_now(lambda r: r.applications.rows(r.applications.ids(ApplicationQuery())))
    return sorted((row.email for row in rows), key=str)


async def test_what_cannot_be_read_is_said_and_stays_there_until_a_program_can_read_it(store: Store) -> None:
    account_id, receiver = account_of(store), Receiver()
    receiver.add(1)
    receiver.spoil()
    receiver.add(3)
    pull = a_pull(store, account_id, receiver)
    outcome = await pull.run()
    assert (outcome.error, outcome.unreadable, outcome.counts.added) == (None, 1, 2)
    assert "1 application" in str(outcome.trouble)
    assert receiver.acknowledged == 1
    receiver.add(4)
    await pull.run()
    assert receiver.acknowledged == 1
    receiver.feed[2] = receiver.feed[1]  # the next program understands it
    outcome = await a_pull(store, account_id, receiver).run()
    assert (outcome.trouble, receiver.acknowledged, len(emails(store))) == (None, 4, 3)


async def test_nothing_is_acknowledged_that_is_not_kept(store: Store) -> None:
    account_id, receiver = account_of(store), Receiver()
    for number in range(6):
        receiver.add(number)
    receiver.broken = {3}  # standing, the first page, and then its acknowledgement is lost
    outcome = await a_pull(store, account_id, receiver).run()
    assert outcome.error is not None
    kept = store.read_now(lambda r: r.inflow.state(account_id))
    assert (kept.cursor, kept.acknowledged, receiver.acknowledged, len(emails(store))) == (4, 0, 4, 4)
    outcome = await a_pull(store, account_id, receiver).run()
    assert (outcome.error, outcome.counts.added, len(emails(store)), receiver.acknowledged) == (None, 2, 6, 6)


@settings(max_examples=60, deadline=None)
@given(
    steps=st.lists(st.sampled_from(["add", "erase", "pull", "new program", "forget"]), max_size=25),
    broken=st.sets(st.integers(1, 60), max_size=25),
)
async def test_whatever_breaks_and_in_whatever_order_everybody_is_here_once_in_the_end(
    tmp_path_factory: pytest.TempPathFactory, steps: list[str], broken: set[int]
) -> None:
    store = Store.open(tmp_path_factory.mktemp("desk"), TEST_KEY, clock=HandClock(START))
    try:
        account_id, receiver = account_of(store), Receiver(broken=broken)
        pull, number, erased = a_pull(store, account_id, receiver), 0, set()
        for step in steps:
            if step == "add":
                number += 1
                receiver.add(number)
            elif step == "erase":
                live = [position for position, line in receiver.feed.items() if isinstance(line, Received)]
                if live:
                    line = receiver.feed.pop(live[0])
                    assert isinstance(line, Received)
                    receiver.newest += 1
                    gone = line.detail.application.remote_id
                    receiver.feed[receiver.newest] = Erased(gone, receiver.newest)
                    erased.add(int(gone))
            elif step == "forget":  # retention: whatever was acknowledged may go at any time
                receiver.feed = {position: line for position, line in receiver.feed.items() if position > receiver.acknowledged}
            elif step == "new program":
                pull = a_pull(store, account_id, receiver)
            else:
                await pull.run()
        receiver.broken = set()
        outcome = await a_pull(store, account_id, receiver).run()
        assert outcome.error is None
        assert emails(store) == sorted(f"p{one}@example.nl" for one in range(1, number + 1) if one not in erased)
        assert receiver.acknowledged == receiver.newest
    finally:
        store.close()
