"""How a query becomes SQL: conditions, an order, and the one index that answers both.

The index is named, not left to the planner: without statistics it takes the index of a filter that holds for every row and sorts 100,000
rows by hand.
"""

from recruiterdesk.domain.query import ApplicationQuery, ApplicationSort
from recruiterdesk.store.moments import DAY

Value = str | int

_ORDERS: dict[ApplicationSort, tuple[str, str]] = {
    ApplicationSort.ARRIVED: ("arrived_at", "application_by_arrival"),
    ApplicationSort.NAME: ("name_key", "application_by_name"),
    ApplicationSort.STAGE: ("stage_key", "application_by_stage"),
    ApplicationSort.SOURCE: ("source_key", "application_by_source"),
    ApplicationSort.KEEP: ("keep_until", "application_by_keep"),
    ApplicationSort.VACANCY: ("arrived_at", "application_of_vacancy"),
    ApplicationSort.RELEVANCE: ("arrived_at", "application_by_arrival"),
}


def conditions(query: ApplicationQuery, *, last_visit: int, now: int) -> tuple[list[str], list[Value]]:
    """Return the conditions but for the search, to be joined by AND, and their values in order."""
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
    if query.only_unmatched:
        found.append("application.id IN (SELECT id FROM received WHERE NOT is_matched)")
    if query.expires_within_days is not None:
        found.append("keep_until <= ?")
        values.append(now + query.expires_within_days * DAY)
    return found, values


def order(query: ApplicationQuery) -> str:
    """Return the ORDER BY of a query."""
    column = _ORDERS[query.sort][0]
    direction = "DESC" if query.is_descending or query.sort is ApplicationSort.RELEVANCE else "ASC"
    return f" ORDER BY {column} {direction}, id {direction}"


def source(query: ApplicationQuery) -> str:
    """Return FROM with the index to read by: a filter's that leaves few rows, else the order's own, which has every filter in it."""
    if query.only_unmatched:
        return " FROM application NOT INDEXED"  # few: found one by one by their ids
    if query.vacancy_id is not None:
        index = "application_of_vacancy"
    elif query.only_new:
        index = "application_noticed"
    elif query.expires_within_days is not None:
        index = "application_by_keep"
    elif query.only_unread and query.sort is ApplicationSort.ARRIVED:
        index = "application_unread"
    else:
        index = _ORDERS[query.sort][1]
    return f" FROM application INDEXED BY {index}"


def select(head: str, found: list[str], tail: str = "") -> str:
    """Join pieces of SQL, every one of them a literal of ours: values travel apart from it."""
    return head + (" WHERE " + " AND ".join(found) if found else "") + tail
