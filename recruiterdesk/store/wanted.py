"""How a query becomes SQL: conditions and an order, each answered by an index."""

from recruiterdesk.domain.query import ApplicationQuery, ApplicationSort
from recruiterdesk.store.moments import DAY
from recruiterdesk.store.search import to_match

Value = str | int

_ORDERS: dict[ApplicationSort, str] = {
    ApplicationSort.ARRIVED: "arrived_at",
    ApplicationSort.NAME: "name_key",
    ApplicationSort.STAGE: "stage_key",
    ApplicationSort.SOURCE: "source_key",
    ApplicationSort.KEEP: "keep_until",
}
NOTHING = "0"


def conditions(query: ApplicationQuery, *, last_visit: int, now: int) -> tuple[list[str], list[Value]]:
    """Return the conditions, to be joined by AND, and their values in order."""
    found: list[str] = []
    values: list[Value] = []
    if query.account_ids:
        found.append("account_id IN (" + ",".join("?" * len(query.account_ids)) + ")")
        values.extend(query.account_ids)
    if query.vacancy_id is not None:
        found.append("vacancy_id = ?")
        values.append(query.vacancy_id)
    if query.stage is not None:
        found.append("stage = ?")
        values.append(query.stage)
    if query.funnel is not None:
        found.append("funnel = ?")
        values.append(query.funnel)
    if query.only_new:
        found.append("noticed_at > ?")
        values.append(last_visit)
    if query.only_unread:
        found.append("is_unread")
    if query.expires_within_days is not None:
        found.append("keep_until <= ?")
        values.append(now + query.expires_within_days * DAY)
    if query.search.strip():
        match = to_match(query.search)
        if match is None:
            found.append(NOTHING)
        else:
            found.append("id IN (SELECT rowid FROM search WHERE search MATCH ?)")
            values.append(match)
    return found, values


def order(query: ApplicationQuery) -> str:
    """Return the ORDER BY of a query that one index answers."""
    column = _ORDERS.get(query.sort, "arrived_at")
    direction = "DESC" if query.is_descending else "ASC"
    return f" ORDER BY {column} {direction}, id {direction}"


def select(head: str, found: list[str], tail: str = "") -> str:
    """Join pieces of SQL, every one of them a literal of ours: values travel apart from it."""
    return head + (" WHERE " + " AND ".join(found) if found else "") + tail
