"""One opening, posted in several places: vacancies that the user has linked as twins, over accounts."""

from collections.abc import Iterable

import apsw

from recruiterdesk.domain.errors import Conflicting, NotFound, WrongUsage
from recruiterdesk.store.changes import Changes

Openings = tuple[tuple[int, ...], ...]
"""Vacancies by opening, in the order of their ids; one that is an opening of its own stands alone."""


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

    def openings(self, ids: Iterable[int]) -> Openings:
        """Return the openings of these vacancies, whole."""
        return tuple(sorted({tuple(sorted((id_, *self.of(id_)))) for id_ in ids}))

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

    def link(self, one: int, other: int) -> Openings:
        """Make two vacancies, and those linked with either, one opening; returns the openings as they were.

        Raises WrongUsage for one with itself, NotFound.
        """
        if one == other:
            raise WrongUsage("A vacancy cannot be linked with itself. Choose another one.")
        if self._db.execute("SELECT count(*) FROM vacancy WHERE id IN (?, ?)", (one, other)).get != 2:  # noqa: PLR2004 -- both
            raise NotFound("This vacancy is not (or no longer) on this computer. Look at the list again.")
        before = self.openings((one, other))
        self._put((tuple(sorted(id_ for opening in before for id_ in opening)),))
        return before

    def part(self, vacancy_id: int) -> Openings:
        """Take a vacancy out of its opening, the others stay together; returns the opening as it was."""
        before = self.openings((vacancy_id,))
        self._put(((vacancy_id,), tuple(self.of(vacancy_id))))
        return before

    def put_back(self, openings: Openings) -> None:
        """Bring vacancies back into the openings that `link` or `part` returned; those that are gone meanwhile stay away.

        Raises Conflicting where one of them was linked with others since: those would be parted too.
        """
        ids = {id_ for opening in openings for id_ in opening}
        now = {id_ for opening in self.openings(ids) for id_ in opening}
        if now - ids:
            raise Conflicting("These vacancies were linked with others meanwhile. Say of each whether it is the same opening.")
        here = {id_ for id_ in ids if self._db.execute("SELECT count(*) FROM vacancy WHERE id = ?", (id_,)).get}
        self._put(tuple(tuple(id_ for id_ in opening if id_ in here) for opening in openings))

    def _put(self, openings: Openings) -> None:
        """Write openings over those that all their vacancies had, each named after its first; one alone needs no row."""
        ids = [id_ for opening in openings for id_ in opening]
        self._db.executemany("DELETE FROM vacancy_twin WHERE id = ?", [(id_,) for id_ in ids])
        self._db.executemany(
            "INSERT INTO vacancy_twin VALUES (?, ?)", [(id_, opening[0]) for opening in openings if len(opening) > 1 for id_ in opening]
        )
        self._changes.vacancies.update(ids)
