"""The questions that the applicant table answers: new ones, all, those of a vacancy, those whose data must go, a search."""

from datetime import datetime

import msgspec
from PySide6.QtCore import QCoreApplication

from recruiterdesk.domain.query import ApplicationQuery, ApplicationSort
from recruiterdesk.ui.applications.columns import SOON_DAYS
from recruiterdesk.ui.tables import words


class ListView(msgspec.Struct, frozen=True):
    """One view: its title, its question before the user narrows it, and what it is called in the sidebar (`key`)."""

    key: str
    title: str
    query: ApplicationQuery

    def narrowed(self, *, search: str, account_id: int | None, sort: ApplicationSort, is_descending: bool) -> ApplicationQuery:
        """Return the question with what the user typed and clicked."""
        return msgspec.structs.replace(
            self.query,
            search=" ".join(part for part in (self.query.search, search.strip()) if part),
            account_ids=(account_id,) if account_id is not None else self.query.account_ids,
            sort=sort,
            is_descending=is_descending,
        )


def new_since(last_visit: datetime | None) -> ListView:
    """Return "New since Friday 17:00"; before the first visit everything is new."""
    title = _tr("New") if last_visit is None else _tr("New since {moment}").format(moment=words.weekday_time(last_visit))
    return ListView("new", title, ApplicationQuery(only_new=True))


def all_applicants() -> ListView:
    """Return everyone."""
    return ListView("all", _tr("All applicants"), ApplicationQuery())


def unmatched() -> ListView:
    """Return those who came with a reference that no vacancy has."""
    return ListView("unmatched", _tr("Unmatched"), ApplicationQuery(only_unmatched=True))


def of_vacancy(vacancy_id: int, title: str) -> ListView:
    """Return the applicants of one vacancy."""
    return ListView(f"vacancy:{vacancy_id}", title, ApplicationQuery(vacancy_id=vacancy_id))


def expiring() -> ListView:
    """Return those whose data must go within two weeks, the most urgent first."""
    query = ApplicationQuery(expires_within_days=SOON_DAYS, sort=ApplicationSort.KEEP, is_descending=False)
    return ListView("expiring", _tr("Expires in {n} days").format(n=SOON_DAYS), query)


def search_for(text: str) -> ListView:
    """Return who a search finds, the best first."""
    return ListView("search", _tr("Search: {text}").format(text=text), ApplicationQuery(search=text, sort=ApplicationSort.RELEVANCE))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Views", text)
