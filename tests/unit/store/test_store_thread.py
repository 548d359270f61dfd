"""One thread for the database: who goes first, what rolls back, and when the news goes out."""

import asyncio
import os
import sys
import threading
import traceback
from collections.abc import Coroutine
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from made_up_store import START, TEST_KEY, Desk, an_application

from recruiterdesk.domain.change_set import ChangeSet
from recruiterdesk.domain.errors import StorageTrouble
from recruiterdesk.domain.query import ApplicationQuery
from recruiterdesk.store import database_thread
from recruiterdesk.store.heap import give_back
from recruiterdesk.store.id_list import Order
from recruiterdesk.store.store import Store
from recruiterdesk.store.transaction import Writer
from recruiterdesk.store.trouble import Damaged


def begin(work: Coroutine[Any, Any, Any]) -> "asyncio.Future[Any]":
    return asyncio.ensure_future(work)  # noqa: TID251 -- a test of the queue starts its own work


async def test_urgent_reads_go_before_waiting_background_work(store: Store) -> None:
    gate = threading.Event()
    order: list[str] = []
    blocker = begin(store.read(lambda _: gate.wait(60)))
    await asyncio.sleep(0)

    def usual(number: int) -> "asyncio.Future[Any]":
        return begin(store.read(lambda _: order.append(f"usual {number}")))

    waiting = [usual(number) for number in range(2)]
    waiting.append(begin(store.write(lambda _: order.append("sync"), cause="sync")))
    waiting.append(begin(store.read(lambda _: order.append("urgent"), urgent=True)))
    await asyncio.sleep(0)
    gate.set()
    await asyncio.gather(blocker, *waiting)
    assert order == ["urgent", "usual 0", "usual 1", "sync"]


async def test_work_that_is_cancelled_before_its_turn_is_not_done(store: Store) -> None:
    gate = threading.Event()
    done: list[str] = []
    blocker = begin(store.read(lambda _: gate.wait(60)))
    await asyncio.sleep(0)
    dropped = begin(store.read(lambda _: done.append("dropped")))
    await asyncio.sleep(0)
    dropped.cancel()
    await asyncio.sleep(0)
    gate.set()
    await blocker
    await store.read(lambda _: None)
    assert done == []


def test_a_write_that_fails_leaves_nothing_and_sends_no_news(desk: Desk) -> None:
    news: list[ChangeSet] = []
    desk.store.subscribe(news.append)

    def work(w: Writer) -> None:
        w.applications.upsert(desk.account, [an_application()], START)
        w.settings.set("x", 1)
        raise ValueError("a mistake of ours")

    with pytest.raises(ValueError, match="mistake"):
        desk.store.write_now(work)
    assert news == []
    assert desk.store.read_now(lambda r: r.applications.count(ApplicationQuery())) == 0
    assert desk.store.read_now(lambda r: r.settings.get("x", 0)) == 0
    desk.take(an_application())
    assert len(news) == 1


async def test_news_comes_on_the_loop_after_the_commit_and_before_the_answer(desk: Desk) -> None:
    loop_thread = threading.get_ident()
    heard: list[tuple[int, int]] = []

    def listen(change: ChangeSet) -> None:
        committed = desk.store.read_now(lambda r: r.applications.count(ApplicationQuery()))
        heard.append((threading.get_ident(), committed))

    unsubscribe = desk.store.subscribe(listen)
    await desk.store.write(lambda w: w.applications.upsert(desk.account, [an_application()], START), cause="sync")
    assert heard == [(loop_thread, 1)]
    unsubscribe()
    unsubscribe()
    await desk.store.write(lambda w: w.applications.upsert(desk.account, [an_application("ap_2")], START), cause="sync")
    assert len(heard) == 1


def test_one_listener_that_fails_does_not_keep_the_news_from_the_others(desk: Desk, caplog: pytest.LogCaptureFixture) -> None:
    heard: list[ChangeSet] = []

    def broken(_: ChangeSet) -> None:
        raise RuntimeError("Sanne Jansen")

    desk.store.subscribe(broken)
    desk.store.subscribe(heard.append)
    (id_,) = desk.take(an_application())
    assert heard[0].arrived == frozenset({id_})
    assert heard[0].cause == "sync"
    assert heard[0].vacancies == frozenset({1})
    assert "Sanne" not in caplog.text


def test_what_came_and_went_in_one_transaction_is_no_news(desk: Desk) -> None:
    news: list[ChangeSet] = []
    desk.store.subscribe(news.append)

    def work(w: Writer) -> None:
        w.applications.upsert(desk.account, [an_application()], START)
        w.applications.remove([w.applications.by_ref(desk.account, "ap_1")])

    desk.store.write_now(work)
    assert all(not change.arrived and not change.removed for change in news)


def test_reading_inside_a_write_sees_the_write(desk: Desk) -> None:
    def work(w: Writer) -> int:
        w.applications.upsert(desk.account, [an_application()], START)
        return w.applications.count(ApplicationQuery())

    assert desk.store.write_now(work) == 1


def test_reading_cannot_write(desk: Desk) -> None:
    def work(_: object) -> None:
        desk.store._desk.execute("INSERT INTO setting VALUES ('x', '1')")

    desk.store.read_now(work)
    assert desk.store.read_now(lambda r: r.settings.get("x", 0)) == 0


async def test_a_refusal_that_is_raised_again_and_again_keeps_nothing_of_what_asked(store: Store) -> None:
    store._on_damage(Damaged())
    lengths = []
    for _ in range(3):
        with pytest.raises(Damaged) as refused:
            await store.write(lambda _: None)
        lengths.append(len(list(traceback.walk_tb(refused.value.__traceback__))))
    assert lengths[0] == lengths[-1]
    assert store.refusal is not None
    assert store.refusal.__traceback__ is None


async def test_what_the_disk_refuses_beside_the_databases_is_told_as_a_sentence(desk: Desk, tmp_path: Path) -> None:
    desk.take(an_application())
    for name in ("desk", "files"):
        (tmp_path / "profile" / f"{name}.{os.getpid()}").mkdir()  # where the note on the log is written first
    with pytest.raises(StorageTrouble, match="cannot be opened"):
        await desk.store.purge_residue()


async def test_closing_finishes_what_was_asked(tmp_path: Path) -> None:
    store = Store.open(tmp_path, TEST_KEY)

    def keep(number: int) -> "asyncio.Future[Any]":
        return begin(store.write(lambda w: w.settings.set(f"s{number}", number)))

    pending = [keep(number) for number in range(20)]
    await asyncio.sleep(0)
    await asyncio.to_thread(store.close)
    await asyncio.gather(*pending)
    again = Store.open(tmp_path, TEST_KEY)
    assert again.read_now(lambda r: [r.settings.get(f"s{n}", -1) for n in range(20)]) == list(range(20))
    again.close()


async def test_a_closed_store_refuses_with_a_sentence(tmp_path: Path) -> None:
    store = Store.open(tmp_path, TEST_KEY)
    store.close()
    with pytest.raises(StorageTrouble, match="closing"):
        await store.read(lambda r: r.accounts.all())


def test_memory_is_given_back_once_when_there_was_work_and_then_none(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    given, now, all_asked = threading.Semaphore(0), [0.0], threading.Event()
    monkeypatch.setattr(database_thread, "_REST", 0.05)
    monkeypatch.setattr(database_thread, "give_back", given.release)
    monkeypatch.setattr(database_thread, "time", SimpleNamespace(monotonic=lambda: now[0]))

    def take_a_while() -> None:
        assert all_asked.wait(60)
        now[0] += 0.02

    first = store._thread.submit(take_a_while)
    all_asked.set()
    first.result()
    assert given.acquire(timeout=60)
    store.read_now(lambda _: None)  # a glance is no work
    assert not given.acquire(timeout=0.2)
    all_asked.clear()
    several = [store._thread.submit(take_a_while) for _ in range(8)]
    all_asked.set()
    for each in several:
        each.result()
    assert given.acquire(timeout=60)
    assert not given.acquire(timeout=0.2)


def test_the_newest_list_is_made_ready_for_a_search_at_rest(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database_thread, "_REST", 0.05)
    monkeypatch.setattr(database_thread, "_WORK", 0.0)
    prepared = threading.Event()
    prepare = Order.prepare

    def watch(order: Order) -> None:
        prepare(order)
        prepared.set()

    monkeypatch.setattr(Order, "prepare", watch)
    ids = desk.take(*(an_application(f"ap_{number}") for number in range(3)))
    assert sorted(desk.store.read_now(lambda r: r.applications.ids(ApplicationQuery()))) == ids
    assert prepared.wait(60)


@pytest.mark.skipif(sys.platform != "linux", reason="only there the allocator is asked")
def test_what_is_given_back_leaves_the_process() -> None:
    def resident() -> int:
        return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])

    # Pieces of a size that the allocator keeps for the next who asks, with one above them that is still used.
    pieces = [bytes(30_000) for _ in range(2000)]
    last = bytes(30_000)
    before = resident()
    pieces.clear()
    give_back()
    assert before - resident() > 8_000, len(last)
