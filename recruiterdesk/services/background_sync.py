"""The desk's work behind the screen: the scheduler's lanes for every account, and the hourly purge."""

import asyncio
import logging
from collections.abc import Awaitable, Callable

from recruiterdesk.domain.change_set import ELSEWHERE, ChangeSet
from recruiterdesk.domain.clock import Clock
from recruiterdesk.domain.errors import DeskError
from recruiterdesk.domain.sync_report import AccountSyncReport, OutboxCounts
from recruiterdesk.services.background import Background
from recruiterdesk.services.inflow_watch import InflowWatch
from recruiterdesk.services.live_accounts import LiveAccounts
from recruiterdesk.services.retention_service import RetentionService
from recruiterdesk.services.sending import Sending
from recruiterdesk.store.store import Store
from recruiterdesk.sync.scheduler import Scheduler

_log = logging.getLogger(__name__)

_HOUR = 3600.0
_MINUTE = 60.0

PullNow = Callable[[int, str], Awaitable[AccountSyncReport]]
"""Pulls one account by our id, with details as asked; shares a pull that is under way; raises no DeskError."""


class BackgroundSync:
    """Runs from `start` to `stop`. Lanes follow the accounts as they come and go."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        background: Background,
        live: LiveAccounts,
        sending: Sending,
        retention: RetentionService,
        pull: PullNow,
    ) -> None:
        """Work on these parts."""
        self._store = store
        self._clock = clock
        self._background = background
        self._live = live
        self._sending = sending
        self._retention = retention
        self._pull = pull
        self._scheduler: Scheduler | None = None
        self._tasks: list[asyncio.Task[None]] = []
        self._known: set[int] = set()
        self._watches: dict[int, asyncio.Task[None]] = {}
        self._unsubscribe: Callable[[], None] = lambda: None

    async def start(self) -> None:
        """Begin; a second call does nothing."""
        if self._scheduler is not None:
            return
        self._scheduler = Scheduler(self._store, self._clock)
        await self._follow_accounts()
        self._unsubscribe = self._store.subscribe(self._on_changes)
        self._tasks = [
            self._background.start(self._scheduler.run(), "the scheduler"),
            self._background.start(self._purge_hourly(), "the hourly purge"),
            self._background.start(self._watch(), "the look for other programs"),
        ]

    async def stop(self) -> None:
        """Stop everything under way and wait for it."""
        self._unsubscribe()
        tasks = [*self._tasks, *self._watches.values()]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        self._tasks, self._scheduler, self._known, self._watches = [], None, set(), {}

    def pull_soon(self, account_id: int) -> None:
        """Pull an account as soon as its present work is done, whatever failed before."""
        lane = self._scheduler.lane(account_id) if self._scheduler is not None else None
        if lane is not None:
            lane.pull_soon()

    def note_report(self, account_id: int, report: AccountSyncReport) -> None:
        """Let an account's lane know how a pull ended that it did not begin."""
        lane = self._scheduler.lane(account_id) if self._scheduler is not None else None
        if lane is not None:
            lane.note_report(report)

    def _on_changes(self, changes: ChangeSet) -> None:
        if changes.accounts - self._known or changes.cause in ("user", ELSEWHERE):
            self._background.start(self._follow_accounts(), "following the accounts")

    async def _follow_accounts(self) -> None:
        present = {account.id for account in await self._store.read(lambda reader: reader.accounts.all())}
        if self._scheduler is None:
            return
        for account_id in self._known - present:
            self._scheduler.remove(account_id)
            self._watches.pop(account_id).cancel()
        for account_id in present - self._known:
            self._scheduler.add(account_id, _Pulls(account_id, self._pull, self._live), _Sends(account_id, self._store, self._sending))
            watch = InflowWatch(account_id, self._store, self._clock, self._live)
            self._watches[account_id] = self._background.start(watch.run(), "the wait for applications")
        self._known = present

    async def _watch(self) -> None:
        while True:
            try:
                await self._store.watch()
            except DeskError as error:
                _log.warning("other programs are not watched for a while: %s", type(error))
            await self._clock.sleep(_MINUTE)

    async def _purge_hourly(self) -> None:
        while True:
            await self._clock.sleep(_HOUR)
            try:
                await self._retention.purge()
            except DeskError as error:
                _log.warning("the purge failed: %s", type(error))


class _Pulls:
    """What a lane pulls through: always the account's connection of the moment."""

    def __init__(self, account_id: int, pull: PullNow, live: LiveAccounts) -> None:
        self._account_id = account_id
        self._pull = pull
        self._live = live

    async def pull(self, *, is_full: bool = False, details: str = "free") -> AccountSyncReport:
        """Pull once; raises no DeskError."""
        return await self._pull(self._account_id, "all" if is_full else details)

    async def read_details(self) -> int:
        """Read details as the limit allows."""
        live = await self._live.get_by_id(self._account_id)
        try:
            return await live.sync.read_details()
        except Exception:
            # Its connection was closed for a new one: the next run reads on. Otherwise it is a mistake, which the lane deals with.
            if self._live.is_current(self._account_id, live):
                raise
            return 0

    def yield_details(self) -> None:
        """End a run of details after the one being read."""
        self._live.yield_details(self._account_id)


class _Sends:
    """What a lane sends through: under the lock between processes."""

    def __init__(self, account_id: int, store: Store, sending: Sending) -> None:
        self._account_id = account_id
        self._store = store
        self._sending = sending

    async def recover(self) -> None:
        """Judge what was left as `sending`."""
        await self.send_due()

    async def send_due(self, *, wait: bool = False) -> OutboxCounts:
        """Send what may go."""
        account = await self._store.read(lambda reader: reader.accounts.by_id(self._account_id))
        return await self._sending.attempt(account, wait=wait)
