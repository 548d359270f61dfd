"""A stage: its glyph, whose fill says how far along it is, and the chip with the provider's own name for it."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen

from recruiterdesk.domain.funnel import Funnel
from recruiterdesk.ui.theme.theme import Theme

_UNITS = 14  # the glyph is drawn in a square of 14 units
_FILL = {Funnel.SCREENING: 0.25, Funnel.INTERVIEW: 0.5, Funnel.OFFER: 0.75}
_FULL_TURN = 360 * 16
_DASH = [2.6, 2.2]


def paint_stage_glyph(painter: QPainter, rect: QRect | QRectF, theme: Theme, funnel: Funnel | str) -> None:
    """Draw the glyph of a funnel step as the largest square in `rect`: shape and colour both tell which it is."""
    box = QRectF(rect)
    side = min(box.width(), box.height())
    color = theme.funnel_color(str(funnel))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.center().x() - side / 2, box.center().y() - side / 2)
    painter.scale(side / _UNITS, side / _UNITS)
    middle = QPointF(_UNITS / 2, _UNITS / 2)
    match funnel:
        case Funnel.HIRED:
            _disc(painter, middle, color)
            _stroke(painter, theme.color("bg.surface"), 1.5, (QPointF(4.4, 7.2), QPointF(6.2, 9), QPointF(9.6, 5.2)))
        case Funnel.REJECTED | Funnel.WITHDRAWN:
            _disc(painter, middle, color)
            _stroke(painter, theme.color("bg.surface"), 1.6, (QPointF(4.4, 7), QPointF(9.6, 7)))
        case _:
            painter.setPen(QPen(color, 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(middle, 5.25, 5.25)
            share = _FILL.get(Funnel(funnel), 0)
            if share:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(color)
                painter.drawPie(QRectF(3.6, 3.6, 6.8, 6.8), 90 * 16, -round(_FULL_TURN * share))
    painter.restore()


def stage_chip_width(theme: Theme, text: str) -> int:
    """Return how wide a chip with this whole text is."""
    return (
        theme.px(4) + theme.size("stage.glyph") + theme.px(6) + QFontMetrics(theme.font("small")).horizontalAdvance(text) + theme.px(8) + 2
    )


def paint_stage_chip(
    painter: QPainter, rect: QRect | QRectF, theme: Theme, text: str, funnel: Funnel | str | None, *, dashed: bool = False
) -> int:
    """Draw a stage at the left of `rect`, 20 high and centred, its text cut where it must be, and return the width used.

    `dashed` means that the stage lives on this computer; `funnel` None that nobody has said where it belongs.
    """
    area, height, glyph = QRectF(rect), theme.size("chip"), theme.size("stage.glyph")
    width = min(stage_chip_width(theme, text), int(area.width()))
    box = QRectF(area.left(), round(area.center().y() - height / 2), width, height)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(theme.color("line.control" if dashed else "line" if funnel else "warning"), 1)
    if dashed:
        pen.setDashPattern(_DASH)
    painter.setPen(pen)
    painter.setBrush(theme.color("bg.surface"))
    edge = box.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawRoundedRect(edge, edge.height() / 2, edge.height() / 2)
    spot = QRectF(box.left() + theme.px(4) + 1, box.top() + (height - glyph) / 2, glyph, glyph)
    if funnel:
        paint_stage_glyph(painter, spot, theme, funnel)
    else:
        painter.setPen(QPen(theme.color("warning"), 1.5, Qt.PenStyle.CustomDashLine))
        pen = painter.pen()
        pen.setDashPattern([1.4, 1.4])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(spot.center(), glyph * 5.25 / _UNITS, glyph * 5.25 / _UNITS)
    font = theme.font("small")
    room = QRectF(spot.right() + theme.px(6), box.top(), box.right() - theme.px(8) - 1 - spot.right() - theme.px(6), height)
    painter.setFont(font)
    painter.setPen(theme.color("text"))
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, round(room.width()) + 1)
    painter.drawText(room.adjusted(0, 0, 2, 0), int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), shown)
    painter.restore()
    return width


def _disc(painter: QPainter, middle: QPointF, color: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawEllipse(middle, 6, 6)


def _stroke(painter: QPainter, color: QColor, width: float, points: tuple[QPointF, ...]) -> None:
    pen = QPen(color, width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(list(points))
