"""Files of a provider's tables: the one behind a line, and a whole table saved as one."""

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from recruiterdesk.domain.provider_profile import TableSpec
from recruiterdesk.services.desk import Desk
from recruiterdesk.services.file_copies import SavedFile
from recruiterdesk.services.table_service import ShownTable, TableFile
from recruiterdesk.ui.bridge.notices import Notices
from recruiterdesk.ui.bridge.say import say
from recruiterdesk.ui.bridge.task_runner import TaskRunner
from recruiterdesk.ui.tables import words
from recruiterdesk.ui.tables_of_provider.cells import ShownLine
from recruiterdesk.ui.tables_of_provider.tables_of import TablesOf

_SUFFIXES = (".csv", ".xlsx")


class TableFiles(QObject):
    """Asks where to, fetches or saves, and says what came of it. `page` owns what runs, `age_said` tells how old lines are."""

    def __init__(self, desk: Desk, runner: TaskRunner, notices: Notices, page: QWidget, age_said: Callable[[ShownTable], str]) -> None:
        super().__init__(page)
        self._desk, self._runner, self._notices, self._page, self._age_said = desk, runner, notices, page, age_said
        self._dialog: QFileDialog | None = None

    def ask_folder(self, of: TablesOf, spec: TableSpec, shown: ShownLine) -> None:
        """Ask for a folder, and save the file behind a line into it."""
        dialog = QFileDialog(self._page.window(), _tr("Folder for the file"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda folder: self.download(of, spec, shown, Path(folder)))
        self._open(dialog)

    def download(self, of: TablesOf, spec: TableSpec, shown: ShownLine, folder: Path) -> None:
        """Save the file behind a line into a folder."""

        def on_done(saved: SavedFile) -> None:
            self._notices.done(_tr("{file} is in {folder}.").format(file=saved.path.name, folder=folder.name))

        work = self._desk.tables.download(of.account.id, spec.name, of.id, shown.line.id, folder)
        self._notices.info(_tr("The file is being fetched."))
        self._runner.run(work, owner=self._page, on_done=on_done)

    def ask_name(self, of: TablesOf, spec: TableSpec, filters: Mapping[str, str]) -> None:
        """Ask for a name, and save the whole table as a file."""
        dialog = QFileDialog(self._page.window(), _tr("Save the table"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([_tr("Spreadsheet (*.xlsx)"), _tr("Text with commas (*.csv)")])
        dialog.setDefaultSuffix("xlsx")
        dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix("csv" if "csv" in chosen else "xlsx"))
        dialog.selectFile(say(spec.title).replace("/", "-"))
        dialog.fileSelected.connect(lambda name: self.save(of, spec, filters, Path(name)))
        self._open(dialog)

    def save(self, of: TablesOf, spec: TableSpec, filters: Mapping[str, str], path: Path) -> None:
        """Write all lines to a file, read to the end where there are more."""
        chosen = path if path.suffix.lower() in _SUFFIXES else path.with_name(f"{path.name}.xlsx")

        def on_done(file: TableFile) -> None:
            said = words.counted(file.rows, _tr("1 line saved as {file}."), _tr("{n} lines saved as {file}.")).replace(
                "{file}", file.path.name
            )
            if not file.is_whole:
                said = f"{said} {_tr('There are more lines than were read.')}"
            if file.shown.is_kept:
                said = f"{said} {self._age_said(file.shown)}"
            self._notices.done(said)

        work = self._desk.tables.export(of.account.id, spec.name, of.id, dict(filters), chosen)
        self._notices.info(_tr("The table is being read to its end and saved."))
        self._runner.run(work, owner=self._page, key="save", on_done=on_done)

    def _open(self, dialog: QFileDialog) -> None:
        dialog.finished.connect(dialog.deleteLater)
        self._dialog = dialog
        dialog.open()


def _tr(text: str) -> str:
    return QCoreApplication.translate("ProviderTables", text)
