"""The list of profiles with what can be done with them: the same in the window's sheet and in the chooser at the start."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol, TypeVar

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from recruiterdesk.domain.errors import DeskError
from recruiterdesk.services.profile_service import ProfileService, SeenProfile
from recruiterdesk.ui.bridge.say import say
from recruiterdesk.ui.profiles.profile_rows import ProfileRows
from recruiterdesk.ui.profiles.profile_sheets import ForgetSheet, NewProfileSheet, RenameSheet
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.choices import Tick
from recruiterdesk.ui.widgets.key_button import KeyButton
from recruiterdesk.ui.widgets.safe_label import SafeLabel

T = TypeVar("T")


class Work(Protocol):
    """Does something that blocks for a moment, where it may, and tells the window what came of it."""

    def __call__(self, do: Callable[[], T], on_done: Callable[[T], object], on_error: Callable[[DeskError], object]) -> object:
        """Call `do`, then `on_done` with what it returned, or `on_error` with the error that it raised."""


class ProfilePanel(QVBoxLayout):
    """Reads the list when it is made, and again after each change. A layout: what is in it stands flush with what is around it."""

    open_requested = Signal(object)  # Path
    chosen_changed = Signal()
    told = Signal(str)  # what went wrong, in words
    this_renamed = Signal(str)  # the profile of this window is called that now

    def __init__(self, theme: Theme, service: ProfileService, work: Work, over: QWidget) -> None:
        """`over` is the window that sheets are opened in."""
        super().__init__()
        self._theme, self._service, self._work, self._over = theme, service, work, over
        self.rows = ProfileRows(theme)
        self.rows.chosen_changed.connect(self._on_chosen)
        self.rows.entered.connect(self.open_chosen)
        self.new = KeyButton(theme, _tr("New profile …"), icon="add", size="small")
        self.rename = KeyButton(theme, _tr("Rename …"), "F2", size="small")
        self.forget = KeyButton(theme, _tr("Forget …"), "Del", size="small")
        self.usual = KeyButton(theme, _tr("Open at start"), size="small")
        self.rows.rename_requested.connect(self.rename.click)
        self.rows.forget_requested.connect(self.forget.click)
        self.new.clicked.connect(self._on_new)
        self.usual.clicked.connect(self._on_usual)
        self.rename.clicked.connect(self._on_rename)
        self.forget.clicked.connect(self._on_forget)
        self.asks = Tick(theme, _tr("Ask at start which profile"))
        self.asks.toggled.connect(self._on_asks)
        about = _tr("Each profile has its own accounts, people, settings and keys. They share nothing.")
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.px(8))
        for button in (self.new, self.rename, self.forget, self.usual):
            buttons.addWidget(button)
            button.tell_by(self.told.emit)
        buttons.addStretch(1)
        self.setSpacing(theme.px(12))
        self.addWidget(SafeLabel(theme, about, role="text.2", is_wrapped=True))
        self.addWidget(self.rows)
        self.addLayout(buttons)
        self.addWidget(self.asks)
        self.read()

    @property
    def refusal(self) -> str:
        """Why the chosen profile cannot be opened from here, "" where it can."""
        chosen = self.rows.chosen
        if chosen is None:
            return _tr("There is no profile yet. Make a new one.")
        if chosen.is_this:
            return _tr("This window shows it already.")
        return (
            "" if chosen.is_there else _tr("There is no profile in its folder now. If it is on another disk, connect that and try again.")
        )

    def read(self, then: Callable[[], object] = lambda: None) -> None:
        """Read the list anew."""

        def on_done(found: tuple[Sequence[SeenProfile], bool]) -> None:
            self.rows.show_profiles(found[0], datetime.now(UTC))
            self.asks.blockSignals(True)  # shown, not chosen
            self.asks.setChecked(found[1])
            self.asks.blockSignals(False)
            self.asks.update()
            then()

        self._work(lambda: (self._service.all(), self._service.asks_at_start), on_done, self._fail)

    def open_chosen(self) -> None:
        """Ask for the chosen profile, or say why not."""
        chosen, refusal = self.rows.chosen, self.refusal
        if refusal:
            self.told.emit(refusal)
        elif chosen is not None:
            self.open_requested.emit(chosen.folder)

    # -- what the buttons do -------------------------------------------------------------------------------------------

    def _on_new(self) -> None:
        sheet = NewProfileSheet(self._theme, self._over, self._service.folder_for)

        def on_made(folder: Path) -> None:
            sheet.accept()
            self.read(lambda: self.rows.choose(folder))
            self.open_requested.emit(folder)

        def on_confirm() -> None:
            name, folder = sheet.name, sheet.folder
            sheet.show_busy(_tr("It is being made."))
            self._work(lambda: self._service.make(name, folder), on_made, sheet.show_error)

        sheet.confirm_requested.connect(on_confirm)
        sheet.open()

    def _on_rename(self) -> None:
        chosen = self.rows.chosen
        if chosen is None or self.rename.refusal:
            return
        sheet = RenameSheet(self._theme, self._over, chosen)

        def on_confirm() -> None:
            name = sheet.name
            self._work(lambda: self._service.rename(chosen.folder, name), on_renamed, sheet.show_error)

        def on_renamed(name: str) -> None:
            self._close_and_read(sheet)
            if chosen.is_this and not chosen.is_usual:
                self.this_renamed.emit(name)

        sheet.confirm_requested.connect(on_confirm)
        sheet.open()

    def _on_forget(self) -> None:
        chosen = self.rows.chosen
        if chosen is None or self.forget.refusal:
            return
        sheet = ForgetSheet(self._theme, self._over, chosen)

        def on_confirm() -> None:
            self._work(lambda: self._service.forget(chosen.folder), lambda _: self._close_and_read(sheet), sheet.show_error)

        sheet.confirm_requested.connect(on_confirm)
        sheet.open()

    def _on_usual(self) -> None:
        chosen = self.rows.chosen
        if chosen is not None and not self.usual.refusal:
            self._work(lambda: self._service.open_at_start(chosen.folder), lambda _: self.read(), self._fail)

    def _close_and_read(self, sheet: RenameSheet | ForgetSheet) -> None:
        sheet.accept()
        self.read()

    def _on_asks(self, is_on: bool) -> None:
        self._work(lambda: self._service.ask_at_start(asks=is_on), lambda _: None, self._on_not_kept)

    def _on_not_kept(self, error: DeskError) -> None:
        self.read(lambda: self._fail(error))  # the tick shows what is so

    def _on_chosen(self) -> None:
        chosen = self.rows.chosen
        none = _tr("There is no profile yet. Make a new one.") if chosen is None else ""
        self.rename.set_refusal(none)
        is_usual = chosen is not None and chosen.is_usual
        is_open = chosen is not None and chosen.is_open
        why_usual = _tr("A start opens it already.") if is_usual else "" if chosen is None or chosen.is_there else self.refusal
        self.usual.set_refusal(none or why_usual)
        why_kept = _tr("It is open now. Close its window first.") if is_open else _tr("A start opens this one.") if is_usual else ""
        self.forget.set_refusal(none or why_kept)
        self.chosen_changed.emit()

    def _fail(self, error: DeskError) -> None:
        self.told.emit(say(error.sentence))


def _tr(text: str) -> str:
    return QCoreApplication.translate("ProfilePanel", text)
