"""The detail pane: one person with tabs, or what can be done with several, or how to begin."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from recruiterdesk.domain.application import ApplicationView
from recruiterdesk.domain.outbox import OutboxEntry
from recruiterdesk.domain.provider_profile import RecordField
from recruiterdesk.ui.candidates.blocks import BlockHead, Blocks, SeenBox, answer_blocks, history_block, tr
from recruiterdesk.ui.candidates.facts import details_of, other_fields_of
from recruiterdesk.ui.candidates.header import DetailHeader, HeaderText
from recruiterdesk.ui.candidates.note_view import NoteState, NoteView
from recruiterdesk.ui.tables import words
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.choices import Tick
from recruiterdesk.ui.widgets.composer import Composer
from recruiterdesk.ui.widgets.empty_state import EmptyState
from recruiterdesk.ui.widgets.facts_list import FactsList
from recruiterdesk.ui.widgets.lines import Panel
from recruiterdesk.ui.widgets.own_viewport import give_viewport
from recruiterdesk.ui.widgets.tabs import Tabs

if TYPE_CHECKING:
    from recruiterdesk.ui.candidates.cv_view import CvView
    from recruiterdesk.ui.candidates.several import SeveralView

OVERVIEW, CV, NOTES, ANSWERS, HISTORY = range(5)
_NOBODY, _ONE, _SEVERAL = range(3)
_WIDE = 480  # from this width the overview has room for answers and history too


class DetailPane(Panel):
    """Shows what it is told and emits wishes; `shown_id` is whose page it is."""

    fact_copied = Signal(str)
    seen_opened = Signal(int)
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
        self._theme = theme
        self._now = now
        self._shown_id: int | None = None
        self._view: ApplicationView | None = None
        self._entries: tuple[OutboxEntry, ...] = ()
        self._cv: CvView | None = None
        self._several: SeveralView | None = None
        self._last_draft = ""
        self._uncovered: set[int] = set()
        self._note_views: list[NoteView] = []
        self._holders: list[QVBoxLayout] = []
        self._is_shared = True
        self._destinations: tuple[str, str, int | None] = ("", "", None)
        self._seconds = QTimer(self, interval=1000)
        self._seconds.timeout.connect(self._on_second)
        self._build()
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def _on_theme_changed(self) -> None:
        px = self._theme.px
        for column in self._holders:
            column.setContentsMargins(px(16), px(12), px(16), px(8))
        if (foot := self._foot.layout()) is not None:
            foot.setContentsMargins(px(16), px(8), px(16), px(14))
            foot.setSpacing(px(6))
        if self._zoom_shown != self._theme.zoom:
            # Blocks are measured when they are made: at another zoom they are made anew.
            self._zoom_shown = self._theme.zoom
            self._fill(self.tabs.currentIndex())

    _zoom_shown = 0.0

    def _build(self) -> None:
        theme = self._theme
        self.header = DetailHeader(theme)
        self.tabs = Tabs(theme, (tr("Overview"), tr("CV"), tr("Notes"), tr("Answers"), tr("History")))
        self.tabs.setAccessibleName(tr("About this person"))
        self.tabs.currentChanged.connect(self._on_tab)
        self._blocks = {place: Blocks(theme) for place in (OVERVIEW, NOTES, ANSWERS, HISTORY)}
        self._pages = QStackedWidget()
        for place in range(5):
            self._pages.addWidget(QWidget() if place == CV else self._scrolled(self._blocks[place]))
        self.composer = Composer(theme, tr("Write a note"))
        self.composer.submitted.connect(self._on_submitted)
        self.composer.draft_changed.connect(self._on_draft)
        self.composer.destination.clicked.connect(self._switch_destination)
        self.sensitive = Tick(theme, tr("Sensitive"))
        self.sensitive.setToolTip(tr("Covered on screen until it is clicked, and marked as sensitive at the provider."))
        self.sensitive.hide()
        self.composer.opened.connect(self.sensitive.setVisible)
        self._foot = QWidget()
        foot = QVBoxLayout(self._foot)
        foot.addWidget(self.sensitive)
        foot.addWidget(self.composer)
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

    def _scrolled(self, content: QWidget) -> QScrollArea:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.addWidget(content)
        self._holders.append(column)
        give_viewport(area, is_clear=True)
        area.setWidget(holder)
        holder.setAutoFillBackground(False)
        return area

    @property
    def cv(self) -> "CvView":
        """Return the view of CVs, built now if it was not."""
        if self._cv is None:
            from recruiterdesk.ui.candidates.cv_view import CvView  # noqa: PLC0415 -- not needed before somebody opens a CV

            self._cv = CvView(self._theme)
            _put(self._pages, CV, self._cv)
            self.cv_made.emit(self._cv)
        return self._cv

    @property
    def several(self) -> "SeveralView":
        """Return the page of several, built now if it was not."""
        if self._several is None:
            from recruiterdesk.ui.candidates.several import SeveralView  # noqa: PLC0415 -- as above

            self._several = SeveralView(self._theme)
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
        if text:
            self.nobody.say(text, tr("Choose somebody in the list; J and K go through it."))
        else:
            self.nobody.say(tr("Nobody is selected"), tr("Choose somebody in the list; J and K go through it."))
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
            self._note_views = []
            for place in (NOTES, ANSWERS):
                self.tabs.set_count(place, None)
            if self._cv is not None:
                self._cv.show_documents((), how_sure="")
            for place in (OVERVIEW, NOTES, ANSWERS, HISTORY):
                area = self._pages.widget(place)
                if isinstance(area, QScrollArea):
                    area.verticalScrollBar().setValue(0)
        self.header.show_text(text)
        self._stack.setCurrentIndex(_ONE)

    def _leave(self) -> None:
        self._shown_id = None
        self._view = None
        self._last_draft = ""
        self._uncovered.clear()
        self._seconds.stop()
        # The draft belongs to whom it was begun on; it was kept as it was typed, and comes back with that person.
        self.composer.blockSignals(True)
        self.composer.set_draft("")
        self.composer.open(False)
        self.composer.blockSignals(False)
        self.sensitive.setChecked(False)
        self.sensitive.hide()

    def show_view(self, view: ApplicationView, entries: Sequence[OutboxEntry]) -> None:
        """Show all that the cache knows; a view of somebody else came too late and is dropped."""
        if view.row.id != self._shown_id:
            return
        self._view, self._entries = view, tuple(entries)
        self.tabs.set_count(NOTES, len(view.notes) or None)
        self.tabs.set_count(ANSWERS, len(view.answers) or None)
        self._fill(self.tabs.currentIndex())
        if self._cv is not None:
            self._cv.show_documents(view.documents, how_sure=self.read_said())

    def read_said(self) -> str:
        """Return when notes and documents were read: their age is always said."""
        if self._view is None or self._view.row.is_local:
            return tr("Not at the provider yet.") if self._view is not None else ""
        if self._view.detail_at is None:
            return tr("Notes and documents were not read yet.")
        return tr("read {time}").format(time=words.when(self._view.detail_at, self._now()))

    # --- tabs ---

    def _on_tab(self, place: int) -> None:
        if place == CV and self.view is not None:
            self.cv.show_documents(self.view.documents, how_sure=self.read_said())
        self._pages.setCurrentIndex(place)
        self._foot.setVisible(place != CV)
        self._fill(place)
        self.tab_changed.emit(place)

    def _fill(self, place: int) -> None:
        view = self._view
        if view is None:
            return
        self._seconds.stop()
        if place == OVERVIEW:
            self._blocks[OVERVIEW].show_blocks(self._overview(view))
        elif place == NOTES:
            self._blocks[NOTES].show_blocks(self._notes(view, head=True))
        elif place == ANSWERS:
            blocks = answer_blocks(self._theme, view.answers) or [self._quiet(tr("No answers"), self.read_said())]
            self._blocks[ANSWERS].show_blocks(blocks)
        elif place == HISTORY:
            self._blocks[HISTORY].show_blocks([history_block(self._theme, view.history, self._now())])

    known_fields: tuple[RecordField, ...] = ()  # of the provider of whom is shown

    def _overview(self, view: ApplicationView) -> list[QWidget]:
        theme, now = self._theme, self._now()
        head = BlockHead(theme, tr("Details"))
        head.set_action(tr("Edit"), tr("Edit the details of {name}").format(name=view.row.name))
        head.acted.connect(self.edit_requested)
        facts = FactsList(theme)
        facts.set_facts(details_of(view, now))
        facts.copied.connect(self.fact_copied)
        blocks: list[QWidget] = [_stacked(theme, head, _left(facts))]
        for seen in view.seen_before[:3]:
            box = SeenBox(theme, seen, now)
            box.opened.connect(self.seen_opened)
            blocks.append(box)
        latest = self._notes(view, head=False, most=1)
        blocks += latest
        if others := other_fields_of(view, self.known_fields):
            more = FactsList(theme)
            more.set_facts(others)
            more.copied.connect(self.fact_copied)
            blocks.append(_stacked(theme, BlockHead(theme, tr("Other fields")), _left(more)))
        if self.width() / theme.zoom >= _WIDE:
            if view.answers:
                answers = BlockHead(theme, tr("Answers"))
                answers.set_aside(str(len(view.answers)))
                blocks.append(_stacked(theme, answers, *answer_blocks(theme, view.answers[:4])))
            blocks.append(_stacked(theme, BlockHead(theme, tr("History")), history_block(theme, view.history, now)))
        return blocks

    def _notes(self, view: ApplicationView, *, head: bool, most: int | None = None) -> list[QWidget]:
        theme, now = self._theme, self._now()
        by_id = {entry.id: entry for entry in self._entries}
        blocks: list[QWidget] = []
        if head:
            title = BlockHead(theme, tr("Notes"))
            said = tr("This key may not read notes") if view.notes_state == "forbidden" else self.read_said()
            title.set_aside(said)
            blocks.append(title)
            if not view.notes:
                blocks.append(self._quiet(tr("No notes"), _why_no_notes(view)))
        self._note_views = []
        for place, note in enumerate(view.notes[:most]):
            state = NoteState(note, by_id.get(note.pending or ""), is_first=place == 0)
            is_covered = note.is_sensitive and note.id not in self._uncovered
            shown = NoteView(theme, state, now, is_covered=is_covered)
            shown.take_back_requested.connect(self.take_back_requested)
            shown.retry_requested.connect(self.retry_requested)
            shown.edit_requested.connect(self.rewrite_requested)
            shown.keep_here_requested.connect(self.keep_here_requested)
            shown.decide_requested.connect(self.decide_requested)
            shown.uncovered.connect(self._uncovered.add)
            self._note_views.append(shown)
            blocks.append(shown)
        if any(entry.hold_until is not None for entry in self._entries):
            self._seconds.start()
        return blocks

    def _quiet(self, lead: str, text: str) -> QWidget:
        return EmptyState(self._theme, "note", lead, text)

    def _on_second(self) -> None:
        now = self._now()
        for shown in self._note_views:
            shown.show_time(now)

    # --- writing a note ---

    def set_destinations(self, shared: str, local: str, limit: int | None, *, refusal: str = "") -> None:
        """Say where a note can go; with a refusal only to this computer."""
        self._destinations = (shared, local, limit)
        self._refusal = refusal
        if refusal:
            self._is_shared = False
        self._show_destination()

    _refusal = ""

    def _switch_destination(self) -> None:
        self._is_shared = not self._is_shared and not self._refusal
        self._show_destination()

    def _show_destination(self) -> None:
        shared, local, limit = self._destinations
        if self._is_shared:
            self.composer.set_destination(shared, "shared", limit)
        else:
            self.composer.set_destination(local, "local", None)
        self.composer.destination.setToolTip(self._refusal or tr("Click to change where the note goes"))

    def set_draft(self, number: int, text: str) -> None:
        """Put a kept draft back for the one it was begun on."""
        if number == self._shown_id and not self.composer.draft and text:
            self.composer.set_draft(text)
            self.composer.open(True)

    def clear_draft(self, number: int) -> None:
        """Empty the composer once its note is safely in the outbox."""
        if number == self._shown_id:
            self.composer.set_draft("")
            self.composer.open(False)
            self.sensitive.setChecked(False)

    def _on_submitted(self, text: str) -> None:
        if self._shown_id is not None:
            self.note_submitted.emit(self._shown_id, text, self._is_shared, self.sensitive.isChecked())

    def _on_draft(self, text: str) -> None:
        # The composer speaks up at every change of its own, such as where the note goes: only another text is one of the draft.
        if text == self._last_draft:
            return
        self._last_draft = text
        if self._shown_id is not None:
            self.draft_changed.emit(self._shown_id, text)

    # --- frame ---

    def toggle_cv(self) -> None:
        """Go to the CV, or back to the overview."""
        self.tabs.setCurrentIndex(OVERVIEW if self.tabs.currentIndex() == CV else CV)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Esc; everything else is the page's."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show answers and history under the overview once there is room."""
        super().resizeEvent(event)
        was = event.oldSize().width() / self._theme.zoom >= _WIDE
        if was != (self.width() / self._theme.zoom >= _WIDE) and self.tabs.currentIndex() == OVERVIEW:
            self._fill(OVERVIEW)

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


def _stacked(theme: Theme, *parts: QWidget) -> QWidget:
    block = QWidget()
    column = QVBoxLayout(block)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.px(4))
    for part in parts:
        column.addWidget(part)
    return block


def _left(widget: QWidget) -> QWidget:
    """Keep a widget at the left, as wide as it wishes where there is room."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(widget)
    row.addStretch(1)
    return holder


def _why_no_notes(view: ApplicationView) -> str:
    if view.notes_state == "forbidden":
        return tr("You see only notes that you write here. Make a key with “notes: read” to see your colleagues' notes.")
    if view.notes_state == "never":
        return tr("They were not read yet; that happens by itself.")
    return tr("Nobody wrote one so far.")
