"""Which vacancy a received application is for, by the reference that both carry; what the user chose goes before it."""

from typing import Any

import apsw

from recruiterdesk.domain.errors import NotFound, WrongUsage
from recruiterdesk.store.changes import Changes
from recruiterdesk.store.overlay import Overlay


class VacancyReferences:
    """Finds and keeps matches within one transaction."""

    def __init__(self, db: apsw.Connection, overlay: Overlay, changes: Changes, now: int) -> None:
        self._db = db
        self._overlay = overlay
        self._changes = changes
        self._now = now

    def vacancy_of(self, account_id: int, reference: str) -> str | None:
        """Return the remote id of the newest vacancy with this reference; None where none is here (yet)."""
        row = self._db.execute(
            "SELECT v.remote_id FROM vacancy_reference r JOIN vacancy v ON v.id = r.id WHERE r.reference = ? AND v.account_id = ?"
            " ORDER BY v.created_at DESC, v.id DESC LIMIT 1",
            (reference, account_id),
        ).fetchone()
        return row[0] if row else None

    def put(self, account_id: int, vacancy_id: int, remote_id: str, reference: str) -> None:
        """Note a vacancy's reference, and give it the applications that were waiting for it."""
        self._db.execute(
            "INSERT INTO vacancy_reference VALUES (?, ?)"
            " ON CONFLICT DO UPDATE SET reference = excluded.reference WHERE reference <> excluded.reference",
            (vacancy_id, reference),
        )
        if not self._db.changes():
            return  # those that came since found it when they came
        waiting: list[tuple[Any, ...]] = self._db.execute(
            "SELECT r.id FROM received r JOIN application_fact f ON f.id = r.id"
            " WHERE NOT r.is_matched AND r.reference = ? AND f.account_id = ?",
            (reference, account_id),
        ).fetchall()
        if not waiting:
            return
        self._overlay.forget_vacancies()
        for (application_id,) in waiting:
            self._show_in(application_id, account_id, remote_id, by="sync")
        self._changes.vacancies.add(vacancy_id)

    def assign(self, application_id: int, vacancy_id: int | None) -> None:
        """Do what `InflowWriter.assign` promises."""
        row = self._db.execute(
            "SELECT a.account_id, r.reference FROM application a LEFT JOIN received r ON r.id = a.id WHERE a.id = ?", (application_id,)
        ).fetchone()
        if row is None:
            raise NotFound("This applicant is not (or no longer) on this computer. Look at the list again.")
        account_id, reference = row
        if reference is None:
            raise WrongUsage(
                "Only an applicant who came through a receiver can be assigned to a vacancy here. Move others at their provider, or from "
                "here with a move."
            )
        remote_id = self.vacancy_of(account_id, reference) if vacancy_id is None else self._vacancy(account_id, vacancy_id)
        self._db.execute("UPDATE received SET chosen = ? WHERE id = ?", (None if vacancy_id is None else remote_id, application_id))
        self._show_in(application_id, account_id, remote_id, by="you")

    def _vacancy(self, account_id: int, vacancy_id: int) -> str:
        row = self._db.execute("SELECT account_id, remote_id FROM vacancy WHERE id = ?", (vacancy_id,)).fetchone()
        if row is None:
            raise NotFound("This vacancy is not (or no longer) on this computer. Look at the list again.")
        if row[0] != account_id:
            raise WrongUsage("This vacancy is in another account than the applicant. Choose one of the same account.")
        return str(row[1])

    def _show_in(self, application_id: int, account_id: int, remote_id: str | None, *, by: str) -> None:
        before = self._db.execute("SELECT vacancy_remote_id FROM application_fact WHERE id = ?", (application_id,)).fetchone()
        was = before[0] if before else None
        self._db.execute("UPDATE received SET is_matched = ? WHERE id = ?", (remote_id is not None, application_id))
        if was != remote_id:
            self._db.execute("UPDATE application_fact SET vacancy_remote_id = ? WHERE id = ?", (remote_id, application_id))
            self._db.execute(
                "INSERT INTO stage_history(application_id, at, what, before, after, by) VALUES (?, ?, 'vacancy', ?, ?, ?)",
                (application_id, self._now, self._title(account_id, was), self._title(account_id, remote_id), by),
            )
        for one in (was, remote_id):
            vacancy_id = self._overlay.vacancies.id_of(account_id, one)
            if vacancy_id is not None:
                self._changes.vacancies.add(vacancy_id)
        self._overlay.refresh("application", application_id)

    def _title(self, account_id: int, remote_id: str | None) -> str | None:
        if remote_id is None:
            return None
        row = self._db.execute("SELECT title FROM vacancy WHERE account_id = ? AND remote_id = ?", (account_id, remote_id)).fetchone()
        return row[0] if row else remote_id
