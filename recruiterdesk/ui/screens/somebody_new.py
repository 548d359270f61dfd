"""Somebody new, from the applicants' page: for which vacancy, why not, and what opens the form."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from recruiterdesk.domain.capability import Capability
from recruiterdesk.services.desk import Desk
from recruiterdesk.ui.applications.screen import ApplicationsScreen
from recruiterdesk.ui.bridge.ability import why_not_there
from recruiterdesk.ui.bridge.notices import Notices
from recruiterdesk.ui.bridge.task_runner import TaskRunner
from recruiterdesk.ui.search.command import Command
from recruiterdesk.ui.theme.theme import Theme

if TYPE_CHECKING:
    from recruiterdesk.domain.vacancy import VacancyRow
    from recruiterdesk.ui.screens.adding_by_hand import HandAdding


class SomebodyNew:
    """One per window; it adds its command to the applicants' page."""

    def __init__(
        self, theme: Theme, desk: Desk, runner: TaskRunner, notices: Notices, over: QWidget, applicants: ApplicationsScreen
    ) -> None:
        """Open sheets over `over`."""
        self._theme, self._desk, self._runner, self._notices, self._over = theme, desk, runner, notices, over
        self._applicants = applicants
        add = Command("do.add", self._title, self._begin, ("Shift+A",), "applicant-add", self._why_not)
        applicants.page.set_commands((*applicants.page.commands, add))

    @cached_property
    def adding(self) -> "HandAdding":
        """Return what adds somebody by hand."""
        from recruiterdesk.ui.screens.adding_by_hand import HandAdding  # noqa: PLC0415 -- not needed for the first list

        controller = self._applicants.controller
        return HandAdding(self._theme, self._desk, self._runner, self._notices, self._over, controller.accounts, lambda: controller.hold)

    def begin_for(self, row: "VacancyRow") -> None:
        """Open the form for a vacancy that is listed."""
        self.adding.begin(row)

    def _vacancy_at_hand(self) -> tuple[int, str] | None:
        """Return the vacancy whose applicants are listed, else that of the one who is selected: our id and its title."""
        view = self._applicants.controller.view
        if view.query.vacancy_id is not None:
            return view.query.vacancy_id, view.title
        shown = self._applicants.shown
        row = shown.row if shown is not None else None
        return (row.vacancy_id, row.vacancy_title or "") if row is not None and row.vacancy_id is not None else None

    def _begin(self) -> None:
        if (found := self._vacancy_at_hand()) is not None:
            self.adding.begin_for(found[0])

    def _title(self) -> str:
        found = self._vacancy_at_hand()
        return _tr("Add applicant to {vacancy} …").format(vacancy=found[1]) if found is not None else _tr("Add applicant …")

    def _why_not(self) -> str:
        found = self._vacancy_at_hand()
        if found is None:
            return _tr("Choose a vacancy first, with G then V, or somebody who applied to it.")
        shown = self._applicants.shown
        account = self._applicants.controller.accounts.get(shown.row.account_id) if shown is not None else None
        if shown is None or account is None or shown.row.vacancy_id != found[0]:
            return ""  # what stands in the way is said once the vacancy is read
        return why_not_there(account, self._desk.accounts.profile_of(account), Capability.CREATE_APPLICANT)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Screens", text)
