"""Everything that changes applications, behind one door: what sync takes in, what the user marks, what has to go."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import apsw

from recruiterdesk.domain.application import Application, ApplicationDetail
from recruiterdesk.domain.errors import NotFound
from recruiterdesk.domain.sync_report import Counts
from recruiterdesk.domain.write import CreateApplication
from recruiterdesk.store.application_core import Core
from recruiterdesk.store.application_detail import DetailUpsert
from recruiterdesk.store.application_lists import as_json
from recruiterdesk.store.application_upsert import ApplicationUpsert
from recruiterdesk.store.applications import ApplicationReader
from recruiterdesk.store.changes import Changes
from recruiterdesk.store.clean_text import TEXT_LIMIT, clean
from recruiterdesk.store.moments import to_micros
from recruiterdesk.store.outbox import GONE, OutboxWriter
from recruiterdesk.store.overlay import person_edits
from recruiterdesk.store.removal import Removal
from recruiterdesk.store.sent_writes import SentWrites
from recruiterdesk.store.settings import SettingReader


class ApplicationWriter(ApplicationReader):
    """Writes applications within one transaction."""

    def __init__(
        self,
        db: apsw.Connection,
        settings: SettingReader,
        now: int,
        *,
        upsert: ApplicationUpsert,
        detail: DetailUpsert,
        outbox: OutboxWriter,
        sent: SentWrites,
        removal: Removal,
        changes: Changes,
    ) -> None:
        super().__init__(db, settings, now)
        self._upsert = upsert
        self._detail = detail
        self._outbox = outbox
        self._sent = sent
        self._removal = removal
        self._changes = changes

    def upsert(self, account_id: int, applications: Sequence[Application], at: datetime) -> Counts:
        """Take in a page whose reading began at `at` (at most 100 a transaction, so that the window is not kept waiting)."""
        return self._upsert.take(account_id, applications, to_micros(at))

    def upsert_detail(self, account_id: int, detail: ApplicationDetail, at: datetime) -> Counts:
        """Take in one application read on its own at `at`."""
        return self._detail.take(account_id, detail, to_micros(at))

    def remove(self, ids: Sequence[int]) -> None:
        """Remove applications whose absence is confirmed. What was queued for them becomes refused and keeps its text."""
        for id_ in ids:
            self._removal.bury(id_)
            self._outbox.refuse_all_of("application", id_, GONE)

    def erase(self, ids: Sequence[int]) -> None:
        """Remove everything known of these, pending writes included, for ever; call Store.purge_residue afterwards."""
        self._removal.erase(ids)

    def purge_overdue(self, now: datetime) -> int:
        """Remove those whose retention has ended and return how many they were; call Store.purge_residue afterwards."""
        overdue = self._removal.overdue(to_micros(now))
        self.remove(overdue)
        self._removal.forget_typed(overdue)
        return len(overdue)

    def add_local(self, account_id: int, vacancy_id: int | None, write: CreateApplication, remote_id: str) -> int:
        """Add the row of an applicant that the provider does not have yet and return its id."""
        edits = person_edits(dict(write.fields))
        core = Core(
            vacancy_remote_id=write.vacancy_remote_id,
            stage=None,
            status=None,
            is_disqualified=False,
            disqualification_reason=None,
            is_sourced=None,
            rating=None,
            votes=None,
            created_at=self._now,
            updated_at=None,
            hired_at=None,
            first_reply_at=None,
            retention_ends_at=None,
            url=None,
            first_name=edits.get("first_name") or "",
            last_name=edits.get("last_name") or "",
            email=edits.get("email"),
            phone=edits.get("phone"),
            city=edits.get("city"),
            country=edits.get("country"),
            date_of_birth=None,
            has_photo=False,
            sources=(),
        )
        id_ = self._upsert.insert_row(account_id, remote_id, core, self._now, noticed_at=None, application=None)
        if vacancy_id is not None and write.vacancy_remote_id is None:
            self._db.execute("UPDATE application SET vacancy_id = ? WHERE id = ?", (vacancy_id, id_))
        return id_

    def adopt(self, local_id: int, remote_id: str) -> None:
        """Give a locally made application its remote id. It is done already where the entry became sent with a remote id."""
        self._sent.adopt(local_id, remote_id)

    def mark_read(self, ids: Sequence[int]) -> None:
        """Note that these were opened here."""
        self._mark(ids, is_unread=False)

    def mark_unread(self, ids: Sequence[int]) -> None:
        """Show these as never opened again."""
        self._mark(ids, is_unread=True)

    def set_document_file(self, document_id: int, sha256: str | None, size: int | None) -> None:
        """Note which content in the file store is this document's; None forgets it. Raises NotFound."""
        row = self._db.execute(
            "UPDATE document SET file = ?, bytes = ? WHERE id = ? RETURNING application_id", (sha256, size, document_id)
        ).fetchone()
        if row is None:
            raise NotFound("This document is no longer in the list of the applicant. Open the applicant again and choose another one.")
        self._changes.applications.add(row[0])

    def set_cv_text(self, application_id: int, document_id: int, text: str) -> None:
        """Make a document's text searchable; at most 1,000,000 characters of it. An unknown document is ignored."""
        self._detail.replace_cv_text(application_id, document_id, text)

    def add_local_note(self, application_id: int, text: str, author: str, *, is_sensitive: bool = False) -> int:
        """Keep a note on this computer only and return its id; raises NotFound."""
        if not self._db.execute("SELECT 1 FROM application WHERE id = ?", (application_id,)).fetchone():
            raise NotFound("This applicant is not (or no longer) on this computer. Look at the list again.")
        self._db.execute(
            "INSERT INTO note(application_id, position, text, author, is_sensitive, created_at, is_local)"
            " SELECT ?1, 1 + coalesce(max(position), -1), ?2, ?3, ?4, ?5, 1 FROM note WHERE application_id = ?1",
            (application_id, clean(text, TEXT_LIMIT), clean(author), is_sensitive, self._now),
        )
        id_ = self._db.last_insert_rowid()
        self._detail.index_notes(application_id)
        self._changes.applications.add(application_id)
        return id_

    def _mark(self, ids: Sequence[int], *, is_unread: bool) -> None:
        changed: list[tuple[Any, ...]] = self._db.execute(
            "UPDATE application SET is_unread = ? WHERE id IN (SELECT value FROM json_each(?)) AND is_unread <> ? RETURNING id",
            (is_unread, as_json(ids), is_unread),
        ).fetchall()
        self._changes.applications.update(row[0] for row in changed)
