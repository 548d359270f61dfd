"""Opening the database of an address: the pragmas and session settings without which an answer 201 would promise too much."""

import os
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final, TypeVar

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine import URL, Connection, make_url
from sqlalchemy.exc import ArgumentError, SQLAlchemyError
from sqlalchemy.pool import ConnectionPoolEntry

from recruiterdesk.domain.errors import WrongUsage
from recruiterdesk.receiver.database.unavailable import reason_of, unavailable
from recruiterdesk.receiver.storage import StorageUnavailable

T = TypeVar("T")

WAIT_SECONDS: Final = 10  # for a lock, a free connection, an answer to connecting
WRITES: Final = "receiver_writes"  # the execution option of a transaction that will write
_LOOPBACK: Final = frozenset({"", "localhost", "127.0.0.1", "::1"})


def make_engine(address: str) -> Engine:
    """Return the engine for `sqlite:///FILE` or `postgresql://USER:PASSWORD@HOST/NAME`; WrongUsage for any other address.

    Nothing is connected yet. A PostgreSQL that is not on this machine is spoken to over TLS with its certificate checked, unless the
    address says otherwise with `sslmode`.
    """
    try:
        url = make_url(address)
        kind = url.get_backend_name()
    except ArgumentError:
        raise WrongUsage("The database's address is not understood. Give sqlite:///FILE or postgresql://USER@HOST/NAME.") from None
    if kind == "sqlite":
        return _sqlite(url)
    if kind in {"postgresql", "postgres"}:
        return _postgresql(url)
    raise WrongUsage("The receiver keeps its data in SQLite or PostgreSQL. Give sqlite:///FILE or postgresql://USER@HOST/NAME.")


def is_sqlite(engine: Engine) -> bool:
    """Tell which of the two it is."""
    return engine.dialect.name == "sqlite"


def make_file(engine: Engine) -> None:
    """Make SQLite's file where it is missing, readable by its owner only,; StorageUnavailable."""
    path = Path(engine.url.database or "")
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    except OSError:
        raise StorageUnavailable("read_only") from None


def _sqlite(url: URL) -> Engine:
    if not url.database or url.database == ":memory:" or url.query:
        raise WrongUsage("The receiver's SQLite database is a file. Give its address as sqlite:///FILE.")
    engine = create_engine(
        url.set(drivername="sqlite+pysqlite"),
        hide_parameters=True,
        pool_size=8,
        max_overflow=8,
        pool_timeout=WAIT_SECONDS,
        connect_args={"timeout": WAIT_SECONDS, "check_same_thread": False},
    )

    @event.listens_for(engine, "connect")
    def set_up(connection: Any, _entry: ConnectionPoolEntry) -> None:
        connection.isolation_level = None  # Python would begin transactions too late; they begin below
        connection.execute("PRAGMA synchronous=FULL")  # a commit is on the disk, also when the power fails
        connection.execute("PRAGMA foreign_keys=ON")
        connection.execute("PRAGMA secure_delete=ON")  # what is deleted is overwritten with zeros
        connection.execute("PRAGMA journal_size_limit=67108864")
        connection.execute(
            "PRAGMA wal_autocheckpoint=16384"
        )  # pages, 64 MiB; `Transactions` folds the log back earlier, beside the writers

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        # A writer that began as a reader could be refused in its middle, so it takes the write lock at once.
        is_write = connection.get_execution_options().get(WRITES)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if is_write else "BEGIN")

    return engine


def _postgresql(url: URL) -> Engine:
    query = dict(url.query)
    if "sslmode" not in query and (url.host or "") not in _LOOPBACK and "host" not in query:
        query["sslmode"] = "verify-full"
        query.setdefault("sslrootcert", "system")
    engine = create_engine(
        url.set(drivername="postgresql+psycopg", query=query),
        hide_parameters=True,
        pool_pre_ping=True,
        pool_size=8,
        max_overflow=8,
        pool_timeout=WAIT_SECONDS,
        connect_args={
            "connect_timeout": WAIT_SECONDS,
            "tcp_user_timeout": 20_000,  # ms; a server that vanished is noticed
            "prepare_threshold": None,  # so that a pooler may stand between
            "application_name": "recruiterdesk receiver",
        },
    )

    @event.listens_for(engine, "connect")
    def set_up(connection: Any, _entry: ConnectionPoolEntry) -> None:
        (level,) = connection.execute("SHOW synchronous_commit").fetchone()
        if level == "off":  # a commit would be acknowledged before it is durable
            connection.execute("SET synchronous_commit TO on")
        connection.execute(f"SET lock_timeout TO '{WAIT_SECONDS}s'")
        connection.execute("SET statement_timeout TO '60s'")
        connection.execute("SET idle_in_transaction_session_timeout TO '120s'")
        connection.commit()

    return engine


def outside_transactions(engine: Engine, work: Callable[[Any], T]) -> T:
    """Return what `work` does on SQLite's own connection, for what it does not do within a transaction; StorageUnavailable."""
    try:
        connection = engine.raw_connection()
        try:
            return work(connection.driver_connection)
        finally:
            connection.close()
    except SQLAlchemyError as error:
        raise unavailable(error) or StorageUnavailable from None
    except sqlite3.Error as error:
        raise StorageUnavailable(reason_of(error)) from None
