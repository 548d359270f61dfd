"""A drop zone laid over any widget: it says while hovering what will happen, or why not, and gives the paths when dropped."""

from collections.abc import Callable
from pathlib import Path

import msgspec
from PySide6.QtCore import QEvent, QMimeData, QObject, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.paint_text import paint_line


class DropVerdict(msgspec.Struct, frozen=True):
    """What a drop would do, in a sentence; `is_refused` draws it as a refusal and takes nothing."""

    sentence: str
    is_refused: bool = False


def paths_of(mime: QMimeData) -> list[Path]:
    """Return the files of a drag; links to elsewhere and folders are left out."""
    if not mime.hasUrls():
        return []
    return [path for url in mime.urls() if url.isLocalFile() and (path := Path(url.toLocalFile())).is_file()]


def paint_drop_zone(painter: QPainter, rect: QRect, theme: Theme, verdict: DropVerdict) -> None:
    """Draw the dashed accent frame and the sentence, or the refusal, over the whole of `rect`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    tone = "danger" if verdict.is_refused else "accent"
    pen = QPen(theme.color(tone), 2, Qt.PenStyle.SolidLine if verdict.is_refused else Qt.PenStyle.CustomDashLine)
    if not verdict.is_refused:
        pen.setDashPattern([3, 2])
    painter.setPen(pen)
    painter.setBrush(theme.color(f"{tone}.soft"))
    corner = theme.radius("card")
    painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), corner, corner)
    side = theme.px(16)
    x = rect.left() + theme.px(16)
    icon = theme.pixmap("file-refused" if verdict.is_refused else "drop-file", tone if verdict.is_refused else "text", side, 1.0)
    painter.drawPixmap(x, rect.center().y() - side // 2, icon)
    room = rect.adjusted(x - rect.left() + side + theme.px(10), 0, -theme.px(12), 0)
    paint_line(painter, room, verdict.sentence, theme.font("body", 500), theme.color(tone if verdict.is_refused else "text"))
    painter.restore()


class _Zone(QWidget):
    """The picture of the drop zone, over the target while something is dragged."""

    def __init__(self, theme: Theme, target: QWidget) -> None:
        super().__init__(target)
        self._theme = theme
        self.verdict = DropVerdict("")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_drop_zone(painter, self.rect(), self._theme, self.verdict)
        painter.end()


class DropTarget(QObject):
    """Makes `target` take files. `judge` says, for the dragged paths, what would happen; only an accepted drop is `dropped`."""

    dropped = Signal(list)  # of Path

    def __init__(self, theme: Theme, target: QWidget, judge: Callable[[list[Path]], DropVerdict]) -> None:
        super().__init__(target)
        self._target, self._judge = target, judge
        self._zone = _Zone(theme, target)
        target.setAcceptDrops(True)
        target.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Answer drags over the target."""
        if isinstance(event, QDragEnterEvent | QDragMoveEvent):
            return self._on_hover(event)
        if event.type() == QEvent.Type.DragLeave:
            self._zone.hide()
            return True
        if isinstance(event, QDropEvent):
            self._on_drop(event)
            return True
        return super().eventFilter(watched, event)

    def _on_hover(self, event: QDragEnterEvent | QDragMoveEvent) -> bool:
        paths = paths_of(event.mimeData())
        if not paths:
            event.ignore()
            return True
        if isinstance(event, QDragEnterEvent):
            self._zone.verdict = self._judge(paths)
            self._zone.setGeometry(self._target.rect())
            self._zone.show()
            self._zone.raise_()
            self._zone.update()
            self._target.setAccessibleDescription(self._zone.verdict.sentence)
        # A refused drag stays over the target too, or the reason could not be read; the drop is then turned down.
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        return True

    def _on_drop(self, event: QDropEvent) -> None:
        self._zone.hide()
        paths = paths_of(event.mimeData())
        if not paths or self._judge(paths).is_refused:
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.dropped.emit(paths)
