"""Values as SmartRecruiters takes them, and the ids of lines (contract sheet, 5 and 8): pure functions, shared by all bodies."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from urllib.parse import quote, unquote

from recruiterdesk.domain.errors import Invalid
from recruiterdesk.providers.smartrecruiters.record import read_moment

Body = dict[str, object]


def property_value(kind: str, text: str, known: Mapping[str, str]) -> object:  # noqa: PLR0911 -- one line for each type
    """Return a candidate property's value as its type takes it; `known` are a choice's values by label. Raises Invalid."""
    word = text.strip()
    match kind:
        case "BOOLEAN":
            if word.lower() not in {"true", "yes", "1", "on", "ja", "false", "no", "0", "off", "nee"}:
                raise _wrong_value("is neither yes nor no")
            return is_set(word)
        case "NUMBER" | "PERCENT":
            return number_of(word)
        case "CURRENCY":
            amount, _blank, code = word.partition(" ")
            if not re.fullmatch(r"[A-Za-z]{3}", code.strip()):
                raise _wrong_value("is no amount like 1000 EUR")
            return {"code": code.strip().upper(), "value": number_of(amount)}
        case "DATE":
            return _date_value(word)
        case "COUNTRY" | "REGION":
            return word.lower()
        case "SINGLE_SELECT":
            return known.get(word.casefold(), word)
        case "MULTI_SELECT":
            return [known.get(part.casefold(), part) for part in texts(word)]
        case _:
            return text


def moment_of(value: object) -> str:
    """Return a date or a moment as SmartRecruiters takes both: ISO 8601 in UTC, ending in Z; raises Invalid."""
    text = text_of(value)
    moment = read_moment(text)
    if moment is None:
        raise Invalid("{text} is no date like 2026-11-22.", text=text, fields={"date": ["is no date"]})
    return f"{moment.replace(microsecond=0, tzinfo=None).isoformat()}.000Z"


def line_id(*ids: str) -> str:
    """Write several ids as one line's: parted by slashes, which are escaped inside them."""
    return "/".join(quote(each, safe="") for each in ids)


def ids_of(line: str | None) -> list[str]:
    """Read a line's ids back."""
    return [unquote(part) for part in (line or "").split("/")]


def is_set(value: object) -> bool:
    """Tell whether a flag is on; from the command line it comes as a word."""
    return value.strip().lower() in {"true", "yes", "1", "on", "ja"} if isinstance(value, str) else bool(value)


def texts(value: object) -> list[str]:
    """Return a list of texts; one text is taken as parted by commas."""
    parts = value.split(",") if isinstance(value, str) else value if isinstance(value, Sequence) else ()
    return [part.strip() for part in parts if isinstance(part, str) and part.strip()]


def lines(value: object) -> list[str]:
    """Return the lines of a text that hold something."""
    parts = value.splitlines() if isinstance(value, str) else value if isinstance(value, Sequence) else ()
    return [part.strip() for part in parts if isinstance(part, str) and part.strip()]


def number_of(text: str) -> float | int:
    """Return a number as JSON has it; raises Invalid."""
    try:
        value = float(text.replace(",", "."))
    except ValueError:
        raise Invalid("{text} is no number. Write it like 42 or 3.5.", text=text, fields={"value": ["is no number"]}) from None
    return int(value) if value.is_integer() else value


def _date_value(text: str) -> str:
    try:
        return moment_of(date.fromisoformat(text[:10]).isoformat())
    except ValueError:
        raise _wrong_value("is no date like 2026-11-22") from None


def _wrong_value(what: str) -> Invalid:
    return Invalid("SmartRecruiters does not take this value. Choose another one.", fields={"value": [what]})


def text_of(value: object) -> str:
    """Return a value as text, "" for none and for flags."""
    return value.strip() if isinstance(value, str) else "" if value is None or isinstance(value, bool) else str(value)
