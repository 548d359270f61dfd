"""A folder that is typed or chosen, and the reason why it cannot be."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout

from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.key_button import KeyButton
from recruiterdesk.ui.widgets.safe_label import SafeLabel


class FolderChoice(QVBoxLayout):
    """`edited` when the user typed or chose another one. A layout: it stands flush with what is around it, and a ring has room there."""

    edited = Signal()

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._dialog: QFileDialog | None = None
        self.field = QLineEdit()
        self.field.setAccessibleName(name)
        self.field.textEdited.connect(self._on_edited)
        self.choose = KeyButton(theme, _tr("Choose …"))
        self.choose.clicked.connect(self._on_choose)
        self.wrong = SafeLabel(theme, "", "small", "danger", is_wrapped=True)
        self.wrong.hide()
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(self.field, 1)
        row.addWidget(self.choose)
        self.setSpacing(theme.px(4))
        self.addLayout(row)
        self.addWidget(self.wrong)

    @property
    def folder(self) -> Path:
        """The folder as it stands there; a leading ~ is the home."""
        return Path(self.field.text().strip()).expanduser()

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands there."""
        return not self.field.text().strip()

    def offer(self, folder: Path) -> None:
        """Let a folder stand there that the user did not choose."""
        self.field.setText(str(folder))
        self.field.setCursorPosition(0)

    def say(self, reason: str) -> None:
        """Say why it cannot be, "" where it can."""
        self.wrong.setText(reason)
        self.wrong.setVisible(bool(reason))
        self.field.setProperty("wrong", "true" if reason else "")
        self.field.style().polish(self.field)

    def take(self, folder: str) -> None:
        """Take a folder as chosen."""
        self.field.setText(folder)
        self._on_edited()

    def _on_edited(self) -> None:
        self.say("")
        self.edited.emit()

    def _on_choose(self) -> None:
        dialog = QFileDialog(self.field.window(), _tr("A folder for the data"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        nearest = next((place for place in (self.folder, *self.folder.parents) if place.is_dir()), Path.home())
        dialog.setDirectory(str(nearest))
        dialog.fileSelected.connect(self.take)
        dialog.finished.connect(dialog.deleteLater)
        self._dialog = dialog
        dialog.open()


def _tr(text: str) -> str:
    return QCoreApplication.translate("FolderChoice", text)
