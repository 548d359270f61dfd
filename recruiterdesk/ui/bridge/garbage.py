"""Collecting cyclic garbage on the window's thread only.

Python collects cycles on whichever thread happens to allocate. A Qt object in such a cycle would then be destroyed on the database's or
the network's thread while its timers still stand in the window's list: the process dies at the next tick (seen, not supposed).
"""

import gc

from PySide6.QtCore import QObject, QTimer

_INTERVAL_MS = 500


class GarbageOnWindowThread(QObject):
    """Switches automatic collection off and collects by the usual thresholds from a timer; `stop` gives Python its own way back."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, interval=_INTERVAL_MS)
        self._timer.timeout.connect(self.collect)

    def start(self) -> None:
        """Begin; what exists by now is left out of later collections, which keeps them short."""
        gc.disable()
        gc.freeze()
        self._timer.start()

    def stop(self) -> None:
        """End it."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()

    def collect(self) -> None:
        """Collect the oldest generation that has reached its threshold."""
        for generation in (2, 1, 0):
            if gc.get_count()[generation] > gc.get_threshold()[generation] > 0:
                gc.collect(generation)
                return
