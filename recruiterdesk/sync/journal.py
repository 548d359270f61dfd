"""The durable record of every attempt: each step is one committed transaction before the next thing happens.

An entry is marked as "bytes sent" in the very commit that makes it `sending`, before a byte leaves. The other order, marking it when the
body starts, leaves a moment in which bytes have left and the disk says they have not; a crash there would send twice, and a second
program on the same profile could take the entry for untouched. Marked too early, a crash in that moment costs only a quiet window
and a look at the provider, which finds it absent and sends it.
"""

from collections.abc import Callable, Container
from datetime import datetime

from recruiterdesk.domain.errors import Conflicting
from recruiterdesk.domain.outbox import OutboxEntry, OutboxError, OutboxState, Sighting
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.domain.write import DeleteRecord
from recruiterdesk.provider_api.contract import Receipt
from recruiterdesk.store.store import Store
from recruiterdesk.store.transaction import Reader, Writer
from recruiterdesk.sync.reading_times import ReadingTimes
from recruiterdesk.sync.settle import blocks, is_made_by

CAUSE = "send"

_WAITING = (OutboxState.QUEUED, OutboxState.HELD)
_CONFIRMABLE = (OutboxState.SENDING, OutboxState.UNCERTAIN, *_WAITING)


WhyHeldBack = Callable[[Reader, OutboxEntry], Sentence | None]
"""Says why an entry must not go out without the user's word, None where it may."""


class Journal:
    """Reads and moves the outbox entries of one account."""

    def __init__(self, store: Store, account_id: int, times: ReadingTimes, why_held_back: WhyHeldBack) -> None:
        self._store = store
        self._account_id = account_id
        self._times = times
        self._why_held_back = why_held_back

    async def open_entries(self) -> list[OutboxEntry]:
        """Return what is not done yet, in order."""
        return await self._store.read(lambda reader: reader.outbox.list(account_ids=(self._account_id,)))

    async def due(self, now: datetime, tried: Container[str]) -> list[OutboxEntry]:
        """Return what may be sent now, one of each target, without those in `tried` and those that would spoil an unclear one's count."""

        def can_go(reader: Reader, entry: OutboxEntry) -> bool:
            if entry.id in tried:
                return False
            if entry.target.remote_id is None and not is_made_by(entry.write, entry.target):
                return False  # its applicant is not at the provider yet
            siblings = reader.outbox.of_target(entry.target.table, entry.target.local_id)
            return not any(blocks(sibling, entry) for sibling in siblings)

        return await self._store.read(lambda reader: [entry for entry in reader.outbox.due(self._account_id, now) if can_go(reader, entry)])

    async def counts(self) -> dict[OutboxState, int]:
        """Return how many entries stand in each state."""
        return await self._store.read(lambda reader: reader.outbox.counts(self._account_id))

    async def claim(self, entry: OutboxEntry, baseline: Sighting | None) -> OutboxEntry | None:
        """Make an entry `sending`, if it still waits as it did: another program or the user may have been first. None where it does not.

        None too where the user paused sending: once that is stored, nothing more leaves. What must not go out without the user's word is
        returned `refused`. `baseline` is what the provider showed just before, None where that was not looked at.
        """

        def work(writer: Writer) -> OutboxEntry | None:
            if writer.accounts.by_id(self._account_id).is_sending_paused:
                return None
            present = writer.outbox.get(entry.id)
            targets = writer.outbox.of_target(entry.target.table, entry.target.local_id)
            siblings = [one for one in targets if one.account_id == self._account_id]  # new vacancies of all accounts have no id yet
            has_changed = (present.state, present.hold_until, present.not_before) != (entry.state, entry.hold_until, entry.not_before)
            if has_changed or any(sibling.state is OutboxState.SENDING for sibling in siblings):
                return None
            if (reason := self._why_held_back(writer, present)) is not None:
                error = OutboxError(kind=Conflicting.kind, message=reason)
                return writer.outbox.transition(entry.id, OutboxState.REFUSED, reason, error=error)
            attempt = entry.attempts + 1
            return writer.outbox.transition(
                entry.id,
                OutboxState.SENDING,
                Sentence("Attempt {attempt} begins.", {"attempt": attempt}),
                attempts=attempt,
                is_bytes_sent=True,
                baseline=baseline,
            )

        return await self._store.write(work, cause=CAUSE)

    async def move(
        self,
        entry: OutboxEntry,
        to: OutboxState,
        what: Sentence,
        *,
        error: OutboxError | None = None,
        not_before: datetime | None = None,
        latest: Sighting | None = None,
        is_bytes_sent: bool | None = None,
        resends: int | None = None,
    ) -> None:
        """Move an entry, unless the user or another program did so meanwhile."""

        def work(writer: Writer) -> None:
            if writer.outbox.get(entry.id).state is not entry.state:
                return
            writer.outbox.transition(
                entry.id,
                to,
                what,
                error=error,
                not_before=not_before,
                latest=latest,
                is_bytes_sent=is_bytes_sent,
                resends=resends,
            )

        await self._store.write(work, cause=CAUSE)

    async def confirm(
        self, entry: OutboxEntry, what: Sentence, sent_at: datetime, receipt: Receipt, latest: Sighting | None = None
    ) -> None:
        """Make an entry `sent` and store what the provider returned in the same transaction, so that the wish ends in its truth."""

        def work(writer: Writer) -> None:
            state = writer.outbox.get(entry.id).state
            if state not in _CONFIRMABLE:
                return
            if state in _WAITING:
                writer.outbox.transition(entry.id, OutboxState.SENDING, Sentence("Looked for at the provider before sending."))
            writer.outbox.transition(entry.id, OutboxState.SENT, what, sent_at=sent_at, remote_id=receipt.remote_id, latest=latest)
            if receipt.note.template:
                writer.outbox.add_step(entry.id, receipt.note)
            self._take(writer, entry, receipt)

        await self._store.write(work, cause=CAUSE)

    async def leave_to_person(self, entry: OutboxEntry, what: Sentence, latest: Sighting) -> None:
        """Make a waiting entry `uncertain` without sending it: what the provider shows cannot be told apart from its arrival."""

        def work(writer: Writer) -> None:
            if writer.outbox.get(entry.id).state in _WAITING:
                writer.outbox.transition(entry.id, OutboxState.SENDING, Sentence("Looked for at the provider before sending."))
                writer.outbox.transition(entry.id, OutboxState.UNCERTAIN, what, latest=latest)

        await self._store.write(work, cause=CAUSE)

    def _take(self, writer: Writer, entry: OutboxEntry, receipt: Receipt) -> None:
        # Dated after the confirmation itself: a page that was asked for before it says nothing about it.
        at = self._times.now()
        if isinstance(entry.write, DeleteRecord):
            if entry.target.table == "vacancy":
                writer.vacancies.remove([entry.target.local_id])
            return
        if receipt.detail is not None:
            writer.applications.upsert_detail(self._account_id, receipt.detail, at)
        elif receipt.application is not None:
            writer.applications.upsert(self._account_id, [receipt.application], at)
        if receipt.vacancy is not None:
            writer.vacancies.upsert(self._account_id, [receipt.vacancy], at)
