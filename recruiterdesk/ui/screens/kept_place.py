"""Where the user stands, kept so that it is known after an end that nobody foresaw."""

import msgspec
from PySide6.QtCore import QObject, QTimer

from recruiterdesk.services.desk import Desk
from recruiterdesk.services.run_record import PLACE
from recruiterdesk.ui.bridge.task_runner import TaskRunner
from recruiterdesk.ui.screens.desk_screens import APPLICANTS, DeskScreens

PAUSE_MS = 500  # after the last step: whoever is only passed by is not kept


class KeptPlace(msgspec.Struct, frozen=True, kw_only=True):
    """A page, the applicants' view as it was narrowed, and on whom the cursor stood; the ids are ours. `page` may be any, also one to come.

    `view` is the key of a ListView; `title` and `vacancy` are a vacancy's, `found` is what was searched for, `filter` what was typed.
    """

    page: str = APPLICANTS
    view: str = "new"
    title: str = ""
    vacancy: int | None = None
    found: str = ""
    filter: str = ""
    account: int | None = None
    applicant: int | None = None
    is_several: bool = False  # more than the one were selected


def understood(kept: object) -> KeptPlace | None:
    """Return the place that a setting holds, None for anything else."""
    try:
        return msgspec.convert(kept, KeptPlace)
    except msgspec.ValidationError:
        return None


class PlaceKeeping(QObject):
    """Writes the place a moment after it changed, off the window's thread, and never the same one twice; lives as long as the screens."""

    def __init__(self, desk: Desk, runner: TaskRunner, screens: DeskScreens) -> None:
        """Follow the screens from now on."""
        super().__init__(screens)
        self._desk, self._runner, self._screens = desk, runner, screens
        self._front = APPLICANTS
        self._kept: KeptPlace | None = None
        self.pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self.pause.timeout.connect(self._keep)
        page = screens.applicants.page
        screens.place_changed.connect(self._on_place)
        page.table.selection_moved.connect(lambda _ids: self.pause.start())
        page.filter_changed.connect(lambda _text: self.pause.start())
        page.account_chosen.connect(lambda _account: self.pause.start())
        self.pause.start()

    @property
    def place(self) -> KeptPlace:
        """Return where the user stands now."""
        page, question = self._screens.applicants.page, self._screens.applicants.controller.listing.question
        view = question.view
        return KeptPlace(
            page=self._front,
            view=view.key,
            title=view.title if view.query.vacancy_id is not None else "",
            vacancy=view.query.vacancy_id,
            found=view.query.search,
            filter=question.search,
            account=question.account_id,
            applicant=page.table.current_id(),
            is_several=len(page.table.selected_ids()) > 1,
        )

    def _on_place(self, page: str, _place: str) -> None:
        self._front = page
        self.pause.start()

    def _keep(self) -> None:
        place = self.place
        if place != self._kept:
            self._kept = place
            # Silent where it cannot be kept: that nothing can be written is told by whatever the user writes.
            keeping = self._desk.settings.set(PLACE, msgspec.to_builtins(place))
            self._runner.run(keeping, owner=self, key="place", on_error=lambda _error: None)
