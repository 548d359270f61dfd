"""Putting what was read of a damaged desk.db into a fresh one: first what only was here, then as much of the cache as time allows."""

import re
import time
import uuid
from collections.abc import Callable, Iterable
from typing import Any

import apsw
import msgspec

from recruiterdesk.domain.account import AccountState
from recruiterdesk.domain.identifier import new_id
from recruiterdesk.domain.outbox import OPEN_STATES, OutboxError, OutboxState
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.domain.write import AddNote, CreateApplication, fingerprint, freeze, kind_of, thaw
from recruiterdesk.store.changes import Changes
from recruiterdesk.store.overlay import Overlay, person_edits
from recruiterdesk.store.page_image import Row
from recruiterdesk.store.salvage import CACHE, CHOSEN, Salvage, Table
from recruiterdesk.store.search import SearchWriter
from recruiterdesk.store.settings import DRAFT

Identify = Callable[[int], tuple[str, str] | None]
"""Tells provider and address of an account by its number, where its row could not be read."""

SAVED = Sentence("Saved from a damaged database.")
_NOT_TRUSTED = Sentence("Saved from a damaged database. It is not known whether this was sent meanwhile; the provider is asked.")
_NOBODY = Sentence("The applicant this was for could not be read from the damaged database. Copy the text, then cancel this.")

_NOT_CREATED = Sentence("The new applicant this was for could not be read from the damaged database. Copy the text, then cancel this.")

_CREATION = "apply"
_LATEST_REPLY = 130_000_000  # microseconds: what left just before the damage may still show up (the quiet window, reliability.md D2)
_DRAFT = re.compile(re.escape(DRAFT.format("")) + r"(\d+)")
_BATCH = 500
_AHEAD = 1000  # numbers that may have been given to rows which could not be read are not given again


class Resettled(msgspec.Struct):
    """How much found a place, by the names that the report has for it."""

    accounts: int = 0
    applicants: int = 0
    writes: int = 0
    uncertain: int = 0
    unplaced: int = 0
    drafts: int = 0
    notes: int = 0


class Resettling:
    """Works on a fresh desk.db within transactions of its own. `now` is in microseconds since 1970."""

    def __init__(self, db: apsw.Connection, tables: dict[str, Table], identify: Identify, now: int, *, is_log_trusted: bool) -> None:
        self._db = db
        self._tables = tables
        self._identify = identify
        self._now = now
        self._is_log_trusted = is_log_trusted
        self._accounts: set[int] = set()
        self._applications: set[int] = set()
        self._entries: set[str] = set()
        self._created: set[int] = set()
        self.done = Resettled()

    def essentials(self, found: dict[str, dict[Any, Row]], salvage: Salvage) -> None:
        """Put everything that only was here in its place, in one transaction."""
        with self._db:
            self._put_accounts(found)
            self._insert("tombstone", (row for row in found["tombstone"].values() if row[0] in self._accounts))
            self._insert("vacancy", (row for row in salvage.cache("vacancy") if row[1] in self._accounts))
            self._put_applications(found, is_whole=salvage.is_complete["note"])
            self._put_outbox(found)
            self._put_notes(found["note"].values())
            self._put_settings(found["setting"].values())
            self._put_chosen(salvage)
            self._step_ahead(salvage.sequences)

    def cache(self, salvage: Salvage, until: float) -> None:
        """Take over what providers would send again, until a moment of `time.monotonic`; then show what is pending over it."""
        for name in CACHE:
            if name == "vacancy":
                continue
            batch: list[Row] = []
            for row in salvage.cache(name):
                batch.append(row)
                if len(batch) >= _BATCH:
                    self._take(name, batch)
                    if time.monotonic() > until:
                        break
            self._take(name, batch)
        with self._db:
            self._remove_orphans()
            self._show_pending()

    # -- rows ------------------------------------------------------------------------------------------------------------

    def _insert(self, name: str, rows: Iterable[Row]) -> None:
        places = ", ".join("?" * len(self._tables[name].columns))
        self._db.executemany(f"INSERT OR IGNORE INTO {name} VALUES ({places})", rows)  # noqa: S608 -- a name of ours

    def _take(self, name: str, batch: list[Row]) -> None:
        rows = [row for row in batch if self._tables[name].fits(row)]
        batch.clear()
        if name in {"document", "stage_history"}:
            rows = [row for row in rows if row[1] in self._applications]
        elif name in {"answer", "application_field", "search_text"}:
            rows = [row for row in rows if row[0] in self._applications]
        with self._db:
            if name == "search_text":
                self._db.executemany(
                    "UPDATE search_text SET name = ?2, email = ?3, phone = ?4, notes = ?5, answers = ?6, cv = ?7 WHERE id = ?1", rows
                )
            elif name in {"stage", "vacancy_text"}:
                known = {row[0] for row in self._db.execute("SELECT id FROM vacancy")}
                self._insert(name, (row for row in rows if row[0] in known))
            else:
                self._insert(name, rows)

    def _put_accounts(self, found: dict[str, dict[Any, Row]]) -> None:
        never = AccountState.NEVER_SYNCED
        for row in found["account"].values():
            id_, name, provider, base_url, state, reason, since, _, settings, capabilities, _ = row
            if state != AccountState.PAUSED:
                state, reason, since = never, _json(Sentence("")), self._now
            self._insert("account", [(id_, name, provider, base_url, state, reason, since, None, settings, capabilities, 0)])
            self._accounts.add(id_)
        wanted = {row[2] for row in found["outbox"].values()} | {row[1] for row in found["application"].values()}
        for id_ in sorted(wanted - self._accounts):
            known = self._identify(id_)
            if known is not None:
                name = f"{known[0].capitalize()} {id_}"
                values = (id_, name, known[0], known[1], never, _json(Sentence("")), self._now, None, "{}", "{}", 0)
                self._insert("account", [values])
                self._accounts.add(id_)
        self.done.accounts = len(self._accounts)

    def _put_applications(self, found: dict[str, dict[Any, Row]], *, is_whole: bool) -> None:
        facts, people = self._tables["application_fact"], found["candidate"]
        for key, row in found["application"].items():
            fact, person = found["application_fact"].get(key), people.get(key)
            if fact is None or person is None or row[1] not in self._accounts:
                continue
            members = dict(zip(facts.columns, fact, strict=True)) | {"digest": None, "raw_digest": None, "detail_digest": None}
            if not self._add_application(row, tuple(members.values()), person):
                continue
            if not is_whole:  # its notes may be missing: read it again
                self._db.execute("UPDATE application SET detail_due = 2, detail_at = NULL WHERE id = ? AND NOT is_local", (row[0],))
        self.done.applicants = len(self._applications)

    def _add_application(self, row: Row, fact: Row, person: Row) -> bool:
        before = self._db.total_changes()
        self._insert("application", [row])
        if self._db.total_changes() == before:
            return False
        before = self._db.total_changes()
        self._insert("application_fact", [fact])
        if self._db.total_changes() == before:  # the same one twice, by another number
            self._db.execute("DELETE FROM application WHERE id = ?", (row[0],))
            return False
        self._insert("candidate", [person])
        self._db.execute("INSERT OR IGNORE INTO search_text VALUES (?, '', '', '', '', '', '')", (row[0],))
        self._applications.add(row[0])
        return True

    # -- the outbox ------------------------------------------------------------------------------------------------------

    def _put_outbox(self, found: dict[str, dict[Any, Row]]) -> None:
        steps: dict[int, list[Row]] = {}
        for step in found["outbox_step"].values():
            steps.setdefault(step[0], []).append(step)
        columns = self._tables["outbox"].columns
        entries = [dict(zip(columns, row, strict=True)) for row in sorted(found["outbox"].values(), key=lambda entry: entry[0])]
        self._entries = {entry["id"] for entry in entries}
        self._created = {entry["target_id"] for entry in entries if entry["kind"] == _CREATION}
        for entry in entries:
            if entry["account_id"] not in self._accounts:
                write = thaw(entry["content"])
                self._keep_unplaced(write.text if isinstance(write, AddNote) else entry["content"].decode())
                continue
            state = OutboxState(entry["state"])
            if state in OPEN_STATES:
                self._settle(entry, found)
            self._insert("outbox", [tuple(entry.values())])
            kept = sorted(step[1:] for step in steps.get(entry["position"], ()))
            last = kept[-1][0] if kept else 0
            self._insert("outbox_step", [(entry["position"], *step) for step in kept])
            if state in OPEN_STATES:
                what = _NOT_TRUSTED if entry["state"] == OutboxState.UNCERTAIN and state is not OutboxState.UNCERTAIN else SAVED
                self._insert("outbox_step", [(entry["position"], last + 1, self._now, entry["state"], _json(what))])
                self.done.writes += 1

    def _settle(self, entry: dict[str, Any], found: dict[str, dict[Any, Row]]) -> None:
        """Judge a write that had not ended, and make sure that there is somebody whom it is about."""
        if not self._is_log_trusted and entry["state"] in (OutboxState.HELD, OutboxState.QUEUED):
            entry["state"], entry["not_before"] = OutboxState.UNCERTAIN, self._now + _LATEST_REPLY
            self.done.uncertain += 1
        if entry["after"] is not None and entry["after"] not in self._entries:
            entry["after"] = None  # what it waited for was lost, so nothing would ever let it go
        if self._is_of_lost_creation(entry):
            entry["state"], entry["not_before"] = OutboxState.REFUSED, None
            entry["error"] = _json(OutboxError(kind="not_found", message=_NOT_CREATED))
            return
        if entry["target_table"] != "application" or entry["target_id"] in self._applications:
            return
        if not self._add_stub(entry, found):
            entry["state"] = OutboxState.REFUSED
            entry["error"] = _json(OutboxError(kind="not_found", message=_NOBODY))

    def _is_of_lost_creation(self, entry: dict[str, Any]) -> bool:
        """Whether it is about somebody who was to be created here, and the entry that would do that was lost."""
        is_local = entry["target_table"] == "application" and entry["target_remote_id"] is None
        return is_local and entry["kind"] != _CREATION and entry["target_id"] not in self._created

    def _add_stub(self, entry: dict[str, Any], found: dict[str, dict[Any, Row]]) -> bool:
        """Show the one whom a write is about by what the entry says of him, until he is read again; False where it says nothing."""
        write = thaw(entry["content"])
        remote_id, person = entry["target_remote_id"], {"last_name": entry["target_name"]}
        if isinstance(write, CreateApplication):
            person = {name: value for name, value in person_edits(dict(write.fields)).items() if value is not None}
        elif remote_id is None:
            return False
        vacancy = write.vacancy_remote_id if isinstance(write, CreateApplication) else None
        id_, account_id, is_local = entry["target_id"], entry["account_id"], remote_id is None
        fact = found["application_fact"].get((id_,))
        members = dict.fromkeys(self._tables["application_fact"].columns) | {
            "id": id_,
            "account_id": account_id,
            "remote_id": remote_id or f"local-{uuid.uuid4().hex}",
            "vacancy_remote_id": vacancy,
            "is_disqualified": 0,
            "sources": "[]",
            "first_seen_at": self._now,
            "fetched_at": 0,
            "notes_state": "never",
        }
        if fact is not None:
            members = dict(zip(members, fact, strict=True)) | {"digest": None, "raw_digest": None, "detail_digest": None}
        names = (person.get("first_name", ""), person.get("last_name", ""))
        contact = (person.get("email"), person.get("phone"), person.get("city"), person.get("country"))
        row = (id_, account_id, None, None, "new", self._now, "", "", "", None, None, 0, int(is_local), 2, None)
        candidate = found["candidate"].get((id_,)) or (id_, *names, *contact, None, 0, None, None)
        return self._add_application(row, tuple(members.values()), candidate)

    def _keep_unplaced(self, text: str) -> None:
        """Keep a text whose place is lost as a refused note: there it can be read, copied and dropped."""
        account_id = min(self._accounts, default=None)
        self.done.unplaced += 1
        if account_id is None:
            name = f"rescue.unplaced.{self.done.unplaced}"
            self._insert("setting", [(name, _json(text))])
            return
        write = AddNote(text=text, author="")
        content, id_ = freeze(write), new_id()
        error = OutboxError(kind="not_found", message=_NOBODY)
        about = Sentence.of("Text saved from a damaged database: {text}", text=" ".join(text.split())[:80])
        self._db.execute(
            "INSERT INTO outbox(id, account_id, kind, target_table, target_id, target_name, content, sha256, summary, state, created_at,"
            " error) VALUES (?, ?, ?, 'application', 0, '', ?, ?, ?, 'refused', ?, ?)",
            (id_, account_id, kind_of(write), content, fingerprint(content), _json(about), self._now, _json(error)),
        )
        self._insert("outbox_step", [(self._db.last_insert_rowid(), 1, self._now, "refused", _json(_NOBODY))])

    # -- texts that only were here ---------------------------------------------------------------------------------------

    def _put_notes(self, rows: Iterable[Row]) -> None:
        for row in rows:
            is_local = bool(row[9])
            if row[1] in self._applications:
                self._insert("note", [row])
                self.done.notes += is_local
            elif is_local:
                self._keep_unplaced(row[3])

    def _put_settings(self, rows: Iterable[Row]) -> None:
        for name, value in rows:
            draft = _DRAFT.fullmatch(name)
            text = msgspec.json.decode(value) if draft else None
            if name.startswith("sync."):
                continue  # what a sync remembered of a list is of no use to one that begins anew
            if draft is None or int(draft[1]) in self._applications:
                self._insert("setting", [(name, value)])
                self.done.drafts += draft is not None and bool(text)
            elif isinstance(text, str) and text.strip():
                self._keep_unplaced(text)

    def _put_chosen(self, salvage: Salvage) -> None:
        """Take over what the user chose and linked, as far as what it is about is here."""
        vacancies = {row[0] for row in self._db.execute("SELECT id FROM vacancy")}
        belongs: dict[str, tuple[set[int], int]] = {  # to what its first columns point
            "vacancy_body": (vacancies, 1),
            "vacancy_twin": (vacancies, 1),
            "local_stage": (self._applications, 1),
            "person_link": (self._applications, 2),
            "stage_place": (self._accounts, 1),
            "received": (self._applications, 1),
            "received_grave": (self._accounts, 1),
            "vacancy_reference": (vacancies, 1),
        }
        for name in CHOSEN:
            known, columns = belongs[name]
            rows = (row for row in salvage.cache(name) if self._tables[name].fits(row))
            self._insert(name, (row for row in rows if known.issuperset(row[:columns])))

    def _step_ahead(self, sequences: dict[str, int]) -> None:
        for name in ("account", "vacancy", "application", "outbox"):
            row = self._db.execute("SELECT seq FROM sqlite_sequence WHERE name = ?", (name,)).fetchone()
            last = max(sequences.get(name, 0), int(row[0]) if row else 0) + _AHEAD
            self._db.execute("DELETE FROM sqlite_sequence WHERE name = ?", (name,))
            self._db.execute("INSERT INTO sqlite_sequence(name, seq) VALUES (?, ?)", (name, last))

    # -- the end ---------------------------------------------------------------------------------------------------------

    def _remove_orphans(self) -> None:
        self._db.execute("UPDATE application SET vacancy_id = NULL WHERE vacancy_id NOT IN (SELECT id FROM vacancy)")
        # A text of a CV that was lost is read again with the file.
        self._db.execute(
            "UPDATE document SET file = NULL, text_from = NULL, text_length = NULL WHERE text_from IS NOT NULL"
            " AND text_from + text_length > (SELECT length(cv) FROM search_text s WHERE s.id = document.application_id)"
        )

    def _show_pending(self) -> None:
        overlay = Overlay(self._db, SearchWriter(self._db), Changes())
        rows: list[Row] = self._db.execute(
            "SELECT f.id FROM application_fact f JOIN search_text s ON s.id = f.id WHERE f.pending IS NOT NULL OR f.edited IS NOT NULL"
            " OR s.name = '' OR f.id IN (SELECT target_id FROM outbox WHERE target_table = 'application')"
        ).fetchall()
        for (id_,) in rows:
            overlay.refresh("application", id_)
        rows = self._db.execute("SELECT id FROM vacancy").fetchall()
        for (id_,) in rows:
            overlay.refresh("vacancy", id_)


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()
