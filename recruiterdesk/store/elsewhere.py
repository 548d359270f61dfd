"""What other programs on the same profile commit: the command line beside the window, or a sync that runs by itself.

SQLite tells only that something changed (`data_version`); what it was is found by comparing small pictures of the tables. Which of many
applications changed in place is not worth finding out: whoever shows some of them reads those again.
"""

from array import array
from typing import Any

import apsw

from recruiterdesk.domain.change_set import ELSEWHERE, ChangeSet
from recruiterdesk.store.id_list import ids_of

_ACCOUNTS = "SELECT * FROM account"
_VACANCIES = (
    "SELECT v.id, v.title, v.status, v.phase, v.digest, v.pending, v.applicants, group_concat(c.funnel || c.applicants)"
    " FROM vacancy v LEFT JOIN vacancy_count c ON c.vacancy_id = v.id GROUP BY v.id"
)
# Every transition adds a step, so their number is the entry's version.
_OUTBOX = "SELECT o.id, o.account_id, count(*) FROM outbox o JOIN outbox_step s ON s.outbox_position = o.position GROUP BY o.id"
_SETTINGS = "SELECT name, value FROM setting"


class Elsewhere:
    """Compares the database with what it was; on the database thread only."""

    def __init__(self, db: apsw.Connection) -> None:
        self._db = db
        self._version = 0
        self._pictures: dict[str, dict[Any, int]] = {}
        self._ids = array("q")

    def start(self) -> None:
        """Remember how everything stands now."""
        self._version = self._data_version()
        self._take()

    def look(self) -> ChangeSet | None:
        """Return what was changed by another connection since the last look; None where nothing was."""
        version = self._data_version()
        if version == self._version:
            return None
        self._version = version
        pictures, ids = self._pictures, self._ids
        self._take()
        before, now = frozenset(ids), frozenset(self._ids)
        outbox = self._changed(pictures, _OUTBOX)
        return ChangeSet(
            accounts=self._changed(pictures, _ACCOUNTS),
            vacancies=self._changed(pictures, _VACANCIES),
            applications=before & now,
            arrived=now - before,
            removed=before - now,
            outbox=outbox,
            settings=self._changed(pictures, _SETTINGS),
            cause=ELSEWHERE,
        )

    def _take(self) -> None:
        self._db.execute("BEGIN")
        try:
            self._pictures = {question: self._picture(question) for question in (_ACCOUNTS, _VACANCIES, _OUTBOX, _SETTINGS)}
            self._ids = array("q", ids_of(self._db, "SELECT id FROM application"))
        finally:
            self._db.execute("ROLLBACK")

    def _picture(self, question: str) -> dict[Any, int]:
        rows: list[tuple[Any, ...]] = self._db.execute(question).fetchall()
        return {row[0]: hash(row[1:]) for row in rows}

    def _changed(self, before: dict[str, dict[Any, int]], question: str) -> frozenset[Any]:
        """Return the keys that came, went or stand for something else now."""
        old, new = before[question], self._pictures[question]
        return frozenset(key for key in old.keys() | new.keys() if old.get(key) != new.get(key))

    def _data_version(self) -> int:
        row = self._db.execute("PRAGMA data_version").fetchone()
        return int(row[0]) if row else 0
