"""List and detail side by side with a line between them, or one at a time where the window is narrow."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QSplitter, QSplitterHandle, QWidget

from recruiterdesk.ui.theme.theme import Theme

WIDE_FROM, SINGLE_BELOW = 1600, 900
_LEAST_LIST, _LEAST_DETAIL, _MOST_DETAIL = 420, 360, 720
_GRIP = 7


class _Grip(QSplitterHandle):
    """A line of 1 px that can be taken within 7; a double click gives the designed width again."""

    def __init__(self, theme: Theme, orientation: Qt.Orientation, parent: "TwoPanes") -> None:
        super().__init__(orientation, parent)
        self._theme = theme
        self._panes = parent

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("bg.surface"))
        painter.fillRect(self.width() // 2, 0, 1, self.height(), self._theme.color("line"))
        painter.end()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._panes.forget_width()
        event.accept()


class TwoPanes(QSplitter):
    """The detail pane's width is remembered for usual and for wide windows; under 900 logical px one pane shows at a time."""

    width_changed = Signal()  # the user moved the line, or wants the designed width again

    def __init__(
        self, theme: Theme, first: QWidget, second: QWidget, *, usual: int = 372, wide: int = 560, parent: QWidget | None = None
    ) -> None:
        """Put `first` (the list) before `second` (the detail)."""
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self._first, self._second = first, second
        self._designed = {"usual": usual, "wide": wide}
        self._chosen: dict[str, int] = {}
        self._is_single = False
        self._shows_second = False
        self.setHandleWidth(_GRIP)
        self.setChildrenCollapsible(False)
        self.addWidget(first)
        self.addWidget(second)
        self.setStretchFactor(0, 1)
        self.setStretchFactor(1, 0)
        self.splitterMoved.connect(self._on_moved)
        theme.changed.connect(self._lay_out)

    def createHandle(self) -> QSplitterHandle:
        """Return the thin grip."""
        return _Grip(self._theme, self.orientation(), self)

    @property
    def widths(self) -> dict[str, int]:
        """Return the detail's widths that the user chose, at 100 %, for "usual" and "wide" windows."""
        return dict(self._chosen)

    def set_widths(self, widths: dict[str, int]) -> None:
        """Take over what the user chose earlier."""
        self._chosen = {key: width for key, width in widths.items() if key in self._designed}
        self._lay_out()

    def forget_width(self) -> None:
        """Go back to the designed width."""
        self._chosen.pop(self._kind, None)
        self._lay_out()
        self.width_changed.emit()

    @property
    def is_single(self) -> bool:
        """Return whether one pane shows at a time."""
        return self._is_single

    def show_second(self, *, is_shown: bool) -> None:
        """In a narrow window, go to the detail or back to the list; elsewhere both show anyway."""
        self._shows_second = is_shown
        if is_shown and self._has_room_for_one():
            focused = QApplication.focusWidget()
            if focused is not None and self._first.isAncestorOf(focused):
                # Before the list hides, with which Qt would hand the focus to whatever comes next in the window.
                self._second.show()
                self._second.setFocus(Qt.FocusReason.OtherFocusReason)
        self._lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the detail's width, and change over at 900."""
        super().resizeEvent(event)
        self._lay_out()

    def event(self, event: QEvent) -> bool:
        """Lay out once the window's width is known."""
        if event.type() == QEvent.Type.Show:
            self._lay_out()
        return super().event(event)

    @property
    def _kind(self) -> str:
        return "wide" if self.window().width() / self._theme.zoom >= WIDE_FROM else "usual"

    def _has_room_for_one(self) -> bool:
        return self.window().width() / self._theme.zoom < SINGLE_BELOW

    def _lay_out(self) -> None:
        self._is_single = self._has_room_for_one()
        self._first.setVisible(not (self._is_single and self._shows_second))
        self._second.setVisible(not self._is_single or self._shows_second)
        if self._is_single:
            return
        px = self._theme.px
        wanted = self._chosen.get(self._kind, self._designed[self._kind])
        room = self.width() - px(_LEAST_LIST)
        width = max(px(_LEAST_DETAIL), min(px(wanted), px(_MOST_DETAIL), room))
        self.setSizes([max(1, self.width() - width - _GRIP), width])

    def _on_moved(self, _place: int, _index: int) -> None:
        self._chosen[self._kind] = round(self._second.width() / self._theme.zoom)
        self.width_changed.emit()
