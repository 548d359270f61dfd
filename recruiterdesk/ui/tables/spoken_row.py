"""What a screen reader hears of a table's current row: the sentence that the model has for the whole of it.

Qt says the cell that becomes current, by its text for accessibility, and the first column's is the whole row. What Qt leaves out is
here: the row that is current when the keyboard comes to the table, and one that was not read yet when the keyboard came to it.
"""

from PySide6.QtCore import QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QAbstractItemView

from recruiterdesk.ui.widgets.announce import announce, focus_on_current


class SpokenRow(QObject):
    """One per table, which tells it when the keyboard came. Nothing is said where nobody listens."""

    said = Signal(str)  # a row that came late, in words

    def __init__(self, table: QAbstractItemView) -> None:
        """Listen to the table's model and selection, which it keeps."""
        super().__init__(table)
        self._table = table
        self._is_owed = False
        table.selectionModel().currentRowChanged.connect(self._on_current)
        table.model().dataChanged.connect(self._on_rows_came)
        self.said.connect(lambda text: announce(table, text))

    def on_focus(self) -> None:
        """Say the current row after the table's name: in the next turn of the loop, for at the start the list is painted first."""
        QTimer.singleShot(0, self, self._say_current)

    def _say_current(self) -> None:
        if self._table.hasFocus():
            focus_on_current(self._table)

    def _on_current(self, current: QModelIndex, _previous: QModelIndex) -> None:
        self._is_owed = current.isValid() and not self._words(current)

    def _on_rows_came(self, first: QModelIndex, last: QModelIndex) -> None:
        index = self._table.currentIndex()
        if self._is_owed and first.row() <= index.row() <= last.row() and (words := self._words(index)):
            self._is_owed = False
            if self._table.hasFocus():
                self.said.emit(words)

    def _words(self, index: QModelIndex) -> str:
        return str(index.siblingAtColumn(0).data(Qt.ItemDataRole.AccessibleTextRole) or "")
