"""What stands in the detail pane when several are selected: how many, of which accounts, and what can be done with all."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from recruiterdesk.ui.candidates.blocks import tr
from recruiterdesk.ui.tables import words
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.composer import Composer
from recruiterdesk.ui.widgets.key_button import KeyButton
from recruiterdesk.ui.widgets.safe_label import SafeLabel


class SeveralView(QWidget):
    """Emits what the user wants done; whoever listens knows which ids are selected at that moment."""

    advance_requested = Signal()
    reject_requested = Signal()
    stage_requested = Signal()
    note_submitted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Start with nobody."""
        super().__init__(parent)
        px = theme.px
        self._title = SafeLabel(theme, "", "name")
        self._accounts = SafeLabel(theme, "", role="text.2", is_wrapped=True)
        self._hint = SafeLabel(
            theme,
            tr("Each goes to the next stage of its own vacancy. Who cannot is left alone, and you are told why."),
            "small",
            "text.3",
            is_wrapped=True,
        )
        self.advance = KeyButton(theme, "", "A", "primary")
        self.advance.clicked.connect(self.advance_requested)
        self.stage = KeyButton(theme, tr("Choose a stage"), "S")
        self.stage.clicked.connect(self.stage_requested)
        self.reject = KeyButton(theme, "", "R")
        self.reject.clicked.connect(self.reject_requested)
        self.composer = Composer(theme, tr("A note on each"))
        self.composer.submitted.connect(self.note_submitted)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(20), px(16), px(14))
        column.setSpacing(px(6))
        column.addWidget(self._title)
        column.addWidget(self._accounts)
        column.addSpacing(px(8))
        row = QHBoxLayout()
        row.setSpacing(px(6))
        row.addWidget(self.advance)
        row.addWidget(self.reject)
        row.addStretch(1)
        column.addLayout(row)
        second = QHBoxLayout()
        second.addWidget(self.stage)
        second.addStretch(1)
        column.addLayout(second)
        column.addWidget(self._hint)
        column.addStretch(1)
        column.addWidget(self.composer)

    def show_count(self, count: int, by_account: Mapping[str, int]) -> None:
        """Say how many are selected, and of which accounts those whose rows are known."""
        self.composer.set_destination(tr("Shared at the provider"))
        self._title.setText(tr("{n} selected").format(n=words.number(count)))
        self._accounts.setText(", ".join(f"{name} {words.number(number)}" for name, number in by_account.items()))
        self.advance.setText(tr("Advance {n}").format(n=words.number(count)))
        self.advance.setAccessibleName(tr("Advance all {n} selected").format(n=words.number(count)))
        self.reject.setText(tr("Reject {n}").format(n=words.number(count)))
        self.reject.setAccessibleName(tr("Reject all {n} selected").format(n=words.number(count)))
