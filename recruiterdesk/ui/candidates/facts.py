"""Which facts of a person the overview shows, in words."""

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


def other_fields_of(view: ApplicationView, known: Sequence[RecordField] = ()) -> tuple[tuple[str, str], ...]:
    """Return the provider's other fields by the labels of those it is known to have, else by its own names, made readable."""
    labels = {field.name: say(field.label) for field in known}
    return tuple((labels.get(name) or name.replace("_", " ").capitalize(), value[:LONGEST]) for name, value in view.fields.items() if value)
