"""The tab line: text only, with pale counts and an accent line under the one that shows."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QTabBar, QWidget

from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.focus_ring import is_by_keyboard
from recruiterdesk.ui.widgets.paint_text import paint_line

_GAP, _COUNT_GAP = 16, 5


class Tabs(QTabBar):
    """Tabs 34 high. Counts are set apart from the texts, so that they can change without moving the focus."""

    def __init__(self, theme: Theme, texts: tuple[str, ...] = (), *, edge: int = 16, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._edge = theme, edge
        self._counts: dict[int, str] = {}
        self._shows_focus = False
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setUsesScrollButtons(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for text in texts:
            self.addTab(text)
        theme.changed.connect(self._on_theme_changed)

    def set_count(self, index: int, count: int | None) -> None:
        """Show how many there are behind a tab; None shows nothing."""
        text = "" if count is None else str(count)
        if self._counts.get(index, "") != text:
            self._counts[index] = text
            self.setAccessibleTabName(index, f"{self.tabText(index)} {text}".strip())
            self._on_theme_changed()

    def tabSizeHint(self, index: int) -> QSize:
        """Return the width of text, count and the gap after it."""
        lead = self._theme.px(self._edge) if index == 0 else 0
        return QSize(lead + self._inner_width(index) + self._theme.px(_GAP), self._theme.size("tab"))

    def minimumTabSizeHint(self, index: int) -> QSize:
        """Return the same: no tab is cut."""
        return self.tabSizeHint(index)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring for the keyboard only."""
        self._shows_focus = is_by_keyboard(event, self._theme)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        self._shows_focus = False
        super().focusOutEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the tabs over one pale line."""
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._theme.color("line"))
        for index in range(self.count()):
            box = self.tabRect(index)
            x = box.left() + (self._theme.px(self._edge) if index == 0 else 0)
            is_current = index == self.currentIndex()
            font = self._theme.font("body", 600 if is_current else 400)
            role = "text.disabled" if not self.isTabEnabled(index) else "text" if is_current else "text.2"
            room = QRect(x, 0, self._inner_width(index) + 2, self.height())
            width = paint_line(painter, room, self.tabText(index), font, self._theme.color(role))
            count = self._counts.get(index, "")
            if count:
                left = room.adjusted(width + self._theme.px(_COUNT_GAP), 0, self._theme.px(4), 0)
                paint_line(painter, left, count, self._theme.font("small", is_tabular=True), self._theme.color("text.3"))
            if is_current:
                painter.fillRect(x, self.height() - 2, self._inner_width(index), 2, self._theme.color("accent"))
                if self._shows_focus and self.hasFocus():
                    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                    painter.setPen(QPen(self._theme.color("focus"), 2))
                    painter.drawRoundedRect(QRectF(x - 5, 5, self._inner_width(index) + 10, self.height() - 10), 5, 5)
        painter.end()

    def _inner_width(self, index: int) -> int:
        # The heavier weight's width for all, so that nothing moves when another tab is chosen.
        width = QFontMetrics(self._theme.font("body", 600)).horizontalAdvance(self.tabText(index))
        count = self._counts.get(index, "")
        if count:
            width += self._theme.px(_COUNT_GAP) + QFontMetrics(self._theme.font("small", is_tabular=True)).horizontalAdvance(count)
        return width

    def _on_theme_changed(self) -> None:
        # QTabBar lays its tabs out again only when one changes.
        if self.count():
            self.setTabText(0, self.tabText(0))
        self.updateGeometry()
        self.update()
