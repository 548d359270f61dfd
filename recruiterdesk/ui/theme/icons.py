"""Icons by role: Lucide's drawings in the theme's colours, drawn when they are needed and kept until the theme changes."""

from typing import Protocol

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPainterPath, QPen, QPixmap

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


class DrawsIcons(Protocol):
    """The theme, as far as icons need it."""

    def pixmap(self, name: str, role: str = ..., px: int = ..., ratio: float = ...) -> QPixmap:
        """Return an icon as a picture."""


class RoleIconEngine(QIconEngine):
    """Holds a name and roles only; asks the theme at each paint, so that a theme change needs no new icon."""

    def __init__(self, theme: DrawsIcons, name: str, role: str) -> None:
        super().__init__()
        self._theme, self._name, self._role = theme, name, role

    def _role_for(self, mode: QIcon.Mode) -> str:
        return "text.disabled" if mode is QIcon.Mode.Disabled else self._role

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        """Draw the icon into `rect`, square and centred."""
        side = min(rect.width(), rect.height())
        pixmap = self._theme.pixmap(self._name, self._role_for(mode), side, painter.device().devicePixelRatio())
        painter.drawPixmap(rect.center() - QPoint((side - 1) // 2, (side - 1) // 2), pixmap)

    def pixmap(self, size: QSize, mode: QIcon.Mode, _state: QIcon.State) -> QPixmap:
        """Return the icon as a picture of `size` device pixels."""
        return self._theme.pixmap(self._name, self._role_for(mode), min(size.width(), size.height()), 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, _state: QIcon.State, scale: float) -> QPixmap:
        """Return the icon for a screen of `scale`; `size` is in device pixels."""
        side = round(min(size.width(), size.height()) / scale)
        return self._theme.pixmap(self._name, self._role_for(mode), side, scale)

    def clone(self) -> QIconEngine:
        """Return a twin, which Qt asks for when an icon is changed."""
        return RoleIconEngine(self._theme, self._name, self._role)
