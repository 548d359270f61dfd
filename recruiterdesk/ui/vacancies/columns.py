"""The columns of the vacancy table, and what each says in words."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from recruiterdesk.domain.funnel import Funnel
from recruiterdesk.domain.query import VacancySort
from recruiterdesk.domain.vacancy import VacancyPhase, VacancyRow
from recruiterdesk.ui.tables import words
from recruiterdesk.ui.tables.columns import Column, noop

STEPS = (Funnel.NEW, Funnel.SCREENING, Funnel.INTERVIEW, Funnel.OFFER, Funnel.HIRED)

COLUMNS = (
    Column("vacancy", noop("Columns", "Vacancy"), 268, 360, VacancySort.TITLE, stretch=1.0, is_needed=True),
    Column("provider", noop("Columns", "Provider"), 76, 170, hide_below=460),
    Column("status", noop("Columns", "Status"), 74, 90, VacancySort.STATUS, hide_below=560),
    *(Column(f"step.{step.value}", "", 28, 40, hide_below=640, hint=step.value) for step in STEPS),
    Column("applicants", noop("Columns", "All"), 44, 56, VacancySort.APPLICANTS, is_right=True, hide_below=700),
    Column("new", noop("Columns", "New"), 62, 66, VacancySort.NEW, is_right=True, is_needed=True),
    Column("age", noop("Columns", "Age"), 60, 70, VacancySort.CREATED, is_right=True, is_age=True),
)


# What APIs call a vacancy's status. These are their codes, and not words that a recruiter meets in the provider's own window.
_STATUSES = {
    "public": noop("Vacancies", "Public"),
    "private": noop("Vacancies", "Private"),
    "open": noop("Vacancies", "Open"),
    "draft": noop("Vacancies", "Draft"),
    "closed": noop("Vacancies", "Closed"),
}


def status_said(row: VacancyRow) -> str:
    """Return the status in the window's language; a code as ON_HOLD becomes words, a bare number says nothing and is left out."""
    known = _STATUSES.get(row.status.lower())
    if known is not None:
        return _tr(known)
    if row.status.isdigit():
        return ""
    return row.status.replace("_", " ").capitalize() if row.status.isupper() else row.status


def is_over(row: VacancyRow) -> bool:
    """Return whether a vacancy takes nobody any more: it is shown paler."""
    return row.phase is VacancyPhase.CLOSED


def where_of(row: VacancyRow) -> str:
    """Return "title, place"."""
    return f"{row.title}, {row.location}" if row.location else row.title


def text_of(now: Callable[[], datetime]) -> Callable[[VacancyRow, str], str]:
    """Return how a cell is said in text."""
    said: dict[str, Callable[[VacancyRow], str]] = {
        "vacancy": where_of,
        "provider": lambda row: row.account,
        "status": status_said,
        "applicants": lambda row: "" if row.applicants is None else words.number(row.applicants),
        "new": lambda row: words.number(row.new),
        "age": lambda row: words.age(row.created_at, now()),
    }

    def text(row: VacancyRow, key: str) -> str:
        if key.startswith("step."):
            return words.number(row.funnel.get(key.removeprefix("step."), 0))
        return said[key](row)

    return text


def spoken_of(now: Callable[[], datetime]) -> Callable[[VacancyRow], str]:
    """Return the sentence of a whole row for a screen reader."""
    names = {
        Funnel.NEW: _tr("new"),
        Funnel.SCREENING: _tr("in review"),
        Funnel.INTERVIEW: _tr("in interviews"),
        Funnel.OFFER: _tr("with an offer"),
        Funnel.HIRED: _tr("hired"),
    }

    def spoken(row: VacancyRow) -> str:
        steps = [f"{row.funnel[step.value]} {names[step]}" for step in STEPS if row.funnel.get(step.value)]
        arrived = words.counted(row.new, _tr("1 arrived since you looked"), _tr("{n} arrived since you looked")) if row.new else ""
        return ", ".join(
            part for part in (where_of(row), row.account, status_said(row), arrived, *steps, words.age(row.created_at, now())) if part
        )

    return spoken


def _tr(text: str) -> str:
    return QCoreApplication.translate("Vacancies", text)
