"""How long to leave an account alone after failures in a row, with chance so that many accounts do not come back together."""

import random

_STEPS = (5.0, 10.0, 20.0, 40.0, 60.0, 120.0)  # seconds; short, since each failed try costs the provider nothing and somebody may wait
JITTER = 0.25


class Backoff:
    """Counts failures in a row of one account."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._failures = 0

    def failed(self, retry_after: float | None = None) -> float:
        """Note a failure and return how many seconds to wait; never less than the provider asked for."""
        step = _STEPS[min(self._failures, len(_STEPS) - 1)]
        self._failures += 1
        return max(retry_after or 0.0, step) * (1 + JITTER * self._chance.random())

    @property
    def is_failing(self) -> bool:
        """Whether the last try failed."""
        return self._failures > 0

    def worked(self) -> None:
        """Note a success."""
        self._failures = 0
