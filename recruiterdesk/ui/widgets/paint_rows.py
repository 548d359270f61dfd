"""Painting of rows that are chosen from: the box around all of them with lines between, and the ground of each."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from recruiterdesk.ui.theme.theme import Theme

_MARK = 3  # pixels at the left of the row that is chosen


def paint_row_box(box: QWidget, theme: Theme, rows: Sequence[QWidget]) -> None:
    """Paint a box over all of a widget, and a line above each of its rows but the first."""
    painter = QPainter(box)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    edge, corner = QRectF(box.rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme.radius("card")
    path = QPainterPath()
    path.addRoundedRect(edge, corner, corner)
    painter.fillPath(path, theme.color("bg.surface"))
    painter.setPen(QPen(theme.color("line"), 1))
    painter.drawPath(path)
    for row in rows[1:]:
        painter.fillRect(1, row.y() - 1, box.width() - 2, 1, theme.color("line"))
    painter.end()


def paint_row_ground(painter: QPainter, theme: Theme, row: QAbstractButton) -> None:
    """Paint what tells a row that is chosen, or under the pointer, from the others."""
    if row.isChecked() or row.underMouse():
        painter.fillRect(row.rect(), theme.color("bg.selected" if row.isChecked() else "bg.hover"))
    if row.isChecked():
        painter.fillRect(0, 0, _MARK, row.height(), theme.color("accent"))
