"""A profile whose folder cannot be written to, or whose disk is full: everything that is there can still be read."""

import os
import shutil
import tempfile
from pathlib import Path
from urllib.parse import quote

import apsw

from recruiterdesk.domain.errors import StorageTrouble
from recruiterdesk.store import trouble
from recruiterdesk.store.connection import check_existing, prepare_for_reading
from recruiterdesk.store.schema import DESK_STEPS, FILES_STEPS, version_of
from recruiterdesk.store.sharing import DESK_FILE, FILES_FILE, InUse, OpenFiles, wal_of

# Whose time is over may not be shown, and cannot be removed here: they are left out of the one table that all lists are read from.
_OVERDUE = """
    SELECT a.id FROM main.application a JOIN main.application_fact f ON f.id = a.id
    WHERE a.keep_until <= ? AND f.fetched_at <= a.keep_until
"""


class ReadingOnly(OpenFiles):
    """Both databases, opened so that nothing is written beside them; a copy that had to be made goes with them."""

    def __init__(self, folder: Path, desk: apsw.Connection, files: apsw.Connection, in_use: InUse, copies: Path | None, key: bytes) -> None:
        found_at = {DESK_FILE: Path(desk.filename), FILES_FILE: Path(files.filename)}  # a copy, perhaps
        super().__init__(folder, desk, files, in_use, lambda name: connect_as_found(found_at[name], key))
        self._copies = copies

    def close(self) -> None:
        """Close both and delete the copy."""
        super().close()
        if self._copies is not None:
            shutil.rmtree(self._copies, ignore_errors=True)


def open_for_reading(folder: Path, key: bytes, in_use: InUse, refusal: StorageTrouble, now: int) -> OpenFiles:
    """Open what is there; raises `refusal` where it cannot even be read. `now` is in microseconds since 1970."""
    copies: list[Path] = []
    opened: list[apsw.Connection] = []
    try:
        for name, steps in ((DESK_FILE, DESK_STEPS), (FILES_FILE, FILES_STEPS)):
            check_existing(folder / name, key)
            db = _opened(folder / name, key, copies)
            opened.append(db)
            if version_of(db) != len(steps):
                raise refusal
        found = ReadingOnly(folder, opened[0], opened[1], in_use, copies[0] if copies else None, key)
        hide_overdue(found.desk, now)
    except (apsw.Error, OSError, StorageTrouble) as error:
        for db in opened:
            db.close()
        for copy in copies:
            shutil.rmtree(copy, ignore_errors=True)
        if isinstance(error, trouble.Damaged):
            raise
        raise refusal from error
    is_full = refusal.sentence is not trouble.READ_ONLY and os.access(folder, os.W_OK)
    found.refusal = StorageTrouble(trouble.ONLY_READING_FULL if is_full else trouble.ONLY_READING)
    return found


def _opened(database: Path, key: bytes, copies: list[Path]) -> apsw.Connection:
    try:
        return connect_as_found(database, key)
    except apsw.Error:
        if not has_log(database):
            raise
    # Merging the log needs an index of it, which may not be written here: in a folder of this user alone it may, encrypted as it is.
    if not copies:
        copies.append(Path(tempfile.mkdtemp(prefix="recruiterdesk-")))
    for path in (database, wal_of(database)):
        shutil.copyfile(path, copies[0] / path.name)
    return connect_to_read(copies[0] / database.name, key, "mode=rw")


def has_log(database: Path) -> bool:
    """Tell whether there is anything in a database's log."""
    wal = wal_of(database)
    return wal.exists() and wal.stat().st_size > 0


def connect_as_found(database: Path, key: bytes) -> apsw.Connection:
    """Open a database where nothing may be written beside it; apsw.Error where its log has to be merged for that."""
    # With a log, this is done beside a program that has it open: SQLite reads the log through that one's index.
    return connect_to_read(database, key, "mode=ro" if has_log(database) else "mode=ro&immutable=1")


def connect_to_read(database: Path, key: bytes, how: str) -> apsw.Connection:
    """Open a database by a URI's words ("mode=ro", "immutable=1"), so that nothing can be written; what keeps it shut is raised."""
    db = apsw.Connection(f"file:{quote(str(database.absolute()))}?{how}", flags=apsw.SQLITE_OPEN_READWRITE | apsw.SQLITE_OPEN_URI)
    try:
        prepare_for_reading(db, key)
        db.execute("PRAGMA query_only = ON")
        db.execute("SELECT count(*) FROM sqlite_schema").fetchall()
    except BaseException:  # the connection is given back whatever happened
        db.close()
        raise
    return db


def hide_overdue(db: apsw.Connection, now: int) -> bool:
    """Leave out of every list whose time is over, and return whether there is anybody.

    Only for a connection that writes nothing until `show_overdue`: what it wrote would go astray.
    """
    overdue = [row[0] for row in db.execute(_OVERDUE, (now,))]
    if not overdue:
        return False
    was_query_only = db.execute("PRAGMA query_only").get
    db.execute("PRAGMA query_only = OFF")  # a table in memory is a table: the file itself is left alone
    db.execute("PRAGMA foreign_keys = OFF")  # its accounts stand in the file
    (table,) = db.execute("SELECT sql FROM main.sqlite_schema WHERE type = 'table' AND name = 'application'").fetchall()[0]
    indexes = [row[0] for row in db.execute("SELECT sql FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = 'application'")]
    show_overdue(db)
    try:
        db.execute(str(table).replace("CREATE TABLE ", "CREATE TEMP TABLE ", 1))
        db.execute("INSERT INTO temp.application SELECT * FROM main.application")
        db.executemany("DELETE FROM temp.application WHERE id = ?", [(id_,) for id_ in overdue])
        for index in indexes:
            db.execute(str(index).replace("CREATE INDEX ", "CREATE INDEX temp.", 1))
    except apsw.Error:
        show_overdue(db)  # half a table would take what is written next
        raise
    finally:
        db.execute("PRAGMA foreign_keys = ON")
        db.execute("PRAGMA query_only = ON" if was_query_only else "PRAGMA query_only = OFF")
    return True


def show_overdue(db: apsw.Connection) -> None:
    """Take back what `hide_overdue` did."""
    db.execute("DROP TABLE IF EXISTS temp.application")
