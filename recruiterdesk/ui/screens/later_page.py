"""A page that is built when it is first shown: the window starts with the one list that everybody sees first."""

from collections.abc import Callable, Sequence

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.notice import NoticeBox, NoticeText


class LaterPage(QWidget):
    """Stands in the window for a page that `make` builds. It has the page's title and panes once it is there."""

    def __init__(self, title: str, make: Callable[[], QWidget], parent: QWidget | None = None) -> None:
        """Show `title` before the page is built."""
        super().__init__(parent)
        self._make = make
        self._page: QWidget | None = None
        self.setWindowTitle(title)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def build(self) -> QWidget:
        """Return the page, built now if it was not."""
        if self._page is None:
            self._page = self._make()
            self._column.addWidget(self._page)
            self._page.windowTitleChanged.connect(self.setWindowTitle)
            self.setFocusProxy(self._page)
        return self._page

    def showEvent(self, event: QShowEvent) -> None:
        """Build it before it is seen."""
        self.build()
        super().showEvent(event)

    def focus_stops(self) -> Sequence[QWidget]:
        """Return the panes that F6 goes through."""
        stops = getattr(self._page, "focus_stops", None)
        return tuple(stops()) if callable(stops) else ()


class NoticeRelay(NoticeBox):
    """Keeps what is to be noticed for a view that is not built yet, and hands it on from then on."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        """Belong to `parent`, and never be seen itself."""
        super().__init__(theme, parent)
        self._kept: tuple[NoticeText, ...] = ()
        self._box: NoticeBox | None = None

    def show_notices(self, notices: tuple[NoticeText, ...]) -> None:
        """Keep these, and show them where the view is there."""
        self._kept = notices
        if self._box is not None:
            self._box.show_notices(notices)

    def hand_on_to(self, box: NoticeBox) -> None:
        """Show everything in `box` from now on; its buttons are this one's."""
        self._box = box
        box.acted.connect(self.acted)
        box.show_notices(self._kept)
