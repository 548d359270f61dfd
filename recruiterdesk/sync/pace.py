"""How long a running sync will still take within the provider's limit, and what is told about it while it runs."""

from collections.abc import Callable

from recruiterdesk.domain.sync_report import SyncPhase, SyncProgress
from recruiterdesk.provider_api.contract import Connection
from recruiterdesk.sync.passes import PassResult

SECONDS = 60.0


class Pace:
    """Reports progress of one account. Counting is by requests, since they are all that takes time."""

    def __init__(self, account_id: int, connection: Connection, on_progress: Callable[[SyncProgress], None]) -> None:
        self._account_id = account_id
        self._connection = connection
        self._on_progress = on_progress
        self._first = connection.traffic.requests

    def begin(self) -> None:
        """Start counting requests anew."""
        self._first = self._connection.traffic.requests

    def tell(self, phase: SyncPhase, *, done: int = 0, total: int | None = None, requests_left: int | None = None) -> None:
        """Report a moment; `requests_left` is how many this sync will still make, where that can be known."""
        budget = self._connection.budget
        per_minute = max(1, self._connection.profile.requests_per_minute)
        self._on_progress(
            SyncProgress(
                account_id=self._account_id,
                phase=phase,
                done=done,
                total=total,
                requests=self._connection.traffic.requests - self._first,
                seconds_left=None if requests_left is None else requests_left * SECONDS / per_minute,
                paused_until=budget.paused_until,
                budget=(budget.left, budget.allowed),
            )
        )


def pages_left(earlier: list[PassResult], now: PassResult, *, is_thorough: bool) -> int | None:
    """Return how many pages are still to be read, counting the second pass where it is certain; None while the provider does not count."""
    if now.expected_pages is None:
        return None
    left = max(0, now.expected_pages - now.pages)
    return left + (now.expected_pages if is_thorough and not earlier else 0)
