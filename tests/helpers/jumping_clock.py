"""A clock for waits that a test does not want to wait for."""

from datetime import datetime, timedelta

from recruiterdesk.domain.clock import SystemClock


class JumpingClock(SystemClock):
    """Waiting takes no time, but the clock says it did. For one caller at a time."""

    def __init__(self) -> None:
        self._slept = 0.0

    def now(self) -> datetime:
        return super().now() + timedelta(seconds=self._slept)

    def monotonic(self) -> float:
        return super().monotonic() + self._slept

    async def sleep(self, seconds: float) -> None:
        self._slept += seconds
