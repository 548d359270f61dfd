"""The palette over the window, made when it is first opened, and where its answers lead."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from recruiterdesk.domain.application import ApplicationView
from recruiterdesk.services.desk import Desk
from recruiterdesk.ui.applications.screen import ApplicationsScreen
from recruiterdesk.ui.bridge.task_runner import TaskRunner
from recruiterdesk.ui.candidates.pane import ANSWERS, CV, NOTES
from recruiterdesk.ui.search.command import Command
from recruiterdesk.ui.search.controller import PaletteController
from recruiterdesk.ui.search.match import has_all
from recruiterdesk.ui.search.palette import Palette
from recruiterdesk.ui.theme.theme import Theme


class PaletteOpening:
    """One per window. `commands` are asked for at every opening."""

    def __init__(
        self,
        theme: Theme,
        desk: Desk,
        runner: TaskRunner,
        over: QWidget,
        applicants: ApplicationsScreen,
        commands: Callable[[], Sequence[Command]],
        open_vacancy: Callable[[int, str], None],
        search: Callable[[str], None],
    ) -> None:
        """Lie over `over`; `search` shows everyone a search finds."""
        self._desk, self._runner, self._applicants = desk, runner, applicants
        self.palette = Palette(theme, over)
        self._controller = PaletteController(
            desk, runner, self.palette, commands, applicants.open_person, self._open_hit, open_vacancy, search
        )

    def toggle(self, subject: str) -> None:
        """Open the palette for `subject`, who may be nobody (""), or close it where it is open."""
        if self.palette.isVisible():
            self.palette.dismiss()
        else:
            self.palette.open(subject)

    def _open_hit(self, number: int, typed: str) -> None:
        self._applicants.open_person(number)

        def on_done(view: ApplicationView) -> None:
            # Where the words stand: in a note, an answer, or else in the CV.
            if any(has_all((note.text,), typed) for note in view.notes):
                tab = NOTES
            else:
                tab = ANSWERS if any(has_all((answer.answer,), typed) for answer in view.answers) else CV
            if self._applicants.pane.shown_id in (number, None):
                self._applicants.pane.tabs.setCurrentIndex(tab)

        self._runner.run(self._desk.applicants.view(number), owner=self._applicants.page, key="hit", on_done=on_done)
