"""The table itself: rows painted whole, the keyboard, the pointer, and how its parts hang together."""

from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
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
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QTableView, QToolTip, QWidget

from recruiterdesk.ui.tables.block_model import BlockModel
from recruiterdesk.ui.tables.column_layout import ColumnLayout
from recruiterdesk.ui.tables.id_table import IdTable
from recruiterdesk.ui.tables.ink import Ink
from recruiterdesk.ui.tables.row_canvas import RowCanvas, RowPainter, Scene
from recruiterdesk.ui.tables.row_drops import RowDrops
from recruiterdesk.ui.tables.spoken_row import SpokenRow
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.plain_text import as_tip

_COMMANDS = frozenset({Qt.Key.Key_Space, Qt.Key.Key_Escape, Qt.Key.Key_Home, Qt.Key.Key_End})  # Qt's Home and End go through columns
_BY_KEYBOARD = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)


class DeskTable(IdTable):
    """A table of one BlockModel. It has no editors: all that repeats is painted.

    `columns` knows where they stand and what the user chose about them, `drops` takes files on rows.
    """

    opened = Signal(int)  # Enter or a double click on a row
    menu_wanted = Signal(object, object)  # tuple of ids, QPoint on the screen

    def __init__(
        self, theme: Theme, model: BlockModel[Any], painter: RowPainter, ink: Ink | None = None, parent: QWidget | None = None
    ) -> None:
        """Show `model`; `painter` draws its rows."""
        super().__init__(model, parent)
        self._theme = theme
        self._row_painter = painter
        self._hovered = -1
        self._has_key_focus = False
        self.columns = ColumnLayout(theme, model.columns, self)
        self.drops = RowDrops(self, model)
        self.spoken = SpokenRow(self)
        self._canvas = RowCanvas(theme, ink or Ink(theme, self), self, model, painter)
        self._build()
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def _build(self) -> None:
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(self.verticalHeader().ResizeMode.Fixed)
        self.doubleClicked.connect(self._on_double_clicked)

    def _on_theme_changed(self) -> None:
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(self._theme.row_height)
        self.verticalScrollBar().setSingleStep(self._theme.row_height)
        self.columns.arrange()

    # --- what is seen ---

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows under the dirty rectangle."""
        columns = self.columns
        self._canvas.paint(event.rect(), Scene(columns.placed, columns.is_wide, self._hovered, self._has_key_focus, self.drops.target))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let columns leave or come back."""
        super().resizeEvent(event)
        self.columns.arrange()

    def viewportEvent(self, event: QEvent) -> bool:
        """Say in a tooltip what is cut or only drawn."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            row = self.rowAt(event.pos().y())
            record = self._blocks.record_at(row) if row >= 0 else None
            place = next((place for place in self.columns.placed if place.x <= event.pos().x() < place.x + place.width), None)
            text = self._row_painter.tip(record, place.column.key, place.width) if record is not None and place is not None else ""
            QToolTip.showText(event.globalPos(), as_tip(text), self.viewport())
            return True
        return super().viewportEvent(event)

    # --- the keyboard ---

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with the arrow and page keys; letters and some others go on to the page, which knows the commands."""
        self._has_key_focus = True
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            if (number := self.current_id()) is not None:
                self.opened.emit(number)
            return
        is_command = bool(event.text().strip()) or key in _COMMANDS
        if is_command and not (event.modifiers() & Qt.KeyboardModifier.ControlModifier):
            event.ignore()
            return
        super().keyPressEvent(event)

    def moveCursor(self, action: QTableView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Stay in the first column, whose text for a screen reader is the whole row."""
        return super().moveCursor(action, modifiers).siblingAtColumn(0)

    def keyboardSearch(self, _search: str) -> None:
        """Do nothing: letters are commands, and the filter field searches."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring when the keyboard brought the focus."""
        self._has_key_focus = event.reason() in _BY_KEYBOARD
        super().focusInEvent(event)
        self.viewport().update()
        self.spoken.on_focus()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Repaint the selection in the colour of a list without the keyboard."""
        super().focusOutEvent(event)
        self.viewport().update()

    # --- the pointer ---

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

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the selected rows."""
        ids = self.selected_ids()
        if ids:
            self.menu_wanted.emit(ids, event.globalPos())

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

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files."""
        self.drops.enter(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Say what would happen on the row."""
        self.drops.move(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Forget the files."""
        self.drops.leave(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand the files on."""
        self.drops.drop(event)
