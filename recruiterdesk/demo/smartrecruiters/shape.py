"""What faults must know of SmartRecruiters' answers, and the ways to make them odd."""

import copy
from collections.abc import Callable
from typing import Any

from recruiterdesk.demo.loopback.spoil import Shape
from recruiterdesk.demo.smartrecruiters.problem import Problem


def mangle(body: dict[str, Any], how: str) -> dict[str, Any]:
    """Return an answer with every item made odd: unknown_status, null_names, unknown_members, no_id or number_ids."""
    odd = copy.deepcopy(body)
    change = _WAYS[how]
    for item in odd["content"] if isinstance(odd.get("content"), list) else [odd]:
        if isinstance(item, dict):
            change(item)
    return odd


def _unknown_status(item: dict[str, Any]) -> None:
    for place in (item, item.get("primaryAssignment") or {}):
        if "status" in place:
            place["status"] = "ONBOARDING_2027"


def _null_names(item: dict[str, Any]) -> None:
    item |= {name: None for name in ("firstName", "lastName", "email", "title", "location", "department") if name in item}


def _unknown_members(item: dict[str, Any]) -> None:
    item |= {"x-new": {"deep": [1, None]}, "aiSummary": "…"}


def _no_id(item: dict[str, Any]) -> None:
    item.pop("id", None)


def _number_ids(item: dict[str, Any]) -> None:
    if "id" in item:
        item["id"] = 813192986


_WAYS: dict[str, Callable[[dict[str, Any]], None]] = {
    "unknown_status": _unknown_status,
    "null_names": _null_names,
    "unknown_members": _unknown_members,
    "no_id": _no_id,
    "number_ids": _number_ids,
}

SHAPE = Shape(
    refusal=lambda status, message: Problem(status, "INTERNAL_ERROR", message).body(),
    items="content",
    meta="",
    # A cursor that fits no list: whoever follows it gets INVALID_PAGE_ID, whoever compares sees the same one again.
    endless={"nextPageId": "c3RpbGwtbW9yZQ==", "nextPage": "c3RpbGwtbW9yZQ==", "totalFound": 10**9},
    mangle=mangle,
)
