"""A confirmed write becomes part of what the provider is thought to have said, in the transaction that marks it as sent.

Otherwise the list would jump back until the next reading. Readings that began before the confirmation no longer count, and the
fingerprints are dropped, so that the next reading is compared afresh.
"""

import apsw
import msgspec

from recruiterdesk.domain.application import DocumentKind
from recruiterdesk.domain.outbox import OutboxEntry
from recruiterdesk.domain.write import AddNote, CreateApplication, DeleteRecord, EditRecord, MoveStage, UploadDocument
from recruiterdesk.store.application_core import email_key
from recruiterdesk.store.application_detail import DetailUpsert
from recruiterdesk.store.application_upsert import ApplicationUpsert
from recruiterdesk.store.application_view import other_fields
from recruiterdesk.store.changes import Changes
from recruiterdesk.store.clean_text import TEXT_LIMIT, clean
from recruiterdesk.store.moments import to_micros
from recruiterdesk.store.overlay import Overlay, person_edits
from recruiterdesk.store.phone import phone_key
from recruiterdesk.store.removal import Removal

_CLOCK_SLACK = 120_000_000
_fields: msgspec.json.Decoder[dict[str, str]] = msgspec.json.Decoder(dict[str, str])


class SentWrites:
    """Applies confirmed writes within one transaction."""

    def __init__(
        self,
        db: apsw.Connection,
        upsert: ApplicationUpsert,
        detail: DetailUpsert,
        overlay: Overlay,
        removal: Removal,
        changes: Changes,
        now: int,
    ) -> None:
        self._db = db
        self._upsert = upsert
        self._detail = detail
        self._overlay = overlay
        self._removal = removal
        self._changes = changes
        self._now = now

    def apply(self, entry: OutboxEntry) -> None:
        """Write down what the provider has confirmed; for a target that is gone there is nothing to do."""
        if entry.target.table != "application":
            return
        id_ = entry.target.local_id
        if not self._db.execute("SELECT 1 FROM application WHERE id = ?", (id_,)).fetchone():
            return
        write = entry.write
        if isinstance(write, DeleteRecord):
            self._removal.bury(id_)
            return
        if isinstance(write, CreateApplication):
            if entry.remote_id is not None:
                self.adopt(id_, entry.remote_id)
            return
        if isinstance(write, MoveStage):
            self._move(id_, entry.account_id, write)
        elif isinstance(write, EditRecord):
            self._edit(id_, write)
        elif isinstance(write, AddNote):
            self._note(id_, entry, write)
        elif isinstance(write, UploadDocument):
            self._document(id_, entry, write)
        self._db.execute(
            "UPDATE application_fact SET fetched_at = max(fetched_at, ?1), digest = NULL, raw_digest = NULL, detail_digest = NULL,"
            " detail_fetched_at = CASE WHEN detail_fetched_at IS NULL THEN NULL ELSE max(detail_fetched_at, ?1) END WHERE id = ?2",
            (self._now, id_),
        )

    def adopt(self, local_id: int, remote_id: str) -> None:
        """Give a locally made application the id that the provider gave it; one that was pulled meanwhile melts into it."""
        row = self._db.execute("SELECT a.account_id, a.is_local FROM application a WHERE a.id = ?", (local_id,)).fetchone()
        remote_id = clean(remote_id)
        if row is None or not row[1]:
            return
        twin = self._db.execute(
            "SELECT id FROM application_fact WHERE account_id = ? AND remote_id = ? AND id <> ?", (row[0], remote_id, local_id)
        ).fetchone()
        if twin is not None:
            self._db.execute("UPDATE outbox SET target_id = ? WHERE target_table = 'application' AND target_id = ?", (local_id, twin[0]))
            self._db.execute("DELETE FROM application WHERE id = ?", (twin[0],))
            self._changes.removed.add(twin[0])
        self._db.execute("UPDATE application SET is_local = 0, detail_due = 2 WHERE id = ?", (local_id,))
        # Any reading is newer than what we made up ourselves.
        self._db.execute(
            "UPDATE application_fact SET remote_id = ?, digest = NULL, raw_digest = NULL, fetched_at = 0 WHERE id = ?",
            (remote_id, local_id),
        )
        self._db.execute(
            "UPDATE outbox SET target_remote_id = ? WHERE target_table = 'application' AND target_id = ?", (remote_id, local_id)
        )
        self._db.execute("DELETE FROM tombstone WHERE account_id = ? AND kind = 'application' AND remote_id = ?", (row[0], remote_id))
        self._overlay.refresh("application", local_id)
        self._changes.applications.add(local_id)

    def drop_local(self, local_id: int) -> None:
        """Take away an application that was only ever here."""
        if self._db.execute("SELECT 1 FROM application WHERE id = ? AND is_local", (local_id,)).fetchone():
            self._removal.delete(local_id)

    def _move(self, id_: int, account_id: int, write: MoveStage) -> None:
        before = self._db.execute("SELECT stage, vacancy_remote_id FROM application_fact WHERE id = ?", (id_,)).fetchone()
        if before is None:
            return
        vacancy = write.vacancy_remote_id or before[1]
        self._db.execute("UPDATE application_fact SET stage = ?, vacancy_remote_id = ? WHERE id = ?", (clean(write.stage), vacancy, id_))
        if vacancy != before[1]:
            titles = dict(
                self._db.execute(
                    "SELECT remote_id, title FROM vacancy WHERE account_id = ? AND remote_id IN (?, ?)", (account_id, vacancy, before[1])
                )
            )
            self._upsert.add_history(id_, self._now, "vacancy", titles.get(before[1], before[1]), titles.get(vacancy, vacancy), by="you")
        if write.stage != before[0]:
            self._upsert.add_history(id_, self._now, "stage", before[0], clean(write.stage), by="you")

    def _edit(self, id_: int, write: EditRecord) -> None:
        columns = {
            "first_name": "UPDATE candidate SET first_name = ? WHERE id = ?",
            "last_name": "UPDATE candidate SET last_name = ? WHERE id = ?",
            "email": "UPDATE candidate SET email = ? WHERE id = ?",
            "phone": "UPDATE candidate SET phone = ? WHERE id = ?",
            "city": "UPDATE candidate SET city = ? WHERE id = ?",
            "country": "UPDATE candidate SET country = ? WHERE id = ?",
        }
        for name, value in person_edits(write.fields).items():
            self._db.execute(columns[name], ((value or "") if name.endswith("_name") else value, id_))
            if name == "email":
                self._db.execute("UPDATE candidate SET email_key = ? WHERE id = ?", (email_key(value), id_))
            elif name == "phone":
                self._db.execute("UPDATE candidate SET phone_key = ? WHERE id = ?", (phone_key(value) or None, id_))
        row = self._db.execute("SELECT fields FROM application_field WHERE id = ?", (id_,)).fetchone()
        fields = _fields.decode(row[0]) if row else {}
        fields.update({clean(name): clean(value, TEXT_LIMIT) for name, value in other_fields(write).items()})
        self._db.execute(
            "INSERT INTO application_field VALUES (?, ?) ON CONFLICT DO UPDATE SET fields = excluded.fields",
            (id_, msgspec.json.encode(fields).decode()),
        )

    def _note(self, id_: int, entry: OutboxEntry, write: AddNote) -> None:
        """Add the note, unless a reading that came with the confirmation has brought it already."""
        values = (id_, clean(write.text, TEXT_LIMIT), clean(write.author), write.is_sensitive)
        read_at = self._db.execute("SELECT detail_fetched_at FROM application_fact WHERE id = ?", (id_,)).fetchone()
        left_at = to_micros(entry.sent_at or entry.created_at) - _CLOCK_SLACK
        if read_at is not None and read_at[0] is not None and read_at[0] >= left_at:
            same = self._db.execute(
                "SELECT count(*) FROM note WHERE application_id = ? AND text = ? AND author = ? AND is_sensitive = ? AND created_at >= ?",
                (*values, to_micros(entry.created_at) - _CLOCK_SLACK),
            ).fetchone()
            if same is not None and same[0] > 0:
                return
        self._db.execute(
            "INSERT INTO note(application_id, position, text, author, is_sensitive, created_at, remote_id)"
            " SELECT ?1, 1 + coalesce(max(position), -1), ?2, ?3, ?4, ?5, ?6 FROM note WHERE application_id = ?1",
            (*values, to_micros(entry.sent_at or entry.created_at), entry.remote_id),
        )

    def _document(self, id_: int, entry: OutboxEntry, write: UploadDocument) -> None:
        if write.kind is DocumentKind.PHOTO:
            self._db.execute("UPDATE candidate SET has_photo = 1 WHERE id = ?", (id_,))
            return
        name = clean(write.file.name)
        known = self._db.execute(
            "SELECT id FROM document WHERE application_id = ? AND name = ? AND kind = ? AND file IS NULL ORDER BY number DESC LIMIT 1",
            (id_, name, write.kind),
        ).fetchone()
        # A reading that came with the confirmation lists it already: then it only lacks its content.
        fresh = self._db.execute("SELECT detail_fetched_at FROM application_fact WHERE id = ?", (id_,)).fetchone()
        if known is not None and fresh is not None and fresh[0] is not None and fresh[0] >= to_micros(entry.created_at):
            self._db.execute("UPDATE document SET file = ?, bytes = ? WHERE id = ?", (write.file.sha256, write.file.bytes, known[0]))
            return
        self._db.execute(
            "INSERT INTO document(application_id, number, name, kind, remote_id, bytes, file)"
            " SELECT ?1, 1 + coalesce(max(number), 0), ?2, ?3, ?4, ?5, ?6 FROM document WHERE application_id = ?1",
            (id_, name, write.kind, entry.remote_id, write.file.bytes, write.file.sha256),
        )
