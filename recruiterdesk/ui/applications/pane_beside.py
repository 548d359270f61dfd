"""The pane of one person beside the list: built once the list is painted, and turned to whoever is selected there."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from recruiterdesk.services.desk import Desk
from recruiterdesk.ui.applications.controller import ApplicationsController
from recruiterdesk.ui.applications.page import ApplicationsPage
from recruiterdesk.ui.bridge.change_signals import ChangeSignals
from recruiterdesk.ui.bridge.first_paint import FirstPaint
from recruiterdesk.ui.bridge.notices import Notices
from recruiterdesk.ui.bridge.task_runner import TaskRunner
from recruiterdesk.ui.bridge.turns import Turns
from recruiterdesk.ui.candidates.later_pane import LaterPane
from recruiterdesk.ui.theme.theme import Theme

if TYPE_CHECKING:
    from recruiterdesk.domain.application import ApplicationView
    from recruiterdesk.ui.candidates.controller import DetailController
    from recruiterdesk.ui.candidates.pane import DetailPane
    from recruiterdesk.ui.candidates.several import SeveralView
    from recruiterdesk.ui.candidates.several_note import SeveralNote

TYPING_PAUSE_MS = 120
LATEST_PANE_MS = 1_000  # until the pane is built where no list shows: an empty view, a window that is not seen


class PaneBeside(QObject):
    """One per applicants page. `made` tells of the DetailPane, once, before it turns to anybody."""

    made = Signal(object)  # the DetailPane

    def __init__(
        self,
        theme: Theme,
        desk: Desk,
        runner: TaskRunner,
        changes: ChangeSignals,
        notices: Notices,
        now: Callable[[], datetime],
        place: LaterPane,
        page: ApplicationsPage,
        controller: ApplicationsController,
    ) -> None:
        """Follow what is selected on `page`; `place` is where the pane goes."""
        super().__init__(page)
        self._theme, self._desk, self._runner, self._changes, self._notices, self._now = theme, desk, runner, changes, notices, now
        self._place, self._page, self._controller = place, page, controller
        self._made: tuple[DetailPane, DetailController] | None = None
        self.several_note: SeveralNote | None = None  # with the first page of several
        self._typing_pause = QTimer(self, singleShot=True, interval=TYPING_PAUSE_MS)
        self._typing_pause.timeout.connect(self._turn_to_selected)
        self._is_turn_owed = False
        self._row_came = Turns(self._turn_to_row_that_came, self)
        page.table.selection_moved.connect(self._on_selection)
        page.model.dataChanged.connect(self._on_rows_changed)

    def build_soon(self) -> None:
        """Build the pane when the list is on the screen."""
        FirstPaint(self._page.table.viewport(), lambda: self._page.model.rowCount() > 0, self._built)
        QTimer.singleShot(LATEST_PANE_MS, self, self._built)

    @property
    def pane(self) -> "DetailPane":
        """Return the pane, built now if it was not."""
        return self._built()[0]

    @property
    def detail(self) -> "DetailController":
        """Return what fills the pane, built now if it was not."""
        return self._built()[1]

    @property
    def shown_id(self) -> int | None:
        """Return whose page the pane is, if somebody's; it builds nothing."""
        return self._made[0].shown_id if self._made is not None else None

    @property
    def view(self) -> "ApplicationView | None":
        """Return all that is known of who is shown, as far as it is read; it builds nothing."""
        return self._made[0].view if self._made is not None else None

    def leave(self) -> None:
        """Go back to the list, which is all there is to see in a narrow window."""
        self._page.panes.show_second(is_shown=False)
        self._page.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def save_drafts(self) -> None:
        """Keep what was typed and not sent."""
        if self._made is not None:
            self._made[1].notes.save_drafts()
        if self.several_note is not None:
            self.several_note.save()

    def _built(self) -> "tuple[DetailPane, DetailController]":
        if self._made is None:
            from recruiterdesk.ui.candidates.controller import DetailController  # noqa: PLC0415 -- the list is painted without it
            from recruiterdesk.ui.candidates.pane import DetailPane  # noqa: PLC0415 -- as above

            pane = DetailPane(self._theme, self._now)
            account_of, hold = self._controller.accounts.get, lambda: self._controller.hold
            detail = DetailController(
                self._desk, self._runner, self._changes, self._notices, pane, account_of, self._now, hold, self._next_ids
            )
            self._made = pane, detail
            self._place.hold(pane)
            pane.left.connect(self.leave)
            pane.several_made.connect(self._on_several_made)
            self.made.emit(pane)
            self._turn_to_selected()
        return self._made

    def _on_several_made(self, several: "SeveralView") -> None:
        from recruiterdesk.ui.candidates.several_note import SeveralNote  # noqa: PLC0415 -- with the first page of several

        self.several_note = SeveralNote(self._desk, self._runner, several)

    def _next_ids(self) -> tuple[int, ...]:
        row, model = self._page.table.currentIndex().row(), self._page.model
        return tuple(number for place in (row + 1, row + 2) if (number := model.id_at(place)) is not None)

    # --- turning ---

    def _on_selection(self, ids: tuple[int, ...]) -> None:
        # While somebody types, the first of each answer is selected; turning the pane to each of them would only hold up the letters.
        if self._page.frame.filter.hasFocus():
            self._typing_pause.start()
        else:
            self._turn_to(ids)

    def _turn_to_selected(self) -> None:
        self._turn_to(self._page.table.selected_ids())

    def _turn_to(self, ids: tuple[int, ...]) -> None:
        self._typing_pause.stop()
        if self._made is None:  # it turns to whom is selected when it is built
            return
        (pane, detail), model = self._made, self._page.model
        # The list first: both at once would hold the window up. Whom the pane shows already is left only for one who can be shown.
        is_late = len(ids) == 1 and (model.has_late or (pane.shown_id is None and model.record(ids[0]) is None))
        self._is_turn_owed = is_late
        if is_late:
            self._row_came.start()
        elif not ids:
            detail.show_nobody()
        elif len(ids) == 1:
            detail.show(model.record(ids[0]), ids[0])
        else:
            detail.show_several(len(ids), self._by_account(ids))
            if self.several_note is not None:
                self.several_note.follow(ids)

    def _by_account(self, ids: Sequence[int]) -> dict[str, int]:
        counts: dict[str, int] = {}
        for number in ids:
            row = self._page.model.record(number)
            if row is not None:
                counts[row.account] = counts.get(row.account, 0) + 1
        return counts if sum(counts.values()) == len(ids) else {}

    def _on_rows_changed(self, *_places: object) -> None:
        # The row of the selected one may have come, for which the pane could only wait.
        if self._made is not None and self.shown_id is None:
            self._row_came.start()

    def _turn_to_row_that_came(self) -> bool:
        if self._page.model.has_late:
            return True
        ids = self._page.table.selected_ids() if self._is_turn_owed or self.shown_id is None else ()
        self._is_turn_owed = False
        row = self._page.model.record(ids[0]) if len(ids) == 1 else None
        if row is not None or (len(ids) == 1 and self.shown_id is not None):
            self.detail.show(row, ids[0])
        return False
