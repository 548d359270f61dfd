"""Texts that are shown to the letter before they are saved: the parts of a bundle, one report, or a draft that has nowhere to go."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QGuiApplication, QKeySequence, QShortcut, QTextCursor, QTextOption
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QWidget

from recruiterdesk.services.diagnostics_bundle import Part
from recruiterdesk.ui.tables import words
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.choices import Picker
from recruiterdesk.ui.widgets.key_button import KeyButton
from recruiterdesk.ui.widgets.safe_label import SafeLabel
from recruiterdesk.ui.widgets.search_field import SearchField
from recruiterdesk.ui.widgets.sheet import Sheet

_LINES, _LINES_OF_NOTE, _FEWEST = 32, 8, 6  # of text that are seen at once, where the window has room; and at least


class TextSheet(Sheet):
    """Shows one part at a time. `save_requested` asks for a place for all of them; a sheet without `can_save` offers to copy only."""

    save_requested = Signal()
    copied = Signal()

    def __init__(self, theme: Theme, window: QWidget, title: str, lead: str, parts: Sequence[Part], *, can_save: bool = True) -> None:
        """Show the first part under `lead`, which says what these are."""
        super().__init__(theme, window, title, "large")
        self._parts = tuple(parts)
        self.body.addWidget(SafeLabel(theme, lead, "body", "text.2", is_wrapped=True))
        self.search = SearchField(theme, self.tr("Find in this text"))
        self.search.textChanged.connect(lambda _text: self._find(is_anew=True))
        self.search.returnPressed.connect(self._find)
        self.picker = Picker(theme, self.tr("Part"))
        for part in self._parts:
            size = words.counted(len(part.text.splitlines()), self.tr("1 line"), self.tr("{n} lines"))
            self.picker.addItem(f"{part.name}, {size}")
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self.search.returns_to = self.text
        self._build(theme, can_save=can_save)
        self.picker.currentIndexChanged.connect(self.show_part)
        self.show_part(0)

    def _build(self, theme: Theme, *, can_save: bool) -> None:
        line = QHBoxLayout()
        line.setSpacing(theme.px(8))
        line.addWidget(self.picker)
        line.addStretch(1)
        self.search.setFixedWidth(theme.px(240))
        line.addWidget(self.search)
        self.picker.setVisible(len(self._parts) > 1)
        self.search.setVisible(can_save)
        if can_save:
            self.body.addLayout(line)
            find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            find.activated.connect(lambda: self.search.setFocus(Qt.FocusReason.ShortcutFocusReason))
        self.text.setFont(theme.font("mono" if can_save else "body"))
        window = self.parentWidget()
        spacing = QFontMetrics(self.text.font()).lineSpacing()
        room = (window.height() - theme.px(330)) // spacing if window is not None else _LINES
        most = _LINES if can_save else _LINES_OF_NOTE
        if len(self._parts) == 1:  # nothing else will have to fit in its box
            most = min(most, len(self._parts[0].text.splitlines()) + 1)
        lines = max(_FEWEST, min(most, room))
        self.text.setFixedHeight(lines * spacing + theme.px(12))
        self.body.addWidget(self.text)
        self.add_cancel(self.tr("Close"), "Esc")
        copy = KeyButton(theme, self.tr("Copy"), icon="copy")
        copy.clicked.connect(self._copy)
        self.add_button(copy)
        if can_save:
            save = KeyButton(theme, self.tr("Save …"), "Ctrl Enter", kind="primary")
            self.add_button(save, is_confirm=True)
            self.confirm_requested.connect(self.save_requested)
        self.first_focus = self.text

    @property
    def parts(self) -> tuple[Part, ...]:
        """Return what is shown, and what is saved."""
        return self._parts

    def show_part(self, place: int) -> None:
        """Show a part from its beginning."""
        part = self._parts[place]
        self.text.setPlainText(part.text)
        self.text.setAccessibleName(part.name)
        self._find(is_anew=True)

    def _find(self, *, is_anew: bool = False) -> None:
        """Go to the next place of what is searched for, from the beginning after the last one."""
        wanted = self.search.text()
        if is_anew:
            self.text.moveCursor(QTextCursor.MoveOperation.Start)
        if not wanted:
            self.foot_text.setText("")
            return
        if not self.text.find(wanted):
            self.text.moveCursor(QTextCursor.MoveOperation.Start)
            is_there = self.text.find(wanted)
            self.foot_text.setText("" if is_there else self.tr("This part does not have it."))
        else:
            self.foot_text.setText("")

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._parts[self.picker.currentIndex()].text)
        self.foot_text.setText(self.tr("Copied"))
        self.copied.emit()
