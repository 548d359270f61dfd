"""Applicants whom their provider lists but does not let us read one by one: asked for again only after a while."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final

import apsw

from recruiterdesk.store.changes import Changes
from recruiterdesk.store.moments import to_micros

_STANDING: Final = """
    SELECT count(*) FROM detail_refusal r JOIN application a ON a.id = r.id
    WHERE a.account_id = ? AND r.refused_at > coalesce(a.detail_at, 0)
"""
_READ_LAST: Final = """
    SELECT f.remote_id FROM application a JOIN application_fact f ON f.id = a.id
    WHERE a.account_id = ? AND a.detail_at IS NOT NULL AND NOT a.is_local
        AND NOT EXISTS (SELECT 1 FROM detail_refusal r WHERE r.id = a.id AND r.refused_at > a.detail_at)
    ORDER BY a.detail_at DESC LIMIT 1
"""
_ELSEWHERE: Final = """
    SELECT (
        SELECT f.remote_id FROM application a JOIN application_fact f ON f.id = a.id
        WHERE a.vacancy_id = v.id AND NOT a.is_local ORDER BY a.arrived_at DESC LIMIT 1
    ) AS newest
    FROM vacancy v
    WHERE v.account_id = ? AND newest IS NOT NULL AND v.id NOT IN (
        SELECT a.vacancy_id FROM detail_refusal r JOIN application a ON a.id = r.id
        WHERE a.vacancy_id IS NOT NULL AND r.refused_at > coalesce(a.detail_at, 0)
    )
    ORDER BY v.phase <> 'open', v.id DESC LIMIT ?
"""


class RefusalReader:
    """Reads what is known of refusals. One stands until the applicant is read after it."""

    def __init__(self, db: apsw.Connection) -> None:
        self._db = db

    def count(self, account_id: int) -> int:
        """Return how many applicants of an account cannot be read in full."""
        row = self._db.execute(_STANDING, (account_id,)).fetchone()
        return int(row[0]) if row else 0

    def witnesses(self, account_id: int, most: int) -> list[str]:
        """Return remote ids of a few who can tell whether everybody is refused or only those who were.

        The one whom we could read last, and the newest of each vacancy in which nobody was refused so far, open ones first.
        """
        found: dict[str, None] = {}
        questions: tuple[tuple[str, tuple[Any, ...]], ...] = ((_READ_LAST, (account_id,)), (_ELSEWHERE, (account_id, most)))
        for statement, values in questions:
            found |= dict.fromkeys(str(row[0]) for row in self._db.execute(statement, values))
        return list(found)[:most]


class RefusalWriter(RefusalReader):
    """Notes refusals."""

    def __init__(self, db: apsw.Connection, changes: Changes) -> None:
        super().__init__(db)
        self._changes = changes

    def note(self, account_id: int, remote_ids: Sequence[str], at: datetime) -> None:
        """Note that these could not be read at a moment; those no longer here are left out."""
        for remote_id in remote_ids:
            row = self._db.execute(
                "SELECT id FROM application_fact WHERE account_id = ? AND remote_id = ?", (account_id, remote_id)
            ).fetchone()
            if row is None:
                continue
            self._db.execute(
                "INSERT INTO detail_refusal VALUES (?, ?) ON CONFLICT DO UPDATE SET refused_at = excluded.refused_at",
                (row[0], to_micros(at)),
            )
            # Whose notes were never read has none that may be read; those that were read before stay, with their age.
            self._db.execute("UPDATE application_fact SET notes_state = 'forbidden' WHERE id = ? AND notes_state = 'never'", (row[0],))
            self._changes.applications.add(row[0])

    def forget(self, account_id: int) -> None:
        """Let everybody of an account be asked for again."""
        self._db.execute("DELETE FROM detail_refusal WHERE id IN (SELECT id FROM application WHERE account_id = ?)", (account_id,))
