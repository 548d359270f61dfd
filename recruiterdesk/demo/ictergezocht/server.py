"""The API's origin: keys, partners and the two limits around the endpoints."""

import contextlib
import time
from collections.abc import Callable

import msgspec

from recruiterdesk.demo.ictergezocht.endpoints import Endpoints
from recruiterdesk.demo.ictergezocht.keys import Key, admit, admit_partner
from recruiterdesk.demo.ictergezocht.problem import Problem
from recruiterdesk.demo.ictergezocht.shape import SHAPE
from recruiterdesk.demo.loopback.faults import Faults
from recruiterdesk.demo.loopback.ledger import Ledger
from recruiterdesk.demo.loopback.limit import Limit
from recruiterdesk.demo.loopback.origin import Answer, Incoming, Origin


class Acted(msgspec.Struct, frozen=True):
    """Who made an admitted request: what the vendor shows in the account. `partner` is None where no partner key came along."""

    account: str
    partner: str | None
    method: str
    path: str


class Api(Origin):
    """The API's origin, as an ASGI application. All its clients are on this computer, so they share one address.

    `retry_after`: whether a 429 says how long to wait; the document names no such header.
    """

    def __init__(
        self,
        *,
        keys: dict[str, Key],
        partners: dict[str, str],
        ledger: Ledger,
        faults: Faults,
        endpoints: Endpoints,
        account_limit: Callable[[], Limit],
        address_limit: Limit,
    ) -> None:
        super().__init__(ledger, faults, SHAPE)
        self._keys = keys
        self._partners = partners
        self._endpoints = endpoints
        self._new_limit = account_limit
        self._limits: dict[str, Limit] = {}
        self._address_limit = address_limit
        self.acted: list[Acted] = []
        self.retry_after = False

    async def answer(self, incoming: Incoming) -> Answer:
        """Admit, limit and handle; a refusal is an answer too."""
        try:
            return self._handle(incoming)
        except Problem as problem:
            headers = {"retry-after": str(max(1, round(problem.wait + 0.5)))} if problem.wait is not None and self.retry_after else {}
            return Answer(problem.status, problem.body(), headers)

    def count_struck(self, headers: dict[str, str]) -> None:
        """Count a call that a fault takes away."""
        with contextlib.suppress(Problem):
            self._count(headers)

    def _handle(self, incoming: Incoming) -> Answer:
        key = self._count(incoming.headers)
        partner = admit_partner(self._partners, incoming.headers.get("partner-authorization"))
        handler, endpoint, id_ = self._endpoints.find(incoming.method, incoming.path)
        if endpoint not in key.endpoints:
            raise Problem(403)
        self.acted.append(Acted(key.account, partner, incoming.method, incoming.path))
        return handler(incoming, key.account, id_)

    def _count(self, headers: dict[str, str]) -> Key:
        """Count a request against its address and its account; raise 401 or 429."""
        now = time.time()
        wait = self._address_limit.admit(now)
        if wait is not None:
            raise Problem(429, wait=wait)
        key = admit(self._keys, headers.get("authorization"))
        wait = self._limits.setdefault(key.account, self._new_limit()).admit(now)
        if wait is not None:
            raise Problem(429, wait=wait)
        return key
