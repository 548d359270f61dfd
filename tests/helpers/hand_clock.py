"""A clock that is turned by hand: sleeping moves it on at once."""

import asyncio
from datetime import UTC, datetime, timedelta


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
        """Let everything run that does not wait for time; the database answers from a thread of its own."""
        for _ in range(12):
            await asyncio.sleep(0.0005)
