"""The window that asks at the start which profile is to be opened; there is no desk behind it yet."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from recruiterdesk.domain.errors import DeskError
from recruiterdesk.services.profile_service import ProfileService
from recruiterdesk.ui.profiles.profile_panel import ProfilePanel
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.key_button import KeyButton
from recruiterdesk.ui.widgets.lines import Panel
from recruiterdesk.ui.widgets.safe_label import SafeLabel
from recruiterdesk.ui.widgets.scrolled import Scrolled

T = TypeVar("T")
_SIZE, _LEAST, _WIDTH = (640, 560), (640, 360), 668


class ChooserWindow(QWidget):
    """Arrows choose, Enter opens, Esc closes. `chosen` is the folder in the end, None where the user closed the window."""

    ended = Signal()

    def __init__(self, theme: Theme, service: ProfileService) -> None:
        super().__init__()
        px = theme.px
        self.chosen: Path | None = None
        self._service = service
        self.setWindowTitle("recruiterdesk")
        self.setMinimumSize(*_LEAST)
        self.resize(px(_SIZE[0]), px(_SIZE[1]))
        self.panel = ProfilePanel(theme, service, self._work, self)
        self.panel.open_requested.connect(self._on_open)
        self.panel.told.connect(self._tell)
        self.panel.chosen_changed.connect(self._on_chosen)
        middle = QWidget()
        middle.setMaximumWidth(px(_WIDTH))
        column = QVBoxLayout(middle)
        column.setContentsMargins(px(24), px(24), px(24), px(12))
        column.setSpacing(px(10))
        column.addWidget(SafeLabel(theme, self.tr("Which profile?"), "name", is_wrapped=True))
        column.addLayout(self.panel)
        column.addStretch(1)
        scrolled = Scrolled(middle)
        scrolled.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scrolled.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scrolled.column.setContentsMargins(0, 0, 0, 0)
        self._scrolled = scrolled
        self.says = SafeLabel(theme, "", "small", "text.2", is_wrapped=True)
        leave = KeyButton(theme, self.tr("Close"), "Esc")
        leave.clicked.connect(self.close)
        self.go = KeyButton(theme, self.tr("Open"), "Enter", "primary")
        self.go.tell_by(self._tell)
        self.go.clicked.connect(self.panel.open_chosen)
        foot = Panel(theme, "bg.sunken", "t")
        row = QHBoxLayout(foot)
        row.setContentsMargins(px(24), px(12), px(24), px(12))
        row.setSpacing(px(8))
        row.addWidget(self.says, 1)
        row.addWidget(leave)
        row.addWidget(self.go)
        ground = Panel(theme, "bg.surface")
        over = QVBoxLayout(ground)
        over.setContentsMargins(0, 0, 0, 0)
        over.addWidget(scrolled)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(ground, 1)
        whole.addWidget(foot)
        self._on_chosen()
        self._choose_usual_if_away()

    def _choose_usual_if_away(self) -> None:
        """Where the folder that a start opens is not there, that is why the user sees this window: say so."""
        away = next((row.seen for row in self.panel.rows.rows if row.seen.is_usual and not row.seen.is_there), None)
        if away is not None:
            self.says.set_role("warning")
            self.says.setText(
                self.tr("{folder}, where your data is kept, is not there. Connect the disk that it is on, then start again.").format(
                    folder=str(away.folder)
                )
            )

    def showEvent(self, event: QShowEvent) -> None:
        """Put the focus on the profile that was opened last."""
        super().showEvent(event)
        (self.panel.rows.chosen_row or self.panel.new).setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close by Esc; Enter opens, wherever the focus is."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.panel.open_chosen()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """End without a choice, unless there is one."""
        super().closeEvent(event)
        self.ended.emit()

    def _on_open(self, folder: Path) -> None:
        self.chosen = folder
        self.close()

    def _on_chosen(self) -> None:
        self.says.setText("")
        self.go.set_refusal(self.panel.refusal)
        row = self.panel.rows.chosen_row
        if row is not None:
            QTimer.singleShot(0, row, lambda: self._scrolled.ensureWidgetVisible(row))  # once the rows have their places

    def _tell(self, words: str) -> None:
        self.says.set_role("text.2")
        self.says.setText(words)

    @staticmethod
    def _work(do: Callable[[], T], on_done: Callable[[T], object], on_error: Callable[[DeskError], object]) -> None:
        # There is no loop yet, and nothing that would have to go on meanwhile: small files are read in place.
        try:
            result = do()
        except DeskError as error:
            on_error(error)
        else:
            on_done(result)
