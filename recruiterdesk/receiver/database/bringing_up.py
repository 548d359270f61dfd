"""Bringing the tables up to this version's, safely when several receivers start at once, and from an installed bundle."""

from pathlib import Path
from typing import Any, Final

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import text
from sqlalchemy.engine import Connection

from recruiterdesk.domain.errors import StorageTrouble
from recruiterdesk.receiver.database.engine import is_sqlite, make_file, outside_transactions
from recruiterdesk.receiver.database.transactions import Transactions
from recruiterdesk.receiver.storage import StorageUnavailable

_LOCK: Final = 7_236_514_309_812_117  # PostgreSQL's advisory locks are numbers; this one is "the receiver's tables are being made"


def bring_up(transactions: Transactions) -> None:
    """Make or extend the tables; StorageUnavailable, or StorageTrouble where a newer receiver made them."""
    if is_sqlite(transactions.engine):
        make_file(transactions.engine)
        outside_transactions(transactions.engine, _use_write_ahead_log)
    if is_up_to_date(transactions):
        return  # no write at all: the user of the service need not be allowed to change tables
    try:
        transactions.write(_upgrade)
    except CommandError:
        raise StorageTrouble("A newer version of the receiver has written its database. Update recruiterdesk here too.") from None


def is_up_to_date(transactions: Transactions) -> bool:
    """Tell whether the database answers and has the tables of this version; StorageUnavailable."""
    newest = ScriptDirectory.from_config(_configuration()).get_current_head()
    return transactions.read(_version) == newest


def _version(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()


def _upgrade(connection: Connection) -> None:
    if connection.dialect.name == "postgresql":  # SQLite's transaction has the file to itself already
        connection.execute(text("SET LOCAL lock_timeout TO '60s'"))
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
    configuration = _configuration()
    configuration.attributes["connection"] = connection
    command.upgrade(configuration, "head")


def _configuration() -> Config:
    """Point Alembic at the steps beside this file, whatever the working folder and without an `alembic.ini`."""
    configuration = Config()
    configuration.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    configuration.set_main_option("path_separator", "os")
    return configuration


def _use_write_ahead_log(connection: Any) -> None:
    """Switch the file to write-ahead logging, which stays in the file; whoever makes the tables in it now is waited for."""
    (mode,) = connection.execute("PRAGMA journal_mode=WAL").fetchone()
    if mode != "wal":
        raise StorageUnavailable("busy")
