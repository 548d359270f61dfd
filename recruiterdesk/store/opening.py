"""Opening both databases of a profile: alone or beside other programs, for writing or, where nothing can be written, for reading."""

from pathlib import Path

import apsw

from recruiterdesk.domain.clock import Clock
from recruiterdesk.domain.errors import StorageTrouble
from recruiterdesk.store import trouble
from recruiterdesk.store.connection import key_fits, open_database
from recruiterdesk.store.moments import to_micros
from recruiterdesk.store.schema import DESK_STEPS, FILES_STEPS
from recruiterdesk.store.sharing import DAMAGE_MARK, DESK_FILE, FILES_FILE, RESCUE_FOLDER, InUse, JournalMark, OpenFiles, wal_of

_FILES_CACHE_KIB = 2048
_LEAVES_READING = (trouble.READ_ONLY, trouble.CANNOT_OPEN, trouble.DISK_FULL, trouble.DISK_FAILED)


def has_databases(folder: Path) -> bool:
    """Return whether there is a database in the folder, readable or not, or one that is just being saved."""
    for path in (*folder.glob("*.db*"), *folder.glob(f"{RESCUE_FOLDER}/*.db")):
        try:
            if path.name.startswith((DESK_FILE, FILES_FILE)) and path.stat().st_size > 0:
                return True
        except OSError:
            return True  # what cannot be looked at is there
    return False


def open_files(folder: Path, key: bytes, clock: Clock) -> OpenFiles:
    """Open or create a profile's databases; raises StorageTrouble, of which Damaged is to be followed by a rescue."""
    is_ours = not has_databases(folder) or key_fits(folder / DESK_FILE, key) or key_fits(folder / FILES_FILE, key)
    in_use = InUse(folder if is_ours else None)
    try:
        if in_use.try_alone():
            settle_alone(folder, key, clock)
        return _open_shared(folder, key, in_use, clock)
    except BaseException:  # the lock is given back whatever happened
        in_use.close()
        raise


def settle_alone(folder: Path, key: bytes, clock: Clock) -> None:
    """Finish a rescue that was broken off, and raise Damaged where what is there cannot be trusted. For a program that is alone."""
    if (folder / RESCUE_FOLDER).exists():
        from recruiterdesk.store.rescue_ending import finish  # noqa: PLC0415 -- needed once in a lifetime

        finish(folder, key, clock)
    for name in (DESK_FILE, FILES_FILE):
        if not has_fitting_log(folder / name):
            raise trouble.Damaged
    if (folder / DAMAGE_MARK).exists():
        raise trouble.Damaged


def has_fitting_log(database: Path) -> bool:
    """Return whether a database's log is its own and whole, as far as that can be known."""
    log = JournalMark(database)
    if not log.fits() or (log.is_noted and not database.exists()):
        return False
    wal = wal_of(database)
    if not wal.exists() or wal.stat().st_size == 0:
        return True
    from recruiterdesk.store.wal_file import read_wal  # noqa: PLC0415 -- needed after a crash only

    return not read_wal(wal).is_broken


def _open_shared(folder: Path, key: bytes, in_use: InUse, clock: Clock) -> OpenFiles:
    if not in_use.share():
        raise StorageTrouble(trouble.BUSY)
    try:
        desk = open_database(folder / DESK_FILE, key, DESK_STEPS)
        try:
            files = open_database(folder / FILES_FILE, key, FILES_STEPS, cache_kib=_FILES_CACHE_KIB)
        except BaseException:  # the first file is given back whatever happened to the second
            desk.close()
            raise
    except StorageTrouble as refusal:
        if refusal.sentence not in _LEAVES_READING:
            raise
        from recruiterdesk.store.reading_only import open_for_reading  # noqa: PLC0415 -- needed where nothing can be written

        return open_for_reading(folder, key, in_use, refusal, to_micros(clock.now()))
    return OpenFiles(folder, desk, files, in_use, lambda name: _open_again(folder / name, key))


def _open_again(database: Path, key: bytes) -> apsw.Connection:
    from recruiterdesk.store.reading_only import connect_to_read  # noqa: PLC0415 -- needed by the doctor only

    return connect_to_read(database, key, "mode=rw")
