"""Who is selected in the list of applicants, as far as it is known without reading anything."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from recruiterdesk.ui.applications.page import ApplicationsPage
from recruiterdesk.ui.applications.pane_beside import PaneBeside

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recruiterdesk.domain.application import ApplicationRow, ApplicationView


class Selected:
    """One per applicants page; each answer is of the moment it is asked for."""

    def __init__(self, page: ApplicationsPage, beside: PaneBeside) -> None:
        self._page, self._beside = page, beside

    @property
    def ids(self) -> tuple[int, ...]:
        """Return who is selected."""
        return self._page.table.selected_ids()

    @property
    def rows(self) -> "Iterator[ApplicationRow]":
        """Give those whose rows are in memory."""
        return (row for number in self.ids if (row := self._page.model.record(number)) is not None)

    @property
    def view(self) -> "ApplicationView | None":
        """Return all that is known of the one who is selected, where exactly one is and the pane beside shows it."""
        view = self._beside.view
        return view if view is not None and self.ids == (view.row.id,) else None

    @property
    def row(self) -> "ApplicationRow | None":
        """Return the row of the one who is selected, or of the first of several whose row is in memory."""
        view = self.view
        return view.row if view is not None else next(self.rows, None)

    @property
    def only_row(self) -> "ApplicationRow | None":
        """Return the row of the one who is selected, where exactly one is."""
        return self.row if len(self.ids) == 1 else None

    def why_nobody(self) -> str:
        """Return why there is nobody to do anything with, "" where there is."""
        return "" if self.ids else _tr("Nobody is selected.")

    def why_not_one(self) -> str:
        """Return why there is nobody to look closer at, "" where the pane beside shows somebody."""
        return "" if self._beside.shown_id is not None else _tr("Select one person first.")


def _tr(text: str) -> str:
    return QCoreApplication.translate("Commands", text)
