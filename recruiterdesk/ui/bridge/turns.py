"""Doing much in small pieces, so that the window's loop is free between them for key presses, paint and answers."""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer

_BETWEEN_MS = 8
_LATE = 0.004  # seconds after its time: then something long came between, and what waited meanwhile goes first
_MOST_PUT_OFF = 3  # times in a row, or on a busy machine it would never be done


class Turns(QObject):
    """Calls `piece` once in each turn until it returns False for nothing more; `start` begins in a later turn than this one."""

    def __init__(self, piece: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self.was_late = False
        """Whether the loop was held up since the piece before: then this one had better be small."""
        self._piece = piece
        self._put_off = 0
        self._due = 0.0
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer, interval=_BETWEEN_MS)
        self._timer.timeout.connect(self._on_turn)

    @property
    def is_active(self) -> bool:
        """Whether there is more to do."""
        return self._timer.isActive()

    def start(self) -> None:
        """Do the next piece soon; where that is so already, it stays."""
        if not self._timer.isActive():
            self._put_off = 0
            self._wait()

    def stop(self) -> None:
        """Do no more."""
        self._timer.stop()

    def _wait(self) -> None:
        self._due = time.monotonic() + _BETWEEN_MS / 1000
        self._timer.start()

    def _on_turn(self) -> None:
        if time.monotonic() - self._due > _LATE and self._put_off < _MOST_PUT_OFF:
            self._put_off += 1
            self._wait()
            return
        self.was_late, self._put_off = self._put_off > 0, 0
        # Running while the piece is done, so that `start` in it does nothing twice.
        self._wait()
        if not self._piece():
            self._timer.stop()
