"""Work that one receiver at a time does on a database, while the others leave it alone."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from recruiterdesk.receiver.database.engine import is_sqlite
from recruiterdesk.receiver.database.transactions import Transactions
from recruiterdesk.receiver.database.unavailable import unavailable

RETENTION: Final = 7_236_514_309_812_118  # PostgreSQL's advisory locks are numbers


@contextmanager
def turn(transactions: Transactions, lock: int) -> Iterator[bool]:
    """Tell whether it is this receiver's turn, and keep it until the block ends; StorageUnavailable.

    PostgreSQL lets the turn go with the transaction that took it, so also where this process is killed or a pooler stands between.
    SQLite has one writer in any case.
    """
    if is_sqlite(transactions.engine):
        yield True
        return
    try:
        with transactions.engine.begin() as connection:
            connection.execute(text("SET LOCAL idle_in_transaction_session_timeout TO 0"))
            yield bool(connection.scalar(text("SELECT pg_try_advisory_xact_lock(:lock)"), {"lock": lock}))
    except SQLAlchemyError as error:
        raise unavailable(error) or error from None
