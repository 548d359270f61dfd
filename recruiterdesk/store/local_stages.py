"""Stages that are kept on this computer only, where a provider has none."""

from collections.abc import Sequence

import apsw

from recruiterdesk.domain.errors import NotFound
from recruiterdesk.domain.funnel import guess_funnel
from recruiterdesk.store.application_upsert import ApplicationUpsert
from recruiterdesk.store.clean_text import clean
from recruiterdesk.store.overlay import Overlay


class LocalStages:
    """Moves applicants among stages that their provider does not know."""

    def __init__(self, db: apsw.Connection, overlay: Overlay, upsert: ApplicationUpsert, now: int) -> None:
        self._db = db
        self._overlay = overlay
        self._upsert = upsert
        self._now = now

    def move(self, application_id: int, stage: str | None, stages: Sequence[str] = ()) -> None:
        """Put an applicant into a stage, or None into none, and write the step into the history; raises NotFound.

        `stages` are all that the account keeps here, in their order: no vacancy has them, and a guess goes by the order too.
        """
        row = self._db.execute("SELECT stage, account_id FROM application WHERE id = ?", (application_id,)).fetchone()
        if row is None:
            raise NotFound("This applicant is not (or no longer) on this computer. Look at the list again.")
        stage = clean(stage) if stage is not None else None
        if stage is None:
            self._db.execute("DELETE FROM local_stage WHERE id = ?", (application_id,))
        else:
            self._db.execute(
                "INSERT INTO local_stage VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET stage = excluded.stage, since = excluded.since",
                (application_id, stage, self._now),
            )
        self._upsert.add_history(application_id, self._now, "stage", row[0], stage, by="you")
        self._keep_guess(row[1], stage, [clean(one) for one in stages])
        self._overlay.refresh("application", application_id)

    def _keep_guess(self, account_id: int, stage: str | None, stages: Sequence[str]) -> None:
        """Keep where a stage is guessed to stand, which the user's choice overrules; whoever is in it goes along with a new guess."""
        if stage is None or stage not in stages:
            return
        guess = guess_funnel(stage, position=stages.index(stage))
        self._db.execute(
            "INSERT INTO stage_place VALUES (?, ?, ?, 0)"
            " ON CONFLICT DO UPDATE SET funnel = excluded.funnel WHERE NOT is_chosen AND funnel <> excluded.funnel",
            (account_id, stage, guess),
        )
        if self._db.changes():
            self._overlay.forget_vacancies()
            here = "SELECT id FROM application WHERE account_id = ? AND stage = ?"
            for id_ in [row[0] for row in self._db.execute(here, (account_id, stage))]:  # whole: it writes what it reads
                self._overlay.refresh("application", id_)
