"""The small boxes and dots: provider badge, unread dot, key hint."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen

from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.key_words import printed


def paint_badge(painter: QPainter, rect: QRect | QRectF, theme: Theme, letters: str) -> None:
    """Draw a provider's two letters in a neutral box of 24 x 16, at the left of `rect` and centred in its height."""
    width, height = theme.size("badge.width"), theme.size("badge.height")
    area = QRectF(rect)
    box = QRectF(area.left(), round(area.center().y() - height / 2), width, height).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.color("line.strong"), 1))
    painter.setBrush(theme.color("bg.surface"))
    painter.drawRoundedRect(box, theme.radius("badge"), theme.radius("badge"))
    painter.setFont(theme.font("badge"))
    painter.setPen(theme.color("text.2"))
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), letters)
    painter.restore()


def paint_dot(painter: QPainter, rect: QRect | QRectF, theme: Theme, role: str = "accent", diameter: int | None = None) -> None:
    """Draw a dot, of the unread dot's size by default, in the middle of `rect`."""
    side = theme.size("dot.unread") if diameter is None else diameter
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color(role))
    painter.drawEllipse(QPointF(QRectF(rect).center()), side / 2, side / 2)
    painter.restore()


def key_hint_width(theme: Theme, key: str) -> int:
    """Return how wide the hint of a key, however it is written, is: at least a square."""
    wide = QFontMetrics(theme.font("micro", is_tabular=True)).horizontalAdvance(printed(key))
    return max(theme.size("keyhint"), wide + 2 * theme.px(5))


def paint_key_hint(painter: QPainter, rect: QRect | QRectF, theme: Theme, key: str, ink: QColor | None = None) -> int:
    """Draw a key at the left of `rect`, centred in its height, and return its width; `ink` colours it all, on filled buttons."""
    width, height = key_hint_width(theme, key), theme.size("keyhint")
    area = QRectF(rect)
    box = QRectF(area.left(), round(area.center().y() - height / 2), width, height).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if ink is not None:
        painter.setOpacity(painter.opacity() * 0.85)
    painter.setPen(QPen(ink or theme.color("line.strong"), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush if ink else theme.color("bg.surface"))
    painter.drawRoundedRect(box, theme.radius("badge"), theme.radius("badge"))
    painter.setFont(theme.font("micro", is_tabular=True))
    painter.setPen(ink or theme.color("text.3"))
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), printed(key))
    painter.restore()
    return width
