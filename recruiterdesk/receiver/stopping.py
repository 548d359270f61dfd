"""The graceful stop: what is in flight ends, what comes new is refused, and whoever waits for news is answered at once."""

import time

LONGEST = 30.0  # seconds that what is in flight has from the signal on


class Stopping:
    """Whether the receiver is going to stop, and what is in flight until then; for the event loop's thread.

    `begin` may be called by a signal handler as well: it only sets what others look at.
    """

    def __init__(self) -> None:
        self._began: float | None = None
        self.in_flight = 0

    @property
    def has_begun(self) -> bool:
        """Whether new requests are refused."""
        return self._began is not None

    def begin(self) -> None:
        """Refuse what comes from now on."""
        if self._began is None:
            self._began = time.monotonic()

    def is_over(self) -> bool:
        """Whether nothing is in flight any more, or the time is up."""
        if self._began is None:
            return False
        return self.in_flight == 0 or time.monotonic() - self._began >= LONGEST
