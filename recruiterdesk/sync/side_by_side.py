"""One round of sending: everything due once, the short writes one after the other, and long uploads beside them.

An upload of 25 MB takes a minute on a slow line. Only what is about the same applicant has to wait for it: the store hands out at most
the first entry of each applicant, and nothing that stands behind one on its way, so order needs no further care here.
"""

import asyncio
from collections.abc import Awaitable, Callable

from recruiterdesk.domain.change_set import ChangeSet
from recruiterdesk.domain.clock import Clock
from recruiterdesk.domain.outbox import OutboxEntry
from recruiterdesk.domain.write import Act, UploadDocument
from recruiterdesk.store.store import Store
from recruiterdesk.sync.journal import CAUSE, Journal
from recruiterdesk.sync.outcome import Outcome

MOST_UPLOADS = 2  # at once: they share one line out, and each reads its file through the one database thread
MOST_UNREACHABLE = 2  # entries in a row without a connection: then it is the network, and the rest would fail as well


class StopRound(Exception):  # noqa: N818 -- no error: the end of a round
    """Nothing more can be sent now."""


class SideBySide:
    """Runs one round.

    `send_one` raises StopRound where nothing more shall begin, and `is_open` says so before each entry; what is on its way comes to its
    end all the same. `may` tells whether the key may do an entry.
    """

    def __init__(
        self,
        journal: Journal,
        store: Store,
        clock: Clock,
        *,
        send_one: Callable[[OutboxEntry], Awaitable[Outcome | None]],
        is_open: Callable[[], Awaitable[bool]],
        may: Callable[[OutboxEntry], Awaitable[bool]],
        seconds_to_next: Callable[[], Awaitable[float | None]],
    ) -> None:
        self._journal = journal
        self._store = store
        self._clock = clock
        self._send_one = send_one
        self._is_open = is_open
        self._may = may
        self._seconds_to_next = seconds_to_next
        self._tried: set[str] = set()
        self._uploads: set[asyncio.Task[None]] = set()
        self._news = asyncio.Event()
        self._unreachable = 0
        self._end: Exception | None = None
        self._is_over = False

    async def run(self) -> None:
        """Try each due entry once, and also what becomes due while an upload is still on its way. Raises StopRound and StorageTrouble."""

        def on_changes(changes: ChangeSet) -> None:
            if changes.outbox and changes.cause != CAUSE:
                self._news.set()

        unsubscribe = self._store.subscribe(on_changes)
        try:
            async with asyncio.TaskGroup() as group:
                await self._until_ended(self._go_on(group))
        finally:
            unsubscribe()
        if self._end is not None:
            raise self._end

    async def _go_on(self, group: asyncio.TaskGroup) -> None:
        while self._end is None and not self._is_over:
            self._news.clear()  # before the look: what happens during it is not overlooked
            if await self._begin_due(group):
                continue
            if not self._uploads and not self._news.is_set():
                return
            await self._wait(group)

    async def _begin_due(self, group: asyncio.TaskGroup) -> bool:
        """Send the short writes that are due and begin uploads as far as there is room; whether there was anything to do."""
        has_begun = False
        for entry in await self._journal.due(self._clock.now(), self._tried):
            self._is_over = self._is_over or not await self._is_open()
            if self._end is not None or self._is_over:
                return False
            is_upload = isinstance(entry.write, UploadDocument) or (isinstance(entry.write, Act) and entry.write.file is not None)
            if is_upload and len(self._uploads) >= MOST_UPLOADS:
                continue
            self._tried.add(entry.id)
            if not await self._may(entry):
                continue
            has_begun = True
            if is_upload:
                task = group.create_task(self._until_ended(self._send(entry)))
                self._uploads.add(task)
                task.add_done_callback(self._on_uploaded)
            else:
                await self._send(entry)
        return has_begun

    async def _send(self, entry: OutboxEntry) -> None:
        outcome = await self._send_one(entry)
        self._unreachable = self._unreachable + 1 if outcome is Outcome.AGAIN else 0
        if self._unreachable >= MOST_UNREACHABLE:
            raise StopRound

    def _on_uploaded(self, task: asyncio.Task[None]) -> None:
        self._uploads.discard(task)
        self._news.set()

    async def _until_ended(self, work: Awaitable[None]) -> None:
        """Keep what ends the round instead of raising it: the group would cancel uploads whose bytes have left."""
        try:
            await work
        except Exception as error:  # noqa: BLE001 -- raised again by `run`, once nothing is on its way any more
            self._end = self._end or error

    async def _wait(self, group: asyncio.TaskGroup) -> None:
        """Wait until an upload has ended, an entry was queued or changed, or the time of one has come."""
        seconds = await self._seconds_to_next()
        waits: set[asyncio.Task[object]] = {group.create_task(self._news.wait())}
        if seconds is not None:
            waits.add(group.create_task(self._clock.sleep(seconds)))
        await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
        for one in waits:
            one.cancel()
