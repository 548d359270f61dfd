"""Fills the pane of the vacancy that is selected, keeps it true, and goes where its addresses lead."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QGuiApplication

from recruiterdesk.domain.change_set import ChangeSet
from recruiterdesk.domain.vacancy import VacancyRow
from recruiterdesk.services.desk import Desk
from recruiterdesk.ui.bridge.change_signals import ChangeSignals
from recruiterdesk.ui.bridge.notices import Notices
from recruiterdesk.ui.bridge.open_outside import open_outside
from recruiterdesk.ui.bridge.task_runner import TaskRunner
from recruiterdesk.ui.vacancies.listing import VacancyListing
from recruiterdesk.ui.vacancies.page import VacanciesPage
from recruiterdesk.ui.vacancies.taking import why_no_applicant, why_no_cvs


class PaneFilling(QObject):
    """One per vacancies' page, with which it goes."""

    def __init__(
        self, desk: Desk, runner: TaskRunner, changes: ChangeSignals, notices: Notices, page: VacanciesPage, listing: VacancyListing
    ) -> None:
        """Follow what is selected on `page`."""
        super().__init__(page)
        self._desk, self._runner, self._notices, self._page, self._listing = desk, runner, notices, page, listing
        page.table.selection_moved.connect(self._on_selection)
        page.detail.reach_requested.connect(self._on_reach)
        page.detail.copy_requested.connect(self._on_copy)
        changes.changed.connect(self._on_changed)

    def _on_selection(self, ids: tuple[int, ...]) -> None:
        found = self._listing.found(ids[0]) if len(ids) == 1 else None
        if found is None:
            self._page.detail.show_none()
            return
        row, account = found
        profile = self._desk.accounts.profile_of(account)
        refusal, no_applicant = why_no_cvs(row, account, profile), why_no_applicant(row, account, profile)
        self._page.detail.begin(row, profile.badge, profile.name, refusal=refusal, no_applicant=no_applicant)
        self._read(row.id)

    def _read(self, number: int) -> None:
        detail = self._page.detail
        self._runner.run(self._desk.vacancies.view(number), owner=self._page, key="detail", on_done=detail.show_view)
        self._runner.run(self._desk.links.twins(number), owner=self._page, key="twins", on_done=partial(self._show_twins, number))

    def _show_twins(self, number: int, found: tuple[Sequence[VacancyRow], dict[str, int]]) -> None:
        if self._page.detail.shown_id == number:
            self._page.detail.twins.show_twins(*found)

    def _on_changed(self, change: ChangeSet) -> None:
        if (number := self._page.detail.shown_id) is not None and (number in change.vacancies or change.applications):
            self._read(number)

    def _on_reach(self, address: str) -> None:
        if not open_outside(address):
            self._notices.refuse(_tr("Nothing on this computer opens this address."))

    def _on_copy(self, address: str) -> None:
        QGuiApplication.clipboard().setText(address)
        self._notices.info(_tr("Copied"))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Vacancies", text)
