"""The stand-in's HTTP side: admission, limits, faults and the ledger around the endpoints; and the second origin for downloads."""

import asyncio
import contextlib
import hashlib
import hmac
import json
import logging
import secrets
import time
import zlib
from collections.abc import Awaitable, Callable, MutableMapping
from functools import cache
from typing import Any
from urllib.parse import quote

import msgspec

from recruiterdesk.demo.homerun import payloads
from recruiterdesk.demo.homerun.endpoints import Answer, Endpoints, Incoming
from recruiterdesk.demo.homerun.faults import Fault, FaultKind, Faults
from recruiterdesk.demo.homerun.keys import Key, admit
from recruiterdesk.demo.homerun.ledger import Call, Ledger
from recruiterdesk.demo.homerun.limit import Limit
from recruiterdesk.demo.homerun.problem import NOT_FOUND, Problem
from recruiterdesk.demo.homerun.world import Application, StoredFile, World
from recruiterdesk.demo.people.cv_pages import make_cv

_log = logging.getLogger(__name__)

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
Cut = Callable[[Scope], None]

ROOT = "/v2"
_MAX_BODY = 64 * 1024 * 1024
_HTML = b"<!DOCTYPE html><html><head><title>Maintenance</title></head><body><h1>We will be right back</h1></body></html>"
_JSON_TYPE = "application/json"
_BEFORE = {FaultKind.CUT_BEFORE_BODY, FaultKind.CUT_MID_BODY}


class Downloads:
    """The origin of temporary links: signed, short-lived, and loud when it sees a key."""

    def __init__(self, world: World, ledger: Ledger, lifetime: float) -> None:
        self._world = world
        self._ledger = ledger
        self._secret = secrets.token_bytes(16)
        self.lifetime = lifetime
        self.origin = ""

    def link(self, application: Application, file: StoredFile) -> str:
        """Return a link that is good for `lifetime` seconds."""
        index = next(number for number, known in enumerate(application.files) if known is file)
        expires = f"{time.time() + self.lifetime:.3f}"
        path = f"/{application.id}/{index}/{quote(file.name, safe='')}"
        return f"{self.origin}{path}?expires={expires}&signature={self._sign(application.id, index, expires)}"

    def _sign(self, application_id: str, index: int, expires: str) -> str:
        return hmac.new(self._secret, f"{application_id}/{index}/{expires}".encode(), hashlib.sha256).hexdigest()

    async def __call__(self, scope: Scope, _receive: Receive, send: Send) -> None:
        """Serve one link."""
        if scope["type"] != "http":
            return
        headers = _headers(scope)
        had_key = "authorization" in headers
        query = scope["query_string"].decode("latin-1")
        status, body, kind = self._answer(scope, query, had_key=had_key)
        call = Call(time.time(), scope["method"], scope["path"], query, status, had_key, hashlib.sha256(b"").hexdigest(), "downloads")
        self._ledger.called(call)
        await _respond(send, status, body, {"content-type": kind})

    def _answer(self, scope: Scope, query: str, *, had_key: bool) -> tuple[int, bytes, str]:
        if had_key:
            self._ledger.leaked(f"downloads {scope['path']}")
            return 400, b"Only one authentication mechanism allowed", "text/plain"
        parts = scope["path"].removeprefix("/").split("/", 2)  # the name may hold slashes of its own
        given = dict(pair.split("=", 1) for pair in query.split("&") if "=" in pair)
        if len(parts) != 3 or not parts[1].isdigit() or scope["method"] != "GET":  # noqa: PLR2004 -- id, number, name
            return 404, b"Not found", "text/plain"
        expected = self._sign(parts[0], int(parts[1]), given.get("expires", ""))
        if not hmac.compare_digest(expected, given.get("signature", "")) or float(given["expires"]) < time.time():
            return 403, b"Request has expired", "text/plain"
        application = self._world.applications.get(parts[0])
        if application is None or int(parts[1]) >= len(application.files):
            return 404, b"Not found", "text/plain"
        file = application.files[int(parts[1])]
        if file.content is None:
            file.content = make_cv(file.facts, file.name) if file.facts else b""
        return 200, file.content, "application/octet-stream"


class Api:
    """The API's origin, as an ASGI application."""

    def __init__(
        self, *, keys: dict[str, Key], world: World, ledger: Ledger, faults: Faults, endpoints: Endpoints, limit: Callable[[], Limit]
    ) -> None:
        self._keys = keys
        self._world = world
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
            self._count_struck(_headers(scope))
            if fault.kind is FaultKind.CUT_MID_BODY:
                await receive()
            self._note(scope, b"", 0)
            self.cut(scope)
            return
        body = await _read(receive)
        if fault is not None and fault.kind is FaultKind.DELAY:
            await asyncio.sleep(fault.seconds)
        incoming = Incoming(method=method, path=path, query=scope["query_string"].decode("latin-1"), headers=_headers(scope), body=body)
        if fault is not None and fault.kind is FaultKind.LATE_COMMIT:
            self._late_commit(incoming, fault.seconds)
            self._note(scope, body, 0)
            self.cut(scope)
            return
        if fault is not None and fault.kind in _INSTEAD:
            self._count_struck(incoming.headers)
            status, content, headers = _INSTEAD[fault.kind](fault)
            self._note(scope, body, status)
            await _respond(send, status, content, headers)
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
        status, content = answer.status, b"" if answer.body is None else _encode(answer.body)
        if answer.body is not None:
            headers = {"content-type": _JSON_TYPE, **headers}
        kind = fault.kind if fault else None
        if kind is FaultKind.LOSE_REPLY:
            self._note(scope, body, 0)
            self.cut(scope)
            return
        if fault is not None and answer.body is not None:
            status, content, headers = _spoil(fault, status, answer.body, content, headers)
        self._note(scope, body, status if kind is not FaultKind.CUT_MID_REPLY else 0)
        if fault is not None and kind in {FaultKind.CUT_MID_REPLY, FaultKind.SLOW_REPLY}:
            await self._trickle(scope, send, status, content, headers, fault)
            return
        await _respond(send, status, content, headers)

    async def _trickle(self, scope: Scope, send: Send, status: int, content: bytes, headers: dict[str, str], fault: Fault) -> None:
        await _start(send, status, {**headers, "content-length": str(len(content))})
        if fault.kind is FaultKind.CUT_MID_REPLY:
            await send({"type": "http.response.body", "body": content[: len(content) // 2], "more_body": True})
            await asyncio.sleep(0.02)  # let the half leave before the cut
            self.cut(scope)
            return
        for start in range(len(content)):
            await send({"type": "http.response.body", "body": content[start : start + 1], "more_body": True})
            await asyncio.sleep(fault.seconds)
        await send({"type": "http.response.body", "body": b""})

    def _note(self, scope: Scope, body: bytes, status: int) -> None:
        query = scope["query_string"].decode("latin-1")
        had_key = "authorization" in _headers(scope)
        self._ledger.called(
            Call(time.time(), scope["method"], scope["path"], query, status, had_key, hashlib.sha256(body).hexdigest(), "api")
        )


def _encode(body: dict[str, Any]) -> bytes:
    # The standard library writes lone surrogates as escapes, as PHP may; others refuse to.
    return json.dumps(body, ensure_ascii=True).encode()


Spoiled = tuple[int, bytes, dict[str, str]]


def _spoil(fault: Fault, status: int, body: dict[str, Any], content: bytes, headers: dict[str, str]) -> Spoiled:
    """Return the answer as the fault wants it; the request was carried out."""
    if fault.kind is FaultKind.APPLY_THEN_STATUS:
        return _status(fault)
    if fault.kind is FaultKind.APPLY_THEN_HTML:
        return 200, _HTML, {"content-type": "text/html"}
    if fault.kind is FaultKind.WRONG_TYPE:
        return status, content, {**headers, "content-type": "text/plain"}
    if fault.kind is FaultKind.TRUNCATED:
        return status, content[: len(content) * 2 // 3], headers
    if fault.kind in _SPOILED_BODY:
        return status, _encode(_SPOILED_BODY[fault.kind](fault, body)), headers
    return status, content, headers


def _rewrite(fault: Fault, body: dict[str, Any]) -> dict[str, Any]:
    text = _encode(body).decode()
    for old, new in fault.replace.items():
        text = text.replace(old, new)
    rewritten: dict[str, Any] = json.loads(text)
    return rewritten


def _only(body: dict[str, Any], part: slice) -> dict[str, Any]:
    return {**body, "data": body["data"][part]} if isinstance(body.get("data"), list) else body


def _endless(body: dict[str, Any]) -> dict[str, Any]:
    return {**body, "meta": {**body["meta"], "last_page": 10**9, "total": 10**11}} if "meta" in body else body


_SPOILED_BODY: dict[FaultKind, Callable[[Fault, dict[str, Any]], dict[str, Any]]] = {
    FaultKind.HALF_PAGE: lambda _fault, body: _only(body, slice(None, None, 2)),
    FaultKind.EMPTY_PAGE: lambda _fault, body: _only(body, slice(0, 0)),
    FaultKind.ENDLESS: lambda _fault, body: _endless(body),
    FaultKind.NO_META: lambda _fault, body: {name: value for name, value in body.items() if name != "meta"},
    FaultKind.MANGLE: lambda fault, body: payloads.mangle(body, fault.how),
    FaultKind.REWRITE: _rewrite,
}


def _status(fault: Fault) -> tuple[int, bytes, dict[str, str]]:
    return fault.status, _encode(Problem(fault.status, fault.message).body()), {"content-type": _JSON_TYPE, **fault.headers}


def _redirect(fault: Fault) -> tuple[int, bytes, dict[str, str]]:
    status = fault.status if 300 <= fault.status < 400 else 302  # noqa: PLR2004 -- the redirects
    return status, b"", {"location": fault.location}


@cache
def _bomb() -> bytes:
    # Packed block by block: whoever measures the client's memory measures this process too.
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    block = b" " * 1_000_000
    return b"".join([*(packer.compress(block) for _ in range(200)), packer.flush()])


def _gzip_bomb(_fault: Fault) -> tuple[int, bytes, dict[str, str]]:
    return 200, _bomb(), {"content-type": _JSON_TYPE, "content-encoding": "gzip"}


_INSTEAD: dict[FaultKind, Callable[[Fault], tuple[int, bytes, dict[str, str]]]] = {
    FaultKind.STATUS: _status,
    FaultKind.HTML: lambda _fault: (200, _HTML, {"content-type": "text/html"}),
    FaultKind.REDIRECT: _redirect,
    FaultKind.GZIP_BOMB: _gzip_bomb,
}


def _headers(scope: Scope) -> dict[str, str]:
    return {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in scope["headers"]}


async def _read(receive: Receive) -> bytes:
    content = bytearray()
    while True:
        message = await receive()
        content += message.get("body", b"")
        if not message.get("more_body", False) or len(content) > _MAX_BODY:
            return bytes(content)


async def _start(send: Send, status: int, headers: dict[str, str]) -> None:
    pairs = [(name.encode("latin-1"), value.encode("latin-1")) for name, value in headers.items()]
    await send({"type": "http.response.start", "status": status, "headers": pairs})


async def _respond(send: Send, status: int, content: bytes, headers: dict[str, str]) -> None:
    # An empty 204 carries no length.
    length = {} if status == 204 else {"content-length": str(len(content))}  # noqa: PLR2004 -- the status
    await _start(send, status, {**headers, **length})
    await send({"type": "http.response.body", "body": content})
