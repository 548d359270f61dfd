"""What a driver's error means: a word that says what to mend."""

import sqlite3
from typing import Final

from sqlalchemy.exc import DataError, DBAPIError, IntegrityError, SQLAlchemyError

from recruiterdesk.receiver.storage import StorageReason, StorageUnavailable

_SQLITE: Final[dict[int, StorageReason]] = {
    5: "busy",  # SQLITE_BUSY
    6: "busy",  # SQLITE_LOCKED
    8: "read_only",  # SQLITE_READONLY
    11: "damaged",  # SQLITE_CORRUPT
    13: "full",  # SQLITE_FULL
    14: "read_only",  # SQLITE_CANTOPEN
    26: "damaged",  # SQLITE_NOTADB
}
# PostgreSQL's SQLSTATEs, by their beginning; the longest that fits counts.
_POSTGRESQL: Final[dict[str, StorageReason]] = {
    "08": "unreachable",
    "25006": "read_only",  # a standby, or default_transaction_read_only
    "28": "refused",  # the password
    "3D": "refused",  # no such database
    "40": "busy",
    "42": "refused",  # missing rights or tables
    "53": "busy",  # too many connections, out of memory
    "53100": "full",
    "55P03": "busy",  # lock_timeout
    "57014": "busy",  # statement_timeout
    "57P": "unreachable",  # shutting down, starting up
    "58": "damaged",
    "XX00": "damaged",
}
_TRY_AGAIN: Final = ("40001", "40P01")  # serialization failure, deadlock: the database took it back whole


def unavailable(error: SQLAlchemyError) -> StorageUnavailable | None:
    """Say why nothing could be stored or read; None where the error is a mistake of ours that must be seen as one."""
    if isinstance(error, IntegrityError | DataError):
        return None
    if not isinstance(error, DBAPIError):  # no free connection in the pool
        return StorageUnavailable("busy")
    return StorageUnavailable(reason_of(error.orig))


def reason_of(error: BaseException | None) -> StorageReason:
    """Name what the driver's own error means."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is not None:
        return _SQLITE.get(code & 0xFF, "unknown")
    if isinstance(error, sqlite3.Error):  # Python's own words, of a closed connection
        return "unknown"
    state = getattr(error, "sqlstate", None)
    if state is None:
        return "unreachable"  # psycopg: no connection, or it broke
    fitting = max((start for start in _POSTGRESQL if state.startswith(start)), key=len, default=None)
    return "unknown" if fitting is None else _POSTGRESQL[fitting]


def is_worth_repeating(error: SQLAlchemyError) -> bool:
    """Tell whether the same transaction may succeed when it is simply run again."""
    return isinstance(error, DBAPIError) and getattr(error.orig, "sqlstate", None) in _TRY_AGAIN
