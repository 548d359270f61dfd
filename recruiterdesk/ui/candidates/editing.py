"""Editing somebody's details: the sheet, and what the service finds wrong in it."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from recruiterdesk.domain.account import Account
from recruiterdesk.domain.application import ApplicationView
from recruiterdesk.domain.draft import form_draft
from recruiterdesk.domain.errors import DeskError
from recruiterdesk.domain.outbox import OutboxEntry
from recruiterdesk.services.desk import Desk
from recruiterdesk.ui.actions_of_provider.form_keeping import FormKeeping
from recruiterdesk.ui.actions_of_provider.read_choices import read_choices
from recruiterdesk.ui.bridge.notices import Notices
from recruiterdesk.ui.bridge.say import say
from recruiterdesk.ui.bridge.task_runner import TaskRunner
from recruiterdesk.ui.candidates.blocks import tr
from recruiterdesk.ui.candidates.edit_sheet import EditSheet
from recruiterdesk.ui.theme.theme import Theme


class Editing:
    """One per detail pane, made with the first edit. `hold` says for how many seconds a change is held."""

    def __init__(self, theme: Theme, desk: Desk, runner: TaskRunner, notices: Notices, pane: QWidget, hold: Callable[[], float]) -> None:
        """Open sheets over the pane's window."""
        self._theme, self._desk, self._runner, self._notices, self._pane, self._hold = theme, desk, runner, notices, pane, hold
        self.sheet: EditSheet | None = None

    def open(self, view: ApplicationView, account: Account) -> None:
        """Open the sheet for whom is shown."""
        sheet = EditSheet(self._theme, self._pane.window(), view, self._desk.accounts.profile_of(account))
        sheet.saved.connect(self._on_saved)
        self.sheet = sheet
        sheet.open()
        FormKeeping(self._desk, self._runner, self._pane, sheet, sheet.form, form_draft("application", view.row.id, "edit"))
        read_choices(self._desk, self._runner, sheet.form, account.id, view.row.id, "application")

    def _on_saved(self, number: int, changes: dict[str, object]) -> None:
        sheet = self.sheet
        if sheet is None:
            return

        def on_done(entry: OutboxEntry) -> None:
            sheet.accept()
            self._notices.queued(tr("Changed, on its way"), (entry,))

        def on_error(error: DeskError) -> None:
            sheet.show_findings(error.fields, say(error.sentence))

        editing = self._desk.writes.edit(number, changes, hold_seconds=self._hold())  # type: ignore[arg-type]  # texts, flags and None
        self._runner.run(editing, owner=self._pane, key="edit", on_done=on_done, on_error=on_error)
