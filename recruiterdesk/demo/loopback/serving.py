"""Runs ASGI applications on loopback in a thread of their own, and lets them cut a connection as a broken network does."""

import asyncio
import socket
import threading
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

App = Callable[..., Awaitable[None]]
_HOST = "127.0.0.1"
_START_SECONDS = 10.0


class LoopbackServer:
    """Some applications, each on a port of its own; all on one thread."""

    def __init__(self, apps: list[tuple[App, int]]) -> None:
        self._apps = apps
        self._sockets: list[socket.socket] = []
        self._servers: list[uvicorn.Server] = []
        self._thread: threading.Thread | None = None
        self._transports: dict[tuple[int, str, int], asyncio.Transport] = {}
        self.ports: list[int] = [port for _, port in apps]

    def start(self) -> None:
        """Listen and serve; returns when every port answers. Started again, it keeps its ports."""
        self._sockets = [_listen(port) for port in self.ports]
        self.ports = [sock.getsockname()[1] for sock in self._sockets]
        protocol = self._protocol()
        self._servers = [
            uvicorn.Server(uvicorn.Config(app, http=protocol, ws="none", lifespan="off", log_level="critical", access_log=False))
            for app, _ in self._apps
        ]
        self._thread = threading.Thread(target=self._run, name="stand-in", daemon=True)
        self._thread.start()
        waited = threading.Event()
        for server in self._servers:
            for _ in range(int(_START_SECONDS / 0.01)):
                if server.started:
                    break
                waited.wait(0.01)
            else:
                raise TimeoutError("the stand-in did not begin to answer")

    def stop(self) -> None:
        """Close every connection and stop listening."""
        for server in self._servers:
            server.should_exit = True
            server.force_exit = True
        if self._thread is not None:
            self._thread.join(_START_SECONDS)
        for sock in self._sockets:
            sock.close()

    def cut(self, scope: MutableMapping[str, Any]) -> None:
        """Reset the connection of a request."""
        transport = self._transports.get((scope["server"][1], *scope["client"]))
        if transport is not None:
            transport.abort()

    def _run(self) -> None:
        async def serve() -> None:
            # One server's end must not leave the other's sockets behind.
            await asyncio.gather(*(server._serve([sock]) for server, sock in zip(self._servers, self._sockets, strict=True)))  # noqa: SLF001 -- serve() would take over signals, which belong to the main thread

        # A loop by its class: where the window runs, the default kind of loop is the window's, and belongs to the main thread.
        with asyncio.Runner(loop_factory=asyncio.SelectorEventLoop) as runner:
            runner.run(serve())

    def _protocol(self) -> type[H11Protocol]:
        transports = self._transports

        class Tracked(H11Protocol):
            """Remembers the transport by both addresses: two servers may see the same client port."""

            def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # asyncio hands over no other kind
                transports[_ends(transport)] = transport
                super().connection_made(transport)

            def connection_lost(self, exc: Exception | None) -> None:
                transports.pop(_ends(self.transport), None)
                super().connection_lost(exc)

        return Tracked


def _ends(transport: asyncio.BaseTransport) -> tuple[int, str, int]:
    return (transport.get_extra_info("sockname")[1], *transport.get_extra_info("peername")[:2])


def _listen(port: int) -> socket.socket:
    # By its protocol: only so asyncio sends small pieces at once, where else each answer waits 40 ms for an acknowledgement.
    sock = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    sock.bind((_HOST, port))
    sock.listen(128)
    sock.setblocking(False)
    return sock
