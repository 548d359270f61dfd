from collections.abc import Callable
from datetime import timedelta

import pytest
from hand_clock import HandClock
from made_up_deliveries import a_cv, a_delivery
from sqlalchemy import func, select

from recruiterdesk.receiver.database import ReceiverDatabase
from recruiterdesk.receiver.database.schema import cv_pieces
from recruiterdesk.receiver.delivery import Laptop

KEEP_DAYS = 60
DAY = 24 * 3600.0


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def database(open_database: Callable[..., ReceiverDatabase], clock: HandClock) -> ReceiverDatabase:
    return open_database(clock=clock)


def laptop(database: ReceiverDatabase, name: str, inbox: str = "main") -> Laptop:
    found = database.laptops.of_token(database.laptops.add(inbox, name))
    assert found is not None
    return found


def ids(database: ReceiverDatabase, inbox: str = "main") -> list[int]:
    return [line.id for line in database.feed.page(inbox, 0, 1000)]


def test_what_all_laptops_have_is_deleted_when_the_time_is_over(database: ReceiverDatabase, clock: HandClock) -> None:
    one, two = laptop(database, "one"), laptop(database, "two")
    with a_cv(bytes(400_000)) as cv:
        database.deliveries.keep("main", a_delivery(1, cv), cv)
    second = database.deliveries.keep("main", a_delivery(2), None)
    database.laptops.acknowledge(one, 2)
    database.laptops.acknowledge(two, 1)
    clock.turn(KEEP_DAYS * DAY)
    assert database.retention.purge(clock.now(), KEEP_DAYS) == 0  # not a moment too early
    clock.turn(1)
    assert database.retention.purge(clock.now(), KEEP_DAYS) == 1  # `two` has not fetched the second yet
    assert ids(database) == [second.id]
    with database.engine.connect() as connection:
        assert connection.scalar(select(func.count()).select_from(cv_pieces)) == 0
    database.laptops.acknowledge(two, 2)
    assert database.retention.purge(clock.now(), KEEP_DAYS) == 1
    assert ids(database) == []


def test_nothing_is_deleted_that_nobody_has_fetched(database: ReceiverDatabase, clock: HandClock) -> None:
    database.inboxes.add("second")
    has_all = laptop(database, "one", "second")
    database.deliveries.keep("main", a_delivery(1), None)
    database.deliveries.keep("second", a_delivery(1), None)
    database.laptops.acknowledge(has_all, 1)
    clock.turn(1000 * DAY)
    assert database.retention.purge(clock.now(), KEEP_DAYS) == 1
    assert len(ids(database, "main")) == 1  # an inbox without a laptop
    assert ids(database, "second") == []


def test_a_laptop_that_was_removed_is_waited_for_no_longer(database: ReceiverDatabase, clock: HandClock) -> None:
    has_all = laptop(database, "one")
    laptop(database, "lost")
    database.deliveries.keep("main", a_delivery(1), None)
    database.laptops.acknowledge(has_all, 1)
    clock.turn(61 * DAY)
    assert database.retention.purge(clock.now(), KEEP_DAYS) == 0
    database.laptops.remove("main", "lost")
    assert database.retention.purge(clock.now(), KEEP_DAYS) == 1


def test_a_replay_after_30_days_is_known_and_one_after_the_time_is_a_new_application(database: ReceiverDatabase, clock: HandClock) -> None:
    has_all = laptop(database, "one")
    first = database.deliveries.keep("main", a_delivery(1), None)
    database.laptops.acknowledge(has_all, 1)
    for seconds in (1, 3600, 30 * DAY):
        clock.turn(seconds)
        database.retention.purge(clock.now(), KEEP_DAYS)
        assert database.deliveries.keep("main", a_delivery(1), None).id == first.id
    database.laptops.acknowledge(has_all, 4)
    clock.turn(31 * DAY)
    assert database.retention.purge(clock.now(), KEEP_DAYS) == 1
    again = database.deliveries.keep("main", a_delivery(1), None)
    assert not again.is_repeat
    assert again.id != first.id


def test_a_repeat_that_a_laptop_has_not_heard_of_keeps_the_application(database: ReceiverDatabase, clock: HandClock) -> None:
    has_all = laptop(database, "one")
    database.deliveries.keep("main", a_delivery(1), None)
    database.laptops.acknowledge(has_all, 1)
    clock.turn(61 * DAY)
    database.deliveries.keep("main", a_delivery(1), None)
    assert database.retention.purge(clock.now(), KEEP_DAYS) == 0
    database.laptops.acknowledge(has_all, 2)
    assert database.retention.purge(clock.now(), KEEP_DAYS) == 1


def test_lines_of_erasures_stay_until_every_laptop_was_told(database: ReceiverDatabase, clock: HandClock) -> None:
    has_all = laptop(database, "one")
    kept = database.deliveries.keep("main", a_delivery(1), None)
    database.erasure.erase("main", kept.id)
    clock.turn(61 * DAY)
    database.retention.purge(clock.now(), KEEP_DAYS)
    assert [line.kind for line in database.feed.page("main", 0, 10)] == ["erased"]
    database.laptops.acknowledge(has_all, 2)
    assert database.retention.purge(clock.now(), KEEP_DAYS) == 0
    assert database.feed.page("main", 0, 10) == []


def test_many_are_deleted_in_parts(database: ReceiverDatabase, clock: HandClock) -> None:
    has_all = laptop(database, "one")
    for number in range(430):
        database.deliveries.keep("main", a_delivery(number), None)
    database.laptops.acknowledge(has_all, 420)
    assert database.retention.purge(clock.now() + timedelta(days=61), KEEP_DAYS) == 420
    assert len(ids(database)) == 10
