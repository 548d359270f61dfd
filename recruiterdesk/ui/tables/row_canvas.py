"""Paints a table's rows, each in one go: the ground, the bar, the ring and rows that are not here yet; a painter does the cells."""

from collections.abc import Sequence
from typing import Any, Protocol

import msgspec
from PySide6.QtCore import QObject, QRect, Qt, QTimer
from PySide6.QtGui import QPainter, QPen

from recruiterdesk.ui.tables.block_model import BlockModel
from recruiterdesk.ui.tables.columns import Placed
from recruiterdesk.ui.tables.id_table import IdTable
from recruiterdesk.ui.tables.ink import Ink
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.drop_target import DropVerdict, paint_drop_zone

SKELETON_AFTER_MS = 150


class RowState(msgspec.Struct, frozen=True):
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


class Scene(msgspec.Struct, frozen=True):
    """What the table knows at the moment of painting, apart from its model and its selection."""

    placed: Sequence[Placed]
    is_wide: bool
    hovered: int  # a row, -1 for none
    has_ring: bool  # the keyboard moves here
    drop: tuple[int, DropVerdict] | None  # the id of the row under dragged files


class RowCanvas(QObject):
    """One per table. Rows that are not here are skeletons, but only after a moment: most come sooner."""

    def __init__(self, theme: Theme, ink: Ink, table: IdTable, model: BlockModel[Any], cells: RowPainter) -> None:
        """Paint the rows of `model` on the viewport of `table`; `cells` paints what is in them."""
        super().__init__(table)
        self._theme, self._ink, self._table, self._blocks, self._cells = theme, ink, table, model, cells
        self.shows_skeleton = False
        self._skeleton_timer = QTimer(self, singleShot=True, interval=SKELETON_AFTER_MS)
        self._skeleton_timer.timeout.connect(self._on_skeleton_due)
        model.dataChanged.connect(self._on_rows_came)
        model.modelReset.connect(self._on_rows_came)

    def paint(self, dirty: QRect, scene: Scene) -> None:
        """Paint what lies under `dirty`."""
        painter = QPainter(self._table.viewport())
        self._ink.at_ratio(self._table.devicePixelRatioF())
        painter.fillRect(dirty, self._ink.color("bg.surface"))
        first = self._table.rowAt(max(0, dirty.top()))
        if first >= 0:
            self._paint_rows(painter, dirty, first, scene)
        painter.end()

    def _paint_rows(self, painter: QPainter, dirty: QRect, first: int, scene: Scene) -> None:
        table, blocks = self._table, self._blocks
        height = table.verticalHeader().defaultSectionSize()
        y = table.rowViewportPosition(first)
        width = table.viewport().width()
        # Asking the selection row by row would ask the model for its columns each time.
        runs = table.selected_runs()
        current = table.currentIndex().row()
        is_active = table.hasFocus()
        is_missing = False
        for row in range(first, blocks.rowCount()):
            if y > dirty.bottom():
                break
            area = QRect(0, y, width, height)
            state = RowState(
                is_selected=any(top <= row <= bottom for top, bottom in runs),
                is_hovered=row == scene.hovered,
                is_active=is_active,
                is_wide=scene.is_wide,
            )
            record = blocks.record_at(row)
            self._paint_ground(painter, area, state)
            if record is not None:
                self._cells.paint(painter, area, scene.placed, record, state)
            elif self.shows_skeleton:
                self._paint_skeleton(painter, area, row)
            is_missing = is_missing or record is None
            if row == current and is_active and scene.has_ring:
                self._paint_ring(painter, area)
            if scene.drop is not None and blocks.id_at(row) == scene.drop[0]:
                paint_drop_zone(painter, area, self._theme, scene.drop[1])
            y += height
        if is_missing and not self.shows_skeleton and not self._skeleton_timer.isActive():
            self._skeleton_timer.start()

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
        self.shows_skeleton = True
        self._table.viewport().update()

    def _on_rows_came(self, *_where: object) -> None:
        self.shows_skeleton = False
        self._skeleton_timer.stop()
