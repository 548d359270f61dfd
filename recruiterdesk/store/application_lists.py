"""Which applications a query means, and in which order: ids only, so that 100,000 of them are there before the eye is."""

from array import array
from collections.abc import Sequence

import apsw
import msgspec

from recruiterdesk.domain.query import ApplicationQuery, ApplicationSort
from recruiterdesk.store.id_list import Order, OrderCache, are_few, ids_of
from recruiterdesk.store.search import to_match
from recruiterdesk.store.settings import SettingReader
from recruiterdesk.store.wanted import Value, conditions, order, select, source

_BY_TITLE_UP = (
    " ORDER BY vacancy_id IS NULL, (SELECT title_key FROM vacancy WHERE vacancy.id = vacancy_id), vacancy_id, arrived_at DESC,"
    " application.id DESC"
)
_BY_TITLE_DOWN = _BY_TITLE_UP.replace("), vacancy_id", ") DESC, vacancy_id")


def as_json(ids: Sequence[int]) -> str:
    """Return ids as a JSON list, which SQL takes as one value."""
    return "[" + ",".join(map(str, ids)) + "]"


class ApplicationLists:
    """Answers queries for applications."""

    def __init__(self, db: apsw.Connection, settings: SettingReader, now: int, cache: OrderCache | None = None) -> None:
        self._db = db
        self._settings = settings
        self._now = now
        self._cache = cache

    def ids(self, query: ApplicationQuery) -> "array[int]":
        """Return the ids of all that match, in order, as 64-bit integers."""
        if not query.search.strip():
            return array("q", self._order(query).ids)
        match = to_match(query.search)
        if match is None:
            return array("q")
        ids = self._found(query, match)
        if query.sort is ApplicationSort.RELEVANCE:
            # Those whose name or address matches come first: a rank over common words is slow and says little.
            named = self._found(query, f"{{name email}} : ({match})")
            first = set(named)
            named.extend(id_ for id_ in ids if id_ not in first)
            return named
        return ids

    def count(self, query: ApplicationQuery) -> int:
        """Return how many match."""
        if query.search.strip():
            return len(self.ids(query))
        found, values = self._conditions(query)
        row = self._db.execute(select("SELECT count(*)" + source(query), found), values).fetchone()
        return int(row[0]) if row else 0

    def counts_by_account(self, query: ApplicationQuery) -> dict[int, int]:
        """Return how many match per account; an account without any is absent."""
        if query.search.strip():
            ids = as_json(self.ids(query))
            return dict(
                self._db.execute(
                    "SELECT a.account_id, count(*) FROM json_each(?) found CROSS JOIN application a ON a.id = found.value"
                    " GROUP BY a.account_id",
                    (ids,),
                )
            )
        found, values = self._conditions(query)
        head = "SELECT account_id, count(*)" + source(query)
        return dict(self._db.execute(select(head, found, " GROUP BY +account_id"), values))

    def _conditions(self, query: ApplicationQuery) -> tuple[list[str], list[Value]]:
        return conditions(query, last_visit=self._settings.last_visit(), now=self._now)

    def _found(self, query: ApplicationQuery, match: str) -> "array[int]":
        """Return those that match the search, in the query's order."""
        hits = ids_of(self._db, "SELECT rowid AS id FROM search WHERE search MATCH ?", (match,))
        if not hits:
            return array("q")
        plain = msgspec.structs.replace(query, search="")
        if not are_few(hits):
            return self._order(plain).only(hits)
        found, values = self._conditions(plain)
        if query.sort is ApplicationSort.VACANCY:
            ordering = _BY_TITLE_DOWN if query.is_descending else _BY_TITLE_UP
        elif query.sort is ApplicationSort.KEEP:
            ordering = " ORDER BY keep_until IS NULL, keep_until" + (" DESC" if query.is_descending else "") + ", application.id DESC"
        else:
            ordering = order(query).replace(", id", ", application.id")
        head = "SELECT application.id AS id FROM json_each(?) hit CROSS JOIN application ON application.id = hit.value"
        return array("q", ids_of(self._db, select(head, found, ordering), [as_json(hits), *values]))

    def _order(self, query: ApplicationQuery) -> Order:
        """Return all that match a query without a search, in order, from memory where nothing has changed since."""
        known = None if self._cache is None else self._cache.get(query)
        if known is None:
            known = Order(self._read_order(query))
            # A query about days to come has another answer tomorrow without anything being written.
            if self._cache is not None and query.expires_within_days is None:
                self._cache.put(query, known)
        return known

    def _read_order(self, query: ApplicationQuery) -> list[int]:
        found, values = self._conditions(query)
        head = "SELECT id" + source(query)
        if query.sort is ApplicationSort.VACANCY:
            return self._order_by_vacancy(found, values, query)
        if query.sort is ApplicationSort.KEEP:
            # Those without an end come last in either direction.
            ids = ids_of(self._db, select(head, [*found, "keep_until IS NOT NULL"], order(query)), values)
            ids.extend(ids_of(self._db, select(head, [*found, "keep_until IS NULL"], " ORDER BY id DESC"), values))
            return ids
        return ids_of(self._db, select(head, found, order(query)), values)

    def _order_by_vacancy(self, found: list[str], values: list[Value], query: ApplicationQuery) -> list[int]:
        """Take each vacancy's applicants as one text and put the texts in the order of the titles: sorting 100,000 titles takes longer."""
        direction = "DESC" if query.is_descending else "ASC"
        by_title = f"SELECT id FROM vacancy ORDER BY title_key {direction}, id"  # noqa: S608 -- one of two words of ours
        inner = select("SELECT vacancy_id, id" + source(query), found, " ORDER BY vacancy_id DESC, arrived_at DESC, id DESC")
        grouped = f"SELECT vacancy_id, group_concat(id) FROM ({inner}) GROUP BY vacancy_id"  # noqa: S608 -- statements of ours
        texts: dict[int | None, str] = dict(self._db.execute(grouped, values))
        ids = [row[0] for row in self._db.execute(by_title)]
        joined = ",".join(texts[vacancy] for vacancy in [*ids, None] if vacancy in texts)
        return msgspec.json.decode(f"[{joined}]", type=list[int])
