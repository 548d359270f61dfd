"""A request's body as it comes from the network: in pieces worth a worker thread's while, not larger than allowed and not slower."""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable, MutableMapping
from http import HTTPStatus
from typing import Any

from recruiterdesk.receiver.intake.refusal import Refused, about_request, bad_request

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]

LARGEST = 32 * 1024 * 1024  # bytes: base64 of 20 MiB with every slash of an ordinary file escaped
PIECE = 256 * 1024  # bytes
SECONDS = 60.0
RETRY_AFTER = 5  # seconds


class HungUp(Exception):  # noqa: N818 -- it says what the caller did
    """The caller was gone before the body was whole."""


def check_announced(headers: list[tuple[bytes, bytes]]) -> None:
    """Refuse, unread, a body that says of itself that it is too large, packed, or not in UTF-8."""
    said = dict(headers)
    length = said.get(b"content-length", b"0")
    if not length.isdigit() or len(length) > len(str(LARGEST)) + 8 or int(length) > LARGEST:
        raise _too_large()
    if said.get(b"content-encoding", b"identity").strip().lower() not in (b"", b"identity"):
        raise bad_request(about_request("The body must be sent without a Content-Encoding."))
    for parameter in said.get(b"content-type", b"").split(b";")[1:]:
        name, _, value = parameter.partition(b"=")
        if name.strip().lower() == b"charset" and value.strip(b" \t\"'").lower() not in (b"utf-8", b"utf8", b"us-ascii", b"ascii"):
            raise bad_request(about_request("The charset must be UTF-8."))


async def pieces(receive: Receive, *, largest: int = LARGEST, seconds: float = SECONDS) -> AsyncGenerator[bytes, None]:
    """Yield the body; the last piece may be small. Refused where it is too large or takes too long, HungUp where it breaks off.

    The time runs from here to the body's end, with what is done with the pieces meanwhile.
    """
    end = asyncio.get_running_loop().time() + seconds
    gathered = bytearray()
    total = 0
    has_more = True
    while has_more:
        try:
            async with asyncio.timeout_at(end):
                message = await receive()
        except TimeoutError:
            raise _too_slow(seconds) from None
        if message["type"] != "http.request":
            raise HungUp
        has_more = bool(message.get("more_body", False))
        gathered += message.get("body", b"")
        total += len(message.get("body", b""))
        if total > largest:
            raise _too_large()
        if len(gathered) >= PIECE or (gathered and not has_more):
            yield bytes(gathered)
            gathered.clear()


def _too_large() -> Refused:
    # 413 is not on the provider's list.
    return bad_request(about_request(f"The body is larger than {LARGEST // 1024**2} MiB."))


def _too_slow(seconds: float) -> Refused:
    # Nothing is wrong with the data, so it is not a 400: the same delivery may be sent again.
    return Refused(
        HTTPStatus.SERVICE_UNAVAILABLE,
        about_request(f"The body did not come within {seconds:g} seconds. Send it again."),
        retry_after=RETRY_AFTER,
    )
