"""A folder's whole name as text that can be selected and copied; cut in the middle while there is little room and nobody is in it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFocusEvent, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.focus_ring import RingOnFocus
from recruiterdesk.ui.widgets.plain_text import one_line, set_tip

_SPARE = 4  # what a line of input keeps free at its ends


class FolderText(QLineEdit):
    """`name` says to a screen reader whose folder it is."""

    def __init__(self, theme: Theme, folder: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.folder = one_line(folder, 4096)
        self.setReadOnly(True)
        self.setTextMargins(-2, 0, 0, 0)  # flush with the text around it
        self.setProperty("frameless", "true")
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.DefaultContextMenu)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        self.setAccessibleDescription(self.folder)
        RingOnFocus(theme, self)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def sizeHint(self) -> QSize:
        """Return one line, as long as the folder's name."""
        return QSize(QFontMetrics(self.font()).horizontalAdvance(self.folder) + 2 * _SPARE, self._theme.size("control.small"))

    def minimumSizeHint(self) -> QSize:
        """Return a line that a layout may make short."""
        return QSize(self._theme.px(120), self._theme.size("control.small"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the text anew."""
        super().resizeEvent(event)
        self._show()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show all of it, to be selected."""
        super().focusInEvent(event)
        self._show()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Cut it again."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:  # its own menu, which copies what is selected
            self.deselect()
            self._show()

    def _show(self) -> None:
        room = self.width() - 2 * _SPARE
        cut = QFontMetrics(self.font()).elidedText(self.folder, Qt.TextElideMode.ElideMiddle, room)
        shown = self.folder if self.hasFocus() else cut
        if shown != self.text():
            self.setText(shown)
            self.setCursorPosition(0)
        set_tip(self, self.folder if cut != self.folder else "")

    def _on_theme_changed(self) -> None:
        self.setFont(self._theme.font("body"))
        # The program's style sheet greys what is read-only, as a field that is off; this is text.
        self.setStyleSheet(f"color: {self._theme.color('text').name()}")
        self._show()
        self.updateGeometry()
