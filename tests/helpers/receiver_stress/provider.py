"""The provider's side: delivers, and delivers again whatever was not answered with 201."""

import http.client
import itertools
import json
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor

from served_receiver import SECRET

from receiver_stress.ledger import Ledger
from receiver_stress.traffic import Step, body_of

HEADERS = {"Authorization": f"Bearer {SECRET}", "Content-Type": "application/json"}
_PATIENCE = 100.0  # seconds for one answer: longer than the receiver's own for a body
_WORKERS = 6


def deliver_once(port: int, body: bytes, headers: dict[str, str] = HEADERS) -> tuple[int, bytes]:
    """Post one body on a connection of its own; return the status and what was answered, OSError or HTTPException where nothing was."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=_PATIENCE)
    try:
        connection.request("POST", "/ictergezocht/main", body, headers)
        answer = connection.getresponse()
        return answer.status, answer.read()
    finally:
        connection.close()


class Provider:
    """Sends to one of the receiver's ports after the other, until each delivery is acknowledged."""

    def __init__(self, ports: Sequence[int], ledger: Ledger, *, seconds: float) -> None:
        """Give up, with an AssertionError, when a delivery is not acknowledged within `seconds`."""
        self._ports = itertools.cycle(ports)
        self._lock = threading.Lock()
        self._ledger = ledger
        self._seconds = seconds

    def deliver(self, number: int) -> int:
        """Deliver application `number` until it is acknowledged; return its id."""
        body = body_of(number)
        end = time.monotonic() + self._seconds
        while time.monotonic() < end:
            with self._lock:
                port = next(self._ports)
            began = time.monotonic()
            try:
                status, answer = deliver_once(port, body)
            except (OSError, http.client.HTTPException):
                self._ledger.not_kept(None)
                time.sleep(0.05)
                continue
            if status == http.HTTPStatus.CREATED:
                kept: int = json.loads(answer)["id"]
                self._ledger.kept(number, kept, time.monotonic() - began)
                return kept
            self._ledger.not_kept(status)
            assert status == http.HTTPStatus.SERVICE_UNAVAILABLE, answer
            time.sleep(0.1)
        raise AssertionError(f"application {number} was not taken within {self._seconds} s: {self._ledger.refused}")

    def deliver_all(self, steps: Sequence[Step], before_each: Callable[[int], None] = lambda _: None) -> None:
        """Deliver the steps, some at a time; `before_each` may hold one up."""
        with ThreadPoolExecutor(_WORKERS) as workers, ThreadPoolExecutor(_WORKERS) as twins:

            def take(place: int, step: Step) -> None:
                before_each(place)
                beside: list[Future[int]] = [twins.submit(self.deliver, number) for number in step[1:]]
                self.deliver(step[0])
                for one in beside:
                    one.result()

            for done in [workers.submit(take, place, step) for place, step in enumerate(steps)]:
                done.result()
