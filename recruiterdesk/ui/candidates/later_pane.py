"""The place of the detail pane while the list is painted: the pane's ground, and nothing on it."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.lines import Panel


class LaterPane(Panel):
    """Holds the pane from the moment it is there."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "bg.surface", parent=parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def hold(self, pane: QWidget) -> None:
        """Show `pane` here from now on."""
        self._column.addWidget(pane)
        self.setFocusProxy(pane)
