"""The head of a table: 28 high, small words, the sort arrow after the word."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QContextMenuEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from recruiterdesk.ui.tables.columns import NARROWEST, Column
from recruiterdesk.ui.tables.ink import Ink
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.own_viewport import give_viewport
from recruiterdesk.ui.widgets.paint_stage import paint_stage_glyph


class TableHead(QHeaderView):
    """Paints titles from the look's roles; sections are moved and resized by the table that owns it.

    `inset` is where the first column's title begins, past its dot and avatar, which is larger in `roomy` rows.
    """

    def __init__(self, theme: Theme, columns: tuple[Column, ...], inset: int, roomy_inset: int, parent: QWidget) -> None:
        """Show `columns` in logical order."""
        super().__init__(Qt.Orientation.Horizontal, parent)
        give_viewport(self)
        self._theme = theme
        self._columns = columns
        self._inset, self._roomy_inset = inset, roomy_inset
        self._ink = Ink(theme, self)
        self._sorted = ""
        self._is_up = False
        self.setSectionsMovable(True)
        self.setFirstSectionMovable(False)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(1)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Columns"))
        theme.changed.connect(self._on_theme_changed)

    def show_sort(self, key: str, *, is_up: bool) -> None:
        """Point the arrow."""
        self._sorted, self._is_up = key, is_up
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """Keep the look's height."""
        return QSize(super().sizeHint().width(), self._theme.px(28) + 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint all sections at once: no separators between them, one line above and below."""
        painter = QPainter(self.viewport())
        self._ink.at_ratio(self.devicePixelRatioF())
        area = self.viewport().rect()
        painter.fillRect(area, self._ink.color("bg.sunken"))
        line = self._ink.color("line")
        painter.fillRect(QRect(area.x(), area.y(), area.width(), 1), line)
        painter.fillRect(QRect(area.x(), area.bottom(), area.width(), 1), line)
        for place, column in enumerate(self._columns):
            if not self.isSectionHidden(place):
                x = self.sectionViewportPosition(place)
                self._paint_title(painter, QRect(x, area.y(), self.sectionSize(place), area.height()), column, is_first=place == 0)
        painter.end()

    def _paint_title(self, painter: QPainter, area: QRect, column: Column, *, is_first: bool) -> None:
        px = self._theme.px
        inset = self._roomy_inset if self._theme.density == "roomy" else self._inset
        cell = area.adjusted(px(inset) if is_first else 0, 0, -px(8 if not column.is_right else column.right_gap), 0)
        arrow = px(12)
        is_sorted = column.key == self._sorted
        if column.hint:
            size = px(14)
            paint_stage_glyph(painter, QRect(cell.x(), cell.y() + (cell.height() - size) // 2, size, size), self._theme, column.hint)
            return
        # The arrow may stand in the gap before the next column: a word is not cut for it.
        room = area.adjusted(cell.x() - area.x(), 0, -(arrow + px(2)), 0) if is_sorted and not column.is_right else cell
        room = room.adjusted(0, 0, -(arrow + px(4)), 0) if is_sorted and column.is_right else room
        if self._ink.width(column.said(), "micro", 500) > cell.width() and cell.width() < px(NARROWEST):
            return  # two letters and an ellipsis say nothing: the badges under it speak for themselves
        width = self._ink.text(
            painter, room, column.said(), style="micro", weight=500, role="text.2" if is_sorted else "text.3", is_right=column.is_right
        )
        if is_sorted:
            x = room.right() + px(4) if column.is_right else room.x() + width + px(2)
            self._ink.icon(
                painter, QPoint(x, cell.y() + (cell.height() - arrow) // 2), "sort-up" if self._is_up else "sort-down", "text.3", arrow
            )

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Leave the menu to the table."""
        event.ignore()

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.viewport().update()
