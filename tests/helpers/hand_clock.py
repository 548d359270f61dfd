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
