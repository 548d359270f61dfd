"""Carries out what the user does with applicants, goes on to the next one, and tells what became of it."""

from collections.abc import Callable, Coroutine, Sequence
from pathlib import Path
from typing import Any

from recruiterdesk.domain.account import Account
from recruiterdesk.domain.application import DocumentKind
from recruiterdesk.domain.outbox import OutboxEntry
from recruiterdesk.services.desk import Desk
from recruiterdesk.ui.applications.actions import ApplicantActions, Outcome
from recruiterdesk.ui.applications.page import ApplicationsPage
from recruiterdesk.ui.applications.words import done_said, left_alone_said, tr
from recruiterdesk.ui.bridge.notices import Notices, Told
from recruiterdesk.ui.bridge.task_runner import TaskRunner


class Acting:
    """One per applicants page. The ids are fixed by whoever calls, at the event."""

    def __init__(
        self,
        desk: Desk,
        runner: TaskRunner,
        notices: Notices,
        page: ApplicationsPage,
        account_of: Callable[[int], Account | None],
        hold: Callable[[], float],
    ) -> None:
        """Act through `desk`; `hold` gives the seconds a write is held so that it can be taken back."""
        self._desk, self._runner, self._notices, self._page = desk, runner, notices, page
        self._actions = ApplicantActions(desk, account_of, hold)
        self._kept: tuple[tuple[int, str | None], ...] = ()  # the last thing done was this, on this computer only
        self._take_back: Callable[[], None] | None = None  # or this takes it back
        notices.told.connect(self._on_told)

    def advance(self, ids: Sequence[int], *, shown: str | None = None) -> None:
        """Advance these."""
        if ids:
            self._act(self._actions.advance(ids, shown=shown), ids)

    def reject(self, ids: Sequence[int]) -> None:
        """Reject these."""
        if ids:
            self._act(self._actions.reject(ids), ids)

    def move(self, ids: Sequence[int], stage: str, vacancy_id: int | None = None) -> None:
        """Move these to a stage."""
        if ids:
            self._act(self._actions.move(ids, stage, vacancy_id=vacancy_id), ids)

    def note(self, ids: Sequence[int], text: str, *, is_shared: bool, is_sensitive: bool, on_done: Callable[[], object]) -> None:
        """Add a note to several; `on_done` is called once all of it is stored."""

        def tell(outcome: Outcome) -> None:
            on_done()
            self._tell(outcome)

        if ids:
            self._runner.run(self._actions.note(ids, text, is_shared=is_shared, is_sensitive=is_sensitive), owner=self._page, on_done=tell)

    def upload(self, number: int, files: Sequence[tuple[Path, DocumentKind]]) -> None:
        """Add files to one."""
        self._act(self._actions.upload(number, files), ())

    def remember(self, take_back: Callable[[], None]) -> None:
        """Let Ctrl+Z do this next: the last thing was done on this computer only."""
        self._take_back = take_back

    def undo(self) -> None:
        """Take back the last change that has not been sent, or that was made on this computer only."""
        kept, self._kept = self._kept, ()
        take_back, self._take_back = self._take_back, None
        if take_back is not None:
            take_back()
        elif kept:
            self._runner.run(self._actions.move_back(kept), owner=self._page, on_done=self._on_moved_back)
        else:
            self._runner.run(self._desk.outbox.undo_last(), owner=self._page, on_done=self._on_undone)

    def _act(self, work: Coroutine[Any, Any, Outcome], moving_on_from: Sequence[int]) -> None:
        page = self._page
        # The next row is current at once: the key path waits for nothing.
        if moving_on_from and tuple(moving_on_from) == page.table.selected_ids():
            page.table.select_after(moving_on_from)
        self._runner.run(work, owner=page, on_done=self._tell)

    def _tell(self, outcome: Outcome) -> None:
        if outcome.names:
            self._notices.queued(done_said(outcome), outcome.entries)
        if outcome.kept and not outcome.entries:
            self._kept, self._take_back = tuple(outcome.kept), None
        if outcome.left_alone:
            self._notices.refuse(left_alone_said(outcome.left_alone))

    def _on_told(self, told: Told) -> None:
        # Whatever was queued since is what Ctrl+Z takes back first.
        if told.undo:
            self._kept, self._take_back = (), None

    def _on_moved_back(self, outcome: Outcome) -> None:
        if outcome.names:
            self._notices.done(tr("Taken back: {what}").format(what=done_said(outcome)))
        if outcome.left_alone:
            self._notices.refuse(left_alone_said(outcome.left_alone))

    def _on_undone(self, entry: OutboxEntry | None) -> None:
        if entry is not None:
            self._notices.taken_back(entry)
        else:
            self._notices.info(tr("Nothing left to take back: all of it was sent."))
