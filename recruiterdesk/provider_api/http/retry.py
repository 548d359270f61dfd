"""When a read may be tried again: few attempts, random pauses, and a quota so that retries never become a storm.

The figures are those of the AWS SDK: a bucket of 500, a retry costs 5, one after a time-out 10, a success gives back one.
"""

import random
from collections.abc import Callable
from typing import Final

ATTEMPTS: Final = 3
_CAPACITY: Final = 500
_COST: Final = 5
_COST_AFTER_TIME_OUT: Final = 10
_REFUND: Final = 1
_FIRST_PAUSE: Final = 0.5
_LONGEST_PAUSE: Final = 20.0


class RetryQuota:
    """One account's tokens for retries. `uniform` draws the random pause."""

    def __init__(self, uniform: Callable[[float, float], float] = random.uniform) -> None:
        self._tokens = _CAPACITY
        self._uniform = uniform

    def succeeded(self) -> None:
        """Give a little back."""
        self._tokens = min(_CAPACITY, self._tokens + _REFUND)

    def pause_before(self, attempt: int, *, after_time_out: bool) -> float | None:
        """Return the seconds to wait before attempt number `attempt` (from 2), or None when it must not be made."""
        cost = _COST_AFTER_TIME_OUT if after_time_out else _COST
        if attempt > ATTEMPTS or self._tokens < cost:
            return None
        self._tokens -= cost
        return self._uniform(0.0, min(_LONGEST_PAUSE, _FIRST_PAUSE * 2.0 ** (attempt - 1)))
