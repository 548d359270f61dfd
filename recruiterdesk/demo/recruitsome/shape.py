"""What faults must know of RecruitSome's answers, and the ways to make them odd."""

import copy
from collections.abc import Callable
from typing import Any

from recruiterdesk.demo.loopback.spoil import Shape
from recruiterdesk.demo.recruitsome.problem import Problem


def mangle(payload: dict[str, Any], how: str) -> dict[str, Any]:
    """Return the answer with odd values in every item; `how` is a key of `_MANGLERS` below."""
    odd = copy.deepcopy(payload)
    items = odd.get("data")
    for item in items if isinstance(items, list) else [items]:
        if isinstance(item, dict):
            _MANGLERS[how](item)
    return odd


def _nulls(item: dict[str, Any]) -> None:
    for name in item:
        if name not in {"id", "slug"}:
            item[name] = None


def _missing(item: dict[str, Any]) -> None:
    for name in list(item):
        if name not in {"id", "slug"}:
            del item[name]


def _extra(item: dict[str, Any]) -> None:
    item["salary_indication"] = {"min": 3500, "max": 5100, "unit": {"per": "month"}}


def _types(item: dict[str, Any]) -> None:
    item |= {"published_at": 12345, "views_count": "many", "department": ["Techniek"], "status": {"name": "employee"}, "created_at": False}


def _enums(item: dict[str, Any]) -> None:
    item |= {"status": "on_sabbatical", "type": "podcast", "role": "captain"}


def _set_name(item: dict[str, Any], text: str) -> None:
    for name in ("first_name", "title", "given_name", "name"):
        if name in item:
            item[name] = text


_MANGLERS: dict[str, Callable[[dict[str, Any]], None]] = {
    "nulls": _nulls,
    "missing": _missing,
    "extra": _extra,
    "types": _types,
    "enums": _enums,
    "markup": lambda item: _set_name(item, '<img src="file:///etc/passwd"><b>Jan</b> &lt;'),
    "nul": lambda item: _set_name(item, "Jan\0Jansen"),
    "surrogate": lambda item: _set_name(item, "Jan \ud800 Jansen"),
}

SHAPE = Shape(
    refusal=lambda status, message: Problem(status, message).body(),
    endless={"last_page": 10**9, "total": 10**11},
    mangle=mangle,
)
