"""What faults must know of ICTerGezocht.nl's answers, and the ways to make them odd."""

import copy
from collections.abc import Callable
from typing import Any

from recruiterdesk.demo.ictergezocht.problem import Problem
from recruiterdesk.demo.loopback.spoil import Shape

_KEYS = ("vacancyId", "id", "referenceNumber")


def mangle(body: dict[str, Any], how: str) -> dict[str, Any]:
    """Return the answer with odd values in every item; `how` is a key of `_MANGLERS` below."""
    odd = copy.deepcopy(body)
    found = [item for item in odd.get("items") or [] if isinstance(item, dict)]
    # One item of 10 MB is enough; fifty of them would be this process's end, not the client's.
    for item in found[:1] if how == "huge_name" else found:
        _MANGLERS[how](item)
    return odd


def _nulls(item: dict[str, Any]) -> None:
    for name in item:
        if name not in _KEYS:
            item[name] = None


def _missing(item: dict[str, Any]) -> None:
    for name in list(item):
        if name not in _KEYS:
            del item[name]


def _extra(item: dict[str, Any]) -> None:
    item["ranking"] = {"place": 3, "of": {"all": 40}}


def _types(item: dict[str, Any]) -> None:
    item |= {"status": "actief", "clicks": "12", "cost": "7,50", "cpc": [], "runtime": {"days": 30}, "companyUser": "Sanne", "title": 7}


def _quoted(item: dict[str, Any]) -> None:
    for name, value in item.items():
        if isinstance(value, int | float):
            item[name] = str(value)


def _name(item: dict[str, Any], text: str) -> None:
    item["title" if "title" in item else "name"] = text


_MANGLERS: dict[str, Callable[[dict[str, Any]], None]] = {
    "nulls": _nulls,
    "missing": _missing,
    "extra": _extra,
    "types": _types,
    "quoted": _quoted,
    "huge_name": lambda item: _name(item, "A" * 10_000_000),
    "markup": lambda item: _name(item, '<img src="file:///etc/passwd"><b>Beheerder</b> &lt;'),
    "nul": lambda item: _name(item, "Beheer\0der"),
    "surrogate": lambda item: _name(item, "Beheer \ud800 der"),
}

SHAPE = Shape(
    refusal=lambda status, _message: Problem(status).body(),
    items="items",
    meta="rel",
    endless={"next": "?offset=0"},
    mangle=mangle,
)
