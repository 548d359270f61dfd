"""Retention by itself: every hour, what all laptops have and whose time is over is deleted, by one instance at a time."""

import asyncio
import logging
from datetime import timedelta
from typing import NoReturn

from recruiterdesk.domain.clock import Clock
from recruiterdesk.domain.errors import StorageTrouble
from recruiterdesk.receiver.database import ReceiverDatabase
from recruiterdesk.receiver.metrics import Figures
from recruiterdesk.receiver.threads import Threads

EVERY = timedelta(hours=1)

_log = logging.getLogger(__name__)


class Housekeeping:
    """Purges the database again and again while the receiver serves, from its start on."""

    def __init__(self, database: ReceiverDatabase, threads: Threads, figures: Figures, clock: Clock, keep_days: int) -> None:
        self._database = database
        self._threads = threads
        self._figures = figures
        self._clock = clock
        self._keep_days = keep_days

    async def keep_house(self) -> NoReturn:
        """Purge, wait an hour, and so on; a database that is away is tried again then."""
        while True:
            await self._purge()
            await asyncio.sleep(EVERY.total_seconds())

    async def _purge(self) -> None:
        now = self._clock.now()
        try:
            deleted = await self._threads.run(self._database.retention.purge, now, self._keep_days)
        except StorageTrouble as trouble:
            self._figures.troubles.inc()
            _log.error("retention_failed", exc_info=trouble)
        else:
            self._figures.purged.inc(deleted)
            self._figures.purged_at.set(now.timestamp())
            _log.info("retention", extra={"count": deleted})
