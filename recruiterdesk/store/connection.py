"""Opening an encrypted SQLite file: the key first, then every setting that the promises of this room rest on.

The order matters. A file that has bytes is looked at read-only and without its journal before anything may write to it, so a wrong key or a
foreign file is left exactly as it was. A new file is only made where there is none.
"""

from collections.abc import Sequence
from pathlib import Path
from urllib.parse import quote

import apsw

from recruiterdesk.domain.errors import StorageTrouble
from recruiterdesk.domain.short_hashes import blake2b
from recruiterdesk.store import trouble
from recruiterdesk.store.schema import Step, migrate
from recruiterdesk.store.sharing import JournalMark

# Older versions may lose a write-ahead log when two connections restart it at once; see sqlite.org/wal.html.
LEAST_SQLITE = (3, 51, 3)
KEY_BYTES = 32
_LEAST_PAGE = 512
_PLAIN_HEADER = b"SQLite format 3"
BUSY_MILLISECONDS = 5000
CACHE_KIB = 4096
"""What SQLite keeps of the file in memory. The system keeps more of it, and deciphering a page is as quick as finding it: with four times
as much neither search nor order nor taking in is any quicker."""


def _assert_sqlite() -> None:
    """Raise StorageTrouble where the SQLite found is too old to be trusted with a write-ahead log."""
    found = tuple(int(part) for part in apsw.sqlite_lib_version().split("."))
    if found < LEAST_SQLITE:
        raise StorageTrouble(
            "The SQLite in this program is version {found}; {least} or newer is needed to keep your data safe. Install the program again.",
            found=apsw.sqlite_lib_version(),
            least=".".join(map(str, LEAST_SQLITE)),
        )


def unlock(db: apsw.Connection, key: bytes) -> None:
    """Give the key; nothing was read before."""
    db.execute("PRAGMA cipher = 'aegis'")
    db.execute(f"PRAGMA key = 'raw:{key.hex()}'")


def _key_mark(key: bytes) -> str:
    """Return a mark by which a key is recognised and from which it cannot be found."""
    return blake2b(b"which key", key=key, digest_size=8, person=b"recruiterdesk").hexdigest()


def _mark_file(path: Path) -> Path:
    return path.with_suffix(".keymark")


def key_fits(path: Path, key: bytes) -> bool:
    """Return whether a database was made with this key; False where that is not known."""
    mark = _mark_file(path)
    return mark.exists() and mark.read_text("utf-8", "replace").strip() == _key_mark(key)


def _check_header(path: Path) -> None:
    """Refuse a file that anybody can read."""
    with path.open("rb") as file:
        if file.read(16).startswith(_PLAIN_HEADER):
            raise StorageTrouble(trouble.NOT_ENCRYPTED)


def check_existing(path: Path, key: bytes) -> None:
    """Prove that the key opens the file, without the right to write to it."""
    _check_header(path)
    has_mark = _mark_file(path).exists()
    if has_mark and not key_fits(path, key):
        raise StorageTrouble(trouble.WRONG_KEY)
    if path.stat().st_size < _LEAST_PAGE:
        # SQLite takes so short a file for an empty database, whatever the key, and would write over it.
        raise trouble.Damaged if has_mark else StorageTrouble(trouble.NOT_OURS)
    db = apsw.Connection(f"file:{quote(str(path.absolute()))}?mode=ro&immutable=1", flags=apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_URI)
    try:
        unlock(db, key)
        db.execute("SELECT count(*) FROM sqlite_schema").get  # noqa: B018 -- reading is the check
    except (apsw.NotADBError, apsw.CorruptError) as error:
        # Power may have gone while the journal was being merged: then the file is only whole together with its journal.
        if not (has_mark and _has_bytes(_journal(path))):
            raise (trouble.Damaged() if has_mark else StorageTrouble(trouble.WRONG_KEY)) from error
    finally:
        db.close()


def _journal(path: Path) -> Path:
    return path.with_name(path.name + "-wal")


def _has_bytes(path: Path) -> bool:
    try:
        return path.stat().st_size > 0
    except FileNotFoundError:
        return False


def _write_mark(path: Path, key: bytes) -> None:
    mark = _mark_file(path)
    if not mark.exists():
        # Whole or not at all: half a mark would refuse the right key.
        half = mark.with_suffix(".keymark-new")
        half.write_text(_key_mark(key), "utf-8")
        half.replace(mark)


def _note_log(path: Path) -> None:
    """Note that a log begins, where it was noted that there is none: a kill after the steps must not make it look like a stranger's."""
    log = JournalMark(path)
    if log.is_noted:
        log.before_write()


def _refuse_reading_only(db: apsw.Connection) -> None:
    """Raise StorageTrouble where SQLite was content with reading, since it may not write."""
    if db.readonly("main"):
        raise StorageTrouble(trouble.READ_ONLY)


def prepare_for_reading(db: apsw.Connection, key: bytes) -> None:
    """Give the key, and set what matters for a connection that writes nothing."""
    unlock(db, key)
    db.set_busy_timeout(BUSY_MILLISECONDS)
    db.execute("PRAGMA temp_store = MEMORY")
    db.execute("PRAGMA trusted_schema = OFF")
    db.execute("PRAGMA cell_size_check = ON")


def _open(path: Path, key: bytes, steps: Sequence[Step], cache_kib: int) -> apsw.Connection:
    exists = _has_bytes(path)
    if exists:
        check_existing(path, key)
    elif _has_bytes(_journal(path)):
        # The database is gone and its journal is not: making a new one here would merge strangers.
        raise trouble.Damaged if key_fits(path, key) else StorageTrouble(trouble.NOT_OURS)
    else:
        _write_mark(path, key)
    if not exists:
        path.touch(mode=0o600)
    db = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READWRITE)
    try:
        _refuse_reading_only(db)
        # Until the file is known to be sound, closing must not merge the journal into it.
        db.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1)
        unlock(db, key)
        db.set_busy_timeout(BUSY_MILLISECONDS)
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("PRAGMA synchronous = FULL")
        db.execute("PRAGMA secure_delete = ON")
        db.execute("PRAGMA temp_store = MEMORY")
        db.execute("PRAGMA foreign_keys = ON")
        db.execute("PRAGMA trusted_schema = OFF")
        db.execute("PRAGMA journal_size_limit = 16777216")
        db.execute(f"PRAGMA cache_size = -{cache_kib:d}")
        db.execute("PRAGMA cell_size_check = ON")
        db.execute("PRAGMA cache_spill = OFF")  # nothing of a transaction reaches the log before its commit, which is noted first
        db.config(apsw.SQLITE_DBCONFIG_DEFENSIVE, 1)
        migrate(db, steps, lambda: _note_log(path))
        _check_header(path)
        _write_mark(path, key)
        db.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0)
    except BaseException:  # the connection is given back whatever happened, then the error goes on
        db.close()
        raise
    return db


def open_database(path: Path, key: bytes, steps: Sequence[Step], *, cache_kib: int = CACHE_KIB) -> apsw.Connection:
    """Open or create the file and bring it to the newest version; raises StorageTrouble, having changed nothing, where that cannot be."""
    _assert_sqlite()
    if len(key) != KEY_BYTES:
        raise StorageTrouble(trouble.WRONG_KEY)
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        return _open(path, key, steps, cache_kib)
    except (apsw.Error, OSError) as error:
        raise (trouble.storage_trouble(error) or error) from error
