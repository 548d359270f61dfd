"""RecruitSome's stand-in as one object: started, stopped, told to fail, and looked into."""

import msgspec

from recruiterdesk.demo.loopback.stand_in import StandIn
from recruiterdesk.demo.recruitsome.endpoints import Endpoints
from recruiterdesk.demo.recruitsome.keys import made_up_keys
from recruiterdesk.demo.recruitsome.server import ROOT, Api
from recruiterdesk.demo.recruitsome.told_limit import ToldLimit
from recruiterdesk.demo.recruitsome.world import World


class RecruitSomeStandIn(StandIn):
    """RecruitSome's API v1 on loopback, with made-up people.

    `limit` requests per `window` seconds and key, counted in a `sliding`, `fixed` or `calendar` window. `team` colleagues, of whom the
    first four have candidates. `has_unstated` also serves what no document states. `processing_seconds` is how long a CV waits until it is
    a candidate. A `port` of 0 takes a free one.
    """

    def __init__(
        self,
        *,
        seed: int = 1,
        applicants: int = 120,
        limit: int = 60,
        window: float = 60.0,
        window_kind: str = "fixed",
        team: int = 6,
        has_unstated: bool = False,
        processing_seconds: float = 5.0,
        port: int = 0,
    ) -> None:
        super().__init__(ROOT)
        self.world = World(seed, applicants, team=team, processing_seconds=processing_seconds)
        keys = self._keys = made_up_keys(seed)
        self.keys = {name: key.secret for name, key in keys.items()}
        self.endpoints = Endpoints(self.world, self.ledger, has_unstated=has_unstated)
        self.api = Api(
            world=self.world,
            keys=keys,
            ledger=self.ledger,
            faults=self.faults,
            endpoints=self.endpoints,
            limit=lambda: ToldLimit(limit, window, window_kind),
        )
        self._answer_on((self.api, port))

    def revoke(self, name: str) -> None:
        """Take a key back, as its owner does: from now on it is refused."""
        self._keys[name] = msgspec.structs.replace(self._keys[name], is_revoked=True)
