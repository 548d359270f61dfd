"""How many bodies are read at once: so many that memory and disk stand it, and of whoever has not shown a key yet fewer still.

Bodies that announce themselves as small have places of their own: an ordinary application does not wait for eight CVs of 20 MiB.
"""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from http import HTTPStatus

from recruiterdesk.receiver.intake.refusal import Refused, about_request

MOST = 8
# Where the signature is over the body, who sends it is known only at its end. One stranger then holds half of the places at most.
MOST_OF_ONE_STRANGER = 4
SMALL = 1024 * 1024  # bytes
MOST_SMALL = 16
MOST_SMALL_OF_ONE_STRANGER = 8
MOST_WAITING = 64
PATIENCE = 3.0  # seconds that a delivery waits for a place, unread: what the provider does after a 503 is not documented
RETRY_AFTER = 5  # seconds


class InFlight:
    """The places for bodies; for one event loop. Who comes first is served first."""

    def __init__(self, *, most: int = MOST, most_of_one_stranger: int = MOST_OF_ONE_STRANGER, patience: float = PATIENCE) -> None:
        """Have so many places."""
        self._most = most
        self._most_of_one_stranger = most_of_one_stranger
        self._patience = patience
        self._taken = 0
        self._by_stranger: Counter[str] = Counter()
        self._waiting: list[tuple[str | None, asyncio.Event]] = []

    @asynccontextmanager
    async def place(self, stranger: str | None) -> AsyncIterator[None]:
        """Hold a place, for the address of somebody who has shown no key, or for None; Refused with 503 where none becomes free in time."""
        await self._take(stranger)
        try:
            yield
        finally:
            self._leave(stranger)

    async def _take(self, stranger: str | None) -> None:
        if self._has_place(stranger):
            self._seat(stranger)
            return
        if len(self._waiting) >= MOST_WAITING:
            raise _full()
        seated = asyncio.Event()
        waiter = (stranger, seated)
        self._waiting.append(waiter)
        try:
            async with asyncio.timeout(self._patience):
                await seated.wait()
        except TimeoutError:
            if not seated.is_set():
                self._waiting.remove(waiter)
                raise _full() from None
        except asyncio.CancelledError:
            if seated.is_set():
                self._leave(stranger)
            else:
                self._waiting.remove(waiter)
            raise

    def _has_place(self, stranger: str | None) -> bool:
        return self._taken < self._most and (stranger is None or self._by_stranger[stranger] < self._most_of_one_stranger)

    def _seat(self, stranger: str | None) -> None:
        self._taken += 1
        if stranger is not None:
            self._by_stranger[stranger] += 1

    def _leave(self, stranger: str | None) -> None:
        self._taken -= 1
        if stranger is not None:
            self._by_stranger[stranger] -= 1
            if not self._by_stranger[stranger]:
                del self._by_stranger[stranger]
        for waiter in list(self._waiting):
            whose, seated = waiter
            if self._has_place(whose):
                self._waiting.remove(waiter)
                self._seat(whose)
                seated.set()


def places_for_small() -> InFlight:
    """Return the places for bodies of at most SMALL bytes."""
    return InFlight(most=MOST_SMALL, most_of_one_stranger=MOST_SMALL_OF_ONE_STRANGER)


def is_small(headers: list[tuple[bytes, bytes]]) -> bool:
    """Whether a body announces that it is small; the server takes no more of it than that. Of one in chunks nothing is known."""
    said = dict(headers)
    length = said.get(b"content-length", b"")
    return b"transfer-encoding" not in said and length.isdigit() and int(length) <= SMALL


def _full() -> Refused:
    return Refused(
        HTTPStatus.SERVICE_UNAVAILABLE, about_request("Too many deliveries come in at once. Send this one again."), retry_after=RETRY_AFTER
    )
