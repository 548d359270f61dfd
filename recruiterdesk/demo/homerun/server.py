"""The API's origin: admission, limits, faults and the ledger around the endpoints."""

import asyncio
import contextlib
import hashlib
import time
from collections.abc import Callable

import msgspec

from recruiterdesk.demo.homerun.endpoints import Answer, Endpoints, Incoming
from recruiterdesk.demo.homerun.faults import Fault, FaultKind, Faults
from recruiterdesk.demo.homerun.keys import Key, admit
from recruiterdesk.demo.homerun.ledger import Call, Ledger
from recruiterdesk.demo.homerun.limit import Limit
from recruiterdesk.demo.homerun.problem import NOT_FOUND, Problem
from recruiterdesk.demo.homerun.spoil import INSTEAD, JSON_TYPE, encode, spoil
from recruiterdesk.demo.homerun.wire import Cut, Receive, Scope, Send, deliver, headers_of, read_body, respond

ROOT = "/v2"
_BEFORE = {FaultKind.CUT_BEFORE_BODY, FaultKind.CUT_MID_BODY}


class Api:
    """The API's origin, as an ASGI application."""

    def __init__(self, *, keys: dict[str, Key], ledger: Ledger, faults: Faults, endpoints: Endpoints, limit: Callable[[], Limit]) -> None:
        self._keys = keys
        self._ledger = ledger
        self._faults = faults
        self._endpoints = endpoints
        self._new_limit = limit
        self._limits: dict[str, Limit] = {}
        self._late: set[asyncio.Task[None]] = set()
        self.retry_after = True
        self.cut: Cut = lambda _scope: None
        self.before_each: Callable[[], None] = lambda: None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            return
        method, path = scope["method"], scope["path"]
        fault = self._faults.take(method, path)
        if fault is not None and fault.kind in _BEFORE:
            self._count_struck(headers_of(scope))
            if fault.kind is FaultKind.CUT_MID_BODY:
                await receive()
            self._note(scope, b"", 0)
            self.cut(scope)
            return
        body = await read_body(receive)
        if fault is not None and fault.kind is FaultKind.DELAY:
            await asyncio.sleep(fault.seconds)
        incoming = Incoming(method=method, path=path, query=scope["query_string"].decode("latin-1"), headers=headers_of(scope), body=body)
        if fault is not None and fault.kind is FaultKind.LATE_COMMIT:
            self._late_commit(incoming, fault.seconds)
            self._note(scope, body, 0)
            self.cut(scope)
            return
        if fault is not None and fault.kind in INSTEAD:
            self._count_struck(incoming.headers)
            reply = INSTEAD[fault.kind](fault)
            self._note(scope, body, reply[0])
            await respond(send, reply)
            return
        answer, headers = await self._answer(incoming)
        await self._reply(scope, send, body, answer, headers, fault)

    async def _answer(self, incoming: Incoming) -> tuple[Answer, dict[str, str]]:
        """Admit, limit and handle; a refusal is an answer too."""
        try:
            return await self._handle(incoming), {}
        except Problem as problem:
            headers = {"retry-after": str(problem.args[1])} if len(problem.args) > 1 else {}
            return Answer(problem.status, problem.body()), headers

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

    def _count_struck(self, headers: dict[str, str]) -> None:
        """Count a call that a fault takes away: a failing server counts it as well, so retries cost their share."""
        with contextlib.suppress(Problem):
            self._count(admit(self._keys, headers.get("authorization"), None))

    def _late_commit(self, incoming: Incoming, seconds: float) -> None:
        async def later() -> None:
            await asyncio.sleep(seconds)
            await self._answer(incoming)

        task = asyncio.get_running_loop().create_task(later())
        self._late.add(task)
        task.add_done_callback(self._late.discard)

    async def _reply(self, scope: Scope, send: Send, body: bytes, answer: Answer, headers: dict[str, str], fault: Fault | None) -> None:
        kind = fault.kind if fault else None
        if kind is FaultKind.LOSE_REPLY:
            self._note(scope, body, 0)
            self.cut(scope)
            return
        reply = (answer.status, b"", headers)
        if answer.body is not None:
            reply = (answer.status, encode(answer.body), {"content-type": JSON_TYPE, **headers})
        if fault is not None:
            reply = spoil(fault, answer.body or {}, reply)
        self._note(scope, body, 0 if kind is FaultKind.CUT_MID_REPLY else reply[0])
        await deliver(send, reply, fault, lambda: self.cut(scope))

    def _note(self, scope: Scope, body: bytes, status: int) -> None:
        query = scope["query_string"].decode("latin-1")
        had_key = "authorization" in headers_of(scope)
        self._ledger.called(
            Call(time.time(), scope["method"], scope["path"], query, status, had_key, hashlib.sha256(body).hexdigest(), "api")
        )
