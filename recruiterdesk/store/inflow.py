"""What came through a receiver: taken in together with how far it was read, so that a pull killed anywhere is read on without a gap."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import apsw
import msgspec

from recruiterdesk.domain.inflow import Erased, InflowState, Received
from recruiterdesk.domain.sync_report import Counts
from recruiterdesk.store.application_detail import DetailUpsert
from recruiterdesk.store.application_upsert import ApplicationUpsert
from recruiterdesk.store.changes import Changes
from recruiterdesk.store.clean_text import clean
from recruiterdesk.store.moments import to_micros
from recruiterdesk.store.overlay import Overlay
from recruiterdesk.store.removal import Removal
from recruiterdesk.store.vacancy_references import VacancyReferences


class InflowReader:
    """Reads how far receivers were read, and what is still to be fetched from them."""

    def __init__(self, db: apsw.Connection) -> None:
        self._db = db

    def state(self, account_id: int) -> InflowState:
        """Return how far an account was read; nothing at all where it never was."""
        row = self._db.execute("SELECT source, cursor, acknowledged FROM inflow WHERE account_id = ?", (account_id,)).fetchone()
        return InflowState(source=row[0], cursor=row[1], acknowledged=row[2]) if row else InflowState()

    def reference(self, application_id: int) -> str | None:
        """Return the reference that an application came with; None for one that came otherwise."""
        row = self._db.execute("SELECT reference FROM received WHERE id = ?", (application_id,)).fetchone()
        return row[0] if row else None

    def documents_missing(self, account_id: int, limit: int) -> list[tuple[int, int, str]]:
        """Return documents of received applications that are not on this computer, the newest first: our id, number, SHA-256."""
        rows = self._db.execute(
            "SELECT a.id, d.number, coalesce(d.remote_id, '') FROM application a JOIN received r ON r.id = a.id"
            " JOIN document d ON d.application_id = a.id"
            " WHERE a.account_id = ? AND d.file IS NULL ORDER BY a.arrived_at DESC, d.number LIMIT ?",
            (account_id, limit),
        )
        return [(row[0], row[1], row[2]) for row in rows]


class InflowWriter(InflowReader):
    """Takes in what a receiver holds, within one transaction."""

    def __init__(
        self,
        db: apsw.Connection,
        *,
        upsert: ApplicationUpsert,
        detail: DetailUpsert,
        overlay: Overlay,
        removal: Removal,
        changes: Changes,
        now: int,
    ) -> None:
        super().__init__(db)
        self._upsert = upsert
        self._detail = detail
        self._removal = removal
        self._now = now
        self._changes = changes
        self._references = VacancyReferences(db, overlay, changes, now)

    def take(
        self, account_id: int, received: Sequence[Received], erased: Sequence[Erased], source: str, cursor: int, at: datetime
    ) -> Counts:
        """Take in a page read at `at` and note that `source` was read up to `cursor`; returns what that did.

        Who was erased there is erased here: call Store.purge_residue afterwards where `removed` is not 0. Raises NotFound when the account
        was removed meanwhile.
        """
        counts = Counts()
        for one in received:
            self._take_one(account_id, one, at, counts)
        for gone in erased:
            counts.removed += self._erase(account_id, gone)
        self._db.execute(
            "INSERT INTO inflow VALUES (?, ?, ?, 0, ?) ON CONFLICT DO UPDATE SET source = excluded.source, cursor = excluded.cursor,"
            " acknowledged = iif(source = excluded.source, acknowledged, 0), read_at = excluded.read_at",
            (account_id, source, cursor, to_micros(at)),
        )
        return counts

    def acknowledged(self, account_id: int, through: int) -> None:
        """Note how far the receiver knows that this desk has everything."""
        self._db.execute("UPDATE inflow SET acknowledged = ? WHERE account_id = ?", (through, account_id))

    def begin_anew(self, account_id: int, newest: int) -> None:
        """Read everything once more: the receiver was set back, and knows nothing of what it had beyond `newest`.

        What it has forgotten stays here, under an id that it cannot give to anybody.
        """
        lost: list[tuple[Any, ...]] = self._db.execute(
            "SELECT r.id, f.remote_id, r.received_at FROM received r JOIN application_fact f ON f.id = r.id"
            " WHERE f.account_id = ? AND r.position > ?",
            (account_id, newest),
        ).fetchall()
        for application_id, remote_id, received_at in lost:
            self._set_aside(application_id, remote_id, received_at)
        self._db.execute("UPDATE inflow SET cursor = 0, acknowledged = 0 WHERE account_id = ?", (account_id,))

    def assign(self, application_id: int, vacancy_id: int | None) -> None:
        """Put a received application under a vacancy of its account, whatever its reference says; None: where its reference says.

        Later readings leave it there. Raises NotFound, and WrongUsage for an applicant or a vacancy that this cannot be done with.
        """
        self._references.assign(application_id, vacancy_id)

    def _take_one(self, account_id: int, one: Received, at: datetime, counts: Counts) -> None:
        application = one.detail.application
        remote_id, received_at = clean(application.remote_id), to_micros(one.received_at)
        self._make_way(account_id, remote_id, received_at)
        reference = clean(one.vacancy_reference).strip()
        vacancy = self._vacancy_of(account_id, remote_id, reference)
        shown = msgspec.structs.replace(application, vacancy_remote_id=vacancy)
        done = self._detail.take(account_id, msgspec.structs.replace(one.detail, application=shown), to_micros(at))
        counts.seen += 1
        counts.added += done.added
        counts.changed += done.changed
        stored = self._upsert.known(account_id, remote_id)
        if stored is None:  # it was erased here
            return
        self._db.execute(
            "INSERT INTO received VALUES (?, ?, ?, ?, NULL, ?)"
            " ON CONFLICT DO UPDATE SET reference = excluded.reference, position = excluded.position, is_matched = excluded.is_matched",
            (stored.id, reference, received_at, one.position, vacancy is not None),
        )

    def _vacancy_of(self, account_id: int, remote_id: str, reference: str) -> str | None:
        """Return what the user chose, else where it is already, else where its reference says."""
        row = self._db.execute(
            "SELECT coalesce(r.chosen, f.vacancy_remote_id) FROM application_fact f JOIN received r ON r.id = f.id"
            " WHERE f.account_id = ? AND f.remote_id = ?",
            (account_id, remote_id),
        ).fetchone()
        return row[0] if row and row[0] is not None else self._references.vacancy_of(account_id, reference)

    def _make_way(self, account_id: int, remote_id: str, received_at: int) -> None:
        """Free an id that was somebody else's before the receiver was set back."""
        row = self._db.execute(
            "SELECT r.id, r.received_at FROM received r JOIN application_fact f ON f.id = r.id WHERE f.account_id = ? AND f.remote_id = ?",
            (account_id, remote_id),
        ).fetchone()
        if row is not None and row[1] != received_at:
            self._set_aside(row[0], remote_id, row[1])
        other = "account_id = ? AND remote_id = ?"
        grave = self._db.execute(f"SELECT received_at FROM received_grave WHERE {other}", (account_id, remote_id)).fetchone()  # noqa: S608 -- a literal of ours
        if grave is not None and grave[0] != received_at:
            self._db.execute(f"DELETE FROM received_grave WHERE {other}", (account_id, remote_id))  # noqa: S608 -- as above
            self._db.execute(f"DELETE FROM tombstone WHERE kind = 'application' AND {other}", (account_id, remote_id))  # noqa: S608 -- as above

    def _set_aside(self, application_id: int, remote_id: str, received_at: int) -> None:
        """Give an application an id that no receiver gives: its own one and the moment at which it was received."""
        if "." not in remote_id:
            name = f"{remote_id}.{received_at}"
            self._db.execute("UPDATE application_fact SET remote_id = ? WHERE id = ?", (name, application_id))
            self._changes.applications.add(application_id)

    def _erase(self, account_id: int, gone: Erased) -> int:
        row = self._db.execute(
            "SELECT r.id FROM received r JOIN application_fact f ON f.id = r.id"
            " WHERE f.account_id = ? AND f.remote_id = ? AND r.position < ?",
            (account_id, clean(gone.remote_id), gone.position),
        ).fetchone()
        if row is None:
            return 0
        self._removal.erase([row[0]])
        return 1
