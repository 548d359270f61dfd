"""The made-up desk's outbox: what waits, and what a user does with it."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import msgspec
from made_up_desk.people import NOW

from recruiterdesk.domain.identifier import new_id
from recruiterdesk.domain.outbox import OPEN_STATES, HistoryStep, OutboxEntry, OutboxError, OutboxState, Target
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.domain.write import AddNote, FileRef, MoveStage, UploadDocument, Write, fingerprint, freeze

if TYPE_CHECKING:
    from collections.abc import Callable

    from made_up_desk.desk import MadeUpDesk


def _summary(write: Write, name: str) -> Sentence:
    """Say a write as the service does."""
    match write:
        case MoveStage(stage=stage):
            return Sentence.of("Move {name} to {stage}", name=name, stage=stage)
        case UploadDocument(file=file):
            return Sentence.of("Add {file} to {name}", file=file.name, name=name)
        case AddNote():
            return Sentence.of("Note on {name}", name=name)
        case _:
            return Sentence.of("Change {name}", name=name)


class MadeUpOutbox:
    """Stands for services.outbox, and fills it for a picture."""

    def __init__(self, desk: MadeUpDesk) -> None:
        self._desk = desk

    async def list(self, *, include_done: bool = False) -> list[OutboxEntry]:
        await self._desk.wait()
        return [entry for entry in self._desk.entries.values() if include_done or entry.state in OPEN_STATES]

    def _set(self, number: str, state: OutboxState) -> OutboxEntry:
        entry = self._desk.entries[number] = msgspec.structs.replace(self._desk.entries[number], state=state, sent_at=self._desk.now())
        for notes in self._desk.notes.values():
            notes[:] = [note for note in notes if not (note.pending == number and state == OutboxState.CANCELLED)]
        self._desk.tell(outbox=(number,), applications=(entry.target.local_id,), cause="user")
        return entry

    async def get(self, number: str) -> OutboxEntry:
        return self._desk.entries[number]

    async def cancel(self, number: str) -> OutboxEntry:
        self._desk.calls.append(("cancel", number))
        return self._set(number, OutboxState.CANCELLED)

    async def retry(self, number: str) -> OutboxEntry:
        self._desk.calls.append(("retry", number))
        return self._set(number, OutboxState.QUEUED)

    async def settle(self, number: str, is_sent: bool) -> OutboxEntry:
        self._desk.calls.append(("settle", number, is_sent))
        return self._set(number, OutboxState.SENT if is_sent else OutboxState.QUEUED)

    async def send(self, wait: bool = False) -> None:
        self._desk.calls.append(("send", wait))

    def subscribe_uploads(self, _callback: Callable[[Any], None]) -> Callable[[], None]:
        return lambda: None

    async def undo_last(self) -> OutboxEntry | None:
        self._desk.calls.append(("undo",))
        for number, entry in reversed(self._desk.entries.items()):
            if entry.state in (OutboxState.HELD, OutboxState.QUEUED):
                return self._set(number, OutboxState.CANCELLED)
        return None

    def add(self, write: Write, kind: str, application_id: int, *, state: OutboxState | None = None, **more: Any) -> OutboxEntry:
        """Put something into the outbox."""
        desk = self._desk
        row = desk.rows_by_id[application_id]
        hold = more.pop("hold_seconds", 0)
        entry = OutboxEntry(
            id=new_id(),
            position=len(desk.entries) + 1,
            account_id=row.account_id,
            account=row.account,
            provider=row.provider,
            kind=kind,
            target=Target(table="application", local_id=row.id, remote_id=row.remote_id, name=row.name),
            write=write,
            sha256=fingerprint(freeze(write)),
            summary=_summary(write, row.name),
            state=state or (OutboxState.HELD if hold else OutboxState.QUEUED),
            attempts=more.pop("attempts", 0),
            created_at=desk.now(),
            hold_until=desk.now() + timedelta(seconds=hold) if hold else None,
            **more,
        )
        desk.entries[entry.id] = entry
        return entry

    def fill(self) -> None:
        """Make the outbox of the picture."""
        add = self.add
        note = AddNote(
            text="Gebeld: enthousiast, kan per 1 februari. Wil eerst weten of thuiswerken op vrijdag blijft. "
            "Teruggebeld willen worden na donderdag 26 november.",
            author="Sanne Brugman",
        )
        sent = NOW - timedelta(minutes=9, seconds=53)
        steps = (
            HistoryStep(sent, OutboxState.SENDING, Sentence.of("Sent to Homerun as “{author}”.", author="Sanne Brugman")),
            HistoryStep(sent + timedelta(seconds=30), OutboxState.UNCERTAIN, Sentence("The connection broke before an answer came.")),
            HistoryStep(
                sent + timedelta(seconds=160),
                OutboxState.UNCERTAIN,
                Sentence("Looked in Homerun. Your key may not read notes, so this shows nothing either way."),
            ),
        )
        add(note, "note", 10, state=OutboxState.UNCERTAIN, attempts=1, sent_at=sent, steps=steps)
        gone = OutboxError(
            kind="not_found",
            message=Sentence("The stage “2e gesprek” no longer exists in this vacancy, so Aïcha was not moved. Choose a stage."),
            status=404,
        )
        move = MoveStage(stage="Contractvoorstel", from_stage="1e gesprek")
        add(move, "move", 12, state=OutboxState.REFUSED, attempts=1, error=gone)
        wrong = OutboxError(
            kind="validation",
            message=Sentence.of("The note has {n} characters, Homerun takes {limit}. Your text is kept.", n=2214, limit=2000),
            status=400,
            fields={"note": ["is too long (maximum is 2,000 characters)"]},
        )
        add(
            AddNote(text="Zeer sterke kandidaat. " * 96, author="Sanne Brugman"),
            "note",
            15,
            state=OutboxState.REFUSED,
            attempts=1,
            error=wrong,
        )
        for person, seconds in ((7, 9), (13, 24), (14, 24)):
            add(MoveStage(stage="Cv bekijken"), "move", person, hold_seconds=seconds)
        cv = UploadDocument(file=FileRef(sha256="0" * 64, name="CV_Geuzebroek_2026.pdf", bytes=2_100_000))
        add(cv, "upload", 15, state=OutboxState.SENDING)
        add(
            AddNote(text="Gesprek gepland, neemt portfolio mee.", author="Sanne Brugman"),
            "note",
            18,
        )
        add(MoveStage(stage="Contractvoorstel"), "move", 8)
