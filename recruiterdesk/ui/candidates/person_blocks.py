"""The blocks of one person's tabs, made anew whenever they are shown: details, notes, answers and history."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from recruiterdesk.domain.application import ApplicationView, SeenBefore
from recruiterdesk.domain.outbox import OutboxEntry
from recruiterdesk.domain.provider_profile import RecordField
from recruiterdesk.ui.candidates.blocks import BlockHead, answer_blocks, history_block, tr
from recruiterdesk.ui.candidates.facts import details_of, other_fields_of
from recruiterdesk.ui.candidates.note_view import NoteState, NoteView
from recruiterdesk.ui.candidates.seen_box import SeenBox
from recruiterdesk.ui.tables import words
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.empty_state import EmptyState
from recruiterdesk.ui.widgets.facts_list import FactsList


class PersonBlocks(QObject):
    """Makes the blocks and carries what is clicked in them. It keeps which sensitive notes were uncovered, until `forget`."""

    fact_copied = Signal(str)
    seen_opened = Signal(int)
    seen_link_requested = Signal(int)
    seen_part_requested = Signal(int)
    edit_requested = Signal()
    take_back_requested = Signal(str)
    retry_requested = Signal(str)
    rewrite_requested = Signal(str, str)
    keep_here_requested = Signal(str, str)
    decide_requested = Signal(str)

    def __init__(self, theme: Theme, now: Callable[[], datetime], parent: QObject) -> None:
        """Make nothing yet."""
        super().__init__(parent)
        self._theme = theme
        self._now = now
        self._uncovered: set[int] = set()
        self._note_views: list[NoteView] = []
        self._standing: dict[str, tuple[tuple[object, ...], QWidget]] = {}  # facts by their head: what they say, and their block
        self._filling = object()  # another one for each time that a tab is filled
        self._seconds = QTimer(self, interval=1000)
        self._seconds.timeout.connect(self._on_second)

    def forget(self) -> None:
        """Drop the notes of whom was shown, and cover what was uncovered."""
        self._uncovered.clear()
        self.rest()
        self._note_views = []
        self._standing.clear()

    def rest(self) -> None:
        """Count no seconds and make no more of what was begun: other blocks are shown."""
        self._seconds.stop()
        self._filling = object()

    def read_said(self, view: ApplicationView) -> str:
        """Return when notes and documents were read: their age is always said."""
        if view.row.is_local:
            return tr("Not at the provider yet.")
        if view.detail_at is None:
            return tr("Notes and documents were not read yet.")
        return tr("read {time}").format(time=words.when(view.detail_at, self._now()))

    def overview(
        self, view: ApplicationView, entries: Sequence[OutboxEntry], known_fields: Sequence[RecordField], *, is_wide: bool
    ) -> Iterable[QWidget]:
        """Make details, who it may be as well, the newest note and, where there is room, answers and history, each when it is asked for.

        It ends early when another tab or person is shown meanwhile.
        """
        filling = self._filling
        for make in self._overview(view, entries, known_fields, is_wide=is_wide):
            if self._filling is not filling:
                return
            yield from make()

    def _overview(
        self, view: ApplicationView, entries: Sequence[OutboxEntry], known_fields: Sequence[RecordField], *, is_wide: bool
    ) -> list[Callable[[], list[QWidget]]]:
        theme, now = self._theme, self._now()
        makes: list[Callable[[], list[QWidget]]] = [lambda: [self._details(view, now)]]
        makes += [partial(self._seen, seen, now) for seen in view.seen_before[:3]]
        makes.append(lambda: self._notes(view, entries, most=1))
        if others := other_fields_of(view, now, tuple(known_fields)):
            makes.append(lambda: [self._facts_under(tr("Other fields"), others)])
        if is_wide:
            if view.answers:
                makes.append(lambda: [self._few_answers(view)])
            makes.append(lambda: [_stacked(theme, BlockHead(theme, tr("History")), history_block(theme, view.history, now))])
        return makes

    def _details(self, view: ApplicationView, now: datetime) -> QWidget:
        return self._facts_under(tr("Details"), details_of(view, now), edits=tr("Edit the details of {name}").format(name=view.row.name))

    def _facts_under(self, title: str, facts: tuple[tuple[str, str], ...], *, edits: str = "") -> QWidget:
        """Return a head and facts: the block that stands there, where it says the same; a sync reads the same person again and again."""
        said = (self._theme.zoom, facts, edits)
        known, block = self._standing.get(title, (None, None))
        if known == said and block is not None and isValid(block) and not block.isHidden():  # hidden ones are about to be deleted
            return block
        head = BlockHead(self._theme, title)
        if edits:
            head.set_action(tr("Edit"), edits)
            head.acted.connect(self.edit_requested)
        shown = FactsList(self._theme)
        shown.set_facts(facts)
        shown.copied.connect(self.fact_copied)
        block = _stacked(self._theme, head, _left(shown))
        self._standing[title] = said, block
        return block

    def _seen(self, seen: SeenBefore, now: datetime) -> list[QWidget]:
        box = SeenBox(self._theme, seen, now)
        box.opened.connect(self.seen_opened)
        box.link_requested.connect(self.seen_link_requested)
        box.part_requested.connect(self.seen_part_requested)
        return [box]

    def _few_answers(self, view: ApplicationView) -> QWidget:
        head = BlockHead(self._theme, tr("Answers"))
        head.set_aside(str(len(view.answers)))
        return _stacked(self._theme, head, *answer_blocks(self._theme, view.answers[:4]))

    def notes(self, view: ApplicationView, entries: Sequence[OutboxEntry]) -> list[QWidget]:
        """Return a head with how sure we are, and every note or why there is none."""
        head = BlockHead(self._theme, tr("Notes"))
        head.set_aside(tr("This key may not read notes") if view.notes_state == "forbidden" else self.read_said(view))
        nothing = [] if view.notes else [self._quiet(tr("No notes"), _why_no_notes(view))]
        return [head, *nothing, *self._notes(view, entries)]

    def answers(self, view: ApplicationView) -> list[QWidget]:
        """Return every answer."""
        return list(answer_blocks(self._theme, view.answers)) or [self._quiet(tr("No answers"), self.read_said(view))]

    def history(self, view: ApplicationView) -> list[QWidget]:
        """Return what happened, the newest first."""
        return [history_block(self._theme, view.history, self._now())]

    def _notes(self, view: ApplicationView, entries: Sequence[OutboxEntry], most: int | None = None) -> list[QWidget]:
        now = self._now()
        by_id = {entry.id: entry for entry in entries}
        self._note_views = []
        for place, note in enumerate(view.notes[:most]):
            state = NoteState(note, by_id.get(note.pending or ""), is_first=place == 0)
            shown = NoteView(self._theme, state, now, is_covered=note.is_sensitive and note.id not in self._uncovered)
            shown.take_back_requested.connect(self.take_back_requested)
            shown.retry_requested.connect(self.retry_requested)
            shown.edit_requested.connect(self.rewrite_requested)
            shown.keep_here_requested.connect(self.keep_here_requested)
            shown.decide_requested.connect(self.decide_requested)
            shown.uncovered.connect(self._uncovered.add)
            self._note_views.append(shown)
        if any(entry.hold_until is not None for entry in entries):
            self._seconds.start()
        return list(self._note_views)

    def _quiet(self, lead: str, text: str) -> QWidget:
        return EmptyState(self._theme, "note", lead, text)

    def _on_second(self) -> None:
        now = self._now()
        for shown in self._note_views:
            shown.show_time(now)


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
    if view.row.is_local:
        return tr("Notes go out after the applicant.")
    if view.notes_state == "never":
        return tr("They were not read yet; that happens by itself.")
    return tr("Nobody wrote one so far.")
