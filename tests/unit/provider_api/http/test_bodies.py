"""Bodies are read under a ceiling."""

import gzip
import tracemalloc
from collections.abc import AsyncIterator

import httpx
import pytest

from recruiterdesk.provider_api.http.bodies import BodyTooLarge, BodyUnreadable, read_answer


class Pieces(httpx.AsyncByteStream):
    def __init__(self, body: bytes) -> None:
        self._body = body

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for start in range(0, len(self._body), 65_536):
            yield self._body[start : start + 65_536]


def response(body: bytes, **headers: str) -> httpx.Response:
    return httpx.Response(200, headers={name.replace("_", "-"): value for name, value in headers.items()}, stream=Pieces(body))


async def test_plain_and_packed_bodies_are_read() -> None:
    assert (await read_answer(response(b'{"a":1}', content_type="application/json; charset=utf-8"))).kind == "application/json"
    assert (await read_answer(response(gzip.compress(b"x" * 100_000), content_encoding="gzip"))).body == b"x" * 100_000
    assert (await read_answer(response(b"", content_encoding="gzip"))).body == b""


async def test_a_gzip_bomb_is_stopped_at_the_ceiling_and_memory_stays_low() -> None:
    bomb = gzip.compress(b"\0" * 200_000_000)
    tracemalloc.start()
    try:
        with pytest.raises(BodyTooLarge):
            await read_answer(response(bomb, content_encoding="gzip"))
        assert tracemalloc.get_traced_memory()[1] < 48 * 1024 * 1024
    finally:
        tracemalloc.stop()


async def test_a_flood_is_stopped_at_the_ceiling() -> None:
    with pytest.raises(BodyTooLarge):
        await read_answer(response(b"x" * 1001), most=1000)


@pytest.mark.parametrize("packing", ["br", "zstd", "gzip, gzip", "compress"])
async def test_a_packing_that_was_not_asked_for_is_refused(packing: str) -> None:
    with pytest.raises(BodyUnreadable):
        await read_answer(response(b"x", content_encoding=packing))


async def test_a_damaged_packing_is_refused_and_a_cut_one_is_a_broken_connection() -> None:
    with pytest.raises(BodyUnreadable):
        await read_answer(response(b"not gzip at all", content_encoding="gzip"))
    with pytest.raises(httpx.RemoteProtocolError):
        await read_answer(response(gzip.compress(b"x" * 9000)[:-9], content_encoding="gzip"))
