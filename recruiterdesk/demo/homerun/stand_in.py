"""Homerun's stand-in as one object: started, stopped, told to fail, and looked into."""

import secrets

import msgspec

from recruiterdesk.demo.homerun.downloads import Downloads
from recruiterdesk.demo.homerun.endpoints import Endpoints
from recruiterdesk.demo.homerun.keys import SCOPES, Key, made_up_keys
from recruiterdesk.demo.homerun.server import ROOT, Api
from recruiterdesk.demo.homerun.world import World
from recruiterdesk.demo.loopback.limit import Limit
from recruiterdesk.demo.loopback.stand_in import StandIn, now_and_then


class HomerunStandIn(StandIn):
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
        super().__init__(ROOT)
        self.world = World(seed, applicants, order)
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
        self._answer_on((self.api, port), (self.downloads, 0))

    def start(self) -> None:
        """Begin to answer; after a stop, on the same ports and with the same world."""
        super().start()
        self.downloads.origin = self.download_origin

    @property
    def download_origin(self) -> str:
        """Where temporary links point to."""
        return self._address(1)

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
        self.api.before_each = now_and_then(self.world.churn, seed, rate)
