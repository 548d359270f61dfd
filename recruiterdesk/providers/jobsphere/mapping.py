"""JobSphere's shapes into the desk's words; pure functions, no traffic and no clock."""

import math
from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

import msgspec

from recruiterdesk.domain.application import Application, ApplicationDetail, Person
from recruiterdesk.domain.provider_table import Cell, CellKind, TableColumn, TableLine
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.domain.vacancy import Vacancy, VacancyPhase
from recruiterdesk.provider_api.outside_values import clean, to_moment
from recruiterdesk.providers.jobsphere.wire import WireJob, WireSalary

_LONGEST_TEXT: Final = 1_000_000
_LARGEST_RAW: Final = 4_000_000

BOARD_COLUMNS: Final = (
    TableColumn(name="title", label=Sentence("Job")),
    TableColumn(name="company", label=Sentence("Company")),
    TableColumn(name="location", label=Sentence("Location")),
    TableColumn(name="type", label=Sentence("Type")),
    TableColumn(name="salary_from", label=Sentence("Salary from"), kind=CellKind.NUMBER),
    TableColumn(name="salary_to", label=Sentence("Salary to"), kind=CellKind.NUMBER),
    TableColumn(name="currency", label=Sentence("Currency")),
    TableColumn(name="skills", label=Sentence("Skills")),
    TableColumn(name="posted_at", label=Sentence("Posted"), kind=CellKind.MOMENT),
    TableColumn(name="is_ours", label=Sentence("Ours"), kind=CellKind.FLAG),
    TableColumn(name="id", label=Sentence("Job id")),
)
JOB_COLUMNS: Final = (
    *BOARD_COLUMNS,
    TableColumn(name="description", label=Sentence("Description"), kind=CellKind.LONG),
    TableColumn(name="requirements", label=Sentence("Requirements"), kind=CellKind.LONG),
    TableColumn(name="application_instructions", label=Sentence("How to apply"), kind=CellKind.LONG),
)
"""A job's columns on the board, and those of a job read by itself."""


def to_vacancy(wire: WireJob, raw: bytes) -> Vacancy | None:
    """Map a job; None without an id. What is on the board is open: no status is told."""
    remote_id = clean(wire.id).strip()
    if not remote_id:
        return None
    location = clean(wire.location).strip() or None
    return Vacancy(
        remote_id=remote_id,
        title=clean(wire.title),
        phase=VacancyPhase.OPEN,
        type=clean(wire.type) or None,
        location=location,
        location_type="remote" if location is not None and location.casefold() == "remote" else None,
        created_at=to_moment(wire.posted_at),
        description=text_of(wire),
        raw=raw if len(raw) <= _LARGEST_RAW else b"{}",
    )


def with_detail(listed: WireJob, read: WireJob) -> WireJob:
    """Return a job read by itself, with what only its line in the list told."""
    told = {name: value for name in WireJob.__struct_fields__ if (value := getattr(read, name)) is not None}
    return msgspec.structs.replace(listed, **told)


def text_of(wire: WireJob) -> str:
    """Return a job's whole text in Markdown, as it is written there: description, requirements, salary, skills, how to apply."""
    requirements = as_text(wire.requirements, mark="- ")
    parts = (
        clean(wire.description, _LONGEST_TEXT).strip(),
        f"## Requirements\n\n{requirements}" if requirements else "",
        salary_text(wire.salary_range),
        ", ".join(skills_of(wire)),
        f"## How to apply\n\n{instructions}" if (instructions := as_text(wire.application_instructions)) else "",
    )
    return "\n\n".join(part for part in parts if part)


def salary_text(wire: WireSalary | None) -> str:
    """Say a salary without its period, which is unstated: "52000 - 70000 EUR"."""
    if wire is None:
        return ""
    amounts = " - ".join(str(amount) for amount in (_amount(wire.min), _amount(wire.max)) if amount is not None)
    return f"{amounts} {clean(wire.currency)}".strip() if amounts else ""


def skills_of(wire: WireJob) -> list[str]:
    """Return the skills, without empty ones."""
    return [text for skill in wire.skills or () if (text := clean(skill).strip())]


def to_board_line(wire: WireJob, company_id: str) -> TableLine | None:
    """Map a job to a line of the board; None without an id."""
    remote_id = clean(wire.id).strip()
    if not remote_id:
        return None
    salary = wire.salary_range or WireSalary()
    posted = to_moment(wire.posted_at)
    cells: tuple[Cell, ...] = (
        clean(wire.title),
        (clean(wire.company.name) or clean(wire.company.id)) if wire.company else "",
        clean(wire.location),
        clean(wire.type),
        _amount(salary.min),
        _amount(salary.max),
        clean(salary.currency),
        ", ".join(skills_of(wire)),
        None if posted is None else posted.strftime("%Y-%m-%dT%H:%M:%SZ"),
        is_of(wire, company_id) if company_id else None,
        remote_id,
    )
    return TableLine(remote_id, cells)


def to_job_line(wire: WireJob, company_id: str) -> TableLine | None:
    """Map a job read by itself to a line with its texts; None without an id."""
    line = to_board_line(wire, company_id)
    if line is None:
        return None
    texts = (
        clean(wire.description, _LONGEST_TEXT),
        as_text(wire.requirements, mark="- "),
        as_text(wire.application_instructions),
    )
    return TableLine(line.id, (*line.cells, *texts))


def is_of(wire: WireJob, company_id: str) -> bool:
    """Tell whether a job is the company's. An unknown company has none."""
    return bool(company_id) and wire.company is not None and clean(wire.company.id).strip() == company_id


def sent_application(
    remote_id: str, body: Mapping[str, object], person: Person, at: datetime, told: Mapping[str, object]
) -> ApplicationDetail:
    """Make the record of an application that was submitted from here, of what was sent: JobSphere never shows it again.

    `told` is what the answer said besides, whose members are stated nowhere: it is kept as it came.
    """
    source = str(body.get("source") or "")
    application = Application(
        remote_id=clean(remote_id),
        vacancy_remote_id=str(body["job_id"]),
        person=person,
        sources=(source,) if source else None,
        created_at=at,
        raw=kept if len(kept := msgspec.json.encode({**told, "id": remote_id, **body})) <= _LARGEST_RAW else b"{}",
    )
    shown = {name: str(body[name]) for name in ("resume_url", "cover_letter", "source", "job_id") if body.get(name)}
    return ApplicationDetail(application=application, notes=(), documents=(), fields=shown)


def as_text(value: Any, *, mark: str = "") -> str:
    """Say any JSON value as text: a list line by line behind `mark`, anything else that is no text as JSON."""
    match value:
        case None:
            return ""
        case str():
            return clean(value, _LONGEST_TEXT).strip()
        case list():
            return "\n".join(f"{mark}{text}" for each in value if (text := as_text(each)))
        case _:
            return clean(msgspec.json.encode(value).decode(), _LONGEST_TEXT)


def normalised(text: str) -> str:
    """Return a text as it is compared: without regard to case and blanks."""
    return " ".join(text.replace("\x00", "\ufffd").split()).casefold()


def _amount(amount: float | None) -> int | float | None:
    if amount is None or not math.isfinite(amount):
        return None
    return int(amount) if amount == int(amount) else amount
