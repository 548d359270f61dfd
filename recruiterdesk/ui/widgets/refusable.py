"""Buttons that are off with a reason stay in reach: the keyboard goes to them, a screen reader reads why, and a press says it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, Qt, QTimerEvent
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QToolTip

from recruiterdesk.ui.widgets.announce import announce
from recruiterdesk.ui.widgets.plain_text import as_tip

if TYPE_CHECKING:
    _Button = QAbstractButton
else:
    _Button = object  # it stands before a button's class, and Qt allows only one of its own among the parents

_PRESSES = frozenset({Qt.Key.Key_Space, Qt.Key.Key_Select})


class Refusable(_Button):
    """Put before a button's class. While it is refused it takes the focus, does nothing when it is pressed, and says why.

    Qt's own "disabled" takes a button out of the tab order: whoever has no mouse would never hear the reason.
    """

    _refusal = ""
    _is_told = False
    _tell: Callable[[str], object] | None = None
    _take_back: Callable[[], object] | None = None

    @property
    def refusal(self) -> str:
        """Why it is off, "" while it is on."""
        return self._refusal

    def set_refusal(self, reason: str) -> None:
        """Switch the button off with a reason in words, or on again with an empty one."""
        if self._is_told and reason != self._refusal:
            self._is_told = False
            if self._take_back is not None:
                self._take_back()
        self._refusal = reason
        self.setToolTip(as_tip(reason))
        self.setAccessibleDescription(_tr("Not possible now: {reason}").format(reason=reason) if reason else "")
        if reason and self.isDown():
            self.setDown(False)
        self.update()

    def tell_by(self, tell: Callable[[str], object], take_back: Callable[[], object] | None = None) -> None:
        """Let `tell` show the reason when the button is pressed, and `take_back` take it away once it holds no more.

        Without them a tooltip shows it.
        """
        self._tell, self._take_back = tell, take_back

    def say_refusal(self) -> None:
        """Show the reason, and let a screen reader say it."""
        if self._tell is not None:
            self._tell(self._refusal)
            self._is_told = True
        else:
            QToolTip.showText(self.mapToGlobal(QPoint(0, self.height())), as_tip(self._refusal), self)
        announce(self, self._refusal)

    def click(self) -> None:
        """Press it, or say why it is off."""
        if self._refusal:
            self.say_refusal()
        else:
            super().click()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Do not go down while it is off."""
        if self._refusal:
            event.accept()
        else:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Say why it is off, where that is so."""
        if not self._refusal:
            super().mouseReleaseEvent(event)
        elif event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.say_refusal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Say why it is off, where that is so, to who presses it by a key."""
        if self._refusal and Qt.Key(event.key()) in _PRESSES:
            if not event.isAutoRepeat():
                self.say_refusal()
            event.accept()
        else:
            super().keyPressEvent(event)

    def timerEvent(self, event: QTimerEvent) -> None:
        """Stop the press of a screen reader, which Qt does with a timer and past `click`."""
        if not self._refusal:
            super().timerEvent(event)
            return
        self.blockSignals(True)
        super().timerEvent(event)
        self.blockSignals(False)
        self.say_refusal()


def _tr(text: str) -> str:
    return QCoreApplication.translate("Refusable", text)
