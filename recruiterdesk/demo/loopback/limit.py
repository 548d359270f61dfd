"""The limit of 60 requests a minute, counted in one of the three ways that a server may count."""

from collections import deque


class Limit:
    """Counts requests of one key in a `sliding`, `fixed` (from the first request on) or `calendar` window of `window` seconds."""

    def __init__(self, limit: int, window: float, kind: str) -> None:
        self._limit = limit
        self._window = window
        self._kind = kind
        self._times: deque[float] = deque()
        self._start: float | None = None

    def admit(self, now: float) -> float | None:
        """Count a request at `now`; return None when it may pass, else the seconds until the next may."""
        if self._kind == "sliding":
            while self._times and self._times[0] <= now - self._window:
                self._times.popleft()
        elif self._kind == "calendar":
            self._begin(now - now % self._window)
        elif self._start is None or now >= self._start + self._window:
            self._begin(now)
        if len(self._times) >= self._limit:
            first = self._times[0] if self._kind == "sliding" else (self._start or now)
            return max(0.0, first + self._window - now)
        self._times.append(now)
        return None

    @property
    def remaining(self) -> int:
        """How many requests the window still has room for, as of the last one that was counted."""
        return max(0, self._limit - len(self._times))

    def _begin(self, start: float) -> None:
        if self._start != start:
            self._start = start
            self._times.clear()
