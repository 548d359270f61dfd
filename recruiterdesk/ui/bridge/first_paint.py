"""Telling when a widget has painted what it is for: start-up is measured to there, and slow work begins after it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget


class FirstPaint(QObject):
    """Calls `call` once, right after the first paint of `widget` for which `is_ready` says that there was something to paint."""

    def __init__(self, widget: QWidget, is_ready: Callable[[], bool], call: Callable[[], object]) -> None:
        super().__init__(widget)
        self._widget, self._is_ready, self._call = widget, is_ready, call
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the paint event, which itself is not kept from the widget."""
        if watched is self._widget and event.type() == QEvent.Type.Paint and self._is_ready():
            self._widget.removeEventFilter(self)
            QTimer.singleShot(0, self._call)
        return False
