"""Waiting for news of an inbox, whichever instance it was delivered to.

While somebody waits, one look at the newest position per inbox and quarter of a second serves all who wait for it, and the same on both
databases. PostgreSQL's own notifications were left out: they need a connection each that nobody pools, and are lost with it.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import NoReturn

from recruiterdesk.receiver.stopping import Stopping

EVERY = 0.25  # seconds

_log = logging.getLogger(__name__)


class Arrivals:
    """Who waits for which inbox; `watch` runs as long as the receiver does."""

    def __init__(self, newest: Callable[[str], Awaitable[int]], stopping: Stopping) -> None:
        self._newest = newest
        self._stopping = stopping
        self._waiting: dict[str, dict[asyncio.Future[None], int]] = {}

    async def wait(self, inbox: str, after: int, seconds: float, is_gone: Callable[[], Awaitable[bool]]) -> None:
        """Return when the inbox has something after a position, the time is over, the receiver stops, or the caller hung up."""
        loop = asyncio.get_running_loop()
        until = loop.time() + seconds
        woken: asyncio.Future[None] = loop.create_future()
        self._waiting.setdefault(inbox, {})[woken] = after
        try:
            while not woken.done() and (left := until - loop.time()) > 0:
                await asyncio.wait({woken}, timeout=min(left, 1.0))
                if not woken.done() and await is_gone():
                    return
        finally:
            waiting = self._waiting[inbox]
            del waiting[woken]
            if not waiting:
                del self._waiting[inbox]

    async def watch(self) -> NoReturn:
        """Look, again and again, and wake whom it concerns."""
        while True:
            await asyncio.sleep(EVERY)
            for inbox in list(self._waiting):
                await self._look(inbox)

    async def _look(self, inbox: str) -> None:
        newest: int | None = None
        try:
            if not self._stopping.has_begun:
                newest = await self._newest(inbox)
        except Exception as trouble:  # noqa: BLE001 -- whoever waits asks for a page next, and is told there what is wrong
            _log.warning("looking_for_news_failed", exc_info=trouble)
        for woken, after in self._waiting.get(inbox, {}).items():
            if (newest is None or newest > after) and not woken.done():
                woken.set_result(None)
