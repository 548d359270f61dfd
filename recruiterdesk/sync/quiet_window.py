"""How long after an unclear attempt nothing may be concluded from absence: a late commit is still possible."""

from datetime import datetime, timedelta

from recruiterdesk.domain.account import Account
from recruiterdesk.domain.clock import Clock
from recruiterdesk.domain.outbox import OutboxEntry

SETTING = "quiet_window"
DEFAULT = 130.0  # seconds; one provider states that a reply comes within 128 s, for the others it is an assumption


def window_of(account: Account) -> float:
    """Return the account's quiet window in seconds; a setting that is no positive number counts as none."""
    try:
        seconds = float(account.settings.get(SETTING, ""))
    except ValueError:
        return DEFAULT
    return seconds if seconds >= 0 else DEFAULT


class QuietWindows:
    """Watches windows that began in this run by the clock that never jumps, and older ones by the wall clock."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._ends: dict[str, float] = {}

    def begin(self, entry_id: str, seconds: float) -> datetime:
        """Start an entry's window now and return its end by the wall clock."""
        self._ends[entry_id] = self._clock.monotonic() + seconds
        return self._clock.now() + timedelta(seconds=seconds)

    def seconds_left(self, entry: OutboxEntry, window: float) -> float:
        """Return how long to wait before the entry may be looked for; zero or less when the window is over."""
        known = self._ends.get(entry.id)
        if known is not None:
            return known - self._clock.monotonic()
        if entry.not_before is None:
            return 0.0
        left = (entry.not_before - self._clock.now()).total_seconds()
        if left > window:  # the clock was set back meanwhile: no window is longer than itself
            self._ends[entry.id] = self._clock.monotonic() + window
            return window
        return left

    def forget(self, entry_id: str) -> None:
        """Drop a window that is over."""
        self._ends.pop(entry_id, None)
