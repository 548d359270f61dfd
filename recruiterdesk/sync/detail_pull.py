"""Notes and documents of single applicants, read by priority and only as far as the limit gives."""

from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import timedelta

from recruiterdesk.domain.clock import Clock
from recruiterdesk.domain.errors import ContractBroken, NotFound, PermissionMissing
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.domain.sync_report import Counts, SyncPhase
from recruiterdesk.provider_api.contract import Connection
from recruiterdesk.store.store import Store
from recruiterdesk.sync.detail_refusals import DetailRefusals
from recruiterdesk.sync.document_fetch import DocumentFetch
from recruiterdesk.sync.pace import Pace
from recruiterdesk.sync.reconcile import BRAKE_COUNT, BRAKE_SHARE
from recruiterdesk.sync.rolls import ApplicationRoll, add_counts

RESERVE = 6  # requests left untouched for a person who opens an applicant or sends a note
BATCH = 25
DETAIL_AGE = timedelta(days=1)  # an older detail may be read again when there is nothing better to do
RESERVED_SHARE = 10  # a run that waits for the limit leaves this part of it free, so that nobody stands behind a whole window
LOOK_EVERY = 0.5  # seconds between looks whether the limit has room again
LONGEST_LEAVE = 75.0  # seconds: where others of the office use the whole limit up, this run gets on all the same
MOST_BROKEN = 3  # unreadable details in a row: then it is not the record but the provider


@dataclass(slots=True)
class DetailOutcome:
    """What reading details did."""

    read: int = 0
    counts: Counts = field(default_factory=Counts)
    removed: int = 0
    trouble: Sentence | None = None
    refusal: PermissionMissing | None = None  # where it is proven that the key may read nobody


@dataclass(slots=True)
class _Run:
    """What one run has come to so far."""

    outcome: DetailOutcome
    tried: set[str] = field(default_factory=set)
    gone: set[str] = field(default_factory=set)
    broken: int = 0  # in a row
    last_refusal: PermissionMissing | None = None


class DetailPull:
    """Reads due details of one account."""

    def __init__(
        self,
        account_id: int,
        connection: Connection,
        store: Store,
        clock: Clock,
        applications: ApplicationRoll,
        documents: DocumentFetch,
        pace: Pace,
    ) -> None:
        self._account_id = account_id
        self._connection = connection
        self._store = store
        self._clock = clock
        self._applications = applications
        self._documents = documents
        self._pace = pace
        self._refusals = DetailRefusals(account_id, store)
        self._due: deque[str] = deque()
        self._must_give_way = False

    def give_way(self) -> None:
        """Let something more urgent go first, after the detail being read: a run for all waits for it, another one ends."""
        self._must_give_way = True

    async def run(self, *, waits: bool, between: Callable[[], Awaitable[None]] | None = None) -> DetailOutcome:
        """Read due details; `waits`: all of them, at the limit's pace, else only what it gives now. Raises what ends the account.

        `between` does what a run for all gives way to; it goes on afterwards.
        """
        outcome = DetailOutcome()
        self._due.clear()
        self._refusals.begin()
        self._must_give_way = False
        first = self._connection.traffic.requests
        allowance = None if waits else self._connection.budget.left - RESERVE
        run = _Run(outcome)
        while remote_id := await self._next_due(run.tried):
            if waits:
                await self._leave_room(between)
            elif allowance is not None and (self._must_give_way or self._spent(first) >= allowance or not self._connection.budget.left):
                break
            await self._try(remote_id, run)
            if await self._is_proven(run, is_end=False):
                break
        else:
            await self._is_proven(run, is_end=True)
        await self._remove(run.gone, len(run.tried), outcome)
        if outcome.refusal is None:
            outcome.trouble = outcome.trouble or await self._refusals.told(self._connection.profile.name)
        return outcome

    async def ask_all_again(self) -> None:
        """Let those whom the provider did not let us read be asked for in the next run, without waiting for another day."""
        await self._refusals.forget()

    async def _try(self, remote_id: str, run: "_Run") -> bool:
        """Read one and return whether that could be. What concerns her alone is noted; raises ContractBroken where it is not about her."""
        run.tried.add(remote_id)
        try:
            await self._read(remote_id, run.outcome)
        except NotFound:
            run.gone.add(remote_id)
        except PermissionMissing as error:
            run.last_refusal = error
            self._refusals.was_refused()
            await self._applications.note_refused(remote_id)
        except ContractBroken:
            run.broken += 1
            if run.broken >= MOST_BROKEN:
                raise
        else:
            run.broken = 0
            self._refusals.has_read()
            return True
        return False

    async def _is_proven(self, run: "_Run", *, is_end: bool) -> bool:
        """Find out, where it is time for that, whether the key may read nobody: then those who speak for the rest are refused too."""
        outcome = run.outcome
        if outcome.read or run.last_refusal is None or not self._refusals.asks_for_proof(is_end=is_end):
            return False
        before = self._refusals.in_a_row
        witnesses = [remote_id for remote_id in await self._refusals.witnesses() if remote_id not in run.tried]
        for remote_id in witnesses:
            if await self._try(remote_id, run):
                return False
        if witnesses and self._refusals.in_a_row == before:
            return False  # they are gone or unreadable, and say nothing
        outcome.refusal = run.last_refusal
        await self._refusals.forget()  # once the key may read, everybody's turn has come
        return True

    async def _leave_room(self, between: Callable[[], Awaitable[None]] | None) -> None:
        """Wait, a window at most, until reading one more keeps nobody waiting who writes a note or opens an applicant."""
        until = self._clock.monotonic() + LONGEST_LEAVE
        while self._clock.monotonic() < until:
            if self._must_give_way and between is not None:
                self._must_give_way = False
                await between()
            budget = self._connection.budget
            if budget.left > min(RESERVE, budget.allowed // RESERVED_SHARE):
                return
            await self._clock.sleep(LOOK_EVERY)

    def _spent(self, first: int) -> int:
        return self._connection.traffic.requests - first

    async def _next_due(self, tried: set[str]) -> str | None:
        """Return the most wanted one; asked anew in small portions, since newer ones may have come in meanwhile."""
        while self._due:
            remote_id = self._due.popleft()
            if remote_id not in tried:
                return remote_id
        older_than = self._clock.now() - DETAIL_AGE
        portion = BATCH + len(tried)  # those that could not be read are still due
        found = await self._store.read(lambda reader: reader.applications.details_due(self._account_id, portion, older_than))
        self._due.extend([remote_id for remote_id in found if remote_id not in tried][:BATCH])
        return self._due.popleft() if self._due else None

    async def _read(self, remote_id: str, outcome: DetailOutcome) -> None:
        self._pace.tell(SyncPhase.DETAILS, done=outcome.read)
        try:
            counts = await self._applications.read_one(remote_id)
        except NotFound:
            counts = await self._applications.read_one(remote_id)  # it was in the list a moment ago: look twice
        add_counts(outcome.counts, counts)
        outcome.read += 1
        try:
            await self._documents.fetch_wanted(remote_id)
        except PermissionMissing as error:
            outcome.trouble = error.sentence  # of the files alone: she herself was read

    async def _remove(self, gone: set[str], tried: int, outcome: DetailOutcome) -> None:
        if len(gone) >= BRAKE_COUNT and len(gone) > BRAKE_SHARE * tried:
            outcome.trouble = Sentence(
                "{count} applicants are listed but cannot be opened at the provider. Nothing was removed here; the next sync looks again.",
                {"count": len(gone)},
            )
            return
        outcome.removed = await self._applications.remove(gone)
