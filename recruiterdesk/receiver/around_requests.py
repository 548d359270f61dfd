"""What happens around every request: an id, a line in the log, the figures, refusal while stopping, and an answer whatever goes wrong."""

import logging
import secrets
import time
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

import msgspec

from recruiterdesk.domain.errors import StorageTrouble
from recruiterdesk.receiver.doors import DELIVERY, door_of, method_of
from recruiterdesk.receiver.logs import REQUEST
from recruiterdesk.receiver.metrics import Figures
from recruiterdesk.receiver.stopping import Stopping

Message = MutableMapping[str, Any]
Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
Application = Callable[[Scope, Receive, Send], Awaitable[None]]

RETRY_AFTER = 5  # seconds; another instance, or this one after its restart, is there by then
_ASKED_WHILE_STOPPING = frozenset({"health", "readiness", "metrics"})
_QUIET = frozenset({"health", "readiness", "metrics"})  # asked every few seconds, and told by the figures
_NO_STATUS = 0

_log = logging.getLogger(__name__)


class AroundRequests:
    """Wraps the whole application; nothing that is raised gets past it."""

    def __init__(self, application: Application, figures: Figures, stopping: Stopping) -> None:
        self._application = application
        self._figures = figures
        self._stopping = stopping

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request; start and stop are passed on."""
        if scope["type"] != "http":
            await self._application(scope, receive, send)
            return
        answer = _Answer(scope, receive, send)
        REQUEST.set(answer.id)
        self._figures.began(answer.door)
        self._stopping.in_flight += 1
        try:
            if self._stopping.has_begun and answer.door not in _ASKED_WHILE_STOPPING:
                await answer.refuse(503, "The receiver is being stopped. Try again in a moment.")
            else:
                await self._answered(scope, answer)
        finally:
            self._stopping.in_flight -= 1
            self._tell(answer)

    async def _answered(self, scope: Scope, answer: "_Answer") -> None:
        try:
            await self._application(scope, answer.receive, answer.send)
        except StorageTrouble as trouble:
            self._figures.troubles.inc()
            _log.error("storage_trouble", exc_info=trouble)
            await answer.refuse(503, "The receiver cannot use its database at the moment. Try again later.")
        except Exception as mistake:  # noqa: BLE001 -- the one place for mistakes of ours: the log gets where, the caller a sentence
            _log.error("own_mistake", exc_info=mistake)
            # A delivery was not kept, whatever the reason, and 503 is what asks for it once more.
            await answer.refuse(503 if answer.door == DELIVERY else 500, "The receiver made a mistake of its own. Try again later.")

    def _tell(self, answer: "_Answer") -> None:
        seconds = time.monotonic() - answer.began
        self._figures.ended(
            answer.door, answer.method, answer.status, seconds=seconds, bytes_in=answer.bytes_in, bytes_out=answer.bytes_out
        )
        if answer.door in _QUIET:
            return
        figures = {"status": answer.status, "ms": round(seconds * 1000), "bytes_in": answer.bytes_in, "bytes_out": answer.bytes_out}
        _log.info("served", extra={"door": answer.door, "method": answer.method, **figures})


class _Answer:
    """One request on its way: what came in, what went out."""

    def __init__(self, scope: Scope, receive: Receive, send: Send) -> None:
        self.id = secrets.token_hex(8)
        self.door = door_of(scope["path"])
        self.method = method_of(scope["method"])
        self.began = time.monotonic()
        self.status = _NO_STATUS  # that of a caller who hung up before the answer
        self.bytes_in = 0
        self.bytes_out = 0
        self._receive = receive
        self._send = send

    async def receive(self) -> Message:
        """Hand on what comes in."""
        message = await self._receive()
        self.bytes_in += len(message.get("body", b""))
        return message

    async def send(self, message: Message) -> None:
        """Hand on what goes out, under the request's id."""
        if message["type"] == "http.response.start":
            self.status = message["status"]
            message = {**message, "headers": [*message.get("headers", ()), (b"x-request-id", self.id.encode())]}
        self.bytes_out += len(message.get("body", b""))
        await self._send(message)

    async def refuse(self, status: int, sentence: str) -> None:
        """Answer in the shape that this door's callers know; where an answer has begun there is nothing more to say, and it is cut off."""
        if self.status != _NO_STATUS:
            return
        document = {"errors": [{"error": sentence, "label": "Request", "path": ""}]} if self.door == DELIVERY else {"error": sentence}
        body = msgspec.json.encode(document)
        headers = [(b"content-type", b"application/json"), (b"content-length", str(len(body)).encode()), (b"cache-control", b"no-store")]
        if status == 503:  # noqa: PLR2004 -- unavailable: the only refusal here that passes by itself
            headers.append((b"retry-after", str(RETRY_AFTER).encode()))
        await self.send({"type": "http.response.start", "status": status, "headers": headers})
        await self.send({"type": "http.response.body", "body": body})
