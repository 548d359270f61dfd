"""Notes on whom the pane shows: drafts that outlive a crash, writing one, and what becomes of one that is on its way or refused."""

from collections.abc import Callable

from PySide6.QtCore import QTimer

from recruiterdesk.domain.outbox import OutboxEntry
from recruiterdesk.services.desk import Desk
from recruiterdesk.ui.bridge.notices import Notices
from recruiterdesk.ui.bridge.task_runner import TaskRunner
from recruiterdesk.ui.candidates.blocks import tr
from recruiterdesk.ui.candidates.pane import DetailPane

DRAFT_PAUSE_MS = 300  # after the last key
DRAFT_LATEST_MS = 1_000  # after the first one that was not kept: a crash loses at most this much typing, and what a write takes
DRAFT_SETTING = "draft.application.{number}"


class NoteWriting:
    """One per detail pane; lives as long as it. `hold` says for how many seconds a note is held."""

    def __init__(self, desk: Desk, runner: TaskRunner, notices: Notices, pane: DetailPane, hold: Callable[[], float]) -> None:
        """Listen to the pane's wishes about notes."""
        self._desk, self._runner, self._notices, self._pane, self._hold = desk, runner, notices, pane, hold
        self._drafts: dict[int, str] = {}  # typed and not stored yet
        self._kept: dict[int, str] = {}  # as last read or typed
        self.pause = QTimer(pane, singleShot=True, interval=DRAFT_PAUSE_MS)
        self.pause.timeout.connect(self.save_drafts)
        self.latest = QTimer(pane, singleShot=True, interval=DRAFT_LATEST_MS)
        self.latest.timeout.connect(self.save_drafts)
        pane.draft_changed.connect(self._on_draft)
        pane.note_submitted.connect(self._on_note)
        pane.take_back_requested.connect(self._on_take_back)
        pane.retry_requested.connect(self._on_retry)
        pane.rewrite_requested.connect(self._on_rewrite)
        pane.keep_here_requested.connect(self._on_keep_here)

    # --- drafts ---

    async def draft_of(self, number: int) -> str:
        """Return what was begun on somebody, "" for nothing."""
        draft = self._drafts.get(number)
        if draft is None:
            kept = await self._desk.settings.get(DRAFT_SETTING.format(number=number), "")
            draft = kept if isinstance(kept, str) else ""
        return draft

    def show_draft(self, number: int, draft: str) -> None:
        """Put back what was begun on somebody who is shown now."""
        self._kept.setdefault(number, draft)
        self._pane.set_draft(number, draft)

    def save_drafts(self) -> None:
        """Keep what was typed, now; each draft stays with whom it was begun on."""
        self.pause.stop()
        self.latest.stop()
        for number, text in self._drafts.items():
            self._store_draft(number, text or None)
        self._drafts.clear()

    def rewrite(self, number: int, text: str) -> None:
        """Put a refused text into somebody's draft, where it waits until that person is opened."""
        self._kept[number] = text
        self._drafts[number] = text
        self.save_drafts()

    def _store_draft(self, number: int, text: str | None) -> None:
        saving = self._desk.settings.set(DRAFT_SETTING.format(number=number), text)
        self._runner.run(saving, owner=self._pane, key=f"draft-{number}")

    def _on_draft(self, number: int, text: str) -> None:
        if not text and not self._kept.get(number):
            return  # the composer was opened or emptied by us: nothing was typed, and what is kept may not be read yet
        self._kept[number] = text
        self._drafts[number] = text
        self.pause.start()
        if not self.latest.isActive():
            self.latest.start()

    # --- a new note ---

    def _on_note(self, number: int, text: str, is_shared: bool, is_sensitive: bool) -> None:
        def on_done(entry: object) -> None:
            self._drafts.pop(number, None)
            self._pane.clear_draft(number)
            self._store_draft(number, None)
            if isinstance(entry, OutboxEntry):
                self._notices.queued(tr("Note on its way"), (entry,))
            else:
                self._notices.done(tr("Note kept on this computer"))

        # The text stays in the composer until it is safely stored.
        if is_shared:
            writing = self._desk.writes.note(number, text, is_sensitive=is_sensitive, hold_seconds=self._hold())
            self._runner.run(writing, owner=self._pane, key=f"note-{number}", on_done=on_done)
        else:
            keeping = self._desk.writes.local_note(number, text, is_sensitive=is_sensitive)
            self._runner.run(keeping, owner=self._pane, key=f"note-{number}", on_done=on_done)

    # --- a note that is on its way, or refused ---

    def _on_take_back(self, entry_id: str) -> None:
        self._runner.run(self._desk.outbox.cancel(entry_id), owner=self._pane, on_done=self._notices.taken_back)

    def _on_retry(self, entry_id: str) -> None:
        self._runner.run(self._desk.outbox.retry(entry_id), owner=self._pane)

    def _on_rewrite(self, entry_id: str, text: str) -> None:
        number = self._pane.shown_id

        def on_done(_entry: OutboxEntry) -> None:
            if number is not None and self._pane.shown_id == number:
                self._pane.set_draft(number, text)
                self._pane.composer.begin()

        # The text is in the composer's draft before its entry goes: at no moment is it nowhere.
        if number is not None:
            self._drafts[number] = text
            self.save_drafts()
            self._runner.run(self._desk.outbox.cancel(entry_id), owner=self._pane, on_done=on_done)

    def _on_keep_here(self, entry_id: str, text: str) -> None:
        number = self._pane.shown_id
        if number is not None:
            self._runner.run(self._keep_here(number, entry_id, text), owner=self._pane)

    async def _keep_here(self, number: int, entry_id: str, text: str) -> None:
        await self._desk.writes.local_note(number, text)
        await self._desk.outbox.cancel(entry_id)
