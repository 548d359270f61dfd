"""The answers that faults put in place of good ones, and the ways they spoil good ones."""

import json
import zlib
from collections.abc import Callable
from functools import cache
from typing import Any

import msgspec

from recruiterdesk.demo.loopback.faults import Fault, FaultKind
from recruiterdesk.demo.loopback.wire import Reply

JSON_TYPE = "application/json"
_HTML = b"<!DOCTYPE html><html><head><title>Maintenance</title></head><body><h1>We will be right back</h1></body></html>"
_INSTEAD = frozenset({FaultKind.STATUS, FaultKind.HTML, FaultKind.REDIRECT, FaultKind.GZIP_BOMB, FaultKind.RAW})


def encode(body: Any) -> bytes:
    """Return JSON; the standard library writes lone surrogates as escapes, as PHP may, where others refuse to."""
    return json.dumps(body, ensure_ascii=True).encode()


class Shape(msgspec.Struct, frozen=True, kw_only=True):
    """What faults must know of a provider's answers.

    `refusal` makes the body of a refusal, `items` and `meta` name the members of a page, `endless` is what `meta` says of a list that
    never ends, and `mangle` puts odd values into items, in one of the provider's own ways.
    """

    refusal: Callable[[int, str], Any]
    items: str = "data"
    meta: str = "meta"
    endless: dict[str, Any] = {}
    mangle: Callable[[dict[str, Any], str], dict[str, Any]] = lambda body, _how: body


def is_instead(fault: Fault | None) -> bool:
    """Whether a fault answers by itself, and nothing is done."""
    return fault is not None and fault.kind in _INSTEAD


def instead(fault: Fault, shape: Shape) -> Reply:
    """Return the answer of a fault that keeps a request from being carried out."""
    match fault.kind:
        case FaultKind.HTML:
            return 200, _HTML, {"content-type": "text/html"}
        case FaultKind.REDIRECT:
            return _redirect(fault)
        case FaultKind.GZIP_BOMB:
            return 200, _bomb(), {"content-type": JSON_TYPE, "content-encoding": "gzip"}
        case FaultKind.RAW:
            return 200, fault.text.encode("utf-8", "surrogatepass"), {"content-type": JSON_TYPE}
        case _:
            return _status(fault, shape)


def spoil(fault: Fault, body: Any, reply: Reply, shape: Shape) -> Reply:
    """Return a good answer as the fault wants it; the request was carried out."""
    status, content, headers = reply
    match fault.kind:
        case FaultKind.APPLY_THEN_STATUS:
            reply = _status(fault, shape)
        case FaultKind.APPLY_THEN_HTML:
            reply = 200, _HTML, {"content-type": "text/html"}
        case FaultKind.WRONG_TYPE:
            reply = status, content, {**headers, "content-type": "text/plain"}
        case FaultKind.TRUNCATED:
            reply = status, content[: len(content) * 2 // 3], headers
        case FaultKind.REWRITE:
            reply = status, encode(_rewritten(fault, body)), headers
        case kind if kind in _SPOILED_PAGE and isinstance(body, dict):
            reply = status, encode(_SPOILED_PAGE[kind](fault, body, shape)), headers
    return reply


def _only(body: dict[str, Any], part: slice, shape: Shape) -> dict[str, Any]:
    items = body.get(shape.items)
    return {**body, shape.items: items[part]} if isinstance(items, list) else body


def _endless(body: dict[str, Any], shape: Shape) -> dict[str, Any]:
    if not shape.meta:
        return {**body, **shape.endless} if shape.items in body else body
    return {**body, shape.meta: {**body[shape.meta], **shape.endless}} if shape.meta in body else body


def _rewritten(fault: Fault, body: Any) -> Any:
    text = encode(body).decode()
    for old, new in fault.replace.items():
        text = text.replace(old, new)
    return json.loads(text)


_SPOILED_PAGE: dict[FaultKind, Callable[[Fault, dict[str, Any], Shape], dict[str, Any]]] = {
    FaultKind.HALF_PAGE: lambda _fault, body, shape: _only(body, slice(None, None, 2), shape),
    FaultKind.EMPTY_PAGE: lambda _fault, body, shape: _only(body, slice(0, 0), shape),
    FaultKind.ENDLESS: lambda _fault, body, shape: _endless(body, shape),
    FaultKind.NO_META: lambda _fault, body, shape: {name: value for name, value in body.items() if name != shape.meta},
    FaultKind.MANGLE: lambda fault, body, shape: shape.mangle(body, fault.how),
}


def _status(fault: Fault, shape: Shape) -> Reply:
    return fault.status, encode(shape.refusal(fault.status, fault.message)), {"content-type": JSON_TYPE, **fault.headers}


def _redirect(fault: Fault) -> Reply:
    status = fault.status if 300 <= fault.status < 400 else 302  # noqa: PLR2004 -- the redirects
    return status, b"", {"location": fault.location}


@cache
def _bomb() -> bytes:
    # Packed block by block: whoever measures the client's memory measures this process too.
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    block = b" " * 1_000_000
    return b"".join([*(packer.compress(block) for _ in range(200)), packer.flush()])
