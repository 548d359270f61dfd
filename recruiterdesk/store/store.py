"""The store: the one door to the encrypted databases of a profile.

A write is one transaction; its change set goes out after the commit, in the order of commits. Rejected: a pool of connections (two writers
meet SQLite's lock, and one thread keeps up with any provider) and an ORM (lists of 100,000 need their own SQL).
"""

import asyncio
import logging
from collections.abc import Callable
from pathlib import Path
from typing import Self, TypeVar

import apsw

from recruiterdesk.domain.change_set import ChangeSet
from recruiterdesk.domain.clock import Clock, SystemClock
from recruiterdesk.domain.errors import StorageTrouble
from recruiterdesk.domain.in_place import is_in_place
from recruiterdesk.store import trouble
from recruiterdesk.store.connection import open_database
from recruiterdesk.store.database_thread import DatabaseThread, Urgency
from recruiterdesk.store.file_store import FileStore
from recruiterdesk.store.id_list import OrderCache
from recruiterdesk.store.moments import to_micros
from recruiterdesk.store.schema import DESK_STEPS, FILES_STEPS
from recruiterdesk.store.transaction import Reader, Writer

T = TypeVar("T")

_log = logging.getLogger(__name__)

DESK_FILE = "desk.db"
FILES_FILE = "files.db"
WATCH_SECONDS = 1.0


class Store:
    """Owns the database thread and both files of one profile; made by `open`, ended by `close`. `files` is the file store."""

    def __init__(self, thread: DatabaseThread, desk: apsw.Connection, files: apsw.Connection, clock: Clock) -> None:
        self._thread = thread
        self._desk = desk
        self._files = files
        self._clock = clock
        self._subscribers: list[Callable[[ChangeSet], None]] = []
        self._write_refusal: StorageTrouble | None = None
        self._is_closed = False
        self._is_watched = False
        self._orders = OrderCache(desk)
        self.files = FileStore(files, thread, clock, self._referenced_files)

    @classmethod
    def open(cls, folder: Path, key: bytes, *, clock: Clock | None = None) -> Self:
        """Open or create the profile's databases and bring them to the newest version. Blocks: call it off the UI thread.

        Raises StorageTrouble and writes nothing where the key is wrong, a file is damaged, foreign or of a newer program.
        """
        thread = DatabaseThread("recruiterdesk database")

        def work() -> tuple[apsw.Connection, apsw.Connection]:
            desk = open_database(folder / DESK_FILE, key, DESK_STEPS)
            try:
                return desk, open_database(folder / FILES_FILE, key, FILES_STEPS, cache_kib=2048)
            except BaseException:  # the first file is given back whatever happened to the second
                desk.close()
                raise

        try:
            desk, files = thread.run_now(work)
        except BaseException:  # no thread stays behind, whatever happened
            thread.close()
            raise
        return cls(thread, desk, files, clock or SystemClock())

    @staticmethod
    def exists(folder: Path) -> bool:
        """Return whether there is a database in the folder, readable or not: then no new key may be made for it."""
        for path in folder.glob("*.db*"):
            try:
                if path.name.startswith((DESK_FILE, FILES_FILE)) and path.stat().st_size > 0:
                    return True
            except OSError:
                return True  # what cannot be looked at is there
        return False

    async def read(self, work: Callable[[Reader], T], *, urgent: bool = False) -> T:
        """Run `work` on the database thread; `urgent` goes before waiting background work. Raises StorageTrouble."""
        return await self._thread.run(lambda: self._read(work), Urgency.URGENT if urgent else Urgency.USUAL)

    async def write(self, work: Callable[[Writer], T], *, cause: str = "user") -> T:
        """Run `work` in one transaction, rolled back on any exception, and send its change set out after the commit.

        Once begun it runs to its end even if the caller is cancelled. What the user does goes before background work.
        """
        if is_in_place():
            return self.write_now(work, cause=cause)
        loop = asyncio.get_running_loop()

        def deliver(change_set: ChangeSet) -> None:
            try:
                loop.call_soon_threadsafe(self._deliver, change_set)
            except RuntimeError:
                _log.info("a change set had no loop to go to")  # the loop was closed meanwhile, and its listeners with it

        urgency = Urgency.URGENT if cause == "user" else Urgency.USUAL
        return await self._thread.run(lambda: self._write(work, cause, deliver), urgency)

    def read_now(self, work: Callable[[Reader], T]) -> T:
        """Read and block until it is done: for start-up and tests."""
        return self._thread.run_now(lambda: self._read(work))

    def write_now(self, work: Callable[[Writer], T], *, cause: str = "user") -> T:
        """Write and block until it is done; subscribers are called on this thread before it returns."""
        change_sets: list[ChangeSet] = []
        result = self._thread.run_now(lambda: self._write(work, cause, change_sets.append))
        for change_set in change_sets:
            self._deliver(change_set)
        return result

    def subscribe(self, callback: Callable[[ChangeSet], None]) -> Callable[[], None]:
        """Call `callback` with every change set; returns what ends it."""
        self._subscribers.append(callback)

        def unsubscribe() -> None:
            if callback in self._subscribers:
                self._subscribers.remove(callback)

        return unsubscribe

    async def watch(self) -> None:
        """Tell subscribers what other programs on this profile commit, a second later at most, until this is cancelled.

        A second watcher has nothing to do and returns at once.
        """
        if self._is_watched:
            return
        from recruiterdesk.store.elsewhere import Elsewhere  # noqa: PLC0415 -- not needed for the first list: start-up is felt

        self._is_watched = True
        try:
            elsewhere = Elsewhere(self._desk)
            await self._thread.run(elsewhere.start)
            while True:
                await asyncio.sleep(WATCH_SECONDS)
                change_set = await self._thread.run(elsewhere.look)
                if change_set is not None:
                    self._deliver(change_set)
        finally:
            self._is_watched = False

    def integrity(self) -> list[str]:
        """Return what is wrong with the files in SQLite's words, for the doctor; empty when they are sound."""

        def work() -> list[str]:
            found: list[str] = []
            for name, db in ((DESK_FILE, self._desk), (FILES_FILE, self._files)):
                try:
                    answers = [str(row[0]) for row in db.execute("PRAGMA integrity_check(20)")]
                    found.extend(f"{name}: {answer}" for answer in answers if answer != "ok")
                    found.extend(f"{name}: a row of {row[0]} points nowhere" for row in db.execute("PRAGMA foreign_key_check"))
                except apsw.Error as error:
                    found.append(f"{name}: {type(error).__name__}")
            try:
                self._desk.execute("INSERT INTO search(search, rank) VALUES ('integrity-check', 1)")
            except apsw.Error as error:
                found.append(f"{DESK_FILE}: search index: {type(error).__name__}")
            return found

        return self._thread.run_now(work)

    async def purge_residue(self) -> None:
        """Drop the files of removed applicants and empty the journals, so that nothing erased is left on the disk."""
        await self._thread.run(self._purge_residue)

    def purge_residue_now(self) -> None:
        """Do the same and block until it is done."""
        self._thread.run_now(self._purge_residue)

    def close(self) -> None:
        """Finish what was asked and close both files. A second call does nothing."""
        if self._is_closed:
            return
        self._is_closed = True

        def work() -> None:
            self._desk.close()
            self._files.close()

        self._thread.run_last(work)

    def _read(self, work: Callable[[Reader], T]) -> T:
        # One snapshot for all questions of one reading.
        self._desk.execute("BEGIN")
        try:
            return work(Reader(self._desk, self._now(), self._orders))
        finally:
            if self._desk.in_transaction:
                self._desk.execute("ROLLBACK")

    def _write(self, work: Callable[[Writer], T], cause: str, deliver: Callable[[ChangeSet], None]) -> T:
        if self._write_refusal is not None:
            raise self._write_refusal
        try:
            self._desk.execute("BEGIN IMMEDIATE")
            writer = Writer(self._desk, self._now())
            result = work(writer)
            self._desk.execute("COMMIT")
        except BaseException as error:
            # Whatever it was, nothing of it stays; then it is raised again.
            if self._desk.in_transaction:
                self._desk.execute("ROLLBACK")
            if isinstance(error, apsw.IOError):
                # After a failed write or flush nobody knows what the disk holds: trying again as if fine could lose more.
                self._write_refusal = StorageTrouble(trouble.DISK_FAILED)
            raise
        change_set = writer.changes.freeze(cause)
        if change_set:
            deliver(change_set)
        return result

    def _deliver(self, change_set: ChangeSet) -> None:
        for callback in tuple(self._subscribers):
            try:
                callback(change_set)
            except Exception as error:  # noqa: BLE001 -- one listener's mistake must not keep the news from the others
                _log.error("a listener to changes failed: %s", type(error).__name__)

    def _now(self) -> int:
        return to_micros(self._clock.now())

    def _referenced_files(self) -> set[str]:
        rows = self._desk.execute(
            "SELECT file FROM document WHERE file IS NOT NULL UNION SELECT file FROM outbox"
            " WHERE file IS NOT NULL AND state NOT IN ('sent', 'cancelled')"
        )
        return {row[0] for row in rows}

    def _purge_residue(self) -> None:
        doomed = {row[0] for row in self._desk.execute("SELECT sha256 FROM doomed_file")}
        self.files.drop_now(doomed - self._referenced_files())
        self._desk.execute("DELETE FROM doomed_file")
        for db in (self._desk, self._files):
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
