"""The document's response types, made from the world; and the ways to make them odd."""

import copy
from collections.abc import Callable
from typing import Any, Protocol

from recruiterdesk.demo.homerun.world import DETAIL_FIELDS, Application, StoredFile, Vacancy, World, iso
from recruiterdesk.demo.people.vacancy_texts import PLACES, description, page_content


class Links(Protocol):
    """Who knows the addresses of files."""

    def link(self, application: Application, file: StoredFile) -> str:
        """Return a temporary address of a file."""

    def photo(self, application: Application) -> str | None:
        """Return the address of the photo."""


def file_payload(application: Application, file: StoredFile, links: Links) -> dict[str, Any]:
    """Return a File: name, type and a link that lives five minutes."""
    return {"name": file.name, "type": file.type, "temporary_download_url": links.link(application, file)}


def answer_payload(application: Application, answer: dict[str, Any], links: Links) -> dict[str, Any]:
    """Return a question with its answer: text, or a File with a link of its own."""
    given = answer["answer"]
    return {**answer, "answer": file_payload(application, given, links) if isinstance(given, StoredFile) else given}


def application_payload(application: Application, includes: set[str], world: World, links: Links) -> dict[str, Any]:
    """Return a JobApplication; parts that were not asked for are null or absent as the examples show."""
    person = {**application.person, "photo": links.photo(application)}
    payload: dict[str, Any] = {
        "id": application.id,
        "rating": application.rating,
        "retention_period_ends_at": iso(application.retention_ends_at),
        "sourced": application.sourced,
        "total_votes": application.votes,
        "homerun_url": f"https://app.homerun.co/candidates/{application.id}",
        "created_at": iso(application.created_at),
        "disqualified": application.disqualified,
        "hired_at": iso(application.hired_at),
        "first_reply_at": iso(application.first_reply_at),
        "personal_info": person,
        "vacancy_id": application.vacancy_id,
        "notes": None,
        "sources": None,
    }
    if "stage" in includes:
        payload["stage"] = {"name": application.stage} if application.stage is not None else None
    if "sources" in includes:
        payload["sources"] = [{"name": source} for source in application.sources]
    if "disqualificationReason" in includes:
        payload["disqualification_reason"] = {"name": application.reason} if application.reason else None
    if "questionAnswers" in includes:
        payload["question_answers"] = [answer_payload(application, answer, links) for answer in application.answers]
    if "vacancy" in includes and application.vacancy_id in world.vacancies:
        payload["vacancy"] = vacancy_payload(world.vacancies[application.vacancy_id], set(), world)
    return payload


def detail_payload(application: Application, includes: set[str], world: World, links: Links) -> dict[str, Any]:
    """Return JobApplicationDetails; the stage is always there."""
    payload = application_payload(application, includes | {"stage"}, world, links)
    if "notes" in includes:
        payload["notes"] = copy.deepcopy(application.notes)
    for name in DETAIL_FIELDS:
        payload[name] = application.extra.get(name)
    payload["files"] = [file_payload(application, file, links) for file in application.files]
    payload["custom_data"] = dict(application.custom_data) or None
    return payload


def vacancy_payload(vacancy: Vacancy, includes: set[str], world: World) -> dict[str, Any]:
    """Return a Vacancy."""
    text = vacancy.text
    payload: dict[str, Any] = {
        "id": vacancy.id,
        "title": text.title,
        "description": description(text),
        "status": vacancy.status,
        "type": text.type,
        "expires_at": iso(vacancy.expires_at),
        "is_remote": text.is_remote,
        "location_type": "remote" if text.is_remote else "on-site",
        "created_at": iso(vacancy.created_at),
        "application_form_url": f"https://werkenbij.example.nl/{vacancy.id}/apply",
        "job_url": f"https://werkenbij.example.nl/{vacancy.id}",
        "share_image_url": None,
    }
    if "page_content" in includes:
        payload["page_content"] = page_content(text)
    if "total_candidate_count" in includes:
        payload["total_candidate_count"] = world.count(vacancy.id)
    if "location" in includes:
        payload["location"] = {
            "name": text.city,
            "country": "The Netherlands",
            "address": "Stationsplein 1",
            "postal_code": PLACES[text.city][0],
            "city": text.city,
            "region": PLACES[text.city][1],
        }
    if "department" in includes:
        payload["department"] = {"name": text.department}
    if "stages" in includes:
        payload["stages"] = [{"name": stage} for stage in vacancy.stages]
    return payload


def meta(page: int, per_page: int, total: int, shown: int, path: str) -> dict[str, Any]:
    """Return the `meta` object of the seed: plain http links, HTML entities in the labels, no filters in the links."""
    last = max(1, -(-total // per_page))
    address = f"http://api.homerun.co/v2{path}"
    first = (page - 1) * per_page + 1
    links = [{"url": f"{address}?page={page - 1}" if page > 1 else None, "label": "&laquo; Previous", "active": False}]
    links += [{"url": f"{address}?page={number}", "label": str(number), "active": number == page} for number in range(1, min(last, 10) + 1)]
    links.append({"url": f"{address}?page={page + 1}" if page < last else None, "label": "Next &raquo;", "active": False})
    return {
        "current_page": page,
        "from": first if shown else None,
        "last_page": last,
        "links": links,
        "path": address,
        "per_page": per_page,
        "to": first + shown - 1 if shown else None,
        "total": total,
    }


def mangle(payload: dict[str, Any], how: str) -> dict[str, Any]:
    """Return the answer with odd values in every item; `how` is a key of `_MANGLERS` below."""
    odd = copy.deepcopy(payload)
    items = odd.get("data")
    found = [item for item in (items if isinstance(items, list) else [items]) if isinstance(item, dict)]
    # One item of 10 MB is enough; a hundred of them would be this process's end, not the client's.
    for item in found[:1] if how == "huge_name" else found:
        _MANGLERS[how](item)
    return odd


def _person(item: dict[str, Any]) -> dict[str, Any]:
    found = item.get("personal_info")
    return found if isinstance(found, dict) else item


def _nulls(item: dict[str, Any]) -> None:
    for name in item:
        if name != "id":
            item[name] = None


def _missing(item: dict[str, Any]) -> None:
    for name in list(item):
        if name != "id":
            del item[name]


def _extra(item: dict[str, Any]) -> None:
    item["salary_indication"] = {"min": 3500, "max": 5100, "unit": {"per": "month"}}
    _person(item)["nickname"] = "extra"


def _types(item: dict[str, Any]) -> None:
    item |= {
        "rating": "five",
        "sourced": "yes",
        "total_votes": {"n": 1},
        "created_at": 12345,
        "stage": ["Nieuw"],
        "type": 7,
        "stages": "Nieuw",
    }


def _enums(item: dict[str, Any]) -> None:
    item |= {"status": "on_hold", "type": "Gig", "location_type": "hybrid"}


def _set_name(item: dict[str, Any], text: str) -> None:
    person = _person(item)
    if "first_name" in person:
        person["first_name"] = text
    if "title" in item:
        item["title"] = text


_MANGLERS: dict[str, Callable[[dict[str, Any]], None]] = {
    "nulls": _nulls,
    "missing": _missing,
    "extra": _extra,
    "types": _types,
    "enums": _enums,
    "huge_name": lambda item: _set_name(item, "A" * 10_000_000),
    "markup": lambda item: _set_name(item, '<img src="file:///etc/passwd"><b>Jan</b> &lt;'),
    "nul": lambda item: _set_name(item, "Jan\0Jansen"),
    "surrogate": lambda item: _set_name(item, "Jan \ud800 Jansen"),
}
