"""One note as it stands: shared, only here, on its way, refused, or sensitive and covered."""

from datetime import datetime

import msgspec
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from recruiterdesk.domain.application import NoteRow
from recruiterdesk.domain.outbox import OutboxEntry, OutboxState
from recruiterdesk.ui.bridge.say import say
from recruiterdesk.ui.candidates.blocks import tr
from recruiterdesk.ui.tables import words
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.badge import Avatar, Icon
from recruiterdesk.ui.widgets.key_button import KeyButton
from recruiterdesk.ui.widgets.safe_label import SafeLabel


class NoteState(msgspec.Struct, frozen=True):
    """A note with the outbox entry that carries it, if one does."""

    note: NoteRow
    entry: OutboxEntry | None = None
    is_first: bool = False


class NoteView(QWidget):
    """Shows a note's whole text, as typed. A sensitive one is covered until it is clicked, each time the person is opened."""

    take_back_requested = Signal(str)  # the entry's id
    retry_requested = Signal(str)
    edit_requested = Signal(str, str)  # the entry's id and the typed text, to be written anew
    keep_here_requested = Signal(str, str)  # the same, to be kept on this computer only
    decide_requested = Signal(str)
    uncovered = Signal(int)  # the note's id

    def __init__(self, theme: Theme, state: NoteState, now: datetime, *, is_covered: bool, parent: QWidget | None = None) -> None:
        """Show `state`."""
        super().__init__(parent)
        self._theme = theme
        self._state = state
        self._is_refused = state.note.trouble == "refused"
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)  # "Maximum" would be measured at the preferred width, and cut the last line in a narrow pane
        self.setSizePolicy(policy)
        column = QVBoxLayout(self)
        px = theme.px
        column.setContentsMargins(px(13) if self._is_refused else 0, 0 if state.is_first else px(10), 0, 0)
        column.setSpacing(px(2))
        column.addLayout(self._head(now))
        self._text = SafeLabel(theme, state.note.text, is_wrapped=True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._cover = KeyButton(theme, tr("Sensitive: show this note"), kind="link", icon="hide", size="small")
        self._cover.clicked.connect(self._uncover)
        column.addWidget(self._text)
        column.addWidget(self._cover)
        self._text.setVisible(not is_covered)
        self._cover.setVisible(is_covered)
        if self._is_refused:
            self._add_remedies(column)

    def _head(self, now: datetime) -> QHBoxLayout:
        theme, note, entry = self._theme, self._state.note, self._state.entry
        row = QHBoxLayout()
        row.setSpacing(theme.px(6))
        name, about, lead = note.author, words.when(note.created_at, now), ""
        if note.trouble == "refused":
            icon: QWidget = Icon(theme, "refused", "danger", 14)
            lead = tr("Not saved at the provider")
        elif note.trouble == "uncertain":
            icon = Icon(theme, "uncertain", "warning", 14)
            about = tr("{time}, we cannot tell if it arrived").format(time=about)
        elif note.pending is not None:
            icon = Icon(theme, "on-its-way", "accent", 14)
            about = ", ".join(part for part in (about, going_said(entry, now)) if part)
        elif note.is_local:
            icon = Icon(theme, "local", "text.2", 14)
            about = tr("{time}, only on this computer").format(time=about)
        else:
            icon = Avatar(theme, 18, note.author, note.author)
        row.addWidget(icon)
        row.addWidget(SafeLabel(theme, lead or name, "small", weight=500))
        self._about = SafeLabel(theme, "" if lead else about, "small", "text.3", elide="right", is_tabular=True)
        row.addWidget(self._about, 1)
        if note.trouble == "uncertain" and note.pending is not None:
            row.addWidget(self._link(tr("Decide"), tr("Decide about this note"), lambda: self.decide_requested.emit(note.pending)))
        elif note.pending is not None and note.trouble is None and (entry is None or entry.state in (OutboxState.HELD, OutboxState.QUEUED)):
            row.addWidget(self._link(tr("Take back"), tr("Take back this note"), lambda: self.take_back_requested.emit(note.pending)))
        return row

    def _add_remedies(self, column: QVBoxLayout) -> None:
        entry, note = self._state.entry, self._state.note
        if entry is not None and entry.error is not None:
            column.addWidget(SafeLabel(self._theme, say(entry.error.message), "small", "text.2", is_wrapped=True))
        first, second = QHBoxLayout(), QHBoxLayout()  # all three in one row are wider than the pane, in Dutch
        pending = note.pending or ""
        for row, text, kind, act in (
            (first, tr("Try again"), "plain", lambda: self.retry_requested.emit(pending)),
            (first, tr("Edit and send"), "plain", lambda: self.edit_requested.emit(pending, note.text)),
            (second, tr("Keep here only"), "quiet", lambda: self.keep_here_requested.emit(pending, note.text)),
        ):
            button = KeyButton(self._theme, text, kind=kind, size="small")  # type: ignore[arg-type]  # literals above
            button.clicked.connect(act)
            row.addWidget(button)
        for row in (first, second):
            row.setSpacing(self._theme.px(6))
            row.setContentsMargins(0, self._theme.px(4), 0, 0)
            row.addStretch(1)
            column.addLayout(row)

    def _link(self, text: str, name: str, act: object) -> KeyButton:
        button = KeyButton(self._theme, text, kind="link", size="small")
        button.setAccessibleName(name)
        button.clicked.connect(act)
        return button

    def show_time(self, now: datetime) -> None:
        """Count down while the note is held."""
        note = self._state.note
        if note.pending is not None and note.trouble is None:
            parts = (words.when(note.created_at, now), going_said(self._state.entry, now))
            self._about.setText(", ".join(part for part in parts if part))

    def _uncover(self) -> None:
        self._cover.hide()
        self._text.show()
        self.uncovered.emit(self._state.note.id)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line above, and the bar of a refused note."""
        painter = QPainter(self)
        if self._is_refused:
            painter.fillRect(QRectF(0, 0 if self._state.is_first else self._theme.px(8), 3, self.height()), self._theme.color("danger"))
        if not self._state.is_first:
            painter.setPen(self._theme.color("line"))
            painter.drawLine(QPointF(0, 0.5), QPointF(self.width(), 0.5))
        painter.end()


def going_said(entry: OutboxEntry | None, now: datetime) -> str:
    """Return how far a write on its way is: "sends in 20 s"."""
    if entry is None:
        return tr("on its way")
    if entry.state is OutboxState.HELD and entry.hold_until is not None:
        left = max(0, round((entry.hold_until - now).total_seconds()))
        return tr("sends in {n} s").format(n=left) if left else tr("waits in the outbox")
    return {OutboxState.SENDING: tr("sending"), OutboxState.QUEUED: tr("waits in the outbox")}.get(entry.state, tr("on its way"))
