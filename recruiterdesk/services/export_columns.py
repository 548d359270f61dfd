"""The columns of exported tables: a name for programs, a title for people, and where the value comes from."""

from collections.abc import Callable
from typing import Generic, TypeVar

import msgspec

from recruiterdesk.domain.application import ApplicationRow
from recruiterdesk.domain.clock import to_iso
from recruiterdesk.domain.vacancy import VacancyRow

T = TypeVar("T")

CellValue = str | int | float | bool | None


class ExportColumn(msgspec.Struct, Generic[T], frozen=True):
    """One column. `value` gives what a spreadsheet cell or a JSON member can hold."""

    name: str
    title: str
    value: Callable[[T], CellValue]


APPLICANT_COLUMNS: tuple[ExportColumn[ApplicationRow], ...] = (
    ExportColumn("ref", "Reference", lambda row: row.ref),
    ExportColumn("account", "Account", lambda row: row.account),
    ExportColumn("first_name", "First name", lambda row: row.first_name),
    ExportColumn("last_name", "Last name", lambda row: row.last_name),
    ExportColumn("email", "E-mail", lambda row: row.email),
    ExportColumn("phone", "Phone", lambda row: row.phone),
    ExportColumn("city", "City", lambda row: row.city),
    ExportColumn("country", "Country", lambda row: row.country),
    ExportColumn("vacancy", "Vacancy", lambda row: row.vacancy_title),
    ExportColumn("stage", "Stage", lambda row: row.stage),
    ExportColumn("status", "Status", lambda row: row.status),
    ExportColumn("rating", "Rating", lambda row: row.rating),
    ExportColumn("sources", "Sources", lambda row: ", ".join(row.sources)),
    ExportColumn("disqualified", "Disqualified", lambda row: row.is_disqualified),
    ExportColumn("may_be_contacted", "May be contacted", lambda row: row.may_be_contacted),
    ExportColumn("created_at", "Arrived", lambda row: to_iso(row.created_at)),
    ExportColumn("hired_at", "Hired", lambda row: to_iso(row.hired_at)),
    ExportColumn("retention_ends_at", "Keep until", lambda row: to_iso(row.retention_ends_at)),
    ExportColumn("url", "Link", lambda row: row.url),
)

VACANCY_COLUMNS: tuple[ExportColumn[VacancyRow], ...] = (
    ExportColumn("ref", "Reference", lambda row: row.ref),
    ExportColumn("account", "Account", lambda row: row.account),
    ExportColumn("title", "Title", lambda row: row.title),
    ExportColumn("status", "Status", lambda row: row.status),
    ExportColumn("type", "Type", lambda row: row.type),
    ExportColumn("location", "Location", lambda row: row.location),
    ExportColumn("department", "Department", lambda row: row.department),
    ExportColumn("applicants", "Applicants", lambda row: row.applicants),
    ExportColumn("created_at", "Created", lambda row: to_iso(row.created_at)),
    ExportColumn("expires_at", "Expires", lambda row: to_iso(row.expires_at)),
    ExportColumn("url", "Link", lambda row: row.url),
)
