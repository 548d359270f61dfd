"""RecruitSome's stand-in as one object: started, stopped, told to fail, and looked into."""

from typing import Self

import msgspec

from recruiterdesk.demo.loopback.faults import Faults
from recruiterdesk.demo.loopback.ledger import Ledger
from recruiterdesk.demo.loopback.serving import LoopbackServer
from recruiterdesk.demo.recruitsome.endpoints import Endpoints
from recruiterdesk.demo.recruitsome.keys import made_up_keys
from recruiterdesk.demo.recruitsome.server import ROOT, Api
from recruiterdesk.demo.recruitsome.told_limit import ToldLimit
from recruiterdesk.demo.recruitsome.world import World


class RecruitSomeStandIn:
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
        self.world = World(seed, applicants, team=team, processing_seconds=processing_seconds)
        self.ledger = Ledger()
        self.faults = Faults()
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
        """Take a key back, as its owner does: from now on it is refused."""
        self._keys[name] = msgspec.structs.replace(self._keys[name], is_revoked=True)

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()
