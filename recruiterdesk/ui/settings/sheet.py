"""The sheet of settings: each choice works at once and is kept."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from recruiterdesk.ui.settings.preferences import (
    AUTHOR,
    DENSITY,
    GRACE,
    HOLDS,
    LANGUAGE,
    LANGUAGES,
    MORE_TIME,
    MOTION,
    SINGLE_KEYS,
    THEME,
    TIMES,
    UPDATES,
    ZOOM,
    ZOOMS,
    Preferences,
)
from recruiterdesk.ui.tables.words import counted
from recruiterdesk.ui.theme.system import TELLS_MOTION
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.choices import Picker, Tick
from recruiterdesk.ui.widgets.key_button import KeyButton
from recruiterdesk.ui.widgets.safe_label import SafeLabel
from recruiterdesk.ui.widgets.sheet import Sheet

_BETWEEN = 4  # besides the grid's own spacing, twice
_TICK_ROOM = 23  # the box of a tick and the gap after it


class SettingsSheet(Sheet):
    """`changed` carries the setting's name and its new value at every choice."""

    changed = Signal(str, object)

    def __init__(self, theme: Theme, window: QWidget, now: Preferences, author_name: str, no_updates: str = "") -> None:
        """Show what is chosen `now`; `no_updates` says why this copy cannot look for newer versions."""
        super().__init__(theme, window, "", "normal")
        self._theme = theme
        self.set_title(self.tr("Settings"))
        self.pickers: dict[str, Picker] = {}
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme.px(16))
        self._grid.setVerticalSpacing(theme.px(8))
        self._grid.setColumnMinimumWidth(0, theme.px(160))
        self._grid.setColumnStretch(2, 1)
        self.body.addLayout(self._grid)
        self._add_look(now)
        self._add_work(now, author_name)
        self._add_program(now, no_updates)
        close = KeyButton(theme, self.tr("Close"), "Esc")
        close.clicked.connect(self.reject)
        self.add_button(close)
        self.foot_text.setText(self.tr("Kept in the encrypted store on this computer"))
        self.first_focus = self.pickers[LANGUAGE]

    def _add_look(self, now: Preferences) -> None:
        self._head(self.tr("Look"))
        languages = dict(zip(LANGUAGES, (self.tr("As the system"), "English", "Nederlands"), strict=True))
        self._choice(LANGUAGE, self.tr("Language"), languages, now.language, self.tr("The window is drawn anew."))
        themes = {
            "system": self.tr("As the system"),
            "light": self.tr("Light"),
            "dark": self.tr("Dark"),
            "contrast": self.tr("High contrast"),
        }
        self._choice(THEME, self.tr("Theme"), themes, now.theme)
        self._choice(ZOOM, self.tr("Text size"), {value: f"{value} %" for value in ZOOMS}, now.zoom)
        rows = {"compact": self.tr("Low"), "normal": self.tr("Normal"), "roomy": self.tr("High, with two lines")}
        self._choice(DENSITY, self.tr("Rows"), rows, now.density)
        motions = {"system": self.tr("As the system"), "less": self.tr("None"), "full": self.tr("As designed")}
        hint = "" if TELLS_MOTION else self.tr("This system does not tell programs.")
        self._choice(MOTION, self.tr("Motion"), motions, now.motion, hint)

    def _add_work(self, now: Preferences, author_name: str) -> None:
        self._head(self.tr("Work"))
        one, many = self.tr("1 second"), self.tr("{n} seconds")
        holds = {value: counted(value, one, many) if value else self.tr("Send at once") for value in HOLDS}
        holds.setdefault(int(now.hold), counted(int(now.hold), one, many))
        self._choice(
            GRACE, self.tr("Hold changes back for"), holds, int(now.hold), self.tr("So long a change can be taken back with Ctrl Z.")
        )
        times = {value: self.tr("As designed") if value == 1 else self.tr("{n} times as long").format(n=value) for value in TIMES}
        self._choice(MORE_TIME, self.tr("Messages stay"), times, now.more_time)
        self._tick(
            SINGLE_KEYS,
            self.tr("Single letters work as keys"),
            is_on=now.has_single_keys,
            hint=self.tr("Keys with Ctrl work always."),
        )
        self.author = QLineEdit(author_name)
        self.author.setAccessibleName(self.tr("Your name under notes"))
        self.author.editingFinished.connect(lambda: self.changed.emit(AUTHOR, self.author.text().strip()))
        self._row(self.tr("Your name under notes"), self.author)

    def _add_program(self, now: Preferences, no_updates: str) -> None:
        self._head(self.tr("The program"))
        hint = no_updates or self.tr("Only tells you. Nothing about you or this computer is sent.")
        is_on = now.looks_for_updates and not no_updates
        tick = self._tick(UPDATES, self.tr("Look once a day for a newer version"), is_on=is_on, hint=hint)
        tick.set_refusal(no_updates)

    def add_tick(self, label: str, *, is_on: bool, hint: str) -> Tick:
        """Add a tick at the end that is none of our own settings, before the sheet is opened; whoever adds it listens to it."""
        tick = Tick(self._theme, label)
        tick.setChecked(is_on)
        self._put_tick(tick, hint)
        return tick

    def _head(self, text: str) -> None:
        row = self._grid.rowCount()
        if self._grid.count():  # farther from the group before it than from its own
            self._grid.setRowMinimumHeight(row, self._theme.px(_BETWEEN))
            row += 1
        self._grid.addWidget(SafeLabel(self._theme, text, "small", "text", 600, elide="right"), row, 0, 1, 3)

    def _row(self, label: str, widget: QWidget, hint: str = "") -> None:
        row = self._grid.rowCount()
        self._grid.addWidget(SafeLabel(self._theme, label, role="text.2", elide="right"), row, 0)
        self._grid.addWidget(widget, row, 1, 1, 2 if isinstance(widget, QLineEdit) else 1)
        self._add_hint(widget, hint, row)

    def _add_hint(self, widget: QWidget, hint: str, row: int) -> None:
        if hint:
            said = SafeLabel(self._theme, hint, "small", "text.3", is_wrapped=True)
            self._grid.addWidget(said, row, 2, Qt.AlignmentFlag.AlignVCenter)
            widget.setAccessibleDescription(hint)

    def _choice(self, name: str, label: str, choices: dict[str, str] | dict[int, str], now: object, hint: str = "") -> None:
        picker = Picker(self._theme, label)
        for value, text in choices.items():
            picker.addItem(text, value)
        picker.setCurrentIndex(max(0, picker.findData(now, Qt.ItemDataRole.UserRole)))
        picker.currentIndexChanged.connect(lambda index: self.changed.emit(name, picker.itemData(index)))
        self.pickers[name] = picker
        self._row(label, picker, hint)

    def _tick(self, name: str, label: str, *, is_on: bool, hint: str = "") -> Tick:
        tick = Tick(self._theme, label)
        tick.setChecked(is_on)
        tick.toggled.connect(lambda is_ticked: self._on_ticked(tick, name, is_ticked))
        self._put_tick(tick, hint)
        return tick

    def _put_tick(self, tick: Tick, hint: str) -> None:
        """Put a tick over what it means: beside it a sentence would have to be broken into many short lines."""
        both = QVBoxLayout()
        both.setSpacing(self._theme.px(2))
        both.addWidget(tick)
        if hint:
            indented = QHBoxLayout()
            indented.setContentsMargins(self._theme.px(_TICK_ROOM), 0, 0, 0)
            indented.addWidget(SafeLabel(self._theme, hint, "small", "text.3", is_wrapped=True))
            both.addLayout(indented)
            tick.setAccessibleDescription(hint)
        self._grid.addLayout(both, self._grid.rowCount(), 1, 1, 2)

    def _on_ticked(self, tick: Tick, name: str, is_ticked: bool) -> None:
        if not tick.refusal:
            self.changed.emit(name, is_ticked)
        elif is_ticked:  # a screen reader can tick it past the mouse and the keys
            tick.setChecked(False)
            tick.say_refusal()
