"""A clock that stands still until everybody waits, then jumps to the next one's moment: minutes of waiting in milliseconds."""

import asyncio
import heapq
import itertools
from collections.abc import Coroutine
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar

T = TypeVar("T")
_TURNS = 30  # enough for any chain of wake-ups between two waits; there is no real input or output behind this clock


class VirtualClock:
    """Satisfies `domain.clock.Clock`. Everything that sleeps on it must run inside `drive`."""

    def __init__(self, start: datetime = datetime(2026, 11, 22, 8, 0, tzinfo=UTC)) -> None:
        self._start = start
        self.elapsed = 0.0
        self._sleepers: list[tuple[float, int, asyncio.Future[None]]] = []
        self._numbers = itertools.count()

    def now(self) -> datetime:
        return self._start + timedelta(seconds=self.elapsed)

    def monotonic(self) -> float:
        return self.elapsed

    async def sleep(self, seconds: float) -> None:
        sleeper: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        heapq.heappush(self._sleepers, (self.elapsed + max(seconds, 0.0), next(self._numbers), sleeper))
        await sleeper

    async def drive(self, *work: Coroutine[Any, Any, T]) -> list[T]:
        """Run the work side by side to its end and return what each gave, in order."""
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(each) for each in work]
            while not all(task.done() for task in tasks):
                for _ in range(_TURNS):
                    await asyncio.sleep(0)
                while self._sleepers and self._sleepers[0][2].done():
                    heapq.heappop(self._sleepers)
                if self._sleepers and not all(task.done() for task in tasks):
                    moment, _number, sleeper = heapq.heappop(self._sleepers)
                    self.elapsed = max(self.elapsed, moment)
                    sleeper.set_result(None)
        return [task.result() for task in tasks]
