"""Seeing to it that what was deleted is gone from the disk as well.

SQLite overwrites deleted content with zeros (`secure_delete`), yet its write-ahead log still has the pages as they were: so the log is
written back and cut to nothing. PostgreSQL keeps dead rows until its own VACUUM, and its log and backups as long as its administrator
says; what they hold is ciphertext.
"""

import time
from typing import Any, Final

from recruiterdesk.receiver.database.engine import is_sqlite, outside_transactions
from recruiterdesk.receiver.database.transactions import Transactions

_ATTEMPTS: Final = 50


def wipe(transactions: Transactions) -> bool:
    """Cut the write-ahead log; False where somebody read all the time, and then the next erasure or purge does it. StorageUnavailable."""
    if not is_sqlite(transactions.engine):
        return True
    for _ in range(_ATTEMPTS):
        if outside_transactions(transactions.engine, _cut):
            return True
        time.sleep(0.05)
    return False


def _cut(connection: Any) -> bool:
    (is_busy, _, _) = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    return not is_busy
