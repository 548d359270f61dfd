"""The note that is being written to several at once: kept as it is typed, with whom it is meant for, until it is on its way."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer

from recruiterdesk.domain.draft import SEVERAL_DRAFT, several_draft
from recruiterdesk.services.desk import Desk
from recruiterdesk.ui.bridge.task_runner import TaskRunner
from recruiterdesk.ui.candidates.note_writing import DRAFT_LATEST_MS, DRAFT_PAUSE_MS
from recruiterdesk.ui.candidates.several import SeveralView


class SeveralNote:
    """One per page of several; lives as long as it. The text stays where it is when others are selected, and goes to whom it is sent."""

    def __init__(self, desk: Desk, runner: TaskRunner, several: SeveralView) -> None:
        """Read what was begun earlier."""
        self._desk, self._runner, self._several = desk, runner, several
        self._ids: tuple[int, ...] = ()
        self._text = ""  # as last kept or read
        self._is_owed = False
        self.pause = QTimer(several, singleShot=True, interval=DRAFT_PAUSE_MS)
        self.pause.timeout.connect(self.save)
        self.latest = QTimer(several, singleShot=True, interval=DRAFT_LATEST_MS)
        self.latest.timeout.connect(self.save)
        several.composer.draft_changed.connect(self._on_draft)
        runner.run(desk.settings.get(SEVERAL_DRAFT), owner=several, key="several-read", on_done=self._on_read)

    def follow(self, ids: Sequence[int]) -> None:
        """Note who is selected now: for them is meant what is begun."""
        if tuple(ids) == self._ids:
            return
        self._ids = tuple(ids)
        if self._text:
            self._owe()

    def save(self) -> None:
        """Keep what was typed, now."""
        self.pause.stop()
        self.latest.stop()
        if self._is_owed:
            self._is_owed = False
            self._store({"text": self._text, "ids": list(self._ids)} if self._text else None)

    def leave_to_outbox(self) -> None:
        """Empty the page, since the note is being queued; it is kept until `forget`."""
        self.save()
        self._text = ""
        self._several.composer.set_draft("")

    def forget(self) -> None:
        """Keep no longer what was queued, unless another note was begun meanwhile."""
        if not self._text:
            self._is_owed = False
            self._store(None)

    def _on_read(self, kept: object) -> None:
        draft, composer = several_draft(kept), self._several.composer
        if draft is not None and draft.text and not composer.draft:
            self._text = draft.text  # it is kept already
            composer.set_draft(draft.text)
            composer.open(True)
            if draft.ids != self._ids:
                self._owe()

    def _on_draft(self, text: str) -> None:
        # The composer speaks up at every change of its own: only another text is one of the draft.
        if text != self._text:
            self._text = text
            self._owe()

    def _owe(self) -> None:
        self._is_owed = True
        self.pause.start()
        if not self.latest.isActive():
            self.latest.start()

    def _store(self, draft: dict[str, object] | None) -> None:
        self._runner.run(self._desk.settings.set(SEVERAL_DRAFT, draft), owner=self._several, key="several-draft")
