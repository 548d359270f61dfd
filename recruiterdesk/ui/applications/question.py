"""The question that the applicant table answers now: a view, and what the user narrowed it by."""

import msgspec

from recruiterdesk.domain.query import ApplicationQuery, ApplicationSort
from recruiterdesk.ui.applications.list_view import ListView


class Question(msgspec.Struct):
    """A view with what the user typed, chose and clicked."""

    view: ListView
    search: str = ""
    account_id: int | None = None
    sort: ApplicationSort = ApplicationSort.ARRIVED
    is_descending: bool = True

    @property
    def query(self) -> ApplicationQuery:
        """Return it as the service takes it."""
        return self._query(self.account_id)

    @property
    def query_over_accounts(self) -> ApplicationQuery:
        """Return it without the narrowing to one account, to count each."""
        return self._query(None)

    def sort_by(self, sort: ApplicationSort) -> None:
        """Sort by a column, or the other way round where it was sorted by that one."""
        if sort == self.sort:
            self.is_descending = not self.is_descending
        else:
            self.sort, self.is_descending = sort, sort is ApplicationSort.ARRIVED

    def _query(self, account_id: int | None) -> ApplicationQuery:
        return self.view.narrowed(search=self.search, account_id=account_id, sort=self.sort, is_descending=self.is_descending)
