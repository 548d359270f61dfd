"""Running work in a transaction: reads see one moment, writes are durable when they return, and failures have a word."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final, TypeVar

from sqlalchemy import Engine
from sqlalchemy.engine import Connection
from sqlalchemy.exc import SQLAlchemyError

from recruiterdesk.receiver.database.engine import WAIT_SECONDS, WRITES, is_sqlite
from recruiterdesk.receiver.database.unavailable import is_worth_repeating, unavailable
from recruiterdesk.receiver.storage import StorageUnavailable

T = TypeVar("T")
_ATTEMPTS: Final = 5


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
        self._turn = threading.Lock() if is_sqlite(engine) else None

    def read(self, work: Callable[[Connection], T]) -> T:
        """Return what `work` reads; StorageUnavailable."""
        with _told(), self._reader.begin() as connection:
            return work(connection)

    def write(self, work: Callable[[Connection], T]) -> T:
        """Run `work` and commit: what it returns is durable. It may run more than once. StorageUnavailable, and then nothing is kept."""
        with self._in_turn(), _told():
            for _ in range(_ATTEMPTS - 1):
                try:
                    with self._writer.begin() as connection:
                        return work(connection)
                except SQLAlchemyError as error:
                    if not is_worth_repeating(error):
                        raise
            with self._writer.begin() as connection:
                return work(connection)

    @contextmanager
    def _in_turn(self) -> Iterator[None]:
        if self._turn is None:
            yield
            return
        if not self._turn.acquire(timeout=WAIT_SECONDS):
            raise StorageUnavailable("busy")
        try:
            yield
        finally:
            self._turn.release()


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
