"""A damaged database as a set of pages: a copy to work on, with a log's pages laid over, and every row that stands on a readable page.

Each page carries its own seal, so a page is either as it was written or is not read at all. Where the way to a page is damaged, the page
itself is still good: it is hung into a database of our own as if it were a whole table, and SQLite reads its rows.
"""

import contextlib
import shutil
from collections.abc import Generator, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import apsw

from recruiterdesk.store.connection import prepare_for_reading, unlock
from recruiterdesk.store.schema import Step, migrate
from recruiterdesk.store.sharing import wal_of
from recruiterdesk.store.wal_file import WalReading, pages_at

PAGE = 4096
_MOST_COLUMNS = 30
_ABSENT = "recruiterdesk: there is no such column"
_LONGER, _LEAST_PADDED = 8, 64 << 20
_MOST_MISSES = 40  # rows in a row that cannot be read: then it is what is behind an inner page
_ROOM = 3900  # bytes of a page that a blob fills for certain

Row = tuple[Any, ...]


def make_image(database: Path, reading: WalReading, to: Path, *, with_lost: bool = False) -> Path:
    """Copy a database (or nothing, where it is gone) and lay its log's committed pages over it; `with_lost` also those after a break."""
    if database.exists():
        shutil.copyfile(database, to)
    else:
        to.touch(mode=0o600)
    to.chmod(0o600)
    places = {**reading.committed, **reading.lost} if with_lost else reading.committed
    with to.open("r+b") as file:
        for page, content in pages_at(wal_of(database), places, reading.page_bytes or PAGE):
            file.seek((page - 1) * PAGE)
            file.write(content)
        if reading.pages_after and not with_lost:
            file.truncate(reading.pages_after * PAGE)
        size = file.seek(0, 2)
        file.truncate(-(-size // PAGE) * PAGE)  # a page that was cut off is filled up, and found to be none
    return to


def padded(image: Path, to: Path) -> Path:
    """Copy an image whose end was cut off and give it pages enough: SQLite refuses a file that is shorter than its first page says."""
    shutil.copyfile(image, to)
    to.chmod(0o600)
    with to.open("r+b") as file:
        file.truncate(max(image.stat().st_size * _LONGER, _LEAST_PADDED))  # holes, which take no room on the disk
    return to


def lend_first_page(image: Path, key: bytes, steps: Sequence[Step], to: Path) -> Path:
    """Copy an image with the first page of a fresh database of as many pages, made by the same steps: there all tables begin where here."""
    to.unlink(missing_ok=True)
    with contextlib.closing(apsw.Connection(str(to))) as db:
        unlock(db, key)
        _be_quick(db)
        migrate(db, steps)
        _fill_up(db, image.stat().st_size // PAGE)
    _overlay(image, to)
    return to


def open_image(image: Path, key: bytes) -> apsw.Connection | None:
    """Open a copy for reading; None where its first pages do not let SQLite in."""
    db = apsw.Connection(f"file:{image}?mode=ro&immutable=1", flags=apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_URI)
    try:
        prepare_for_reading(db, key)
        db.execute("SELECT count(*) FROM sqlite_schema").fetchall()
    except apsw.Error:
        db.close()
        return None
    return db


def pages_of_others(db: apsw.Connection, wanted: Iterable[str]) -> set[int]:
    """Return the pages that certainly belong to tables and indexes other than these: those of each that can be walked to its end."""
    found: set[int] = set()
    names = [str(row[0]) for row in db.execute("SELECT name FROM sqlite_schema WHERE rootpage > 0")]
    for name in sorted(set(names) - set(wanted)):
        with contextlib.suppress(apsw.Error):
            rows: list[Row] = db.execute("SELECT pageno FROM dbstat WHERE name = ?", (name,)).fetchall()
            found.update(row[0] for row in rows)
    return found


class PageScan:
    """Reads the rows of single pages of an image; `work` is a folder for a file of ours."""

    def __init__(self, image: Path, key: bytes, work: Path) -> None:
        self._pages = image.stat().st_size // PAGE
        self._probe = work / "probe.db"
        self._key = key
        self._image = image

    def rows(self, wanted: dict[bool, frozenset[int]], without: set[int]) -> Iterator[tuple[bool, int, Row]]:
        """Return (is keyed, page, row) of every row on any page but `without` that has a wanted number of columns.

        `wanted` maps False to the numbers of columns of tables with a rowid, True to those of tables without.
        """
        with contextlib.closing(self._open()) as db:
            for page in range(2, self._pages + 1):
                if page in without:
                    continue
                db.execute("PRAGMA writable_schema = ON")
                db.execute("UPDATE sqlite_schema SET rootpage = ? WHERE name IN ('leaf', 'keyed')", (page,))
                db.execute("PRAGMA writable_schema = RESET")
                for is_keyed in (False, True):
                    for row in _each(db, is_keyed=is_keyed, wanted=wanted[is_keyed]):
                        # A column that stands for the rowid is empty in the row itself.
                        yield is_keyed, page, (row[0], *row[2:]) if not is_keyed and row[1] is None else row[1:]

    def all_but(self, pages: set[int]) -> set[int]:
        """Return the other pages."""
        return set(range(2, self._pages + 1)) - pages

    def _open(self) -> apsw.Connection:
        """Make a database of ours with as many pages, and put the image's in their place, all but the first."""
        self._probe.unlink(missing_ok=True)
        with contextlib.closing(apsw.Connection(str(self._probe))) as db:
            unlock(db, self._key)
            _be_quick(db)
            columns = ", ".join(f"c{number} DEFAULT '{_ABSENT}'" for number in range(1, _MOST_COLUMNS))
            db.execute(f"CREATE TABLE leaf(c0, {columns})")
            db.execute(f"CREATE TABLE keyed(c0 PRIMARY KEY, {columns}) WITHOUT ROWID")
            _fill_up(db, self._pages)
        _overlay(self._image, self._probe)
        db = apsw.Connection(str(self._probe))
        unlock(db, self._key)
        _be_quick(db)
        db.config(apsw.SQLITE_DBCONFIG_DEFENSIVE, 0)
        db.execute("PRAGMA cell_size_check = ON")
        return db


def _fill_up(db: apsw.Connection, pages: int) -> None:
    db.execute("CREATE TABLE filler(content)")
    while (missing := pages - int(db.execute("PRAGMA page_count").get)) > 0:
        db.execute("INSERT INTO filler VALUES (zeroblob(?))", (min(missing * _ROOM, 500_000_000),))


def _overlay(image: Path, database: Path) -> None:
    """Put an image's pages, all but the first, in the place of a database's."""
    with database.open("r+b") as target, image.open("rb") as source:
        source.seek(PAGE)
        target.seek(PAGE)
        shutil.copyfileobj(source, target, 1 << 20)


def _be_quick(db: apsw.Connection) -> None:
    """Let go of every safety: the file is a copy of a copy."""
    db.execute("PRAGMA journal_mode = OFF").fetchall()
    db.execute("PRAGMA synchronous = OFF")
    db.execute("PRAGMA locking_mode = EXCLUSIVE").fetchall()


def _each(db: apsw.Connection, *, is_keyed: bool, wanted: frozenset[int]) -> Iterator[Row]:
    """Return a page's rows, each without the columns that it does not have; one whose content is elsewhere and damaged is stepped over.

    In a table without rowid inner pages hold rows, too. What stands there behind a damaged page is met from the other end.
    """
    forward = "SELECT 0, * FROM keyed LIMIT -1 OFFSET ?" if is_keyed else "SELECT rowid, * FROM leaf LIMIT -1 OFFSET ?"
    was_whole = yield from _in_order(db, forward, wanted)
    if not was_whole and is_keyed:
        yield from _in_order(db, "SELECT 0, * FROM keyed ORDER BY c0 DESC LIMIT -1 OFFSET ?", wanted)


def _in_order(db: apsw.Connection, question: str, wanted: frozenset[int]) -> Generator[Row, None, bool]:
    """Return rows one after the other, and in the end whether none was stepped over."""
    place, misses, is_whole = 0, 0, True
    while misses < _MOST_MISSES:
        try:
            for row in db.execute(question, (place,)):
                place, misses = place + 1, 0
                there = tuple(value for value in row if value != _ABSENT)
                if len(there) - 1 not in wanted:
                    return True
                yield there
        except apsw.Error:
            if place == 0 and not _has_rows(db, is_keyed="keyed" in question):
                return "keyed" not in question
            place, misses, is_whole = place + 1, misses + 1, False
            continue
        break
    return is_whole


def _has_rows(db: apsw.Connection, *, is_keyed: bool) -> bool:
    """Return whether this is a page of rows at all, the first of which cannot be read whole."""
    try:
        db.execute("SELECT count(*) FROM keyed" if is_keyed else "SELECT count(*) FROM leaf").fetchall()
    except apsw.Error:
        return False
    return True
