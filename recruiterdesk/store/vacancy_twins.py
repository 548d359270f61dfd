"""One opening, posted in several places: vacancies that the user has linked as twins, over accounts."""

import apsw

from recruiterdesk.domain.errors import NotFound, WrongUsage
from recruiterdesk.store.changes import Changes


class TwinReader:
    """Reads which vacancies are the same opening."""

    def __init__(self, db: apsw.Connection) -> None:
        self._db = db

    def of(self, vacancy_id: int) -> list[int]:
        """Return the other vacancies of the same opening, the oldest first."""
        return [
            row[0]
            for row in self._db.execute(
                "SELECT id FROM vacancy_twin WHERE opening = (SELECT opening FROM vacancy_twin WHERE id = ?1) AND id <> ?1 ORDER BY id",
                (vacancy_id,),
            )
        ]

    def funnel(self, vacancy_id: int) -> dict[str, int]:
        """Return how many applicants stand where, over all vacancies of the opening; somebody in two of them counts twice."""
        ids = [vacancy_id, *self.of(vacancy_id)]
        marks = ", ".join("?" * len(ids))
        return dict(
            self._db.execute(
                f"SELECT funnel, sum(applicants) FROM vacancy_count WHERE vacancy_id IN ({marks}) AND applicants > 0 GROUP BY funnel",  # noqa: S608 -- marks only
                ids,
            )
        )


class TwinWriter(TwinReader):
    """Links and parts vacancies."""

    def __init__(self, db: apsw.Connection, changes: Changes) -> None:
        super().__init__(db)
        self._changes = changes

    def link(self, one: int, other: int) -> None:
        """Make two vacancies, and those linked with either, one opening; raises WrongUsage for one with itself, NotFound."""
        if one == other:
            raise WrongUsage("A vacancy cannot be linked with itself.")
        if self._db.execute("SELECT count(*) FROM vacancy WHERE id IN (?, ?)", (one, other)).get != 2:  # noqa: PLR2004 -- both
            raise NotFound("This vacancy is not (or no longer) on this computer.")
        everybody = {one, other, *self.of(one), *self.of(other)}
        opening = min(everybody)
        self._db.executemany(
            "INSERT INTO vacancy_twin VALUES (?, ?) ON CONFLICT DO UPDATE SET opening = excluded.opening",
            [(id_, opening) for id_ in sorted(everybody)],
        )
        self._changes.vacancies.update(everybody)

    def part(self, vacancy_id: int) -> None:
        """Take a vacancy out of its opening; the others stay together."""
        others = self.of(vacancy_id)
        self._db.execute("DELETE FROM vacancy_twin WHERE id = ?", (vacancy_id,))
        if others:
            # The opening is named after one of its vacancies, whose id another opening may want: it gets the name of one that stays.
            self._db.executemany("UPDATE vacancy_twin SET opening = ? WHERE id = ?", [(min(others), id_) for id_ in others])
        if len(others) == 1:
            self._db.execute("DELETE FROM vacancy_twin WHERE id = ?", (others[0],))
        self._changes.vacancies.update((vacancy_id, *others))
