"""The sheet of keys, by `?`: every command that has one, grouped by where it works."""

from collections.abc import Sequence

import msgspec
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.badge import KeyHint
from recruiterdesk.ui.widgets.key_button import KeyButton
from recruiterdesk.ui.widgets.key_words import printed
from recruiterdesk.ui.widgets.paint_badge import key_hint_width
from recruiterdesk.ui.widgets.safe_label import SafeLabel
from recruiterdesk.ui.widgets.sheet import Sheet

_COLUMNS, _GAP = 2, 4


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
        room = max((_room(theme, line) for _, lines in groups for line in lines), default=0)  # keys stand in one line under each other
        for title, lines in groups:
            at = heights.index(min(heights))
            heights[at] += len(lines) + 2
            sides[at].addWidget(SafeLabel(theme, title, "small", "text", 600, elide="right"))
            sides[at].addSpacing(theme.px(4))
            sides[at].addLayout(self._grid(theme, lines, room))
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

    def _grid(self, theme: Theme, lines: Sequence[KeyLine], room: int) -> QGridLayout:
        grid = QGridLayout()
        grid.setVerticalSpacing(theme.px(5))
        grid.setColumnStretch(0, 1)
        grid.setColumnMinimumWidth(1, room)
        for row, line in enumerate(lines):
            label = SafeLabel(theme, line.text, role="text.2", elide="right")
            grid.addWidget(label, row, 0)
            keys = QHBoxLayout()
            keys.setSpacing(theme.px(_GAP))
            for key in line.keys:
                keys.addWidget(KeyHint(theme, printed(key)))
            keys.addStretch(1)
            grid.addLayout(keys, row, 1)
        return grid


def _room(theme: Theme, line: KeyLine) -> int:
    return sum(key_hint_width(theme, key) + theme.px(_GAP) for key in line.keys)
