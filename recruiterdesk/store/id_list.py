"""Long lists of ids out of SQLite, ordered, filtered by a search, and remembered while nothing changes.

Reading 100,000 rows through a cursor takes longer than finding them, so SQLite joins the ids to one text that is decoded here, piece by
piece into packed integers: as Python's own numbers they would take five times the room, and leave holes behind. A search with many hits
is laid over the remembered order instead of being joined and sorted anew at every key.
"""

from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from itertools import chain, islice

import apsw
import msgspec

from recruiterdesk.domain.query import ApplicationQuery
from recruiterdesk.store.wanted import Value

_REMEMBERED = 3
_FEW = 1000
_PIECE = 32_768  # characters decoded at a time
_PICKED, _LEFT_OUT = 0.2, 0.1  # of an order: up to so many are picked out, or left out, one by one
_LOOSEST = 16  # times as many ids as there are in the order, and their places take too much room
_HIGHEST_MARKED = 16_000_000  # above this id a byte for each up to it takes more than a set of those that were found

_decoder: msgspec.json.Decoder[list[int]] = msgspec.json.Decoder(list[int])


def ids_of(db: apsw.Connection, statement: str, values: Sequence[Value | None] = ()) -> "array[int]":
    """Return the column `id` of a statement, in its order."""
    return joined_ids(db, statement, values).packed()


def joined_ids(db: apsw.Connection, statement: str, values: Sequence[Value | None] = ()) -> "JoinedIds":
    """Return the column `id` of a statement, in its order, for going through it."""
    row = db.execute(f"SELECT group_concat(id) FROM ({statement})", tuple(values)).fetchone()  # noqa: S608 -- statements of ours
    return JoinedIds(row[0] if row and row[0] else "")


class JoinedIds:
    """Ids between commas. Going through them decodes them piece by piece, so that never many are Python numbers at once."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._number = text.count(",") + 1 if text else 0

    def __len__(self) -> int:
        return self._number

    def __iter__(self) -> Iterator[int]:
        return chain.from_iterable(self.pieces())

    def packed(self) -> "array[int]":
        """Return them as 64-bit integers."""
        ids = array("q")
        for piece in self.pieces():
            ids.fromlist(piece)
        return ids

    def pieces(self) -> Iterator[list[int]]:
        """Yield some thousand ids after the other."""
        text, start = self.text, 0
        while start < len(text):
            end = text.find(",", start + _PIECE)
            end = len(text) if end < 0 else end
            yield _decoder.decode(f"[{text[start:end]}]")
            start = end + 1


Ids = JoinedIds | Sequence[int]


class Order:
    """Ids in order, ready to be cut down to those that a search found."""

    def __init__(self, ids: "array[int]") -> None:
        self.ids = ids
        self._top = max(ids, default=0)
        self._is_ready = False
        self._places: array[int] | None = None

    def prepare(self) -> None:
        """Find where each id stands: it takes as long as going through the order once, and makes that needless."""
        self._is_ready = True
        self._find_places()

    def only(self, hits: Ids) -> "array[int]":
        """Return those that are among `hits`, in order."""
        if self._is_ready and len(hits) <= len(self.ids) * _PICKED:
            return self._at(hits)
        if self._is_ready and len(hits) >= len(self.ids) * (1 - _LEFT_OUT):
            return self._without(hits)
        self._is_ready = True  # who asks twice before there was a rest is worth the places
        return array("q", filter(self._asking(hits), self.ids))

    def first(self, hits: Ids, number: int) -> "array[int]":
        """Return the first `number` of those that are among `hits`: soon found where the hits are many."""
        return array("q", islice(filter(self._asking(hits), self.ids), number))

    def how_many(self, hits: Ids) -> int:
        """Return how many are among `hits`."""
        return sum(map(self._asking(hits), self.ids))

    def _at(self, hits: Ids) -> "array[int]":
        """Pick out a few of many by their places."""
        places = self._find_places()
        if places is None:
            return array("q", filter(set(hits).__contains__, self.ids))
        found = [places[id_] for id_ in hits if id_ <= self._top]
        found.sort()
        return array("q", map(self.ids.__getitem__, found[bisect_left(found, 0) :]))

    def _without(self, hits: Ids) -> "array[int]":
        """Take all but a few: the stretches between those that are missing."""
        places, marks = self._find_places(), self._marks(hits)
        if places is None or marks is None or marks.count(0) > len(self.ids) * _LEFT_OUT + 1:
            return array("q", filter(self._asking(hits), self.ids))
        missing = []
        id_ = marks.find(0, 1)
        while id_ > 0:
            missing.append(places[id_])
            id_ = marks.find(0, id_ + 1)
        missing.sort()
        left = array("q")
        start = 0
        for place in missing[bisect_left(missing, 0) :]:
            left += self.ids[start:place]
            start = place + 1
        left += self.ids[start:]
        return left

    def _find_places(self) -> "array[int] | None":
        """Return by id where it stands, -1 for one that does not; None where that would take much more room than the ids."""
        if self._places is None and self._top <= _LOOSEST * len(self.ids) + _PIECE:
            places = array("i", (-1,)) * (self._top + 1)
            for place, id_ in enumerate(self.ids):
                places[id_] = place
            self._places = places
        return self._places

    def _marks(self, hits: Ids) -> bytearray | None:
        """Return a byte for each id up to the highest here, 1 where it is among `hits`; None where a set is smaller."""
        if self._top > _HIGHEST_MARKED:
            return None
        marks = bytearray(self._top + 1)
        try:
            for id_ in hits:
                marks[id_] = 1
        except IndexError:  # somebody beyond the highest, which no filter lets through
            for id_ in hits:
                if id_ <= self._top:
                    marks[id_] = 1
        return marks

    def _asking(self, hits: Ids) -> Callable[[int], bool | int]:
        """Return what tells of an id whether it is among `hits`: at the speed of C, and no Python number is kept."""
        marks = self._marks(hits)
        return set(hits).__contains__ if marks is None else marks.__getitem__


class OrderCache:
    """Remembers the orders of the last few questions until the database changes, whoever changed it."""

    def __init__(self, db: apsw.Connection) -> None:
        self._db = db
        self._orders: dict[ApplicationQuery, Order] = {}
        self._found: tuple[ApplicationQuery, array[int]] | None = None
        self._version: tuple[int, int] | None = None

    def get(self, query: ApplicationQuery) -> Order | None:
        """Return the order, or None where it is not known or no longer true."""
        self._forget_what_changed()
        return self._orders.get(query)

    def found(self, query: ApplicationQuery) -> "array[int] | None":
        """Return what the last search found if it was the same and nothing has changed: a blank was typed, or it is counted by account."""
        self._forget_what_changed()
        return self._found[1] if self._found is not None and self._found[0] == query else None

    def put_found(self, query: ApplicationQuery, ids: "array[int]") -> None:
        """Remember what a search found, in the same reading as `found`."""
        self._found = (query, ids)

    def prepare(self) -> None:
        """Make the newest order ready for a search, while nobody waits."""
        if self._orders:
            self._orders[next(reversed(self._orders))].prepare()

    def _forget_what_changed(self) -> None:
        # Our own changes are counted by the connection, those of another program by the file.
        row = self._db.execute("PRAGMA data_version").fetchone()
        version = (self._db.total_changes(), int(row[0]) if row else 0)
        if version != self._version:
            self._orders.clear()
            self._found = None
            self._version = version

    def put(self, query: ApplicationQuery, order: Order) -> None:
        """Remember an order that was just read, in the same reading as `get`."""
        while len(self._orders) >= _REMEMBERED:
            del self._orders[next(iter(self._orders))]
        self._orders[query] = order


def are_few(hits: Ids) -> bool:
    """Tell whether looking each up is cheaper than going through the whole order."""
    return len(hits) <= _FEW
