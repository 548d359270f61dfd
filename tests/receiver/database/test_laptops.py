import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import pytest
from hand_clock import HandClock
from made_up_deliveries import a_delivery

from recruiterdesk.domain.errors import Conflicting, NotFound, WrongUsage
from recruiterdesk.receiver.database import ReceiverDatabase
from recruiterdesk.receiver.delivery import Laptop


def test_a_laptop_is_known_by_its_token_and_by_nothing_else(open_database: Callable[..., ReceiverDatabase]) -> None:
    clock = HandClock()
    database = open_database(clock=clock)
    token = database.laptops.add("main", "Anna’s laptop")
    assert len(token) >= 43
    assert database.laptops.of_token(token) == Laptop(1, "main", "Anna’s laptop", 0, clock.now())
    for wrong in ("", token[:-1], token + "A", token.swapcase(), "é", "\x00", "x" * 10_000, "' OR 1=1 --"):
        assert database.laptops.of_token(wrong) is None


def test_every_laptop_has_its_own_token(receiver_database: ReceiverDatabase) -> None:
    assert len({receiver_database.laptops.add("main", f"laptop {number}") for number in range(20)}) == 20
    assert [laptop.name for laptop in receiver_database.laptops.list("main")] == [f"laptop {number}" for number in range(20)]


def test_a_name_is_given_once_in_an_inbox(receiver_database: ReceiverDatabase) -> None:
    receiver_database.inboxes.add("second")
    receiver_database.laptops.add("main", "laptop")
    receiver_database.laptops.add("second", "laptop")
    with pytest.raises(Conflicting):
        receiver_database.laptops.add("main", "laptop")


def test_a_removed_laptop_may_read_no_more(receiver_database: ReceiverDatabase) -> None:
    receiver_database.inboxes.add("second")
    token = receiver_database.laptops.add("main", "laptop")
    with pytest.raises(NotFound):
        receiver_database.laptops.remove("second", "laptop")
    receiver_database.laptops.remove("main", "laptop")
    assert receiver_database.laptops.of_token(token) is None
    assert list(receiver_database.laptops.list("main")) == []
    with pytest.raises(NotFound):
        receiver_database.laptops.remove("main", "laptop")


def test_an_acknowledgement_never_goes_back_nor_beyond_what_there_is(receiver_database: ReceiverDatabase) -> None:
    laptop = receiver_database.laptops.of_token(receiver_database.laptops.add("main", "laptop"))
    assert laptop is not None
    for number in range(5):
        receiver_database.deliveries.keep("main", a_delivery(number), None)
    for through, reached in ((3, 3), (1, 3), (-5, 3), (10**18, 5), (10**30, 5), (0, 5)):
        receiver_database.laptops.acknowledge(laptop, through)
        assert receiver_database.laptops.list("main")[0].acknowledged == reached
    receiver_database.deliveries.keep("main", a_delivery(9), None)
    assert receiver_database.laptops.list("main")[0].acknowledged == 5


def test_an_acknowledgement_of_a_laptop_that_was_removed_is_nothing(receiver_database: ReceiverDatabase) -> None:
    laptop = receiver_database.laptops.of_token(receiver_database.laptops.add("main", "laptop"))
    assert laptop is not None
    receiver_database.laptops.remove("main", "laptop")
    receiver_database.laptops.acknowledge(laptop, 1)


@pytest.mark.parametrize("name", ["", " ", "a/b", ".", "..", " a", "a ", "a\nb", "a\x00b", "\ud800", "x" * 101, "a\u202eb"])
def test_a_name_that_cannot_be_shown_or_be_part_of_an_address_is_refused(receiver_database: ReceiverDatabase, name: str) -> None:
    for add in (receiver_database.inboxes.add, lambda name: receiver_database.laptops.add("main", name)):
        with pytest.raises(WrongUsage):
            add(name)
    assert not receiver_database.inboxes.exists(name)
    for ask in (
        lambda: receiver_database.feed.page(name, 0, 1),
        lambda: receiver_database.laptops.list(name),
        lambda: receiver_database.laptops.remove("main", name),
    ):
        with pytest.raises(NotFound):
            ask()


def test_a_name_that_two_receivers_give_at_once_is_given_once(open_database: Callable[..., ReceiverDatabase]) -> None:
    receivers = [open_database() for _ in range(4)]
    start = threading.Barrier(4)

    def add(database: ReceiverDatabase) -> int:
        start.wait()
        taken = 0
        for number in range(10):
            for give in (database.inboxes.add, partial(database.laptops.add, "main")):
                try:
                    give(f"name {number}")
                except Conflicting:
                    taken += 1
        return taken

    with ThreadPoolExecutor(4) as pool:
        assert sum(pool.map(add, receivers)) == 3 * 2 * 10
    assert len(receivers[0].inboxes.names()) == 11
    assert len(receivers[0].laptops.list("main")) == 10


def test_inboxes_are_told_apart_exactly(receiver_database: ReceiverDatabase) -> None:
    for name in ("Main", "MAIN", "mäin", "ma%in", "ma_n"):
        assert not receiver_database.inboxes.exists(name)
        receiver_database.inboxes.add(name)
    assert receiver_database.inboxes.names() == ["main", "Main", "MAIN", "mäin", "ma%in", "ma_n"]
    with pytest.raises(Conflicting):
        receiver_database.inboxes.add("main")
