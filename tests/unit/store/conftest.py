"""A desk on a throw-away encrypted store, with a clock that is turned by hand."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hand_clock import HandClock
from made_up_store import TEST_KEY, Desk

from recruiterdesk.store.store import Store


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def store(tmp_path: Path, clock: HandClock) -> Iterator[Store]:
    opened = Store.open(tmp_path / "profile", TEST_KEY, clock=clock)
    yield opened
    opened.close()


@pytest.fixture
def desk(store: Store) -> Desk:
    return Desk(store)
