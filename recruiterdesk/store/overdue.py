"""Asking whether anything is kept longer than it may be, before a write is begun for it: at most starts there is nothing."""

import apsw

# The same conditions as what removes them: Removal.overdue, OutboxWriter.forget_done, ProviderTableWriter.forget_before.
_OVERDUE = """
    SELECT EXISTS (
        SELECT 1 FROM application a JOIN application_fact f ON f.id = a.id WHERE a.keep_until <= ?1 AND f.fetched_at <= a.keep_until
    ) OR EXISTS (SELECT 1 FROM outbox WHERE state IN ('sent', 'cancelled') AND created_at < ?2)
    OR EXISTS (SELECT 1 FROM provider_table WHERE read_at < ?2)
"""


def is_anything_overdue(db: apsw.Connection, now: int, done_before: int) -> bool:
    """Tell whether somebody's time is over at `now`, or anything is kept that was done or read before `done_before` (microseconds)."""
    row = db.execute(_OVERDUE, (now, done_before)).fetchone()
    return bool(row and row[0])
