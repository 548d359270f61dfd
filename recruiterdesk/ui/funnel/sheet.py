"""The sheet "Stages and funnel" of one account."""

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from recruiterdesk.domain.account import Account
from recruiterdesk.domain.errors import DeskError
from recruiterdesk.domain.funnel import Funnel
from recruiterdesk.domain.provider_profile import ProviderProfile
from recruiterdesk.domain.stage_place import StagePlace
from recruiterdesk.ui.bridge.say import say
from recruiterdesk.ui.funnel.board import FunnelBoard
from recruiterdesk.ui.funnel.words import place_said
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.announce import announce
from recruiterdesk.ui.widgets.badge import Badge
from recruiterdesk.ui.widgets.key_button import KeyButton
from recruiterdesk.ui.widgets.safe_label import SafeLabel
from recruiterdesk.ui.widgets.sheet import Sheet


class FunnelSheet(Sheet):
    """What is chosen shows at once and is asked for by `chosen`; there is nothing to confirm."""

    chosen = Signal(str, object)  # a stage, and its Funnel; None for the guess

    def __init__(self, theme: Theme, window: QWidget, account: Account, profile: ProviderProfile) -> None:
        """Wait for the places."""
        super().__init__(theme, window, "", "xlarge")
        self.set_title(self.tr("Stages and funnel: {account}").format(account=account.name))
        self.add_head_lead(Badge(theme, profile.badge, f"{profile.name}, {account.name}"))
        self._places: tuple[StagePlace, ...] = ()
        how = self.tr(
            "Every account has stages of its own. Drag a stage to the step where it belongs: lists and counts over all accounts follow it. "
            "With the keyboard, Left and Right move it, and Delete lets it be guessed by its name."
        )
        self.body.addWidget(SafeLabel(theme, how, role="text.2", is_wrapped=True))
        self.board = FunnelBoard(theme)
        self.board.setAccessibleName(self.title.text())
        self.board.chosen.connect(self._on_chosen)
        self.body.addWidget(self.board)
        self._nothing = SafeLabel(theme, self.tr("This account has no stages yet. They come with its vacancies."), is_wrapped=True)
        self._nothing.hide()
        self.body.addWidget(self._nothing)
        self._wrong = SafeLabel(theme, "", "small", "danger", is_wrapped=True)
        self._wrong.hide()
        self.body.addWidget(self._wrong)
        self.foot_text.setText(self.tr("Only on this computer. Nothing changes in {provider}.").format(provider=profile.name))
        close = self.add_button(KeyButton(theme, self.tr("Close"), "Esc"), is_confirm=True)
        close.clicked.connect(self.accept)

    @property
    def places(self) -> tuple[StagePlace, ...]:
        """The stages as they are shown."""
        return self._places

    def show_places(self, places: Sequence[StagePlace]) -> None:
        """Show the stages as they were read."""
        is_first = not self._places
        self._places = tuple(places)
        self.board.show_places(self._places)
        self.board.setVisible(bool(self._places))
        self._nothing.setVisible(not self._places)
        if is_first and self._places and self.is_open:
            next(iter(self.board.chips.values())).setFocus()

    def show_error(self, error: DeskError) -> None:
        """Say what went wrong; the places are read again by whoever says so."""
        self._wrong.setText(say(error.sentence))
        self._wrong.show()
        self.adjust()

    def _on_chosen(self, stage: str, step: Funnel | None) -> None:
        self._wrong.hide()
        if step is not None:
            # A guess is made where the names are read; a place that was chosen is known before.
            moved = [
                msgspec.structs.replace(place, funnel=step, is_chosen=True) if place.stage == stage else place for place in self._places
            ]
            self._places = tuple(moved)
            self.board.show_places(moved)
            announce(self, next(place_said(place) for place in moved if place.stage == stage))
        self.chosen.emit(stage, step)
