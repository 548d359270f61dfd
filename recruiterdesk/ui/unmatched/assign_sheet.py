"""The sheet that asks which vacancy applicants belong to: the references they came with, a search, and the account's vacancies."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from recruiterdesk.domain.application import ApplicationRow
from recruiterdesk.domain.vacancy import VacancyRow
from recruiterdesk.ui.tables.words import counted
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.unmatched.vacancy_line import VacancyLine
from recruiterdesk.ui.widgets.plain_text import one_line
from recruiterdesk.ui.widgets.safe_label import SafeLabel
from recruiterdesk.ui.widgets.search_field import SearchField
from recruiterdesk.ui.widgets.sheet import Sheet

_MOST_REFERENCES = 3


class AssignSheet(Sheet):
    """Whoever listens to `search_changed` answers with `show_vacancies`; a press on one is `picked` and closes it."""

    search_changed = Signal(str)
    picked = Signal(int, str)  # the vacancy's id and title

    def __init__(self, theme: Theme, window: QWidget, people: Sequence[ApplicationRow]) -> None:
        """Ask for a vacancy for `people`, at least one, of one account."""
        super().__init__(theme, window, "", "small")
        name = people[0].name if len(people) == 1 else ""
        self.set_title(
            self.tr("Assign {name} to …").format(name=name)
            if name
            else counted(len(people), self.tr("Assign 1 person to …"), self.tr("Assign {n} people to …"))
        )
        self._theme = theme
        references = list(dict.fromkeys(one_line(row.vacancy_reference or "") for row in people if row.vacancy_reference))
        if references:
            shown = ", ".join(references[:_MOST_REFERENCES]) + (" …" if len(references) > _MOST_REFERENCES else "")
            said = counted(len(references), self.tr("Came with the reference {r}."), self.tr("Came with the references {r}."))
            self.body.addWidget(SafeLabel(theme, said.replace("{r}", shown), role="text.2", is_wrapped=True))
        self.field = SearchField(theme, self.tr("Title or place of the vacancy"))
        self.field.textChanged.connect(lambda text: self.search_changed.emit(text.strip()))
        self.field.returnPressed.connect(self._go_to_first)
        self.body.addWidget(self.field)
        self._nothing = SafeLabel(theme, "", role="text.2", is_wrapped=True)
        self._nothing.hide()
        self.body.addWidget(self._nothing)
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.px(2))
        self.body.addLayout(self._list)
        self._more = SafeLabel(theme, "", "small", "text.3", is_wrapped=True)
        self._more.hide()
        self.body.addWidget(self._more)
        self.lines: list[VacancyLine] = []
        self.foot_text.setText(self.tr("Only on this computer; nothing is sent."))
        self.add_cancel(self.tr("Cancel"))
        self.first_focus = self.field

    def show_vacancies(self, rows: Sequence[VacancyRow], total: int) -> None:
        """Show the vacancies that the search found, `total` of them in all."""
        for line in self.lines:
            line.hide()
            line.deleteLater()
        self.lines = [self._line(row) for row in rows]
        for line in self.lines:
            self._list.addWidget(line)
        typed = self.field.text().strip()
        self._nothing.setText(
            self.tr("No vacancy of this account matches “{text}”.").format(text=typed)
            if typed
            else self.tr("This account has no vacancy yet. Post one, or read the account again.")
        )
        self._nothing.setVisible(not rows)
        more = total - len(rows)
        self._more.setText(counted(more, self.tr("1 more; type a part of its title."), self.tr("{n} more; type a part of the title.")))
        self._more.setVisible(more > 0)
        self.adjust()

    def _line(self, row: VacancyRow) -> VacancyLine:
        line = VacancyLine(self._theme, row)
        line.clicked.connect(lambda: self._pick(row))
        return line

    def _pick(self, row: VacancyRow) -> None:
        self.picked.emit(row.id, row.title)
        self.accept()

    def _go_to_first(self) -> None:
        if self.lines:
            self.lines[0].setFocus(Qt.FocusReason.TabFocusReason)
