"""A sheet around one form: what will happen, a warning where it cannot be undone, a file where one goes along, and the verb."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from recruiterdesk.domain.errors import DeskError
from recruiterdesk.domain.provider_profile import RecordField
from recruiterdesk.ui.bridge.say import say
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.badge import Badge, Icon
from recruiterdesk.ui.widgets.drop_target import DropTarget, DropVerdict
from recruiterdesk.ui.widgets.field_input import FieldValue
from recruiterdesk.ui.widgets.key_button import KeyButton
from recruiterdesk.ui.widgets.lines import Panel
from recruiterdesk.ui.widgets.record_form import RecordForm
from recruiterdesk.ui.widgets.safe_label import SafeLabel
from recruiterdesk.ui.widgets.sheet import Sheet

_BUTTONS = 250  # so wide may the buttons of a small sheet be together

RefuseFile = Callable[[Path], str]
"""Why a file cannot go along, "" where it can."""


class FileSlot(QWidget):
    """The one file that goes along: chosen, or dropped anywhere on the sheet."""

    edited = Signal()
    taken = Signal(object)  # Path

    def __init__(self, theme: Theme, refuse: RefuseFile, wanted: str = "", parent: QWidget | None = None) -> None:
        """`wanted` stands there while there is no file."""
        super().__init__(parent)
        self._theme, self._refuse = theme, refuse
        self._dialog: QFileDialog | None = None
        self.path: Path | None = None
        self._icon = Icon(theme, "attachment", "text.3")
        self._wanted = wanted or _tr("No file yet: drop one here, or choose one.")
        self._name = SafeLabel(theme, self._wanted, role="text.2", elide="middle")
        self._why = SafeLabel(theme, "", "small", "danger", is_wrapped=True)
        self._why.hide()
        self.choose = KeyButton(theme, _tr("Choose a file …"), icon="file", size="small")
        self.choose.clicked.connect(self._on_choose)
        self._row = QHBoxLayout()
        self._row.addWidget(self._icon)
        self._row.addWidget(self._name, 1)
        self._row.addWidget(self.choose)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._row)
        self._column.addWidget(self._why)
        theme.changed.connect(self._lay_out)
        self._lay_out()

    def _lay_out(self) -> None:
        ring = self._theme.px(3)  # room for the ring of the focus, as beside the fields of a form: they end at one line
        self._row.setSpacing(self._theme.px(8))
        self._column.setContentsMargins(0, ring, ring, ring)
        self._column.setSpacing(self._theme.px(4))

    @property
    def why(self) -> str:
        """Return what is said to be wrong with it."""
        return self._why.text()

    def take(self, path: Path) -> None:
        """Take a file, or say why not; the one from before then stays."""
        reason = self._refuse(path)
        if not reason:
            self.path = path
            self._name.setText(path.name)
            self._icon.set_icon("file-text", "text.2")
        self.say(reason)
        self.edited.emit()
        if not reason:
            self.taken.emit(path)

    def give_back(self, reason: str) -> None:
        """Let go of the file, and say why it cannot go along."""
        self.path = None
        self._name.setText(self._wanted)
        self._icon.set_icon("attachment", "text.3")
        self.say(reason)
        self.edited.emit()

    def say(self, reason: str) -> None:
        """Say what is wrong, or nothing."""
        self._why.set_role("danger")
        self._why.setText(reason)
        self._why.setVisible(bool(reason))

    def tell(self, words: str) -> None:
        """Say what is good to know of the file."""
        self.say(words)
        self._why.set_role("text.2")

    def judge(self, paths: Sequence[Path]) -> DropVerdict:
        """Say what a drop would do."""
        if len(paths) != 1:
            return DropVerdict(_tr("One file goes along, not several."), is_refused=True)
        reason = self._refuse(paths[0])
        return DropVerdict(reason or _tr("Take {file} along").format(file=paths[0].name), is_refused=bool(reason))

    def _on_choose(self) -> None:
        dialog = QFileDialog(self.window(), _tr("The file that goes along"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.take(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        self._dialog = dialog
        dialog.open()


class FormSheet(Sheet):
    """Emits `submitted` once what was filled in can be understood; whoever listens queues it and calls `accept` or `show_error`."""

    submitted = Signal()

    def __init__(
        self,
        theme: Theme,
        window: QWidget,
        title: str,
        fields: Sequence[RecordField],
        values: Mapping[str, FieldValue | None] | None = None,
        *,
        verb: str,
        foot: str = "",
        about: str = "",
        warning: str = "",
        badge: tuple[str, str] = ("", ""),
        refuse_file: RefuseFile | None = None,
        width: str = "small",
        is_edit: bool = False,
        is_file_optional: bool = False,
        file_wanted: str = "",
        is_file_first: bool = False,
        is_destructive: bool = False,
    ) -> None:
        """`badge` is a provider's letters and its name; with `refuse_file` a file goes along, and has to unless it is optional.

        `file_wanted` is said in the place of the file while there is none; `is_file_first` where the fields are read from it.
        """
        super().__init__(theme, window, title, width)
        self._theme = theme
        if badge[0]:
            self.add_head_lead(Badge(theme, *badge))
        if about:
            self.body.addWidget(SafeLabel(theme, about, role="text.2", is_wrapped=True))
        if warning:
            self.body.addWidget(self._warning(warning))
        self.form = RecordForm(theme, fields, values, is_edit=is_edit)
        if not fields:
            self.form.hide()
        self.form.edited.connect(self._on_edited)
        self.body.addWidget(self.form)
        self.slot: FileSlot | None = None
        self._is_file_optional = is_file_optional
        if refuse_file is not None:
            self.slot = FileSlot(theme, refuse_file, file_wanted)
            self.slot.edited.connect(self.adjust)
            self.body.insertWidget(self.body.indexOf(self.form) if is_file_first else -1, self.slot)
            self._drop = DropTarget(theme, self.content, self.slot.judge)
            self._drop.dropped.connect(lambda paths: self.slot.take(paths[0]) if self.slot is not None else None)
        self._foot_standing = foot
        self.foot_text.setText(foot)
        cancel = self.add_cancel(_tr("Cancel"))
        self.verb = self.add_button(KeyButton(theme, verb, "Ctrl Enter", "danger" if is_destructive else "primary"), is_confirm=True)
        if width == "small" and self.verb.sizeHint().width() + cancel.sizeHint().width() > theme.px(_BUTTONS):
            self._width = "normal"  # beside a long verb there is room for what will happen
        # What mails somebody or cannot be undone is never one careless Enter away.
        self.first_focus = (
            self.form.first_stop or (self.slot.choose if self.slot is not None else None) or (cancel if warning else self.verb)
        )
        self.confirm_requested.connect(self._on_confirm)

    @property
    def path(self) -> Path | None:
        """Return the file that goes along, None where none does."""
        return self.slot.path if self.slot is not None else None

    def show_error(self, error: DeskError) -> None:
        """Say what is wrong at its field, and what belongs to none in the foot; what was filled in stays."""
        self.verb.set_refusal("")
        findings = dict(error.fields)
        file_findings = findings.pop("file", [])
        if self.slot is not None and file_findings:
            self.slot.say(say(error.sentence))
        has_all = self.form.show_findings(findings)
        if not has_all or not (findings or (self.slot is not None and file_findings)):
            self.foot_text.setText(say(error.sentence))
            self.foot_text.set_role("danger")
        self.adjust()

    def show_busy(self, words: str) -> None:
        """Say that it is on its way into the outbox; it cannot be confirmed twice meanwhile."""
        self.verb.set_refusal(words)

    def _on_confirm(self) -> None:
        is_good = self.form.check()
        if self.slot is not None and self.slot.path is None and not self._is_file_optional:
            self.slot.say(_tr("A file is needed."))
            is_good = False
        self.adjust()
        if is_good:
            self.submitted.emit()

    def _on_edited(self) -> None:
        if self.foot_text.text() != self._foot_standing and not self.verb.refusal:
            self.foot_text.setText(self._foot_standing)
            self.foot_text.set_role("text.3")
        self.adjust()

    def _warning(self, warning: str) -> QWidget:
        theme, px = self._theme, self._theme.px
        box = Panel(theme, "warning.soft", radius="card")
        row = QHBoxLayout(box)
        row.setContentsMargins(px(12), px(10), px(12), px(10))
        row.setSpacing(px(10))
        row.addWidget(Icon(theme, "warning", "warning"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(SafeLabel(theme, warning, is_wrapped=True), 1)
        return box


def _tr(text: str) -> str:
    return QCoreApplication.translate("Form", text)
