"""The table itself: paints whole rows through one painter, keeps the selection by id, and takes files on its rows."""

import html
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QTableView, QToolTip, QWidget

from recruiterdesk.ui.tables.block_model import BlockModel
from recruiterdesk.ui.tables.columns import ColumnChoice, Placed, arrange
from recruiterdesk.ui.tables.drop import Judge, files_of
from recruiterdesk.ui.tables.head import TableHead
from recruiterdesk.ui.tables.ink import Ink
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.drop_target import DropVerdict, paint_drop_zone

SKELETON_AFTER_MS = 150
WIDE_FROM = 1600


@dataclass(frozen=True, slots=True)
class RowState:
    """How a row stands while it is painted."""

    is_selected: bool = False
    is_hovered: bool = False
    is_active: bool = True  # the list has the keyboard
    is_wide: bool = False


class RowPainter(Protocol):
    """Paints one kind of row; the ground, the bar and the ring are the table's."""

    def paint(self, painter: QPainter, area: QRect, placed: Sequence[Placed], record: Any, state: RowState) -> None:
        """Paint the cells of `record`."""

    def tip(self, record: Any, key: str, width: int) -> str:
        """Return the whole text of a cell that is cut, or what its picture means; "" for nothing to add."""


class DeskTable(QTableView):
    """A table of one BlockModel. It has no editors: all that repeats is painted."""

    selection_moved = Signal(object)  # tuple[int, ...] of selected ids in row order; only when they differ from the last time
    opened = Signal(int)  # Enter or a double click on a row
    menu_wanted = Signal(object, object)  # tuple of ids, QPoint on the screen
    sort_wanted = Signal(str)  # the key of a column whose head was clicked
    choice_changed = Signal(object)  # ColumnChoice after the user moved, resized or hid columns
    files_dropped = Signal(int, object)  # the row's id, tuple[Path, ...]

    def __init__(
        self, theme: Theme, model: BlockModel[Any], painter: RowPainter, ink: Ink | None = None, parent: QWidget | None = None
    ) -> None:
        """Show `model`; `painter` draws its rows."""
        super().__init__(parent)
        self._theme = theme
        self._ink = ink or Ink(theme, self)
        self._row_painter = painter
        self._choice = ColumnChoice()
        self._placed: list[Placed] = []
        self._is_arranging = False
        self._is_keeping = False
        self._last_ids: tuple[int, ...] = ()
        self._hovered = -1
        self._judge: Judge | None = None
        self._drop: tuple[int, DropVerdict] | None = None
        self._has_key_focus = False
        self._shows_skeleton = False
        self._skeleton_timer = QTimer(self, singleShot=True, interval=SKELETON_AFTER_MS)
        self._skeleton_timer.timeout.connect(self._on_skeleton_due)
        self._build(model)

    def _build(self, model: BlockModel[Any]) -> None:
        self._blocks = model
        self._head = TableHead(self._theme, model.columns, inset=52 if model.columns[0].key == "name" else 22, parent=self)
        self.setHorizontalHeader(self._head)
        self.setModel(model)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DropOnly)
        self.viewport().setAcceptDrops(True)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(self.verticalHeader().ResizeMode.Fixed)
        self._head.sectionClicked.connect(self._on_head_clicked)
        self._head.sectionResized.connect(self._on_section_resized)
        self._head.sectionMoved.connect(self._on_section_moved)
        self._head.sectionHandleDoubleClicked.connect(self._on_handle_double_clicked)
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)
        self.doubleClicked.connect(self._on_double_clicked)
        model.dataChanged.connect(self._on_rows_came)
        model.modelReset.connect(self._on_rows_came)
        self._theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    # --- selection by id ---

    def selected_ids(self) -> tuple[int, ...]:
        """Return the ids of the selected rows, top to bottom."""
        ids = self._blocks.ids
        ranges = sorted((run.top(), run.bottom()) for run in self.selectionModel().selection().toList())
        return tuple(number for top, bottom in ranges for number in ids[top : bottom + 1])

    def current_id(self) -> int | None:
        """Return the id of the row the keyboard is on."""
        return self._blocks.id_at(self.currentIndex().row())

    def select_id(self, number: int, *, scroll: bool = True) -> bool:
        """Select exactly this row; returns False where it is not listed."""
        row = self._blocks.row_of(number)
        if row < 0:
            return False
        self._go(row, extend=False)
        if not scroll:
            return True
        self.scrollTo(self._blocks.index(row, 0))
        return True

    def step(self, by: int, *, extend: bool = False) -> None:
        """Go `by` rows on, taking the rows between along where `extend` is set."""
        count = self._blocks.rowCount()
        if not count:
            return
        now = self.currentIndex().row()
        self._go(max(0, min(count - 1, now + by if now >= 0 else 0)), extend=extend)

    def go_to_end(self, *, is_last: bool) -> None:
        """Go to the first or the last row."""
        if self._blocks.rowCount():
            self._go(self._blocks.rowCount() - 1 if is_last else 0, extend=False)

    def toggle_current(self) -> None:
        """Take the current row into the selection, or out of it."""
        index = self.currentIndex()
        if index.isValid():
            flags = QItemSelectionModel.SelectionFlag.Toggle | QItemSelectionModel.SelectionFlag.Rows
            self.selectionModel().select(index, flags)

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
            model.setCurrentIndex(self._blocks.index(row, 0), QItemSelectionModel.SelectionFlag.NoUpdate)
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
        model.select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows)

    def _go(self, row: int, *, extend: bool) -> None:
        how = QItemSelectionModel.SelectionFlag.Select if extend else QItemSelectionModel.SelectionFlag.ClearAndSelect
        index = self._blocks.index(row, 0)
        self.selectionModel().setCurrentIndex(index, how | QItemSelectionModel.SelectionFlag.Rows)
        self.scrollTo(index)

    def _on_selection_changed(self, *_ranges: object) -> None:
        self.viewport().update()
        if self._is_keeping:
            return
        ids = self.selected_ids()
        if ids != self._last_ids:
            self._last_ids = ids
            self.selection_moved.emit(ids)

    # --- columns ---

    def set_choice(self, choice: ColumnChoice) -> None:
        """Take over what the user chose about columns earlier."""
        self._choice = choice
        self._arrange()

    @property
    def choice(self) -> ColumnChoice:
        """Return what the user chose about columns."""
        return self._choice

    @property
    def placed(self) -> list[Placed]:
        """Return where the columns stand now."""
        return self._placed

    def show_sort(self, key: str, *, is_descending: bool) -> None:
        """Point the arrow; the youngest first counts as rising age."""
        column = next((column for column in self._blocks.columns if column.key == key), None)
        self._head.show_sort(key, is_up=is_descending == bool(column and column.is_age))

    def _arrange(self) -> None:
        columns = self._blocks.columns
        window = self.window().width() if self.window() is not self else self.width()
        self._is_wide = window / max(self._theme.zoom, 0.1) >= WIDE_FROM
        width = self.viewport().width()
        bar = self.verticalScrollBar()
        # The look's margin at the right is where the scroll bar runs, whether it is there or not.
        right = 12 - (round(bar.width() / self._theme.zoom) if bar.isVisible() else 0)
        self._placed = arrange(columns, self._choice, width, self._theme.zoom, is_wide=self._is_wide, right=max(2, right))
        by_key = {place.column.key: place for place in self._placed}
        self._is_arranging = True
        for logical, column in enumerate(columns):
            place = by_key.get(column.key)
            self._head.setSectionHidden(logical, place is None)
            if place is not None:
                self._head.resizeSection(logical, place.width)
        for visual, wanted in enumerate(self._choice.ordered(columns)):
            logical = columns.index(wanted)
            if self._head.visualIndex(logical) != visual:
                self._head.moveSection(self._head.visualIndex(logical), visual)
        self._is_arranging = False
        self._head.viewport().update()
        self.viewport().update()

    def _on_section_resized(self, logical: int, _old: int, new: int) -> None:
        if self._is_arranging:
            return
        widths = dict(self._choice.widths)
        widths[self._blocks.columns[logical].key] = max(1, round(new / self._theme.zoom))
        self._take(ColumnChoice(self._choice.order, self._choice.hidden, widths))

    def _on_handle_double_clicked(self, logical: int) -> None:
        widths = dict(self._choice.widths)
        if widths.pop(self._blocks.columns[logical].key, None) is not None:
            self._take(ColumnChoice(self._choice.order, self._choice.hidden, widths))

    def _on_section_moved(self, _logical: int, _old: int, _new: int) -> None:
        if self._is_arranging:
            return
        count = len(self._blocks.columns)
        order = tuple(self._blocks.columns[self._head.logicalIndex(visual)].key for visual in range(count))
        self._take(ColumnChoice(order, self._choice.hidden, self._choice.widths))

    def set_hidden(self, key: str, *, is_hidden: bool) -> None:
        """Show or hide a column by the user's wish."""
        hidden = tuple(other for other in self._choice.hidden if other != key) + ((key,) if is_hidden else ())
        self._take(ColumnChoice(self._choice.order, hidden, self._choice.widths))

    def _take(self, choice: ColumnChoice) -> None:
        self._choice = choice
        QTimer.singleShot(0, self, self._arrange)  # not while the header is still busy with the drag
        self.choice_changed.emit(choice)

    def _on_head_clicked(self, logical: int) -> None:
        column = self._blocks.columns[logical]
        if column.sort is not None:
            self.sort_wanted.emit(column.key)

    # --- painting ---

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows under the dirty rectangle, each in one go."""
        view = self.viewport()
        painter = QPainter(view)
        self._ink.at_ratio(self.devicePixelRatioF())
        dirty = event.rect()
        painter.fillRect(dirty, self._ink.color("bg.surface"))
        count = self._blocks.rowCount()
        first = self.rowAt(max(0, dirty.top()))
        if count and first >= 0:
            height = self.verticalHeader().defaultSectionSize()
            y = self.rowViewportPosition(first)
            width = view.width()
            # Asking the selection row by row would ask the model for its columns each time.
            runs = [(run.top(), run.bottom()) for run in self.selectionModel().selection().toList()]
            current = self.currentIndex().row()
            is_active = self.hasFocus()
            is_missing = False
            for row in range(first, count):
                if y > dirty.bottom():
                    break
                area = QRect(0, y, width, height)
                state = RowState(
                    is_selected=any(top <= row <= bottom for top, bottom in runs),
                    is_hovered=row == self._hovered,
                    is_active=is_active,
                    is_wide=self._is_wide,
                )
                record = self._blocks.record_at(row)
                self._paint_ground(painter, area, state)
                if record is None:
                    is_missing = True
                    if self._shows_skeleton:
                        self._paint_skeleton(painter, area, row)
                else:
                    self._row_painter.paint(painter, area, self._placed, record, state)
                if row == current and is_active and self._has_key_focus:
                    self._paint_ring(painter, area)
                if self._drop is not None and self._blocks.id_at(row) == self._drop[0]:
                    paint_drop_zone(painter, area, self._theme, self._drop[1])
                y += height
            if is_missing and not self._shows_skeleton and not self._skeleton_timer.isActive():
                self._skeleton_timer.start()
        painter.end()

    def _paint_ground(self, painter: QPainter, area: QRect, state: RowState) -> None:
        if state.is_selected:
            painter.fillRect(area, self._ink.color("bg.selected" if state.is_active else "bg.selected.inactive"))
            bar = QRect(area.x(), area.y(), self._theme.px(3), area.height())
            painter.fillRect(bar, self._ink.color("accent" if state.is_active else "line.control"))
        elif state.is_hovered:
            painter.fillRect(area, self._ink.color("bg.hover"))

    def _paint_skeleton(self, painter: QPainter, area: QRect, row: int) -> None:
        px = self._theme.px
        color = self._ink.color("bg.track")
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        size = min(px(22), area.height() - px(6))
        middle = area.center().y()
        painter.drawEllipse(QRect(px(23), middle - size // 2, size, size))
        bar, corner = px(9), px(3)
        painter.drawRoundedRect(QRect(px(56), middle - bar // 2, px(90 + (row * 37) % 70), bar), corner, corner)
        painter.drawRoundedRect(QRect(area.width() - px(90), middle - bar // 2, px(70), bar), corner, corner)
        painter.restore()

    def _paint_ring(self, painter: QPainter, area: QRect) -> None:
        pen = QPen(self._ink.color("focus"), 2)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(area.adjusted(1, 1, -1, -1))

    def _on_skeleton_due(self) -> None:
        self._shows_skeleton = True
        self.viewport().update()

    def _on_rows_came(self, *_where: object) -> None:
        self._shows_skeleton = False
        self._skeleton_timer.stop()

    def _on_theme_changed(self) -> None:
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(self._theme.row_height)
        self.verticalScrollBar().setSingleStep(self._theme.row_height)
        self._arrange()

    # --- input ---

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with the arrow and page keys; letters and the space bar go on to the page, which knows the commands."""
        self._has_key_focus = True
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            if (number := self.current_id()) is not None:
                self.opened.emit(number)
            return
        is_command = bool(event.text().strip()) or key in (Qt.Key.Key_Space, Qt.Key.Key_Escape)
        if is_command and not (event.modifiers() & Qt.KeyboardModifier.ControlModifier):
            event.ignore()
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, _search: str) -> None:
        """Do nothing: letters are commands, and the filter field searches."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select as tables do; the ring for keyboard users goes."""
        self._has_key_focus = False
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the row under the pointer."""
        self._hover(self.rowAt(event.position().toPoint().y()))
        if event.buttons() & Qt.MouseButton.LeftButton:
            super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is hovered any more."""
        self._hover(-1)
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring when the keyboard brought the focus, and never stand on no row."""
        self._has_key_focus = event.reason() in (
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
            Qt.FocusReason.ShortcutFocusReason,
        )
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Repaint the selection in the colour of a list without the keyboard."""
        super().focusOutEvent(event)
        self.viewport().update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the selected rows."""
        ids = self.selected_ids()
        if ids:
            self.menu_wanted.emit(ids, event.globalPos())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let columns leave or come back."""
        super().resizeEvent(event)
        self._arrange()

    def viewportEvent(self, event: QEvent) -> bool:
        """Say in a tooltip what is cut or only drawn."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            row = self.rowAt(event.pos().y())
            record = self._blocks.record_at(row) if row >= 0 else None
            place = next((place for place in self._placed if place.x <= event.pos().x() < place.x + place.width), None)
            text = self._row_painter.tip(record, place.column.key, place.width) if record is not None and place is not None else ""
            # A tooltip interprets what looks like HTML: escape it, since names come from outside.
            QToolTip.showText(event.globalPos(), _as_plain(text), self.viewport()) if text else QToolTip.hideText()
            return True
        return super().viewportEvent(event)

    def _hover(self, row: int) -> None:
        if row != self._hovered:
            old, self._hovered = self._hovered, row
            height = self.verticalHeader().defaultSectionSize()
            for place in (old, row):
                if place >= 0:
                    self.viewport().update(0, self.rowViewportPosition(place), self.viewport().width(), height)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        if (number := self._blocks.id_at(index.row())) is not None:
            self.opened.emit(number)

    # --- files over rows ---

    def set_judge(self, judge: Judge | None) -> None:
        """Say who decides about files that hover over a row; None takes no files."""
        self._judge = judge

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take the drag when it carries files; whether they may fall is said row by row."""
        if self._judge is not None and files_of(event.mimeData()):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show the target and its sentence."""
        verdict = self._weigh(event)
        if verdict is not None and not verdict.is_refused:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
        else:
            event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Forget the target."""
        self._set_drop(None)
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand on the files where they were welcome."""
        verdict = self._weigh(event)
        target = self._drop[0] if self._drop is not None else None
        self._set_drop(None)
        if verdict is not None and not verdict.is_refused and target is not None:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.files_dropped.emit(target, files_of(event.mimeData()))
        else:
            event.ignore()

    def weigh_again(self) -> None:
        """Ask the judge once more about the row under the files: their sizes have been read meanwhile."""
        if self._drop is not None and self._judge is not None and self._dragged:
            self._set_drop((self._drop[0], self._judge(self._drop[0], self._dragged)))

    _dragged: tuple[Path, ...] = ()

    def _weigh(self, event: QDropEvent) -> DropVerdict | None:
        row = self.rowAt(event.position().toPoint().y())
        number = self._blocks.id_at(row)
        self._dragged = files_of(event.mimeData())
        if number is None or self._judge is None or not self._dragged:
            self._set_drop(None)
            return None
        verdict = self._judge(number, self._dragged)
        self._set_drop((number, verdict))
        return verdict

    def _set_drop(self, drop: tuple[int, DropVerdict] | None) -> None:
        if drop != self._drop:
            self._drop = drop
            self.viewport().update()


def _as_plain(text: str) -> str:
    """Return text so that a tooltip, which guesses at HTML, shows it as typed."""
    return f"<qt>{html.escape(text)}</qt>"
