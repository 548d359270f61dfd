"""Where files can be dropped: on somebody's row, on the pane of one person, and on a vacancy."""

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from recruiterdesk.services.desk import Desk
from recruiterdesk.ui.applications.screen import ApplicationsScreen
from recruiterdesk.ui.bridge.notices import Notices
from recruiterdesk.ui.bridge.task_runner import TaskRunner
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.drop_target import DropTarget, DropVerdict

if TYPE_CHECKING:
    from recruiterdesk.ui.screens.adding_files import FileAdding
    from recruiterdesk.ui.vacancies.screen import VacanciesScreen


class FileDropping:
    """One per window. For whom files are is fixed at the drop."""

    def __init__(
        self, theme: Theme, desk: Desk, runner: TaskRunner, notices: Notices, over: QWidget, applicants: ApplicationsScreen
    ) -> None:
        """Take files for applicants; sheets lie over `over`."""
        self._theme, self._desk, self._runner, self._notices, self._over = theme, desk, runner, notices, over
        self._applicants = applicants
        self._zone: DropTarget | None = None
        applicants.page.table.drops.dropped.connect(self._on_row)
        applicants.beside.made.connect(self._on_pane_made)

    @cached_property
    def adding(self) -> "FileAdding":
        """Return what opens the sheets for dropped files."""
        from recruiterdesk.ui.screens.adding_files import FileAdding  # noqa: PLC0415 -- not needed for the first list

        controller = self._applicants.controller
        return FileAdding(
            self._theme, self._desk, self._runner, self._notices, lambda: self._over, controller.accounts, lambda: controller.hold
        )

    def take_cvs_of(self, vacancies: "VacanciesScreen") -> None:
        """Take the CVs that are given to vacancies, too."""

        def on_given(number: int, paths: Sequence[Path]) -> None:
            row = vacancies.page.model.record(number)
            if row is not None:
                self.adding.add_people(row, paths)

        vacancies.cvs.given.connect(on_given)

    def _on_row(self, number: int, paths: Sequence[Path]) -> None:
        row = self._applicants.page.model.record(number)
        if row is not None:
            self.adding.attach(number, row.account_id, row.name, paths, self._upload)

    def _on_pane_made(self, pane: QWidget) -> None:
        self._zone = DropTarget(self._theme, pane, self._weigh)
        self._zone.dropped.connect(self._on_pane)

    def _weigh(self, paths: Sequence[Path]) -> DropVerdict:
        number = self._applicants.beside.shown_id
        if number is None:
            return DropVerdict(_tr("Choose somebody first."), is_refused=True)
        return self._applicants.files.weigh(number, paths)

    def _on_pane(self, paths: Sequence[Path]) -> None:
        view = self._applicants.shown
        if view is not None:
            self.adding.attach(view.row.id, view.row.account_id, view.row.name, paths, self._upload)

    def _upload(self, number: int, chosen: object) -> None:
        if isinstance(chosen, list) and chosen:
            self._applicants.acting.upload(number, chosen)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Screens", text)
