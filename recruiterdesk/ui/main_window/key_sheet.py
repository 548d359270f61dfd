"""The sheet of keys, by `?`: every command that has one, grouped by where it works."""

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.badge import KeyHint
from recruiterdesk.ui.widgets.key_button import KeyButton
from recruiterdesk.ui.widgets.safe_label import SafeLabel
from recruiterdesk.ui.widgets.sheet import Sheet

_COLUMNS = 2


class KeyLine(msgspec.Struct, frozen=True):
    """One command and its keys as printed."""

    text: str
    keys: tuple[str, ...]


class KeySheet(Sheet):
    """Lists the keys; Esc closes it."""

    def __init__(self, theme: Theme, window: QWidget, groups: Sequence[tuple[str, Sequence[KeyLine]]], *, are_single_keys_on: bool) -> None:
        super().__init__(theme, window, "", "large")
        self.set_title(self.tr("Keys"))
        columns = QHBoxLayout()
        columns.setSpacing(theme.px(40))
        sides = [QVBoxLayout() for _ in range(_COLUMNS)]
        for side in sides:
            side.setSpacing(0)
            columns.addLayout(side, 1)
        heights = [0] * _COLUMNS
        for title, lines in groups:
            at = heights.index(min(heights))
            heights[at] += len(lines) + 2
            sides[at].addWidget(SafeLabel(theme, title, "small", "text", 600, elide="right"))
            sides[at].addSpacing(theme.px(4))
            sides[at].addLayout(self._grid(theme, lines))
            sides[at].addSpacing(theme.px(12))
        for side in sides:
            side.addStretch(1)
        self.body.addLayout(columns)
        if not are_single_keys_on:
            self.foot_text.setText(self.tr("Single letters are switched off in the settings."))
        close = KeyButton(theme, self.tr("Close"), "Esc")
        close.clicked.connect(self.reject)
        self.add_button(close)
        self.first_focus = close

    def _grid(self, theme: Theme, lines: Sequence[KeyLine]) -> QGridLayout:
        grid = QGridLayout()
        grid.setVerticalSpacing(theme.px(5))
        grid.setColumnStretch(0, 1)
        for row, line in enumerate(lines):
            label = SafeLabel(theme, line.text, role="text.2", elide="right")
            grid.addWidget(label, row, 0)
            keys = QHBoxLayout()
            keys.setSpacing(theme.px(4))
            for key in line.keys:
                keys.addWidget(KeyHint(theme, printed(key)))
            keys.addStretch(1)
            grid.addLayout(keys, row, 1)
        return grid


def printed(key: str) -> str:
    """Return a key as buttons print it: "Ctrl Z", not "Ctrl+Z"; "G then O" in the user's language."""
    if " then " in key:
        first, _, second = key.partition(" then ")
        return QCoreApplication.translate("Keys", "{first} then {second}").format(first=first, second=second)
    if key == "Space":
        return QCoreApplication.translate("Keys", "Space")
    if key.endswith("++"):
        return f"{printed(key[:-2])} +"
    return key.replace("+", " ") if len(key) > 1 else key
