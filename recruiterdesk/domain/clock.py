"""Time as something that is given, so that tests can turn it."""

import asyncio
import time
from datetime import UTC, datetime
from typing import Protocol


class Clock(Protocol):
    """What time it is, and waiting."""

    def now(self) -> datetime:
        """Return the wall clock, aware, in UTC."""

    def monotonic(self) -> float:
        """Return seconds that never jump; for durations only."""

    async def sleep(self, seconds: float) -> None:
        """Wait about `seconds`; may return up to 5 % early under Qt's coarse timers, so callers check again."""


class SystemClock:
    """The machine's own clock."""

    def now(self) -> datetime:
        """Return the wall clock, aware, in UTC."""
        return datetime.now(UTC)

    def monotonic(self) -> float:
        """Return seconds that never jump."""
        return time.monotonic()

    async def sleep(self, seconds: float) -> None:
        """Wait about `seconds`."""
        await asyncio.sleep(seconds)


def to_iso(moment: datetime | None) -> str | None:
    """Write a moment as the command line does: ISO 8601, UTC, ending in Z; None stays None."""
    if moment is None:
        return None
    utc = moment.astimezone(UTC)
    text = utc.isoformat(timespec="milliseconds" if utc.microsecond else "seconds")
    return text.replace("+00:00", "Z")
