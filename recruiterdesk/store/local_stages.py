"""Stages that are kept on this computer only, where a provider has none."""

import apsw

from recruiterdesk.domain.errors import NotFound
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

    def move(self, application_id: int, stage: str | None) -> None:
        """Put an applicant into a stage, or None into none, and write the step into the history; raises NotFound."""
        row = self._db.execute("SELECT stage, vacancy_id FROM application WHERE id = ?", (application_id,)).fetchone()
        if row is None:
            raise NotFound("This applicant is not (or no longer) on this computer.")
        stage = clean(stage) if stage is not None else None
        if stage is None:
            self._db.execute("DELETE FROM local_stage WHERE id = ?", (application_id,))
        else:
            self._db.execute(
                "INSERT INTO local_stage VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET stage = excluded.stage, since = excluded.since",
                (application_id, stage, self._now),
            )
        self._upsert.add_history(application_id, self._now, "stage", row[0], stage, by="you")
        self._overlay.refresh("application", application_id)
