"""A clock that is turned by hand: sleeping moves it on at once."""

import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import UTC, datetime, timedelta

from recruiterdesk.domain.errors import StorageTrouble
from recruiterdesk.store.database_thread import DatabaseThread

_PATIENCE = 0.25  # seconds for one answer of a database: a test may hold one up


class HandClock:
    """Satisfies `domain.clock.Clock`. Wall and monotonic time go together unless `jump` sets the wall clock apart."""

    def __init__(self, start: datetime = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)) -> None:
        self._now = start
        self._monotonic = 1000.0
        self.slept: list[float] = []

    def now(self) -> datetime:
        """Return the wall clock."""
        return self._now

    def monotonic(self) -> float:
        """Return seconds that never jump."""
        return self._monotonic

    async def sleep(self, seconds: float) -> None:
        """Move the clock on, and let others run."""
        self.slept.append(seconds)
        self.turn(max(0.0, seconds))
        await asyncio.sleep(0)

    def turn(self, seconds: float) -> None:
        """Let time pass."""
        self._now += timedelta(seconds=seconds)
        self._monotonic += seconds

    def jump(self, seconds: float) -> None:
        """Set the wall clock forward or back without time passing."""
        self._now += timedelta(seconds=seconds)


class StepClock(HandClock):
    """A clock on which sleepers really wait, until a test lets time pass."""

    def __init__(self) -> None:
        super().__init__()
        self._sleepers: list[tuple[float, asyncio.Future[None]]] = []

    async def sleep(self, seconds: float) -> None:
        """Wait until time has been let pass."""
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        sleeper = (self._monotonic + seconds, future)
        self._sleepers.append(sleeper)
        try:
            await future
        finally:
            self._sleepers.remove(sleeper)

    async def let_pass(self, seconds: float) -> None:
        """Let time pass, waking each sleeper at its moment and letting what follows happen."""
        end = self._monotonic + seconds
        await self.settle()
        while True:
            due = min((at for at, _ in self._sleepers), default=end)
            if due >= end:
                break
            self.turn(max(0.0, due - self._monotonic))
            self._wake()
            await self.settle()
        self.turn(end - self._monotonic)
        self._wake()
        await self.settle()

    def _wake(self) -> None:
        for at, future in list(self._sleepers):
            if at <= self._monotonic and not future.done():
                future.set_result(None)

    async def settle(self) -> None:
        """Let everything run that does not wait for time, also where a database or another thread answers slowly."""
        for _ in range(12):
            await asyncio.sleep(0)
            await _threads_answered()


async def _threads_answered() -> None:
    """Wait until the databases that are at work, and the threads for what blocks, have come to a question that is asked now."""
    loop = asyncio.get_running_loop()
    asked: list[asyncio.Future[None]] = []
    for thread in threading.enumerate():
        owner = getattr(getattr(thread, "_target", None), "__self__", None)
        if isinstance(owner, DatabaseThread) and _is_at_work(owner):
            with suppress(StorageTrouble):  # it is closing
                asked.append(asyncio.wrap_future(owner.submit(_nothing)))
    if _is_something_blocking(getattr(loop, "_default_executor", None)):
        asked.append(loop.run_in_executor(None, _nothing))
    if asked:
        await asyncio.wait(asked, timeout=_PATIENCE)


def _is_at_work(database: DatabaseThread) -> bool:
    """Tell whether it has something to do, or does it: it waits for nothing then."""
    return bool(database._queue) or not getattr(database._wake, "_waiters", ())


def _is_something_blocking(executor: object) -> bool:
    """Tell whether one of the loop's threads does something."""
    if not isinstance(executor, ThreadPoolExecutor):
        return False
    return bool(executor._work_queue.qsize()) or executor._idle_semaphore._value < len(executor._threads)


def _nothing() -> None:
    """Be the question whose answer shows that those before it were answered."""
