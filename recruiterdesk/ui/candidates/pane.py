"""The detail pane: one person with tabs, or what can be done with several, or how to begin."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from recruiterdesk.domain.application import ApplicationView
from recruiterdesk.domain.outbox import OutboxEntry
from recruiterdesk.ui.candidates.blocks import Blocks, tr
from recruiterdesk.ui.candidates.header import DetailHeader, HeaderText
from recruiterdesk.ui.candidates.note_foot import NoteFoot
from recruiterdesk.ui.candidates.person_blocks import PersonBlocks
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.composer import Composer
from recruiterdesk.ui.widgets.empty_state import EmptyState
from recruiterdesk.ui.widgets.lines import Panel
from recruiterdesk.ui.widgets.scrolled import Scrolled
from recruiterdesk.ui.widgets.tabs import Tabs

if TYPE_CHECKING:
    from recruiterdesk.domain.provider_profile import RecordField
    from recruiterdesk.ui.candidates.cv_view import CvView
    from recruiterdesk.ui.candidates.several import SeveralView

OVERVIEW, CV, NOTES, ANSWERS, HISTORY = range(5)
_NOBODY, _ONE, _SEVERAL = range(3)
_LEAST_PAGE = 40  # of a page's height, which stays in sight
_WIDE = 480  # from this width the overview has room for answers and history too


class DetailPane(Panel):
    """Shows what it is told and emits wishes; `shown_id` is whose page it is."""

    fact_copied = Signal(str)
    seen_opened = Signal(int)
    seen_link_requested = Signal(int)  # an application that may be of the same person
    seen_part_requested = Signal(int)  # one of somebody else
    edit_requested = Signal()
    note_submitted = Signal(int, str, bool, bool)  # applicant's id, text, shared, sensitive
    draft_changed = Signal(int, str)  # applicant's id, text so far
    take_back_requested = Signal(str)
    retry_requested = Signal(str)
    rewrite_requested = Signal(str, str)
    keep_here_requested = Signal(str, str)
    decide_requested = Signal(str)
    tab_changed = Signal(int)
    cv_made = Signal(object)  # the CvView, when it is first needed
    several_made = Signal(object)  # the SeveralView, likewise
    left = Signal()  # Esc in a narrow window

    def __init__(self, theme: Theme, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        """Begin with nobody."""
        super().__init__(theme, "bg.surface", parent=parent)
        self.theme = theme
        self.known_fields: tuple[RecordField, ...] = ()  # of the provider of whom is shown
        self._shown_id: int | None = None
        self._view: ApplicationView | None = None
        self._entries: tuple[OutboxEntry, ...] = ()
        self._cv: CvView | None = None
        self._several: SeveralView | None = None
        self._holders: list[QVBoxLayout] = []
        self._zoom_shown = 0.0
        self._now = now
        self._shown: object = None  # what the blocks were last made from
        self._person = PersonBlocks(theme, now, self)
        self._build()
        self._connect()
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def _on_theme_changed(self) -> None:
        px = self.theme.px
        for column in self._holders:
            column.setContentsMargins(px(16), px(12), px(16), px(8))
        self._pages.setMinimumHeight(px(_LEAST_PAGE))
        if self._zoom_shown != self.theme.zoom:
            # Blocks are measured when they are made: at another zoom they are made anew.
            self._zoom_shown = self.theme.zoom
            self._fill(self.tabs.currentIndex())

    def _build(self) -> None:
        theme = self.theme
        self.header = DetailHeader(theme)
        self.tabs = Tabs(theme, (tr("Overview"), tr("CV"), tr("Notes"), tr("Answers"), tr("History")))
        self.tabs.setAccessibleName(tr("About this person"))
        self._blocks = {place: Blocks(theme) for place in (OVERVIEW, NOTES, ANSWERS, HISTORY)}
        self._pages = QStackedWidget()
        for place in range(5):
            self._pages.addWidget(QWidget() if place == CV else self._scrolled(self._blocks[place], self.tabs.tabText(place)))
        self._foot = NoteFoot(theme)
        one = QWidget()
        column = QVBoxLayout(one)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.tabs)
        column.addWidget(self._pages, 1)
        column.addWidget(self._foot)
        self.nobody = EmptyState(theme, "applicant", tr("Nobody is selected"), tr("Choose somebody in the list; J and K go through it."))
        self._stack = QStackedWidget(self)
        for page in (self.nobody, one, QWidget()):
            self._stack.addWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    def _connect(self) -> None:
        person = self._person
        self.tabs.currentChanged.connect(self._on_tab)
        self._foot.submitted.connect(self._on_submitted)
        self._foot.draft_changed.connect(self._on_draft)
        self._foot.composer.opened.connect(lambda _is_open: self._fit_height())
        person.fact_copied.connect(self.fact_copied)
        person.seen_opened.connect(self.seen_opened)
        person.seen_link_requested.connect(self.seen_link_requested)
        person.seen_part_requested.connect(self.seen_part_requested)
        person.edit_requested.connect(self.edit_requested)
        person.take_back_requested.connect(self.take_back_requested)
        person.retry_requested.connect(self.retry_requested)
        person.rewrite_requested.connect(self.rewrite_requested)
        person.keep_here_requested.connect(self.keep_here_requested)
        person.decide_requested.connect(self.decide_requested)

    def _scrolled(self, content: QWidget, name: str) -> Scrolled:
        area = Scrolled(content, name)
        self._holders.append(area.column)
        return area

    # --- its parts ---

    @property
    def composer(self) -> Composer:
        """Return where a note is written."""
        return self._foot.composer

    @property
    def cv(self) -> "CvView":
        """Return the view of CVs, built now if it was not."""
        if self._cv is None:
            from recruiterdesk.ui.candidates.cv_view import CvView  # noqa: PLC0415 -- not needed before somebody opens a CV

            self._cv = CvView(self.theme)
            _put(self._pages, CV, self._cv)
            self.cv_made.emit(self._cv)
        return self._cv

    @property
    def several(self) -> "SeveralView":
        """Return the page of several, built now if it was not."""
        if self._several is None:
            from recruiterdesk.ui.candidates.several import SeveralView  # noqa: PLC0415 -- as above

            self._several = SeveralView(self.theme)
            _put(self._stack, _SEVERAL, self._several)
            self.several_made.emit(self._several)
        return self._several

    # --- whose page it is ---

    @property
    def shown_id(self) -> int | None:
        """Return whose page is shown, None for nobody or several."""
        return self._shown_id

    @property
    def view(self) -> ApplicationView | None:
        """Return what is known of the one who is shown, None until it is read."""
        return self._view

    def show_nobody(self, text: str = "") -> None:
        """Show how to begin, or why nobody is here any more."""
        self._leave()
        self.nobody.say(text or tr("Nobody is selected"), tr("Choose somebody in the list; J and K go through it."))
        self._stack.setCurrentIndex(_NOBODY)

    def show_several(self) -> None:
        """Show the page of several."""
        self._leave()
        self._stack.setCurrentIndex(_SEVERAL)

    def begin(self, number: int, text: HeaderText) -> None:
        """Turn to somebody with what the list knows, at once; the rest follows with `show_view`."""
        if number != self._shown_id:
            self._leave()
            self._shown_id = number
            for blocks in self._blocks.values():
                blocks.show_blocks(())
            for place in (NOTES, ANSWERS):
                self.tabs.set_count(place, None)
            if self._cv is not None:
                self._cv.show_documents((), how_sure="")
            for place in self._blocks:
                area = self._pages.widget(place)
                if isinstance(area, QScrollArea):
                    area.verticalScrollBar().setValue(0)
        self.header.show_text(text)
        self._fit_height()
        self._stack.setCurrentIndex(_ONE)

    def _leave(self) -> None:
        self._shown_id = None
        self._view = self._shown = None
        self._person.forget()
        self._foot.leave()

    def show_view(self, view: ApplicationView, entries: Sequence[OutboxEntry]) -> None:
        """Show all that the cache knows; a view of somebody else came too late and is dropped."""
        if view.row.id != self._shown_id:
            return
        # A sync touches somebody again and again; who stays the same is built anew only when a minute has gone by, for the ages.
        shown = (view, tuple(entries), self.known_fields, self._now().replace(second=0, microsecond=0))
        if shown == self._shown:
            return
        self._shown = shown
        self._view, self._entries = view, tuple(entries)
        self.tabs.set_count(NOTES, len(view.notes) or None)
        self.tabs.set_count(ANSWERS, len(view.answers) or None)
        self._fill(self.tabs.currentIndex())
        if self._cv is not None:
            self._cv.show_documents(view.documents, how_sure=self._person.read_said(view))

    # --- tabs ---

    def _on_tab(self, place: int) -> None:
        if place == CV and self._view is not None:
            self.cv.show_documents(self._view.documents, how_sure=self._person.read_said(self._view))
        self._pages.setCurrentIndex(place)
        self._foot.setVisible(place != CV)
        self._fit_height()
        self._fill(place)
        self.tab_changed.emit(place)

    def _fill(self, place: int) -> None:
        view, person = self._view, self._person
        if view is None:
            return
        person.rest()
        if place == OVERVIEW:
            blocks = person.overview(view, self._entries, self.known_fields, is_wide=self.width() / self.theme.zoom >= _WIDE)
        elif place == NOTES:
            blocks = person.notes(view, self._entries)
        elif place == ANSWERS:
            blocks = person.answers(view)
        elif place == HISTORY:
            blocks = person.history(view)
        else:
            return
        self._blocks[place].show_blocks(blocks)

    def toggle_cv(self) -> None:
        """Go to the CV, or back to the overview."""
        self.tabs.setCurrentIndex(OVERVIEW if self.tabs.currentIndex() == CV else CV)

    def leave_cv(self) -> None:
        """Go from the CV to the overview; elsewhere stay."""
        if self.tabs.currentIndex() == CV:
            self.toggle_cv()

    # --- writing a note ---

    def set_destinations(self, shared: str, local: str, limit: int | None, *, refusal: str = "") -> None:
        """Say where a note can go; with a refusal only to this computer."""
        self._foot.set_destinations(shared, local, limit, refusal=refusal)

    def set_draft(self, number: int, text: str) -> None:
        """Put a kept draft back for the one it was begun on."""
        if number == self._shown_id:
            self._foot.set_draft(text)

    def clear_draft(self, number: int) -> None:
        """Empty the composer once its note is safely in the outbox."""
        if number == self._shown_id:
            self._foot.clear()

    def _on_submitted(self, text: str, is_shared: bool, is_sensitive: bool) -> None:
        if self._shown_id is not None:
            self.note_submitted.emit(self._shown_id, text, is_shared, is_sensitive)

    def _on_draft(self, text: str) -> None:
        if self._shown_id is not None:
            self.draft_changed.emit(self._shown_id, text)

    # --- frame ---

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Esc; everything else is the page's."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show answers and history under the overview once there is room."""
        super().resizeEvent(event)
        self._fit_height()
        was = event.oldSize().width() / self.theme.zoom >= _WIDE
        if was != (self.width() / self.theme.zoom >= _WIDE) and self.tabs.currentIndex() == OVERVIEW:
            self._fill(OVERVIEW)

    def _fit_height(self) -> None:
        """Keep some of the page in sight, and the head whole: in a low pane an open note box leaves both no room."""
        needed = self.header.whole_height + self.tabs.sizeHint().height() + self._foot.sizeHint().height() + self.theme.px(_LEAST_PAGE)
        self.header.set_short(is_short=not self._foot.isHidden() and needed > self.height())

    def changeEvent(self, event: QEvent) -> None:
        """Say everything again in another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._fill(self.tabs.currentIndex())


def _put(stack: QStackedWidget, place: int, page: QWidget) -> None:
    """Put a page where an empty one kept its place."""
    is_shown = stack.currentIndex() == place
    empty = stack.widget(place)
    stack.insertWidget(place, page)
    if empty is not None:
        stack.removeWidget(empty)
        empty.deleteLater()
    if is_shown:
        stack.setCurrentIndex(place)
