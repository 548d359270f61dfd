"""Icons by role: Lucide's drawings, drawn in a colour when they are needed; the theme keeps them until it changes."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap

from recruiterdesk.ui.generated.icons import FILLED, STROKED

_UNITS = 24  # the side of the drawings


def stroke_width(px: int) -> float:
    """Return the line's width, in the drawing's 24 units, that looks the same at every size."""
    for limit, width in ((12, 2.1), (14, 1.9), (16, 1.75)):
        if px <= limit:
            return width
    return 1.6


def draw_icon(name: str, color: str, px: int, ratio: float) -> QPixmap:
    """Draw the icon `name` (KeyError for an unknown role) in `color`, `px` logical pixels wide, for a screen of `ratio`."""
    stroked, filled = outline(STROKED[name]), FILLED.get(name)
    pixmap = QPixmap(QSize(px, px) * ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    ink = QColor(color)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(pixmap.width() / _UNITS, pixmap.height() / _UNITS)
    if filled is not None:
        painter.fillPath(outline(filled), ink)
    painter.strokePath(stroked, QPen(ink, stroke_width(px), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def outline(words: str) -> QPainterPath:
    """Return the path that a drawing's words describe: `M x y`, `L x y`, `C x1 y1 x2 y2 x y`, `Z`."""
    path = QPainterPath()
    rest = iter(words.split())
    for word in rest:
        if word == "M":
            path.moveTo(float(next(rest)), float(next(rest)))
        elif word == "L":
            path.lineTo(float(next(rest)), float(next(rest)))
        elif word == "C":
            path.cubicTo(*(float(next(rest)) for _ in range(6)))
        else:
            path.closeSubpath()
    return path
