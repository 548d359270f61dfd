"""The API's origin: admission and limits around the endpoints."""

import contextlib
import time
from collections.abc import Callable

import msgspec

from recruiterdesk.demo.homerun.endpoints import Endpoints
from recruiterdesk.demo.homerun.keys import Key, admit
from recruiterdesk.demo.homerun.problem import NOT_FOUND, Problem
from recruiterdesk.demo.homerun.shape import SHAPE
from recruiterdesk.demo.loopback.faults import Faults
from recruiterdesk.demo.loopback.ledger import Ledger
from recruiterdesk.demo.loopback.limit import Limit
from recruiterdesk.demo.loopback.origin import Answer, Incoming, Origin

ROOT = "/v2"


class Api(Origin):
    """The API's origin, as an ASGI application."""

    def __init__(self, *, keys: dict[str, Key], ledger: Ledger, faults: Faults, endpoints: Endpoints, limit: Callable[[], Limit]) -> None:
        super().__init__(ledger, faults, SHAPE)
        self._keys = keys
        self._endpoints = endpoints
        self._new_limit = limit
        self._limits: dict[str, Limit] = {}
        self.retry_after = True
        self.before_each: Callable[[], None] = lambda: None

    async def answer(self, incoming: Incoming) -> Answer:
        """Admit, limit and handle; a refusal is an answer too."""
        try:
            return await self._handle(incoming)
        except Problem as problem:
            headers = {"retry-after": str(problem.args[1])} if len(problem.args) > 1 else {}
            return Answer(problem.status, problem.body(), headers)

    def count_struck(self, headers: dict[str, str]) -> None:
        """Count a call that a fault takes away."""
        with contextlib.suppress(Problem):
            self._count(admit(self._keys, headers.get("authorization"), None))

    async def _handle(self, incoming: Incoming) -> Answer:
        # An empty part is an id that got lost; it must not turn into the list.
        if not incoming.path.startswith(ROOT + "/") or "" in incoming.path[1:].split("/"):
            raise Problem(404, NOT_FOUND)
        authorization = incoming.headers.get("authorization")
        key = admit(self._keys, authorization, None)
        wait = self._count(key)
        if wait is not None:
            problem = Problem(429, "Too many requests")
            if self.retry_after:
                problem.args = (problem.message, max(1, round(wait + 0.5)))
            raise problem
        self.before_each()
        handler, subject, scope = self._endpoints.find(incoming.method, incoming.path[len(ROOT) :])
        admit(self._keys, authorization, scope)
        answer: Answer = await handler(msgspec.structs.replace(incoming, scopes=key.scopes), subject)
        return answer

    def _count(self, key: Key) -> float | None:
        return self._limits.setdefault(key.secret, self._new_limit()).admit(time.time())
