"""Collecting cyclic garbage on the window's thread only.

Python collects cycles on whichever thread happens to allocate. A Qt object in such a cycle would then be destroyed on the database's or
the network's thread while its timers still stand in the window's list: the process dies at the next tick (seen, not supposed).
"""

import gc
import time

from PySide6.QtCore import QObject, QTimer

_INTERVAL_MS = 200
_SETTLED_MS = 4_000  # the first window stands by then, and stays
_OLDEST = 2
_LONG = 0.03  # seconds that nobody notices
_PAUSE_AFTER_LONG = 60.0  # seconds until the oldest are looked through again, where that took longer


class GarbageOnWindowThread(QObject):
    """Switches automatic collection off and collects by the usual thresholds from a timer; `stop` gives Python its own way back."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, interval=_INTERVAL_MS)
        self._timer.timeout.connect(self.collect)
        self._settling = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._settling.timeout.connect(gc.freeze)
        self._no_full_before = 0.0

    def start(self) -> None:
        """Begin; what exists by now, and once more when the first window stands, is left out of later collections: they stay short."""
        gc.disable()
        gc.freeze()
        self._timer.start()
        self._settling.start()

    def stop(self) -> None:
        """End it."""
        self._timer.stop()
        self._settling.stop()
        gc.unfreeze()
        gc.enable()

    def collect(self) -> None:
        """Collect the oldest generation that has reached its threshold."""
        counts, thresholds = gc.get_count(), gc.get_threshold()
        for generation in (2, 1, 0):
            if generation == _OLDEST and time.monotonic() < self._no_full_before:
                continue
            if counts[generation] > thresholds[generation] > 0:
                began = time.monotonic()
                gc.collect(generation)
                ended = time.monotonic()
                if generation == _OLDEST and ended - began > _LONG:
                    self._no_full_before = ended + _PAUSE_AFTER_LONG
                return
