"""Every way in which SmartRecruiters pages a list (contract sheet, 4): what is asked for, and where the answer says how it goes on.

Cursors are opaque. From a `Link` header only the cursor inside is taken, never the address, so no answer leads a key elsewhere.

The introduction has `offset`, `limit` and `totalFound` for every list, and no cursor. A list that counts more than it gave, in a full first
page that names no way on, is therefore gone through by counting up; our own cursor for that is `offset=` and the place.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import parse_qs, urlsplit

from recruiterdesk.provider_api.http.call import Answer
from recruiterdesk.providers.smartrecruiters.assumptions import PER_PAGE, REPORTS_PER_PAGE
from recruiterdesk.providers.smartrecruiters.wire import WireList, read_list

_LINK: Final = re.compile(r"<([^<>]*)>([^<]*)")
_RELATION: Final = re.compile(r';\s*rel\s*=\s*"?([^";,]*)"?', re.IGNORECASE)
_COUNTED: Final = re.compile(r"offset=([0-9]{1,9})")
_ONWARD: Final = frozenset({"next", "link"})  # the Reporting API's own example says rel="link"


@dataclass(frozen=True, slots=True, kw_only=True)
class Paging:
    """One way: the query's name for the cursor, the body's member with the next one ("" where only the header has it), the page's size.

    `cursor` is "" for lists that come whole; `is_offset` where it is a place counted from 0. `most` is how many items are asked for,
    under the name `size` ("" where that cannot be asked).
    """

    cursor: str = ""
    member: str = ""
    is_offset: bool = False
    most: int = PER_PAGE
    size: str = "limit"

    def query(self, cursor: str | None, most: int | None = None) -> tuple[tuple[str, str], ...]:
        """Return what is asked for: the page at `cursor` (None: the first), at most `most` items."""
        asked = [(self.size, str(most or self.most))] if self.size else []
        counted = None if cursor is None else _COUNTED.fullmatch(cursor)
        if self.cursor and cursor is not None:
            asked.append((self.cursor, cursor) if counted is None else ("offset", counted[1]))
        return tuple(asked)


CANDIDATES: Final = Paging(cursor="pageId", member="nextPageId")
JOBS: Final = CANDIDATES
USERS: Final = CANDIDATES
MESSAGES: Final = Paging(cursor="pageId")
REPORTS: Final = Paging(cursor="page", member="nextPage", most=REPORTS_PER_PAGE)
PROPERTY_VALUES: Final = Paging(cursor="page_id", member="nextPageId", most=1_000, size="pageSize")
OFFSETS: Final = Paging(cursor="offset", is_offset=True)
WHOLE: Final = Paging(size="")


def read_page(answer: Answer, paging: Paging, cursor: str | None) -> WireList:
    """Read a page that was asked for at `cursor`, with the cursor of the next one; raises NotJson."""
    page = read_list(answer.body)
    page.following = _following(page, answer.headers, paging, cursor)
    return page


def _following(page: WireList, headers: Mapping[str, str], paging: Paging, cursor: str | None) -> str | None:
    if not paging.cursor:
        return None
    if paging.is_offset:
        return _next_offset(page, cursor)
    in_body = {"nextPageId": page.next_page_id, "nextPage": page.next_page}.get(paging.member)
    following = in_body or next_of_link(headers, paging.cursor)
    if following:
        return following if following != cursor else None
    return _counted_on(page, cursor)


def _counted_on(page: WireList, cursor: str | None) -> str | None:
    """Return our cursor for what an answer counts beyond its full page; None after the last, and in a list that goes by cursors."""
    counted = None if cursor is None else _COUNTED.fullmatch(cursor)
    is_full = page.limit is None or len(page.items) >= page.limit
    if page.total_found is None or not is_full or (cursor is not None and counted is None):
        return None
    following = _next_offset(page, counted[1] if counted is not None else None)
    return None if following is None else f"offset={following}"


def _next_offset(page: WireList, cursor: str | None) -> str | None:
    """Count on by what came, not by what was asked: a server may give less."""
    place = int(cursor) if cursor is not None and cursor.isdigit() else 0
    reached = place + len(page.items)
    is_more = reached < page.total_found if page.total_found is not None else page.limit is not None and len(page.items) >= page.limit
    return str(reached) if page.items and is_more else None


def next_of_link(headers: Mapping[str, str], name: str = "pageId") -> str | None:
    """Return the value of `name` in the query of the `Link` header's next address, relative or not; None where there is none."""
    for address, rest in _LINK.findall(headers.get("link", "")):
        relation = _RELATION.search(rest)
        if relation is None or relation[1].strip().lower() not in _ONWARD:
            continue
        try:
            found = parse_qs(urlsplit(address).query).get(name)
        except ValueError:
            return None
        return found[0] if found else None
    return None
