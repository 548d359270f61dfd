"""Turns the services' plain change feed into one Qt signal."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from recruiterdesk.domain.change_set import ChangeSet
from recruiterdesk.domain.sync_report import SyncProgress, UploadProgress

Subscribe = Callable[[Callable[[ChangeSet], None]], Callable[[], None]]


class ChangeSignals(QObject):
    """`changed` carries every ChangeSet after its commit, the others how far syncs and uploads are, all on the window's thread."""

    changed = Signal(object)  # ChangeSet
    progressed = Signal(object)  # SyncProgress
    uploaded = Signal(object)  # UploadProgress

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._leave: list[Callable[[], None]] = []

    def follow(self, subscribe: Subscribe) -> None:
        """Subscribe to a change feed."""
        self._leave.append(subscribe(self._on_changed))

    def follow_progress(self, subscribe: Callable[[Callable[[SyncProgress], None]], Callable[[], None]]) -> None:
        """Subscribe to the progress of syncs."""
        self._leave.append(subscribe(self._on_progressed))

    def follow_uploads(self, subscribe: Callable[[Callable[[UploadProgress], None]], Callable[[], None]]) -> None:
        """Subscribe to the progress of files that leave."""
        self._leave.append(subscribe(self._on_uploaded))

    def leave(self) -> None:
        """Unsubscribe from everything."""
        for leave in self._leave:
            leave()
        self._leave.clear()

    # A signal may be emitted from any thread: Qt carries it to the window's thread where the receiver lives there.
    def _on_changed(self, change: ChangeSet) -> None:
        self.changed.emit(change)

    def _on_progressed(self, progress: SyncProgress) -> None:
        self.progressed.emit(progress)

    def _on_uploaded(self, progress: UploadProgress) -> None:
        self.uploaded.emit(progress)
