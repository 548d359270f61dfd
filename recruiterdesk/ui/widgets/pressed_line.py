"""One of several lines to choose from, each of two rows of text, pressed by mouse or keys."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.focus_ring import RingOnFocus
from recruiterdesk.ui.widgets.plain_text import set_tip

_HIGH = 42


class PressedLine(QAbstractButton):
    """Up and Down go to the lines beside it. What is in it is painted by its kind, over `paint_ground`."""

    def __init__(self, theme: Theme, said: str, parent: QWidget | None = None) -> None:
        """Make it; `said` is the whole line for a screen reader, and its tip."""
        super().__init__(parent)
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(said)
        set_tip(self, said)
        RingOnFocus(theme, self)

    def sizeHint(self) -> QSize:
        """Return the room for two lines."""
        return QSize(self._theme.px(240), self._theme.px(_HIGH))

    def paint_ground(self, painter: QPainter) -> None:
        """Paint what tells the line under the pointer, with the keyboard or pressed from the others."""
        if self.underMouse() or self.hasFocus() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("bg.selected" if self.isDown() else "bg.hover"))
            painter.drawRoundedRect(self.rect(), self._theme.radius("control"), self._theme.radius("control"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by Enter as by Space; go on by the arrows."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.click()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)
