"""JobSphere's stand-in as one object: started, stopped, told to fail, and looked into."""

import random
from typing import Self

import msgspec

from recruiterdesk.demo.jobsphere.allowance import Allowance
from recruiterdesk.demo.jobsphere.endpoints import Endpoints
from recruiterdesk.demo.jobsphere.keys import made_up_keys
from recruiterdesk.demo.jobsphere.server import ROOT, Api
from recruiterdesk.demo.jobsphere.world import World
from recruiterdesk.demo.loopback.faults import Faults
from recruiterdesk.demo.loopback.ledger import Ledger
from recruiterdesk.demo.loopback.serving import LoopbackServer


class JobSphereStandIn:
    """JobSphere's API v1 on loopback, with a made-up board; `company_id` is the company of the keys' owner.

    `limit` requests per `window` seconds for a key of the free plan (others in proportion), counted in a `sliding`, `fixed` or
    `calendar` window. `order` is how lists are sorted: newest, oldest or random. A `port` of 0 takes a free one.
    """

    def __init__(
        self,
        *,
        seed: int = 1,
        jobs: int = 400,
        companies: int = 30,
        limit: int = 60,
        window: float = 60.0,
        window_kind: str = "sliding",
        order: str = "newest",
        port: int = 0,
    ) -> None:
        self.world = World(seed, jobs, companies, order)
        self.company_id = self.world.ours.id
        self.ledger = Ledger()
        self.faults = Faults()
        keys = self._keys = made_up_keys(seed, self.company_id, self.world.companies[1].id)
        self.keys = {name: key.secret for name, key in keys.items()}
        self.endpoints = Endpoints(self.world, self.ledger)
        self.api = Api(
            keys=keys,
            ledger=self.ledger,
            faults=self.faults,
            endpoints=self.endpoints,
            allowance=lambda key: Allowance(key, limit, window, window_kind),
        )
        self._server = LoopbackServer([(self.api, port)])
        self.api.cut = self._server.cut
        self.is_up = False

    def start(self) -> None:
        """Begin to answer; after a stop, on the same port and with the same world."""
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
        return f"http://127.0.0.1:{self._server.ports[0]}{ROOT}"

    def revoke(self, name: str) -> None:
        """Take a key back, as its owner does in the dashboard: from now on it is refused."""
        self._keys[name] = msgspec.structs.replace(self._keys[name], is_revoked=True)

    def verify(self, name: str) -> None:
        """Let the vendor verify the company behind a key as an employer."""
        self._keys[name] = msgspec.structs.replace(self._keys[name], is_verified=True)

    def churn(self, seed: int, *, rate: float = 1.0) -> None:
        """Let employers add and remove jobs between requests: before each, with this probability; 0 ends it."""
        chance = random.Random(seed)  # noqa: S311 -- made-up changes, not secrets

        def change() -> None:
            if chance.random() >= rate:
                return
            with self.world.lock:
                if chance.random() < 0.5 or not self.world.jobs:  # noqa: PLR2004 -- as many come as go
                    self.world.insert()
                else:
                    self.world.remove(chance.choice(list(self.world.jobs)))

        self.api.before_each = change

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()
