"""A field to search or filter in: a magnifier or funnel at the left, and the key that goes there at the right."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.paint_badge import key_hint_width, paint_key_hint


class SearchField(QLineEdit):
    """A line edit whose key hint leaves when there is text; Esc empties it, then gives the focus back to `returns_to`."""

    def __init__(self, theme: Theme, placeholder: str, key: str = "", icon: str = "search", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._key, self._icon = theme, key, icon
        self.returns_to: QWidget | None = None
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setClearButtonEnabled(False)
        theme.changed.connect(self._on_theme_changed)
        self.textChanged.connect(self._on_theme_changed)  # the key leaves with the first letter, and its room is the text's
        self._on_theme_changed()

    def minimumSizeHint(self) -> QSize:
        """Return room for a short word."""
        return QSize(self._theme.px(90), self._theme.size("control"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Empty the field on Esc, or leave it when it is empty."""
        if event.key() == Qt.Key.Key_Escape:
            if self.text():
                self.clear()
                return
            if self.returns_to is not None:
                self.returns_to.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Take the whole text, so that typing starts anew."""
        super().focusInEvent(event)
        if event.reason() == Qt.FocusReason.ShortcutFocusReason:
            self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show the beginning of a long text again: it is read, and not written any more."""
        super().focusOutEvent(event)
        if event.reason() not in {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason}:
            self.setCursorPosition(0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the field, then icon and key into its margins."""
        super().paintEvent(event)
        painter = QPainter(self)
        side = self._theme.px(14)
        painter.drawPixmap(
            self._theme.px(9), (self.height() - side) // 2, self._theme.pixmap(self._icon, "text.3", side, self.devicePixelRatioF())
        )
        if self._key and not self.text():
            left = self.width() - key_hint_width(self._theme, self._key) - self._theme.px(8)
            paint_key_hint(painter, QRect(left, 0, self.width() - left, self.height()), self._theme, self._key)
        painter.end()

    def _on_theme_changed(self) -> None:
        right = key_hint_width(self._theme, self._key) + self._theme.px(4) if self._key and not self.text() else 0
        self.setTextMargins(self._theme.px(22), 0, right, 0)
