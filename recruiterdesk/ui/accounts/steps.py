"""The steps in the head of the connect sheet: done, now, to come."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.paint_text import paint_line

_DISC, _INNER, _GAP = 18, 7, 14


class Steps(QWidget):
    """Shows where one is; it cannot be clicked, Back does that."""

    def __init__(self, theme: Theme, texts: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._texts, self._now = theme, texts, 0
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.show_step(0)

    def show_step(self, now: int) -> None:
        """Mark the step that one is at, from 0."""
        self._now = now
        self.setAccessibleName(self.tr("Step {n} of {m}: {name}").format(n=now + 1, m=len(self._texts), name=self._texts[now]))
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room for all steps."""
        px = self._theme.px
        metrics = QFontMetrics(self._theme.font("small", 600))
        widths = (px(_DISC) + px(_INNER) + metrics.horizontalAdvance(text) for text in self._texts)
        return QSize(sum(widths) + px(_GAP) * (len(self._texts) - 1) + 2, px(20))

    def minimumSizeHint(self) -> QSize:
        """Return the discs alone: the words go first when it is narrow."""
        px = self._theme.px
        return QSize((px(_DISC) + px(4)) * len(self._texts), px(20))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw discs and words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, px = self._theme, self._theme.px
        has_words = self.width() >= self.sizeHint().width()
        x, high = 0, self.height()
        for index, text in enumerate(self._texts):
            disc = QRectF(x, (high - px(_DISC)) / 2, px(_DISC), px(_DISC))
            is_done, is_now = index < self._now, index == self._now
            edge = theme.color("accent" if is_done or is_now else "line.control")
            painter.setPen(QPen(edge, 1))
            painter.setBrush(theme.color("accent") if is_now else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(disc.adjusted(0.5, 0.5, -0.5, -0.5))
            if is_done:
                side = px(12)
                at = QPointF(disc.center().x() - side / 2, disc.center().y() - side / 2)
                painter.drawPixmap(at, theme.pixmap("check", "accent", side, self.devicePixelRatioF()))
            else:
                painter.setFont(theme.font("micro", 600))
                painter.setPen(theme.color("accent.on" if is_now else "text.3"))
                painter.drawText(disc, int(Qt.AlignmentFlag.AlignCenter), str(index + 1))
            x += px(_DISC) + (px(_INNER) if has_words else px(4))
            if has_words:
                font = theme.font("small", 600 if is_now else 400)
                color = theme.color("text" if is_done or is_now else "text.3")
                x += paint_line(painter, QRect(x, 0, self.width() - x, high), text, font, color) + px(_GAP)
        painter.end()
