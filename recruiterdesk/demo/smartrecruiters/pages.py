"""Pages of lists: opaque cursors that only fit the list they were given for, and Link headers (section 4)."""

import base64
import hashlib
import json
from collections.abc import Callable, Sequence
from typing import Annotated, Any, TypeVar
from urllib.parse import parse_qsl, urlencode

import msgspec

from recruiterdesk.demo.loopback.origin import Incoming
from recruiterdesk.demo.smartrecruiters.problem import Problem

Item = TypeVar("Item")
Limit = Annotated[int, msgspec.Meta(ge=1, le=100)]
BigLimit = Annotated[int, msgspec.Meta(ge=1, le=1000)]
Offset = Annotated[int, msgspec.Meta(ge=0, le=10_000_000)]


class Page(msgspec.Struct):
    """Some items of a list, the cursor of the next page or None, and the headers that tell of it."""

    items: list[Any]
    cursor: str | None
    headers: dict[str, str]


def page(
    items: Sequence[Item],
    key: Callable[[Item], str],
    incoming: Incoming,
    *,
    cursor: str | None,
    limit: int,
    name: str = "pageId",
    size: str = "limit",
    relation: str = "next",
) -> Page:
    """Return one page of items that are sorted by `key`; a cursor goes on behind the item that it names, whatever came or went.

    Raises 400 INVALID_PAGE_ID for a cursor of another list or other filters.
    """
    mark = _mark(incoming, {name, size, "sort"})
    start = 0
    if cursor is not None:
        after = _open(cursor, mark)
        start = next((place for place, item in enumerate(items) if key(item) > after), len(items))
    shown = list(items[start : start + limit])
    if start + limit >= len(items):
        return Page(shown, None, {})
    following = base64.urlsafe_b64encode(json.dumps([mark, key(shown[-1])]).encode()).decode()
    pairs = [(given, value) for given, value in parse_qsl(incoming.query, keep_blank_values=True) if given != name]
    # The address is relative, which the document's own examples are as well.
    link = f'<{incoming.path}?{urlencode([*pairs, (name, following)])}>; rel="{relation}"'
    return Page(shown, following, {"link": link})


def _mark(incoming: Incoming, free: set[str]) -> str:
    kept = sorted((given, value) for given, value in parse_qsl(incoming.query, keep_blank_values=True) if given not in free)
    return hashlib.sha256(json.dumps([incoming.path, kept]).encode()).hexdigest()[:12]


def _open(cursor: str, mark: str) -> str:
    try:
        found, after = json.loads(base64.urlsafe_b64decode(cursor.encode()))
    except ValueError as error:
        raise Problem(400, "INVALID_PAGE_ID") from error
    if found != mark:
        raise Problem(400, "INVALID_PAGE_ID")
    return str(after)
