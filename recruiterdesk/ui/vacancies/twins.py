"""The same opening elsewhere: the vacancies that are its twins, and how many stand where over all of them."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from recruiterdesk.domain.funnel import Funnel
from recruiterdesk.domain.vacancy import VacancyRow
from recruiterdesk.ui.funnel.words import step_said
from recruiterdesk.ui.tables import words
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.vacancies.columns import where_of
from recruiterdesk.ui.vacancies.step_counts import StepCounts
from recruiterdesk.ui.widgets.key_button import KeyButton
from recruiterdesk.ui.widgets.lines import Panel
from recruiterdesk.ui.widgets.safe_label import SafeLabel


class _TwinLine(QWidget):
    """A twin's title with its place, and its account at the right."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._name = SafeLabel(theme, "", weight=500, elide="right")
        self._account = SafeLabel(theme, "", "small", "text.2", elide="right")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(12))
        row.addWidget(self._name, 1)
        row.addWidget(self._account, 0, Qt.AlignmentFlag.AlignRight)

    def show_twin(self, twin: VacancyRow) -> None:
        """Show a vacancy."""
        self._name.setText(where_of(twin))
        self._account.setText(twin.account)


class TwinsBox(Panel):
    """A quiet box; it hides itself where a vacancy has no twins."""

    part_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Start without twins."""
        super().__init__(theme, "bg.sunken", "all", radius="card", parent=parent)
        self._theme = theme
        self._said = "", ""
        self._lines: list[_TwinLine] = []
        self._column = column = QVBoxLayout(self)
        self._inner = inner = QVBoxLayout()
        self._list = QVBoxLayout()
        self._over_all = QVBoxLayout()
        self._caption = SafeLabel(theme, "", "small", "text.2")
        self._counts = StepCounts(theme)
        self._part = KeyButton(theme, _tr("Not the same opening"), kind="link", size="small")
        self._part.clicked.connect(self.part_requested)
        row = QHBoxLayout()
        row.addWidget(self._part)
        row.addStretch(1)
        inner.addWidget(SafeLabel(theme, _tr("The same opening, elsewhere"), "small", weight=600))
        inner.addLayout(self._list)
        self._over_all.addWidget(self._caption)
        self._over_all.addWidget(self._counts)
        inner.addLayout(self._over_all)
        column.addLayout(inner)
        column.addLayout(row)
        theme.changed.connect(self._arrange)
        self._arrange()
        self.hide()

    def _arrange(self) -> None:
        """Take the sizes of the theme, which grow with the zoom."""
        px = self._theme.px
        # A link has a padding of its own: all others stand that much further in, so that the letters are in line.
        self._column.setContentsMargins(px(12) - px(3), px(10), px(12), px(8))
        self._column.setSpacing(px(6))
        self._inner.setContentsMargins(px(3), 0, 0, 0)
        self._inner.setSpacing(px(4))
        self._list.setSpacing(px(2))
        self._over_all.setContentsMargins(0, px(4), 0, 0)
        self._over_all.setSpacing(px(4))

    @property
    def part(self) -> KeyButton:
        """The button that takes the vacancy out of its opening."""
        return self._part

    @property
    def said(self) -> tuple[str, str]:
        """What it says in words: where else it is, and how many stand where."""
        return self._said

    def show_twins(self, twins: Sequence[VacancyRow], funnel: Mapping[str, int]) -> None:
        """Show the other vacancies of the opening, with the counts over all of them."""
        while len(self._lines) < len(twins):
            self._lines.append(_TwinLine(self._theme))
            self._list.addWidget(self._lines[-1])
        for place, line in enumerate(self._lines):
            line.setVisible(place < len(twins))
            if place < len(twins):
                line.show_twin(twins[place])
        counts = tuple((step, number) for step in Funnel if (number := funnel.get(step.value, 0)))
        said = ", ".join(f"{step_said(step)}\u00a0{words.number(number)}" for step, number in counts)
        names = (_tr("Also at: {vacancy}, in {account}").format(vacancy=where_of(twin), account=twin.account) for twin in twins)
        self._said = "\n".join(names), _tr("Over all of them: {counts}").format(counts=said) if said else _tr("Nobody applied yet.")
        self._caption.setText(_tr("Over all of them") if said else self._said[1])
        self._counts.show_counts(counts, self._said[1])
        self._counts.setVisible(bool(counts))
        self.setAccessibleName(". ".join(self._said))
        self.setVisible(bool(twins))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Vacancies", text)
