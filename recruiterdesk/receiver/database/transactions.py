"""Running work in a transaction: reads see one moment, writes are durable when they return, and failures have a word."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext, suppress
from typing import Final, TypeVar

from sqlalchemy import Engine
from sqlalchemy.engine import Connection
from sqlalchemy.exc import SQLAlchemyError

from recruiterdesk.receiver.database.engine import WAIT_SECONDS, WRITES, is_sqlite, outside_transactions
from recruiterdesk.receiver.database.probe import store_and_remove
from recruiterdesk.receiver.database.unavailable import is_worth_repeating, unavailable
from recruiterdesk.receiver.storage import StorageReason, StorageUnavailable

T = TypeVar("T")
_ATTEMPTS: Final = 5
_LONG_WAIT: Final = 30  # seconds for other long writes


class Transactions:
    """The engine's transactions, from any thread."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self._writer = engine.execution_options(**{WRITES: True})
        # One statement after the other must see the same moment, or a page of the feed could jump over a line.
        self._reader = (
            engine if is_sqlite(engine) else engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
        )
        # SQLite has one writer: threads of this process wait for each other here, where they are woken at once, not in its polling.
        # Long writes wait among themselves first, so whoever writes little waits for one of them at most.
        self._turn, self._long_turn, self._folding = threading.Lock(), threading.Lock(), threading.Lock()
        self._failure: StorageReason | None = None  # why a write failed; only one that surely reached the disk ends it
        self._trying = threading.Lock()

    def read(self, work: Callable[[Connection], T]) -> T:
        """Return what `work` reads; StorageUnavailable."""
        with _told(), self._reader.begin() as connection:
            return work(connection)

    def write(self, work: Callable[[Connection], T], *, is_long: bool = False) -> T:
        """Run `work` and commit: what it returns is durable. It may run more than once. StorageUnavailable, and then nothing is kept.

        `is_long` is for some megabytes in one transaction.
        """
        try:
            if not is_sqlite(self.engine):
                return self._write(work)
            with _turn(self._long_turn, _LONG_WAIT) if is_long else nullcontext(), _turn(self._turn, WAIT_SECONDS):
                result = self._write(work)
        except StorageUnavailable as failure:
            if failure.reason != "busy":  # others store meanwhile
                self._failure = failure.reason
            raise
        if is_long:
            self._fold_back()
        return result

    def try_again(self) -> StorageReason | None:
        """Say why nothing can be stored, as far as is known; None where no write failed, or where storing is possible again.

        After a failure each call makes one small durable write, one call at a time: many who ask do not keep deliveries from the disk.
        """
        if self._failure is None or not self._trying.acquire(blocking=False):
            return self._failure
        try:
            self.write(store_and_remove)
            self._failure = None
        except StorageUnavailable:
            pass  # the failure stands, or is another now; one that was only busy has shown nothing
        finally:
            self._trying.release()
        return self._failure

    def _write(self, work: Callable[[Connection], T]) -> T:
        with _told():
            for _ in range(_ATTEMPTS - 1):
                try:
                    with self._writer.begin() as connection:
                        return work(connection)
                except SQLAlchemyError as error:
                    if not is_worth_repeating(error):
                        raise
            with self._writer.begin() as connection:
                return work(connection)

    def _fold_back(self) -> None:
        """Copy SQLite's log into its file, which would take as long again within somebody's commit. What is kept is durable already."""
        if self._folding.acquire(blocking=False):
            try:
                with suppress(StorageUnavailable):
                    outside_transactions(self.engine, lambda connection: connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone())
            finally:
                self._folding.release()


@contextmanager
def _turn(lock: threading.Lock, seconds: float) -> Iterator[None]:
    if not lock.acquire(timeout=seconds):
        raise StorageUnavailable("busy")
    try:
        yield
    finally:
        lock.release()


@contextmanager
def _told() -> Iterator[None]:
    """Turn what a driver says into StorageUnavailable. The driver's words may quote a row, so they go no further."""
    try:
        yield
    except SQLAlchemyError as error:
        told = unavailable(error)
        if told is None:
            raise
        raise told from None
