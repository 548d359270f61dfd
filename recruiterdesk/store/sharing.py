"""The databases of a profile, as programs share them: who has them open, and which write-ahead log belongs to which of them."""

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import apsw

if TYPE_CHECKING:
    from recruiterdesk.domain.errors import StorageTrouble

Salts = tuple[int, int]

DESK_FILE = "desk.db"
FILES_FILE = "files.db"
RESCUE_FOLDER = "rescue"
DAMAGE_MARK = "damaged"
KEPT = "damaged-"

_IN_USE = "in-use"
_PATIENCE_MILLISECONDS = 5000

_WAL_HEADER = 32
_WAL_MAGICS = (b"\x37\x7f\x06\x82", b"\x37\x7f\x06\x83")
_SALTS_AT = 16

_CLOSED, _ANY = "closed", "any"
_SUCCESSORS = 2  # a log may have begun anew once more before that was noted, by this program or another


class InUse:
    """This program's share in the lock of one folder: what decides about whole files may only be done by one that is alone.

    SQLite's own lock on an empty file, which is the same on every system and ends with its process, however that ends. Where no file can
    be made (or `folder` is None, since what is there is not ours) there is no lock: then this program is never alone, and shares at once.
    """

    def __init__(self, folder: Path | None) -> None:
        self._db: apsw.Connection | None = None
        if folder is None:
            return
        try:
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._db = apsw.Connection(str(folder / _IN_USE))
            self._db.execute("PRAGMA journal_mode = MEMORY").fetchall()
        except (apsw.Error, OSError):
            self.close()

    def try_alone(self) -> bool:
        """Keep every other program out, and return whether that could be done at once; our own share is given up for it."""
        return self._begin("BEGIN EXCLUSIVE", patience=0)

    def share(self) -> bool:
        """Keep others from being alone, after waiting for one that is; False where it goes on for too long."""
        if self._db is None:
            return True
        if not self._begin("BEGIN", patience=_PATIENCE_MILLISECONDS):
            return False
        try:
            self._db.execute("SELECT count(*) FROM sqlite_schema").fetchall()  # a transaction takes its lock with its first reading
        except apsw.BusyError:
            return False
        except apsw.Error:
            self.close()  # this file system has no locks
        return True

    def close(self) -> None:
        """Let go."""
        if self._db is not None:
            self._db.close()
            self._db = None

    def _begin(self, statement: str, *, patience: int) -> bool:
        if self._db is None:
            return False
        try:
            if self._db.in_transaction:
                self._db.execute("ROLLBACK")  # the file stays empty
            self._db.set_busy_timeout(patience)
            self._db.execute(statement)
        except apsw.Error:
            return False
        return True


class JournalMark:
    """Which log belongs to one database, noted beside it: SQLite would merge any log that it finds, a stranger's too.

    A log is known by the salts in its header. They are random at first, and whenever SQLite begins the log anew the first grows by one. The
    note is on the disk before a log of unknown salts may appear, so a kill or a loss of power never makes a good log look strange:

    closed        there is no log, since the last program closed the database properly
    any           a log may be there or not: one is about to begin or to end
    first-second  the log with these salts, or one that followed it

    An older state of the very same log cannot be noticed: it is a beginning of what was there, and lacks the last transactions.
    Who cannot write down that a log begins may not write to the database either: OSError.
    """

    def __init__(self, database: Path) -> None:
        self._wal = wal_of(database)
        self._file = database.with_suffix(".journal")
        self._seen: Salts | None = None
        self._is_begun = False

    @property
    def is_noted(self) -> bool:
        """Whether anything was noted, which is so once something was written."""
        return self._file.exists()

    def fits(self) -> bool:
        """Return whether the log beside the database is its own; where nothing is noted any is taken. Only for one that is alone."""
        noted = self._read()
        has_log = self._wal.exists() and self._wal.stat().st_size > 0
        if noted == _ANY:
            return True
        if noted == _CLOSED:
            return not has_log
        return has_log and _follows(salts_of(self._wal), noted)

    @property
    def is_closed(self) -> bool:
        """Whether the last program closed the database properly."""
        return self._read() == _CLOSED

    def before_write(self) -> None:
        """Note that a log begins with the first write of this program, unless another one is at work on it."""
        if not self._is_begun:
            if self._read() == _CLOSED or not self.is_noted:
                self.begin()
            self._is_begun = True

    def begin(self) -> None:
        """Note that a log may begin or end now."""
        self._seen = None
        self._is_begun = True
        self._write(_ANY)

    def after_commit(self) -> None:
        """Note the log, where it is another one than before. What cannot be noted now is noted after the next commit."""
        try:
            self._follow()
        except OSError:
            self._seen = None

    def _follow(self) -> None:
        salts = salts_of(self._wal)
        if salts is not None and salts != self._seen:
            self._write(f"{salts[0]:08x}-{salts[1]:08x}")
            self._seen = salts

    def close(self) -> None:
        """Note that the database was closed properly, if its log is gone."""
        if not self._wal.exists():
            with suppress(OSError):
                self._write(_CLOSED)

    def _read(self) -> str:
        try:
            return self._file.read_text("utf-8").strip()
        except (OSError, UnicodeDecodeError):
            return _ANY

    def _write(self, state: str) -> None:
        new = self._file.with_suffix(f".{os.getpid()}")
        with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as writing:
            writing.write(state.encode())
            writing.flush()
            os.fsync(writing.fileno())
        new.replace(self._file)


class OpenFiles:
    """Both connections of a profile, the notes on their logs, and this program's share in them; on the database thread only.

    `refusal` says why they are open for reading only, None where they are not. `open_again` opens one of them once more by
    its name, for any thread, which does not write by itself.
    """

    def __init__(
        self,
        folder: Path,
        desk: apsw.Connection,
        files: apsw.Connection,
        in_use: InUse,
        open_again: Callable[[str], apsw.Connection],
    ) -> None:
        self.folder = folder
        self.desk = desk
        self.files = files
        self.open_again = open_again
        self.desk_log = JournalMark(folder / DESK_FILE)
        self.files_log = JournalMark(folder / FILES_FILE)
        self.refusal: StorageTrouble | None = None
        self._in_use = in_use

    @property
    def has_kept_damage(self) -> bool:
        """Whether damaged files of an earlier time are kept beside the databases."""
        return any(self.folder.glob(f"{KEPT}*"))

    def note_damage(self) -> None:
        """Let the next opening look at every page before anything is shown."""
        try:
            (self.folder / DAMAGE_MARK).touch(mode=0o600)
        except OSError:
            return  # where nothing can be written, nothing can be saved either

    def close(self) -> None:
        """Close both; the last program to do so notes that no log is left, so that one which appears later is a stranger."""
        ending: list[JournalMark] = []
        is_alone = self.refusal is None and self._in_use.try_alone()
        try:
            if is_alone:
                ending = [log for log in (self.desk_log, self.files_log) if not log.is_closed]
            for log in ending:
                log.begin()
        except OSError:
            is_alone, ending = False, []
        if self.refusal is None and not is_alone:
            # What cannot be noted must not happen: the logs stay, as they are noted. So it is, too, where two programs end at the same
            # moment and each keeps the other from being alone: SQLite's last one out would take the logs away, and nobody would note it.
            for db in (self.desk, self.files):
                db.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1)
        self.desk.close()
        self.files.close()
        for log in ending:
            log.close()
        self._in_use.close()


def wal_of(database: Path) -> Path:
    """Return where a database's log is."""
    return database.with_name(database.name + "-wal")


def salts_of(wal: Path) -> Salts | None:
    """Return the salts of a log's header; None where it has none (yet)."""
    try:
        with wal.open("rb") as file:
            header = file.read(_WAL_HEADER)
    except OSError:
        return None
    if len(header) < _WAL_HEADER or header[:4] not in _WAL_MAGICS:
        return None
    first, second = header[_SALTS_AT : _SALTS_AT + 4], header[_SALTS_AT + 4 : _SALTS_AT + 8]
    return int.from_bytes(first, "big"), int.from_bytes(second, "big")


def _follows(found: Salts | None, noted: str) -> bool:
    """Return whether a log is the noted one or began anew after it; a note that cannot be read is no reason to refuse one."""
    try:
        first, second = (int(part, 16) for part in noted.split("-"))
    except ValueError:
        return True
    return found is not None and (found == (first, second) or 0 < (found[0] - first) & 0xFFFFFFFF <= _SUCCESSORS)
