"""What the document allows in queries and bodies; everything else is refused with the parameter's name."""

import re
from collections.abc import Callable
from typing import Any

from recruiterdesk.demo.recruitsome.problem import INVALID, Problem

MAX_PER_PAGE = 100
STATUSES = (
    "potential",
    "waiting_for_intake",
    "intake_scheduled",
    "active_mediation",
    "latent_mediation",
    "upcoming_employee",
    "employee",
    "ex_employee",
    "do_not_contact",
)
ARTICLE_TYPES = ("news", "company_update", "event", "blog_post")

Check = Callable[[str], bool]


def whole(value: str) -> bool:
    """Whether it is a whole number from 1 on."""
    return value.isascii() and value.isdigit() and int(value) >= 1


def text(value: str) -> bool:
    """Whether anything stands there."""
    return bool(value)


def flag(value: str) -> bool:
    """Whether it is a boolean as the document's examples write them."""
    return value in {"true", "false", "1", "0"}


def two_letters(value: str) -> bool:
    """Whether it is a code of two letters."""
    return re.fullmatch(r"[A-Za-z]{2}", value) is not None


def one_of(*values: str) -> Check:
    """Return a check for a fixed list."""
    return lambda value: value in values


PAGING: dict[str, Check] = {"page": whole, "per_page": lambda value: whole(value) and int(value) <= MAX_PER_PAGE}
DIRECTION: dict[str, Check] = {"sort_direction": one_of("asc", "desc")}
VACANCY_FILTERS: dict[str, Check] = {
    "search": text,
    "language": two_letters,
    "location_id": whole,
    "location_id[]": whole,
    "department_id": whole,
    "department_id[]": whole,
    "company_location_id": whole,
    "company_location_id[]": whole,
    "job_types[]": whole,
    "education_levels[]": whole,
    "tags[]": whole,
}
VACANCIES: dict[str, Check] = {
    **PAGING,
    **DIRECTION,
    **VACANCY_FILTERS,
    "sort": one_of("published_at", "title", "created_at"),
    "include": one_of("facets"),
    "include_media": flag,
    "include_compensation": flag,
    "include_company_name": flag,
}
VACANCY: dict[str, Check] = {
    "language": two_letters,
    "include_compensation": flag,
    "include_media": flag,
    "include_company_name": flag,
}
CANDIDATES: dict[str, Check] = {
    **PAGING,
    **DIRECTION,
    "user_id": whole,
    "email": text,
    "search": text,
    "status": one_of(*STATUSES),
    "sort": one_of("created_at", "first_name", "last_name", "email"),
}
TEAM: dict[str, Check] = {
    **PAGING,
    **DIRECTION,
    "search": text,
    "job_title": text,
    "role": text,
    "has_avatar": flag,
    "sort": one_of("given_name", "family_name", "job_title"),
    "include_phone": flag,
    "include_role": flag,
}
LOCATIONS: dict[str, Check] = {
    **PAGING,
    **DIRECTION,
    "language": two_letters,
    "country_code": two_letters,
    "search": text,
    "sort": one_of("name", "locality", "created_at"),
    "include_coordinates": flag,
    "include_vacancy_count": flag,
}
LOCATION: dict[str, Check] = {"language": two_letters, "include_coordinates": flag, "include_vacancy_count": flag}
ARTICLES: dict[str, Check] = {
    **PAGING,
    **DIRECTION,
    "language": two_letters,
    "type": one_of(*ARTICLE_TYPES),
    "search": text,
    "tags[]": whole,
    "is_featured": flag,
    "sort": one_of("published_at", "title", "created_at", "views_count"),
    "include_media": flag,
}


class Query:
    """A query string, read strictly: known names only, each once but lists, each value as the document says."""

    def __init__(self, pairs: list[tuple[str, str]], known: dict[str, Check], *required: str) -> None:
        errors: dict[str, list[str]] = {}
        self._values: dict[str, list[str]] = {}
        for name, value in pairs:
            if name not in known:
                errors[name] = [f"The {name} parameter is not known."]
            elif name in self._values and not name.endswith("[]"):
                errors[name] = [f"The {name} parameter may be sent once."]
            elif not known[name](value):
                errors[name] = [f"The selected {name} is invalid."]
            self._values.setdefault(name, []).append(value)
        for name in required:
            if name not in self._values:
                errors[name] = [f"The {name} field is required."]
        if errors:
            raise Problem(422, INVALID, errors)

    def get(self, name: str, default: str = "") -> str:
        """Return one value."""
        return self._values.get(name, [default])[0]

    def number(self, name: str, default: int) -> int:
        """Return one whole number."""
        return int(self.get(name) or default)

    def is_on(self, name: str, *, default: bool = False) -> bool:
        """Return one boolean."""
        return self.get(name) in {"true", "1"} if name in self._values else default

    def ids(self, name: str) -> set[int]:
        """Return the ids asked for, written as one or as a list."""
        return {int(value) for key in (name, f"{name}[]") for value in self._values.get(key, [])}


def application_body(content: Any, *, takes_documents: bool) -> dict[str, Any]:
    """Return the body of POST /applications; refuse unknown, missing and ill-typed members, all of them named."""
    if not isinstance(content, dict):
        raise Problem(422, INVALID, {"vacancy": ["The vacancy field is required."], "candidate": ["The candidate field is required."]})
    allowed = {"vacancy", "candidate"} | ({"documents"} if takes_documents else set())
    errors = {name: [f"The {name} field is not known."] for name in content if name not in allowed}
    if not isinstance(content.get("vacancy"), str) or not content["vacancy"]:
        errors["vacancy"] = ["The vacancy field is required."]
    candidate = content.get("candidate")
    if not isinstance(candidate, dict):
        errors["candidate"] = ["The candidate field is required."]
        candidate = {}
    errors |= {f"candidate.{name}": [f"The {name} field is not known."] for name in candidate if name not in _CANDIDATE}
    for name in ("first_name", "last_name", "email"):
        if not isinstance(candidate.get(name), str) or not candidate[name].strip():
            errors[f"candidate.{name}"] = [f"The {name.replace('_', ' ')} field is required."]
    if "candidate.email" not in errors and re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s.]+", candidate.get("email") or "") is None:
        errors["candidate.email"] = ["The email must be a valid email address."]
    phone = candidate.get("phone")
    if phone is not None and (not isinstance(phone, str) or re.fullmatch(r"\+[1-9]\d{6,14}", phone) is None):
        errors["candidate.phone"] = ["The phone must be in E.164 format."]
    errors |= _document_errors(content.get("documents"))
    if errors:
        raise Problem(422, INVALID, errors)
    return content


_CANDIDATE = {"first_name", "last_name", "email", "phone"}


def _document_errors(documents: Any) -> dict[str, list[str]]:
    if documents is None:
        return {}
    if not isinstance(documents, list):
        return {"documents": ["The documents must be an array."]}
    return {
        f"documents.{number}": ["The document must have a type, a filename and content."]
        for number, document in enumerate(documents)
        if not isinstance(document, dict)
        or set(document) != {"type", "filename", "content"}
        or not all(isinstance(part, str) and part for part in document.values())
    }
