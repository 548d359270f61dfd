"""Going through JobSphere's pages by counting up, and always to an end (contract sheet, Pagination)."""

from recruiterdesk.domain.errors import WrongUsage
from recruiterdesk.providers.jobsphere.assumptions import DEFAULT_PER_PAGE, MOST_PAGES, PAGES_BEYOND_TOTAL, PER_PAGE
from recruiterdesk.providers.jobsphere.wire import WirePage


def page_of(cursor: str | None) -> int:
    """Return the page that a cursor names; raises WrongUsage for one that is none of ours."""
    text = cursor or "1"
    if not text.isascii() or not text.isdigit() or not 1 <= int(text[:9]) <= MOST_PAGES:
        raise WrongUsage("There is no such page. Begin at the first one.")
    return int(text)


def next_page(page: int, read: WirePage) -> int | None:
    """Return the number of the page to read after `page`, None after the last. An empty page is the last, whatever it says."""
    if not read.items or page >= MOST_PAGES:
        return None
    last = last_page(read)
    if last is not None:
        return page + 1 if page < last else None
    return page + 1 if len(read.items) in {PER_PAGE, DEFAULT_PER_PAGE} or len(read.items) > PER_PAGE else None


def last_page(read: WirePage) -> int | None:
    """Return the number of the last page, or None without a word about it; a number beyond what the total can fill is cut.

    A server may give fewer a page than were asked for, so a page is taken to hold as many as this one does.
    """
    told = read.pagination
    size = min(PER_PAGE, len(read.items)) or PER_PAGE
    filled = None if told.total_items is None or told.total_items < 0 else -(-told.total_items // size)
    if told.total_pages is None or told.total_pages < 0:
        return None if filled is None else max(1, filled)
    return min(max(1, told.total_pages), MOST_PAGES if filled is None else filled + PAGES_BEYOND_TOTAL)
