"""The answer to "Look for a new version …": what is newest, what to do first, and its installer, checked against its signature."""

from datetime import UTC, datetime, time

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from recruiterdesk.services.update_service import Look
from recruiterdesk.ui.tables.words import counted, day, file_size
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.announce import announce
from recruiterdesk.ui.widgets.badge import Icon
from recruiterdesk.ui.widgets.key_button import KeyButton
from recruiterdesk.ui.widgets.progress_line import ProgressLine
from recruiterdesk.ui.widgets.safe_label import SafeLabel
from recruiterdesk.ui.widgets.sheet import Sheet


def _tr(text: str) -> str:
    return QCoreApplication.translate("Updates", text)


class UpdateSheet(Sheet):
    """Shows one thing after the other: that it asks, what it found, and how far the installer is."""

    page_requested = Signal(str)  # the address of the page that tells what is new
    save_requested = Signal()
    folder_requested = Signal(str)  # where the installer was saved

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(theme, window, _tr("New versions"))
        self._page = self._folder = ""
        self._lead = SafeLabel(theme, "", "reading", weight=600, is_wrapped=True)
        self._text = SafeLabel(theme, "", role="text.2", is_wrapped=True)
        self._warning = QWidget()
        self._waits = SafeLabel(theme, "", is_wrapped=True)
        row = QHBoxLayout(self._warning)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(Icon(theme, "outbox", "warning"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._waits, 1)
        self._progress = ProgressLine(theme)
        for part in (self._lead, self._text, self._warning, self._progress):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.close_button = self.add_cancel(_tr("Close"), "Esc")
        self.page_button = self.add_button(KeyButton(theme, _tr("What is new"), icon="open-outside"))
        self.page_button.clicked.connect(lambda: self.page_requested.emit(self._page))
        self.folder_button = self.add_button(KeyButton(theme, _tr("Show in folder")))
        self.folder_button.clicked.connect(lambda: self.folder_requested.emit(self._folder))
        self.save_button = self.add_button(KeyButton(theme, _tr("Save the installer …"), kind="primary"))
        self.save_button.clicked.connect(self.save_requested)
        self.first_focus = self.close_button
        self._say("", "")

    def _say(self, lead: str, text: str, *, waits: str = "", buttons: tuple[KeyButton, ...] = (), has_progress: bool = False) -> None:
        for label, words in ((self._lead, lead), (self._text, text), (self._waits, waits)):
            label.setText(words)
        self._text.setVisible(bool(text))
        self._warning.setVisible(bool(waits))
        self._progress.setVisible(has_progress)
        for button in (self.page_button, self.folder_button, self.save_button):
            button.setVisible(button in buttons)
        announce(self, " ".join(words for words in (lead, text, waits) if words))
        self.adjust()

    def show_asking(self) -> None:
        """Say that it asks."""
        self._say(_tr("Asking for the newest version …"), _tr("Nothing about you or this computer is sent."))

    def show_refusal(self, why: str) -> None:
        """Say why it is not known."""
        self._say(_tr("It is not known whether there is a newer version."), why)

    def show_found(self, look: Look) -> None:
        """Say what was found."""
        version, installed = look.release.version, look.installed
        if not look.is_newer:
            self._say(_tr("This is the newest version."), _tr("You have recruiterdesk {version}.").format(version=installed))
            return
        self._page = look.release.page
        released = day(datetime.combine(look.release.released, time(12), UTC))
        text = _tr("You have {version}. The new one was published on {day}.").format(version=installed, day=released)
        if look.file is not None:
            size = file_size(look.file.size)
            text += " " + _tr("The installer is {size} and is checked against the makers' signature. What you have here is kept.").format(
                size=size
            )
            self.save_button.set_refusal("")
        waits = counted(
            look.waiting,
            _tr("1 change is still in the outbox. Send it before you install."),
            _tr("{n} changes are still in the outbox. Send them before you install."),
        )
        self._say(
            _tr("recruiterdesk {version} is there.").format(version=version),
            text,
            waits=waits if look.waiting else "",
            buttons=(self.page_button, self.save_button) if look.file is not None else (self.page_button,),
        )

    def show_progress(self, done: int, whole: int) -> None:
        """Say how much of the installer is here, in bytes; `whole` is 0 before anything came."""
        self._progress.setVisible(True)
        self.save_button.set_refusal(_tr("It is being saved."))
        share = done / whole if whole else None
        words = _tr("{done} of {whole}").format(done=file_size(done), whole=file_size(whole)) if whole else _tr("Asking for it …")
        self._progress.show_progress(words, share)

    def show_saved(self, name: str, folder: str) -> None:
        """Say where the installer is, and what to do with it."""
        self._folder = folder
        opened = _tr("It is the file that the makers signed. Close recruiterdesk, then open it to install.")
        unpacked = _tr("It is the file that the makers signed. Close recruiterdesk, then unpack it where you keep the program.")
        self._say(
            _tr("{name} is saved.").format(name=name),
            unpacked if name.endswith((".tar.gz", ".zip")) else opened,
            waits=self._waits.text(),
            buttons=(self.page_button, self.folder_button),
        )
        self.folder_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_not_saved(self, why: str) -> None:
        """Say why it is not here; it can be tried again."""
        self.save_button.set_refusal("")
        self._say(_tr("The installer was not saved."), why, waits=self._waits.text(), buttons=(self.page_button, self.save_button))
