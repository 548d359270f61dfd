"""Whether the user has begun to work in a window that has just come: then nothing may be moved under her hands."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from shiboken6 import isValid

from recruiterdesk.ui.screens.desk_screens import DeskScreens

if TYPE_CHECKING:
    from PySide6.QtGui import QWindow

_WORK = frozenset(
    {QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.Wheel, QEvent.Type.Drop, QEvent.Type.DragEnter}
)


class FirstTouch(QObject):
    """Knows whether the user has touched key or pointer since this was made, or stands elsewhere than a start leads to."""

    def __init__(self, window: QWidget, screens: DeskScreens, has_open_sheet: Callable[[], bool]) -> None:
        """Look at what the system gives to the window: widgets' own events would be too many to look at."""
        super().__init__(window)
        self._has_open_sheet, self._page = has_open_sheet, screens.applicants.page
        self._is_touched = False
        screens.place_changed.connect(self._on_touched)
        self._page.table.opened.connect(self._on_touched)
        self._screens = screens
        self._handle: QWindow | None = window.windowHandle()
        if self._handle is not None:
            self._handle.installEventFilter(self)

    def _on_touched(self, *_where: object) -> None:
        self._is_touched = True

    @property
    def is_busy(self) -> bool:
        """Whether the user has begun to work."""
        return (
            self._is_touched
            or self._page.table.currentIndex().row() > 0
            or bool(self._page.frame.filter.text())
            or self._has_open_sheet()
            or QApplication.activePopupWidget() is not None
            or isinstance(QApplication.focusWidget(), QLineEdit | QPlainTextEdit)
        )

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Note the first touch, and let it go on."""
        if event.type() in _WORK:
            self._is_touched = True
        return False

    def come_to_rest(self) -> None:
        """Begin anew where the program has just led the user: only the system's keys and clicks count from now on."""
        self._screens.place_changed.disconnect(self._on_touched)
        self._page.table.opened.disconnect(self._on_touched)

    @property
    def is_touched(self) -> bool:
        """Whether there was a key, a click or another step of the user's."""
        return self._is_touched

    def stop(self) -> None:
        """Look no more; the window may be gone by then, closed or built anew in another language."""
        handle, self._handle = self._handle, None
        if handle is not None and isValid(handle) and isValid(self):
            handle.removeEventFilter(self)
