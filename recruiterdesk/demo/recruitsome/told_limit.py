"""The limit of 60 requests a minute, which every answer tells about in three headers."""

import math

from recruiterdesk.demo.loopback.limit import Limit


class ToldLimit(Limit):
    """Counts as any limit does, and says what is left and when (Unix time) there is more."""

    def headers(self, now: float) -> dict[str, str]:
        """Return X-RateLimit-Limit, -Remaining and -Reset as they stand at `now`."""
        first = self._times[0] if self._times and self._kind == "sliding" else self._start
        reset = (now if first is None else first) + self._window
        return {
            "x-ratelimit-limit": str(self._limit),
            "x-ratelimit-remaining": str(max(0, self._limit - len(self._times))),
            "x-ratelimit-reset": str(math.ceil(reset)),
        }
