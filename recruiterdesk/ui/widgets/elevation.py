"""The shadow of what floats: prepared once per theme as a nine-patch, never a graphics effect."""

from functools import cache

from PySide6.QtCore import QMargins, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from recruiterdesk.ui.theme.theme import Theme

# (offset downwards, blur) and the darkness in light and dark themes, by level.
_LEVEL = {1: (4, 12, 0.14, 0.40), 2: (12, 40, 0.22, 0.60)}


def reach(level: int) -> QMargins:
    """Return how far a shadow spreads around its box."""
    offset, blur, _light, _dark = _LEVEL[level]
    return QMargins(blur, blur - offset, blur, blur + offset)


@cache
def _patch(level: int, radius: int, is_dark: bool) -> QPixmap:
    _offset, blur, light, dark = _LEVEL[level]
    strength = dark if is_dark else light
    side = 2 * (blur + radius + blur // 2) + 3
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
    # From the outside in, each smaller rounded box replaces what is under it: an eased ramp, as a blurred edge has.
    for step in range(2 * blur):
        share = (step + 1) / (2 * blur)
        eased = share * share * (3 - 2 * share)
        inset = step / 2
        corner = radius + blur - inset
        painter.setBrush(QColor(0, 0, 0, round(255 * strength * eased * 0.75)))
        painter.drawRoundedRect(QRectF(inset, inset, side - 2 * inset, side - 2 * inset), corner, corner)
    painter.end()
    return pixmap


def shadow_end(level: int, radius: int) -> int:
    """Return how much of a shadow, from its outer edge inwards, is drawn otherwise than along the side."""
    blur = _LEVEL[level][1]
    return blur + radius + blur // 2


def paint_shadow(painter: QPainter, box: QRect, theme: Theme, level: int, radius: int) -> None:
    """Draw the shadow of `box` around it; the box itself is painted over it afterwards."""
    if theme.is_contrast:
        return
    offset, blur, _light, _dark = _LEVEL[level]
    edge = shadow_end(level, radius)
    patch = _patch(level, radius, theme.name == "dark")
    side = patch.width()
    target = box.adjusted(-blur, -blur + offset, blur, blur + offset)
    # Corners as they are, edges and middle stretched from the patch's middle pixels.
    source_cuts = (0, edge, side - edge, side)
    across = (target.left(), target.left() + edge, target.right() + 1 - edge, target.right() + 1)
    down = (target.top(), target.top() + edge, target.bottom() + 1 - edge, target.bottom() + 1)
    for row in range(3):
        for column in range(3):
            part = QRect(across[column], down[row], across[column + 1] - across[column], down[row + 1] - down[row])
            source = QRect(
                source_cuts[column],
                source_cuts[row],
                source_cuts[column + 1] - source_cuts[column],
                source_cuts[row + 1] - source_cuts[row],
            )
            if part.width() > 0 and part.height() > 0:
                painter.drawPixmap(part, patch, source)
