"""Taking in an application as it is read one by one: notes, documents, answers and the provider's other fields.

Rows that are still the same keep their ids, so a note that the user has selected stays selected.
"""

import hashlib
from collections.abc import Sequence

import apsw
import msgspec

from recruiterdesk.domain.application import ApplicationDetail, Document, Note
from recruiterdesk.domain.sync_report import Counts
from recruiterdesk.store.application_upsert import ApplicationUpsert
from recruiterdesk.store.changes import Changes
from recruiterdesk.store.clean_text import TEXT_LIMIT, VARIANTS, clean, searchable
from recruiterdesk.store.moments import to_micros_or_none
from recruiterdesk.store.overlay import Overlay
from recruiterdesk.store.search import SearchWriter

_APART = "\n\n"


class DetailUpsert:
    """Takes in details within one transaction."""

    def __init__(self, db: apsw.Connection, upsert: ApplicationUpsert, overlay: Overlay, search: SearchWriter, changes: Changes) -> None:
        self._db = db
        self._upsert = upsert
        self._overlay = overlay
        self._search = search
        self._changes = changes

    def take(self, account_id: int, detail: ApplicationDetail, at: int) -> Counts:
        """Take in one detail whose reading began at `at`; an older one than the stored is skipped."""
        application = detail.application
        stored = self._upsert.known(account_id, application.remote_id)
        if stored is None:
            counts = self._upsert.take(account_id, [application], at)
            stored = self._upsert.known(account_id, application.remote_id)
            if stored is None:
                return counts
        else:
            counts = Counts(seen=1)
            if at >= stored.fetched_at:
                counts.changed = int(self._upsert.update(account_id, stored, application, at, is_detail=True))
        row = self._db.execute("SELECT detail_fetched_at, detail_digest FROM application_fact WHERE id = ?", (stored.id,)).fetchone()
        if row is None or (row[0] is not None and row[0] > at):
            return counts
        digest = hashlib.blake2b(msgspec.msgpack.encode(detail), digest_size=16).digest()
        if digest != row[1] and self._parts(stored.id, detail):
            if row[0] is not None:  # a first look at somebody's notes and documents changes nothing at the provider
                counts.changed = max(counts.changed, 1 - counts.added)
            self._changes.applications.add(stored.id)
        state = "forbidden" if detail.notes is None else "read"
        self._db.execute(
            "UPDATE application_fact SET detail_digest = ?, detail_fetched_at = ?, notes_state = ? WHERE id = ?",
            (digest, at, state, stored.id),
        )
        self._db.execute("UPDATE application SET detail_due = 0, detail_at = ? WHERE id = ?", (at, stored.id))
        self._changes.applications.add(stored.id)
        return counts

    def replace_cv_text(self, application_id: int, document_id: int, text: str) -> None:
        """Set the text of one document among those of its application; an unknown document is ignored."""
        kept = self._search.cv(application_id)
        documents = list(
            self._db.execute(
                "SELECT id, text_from, text_length FROM document WHERE application_id = ? ORDER BY number, id", (application_id,)
            )
        )
        if not any(row[0] == document_id for row in documents):
            return
        texts = {row[0]: kept[row[1] : row[1] + row[2]] for row in documents if row[1] is not None}
        texts[document_id] = clean(text.replace(VARIANTS, " "), TEXT_LIMIT)
        self._put_texts(application_id, [(row[0], texts[row[0]]) for row in documents if row[0] in texts])

    def _parts(self, application_id: int, detail: ApplicationDetail) -> bool:
        self._upsert.put_raw("application_detail", application_id, detail.application.raw)
        is_changed = False
        if detail.notes is not None:
            is_changed |= self.put_notes(application_id, detail.notes)
        is_changed |= self.put_documents(application_id, detail.documents)
        fields = {clean(name): clean(value, TEXT_LIMIT) for name, value in detail.fields.items()}
        text = msgspec.json.encode(fields).decode()
        before = self._db.execute("SELECT fields FROM application_field WHERE id = ?", (application_id,)).fetchone()
        if before != (text,):
            self._upsert.keys.put_profile(application_id, fields.values())
            self._db.execute(
                "INSERT INTO application_field VALUES (?, ?) ON CONFLICT DO UPDATE SET fields = excluded.fields", (application_id, text)
            )
            is_changed = True
        return is_changed

    def put_notes(self, application_id: int, notes: Sequence[Note]) -> bool:
        """Replace the provider's notes, not our local ones, oldest first; returns whether they were others.

        No provider promises an order, and another order of the same notes is no news.
        """
        new = [
            (
                clean(note.text, TEXT_LIMIT),
                clean(note.author),
                note.is_sensitive,
                to_micros_or_none(note.created_at),
                to_micros_or_none(note.updated_at),
                clean(note.remote_id),
            )
            for note in sorted(notes, key=lambda note: (note.created_at is None, to_micros_or_none(note.created_at) or 0))
        ]
        old = list(
            self._db.execute(
                "SELECT text, author, is_sensitive, created_at, updated_at, remote_id, id FROM note"
                " WHERE application_id = ? AND NOT is_local ORDER BY position, id",
                (application_id,),
            )
        )
        if [(row[0], row[1], bool(row[2]), *row[3:6]) for row in old] == new:
            return False
        spare: dict[tuple[str, str, bool], list[int]] = {}
        for row in old:
            spare.setdefault((row[0], row[1], bool(row[2])), []).append(row[6])
        for place, values in enumerate(new):
            same = spare.get(values[:3])
            if same:
                self._db.execute(
                    "UPDATE note SET position = ?, created_at = ?, updated_at = ?, remote_id = ? WHERE id = ?",
                    (place, *values[3:], same.pop(0)),
                )
            else:
                self._db.execute(
                    "INSERT INTO note(application_id, position, text, author, is_sensitive, created_at, updated_at, remote_id)"
                    " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                    (application_id, place, *values),
                )
        self._db.executemany("DELETE FROM note WHERE id = ?", [(id_,) for ids in spare.values() for id_ in ids])
        self.index_notes(application_id)
        return True

    def index_notes(self, application_id: int) -> None:
        """Bring the search in step with the notes."""
        self._search.put_notes(
            application_id, self._overlay.notes_text(application_id, self._overlay.pending("application", application_id))
        )

    def put_documents(self, application_id: int, documents: Sequence[Document]) -> bool:
        """Replace the list of documents; one with the same remote id, or the same name and kind, keeps its file and text."""
        old = list(
            self._db.execute(
                "SELECT number, name, kind, remote_id, id, text_from, text_length FROM document"
                " WHERE application_id = ? ORDER BY number, id",
                (application_id,),
            )
        )
        new = [(document.number, clean(document.name), document.kind.value, clean(document.remote_id)) for document in documents]
        if [tuple(row[:4]) for row in old] == new:
            return False
        left = {row[4]: row for row in old}
        for number, name, kind, remote_id in new:
            same = next((id_ for id_, row in left.items() if remote_id is not None and row[3] == remote_id), None)
            if same is None:
                same = next((id_ for id_, row in left.items() if (row[0], row[1], row[2]) == (number, name, kind)), None)
            if same is None:
                same = next((id_ for id_, row in left.items() if (row[1], row[2]) == (name, kind)), None)
            if same is not None:
                del left[same]
                self._db.execute(
                    "UPDATE document SET number = ?, name = ?, kind = ?, remote_id = ? WHERE id = ?", (number, name, kind, remote_id, same)
                )
            else:
                self._db.execute(
                    "INSERT INTO document(application_id, number, name, kind, remote_id) VALUES (?, ?, ?, ?, ?)",
                    (application_id, number, name, kind, remote_id),
                )
        if left:
            kept = self._search.cv(application_id)
            texts = [(row[4], kept[row[5] : row[5] + row[6]]) for row in old if row[5] is not None and row[4] not in left]
            self._db.executemany("DELETE FROM document WHERE id = ?", [(id_,) for id_ in left])
            self._put_texts(application_id, texts)
        return True

    def _put_texts(self, application_id: int, texts: Sequence[tuple[int, str]]) -> None:
        at = 0
        for document_id, text in texts:
            self._db.execute("UPDATE document SET text_from = ?, text_length = ? WHERE id = ?", (at, len(text), document_id))
            at += len(text) + len(_APART)
        self._search.put_cv(application_id, searchable(_APART.join(text for _, text in texts)))
        self._changes.applications.add(application_id)
