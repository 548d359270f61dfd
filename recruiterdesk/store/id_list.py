"""Long lists of ids out of SQLite, ordered, filtered by a search, and remembered while nothing changes.

Reading 100,000 rows through a cursor takes longer than finding them, so SQLite joins the ids to one text that is decoded at once. A search
with many hits is laid over the remembered order instead of being joined and sorted anew at every key.
"""

from array import array
from collections.abc import Sequence
from itertools import compress
from operator import itemgetter

import apsw
import msgspec

from recruiterdesk.domain.query import ApplicationQuery
from recruiterdesk.store.wanted import Value

_REMEMBERED = 3
_FEW = 1000

_decoder: msgspec.json.Decoder[list[int]] = msgspec.json.Decoder(list[int])


def ids_of(db: apsw.Connection, statement: str, values: Sequence[Value | None] = ()) -> list[int]:
    """Return the column `id` of a statement, in its order."""
    row = db.execute(f"SELECT group_concat(id) FROM ({statement})", tuple(values)).fetchone()  # noqa: S608 -- statements of ours
    return _decoder.decode(f"[{row[0]}]") if row and row[0] else []


class Order:
    """Ids in order, ready to be cut down to those that a search found."""

    def __init__(self, ids: list[int]) -> None:
        self.ids = array("q", ids)
        self._top = max(ids, default=0)
        self._pick = itemgetter(*ids) if len(ids) > 1 else None

    def only(self, hits: Sequence[int]) -> "array[int]":
        """Return those that are among `hits`, in order."""
        if self._pick is None or len(hits) < len(self.ids) // 50:
            wanted = set(hits)
            return array("q", [id_ for id_ in self.ids if id_ in wanted])
        marks = bytearray(max(self._top, max(hits, default=0)) + 1)
        for id_ in hits:
            marks[id_] = 1
        return array("q", compress(self.ids, self._pick(marks)))


class OrderCache:
    """Remembers the orders of the last few questions until the database changes, whoever changed it."""

    def __init__(self, db: apsw.Connection) -> None:
        self._db = db
        self._orders: dict[ApplicationQuery, Order] = {}
        self._version: tuple[int, int] | None = None

    def get(self, query: ApplicationQuery) -> Order | None:
        """Return the order, or None where it is not known or no longer true."""
        # Our own changes are counted by the connection, those of another program by the file.
        row = self._db.execute("PRAGMA data_version").fetchone()
        version = (self._db.total_changes(), int(row[0]) if row else 0)
        if version != self._version:
            self._orders.clear()
            self._version = version
        return self._orders.get(query)

    def put(self, query: ApplicationQuery, order: Order) -> None:
        """Remember an order that was just read, in the same reading as `get`."""
        while len(self._orders) >= _REMEMBERED:
            del self._orders[next(iter(self._orders))]
        self._orders[query] = order


def are_few(hits: Sequence[int]) -> bool:
    """Tell whether looking each up is cheaper than going through the whole order."""
    return len(hits) <= _FEW
