"""One origin of a stand-in as an ASGI application: the ledger and the faults around whatever the provider's document makes it do."""

import asyncio
import hashlib
import time
from typing import Any

import msgspec

from recruiterdesk.demo.loopback.faults import Fault, FaultKind, Faults
from recruiterdesk.demo.loopback.ledger import Call, Ledger
from recruiterdesk.demo.loopback.spoil import JSON_TYPE, Shape, encode, instead, is_instead, spoil
from recruiterdesk.demo.loopback.wire import Cut, Receive, Reply, Scope, Send, deliver, headers_of, read_body, respond

_BEFORE = {FaultKind.CUT_BEFORE_BODY, FaultKind.CUT_MID_BODY}


class Incoming(msgspec.Struct, frozen=True, kw_only=True):
    """One request, read whole. Header names are in lower case; `query` is as it stood in the address."""

    method: str
    path: str
    query: str
    headers: dict[str, str]
    body: bytes
    scopes: frozenset[str] = frozenset()


class Answer(msgspec.Struct, frozen=True):
    """One answer; `body` is what JSON it holds, None for an empty one. `content` is sent instead where it is no JSON."""

    status: int
    body: Any = None
    headers: dict[str, str] = {}
    content: bytes | None = None


class Origin:
    """Subclasses write `answer`, which turns every refusal into an answer, and `count_struck`.

    `key_header` is where a request carries its key, for the ledger.
    """

    def __init__(self, ledger: Ledger, faults: Faults, shape: Shape, *, name: str = "api", key_header: str = "authorization") -> None:
        self.ledger = ledger
        self.faults = faults
        self._shape = shape
        self._name = name
        self._key_header = key_header
        self._late: set[asyncio.Task[None]] = set()
        self.cut: Cut = lambda _scope: None

    async def answer(self, incoming: Incoming) -> Answer:
        """Admit, limit and do what is asked; a refusal is an answer too."""
        raise NotImplementedError

    def count_struck(self, headers: dict[str, str]) -> None:
        """Count a call that a fault takes away: a failing server counts it as well, so retries cost their share."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            return
        fault = self.faults.take(scope["method"], scope["path"])
        if fault is not None and fault.kind in _BEFORE:
            self.count_struck(headers_of(scope))
            if fault.kind is FaultKind.CUT_MID_BODY:
                await receive()
            self._note(scope, b"", 0)
            self.cut(scope)
            return
        body = await read_body(receive)
        if fault is not None and fault.kind is FaultKind.DELAY:
            await asyncio.sleep(fault.seconds)
        incoming = Incoming(
            method=scope["method"],
            path=scope["path"],
            query=scope["query_string"].decode("latin-1"),
            headers=headers_of(scope),
            body=body,
        )
        if fault is not None and fault.kind is FaultKind.LATE_COMMIT:
            self._late_commit(incoming, fault.seconds)
            self._note(scope, body, 0)
            self.cut(scope)
        elif fault is not None and is_instead(fault):
            self.count_struck(incoming.headers)
            reply = instead(fault, self._shape)
            self._note(scope, body, reply[0])
            await respond(send, reply)
        else:
            await self._reply(scope, send, body, await self.answer(incoming), fault)

    def _late_commit(self, incoming: Incoming, seconds: float) -> None:
        async def later() -> None:
            await asyncio.sleep(seconds)
            await self.answer(incoming)

        task = asyncio.get_running_loop().create_task(later())
        self._late.add(task)
        task.add_done_callback(self._late.discard)

    async def _reply(self, scope: Scope, send: Send, body: bytes, answer: Answer, fault: Fault | None) -> None:
        kind = fault.kind if fault else None
        if kind is FaultKind.LOSE_REPLY:
            self._note(scope, body, 0)
            self.cut(scope)
            return
        reply: Reply = (answer.status, answer.content or b"", answer.headers)
        if answer.body is not None:
            reply = (answer.status, encode(answer.body), {"content-type": JSON_TYPE, **answer.headers})
        if fault is not None:
            reply = spoil(fault, {} if answer.body is None else answer.body, reply, self._shape)
        self._note(scope, body, 0 if kind is FaultKind.CUT_MID_REPLY else reply[0])
        await deliver(send, reply, fault, lambda: self.cut(scope))

    def _note(self, scope: Scope, body: bytes, status: int) -> None:
        query = scope["query_string"].decode("latin-1")
        had_key = self._key_header in headers_of(scope)
        self.ledger.called(
            Call(time.time(), scope["method"], scope["path"], query, status, had_key, hashlib.sha256(body).hexdigest(), self._name)
        )
