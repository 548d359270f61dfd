"""When a reading began, as a time that never goes back: the order by which an older reading cannot overwrite a newer one."""

from datetime import datetime

from recruiterdesk.domain.clock import Clock


class ReadingTimes:
    """Hands out the wall clock's time, but never an earlier one than before.

    A laptop's clock is set back now and then; without this every row read before would look newer than what is read after. Shared by
    the pull and the sender of one account, so that their readings can be compared.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._latest: datetime | None = None

    def now(self) -> datetime:
        """Return the present moment, or the latest one handed out where the clock has gone back."""
        moment = self._clock.now()
        if self._latest is not None and moment < self._latest:
            return self._latest
        self._latest = moment
        return moment

    def not_before(self, moment: datetime | None) -> None:
        """Learn of a reading made by an earlier run of the program."""
        if moment is not None and (self._latest is None or moment > self._latest):
            self._latest = moment
