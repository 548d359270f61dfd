"""Fields of actions and filters as they are typed, and as they are explained."""

from collections.abc import Mapping, Sequence

from recruiterdesk.cli.record import Record
from recruiterdesk.domain.errors import DeskError, Invalid
from recruiterdesk.domain.provider_profile import Choice, RecordField
from recruiterdesk.services.desk import Desk

_MOST_TOLD = 20


def told_fields(fields: Sequence[RecordField]) -> str:
    """Name fields for people: `*` marks those that have to be given, a choice says its values or where they are listed."""
    return "; ".join(f"{field.name}{'*' if field.is_required else ''}{_values(field)}" for field in fields)


def _values(field: RecordField) -> str:
    if field.choices:
        return "=" + "|".join(choice.value for choice in field.choices)
    if field.choices_from:
        return f"=(table {field.choices_from})"
    return "" if field.kind in ("text", "long") else f"=({field.kind})"


async def with_ids(desk: Desk, record: Record, fields: Sequence[RecordField], given: Mapping[str, str]) -> dict[str, str]:
    """Return what was typed with the ids of choices in the place of the words that stand for them.

    Raises Invalid, naming the choices, for words that stand for none. Where the choices cannot be read, what was typed is kept.
    """
    meant = dict(given)
    for field in fields:
        text = given.get(field.name, "").strip()
        if text and field.choices_from:
            try:
                choices = await desk.tables.choices(record.account.id, field, record.id, target_table=record.kind)
            except DeskError:
                continue  # the provider says what it thinks of the value itself
            parts = [part.strip() for part in text.split(",")] if field.kind == "list" else [text]
            meant[field.name] = ",".join(_id_of(field, choices, part) for part in parts if part)
    return meant


def _id_of(field: RecordField, choices: Sequence[Choice], text: str) -> str:
    if any(choice.value == text for choice in choices):
        return text
    found = [choice.value for choice in choices if str(choice.label).casefold() == text.casefold()]
    if len(found) == 1:
        return found[0]
    told = ", ".join(f"{choice.label} ({choice.value})" for choice in choices[:_MOST_TOLD])
    more = f", and {len(choices) - _MOST_TOLD} more" if len(choices) > _MOST_TOLD else ""
    raise Invalid(
        '"{text}" is {finding} of {field}. There are: {choices}.',
        text=text,
        finding="several" if found else "none",
        field=str(field.label),
        choices=(told or "no choices") + more,
        fields={field.name: ["is none of the choices" if not found else "is more than one of the choices"]},
    )
