"""One pass over a list: all pages from first to last, each kept as it arrives, and what the pass revealed about itself."""

import asyncio
import math
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol, TypeVar

from recruiterdesk.domain.errors import DeskError
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.provider_api.contract import Page

SPARE_PAGES = 5  # rows may be added while we page; a total that grows without end may not keep us paging
IDLE_PAGES = 2  # so many pages in a row without anything new mean that the provider repeats itself
UNCOUNTED_PAGES = 5_000  # the page cap where a provider states no total


class Listed(Protocol):
    """Anything that a list holds: it has the provider's id."""

    @property
    def remote_id(self) -> str:
        """Return the provider's id."""


T = TypeVar("T", bound=Listed)


@dataclass(slots=True)
class PassResult:
    """What one pass saw. Only a whole pass (every page to the last, every item understood) may speak about absence."""

    ids: set[str] = field(default_factory=set)
    pages: int = 0
    total: int | None = None
    expected_pages: int | None = None
    duplicates: int = 0
    unreadable: int = 0
    has_moving_total: bool = False
    reached_end: bool = False
    trouble: Sentence | None = None
    error: DeskError | None = None

    @property
    def is_whole(self) -> bool:
        """Whether an id that is not here was really in none of the pages."""
        return self.reached_end and not self.unreadable

    @property
    def is_quiet(self) -> bool:
        """Whether nothing showed that the list changed while it was read."""
        return self.is_whole and not self.duplicates and not self.has_moving_total and self.total in (None, len(self.ids))


async def read_pass(
    fetch: Callable[[str | None], Awaitable[Page[T]]],
    keep: Callable[[tuple[T, ...], datetime], Awaitable[None]],
    now: Callable[[], datetime],
    on_page: Callable[[PassResult], None],
) -> PassResult:
    """Read all pages, hand each page's items to `keep` with the moment its request began, and say what was seen.

    A DeskError of `fetch` ends the pass and stands in the result; whatever `keep` raises is passed on. A page is kept while
    the next one is fetched, so the provider's limit stays the only clock.
    """
    result = PassResult()
    cursor: str | None = None
    cursors: set[str | None] = {None}
    waiting: tuple[T, ...] = ()
    waiting_since = now()
    idle = 0
    while True:
        began = now()
        page, kept = await asyncio.gather(fetch(cursor), keep(waiting, waiting_since), return_exceptions=True)
        if isinstance(kept, BaseException):
            raise kept
        if isinstance(page, DeskError):
            result.error = page
            return result
        if isinstance(page, BaseException):
            raise page
        fresh = _take(result, page)
        waiting, waiting_since = page.items, began
        on_page(result)
        idle = 0 if fresh else idle + 1
        result.trouble = _why_stop(result, page, cursors, idle)
        if page.next is None or result.trouble is not None:
            break
        cursor = page.next
        cursors.add(cursor)
    await keep(waiting, waiting_since)
    result.reached_end = result.trouble is None
    return result


def _take(result: PassResult, page: Page[T]) -> int:
    """Enter a page into the result and return how many of its ids were new."""
    ids = [item.remote_id for item in page.items]
    fresh = set(ids) - result.ids
    result.duplicates += len(ids) - len(fresh)
    result.ids |= fresh
    result.unreadable += page.unreadable
    if result.pages and page.total != result.total:
        result.has_moving_total = True
    if not result.pages:
        size = len(ids) + page.unreadable
        if page.total is not None and size:
            result.expected_pages = math.ceil(page.total / size)
    result.total = page.total
    result.pages += 1
    return len(fresh)


def _why_stop(result: PassResult, page: Page[T], cursors: set[str | None], idle: int) -> Sentence | None:
    if page.next is None:
        return None
    if page.next in cursors:
        return Sentence("The provider's pages lead in a circle, so the list was not read to its end. Nothing was removed here.")
    if idle >= IDLE_PAGES:
        return Sentence("The provider sends the same page again and again, so the list was not read to its end. Nothing was removed here.")
    cap = UNCOUNTED_PAGES if result.expected_pages is None else result.expected_pages + SPARE_PAGES
    if result.pages >= cap:
        return Sentence("The provider's list did not end after {pages} pages. Nothing was removed here.", {"pages": result.pages})
    return None
