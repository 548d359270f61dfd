"""ICTerGezocht.nl's stand-in as one object: started, stopped, told to fail, and looked into."""

import secrets

import msgspec

from recruiterdesk.demo.ictergezocht.deliveries import Deliveries
from recruiterdesk.demo.ictergezocht.endpoints import Endpoints
from recruiterdesk.demo.ictergezocht.keys import ENDPOINTS, Key, made_up_keys
from recruiterdesk.demo.ictergezocht.pages import Paging
from recruiterdesk.demo.ictergezocht.server import Acted, Api
from recruiterdesk.demo.ictergezocht.webhook import Webhook
from recruiterdesk.demo.ictergezocht.world import World
from recruiterdesk.demo.loopback.limit import Limit
from recruiterdesk.demo.loopback.stand_in import StandIn


class ICTerGezochtStandIn(StandIn):
    """ICTerGezocht.nl's API on loopback, with made-up vacancies and clicks.

    `limit` requests per `window` seconds and account, and `address_limit` of all accounts together, each counted in a `sliding`, `fixed`
    or `calendar` window. `paging` says what the document leaves open about pages, and where their links lead. `acted` is who made each
    admitted request, with the partner. A `port` of 0 takes a free one.
    """

    def __init__(
        self,
        *,
        seed: int = 1,
        vacancies: int = 60,
        clicks: int = 400,
        limit: int = 200,
        address_limit: int = 1000,
        window: float = 60.0,
        window_kind: str = "sliding",
        order: str = "newest",
        port: int = 0,
    ) -> None:
        super().__init__()
        self._seed = seed
        self.world = World(seed, vacancies, clicks, order)
        self.paging = Paging()
        self.endpoints = Endpoints(self.world, self.ledger, self.paging)
        self.partner_key = f"ict_partner_{seed:04d}_5ca1ab1e"
        self._keys = made_up_keys(seed)
        self.keys = {name: key.secret for name, key in self._keys.items()}
        self.api = Api(
            keys=self._keys,
            partners={self.partner_key: "recruiterdesk"},
            ledger=self.ledger,
            faults=self.faults,
            endpoints=self.endpoints,
            account_limit=lambda: Limit(limit, window, window_kind),
            address_limit=Limit(address_limit, window, window_kind),
        )
        self._answer_on((self.api, port))

    def start(self) -> None:
        """Begin to answer; after a stop, on the same port and with the same world."""
        super().start()
        if not self.paging.origin:
            self.paging.origin = self.base_url

    @property
    def acted(self) -> list[Acted]:
        """Who made each admitted request, in their order."""
        return list(self.api.acted)

    def deliver_to(self, url: str, key: str) -> Deliveries:
        """Switch a customer's webhook on, as the vendor does on request; returns what delivers to it."""
        return Deliveries(self.world, self.ledger, Webhook(url, key), seed=self._seed)

    def expire(self, name: str) -> None:
        """Let a key run out, as its owner or the vendor does: from now on it is refused."""
        self._keys[name] = msgspec.structs.replace(self._keys[name], is_expired=True)

    def issue(self, name: str) -> str:
        """Make a new key of the first account with every endpoint ticked, kept as `name`; returns it."""
        self.keys[name] = f"ict_{name}_{secrets.token_hex(8)}"
        self._keys[name] = Key(self.keys[name], "first", frozenset(ENDPOINTS))
        return self.keys[name]
