"""Applications as lists and the detail pane read them."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

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
from recruiterdesk.domain.errors import NotFound
from recruiterdesk.domain.funnel import Funnel
from recruiterdesk.domain.outbox import OutboxState
from recruiterdesk.domain.write import AddNote, EditRecord, UploadDocument, thaw
from recruiterdesk.store.application_lists import ApplicationLists, as_json
from recruiterdesk.store.clean_text import TEXT_LIMIT, clean
from recruiterdesk.store.moments import from_micros, moment_of, to_micros
from recruiterdesk.store.overlay import PERSON_FIELDS, PHONE_FIELDS
from recruiterdesk.store.person_links import matches
from recruiterdesk.store.search import SearchReader

_GONE = "This applicant is not (or no longer) on this computer."

# The seen_before count is of other applications that are certainly the same person's; the UNION counts one with several reasons once.
_ROWS = """
    SELECT a.id, a.account_id, ac.name, ac.provider, f.remote_id, a.vacancy_id, f.shown_vacancy_remote_id, v.title, v.location,
        c.first_name, c.last_name, c.email, c.phone, c.city, c.country, a.stage, a.funnel, f.status, f.is_disqualified, f.rating,
        f.sources, f.created_at, f.updated_at, f.hired_at, f.retention_ends_at, f.url, a.noticed_at, a.is_unread, f.pending, f.trouble,
        a.is_local, f.edited,
        (
            SELECT count(*) FROM (
                SELECT id FROM candidate WHERE email_key = c.email_key
                UNION SELECT id FROM candidate WHERE phone_key = c.phone_key
                UNION SELECT k.id FROM person_key me JOIN person_key k ON k.profile_key = me.profile_key WHERE me.id = c.id
                UNION SELECT second_id FROM person_link WHERE first_id = c.id AND is_same
                UNION SELECT first_id FROM person_link WHERE second_id = c.id AND is_same
            ) o WHERE o.id <> c.id AND NOT EXISTS (
                SELECT 1 FROM person_link p WHERE NOT p.is_same AND p.first_id = min(o.id, c.id) AND p.second_id = max(o.id, c.id)
            )
        ),
        NOT EXISTS (SELECT 1 FROM do_not_contact n WHERE n.id = a.id)
    FROM json_each(?) wanted
    CROSS JOIN application a ON a.id = wanted.value
    JOIN account ac ON ac.id = a.account_id
    JOIN application_fact f ON f.id = a.id
    JOIN candidate c ON c.id = a.id
    LEFT JOIN vacancy v ON v.id = a.vacancy_id
"""

_texts: msgspec.json.Decoder[tuple[str, ...]] = msgspec.json.Decoder(tuple[str, ...])
_edits: msgspec.json.Decoder[dict[str, str | None]] = msgspec.json.Decoder(dict[str, str | None])
_fields: msgspec.json.Decoder[dict[str, str]] = msgspec.json.Decoder(dict[str, str])
_FUNNELS = {step.value: step for step in Funnel}


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


class ApplicationReader(ApplicationLists):
    """Reads applications; nothing here waits for a network."""

    def rows(self, ids: Sequence[int]) -> list[ApplicationRow]:
        """Return the rows in the order asked; an id that is no longer here is left out."""
        last_visit = self._settings.last_visit()
        found = {row[0]: _row(row, last_visit) for row in self._db.execute(_ROWS, (as_json(ids),))}
        return [found[id_] for id_ in ids if id_ in found]

    def by_ref(self, account_id: int, remote_id: str) -> int:
        """Return our id of the provider's; raises NotFound."""
        row = self._db.execute(
            "SELECT id FROM application_fact WHERE account_id = ? AND remote_id = ?", (account_id, clean(remote_id))
        ).fetchone()
        if row is None:
            raise NotFound(_GONE)
        return int(row[0])

    def remote_ids(self, account_id: int) -> set[str]:
        """Return the remote ids of all that the provider is thought to have: none that are local only."""
        return {
            row[0]
            for row in self._db.execute(
                "SELECT f.remote_id FROM application_fact f JOIN application a ON a.id = f.id WHERE f.account_id = ? AND NOT a.is_local",
                (account_id,),
            )
        }

    def details_due(self, account_id: int, limit: int, older_than: datetime) -> list[str]:
        """Return remote ids whose detail should be read next, the most wanted first.

        Never read and new, never read in open vacancies, never read at all, changed since it was read, then the oldest read
        before `older_than`.
        """
        due: dict[str, None] = {}
        never = (
            "SELECT f.remote_id FROM application a JOIN application_fact f ON f.id = a.id"
            " WHERE a.account_id = ?1 AND a.detail_due = 2 AND NOT a.is_local"
        )
        # The few that are news are found by that, not among the many that were never read.
        noticed = never.replace("application a", "application a INDEXED BY application_noticed") + " AND a.noticed_at > ?3"
        oldest = (
            "SELECT f.remote_id FROM application a JOIN application_fact f ON f.id = a.id"
            " WHERE a.account_id = ?1 AND a.detail_at < ?3 AND NOT a.is_local ORDER BY a.detail_at LIMIT ?2"
        )
        is_open = "a.vacancy_id IN (SELECT id FROM vacancy WHERE account_id = ?1 AND phase = 'open')"
        newest = " ORDER BY a.arrived_at DESC LIMIT ?2"
        questions: tuple[tuple[str, int], ...] = (
            (f"{noticed} AND {is_open}{newest}", self._settings.last_visit()),
            (f"{noticed}{newest}", self._settings.last_visit()),
            (f"{never} AND ?3 = 0 AND {is_open}{newest}", 0),
            (f"{never} AND ?3 = 0{newest}", 0),
            (f"{never.replace('detail_due = 2', 'detail_due = 1')} AND ?3 = 0{newest}", 0),
            (oldest, to_micros(older_than)),
        )
        for statement, value in questions:
            for row in self._db.execute(statement, (account_id, limit, value)):
                due.setdefault(row[0])
            if len(due) >= limit:
                break
        return list(due)[:limit]

    def snippet(self, application_id: int, search: str) -> str:
        """Return where the search matched in notes, answers or CV, or an empty text."""
        return SearchReader(self._db).snippet(application_id, search)

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

    def cv_text(self, application_id: int, document_id: int) -> str | None:
        """Return the text that was read from a document, or None where none was."""
        row = self._db.execute(
            "SELECT substr(s.cv, d.text_from + 1, d.text_length) FROM document d JOIN search_text s ON s.id = d.application_id"
            " WHERE d.application_id = ? AND d.id = ? AND d.text_from IS NOT NULL",
            (application_id, document_id),
        ).fetchone()
        return row[0] if row else None

    def view(self, application_id: int) -> ApplicationView:
        """Return everything known of one; raises NotFound."""
        rows = self.rows([application_id])
        if not rows:
            raise NotFound(_GONE)
        row = rows[0]
        fact = self._db.execute(
            "SELECT f.is_sourced, f.disqualification_reason, f.first_reply_at, f.fetched_at, a.detail_at, f.notes_state, f.first_seen_at,"
            " c.date_of_birth, c.has_photo, f.stage"
            " FROM application_fact f JOIN application a ON a.id = f.id JOIN candidate c ON c.id = f.id WHERE f.id = ?",
            (application_id,),
        ).fetchone()
        if fact is None:
            raise NotFound(_GONE)
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


def _row(row: tuple[Any, ...], last_visit: int) -> ApplicationRow:
    (
        id_,
        account_id,
        account,
        provider,
        remote_id,
        vacancy_id,
        vacancy_remote_id,
        title,
        location,
        first,
        last,
        email,
        phone,
        city,
        country,
        stage,
        funnel,
        status,
        is_disqualified,
        rating,
        sources,
        created_at,
        updated_at,
        hired_at,
        retention_ends_at,
        url,
        noticed_at,
        is_unread,
        pending,
        trouble,
        is_local,
        edited,
        seen_before,
        may_be_contacted,
    ) = row
    person = {"first_name": first, "last_name": last, "email": email, "phone": phone, "city": city, "country": country}
    if edited:
        person.update(_edits.decode(edited))
    first_name, last_name = str(person["first_name"] or ""), str(person["last_name"] or "")
    return ApplicationRow(
        id=id_,
        account_id=account_id,
        account=account,
        provider=provider,
        remote_id=remote_id,
        vacancy_id=vacancy_id,
        vacancy_remote_id=vacancy_remote_id,
        vacancy_title=title,
        vacancy_location=location,
        name=f"{first_name.strip()} {last_name.strip()}".strip(),
        first_name=first_name,
        last_name=last_name,
        email=person["email"],
        phone=person["phone"],
        city=person["city"],
        country=person["country"],
        stage=stage,
        funnel=_FUNNELS[funnel],
        status=status,
        is_disqualified=bool(is_disqualified),
        rating=rating,
        sources=_texts.decode(sources) if sources != "[]" else (),
        created_at=from_micros(created_at),
        updated_at=from_micros(updated_at),
        hired_at=from_micros(hired_at),
        retention_ends_at=from_micros(retention_ends_at),
        url=url,
        is_new=noticed_at is not None and noticed_at > last_visit,
        is_unread=bool(is_unread),
        seen_before=seen_before,
        pending=_texts.decode(pending) if pending else (),
        trouble=trouble,
        is_local=bool(is_local),
        may_be_contacted=bool(may_be_contacted),
    )
