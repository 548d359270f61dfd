"""Nobody is kept longer than allowed: what is overdue goes at every start, every hour and after every sync (reliability.md T27)."""

import logging
from datetime import timedelta
from typing import TYPE_CHECKING

from recruiterdesk.domain.clock import Clock
from recruiterdesk.domain.errors import StorageTrouble
from recruiterdesk.store.store import Store

if TYPE_CHECKING:
    from recruiterdesk.store.transaction import Writer

_log = logging.getLogger(__name__)

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
        made, since it holds what was written about people. So are tables of providers that were not read again, and damaged databases
        that were kept aside. Where nothing can be written, whose time is over is left out of all lists instead.
        """
        await self._store.write_again()
        if self._store.refusal is not None:
            return 0
        now = self._clock.now()

        def work(writer: "Writer") -> int:
            writer.outbox.forget_done(now - _KEEP_DONE)
            writer.tables.forget_before(now - _KEEP_DONE)
            return writer.applications.purge_overdue(now)

        try:
            # Asked first: what writes need not be loaded for the first list, and two programs need not wait for each other.
            removed = await self._store.write(work, cause="retention") if await self._store.has_overdue(now - _KEEP_DONE) else 0
            if removed:
                await self._store.purge_residue()
            await self._store.forget_old_damage()
        except StorageTrouble as trouble:
            _log.warning("nothing can be removed: %s", type(trouble))
            await self._store.read_on(trouble)
            return 0
        return removed
