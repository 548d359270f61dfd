"""Opens the sheet of an account's stages and keeps what is chosen there, one after the other."""

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from recruiterdesk.domain.account import Account
from recruiterdesk.domain.errors import DeskError
from recruiterdesk.domain.funnel import Funnel
from recruiterdesk.domain.stage_place import StagePlace
from recruiterdesk.services.desk import Desk
from recruiterdesk.ui.bridge.notices import Notices
from recruiterdesk.ui.bridge.task_runner import TaskRunner
from recruiterdesk.ui.funnel.sheet import FunnelSheet
from recruiterdesk.ui.theme.theme import Theme


class FunnelChoosing(QObject):
    """One per opened sheet. A choice is kept even when the sheet is closed meanwhile; of several for one stage the last one counts."""

    def __init__(self, theme: Theme, desk: Desk, runner: TaskRunner, notices: Notices, window: QWidget, account: Account) -> None:
        """Open the sheet and read the stages."""
        super().__init__(window)
        self._desk, self._runner, self._notices, self._account = desk, runner, notices, account
        self._wanted: dict[str, Funnel | None] = {}
        self._is_busy = False
        self._is_open = True
        self.sheet = FunnelSheet(theme, window, account, desk.accounts.profile_of(account))
        self.sheet.chosen.connect(self._on_chosen)
        self.sheet.closed.connect(self._on_closed)
        self.sheet.open()
        self._read()

    def _read(self) -> None:
        self._runner.run(self._desk.funnel.places(self._account.id), owner=self, key="places", on_done=self._show, on_error=self._fail)

    def _show(self, places: Sequence[StagePlace]) -> None:
        if self._is_open and not self._wanted and not self._is_busy:
            self.sheet.show_places(places)

    def _fail(self, error: DeskError) -> None:
        self._notices.failed(error)
        if self._is_open:
            self.sheet.show_error(error)

    def _on_closed(self, _is_confirmed: bool) -> None:
        self._is_open = False
        self._leave()

    def _on_chosen(self, stage: str, step: Funnel | None) -> None:
        self._wanted[stage] = step
        self._next()

    def _next(self) -> None:
        if self._is_busy:
            return
        if not self._wanted:
            if self._is_open:
                self._read()
            self._leave()
            return
        stage, step = next(iter(self._wanted.items()))
        del self._wanted[stage]
        self._is_busy = True
        work = self._desk.funnel.choose(self._account.id, stage, step.value if step is not None else None)
        self._runner.run(work, owner=self, on_done=lambda _nothing: self._on_kept(), on_error=self._on_failed)

    def _on_kept(self) -> None:
        self._is_busy = False
        self._next()

    def _on_failed(self, error: DeskError) -> None:
        self._fail(error)
        self._on_kept()

    def _leave(self) -> None:
        if not self._is_open and not self._is_busy and not self._wanted:
            self.deleteLater()
