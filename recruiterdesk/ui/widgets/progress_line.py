"""Progress: a bar of 3 px with the numbers in words under it; of unknown length it stands still and says that it works."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.paint_progress import paint_bar
from recruiterdesk.ui.widgets.safe_label import SafeLabel


class Bar(QWidget):
    """The bar alone: `share` from 0 to 1."""

    def __init__(self, theme: Theme, share: float = 0.0, role: str = "accent", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._share, self._role = theme, share, role
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_share(self, share: float) -> None:
        """Fill it to `share`."""
        if share != self._share:
            self._share = share
            self.update()

    def sizeHint(self) -> QSize:
        """Return the bar's height and a width that a layout stretches."""
        return QSize(self._theme.px(40), self._theme.size("progress"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        paint_bar(painter, self.rect(), self._theme, self._share, self._role)
        painter.end()


class ProgressLine(QWidget):
    """A bar and its words."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bar = Bar(theme)
        self._words = SafeLabel(theme, "", "small", "text.3", elide="right", is_tabular=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(3))
        column.addWidget(self._bar)
        column.addWidget(self._words)

    def show_progress(self, words: str, share: float | None) -> None:
        """Show how far it is, in words and as a share; None is an unknown length, shown as an empty bar."""
        self._bar.set_share(share or 0.0)
        self._words.setText(words)
        self.setAccessibleName(words)
