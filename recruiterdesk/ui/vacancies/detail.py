"""One vacancy: where it stands, how many are in each of its stages, and its text."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from recruiterdesk.domain.vacancy import VacancyDetail, VacancyRow
from recruiterdesk.ui.bridge.open_outside import may_open
from recruiterdesk.ui.tables import words
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.vacancies.columns import status_said
from recruiterdesk.ui.vacancies.description import plain_text
from recruiterdesk.ui.vacancies.insight import InsightLine
from recruiterdesk.ui.vacancies.stage_bars import StageBars
from recruiterdesk.ui.vacancies.twins import TwinsBox
from recruiterdesk.ui.widgets.badge import Badge
from recruiterdesk.ui.widgets.empty_state import EmptyState
from recruiterdesk.ui.widgets.key_button import KeyButton
from recruiterdesk.ui.widgets.lines import Panel
from recruiterdesk.ui.widgets.safe_label import SafeLabel
from recruiterdesk.ui.widgets.scrolled import Scrolled
from recruiterdesk.ui.widgets.tabs import Tabs

OVERVIEW, TEXT = range(2)


class VacancyPane(Panel):
    """Shows what it is told and emits wishes."""

    applicants_requested = Signal(int)
    files_requested = Signal(int)  # the user wants to choose CVs for it
    applicant_requested = Signal()  # somebody new for it, by hand
    reach_requested = Signal(str)
    copy_requested = Signal(str)
    more_requested = Signal()
    left = Signal()

    def __init__(self, theme: Theme, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        """Begin with none."""
        super().__init__(theme, "bg.surface", parent=parent)
        self._theme = theme
        self._now = now
        self._row: VacancyRow | None = None
        self._link = ""
        self._areas: list[Scrolled] = []
        self._build()

    def _build(self) -> None:
        theme = self._theme
        self._title = SafeLabel(theme, "", "name", elide="right")
        self._place = SafeLabel(theme, "", role="text.2", elide="right")
        self._badge = Badge(theme, "")
        self._meta = SafeLabel(theme, "", "small", "text.3", elide="right")
        self.copy = KeyButton(theme, _tr("Copy link"), kind="quiet", icon="link", size="small")
        self.copy.clicked.connect(lambda: self.copy_requested.emit(self._link))
        self.outside = KeyButton(theme, "", kind="quiet", icon="open-outside", size="small")
        self.outside.clicked.connect(lambda: self.reach_requested.emit(self._link))
        self.more = KeyButton(theme, "", kind="quiet", icon="more")
        self.more.setAccessibleName(_tr("More"))
        self.more.setToolTip(_tr("More"))
        self.more.clicked.connect(self.more_requested)
        self.show_people = KeyButton(theme, "", "Enter", "primary")
        self.show_people.clicked.connect(self._on_show_people)
        self.add = KeyButton(theme, _tr("Add CVs"), icon="file-text")
        self.add.clicked.connect(self._on_add)
        self.add_one = KeyButton(theme, _tr("Add applicant"), "Shift A", icon="applicant-add")
        self.add_one.clicked.connect(self.applicant_requested)
        head = self._head()
        self.tabs = Tabs(theme, (_tr("Overview"), _tr("Text")))
        self.tabs.setAccessibleName(_tr("About the vacancy"))
        self.tabs.currentChanged.connect(self._on_tab)
        self._bars = StageBars(theme)
        self._when = SafeLabel(theme, "", "micro", "text.3")
        self._text = SafeLabel(theme, "", "reading", is_wrapped=True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._scrolled(self._overview(), _tr("Overview")))
        self._pages.addWidget(self._scrolled(self._text, _tr("Text")))
        one = QWidget()
        column = QVBoxLayout(one)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.tabs)
        column.addWidget(self._pages, 1)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(EmptyState(theme, "vacancies", _tr("No vacancy is selected"), _tr("Choose one in the list.")))
        self._stack.addWidget(one)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)
        self._theme.changed.connect(self._arrange)
        self._arrange()

    def _arrange(self) -> None:
        """Take the sizes of the theme, which grow with the zoom."""
        px = self._theme.px
        self._head_column.setContentsMargins(px(16), px(14), px(16), px(12))
        self._head_column.setSpacing(px(8))
        self._top.setSpacing(px(12))
        self._about.setSpacing(px(7))
        self._reaches.setContentsMargins(-px(4), px(2), -px(4), 0)
        self._reaches.setSpacing(px(4))
        self._acts.setSpacing(px(6))
        self._adds.setSpacing(px(6))
        self._stages.setSpacing(px(6))
        self._elsewhere.setContentsMargins(0, px(6), 0, 0)
        for area in self._areas:
            area.column.setContentsMargins(px(16), px(12), px(16), px(8))
        self._bars.updateGeometry()

    def _head(self) -> QVBoxLayout:
        self._about, self._reaches, self._acts, self._adds, self._top = (QHBoxLayout() for _ in range(5))
        self._about.addWidget(self._badge)
        self._about.addWidget(self._meta, 1)
        for button in (self.copy, self.outside):
            self._reaches.addWidget(button)
        self._reaches.addStretch(1)
        self._acts.addWidget(self.show_people)
        self._acts.addStretch(1)
        self._adds.addWidget(self.add_one)
        self._adds.addWidget(self.add)
        self._adds.addStretch(1)
        head = self._head_column = QVBoxLayout()
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self._title)
        names.addWidget(self._place)
        self._top.addLayout(names, 1)
        self._top.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        for row in (self._top, self._about, self._reaches, self._acts, self._adds):
            head.addLayout(row)
        return head

    def _overview(self) -> QWidget:
        block = QWidget()
        column = self._stages = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout()
        row.addWidget(SafeLabel(self._theme, _tr("In each stage now"), "small", weight=600))
        row.addStretch(1)
        row.addWidget(self._when)
        column.addLayout(row)
        column.addWidget(self._bars)
        self._nobody = SafeLabel(self._theme, _tr("Nobody is in a stage yet."), "small", "text.2", is_wrapped=True)
        self._nobody.hide()
        column.addWidget(self._nobody)
        self.insight = InsightLine(self._theme, self._now)
        column.addWidget(self.insight)
        self.twins = TwinsBox(self._theme)
        self._elsewhere = QVBoxLayout()
        self._elsewhere.addWidget(self.twins)
        column.addLayout(self._elsewhere)
        column.addStretch(1)
        return block

    def _scrolled(self, content: QWidget, name: str) -> Scrolled:
        area = Scrolled(content, name)
        self._areas.append(area)
        area.column.addStretch(1)
        return area

    @property
    def shown_id(self) -> int | None:
        """Return which vacancy is shown."""
        return self._row.id if self._row is not None else None

    def show_none(self) -> None:
        """Show how to begin."""
        self._row = None
        self._stack.setCurrentIndex(0)

    def begin(self, row: VacancyRow, badge: str, provider: str, *, refusal: str, no_applicant: str = "") -> None:
        """Turn to a vacancy with what the list knows; `refusal` is why no CV can be added, `no_applicant` why nobody by hand."""
        if row.id != self.shown_id:
            self.twins.hide()
            self.insight.hide()
        self._row = row
        self._title.setText(row.title)
        parts = (row.location, row.type, row.department)
        self._place.setText(", ".join(part for part in parts if part))
        self._badge.set_letters(badge, f"{provider}, {row.account}")
        since = _tr("since {day}").format(day=words.day(row.created_at)) if row.created_at else ""
        self._meta.setText(", ".join(part for part in (row.account, status_said(row), since) if part))
        self._link = row.url or ""
        reason = "" if may_open(self._link) else _tr("The provider gives no link to this vacancy.")
        for button in (self.copy, self.outside):
            button.set_refusal(reason)
        self.outside.setText(provider)
        self.outside.setAccessibleName(_tr("Open {vacancy} in {provider}").format(vacancy=row.title, provider=provider))
        count = row.applicants
        self.show_people.setText(
            _tr("Show applicants") if count is None else words.counted(count, _tr("Show 1 applicant"), _tr("Show {n} applicants"))
        )
        self.add.set_refusal(refusal)
        self.add_one.set_refusal(no_applicant)
        self._stack.setCurrentIndex(1)

    def show_view(self, view: VacancyDetail) -> None:
        """Show the rest; a view of another vacancy came too late and is dropped."""
        if view.row.id != self.shown_id:
            return
        self._nobody.setVisible(not view.stage_counts and not view.disqualified)
        self._bars.show_counts(view.stage_counts, view.disqualified, view.pipeline)
        self._when.setText(_tr("read {time}").format(time=words.when(view.fetched_at, self._now())) if view.fetched_at else "")
        self.insight.show_of(view)
        self._text.setText(plain_text(view.description or view.page_content) or _tr("No text is known."))

    def _on_show_people(self) -> None:
        if self._row is not None:
            self.applicants_requested.emit(self._row.id)

    def _on_add(self) -> None:
        if self._row is not None:
            self.files_requested.emit(self._row.id)

    def _on_tab(self, place: int) -> None:
        self._pages.setCurrentIndex(place)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Vacancies", text)
