"""The store: the one door to the encrypted databases of a profile.

A write is one transaction; its change set goes out after the commit, in the order of commits. Rejected: a pool of connections (two writers
meet SQLite's lock, and one thread keeps up with any provider) and an ORM (lists of 100,000 need their own SQL).
"""

import asyncio
import logging
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Self, TypeVar

import apsw

from recruiterdesk.domain.change_set import ChangeSet
from recruiterdesk.domain.clock import Clock, SystemClock
from recruiterdesk.domain.errors import StorageTrouble
from recruiterdesk.domain.in_place import is_in_place
from recruiterdesk.store import trouble
from recruiterdesk.store.database_thread import DatabaseThread, Urgency
from recruiterdesk.store.file_store import FileStore
from recruiterdesk.store.id_list import OrderCache
from recruiterdesk.store.moments import to_micros
from recruiterdesk.store.opening import has_databases, open_files
from recruiterdesk.store.overdue import is_anything_overdue
from recruiterdesk.store.reader import Reader
from recruiterdesk.store.sharing import OpenFiles

if TYPE_CHECKING:
    from recruiterdesk.store.inspection import Inspection
    from recruiterdesk.store.transaction import Writer

T = TypeVar("T")

_log = logging.getLogger(__name__)

WATCH_SECONDS = 1.0


class Store:
    """Owns the database thread and both files of one profile; made by `open`, ended by `close`. `files` is the file store."""

    def __init__(self, thread: DatabaseThread, opened: OpenFiles, clock: Clock) -> None:
        self._thread = thread
        self._opened = opened
        self._desk, self._files = opened.desk, opened.files
        self._clock = clock
        self._subscribers: list[Callable[[ChangeSet], None]] = []
        self._write_refusal = opened.refusal
        self._hiding: StorageTrouble | None = None
        self._is_closed = False
        self._is_watched = False
        self._inspection: Inspection | None = None
        self._orders = OrderCache(opened.desk)
        thread.at_rest = self._orders.prepare
        self.files = FileStore(opened.files, thread, clock, self._referenced_files, opened.files_log)
        thread.on_damage = self._on_damage

    @classmethod
    def open(cls, folder: Path, key: bytes, *, clock: Clock | None = None) -> Self:
        """Open or create the profile's databases and bring them to the newest version. Blocks: call it off the UI thread.

        Raises StorageTrouble and writes nothing where the key is wrong, a file is damaged, foreign or of a newer program.
        """
        thread = DatabaseThread("recruiterdesk database")
        try:
            opened = thread.run_now(lambda: open_files(folder, key, clock or SystemClock()))
        except BaseException:  # no thread stays behind, whatever happened
            thread.close()
            raise
        return cls(thread, opened, clock or SystemClock())

    @staticmethod
    def exists(folder: Path) -> bool:
        """Return whether there is a database in the folder, readable or not: then no new key may be made for it."""
        return has_databases(folder)

    @property
    def refusal(self) -> StorageTrouble | None:
        """Why nothing can be written, as far as is known: the folder was read-only or the disk full at the opening, or one failed since.

        A new error each time: one that is raised again and again would keep every frame that it ever went through.
        """
        known = self._write_refusal
        return None if known is None else type(known)(known.sentence)

    async def read(self, work: Callable[[Reader], T], *, urgent: bool = False) -> T:
        """Run `work` on the database thread; `urgent` goes before waiting background work. Raises StorageTrouble."""
        return await self._thread.run(lambda: self._read(work), Urgency.URGENT if urgent else Urgency.USUAL)

    async def write(self, work: "Callable[[Writer], T]", *, cause: str = "user") -> T:
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

    def write_now(self, work: "Callable[[Writer], T]", *, cause: str = "user") -> T:
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
        """Return what is wrong with the files in SQLite's words, for the doctor; empty when they are sound.

        Blocks for seconds where there is much, and holds up nobody: call it on a thread that is neither the window's nor the database's.
        """
        from recruiterdesk.store.inspection import Inspection  # noqa: PLC0415 -- needed by the doctor only

        self._inspection = Inspection(self._opened, self._thread)
        try:
            return self._inspection.found()
        finally:
            self._inspection = None

    async def purge_residue(self) -> None:
        """Drop the files of removed applicants and empty the journals, so that nothing erased is left on the disk."""
        await self._thread.run(self._purge_residue)

    def purge_residue_now(self) -> None:
        """Do the same and block until it is done."""
        self._thread.run_now(self._purge_residue)

    async def forget_damaged_files(self) -> int:
        """Delete the damaged files that an earlier rescue kept aside, and return how many times there was one."""
        from recruiterdesk.store.rescue_ending import remove_kept  # noqa: PLC0415 -- needed once in a lifetime

        return await self._thread.run(lambda: remove_kept(self._opened.folder))

    async def forget_old_damage(self) -> None:
        """Delete the damaged files that were kept for four weeks."""
        if self._opened.has_kept_damage:
            from recruiterdesk.store.rescue_ending import remove_expired  # noqa: PLC0415 -- as above

            await self._thread.run(lambda: remove_expired(self._opened.folder, self._clock.now()))

    async def read_on(self, because: StorageTrouble) -> None:
        """Leave out of all lists whose time is over, since nothing can be removed now; while there are such, no changes are taken.

        What kept changes from being taken before goes on to do so, since `write_again` must not end that.
        """

        def work() -> None:
            from recruiterdesk.store.reading_only import hide_overdue  # noqa: PLC0415 -- needed where nothing can be written

            if hide_overdue(self._desk, self._now()) and self._write_refusal is None:
                self._write_refusal = self._hiding = trouble.only_reading(because)

        await self._thread.run(work)

    async def write_again(self) -> None:
        """Take changes again, after `read_on`: there may be room on the disk now."""
        if self._hiding is None:
            return

        def work() -> None:
            from recruiterdesk.store.reading_only import show_overdue  # noqa: PLC0415 -- as above

            if self._hiding is not None and self._write_refusal is self._hiding:
                show_overdue(self._desk)
                self._write_refusal = self._hiding = None

        await self._thread.run(work)

    async def has_overdue(self, done_before: datetime) -> bool:
        """Tell whether there is anything to remove: people whose time is over, or what was done or read before `done_before`."""
        return await self._thread.run(lambda: is_anything_overdue(self._desk, self._now(), to_micros(done_before)))

    def close(self) -> None:
        """Finish what was asked and close both files. A second call does nothing."""
        if self._is_closed:
            return
        self._is_closed = True
        if self._inspection is not None:
            self._inspection.stop()
        self._thread.run_last(self._opened.close)

    def _read(self, work: Callable[[Reader], T]) -> T:
        # One snapshot for all questions of one reading.
        self._desk.execute("BEGIN")
        try:
            return work(Reader(self._desk, self._now(), self._orders))
        finally:
            if self._desk.in_transaction:
                self._desk.execute("ROLLBACK")

    def _write(self, work: "Callable[[Writer], T]", cause: str, deliver: Callable[[ChangeSet], None]) -> T:
        if (refusal := self.refusal) is not None:
            raise refusal
        from recruiterdesk.store.transaction import Writer  # noqa: PLC0415 -- the first list is there before anything is written

        try:
            self._desk.execute("BEGIN IMMEDIATE")
            before = self._desk.total_changes()
            writer = Writer(self._desk, self._now())
            result = work(writer)
            if self._desk.total_changes() != before:
                self._opened.desk_log.before_write()
            self._desk.execute("COMMIT")
        except BaseException as error:
            # Whatever it was, nothing of it stays; then it is raised again.
            if self._desk.in_transaction:
                self._desk.execute("ROLLBACK")
            if isinstance(error, apsw.IOError):
                # After a failed write or flush nobody knows what the disk holds: trying again as if fine could lose more.
                self._write_refusal = StorageTrouble(trouble.DISK_FAILED)
            raise
        self._opened.desk_log.after_commit()
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

    def _on_damage(self, damage: trouble.Damaged) -> None:
        """Write nothing more, since that could damage more, and let the next opening save what can be saved."""
        self._write_refusal = damage
        self._opened.note_damage()

    def _now(self) -> int:
        return to_micros(self._clock.now())

    def _referenced_files(self) -> set[str]:
        rows = self._desk.execute(
            "SELECT file FROM document WHERE file IS NOT NULL UNION SELECT file FROM outbox"
            " WHERE file IS NOT NULL AND state NOT IN ('sent', 'cancelled')"
        )
        return {row[0] for row in rows}

    def _purge_residue(self) -> None:
        if (refusal := self.refusal) is not None:
            raise refusal
        for log in (self._opened.desk_log, self._opened.files_log):
            log.begin()  # both end here, and begin anew with the next write
        doomed = {row[0] for row in self._desk.execute("SELECT sha256 FROM doomed_file")}
        self.files.drop_now(doomed - self._referenced_files())
        self._desk.execute("DELETE FROM doomed_file")
        for db in (self._desk, self._files):
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
