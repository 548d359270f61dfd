"""The retention clock: a disc that fills as the time to keep someone's data runs out, and the days left in words."""

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen

from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.paint_text import paint_line

_SOON, _URGENT = 14, 5
_UNITS = 12
_YEAR = 365
_IN_YEARS_FROM = 1_000  # days
_FULL_TURN = 360 * 16


def retention_text(days_left: int) -> str:
    """Return the words beside the clock."""
    if days_left < 0:
        return QCoreApplication.translate("Retention", "overdue")
    if days_left >= _IN_YEARS_FROM:  # four digits have no room beside the clock, and a number that is cut is another number
        return QCoreApplication.translate("Retention", "{n} y").format(n=days_left // _YEAR)
    return QCoreApplication.translate("Retention", "{n} d").format(n=days_left)


def retention_look(theme: Theme, days_left: int) -> tuple[str, QFont]:
    """Return the colour role and the font for so many days."""
    if days_left <= _URGENT:
        return "danger", theme.font("small", 600, is_tabular=True)
    if days_left <= _SOON:
        return "warning", theme.font("small", 500, is_tabular=True)
    return "text.3", theme.font("small", is_tabular=True)


def paint_retention(painter: QPainter, rect: QRect | QRectF, theme: Theme, days_left: int, total_days: int, role: str | None = None) -> int:
    """Draw clock and words at the left of `rect`, and return the width used; `role` is another colour for calm ones, on selected rows."""
    look, font = retention_look(theme, days_left)
    if role is not None and look == "text.3":
        look = role
    color, area, side = theme.color(look), QRectF(rect), theme.px(_UNITS)
    spent = 1.0 if days_left < 0 else min(1.0, max(0.0, 1 - days_left / max(1, total_days)))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(area.left(), round(area.center().y() - side / 2))
    painter.scale(side / _UNITS, side / _UNITS)
    painter.setPen(QPen(color, 1.2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QPointF(6, 6), 5, 5)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawPie(QRectF(3, 3, 6, 6), 90 * 16, -round(_FULL_TURN * spent))
    painter.restore()
    left = side + theme.px(5)
    painter.save()
    width = paint_line(painter, area.adjusted(left, 0, 0, 0), retention_text(days_left), font, color)
    painter.restore()
    return left + width
