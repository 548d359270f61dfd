"""The columns of the applicant table, in the order of the look, and what each says in words."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from recruiterdesk.domain.application import ApplicationRow
from recruiterdesk.domain.query import ApplicationSort
from recruiterdesk.ui.tables import words
from recruiterdesk.ui.tables.columns import Column, noop

# The dot (22) and the avatar (30) belong to the name: they have no head and no sense apart from it.
COLUMNS = (
    Column("name", noop("Columns", "Name"), 233, 252, ApplicationSort.NAME, is_needed=True, least=170),
    Column("vacancy", noop("Columns", "Vacancy"), 120, 220, ApplicationSort.VACANCY, stretch=1.0, is_needed=True),
    Column("stage", noop("Columns", "Stage"), 138, 166, ApplicationSort.STAGE, least=104),
    Column("provider", noop("Columns", "Account"), 34, 158, hide_below=460),
    Column("age", noop("Columns", "Age"), 58, 60, ApplicationSort.ARRIVED, is_age=True),
    Column("source", noop("Columns", "Source"), 72, 104, ApplicationSort.SOURCE, hide_below=700),
    Column("keep", noop("Columns", "Keep"), 56, 68, ApplicationSort.KEEP, hide_below=640),
)

PLACE_FROM = 560  # the list's logical width under which a vacancy's place leaves
KEEP_FROM = 640  # under it, only people whose data must go soon carry the clock, after the name
SOON_DAYS = 14


def text_of(now: Callable[[], datetime]) -> Callable[[ApplicationRow, str], str]:
    """Return how a cell is said in text: for screen readers, tooltips and copying."""
    said: dict[str, Callable[[ApplicationRow], str]] = {
        "name": lambda row: row.name,
        "vacancy": vacancy_of,
        "stage": lambda row: row.stage or "",
        "provider": lambda row: row.account,
        "age": lambda row: words.age(row.created_at, now()),
        "source": lambda row: ", ".join(row.sources),
        "keep": lambda row: keep_said(words.days_left(row.retention_ends_at, now())),
    }

    def text(row: ApplicationRow, key: str) -> str:
        return said[key](row)

    return text


def vacancy_of(row: ApplicationRow) -> str:
    """Return "title, place", or what stands in for a vacancy where there is none."""
    if row.vacancy_title is None:
        return _tr("Reference {reference}").format(reference=row.vacancy_reference) if row.vacancy_reference else _tr("No vacancy")
    return f"{row.vacancy_title}, {row.vacancy_location}" if row.vacancy_location else row.vacancy_title


def keep_said(left: int | None) -> str:
    """Return how long a person's data may still be kept, in a sentence; "" where unknown."""
    if left is None:
        return ""
    if left < 0:
        return _tr("Overdue: this data should have been removed")
    return words.counted(left, _tr("1 day left to keep this data"), _tr("{n} days left to keep this data"))


def spoken_of(now: Callable[[], datetime]) -> Callable[[ApplicationRow], str]:
    """Return the sentence of a whole row: name, unread, vacancy, stage, account, age, days left, marks."""
    text = text_of(now)

    def spoken(row: ApplicationRow) -> str:
        parts = [row.name]
        if row.is_unread:
            parts.append(_tr("unread"))
        parts += [vacancy_of(row), row.stage or _tr("no stage"), row.account, text(row, "age"), text(row, "keep")]
        parts += marks_said(row)
        return ", ".join(part for part in parts if part)

    return spoken


def marks_said(row: ApplicationRow) -> list[str]:
    """Return what the small marks after a name mean."""
    marks = []
    if row.trouble == "refused":
        marks.append(_tr("a change was refused"))
    elif row.trouble == "uncertain":
        marks.append(_tr("we cannot tell if a change arrived"))
    elif row.pending:
        marks.append(_tr("a change is on its way"))
    if row.is_local:
        marks.append(_tr("only on this computer so far"))
    if row.seen_before:
        marks.append(words.counted(row.seen_before, _tr("seen before once"), _tr("seen before, {n} times")))
    return marks


def _tr(text: str) -> str:
    return QCoreApplication.translate("Applicants", text)
