"""The throttling policies, each counted for one API user, with the headers that every answer carries (section 3)."""

import contextlib
import time
from collections.abc import Iterator

import msgspec

from recruiterdesk.demo.loopback.limit import Limit
from recruiterdesk.demo.smartrecruiters.problem import Problem

BYTES_PER_SECOND = 100_000


class Policy(msgspec.Struct, kw_only=True):
    """The limits that are in force; they may change while the stand-in runs.

    `limit` requests per `window` seconds, `publication_limit` of them for publishing, and as many for documents of offers; `concurrency`
    in flight, `list_concurrency` for the list of candidates; `bytes_per_second` of report data.
    """

    limit: int = 10
    window: float = 1.0
    window_kind: str = "sliding"
    publication_limit: int = 2
    concurrency: int = 8
    list_concurrency: int = 1
    bytes_per_second: int = BYTES_PER_SECOND


class Seat(msgspec.Struct):
    """What was found when a request came in: how many were in flight with it."""

    flying: int
    listing: int


class Throttles:
    """Counts requests and bytes per user."""

    def __init__(self, policy: Policy) -> None:
        self.policy = policy
        self._rates: dict[tuple[str, str, int, float, str], Limit] = {}
        self._flying: dict[tuple[str, str], int] = {}
        self._free_at: dict[tuple[str, str], float] = {}

    @contextlib.contextmanager
    def seat(self, user: str, method: str, path: str) -> Iterator[Seat]:
        """Keep a request in flight from its arrival until its answer is sent."""
        flights = [(user, "all"), *([(user, "list")] if _is_list(method, path) else [])]
        for flight in flights:
            self._flying[flight] = self._flying.get(flight, 0) + 1
        try:
            yield Seat(self._flying[flights[0]], self._flying[flights[-1]] if len(flights) > 1 else 0)
        finally:
            for flight in flights:
                self._flying[flight] -= 1

    def count(self, user: str, method: str, path: str, seat: Seat) -> tuple[dict[str, str], Problem | None]:
        """Count a request; return the headers of its answer and, where a policy is violated, the 429."""
        narrow = "publication" if _is_publication(method, path) else "offer document" if _is_offer_document(method, path) else ""
        allowed, at = self.policy.limit, time.time()
        rate = self._rate(user, "all", allowed)
        wait = rate.admit(at)
        if narrow and wait is None:  # counts for the general limit and for its own
            allowed = self.policy.publication_limit
            rate = self._rate(user, narrow, allowed)
            wait = rate.admit(at)
        # An answer of a list shows the policy of the list.
        together, flying = (self.policy.list_concurrency, seat.listing) if seat.listing else (self.policy.concurrency, seat.flying)
        headers = {
            "x-ratelimit-limit": str(allowed),
            "x-ratelimit-remaining": str(rate.remaining),
            "x-ratelimit-concurrent-limit": str(together),
            "x-ratelimit-concurrent-remaining": str(max(0, together - flying)),
        }
        if wait is not None:
            return headers, Problem(429, "TOO_MANY_REQUESTS", "Too many requests")
        if flying > together or seat.flying > self.policy.concurrency:
            return headers, Problem(429, "TOO_MANY_CONCURRENT_REQUESTS", "Too many concurrent requests")
        return headers, None

    def admit_bytes(self, user: str, endpoint: str) -> None:
        """Raise 429 with Retry-After while an earlier answer of this endpoint still takes up the allowance."""
        wait = self._free_at.get((user, endpoint), 0.0) - time.time()
        if wait > 0:
            raise Problem(429, "RESPONSE_SIZE_LIMIT_EXCEEDED", headers={"retry-after": str(int(wait) + 1)})

    def spend_bytes(self, user: str, endpoint: str, size: int) -> None:
        """Note the size of an answer, which was sent whole."""
        self._free_at[user, endpoint] = time.time() + size / self.policy.bytes_per_second

    def _rate(self, user: str, what: str, allowed: int) -> Limit:
        # Another limit begins a count of its own.
        key = (user, what, allowed, self.policy.window, self.policy.window_kind)
        return self._rates.setdefault(key, Limit(allowed, self.policy.window, self.policy.window_kind))


def _is_list(method: str, path: str) -> bool:
    return method == "GET" and path == "/candidates"


def _is_publication(method: str, path: str) -> bool:
    parts = path.strip("/").split("/")
    return method in {"POST", "DELETE"} and len(parts) == 3 and (parts[0], parts[2]) == ("jobs", "publication")  # noqa: PLR2004 -- jobs, id, publication


def _is_offer_document(method: str, path: str) -> bool:
    parts = path.strip("/").split("/")
    return method == "GET" and len(parts) == 4 and (parts[0], parts[2]) == ("offers", "documents")  # noqa: PLR2004 -- offers, id, documents, id
