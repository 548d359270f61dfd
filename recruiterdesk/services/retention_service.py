"""Nobody is kept longer than allowed: what is overdue goes at every start, every hour and after every sync (reliability.md T27)."""

from datetime import timedelta

from recruiterdesk.domain.clock import Clock
from recruiterdesk.store.store import Store
from recruiterdesk.store.transaction import Writer

_KEEP_DONE = timedelta(days=30)


class RetentionService:
    """One per desk."""

    def __init__(self, store: Store, clock: Clock) -> None:
        """Purge `store`."""
        self._store = store
        self._clock = clock

    async def purge(self) -> int:
        """Remove applicants whose time is over and whom their provider has not shown since; returns how many they were.

        Their files and what a deleted row leaves on the disk go too. What was sent or taken back is forgotten a month after it was
        made, since it holds what was written about people.
        """
        now = self._clock.now()

        def work(writer: Writer) -> int:
            writer.outbox.forget_done(now - _KEEP_DONE)
            return writer.applications.purge_overdue(now)

        removed = await self._store.write(work, cause="retention")
        if removed:
            await self._store.purge_residue()
        return removed
