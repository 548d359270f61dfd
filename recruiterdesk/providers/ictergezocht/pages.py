"""Going through ICTerGezocht.nl's pages: by its links where they are its own, else by counting up, and always to an end."""

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from typing import Final
from urllib.parse import parse_qsl, urlencode

import httpx

from recruiterdesk.domain.errors import ContractBroken
from recruiterdesk.provider_api.http.origin import Origin
from recruiterdesk.providers.ictergezocht.assumptions import LONGEST_LINK, MOST_PAGES, PAGE_SIZE
from recruiterdesk.providers.ictergezocht.wire import WirePage

Query = tuple[tuple[str, str], ...]
_PLACE: Final = frozenset({"offset", "limit"})


def first_query(filters: Mapping[str, str] | None = None) -> Query:
    """Return what to ask for the first page; `filters` by the document's names."""
    return (*(filters or {}).items(), ("offset", "0"), ("limit", str(PAGE_SIZE)))


def from_cursor(cursor: str | None, filters: Mapping[str, str] | None = None) -> Query:
    """Return what to ask for the page that a cursor names, None for the first one."""
    return first_query(filters) if cursor is None else tuple(parse_qsl(cursor, keep_blank_values=True))


def to_cursor(query: Query | None) -> str | None:
    """Write down what to ask for next."""
    return None if query is None else urlencode(query)


def next_query(asked: Query, page: WirePage, base_url: httpx.URL, path: str) -> Query | None:
    """Return what to ask for after a page, None after the last one. Never what was just asked, and never another address.

    An empty page is the last, whatever it says. A link that leads to another origin, path or backwards is not followed; then 50 are
    counted on, after a link back only where the page was full.
    """
    if not page.items:
        return None
    link = page.rel.get("next") if page.rel is not None else None
    is_full = len(page.items) >= _step(page)
    if not isinstance(link, str) or not link:
        # No link: the end. No `rel` at all is against the document; after a full page it is no proof of an end.
        return _counted_on(asked, page) if page.rel is None and is_full else None
    followed = _read_link(link, asked, base_url, path)
    if followed is None:
        return _counted_on(asked, page)
    if _offset(followed) > _offset(asked):
        return followed
    return _counted_on(asked, page) if is_full else None


async def walk(
    read: Callable[[Query], Awaitable[WirePage]], first: Query, follow: Callable[[Query, WirePage], Query | None]
) -> AsyncIterator[WirePage]:
    """Read page after page to the end; raises ContractBroken for a list that has none."""
    query: Query | None = first
    for _ in range(MOST_PAGES):
        if query is None:
            return
        page = await read(query)
        yield page
        query = follow(query, page)
    raise ContractBroken("ICTerGezocht.nl's list does not end, so what was looked for in it could not be found. Tell us.")


def _read_link(link: str, asked: Query, base_url: httpx.URL, path: str) -> Query | None:
    """Return what a link asks for, with our own filters whatever it says; None where it leads elsewhere or nowhere."""
    if len(link) > LONGEST_LINK:
        return None
    try:
        url = base_url.copy_with(path=path).join(link)
    except (httpx.InvalidURL, ValueError):
        return None
    if Origin.of(url) != Origin.of(base_url) or url.userinfo or url.path.rstrip("/") != path.rstrip("/"):
        return None
    ours = {name: value for name, value in asked if name not in _PLACE}
    theirs = [(name, value) for name, value in parse_qsl(url.query.decode("ascii"), keep_blank_values=True) if name not in ours]
    found = (*ours.items(), *theirs)
    return found if _offset(found) >= 0 else None


def _counted_on(asked: Query, page: WirePage) -> Query:
    filters = [(name, value) for name, value in asked if name not in _PLACE]
    return (*filters, ("offset", str(max(0, _offset(asked)) + _step(page))), ("limit", str(PAGE_SIZE)))


def _step(page: WirePage) -> int:
    return page.limit if page.limit is not None and 0 < page.limit <= PAGE_SIZE else PAGE_SIZE


def _offset(query: Query) -> int:
    """Return where a query begins, -1 where it does not say."""
    text = dict(query).get("offset", "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < len(str(10**12)) else -1
