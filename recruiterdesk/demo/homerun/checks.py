"""What the document allows in queries and bodies; everything else is refused with the parameter's name."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from recruiterdesk.demo.homerun.problem import INVALID, Problem

LIST_INCLUDES = {"sources", "stage", "vacancy", "disqualificationReason", "questionAnswers"}
DETAIL_INCLUDES = {"notes", "sources", "vacancy", "disqualificationReason", "questionAnswers"}
VACANCY_INCLUDES = {"location", "department", "stages", "total_candidate_count", "page_content"}
STATUSES = {"public", "private", "draft", "closed"}
MAX_PER_PAGE = 100

Fields = dict[str, Callable[[Any], bool]]


def _text(value: Any) -> bool:
    return isinstance(value, str)


def _text_or_null(value: Any) -> bool:
    # Of all members only `vacancy_id` is described as "sent as null".
    return value is None or isinstance(value, str)


def _email(value: Any) -> bool:
    return isinstance(value, str) and re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s.]+", value) is not None


def _date(value: Any) -> bool:
    return isinstance(value, str) and _is_day(value)


def _is_day(value: str) -> bool:
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
        return False
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True


def _url(value: Any) -> bool:
    return isinstance(value, str) and re.fullmatch(r"https?://[^\s/]+\S*", value) is not None


def _flag(value: Any) -> bool:
    return isinstance(value, bool)


def _object(value: Any) -> bool:
    return isinstance(value, dict)


def _texts(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


def _stage(value: Any) -> bool:
    return isinstance(value, dict) and set(value) == {"name"} and isinstance(value["name"], str)


_CHANGEABLE: Fields = {
    "first_name": _text,
    "last_name": _text,
    "email": _email,
    "date_of_birth": _date,
    "vacancy_id": _text_or_null,
    "city": _text,
    "country": _text,
    "phone_number": _text,
    "photo": _url,
    "sourced": _flag,
    "experience": _text,
    "education": _text,
    "pronouns": _text,
    "skype": _text,
    "facebook": _url,
    "twitter": _url,
    "linkedin": _url,
    "github": _url,
    "website": _url,
    "assignment": _text,
    "custom_data": _object,
}
CREATE: Fields = _CHANGEABLE | {"sources": _texts}
CHANGE: Fields = _CHANGEABLE | {"stage": _stage}
NOTE: Fields = {"note": _text, "display_name": _text, "is_sensitive": _flag}
CREATE_REQUIRED = ("first_name", "last_name", "email")
NOTE_REQUIRED = ("note", "display_name")


def body(content: Any, fields: Fields, required: tuple[str, ...] = ()) -> dict[str, Any]:
    """Return the members of a JSON body; refuse unknown, missing, empty and ill-typed ones, all of them named."""
    if not isinstance(content, dict):
        raise Problem(400, INVALID, [("body", "body must be an object")])
    details = [(name, f"{name} is not allowed") for name in content if name not in fields]
    details += [(name, f"{name} is required") for name in required if content.get(name) in (None, "")]
    details += [
        (name, f"{name} is not a valid value")
        for name, check in fields.items()
        if name in content and not (name in required and content[name] in (None, "")) and not check(content[name])
    ]
    if details:
        raise Problem(400, INVALID, details)
    return content


class Query:
    """A query string, read strictly: each name once, but `include[]`."""

    def __init__(
        self, pairs: list[tuple[str, str]], *, filters: Mapping[str, Callable[[str], bool]], includes: set[str], is_paged: bool
    ) -> None:
        details: list[tuple[str, str]] = []
        self.includes: set[str] = set()
        self.filters: dict[str, str] = {}
        self.page, self.per_page = 1, 15
        seen: set[str] = set()
        for name, value in pairs:
            if name != "include[]" and name in seen:
                details.append((name, f"{name} may be sent once"))
            seen.add(name)
            problem = self._take(name, value, filters, includes, is_paged=is_paged)
            if problem:
                details.append((name, problem))
        if details:
            raise Problem(400, INVALID, details)

    def _take(
        self, name: str, value: str, filters: Mapping[str, Callable[[str], bool]], includes: set[str], *, is_paged: bool
    ) -> str | None:
        wrong = f"{name} is not a valid value"
        if name == "include[]":
            self.includes.add(value)
            return None if value in includes else wrong
        if name == "page" and is_paged:
            self.page = int(value) if value.isascii() and value.isdigit() else 0
            return None if self.page >= 1 else wrong
        if name == "perPage" and is_paged:
            self.per_page = int(value) if value.isascii() and value.isdigit() else 0
            return None if 1 <= self.per_page <= MAX_PER_PAGE else wrong
        inner = re.fullmatch(r"filter\[(\w+)\]", name)
        if inner and inner[1] in filters:
            self.filters[inner[1]] = value
            return None if filters[inner[1]](value) else wrong
        return f"{name} is not allowed"


def application_query(pairs: list[tuple[str, str]]) -> Query:
    """Read the query of the list of applications."""
    filters: dict[str, Callable[[str], bool]] = {"vacancy_id": bool, "stage": bool, "hired_after": _is_day}
    return Query(pairs, filters=filters, includes=LIST_INCLUDES, is_paged=True)


def detail_query(pairs: list[tuple[str, str]]) -> Query:
    """Read the query of one application."""
    return Query(pairs, filters={}, includes=DETAIL_INCLUDES, is_paged=False)


def vacancies_query(pairs: list[tuple[str, str]]) -> Query:
    """Read the query of the list of vacancies."""
    filters = {"status": lambda value: all(part in STATUSES for part in value.split(","))}
    return Query(pairs, filters=filters, includes=VACANCY_INCLUDES, is_paged=True)


def vacancy_query(pairs: list[tuple[str, str]]) -> Query:
    """Read the query of one vacancy."""
    return Query(pairs, filters={}, includes=VACANCY_INCLUDES, is_paged=False)


def no_query(pairs: list[tuple[str, str]]) -> None:
    """Refuse any query."""
    Query(pairs, filters={}, includes=set(), is_paged=False)


def photo_kind(content: bytes) -> str | None:
    """Return jpg, png or gif by the first bytes, None for anything else."""
    if content.startswith(b"\xff\xd8\xff"):
        return "jpg"
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    return "gif" if content.startswith((b"GIF87a", b"GIF89a")) else None
