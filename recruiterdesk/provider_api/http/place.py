"""A call's place in its account's limit."""

from recruiterdesk.provider_api.http.limiter import Limits, Slot


class Place:
    """Given back once: at the answer's first word, or when there was none."""

    def __init__(self, limiter: Limits, slot: Slot) -> None:
        self._limiter = limiter
        self._slot: Slot | None = slot

    def settle(self, *, is_answered: bool) -> None:
        """Give it back; the second time does nothing."""
        if self._slot is not None:
            self._limiter.settle(self._slot, is_answered=is_answered)
            self._slot = None
