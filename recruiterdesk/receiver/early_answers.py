"""Answers given before the body was read: the connection is closed after them, but not while the caller still writes.

Whoever posts 27 MB and is refused by the first header would otherwise see a broken connection in the place of the refusal, because a socket
that is closed with unread bytes tells the other side to drop what it was sent. So what still comes is read and thrown away, for a while.
"""

import asyncio
from collections.abc import Awaitable, Callable, MutableMapping
from contextlib import suppress
from typing import Any

Message = MutableMapping[str, Any]
Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
Application = Callable[[Scope, Receive, Send], Awaitable[None]]

LINGER_SECONDS = 5.0
LINGER_BYTES = 48 * 1024 * 1024


class EarlyAnswers:
    """Wraps an application whose doors may answer before they have read."""

    def __init__(self, application: Application) -> None:
        self._application = application

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass one request on, and read to the end what it left."""
        if scope["type"] != "http":
            await self._application(scope, receive, send)
            return
        exchange = _Exchange(scope, receive, send)
        await self._application(scope, exchange.receive, exchange.send)


class _Exchange:
    def __init__(self, scope: Scope, receive: Receive, send: Send) -> None:
        headers = {name.lower(): value for name, value in scope["headers"]}
        length = headers.get(b"content-length", b"0")
        self._has_more = b"transfer-encoding" in headers or length.strip(b"0 ") != b""
        self._receive = receive
        self._send = send

    async def receive(self) -> Message:
        message = await self._receive()
        if message["type"] != "http.request" or not message.get("more_body", False):
            self._has_more = False
        return message

    async def send(self, message: Message) -> None:
        """Announce the end of the connection with the answer's head, and put it off from the answer's end until the caller is done."""
        if message["type"] == "http.response.start" and self._has_more:
            headers = [(name, value) for name, value in message.get("headers", ()) if name.lower() != b"connection"]
            message = {**message, "headers": [*headers, (b"connection", b"close")]}
        is_last = message["type"] == "http.response.body" and not message.get("more_body", False)
        if is_last and self._has_more:
            await self._send({**message, "more_body": True})
            with suppress(TimeoutError):
                async with asyncio.timeout(LINGER_SECONDS):
                    await self._read_on()
            message = {"type": "http.response.body", "body": b""}
        await self._send(message)

    async def _read_on(self) -> None:
        left = LINGER_BYTES
        while self._has_more and left > 0:
            message = await self.receive()
            left -= len(message.get("body", b""))
