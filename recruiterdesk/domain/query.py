"""Questions to the cache: which applicants or vacancies, in which order."""

from enum import StrEnum

import msgspec


class ApplicationSort(StrEnum):
    """Columns that applicants can be ordered by."""

    ARRIVED = "arrived"
    NAME = "name"
    VACANCY = "vacancy"
    STAGE = "stage"
    SOURCE = "source"
    KEEP = "keep"
    RELEVANCE = "relevance"  # only with a search


class VacancySort(StrEnum):
    """Columns that vacancies can be ordered by."""

    TITLE = "title"
    STATUS = "status"
    NEW = "new"
    CREATED = "created"
    APPLICANTS = "applicants"


class ApplicationQuery(msgspec.Struct, frozen=True, kw_only=True):
    """Which applicants, and in which order. Empty members do not restrict.

    `search` covers names, e-mail, phone digits, notes, answers and CV text; words are prefixes, all must match. `stage` is a native name.
    `only_new`: arrived since the user last looked. `expires_within_days`: retention ends within so many days.
    `only_unmatched`: came through a receiver with a reference that no vacancy here has, and was not assigned to one.
    """

    account_ids: tuple[int, ...] = ()
    vacancy_id: int | None = None
    stage: str | None = None
    funnel: str | None = None
    search: str = ""
    only_new: bool = False
    only_unread: bool = False
    only_unmatched: bool = False
    expires_within_days: int | None = None
    sort: ApplicationSort = ApplicationSort.ARRIVED
    is_descending: bool = True


class VacancyQuery(msgspec.Struct, frozen=True, kw_only=True):
    """Which vacancies, and in which order. `status` is a native status word."""

    account_ids: tuple[int, ...] = ()
    status: str | None = None
    only_open: bool = False
    search: str = ""
    sort: VacancySort = VacancySort.NEW
    is_descending: bool = True
