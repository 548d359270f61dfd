"""Diagnostics, from the menu of help: what goes to whoever helps is shown first, and saved where the user says; nothing is sent."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from recruiterdesk.services.desk import Desk
from recruiterdesk.ui.bridge.notices import Notices
from recruiterdesk.ui.bridge.task_runner import TaskRunner
from recruiterdesk.ui.theme.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recruiterdesk.services.diagnostics_bundle import Part
    from recruiterdesk.ui.diagnostics.text_sheet import TextSheet


class DiagnosticsController(QObject):
    """Belongs to its window."""

    def __init__(self, theme: Theme, desk: Desk, runner: TaskRunner, notices: Notices, window: QWidget) -> None:
        """Show nothing yet."""
        super().__init__(window)
        self._theme, self._desk, self._runner, self._notices, self._window = theme, desk, runner, notices, window
        self._dialog: QFileDialog | None = None

    def open(self) -> None:
        """Collect the parts and show them."""
        self._notices.info(self.tr("The file for whoever helps is being put together."))
        self._runner.run(self._desk.diagnosis.parts(), owner=self._window, key="diagnostics", on_done=self.show_parts)

    def show_parts(self, parts: "Sequence[Part]") -> None:
        """Show the parts of a bundle."""
        lead = self.tr(
            "This is everything that goes into the file. It holds no names, addresses, notes, titles or keys. Nothing is sent; you give "
            "the file to whoever helps you."
        )
        self._show(self.tr("Diagnostics"), lead, parts)

    def show_crash(self, report: "Part") -> None:
        """Show one report of a crash."""
        lead = self.tr(
            "This is the whole report: the kind of mistake, and the files and lines of the program where it happened. Nothing is sent; "
            "save it for whoever helps you."
        )
        self._show(self.tr("Where recruiterdesk ended"), lead, (report,))

    def show_lost_draft(self, text: str) -> None:
        """Show what was begun on somebody who is no longer here, to be copied."""
        from recruiterdesk.services.diagnostics_bundle import Part  # noqa: PLC0415 -- seen seldom
        from recruiterdesk.ui.diagnostics.text_sheet import TextSheet  # noqa: PLC0415 -- as above

        lead = self.tr("Whom you were writing about is no longer here. This is what you had typed; copy what you still need.")
        sheet = TextSheet(self._theme, self._window, "", lead, (Part(self.tr("Your note"), text),), can_save=False)
        sheet.set_title(self.tr("Your unfinished note"))
        sheet.open()

    def _show(self, title: str, lead: str, parts: "Sequence[Part]") -> None:
        from recruiterdesk.ui.diagnostics.text_sheet import TextSheet  # noqa: PLC0415 -- a sheet is loaded when it is opened

        sheet = TextSheet(self._theme, self._window, title, lead, parts)
        sheet.save_requested.connect(lambda: self._ask_place(sheet))
        sheet.open()

    def _ask_place(self, sheet: "TextSheet") -> None:
        dialog = QFileDialog(self._window, self.tr("Save for whoever helps"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        name = self._desk.diagnosis.name_for(sheet.parts)
        dialog.setDefaultSuffix(name.rpartition(".")[2])
        dialog.selectFile(name)
        dialog.fileSelected.connect(lambda path: self.save(sheet, Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        self._dialog = dialog
        dialog.open()

    def save(self, sheet: "TextSheet", path: Path) -> None:
        """Write what a sheet shows, in the place of what the user has just agreed to replace."""

        def on_done(saved: Path) -> None:
            if sheet.is_open:
                sheet.accept()
            self._notices.done(self.tr("{file} is saved.").format(file=saved.name))

        saving = self._desk.diagnosis.save(sheet.parts, path, may_replace=True)
        self._runner.run(saving, owner=self._window, key="save-diagnostics", on_done=on_done)
