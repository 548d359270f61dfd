"""Several receivers on one database: what one takes in the others hand out, and one at a time cleans up."""

import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from made_up_deliveries import a_delivery
from served_receiver import ServedReceiver, given, served, until

from recruiterdesk.receiver.database import ReceiverDatabase
from recruiterdesk.receiver.database.turn import RETENTION, turn

Pair = tuple[ServedReceiver, ServedReceiver]


@pytest.fixture
def pair(database_url: str, tmp_path: Path) -> Iterator[Pair]:
    """Run two receivers, started at the same moment on a database without tables."""
    with ExitStack() as running, ThreadPoolExecutor(2) as starting:
        both = starting.map(lambda _: ServedReceiver("--database", database_url, given=given(tmp_path)), range(2))
        one, other = both
        for receiver in (one, other):
            running.callback(receiver.stop)
        yield one, other


def test_a_laptop_that_waits_at_one_hears_within_a_second_of_what_another_took_in(
    pair: Pair, open_database: Callable[..., ReceiverDatabase]
) -> None:
    here, there = pair
    token = open_database().laptops.add("main", "Anna")
    with here.client(token) as laptop, ThreadPoolExecutor(1) as beside:
        after = 0
        for number in range(1, 4):
            poll = beside.submit(laptop.get, f"/v1/inboxes/main/applications?after={after}&wait=25")
            time.sleep(0.5)  # it waits by then, and that it does is what the next line is about
            assert not poll.done()
            there.deliver(number=number)
            began = time.monotonic()
            page = poll.result(60).json()
            assert time.monotonic() - began < 1
            assert [line["position"] for line in page["lines"]] == [number]
            after = page["next"]


def test_a_wait_without_news_ends_in_its_time_and_empty(pair: Pair, open_database: Callable[..., ReceiverDatabase]) -> None:
    token = open_database().laptops.add("main", "Anna")
    with pair[0].client(token) as laptop:
        began = time.monotonic()
        assert laptop.get("/v1/inboxes/main/applications?wait=2").json() == {"lines": [], "next": 0, "isComplete": True}
        assert 1.9 < time.monotonic() - began < 5


def test_the_same_delivery_at_two_of_them_is_one(pair: Pair) -> None:
    with ThreadPoolExecutor(8) as many:
        ids = list(many.map(lambda number: pair[number % 2].deliver(number=number // 8), range(32)))
    assert len(set(ids)) == 4
    assert [set(ids[first : first + 8]) for first in range(0, 32, 8)] == [{one} for one in ids[::8]]


def test_what_all_laptops_have_goes_by_itself_when_its_time_is_over(
    database_url: str, open_database: Callable[..., ReceiverDatabase], tmp_path: Path
) -> None:
    database = open_database()
    token = database.laptops.add("main", "Anna")
    database.laptops.add("main", "Bo")
    for number in (1, 2):
        database.deliveries.keep("main", a_delivery(number), None)
    anna, bo = database.laptops.list("main")
    database.laptops.acknowledge(anna, 2)
    database.laptops.acknowledge(bo, 1)
    with served("--database", database_url, "--keep-days", "0", given=given(tmp_path)) as receiver, receiver.client(token) as laptop:
        until(lambda: "retention" in receiver.log)
        lines = laptop.get("/v1/inboxes/main/applications").json()["lines"]
        assert [line["position"] for line in lines] == [2], "one laptop has not the other yet"
        assert "recruiterdesk_receiver_purged_total 1.0" in laptop.get("/metrics").text
    with served("--database", database_url, given=given(tmp_path)) as receiver:
        until(lambda: "retention" in receiver.log)
        assert database.feed.page("main", 0, 9), "the time is not over where 60 days are kept"


def test_one_receiver_at_a_time_cleans_up(open_database: Callable[..., ReceiverDatabase], database_url: str) -> None:
    one, other = open_database(), open_database()
    one.laptops.add("main", "Anna")
    one.deliveries.keep("main", a_delivery(1), None)
    one.laptops.acknowledge(one.laptops.list("main")[0], 1)
    later = datetime.now(UTC) + timedelta(days=100)
    if database_url.startswith("sqlite"):  # it has one writer in any case
        assert (one.retention.purge(later, 1), other.retention.purge(later, 1)) == (1, 0)
        return
    is_taken, may_end = threading.Event(), threading.Event()

    def clean_up() -> bool:
        with turn(one._transactions, RETENTION) as is_ours:
            is_taken.set()
            may_end.wait(60)
        return is_ours

    with ThreadPoolExecutor(1) as beside:
        first = beside.submit(clean_up)
        assert is_taken.wait(60)
        assert other.retention.purge(later, 1) == 0, "it is left to the one that does it"
        may_end.set()
        assert first.result(60)
    assert other.retention.purge(later, 1) == 1
