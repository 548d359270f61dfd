"""Seeing to it that what was deleted is gone from the disk as well.

SQLite overwrites deleted content with zeros (`secure_delete`), yet its write-ahead log still has the pages as they were: so the log is
written back and cut to nothing. PostgreSQL keeps dead rows until its own VACUUM, and its log and backups as long as its administrator
says; what they hold is ciphertext.
"""

import sqlite3
import time
from typing import Any, Final

from recruiterdesk.receiver.database.engine import WAIT_SECONDS, is_sqlite, outside_transactions
from recruiterdesk.receiver.database.transactions import Transactions
from recruiterdesk.receiver.database.unavailable import reason_of

LONGEST_WAIT: Final = 5.0  # seconds for readers to end
_ONCE: Final = 200  # ms; while it waits for readers, deliveries wait for it


def wipe(transactions: Transactions) -> bool:
    """Cut the write-ahead log; False where somebody read all the time, and then the next erasure or purge does it. StorageUnavailable."""
    if not is_sqlite(transactions.engine):
        return True
    end = time.monotonic() + LONGEST_WAIT
    while not outside_transactions(transactions.engine, _cut):
        if time.monotonic() > end:
            return False
        time.sleep(0.05)
    return True


def _cut(connection: Any) -> bool:
    connection.execute(f"PRAGMA busy_timeout={_ONCE}")
    try:
        (is_busy, _, _) = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    except sqlite3.OperationalError as error:
        if reason_of(error) != "busy":
            raise
        return False
    finally:
        connection.execute(f"PRAGMA busy_timeout={WAIT_SECONDS * 1000}")
    return not is_busy
