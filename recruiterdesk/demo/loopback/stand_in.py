"""What every provider's stand-in does the same way: it is started, stopped, and found at its address."""

import random
from collections.abc import Awaitable, Callable
from typing import Protocol, Self

from recruiterdesk.demo.loopback.faults import Faults
from recruiterdesk.demo.loopback.ledger import Ledger
from recruiterdesk.demo.loopback.serving import LoopbackServer
from recruiterdesk.demo.loopback.wire import Cut, Receive, Scope, Send


class _Origin(Protocol):
    cut: Cut

    def __call__(self, scope: Scope, receive: Receive, send: Send, /) -> Awaitable[None]: ...


class StandIn:
    """A provider on loopback. A subclass makes its world and its origins in `__init__`, and hands the origins to `_answer_on`.

    `root` is what the path of every address begins with. `keys` are the secrets by what they are for. `faults` strike the first origin.
    """

    def __init__(self, root: str = "") -> None:
        self.ledger = Ledger()
        self.faults = Faults()
        self.keys: dict[str, str] = {}
        self.is_up = False
        self._root = root
        self._server = LoopbackServer([])

    def _answer_on(self, *origins: tuple[_Origin, int]) -> None:
        """Give each origin a port of its own; 0 takes a free one. The first is the API."""
        self._server = LoopbackServer(list(origins))
        for origin, _ in origins:
            origin.cut = self._server.cut

    def start(self) -> None:
        """Begin to answer; after a stop, on the same ports and with the same world."""
        self._server.start()
        self.is_up = True

    def stop(self) -> None:
        """Go offline: connections are closed and refused."""
        if self.is_up:
            self.is_up = False
            self._server.stop()

    @property
    def base_url(self) -> str:
        """Where the API answers."""
        return self._address(0) + self._root

    def _address(self, number: int) -> str:
        return f"http://127.0.0.1:{self._server.ports[number]}"

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()


def now_and_then(change: Callable[[random.Random], object], seed: int, rate: float) -> Callable[[], None]:
    """Return what makes such a change with a probability of `rate` each time it is called, the same ones for the same `seed`."""
    chance = random.Random(seed)  # noqa: S311 -- made-up changes, not secrets

    def perhaps() -> None:
        if chance.random() < rate:
            change(chance)

    return perhaps
