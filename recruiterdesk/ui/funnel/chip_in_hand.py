"""A stage in the hand while it is dragged: it floats, and says from which step to which."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from recruiterdesk.domain.funnel import Funnel
from recruiterdesk.domain.stage_place import StagePlace
from recruiterdesk.ui.funnel.stage_chip import EDGE, LINE, PAD
from recruiterdesk.ui.funnel.words import step_said
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.elevation import paint_shadow, reach
from recruiterdesk.ui.widgets.paint_text import paint_line
from recruiterdesk.ui.widgets.plain_text import one_line


class ChipInHand(QWidget):
    """As large as the chip that was taken up, with its shadow around it."""

    def __init__(self, theme: Theme, place: StagePlace, size: QSize, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._place, self._over = theme, place, place.funnel
        self._room = reach(1)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.resize(size.grownBy(self._room))
        self.show()

    def hold(self, at: QPoint, over: Funnel | None) -> None:
        """Stand with the chip's corner at a point, over a step; None is none, where it would fall back."""
        self.move(at - QPoint(self._room.left(), self._room.top()))
        self._over = over if over is not None else self._place.funnel
        self.update()

    @property
    def said(self) -> str:
        """Return the step that it is in, and the one that it would come to."""
        here = step_said(self._place.funnel)
        return here if self._over is self._place.funnel else f"{here} → {step_said(self._over)}"

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it above all that lies under it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, px = self._theme, self._theme.px
        box, radius = self.rect().marginsRemoved(self._room), theme.radius("control")
        paint_shadow(painter, box, theme, 1, radius)
        painter.setPen(QPen(theme.color("accent"), 1))
        painter.setBrush(theme.color("bg.raised"))
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        inner = QRect(box.x() + px(PAD), box.y() + px(EDGE), box.width() - 2 * px(PAD), px(LINE))
        paint_line(painter, inner, one_line(self._place.stage), theme.font("body", 500), theme.color("text"))
        paint_line(painter, inner.translated(0, px(LINE)), self.said, theme.font("small"), theme.color("text.2"))
        painter.end()
