"""What a check of a key found: the verdict, every permission with what its absence costs, and the advice."""

from PySide6.QtCore import QLocale, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from recruiterdesk.domain.probe import Probe, ScopeFinding, ScopeState
from recruiterdesk.ui.bridge.say import say
from recruiterdesk.ui.tables.words import counted
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.badge import Icon
from recruiterdesk.ui.widgets.key_button import KeyButton
from recruiterdesk.ui.widgets.lines import Line, Panel
from recruiterdesk.ui.widgets.paragraph import Paragraph
from recruiterdesk.ui.widgets.safe_label import SafeLabel

_ICON, _TITLE, _TEXT = 22, 254, 422
_LOOK = {
    ScopeState.GRANTED: ("check", "success", "text.3"),
    ScopeState.MISSING: ("warning", "warning", "text"),
    ScopeState.UNKNOWN: ("unknown", "text.3", "text.3"),
}


class LeadText(QWidget):
    """Wrapped plain text whose first words stand out: "Without it: …"."""

    def __init__(self, theme: Theme, lead: str, text: str, role: str = "text", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._lead, self._role = theme, lead, role
        self._text = f"{lead} {text}".strip()
        self.setAccessibleName(self._text)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Tell the layout that the height follows the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines."""
        return self._lines().height(width)

    def sizeHint(self) -> QSize:
        """Return the room in the report's third column."""
        return self._lines().natural_size(self._theme.px(_TEXT))

    def _lines(self) -> Paragraph:
        font, pitch = self._theme.font("body"), self._theme.line_height("body")
        return Paragraph(self._text, font, pitch, lead_length=len(self._lead))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the lines."""
        painter = QPainter(self)
        painter.setPen(self._theme.color(self._role))
        self._lines().draw(painter, self.rect())
        painter.end()


class CheckReport(QWidget):
    """Drawn anew for each check."""

    open_requested = Signal()  # the provider's page of keys

    def __init__(self, theme: Theme, probe: Probe, provider: str, masked_key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._verdict(probe, masked_key))
        column.addSpacing(theme.px(14))
        for finding in probe.scopes:
            column.addWidget(Line(theme))
            column.addLayout(self._scope(finding))
        if probe.advice.template:
            column.addSpacing(theme.px(6))
            column.addWidget(self._advice(probe, provider))

    def _verdict(self, probe: Probe, masked_key: str) -> QHBoxLayout:
        theme = self._theme
        missing = sum(finding.state is ScopeState.MISSING for finding in probe.scopes)
        total = len(probe.scopes)
        if not missing:
            lead = self.tr("The key works.")
        elif missing == 1:
            lead = self.tr("The key works. One of {total} permissions is missing.").format(total=total)
        else:
            lead = self.tr("The key works. {n} of {total} permissions are missing.").format(n=missing, total=total)
        locale = QLocale()
        seconds = locale.toString(max(0.1, probe.seconds), "f", 1)
        answered = self.tr("{host} answered in {seconds} s to the key {key}").format(host=probe.host, seconds=seconds, key=masked_key)
        counts = []
        if probe.vacancies is not None:
            counts.append(counted(probe.vacancies, self.tr("1 vacancy"), self.tr("{n} vacancies")))
        if probe.applicants is not None:
            counts.append(counted(probe.applicants, self.tr("1 applicant"), self.tr("{n} applicants")))
        row = QHBoxLayout()
        row.setSpacing(theme.px(10))
        row.addWidget(Icon(theme, "complete", "success", 20), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(theme.px(2))
        words.addWidget(SafeLabel(theme, lead, "title", is_wrapped=True))
        words.addWidget(SafeLabel(theme, f"{answered}: {', '.join(counts)}." if counts else f"{answered}.", role="text.2", is_wrapped=True))
        row.addLayout(words, 1)
        return row

    def _scope(self, finding: ScopeFinding) -> QGridLayout:
        theme, px = self._theme, self._theme.px
        icon, icon_role, text_role = _LOOK[finding.state]
        grid = QGridLayout()
        grid.setContentsMargins(0, px(8), 0, px(8))
        grid.setHorizontalSpacing(0)
        grid.setVerticalSpacing(0)
        grid.setColumnMinimumWidth(0, px(_ICON))
        grid.setColumnMinimumWidth(1, px(_TITLE))
        grid.setColumnStretch(2, 1)
        top = Qt.AlignmentFlag.AlignTop
        state = {ScopeState.GRANTED: self.tr("there"), ScopeState.MISSING: self.tr("missing"), ScopeState.UNKNOWN: self.tr("not known yet")}
        mark = Icon(theme, icon, icon_role)
        mark.setAccessibleName(f"{say(finding.title)}: {state[finding.state]}")
        grid.addWidget(mark, 0, 0, 2, 1, top)
        grid.addWidget(SafeLabel(theme, say(finding.title), weight=500, elide="right"), 0, 1)
        grid.addWidget(SafeLabel(theme, finding.scope, "mono", "text.3", elide="middle"), 1, 1)
        if finding.state is ScopeState.MISSING:
            text = LeadText(theme, self.tr("Without it:"), say(finding.cost), text_role)
        else:
            text = LeadText(theme, "", say(finding.finding), text_role)
        grid.addWidget(text, 0, 2, 3, 1, top)
        grid.setRowStretch(2, 1)  # a text of three lines leaves the title and the scope together
        return grid

    def _advice(self, probe: Probe, provider: str) -> QWidget:
        theme, px = self._theme, self._theme.px
        box = Panel(theme, "warning.soft", radius="card")
        row = QHBoxLayout(box)
        row.setContentsMargins(px(12), px(10), px(12), px(10))
        row.setSpacing(px(10))
        row.addWidget(Icon(theme, "key", "warning"), 0, Qt.AlignmentFlag.AlignTop)
        first, dot, rest = say(probe.advice).partition(". ")
        row.addWidget(LeadText(theme, f"{first}{dot.strip()}", rest), 1)
        button = KeyButton(theme, self.tr("Open {provider}").format(provider=provider), icon="open-outside", size="small")
        button.clicked.connect(self.open_requested)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        return box
