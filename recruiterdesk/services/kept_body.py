"""What was sent of a vacancy before, field by field, where its provider can never show it again."""

from collections.abc import Iterable
from typing import Any

import msgspec

from recruiterdesk.domain.provider_profile import RecordField


def kept_fields(body: bytes | None, fields: Iterable[RecordField]) -> dict[str, str]:
    """Return the values in a kept body by the names of the form's fields, as they would be typed; what is not there is left out."""
    try:
        whole = msgspec.json.decode(body or b"{}")
    except msgspec.DecodeError:
        return {}
    found = ((field.name, _typed(_at(whole, field.kept_at))) for field in fields if field.kept_at)
    return {name: text for name, text in found if text}


def _at(value: Any, place: tuple[str, ...]) -> Any:
    for name in place:
        value = value.get(name) if isinstance(value, dict) else None
    return value


def _typed(value: Any) -> str:
    """Write a value as it is typed: a list line by line, and an object of it as its values with a colon between them."""
    match value:
        case None | bool():
            return ""
        case list():
            return "\n".join(text for each in value if (text := _typed(each)))
        case dict():
            return ": ".join(text for each in value.values() if (text := _typed(each)))
        case _:
            return str(value)
