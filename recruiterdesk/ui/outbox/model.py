"""The outbox as a list: heads and entries, held whole, changed by exact signals."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from recruiterdesk.domain.outbox import OutboxEntry
from recruiterdesk.ui.outbox.words import Head, action_said, group_said
from recruiterdesk.ui.tables.roles import Role

Index = QModelIndex | QPersistentModelIndex
Item = Head | OutboxEntry
_NOWHERE = QModelIndex()


def key_of(item: Item) -> str:
    """Return what makes an item the same from one reading to the next."""
    return item.id if isinstance(item, OutboxEntry) else f"head:{item.group}"


class OutboxModel(QAbstractListModel):
    """Items under Role.RECORD, an entry's id under Role.ID. Heads can be looked at but not selected."""

    shown = Signal()  # the list was read again: how entries stand may be said otherwise even where no row changed

    def __init__(self, spoken: Callable[[OutboxEntry], str], parent: QObject | None = None) -> None:
        """Start empty; `spoken` says an entry for a screen reader."""
        super().__init__(parent)
        self._spoken = spoken
        self._items: list[Item] = []

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return heads and entries."""
        return 0 if parent.isValid() else len(self._items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the text of a row, its id or its record."""
        if not index.isValid() or index.row() >= len(self._items):
            return None
        item = self._items[index.row()]
        if role == Role.RECORD:
            return item
        if role == Role.ID:
            return item.id if isinstance(item, OutboxEntry) else None
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        if isinstance(item, Head):
            return f"{group_said(item.group)} {item.count}"
        return self._spoken(item) if role == Qt.ItemDataRole.AccessibleTextRole else f"{item.target.name}, {action_said(item)}"

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let entries be selected, heads not."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if isinstance(self._items[index.row()], Head):
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    @property
    def items(self) -> Sequence[Item]:
        """Return what is listed."""
        return self._items

    def entry(self, entry_id: str) -> OutboxEntry | None:
        """Return a listed entry."""
        return next((item for item in self._items if isinstance(item, OutboxEntry) and item.id == entry_id), None)

    def row_of(self, entry_id: str) -> int:
        """Return where an entry stands, -1 where it is not listed."""
        return next((row for row, item in enumerate(self._items) if isinstance(item, OutboxEntry) and item.id == entry_id), -1)

    def show(self, items: Sequence[Item]) -> None:
        """Take over another list: what went is removed, what came inserted, what changed told, row by row."""
        wanted = [key_of(item) for item in items]
        stays = set(wanted)
        for row in range(len(self._items) - 1, -1, -1):
            if key_of(self._items[row]) not in stays:
                self._take_out(row)
        for row, item in enumerate(items):
            key = wanted[row]
            if row < len(self._items) and key_of(self._items[row]) == key:
                if self._items[row] != item:
                    self._items[row] = item
                    self.dataChanged.emit(self.index(row), self.index(row))
                continue
            # It stands further down when it moved between groups: taken out there, put in here.
            old = next((place for place in range(row, len(self._items)) if key_of(self._items[place]) == key), None)
            if old is not None:
                self._take_out(old)
            self.beginInsertRows(QModelIndex(), row, row)
            self._items.insert(row, item)
            self.endInsertRows()
        self.shown.emit()

    def _take_out(self, row: int) -> None:
        self.beginRemoveRows(QModelIndex(), row, row)
        del self._items[row]
        self.endRemoveRows()
