"""Files dropped on somebody: what each is for, then added."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from recruiterdesk.domain.application import DocumentKind
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.ui.bridge.say import say
from recruiterdesk.ui.candidates.blocks import tr
from recruiterdesk.ui.tables.words import file_size
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.badge import Icon
from recruiterdesk.ui.widgets.choices import Picker
from recruiterdesk.ui.widgets.key_button import KeyButton
from recruiterdesk.ui.widgets.safe_label import SafeLabel
from recruiterdesk.ui.widgets.sheet import Sheet

_PICTURES = frozenset({".jpg", ".jpeg", ".png", ".gif"})

# Why a file cannot go as this kind: kind, name, size.
Refuse = Callable[[DocumentKind, str, int], Sentence | None]


def likely_kind(path: Path, kinds: Sequence[DocumentKind]) -> DocumentKind:
    """Return what a file most likely is for, of the kinds the provider takes."""
    if path.suffix.lower() in _PICTURES and DocumentKind.PHOTO in kinds:
        return DocumentKind.PHOTO
    words = ("assignment", "opdracht", "case", "portfolio")
    if DocumentKind.ASSIGNMENT in kinds and any(word in path.stem.lower() for word in words):
        return DocumentKind.ASSIGNMENT
    return kinds[0]


class AttachSheet(Sheet):
    """One line per file with a picker of the kind; a file that cannot go says why and is left out."""

    add_requested = Signal(object)  # list[tuple[Path, DocumentKind]]

    def __init__(
        self, theme: Theme, window: QWidget, name: str, files: Sequence[tuple[Path, int]], kinds: Sequence[DocumentKind], refuse: Refuse
    ) -> None:
        """Offer `kinds` for `files` (with their sizes) of somebody called `name`."""
        super().__init__(theme, window, tr("Add to {name}").format(name=name), "small")
        self._theme = theme
        self._refuse = refuse
        self._files = tuple(files)
        self._kinds = tuple(kinds)
        self._pickers: list[Picker] = []
        self._whys: list[SafeLabel] = []
        words = {DocumentKind.RESUME: tr("CV"), DocumentKind.ASSIGNMENT: tr("Assignment"), DocumentKind.PHOTO: tr("Photo")}
        for path, size in self._files:
            row = QHBoxLayout()
            row.setSpacing(theme.px(8))
            row.addWidget(Icon(theme, "file-text", "text.3"))
            row.addWidget(SafeLabel(theme, path.name, elide="middle"), 1)
            row.addWidget(SafeLabel(theme, file_size(size), "small", "text.3"))
            picker = Picker(theme, tr("What {file} is for").format(file=path.name))
            for kind in self._kinds:
                picker.addItem(words.get(kind, kind.value), kind)
            picker.setCurrentIndex(self._kinds.index(likely_kind(path, self._kinds)))
            picker.currentIndexChanged.connect(lambda _place: self._count())
            row.addWidget(picker)
            self.body.addLayout(row)
            why = SafeLabel(theme, "", "small", "danger", is_wrapped=True)
            self.body.addWidget(why)
            self._pickers.append(picker)
            self._whys.append(why)
        self.add_cancel(tr("Cancel"))
        self.add = self.add_button(KeyButton(theme, tr("Add"), "Ctrl Enter", "primary"), is_confirm=True)
        self.first_focus = self._pickers[0] if self._pickers else self.add
        self.confirm_requested.connect(self._on_confirm)
        self._count()

    def chosen(self) -> list[tuple[Path, DocumentKind]]:
        """Return the files that can go, each with its kind."""
        found = []
        for (path, size), picker in zip(self._files, self._pickers, strict=True):
            kind = self._kinds[picker.currentIndex()]
            if self._refuse(kind, path.name, size) is None:
                found.append((path, kind))
        return found

    def _count(self) -> None:
        for (path, size), picker, why in zip(self._files, self._pickers, self._whys, strict=True):
            refusal = self._refuse(self._kinds[picker.currentIndex()], path.name, size)
            why.setText(say(refusal) if refusal is not None else "")
            why.setVisible(refusal is not None)
        ready = len(self.chosen())
        left = len(self._files) - ready
        self.foot_text.setText(tr("{n} left out").format(n=left) if left else tr("Copied into the encrypted store, then sent"))
        self.add.setText(tr("Add {n}").format(n=ready) if ready else tr("Add"))
        self.add.set_refusal("" if ready else tr("None of these files can be added."))
        self.adjust()

    def _on_confirm(self) -> None:
        self.add_requested.emit(self.chosen())
        self.accept()
