"""The outbox as it is stored: frozen contents, checked transitions, and the order in which entries may go."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

import apsw
import msgspec

from recruiterdesk.domain.errors import NotFound, WrongUsage
from recruiterdesk.domain.identifier import new_id
from recruiterdesk.domain.outbox import HistoryStep, OutboxEntry, OutboxError, OutboxState, Sighting, Target
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.domain.write import Act, UploadDocument, Write, fingerprint, freeze, kind_of, thaw
from recruiterdesk.store import trouble
from recruiterdesk.store.changes import Changes
from recruiterdesk.store.moments import from_micros, moment_of, to_micros, to_micros_or_none
from recruiterdesk.store.overlay import Overlay
from recruiterdesk.store.sent_writes import SentWrites

_S = OutboxState
Entries = list[OutboxEntry]
Rows = list[tuple[Any, ...]]

LEGAL: dict[OutboxState, frozenset[OutboxState]] = {
    _S.HELD: frozenset({_S.HELD, _S.QUEUED, _S.SENDING, _S.REFUSED, _S.CANCELLED}),
    _S.QUEUED: frozenset({_S.QUEUED, _S.SENDING, _S.REFUSED, _S.CANCELLED}),
    _S.SENDING: frozenset({_S.SENDING, _S.SENT, _S.REFUSED, _S.UNCERTAIN, _S.QUEUED}),
    _S.UNCERTAIN: frozenset({_S.UNCERTAIN, _S.SENT, _S.REFUSED, _S.QUEUED, _S.CANCELLED}),
    _S.REFUSED: frozenset({_S.REFUSED, _S.QUEUED, _S.CANCELLED}),
    _S.SENT: frozenset(),
    _S.CANCELLED: frozenset(),
}
"""Which state may follow which; the same one again where more became known of it."""

# An uncertain note or upload does not hold up what comes after it; what depends on order waits.
_ORDERED = frozenset({"move", "edit", "delete"})
_BLOCKING = frozenset({_S.HELD, _S.QUEUED, _S.SENDING})

GONE = Sentence("It is no longer at the provider, so this could not be sent. What you wrote is kept here.")

_COLUMNS = """
    SELECT o.position, o.id, o.account_id, ac.name, ac.provider, o.kind, o.target_table, o.target_id, o.target_remote_id, o.target_name,
        o.content, o.sha256, o.summary, o.state, o.attempts, o.created_at, o.hold_until, o.not_before, o.sent_at, o.is_bytes_sent,
        o.resends, o.baseline, o.latest, o.error, o.remote_id, o.after
    FROM outbox o JOIN account ac ON ac.id = o.account_id
"""

_sentence: msgspec.json.Decoder[Sentence] = msgspec.json.Decoder(Sentence)
_sighting: msgspec.json.Decoder[Sighting] = msgspec.json.Decoder(Sighting)
_error: msgspec.json.Decoder[OutboxError] = msgspec.json.Decoder(OutboxError)


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()


class OutboxReader:
    """Reads entries. An entry whose content no longer has its fingerprint is never handed out."""

    def __init__(self, db: apsw.Connection) -> None:
        self._db = db

    def get(self, entry_id: str) -> OutboxEntry:
        """Return the entry of that id or of a beginning that only one has; raises NotFound, or WrongUsage where several begin so."""
        rows = self._db.execute(
            _COLUMNS + " WHERE o.id >= ?1 AND o.id < ?1 || 'g' ORDER BY o.id LIMIT 2", (entry_id.strip().lower(),)
        ).fetchall()
        if not rows or not entry_id.strip():
            raise NotFound("There is no pending change with the id {id}. Look at the outbox again.", id=entry_id[:40])
        if len(rows) > 1 and rows[0][1] != entry_id.strip().lower():
            raise WrongUsage("Several pending changes begin with {id}. Write more of the id.", id=entry_id[:40])
        return self._entries(rows[:1])[0]

    def list(self, *, include_done: bool = False, account_ids: Iterable[int] = ()) -> Entries:
        """Return the entries in the order they were made: the open ones, or with `include_done` all."""
        chosen = tuple(account_ids)
        found = ["1"]
        if not include_done:
            found.append("o.state NOT IN ('sent', 'cancelled')")
        if chosen:
            found.append("o.account_id IN (" + ",".join("?" * len(chosen)) + ")")
        return self._entries(self._db.execute(_COLUMNS + " WHERE " + " AND ".join(found) + " ORDER BY o.position", chosen).fetchall())

    def of_target(self, table: str, local_id: int) -> Entries:
        """Return the open entries of one target in order."""
        rows = self._db.execute(
            _COLUMNS + " WHERE o.target_table = ? AND o.target_id = ? AND o.state NOT IN ('sent', 'cancelled') ORDER BY o.position",
            (table, local_id),
        )
        return self._entries(rows.fetchall())

    def due(self, account_id: int, now: datetime) -> Entries:
        """Return what may be sent now, in order: at most the first of each target that is not in the way of an earlier one."""
        moment = to_micros(now)
        sent = {row[0] for row in self._db.execute("SELECT id FROM outbox WHERE account_id = ? AND state = 'sent'", (account_id,))}
        earlier: dict[tuple[str, int], set[OutboxState]] = {}
        due: list[str] = []
        for id_, kind, table, target, state_name, hold_until, not_before, after in self._db.execute(
            "SELECT id, kind, target_table, target_id, state, hold_until, not_before, after FROM outbox"
            " WHERE account_id = ? AND state NOT IN ('sent', 'cancelled') ORDER BY position",
            (account_id,),
        ):
            state = OutboxState(state_name)
            before = earlier.setdefault((table, target), set())
            is_blocked = bool(before & _BLOCKING) or (OutboxState.UNCERTAIN in before and kind in _ORDERED)
            before.add(state)
            is_ready = state is OutboxState.QUEUED or (state is OutboxState.HELD and hold_until is not None and hold_until <= moment)
            if is_ready and not is_blocked and (not_before is None or not_before <= moment) and (after is None or after in sent):
                due.append(id_)
        return [self.get(id_) for id_ in due]

    def counts(self, account_id: int | None = None) -> dict[OutboxState, int]:
        """Return how many entries are in each state; a state without any is absent."""
        if account_id is None:
            rows = self._db.execute("SELECT state, count(*) FROM outbox GROUP BY state")
        else:
            rows = self._db.execute("SELECT state, count(*) FROM outbox WHERE account_id = ? GROUP BY state", (account_id,))
        return {OutboxState(state): number for state, number in rows}

    def _entries(self, rows: Rows) -> Entries:
        steps: dict[object, list[HistoryStep]] = {}
        positions = "[" + ",".join(str(row[0]) for row in rows) + "]"
        for position, at, state, what in self._db.execute(
            "SELECT outbox_position, at, state, what FROM outbox_step"
            " WHERE outbox_position IN (SELECT value FROM json_each(?)) ORDER BY outbox_position, number",
            (positions,),
        ):
            steps.setdefault(position, []).append(HistoryStep(moment_of(at), OutboxState(state), _sentence.decode(what)))
        return [_entry(row, tuple(steps.get(row[0], ()))) for row in rows]


def _entry(row: tuple[Any, ...], steps: tuple[HistoryStep, ...]) -> OutboxEntry:
    (
        position,
        id_,
        account_id,
        account,
        provider,
        kind,
        table,
        target_id,
        target_remote_id,
        name,
        content,
        sha256,
        summary,
        state,
        attempts,
        created_at,
        hold_until,
        not_before,
        sent_at,
        is_bytes_sent,
        resends,
        baseline,
        latest,
        error,
        remote_id,
        after,
    ) = row
    if fingerprint(content) != sha256:
        raise trouble.Damaged
    return OutboxEntry(
        id=id_,
        position=position,
        account_id=account_id,
        account=account,
        provider=provider,
        kind=kind,
        target=Target(table=table, local_id=target_id, remote_id=target_remote_id, name=name),
        write=thaw(content),
        sha256=sha256,
        summary=_sentence.decode(summary),
        state=OutboxState(state),
        attempts=attempts,
        created_at=moment_of(created_at),
        hold_until=from_micros(hold_until),
        not_before=from_micros(not_before),
        sent_at=from_micros(sent_at),
        is_bytes_sent=bool(is_bytes_sent),
        resends=resends,
        baseline=_sighting.decode(baseline) if baseline else None,
        latest=_sighting.decode(latest) if latest else None,
        error=_error.decode(error) if error else None,
        remote_id=remote_id,
        after=after,
        steps=steps,
    )


class OutboxWriter(OutboxReader):
    """Adds entries and moves them through their life; each call keeps record, entry, history and overlay in step."""

    def __init__(self, db: apsw.Connection, overlay: Overlay, sent: SentWrites, changes: Changes, now: int) -> None:
        super().__init__(db)
        self._overlay = overlay
        self._sent = sent
        self._changes = changes
        self._now = now

    def add(
        self,
        account_id: int,
        target: Target,
        write: Write,
        *,
        summary: Sentence,
        hold_until: datetime | None = None,
        after: str | None = None,
    ) -> OutboxEntry:
        """Keep a write, frozen, as held (with `hold_until`) or queued, and show its wish at once.

        Raises NotFound when the target is not here, and WrongUsage when its text cannot be sent to anyone (a lone surrogate).
        """
        try:
            content = freeze(write)
        except UnicodeEncodeError as error:
            raise WrongUsage("The text holds a character that cannot be sent. Remove it and try again.") from error
        if target.table == "application" and not self._db.execute("SELECT 1 FROM application WHERE id = ?", (target.local_id,)).fetchone():
            raise NotFound("This applicant is not (or no longer) on this computer. Look at the list again.")
        state = OutboxState.QUEUED if hold_until is None else OutboxState.HELD
        id_ = new_id()
        taken = write.file if isinstance(write, UploadDocument | Act) else None
        self._db.execute(
            "INSERT INTO outbox(id, account_id, kind, target_table, target_id, target_remote_id, target_name, content, sha256, summary,"
            " state, created_at, hold_until, after, file) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                id_,
                account_id,
                kind_of(write),
                target.table,
                target.local_id,
                target.remote_id,
                target.name,
                content,
                fingerprint(content),
                _json(summary),
                state,
                self._now,
                to_micros_or_none(hold_until),
                after,
                taken.sha256 if taken is not None else None,
            ),
        )
        self._step(self._db.last_insert_rowid(), state, Sentence("Kept on this computer."))
        self._show(target)
        self._changes.outbox.add(id_)
        self._changes.accounts.add(account_id)
        return self.get(id_)

    def transition(
        self,
        entry_id: str,
        to: OutboxState,
        what: Sentence,
        *,
        error: OutboxError | None = None,
        not_before: datetime | None = None,
        sent_at: datetime | None = None,
        remote_id: str | None = None,
        baseline: Sighting | None = None,
        latest: Sighting | None = None,
        is_bytes_sent: bool | None = None,
        attempts: int | None = None,
        resends: int | None = None,
    ) -> OutboxEntry:
        """Move an entry on and write down why; raises WrongUsage for a step that its life does not have.

        What is None stays as it was, but for `error` and `not_before`, which belong to the new state. On SENT the write becomes part of
        what the provider is thought to have said; on CANCELLED what waits for this entry is cancelled with it.
        """
        entry = self.get(entry_id)
        if to not in LEGAL[entry.state]:
            raise WrongUsage("This change is {state} and cannot become {wished}.", state=entry.state.value, wished=to.value)
        if to is OutboxState.SENT and sent_at is None:
            sent_at = entry.sent_at or moment_of(self._now)
        self._db.execute(
            "UPDATE outbox SET state = ?, error = ?, not_before = ?, sent_at = coalesce(?, sent_at), remote_id = coalesce(?, remote_id),"
            " baseline = coalesce(?, baseline), latest = coalesce(?, latest), is_bytes_sent = coalesce(?, is_bytes_sent),"
            " attempts = coalesce(?, attempts), resends = coalesce(?, resends) WHERE position = ?",
            (
                to,
                None if error is None else _json(error),
                to_micros_or_none(not_before),
                to_micros_or_none(sent_at),
                remote_id,
                None if baseline is None else _json(baseline),
                None if latest is None else _json(latest),
                is_bytes_sent,
                attempts,
                resends,
                entry.position,
            ),
        )
        self._step(entry.position, to, what)
        self._changes.outbox.add(entry.id)
        self._changes.accounts.add(entry.account_id)
        entry = self.get(entry.id)
        if to is OutboxState.SENT:
            self._sent.apply(entry)
            if entry.kind == "delete":
                self.refuse_all_of(entry.target.table, entry.target.local_id, GONE)
        self._show(entry.target)
        if to is OutboxState.CANCELLED:
            self._cancel_followers(entry)
        return self.get(entry.id)

    def add_step(self, entry_id: str, what: Sentence) -> None:
        """Write something down in an entry's history without moving it, such as what its provider said beside the confirmation."""
        entry = self.get(entry_id)
        self._step(entry.position, entry.state, what)
        self._changes.outbox.add(entry.id)

    def refuse_all_of(self, table: str, local_id: int, what: Sentence) -> None:
        """Refuse what was not yet sent to a target that is gone; the typed text stays in the entries."""
        for entry in self.of_target(table, local_id):
            if entry.state in {OutboxState.HELD, OutboxState.QUEUED}:
                self.transition(entry.id, OutboxState.REFUSED, what, error=OutboxError(kind="not_found", message=what))

    def files_of(self, local_id: int) -> set[str]:
        """Return the files that entries of an application still need."""
        rows = self._db.execute(
            "SELECT file FROM outbox WHERE target_table = 'application' AND target_id = ? AND file IS NOT NULL", (local_id,)
        )
        return {row[0] for row in rows}

    def forget_done(self, before: datetime) -> int:
        """Remove entries that were sent or cancelled and made before a moment, with their texts; returns how many."""
        gone: Rows = self._db.execute(
            "DELETE FROM outbox WHERE state IN ('sent', 'cancelled') AND created_at < ? RETURNING id", (to_micros(before),)
        ).fetchall()
        self._changes.outbox.update(row[0] for row in gone)
        return len(gone)

    def _cancel_followers(self, entry: OutboxEntry) -> None:
        """Cancel what waits for a cancelled entry; a local applicant whose creation is cancelled goes too."""
        rows: Rows = self._db.execute(
            "SELECT id, state FROM outbox WHERE after = ? AND state IN ('held', 'queued', 'refused')", (entry.id,)
        ).fetchall()
        for id_, _ in rows:
            self.transition(id_, OutboxState.CANCELLED, Sentence("Cancelled together with what it was waiting for."))
        if entry.kind == "apply":
            self._sent.drop_local(entry.target.local_id)

    def _show(self, target: Target) -> None:
        """Derive anew what is shown of the target; what is done to an account shows in the outbox only."""
        if target.table != "account":
            self._overlay.refresh(target.table, target.local_id)

    def _step(self, position: int, state: OutboxState, what: Sentence) -> None:
        self._db.execute(
            "INSERT INTO outbox_step SELECT ?1, 1 + coalesce(max(number), 0), ?2, ?3, ?4 FROM outbox_step WHERE outbox_position = ?1",
            (position, self._now, state, _json(what)),
        )
