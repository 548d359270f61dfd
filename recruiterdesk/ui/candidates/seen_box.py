"""The same person elsewhere on this desk, or somebody who may be: how we know, where that ended, and what the user says to it."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from recruiterdesk.domain.application import SeenBefore
from recruiterdesk.ui.candidates.blocks import tr
from recruiterdesk.ui.tables import words
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.badge import Icon
from recruiterdesk.ui.widgets.key_button import KeyButton
from recruiterdesk.ui.widgets.lines import Panel
from recruiterdesk.ui.widgets.safe_label import SafeLabel

_MONTH, _YEAR = 30, 365


class SeenBox(Panel):
    """One other application in a quiet box; what is pressed is carried out elsewhere."""

    opened = Signal(int)  # the other application's id
    link_requested = Signal(int)  # it is the same person
    part_requested = Signal(int)  # it is not

    def __init__(self, theme: Theme, seen: SeenBefore, now: datetime, parent: QWidget | None = None) -> None:
        """Show one other application."""
        super().__init__(theme, "bg.sunken", "all", radius="card", parent=parent)
        row = QHBoxLayout(self)
        px = theme.px
        row.setContentsMargins(px(10), px(8), px(10), px(8))
        row.setSpacing(px(10))
        row.addWidget(Icon(theme, "seen-before", "text.2"), 0)
        column = QVBoxLayout()
        column.setSpacing(px(1))
        where = seen.vacancy_title or tr("no vacancy")
        template = tr("Seen before: {vacancy}") if seen.is_certain else tr("Maybe seen before: {vacancy}")
        column.addWidget(SafeLabel(theme, template.format(vacancy=where), weight=500, elide="right"))
        column.addWidget(SafeLabel(theme, ended_said(seen, now), "small", "text.2", is_wrapped=True))
        column.addWidget(SafeLabel(theme, reason_said(seen.reason), "small", "text.3", is_wrapped=True))
        acts = QHBoxLayout()
        acts.setContentsMargins(0, px(4), 0, 0)
        acts.setSpacing(px(6))
        if not seen.is_certain:
            self.link = KeyButton(theme, tr("Link"), size="small")
            self.link.setAccessibleName(tr("It is the same person as in the application for {vacancy}").format(vacancy=where))
            self.link.clicked.connect(lambda: self.link_requested.emit(seen.application_id))
            acts.addWidget(self.link)
        self.part = KeyButton(theme, tr("Not the same person"), kind="plain" if not seen.is_certain else "link", size="small")
        self.part.setAccessibleName(tr("Not the same person as in the application for {vacancy}").format(vacancy=where))
        self.part.clicked.connect(lambda: self.part_requested.emit(seen.application_id))
        acts.addWidget(self.part)
        acts.addStretch(1)
        column.addLayout(acts)
        row.addLayout(column, 1)
        button = KeyButton(theme, tr("Show"), size="small")
        button.setAccessibleName(tr("Show the earlier application for {vacancy}").format(vacancy=where))
        button.clicked.connect(lambda: self.opened.emit(seen.application_id))
        row.addWidget(button)


def reason_said(reason: str) -> str:
    """Return how we know, or why it is only a maybe."""
    said = {
        "linked": tr("Known because you said so"),
        "email": tr("Known by the same e-mail address"),
        "phone": tr("Known by the same phone number"),
        "profile": tr("Known by the same profile address"),
        "birth": tr("Maybe the same person: same name and date of birth"),
    }
    return said.get(reason, reason)


def ended_said(seen: SeenBefore, now: datetime) -> str:
    """Return where that application stands or ended, when it arrived, and whose account it is in; it begins as a sentence does."""
    arrived = tr("arrived {ago}").format(ago=ago_said(seen.created_at, now)) if seen.created_at is not None else ""
    if not seen.stage:  # a stage is the provider's word and stays as it is
        arrived = f"{arrived[:1].upper()}{arrived[1:]}"
    return ", ".join(part for part in (seen.stage, arrived, seen.ref.split("/")[0]) if part)


def ago_said(at: datetime, now: datetime) -> str:
    """Return how long ago in words: "today", "3 days ago", "6 months ago"."""
    days = max(0, (now - at).days)
    if days == 0:
        return tr("today")
    if days < 2 * _MONTH:
        return words.counted(days, tr("1 day ago"), tr("{n} days ago"))
    if days < 2 * _YEAR:
        return words.counted(days // _MONTH, tr("1 month ago"), tr("{n} months ago"))
    return words.counted(days // _YEAR, tr("1 year ago"), tr("{n} years ago"))
