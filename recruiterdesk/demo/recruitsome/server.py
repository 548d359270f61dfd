"""The API's origin: admission and limits around the endpoints."""

import math
import time
from collections.abc import Callable

import msgspec

from recruiterdesk.demo.loopback.faults import Faults
from recruiterdesk.demo.loopback.ledger import Ledger
from recruiterdesk.demo.loopback.origin import Answer, Incoming, Origin
from recruiterdesk.demo.recruitsome.endpoints import Endpoints
from recruiterdesk.demo.recruitsome.keys import Key, admit
from recruiterdesk.demo.recruitsome.problem import NOT_FOUND, TOO_MANY, Problem
from recruiterdesk.demo.recruitsome.shape import SHAPE
from recruiterdesk.demo.recruitsome.told_limit import ToldLimit
from recruiterdesk.demo.recruitsome.world import World

ROOT = "/api/v1"


class Api(Origin):
    """The API's origin, as an ASGI application. Every answer tells what is left of the limit of its key."""

    def __init__(
        self, *, world: World, keys: dict[str, Key], ledger: Ledger, faults: Faults, endpoints: Endpoints, limit: Callable[[], ToldLimit]
    ) -> None:
        super().__init__(ledger, faults, SHAPE)
        self._world = world
        self._keys = keys
        self._endpoints = endpoints
        self._new_limit = limit
        self._limits: dict[str, ToldLimit] = {}
        self.retry_after = False  # stated nowhere: a client has to wait for X-RateLimit-Reset
        self.before_each: Callable[[], object] = lambda: None

    async def answer(self, incoming: Incoming) -> Answer:
        """Admit, limit and handle; a refusal is an answer too."""
        limit = self._limit_of(incoming.headers)
        wait = limit.admit(time.time())
        told = limit.headers(time.time())
        if wait is not None and self.retry_after:
            told["retry-after"] = str(max(1, math.ceil(wait)))
        if wait is not None:
            return Answer(429, Problem(429, TOO_MANY).body(), told)
        try:
            answer = await self._handle(incoming)
        except Problem as problem:
            return Answer(problem.status, problem.body(), told)
        return msgspec.structs.replace(answer, headers={**told, **answer.headers})

    def count_struck(self, headers: dict[str, str]) -> None:
        """Count a call that a fault takes away."""
        self._limit_of(headers).admit(time.time())

    async def _handle(self, incoming: Incoming) -> Answer:
        if "application/json" not in incoming.headers.get("accept", ""):
            # What such servers do with a browser; the document's examples all ask for JSON.
            return Answer(302, headers={"location": "https://app.recruitsome.com/login"}, content=b"")
        # An empty part is a slug that got lost; it must not turn into the list.
        if not incoming.path.startswith(ROOT + "/") or "" in incoming.path[1:].split("/"):
            raise Problem(404, NOT_FOUND)
        authorization = incoming.headers.get("authorization")
        key = admit(self._keys, authorization, None)
        self._world.process()
        self.before_each()
        handler, slug, scope = self._endpoints.find(incoming.method, incoming.path[len(ROOT) :])
        admit(self._keys, authorization, scope)
        answer: Answer = await handler(msgspec.structs.replace(incoming, scopes=key.scopes), slug)
        return answer

    def _limit_of(self, headers: dict[str, str]) -> ToldLimit:
        return self._limits.setdefault(headers.get("authorization", ""), self._new_limit())
