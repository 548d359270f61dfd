"""A tiny HTTP server on this computer that says exactly what a test tells it to, byte for byte where needed, and remembers all it got."""

import asyncio
import contextlib
import ssl
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field


@dataclass
class Heard:
    """One request as it arrived."""

    method: str
    target: str
    headers: dict[str, str]
    body: bytes


@dataclass
class LoopbackServer:
    """Where it listens, what it heard, and how many connections and bytes ever reached it (after TLS, where there is TLS)."""

    port: int = 0
    host: str = "127.0.0.1"
    heard: list[Heard] = field(default_factory=list)
    received: int = 0
    connections: int = 0

    def url(self, path: str = "", scheme: str = "http") -> str:
        return f"{scheme}://{self.host}:{self.port}{path}"


Reply = bytes | None  # None: hang up without a word


def reply(status: int, body: bytes = b"", **headers: str) -> bytes:
    """Write an HTTP answer; header names take underscores for hyphens."""
    lines = [
        f"HTTP/1.1 {status} X",
        f"Content-Length: {len(body)}",
        *(f"{name.replace('_', '-')}: {value}" for name, value in headers.items()),
    ]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


@contextlib.asynccontextmanager
async def loopback_server(answer: Callable[[Heard], Reply], context: ssl.SSLContext | None = None) -> AsyncIterator[LoopbackServer]:
    """Serve until the block ends; one answer for each request, keep-alive unless the answer is None."""
    server = LoopbackServer()

    talks: set[asyncio.Task[None]] = set()

    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        talks.add(task)
        server.connections += 1
        try:
            await converse(reader, writer)
        finally:
            writer.close()
            with contextlib.suppress(ConnectionError, ssl.SSLError):
                await writer.wait_closed()
            talks.discard(task)

    async def converse(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(asyncio.IncompleteReadError, ConnectionError, ssl.SSLError):
            while True:
                head = await reader.readuntil(b"\r\n\r\n")
                server.received += len(head)
                first, *rest = head.decode("latin-1").split("\r\n")
                method, target, _version = first.split(" ", 2)
                headers = {name.strip().lower(): value.strip() for name, _colon, value in (line.partition(":") for line in rest) if name}
                body = await reader.readexactly(int(headers.get("content-length", "0")))
                server.received += len(body)
                heard = Heard(method, target, headers, body)
                server.heard.append(heard)
                said = answer(heard)
                if said is None:
                    break
                writer.write(said)
                await writer.drain()
                if b"connection: close" in said[:400].lower():
                    break

    listener = await asyncio.start_server(talk, server.host, 0, ssl=context)
    server.port = listener.sockets[0].getsockname()[1]
    try:
        yield server
    finally:
        listener.close()
        open_talks = list(talks)
        for task in open_talks:
            task.cancel()
        await asyncio.gather(*open_talks, return_exceptions=True)
        await listener.wait_closed()
