"""What runs down or fills up: hold ring, progress bar, request budget."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from recruiterdesk.ui.theme.theme import Theme

_FULL_TURN = 360 * 16


def paint_hold_ring(painter: QPainter, rect: QRect | QRectF, theme: Theme, seconds_left: float, total: float) -> None:
    """Draw the seconds a write is still held back, in a ring that steps once a second, in the middle of `rect`."""
    side = theme.size("hold.ring")
    area = QRectF(rect)
    box = QRectF(area.center().x() - side / 2, area.center().y() - side / 2, side, side)
    ring = box.adjusted(2, 2, -2, -2)
    whole = max(0, round(seconds_left))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.color("bg.track"), 2))
    painter.drawEllipse(ring)
    painter.setPen(QPen(theme.color("accent"), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    painter.drawArc(ring, 90 * 16, -round(_FULL_TURN * min(1.0, whole / total if total > 0 else 0)))
    painter.setFont(theme.font("badge", is_tabular=True))
    painter.setPen(theme.color("text"))
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), str(whole))
    painter.restore()


def paint_bar(painter: QPainter, rect: QRect | QRectF, theme: Theme, share: float, role: str = "accent") -> None:
    """Draw a thin rounded bar, filled to `share` (0 to 1) from the left, over the whole of `rect`."""
    box = QRectF(rect)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("bg.track"))
    painter.drawRoundedRect(box, 2, 2)
    filled = QRectF(box.left(), box.top(), box.width() * min(1.0, max(0.0, share)), box.height())
    if filled.width() > 0:
        painter.setBrush(theme.color(role))
        painter.setClipRect(filled)
        painter.drawRoundedRect(box, 2, 2)
    painter.restore()
