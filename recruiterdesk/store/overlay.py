"""What an application looks like while writes are pending: the provider's state with the open outbox entries laid over it.

The wished state is written into the columns that lists filter and sort by, so SQL sees what the user sees. It is always derived anew
from the provider's state and the entries, never changed step by step, so it cannot drift.
"""

from collections.abc import Sequence

import apsw
import msgspec

from recruiterdesk.domain.funnel import Funnel, guess_funnel
from recruiterdesk.domain.outbox import OutboxState
from recruiterdesk.domain.write import AddNote, EditRecord, MoveStage, Write, thaw
from recruiterdesk.store.changes import Changes
from recruiterdesk.store.clean_text import TEXT_LIMIT, clean, searchable, sort_key
from recruiterdesk.store.phone import phone_words
from recruiterdesk.store.search import SearchWriter

WISHED = frozenset({OutboxState.HELD, OutboxState.QUEUED, OutboxState.SENDING, OutboxState.UNCERTAIN})
"""The states in which the desk shows what the user wants instead of what the provider said."""

_FUNNEL_ORDER = {step: str(number) for number, step in enumerate(Funnel)}
PHONE_FIELDS = ("phone_number", "phone")
PERSON_FIELDS = ("first_name", "last_name", "email", "phone", "city", "country")
"""The members of a person that an edit may change and a list shows."""


class Base(msgspec.Struct, kw_only=True):
    """What the provider said of one application, as far as lists show it."""

    account_id: int
    vacancy_remote_id: str | None
    stage: str | None
    is_disqualified: bool
    sources: tuple[str, ...]
    created_at: int | None
    first_seen_at: int
    retention_ends_at: int | None
    first_name: str
    last_name: str
    email: str | None
    phone: str | None


class Shown(msgspec.Struct, kw_only=True):
    """The same with the pending writes laid over it."""

    vacancy_id: int | None
    vacancy_remote_id: str | None
    stage: str | None
    funnel: Funnel
    arrived_at: int
    name_key: str
    stage_key: str
    source_key: str
    keep_until: int | None
    name: str
    email: str
    phone: str
    edited: str | None


class PendingWrite(msgspec.Struct, frozen=True):
    """An open outbox entry, as far as showing needs it."""

    id: str
    position: int
    state: OutboxState
    write: Write


def person_edits(fields: dict[str, str | bool | list[str] | dict[str, str] | None]) -> dict[str, str | None]:
    """Return the changes of a person among a provider's fields, by our names. A field set to None or "" empties the member."""
    edits: dict[str, str | None] = {}
    for name in PERSON_FIELDS:
        value = fields.get(name, ...)
        if name == "phone":
            value = next((fields[key] for key in PHONE_FIELDS if key in fields), ...)
        if isinstance(value, str) or value is None:
            edits[name] = clean(value) or None
    return edits


class Vacancies:
    """Looks up vacancies for many applications of one transaction."""

    def __init__(self, db: apsw.Connection) -> None:
        self._db = db
        self._ids: dict[tuple[int, str], int | None] = {}
        self._stages: dict[int, dict[str, int]] = {}
        self._places: dict[int, dict[str, Funnel]] = {}

    def id_of(self, account_id: int, remote_id: str | None) -> int | None:
        """Return our id, or None where the vacancy is not known (yet)."""
        if remote_id is None:
            return None
        key = (account_id, remote_id)
        if key not in self._ids:
            row = self._db.execute("SELECT id FROM vacancy WHERE account_id = ? AND remote_id = ?", key).fetchone()
            self._ids[key] = row[0] if row else None
        return self._ids[key]

    def position_of(self, vacancy_id: int | None, stage: str | None) -> int:
        """Return the stage's place in the pipeline from 0; 0 too where the pipeline is not known."""
        if vacancy_id is None or stage is None:
            return 0
        if vacancy_id not in self._stages:
            rows = self._db.execute("SELECT name, position FROM stage WHERE vacancy_id = ?", (vacancy_id,))
            self._stages[vacancy_id] = dict(rows)
        return self._stages[vacancy_id].get(stage, 0 if not self._stages[vacancy_id] else 1)

    def funnel_of(self, account_id: int, vacancy_id: int | None, stage: str | None, *, is_disqualified: bool) -> Funnel:
        """Return where a stage stands in the funnel: where the user put it, else where its name and its place suggest.

        The place of a stage that is kept here only is in no vacancy's pipeline: its guess is kept beside what the user chose.
        """
        if stage is not None and not is_disqualified:
            if account_id not in self._places:
                rows = self._db.execute("SELECT stage, funnel FROM stage_place WHERE account_id = ?", (account_id,))
                self._places[account_id] = {name: Funnel(funnel) for name, funnel in rows}
            kept = self._places[account_id].get(stage)
            if kept is not None:
                return kept
        return guess_funnel(stage, position=self.position_of(vacancy_id, stage), is_disqualified=is_disqualified)


def show(base: Base, pending: Sequence[PendingWrite], vacancies: Vacancies) -> Shown:
    """Lay the writes over the provider's state, in the order they were made."""
    stage, vacancy_remote_id, is_moved = base.stage, base.vacancy_remote_id, False
    edits: dict[str, str | None] = {}
    for entry in pending:
        if entry.state not in WISHED:
            continue
        if isinstance(entry.write, MoveStage):
            stage, is_moved = entry.write.stage, True
            vacancy_remote_id = entry.write.vacancy_remote_id or vacancy_remote_id
        elif isinstance(entry.write, EditRecord):
            edits.update(person_edits(entry.write.fields))
    vacancy_id = vacancies.id_of(base.account_id, vacancy_remote_id)
    funnel = vacancies.funnel_of(base.account_id, vacancy_id, stage, is_disqualified=base.is_disqualified and not is_moved)
    first, last = edits.get("first_name", base.first_name) or "", edits.get("last_name", base.last_name) or ""
    return Shown(
        vacancy_id=vacancy_id,
        vacancy_remote_id=vacancy_remote_id,
        stage=stage,
        funnel=funnel,
        arrived_at=base.created_at if base.created_at is not None else base.first_seen_at,
        # By last name, as lists of people are; the first name decides among equals.
        name_key=f"{sort_key(last)} {sort_key(first)}".strip(),
        stage_key=f"{_FUNNEL_ORDER[funnel]}{sort_key(stage)}",
        source_key=sort_key(base.sources[0]) if base.sources else "",
        keep_until=base.retention_ends_at,
        name=searchable(f"{first} {last}".strip()),
        email=searchable(edits.get("email", base.email) or ""),
        phone=phone_words(edits.get("phone", base.phone)),
        edited=msgspec.json.encode(edits).decode() if edits else None,
    )


class Overlay:
    """Derives what is shown of applications and vacancies, in one transaction."""

    def __init__(self, db: apsw.Connection, search: SearchWriter, changes: Changes) -> None:
        self._db = db
        self._search = search
        self._changes = changes
        self.vacancies = Vacancies(db)

    def forget_vacancies(self) -> None:
        """Look vacancies up anew: they have changed."""
        self.vacancies = Vacancies(self._db)

    def pending(self, table: str, local_id: int) -> list[PendingWrite]:
        """Return the open entries of a target in the order they were made."""
        rows = self._db.execute(
            "SELECT id, position, state, content FROM outbox WHERE target_table = ? AND target_id = ?"
            " AND state NOT IN ('sent', 'cancelled') ORDER BY position",
            (table, local_id),
        )
        return [PendingWrite(id_, position, OutboxState(state), thaw(content)) for id_, position, state, content in rows]

    def refresh(self, table: str, local_id: int) -> None:
        """Derive anew what is shown of the target, after its entries or its provider's state changed."""
        pending = self.pending(table, local_id)
        ids = msgspec.json.encode([entry.id for entry in pending]).decode() if pending else None
        if table == "vacancy":
            self._db.execute("UPDATE vacancy SET pending = ? WHERE id = ?", (ids, local_id))
            self._changes.vacancies.add(local_id)
            return
        base = self._base(local_id)
        if base is None:
            return
        states = {entry.state for entry in pending}
        trouble = next((state.value for state in (OutboxState.UNCERTAIN, OutboxState.REFUSED) if state in states), None)
        shown = show(base, pending, self.vacancies)
        self._db.execute(
            "UPDATE application_fact SET edited = ?, pending = ?, trouble = ?, shown_vacancy_remote_id = ? WHERE id = ?",
            (shown.edited, ids, trouble, shown.vacancy_remote_id, local_id),
        )
        self.write(local_id, shown)
        self._search.put_notes(local_id, self.notes_text(local_id, pending))
        self._changes.applications.add(local_id)

    def write(self, local_id: int, shown: Shown) -> None:
        """Write what is shown into the columns of the lists and the search."""
        self._db.execute(
            "UPDATE application SET vacancy_id = ?, stage = ?, funnel = ?, arrived_at = ?, name_key = ?, stage_key = ?, source_key = ?,"
            " keep_until = ? WHERE id = ?",
            (
                shown.vacancy_id,
                shown.stage,
                shown.funnel,
                shown.arrived_at,
                shown.name_key,
                shown.stage_key,
                shown.source_key,
                shown.keep_until,
                local_id,
            ),
        )
        self._search.put_person(local_id, shown.name, shown.email, shown.phone)

    def notes_text(self, local_id: int, pending: Sequence[PendingWrite]) -> str:
        """Return what the search sees of the notes: those kept and those on their way."""
        texts = [
            str(row[0]) for row in self._db.execute("SELECT text FROM note WHERE application_id = ? ORDER BY position, id", (local_id,))
        ]
        texts.extend(clean(entry.write.text, TEXT_LIMIT) for entry in pending if isinstance(entry.write, AddNote))
        return searchable("\n".join(texts))

    def local_stage(self, local_id: int) -> str | None:
        """Return the stage that is kept on this computer only, or None."""
        row = self._db.execute("SELECT stage FROM local_stage WHERE id = ?", (local_id,)).fetchone()
        return row[0] if row else None

    def _base(self, local_id: int) -> Base | None:
        row = self._db.execute(
            "SELECT f.account_id, f.vacancy_remote_id,"
            " coalesce(f.stage, (SELECT stage FROM local_stage l WHERE l.id = f.id)),"
            " f.is_disqualified, f.sources, f.created_at, f.first_seen_at,"
            " f.retention_ends_at, c.first_name, c.last_name, c.email, c.phone"
            " FROM application_fact f JOIN candidate c ON c.id = f.id WHERE f.id = ?",
            (local_id,),
        ).fetchone()
        if row is None:
            return None
        return Base(
            account_id=row[0],
            vacancy_remote_id=row[1],
            stage=row[2],
            is_disqualified=bool(row[3]),
            sources=tuple(msgspec.json.decode(row[4])),
            created_at=row[5],
            first_seen_at=row[6],
            retention_ends_at=row[7],
            first_name=row[8],
            last_name=row[9],
            email=row[10],
            phone=row[11],
        )
