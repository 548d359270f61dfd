"""Puts the vacancies' screen together: the list, the pane beside it, forms, CVs, what is one opening, and the menus of it."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QPoint, Signal

from recruiterdesk.services.desk import Desk
from recruiterdesk.ui.bridge.change_signals import ChangeSignals
from recruiterdesk.ui.bridge.notices import Notices
from recruiterdesk.ui.bridge.task_runner import TaskRunner
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.vacancies.columns import where_of
from recruiterdesk.ui.vacancies.command_menu import CommandMenu
from recruiterdesk.ui.vacancies.commands import doing_commands, going_commands, list_commands
from recruiterdesk.ui.vacancies.cv_files import CvFiles
from recruiterdesk.ui.vacancies.forms import VacancyForms
from recruiterdesk.ui.vacancies.listing import VacancyListing
from recruiterdesk.ui.vacancies.one_opening import OneOpening
from recruiterdesk.ui.vacancies.page import VacanciesPage
from recruiterdesk.ui.vacancies.pane_filling import PaneFilling
from recruiterdesk.ui.vacancies.taking import why_no_applicant

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu


class VacanciesScreen(QObject):
    """Owns the page and its parts. `page` goes into the window; its commands also feed the palette."""

    applicants_requested = Signal(int, str)  # a vacancy's id and its title: show its applicants
    applicant_wanted = Signal(object)  # VacancyRow: somebody new for it, by hand
    go_requested = Signal(str)

    def __init__(
        self,
        theme: Theme,
        desk: Desk,
        runner: TaskRunner,
        changes: ChangeSignals,
        notices: Notices,
        now: Callable[[], datetime],
        hold: Callable[[], float],
        remember: Callable[[Callable[[], None]], None],
        parent: QObject,
    ) -> None:
        """Build everything; `start` reads the list.

        `hold` says for how many seconds a write is held, `remember` takes what Ctrl+Z does next.
        """
        super().__init__(parent)
        self._desk = desk
        self.page = page = VacanciesPage(theme, now)
        self.listing = listing = VacancyListing(desk, runner, changes, page)
        self._filling = PaneFilling(desk, runner, changes, notices, page, listing)
        self.cvs = CvFiles(desk, runner, page, listing)
        self.opening = OneOpening(desk, runner, notices, page, remember)
        self._menu = CommandMenu(page)
        self.forms = VacancyForms(theme, desk, runner, notices, page, listing, self._menu, hold)
        self.add_to_menu: Callable[[QMenu], object] = lambda _menu: None  # what else can be done with the vacancy that is selected
        detail = page.detail
        page.refused.connect(notices.refuse)
        page.table.opened.connect(self._open_applicants)
        page.table.menu_wanted.connect(lambda _ids, at: self._open_menu(at))
        detail.applicants_requested.connect(self._open_applicants)
        detail.applicant_requested.connect(self._add_applicant)
        detail.more_requested.connect(lambda: self._open_menu(detail.more.mapToGlobal(QPoint(0, detail.more.height()))))
        doing = doing_commands(listing, self.forms, self.opening, self._add_applicant, self._why_nobody_new, notices)
        page.set_commands((*doing, *list_commands(page), *going_commands(self.go_requested.emit)))

    def start(self) -> None:
        """Read what was chosen earlier, and the list."""
        self.listing.start()

    def _open_applicants(self, number: int) -> None:
        row = self.page.model.record(number)
        if row is not None:
            self.applicants_requested.emit(number, where_of(row))

    def _open_menu(self, at: QPoint) -> None:
        self._menu.pop_up([command for command in self.page.commands if command.id.startswith("do.")], at, self.add_to_menu)

    # --- somebody new ---

    def _add_applicant(self) -> None:
        if (found := self.listing.selected) is not None:
            self.applicant_wanted.emit(found[0])

    def _why_nobody_new(self) -> str:
        found = self.listing.selected
        if found is None:
            return QCoreApplication.translate("Vacancies", "Select one vacancy first.")
        return why_no_applicant(*found, self._desk.accounts.profile_of(found[1]))
