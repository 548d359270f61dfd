"""GET /v1/inboxes/{inbox}…: what laptops ask for, and their acknowledgement (its interface is described in the README)."""

import asyncio
from collections.abc import Awaitable, Callable, Generator, Iterator
from functools import partial
from http import HTTPStatus
from typing import Annotated
from urllib.parse import quote

import msgspec
from msgspec import Meta, Struct
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

from recruiterdesk.domain.errors import NotFound
from recruiterdesk.receiver.database import ReceiverDatabase
from recruiterdesk.receiver.delivery import Laptop, Stored
from recruiterdesk.receiver.outlet.arrivals import Arrivals
from recruiterdesk.receiver.outlet.byte_range import ByteRange, Unsatisfiable, byte_range
from recruiterdesk.receiver.outlet.documents import PRIVATE, application_document, feed_document, inbox_document, json_answer
from recruiterdesk.receiver.outlet.refusal import Refusal, bad_request, not_here
from recruiterdesk.receiver.outlet.tokens import LaptopDoor
from recruiterdesk.receiver.threads import Threads

MOST_LINES = 100
LONGEST_WAIT = 25
LONGEST_BODY = 4096
_LARGEST = 2**63 - 1  # what either database can hold


class _Acknowledgement(Struct, frozen=True):
    through: Annotated[int, Meta(ge=0, le=_LARGEST)]


Answer = Callable[[Request, Laptop], Awaitable[Response]]


class Outlet:
    """Answers laptops. Every call of the database runs in a thread."""

    def __init__(self, database: ReceiverDatabase, threads: Threads, arrivals: Arrivals) -> None:
        self._database = database
        self._threads = threads
        self._arrivals = arrivals
        self._door = LaptopDoor(lambda token: threads.run(database.laptops.of_token, token))

    def routes(self) -> list[Route]:
        """Return the outlet's addresses."""
        inbox = "/v1/inboxes/{inbox}"
        reading = ["GET"]
        return [
            Route(inbox, self._let_in(self._inbox), methods=reading),
            Route(f"{inbox}/applications", self._let_in(self._feed), methods=reading),
            Route(f"{inbox}/applications/{{id}}", self._let_in(self._application), methods=reading),
            Route(f"{inbox}/applications/{{id}}/cv", self._let_in(self._cv), methods=reading),
            Route(f"{inbox}/acknowledgement", self._let_in(self._acknowledge), methods=["POST"]),
        ]

    def _let_in(self, answer: Answer) -> "_LetIn":
        return _LetIn(self._door, answer)

    async def _inbox(self, _request: Request, laptop: Laptop) -> Response:
        return json_answer(inbox_document(laptop, await self._newest(laptop)))

    async def _feed(self, request: Request, laptop: Laptop) -> Response:
        after = _number(request, "after", 0, 0, _LARGEST)
        limit = _number(request, "limit", MOST_LINES, 1, MOST_LINES)
        wait = _number(request, "wait", 0, 0, LONGEST_WAIT)
        read = partial(self._threads.run, self._database.feed.page, laptop.inbox, after, limit)
        lines = await read()
        if not lines:
            if after > await self._newest(laptop):
                raise _beyond()
            if wait:
                await self._arrivals.wait(laptop.inbox, after, wait, request.is_disconnected)
                lines = await read()
        return json_answer(feed_document(lines, after=after, is_complete=len(lines) < limit))

    async def _application(self, request: Request, laptop: Laptop) -> Response:
        return json_answer(application_document(await self._stored(request, laptop)))

    async def _cv(self, request: Request, laptop: Laptop) -> Response:
        stored = await self._stored(request, laptop)
        if not stored.has_cv:
            raise Refusal(HTTPStatus.NOT_FOUND, "This application came without a CV.")
        tag = f'"{stored.cv_sha256}"'
        headers = {**PRIVATE, "ETag": tag, "Accept-Ranges": "bytes", "Content-Disposition": _attachment(stored)}
        if tag in _tags(request, "if-none-match"):
            return Response(None, HTTPStatus.NOT_MODIFIED, headers)
        is_same = tag in _tags(request, "if-range") or "if-range" not in request.headers
        try:
            part = byte_range(request.headers.get("range") if is_same else None, stored.cv_bytes)
        except Unsatisfiable:
            headers = {"Content-Range": f"bytes */{stored.cv_bytes}"}
            raise Refusal(HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE, "The CV ends before that.", headers=headers) from None
        headers["Content-Length"] = str(stored.cv_bytes if part is None else part.length)
        if part is not None:
            headers["Content-Range"] = f"bytes {part.first}-{part.last}/{stored.cv_bytes}"
        status = HTTPStatus.OK if part is None else HTTPStatus.PARTIAL_CONTENT
        if request.method == "HEAD":
            return Response(None, status, headers, "application/octet-stream")
        return _Download(await self._opened(stored, laptop, part), self._threads, status, headers)

    async def _opened(self, stored: Stored, laptop: Laptop, part: ByteRange | None) -> Generator[bytes]:
        """Return what to send, the first of it read already: what is wrong with the database is told before the answer begins."""
        asked = part or ByteRange(0, stored.cv_bytes - 1)
        try:
            pieces = await self._threads.run(self._database.feed.cv, laptop.inbox, stored.id, asked.first)
            cut = _cut(pieces or iter(()), asked.length)
            await self._threads.run(next, cut)
        except NotFound:
            raise not_here() from None
        return cut

    async def _acknowledge(self, request: Request, laptop: Laptop) -> Response:
        try:
            through = msgspec.json.decode(await _body(request), type=_Acknowledgement).through
        except msgspec.MsgspecError:
            raise bad_request('The body is JSON like {"through": 7}, with the position up to which this laptop has everything.') from None
        if through > await self._newest(laptop):
            raise _beyond()
        await self._threads.run(self._database.laptops.acknowledge, laptop, through)
        return Response(None, HTTPStatus.NO_CONTENT, PRIVATE)

    async def _stored(self, request: Request, laptop: Laptop) -> Stored:
        text = request.path_params["id"]
        longest = 18
        stored = None
        if text.isascii() and text.isdecimal() and len(text) <= longest:
            stored = await self._threads.run(self._database.feed.one, laptop.inbox, int(text))
        if stored is None:
            raise not_here()
        return stored

    async def _newest(self, laptop: Laptop) -> int:
        return await self._threads.run(self._database.feed.newest, laptop.inbox)


class _LetIn:
    """One address: whoever has no token for this inbox is refused, and a laptop counts as inside until its answer was sent."""

    def __init__(self, door: LaptopDoor, answer: Answer) -> None:
        self._door = door
        self._answer = answer

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = Request(scope, receive, send)
        laptop = await self._door.laptop(request)
        with self._door.one_more(laptop):
            response = await self._answer(request, laptop)
            await response(scope, receive, send)


class _Download(StreamingResponse):
    """A CV on its way out; what it is read from is closed at the end, even where nobody was left to read it."""

    def __init__(self, source: Generator[bytes], threads: Threads, status: int, headers: dict[str, str]) -> None:
        super().__init__(threads.pieces(source), status, headers, "application/octet-stream")
        self._close = partial(threads.run, source.close)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            await super().__call__(scope, receive, send)
        finally:
            await asyncio.shield(self._close())


def _beyond() -> Refusal:
    return bad_request(
        "This receiver has nothing as new as that; it may have been restored from a backup. Read the inbox again from the beginning."
    )


def _number(request: Request, name: str, default: int, least: int, most: int) -> int:
    """Return a number of the query, which is there at most once; what it is instead is not repeated."""
    given = request.query_params.getlist(name)
    if not given:
        return default
    text = given[0]
    if len(given) > 1 or not text.isascii() or not text.isdecimal() or len(text) > len(str(most)) or not least <= int(text) <= most:
        raise bad_request(f"{name} is a whole number from {least} to {most}.")
    return int(text)


async def _body(request: Request) -> bytes:
    body = bytearray()
    async for piece in request.stream():
        body += piece
        if len(body) > LONGEST_BODY:
            raise bad_request(f"The body is longer than {LONGEST_BODY} bytes.")
    return bytes(body)


def _tags(request: Request, header: str) -> set[str]:
    return {tag.strip().removeprefix("W/") for value in request.headers.getlist(header) for tag in value.split(",")}


def _attachment(stored: Stored) -> str:
    return f"attachment; filename*=UTF-8''{quote(stored.filename or 'cv', safe='')}"


def _cut(pieces: Iterator[bytes], length: int) -> Generator[bytes]:
    """Yield nothing once the first piece is read, then `length` bytes."""
    left = length
    piece = next(pieces, b"")
    yield b""
    while piece and left > 0:
        yield piece[:left]
        left -= len(piece)
        piece = next(pieces, b"") if left > 0 else b""
