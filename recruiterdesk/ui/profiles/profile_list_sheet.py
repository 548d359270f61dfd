"""The sheet of profiles in the window of one of them: opens others, each in its own window."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from recruiterdesk.domain.errors import DeskError
from recruiterdesk.services.profile_service import ProfileService
from recruiterdesk.ui.bridge.say import say
from recruiterdesk.ui.profiles.profile_panel import ProfilePanel, Work
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.key_button import KeyButton
from recruiterdesk.ui.widgets.sheet import Sheet


class ProfileListSheet(Sheet):
    """Closes once another window was asked for."""

    def __init__(self, theme: Theme, window: QWidget, service: ProfileService, work: Work) -> None:
        super().__init__(theme, window, "", "normal")
        self.set_title(self.tr("Profiles"))
        self._service, self._work = service, work
        close = KeyButton(theme, self.tr("Close"), "Esc")
        close.clicked.connect(self.reject)
        self.go = KeyButton(theme, self.tr("Open"), "Enter", "primary")
        self.panel = ProfilePanel(theme, service, work, window)
        self.panel.chosen_changed.connect(self._on_chosen)
        self.panel.open_requested.connect(self._on_open)
        self.panel.told.connect(self._tell)
        self.body.addLayout(self.panel)
        self.add_button(close)
        self.add_button(self.go, is_confirm=True)
        self.confirm_requested.connect(self.panel.open_chosen)
        self._on_chosen()
        self.first_focus = self.panel.rows.chosen_row or close

    def _on_chosen(self) -> None:
        self.foot_text.set_role("text.3")
        self.foot_text.setText("")
        self.go.set_refusal(self.panel.refusal)
        row = self.panel.rows.chosen_row
        if row is not None and self.isVisible() and self.window().focusWidget() in (None, self.first_focus):
            row.setFocus()  # the list came after the sheet
        if row is not None:
            self.bring_into_view(row)
        self.adjust()

    def _on_open(self, folder: Path) -> None:
        self._work(lambda: self._service.open(folder), lambda _: self.accept(), self._fail)

    def _fail(self, error: DeskError) -> None:
        self._tell(say(error.sentence))
        self.foot_text.set_role("danger")

    def _tell(self, words: str) -> None:
        self.foot_text.set_role("text.2")
        self.foot_text.setText(words)
