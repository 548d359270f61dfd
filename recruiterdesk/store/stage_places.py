"""Where native stages stand in the funnel: what the user chose, and a guess for the rest, so that a new stage has its place at once."""

from collections.abc import Sequence

import apsw

from recruiterdesk.domain.errors import NotFound
from recruiterdesk.domain.funnel import Funnel, guess_funnel
from recruiterdesk.domain.stage_place import StagePlace
from recruiterdesk.store.changes import Changes
from recruiterdesk.store.clean_text import clean
from recruiterdesk.store.overlay import Overlay

_STAGES = """
    SELECT stage, min(position) FROM (
        SELECT s.name AS stage, s.position FROM stage s JOIN vacancy v ON v.id = s.vacancy_id WHERE v.account_id = ?1
        UNION ALL SELECT DISTINCT stage, 1 FROM application WHERE account_id = ?1 AND stage IS NOT NULL
        UNION ALL SELECT stage, 1 FROM stage_place WHERE account_id = ?1 AND is_chosen
    ) GROUP BY stage ORDER BY min(position), stage
"""


def chosen_places(db: apsw.Connection, account_id: int) -> dict[str, Funnel]:
    """Return where the user put stages of an account; the others are guessed."""
    rows = db.execute("SELECT stage, funnel FROM stage_place WHERE account_id = ? AND is_chosen", (account_id,))
    return {stage: Funnel(funnel) for stage, funnel in rows}


class StagePlaceReader:
    """Reads the places of an account's stages."""

    def __init__(self, db: apsw.Connection) -> None:
        self._db = db

    def all(self, account_id: int, kept_here: Sequence[str] = ()) -> list[StagePlace]:
        """Return every stage that the account's vacancies or applicants have, and those kept here, in the order of the pipelines."""
        chosen = chosen_places(self._db, account_id)
        counts = dict(
            self._db.execute(
                "SELECT stage, count(*) FROM application WHERE account_id = ? AND stage IS NOT NULL GROUP BY stage", (account_id,)
            )
        )
        found = {stage: position for position, stage in enumerate(kept_here)}
        for stage, position in self._db.execute(_STAGES, (account_id,)):
            found.setdefault(stage, position)
        return [
            StagePlace(
                stage=stage,
                funnel=chosen.get(stage) or guess_funnel(stage, position=position),
                is_chosen=stage in chosen,
                applicants=counts.get(stage, 0),
            )
            for stage, position in found.items()
        ]


class StagePlaceWriter(StagePlaceReader):
    """Takes over what the user chooses."""

    def __init__(self, db: apsw.Connection, overlay: Overlay, changes: Changes) -> None:
        super().__init__(db)
        self._overlay = overlay
        self._changes = changes

    def choose(self, account_id: int, stage: str, funnel: Funnel | None, kept_here: Sequence[str] = ()) -> None:
        """Put a stage there, or give it back to the guess; `settle` then brings the applicants in step. Raises NotFound."""
        stage = clean(stage)
        if all(place.stage != stage for place in self.all(account_id, kept_here)):
            raise NotFound('There is no stage "{stage}" in this account. Choose one that is there.', stage=stage)
        own = [clean(name) for name in kept_here]
        if funnel is None and stage not in own:
            self._db.execute("DELETE FROM stage_place WHERE account_id = ? AND stage = ?", (account_id, stage))
        else:
            # No vacancy has the stages that are kept here: where such a one is guessed to stand is kept too.
            place = funnel if funnel is not None else guess_funnel(stage, position=own.index(stage))
            self._db.execute(
                "INSERT INTO stage_place VALUES (?, ?, ?, ?)"
                " ON CONFLICT DO UPDATE SET funnel = excluded.funnel, is_chosen = excluded.is_chosen",
                (account_id, stage, place, funnel is not None),
            )
        self._overlay.forget_vacancies()
        # Whoever shows the account's people or vacancies shows the stage too, in menus and on buttons, although nobody may be in it.
        self._changes.accounts.add(account_id)
        self._changes.vacancies.update(
            row[0]
            for row in self._db.execute(
                "SELECT v.id FROM vacancy v JOIN stage s ON s.vacancy_id = v.id WHERE v.account_id = ? AND s.name = ?", (account_id, stage)
            )
        )

    def settle(self, account_id: int, stage: str, after: int, most: int = 100) -> int | None:
        """Show up to `most` applicants of a stage, with ids above `after`, at its place; returns the last id, None when all are done."""
        ids = [
            row[0]
            for row in self._db.execute(
                "SELECT id FROM application WHERE account_id = ? AND stage = ? AND id > ? ORDER BY id LIMIT ?",
                (account_id, clean(stage), after, most),
            )
        ]
        for id_ in ids:
            self._overlay.refresh("application", id_)
        return ids[-1] if len(ids) == most else None
