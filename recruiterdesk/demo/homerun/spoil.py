"""The answers that faults put in place of good ones, and the ways they spoil good ones."""

import json
import zlib
from collections.abc import Callable
from functools import cache
from typing import Any

from recruiterdesk.demo.homerun import payloads
from recruiterdesk.demo.homerun.faults import Fault, FaultKind
from recruiterdesk.demo.homerun.problem import Problem
from recruiterdesk.demo.homerun.wire import Reply

JSON_TYPE = "application/json"
_HTML = b"<!DOCTYPE html><html><head><title>Maintenance</title></head><body><h1>We will be right back</h1></body></html>"


def encode(body: dict[str, Any]) -> bytes:
    """Return JSON; the standard library writes lone surrogates as escapes, as PHP may, where others refuse to."""
    return json.dumps(body, ensure_ascii=True).encode()


def spoil(fault: Fault, body: dict[str, Any], reply: Reply) -> Reply:
    """Return a good answer as the fault wants it; the request was carried out."""
    status, content, headers = reply
    if fault.kind is FaultKind.APPLY_THEN_STATUS:
        return _status(fault)
    if fault.kind is FaultKind.APPLY_THEN_HTML:
        return 200, _HTML, {"content-type": "text/html"}
    if fault.kind is FaultKind.WRONG_TYPE:
        return status, content, {**headers, "content-type": "text/plain"}
    if fault.kind is FaultKind.TRUNCATED:
        return status, content[: len(content) * 2 // 3], headers
    if fault.kind in _SPOILED_BODY:
        return status, encode(_SPOILED_BODY[fault.kind](fault, body)), headers
    return reply


def _only(body: dict[str, Any], part: slice) -> dict[str, Any]:
    return {**body, "data": body["data"][part]} if isinstance(body.get("data"), list) else body


def _endless(body: dict[str, Any]) -> dict[str, Any]:
    return {**body, "meta": {**body["meta"], "last_page": 10**9, "total": 10**11}} if "meta" in body else body


def _rewrite(fault: Fault, body: dict[str, Any]) -> dict[str, Any]:
    text = encode(body).decode()
    for old, new in fault.replace.items():
        text = text.replace(old, new)
    rewritten: dict[str, Any] = json.loads(text)
    return rewritten


_SPOILED_BODY: dict[FaultKind, Callable[[Fault, dict[str, Any]], dict[str, Any]]] = {
    FaultKind.HALF_PAGE: lambda _fault, body: _only(body, slice(None, None, 2)),
    FaultKind.EMPTY_PAGE: lambda _fault, body: _only(body, slice(0, 0)),
    FaultKind.ENDLESS: lambda _fault, body: _endless(body),
    FaultKind.NO_META: lambda _fault, body: {name: value for name, value in body.items() if name != "meta"},
    FaultKind.MANGLE: lambda fault, body: payloads.mangle(body, fault.how),
    FaultKind.REWRITE: _rewrite,
}


def _status(fault: Fault) -> Reply:
    return fault.status, encode(Problem(fault.status, fault.message).body()), {"content-type": JSON_TYPE, **fault.headers}


def _redirect(fault: Fault) -> Reply:
    status = fault.status if 300 <= fault.status < 400 else 302  # noqa: PLR2004 -- the redirects
    return status, b"", {"location": fault.location}


@cache
def _bomb() -> bytes:
    # Packed block by block: whoever measures the client's memory measures this process too.
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    block = b" " * 1_000_000
    return b"".join([*(packer.compress(block) for _ in range(200)), packer.flush()])


INSTEAD: dict[FaultKind, Callable[[Fault], Reply]] = {
    FaultKind.STATUS: _status,
    FaultKind.HTML: lambda _fault: (200, _HTML, {"content-type": "text/html"}),
    FaultKind.REDIRECT: _redirect,
    FaultKind.GZIP_BOMB: lambda _fault: (200, _bomb(), {"content-type": JSON_TYPE, "content-encoding": "gzip"}),
    FaultKind.RAW: lambda fault: (200, fault.text.encode("utf-8", "surrogatepass"), {"content-type": JSON_TYPE}),
}
