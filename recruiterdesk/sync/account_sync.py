"""The pull of one account: vacancies, applicants of open vacancies first, then everybody, then details as the limit allows."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import datetime
from typing import TypeVar

from recruiterdesk.domain.account import Account, AccountState
from recruiterdesk.domain.capability import Ability, Capability
from recruiterdesk.domain.clock import Clock
from recruiterdesk.domain.errors import DeskError, NotFound, PermissionMissing, Unsupported
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.domain.sync_report import AccountSyncReport, FailureReport, SyncPhase, SyncProgress, SyncState
from recruiterdesk.domain.write import FileRef
from recruiterdesk.provider_api.contract import (
    Connection,
    LeavesOut,
    ListsApplications,
    ListsChanges,
    ListsVacancies,
    ReadsApplication,
    ReceivesApplications,
)
from recruiterdesk.store.store import Store
from recruiterdesk.sync.account_inflow import AccountInflow
from recruiterdesk.sync.account_state import align_received, check_again, note_reached, set_account_state, withdraw_capability
from recruiterdesk.sync.changes_pull import KIND as CHANGES
from recruiterdesk.sync.changes_pull import ChangesPull
from recruiterdesk.sync.detail_pull import DetailPull
from recruiterdesk.sync.document_fetch import DocumentFetch, DocumentHook
from recruiterdesk.sync.failures import as_report, as_trouble, ends_account, state_after
from recruiterdesk.sync.list_pull import ListOutcome, ListPull, Roll
from recruiterdesk.sync.open_first import OpenFirst
from recruiterdesk.sync.pace import Pace, pages_left
from recruiterdesk.sync.passes import Listed
from recruiterdesk.sync.reading_times import ReadingTimes
from recruiterdesk.sync.rolls import CAUSE, ApplicationRoll, VacancyRoll, add_counts

T = TypeVar("T", bound=Listed)

logger = logging.getLogger(__name__)


class AccountSync:
    """Reads one account into the store. One pull at a time; single readings for a waiting person go between.

    `times` is shared with the account's sender, so that what the sender learned is not overwritten by a page asked for before.
    """

    def __init__(
        self,
        account: Account,
        connection: Connection,
        store: Store,
        clock: Clock,
        on_progress: Callable[[SyncProgress], None],
        *,
        times: ReadingTimes | None = None,
        on_document: DocumentHook | None = None,
    ) -> None:
        self._account = account
        self._connection = connection
        self._store = store
        self._clock = clock
        self._times = times or ReadingTimes(clock)
        self._pace = Pace(account.id, connection, on_progress)
        self._lock = asyncio.Lock()
        self._documents = DocumentFetch(account, connection, store, on_document)
        self._applications: ApplicationRoll | None = None
        self._vacancies: VacancyRoll | None = None
        if isinstance(connection, ListsApplications):
            self._applications = ApplicationRoll(account.id, connection, store, self._times)
        if isinstance(connection, ListsVacancies):
            self._vacancies = VacancyRoll(account.id, connection, store, self._times)
        self._inflow: AccountInflow | None = None
        if isinstance(connection, ReceivesApplications):
            self._inflow = AccountInflow(account.id, connection, store, self._times, self._documents, self._pace)
        self._changes: ChangesPull | None = None
        if isinstance(connection, ListsChanges) and self._applications is not None:
            self._changes = ChangesPull(account.id, connection, store, self._times, self._applications, on_answer=self._note_reached)
        self._details = (
            DetailPull(account.id, connection, store, clock, self._applications, self._documents, self._pace)
            if self._applications is not None and isinstance(connection, ReadsApplication)
            else None
        )

    @property
    def inflow(self) -> AccountInflow | None:
        """Return what pulls from the account's receiver; None where its provider sends applications to none."""
        return self._inflow

    async def pull(
        self, *, is_full: bool = False, details: str = "free", between: Callable[[], Awaitable[None]] | None = None
    ) -> AccountSyncReport:
        """Read the account's lists, and details as far as asked ("free": what the limit gives without waiting, "all", "none").

        Reading all details may take hours: `between` is called before it, and again whenever `yield_details` asks for it.

        Raises no DeskError: it stands in the report, and the account's state tells it to the user. May be cancelled at any moment; what was
        read until then is kept, and nothing is removed by a pull that did not end.
        """
        async with self._lock:
            self._pace.begin()
            before, began = self._connection.traffic, self._clock.monotonic()
            report = AccountSyncReport(name=self._account.name, provider=self._account.provider)
            try:
                if self.inflow is None:
                    await self._forget_receiver()
                    await self._pull(report, is_full=is_full, details=details, between=between)
                else:
                    async with self.inflow.beside(report, details):
                        await self._pull(report, is_full=is_full, details=details, between=between)
            except DeskError as error:
                await self._fail(report, error)
            finally:
                self._pace.tell(SyncPhase.IDLE)
            after = self._connection.traffic
            report.requests = after.requests - before.requests
            report.throttled = after.throttled - before.throttled
            report.retries = after.retries - before.retries
            report.seconds = self._clock.monotonic() - began
            return report

    async def read_details(self) -> int:
        """Read as many due details as the limit gives without waiting, and return how many; for the time between pulls.

        Raises no DeskError; what ends the account is kept as its state. `yield_details` ends it after the present one. None are read while
        a pull is under way: it reads them itself, and who asks here has other things to do than to wait for it.
        """
        if self._details is None or self._lock.locked():
            return 0
        async with self._lock:
            try:
                self._account = await self._store.read(lambda reader: reader.accounts.by_id(self._account.id))
                if not self._can(Capability.READ_APPLICANT):
                    return 0
                outcome = await self._details.run(waits=False)
                if outcome.refusal is not None:
                    await self._withdraw(Capability.READ_APPLICANT, outcome.refusal)
            except DeskError as error:
                await self._keep_state_of(error)
                return 0
            else:
                return outcome.read
            finally:
                self._pace.tell(SyncPhase.IDLE)

    def yield_details(self) -> None:
        """Let something more urgent go before details: a run of them ends after the one being read, or waits where all are to be read."""
        if self._details is not None:
            self._details.give_way()

    async def refresh(self, application_remote_id: str) -> None:
        """Read one application at once, for a person who waits. Raises NotFound after removing it here when it is gone."""
        if self._inflow is not None:
            await self._inflow.refresh()  # what came is whole already; whoever the receiver has forgotten stays
            return
        if self._applications is None or not self._applications.can_confirm:
            otherwise = Sentence.of("{provider} does not let a single applicant be read.", provider=self._connection.profile.name)
            raise self._refusal(Capability.READ_APPLICANT, otherwise)
        try:
            await self._applications.read_one(application_remote_id, is_urgent=True)
        except NotFound:
            await self._applications.remove([application_remote_id])
            raise
        except PermissionMissing:
            await self._applications.note_refused(application_remote_id)  # it is about this one: the account stands as it did
            raise
        except DeskError as error:
            await self._keep_state_of(error)
            raise

    async def refresh_vacancy(self, remote_id: str) -> None:
        """Read one vacancy at once. Raises NotFound after removing it here when it is gone."""
        if self._vacancies is None or not self._vacancies.can_confirm:
            otherwise = Sentence.of("{provider} does not let a single vacancy be read.", provider=self._connection.profile.name)
            raise self._refusal(Capability.READ_VACANCY, otherwise)
        try:
            await self._vacancies.confirm(remote_id, is_urgent=True)
        except NotFound:
            await self._vacancies.remove([remote_id])
            raise
        except DeskError as error:
            await self._keep_state_of(error)
            raise

    async def fetch_document(self, application_id: int, document_number: int) -> FileRef:
        """Bring a document onto this computer, or return it where it is here already. `application_id` is ours."""
        return await self._documents.fetch(application_id, document_number, is_urgent=True)

    # -- the pull, step by step ------------------------------------------------------------------------------------------

    async def _pull(self, report: AccountSyncReport, *, is_full: bool, details: str, between: Callable[[], Awaitable[None]] | None) -> None:
        self._account = await self._store.read(lambda reader: reader.accounts.by_id(self._account.id))
        await self._learn_times()
        lists = self._lists()
        can_list = [self._can(capability) for capability in lists]
        if lists and not (all(can_list) if is_full else any(can_list)):
            # Nothing that is asked below would ever tell that what was refused is given back, as where a plan was renewed.
            self._account = await check_again(self._store, self._account.id, self._connection)
        is_thorough = is_full or self._account.last_complete_sync is None
        outcomes: dict[Capability, ListOutcome] = {}
        if self._vacancies is not None and self._can(Capability.LIST_VACANCIES):
            outcome = await self._pull_list(self._vacancies, SyncPhase.VACANCIES, "vacancies", is_thorough=is_thorough)
            outcomes[Capability.LIST_VACANCIES] = outcome
            report.vacancies = outcome.counts
            if await self._stops(report, outcome):
                return
        if self._applications is not None and self._can(Capability.LIST_APPLICANTS):
            changes = None if is_thorough else await self._pull_changes()
            outcome = changes or await self._pull_everybody(self._applications, report, is_thorough=is_thorough)
            outcomes[Capability.LIST_APPLICANTS] = outcome
            add_counts(outcome.counts, report.applicants)
            report.applicants = outcome.counts
            if await self._stops(report, outcome):
                return
        await self._conclude(report, outcomes)
        if details != "none" and self._details is not None and self._can(Capability.READ_APPLICANT):
            if is_full:
                await self._details.ask_all_again()
            await self._pull_details(report, waits=details == "all", between=between)

    async def _pull_everybody(self, roll: ApplicationRoll, report: AccountSyncReport, *, is_thorough: bool) -> ListOutcome:
        await self._read_open_first(report)
        return await self._pull_list(roll, SyncPhase.APPLICANTS, "applications", is_thorough=is_thorough)

    async def _pull_list(self, roll: Roll[T], phase: SyncPhase, kind: str, *, is_thorough: bool) -> ListOutcome:
        began = self._times.now()
        pull = ListPull(
            roll,
            self._times,
            on_page=lambda earlier, now: self._pace.tell(
                phase, done=len(now.ids), total=now.total, requests_left=pages_left(earlier, now, is_thorough=is_thorough)
            ),
            on_suspect=lambda done, total: self._pace.tell(SyncPhase.CONFIRMING, done=done, total=total, requests_left=total - done),
            on_answer=self._note_reached,
        )
        self._pace.tell(phase)
        outcome = await pull.run(is_thorough=is_thorough)
        await self._record(kind, began, outcome)
        return outcome

    async def _pull_changes(self) -> ListOutcome | None:
        """Read only what changed, where the provider lists that; None where the whole list is due."""
        since = await self._changes.since() if self._changes is not None else None
        if self._changes is None or since is None:
            return None
        began = self._times.now()
        self._pace.tell(SyncPhase.APPLICANTS)
        outcome = await self._changes.run(
            since,
            lambda now: self._pace.tell(
                SyncPhase.APPLICANTS, done=len(now.ids), total=now.total, requests_left=pages_left([], now, is_thorough=False)
            ),
        )
        await self._record(CHANGES, began, outcome)
        return outcome

    async def _record(self, kind: str, began: datetime, outcome: ListOutcome) -> None:
        ended, total = self._times.now(), outcome.passes[-1].total
        await self._store.write(
            lambda writer: writer.passes.record(
                self._account.id, kind, began, ended, outcome.pages, outcome.counts.seen, outcome.is_complete, total
            ),
            cause=CAUSE,
        )

    async def _read_open_first(self, report: AccountSyncReport) -> None:
        """Bring in the applicants of open vacancies before the long passes, so that the window shows them within seconds."""
        if self._applications is None or not isinstance(self._connection, ListsApplications):
            return
        open_first = OpenFirst(self._account.id, self._connection, self._store, self._times, self._pace)
        try:
            await open_first.run(self._applications.keep, report.applicants)
        except DeskError as error:
            if ends_account(error):
                raise
            # Anything else shows again in the passes over everybody, and is judged there.

    async def _pull_details(self, report: AccountSyncReport, *, waits: bool, between: Callable[[], Awaitable[None]] | None) -> None:
        if self._details is None:
            return
        if waits and between is not None:
            await between()
        try:
            outcome = await self._details.run(waits=waits, between=between)
        except DeskError as error:
            report.state = SyncState.PARTIAL
            report.error = as_report(error)
            await self._keep_state_of(error)
            return
        report.applicants.changed += outcome.counts.changed
        report.applicants.removed += outcome.removed
        if outcome.refusal is not None:
            await self._withdraw(Capability.READ_APPLICANT, outcome.refusal)
            report.state = SyncState.PARTIAL
            report.error = report.error or as_report(outcome.refusal)
        elif outcome.trouble is not None and report.error is None:
            report.state = SyncState.PARTIAL
            report.error = as_trouble(outcome.trouble)

    # -- what it means ---------------------------------------------------------------------------------------------------

    def _can(self, capability: Capability) -> bool:
        """Whether the key may do it, as far as is known: a call that was refused before is not made again until the key changes."""
        known = self._account.capabilities.get(capability)
        return known is None or known.state is not Ability.NO

    def _refusal(self, capability: Capability, otherwise: Sentence) -> Unsupported:
        """Return why a connection that cannot read something cannot, in the provider's own reason where it has one."""
        known = self._account.capabilities.get(capability)
        reason = known.reason if known is not None and known.reason.template else otherwise
        return Unsupported(reason, account=self._account.name)

    async def _stops(self, report: AccountSyncReport, outcome: ListOutcome) -> bool:
        """Deal with a list's failure; True where nothing more can be asked of this account now."""
        if outcome.error is None or not ends_account(outcome.error):
            return False
        await self._fail(report, outcome.error)
        return True

    async def _fail(self, report: AccountSyncReport, error: DeskError) -> None:
        was_something_read = bool(report.vacancies.seen or report.applicants.seen or report.applicants.added)
        report.state = SyncState.PARTIAL if was_something_read else SyncState.FAILED
        report.error = as_report(error)
        logger.info("The pull of account %d ended early: %s", self._account.id, error.kind)
        await self._keep_state_of(error)

    async def _conclude(self, report: AccountSyncReport, outcomes: dict[Capability, ListOutcome]) -> None:
        """Say how the lists stand once all of them were read as far as could be."""
        missing = self._missing_lists(outcomes)
        failed = [outcome for outcome in outcomes.values() if not outcome.is_complete]
        for capability, outcome in outcomes.items():
            if isinstance(outcome.error, PermissionMissing):
                await self._withdraw(capability, outcome.error)
        if not failed and Capability.LIST_APPLICANTS not in missing and (outcomes or not missing):
            # All that the key may read was read: from now on an applicant who arrives is new, with or without the vacancies' list.
            at = self._clock.now()
            await self._store.write(lambda writer: writer.accounts.mark_complete_sync(self._account.id, at), cause=CAUSE)
        if not failed and not missing:
            report.state = SyncState.COMPLETE
            await self._set_state(AccountState.OK, Sentence(""))
            return
        report.state = SyncState.PARTIAL
        error = next((outcome.error for outcome in failed if outcome.error is not None), None)
        trouble = next((outcome.trouble for outcome in failed if outcome.trouble is not None), None)
        if error is not None:
            report.error = as_report(error)
            await self._set_state(state_after(error) or AccountState.OK, error.sentence)
        elif trouble is not None:
            report.error = as_trouble(trouble)
            await self._set_state(AccountState.OK, trouble)
        elif missing:
            reason = self._all_missing() if len(missing) > 1 else next(iter(missing.values()))
            report.error = FailureReport(kind="forbidden", message=reason)
            await self._set_state(AccountState.FORBIDDEN, reason)

    def _lists(self) -> list[Capability]:
        """Return the lists that this account has to have, whether its key may read them or not."""
        left_out = self._connection.left_out if isinstance(self._connection, LeavesOut) else frozenset()
        rolls = {Capability.LIST_VACANCIES: self._vacancies, Capability.LIST_APPLICANTS: self._applications}
        return [capability for capability, roll in rolls.items() if roll is not None and capability not in left_out]

    def _missing_lists(self, outcomes: dict[Capability, ListOutcome]) -> dict[Capability, Sentence]:
        """Return why lists could not even be asked for, where the provider has them but this key may not read them."""
        return {capability: self._account.capabilities[capability].reason for capability in self._lists() if capability not in outcomes}

    def _all_missing(self) -> Sentence:
        return Sentence.of(
            "The key of {account} may read neither vacancies nor applicants at {provider}. Give the account a key that may.",
            account=self._account.name,
            provider=self._connection.profile.name,
        )

    async def _forget_receiver(self) -> None:
        """Take back what the account could do through a receiver that it has no longer."""
        known = self._account.capabilities.get(Capability.RECEIVE_APPLICATIONS)
        if known is not None and known.state is Ability.YES:
            await align_received(self._store, self._account, self._connection.profile.capabilities)

    async def _withdraw(self, capability: Capability, error: PermissionMissing) -> None:
        await withdraw_capability(self._store, self._account.id, capability, error.sentence)

    async def _note_reached(self) -> None:
        """Say that the provider is back with its first answer: the lists that follow may take minutes."""
        if self._account.state is AccountState.UNREACHABLE:
            await note_reached(self._store, self._account.id)
            self._account = await self._store.read(lambda reader: reader.accounts.by_id(self._account.id))

    async def _keep_state_of(self, error: DeskError) -> None:
        state = state_after(error)
        if state is not None:
            await self._set_state(state, error.sentence)

    async def _set_state(self, state: AccountState, reason: Sentence) -> None:
        # A full disk or an account removed meanwhile is told by what failed before; it must not hide that.
        with suppress(DeskError):
            await set_account_state(self._store, self._account.id, state, reason)

    async def _learn_times(self) -> None:
        """Start after the readings of earlier runs, whatever the clock says now."""
        for kind in ("vacancies", "applications", CHANGES):
            last = await self._store.read(lambda reader: reader.passes.last(self._account.id, kind))  # noqa: B023 -- awaited within this round
            self._times.not_before(None if last is None else last.ended_at)
