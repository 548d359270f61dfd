"""Download links that were read a moment ago and are still good, so that a file costs no second reading of its record.

A signed link is a secret: it is kept in memory only, for as long as it is good, and never shown.
"""

from collections import OrderedDict
from collections.abc import Sequence
from typing import Final, Generic, TypeVar

from recruiterdesk.domain.clock import Clock

T = TypeVar("T")

_MOST_KEPT: Final = 64  # records; whoever reads more at once comes back for the links of the last


class FreshLinks(Generic[T]):
    """The documents of the records read last (`T`, each with its link), each list with the moment it was asked for.

    `seconds` is how long a link may be used.
    """

    def __init__(self, clock: Clock, seconds: float) -> None:
        self._clock = clock
        self._seconds = seconds
        self._kept: OrderedDict[str, tuple[float, tuple[T, ...]]] = OrderedDict()

    def now(self) -> float:
        """Return the moment to `keep` by, in seconds; taken before the request, since the links may be as old as that."""
        return self._clock.monotonic()

    def keep(self, remote_id: str, asked_at: float, documents: Sequence[T]) -> None:
        """Remember a record's documents in their order, as they were answered to a request made at `asked_at`."""
        self._kept.pop(remote_id, None)
        self._kept[remote_id] = (asked_at, tuple(documents))
        while len(self._kept) > _MOST_KEPT:
            self._kept.popitem(last=False)

    def take(self, remote_id: str, number: int) -> T | None:
        """Return document `number` (from 1) while its link is good; None where the record has to be read anew."""
        asked_at, documents = self._kept.get(remote_id, (0.0, ()))
        is_good = 1 <= number <= len(documents) and 0.0 <= self._clock.monotonic() - asked_at < self._seconds
        return documents[number - 1] if is_good else None

    def forget(self, remote_id: str) -> None:
        """Drop a record's links: one of them was not good, whatever the clock says."""
        self._kept.pop(remote_id, None)
