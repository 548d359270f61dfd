"""The question that the list of vacancies answers now: what it is narrowed to, and in which order."""

import msgspec

from recruiterdesk.domain.query import VacancyQuery, VacancySort


class Question(msgspec.Struct):
    """What the user typed, chose and clicked."""

    search: str = ""
    account_id: int | None = None
    sort: VacancySort = VacancySort.NEW
    is_descending: bool = True

    @property
    def query(self) -> VacancyQuery:
        """Return it as the service takes it."""
        accounts = (self.account_id,) if self.account_id is not None else ()
        return VacancyQuery(search=self.search, account_ids=accounts, sort=self.sort, is_descending=self.is_descending)

    def sort_by(self, sort: VacancySort) -> None:
        """Sort by a column, words rising and numbers falling, or the other way round where it was sorted by that one."""
        is_same = sort is self.sort
        self.is_descending = not self.is_descending if is_same else sort not in (VacancySort.TITLE, VacancySort.STATUS)
        self.sort = sort
