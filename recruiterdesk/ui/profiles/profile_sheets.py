"""The small sheets of profiles: a new one, another name, forgetting one, and keeping the first one elsewhere."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from recruiterdesk.domain.errors import DeskError
from recruiterdesk.domain.known_profile import LONGEST_NAME
from recruiterdesk.services.profile_service import SeenProfile
from recruiterdesk.ui.bridge.say import say
from recruiterdesk.ui.profiles.folder_choice import FolderChoice
from recruiterdesk.ui.profiles.names import shown_name
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.folder_text import FolderText
from recruiterdesk.ui.widgets.key_button import KeyButton
from recruiterdesk.ui.widgets.safe_label import SafeLabel
from recruiterdesk.ui.widgets.sheet import Sheet


class _ProfileSheet(Sheet):
    """What they share: a verb that waits for its answer, and an error that is told where it belongs."""

    def __init__(self, theme: Theme, window: QWidget, title: str, verb: KeyButton) -> None:
        super().__init__(theme, window, title, "normal")
        self.verb = verb
        self.name_field: QLineEdit | None = None
        self.choice: FolderChoice | None = None
        self._name_wrong = SafeLabel(theme, "", "small", "danger", is_wrapped=True)
        self._name_wrong.hide()

    def _under(self, label: SafeLabel) -> QVBoxLayout:
        """Put a label into the body, and return the column for what stands close under it."""
        column = QVBoxLayout()
        column.setSpacing(self._theme.px(4))
        column.addWidget(label)
        self.body.addLayout(column)
        return column

    def _add_buttons(self) -> None:
        self.add_cancel(_tr("Cancel"))
        self.add_button(self.verb, is_confirm=True)

    def _add_name(self, theme: Theme, name: str) -> QLineEdit:
        column = self._under(SafeLabel(theme, _tr("Name"), role="text.2", elide="right"))
        field = self.name_field = QLineEdit(name)
        field.setMaxLength(LONGEST_NAME)
        field.setAccessibleName(_tr("Name"))
        field.textEdited.connect(self._on_name)
        field.returnPressed.connect(self.verb.click)
        column.addWidget(field)
        column.addWidget(self._name_wrong)
        return field

    def _add_folder(self, theme: Theme, label: str) -> FolderChoice:
        column = self._under(SafeLabel(theme, label, role="text.2", elide="right"))
        choice = self.choice = FolderChoice(theme, label)
        choice.field.returnPressed.connect(self.verb.click)
        choice.edited.connect(self._take_back)
        column.addLayout(choice)
        return choice

    def show_busy(self, words: str) -> None:
        """Say that it is being done; it cannot be asked for twice meanwhile."""
        self.verb.set_refusal(words)

    def show_error(self, error: DeskError) -> None:
        """Say what is wrong at its field, else in the foot; what was typed stays."""
        self.verb.set_refusal("")
        sentence = say(error.sentence)
        if "name" in error.fields and self.name_field is not None:
            self._say_of_name(sentence)
            self.name_field.setFocus()
        elif "folder" in error.fields and self.choice is not None:
            self.choice.say(sentence)
            self.choice.field.setFocus()
        else:
            self.foot_text.setText(sentence)
            self.foot_text.set_role("danger")
        self.adjust()

    def _on_name(self, _typed: str) -> None:
        self._say_of_name("")
        self._take_back()

    def _say_of_name(self, reason: str) -> None:
        self._name_wrong.setText(reason)
        self._name_wrong.setVisible(bool(reason))
        if self.name_field is not None:
            self.name_field.setProperty("wrong", "true" if reason else "")
            self.name_field.style().polish(self.name_field)

    def _take_back(self) -> None:
        if self.foot_text.text():
            self.foot_text.setText("")
            self.foot_text.set_role("text.3")
        self.adjust()


class NewProfileSheet(_ProfileSheet):
    """A name, and a folder that follows the name until the user chooses one."""

    def __init__(self, theme: Theme, window: QWidget, folder_for: Callable[[str], Path]) -> None:
        super().__init__(theme, window, _tr("New profile"), KeyButton(theme, _tr("Make and open it"), "Ctrl Enter", "primary"))
        self._folder_for, self._is_own_folder = folder_for, False
        about = _tr(
            "It begins empty: no accounts, no people, settings and keys of its own. A folder that holds a profile is opened as it is."
        )
        self.body.addWidget(SafeLabel(theme, about, role="text.2", is_wrapped=True))
        field = self._add_name(theme, "")
        choice = self._add_folder(theme, _tr("Folder"))
        choice.offer(folder_for(""))
        choice.edited.connect(self._on_folder)
        field.textEdited.connect(self._follow_name)
        self._add_buttons()
        self.first_focus = field

    @property
    def name(self) -> str:
        """The name as typed."""
        return self.name_field.text() if self.name_field is not None else ""

    @property
    def folder(self) -> Path:
        """The folder as it stands there."""
        return self.choice.folder if self.choice is not None else Path()

    def _on_folder(self) -> None:
        self._is_own_folder = self.choice is not None and not self.choice.is_empty

    def _follow_name(self, name: str) -> None:
        if self.choice is not None and not self._is_own_folder:
            self.choice.say("")
            self.choice.offer(self._folder_for(name))


class RenameSheet(_ProfileSheet):
    """Another name for a profile."""

    def __init__(self, theme: Theme, window: QWidget, seen: SeenProfile) -> None:
        super().__init__(theme, window, _tr("Rename the profile"), KeyButton(theme, _tr("Rename"), "Ctrl Enter", "primary"))
        field = self._add_name(theme, seen.name)
        field.setPlaceholderText(shown_name(seen))
        about = _tr("The name stands in the list and in the window's title. The folder stays as it is.")
        self.body.addWidget(SafeLabel(theme, about, "small", "text.3", is_wrapped=True))
        self._add_buttons()
        field.selectAll()
        self.first_focus = field

    @property
    def name(self) -> str:
        """The name as typed."""
        return self.name_field.text() if self.name_field is not None else ""


class ForgetSheet(_ProfileSheet):
    """Says that the data stays, and where."""

    def __init__(self, theme: Theme, window: QWidget, seen: SeenProfile) -> None:
        title = _tr("Forget {profile}?").format(profile=shown_name(seen))
        super().__init__(theme, window, title, KeyButton(theme, _tr("Forget"), "Ctrl Enter", "primary"))
        about = _tr(
            "It leaves this list only. Its people and accounts stay on the disk, and its key in your system's keyring. They are in:"
        )
        self.body.addWidget(SafeLabel(theme, about, "reading", is_wrapped=True))
        self.body.addWidget(FolderText(theme, str(seen.folder), _tr("Folder of the profile")))
        again = _tr("To have it in the list again, choose “New profile …” and this folder.")
        self.body.addWidget(SafeLabel(theme, again, "small", "text.3", is_wrapped=True))
        self._add_buttons()


class ElsewhereSheet(_ProfileSheet):
    """Another folder for a profile in which nothing is yet."""

    def __init__(self, theme: Theme, window: QWidget, now: Path) -> None:
        super().__init__(theme, window, _tr("Keep the data elsewhere"), KeyButton(theme, _tr("Keep it there"), "Ctrl Enter", "primary"))
        about = _tr(
            "Choose an empty folder on this computer, or on a disk that stays connected. recruiterdesk opens again in it, and begins there "
            "from then on. Nothing is moved or deleted."
        )
        self.body.addWidget(SafeLabel(theme, about, role="text.2", is_wrapped=True))
        choice = self._add_folder(theme, _tr("Folder"))
        until_now = self._under(SafeLabel(theme, _tr("Until now:"), "small", "text.3", elide="right"))
        until_now.addWidget(FolderText(theme, str(now), _tr("Folder until now")))
        choice.edited.connect(self._judge)
        self._add_buttons()
        self._judge()
        self.first_focus = choice.field

    @property
    def folder(self) -> Path:
        """The folder as it stands there."""
        return self.choice.folder if self.choice is not None else Path()

    def _judge(self) -> None:
        is_empty = self.choice is None or self.choice.is_empty
        self.verb.set_refusal(_tr("Choose a folder first.") if is_empty else "")


def _tr(text: str) -> str:
    return QCoreApplication.translate("ProfileSheets", text)
