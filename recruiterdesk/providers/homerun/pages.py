"""Going through Homerun's pages: by counting up, never by following its links, and always to an end (contract sheet, Pagination)."""

from recruiterdesk.providers.homerun.assumptions import (
    DEFAULT_PER_PAGE,
    IDS_PER_FILTER,
    MOST_PAGES,
    PAGES_BEYOND_TOTAL,
    PER_PAGE,
)
from recruiterdesk.providers.homerun.wire import WirePage


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


class Cursor:
    """Where a list stands: the group of vacancies (many are asked for in several lists) and the page; as text `page` or `group/page`."""

    def __init__(self, text: str | None) -> None:
        group, slash, page = (text or "1").rpartition("/")
        self.group = int(group) if slash else 0
        self.page = int(page)

    def after(self, following: int | None, groups: int) -> str | None:
        """Return the cursor of what comes next, None at the very end."""
        if following is not None:
            return str(following) if groups <= 1 else f"{self.group}/{following}"
        return f"{self.group + 1}/1" if self.group + 1 < groups else None


def in_groups(ids: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Split ids so that each request's address stays short; one empty group means "all"."""
    wanted = tuple(dict.fromkeys(ids))
    return [wanted[start : start + IDS_PER_FILTER] for start in range(0, len(wanted), IDS_PER_FILTER)] or [()]
