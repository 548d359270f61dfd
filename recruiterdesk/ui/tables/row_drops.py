"""Files dragged over a table's rows: judged row by row while they hover, taken where they are welcome."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QTableView

from recruiterdesk.ui.tables.block_model import BlockModel
from recruiterdesk.ui.tables.drop import Judge, files_of
from recruiterdesk.ui.widgets.drop_target import DropVerdict

if TYPE_CHECKING:
    from pathlib import Path


class RowDrops(QObject):
    """One per table, which hands its drag events on to `enter`, `move`, `leave` and `drop`."""

    dropped = Signal(int, object)  # the row's id, tuple[Path, ...]

    def __init__(self, table: QTableView, model: BlockModel[Any]) -> None:
        """Let `table` take drops, and nothing be dragged out of it."""
        super().__init__(table)
        self._table, self._blocks = table, model
        self._judge: Judge | None = None
        self._target: tuple[int, DropVerdict] | None = None
        self._dragged: tuple[Path, ...] = ()
        table.setAcceptDrops(True)
        table.setDragDropMode(QTableView.DragDropMode.DropOnly)
        table.viewport().setAcceptDrops(True)

    @property
    def target(self) -> tuple[int, DropVerdict] | None:
        """Return the id of the row under the files and what would happen there."""
        return self._target

    def set_judge(self, judge: Judge | None) -> None:
        """Say who decides about files that hover over a row; None takes no files."""
        self._judge = judge

    def weigh_again(self) -> None:
        """Ask the judge once more about the row under the files: their sizes have been read meanwhile."""
        if self._target is not None and self._judge is not None and self._dragged:
            self._set_target((self._target[0], self._judge(self._target[0], self._dragged)))

    def enter(self, event: QDragEnterEvent) -> None:
        """Take the drag when it carries files; whether they may fall is said row by row."""
        if self._judge is not None and files_of(event.mimeData()):
            event.acceptProposedAction()
        else:
            event.ignore()

    def move(self, event: QDragMoveEvent) -> None:
        """Show the target and its sentence."""
        _answer(event, is_taken=self._is_welcome(event))

    def leave(self, event: QDragLeaveEvent) -> None:
        """Forget the target."""
        self._set_target(None)
        event.accept()

    def drop(self, event: QDropEvent) -> None:
        """Hand on the files where they were welcome."""
        is_welcome = self._is_welcome(event)
        target, files = self._target, self._dragged
        self._set_target(None)
        _answer(event, is_taken=is_welcome)
        if is_welcome and target is not None:
            self.dropped.emit(target[0], files)

    def _is_welcome(self, event: QDropEvent) -> bool:
        """Weigh what hovers; returns whether it may fall here."""
        number = self._blocks.id_at(self._table.rowAt(event.position().toPoint().y()))
        self._dragged = files_of(event.mimeData())
        if number is None or self._judge is None or not self._dragged:
            self._set_target(None)
            return False
        verdict = self._judge(number, self._dragged)
        self._set_target((number, verdict))
        return not verdict.is_refused

    def _set_target(self, target: tuple[int, DropVerdict] | None) -> None:
        if target != self._target:
            self._target = target
            self._table.viewport().update()


def _answer(event: QDropEvent, *, is_taken: bool) -> None:
    if is_taken:
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
    else:
        event.ignore()
