"""What is left of the limit, told for a minute: a window of one second says nothing to whoever plans the next readings."""

from collections import deque
from typing import Final

import msgspec

from recruiterdesk.domain.clock import Clock
from recruiterdesk.provider_api.contract import Budget

_MINUTE: Final = 60.0


class MinuteBudget:
    """Turns a budget of one second, or of a few, into one of a minute, by the requests that were made meanwhile."""

    def __init__(self, clock: Clock, window: float = 1.0) -> None:
        self._clock = clock
        self._window = window
        self._seen: deque[tuple[float, int]] = deque()

    def of(self, second: Budget, requests: int) -> Budget:
        """Return the minute's budget; `requests` is how many were made since the connection was built."""
        now = self._clock.monotonic()
        self._seen.append((now, requests))
        while len(self._seen) > 1 and self._seen[1][0] <= now - _MINUTE:
            self._seen.popleft()
        allowed = round(second.allowed * _MINUTE / self._window)
        left = 0 if second.paused_until is not None else max(0, allowed - (requests - self._seen[0][1]))
        return msgspec.structs.replace(second, left=left, allowed=allowed)
