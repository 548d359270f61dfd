"""Profiles in the window: the sheet of all, and keeping the first one elsewhere."""

import asyncio
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from recruiterdesk.domain.errors import DeskError
from recruiterdesk.services.profile_service import ProfileService
from recruiterdesk.ui.bridge.task_runner import TaskRunner
from recruiterdesk.ui.profiles.profile_list_sheet import ProfileListSheet
from recruiterdesk.ui.profiles.profile_sheets import ElsewhereSheet
from recruiterdesk.ui.theme.theme import Theme

T = TypeVar("T")


class ProfilesController(QObject):
    """Belongs to its window. Files are read and written on another thread."""

    renamed = Signal(str)  # this window's profile is called that now
    moved = Signal()  # another window opens in the chosen folder: this one is to close

    def __init__(self, theme: Theme, service: ProfileService, runner: TaskRunner, window: QWidget) -> None:
        super().__init__(window)
        self._theme, self._service, self._runner, self._window = theme, service, runner, window

    def open(self) -> None:
        """Open the sheet of profiles."""
        sheet = ProfileListSheet(self._theme, self._window, self._service, self._work)
        sheet.panel.this_renamed.connect(self.renamed)
        sheet.open()

    def keep_elsewhere(self) -> None:
        """Open the sheet that asks for another folder."""
        here = self._service.this
        if here is None:
            return
        sheet = ElsewhereSheet(self._theme, self._window, here)

        def on_kept(_nothing: object) -> None:
            sheet.accept()
            self.moved.emit()

        def on_confirm() -> None:
            folder = sheet.folder
            sheet.show_busy(self.tr("The folder is being looked at."))
            self._work(lambda: self._service.keep_elsewhere(folder), on_kept, sheet.show_error)

        sheet.confirm_requested.connect(on_confirm)
        sheet.open()

    def _work(self, do: Callable[[], T], on_done: Callable[[T], object], on_error: Callable[[DeskError], object]) -> None:
        self._runner.run(asyncio.to_thread(do), owner=self, on_done=on_done, on_error=on_error)
