"""What stands where nothing is: what is not here, how sure we are, and one way onward."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.badge import Icon
from recruiterdesk.ui.widgets.key_button import KeyButton
from recruiterdesk.ui.widgets.safe_label import SafeLabel

_TEXT_WIDTH = 420


class EmptyState(QWidget):
    """An icon, one bold line, a line of certainty and at most one button, centred."""

    acted = Signal()  # the button was pressed

    def __init__(
        self,
        theme: Theme,
        icon: str = "info",
        lead: str = "",
        text: str = "",
        action: str = "",
        key: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon = Icon(theme, icon, "text.3", 20)
        self._lead = SafeLabel(theme, lead, weight=600, is_wrapped=True)
        self._text = SafeLabel(theme, text, "small", "text.2", is_wrapped=True)
        for label in (self._lead, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setMaximumWidth(theme.px(_TEXT_WIDTH))
        self._button = KeyButton(theme, action, key, size="small")
        self._button.clicked.connect(self.acted)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(16), theme.px(22), theme.px(16), theme.px(22))
        column.setSpacing(0)
        column.addStretch(1)
        for widget, gap in ((self._icon, 8), (self._lead, 2), (self._text, 10), (self._button, 0)):
            row = QHBoxLayout()
            row.addStretch(1)
            row.addWidget(widget, 0 if widget in {self._icon, self._button} else 8)
            row.addStretch(1)
            column.addLayout(row)
            column.addSpacing(theme.px(gap))
        column.addStretch(1)
        self.say(lead, text, action)

    def say(self, lead: str, text: str = "", action: str = "", *, icon: str = "") -> None:
        """Say something else; an empty action takes the button away."""
        if icon:
            self._icon.set_icon(icon, "text.3")
        self._lead.setText(lead)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self._button.setText(action)
        self._button.setVisible(bool(action))
        self.setAccessibleName(f"{lead}. {text}")
