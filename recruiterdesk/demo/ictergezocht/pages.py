"""The document's page: `count`, `offset`, `limit`, `rel` with `prev` and `next` where there is such a page, `items`."""

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlencode

import msgspec

from recruiterdesk.demo.ictergezocht.checks import Query
from recruiterdesk.demo.loopback.origin import Incoming


class Paging(msgspec.Struct, kw_only=True):
    """How pages are given where the document leaves it open; every member may be changed at any time.

    `origin` is where links lead: another one than the API's own must never be followed. `empty_rel` is what `rel` is when there is
    neither link: an object, a list, null, or missing. `count_is` is "total" or "page". `repeats` makes the last page link to itself.
    """

    origin: str = ""
    empty_rel: str = "object"
    count_is: str = "total"
    repeats: bool = False

    def page(self, incoming: Incoming, query: Query, found: Sequence[Any]) -> dict[str, Any]:
        """Return one page of what was found."""
        items = list(found[query.offset : query.offset + query.limit])
        after = query.offset + query.limit
        rel = {}
        if query.offset > 0:
            rel["prev"] = self._link(incoming, query, max(0, query.offset - query.limit))
        if after < len(found):
            rel["next"] = self._link(incoming, query, after)
        elif self.repeats:
            rel["next"] = self._link(incoming, query, query.offset)
        page = {
            "count": len(found) if self.count_is == "total" else len(items),
            "offset": query.offset,
            "limit": query.limit,
            "rel": rel,
            "items": items,
        }
        if not rel:
            page["rel"] = {"list": [], "null": None}.get(self.empty_rel, {})
            if self.empty_rel == "missing":
                del page["rel"]
        return page

    def _link(self, incoming: Incoming, query: Query, offset: int) -> str:
        """Return a link with all parameters of the request, as the document promises."""
        return f"{self.origin}{incoming.path}?{urlencode({**query.given, 'offset': offset, 'limit': query.limit})}"
