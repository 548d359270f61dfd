"""Looking over both databases of a profile, every page and every row, beside the work on them.

It goes over connections of its own, so that nobody's reading waits for it, and gives way: where the work would have to wait for a lock of
it, what is being looked at is left and looked at again later. A large desk takes ten seconds and more.
"""

import logging
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, suppress

import apsw

from recruiterdesk.domain.errors import StorageTrouble
from recruiterdesk.store.connection import BUSY_MILLISECONDS
from recruiterdesk.store.database_thread import DatabaseThread
from recruiterdesk.store.sharing import DESK_FILE, FILES_FILE, OpenFiles

_log = logging.getLogger(__name__)

_MOST_TOLD = 20
_TRIES = 5
_REST = 1.0  # seconds between two tries
_ASK_AGAIN = 0.002  # seconds until one that waits for a lock asks for it again: what is asked between two statements is not heard
_MOST_ASKED = 2500

Question = Callable[[apsw.Connection], list[str]]


class Inspection:
    """One look over both databases. `found` blocks and is for any thread but the database's; `stop` ends it, from any other."""

    def __init__(self, opened: OpenFiles, thread: DatabaseThread) -> None:
        self._opened = opened
        self._thread = thread
        self._lock = threading.Lock()
        self._looking: apsw.Connection | None = None
        self._stopped = threading.Event()
        self._ended = threading.Event()

    def found(self) -> list[str]:
        """Return what is wrong in SQLite's words; empty where the databases are sound, as far as there was time to look."""
        found: list[str] = []
        try:
            self._thread.run_now(lambda: self._be_patient(self._give_way))
            for name in (DESK_FILE, FILES_FILE):
                try:
                    with closing(self._opened.open_again(name)) as beside:
                        found.extend(f"{name}: {told}" for question in self._questions(name) for told in self._ask(beside, question))
                except apsw.Error as error:
                    found.append(f"{name}: {type(error).__name__}")
        finally:
            with suppress(StorageTrouble):  # closed meanwhile
                self._thread.run_now(lambda: self._be_patient(None))
            self._ended.set()
        return found

    def stop(self) -> None:
        """Leave it, and wait until it is left: the program closes."""
        self._stopped.set()
        for _ in range(_MOST_ASKED):
            self._interrupt()
            if self._ended.wait(_ASK_AGAIN):
                return

    def _questions(self, name: str) -> Iterator[Question]:
        yield _broken
        yield _pointing_nowhere
        if name == DESK_FILE and self._opened.refusal is None:
            yield _lost_words

    def _ask(self, beside: apsw.Connection, question: Question) -> list[str]:
        for _ in range(_TRIES):
            if self._stopped.is_set():
                break
            with self._lock:
                self._looking = beside
            try:
                return question(beside)
            except apsw.InterruptError:
                pass
            finally:
                with self._lock:
                    self._looking = None
            self._stopped.wait(_REST)
        _log.info("a part of the databases was not looked at for want of time")
        return []

    def _be_patient(self, handler: Callable[[int], bool] | None) -> None:
        for db in (self._opened.desk, self._opened.files):
            db.set_busy_timeout(BUSY_MILLISECONDS)
            if handler is not None:
                db.set_busy_handler(handler)

    def _give_way(self, asked: int) -> bool:
        self._interrupt()
        time.sleep(_ASK_AGAIN)
        return asked < _MOST_ASKED

    def _interrupt(self) -> None:
        with self._lock:
            if self._looking is not None:
                self._looking.interrupt()


def _broken(db: apsw.Connection) -> list[str]:
    answers = [str(row[0]) for row in db.execute(f"PRAGMA integrity_check({_MOST_TOLD})")]
    return [answer for answer in answers if answer != "ok"]


def _pointing_nowhere(db: apsw.Connection) -> list[str]:
    return [f"a row of {row[0]} points nowhere" for row in db.execute("PRAGMA foreign_key_check")]


def _lost_words(db: apsw.Connection) -> list[str]:
    """Compare every word with the search index, which is a command that has the form of a write and changes nothing."""
    db.execute("PRAGMA query_only = OFF")
    try:
        db.execute("INSERT INTO search(search, rank) VALUES ('integrity-check', 1)")
    except apsw.InterruptError:
        raise
    except apsw.Error as error:
        return [f"search index: {type(error).__name__}"]
    finally:
        db.execute("PRAGMA query_only = ON")
    return []
