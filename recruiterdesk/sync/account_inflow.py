"""An account's receiver within its syncs, and between them: pulled beside the provider's lists, which its failures never touch."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Final

from recruiterdesk.domain.account import AccountState
from recruiterdesk.domain.errors import DeskError
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.domain.sync_report import AccountSyncReport, Counts, FailureReport, SyncPhase, SyncState
from recruiterdesk.provider_api.contract import ReceivesApplications
from recruiterdesk.store.store import Store
from recruiterdesk.sync.account_state import align_received, set_account_state
from recruiterdesk.sync.document_fetch import DocumentFetch
from recruiterdesk.sync.failures import as_report, as_trouble
from recruiterdesk.sync.inflow_documents import InflowDocuments
from recruiterdesk.sync.inflow_pull import InflowOutcome, InflowPull
from recruiterdesk.sync.pace import Pace
from recruiterdesk.sync.reading_times import ReadingTimes
from recruiterdesk.sync.rolls import add_counts

FILES_OF_A_SYNC: Final = 100  # more come with the next ones, and while the window is open
FILES_OF_NEWS: Final = 20
_EVERYTHING: Final = 1_000_000


class AccountInflow:
    """One per account and connection."""

    def __init__(
        self, account_id: int, line: ReceivesApplications, store: Store, times: ReadingTimes, documents: DocumentFetch, pace: Pace
    ) -> None:
        self._account_id = account_id
        self._line = line
        self._store = store
        self._pace = pace
        self._pull = InflowPull(account_id, line, store, times, self._tell)
        self._documents = InflowDocuments(account_id, store, documents)
        self._told: Sentence | None = None  # what the account says of its receiver now

    @asynccontextmanager
    async def beside(self, report: AccountSyncReport, details: str) -> AsyncIterator[None]:
        """Pull while what is within goes on, and then say in its report how that went."""
        await self._align()
        failure: DeskError | None = None
        async with asyncio.TaskGroup() as group:
            coming = group.create_task(self._pull.run())
            try:
                yield
            except DeskError as error:  # of the provider: the receiver is pulled all the same
                failure = error
        outcome = coming.result()
        await self._put_into(report, outcome)
        if failure is not None:
            raise failure
        if details != "none" and outcome.error is None:
            await self._documents.fetch(_EVERYTHING if details == "all" else FILES_OF_A_SYNC)

    async def refresh(self) -> None:
        """Read what is new there at once; raises what went wrong."""
        outcome = await self._pull.run()
        if outcome.error is not None:
            raise outcome.error

    async def receive(self) -> bool:
        """Wait until something is new there, half a minute at most, and take it in; whether there was. Raises what went wrong."""
        has_news = await self._pull.wait()
        if has_news:
            outcome = await self._pull.run()
            if outcome.error is not None:
                raise outcome.error
            await self._say(outcome.finding)
        await self._take_back()
        await self._documents.fetch(FILES_OF_NEWS)
        return has_news

    def _tell(self, counts: Counts) -> None:
        self._pace.tell(SyncPhase.APPLICANTS, done=counts.seen)

    async def _align(self) -> None:
        account = await self._store.read(lambda reader: reader.accounts.by_id(self._account_id))
        await align_received(self._store, account, self._line.profile.capabilities)

    async def _put_into(self, report: AccountSyncReport, outcome: InflowOutcome) -> None:
        report.applicants.seen += outcome.counts.seen
        add_counts(report.applicants, outcome.counts)
        failure = _failure(outcome)
        if report.error is not None:
            return
        if failure is None:
            await self._say(outcome.finding)
            return
        report.state = SyncState.PARTIAL
        report.error = failure
        # Only what is over once the receiver answers is taken back between two syncs; what cannot be read is not.
        self._told = failure.message if outcome.error is not None else None
        await self._say(failure.message)

    async def _say(self, what: Sentence | None) -> None:
        """Say it on the account until its next sync."""
        if what is None:
            return
        # A full disk or an account removed meanwhile is told by what failed before; it must not hide that.
        with suppress(DeskError):
            await set_account_state(self._store, self._account_id, AccountState.OK, what)

    async def _take_back(self) -> None:
        """Say no longer that the receiver is in trouble: it has answered."""
        if self._told is None:
            return
        account = await self._store.read(lambda reader: reader.accounts.by_id(self._account_id))
        if account.state is AccountState.OK and account.state_reason == self._told:
            await set_account_state(self._store, self._account_id, AccountState.OK, Sentence(""))
        self._told = None


def _failure(outcome: InflowOutcome) -> FailureReport | None:
    if outcome.error is not None:
        return as_report(outcome.error)
    return None if outcome.trouble is None else as_trouble(outcome.trouble)
