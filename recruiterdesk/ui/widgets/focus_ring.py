"""The ring of a control that has the keyboard: 2 px, outside it with a gap where there is room, as an overlay that takes no clicks."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from recruiterdesk.ui.theme.theme import Theme

KEYBOARD = frozenset({Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason})


_MOVES = frozenset({QEvent.Type.Move, QEvent.Type.Resize})
_ENDS = frozenset({QEvent.Type.Hide, QEvent.Type.ParentChange, QEvent.Type.EnabledChange})


def is_by_keyboard(event: QFocusEvent, theme: Theme) -> bool:
    """Return whether this focus is to be shown: it came by the keyboard, or the theme is high contrast."""
    return event.reason() in KEYBOARD or theme.is_contrast


class FocusRing(QWidget):
    """Draws around `target`, its sibling below; made by `RingOnFocus`, gone with the focus."""

    def __init__(self, theme: Theme, target: QWidget, role: str, radius: int) -> None:
        super().__init__(target.parentWidget())
        self._theme, self._target, self._role, self._radius = theme, target, role, radius
        self._is_inside = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.follow()

    def follow(self) -> None:
        """Lie around the target, above its siblings; inside it where the ring would be cut, as that of a row in its box."""
        reach, parent = self._theme.size("focus.ring") + self._theme.size("focus.gap"), self.parentWidget()
        around = self._target.geometry().adjusted(-reach, -reach, reach, reach)
        self._is_inside = parent is not None and not parent.rect().contains(around)
        self.setGeometry(self._target.geometry() if self._is_inside else around)
        self.raise_()
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = self._theme.size("focus.ring")
        painter.setPen(QPen(self._theme.color(self._role), width))
        corner = self._radius - width / 2 if self._is_inside else self._radius + self._theme.size("focus.gap") + width / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2), corner, corner)
        painter.end()


class RingOnFocus(QObject):
    """Gives a control its ring while it has the keyboard's focus. Parented to the control.

    It is the control's only filter for this: one more, installed while the focus event is on its way, would be asked again and again.
    """

    def __init__(self, theme: Theme, target: QWidget, role: str = "focus", radius: int | None = None) -> None:
        super().__init__(target)
        self._theme, self._target, self._role = theme, target, role
        self._radius = theme.radius("control") if radius is None else radius
        self._ring: FocusRing | None = None
        target.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show the ring when the focus came by the keyboard, let it follow, and take it away."""
        if isinstance(event, QFocusEvent):
            self._drop()
            if event.gotFocus() and is_by_keyboard(event, self._theme) and self._target.parentWidget() is not None:
                self._ring = FocusRing(self._theme, self._target, self._role, self._radius)
        elif self._ring is not None:
            if event.type() in _MOVES:
                self._ring.follow()
            elif event.type() in _ENDS:
                self._drop()
        return super().eventFilter(watched, event)

    def _drop(self) -> None:
        ring, self._ring = self._ring, None
        if ring is not None and isValid(ring):
            ring.hide()
            ring.deleteLater()
