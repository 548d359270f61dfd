import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest
from made_up_deliveries import KEY, KEYS, OTHER_KEY, a_cv, a_delivery
from sqlalchemy import select

from recruiterdesk.receiver.database import ReceiverDatabase
from recruiterdesk.receiver.database.schema import applications, cv_pieces, root_keys
from recruiterdesk.receiver.sealing import DataKeyMissing, DataKeys

Open = Callable[..., ReceiverDatabase]
ROTATING = DataKeys(OTHER_KEY, KEY)
AFTER = DataKeys(OTHER_KEY)


def whole_cv(database: ReceiverDatabase, application_id: int) -> bytes:
    pieces = database.feed.cv("main", application_id)
    assert pieces is not None
    return b"".join(pieces)


def test_after_resealing_the_old_key_can_be_left_out_and_everything_is_known_as_before(open_database: Open) -> None:
    database = open_database()
    ids = []
    for number in range(25):
        with a_cv(b"CV %d" % number * 70_000) as cv:
            ids.append(database.deliveries.keep("main", a_delivery(number, cv), cv).id)
    before = [database.feed.one("main", application_id) for application_id in ids]
    derived = database.derived_key("content")

    with pytest.raises(DataKeyMissing):
        open_database(keys=AFTER)
    rotating = open_database(keys=ROTATING)
    counts = []
    while count := rotating.rotation.reseal(10):
        counts.append(count)
    assert sum(counts) == 26  # and the root key
    assert max(counts) <= 11

    after = open_database(keys=AFTER)
    assert [after.feed.one("main", application_id) for application_id in ids] == before
    assert whole_cv(after, ids[7]) == b"CV 7" * 70_000
    assert after.derived_key("content") == derived
    with a_cv(b"CV 3" * 70_000) as cv:
        assert after.deliveries.keep("main", a_delivery(3, cv), cv).id == ids[3]
    assert after.erasure.erase_email("main", "soren.4@example.com") == 1
    with pytest.raises(DataKeyMissing):
        database.feed.page("main", 0, 100)  # the old key alone opens nothing any more


def test_no_cell_is_left_under_the_old_key_and_no_cv_was_rewritten(open_database: Open) -> None:
    database = open_database()
    with a_cv(bytes(500_000)) as cv:
        database.deliveries.keep("main", a_delivery(1, cv), cv)
    with database.engine.connect() as connection:
        pieces = list(connection.scalars(select(cv_pieces.c.sealed)))
    rotating = open_database(keys=ROTATING)
    while rotating.rotation.reseal():
        pass
    with database.engine.connect() as connection:
        (row,) = connection.execute(select(applications))
        (root,) = connection.execute(select(root_keys))
        assert list(connection.scalars(select(cv_pieces.c.sealed))) == pieces
    for sealed in (row.sealed_fields, row.sealed_cv_key, root.sealed):
        assert ROTATING.newest_id in sealed[:12]
        assert KEYS.newest_id not in sealed
    assert {row.key_id, root.key_id} == {ROTATING.newest_id}


def test_rotation_goes_on_while_deliveries_come_and_two_receivers_reseal(open_database: Open) -> None:
    """Writers with the old key first end, as in a rolling restart; those with the new key first go on all the time."""
    old, first, second = open_database(keys=DataKeys(KEY, OTHER_KEY)), open_database(keys=ROTATING), open_database(keys=ROTATING)
    for number in range(60):
        old.deliveries.keep("main", a_delivery(number), None)
    is_over = threading.Event()

    def deliver(writer: int) -> int:
        database = (old, first)[writer % 2]
        for number in range(writer * 100, writer * 100 + 30):
            database.deliveries.keep("main", a_delivery(number), None)
            database.deliveries.keep("main", a_delivery(number % 60), None)
            assert database.feed.page("main", 0, 5)
        return 30

    def reseal(database: ReceiverDatabase) -> int:
        total = 0
        while not is_over.is_set():
            total += database.rotation.reseal(7)
        return total

    with ThreadPoolExecutor(6) as pool:
        resealing = [pool.submit(reseal, database) for database in (first, second)]
        try:
            kept = 60 + sum(pool.map(deliver, range(1, 5)))
        finally:
            is_over.set()
        assert sum(each.result() for each in resealing) > 60
    while first.rotation.reseal(50):
        pass
    after = open_database(keys=AFTER)
    lines = after.feed.page("main", 0, 1000)
    assert len(lines) == kept
    assert sum(line.stored.deliveries for line in lines if line.stored) == kept + 4 * 30


def test_nothing_is_resealed_twice(open_database: Open) -> None:
    database = open_database()
    database.deliveries.keep("main", a_delivery(1), None)
    assert database.rotation.reseal() == 0
    rotating = open_database(keys=ROTATING)
    assert [rotating.rotation.reseal() for _ in range(2)] == [2, 0]
