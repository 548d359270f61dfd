"""The page in place of everything else when the desk cannot be opened: what it means, what to do, and trying again."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from recruiterdesk.domain.errors import DeskError, Locked, StorageTrouble
from recruiterdesk.ui.bridge.say import say
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.badge import Icon
from recruiterdesk.ui.widgets.key_button import KeyButton
from recruiterdesk.ui.widgets.lines import Panel
from recruiterdesk.ui.widgets.safe_label import SafeLabel

_WIDTH, _TOP = 560, 120


def _tr(text: str) -> str:
    return QCoreApplication.translate("TroublePage", text)


def _look(error: DeskError) -> tuple[str, str, str]:
    """Return icon, headline and the word on the button for an error at the start."""
    if isinstance(error, Locked):
        return "locked", _tr("Your applicants stay encrypted for now"), _tr("Unlock and try again")
    if isinstance(error, StorageTrouble):
        return "storage", _tr("Your applicants cannot be opened"), _tr("Try again")
    return "warning", _tr("The desk cannot be opened"), _tr("Try again")


class TroublePage(Panel):
    """Calm, whole and with a way onward. Nothing was changed on the disk when it shows."""

    retry_requested = Signal()
    quit_requested = Signal()

    def __init__(self, theme: Theme, error: DeskError, folder: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, "bg.surface", parent=parent)
        icon, headline, retry = _look(error)
        self.setWindowTitle("")
        self.setAccessibleName(f"{headline}. {say(error.sentence)}")
        middle = QWidget()
        middle.setMaximumWidth(theme.px(_WIDTH))
        column = QVBoxLayout(middle)
        column.setContentsMargins(theme.px(16), theme.px(_TOP), theme.px(16), theme.px(16))
        column.setSpacing(theme.px(12))
        column.addWidget(Icon(theme, icon, "warning", 20))
        column.addWidget(SafeLabel(theme, headline, "name", is_wrapped=True))
        column.addWidget(SafeLabel(theme, say(error.sentence), "reading", "text", is_wrapped=True))
        column.addWidget(
            SafeLabel(
                theme, _tr("Nothing was changed. The data lies in {folder}.").format(folder=folder), "small", "text.3", is_wrapped=True
            )
        )
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        self.retry = KeyButton(theme, retry, kind="primary", size="large")
        self.retry.clicked.connect(self._on_retry)
        leave = KeyButton(theme, _tr("Close recruiterdesk"), size="large")
        leave.clicked.connect(self.quit_requested)
        row.addWidget(self.retry)
        row.addWidget(leave)
        row.addStretch(1)
        column.addSpacing(theme.px(8))
        column.addLayout(row)
        column.addStretch(1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addStretch(1)
        whole.addWidget(middle, 1000)
        whole.addStretch(1)

    def showEvent(self, event: QShowEvent) -> None:
        """Put the focus on the way onward."""
        super().showEvent(event)
        self.retry.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_retry(self) -> None:
        self.retry.set_refusal(_tr("Opening …"))
        self.retry_requested.emit()


class WaitingPage(Panel):
    """Shows when opening takes long, for instance while the system asks for the keyring's password."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "bg.surface", parent=parent)
        column = QVBoxLayout(self)
        column.addStretch(1)
        label = SafeLabel(
            theme, _tr("Opening your desk. If your system asks for the keyring's password, give it there."), "reading", "text.2"
        )
        column.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
