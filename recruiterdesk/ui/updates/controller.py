"""Updates at work: a newer version is offered once and calmly, and looked for at once where somebody asks. Nothing is ever installed."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from recruiterdesk import __version__
from recruiterdesk.domain.errors import DeskError
from recruiterdesk.domain.release import Release
from recruiterdesk.services.update_service import Look, UpdateService
from recruiterdesk.ui.bridge.notices import Notices
from recruiterdesk.ui.bridge.open_outside import open_outside
from recruiterdesk.ui.bridge.say import say
from recruiterdesk.ui.bridge.task_runner import TaskRunner
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.updates.sheet import UpdateSheet
from recruiterdesk.ui.widgets.notice import NoticeText

if TYPE_CHECKING:
    from recruiterdesk.services.file_copies import SavedFile


def _tr(text: str) -> str:
    return QCoreApplication.translate("Updates", text)


class UpdatesController(QObject):
    """Belongs to its window."""

    offered = Signal(object)  # a NoticeText, to be shown as soon as nothing is left in the outbox

    def __init__(self, theme: Theme, updates: UpdateService, runner: TaskRunner, notices: Notices, window: QWidget) -> None:
        """Work on the desk's `updates`."""
        super().__init__(window)
        self._theme, self._updates, self._runner, self._notices, self._window = theme, updates, runner, notices, window
        self._offer: Release | None = None
        self._is_noted = False
        self._dialog: QFileDialog | None = None
        self.sheet: UpdateSheet | None = None

    # -- offering ------------------------------------------------------------------------------------------------------

    def offer(self, release: Release) -> None:
        """Offer a newer version; the same one is not offered anew."""
        if self._offer is not None and self._offer.version == release.version:
            return
        self._offer, self._is_noted = release, False
        self.offered.emit(
            NoticeText(
                id="update",
                kind="info",
                icon="download",
                lead=_tr("recruiterdesk {version} is there.").format(version=release.version),
                text=_tr("You have {version}.").format(version=__version__),
                action=_tr("What is new"),
                later=_tr("Later"),
            )
        )

    def note_shown(self) -> None:
        """Remember that the user was told: it is not told by itself again, in this session or another."""
        if self._offer is not None and not self._is_noted:
            self._is_noted = True
            self._note_told(self._offer)

    def _note_told(self, release: Release) -> None:
        # Where nothing can be written it is told once more in the next session.
        self._runner.run(self._updates.note_told(release), owner=self, on_error=lambda _error: None)

    def answer(self, is_taken: bool) -> None:
        """Open the page that tells what is new, where the user wants to know."""
        if is_taken and self._offer is not None:
            self._open_page(self._offer.page)

    def _open_page(self, page: str) -> None:
        if not open_outside(page):
            self._notices.refuse(_tr("No browser answers. The page is {address}").format(address=page))

    # -- looking -------------------------------------------------------------------------------------------------------

    def look(self) -> None:
        """Ask now, and show what comes of it."""
        if self.sheet is not None and self.sheet.is_open:
            return
        sheet = self.sheet = UpdateSheet(self._theme, self._window)
        sheet.page_requested.connect(self._open_page)
        sheet.save_requested.connect(self._choose_folder)
        sheet.folder_requested.connect(lambda folder: QDesktopServices.openUrl(QUrl.fromLocalFile(folder)))
        sheet.closed.connect(self._forget_sheet)
        sheet.open()
        refusal = self._updates.refusal
        if refusal is not None:
            sheet.show_refusal(say(refusal))
            return
        sheet.show_asking()
        self._runner.run(self._updates.look(), owner=sheet, key="look", on_done=self._on_looked, on_error=self._on_not_looked)

    def _forget_sheet(self) -> None:
        self.sheet = None

    def _on_looked(self, look: Look) -> None:
        if self.sheet is not None:
            self.sheet.show_found(look)
            if look.is_newer:
                self._note_told(look.release)

    def _on_not_looked(self, error: DeskError) -> None:
        if self.sheet is not None:
            self.sheet.show_refusal(say(error.sentence))

    # -- the installer -------------------------------------------------------------------------------------------------

    def _choose_folder(self) -> None:
        dialog = QFileDialog(self._window, _tr("Folder for the installer"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self.save_to)
        dialog.finished.connect(dialog.deleteLater)
        self._dialog = dialog
        dialog.open()

    def save_to(self, folder: str) -> None:
        """Fetch the installer into a folder; it stops when the sheet is closed."""
        sheet = self.sheet
        if sheet is None:
            return
        sheet.show_progress(0, 0)
        saving = self._updates.save_installer(Path(folder), sheet.show_progress)
        self._runner.run(saving, owner=sheet, key="save", on_done=self._on_saved, on_error=self._on_not_saved)

    def _on_saved(self, saved: "SavedFile") -> None:
        if self.sheet is not None:
            self.sheet.show_saved(saved.name, str(saved.path.parent))

    def _on_not_saved(self, error: DeskError) -> None:
        if self.sheet is not None:
            self.sheet.show_not_saved(say(error.sentence))
