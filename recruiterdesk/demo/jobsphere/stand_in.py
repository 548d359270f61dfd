"""JobSphere's stand-in as one object: started, stopped, told to fail, and looked into."""

import random

import msgspec

from recruiterdesk.demo.jobsphere.allowance import Allowance
from recruiterdesk.demo.jobsphere.endpoints import Endpoints
from recruiterdesk.demo.jobsphere.keys import made_up_keys
from recruiterdesk.demo.jobsphere.server import ROOT, Api
from recruiterdesk.demo.jobsphere.world import World
from recruiterdesk.demo.loopback.stand_in import StandIn, now_and_then


class JobSphereStandIn(StandIn):
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
        super().__init__(ROOT)
        self.world = World(seed, jobs, companies, order)
        self.company_id = self.world.ours.id
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
        self._answer_on((self.api, port))

    def revoke(self, name: str) -> None:
        """Take a key back, as its owner does in the dashboard: from now on it is refused."""
        self._keys[name] = msgspec.structs.replace(self._keys[name], is_revoked=True)

    def verify(self, name: str) -> None:
        """Let the vendor verify the company behind a key as an employer."""
        self._keys[name] = msgspec.structs.replace(self._keys[name], is_verified=True)

    def churn(self, seed: int, *, rate: float = 1.0) -> None:
        """Let employers add and remove jobs between requests: before each, with this probability; 0 ends it."""

        def change(chance: random.Random) -> None:
            with self.world.lock:
                if chance.random() < 0.5 or not self.world.jobs:  # noqa: PLR2004 -- as many come as go
                    self.world.insert()
                else:
                    self.world.remove(chance.choice(list(self.world.jobs)))

        self.api.before_each = now_and_then(change, seed, rate)
