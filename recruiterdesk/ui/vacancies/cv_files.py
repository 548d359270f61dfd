"""CVs for a vacancy: judged while they hover over its row, dropped there, or chosen in a dialogue."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QFileDialog

from recruiterdesk.services.desk import Desk
from recruiterdesk.services.upload_rules import refuse_cv
from recruiterdesk.ui.bridge.say import say
from recruiterdesk.ui.bridge.task_runner import TaskRunner
from recruiterdesk.ui.tables.file_sizes import FileSizes
from recruiterdesk.ui.tables.words import counted
from recruiterdesk.ui.vacancies.columns import where_of
from recruiterdesk.ui.vacancies.listing import VacancyListing
from recruiterdesk.ui.vacancies.page import VacanciesPage
from recruiterdesk.ui.vacancies.taking import why_no_cvs
from recruiterdesk.ui.widgets.drop_target import DropVerdict


class CvFiles(QObject):
    """One per vacancies' page, whose table asks it; `given` tells of files that are to become applicants."""

    given = Signal(int, object)  # a vacancy's id, tuple[Path, ...]

    def __init__(self, desk: Desk, runner: TaskRunner, page: VacanciesPage, listing: VacancyListing) -> None:
        """Judge for the table of `page`."""
        super().__init__(page)
        self._desk, self._page, self._listing = desk, page, listing
        self._sizes = FileSizes(runner, page, page.table.drops.weigh_again)
        self._dialog: QFileDialog | None = None
        page.table.drops.set_judge(self.weigh)
        page.table.drops.dropped.connect(self.given)
        page.detail.files_requested.connect(self._choose)

    def weigh(self, number: int, paths: Sequence[Path]) -> DropVerdict:
        """Judge files over a vacancy's row."""
        found = self._listing.found(number)
        if found is None:
            return DropVerdict(_tr("Wait until this row is read."), is_refused=True)
        row, account = found
        profile = self._desk.accounts.profile_of(account)
        if reason := why_no_cvs(row, account, profile):
            return DropVerdict(reason, is_refused=True)
        sizes = self._sizes.known(paths)
        refusals = [
            refusal for path, size in zip(paths, sizes, strict=True) if (refusal := refuse_cv(profile, path.name, size)) is not None
        ]
        if refusals and len(refusals) == len(paths):
            return DropVerdict(say(refusals[0]), is_refused=True)
        if refusals:
            text = _tr("{n} of {m} can be added. {reason}").format(n=len(paths) - len(refusals), m=len(paths), reason=say(refusals[0]))
            return DropVerdict(text)
        return DropVerdict(
            counted(len(paths), _tr("Add 1 CV to {vacancy}"), _tr("Add {n} CVs to {vacancy}")).replace("{vacancy}", where_of(row))
        )

    def _choose(self, number: int) -> None:
        dialog = QFileDialog(self._page.window(), _tr("CVs to add"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda names: self.given.emit(number, tuple(Path(name) for name in names)))
        dialog.finished.connect(dialog.deleteLater)
        self._dialog = dialog
        dialog.open()


def _tr(text: str) -> str:
    return QCoreApplication.translate("Vacancies", text)
