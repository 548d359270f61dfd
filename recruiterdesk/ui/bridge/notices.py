"""One channel for everything the window tells by itself: toasts for what was just done, notices for what stands in the way."""

from collections.abc import Sequence
from typing import Literal

import msgspec
from PySide6.QtCore import QCoreApplication, QObject, Signal

from recruiterdesk.domain.errors import DeskError
from recruiterdesk.domain.outbox import OutboxEntry
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.ui.bridge.say import say


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """Something told once: `lead` is the sentence, and `undo` says what Ctrl+Z would take back now, "" where nothing.

    `undoes_last` marks that as the last of several that were done at once.
    """

    kind: Literal["done", "info", "warning", "danger"]
    lead: str
    undo: str = ""
    undoes_last: bool = False
    is_assertive: bool = False  # a screen reader breaks off for it


class Notices(QObject):
    """Whoever has something to say calls a method; the main window listens and shows it as a toast."""

    told = Signal(object)  # a Told, at once

    def done(self, text: str, *, undo: str = "") -> None:
        """Say what the user just did and cannot take back, or what `undo` says can be."""
        self.told.emit(Told(kind="done", lead=text, undo=undo))

    def queued(self, text: str, entries: Sequence[OutboxEntry]) -> None:
        """Say what the user just did, which is in these outbox entries: Undo takes back the last one while it was not sent."""
        undo = say(entries[-1].summary) if entries else ""
        self.told.emit(Told(kind="done", lead=text, undo=undo, undoes_last=len(entries) > 1))

    def taken_back(self, entry: OutboxEntry) -> None:
        """Say what was taken back."""
        text = QCoreApplication.translate("Notices", "Taken back: {what}")
        self.told.emit(Told(kind="done", lead=text.format(what=say(entry.summary))))

    def info(self, text: str) -> None:
        """Say something neutral."""
        self.told.emit(Told(kind="info", lead=text))

    def failed(self, error: DeskError) -> None:
        """Say a known error with its remedy."""
        self.told.emit(Told(kind="warning", lead=say(error.sentence)))

    def refuse(self, sentence: Sentence | str) -> None:
        """Say why something that was asked for is not done."""
        self.told.emit(Told(kind="warning", lead=say(sentence) if isinstance(sentence, Sentence) else sentence))

    def crashed(self, what: str, where: str) -> None:
        """Say that the program itself went wrong: the kind of error and the line, never its words, which may hold personal data."""
        text = QCoreApplication.translate(
            "Notices",
            "The program made a mistake ({what} in {where}). Nothing that you wrote is lost. Start it again when this keeps happening.",
        )
        self.told.emit(Told(kind="danger", lead=text.format(what=what, where=where), is_assertive=True))
