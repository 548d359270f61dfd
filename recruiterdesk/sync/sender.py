"""The outbox sender of one account: observe, journal, send once, judge, and look again where the outcome is unclear. reliability.md D2."""

import asyncio
import logging
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import NoReturn

from recruiterdesk.domain.account import Account, AccountState
from recruiterdesk.domain.capability import Ability
from recruiterdesk.domain.clock import Clock
from recruiterdesk.domain.errors import (
    Conflicting,
    ContractBroken,
    DeskError,
    KeyRefused,
    NotFound,
    PermissionMissing,
    RateLimited,
    Unsupported,
)
from recruiterdesk.domain.outbox import OutboxEntry, OutboxError, OutboxState, Sighting
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.domain.sync_report import OutboxCounts, UploadProgress
from recruiterdesk.domain.write import DeleteRecord, MoveStage
from recruiterdesk.provider_api.contract import Connection, OutgoingWrite, RecallsWrites, Receipt, SendsWrites
from recruiterdesk.store.store import Store
from recruiterdesk.sync.account_state import note_reached, set_account_state, withdraw_capability
from recruiterdesk.sync.attempt import Attempt
from recruiterdesk.sync.failures import as_outbox_error
from recruiterdesk.sync.journal import Journal, WhyHeldBack
from recruiterdesk.sync.needed_capability import capability_for
from recruiterdesk.sync.outcome import Outcome
from recruiterdesk.sync.quiet_window import QuietWindows, window_of
from recruiterdesk.sync.reading_times import ReadingTimes
from recruiterdesk.sync.settle import Finding, is_at_target, is_conflict, is_counted, judge, lookable
from recruiterdesk.sync.side_by_side import SideBySide, StopRound

logger = logging.getLogger(__name__)

LOOK_AGAIN = timedelta(seconds=30)  # after a look that failed
MOST_LOOKS = 3  # that fail before somebody who waits is not kept any longer
AT_ONCE = 0.001  # seconds
DEFAULT_PAUSE = 60.0  # seconds, where a provider asks to wait and does not say how long
MOST_RESENDS = 1
# A provider may count only what is newer than a write. Since the count before and the count after are compared, nothing needs to be left
# out; and this computer's clock may have been wrong when the user wrote, so that what arrived would look older than its wish.
ALL_TIMES = datetime(1970, 1, 1, tzinfo=UTC)


class OutboxSender:
    """Sends what is due: one entry of an applicant at a time, so order holds, and uploads beside the rest (`side_by_side`).

    Raises no DeskError but StorageTrouble: what happens stands in the entries and in the account's state.
    """

    def __init__(
        self,
        account: Account,
        connection: Connection,
        store: Store,
        clock: Clock,
        *,
        times: ReadingTimes | None = None,
        on_upload: Callable[[UploadProgress], None] | None = None,
        why_held_back: WhyHeldBack = lambda _reader, _entry: None,
    ) -> None:
        """Send through `connection`; `why_held_back` is asked of each entry in the transaction that would let it go."""
        self._account = account
        self._connection = connection
        self._store = store
        self._clock = clock
        self._times = times or ReadingTimes(clock)
        self._on_upload = on_upload
        self._journal = Journal(store, account.id, self._times, why_held_back)
        self._windows = QuietWindows(clock)
        self._failed_looks: dict[str, int] = {}  # in one call of send_due
        self._lock = asyncio.Lock()

    async def recover(self) -> None:
        """Judge entries that an ended run, a sleep or a cancelled send left as `sending`."""
        async with self._lock:
            await self._load_account()
            await self._recover()

    async def send_due(self, *, wait: bool = False) -> OutboxCounts:
        """Send what may go now and look for what is unclear; `wait` also waits out pauses, quiet windows and looks.

        Returns what was sent and refused in this call, and what is queued and uncertain after it.
        """
        async with self._lock:
            done = OutboxCounts()
            self._failed_looks.clear()
            if isinstance(self._connection, SendsWrites):
                await self._load_account()
                await self._recover()
                await self._rounds(done, self._connection, wait=wait)
            standing = await self._journal.counts()
            done.uncertain = standing.get(OutboxState.UNCERTAIN, 0)
            done.queued = sum(standing.get(state, 0) for state in (OutboxState.QUEUED, OutboxState.HELD, OutboxState.SENDING))
            return done

    async def until_idle(self) -> None:
        """Wait until nothing is being sent."""
        async with self._lock:
            return

    # -- rounds ----------------------------------------------------------------------------------------------------------

    async def _rounds(self, done: OutboxCounts, line: SendsWrites, *, wait: bool) -> None:
        while True:
            try:
                await self._round(done, line)
            except StopRound:
                return
            pause = await self._seconds_to_next() if wait else None
            if pause is None:
                return
            await self._clock.sleep(pause)

    async def _round(self, done: OutboxCounts, line: SendsWrites) -> None:
        """Look for what is unclear, then try each due entry once, unless the user paused sending, be it meanwhile."""
        await self._load_account()
        if self._account.state in (AccountState.CREDENTIALS, AccountState.PAUSED):
            raise StopRound
        await self._look_for_unclear(done, line)
        await SideBySide(
            self._journal,
            self._store,
            self._clock,
            send_one=lambda entry: self._send_one(entry, done, line),
            is_open=self._is_open,
            may=self._may,
            seconds_to_next=lambda: self._seconds_to_next(with_unclear=False),
        ).run()

    async def _is_open(self) -> bool:
        """Whether the user lets anything go out now; looked at before each entry, since she may pause sending at any moment."""
        await self._load_account()
        return not self._account.is_sending_paused

    async def _may(self, entry: OutboxEntry) -> bool:
        """Whether the key may do it; an entry that it may not do waits, and says so."""
        known = self._account.capabilities.get(capability_for(entry.write, entry.target.table))
        if known is None or known.state is not Ability.NO:
            return True
        if entry.error is None or entry.error.kind != PermissionMissing.kind:
            error = OutboxError(kind=PermissionMissing.kind, message=known.reason)
            what = Sentence("It waits for a key that may do this.")
            await self._journal.move(entry, entry.state, what, error=error)
        return False

    async def _seconds_to_next(self, *, with_unclear: bool = True) -> float | None:
        """Return how long until more can be sent (or, `with_unclear`, looked for) without a person; None where nothing is to wait for.

        What was looked for in vain several times is not waited for any longer; later calls look for it again.
        """
        now, window = self._clock.now(), window_of(self._account)
        waits: list[float] = []
        entries = await self._journal.open_entries()
        if with_unclear:
            looks = [entry for entry in lookable(entries) if self._failed_looks.get(entry.id, 0) < MOST_LOOKS]
            waits.extend(max(AT_ONCE, self._windows.seconds_left(entry, window)) for entry in looks)
        for entry in entries:
            if self._account.is_sending_paused:
                continue
            if entry.state is OutboxState.QUEUED and entry.not_before is not None:
                waits.append((entry.not_before - now).total_seconds())
            elif entry.state is OutboxState.HELD and entry.hold_until is not None:
                waits.append((entry.hold_until - now).total_seconds())
        ahead = [seconds for seconds in waits if seconds > 0]
        return min(ahead) + 0.01 if ahead else None

    # -- one entry -------------------------------------------------------------------------------------------------------

    async def _send_one(self, entry: OutboxEntry, done: OutboxCounts, line: SendsWrites) -> Outcome | None:
        outgoing = await self._outgoing(entry)
        baseline: Sighting | None = None
        if is_counted(entry.write) or isinstance(entry.write, MoveStage):
            try:
                baseline = await self._observe(outgoing, line)
            except DeskError as error:
                return await self._not_observed(entry, error)
            if await self._is_settled_before(entry, baseline, done):
                return None
        claimed = await self._journal.claim(entry, baseline)
        if claimed is None:
            return None
        if claimed.state is OutboxState.REFUSED:
            done.refused += 1
            return None
        attempt = Attempt(outgoing, line, self._store.files, self._on_upload)
        try:
            receipt = await attempt.run()
        except asyncio.CancelledError:
            if not attempt.has_begun:
                # Certainly not sent: back into the queue at once, so that it need not wait out a quiet window.
                what = Sentence("Stopped before anything was sent.")
                await asyncio.shield(self._journal.move(claimed, OutboxState.QUEUED, what, is_bytes_sent=False))
            raise
        if receipt is None:
            return await self._take_outcome(claimed, attempt, done)
        await self._confirm(claimed, Sentence("The provider confirmed it."), receipt, done)
        return None

    async def _observe(self, outgoing: OutgoingWrite, line: SendsWrites) -> Sighting:
        """Look for a write; what the key may not see, or what is gone, is a sighting too."""
        try:
            return await line.observe(outgoing)
        except NotFound:
            return Sighting(at=self._clock.now(), matching=None, is_gone=True)
        except (PermissionMissing, Unsupported) as error:
            return Sighting(at=self._clock.now(), matching=None, note=error.sentence)

    async def _is_settled_before(self, entry: OutboxEntry, seen: Sighting, done: OutboxCounts) -> bool:
        """Decide what needs no sending: the target is gone, the wish is fulfilled, or a colleague moved it elsewhere."""
        if seen.is_gone:
            sentence = Sentence("It is no longer at the provider. What you wrote is kept here: copy it or cancel this item.")
            await self._refuse(entry, OutboxError(kind=NotFound.kind, message=sentence), seen, done)
            return True
        if isinstance(entry.write, MoveStage):
            if is_at_target(entry.write, seen):
                await self._confirm(entry, Sentence("The provider already shows this stage."), Receipt(), done)
                return True
            if is_conflict(entry.write, seen, entry.latest):
                sentence = Sentence(
                    "Somebody moved this applicant to {stage} meanwhile. Retry to move to {wish} all the same, or cancel.",
                    {"stage": seen.state or "?", "wish": entry.write.stage},
                )
                await self._refuse(entry, OutboxError(kind=Conflicting.kind, message=sentence), seen, done)
                return True
        return await self._is_resend_needless(entry, seen, done)

    async def _is_resend_needless(self, entry: OutboxEntry, seen: Sighting, done: OutboxCounts) -> bool:
        """Compare with the count before the first attempt once more: between the look and now a late commit may have shown up."""
        if not entry.resends or not is_counted(entry.write):
            return False
        if entry.latest is not None and entry.latest.matching == seen.matching:
            return False  # nothing new since the look: either it proved the absence, or a person saw it and wants it sent
        verdict = judge(entry.write, entry.baseline, seen)
        if verdict.finding is Finding.ARRIVED:
            receipt = await self._receipt_of(entry, seen)
            await self._confirm(entry, Sentence("It arrived late, before it was sent again."), receipt, done, seen)
        elif verdict.finding is Finding.OPEN:
            await self._journal.leave_to_person(entry, verdict.what, seen)
        return verdict.finding is not Finding.ABSENT

    async def _not_observed(self, entry: OutboxEntry, error: DeskError) -> Outcome:
        """Leave the entry where it is: the look before sending failed, and nothing was sent."""
        if isinstance(error, KeyRefused):
            await self._stop_account(error)
        if isinstance(error, RateLimited):
            await self._back(entry, error, not_before=self._pause_until(error))
            raise StopRound
        await self._back(entry, error)
        return Outcome.AGAIN

    async def _take_outcome(self, entry: OutboxEntry, attempt: Attempt, done: OutboxCounts) -> Outcome:
        error = attempt.error
        match attempt.outcome:
            case Outcome.KEY:
                await self._back(entry, error)
                await self._stop_account(error)
            case Outcome.PAUSE:
                await self._back(entry, error, not_before=self._pause_until(error))
                raise StopRound
            case Outcome.SCOPE:
                await self._back(entry, error)
                capability = capability_for(entry.write, entry.target.table)
                await withdraw_capability(self._store, self._account.id, capability, error.sentence)
                await self._load_account()
            case Outcome.AGAIN:
                await self._back(entry, error)
            case Outcome.REFUSED if isinstance(error, NotFound) and isinstance(entry.write, DeleteRecord):
                await self._confirm(entry, Sentence("It was already gone at the provider."), Receipt(), done)
            case Outcome.REFUSED:
                await self._refuse(entry, as_outbox_error(error), None, done)
            case Outcome.UNCLEAR:
                await self._unclear(entry, as_outbox_error(error))
        return attempt.outcome

    # -- looking again ---------------------------------------------------------------------------------------------------

    async def _look_for_unclear(self, done: OutboxCounts, line: SendsWrites) -> None:
        window = window_of(self._account)
        for entry in lookable(await self._journal.open_entries()):
            if self._windows.seconds_left(entry, window) > 0:
                continue
            try:
                seen = await self._observe(await self._outgoing(entry), line)
            except DeskError as error:
                await self._not_seen(entry, error)
                continue
            self._windows.forget(entry.id)
            await self._settle(entry, seen, done)

    async def _settle(self, entry: OutboxEntry, seen: Sighting, done: OutboxCounts) -> None:
        verdict = judge(entry.write, entry.baseline, seen)
        if verdict.finding is Finding.ARRIVED:
            await self._confirm(entry, verdict.what, await self._receipt_of(entry, seen), done, seen)
        elif verdict.finding is Finding.ABSENT and entry.resends < MOST_RESENDS:
            await self._journal.move(entry, OutboxState.QUEUED, verdict.what, latest=seen, is_bytes_sent=False, resends=entry.resends + 1)
        else:
            await self._journal.move(entry, OutboxState.UNCERTAIN, verdict.what, error=entry.error, latest=seen)

    async def _not_seen(self, entry: OutboxEntry, error: DeskError) -> None:
        """Look again later, since looking changes nothing."""
        if isinstance(error, KeyRefused):
            await self._stop_account(error)
        until = max(self._pause_until(error) if isinstance(error, RateLimited) else self._clock.now(), self._clock.now() + LOOK_AGAIN)
        self._failed_looks[entry.id] = self._failed_looks.get(entry.id, 0) + 1
        self._windows.begin(entry.id, (until - self._clock.now()).total_seconds())
        what = Sentence("The provider could not be asked whether it arrived.")
        await self._journal.move(entry, OutboxState.UNCERTAIN, what, error=entry.error, not_before=until)
        if not isinstance(error, ContractBroken):
            raise StopRound

    async def _receipt_of(self, entry: OutboxEntry, seen: Sighting) -> Receipt:
        """Return what a write that was found has left at the provider, as far as that can be told."""
        if isinstance(self._connection, RecallsWrites):
            return self._connection.receipt_of(await self._outgoing(entry), seen)
        return Receipt(remote_id=seen.remote_id)

    # -- endings ---------------------------------------------------------------------------------------------------------

    async def _confirm(
        self, entry: OutboxEntry, what: Sentence, receipt: Receipt, done: OutboxCounts, latest: Sighting | None = None
    ) -> None:
        await self._journal.confirm(entry, what, self._clock.now(), receipt, latest)
        done.sent += 1
        if self._account.state is AccountState.UNREACHABLE:
            await note_reached(self._store, self._account.id, cause="send")
            await self._load_account()

    async def _refuse(self, entry: OutboxEntry, error: OutboxError, latest: Sighting | None, done: OutboxCounts) -> None:
        await self._journal.move(entry, OutboxState.REFUSED, error.message, error=error, latest=latest)
        done.refused += 1

    async def _unclear(self, entry: OutboxEntry, error: OutboxError | None) -> None:
        until = self._windows.begin(entry.id, window_of(self._account))
        what = Sentence("It is unclear whether this arrived. The provider is asked when a late arrival can be ruled out.")
        await self._journal.move(entry, OutboxState.UNCERTAIN, what, error=error, not_before=until)

    async def _back(self, entry: OutboxEntry, error: DeskError, *, not_before: datetime | None = None) -> None:
        """Put an entry back into the queue; the same trouble again adds nothing to its history."""
        is_old_news = entry.error is not None and entry.error.kind == error.kind and entry.state is OutboxState.QUEUED
        if is_old_news and not_before is None:
            return
        await self._journal.move(
            entry, OutboxState.QUEUED, error.sentence, error=as_outbox_error(error), not_before=not_before, is_bytes_sent=False
        )

    async def _stop_account(self, error: DeskError) -> NoReturn:
        await set_account_state(self._store, self._account.id, AccountState.CREDENTIALS, error.sentence)
        raise StopRound

    async def _recover(self) -> None:
        for entry in await self._journal.open_entries():
            if entry.state is not OutboxState.SENDING:
                continue
            if entry.is_bytes_sent:
                await self._unclear(entry, entry.error)
            else:
                await self._journal.move(entry, OutboxState.QUEUED, Sentence("The program ended before anything was sent."))

    async def _load_account(self) -> None:
        self._account = await self._store.read(lambda reader: reader.accounts.by_id(self._account.id))

    async def _outgoing(self, entry: OutboxEntry) -> OutgoingWrite:
        body = None
        if entry.target.table == "vacancy" and entry.target.remote_id is not None:
            body = await self._store.read(lambda reader: reader.vacancies.body(entry.target.local_id))
        return OutgoingWrite(
            id=entry.id,
            write=entry.write,
            target_table=entry.target.table,
            target_remote_id=entry.target.remote_id,
            created_at=ALL_TIMES,
            body=body,
        )

    def _pause_until(self, error: DeskError) -> datetime:
        return self._clock.now() + timedelta(seconds=DEFAULT_PAUSE if error.retry_after is None else max(0.0, error.retry_after))
