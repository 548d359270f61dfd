"""Nobody is kept longer than allowed: what is overdue goes at every start, every hour and after every sync (reliability.md T27)."""

from recruiterdesk.domain.clock import Clock
from recruiterdesk.store.store import Store


class RetentionService:
    """One per desk."""

    def __init__(self, store: Store, clock: Clock) -> None:
        """Purge `store`."""
        self._store = store
        self._clock = clock

    async def purge(self) -> int:
        """Remove applicants whose time is over, with their files and what a deleted row leaves on the disk; returns how many they were."""
        now = self._clock.now()
        removed = await self._store.write(lambda writer: writer.applications.purge_overdue(now), cause="retention")
        if removed:
            await self._store.purge_residue()
        return removed
