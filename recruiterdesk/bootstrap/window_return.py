"""After an end that nobody foresaw: the window goes back to where the user stood, says so, and offers the report."""

import asyncio
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from recruiterdesk.domain.errors import DeskError
from recruiterdesk.services.run_record import EARLY_SECONDS, LastEnd, RunRecord
from recruiterdesk.ui.screens.coming_back import Arrival, ComingBack
from recruiterdesk.ui.screens.first_touch import FirstTouch
from recruiterdesk.ui.screens.kept_place import PlaceKeeping, understood
from recruiterdesk.ui.widgets.notice import NoticeText

if TYPE_CHECKING:
    from recruiterdesk.services.desk import Desk
    from recruiterdesk.ui.main_window.desk_window import DeskWindow


def _tr(text: str) -> str:
    return QCoreApplication.translate("ComingBack", text)


class WindowReturn:
    """One per run of the program with a window. It begins when the first list is painted."""

    def __init__(self, desk: "Desk") -> None:
        """Know nothing of the last run yet."""
        self._desk = desk
        self._record = RunRecord(desk.settings)

    async def begin(self, shown: "DeskWindow", *, has_aim: bool) -> None:
        """Go back, where the last run did not end cleanly; `has_aim` where this one was opened to show something else."""
        touch = FirstTouch(shown.window, shown.screens, shown.window.has_open_sheet)
        try:
            end = await self._record.begin()
            self.follow(shown)
            if end is not None:
                await self._go_back(shown, end, touch, has_aim=has_aim)
        finally:
            # The draft is put back a moment after its person is shown; until then a key of the user still counts.
            asyncio.get_running_loop().call_later(3.0, touch.stop)
        await asyncio.sleep(EARLY_SECONDS)
        await self._record.note_lasting()

    def follow(self, shown: "DeskWindow") -> None:
        """Keep from now on where the user stands in a window."""
        PlaceKeeping(self._desk, shown.runner, shown.screens)

    async def end(self) -> None:
        """Note that the user closes the window."""
        await self._record.end()

    async def _go_back(self, shown: "DeskWindow", end: LastEnd, touch: FirstTouch, *, has_aim: bool) -> None:
        place = understood(end.place)
        way = ComingBack(self._desk, shown.screens, touch)
        arrival = Arrival.BUSY
        try:
            if place is not None and end.may_go_back and not has_aim:
                arrival = await way.go(place)
        except DeskError:  # the list says what is wrong, and what was typed is kept
            arrival = Arrival.BUSY
        report = await self._desk.diagnosis.newest_crash(end.began)
        said = _said(end, arrival)
        lead = _tr("recruiterdesk ended unexpectedly.")
        action = _tr("Show the report …") if report is not None else _tr("Understood")

        def act() -> None:
            if report is not None:
                shown.diagnostics.show_crash(report)

        shown.main.say_once(NoticeText(id="ended", kind="info", icon="info", lead=lead, text=said, action=action), act)
        if shown.screens.applicants.page.frame.isVisible():
            shown.window.announce(f"{lead} {said}")
        else:  # the person has the whole of a small window, and the notice stands over the list behind her
            shown.notices.info(f"{lead} {said}")
        if arrival is Arrival.GONE and way.draft:
            shown.diagnostics.show_lost_draft(way.draft)


def _said(end: LastEnd, arrival: Arrival) -> str:
    said = _tr("What you had typed is kept with whom you were writing about.")
    if not end.may_go_back:
        said = _tr("It was the third time soon after the start, so it begins with the list now. What you had typed is kept.")
    elif arrival is Arrival.BACK:
        said = _tr("You are back where you were.")
    elif arrival is Arrival.GONE:
        said = _tr("Whom you were looking at is no longer here.")
    if end.form:
        said = f"{said} " + _tr('What you had filled in on "{sheet}" is there when you open it again.').format(sheet=end.form)
    return said
