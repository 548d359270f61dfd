import os
import threading
import tracemalloc
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest
from hand_clock import HandClock
from made_up_deliveries import KEY, OTHER_KEY, a_cv, a_delivery
from sqlalchemy import func, select

from recruiterdesk.domain.errors import NotFound
from recruiterdesk.receiver.database import ReceiverDatabase
from recruiterdesk.receiver.database.schema import applications, cv_pieces
from recruiterdesk.receiver.delivery import Kept
from recruiterdesk.receiver.sealing import PIECE_BYTES, DataKeys, SealedFile

Open = Callable[..., ReceiverDatabase]
MEBIBYTE = 1024 * 1024


def test_an_application_comes_back_as_it_was_delivered(open_database: Open) -> None:
    clock = HandClock()
    database = open_database(clock=clock)
    with a_cv(b"%PDF made up") as cv:
        delivery = a_delivery(cv=cv)
        kept = database.deliveries.keep("main", delivery, cv)
    assert kept == Kept(1, is_repeat=False)
    stored = database.feed.one("main", 1)
    assert stored is not None
    assert (stored.received_at, stored.last_seen_at, stored.deliveries, stored.has_cv) == (clock.now(), clock.now(), 1, True)
    for field in set(delivery.__struct_fields__) - {"content_key"}:
        assert getattr(stored, field) == getattr(delivery, field)


def test_a_repeat_gets_the_same_id_and_raises_the_counter(open_database: Open) -> None:
    clock = HandClock()
    database = open_database(clock=clock)
    first_at = clock.now()
    first = database.deliveries.keep("main", a_delivery(1), None)
    clock.turn(3600)
    other = database.deliveries.keep("main", a_delivery(2), None)
    again = database.deliveries.keep("main", a_delivery(1), None)
    assert again == Kept(first.id, is_repeat=True)
    assert not other.is_repeat
    stored = database.feed.one("main", first.id)
    assert stored is not None
    assert (stored.deliveries, stored.received_at, stored.last_seen_at) == (2, first_at, clock.now())


def test_a_repeat_adds_the_members_that_it_alone_names_and_loses_none(open_database: Open) -> None:
    database = open_database()
    with a_cv(b"%PDF made up") as cv:
        first = database.deliveries.keep("main", a_delivery(1, cv, custom={}), cv)
        database.deliveries.keep("main", a_delivery(1, cv, custom={"salary": 3500, "start": "1 mei"}), cv)
        # A receiver that has a newer data key by now seals the row anew; the CV opens as before.
        rotating = open_database(keys=DataKeys(OTHER_KEY, KEY))
        again = rotating.deliveries.keep(
            "main", a_delivery(1, cv, email="Soren.1@Example.com", custom={"start": "1 juni", "lease": None}), cv
        )
        database.deliveries.keep("main", a_delivery(1, cv, custom={}), cv)
    assert again == Kept(first.id, is_repeat=True)
    stored = rotating.feed.one("main", first.id)
    assert stored is not None
    assert (stored.custom, stored.email, stored.deliveries) == (
        {"salary": 3500, "start": "1 juni", "lease": None},
        "soren.1@example.com",
        4,
    )
    while rotating.rotation.reseal():
        pass
    after = open_database(keys=DataKeys(OTHER_KEY))
    assert b"".join(after.feed.cv("main", first.id) or ()) == b"%PDF made up"
    assert after.feed.one("main", first.id) == stored


def test_a_repeat_stands_at_the_end_of_the_feed_so_that_laptops_learn_of_it(receiver_database: ReceiverDatabase) -> None:
    for number in (1, 2, 1):
        receiver_database.deliveries.keep("main", a_delivery(number), None)
    assert [(line.position, line.stored and line.stored.deliveries) for line in receiver_database.feed.page("main", 0, 10)] == [
        (2, 1),
        (3, 2),
    ]


def test_twenty_at_once_in_three_receivers_make_one_application_and_count_every_delivery(open_database: Open) -> None:
    receivers = [open_database() for _ in range(3)]
    start = threading.Barrier(20)

    def deliver(caller: int) -> list[Kept]:
        start.wait()
        return [receivers[caller % 3].deliveries.keep("main", a_delivery(number), None) for number in range(5)]

    with ThreadPoolExecutor(20) as pool:
        answers = [kept for answer in pool.map(deliver, range(20)) for kept in answer]
    assert len({kept.id for kept in answers}) == 5
    assert Counter(kept.is_repeat for kept in answers) == {False: 5, True: 95}
    lines = receivers[0].feed.page("main", 0, 100)
    assert [line.stored.deliveries for line in lines if line.stored] == [20] * 5
    assert receivers[0].feed.newest("main") == 100


def test_the_same_application_in_another_inbox_is_another_one(receiver_database: ReceiverDatabase) -> None:
    receiver_database.inboxes.add("second")
    first = receiver_database.deliveries.keep("main", a_delivery(), None)
    second = receiver_database.deliveries.keep("second", a_delivery(), None)
    assert first.id != second.id
    assert not second.is_repeat
    assert receiver_database.feed.one("second", first.id) is None
    assert [line.id for line in receiver_database.feed.page("second", 0, 10)] == [second.id]


def test_nothing_is_kept_for_an_inbox_that_is_not_there(receiver_database: ReceiverDatabase) -> None:
    with pytest.raises(NotFound):
        receiver_database.deliveries.keep("nowhere", a_delivery(), None)


@pytest.mark.parametrize("size", [0, 1, PIECE_BYTES - 17, PIECE_BYTES - 16, PIECE_BYTES - 15, 3 * PIECE_BYTES, MEBIBYTE + 7])
def test_a_cv_of_any_size_comes_back_from_any_byte_on(receiver_database: ReceiverDatabase, size: int) -> None:
    content = os.urandom(size)
    with a_cv(content) as cv:
        kept = receiver_database.deliveries.keep("main", a_delivery(cv=cv), cv)
    for start in {0, 1, size // 2, max(0, size - 1), size, size + 5}:
        pieces = receiver_database.feed.cv("main", kept.id, start)
        assert pieces is not None
        assert b"".join(pieces) == content[start:]


def test_a_cv_stands_in_rows_of_at_most_256_kib_and_is_never_whole_in_memory(receiver_database: ReceiverDatabase) -> None:
    piece = os.urandom(MEBIBYTE)
    tracemalloc.start()
    try:
        with SealedFile() as cv:
            for _ in range(20):
                cv.write(piece)
            cv.finish()
            kept = receiver_database.deliveries.keep("main", a_delivery(cv=cv), cv)
        pieces = receiver_database.feed.cv("main", kept.id)
        assert pieces is not None
        assert sum(len(part) for part in pieces) == 20 * MEBIBYTE
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < 8 * MEBIBYTE
    with receiver_database.engine.connect() as connection:
        rows, longest = connection.execute(select(func.count(), func.max(func.length(cv_pieces.c.sealed)))).one()
    assert (rows, longest) == (81, PIECE_BYTES)


def test_who_delivers_little_does_not_wait_for_everybody_with_a_large_cv(receiver_database: ReceiverDatabase) -> None:
    has_begun, is_asked, is_kept = threading.Event(), threading.Event(), threading.Event()

    class Large(SealedFile):
        def pieces(self):  # type: ignore[no-untyped-def]  # noqa: ANN202 -- as the one it stands for
            has_begun.set()
            assert is_asked.wait(60)
            for piece in super().pieces():
                is_kept.wait(0.05)  # a slow disk, for as long as it matters
                yield piece

    def deliver_large(number: int) -> None:
        with Large() as cv:
            cv.write(bytes(2 * MEBIBYTE))
            cv.finish()
            receiver_database.deliveries.keep("main", a_delivery(number, cv), cv)

    def deliver_little() -> int:
        is_asked.set()
        try:
            return receiver_database.deliveries.keep("main", a_delivery(100), None).id
        finally:
            is_kept.set()

    with ThreadPoolExecutor(9) as pool:
        large = [pool.submit(deliver_large, number) for number in range(8)]
        assert has_begun.wait(60)
        little = pool.submit(deliver_little).result()
        for each in large:
            each.result()
    stored = receiver_database.feed.one("main", little)
    assert stored is not None
    assert stored.position <= 3  # behind the one that was being written, and perhaps one more
    assert receiver_database.feed.newest("main") == 9


def test_a_repeat_does_not_store_its_cv_again(receiver_database: ReceiverDatabase) -> None:
    for _ in range(2):
        with a_cv(b"the same" * 100_000) as cv:  # sealed under another key each time
            kept = receiver_database.deliveries.keep("main", a_delivery(cv=cv), cv)
    pieces = receiver_database.feed.cv("main", kept.id)
    assert pieces is not None
    assert b"".join(pieces) == b"the same" * 100_000


def test_an_application_without_a_cv_has_none_to_fetch(receiver_database: ReceiverDatabase) -> None:
    kept = receiver_database.deliveries.keep("main", a_delivery(), None)
    assert receiver_database.feed.cv("main", kept.id) is None
    assert receiver_database.feed.cv("main", kept.id + 1) is None


@pytest.mark.parametrize("application_id", [0, -1, 2**63, 10**30])
def test_an_id_that_cannot_be_one_is_simply_not_here(receiver_database: ReceiverDatabase, application_id: int) -> None:
    assert receiver_database.feed.one("main", application_id) is None
    assert receiver_database.feed.cv("main", application_id) is None
    assert receiver_database.erasure.erase("main", application_id) == 0


def test_an_id_is_never_given_twice(receiver_database: ReceiverDatabase) -> None:
    first = receiver_database.deliveries.keep("main", a_delivery(1), None)
    assert receiver_database.erasure.erase("main", first.id) == 1
    second = receiver_database.deliveries.keep("main", a_delivery(1), None)
    assert second.id > first.id
    assert not second.is_repeat


def test_a_failure_in_the_middle_of_a_cv_leaves_nothing(receiver_database: ReceiverDatabase) -> None:
    class Breaking(SealedFile):
        def pieces(self):  # type: ignore[no-untyped-def]  # noqa: ANN202 -- as the one it stands for
            yield next(super().pieces())
            raise OSError("gone")

    with Breaking() as cv:
        cv.write(bytes(MEBIBYTE))
        cv.finish()
        with pytest.raises(OSError, match="gone"):
            receiver_database.deliveries.keep("main", a_delivery(cv=cv), cv)
    with receiver_database.engine.connect() as connection:
        assert connection.scalar(select(func.count()).select_from(applications)) == 0
        assert connection.scalar(select(func.count()).select_from(cv_pieces)) == 0
    assert receiver_database.feed.newest("main") == 0
