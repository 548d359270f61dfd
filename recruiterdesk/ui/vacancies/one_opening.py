"""Vacancies that are one opening in several places: says so of two that are selected, and takes one out again."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from recruiterdesk.services.desk import Desk
from recruiterdesk.ui.bridge.notices import Notices
from recruiterdesk.ui.bridge.task_runner import TaskRunner
from recruiterdesk.ui.vacancies.page import VacanciesPage

if TYPE_CHECKING:
    from recruiterdesk.ui.links.linking import Linking

_PAIR = 2


class OneOpening:
    """One per vacancies' page; `remember` takes what Ctrl+Z does next."""

    def __init__(
        self, desk: Desk, runner: TaskRunner, notices: Notices, page: VacanciesPage, remember: Callable[[Callable[[], None]], None]
    ) -> None:
        self._desk, self._runner, self._notices, self._page, self._remember = desk, runner, notices, page, remember
        page.detail.twins.part_requested.connect(self.part)

    @cached_property
    def linking(self) -> "Linking":
        """Return what says that vacancies are one opening."""
        from recruiterdesk.ui.links.linking import Linking  # noqa: PLC0415 -- loaded with the first link

        return Linking(self._desk, self._runner, self._notices, self._page, self._remember)

    def link(self) -> None:
        """Say of two that are selected that they are one opening."""
        ids = self._page.table.selected_ids()
        if len(ids) == _PAIR:
            self.linking.link_vacancies(*ids)

    def why_no_link(self) -> str:
        """Return why nothing can be linked, "" where two are selected."""
        return "" if len(self._page.table.selected_ids()) == _PAIR else _tr("Select exactly two vacancies.")

    def part(self) -> None:
        """Take the vacancy that is shown out of its opening."""
        if self._page.detail.shown_id is not None:
            self.linking.part_vacancy(self._page.detail.shown_id)

    def why_no_part(self) -> str:
        """Return why there is nothing to part, "" where the vacancy that is shown has twins."""
        has_twins = self._page.detail.shown_id is not None and not self._page.detail.twins.isHidden()
        return "" if has_twins else _tr("Select a vacancy that is one opening with others.")


def _tr(text: str) -> str:
    return QCoreApplication.translate("Vacancies", text)
