"""What every list view has around its rows: title and count, a filter, the strip of accounts, notices, and what an empty list says."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from recruiterdesk.ui.tables import words
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.empty_state import EmptyState
from recruiterdesk.ui.widgets.lines import Panel
from recruiterdesk.ui.widgets.search_field import SearchField
from recruiterdesk.ui.widgets.segments import Segments, SegmentText
from recruiterdesk.ui.widgets.view_head import ViewHead

_WIDE, _NARROW = 900, 600  # list widths at which the filter has 300, 176 or 120
_ALL = ""


class ListFrame(Panel):
    """A head of 48, a strip of 32, then the content. The first segment is "all" and stands for None."""

    filter_changed = Signal(str)
    segment_chosen = Signal(object)  # the segment's id, None for all

    def __init__(self, theme: Theme, content: QWidget, *, has_filter: bool = True, parent: QWidget | None = None) -> None:
        """Frame `content`, the table or scroll area of rows."""
        super().__init__(theme, "bg.surface", parent=parent)
        self._theme = theme
        self._content = content
        self._segments: tuple[SegmentText, ...] = ()
        self._chosen = _ALL
        self.head = ViewHead(theme, "")
        self.filter = SearchField(theme, self.tr("Filter"), "/", "filter")
        self.filter.returns_to = content
        self.filter.textChanged.connect(self.filter_changed)
        if has_filter:
            self.head.add(self.filter)
        else:
            self.filter.hide()
        self.strip = Segments(theme)
        self.strip.setMinimumWidth(1)
        self.strip.picked.connect(self._on_picked)
        self.head.set_strip(self.strip)
        self.empty = EmptyState(theme, "new", "")
        self._build()

    def _build(self) -> None:
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._content)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self._stack, 1)
        self._theme.changed.connect(self._fit)

    def show_title(self, title: str) -> None:
        """Name the view."""
        self.head.set_title(title, "")

    def show_count(self, count: int) -> None:
        """Say how many there are; with none, the empty state stands in for the content."""
        self.head.set_title(self.head.title, words.number(count))
        self._stack.setCurrentIndex(0 if count else 1)

    def show_segments(self, segments: Sequence[SegmentText], chosen: str = _ALL) -> None:
        """Show the strip; what does not fit is left out from the end, except what is chosen."""
        self._segments, self._chosen = tuple(segments), chosen
        self._fit()

    def clear_filter(self) -> None:
        """Empty the filter without asking again."""
        self.filter.blockSignals(True)
        self.filter.clear()
        self.filter.blockSignals(False)
        self.filter.update()

    def focus_filter(self) -> None:
        """Go to the filter."""
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the filter the room there is, before the title has to be cut."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        px = self._theme.px
        logical = self.width() / self._theme.zoom
        self.filter.setFixedWidth(px(300 if logical >= _WIDE else 176 if logical >= _NARROW else 120))
        shown = list(self._segments)
        room = self.width() - 2 * px(10)
        while True:
            self.strip.set_segments(tuple(shown), self._chosen)
            spare = [segment for segment in shown if segment.id not in (_ALL, self._chosen)]
            if not spare or self.strip.sizeHint().width() <= room:
                return
            shown.remove(spare[-1])

    def _on_picked(self, segment: str) -> None:
        self._chosen = segment
        self.segment_chosen.emit(segment or None)
