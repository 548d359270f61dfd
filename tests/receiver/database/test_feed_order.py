import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from made_up_deliveries import a_cv, a_delivery
from sqlalchemy import event

from recruiterdesk.domain.errors import NotFound
from recruiterdesk.receiver.database import ReceiverDatabase, wiping

Open = Callable[..., ReceiverDatabase]
WRITERS = 8
EACH = 24
STEPS = st.sampled_from(["keep", "keep", "erase", "read"])


class Reader:
    """A laptop that polls: what it heard, and what it was told is erased."""

    def __init__(self, database: ReceiverDatabase, inbox: str = "main", limit: int = 7) -> None:
        self._database, self._inbox, self._limit = database, inbox, limit
        self.after = 0
        self.heard: dict[int, int] = {}  # id to deliveries
        self.erased: set[int] = set()

    def read(self) -> bool:
        """Read a page; False at the end."""
        lines = self._database.feed.page(self._inbox, self.after, self._limit)
        positions = [self.after, *(line.position for line in lines)]
        assert positions == sorted(set(positions))
        self.after = positions[-1]
        for line in lines:
            if line.stored is None:
                self.erased.add(line.id)
            else:
                self.heard[line.id] = line.stored.deliveries
        return bool(lines)

    def read_until(self, is_over: threading.Event) -> None:
        """Poll until it is over and nothing more comes."""
        while not is_over.is_set():
            self.read()
        while self.read():
            pass


def write(database: ReceiverDatabase, writer: int) -> tuple[set[int], set[int]]:
    """Deliver, some again and some with a CV, erase some; return the ids that were kept and those that were erased."""
    kept, gone = set(), set()
    for number in range(writer * 1000, writer * 1000 + EACH):
        if number % 4 == 0:  # a longer transaction than the others', which is still open when those commit
            with a_cv(bytes(300_000)) as cv:
                newest = database.deliveries.keep("main", a_delivery(number, cv), cv).id
        else:
            newest = database.deliveries.keep("main", a_delivery(number), None).id
        kept.add(newest)
        if number % 4 == 2:
            database.deliveries.keep("main", a_delivery(number), None)
        if number % 10 == 9:
            gone.add(newest)
            assert database.erasure.erase("main", newest) == 1
    return kept, gone


def test_a_reader_that_polls_while_eight_write_misses_nothing(open_database: Open) -> None:
    receivers = [open_database() for _ in range(3)]
    is_over, reader = threading.Event(), Reader(receivers[2])
    with ThreadPoolExecutor(WRITERS + 1) as pool:
        reading = pool.submit(reader.read_until, is_over)
        try:
            answers = list(pool.map(lambda writer: write(receivers[writer % 2], writer), range(WRITERS)))
        finally:
            is_over.set()
        reading.result()
    everything = set[int]().union(*(kept for kept, _ in answers))
    gone = set[int]().union(*(gone for _, gone in answers))
    assert len(everything) == WRITERS * EACH
    assert everything - reader.heard.keys() <= gone  # erased before they were read
    assert gone <= reader.erased
    for remaining in everything - gone:
        stored = receivers[0].feed.one("main", remaining)
        assert stored is not None
        assert reader.heard[remaining] == stored.deliveries


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(steps=st.lists(st.tuples(STEPS, st.integers(0, 4)), max_size=25), limit=st.integers(1, 4))
def test_what_was_read_so_far_and_what_comes_is_always_the_whole(
    receiver_database: ReceiverDatabase, steps: list[tuple[str, int]], limit: int
) -> None:
    inbox = f"inbox {len(receiver_database.inboxes.names())}"
    receiver_database.inboxes.add(inbox)
    reader = Reader(receiver_database, inbox, limit)
    true: dict[int, int] = {}
    ids: dict[int, int] = {}
    for step, number in steps:
        if step == "keep":
            kept = receiver_database.deliveries.keep(inbox, a_delivery(number), None)
            assert kept.is_repeat is (number in ids)
            ids[number] = kept.id
            true[kept.id] = true.get(kept.id, 0) + 1
        elif step == "erase" and number in ids:
            erased = ids.pop(number)
            assert receiver_database.erasure.erase(inbox, erased) == 1
            del true[erased]
        elif step == "read":
            reader.read()
    while reader.read():
        pass
    assert {id_: count for id_, count in reader.heard.items() if id_ not in reader.erased} == true
    assert reader.after == receiver_database.feed.newest(inbox)


def test_a_page_shows_one_moment_although_more_is_committed_while_it_is_read(open_database: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    """Between its two questions an application and an erasure come: with the erasure alone, the laptop would go on behind both."""
    monkeypatch.setattr(wiping, "LONGEST_WAIT", 0)  # the erasure would wait for the reader to end, which waits for it here
    reading, writing = open_database(), open_database()
    first = writing.deliveries.keep("main", a_delivery(1), None)
    asked = 0

    def commit_in_between(*event_: object) -> None:
        nonlocal asked
        asked += "FROM applications" in str(event_[2])
        if asked == 1:
            asked += 1
            writing.deliveries.keep("main", a_delivery(2), None)
            writing.erasure.erase("main", first.id)

    event.listen(reading.engine, "after_cursor_execute", commit_in_between)
    reader = Reader(reading)
    while reader.read():
        pass
    assert asked > 1
    assert len(reader.heard) == 2
    assert reader.erased == {first.id}


@pytest.mark.parametrize("after", [5, 2**63 - 1, 2**63, 10**30])
def test_behind_the_end_there_is_nothing(receiver_database: ReceiverDatabase, after: int) -> None:
    receiver_database.deliveries.keep("main", a_delivery(1), None)
    assert receiver_database.feed.page("main", after, 10) == []
    assert len(receiver_database.feed.page("main", -after, 10)) == 1


def test_a_new_inbox_has_nothing_and_an_unknown_one_is_told(receiver_database: ReceiverDatabase) -> None:
    assert receiver_database.feed.page("main", 0, 100) == []
    assert receiver_database.feed.newest("main") == 0
    for ask in (lambda: receiver_database.feed.page("other", 0, 1), lambda: receiver_database.feed.newest("other")):
        with pytest.raises(NotFound):
            ask()


def test_an_erasure_while_a_cv_is_read_ends_the_reading(receiver_database: ReceiverDatabase) -> None:
    with a_cv(bytes(1_000_000)) as cv:
        kept = receiver_database.deliveries.keep("main", a_delivery(cv=cv), cv)
    pieces = receiver_database.feed.cv("main", kept.id)
    assert pieces is not None
    next(pieces)
    receiver_database.erasure.erase("main", kept.id)
    with pytest.raises(NotFound):
        list(pieces)
