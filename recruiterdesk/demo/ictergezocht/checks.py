"""What the document allows in queries and bodies; everything else is refused, every wrong member named by its dotted path."""

import re
from collections.abc import Callable, Collection
from datetime import date, datetime
from typing import Any
from urllib.parse import parse_qsl

import msgspec

from recruiterdesk.demo.ictergezocht.problem import REQUIRED, UNKNOWN, WRONG, Problem

PAGE = 50  # "De limiet staat vast op 50 items"
_MOST_DIGITS = 9


def _text(value: Any) -> bool:
    return isinstance(value, str)


def _country(value: Any) -> bool:
    return isinstance(value, str) and re.fullmatch(r"[A-Z]{2}", value) is not None


def _number(value: Any) -> bool:
    """Tell whether it is an int, as the table says, or one in a string, as the example has it."""
    return (isinstance(value, int) and not isinstance(value, bool)) or (isinstance(value, str) and value.isascii() and value.isdigit())


def _moment(value: Any) -> bool:
    return isinstance(value, str) and day_of(value) is not None


_Members = dict[str, tuple[Callable[[Any], bool], bool]]
# Each object's members: the check of the value, and whether it is required.
_COMPANY: _Members = {"name": (_text, True), "logoUrl": (_text, False), "description": (_text, False), "typeId": (_number, False)}
_USER: _Members = {
    "name": (_text, True),
    "email": (_text, True),
    "phone": (_text, False),
    "photoUrl": (_text, False),
    "functionId": (_number, False),
}
_CUSTOM: _Members = {"name": (_text, True), "value": (_text, True)}
_VACANCY: _Members = {
    "referenceNumber": (_text, True),
    "title": (_text, True),
    "description": (_text, True),
    "location": (_text, True),
    "countryCode": (_country, False),
    **dict.fromkeys(("education", "experience", "employment", "hours", "salary", "industry", "atsId"), (_text, False)),
    "autoDeleteDate": (_moment, False),
}
_OBJECTS = {"company": _COMPANY, "companyUser": _USER}


def day_of(text: str) -> date | None:
    """Read ISO 8601, a date or a date with a time; None for anything else."""
    try:
        return datetime.fromisoformat(text).date()
    except ValueError:
        return None


def vacancy(content: bytes, kind: str, *, types: Collection[int], functions: Collection[int]) -> dict[str, Any]:
    """Return a vacancy's body, checked; raise 400 with all that is wrong. `types` and `functions` are the ids of the two lists."""
    if kind.partition(";")[0].strip().lower() != "application/json":
        raise Problem(400)
    try:
        body = msgspec.json.decode(content)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise Problem(400) from None
    if not isinstance(body, dict):
        raise Problem(400)
    findings = _members(body, _VACANCY, "", {*_OBJECTS, "customFields"})
    for name, members in _OBJECTS.items():
        if name in body:
            findings += _members(body[name], members, f"{name}.", ()) if isinstance(body[name], dict) else [(name, WRONG)]
    if "customFields" in body:
        findings += _custom_fields(body["customFields"])
    if not findings:
        findings = _known(body, "company", "typeId", types) + _known(body, "companyUser", "functionId", functions)
    if findings:
        raise Problem(400, findings)
    return body


def _members(given: dict[str, Any], members: _Members, prefix: str, others: Collection[str]) -> list[tuple[str, str]]:
    findings = [(prefix + name, UNKNOWN) for name in given if name not in members and name not in others]
    for name, (check, is_required) in members.items():
        if is_required and given.get(name) in (None, ""):
            findings.append((prefix + name, REQUIRED))
        elif name in given and not check(given[name]):
            findings.append((prefix + name, WRONG))
    return findings


def _custom_fields(given: Any) -> list[tuple[str, str]]:
    if not isinstance(given, list):
        return [("customFields", WRONG)]
    findings = []
    for number, item in enumerate(given):
        path = f"customFields.{number}"
        findings += _members(item, _CUSTOM, f"{path}.", ()) if isinstance(item, dict) else [(path, WRONG)]
    return findings


def _known(body: dict[str, Any], owner: str, name: str, ids: Collection[int]) -> list[tuple[str, str]]:
    value = body.get(owner, {}).get(name)
    return [] if value is None or int(value) in ids else [(f"{owner}.{name}", WRONG)]


class Query:
    """A query string, read strictly: each name once, and only those that the document has for this endpoint."""

    def __init__(self, text: str, *names: str) -> None:
        pairs = parse_qsl(text, keep_blank_values=True)
        findings = [(name, UNKNOWN) for name, _value in pairs if name not in {"offset", "limit", *names}]
        self.given = dict(pairs)
        if len(self.given) != len(pairs):
            findings.append((pairs[-1][0], WRONG))
        self.offset = self._number("offset", 0, 0, findings)
        self.limit = min(PAGE, self._number("limit", PAGE, 1, findings))
        self.start, self.end = (self._day(name, findings) for name in ("startDate", "endDate"))
        if findings:
            raise Problem(400, findings)

    def holds(self, day: date) -> bool:
        """Tell whether a day is in the range that was asked for, both ends included."""
        return (self.start is None or day >= self.start) and (self.end is None or day <= self.end)

    def _number(self, name: str, usual: int, least: int, findings: list[tuple[str, str]]) -> int:
        text = self.given.get(name)
        if text is None:
            return usual
        if not text.isascii() or not text.isdigit() or len(text) > _MOST_DIGITS or int(text) < least:
            findings.append((name, WRONG))
            return usual
        return int(text)

    def _day(self, name: str, findings: list[tuple[str, str]]) -> date | None:
        text = self.given.get(name)
        day = None if text is None else day_of(text)
        if text is not None and day is None:
            findings.append((name, WRONG))
        return day
