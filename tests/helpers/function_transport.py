"""A function as a server: like httpx's own, but the answer's body arrives as a stream, as it does from a network."""

from collections.abc import AsyncIterator, Callable

import httpx


class _Body(httpx.AsyncByteStream):
    def __init__(self, body: bytes) -> None:
        self._body = body

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for start in range(0, len(self._body), 1 << 16):
            yield self._body[start : start + (1 << 16)]


class FunctionTransport(httpx.AsyncBaseTransport):
    """Reads each request whole, asks the function, streams its answer. httpx errors that the function raises come out as they are."""

    def __init__(self, answer: Callable[[httpx.Request], httpx.Response]) -> None:
        self._answer = answer

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        await request.aread()
        made = self._answer(request)
        return httpx.Response(made.status_code, headers=made.headers, stream=_Body(made.content), request=request)
