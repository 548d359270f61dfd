"""One channel for everything the window tells by itself: toasts for what was just done, notices for what stands in the way."""

from typing import Literal

import msgspec
from PySide6.QtCore import QCoreApplication, QObject, Signal

from recruiterdesk.domain.errors import DeskError
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.ui.bridge.say import say


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """Something told once: `lead` is the sentence, `can_undo` offers Ctrl+Z, `entry_id` names the outbox entry that it would take back."""

    kind: Literal["done", "info", "warning", "danger"]
    lead: str
    can_undo: bool = False
    entry_id: str = ""
    is_assertive: bool = False  # a screen reader breaks off for it


class Notices(QObject):
    """Whoever has something to say calls a method; the main window listens and shows it as a toast."""

    told = Signal(object)  # a Told, at once

    def done(self, text: str, *, can_undo: bool = False, entry_id: str = "") -> None:
        """Say what the user just did."""
        self.told.emit(Told(kind="done", lead=text, can_undo=can_undo, entry_id=entry_id))

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
