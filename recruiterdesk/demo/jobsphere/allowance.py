"""What a plan allows per minute, and what the headers of every answer say of it."""

import math

from recruiterdesk.demo.jobsphere.keys import PLANS, Key
from recruiterdesk.demo.loopback.limit import Limit


class Allowance(Limit):
    """The requests of one key. The names of the headers are cut off in the document; these are the usual ones."""

    def __init__(self, key: Key, limit: int, window: float, kind: str) -> None:
        """Take `limit` as what the free plan allows in `window` seconds; the others allow as much more as the document says."""
        self.allowed = max(1, limit * PLANS[key.plan] // PLANS["free"])
        super().__init__(self.allowed, window, kind)

    def headers(self, now: float) -> dict[str, str]:
        """Return the limit, what is left of it, and when the next place becomes free, in Unix seconds."""
        since = self._times[0] if self._kind == "sliding" and self._times else self._start
        reset = now if since is None else since + self._window
        return {
            "x-ratelimit-limit": str(self.allowed),
            "x-ratelimit-remaining": str(self.remaining),
            "x-ratelimit-reset": str(math.ceil(reset)),
        }
