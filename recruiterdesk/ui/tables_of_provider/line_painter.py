"""Paints the lines of a provider's table."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QPainter

from recruiterdesk.domain.provider_table import CellKind, TableColumn
from recruiterdesk.ui.tables.columns import Placed
from recruiterdesk.ui.tables.ink import Ink
from recruiterdesk.ui.tables.row_canvas import RowState
from recruiterdesk.ui.tables_of_provider.cells import RIGHT, ShownLine, cell_said
from recruiterdesk.ui.tables_of_provider.columns import RIGHT_GAP, place_of
from recruiterdesk.ui.theme.theme import Theme

_INSET = 22  # as in every list
_TABULAR = RIGHT | {CellKind.DATE, CellKind.MOMENT}


class LinePainter:
    """Paints ShownLine with the columns of its page."""

    def __init__(self, theme: Theme, ink: Ink, columns: Sequence[TableColumn]) -> None:
        """Share `ink` with the table that paints."""
        self._theme, self._ink, self._columns = theme, ink, columns

    def paint(self, painter: QPainter, area: QRect, placed: Sequence[Placed], record: ShownLine, state: RowState) -> None:
        """Paint the cells; the table has painted the ground."""
        px = self._theme.px
        for place in placed:
            number = place_of(place.column.key)
            kind, cell = self._columns[number].kind, record.line.cells[number]
            box = QRect(area.x() + place.x, area.y(), place.width - px(8), area.height())
            if number == 0:
                box.adjust(px(_INSET), 0, 0, 0)
            if isinstance(cell, bool):
                side = px(14)
                at = QPoint(box.x(), box.y() + (box.height() - side) // 2)
                self._ink.icon(painter, at, "check" if cell else "dash", "text.2" if cell else "text.3", side)
                continue
            is_right = kind in RIGHT and number > 0
            if is_right:
                box.adjust(0, 0, px(8 - RIGHT_GAP), 0)
            role = "accent" if kind is CellKind.URL else "text" if number == 0 or is_right else "text.2"
            self._ink.text(
                painter,
                box,
                cell_said(cell, kind),
                role="text" if state.is_selected and role == "text.2" else role,
                is_right=is_right,
                is_tabular=kind in _TABULAR,
            )

    def tip(self, record: ShownLine, key: str, width: int) -> str:
        """Return a cell that is cut."""
        number = place_of(key)
        text = cell_said(record.line.cells[number], self._columns[number].kind)
        return text if self._ink.is_cut(text, width - self._theme.px(8 + (_INSET if number == 0 else 0)), "body") else ""
