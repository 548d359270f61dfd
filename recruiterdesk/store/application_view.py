"""One application whole, as the detail pane reads it: its notes, documents, answers and history, with what is on its way laid over them."""

from datetime import date, datetime

import apsw
import msgspec

from recruiterdesk.domain.application import (
    Answer,
    ApplicationRow,
    ApplicationView,
    DocumentKind,
    DocumentRow,
    HistoryRow,
    NoteRow,
    Person,
)
from recruiterdesk.domain.outbox import OutboxState
from recruiterdesk.domain.write import AddNote, EditRecord, UploadDocument, thaw
from recruiterdesk.store.clean_text import TEXT_LIMIT, clean
from recruiterdesk.store.moments import from_micros, moment_of
from recruiterdesk.store.overlay import PERSON_FIELDS, PHONE_FIELDS
from recruiterdesk.store.person_links import matches
from recruiterdesk.store.stage_places import chosen_places

_fields: msgspec.json.Decoder[dict[str, str]] = msgspec.json.Decoder(dict[str, str])


def field_text(value: str | bool | list[str] | dict[str, str] | None) -> str:
    """Return an edited value as the detail pane shows it."""
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    return msgspec.json.encode(value).decode()


def other_fields(write: EditRecord) -> dict[str, str]:
    """Return what an edit sets among the provider's other fields; those of the person have members of their own."""
    return {name: field_text(value) for name, value in write.fields.items() if name not in PERSON_FIELDS and name not in PHONE_FIELDS}


class ApplicationViews:
    """Reads applications one at a time."""

    def __init__(self, db: apsw.Connection) -> None:
        self._db = db

    def documents(self, application_id: int) -> list[DocumentRow]:
        """Return the documents in the provider's order, then those on their way."""
        rows = [
            DocumentRow(id=id_, number=number, name=name, kind=DocumentKind(kind), bytes=size, file=file)
            for id_, number, name, kind, size, file in self._db.execute(
                "SELECT id, number, name, kind, bytes, file FROM document WHERE application_id = ? ORDER BY number, id", (application_id,)
            )
        ]
        number = max((row.number for row in rows), default=0)
        for position, entry_id, state, write in self._open_writes(application_id):
            if isinstance(write, UploadDocument):
                number += 1
                rows.append(
                    DocumentRow(
                        id=-position,
                        number=number,
                        name=clean(write.file.name),
                        kind=write.kind,
                        bytes=write.file.bytes,
                        file=write.file.sha256,
                        pending=entry_id,
                        trouble=_trouble(state),
                    )
                )
        return rows

    def view(self, row: ApplicationRow) -> ApplicationView | None:
        """Return everything known of the application whose row this is; None where it is no longer here."""
        application_id = row.id
        fact = self._db.execute(
            "SELECT f.is_sourced, f.disqualification_reason, f.first_reply_at, f.fetched_at, a.detail_at, f.notes_state, f.first_seen_at,"
            " c.date_of_birth, c.has_photo, f.stage"
            " FROM application_fact f JOIN application a ON a.id = f.id JOIN candidate c ON c.id = f.id WHERE f.id = ?",
            (application_id,),
        ).fetchone()
        if fact is None:
            return None
        return ApplicationView(
            row=row,
            person=Person(
                first_name=row.first_name,
                last_name=row.last_name,
                email=row.email,
                phone=row.phone,
                city=row.city,
                country=row.country,
                date_of_birth=date.fromisoformat(fact[7]) if fact[7] else None,
                has_photo=bool(fact[8]),
            ),
            notes=self._notes(application_id),
            notes_state=fact[5],
            documents=tuple(self.documents(application_id)),
            answers=tuple(
                Answer(question, answer)
                for question, answer in self._db.execute(
                    "SELECT question, answer FROM answer WHERE application_id = ? ORDER BY position", (application_id,)
                )
            ),
            history=self._history(row, moment_of(fact[6]), fact[9]),
            fields=self._shown_fields(application_id),
            seen_before=matches(self._db, application_id),
            stages=tuple(
                name for (name,) in self._db.execute("SELECT name FROM stage WHERE vacancy_id = ? ORDER BY position", (row.vacancy_id,))
            ),
            is_sourced=None if fact[0] is None else bool(fact[0]),
            disqualification_reason=fact[1],
            first_reply_at=from_micros(fact[2]),
            listed_at=None if row.is_local else from_micros(fact[3]),
            detail_at=from_micros(fact[4]),
            chosen=chosen_places(self._db, row.account_id),
        )

    def _open_writes(self, application_id: int) -> list[tuple[int, str, OutboxState, object]]:
        rows = self._db.execute(
            "SELECT position, id, state, content FROM outbox WHERE target_table = 'application' AND target_id = ?"
            " AND state NOT IN ('sent', 'cancelled') ORDER BY position",
            (application_id,),
        )
        return [(position, id_, OutboxState(state), thaw(content)) for position, id_, state, content in rows]

    def _notes(self, application_id: int) -> tuple[NoteRow, ...]:
        """Return the notes, oldest first and our own local ones among them by time, then those on their way."""
        notes = [
            NoteRow(id=id_, text=text, author=author, is_sensitive=bool(sensitive), created_at=from_micros(created), is_local=bool(local))
            for id_, text, author, sensitive, created, local in self._db.execute(
                "SELECT id, text, author, is_sensitive, created_at, is_local FROM note WHERE application_id = ?"
                " ORDER BY created_at IS NULL, created_at, position, id",
                (application_id,),
            )
        ]
        created = dict(
            self._db.execute(
                "SELECT position, created_at FROM outbox WHERE target_table = 'application' AND target_id = ?", (application_id,)
            )
        )
        for position, entry_id, state, write in self._open_writes(application_id):
            if isinstance(write, AddNote):
                notes.append(
                    NoteRow(
                        id=-position,
                        text=clean(write.text, TEXT_LIMIT),
                        author=clean(write.author),
                        is_sensitive=write.is_sensitive,
                        created_at=from_micros(created[position]),
                        is_local=False,
                        pending=entry_id,
                        trouble=_trouble(state),
                    )
                )
        return tuple(notes)

    def _history(self, row: ApplicationRow, first_seen_at: datetime, stage: str | None) -> tuple[HistoryRow, ...]:
        """Return what happened, newest first, ending in its arrival."""
        history = [
            HistoryRow(at=moment_of(at), what=what, before=before, after=after, by=by)
            for at, what, before, after, by in self._db.execute(
                "SELECT at, what, before, after, by FROM stage_history WHERE application_id = ? ORDER BY at DESC, id DESC", (row.id,)
            )
        ]
        stages = [step.before for step in history if step.what == "stage"]
        by = "you" if row.is_local else "sync"
        history.append(
            HistoryRow(at=row.created_at or first_seen_at, what="created", before=None, after=stages[-1] if stages else stage, by=by)
        )
        return tuple(history)

    def _shown_fields(self, application_id: int) -> dict[str, str]:
        """Return the provider's other fields with the pending edits laid over them."""
        row = self._db.execute("SELECT fields FROM application_field WHERE id = ?", (application_id,)).fetchone()
        fields = _fields.decode(row[0]) if row else {}
        for _, _, state, write in self._open_writes(application_id):
            if isinstance(write, EditRecord) and state is not OutboxState.REFUSED:
                fields.update(other_fields(write))
        return fields


def _trouble(state: OutboxState) -> str | None:
    return state.value if state in {OutboxState.REFUSED, OutboxState.UNCERTAIN} else None
