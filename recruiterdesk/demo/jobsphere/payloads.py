"""The document's shapes, made from the world; and the ways to make them odd."""

import copy
from collections.abc import Callable
from datetime import datetime
from typing import Any

from recruiterdesk.demo.jobsphere.world import Job


def iso(moment: datetime) -> str:
    """Write a moment as the document's example does."""
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def job_payload(job: Job) -> dict[str, Any]:
    """Return a job as the list shows it: the members of the document's example."""
    payload: dict[str, Any] = {
        "id": job.id,
        "title": job.title,
        "company": {"id": job.company.id, "name": job.company.name, "logo_url": f"https://logos.example.com/{job.company.id}.png"},
        "location": job.location,
        "type": job.type,
        "salary_range": None,
        "posted_at": iso(job.posted_at),
        "skills": list(job.skills),
    }
    if job.salary is not None:
        lowest, highest, currency = job.salary
        payload["salary_range"] = {"min": lowest, "max": highest, "currency": currency}
    return payload


def detail_payload(job: Job) -> dict[str, Any]:
    """Return a job read one by one: with full description, requirements and application instructions (names as the sheet proposes)."""
    return job_payload(job) | {
        "description": job.description,
        "requirements": list(job.requirements),
        "application_instructions": job.instructions,
    }


def pagination(page: int, limit: int, total: int) -> dict[str, int]:
    """Return where a page stands; an empty result has no pages."""
    return {"current_page": page, "total_pages": -(-total // limit), "total_items": total}


def mangle(body: dict[str, Any], how: str) -> dict[str, Any]:
    """Return an answer whose items are odd in one of the ways of _MANGLERS."""
    changed = copy.deepcopy(body)
    found = changed.get("data", changed)
    for item in found if isinstance(found, list) else [found]:
        _MANGLERS[how](item)
    return changed


def _nulls(item: dict[str, Any]) -> None:
    for name in item:
        if name != "id":
            item[name] = None


def _missing(item: dict[str, Any]) -> None:
    for name in list(item):
        if name != "id":
            del item[name]


def _extra(item: dict[str, Any]) -> None:
    item["experience_level"] = {"slug": "senior", "label": "Senior"}
    item["promoted"] = True


def _types(item: dict[str, Any]) -> None:
    item |= {
        "title": 7,
        "company": "TechCorp",
        "location": {"city": "Utrecht"},
        "salary_range": "140k",
        "posted_at": 12345,
        "skills": "React",
    }


def _enums(item: dict[str, Any]) -> None:
    item |= {"type": "Gig", "salary_range": {"min": 1, "max": 2, "currency": "XTS"}}


def _titled(text: str) -> Callable[[dict[str, Any]], None]:
    def put(item: dict[str, Any]) -> None:
        item["title"] = text

    return put


_MANGLERS: dict[str, Callable[[dict[str, Any]], None]] = {
    "nulls": _nulls,
    "missing": _missing,
    "extra": _extra,
    "types": _types,
    "enums": _enums,
    "huge_name": _titled("A" * 10_000_000),
    "markup": _titled('<img src="file:///etc/passwd"><b>Engineer</b> &lt;'),
    "nul": _titled("Engi\0neer"),
    "surrogate": _titled("Engineer \ud800"),
}
