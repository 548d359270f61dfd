"""A hand on the window: keys, clicks, typed text and dragged files as Qt itself would deliver them, and waiting for what they cause."""

import asyncio
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEvent, QKeyCombination, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from recruiterdesk.bootstrap.demo_journey import JourneyTrouble
from recruiterdesk.ui.widgets.refusable import Refusable

W = TypeVar("W", bound=QWidget)
_PATIENCE = 15.0
_TURN = 0.01
_SETTLE = 0.03


def expect(is_so: bool, otherwise: str) -> None:
    """Raise JourneyTrouble with `otherwise` where something is not as it should be."""
    if not is_so:
        raise JourneyTrouble(otherwise)


class Hand:
    """Works on whatever `window` is now: it is built anew when the language changes.

    No nested loop is ever run: after each deed the loop takes a few turns, so that what it caused happens as it does for a user.
    """

    def __init__(self, window: Callable[[], QWidget]) -> None:
        """Begin with the pointer nowhere."""
        self._window = window
        self._dragged: QMimeData | None = None

    # --- waiting ---

    async def settle(self, seconds: float = _SETTLE) -> None:
        """Let the loop take some turns."""
        await asyncio.sleep(seconds)

    async def until(self, is_so: Callable[[], object], otherwise: str, *, seconds: float = _PATIENCE) -> float:
        """Wait until something is so and return how long it took; raise JourneyTrouble with `otherwise` when it does not come."""
        began = time.monotonic()
        while not is_so():
            expect(time.monotonic() - began < seconds, otherwise)
            await asyncio.sleep(_TURN)
        took = time.monotonic() - began
        await self.settle()
        return took

    # --- keys ---

    async def press(self, *keys: str) -> None:
        """Press keys one after another, each as in "Ctrl+K", "Esc" or "J", on what has the focus."""
        for key in keys:
            pressed: QKeyCombination = QKeySequence(key)[0]  # type: ignore[index]  # the stub forgets that it can be indexed
            QTest.keyClick(self._target(), pressed.key(), pressed.keyboardModifiers())
            await self.settle()

    async def write(self, text: str) -> None:
        """Type text, any letters, into what has the focus."""
        for letter in text:
            target = self._target()
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                # Not by QTest, which aborts the process at a letter beyond Latin-1.
                QApplication.sendEvent(target, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))
        await self.settle()

    async def retype(self, text: str) -> None:
        """Type over what stands in the field with the focus."""
        await self.press("Ctrl+A")
        await self.write(text)

    def _target(self) -> QWidget:
        popup = QApplication.activePopupWidget()
        if popup is not None:
            return popup.focusWidget() or popup
        window = self._window()
        if QApplication.activeWindow() is not window:
            window.activateWindow()
        return QApplication.focusWidget() or window.focusWidget() or window

    # --- the mouse ---

    async def click(self, widget: QWidget, at: QPoint | None = None, *, is_right: bool = False) -> None:
        """Click into the middle of a widget or `at` a place in it; JourneyTrouble where it is off or not to be seen."""
        name = widget.accessibleName() or type(widget).__name__
        expect(widget.isVisible(), f"{name} is not to be seen")
        is_off = not widget.isEnabled() or (isinstance(widget, Refusable) and bool(widget.refusal))
        expect(not is_off, f"{name} is off: {widget.accessibleDescription()}")
        button = Qt.MouseButton.RightButton if is_right else Qt.MouseButton.LeftButton
        QTest.mouseClick(widget, button, Qt.KeyboardModifier.NoModifier, at or widget.rect().center())
        await self.settle()

    # --- finding ---

    def the(self, kind: type[W], within: QWidget | None = None) -> W:
        """Return the visible widget of a kind; JourneyTrouble where there is none."""
        found = self.find(kind, within)
        if found is None:
            raise JourneyTrouble(f"no {kind.__name__} is to be seen")
        return found

    def find(self, kind: type[W], within: QWidget | None = None) -> W | None:
        """Return the visible widget of a kind, the last made of several, or None."""
        return next((widget for widget in reversed((within or self._window()).findChildren(kind)) if widget.isVisible()), None)

    def button(self, within: QWidget, text: str) -> QAbstractButton:
        """Return the visible button with a text; JourneyTrouble where there is none."""
        for button in within.findChildren(QAbstractButton):
            if button.isVisible() and button.text() == text:
                return button
        raise JourneyTrouble(f"there is no button “{text}”")

    # --- files ---

    async def hover_files(self, widget: QWidget, paths: Sequence[Path], at: QPoint) -> bool:
        """Drag files over a place of a widget and stay there; returns whether they would be taken."""
        mime = self._dragged = QMimeData()  # Qt keeps no reference
        mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        enter = QDragEnterEvent(at, Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(widget, enter)
        await self._move(widget, mime, at)
        return await self._move(widget, mime, at)

    async def _move(self, widget: QWidget, mime: QMimeData, at: QPoint) -> bool:
        move = QDragMoveEvent(at, Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(widget, move)
        await self.settle(0.1)  # sizes are read off the window's thread
        return move.isAccepted()

    async def leave_with_files(self, widget: QWidget) -> None:
        """Drag the files away again."""
        QApplication.sendEvent(widget, QDragLeaveEvent())
        await self.settle()

    async def drop_files(self, widget: QWidget, paths: Sequence[Path], at: QPoint) -> bool:
        """Drag files over a place of a widget and let them fall; returns whether they were taken."""
        await self.hover_files(widget, paths, at)
        mime = self._dragged or QMimeData()
        await self._move(widget, mime, at)
        drop = QDropEvent(QPointF(at), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(widget, drop)
        await self.settle()
        return drop.isAccepted()
