"""Taking applications out for good: their rows, search words, JSON and, once nothing needs them, their files."""

from collections.abc import Sequence
from typing import Any

import apsw
import msgspec

from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.store.changes import Changes


class Removal:
    """Removes rows within one transaction. Foreign keys and triggers take what hangs on an application."""

    def __init__(self, db: apsw.Connection, changes: Changes, now: int) -> None:
        self._db = db
        self._changes = changes
        self._now = now

    def delete(self, application_id: int) -> None:
        """Remove every row of it without leaving a mark."""
        row = self._db.execute("SELECT vacancy_id FROM application WHERE id = ?", (application_id,)).fetchone()
        if row is None:
            return
        self._db.execute(
            "INSERT OR IGNORE INTO doomed_file SELECT file FROM document WHERE application_id = ? AND file IS NOT NULL", (application_id,)
        )
        self._db.execute(
            "DELETE FROM provider_table WHERE (account_id, target) IN (SELECT account_id, remote_id FROM application_fact WHERE id = ?)",
            (application_id,),
        )
        self._db.execute("DELETE FROM application WHERE id = ?", (application_id,))
        self._changes.removed.add(application_id)
        if row[0] is not None:
            self._changes.vacancies.add(row[0])

    def bury(self, application_id: int, *, is_erased: bool = False) -> None:
        """Remove it and mark its remote id, so that no older page brings it back; an erased one never comes back at all."""
        if is_erased:
            self._db.execute(
                "INSERT INTO received_grave SELECT f.account_id, f.remote_id, r.received_at FROM received r"
                " JOIN application_fact f ON f.id = r.id WHERE r.id = ? ON CONFLICT DO UPDATE SET received_at = excluded.received_at",
                (application_id,),
            )
        self._db.execute(
            "INSERT INTO tombstone SELECT account_id, 'application', remote_id, ?, ? FROM application_fact"
            " WHERE id = ? AND id IN (SELECT id FROM application WHERE NOT is_local)"
            " ON CONFLICT DO UPDATE SET removed_at = excluded.removed_at, is_erased = max(is_erased, excluded.is_erased)",
            (self._now, is_erased, application_id),
        )
        self.delete(application_id)

    def erase(self, application_ids: Sequence[int]) -> None:
        """Bury applications and forget what the outbox holds of them, but for a deletion that is still to be sent, which keeps no name.

        Tables kept of their accounts may name them anywhere, so all of these go: they are read anew when they are opened.
        """
        for id_ in application_ids:
            self._db.execute(
                "DELETE FROM provider_table WHERE account_id IN (SELECT account_id FROM application_fact WHERE id = ?)", (id_,)
            )
            self._db.execute(
                "INSERT OR IGNORE INTO doomed_file SELECT file FROM outbox"
                " WHERE target_table = 'application' AND target_id = ? AND file IS NOT NULL",
                (id_,),
            )
            gone: list[tuple[Any, ...]] = self._db.execute(
                "DELETE FROM outbox WHERE target_table = 'application' AND target_id = ?"
                " AND NOT (kind = 'delete' AND state NOT IN ('sent', 'cancelled')) RETURNING id",
                (id_,),
            ).fetchall()
            kept: list[tuple[Any, ...]] = self._db.execute(
                "UPDATE outbox SET target_name = '', summary = ?, baseline = NULL, latest = NULL, error = NULL"
                " WHERE target_table = 'application' AND target_id = ? RETURNING id",
                (msgspec.json.encode(Sentence("Delete an erased applicant")).decode(), id_),
            ).fetchall()
            self._changes.outbox.update(row[0] for row in (*gone, *kept))
            self.bury(id_, is_erased=True)
        self.forget_typed(application_ids)

    def forget_typed(self, application_ids: Sequence[int]) -> None:
        """Forget what was typed about them and not queued, and what was searched for last, which may be a name of theirs."""
        from recruiterdesk.store.typed_text import TypedText  # noqa: PLC0415 -- the first list is painted without it

        TypedText(self._db, self._changes).forget_about(application_ids)

    def overdue(self, now: int) -> list[int]:
        """Return the applications whose retention has ended without their provider having shown them since.

        Whom a provider still lists after that day is kept by the provider, and shown here as overdue, not hidden.
        """
        rows = self._db.execute(
            "SELECT a.id FROM application a JOIN application_fact f ON f.id = a.id"
            " WHERE a.keep_until <= ? AND f.fetched_at <= a.keep_until ORDER BY a.keep_until",
            (now,),
        )
        return [row[0] for row in rows]
