"""A table model that knows every id and keeps few rows: rows come in blocks of 100, at most 16 blocks stay.

A row that is painted for the first time costs five times as much as later. Those that come together are therefore shown a few at a time,
with the window's loop free in between.
"""

from array import array
from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from recruiterdesk.ui.bridge.turns import Turns
from recruiterdesk.ui.tables.columns import Column
from recruiterdesk.ui.tables.id_diff import difference
from recruiterdesk.ui.tables.roles import Role

BLOCK = 100
STRETCH = 128
MOST_BLOCKS = 16
AT_ONCE = 6  # rows shown for the first time in one turn, some 12 ms of painting; twice as many where that was quick

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_SAID = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)  # the table asks its row painter for tooltips


class Identified(Protocol):
    """A row with our id."""

    @property
    def id(self) -> int:
        """Return our id."""


R = TypeVar("R", bound=Identified)


class BlockModel(QAbstractTableModel, Generic[R]):
    """Rows by place in an array of ids; it reads nothing itself.

    Whoever shows it listens to `blocks_wanted` and answers with `put`. Rows that are not here yet are None under Role.RECORD.
    """

    blocks_wanted = Signal(object)  # list[int] of block numbers, the nearest first; may repeat until they are put

    def __init__(
        self, columns: Sequence[Column], text: Callable[[R, str], str], spoken: Callable[[R], str], parent: QObject | None = None
    ) -> None:
        """Keep how a row is said: `text` of one column, `spoken` of the whole row for a screen reader."""
        super().__init__(parent)
        self._columns = tuple(columns)
        self._text = text
        self._spoken = spoken
        self._ids: array[int] = array("q")
        self._rows: dict[int, R] = {}
        self._blocks: OrderedDict[int, tuple[int, ...]] = OrderedDict()  # a running number → the ids that came together
        self._batch = 0
        self._asked: set[int] = set()
        self._blank: set[int] = set()  # painted without their row
        self._late: OrderedDict[int, None] = OrderedDict()  # here, and painted blank until it is their turn
        self._turns = Turns(self._show_more, self)
        self._at_once = AT_ONCE

    # --- what views ask ---

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many ids there are."""
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of columns, shown or not."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the cell's text, the row's id or record, or the sentence a screen reader says."""
        if not index.isValid() or index.row() >= len(self._ids):
            return None
        number = self._ids[index.row()]
        record = self._rows.get(number)
        if role == Role.ID:
            return number
        if role == Role.RECORD:
            return record
        if record is None or role not in _SAID:
            return None
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == 0:
            return self._spoken(record)
        return self._text(record, self._columns[index.column()].key)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a column's title."""
        if orientation == Qt.Orientation.Horizontal and role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._columns[section].said() if 0 <= section < len(self._columns) else None
        return None

    @property
    def columns(self) -> tuple[Column, ...]:
        """Return the columns in their logical order."""
        return self._columns

    @property
    def ids(self) -> "array[int]":
        """Return the ids in order; not to be changed."""
        return self._ids

    def id_at(self, row: int) -> int | None:
        """Return the id at a place, None outside."""
        return self._ids[row] if 0 <= row < len(self._ids) else None

    def row_of(self, number: int) -> int:
        """Return the place of an id, -1 where it is not listed; a search through the array."""
        try:
            return self._ids.index(number)
        except ValueError:
            return -1

    def record(self, number: int) -> R | None:
        """Return a row that is in memory."""
        return self._rows.get(number)

    def record_at(self, row: int) -> R | None:
        """Return the row at a place as it is painted now: None before its turn, or where it is not in memory, which asks for its block."""
        number = self._ids[row]
        if number in self._late:
            return None
        record = self._rows.get(number)
        if record is None:
            self._blank.add(number)
            self._want(row // BLOCK)
        return record

    # --- what the controller tells ---

    def show(self, ids: "array[int]", rows: Iterable[R] = ()) -> None:
        """Answer a new question: one reset, the rows that came along already in place."""
        self.beginResetModel()
        self._ids = ids
        self._rows.clear()
        self._blocks.clear()
        self._asked.clear()
        self._blank.clear()
        self._late.clear()
        self._keep(rows)
        self.endResetModel()

    def rearrange(self, ids: "array[int]") -> bool:
        """Take over a new order of the same question with exact row signals; returns False where it took a reset.

        Rows in memory stay. Ids that moved are taken out and put in again.
        """
        steps = difference(self._ids, ids)
        self._asked.clear()
        if steps is None:
            self.beginResetModel()
            self._ids = ids
            self.endResetModel()
            return False
        if not steps.removals and not steps.insertions:
            return True
        for first, last in reversed(steps.removals):
            self.beginRemoveRows(QModelIndex(), first, last)
            self._ids = self._ids[:first] + self._ids[last + 1 :]
            self.endRemoveRows()
        for first, run in steps.insertions:
            self.beginInsertRows(QModelIndex(), first, first + len(run) - 1)
            self._ids = self._ids[:first] + run + self._ids[first:]
            self.endInsertRows()
        return True

    def put(self, rows: Iterable[R]) -> None:
        """Take rows that were read, new or changed, and say exactly which places they stand on; many new ones a few at a time."""
        came = tuple(rows)
        new = [row.id for row in came if row.id not in self._rows or row.id in self._late]
        changed = [row.id for row in came if row.id in self._rows and row.id not in self._late]
        self._keep(came)
        self._asked.clear()
        self._late.update(dict.fromkeys(new))
        for number in reversed(new):
            if number in self._blank:  # somebody looks at its place
                self._late.move_to_end(number, last=False)
        self._blank.clear()
        self._say_changed(changed)
        if not self._turns.is_active:
            self._at_once = AT_ONCE
            if self._show_next():
                self._turns.start()

    def _show_more(self) -> bool:
        self._at_once = AT_ONCE if self._turns.was_late else 2 * self._at_once
        return self._show_next()

    def _show_next(self) -> bool:
        self._say_changed([self._late.popitem(last=False)[0] for _ in range(min(self._at_once, len(self._late)))])
        return bool(self._late)

    def _say_changed(self, numbers: Sequence[int]) -> None:
        for first, last in self._places(numbers) if numbers else ():
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(self._columns) - 1))

    @property
    def has_late(self) -> bool:
        """Whether rows that came are still painted blank until their turn."""
        return bool(self._late)

    def loaded(self, among: Iterable[int]) -> tuple[int, ...]:
        """Return which of these ids have a row in memory: the only ones worth reading again."""
        return tuple(number for number in among if number in self._rows)

    def forget(self, numbers: Iterable[int]) -> None:
        """Drop rows from memory; they are asked for when they are next painted."""
        for number in numbers:
            self._rows.pop(number, None)
            self._late.pop(number, None)

    def ids_of_blocks(self, blocks: Iterable[int]) -> tuple[int, ...]:
        """Return the ids of these blocks that have no row in memory."""
        # In their order, so that they come back as one run.
        return tuple(
            number for block in sorted(blocks) for number in self._ids[block * BLOCK : (block + 1) * BLOCK] if number not in self._rows
        )

    # --- inside ---

    def _want(self, block: int) -> None:
        if block in self._asked:
            return
        self._asked.add(block)
        ahead = [block]
        for neighbour in (block + 1, block - 1):
            if 0 <= neighbour * BLOCK < len(self._ids) and neighbour not in self._asked and self._ids[neighbour * BLOCK] not in self._rows:
                ahead.append(neighbour)
                self._asked.add(neighbour)
        self.blocks_wanted.emit(ahead)

    def _keep(self, rows: Iterable[R]) -> None:
        came = {row.id: row for row in rows}
        if not came:
            return
        self._batch += 1
        self._blocks[self._batch] = tuple(came)
        self._rows.update(came)
        while len(self._rows) > BLOCK * MOST_BLOCKS and len(self._blocks) > 1:
            _, old = self._blocks.popitem(last=False)
            for number in old:
                if number not in came:
                    self._rows.pop(number, None)
                    self._late.pop(number, None)

    def _places(self, numbers: Sequence[int]) -> list[tuple[int, int]]:
        """Return the runs of rows where these ids stand."""
        wanted = set(numbers)
        first = self.row_of(numbers[0])
        # A block that was asked for stands together: look there before searching the whole array.
        if first >= 0 and tuple(self._ids[first : first + len(numbers)]) == tuple(numbers):
            return [(first, first + len(numbers) - 1)]
        found: list[int] = []
        # Most stretches hold none of them, which a set finds out far faster than a loop.
        for start in range(0, len(self._ids), STRETCH):
            stretch = self._ids[start : start + STRETCH]
            if not wanted.isdisjoint(stretch):
                found += [start + place for place, number in enumerate(stretch) if number in wanted]
        runs: list[tuple[int, int]] = []
        for place in found:
            if runs and runs[-1][1] == place - 1:
                runs[-1] = (runs[-1][0], place)
            else:
                runs.append((place, place))
        return runs
