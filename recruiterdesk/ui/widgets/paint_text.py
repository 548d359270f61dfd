"""One line of text in a box: elided where asked, centred by its capitals' optical middle."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter

_FLAGS = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


def paint_line(
    painter: QPainter,
    rect: QRect | QRectF,
    text: str,
    font: QFont,
    color: QColor,
    *,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
) -> int:
    """Draw `text` on one line inside `rect`, cut with an ellipsis where it is too long, and return the width it took."""
    box = QRectF(rect).toAlignedRect()
    metrics = QFontMetrics(font)
    shown = metrics.elidedText(text, elide, box.width())
    painter.setFont(font)
    painter.setPen(color)
    painter.drawText(box, int(_FLAGS | align), shown)
    return min(metrics.horizontalAdvance(shown), box.width())
