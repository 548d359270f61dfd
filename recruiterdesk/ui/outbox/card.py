"""The card of one entry: what was written, what we know with clock times, and the choices; never a default that sends."""

from collections.abc import Callable
from datetime import datetime

import msgspec
from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QHBoxLayout, QScrollArea, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from recruiterdesk.domain.account import Account
from recruiterdesk.domain.errors import Conflicting
from recruiterdesk.domain.outbox import OutboxEntry, OutboxState
from recruiterdesk.domain.sync_report import UploadProgress
from recruiterdesk.domain.write import AddNote
from recruiterdesk.ui.bridge.say import say
from recruiterdesk.ui.outbox.words import action_said, repeat_said, state_said, text_of, title_of, tr
from recruiterdesk.ui.tables import words
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.badge import Icon
from recruiterdesk.ui.widgets.empty_state import EmptyState
from recruiterdesk.ui.widgets.focus_ring import RingOnFocus
from recruiterdesk.ui.widgets.key_button import KeyButton
from recruiterdesk.ui.widgets.lines import Panel
from recruiterdesk.ui.widgets.paint_badge import paint_key_hint
from recruiterdesk.ui.widgets.paint_text import paint_line
from recruiterdesk.ui.widgets.refusable import Refusable
from recruiterdesk.ui.widgets.safe_label import SafeLabel


class CardContext(msgspec.Struct, frozen=True):
    """What the card needs besides the entry: the provider's name, the vacancy line, a link to the person, and why there is none."""

    provider: str
    about: str = ""
    link: str = ""


class ChoiceBox(Refusable, QAbstractButton):
    """A choice as a box: its key, what it says, what follows."""

    def __init__(self, theme: Theme, key: str, lead: str, text: str, parent: QWidget | None = None) -> None:
        """Print `key`; the page presses it for that key."""
        super().__init__(parent)
        self._theme, self._key, self._lead, self._text = theme, key, lead, text
        self.setAccessibleName(f"{lead}. {text}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        RingOnFocus(theme, self, radius=theme.radius("card"))

    def sizeHint(self) -> QSize:
        """Return two lines with their room."""
        return QSize(self._theme.px(200), self._theme.px(54) + self._theme.px(16) * (self._lines() - 1))

    def minimumSizeHint(self) -> QSize:
        """Return the same height."""
        return QSize(self._theme.px(120), self.sizeHint().height())

    def _lines(self) -> int:
        room = max(1, self.width() - self._theme.px(56))
        return 1 + QFontMetrics(self._theme.font("small")).horizontalAdvance(self.refusal or self._text) // room if self.width() > 1 else 1

    def resizeEvent(self, event: object) -> None:
        """Give the second line the height it needs now."""
        super().resizeEvent(event)  # type: ignore[arg-type]  # Qt's own argument
        self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, px = self._theme, self._theme.px
        is_off = bool(self.refusal)
        ink = theme.color("text.disabled" if is_off else "text")
        painter.setPen(theme.color("line" if is_off else "line.strong"))
        painter.setBrush(theme.color("bg.pressed" if self.isDown() else "bg.hover" if self.underMouse() and not is_off else "bg.surface"))
        corner = theme.radius("card")
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), corner, corner)
        paint_key_hint(painter, QRect(px(12), px(9), px(24), px(18)), theme, self._key)
        left = px(12) + px(18) + px(10)
        room = self.width() - left - px(12)
        paint_line(painter, QRect(left, px(9), room, px(18)), self._lead, theme.font("body", 500), ink)
        painter.setFont(theme.font("small"))
        painter.setPen(theme.color("text.2"))
        painter.drawText(QRect(left, px(28), room, self.height() - px(32)), int(Qt.TextFlag.TextWordWrap), self.refusal or self._text)
        painter.end()


class EntryCard(Panel):
    """Shows one entry and emits what the user decides, with the entry's id as it was shown."""

    settled = Signal(str, bool)  # it is there / it is not
    link_requested = Signal(str)
    cancelled = Signal(str)
    retried = Signal(str)
    edit_requested = Signal(object)  # the OutboxEntry, to be written anew
    copied = Signal(str)

    def __init__(self, theme: Theme, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(theme, "bg.surface", parent=parent)
        self._theme = theme
        self._now = now
        self._entry: OutboxEntry | None = None
        self._context = CardContext("")
        self._account: Account | None = None
        self._upload: UploadProgress | None = None
        self.choices: list[ChoiceBox] = []
        self._standing: SafeLabel | None = None  # how the entry stands now, which a countdown changes
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setAccessibleName(tr("What it says"))
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.viewport().setAutoFillBackground(False)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(
            EmptyState(theme, "outbox", tr("Nothing is selected"), tr("Choose an entry to see what it says and how it stands."))
        )
        self._stack.addWidget(self._area)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)
        theme.changed.connect(self._rebuild)

    @property
    def entry(self) -> OutboxEntry | None:
        """Return what is shown."""
        return self._entry

    def show_nothing(self) -> None:
        """Show that nothing is selected."""
        self._entry, self._standing = None, None
        self.choices = []
        self._stack.setCurrentIndex(0)

    def show_entry(self, entry: OutboxEntry, context: CardContext, account: Account | None = None) -> None:
        """Show an entry and how `account` lets it stand; the same one as it stood is left alone, so that focus and scroll stay."""
        self._account = account
        if (entry, context) == (self._entry, self._context) and self._stack.currentIndex() == 1:
            self.show_time()
            return
        self._entry, self._context = entry, context
        self._rebuild()
        self._stack.setCurrentIndex(1)

    def show_time(self) -> None:
        """Say how the entry stands by now."""
        if self._entry is not None and self._standing is not None:
            self._standing.setText(state_said(self._entry, self._account, self._now(), self._upload))

    def show_upload(self, upload: UploadProgress | None) -> None:
        """Say how far the entry's file is."""
        if upload != self._upload:
            self._upload = upload
            self.show_time()

    def press(self, key: str) -> bool:
        """Press the choice with this key; returns whether there is one."""
        place = int(key) - 1
        if 0 <= place < len(self.choices):
            self.choices[place].click()
            return True
        return False

    # --- building ---

    def _rebuild(self) -> None:
        entry = self._entry
        if entry is None:
            return
        theme, px = self._theme, self._theme.px
        self.choices = []
        holder = QWidget()
        holder.setAutoFillBackground(False)
        column = QVBoxLayout(holder)
        column.setContentsMargins(px(16), px(14), px(16), px(16))
        column.setSpacing(px(8))
        column.addLayout(self._head(entry))
        title = SafeLabel(theme, title_of(entry), "name", is_wrapped=True)
        column.addWidget(title)
        if self._context.about:
            column.addWidget(SafeLabel(theme, self._context.about, role="text.2", elide="right"))
        if text := text_of(entry):
            column.addWidget(self._typed(entry, text))
        if entry.state is OutboxState.REFUSED:
            self._add_refusal(column, entry)
        column.addSpacing(px(4))
        column.addWidget(SafeLabel(theme, tr("What we know"), "small", weight=600))
        column.addLayout(self._evidence(entry))
        if entry.state is OutboxState.UNCERTAIN:
            self._add_choices(column, entry)
        elif entry.state in (OutboxState.HELD, OutboxState.QUEUED):
            row = QHBoxLayout()
            cancel = KeyButton(theme, tr("Take it back"), "C")
            cancel.clicked.connect(lambda: self.cancelled.emit(entry.id))
            row.addWidget(cancel)
            row.addStretch(1)
            column.addLayout(row)
        column.addStretch(1)
        self._area.setWidget(holder)
        holder.setAutoFillBackground(False)  # a scroll area fills what it is given

    def _head(self, entry: OutboxEntry) -> QHBoxLayout:
        refused = tr("{provider} did not take this").format(provider=self._context.provider)
        if entry.error is not None and entry.error.kind == Conflicting.kind:
            refused = tr("Held back until you decide")
        icon, role, text = {
            OutboxState.UNCERTAIN: ("uncertain", "warning", tr("We cannot tell if this arrived")),
            OutboxState.REFUSED: ("refused", "danger", refused),
            OutboxState.HELD: ("waiting", "text.2", tr("Held")),
            OutboxState.QUEUED: ("waiting", "text.2", tr("Queued")),
            OutboxState.SENDING: ("on-its-way", "accent", tr("Sending")),
            OutboxState.SENT: ("check", "success", tr("Sent")),
            OutboxState.CANCELLED: ("undo", "text.2", tr("Taken back")),
        }[entry.state]
        row = QHBoxLayout()
        row.setSpacing(self._theme.px(8))
        row.addWidget(Icon(self._theme, icon, role))
        row.addWidget(SafeLabel(self._theme, text, role=role, weight=600, elide="right"), 1)
        return row

    def _typed(self, entry: OutboxEntry, text: str) -> QWidget:
        theme, px = self._theme, self._theme.px
        box = Panel(theme, "bg.sunken", "all", radius="card")
        column = QVBoxLayout(box)
        column.setContentsMargins(px(12), px(9), px(12), px(9))
        column.setSpacing(px(4))
        is_covered = isinstance(entry.write, AddNote) and entry.write.is_sensitive
        label = SafeLabel(theme, text, is_wrapped=True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(label)
        label.setVisible(not is_covered)  # not before it has a parent: it would come up as a window of its own and take the focus
        row = QHBoxLayout()
        if is_covered:
            show = KeyButton(theme, tr("Sensitive: show it"), kind="link", icon="hide", size="small")
            show.clicked.connect(label.show)
            show.clicked.connect(show.hide)
            row.addWidget(show)
        row.addStretch(1)
        copy = KeyButton(theme, tr("Copy"), kind="quiet", icon="copy", size="small")
        copy.setAccessibleName(tr("Copy the whole text"))
        copy.clicked.connect(lambda: self.copied.emit(text))
        row.addWidget(copy)
        column.addLayout(row)
        return box

    def _add_refusal(self, column: QVBoxLayout, entry: OutboxEntry) -> None:
        theme, px = self._theme, self._theme.px
        error = entry.error
        if error is not None:
            column.addWidget(SafeLabel(theme, say(error.message), is_wrapped=True))
            for field, findings in error.fields.items():
                text = f"{field.replace('_', ' ')}: {', '.join(findings)}"
                column.addWidget(SafeLabel(theme, text, "small", "danger", is_wrapped=True))
        column.addWidget(SafeLabel(theme, tr("This waits until you decide."), "small", "text.2", is_wrapped=True))
        row = QHBoxLayout()
        row.setSpacing(px(6))
        retry = KeyButton(theme, tr("Try again"))
        retry.clicked.connect(lambda: self.retried.emit(entry.id))
        row.addWidget(retry)
        if isinstance(entry.write, AddNote):
            edit = KeyButton(theme, tr("Edit as new"))
            edit.clicked.connect(lambda: self.edit_requested.emit(entry))
            row.addWidget(edit)
        drop = KeyButton(theme, tr("Drop it"), kind="quiet")
        drop.clicked.connect(lambda: self.cancelled.emit(entry.id))
        row.addStretch(1)
        column.addLayout(row)
        # A line of its own: three in a row are wider than the card in Dutch, and what drops the text stands apart.
        column.addWidget(drop, 0, Qt.AlignmentFlag.AlignLeft)

    def _evidence(self, entry: OutboxEntry) -> QGridLayout:
        theme = self._theme
        grid = QGridLayout()
        grid.setVerticalSpacing(theme.px(5))
        grid.setHorizontalSpacing(theme.px(10))
        grid.setColumnStretch(1, 1)
        steps = [(step.at, say(step.what)) for step in entry.steps] or [(entry.created_at, tr("You wrote it."))]
        if entry.latest is not None and entry.latest.note.template:
            steps.append((entry.latest.at, say(entry.latest.note)))
        for row, (at, what) in enumerate(sorted(steps, key=lambda step: step[0])):
            moment = SafeLabel(theme, words.clock_time(at, has_seconds=True), role="text.3", is_tabular=True)
            grid.addWidget(moment, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(SafeLabel(theme, what, is_wrapped=True), row, 1)
        last = len(steps)
        grid.addWidget(SafeLabel(theme, tr("now"), role="text.3"), last, 0, Qt.AlignmentFlag.AlignTop)
        self._standing = SafeLabel(theme, state_said(entry, self._account, self._now(), self._upload), is_wrapped=True)
        grid.addWidget(self._standing, last, 1)
        return grid

    def _add_choices(self, column: QVBoxLayout, entry: OutboxEntry) -> None:
        theme, provider = self._theme, self._context.provider
        column.addWidget(SafeLabel(theme, repeat_said(entry, provider), "small", "text.2", is_wrapped=True))
        column.addSpacing(theme.px(4))
        column.addWidget(SafeLabel(theme, tr("What happened?"), "small", weight=600))
        say_it = (
            (tr("It is in {provider}"), tr("Mark as sent. Nothing goes out."), lambda: self.settled.emit(entry.id, True)),
            (
                tr("It is not in {provider}"),
                tr("Send it once more, with the same text and time."),
                lambda: self.settled.emit(entry.id, False),
            ),
            (tr("Show me in {provider} first"), tr("Opens the person in your browser. This card waits."), self._open_link),
            (tr("Drop it"), tr("Nothing more is sent. What may have arrived stays there."), lambda: self.cancelled.emit(entry.id)),
        )
        for place, (lead, text, act) in enumerate(say_it):
            box = ChoiceBox(theme, str(place + 1), lead.format(provider=provider), text)
            box.clicked.connect(act)
            self.choices.append(box)
            column.addWidget(box)
        if not self._context.link:
            self.choices[2].set_refusal(tr("The provider gave no link to this person."))

    def _open_link(self) -> None:
        self.link_requested.emit(self._context.link)

    def said(self) -> str:
        """Return the card in a sentence, for a screen reader."""
        return "" if self._entry is None else f"{title_of(self._entry)}, {action_said(self._entry)}"
