"""Reading a body: unpacked under a ceiling, so that neither a flood nor a gzip bomb fills the memory."""

import zlib
from typing import Final

import httpx

from recruiterdesk.domain.clock import Clock
from recruiterdesk.provider_api.http.call import Answer

MOST_BYTES: Final = 32 * 1024 * 1024
PIECE: Final = 1 << 16  # of a file that is handed on as it comes
_STEP: Final = 1 << 18


class BodyTooLarge(Exception):  # noqa: N818 -- it says what is the case; errors_by_remedy turns it into the user's words
    """The body is larger than anything the document describes."""


class BodyUnreadable(Exception):  # noqa: N818 -- as above
    """The body is packed in a way we did not ask for, or its packing is damaged."""


class BodyBounds:
    """How much of a file that comes piece by piece is taken, and for how long; `size` is what has come, in bytes."""

    def __init__(self, clock: Clock, *, most: int, started: float, seconds: float) -> None:
        """Take at most `most` bytes, until `seconds` after `started` on the monotonic clock."""
        self._clock, self._most, self._latest = clock, most, started + seconds
        self.size = 0

    def taken(self, piece: bytes) -> bytes:
        """Return a piece that still fits; raises BodyTooLarge, and TimeoutError for one that came too late."""
        self.size += len(piece)
        if self.size > self._most:
            raise BodyTooLarge(self._most)
        if self._clock.monotonic() > self._latest:
            raise TimeoutError
        return piece


async def read_answer(response: httpx.Response, most: int = MOST_BYTES) -> Answer:
    """Read a streamed response whole; raises BodyTooLarge, BodyUnreadable, or what httpx raises for a broken connection."""
    packing = response.headers.get("content-encoding", "identity").strip().lower()
    if packing not in {"identity", "", "gzip", "x-gzip"}:
        raise BodyUnreadable(packing)
    unpack = zlib.decompressobj(wbits=31) if "gzip" in packing else None
    pieces: list[bytes] = []
    size = 0
    async for raw in response.aiter_raw():
        rest = raw
        while rest:
            if unpack is None:
                piece, rest = rest, b""
            else:
                try:
                    piece = unpack.decompress(rest, _STEP)
                except zlib.error as error:
                    raise BodyUnreadable("gzip") from error
                rest = unpack.unconsumed_tail
            size += len(piece)
            if size > most:
                raise BodyTooLarge(most)
            pieces.append(piece)
    if unpack is not None and size and not unpack.eof:
        raise httpx.RemoteProtocolError("the packed body ends early")
    kind = response.headers.get("content-type", "").partition(";")[0].strip().lower()
    return Answer(status=response.status_code, kind=kind, body=b"".join(pieces), headers=dict(response.headers))
