"""Gives the view of CVs what it asks for: pages drawn by the reader of documents, files from the provider, copies in a folder."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from recruiterdesk.domain.application import DocumentRow
from recruiterdesk.domain.errors import DeskError
from recruiterdesk.services.cv_reading import CvPage
from recruiterdesk.services.desk import Desk
from recruiterdesk.ui.bridge.notices import Notices
from recruiterdesk.ui.bridge.say import say
from recruiterdesk.ui.bridge.task_runner import TaskRunner
from recruiterdesk.ui.candidates.blocks import tr
from recruiterdesk.ui.candidates.cv_view import CvView, image_of
from recruiterdesk.ui.candidates.pane import DetailPane


class CvPages:
    """Made with the first CV that is opened; lives as long as the pane. `read_again` reads whom the pane shows anew."""

    def __init__(
        self, desk: Desk, runner: TaskRunner, notices: Notices, pane: DetailPane, cv: CvView, read_again: Callable[[int], None]
    ) -> None:
        """Listen to the view."""
        self._desk, self._runner, self._notices, self._pane, self._read_again = desk, runner, notices, pane, read_again
        self._dialog: QFileDialog | None = None
        self.width: int | None = None  # of the last page that was shown, in pixels
        cv.page_wanted.connect(self._on_page_wanted)
        cv.fetch_wanted.connect(self._on_fetch)
        cv.save_wanted.connect(self._on_save)

    def _on_page_wanted(self, document: DocumentRow, page: int, width: int) -> None:
        number = self._pane.shown_id
        if number is None:
            return

        def on_done(rendered: CvPage) -> None:
            image = image_of(rendered.width, rendered.height, rendered.bgra)
            self._pane.cv.show_page(document.id, page, image, rendered.pages)
            self._pane.cv.show_warning(say(rendered.warning))

        def on_error(error: DeskError) -> None:
            self._pane.cv.show_failure(document.id, say(error.sentence))

        self.width = width
        rendering = self._desk.documents.page(number, document.id, page - 1, width)
        self._runner.run(rendering, owner=self._pane, key=f"page-{page}", on_done=on_done, on_error=on_error)

    def _on_fetch(self, document: DocumentRow) -> None:
        number = self._pane.shown_id
        if number is not None:
            self._pane.cv.empty.say(tr("Fetching it …"), document.name)
            self._runner.run(
                self._desk.documents.fetch(number, document.number),
                owner=self._pane,
                key="fetch",
                on_done=lambda _file: self._read_again(number),
                on_error=lambda error: self._pane.cv.show_failure(document.id, say(error.sentence)),
            )

    def _on_save(self, document: DocumentRow) -> None:
        number = self._pane.shown_id
        if number is None:
            return
        # A folder is chosen, never a name: the service cleans the provider's name before it becomes a file.
        dialog = QFileDialog(self._pane.window(), tr("Save a copy of {name} in").format(name=document.name))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda folder: self.save_to(number, document.number, folder))
        dialog.finished.connect(dialog.deleteLater)
        self._dialog = dialog
        dialog.open()

    def save_to(self, number: int, document: int, folder: str) -> None:
        """Save a copy of somebody's document, by its number, in a folder."""
        self._runner.run(
            self._desk.documents.download(number, document, Path(folder)),
            owner=self._pane,
            on_done=lambda _files: self._notices.done(tr("Saved in {folder}").format(folder=Path(folder).name)),
        )
