"""Which person and which vacancy applications belong to, where the user knows it better: said of those who are selected or shown."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from recruiterdesk.services.desk import Desk
from recruiterdesk.ui.applications.acting import Acting
from recruiterdesk.ui.applications.page import ApplicationsPage
from recruiterdesk.ui.applications.pane_beside import PaneBeside
from recruiterdesk.ui.applications.selected import Selected
from recruiterdesk.ui.bridge.notices import Notices
from recruiterdesk.ui.bridge.task_runner import TaskRunner
from recruiterdesk.ui.theme.theme import Theme

if TYPE_CHECKING:
    from recruiterdesk.ui.links.linking import Linking
    from recruiterdesk.ui.unmatched.assigning import Assigning

_PAIR = 2


class Belonging:
    """One per applicants page; all of it stays on this computer, and can be taken back."""

    def __init__(
        self,
        theme: Theme,
        desk: Desk,
        runner: TaskRunner,
        notices: Notices,
        page: ApplicationsPage,
        beside: PaneBeside,
        selected: Selected,
        acting: Acting,
    ) -> None:
        """Let `acting` know what Ctrl+Z does next."""
        self._theme, self._desk, self._runner, self._notices = theme, desk, runner, notices
        self._page, self._beside, self._selected, self._acting = page, beside, selected, acting

    # --- the same person ---

    @cached_property
    def linking(self) -> "Linking":
        """Return what says that applications are the same person's."""
        from recruiterdesk.ui.links.linking import Linking  # noqa: PLC0415 -- loaded with the first link

        return Linking(self._desk, self._runner, self._notices, self._page, self._acting.remember)

    def link(self) -> None:
        """Say of two who are selected that they are the same person, or ask with whom the one who is selected shall be linked."""
        ids, view = self._selected.ids, self._selected.view
        if len(ids) == _PAIR:
            self.linking.link_people(*ids)
        elif view is not None:
            self.linking.ask(self._theme, self._page.window(), view.row)

    def link_title(self) -> str:
        """Return what linking does to those who are selected."""
        return _tr("Say they are the same person") if len(self._selected.ids) == _PAIR else _tr("Link with somebody …")

    def why_no_link(self) -> str:
        """Return why nobody can be linked, "" where somebody can."""
        can = self._selected.view is not None or len(self._selected.ids) == _PAIR
        return "" if can else _tr("Select one person, or exactly two.")

    def link_shown_with(self, other: int) -> None:
        """Say that the one who is shown is the same person as `other`."""
        if self._beside.shown_id is not None:
            self.linking.link_people(self._beside.shown_id, other)

    def part_shown_from(self, other: int) -> None:
        """Say that the one who is shown is not the same person as `other`."""
        if self._beside.shown_id is not None:
            self.linking.part_people(self._beside.shown_id, other)

    # --- a vacancy for whom none is known ---

    @cached_property
    def assigning(self) -> "Assigning":
        """Return what assigns people to vacancies."""
        from recruiterdesk.ui.unmatched.assigning import Assigning  # noqa: PLC0415 -- loaded with the first assignment

        return Assigning(self._desk, self._runner, self._notices, self._page, self._acting.remember, self._go_on_from)

    def _go_on_from(self, ids: tuple[int, ...]) -> None:
        # The next one is current at once, as after a move.
        if ids == self._selected.ids:
            self._page.table.select_after(ids)

    def assign(self) -> None:
        """Ask which vacancy those who are selected belong to."""
        self.assigning.ask(self._theme, self._selected.ids)

    def is_assigning_offered(self) -> bool:
        """Return whether anybody who is selected came with a reference to a vacancy: it is nothing for the others."""
        return any(row.vacancy_reference is not None for row in self._selected.rows)

    def why_no_assign(self) -> str:
        """Return why nobody can be assigned, "" where somebody can."""
        from recruiterdesk.ui.unmatched.assigning import why_not  # noqa: PLC0415 -- loaded with the first menu

        return self._selected.why_nobody() or why_not(tuple(self._selected.rows))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Commands", text)
