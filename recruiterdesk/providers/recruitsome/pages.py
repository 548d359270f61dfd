"""Going through RecruitSome's pages: by counting up, never by following its links, and always to an end (contract sheet, Pagination)."""

from recruiterdesk.providers.recruitsome.assumptions import DEFAULT_PER_PAGE, MOST_PAGES, PAGES_BEYOND_TOTAL, PER_PAGE
from recruiterdesk.providers.recruitsome.wire import WirePage


def next_page(page: int, read: WirePage) -> int | None:
    """Return the number of the page to read after `page`, None after the last. Never more than the total can fill, and a little."""
    if not read.items or page >= MOST_PAGES:
        return None
    last = last_page(read)
    if last is not None:
        return page + 1 if page < last else None
    return page + 1 if len(read.items) in {PER_PAGE, DEFAULT_PER_PAGE} or len(read.items) > PER_PAGE else None


def last_page(read: WirePage) -> int | None:
    """Return the number of the last page, or None without a word about it; a last page beyond what the total can fill is cut."""
    meta = read.meta
    size = meta.per_page if meta.per_page is not None and meta.per_page > 0 else PER_PAGE
    most = None if meta.total is None or meta.total < 0 else -(-meta.total // size) + PAGES_BEYOND_TOTAL
    if meta.last_page is None or meta.last_page < 1:
        return None if most is None else max(1, most - PAGES_BEYOND_TOTAL)
    return min(meta.last_page, MOST_PAGES if most is None else max(1, most))


def page_of(cursor: str | None) -> int:
    """Return the page that a plain cursor stands for."""
    return int(cursor or "1")


def cursor_of(page: int | None) -> str | None:
    """Return the cursor of a page."""
    return None if page is None else str(page)
