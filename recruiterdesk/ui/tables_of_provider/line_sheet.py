"""One line of a provider's table in full: every cell with its name, addresses to open, and what can be done with the line."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from recruiterdesk.domain.provider_table import CellKind, TableColumn
from recruiterdesk.ui.bridge.open_outside import may_open
from recruiterdesk.ui.bridge.say import say
from recruiterdesk.ui.tables_of_provider.cells import ShownLine, cell_said
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.key_button import KeyButton
from recruiterdesk.ui.widgets.safe_label import SafeLabel
from recruiterdesk.ui.widgets.sheet import Sheet

_LABEL = 150


class LineSheet(Sheet):
    """Shows all cells; an address from outside is shown as text, and opened only by its button."""

    address_opened = Signal(str)

    def __init__(self, theme: Theme, window: QWidget, title: str, columns: Sequence[TableColumn], shown: ShownLine) -> None:
        super().__init__(theme, window, title, "small")
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(12))
        grid.setVerticalSpacing(theme.px(8))
        grid.setColumnMinimumWidth(0, theme.px(_LABEL))
        grid.setColumnStretch(1, 1)
        top = Qt.AlignmentFlag.AlignTop
        for row, (column, cell) in enumerate(zip(columns, shown.line.cells, strict=False)):
            grid.addWidget(SafeLabel(theme, say(column.label), role="text.2", is_wrapped=True), row, 0, top)
            text = SafeLabel(theme, cell_said(cell, column.kind) or "–", is_wrapped=True)
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(text, row, 1, top)
            if column.kind is CellKind.URL and isinstance(cell, str) and may_open(cell):
                button = KeyButton(theme, self.tr("Open"), icon="open-outside", size="small")
                button.setAccessibleName(self.tr("Open {what}").format(what=say(column.label)))
                button.clicked.connect(lambda _checked=False, cell=cell: self.address_opened.emit(cell))
                grid.addWidget(button, row, 2, top)
        self.body.addLayout(grid)
        close = self.add_button(KeyButton(theme, self.tr("Close"), "Esc"), is_confirm=True)
        close.clicked.connect(self.accept)
        self.first_focus = close
