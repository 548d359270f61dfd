"""Syncing: pulling every account side by side, then sending the outbox; now, or in the background."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from functools import partial

import msgspec

from recruiterdesk.domain.account import Account, AccountState
from recruiterdesk.domain.change_set import ChangeSet
from recruiterdesk.domain.clock import Clock
from recruiterdesk.domain.errors import Cancelled, Conflicting, DeskError, NotFound, PermissionMissing, Unreachable, WrongUsage
from recruiterdesk.domain.outbox import OutboxState
from recruiterdesk.domain.sync_report import AccountSyncReport, FailureReport, OutboxCounts, SyncPhase, SyncProgress, SyncState
from recruiterdesk.services.background import Background
from recruiterdesk.services.background_sync import BackgroundSync
from recruiterdesk.services.live_accounts import LiveAccounts
from recruiterdesk.services.retention_service import RetentionService
from recruiterdesk.services.sending import Sending
from recruiterdesk.store.store import Store

_log = logging.getLogger(__name__)


class SyncService:
    """One per desk. The failure of one account never stops another."""

    def __init__(
        self,
        store: Store,
        live: LiveAccounts,
        sending: Sending,
        clock: Clock,
        background: Background,
        retention: RetentionService,
    ) -> None:
        """Sync into `store`."""
        self._store = store
        self._live = live
        self._sending = sending
        self._clock = clock
        self._tasks = background
        self._retention = retention
        self._running: dict[int, asyncio.Task[AccountSyncReport]] = {}
        self._progress: dict[int, SyncProgress] = {}
        self._sent_between: dict[int, OutboxCounts] = {}
        self._background = BackgroundSync(store, clock, background, live, sending, retention, self._pull_by_id)
        live.subscribe(self._remember)

    async def run(self, names: Sequence[str] = (), *, full: bool = False) -> list[AccountSyncReport]:
        """Sync the named accounts, or all that are not paused, side by side; returns a report for each, in order of name.

        Raises NotFound for an unknown name and WrongUsage for a paused one; whatever else happens is in the reports. An account that
        is being pulled already is waited for, not pulled twice; another is begun only where that pull ends without having reached the
        provider, which may be back since it began, or without having asked it anything since, though it may be away by now.
        """
        if (refusal := self._store.refusal) is not None:
            raise refusal
        accounts = await self._chosen(names)
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(self._sync(account, "all" if full else "free")) for account in accounts]
        return [task.result() for task in tasks]

    async def start_background(self) -> None:
        """Begin to pull and send by itself, each account at its own moments; a second call does nothing.

        Nor does any where nothing can be kept on this computer: what a provider said would be lost, and what was sent be sent again.
        """
        if self._store.refusal is None:
            await self._background.start()

    async def stop(self) -> None:
        """End the work in the background and wait for it."""
        await self._background.stop()

    def pull_soon(self, account_id: int) -> None:
        """Let the background pull an account as soon as it can."""
        self._background.pull_soon(account_id)

    def cancel(self, account_id: int) -> None:
        """Stop the pull of an account at once; what was stored so far stays."""
        task = self._running.get(account_id)
        if task is not None:
            task.cancel()

    async def refresh_application(self, account_id: int, remote_id: str) -> None:
        """Read one application at its provider, before all background work."""
        await (await self._live.get_by_id(account_id)).sync.refresh(remote_id)

    async def refresh_vacancy(self, account_id: int, remote_id: str) -> None:
        """Read one vacancy at its provider, before all background work."""
        await (await self._live.get_by_id(account_id)).sync.refresh_vacancy(remote_id)

    def subscribe_progress(self, callback: Callable[[SyncProgress], None]) -> Callable[[], None]:
        """Call `callback` as syncs go on; returns what ends it."""
        return self._live.subscribe(callback)

    def progress(self, account_id: int) -> SyncProgress | None:
        """Return the last progress of an account, None before its first sync of this session."""
        return self._progress.get(account_id)

    def budget(self, account_id: int) -> tuple[int, int] | None:
        """Return the requests that are left now and those allowed in the provider's window, None before the account was first connected."""
        return self._live.budget(account_id)

    def paused_until(self, account_id: int) -> datetime | None:
        """Return until when the provider asks us to wait, None where it does not."""
        return self._live.paused_until(account_id)

    async def _chosen(self, names: Sequence[str]) -> list[Account]:
        accounts = await self._store.read(lambda reader: reader.accounts.all())
        if not names:
            return [account for account in accounts if account.state is not AccountState.PAUSED]
        by_name = {account.name: account for account in accounts}
        for name in names:
            if name not in by_name:
                raise NotFound("There is no account {name}. Check how it is written.", name=name)
            if by_name[name].state is AccountState.PAUSED:
                raise WrongUsage("{account} is paused. Resume it first.", account=name)
        return [by_name[name] for name in dict.fromkeys(names)]

    async def _sync(self, account: Account, details: str) -> AccountSyncReport:
        started = self._clock.monotonic()
        try:
            report = await self._pull_and_send(account, details)
        except DeskError as error:  # raised, it would stop the other accounts: what the store cannot do stands in a report as well
            report = _failed(account, error)
        return msgspec.structs.replace(report, seconds=self._clock.monotonic() - started)

    async def _pull_and_send(self, account: Account, details: str) -> AccountSyncReport:
        is_shared = account.id in self._running
        asked = self._live.requests(account.id)
        if is_shared:
            self._live.yield_details(account.id)
        report = await self._shared_pull(account, details)
        if is_shared and _must_ask_again(report, has_asked=self._live.requests(account.id) != asked):
            report = await self._shared_pull(account, details)
        self._background.note_report(account.id, report)
        outbox = await self._send(account)
        early = self._sent_between.pop(account.id, OutboxCounts())
        outbox = msgspec.structs.replace(outbox, sent=outbox.sent + early.sent, refused=outbox.refused + early.refused)
        if outbox.sent and report.error is not None and report.error.kind == Unreachable.kind:
            self._background.pull_soon(account.id)  # it was away when it was to be read, and back when something was to be sent
        report = await self._with_what_waits(account, report)
        return msgspec.structs.replace(report, outbox=outbox)

    async def _with_what_waits(self, account: Account, report: AccountSyncReport) -> AccountSyncReport:
        """Say in the report why writes are still here, where it is not only their time that has not come."""
        entries = await self._store.read(lambda reader: reader.outbox.list(account_ids=(account.id,)))
        conflicts = sum(
            entry.error is not None and entry.error.kind == Conflicting.kind for entry in entries if entry.state is OutboxState.REFUSED
        )
        report = msgspec.structs.replace(report, conflicts=conflicts)
        held_up = next((entry.error for entry in entries if entry.state is OutboxState.QUEUED and entry.error is not None), None)
        if held_up is None or report.error is not None or report.state is not SyncState.COMPLETE:
            return report
        error = FailureReport(kind=held_up.kind, message=held_up.message, status=held_up.status, fields=held_up.fields)
        return msgspec.structs.replace(report, state=SyncState.PARTIAL, error=error)

    async def _pull_by_id(self, account_id: int, details: str) -> AccountSyncReport:
        return await self._shared_pull(await self._store.read(lambda reader: reader.accounts.by_id(account_id)), details)

    async def _shared_pull(self, account: Account, details: str) -> AccountSyncReport:
        """Pull, or wait for the pull that is under way; being cancelled cancels it, `cancel` ends it with a report that says so."""
        task = self._running.get(account.id)
        if task is None:
            task = self._running[account.id] = self._tasks.start(self._pull(account, details), "the pull of an account")
            task.add_done_callback(lambda _: self._running.pop(account.id, None))
        try:
            return await asyncio.shield(task)
        except asyncio.CancelledError:
            me = asyncio.current_task()
            if me is not None and me.cancelling():
                task.cancel()
                await asyncio.wait([task])
                raise
            stopped = Cancelled("You stopped the sync of {account}. What was read is kept.", account=account.name)
            return _failed(account, stopped, SyncState.PARTIAL)

    async def _pull(self, account: Account, details: str) -> AccountSyncReport:
        try:
            report = await self._pull_through(account, details)
            await self._retention.purge()
        except DeskError as error:
            return _failed(account, error)
        return report

    async def _pull_through(self, account: Account, details: str) -> AccountSyncReport:
        """Pull; where everything is to be read, let what is written meanwhile go out at once."""
        if details != "all":
            return await self._pull_once_more(account, details, None)

        def on_changes(changes: ChangeSet) -> None:
            if changes.outbox and changes.cause != "send" and (account.id in changes.accounts or not changes.accounts):
                self._live.yield_details(account.id)

        unsubscribe = self._store.subscribe(on_changes)
        watching = self._tasks.start(self._store.watch(), "the look for other programs")
        try:
            return await self._pull_once_more(account, details, partial(self._send_between, account))
        finally:
            watching.cancel()
            unsubscribe()

    async def _pull_once_more(self, account: Account, details: str, between: Callable[[], Awaitable[None]] | None) -> AccountSyncReport:
        """Pull, and once more over the new connection where settings or secrets were changed meanwhile."""
        live = await self._live.get(account)
        is_full = details == "all"
        try:
            report = await live.sync.pull(is_full=is_full, details=details, between=between)
            if report.error is None or self._live.is_current(account.id, live):
                return report
        except Exception:
            # A connection that is closed under its user breaks in ways of its own; under any other circumstances it is a mistake of ours.
            if self._live.is_current(account.id, live):
                raise
        _log.info("account %d is read anew over its new connection", account.id)
        live = await self._live.get_by_id(account.id)
        return await live.sync.pull(is_full=is_full, details=details, between=between)

    async def _send_between(self, account: Account) -> None:
        """Send while a long pull goes on, and remember how much, for its report."""
        now, before = await self._send(account), self._sent_between.get(account.id, OutboxCounts())
        self._sent_between[account.id] = OutboxCounts(sent=before.sent + now.sent, refused=before.refused + now.refused)

    async def _send(self, account: Account) -> OutboxCounts:
        self._live.tell(SyncProgress(account_id=account.id, phase=SyncPhase.SENDING))
        try:
            return await self._sending.attempt(account)
        except DeskError as error:
            _log.info("account %d: nothing sent, %s", account.id, type(error))
            return await self._sending.counts(account)
        finally:
            self._live.tell(SyncProgress(account_id=account.id, phase=SyncPhase.IDLE))

    def _remember(self, progress: SyncProgress) -> None:
        self._progress[progress.account_id] = progress


def _must_ask_again(report: AccountSyncReport, *, has_asked: bool) -> bool:
    """Whether somebody who joined a pull has to have one of his own; `has_asked`: it asked the provider something after he came."""
    kind = None if report.error is None else report.error.kind
    return kind == Unreachable.kind or (not has_asked and kind in (None, PermissionMissing.kind))


def _failed(account: Account, error: DeskError, state: SyncState = SyncState.FAILED) -> AccountSyncReport:
    failure = FailureReport(
        kind=error.kind, message=error.sentence, status=error.status, fields=error.fields, retry_after=error.retry_after
    )
    return AccountSyncReport(name=account.name, provider=account.provider, state=state, error=failure)
