"""The same opening elsewhere: the vacancies that are its twins, and how many stand where over all of them."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from recruiterdesk.domain.funnel import Funnel
from recruiterdesk.domain.vacancy import VacancyRow
from recruiterdesk.ui.funnel.words import step_said
from recruiterdesk.ui.tables import words
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.vacancies.columns import where_of
from recruiterdesk.ui.widgets.key_button import KeyButton
from recruiterdesk.ui.widgets.lines import Panel
from recruiterdesk.ui.widgets.safe_label import SafeLabel


class TwinsBox(Panel):
    """A quiet box; it hides itself where a vacancy has no twins."""

    part_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Start without twins."""
        super().__init__(theme, "bg.sunken", "all", radius="card", parent=parent)
        self._theme = theme
        px = theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(10), px(8), px(10), px(8))
        column.setSpacing(px(3))
        self._names = SafeLabel(theme, "", weight=500, is_wrapped=True)
        self._counts = SafeLabel(theme, "", "small", "text.2", is_wrapped=True)
        self._part = KeyButton(theme, _tr("Not the same opening"), kind="link", size="small")
        self._part.clicked.connect(self.part_requested)
        row = QHBoxLayout()
        row.addWidget(self._part)
        row.addStretch(1)
        column.addWidget(self._names)
        column.addWidget(self._counts)
        column.addLayout(row)
        self.hide()

    @property
    def part(self) -> KeyButton:
        """The button that takes the vacancy out of its opening."""
        return self._part

    @property
    def said(self) -> tuple[str, str]:
        """What it says: where else it is, and how many stand where."""
        return self._names.text(), self._counts.text()

    def show_twins(self, twins: Sequence[VacancyRow], funnel: Mapping[str, int]) -> None:
        """Show the other vacancies of the opening, with the counts over all of them."""
        names = (_tr("Also at: {vacancy}, in {account}").format(vacancy=where_of(twin), account=twin.account) for twin in twins)
        self._names.setText("\n".join(names))
        counts = [f"{step_said(step)}\u00a0{words.number(funnel[step.value])}" for step in Funnel if funnel.get(step.value)]
        self._counts.setText(_tr("Over all of them: {counts}").format(counts=", ".join(counts)) if counts else _tr("Nobody applied yet."))
        self.setVisible(bool(twins))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Vacancies", text)
