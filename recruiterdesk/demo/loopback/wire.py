"""How the stand-in's two origins read requests and put answers on the wire, whole, byte by byte or cut in half."""

import asyncio
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

from recruiterdesk.demo.loopback.faults import Fault, FaultKind

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
Cut = Callable[[Scope], None]
Reply = tuple[int, bytes, dict[str, str]]  # status, content, headers

_MAX_BODY = 64 * 1024 * 1024
_EMPTY = 204


def headers_of(scope: Scope) -> dict[str, str]:
    """Return the headers of a request by lower-case name."""
    return {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in scope["headers"]}


async def read_body(receive: Receive) -> bytes:
    """Return the body of a request, or the first 64 MiB of it."""
    content = bytearray()
    while True:
        message = await receive()
        content += message.get("body", b"")
        if not message.get("more_body", False) or len(content) > _MAX_BODY:
            return bytes(content)


async def deliver(send: Send, reply: Reply, fault: Fault | None, cut: Callable[[], None]) -> None:
    """Send an answer, whole, or cut or trickled where the fault that strikes this call is of that kind."""
    if fault is not None and fault.kind is FaultKind.CUT_MID_REPLY:
        await cut_in_half(send, reply, cut)
    elif fault is not None and fault.kind is FaultKind.SLOW_REPLY:
        await trickle(send, reply, fault.seconds)
    else:
        await respond(send, reply)


async def respond(send: Send, reply: Reply) -> None:
    """Send an answer as it should be sent."""
    status, content, headers = reply
    # An empty 204 carries no length.
    length = {} if status == _EMPTY else {"content-length": str(len(content))}
    await _start(send, status, {**headers, **length})
    await send({"type": "http.response.body", "body": content})


async def cut_in_half(send: Send, reply: Reply, cut: Callable[[], None]) -> None:
    """Send half of an answer whose length promises the whole, then cut the connection."""
    status, content, headers = reply
    await _start(send, status, {**headers, "content-length": str(len(content))})
    await send({"type": "http.response.body", "body": content[: len(content) // 2], "more_body": True})
    await asyncio.sleep(0.02)  # let the half leave before the cut
    cut()


async def trickle(send: Send, reply: Reply, seconds: float) -> None:
    """Send an answer byte by byte, `seconds` between two."""
    status, content, headers = reply
    await _start(send, status, {**headers, "content-length": str(len(content))})
    for start in range(len(content)):
        await send({"type": "http.response.body", "body": content[start : start + 1], "more_body": True})
        await asyncio.sleep(seconds)
    await send({"type": "http.response.body", "body": b""})


async def _start(send: Send, status: int, headers: dict[str, str]) -> None:
    pairs = [(name.encode("latin-1"), value.encode("latin-1")) for name, value in headers.items()]
    await send({"type": "http.response.start", "status": status, "headers": pairs})
