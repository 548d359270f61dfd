"""The record of what each reading of a provider's lists saw."""

from datetime import datetime

import apsw
import msgspec

from recruiterdesk.store.moments import from_micros, moment_of, to_micros, to_micros_or_none

_KEPT = 200


class SyncPass(msgspec.Struct, frozen=True, kw_only=True):
    """One reading of a list. `is_clean`: every page was read and understood; `total` is what the provider said there are."""

    kind: str
    started_at: datetime
    ended_at: datetime | None
    pages: int
    seen: int
    is_clean: bool
    total: int | None


class PassReader:
    """Reads past passes."""

    def __init__(self, db: apsw.Connection) -> None:
        self._db = db

    def last(self, account_id: int, kind: str) -> SyncPass | None:
        """Return the newest pass of that kind, or None."""
        return self._newest(account_id, kind, are_all=True)

    def last_clean(self, account_id: int, kind: str) -> SyncPass | None:
        """Return the newest pass of that kind that read and understood every page, or None."""
        return self._newest(account_id, kind, are_all=False)

    def _newest(self, account_id: int, kind: str, *, are_all: bool) -> SyncPass | None:
        row = self._db.execute(
            "SELECT kind, started_at, ended_at, pages, seen, is_clean, total FROM sync_pass"
            " WHERE account_id = ? AND kind = ? AND (? OR is_clean) ORDER BY started_at DESC, id DESC LIMIT 1",
            (account_id, kind, are_all),
        ).fetchone()
        if row is None:
            return None
        return SyncPass(
            kind=row[0],
            started_at=moment_of(row[1]),
            ended_at=from_micros(row[2]),
            pages=row[3],
            seen=row[4],
            is_clean=bool(row[5]),
            total=row[6],
        )


class PassWriter(PassReader):
    """Records passes."""

    def record(
        self,
        account_id: int,
        kind: str,
        started_at: datetime,
        ended_at: datetime | None,
        pages: int,
        seen: int,
        is_clean: bool,
        total: int | None,
    ) -> None:
        """Add a pass; only the newest 200 of an account and kind are kept."""
        self._db.execute(
            "INSERT INTO sync_pass(account_id, kind, started_at, ended_at, pages, seen, is_clean, total) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (account_id, kind, to_micros(started_at), to_micros_or_none(ended_at), pages, seen, is_clean, total),
        )
        self._db.execute(
            "DELETE FROM sync_pass WHERE account_id = ? AND kind = ? AND id NOT IN"
            " (SELECT id FROM sync_pass WHERE account_id = ? AND kind = ? ORDER BY started_at DESC, id DESC LIMIT ?)",
            (account_id, kind, account_id, kind, _KEPT),
        )
