"""One JSON object of SmartRecruiters, asked for by path: what is missing, null or of another type is simply not there.

The tables and echoes of this provider have some sixty shapes of which only a few members are shown; each is read where it is used.
"""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, Final

from recruiterdesk.provider_api.http.forgiving_json import read_object

_LONGEST: Final = 1_000_000


class Record:
    """An object from outside. Each method takes the names that lead to a member."""

    __slots__ = ("plain",)

    def __init__(self, plain: Mapping[str, Any] | None = None) -> None:
        self.plain: Mapping[str, Any] = {} if plain is None else plain

    def at(self, *path: str) -> Any:
        """Return a member as it came, None where it is not there."""
        value: Any = self.plain
        for name in path:
            value = value.get(name) if isinstance(value, Mapping) else None
        return value

    def text(self, *path: str) -> str:
        """Return a member as text; numbers and flags are written out, objects and lists are none."""
        value = self.at(*path)
        if isinstance(value, bool):
            return "true" if value else "false"
        if isinstance(value, str | int | float):
            return str(value)[:_LONGEST].replace("\x00", "\ufffd")
        return ""

    def first(self, *names: str) -> str:
        """Return the first of these members that has a text."""
        return next((text for name in names if (text := self.text(name))), "")

    def number(self, *path: str) -> float | None:
        """Return a member as a number."""
        value = self.at(*path)
        if isinstance(value, bool) or not isinstance(value, str | int | float):
            return None
        try:
            return float(value)
        except ValueError:
            return None

    def whole(self, *path: str) -> int | None:
        """Return a member as a whole number."""
        value = self.number(*path)
        return int(value) if value is not None and abs(value) < 2**53 else None

    def flag(self, *path: str) -> bool | None:
        """Return a member that is true or false."""
        value = self.at(*path)
        return value if isinstance(value, bool) else None

    def moment(self, *path: str) -> str | None:
        """Return a date-time as ISO 8601 in UTC, ending in Z; None for anything unreadable."""
        found = read_moment(self.text(*path))
        return None if found is None else f"{found.replace(microsecond=0, tzinfo=None).isoformat()}Z"

    def date(self, *path: str) -> str | None:
        """Return the date of a date-time, or a date."""
        moment = self.moment(*path)
        return None if moment is None else moment[:10]

    def record(self, *path: str) -> "Record":
        """Return a member that is an object, an empty one where it is not there."""
        value = self.at(*path)
        return Record(value if isinstance(value, Mapping) else None)

    def records(self, *path: str) -> list["Record"]:
        """Return the objects of a member that is a list; what else is in it is left out."""
        return records_of(self.at(*path))

    def texts(self, *path: str) -> list[str]:
        """Return the texts of a member that is a list."""
        value = self.at(*path)
        return [text for each in value if (text := Record({"": each}).text(""))] if isinstance(value, list) else []


def read_record(body: bytes) -> Record:
    """Read an answer that is an object; raises NotJson."""
    return Record(read_object(body))


def read_texts(body: bytes) -> list[str]:
    """Read an answer that is a bare list of texts; raises NotJson."""
    return Record(read_object(b'{"content":' + body + b"}")).texts("content")


def records_of(value: Any) -> list[Record]:
    """Return the objects of a list from outside."""
    return [Record(each) for each in value if isinstance(each, Mapping)] if isinstance(value, list) else []


def read_moment(text: str) -> datetime | None:
    """Read `2013-02-26T12:50:02.594+0000`, the form that ends in Z, or a date; one without a zone is UTC."""
    try:
        moment = datetime.fromisoformat(text.strip())
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None
