"""What the document allows in queries and bodies; everything else is refused with the parameter's name."""

import re
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qsl

import msgspec

from recruiterdesk.demo.jobsphere.problem import invalid
from recruiterdesk.demo.loopback.origin import Incoming

MOST = 100
USUAL = 20

Fields = dict[str, Callable[[Any], bool]]


def _text(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _texts(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


def _email(value: Any) -> bool:
    return isinstance(value, str) and re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s.]+", value) is not None


def _url(value: Any) -> bool:
    return isinstance(value, str) and re.fullmatch(r"https?://[^\s/]+\S*", value) is not None


JOB: Fields = {"title": _text, "company_id": _text, "description": _text, "location": _text, "tags": _texts}
JOB_REQUIRED = ("title", "company_id", "description", "location")
APPLICATION: Fields = {"job_id": _text, "candidate_email": _email, "resume_url": _url, "cover_letter": _text, "source": _text}
APPLICATION_REQUIRED = ("job_id", "candidate_email")  # no markers in the document: what an application cannot be without


class JobsQuery:
    """The five parameters of the list, each at most once. The prose's filter by experience level is listed nowhere, so it is refused."""

    def __init__(self, incoming: Incoming) -> None:
        self.texts = {"q": "", "category": "", "location": ""}
        self.numbers = {"page": 1, "limit": USUAL}
        seen: set[str] = set()
        for name, value in parse_qsl(incoming.query, keep_blank_values=True):
            if name in seen:
                raise invalid(f"{name} may be sent once")
            seen.add(name)
            if name in self.texts:
                self.texts[name] = value
            elif name in self.numbers:
                self.numbers[name] = _number(name, value)
            else:
                raise invalid(f"{name} is not a parameter")

    @property
    def page(self) -> int:
        """Which page, from 1."""
        return self.numbers["page"]

    @property
    def limit(self) -> int:
        """How many a page holds."""
        return self.numbers["limit"]


def _number(name: str, value: str) -> int:
    number = int(value) if value.isascii() and value.isdigit() and len(value) < 10 else 0  # noqa: PLR2004 -- more digits are no page
    if number < 1 or (name == "limit" and number > MOST):
        raise invalid(f"{name} is not a valid value")
    return number


def no_query(incoming: Incoming) -> None:
    """Refuse any query."""
    if incoming.query:
        raise invalid(f"{parse_qsl(incoming.query, keep_blank_values=True)[0][0]} is not a parameter")


def body(incoming: Incoming, fields: Fields, required: tuple[str, ...]) -> dict[str, Any]:
    """Return the members of a JSON body; refuse unknown, missing and ill-typed ones."""
    kind = incoming.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/json":
        raise invalid("Content-Type must be application/json")
    try:
        content = msgspec.json.decode(incoming.body)
    except (msgspec.DecodeError, RecursionError) as error:
        raise invalid("body is not valid JSON") from error
    if not isinstance(content, dict):
        raise invalid("body must be an object")
    for name in content:
        if name not in fields:
            raise invalid(f"{name} is not allowed")
    for name in required:
        if content.get(name) in (None, ""):
            raise invalid(f"{name} is required")
    for name, value in content.items():
        if not fields[name](value):
            raise invalid(f"{name} is not a valid value")
    return content
