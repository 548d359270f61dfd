"""The sheet that asks with whom an applicant shall be linked: a search, and those it finds, a line for each."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from recruiterdesk.domain.application import ApplicationRow
from recruiterdesk.ui.links.person_line import PersonLine
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.safe_label import SafeLabel
from recruiterdesk.ui.widgets.search_field import SearchField
from recruiterdesk.ui.widgets.sheet import Sheet


class LinkSheet(Sheet):
    """Whoever listens to `search_changed` answers with `show_rows`; a press on somebody is `picked` and closes it."""

    search_changed = Signal(str)
    picked = Signal(int)

    def __init__(self, theme: Theme, window: QWidget, name: str) -> None:
        """Ask for somebody to link `name` with."""
        super().__init__(theme, window, "", "small")
        self.set_title(self.tr("Link {name} with …").format(name=name))
        self._theme = theme
        self.field = SearchField(theme, self.tr("Name, e-mail or phone number"))
        self.field.textChanged.connect(lambda text: self.search_changed.emit(text.strip()))
        self.field.returnPressed.connect(self._go_to_first)
        self.body.addWidget(self.field)
        self._nothing = SafeLabel(theme, self.tr("Nobody else is found."), role="text.2")
        self._nothing.hide()
        self.body.addWidget(self._nothing)
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.px(2))
        self.body.addLayout(self._list)
        self.buttons: list[PersonLine] = []
        self.foot_text.setText(self.tr("Only on this computer; both applications stay as they are."))
        self.add_cancel(self.tr("Cancel"))
        self.first_focus = self.field

    def show_rows(self, rows: Sequence[ApplicationRow]) -> None:
        """Show whom the search found."""
        for button in self.buttons:
            button.hide()
            button.deleteLater()
        self.buttons = [self._button(row) for row in rows]
        for button in self.buttons:
            self._list.addWidget(button)
        self._nothing.setVisible(not rows and bool(self.field.text().strip()))
        self.adjust()

    def _button(self, row: ApplicationRow) -> PersonLine:
        button = PersonLine(self._theme, row)
        button.clicked.connect(lambda: self._pick(row.id))
        return button

    def _pick(self, number: int) -> None:
        self.picked.emit(number)
        self.accept()

    def _go_to_first(self) -> None:
        if self.buttons:
            self.buttons[0].setFocus(Qt.FocusReason.TabFocusReason)
