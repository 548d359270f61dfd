"""Which applications a query means, and in which order: ids only, so that 100,000 of them are there before the eye is."""

from array import array
from collections.abc import Iterator

import apsw
import msgspec

from recruiterdesk.domain.query import ApplicationQuery, ApplicationSort
from recruiterdesk.store.id_list import Ids, JoinedIds, Order, OrderCache, are_few, ids_of, joined_ids
from recruiterdesk.store.search import name_matches, to_match
from recruiterdesk.store.settings import SettingReader
from recruiterdesk.store.wanted import Value, conditions, order, select, source

_BY_TITLE_UP = (
    " ORDER BY vacancy_id IS NULL, (SELECT title_key FROM vacancy WHERE vacancy.id = vacancy_id), vacancy_id, arrived_at DESC,"
    " application.id DESC"
)
_BY_TITLE_DOWN = _BY_TITLE_UP.replace("), vacancy_id", ") DESC, vacancy_id")
_AMONG = "SELECT application.id AS id FROM json_each(?) hit CROSS JOIN application ON application.id = hit.value"
_COUNT_HITS = "SELECT count(*) FROM (SELECT 1 FROM search WHERE search MATCH ? LIMIT ?)"


def as_json(ids: Ids) -> str:
    """Return ids as a JSON list, which SQL takes as one value."""
    return f"[{ids.text if isinstance(ids, JoinedIds) else ','.join(map(str, ids))}]"


def _by_arrival(query: ApplicationQuery) -> ApplicationQuery:
    """Return the same query in the order that relevance has among equals, so that one remembered order serves both."""
    if query.sort is not ApplicationSort.RELEVANCE:
        return query
    return msgspec.structs.replace(query, sort=ApplicationSort.ARRIVED, is_descending=True)


class ApplicationLists:
    """Answers queries for applications."""

    def __init__(self, db: apsw.Connection, settings: SettingReader, now: int, cache: OrderCache | None = None) -> None:
        self._db = db
        self._settings = settings
        self._now = now
        self._cache = cache

    def ids(self, query: ApplicationQuery) -> "array[int]":
        """Return the ids of all that match, in order, as 64-bit integers; not to be changed, the next who asks may get the same."""
        if not query.search.strip():
            return self._order(_by_arrival(query)).ids
        match = to_match(query.search)
        if match is None:
            return array("q")
        if query.sort is not ApplicationSort.RELEVANCE:
            return self._search(query, match)
        ranked = array("q")
        for hits in self._by_rank(query.search, match):
            ranked.extend(self._only(_by_arrival(query), hits))
        return ranked

    def best(self, search: str, number: int, most_counted: int) -> tuple[int, "array[int]"]:
        """Return how many of everybody a search finds, at most `most_counted`, and the first `number` of them by relevance.

        A word that stands in nearly every CV finds nearly everybody. They are neither listed nor counted: an answer comes while one types.
        """
        match = to_match(search)
        if match is None:
            return 0, array("q")
        best = array("q")
        found = 0
        for hits in self._by_rank(search, match):
            found += len(hits)
            best.extend(self._newest(hits, number - len(best)))
            if len(best) == number:
                break
        else:
            return min(found, most_counted), best
        if found < most_counted:
            row = self._db.execute(_COUNT_HITS, (match, most_counted)).fetchone()
            found = int(row[0]) if row else 0
        return min(found, most_counted), best

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
            return self._by_account(self.ids(query))
        found, values = self._conditions(query)
        head = "SELECT account_id, count(*)" + source(query)
        return dict(self._db.execute(select(head, found, " GROUP BY +account_id"), values))

    def _conditions(self, query: ApplicationQuery) -> tuple[list[str], list[Value]]:
        return conditions(query, last_visit=self._settings.last_visit(), now=self._now)

    def _by_account(self, ids: "array[int]") -> dict[int, int]:
        if are_few(ids):
            head = "SELECT a.account_id, count(*) FROM json_each(?) found CROSS JOIN application a ON a.id = found.value"
            return dict(self._db.execute(head + " GROUP BY a.account_id", (as_json(ids),)))
        counts = {}
        for account in ids_of(self._db, "SELECT id FROM account"):
            of_account = Order(ids_of(self._db, "SELECT id FROM application WHERE account_id = ?", (account,)))
            if (number := of_account.how_many(ids)) > 0:
                counts[account] = number
        return counts

    def _search(self, query: ApplicationQuery, match: str) -> "array[int]":
        """Return those that match, in the query's order; the same question once more is answered from memory."""
        asked = msgspec.structs.replace(query, search=match)
        known = None if self._cache is None else self._cache.found(asked)
        if known is None:
            known = self._only(query, self._hits(match))
            if self._cache is not None and query.expires_within_days is None:
                self._cache.put_found(asked, known)
        return known

    def _hits(self, match: str) -> JoinedIds:
        return joined_ids(self._db, "SELECT rowid AS id FROM search WHERE search MATCH ?", (match,))

    def _by_rank(self, search: str, match: str) -> Iterator[Ids]:
        """Yield what a search finds in groups, the best first: whose names are these words, whose begin with them, then anything.

        Each is asked for when it is wanted: the last one is slow for common words, and says little.
        """
        seen: set[int] = set()
        for expression in (*name_matches(search), match):
            hits = self._hits(expression)
            yield [id_ for id_ in hits if id_ not in seen] if seen else hits
            seen.update(hits)

    def _only(self, query: ApplicationQuery, hits: Ids) -> "array[int]":
        """Return those of the hits that match the rest of the query, in its order."""
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
        return ids_of(self._db, select(_AMONG, found, ordering), [as_json(hits), *values])

    def _newest(self, hits: Ids, number: int) -> "array[int]":
        """Return the newest few of the hits."""
        if not hits:
            return array("q")
        everybody = ApplicationQuery()
        if not are_few(hits):
            return self._order(everybody).first(hits, number)
        ordering = order(everybody).replace(", id", ", application.id")
        return ids_of(self._db, f"{_AMONG}{ordering} LIMIT ?", [as_json(hits), number])

    def _order(self, query: ApplicationQuery) -> Order:
        """Return all that match a query without a search, in order, from memory where nothing has changed since."""
        known = None if self._cache is None else self._cache.get(query)
        if known is None:
            known = Order(self._read_order(query))
            # A query about days to come has another answer tomorrow without anything being written.
            if self._cache is not None and query.expires_within_days is None:
                self._cache.put(query, known)
        return known

    def _read_order(self, query: ApplicationQuery) -> "array[int]":
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

    def _order_by_vacancy(self, found: list[str], values: list[Value], query: ApplicationQuery) -> "array[int]":
        """Take each vacancy's applicants as one text and put the texts in the order of the titles: sorting 100,000 titles takes longer."""
        direction = "DESC" if query.is_descending else "ASC"
        by_title = f"SELECT id FROM vacancy ORDER BY title_key {direction}, id"  # noqa: S608 -- one of two words of ours
        inner = select("SELECT vacancy_id, id" + source(query), found, " ORDER BY vacancy_id DESC, arrived_at DESC, id DESC")
        grouped = f"SELECT vacancy_id, group_concat(id) FROM ({inner}) GROUP BY vacancy_id"  # noqa: S608 -- statements of ours
        texts: dict[int | None, str] = dict(self._db.execute(grouped, values))
        ids = [row[0] for row in self._db.execute(by_title)]
        joined = ",".join(texts[vacancy] for vacancy in [*ids, None] if vacancy in texts)
        return JoinedIds(joined).packed()
