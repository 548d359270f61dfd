"""Homerun's stand-in as one object: started, stopped, told to fail, and looked into."""

import random
import secrets
from typing import Self

import msgspec

from recruiterdesk.demo.homerun.downloads import Downloads
from recruiterdesk.demo.homerun.endpoints import Endpoints
from recruiterdesk.demo.homerun.keys import SCOPES, Key, made_up_keys
from recruiterdesk.demo.homerun.server import ROOT, Api
from recruiterdesk.demo.homerun.world import World
from recruiterdesk.demo.loopback.faults import Faults
from recruiterdesk.demo.loopback.ledger import Ledger
from recruiterdesk.demo.loopback.limit import Limit
from recruiterdesk.demo.loopback.serving import LoopbackServer


class HomerunStandIn:
    """Homerun's API v2 on loopback, with made-up people; its temporary links live on a second port.

    `limit` requests per `window` seconds and key, counted in a `sliding`, `fixed` or `calendar` window. `order` is how lists are sorted:
    newest, oldest or random. `faults` strike the API, `downloads.faults` the links. `link_lifetime` in seconds. A `port` of 0 takes a
    free one.
    """

    def __init__(
        self,
        *,
        seed: int = 1,
        applicants: int = 120,
        limit: int = 60,
        window: float = 60.0,
        window_kind: str = "sliding",
        order: str = "newest",
        link_lifetime: float = 300.0,
        port: int = 0,
    ) -> None:
        self.world = World(seed, applicants, order)
        self.ledger = Ledger()
        self.faults = Faults()
        keys = self._keys = made_up_keys(seed)
        self.keys = {name: key.secret for name, key in keys.items()}
        self.downloads = Downloads(self.world, self.ledger, link_lifetime)
        self.api = Api(
            keys=keys,
            ledger=self.ledger,
            faults=self.faults,
            endpoints=Endpoints(self.world, self.ledger, self.downloads),
            limit=lambda: Limit(limit, window, window_kind),
        )
        self._server = LoopbackServer([(self.api, port), (self.downloads, 0)])
        self.api.cut = self.downloads.cut = self._server.cut
        self.is_up = False

    def start(self) -> None:
        """Begin to answer; after a stop, on the same ports and with the same world."""
        self._server.start()
        self.downloads.origin = self.download_origin
        self.is_up = True

    def stop(self) -> None:
        """Go offline: connections are closed and refused."""
        if self.is_up:
            self.is_up = False
            self._server.stop()

    @property
    def base_url(self) -> str:
        """Where the API answers."""
        return f"http://127.0.0.1:{self._server.ports[0]}{ROOT}"

    @property
    def download_origin(self) -> str:
        """Where temporary links point to."""
        return f"http://127.0.0.1:{self._server.ports[1]}"

    def expire(self, name: str) -> None:
        """Let a key run out, as its owner or the vendor does: from now on it is refused."""
        self._keys[name] = msgspec.structs.replace(self._keys[name], is_expired=True)

    def issue(self, name: str) -> str:
        """Make a new key that may do everything, kept as `name`; returns it."""
        self.keys[name] = f"hr_{name}_{secrets.token_hex(8)}"
        self._keys[name] = Key(self.keys[name], frozenset(SCOPES))
        return self.keys[name]

    def churn(self, seed: int, *, rate: float = 1.0) -> None:
        """Let colleagues and applicants insert, delete and move between requests: before each, with this probability; 0 ends it."""
        chance = random.Random(seed)  # noqa: S311 -- made-up changes, not secrets

        def change() -> None:
            if chance.random() < rate:
                self.world.churn(chance)

        self.api.before_each = change

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()
