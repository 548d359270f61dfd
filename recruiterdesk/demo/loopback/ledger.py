"""What the stand-in received and what it really applied: the evidence that tests read."""

import threading
import time
from typing import Any

import msgspec


class Call(msgspec.Struct):
    """One request as it arrived; `status` is 0 when the connection was cut instead of answered."""

    at: float
    method: str
    path: str
    query: str
    status: int
    had_key: bool
    body_sha256: str
    origin: str  # "api" or "downloads"


class Applied(msgspec.Struct):
    """One change that the stand-in made to its world."""

    at: float
    what: str
    application_id: str
    content: dict[str, Any]


class Ledger:
    """Append-only, readable from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._calls: list[Call] = []
        self._applied: list[Applied] = []
        self._leaks: list[str] = []

    def called(self, call: Call) -> None:
        """Note a request."""
        with self._lock:
            self._calls.append(call)

    def apply(self, what: str, application_id: str, content: dict[str, Any]) -> None:
        """Note a change."""
        with self._lock:
            self._applied.append(Applied(time.time(), what, application_id, content))

    def leaked(self, where: str) -> None:
        """Note that a key was seen where none belongs."""
        with self._lock:
            self._leaks.append(where)

    @property
    def calls(self) -> list[Call]:
        """All requests so far, in the order of their answers."""
        with self._lock:
            return list(self._calls)

    @property
    def applied(self) -> list[Applied]:
        """All changes so far."""
        with self._lock:
            return list(self._applied)

    @property
    def leaks(self) -> list[str]:
        """Where a key was seen that should not have been; empty is the only good answer."""
        with self._lock:
            return list(self._leaks)

    def count(self, status: int) -> int:
        """Return how many requests were answered with `status`."""
        return sum(call.status == status for call in self.calls)

    def changes(self, what: str) -> list[Applied]:
        """Return the changes of one sort: create, change, delete, note, file or photo."""
        return [change for change in self.applied if change.what == what]
