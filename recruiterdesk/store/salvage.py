"""What can be read of a damaged desk.db: by the ways that SQLite knows where they hold, by single pages where they do not."""

from collections.abc import Callable, Generator, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import apsw
import msgspec

from recruiterdesk.domain.account import AccountState
from recruiterdesk.domain.outbox import OutboxState
from recruiterdesk.domain.write import fingerprint, thaw
from recruiterdesk.store.page_image import PageScan, Row, lend_first_page, open_image, padded, pages_of_others
from recruiterdesk.store.schema import DESK_STEPS
from recruiterdesk.store.settings import DRAFT

ESSENTIAL = ("account", "setting", "tombstone", "outbox", "outbox_step", "note", "application", "application_fact", "candidate")
"""What providers do not have, and what it hangs on. All else is read anew from them, but spares work while it can be read here."""

CACHE = ("vacancy", "vacancy_text", "stage", "document", "answer", "application_field", "stage_history", "search_text")
CHOSEN = (
    "vacancy_body",
    "local_stage",
    "stage_place",
    "person_link",
    "vacancy_twin",
    "received",
    "received_grave",
    "vacancy_reference",
)
"""What only stands here too, as far as the way to it holds: texts sent from here, and what the user chose and linked.

How far receivers were read (`inflow`) does not: they are read anew, and what they have let go of meanwhile is among the applications.
"""

_KEYED = frozenset({"setting", "tombstone", "outbox_step", "stage", "answer", "stage_place", "person_link", "received_grave"})
_CONTENT, _SHA256, _STATE, _ATTEMPTS, _SENT_AT, _RESENDS = 8, 9, 11, 12, 16, 18  # columns of an entry of the outbox
_KEY_LENGTHS = {"tombstone": 3, "outbox_step": 2}
_MOST_MISSES = 20_000  # rowids looked for in vain, one by one: more are behind no single page
_MOST_ASKED = 200_000
_TYPES: dict[str, tuple[type, ...]] = {"I": (int,), "R": (int, float), "T": (str,), "B": (bytes,)}
_STATES = frozenset(state.value for state in OutboxState)
_ENDED = frozenset({OutboxState.SENT, OutboxState.CANCELLED})
_LEFT = frozenset({OutboxState.SENDING, OutboxState.UNCERTAIN, OutboxState.REFUSED})
_ACCOUNT_STATES = frozenset(state.value for state in AccountState)


class Table(msgspec.Struct, frozen=True):
    """One table's columns: `kinds` are i, r, t or b, in capitals where a value has to be there."""

    name: str
    columns: tuple[str, ...]
    kinds: str
    is_keyed: bool

    def fits(self, row: Row) -> bool:
        """Return whether these can be the values of a row of this table."""
        return len(row) == len(self.kinds) and all(_is_of(value, kind) for value, kind in zip(row, self.kinds, strict=True))


class Salvage:
    """Everything readable of one image. `is_complete` says of each essential table whether every row of it was read."""

    def __init__(self, image: Path, key: bytes, work: Path, tables: dict[str, Table]) -> None:
        self._image = image
        self._key = key
        self._work = work
        self._tables = tables
        self._db = (
            open_image(image, key)
            or open_image(padded(image, work / f"{image.name}-padded"), key)
            or open_image(lend_first_page(image, key, DESK_STEPS, work / f"{image.name}-lent"), key)
        )
        self.is_complete = dict.fromkeys(ESSENTIAL, False)
        self.sequences: dict[str, int] = {}

    def essentials(self) -> dict[str, dict[Any, Row]]:
        """Return the rows of the essential tables by their keys; an outbox entry that is not what was typed is left out."""
        found: dict[str, dict[Any, Row]] = {name: {} for name in ESSENTIAL}
        for name in ESSENTIAL:
            for row in self._by_tree(name):
                _put(found, name, row)
        if not self.is_complete["setting"]:
            self._look_for_drafts(found)
        if not all(self.is_complete.values()):
            self._scan(found, [self._tables[name] for name in ESSENTIAL if not self.is_complete[name]])
        return found

    def add_later_entries(self, found: dict[str, dict[Any, Row]]) -> None:
        """Add what this image, of a log that was broken, has of the outbox and the settings and the main one has not."""
        later: dict[str, dict[Any, Row]] = {name: {} for name in ESSENTIAL}
        self._scan(later, [self._tables[name] for name in ("outbox", "outbox_step", "setting")], everywhere=True)
        for key, row in later["outbox"].items():
            before = found["outbox"].get(key)
            if before is None or _progress(row) > _progress(before):
                found["outbox"][key] = row
        for name in ("outbox_step", "setting"):
            for key, row in later[name].items():
                found[name].setdefault(key, row)

    def cache(self, name: str) -> Iterator[Row]:
        """Return the rows of another table as far as the way to them holds."""
        return self._by_tree(name)

    def close(self) -> None:
        """Let go of the image."""
        if self._db is not None:
            self._db.close()

    def _by_tree(self, name: str) -> Iterator[Row]:
        if self._db is None:
            return
        with suppress(apsw.Error):
            row = self._db.execute("SELECT seq FROM sqlite_sequence WHERE name = ?", (name,)).fetchone()
            self.sequences[name] = int(row[0]) if row else 0
        if self._tables[name].is_keyed:
            is_whole = yield from _keyed(self._db, name)
        else:
            is_whole = yield from _by_rowid(self._db, name)
        if name in self.is_complete:
            self.is_complete[name] = is_whole

    def _look_for_drafts(self, found: dict[str, dict[Any, Row]]) -> None:
        """Ask for each applicant's draft by its name: it may stand on an inner page whose neighbours are both damaged."""
        if self._db is None:
            return
        last = max(self.sequences.get("application", 0), *(id_ for (id_,) in found["application"]), 0)
        for id_ in range(1, min(last, _MOST_ASKED) + 1):
            with suppress(apsw.Error):
                row = self._db.execute("SELECT * FROM setting WHERE name = ?", (DRAFT.format(id_),)).fetchone()
                if row is not None:
                    _put(found, "setting", row)

    def _scan(self, found: dict[str, dict[Any, Row]], tables: list[Table], *, everywhere: bool = False) -> None:
        is_mapped = self._db is not None and not everywhere
        others = pages_of_others(self._db, {table.name for table in tables}) if self._db is not None and is_mapped else set()
        wanted = {is_keyed: frozenset(len(table.columns) for table in tables if table.is_keyed is is_keyed) for is_keyed in (False, True)}
        for is_keyed, _, row in PageScan(self._image, self._key, self._work).rows(wanted, others):
            for table in tables:
                if table.is_keyed is is_keyed and table.fits(row) and _LOOKS_LIKE.get(table.name, _anything)(row):
                    _put(found, table.name, row)
                    break


def tables_of(db: apsw.Connection) -> dict[str, Table]:
    """Return the tables that are saved, as a database of today's version has them."""
    found: dict[str, Table] = {}
    for name in (*ESSENTIAL, *CHOSEN, *CACHE):
        rows: list[Row] = db.execute('SELECT name, type, "notnull", pk FROM pragma_table_info(?)', (name,)).fetchall()
        kinds = "".join(kind[0].upper() if is_needed or key else kind[0].lower() for _, kind, is_needed, key in rows)
        found[name] = Table(name, tuple(row[0] for row in rows), kinds, name in _KEYED)
    return found


def _by_rowid(db: apsw.Connection, name: str) -> Generator[Row, None, bool]:
    """Return a table's rows in order, stepping over those that cannot be read; in the end whether there were none of these."""
    is_whole, last, misses = True, 0, 0
    while misses < _MOST_MISSES:
        try:
            for row in db.execute(f"SELECT rowid, * FROM {name} WHERE rowid > ? ORDER BY rowid", (last,)):  # noqa: S608 -- a name of ours
                last, misses = row[0], 0
                yield row[1:]
        except apsw.Error:
            is_whole, last, misses = False, last + 1, misses + 1
            continue
        break
    return is_whole


def _keyed(db: apsw.Connection, name: str) -> Generator[Row, None, bool]:
    """Return the rows of a table without rowid as far as they can be read in order; in the end whether that was to the end."""
    try:
        yield from db.execute(f"SELECT * FROM {name}")  # noqa: S608 -- a name of ours
    except apsw.Error:
        return False
    return True


def _put(found: dict[str, dict[Any, Row]], name: str, row: Row) -> None:
    """Keep a row under its key; of two states of one outbox entry the one that has come further."""
    if name == "outbox":
        if not _is_entry(row):
            return
        before = found[name].get(row[1])
        if before is None or _progress(row) > _progress(before):
            found[name][row[1]] = row
        return
    found[name].setdefault(row[: _KEY_LENGTHS.get(name, 1)], row)


def _is_entry(row: Row) -> bool:
    try:
        return row[_STATE] in _STATES and fingerprint(row[_CONTENT]) == row[_SHA256] and thaw(row[_CONTENT]) is not None
    except (msgspec.DecodeError, TypeError):
        return False


def _progress(row: Row) -> tuple[bool, int, int, int]:
    """Return how far a state of an entry is: what has left or ended is newer than what waits, whatever else is written in it."""
    return row[_STATE] in _ENDED, row[_ATTEMPTS] + row[_RESENDS], row[_STATE] in _LEFT, row[_SENT_AT] or 0


def _is_account(row: Row) -> bool:
    return row[4] in _ACCOUNT_STATES and "://" in row[3] and row[8].startswith("{") and row[9].startswith("{")


def _is_setting(row: Row) -> bool:
    try:
        msgspec.json.decode(row[1])
    except msgspec.DecodeError:
        return False
    return row[0].isascii() and " " not in row[0]


def _is_tombstone(row: Row) -> bool:
    return row[1] in {"application", "vacancy"}


def _is_step(row: Row) -> bool:
    return row[3] in _STATES and row[4].startswith("{")


def _anything(_row: Row) -> bool:
    return True


_LOOKS_LIKE: dict[str, Callable[[Row], bool]] = {
    "account": _is_account,
    "setting": _is_setting,
    "tombstone": _is_tombstone,
    "outbox": _is_entry,
    "outbox_step": _is_step,
}


def _is_of(value: object, kind: str) -> bool:
    if value is None:
        return kind.islower()
    return isinstance(value, _TYPES[kind.upper()])
