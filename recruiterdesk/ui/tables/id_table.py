"""Selection by id: whatever the model does, what is selected, current and scrolled to stays with its rows' ids."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QTableView, QWidget

from recruiterdesk.ui.tables.block_model import BlockModel
from recruiterdesk.ui.widgets.own_viewport import give_viewport

Flag = QItemSelectionModel.SelectionFlag
Index = QModelIndex | QPersistentModelIndex
_SELECTING = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier


class IdTable(QTableView):
    """A table whose selection is ids. Rows are always selected whole."""

    selection_moved = Signal(object)  # tuple[int, ...] of selected ids in row order; only when they differ from the last time
    all_selected = Signal()  # somebody asked for every row

    def __init__(self, model: BlockModel[Any], parent: QWidget | None = None) -> None:
        """Show `model`."""
        super().__init__(parent)
        give_viewport(self)
        self._blocks = model
        self._is_keeping = False
        self._last_ids: tuple[int, ...] = ()
        self._is_picking = False  # rows were picked one by one: moving on leaves them selected
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableView.SelectionMode.ExtendedSelection)
        self.setModel(model)
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)

    def selected_ids(self) -> tuple[int, ...]:
        """Return the ids of the selected rows, top to bottom."""
        ids = self._blocks.ids
        return tuple(number for top, bottom in sorted(self.selected_runs()) for number in ids[top : bottom + 1])

    def selected_runs(self) -> list[tuple[int, int]]:
        """Return the first and last row of each run that is selected, in no order."""
        return [(run.top(), run.bottom()) for run in self.selectionModel().selection().toList()]

    def current_id(self) -> int | None:
        """Return the id of the row the keyboard is on."""
        return self._blocks.id_at(self.currentIndex().row())

    def select_id(self, number: int, *, scroll: bool = True) -> bool:
        """Select exactly this row; returns False where it is not listed."""
        row = self._blocks.row_of(number)
        if row < 0:
            return False
        self._go(row, extend=False)
        if scroll:
            self.scrollTo(self._blocks.index(row, 0))
        return True

    def select_ids(self, numbers: Sequence[int]) -> bool:
        """Select exactly these rows, as far as they are listed, and stand on the first; returns False where none is."""
        present = set(self._blocks.ids)
        listed = [number for number in numbers if number in present]
        if listed:
            self._is_picking = False
            self.select_id(listed[0])
            self._restore(tuple(listed), listed[0])
        return bool(listed)

    def step(self, by: int, *, extend: bool = False) -> None:
        """Go `by` rows on, taking the rows between along where `extend` is set."""
        count = self._blocks.rowCount()
        if not count:
            return
        now = self.currentIndex().row()
        row = max(0, min(count - 1, now + by if now >= 0 else 0))
        if self._keeps_picked() and not extend:
            self.selectionModel().setCurrentIndex(self._blocks.index(row, 0), Flag.NoUpdate)
            self.scrollTo(self._blocks.index(row, 0))
        else:
            self._go(row, extend=extend)

    def go_to_end(self, *, is_last: bool) -> None:
        """Go to the first or the last row."""
        if self._blocks.rowCount():
            self._go(self._blocks.rowCount() - 1 if is_last else 0, extend=False)

    def toggle_current(self) -> None:
        """Pick the current row, or leave it out again; from then on moving selects nothing by itself, until nothing is picked any more.

        A row that is selected only because the keyboard stands on it is picked by this: it stays selected.
        """
        index = self.currentIndex()
        if not index.isValid():
            return
        is_picked = self._keeps_picked() or self.selected_ids() != (self.current_id(),)
        self._is_picking = True
        if is_picked:
            self.selectionModel().select(index, Flag.Toggle | Flag.Rows)

    def end_picking(self) -> bool:
        """Leave only the current row selected where rows were picked; returns whether they were."""
        was_picking = self._keeps_picked()
        if was_picking:
            self._go(max(0, self.currentIndex().row()), extend=False)
        return was_picking

    def selectionCommand(self, index: Index, event: QEvent | None = None) -> Flag:
        """Leave picked rows selected while the arrow keys move."""
        is_plain = isinstance(event, QKeyEvent) and not event.modifiers() & _SELECTING
        return Flag.NoUpdate if is_plain and self._keeps_picked() else super().selectionCommand(index, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select as tables do: a click ends the picking."""
        self._is_picking = False
        super().mousePressEvent(event)

    def selectAll(self) -> None:
        """Select every row; the next move selects one again."""
        self._is_picking = False
        super().selectAll()
        self.all_selected.emit()

    def select_after(self, gone: Sequence[int]) -> None:
        """Make the row after these the selected one: what follows an action that takes rows away or is done with them."""
        rows = [row for row in map(self._blocks.row_of, gone) if row >= 0]
        count = self._blocks.rowCount()
        if rows and count:
            after = max(rows) + 1
            self._go(after if after < count else max(0, min(rows) - 1) if min(rows) else count - 1, extend=False)

    @contextmanager
    def keeping(self) -> Iterator[None]:
        """Let the model change its order or be reset inside: selection, current row and scroll position stay with their ids."""
        selected, current = self.selected_ids(), self.current_id()
        bar = self.verticalScrollBar()
        top = self.rowAt(0)
        anchor = self._blocks.id_at(top) if bar.value() > 0 else None
        offset = self.rowViewportPosition(top) if anchor is not None else 0
        self._is_keeping = True
        try:
            yield
        finally:
            self._is_keeping = False
        self.executeDelayedItemsLayout()  # it would come after the paint, and paint everything once more
        self._restore(selected, current)
        if anchor is not None and (row := self._blocks.row_of(anchor)) >= 0:
            bar.setValue(row * self.verticalHeader().defaultSectionSize() - offset)
        self._on_selection_changed()

    def _restore(self, selected: tuple[int, ...], current: int | None) -> None:
        if self.selected_ids() == selected and self.current_id() == current:
            return
        model = self.selectionModel()
        row = self._blocks.row_of(current) if current is not None else -1
        if row >= 0:
            model.setCurrentIndex(self._blocks.index(row, 0), Flag.NoUpdate)
        wanted = set(selected)
        if len(selected) <= 1:
            rows = [place for place in map(self._blocks.row_of, selected) if place >= 0]
        else:
            rows = [place for place, number in enumerate(self._blocks.ids) if number in wanted]
        selection = QItemSelection()
        last = self._blocks.columnCount() - 1
        start = previous = -2
        for place in [*rows, -2]:
            if place != previous + 1:
                if start >= 0:
                    selection.select(self._blocks.index(start, 0), self._blocks.index(previous, last))
                start = place
            previous = place
        model.select(selection, Flag.ClearAndSelect | Flag.Rows)

    def _keeps_picked(self) -> bool:
        self._is_picking = self._is_picking and self.selectionModel().hasSelection()
        return self._is_picking

    def _go(self, row: int, *, extend: bool) -> None:
        self._is_picking = self._is_picking and extend
        index = self._blocks.index(row, 0)
        self.selectionModel().setCurrentIndex(index, (Flag.Select if extend else Flag.ClearAndSelect) | Flag.Rows)
        self.scrollTo(index)

    def _on_selection_changed(self, *_ranges: object) -> None:
        self.viewport().update()
        if self._is_keeping:
            return
        ids = self.selected_ids()
        if ids != self._last_ids:
            self._last_ids = ids
            self.selection_moved.emit(ids)
