"""Which facts of a person the overview shows, in words."""

import re
from collections.abc import Sequence
from datetime import datetime

from recruiterdesk.domain.application import ApplicationView
from recruiterdesk.domain.provider_profile import RecordField
from recruiterdesk.ui.bridge.say import say
from recruiterdesk.ui.candidates.blocks import tr
from recruiterdesk.ui.tables import words

LONGEST = 300  # characters of another field that the overview shows; the edit sheet has the whole


def details_of(view: ApplicationView, now: datetime) -> tuple[tuple[str, str], ...]:
    """Return label and value of what is known for certain."""
    person, row = view.person, view.row
    place = ", ".join(part for part in (person.city, person.country) if part)
    facts = [
        (tr("E-mail"), person.email),
        (tr("Phone"), person.phone),
        (tr("Place"), place),
        (tr("Born"), words.day(datetime(*person.date_of_birth.timetuple()[:3], 12, tzinfo=now.tzinfo)) if person.date_of_birth else None),
        (tr("Reference"), row.vacancy_reference),
        (tr("Source"), ", ".join(row.sources)),
        (tr("Rating"), f"{row.rating:g}" if row.rating else None),
        (tr("Hired"), words.day(row.hired_at) if row.hired_at else None),
        (tr("Keep until"), keep_until(view, now)),
        (tr("Disqualified"), view.disqualification_reason or (tr("yes") if row.is_disqualified else None)),
    ]
    return tuple((label, value) for label, value in facts if value)


def keep_until(view: ApplicationView, now: datetime) -> str | None:
    """Return "19 Dec 2026, 27 days left"."""
    until = view.row.retention_ends_at
    left = words.days_left(until, now)
    if until is None or left is None:
        return None
    if left < 0:
        return tr("{day}, overdue").format(day=words.day(until))
    return words.counted(left, tr("{day}, 1 day left"), tr("{day}, {n} days left")).replace("{day}", words.day(until))


def other_fields_of(view: ApplicationView, now: datetime, known: Sequence[RecordField] = ()) -> tuple[tuple[str, str], ...]:
    """Return the provider's other fields by the labels of those it is known to have, else by its own names, made readable.

    The reference of the vacancy is left out where the details say it already.
    """
    fields = {field.name: field for field in known}
    said = []
    for name, value in view.fields.items():
        field = fields.get(name)
        if not value or (value == view.row.vacancy_reference and "reference" in name.lower()):
            continue
        label = say(field.label) if field is not None else _readable(name)
        said.append((label, _moment(value, now) if field is not None and field.kind == "moment" else value[:LONGEST]))
    return tuple(said)


def _readable(name: str) -> str:
    """Return "own_field" or "ownField" as "Own field"; a name with blanks, or all in capitals, is somebody's own wording."""
    if " " in name or name.isupper():
        return name
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", " ", name).replace("_", " ").capitalize()


def _moment(text: str, now: datetime) -> str:
    try:
        return words.when(datetime.fromisoformat(text), now)
    except ValueError:
        return text[:LONGEST]
