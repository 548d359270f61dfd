"""The one thread that touches the databases, and the queue of work before it.

Work is taken by urgency, then in the order it came. The errors of SQLite and of the disk leave this thread as StorageTrouble only.
"""

import asyncio
import heapq
import itertools
import logging
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from enum import IntEnum
from typing import TypeVar

import apsw

from recruiterdesk.domain.errors import StorageTrouble
from recruiterdesk.domain.in_place import is_in_place
from recruiterdesk.store import trouble
from recruiterdesk.store.heap import give_back

T = TypeVar("T")

_log = logging.getLogger(__name__)

# So long without work, after a piece of work that took longer than a glance, nobody types, sorts or scrolls: memory is given back.
_REST, _WORK = 0.7, 0.005  # seconds


class Urgency(IntEnum):
    """Who waits: a person looking at the window, or a background task."""

    URGENT = 0
    USUAL = 1
    LAST = 2  # tells the thread to end, after all that was asked before


class DatabaseThread:
    """Runs callables one after the other on its own thread.

    `on_damage` is told there of any database that is not what it was. `at_rest` is called there once nothing was asked for a while.
    """

    def __init__(self, name: str) -> None:
        self._queue: list[tuple[int, int, Callable[[], None] | None]] = []
        self._numbers = itertools.count()
        self._wake = threading.Condition()
        self._is_closed = False
        self.on_damage: Callable[[trouble.Damaged], None] | None = None
        self.at_rest: Callable[[], None] | None = None
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._thread.start()

    def submit(self, work: Callable[[], T], urgency: Urgency = Urgency.USUAL) -> "Future[T]":
        """Queue `work`; cancelling the future before its turn takes it out again. Raises StorageTrouble once closed."""
        future: Future[T] = Future()

        def job() -> None:
            if not future.set_running_or_notify_cancel():
                return
            try:
                result = work()
            except (apsw.Error, OSError) as error:
                known = trouble.storage_trouble(error)
                if known is not None:
                    known.__cause__ = error
                    _log.warning("storage: %s", type(error).__name__)
                self._heed(known)
                future.set_exception(known or error)
            except BaseException as error:  # noqa: BLE001 -- whatever it is belongs to the one who asked, not to this thread
                self._heed(error)
                future.set_exception(error)
            else:
                future.set_result(result)

        with self._wake:
            if self._is_closed:
                raise StorageTrouble(trouble.CLOSED)
            heapq.heappush(self._queue, (urgency, next(self._numbers), job))
            self._wake.notify()
        return future

    async def run(self, work: Callable[[], T], urgency: Urgency = Urgency.USUAL) -> T:
        """Run `work` there and wait for it without blocking the loop; where there is no loop yet, wait in place."""
        if is_in_place():
            return self.submit(work, urgency).result()
        return await asyncio.wrap_future(self.submit(work, urgency))

    def run_now(self, work: Callable[[], T]) -> T:
        """Run `work` there and block until it is done; on the thread itself it runs at once."""
        if threading.current_thread() is self._thread:
            return work()
        return self.submit(work, Urgency.URGENT).result()

    def run_last(self, work: Callable[[], None]) -> None:
        """Finish what was asked, run `work`, and end the thread."""
        try:
            last = self.submit(work, Urgency.LAST)
        except StorageTrouble:
            return
        self.close()
        last.result()

    def close(self) -> None:
        """Finish what was asked, then end the thread. A second call does nothing."""
        with self._wake:
            if not self._is_closed:
                self._is_closed = True
                heapq.heappush(self._queue, (Urgency.LAST, next(self._numbers), None))
                self._wake.notify()
        if threading.current_thread() is not self._thread:
            self._thread.join()

    def _heed(self, error: BaseException | None) -> None:
        if isinstance(error, trouble.Damaged) and self.on_damage is not None:
            self.on_damage(error)

    def _run(self) -> None:
        has_worked = False
        while True:
            with self._wake:
                is_at_rest = not self._wake.wait_for(lambda: self._queue, _REST if has_worked else None)
                job = None if is_at_rest else heapq.heappop(self._queue)[2]
            if is_at_rest:
                has_worked = False
                if self.at_rest is not None:
                    self.at_rest()
                give_back()
                continue
            if job is None:
                return
            began = time.monotonic()
            job()
            has_worked = has_worked or time.monotonic() - began > _WORK
            del job  # it holds the result, and the next wait may be long
