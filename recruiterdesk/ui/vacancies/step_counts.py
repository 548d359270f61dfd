"""How many stand at each step of the funnel: glyphs with their numbers, in as many lines as they need."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from recruiterdesk.domain.funnel import Funnel
from recruiterdesk.ui.tables import words
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.paint_stage import paint_stage_glyph
from recruiterdesk.ui.widgets.paint_text import paint_line
from recruiterdesk.ui.widgets.plain_text import set_tip

_LINE, _GAP, _APART = 22, 6, 16


class StepCounts(QWidget):
    """The words for the glyphs are its tooltip, and what a screen reader says."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._theme = theme
        self._counts: tuple[tuple[Funnel, int], ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.updateGeometry)

    def show_counts(self, counts: tuple[tuple[Funnel, int], ...], said: str) -> None:
        """Show steps with how many are there, and `said`, the same in words."""
        self._counts = counts
        self.setAccessibleName(said)
        set_tip(self, said)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room of one line."""
        return QSize(self._theme.px(120), self._theme.px(_LINE))

    def heightForWidth(self, width: int) -> int:
        """Return the room of all lines."""
        boxes = self.boxes(width)
        return boxes[-1].bottom() + 1 if boxes else 0

    def boxes(self, width: int) -> list[QRect]:
        """Return where each step stands in so wide a widget: from the left, a line further down where there is no room."""
        px, metrics = self._theme.px, QFontMetrics(self._theme.font("body", is_tabular=True))
        found: list[QRect] = []
        x = y = 0
        for _, number in self._counts:
            wide = px(14) + px(_GAP) + metrics.horizontalAdvance(words.number(number)) + 2
            if x and x + wide > width:
                x, y = 0, y + px(_LINE)
            found.append(QRect(x, y, wide, px(_LINE)))
            x += wide + px(_APART)
        return found

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw them."""
        painter = QPainter(self)
        theme, side = self._theme, self._theme.px(14)
        for (step, number), box in zip(self._counts, self.boxes(self.width()), strict=True):
            paint_stage_glyph(painter, QRect(box.x(), box.y() + (box.height() - side) // 2, side, side), theme, step)
            paint_line(
                painter,
                box.adjusted(side + theme.px(_GAP), 0, 0, 0),
                words.number(number),
                theme.font("body", is_tabular=True),
                theme.color("text"),
            )
        painter.end()
