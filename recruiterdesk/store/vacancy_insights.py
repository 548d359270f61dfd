"""The figures of vacancies, as their providers last gave them."""

from datetime import datetime

import apsw

from recruiterdesk.domain.vacancy import VacancyInsight
from recruiterdesk.store.changes import Changes
from recruiterdesk.store.moments import from_micros


class InsightReader:
    """Reads what is kept; a vacancy is named by our id."""

    def __init__(self, db: apsw.Connection) -> None:
        self._db = db

    def last(self, vacancy_id: int) -> tuple[VacancyInsight | None, datetime | None]:
        """Return what was read last and when; None twice where nothing ever was."""
        row = self._db.execute(
            "SELECT clicks, cost, cpc, applications, read_at FROM vacancy_insight WHERE id = ?", (vacancy_id,)
        ).fetchone()
        if row is None:
            return None, None
        return VacancyInsight(clicks=row[0], cost=row[1], cpc=row[2], applications=row[3]), from_micros(row[4])


class InsightWriter:
    """Keeps what was read."""

    def __init__(self, db: apsw.Connection, changes: Changes) -> None:
        self._db = db
        self._changes = changes

    def put(self, vacancy_id: int, insight: VacancyInsight, read_at: int) -> None:
        """Keep figures read at a moment (microseconds since 1970) over those read before it; later ones stay.

        Figures that are as they were are no change of the vacancy, only newer.
        """
        values = (insight.clicks, insight.cost, insight.cpc, insight.applications)
        before = self._db.execute(
            "SELECT clicks, cost, cpc, applications, read_at FROM vacancy_insight WHERE id = ?", (vacancy_id,)
        ).fetchone()
        if before is not None and before[4] > read_at:
            return
        self._db.execute(
            "INSERT INTO vacancy_insight VALUES (?, ?, ?, ?, ?, ?)"
            " ON CONFLICT DO UPDATE SET clicks = excluded.clicks, cost = excluded.cost, cpc = excluded.cpc,"
            " applications = excluded.applications, read_at = excluded.read_at",
            (vacancy_id, *values, read_at),
        )
        if before is None or tuple(before[:4]) != values:
            self._changes.vacancies.add(vacancy_id)
