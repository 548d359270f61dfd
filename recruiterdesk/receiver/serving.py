"""Serving on one address: uvicorn with the limits of a public door, and with a stop that loses nothing."""

import asyncio
import socket
import sys
from collections import Counter
from collections.abc import Callable
from types import FrameType
from typing import ClassVar

import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

from recruiterdesk.domain.errors import WrongUsage
from recruiterdesk.receiver.around_requests import Application
from recruiterdesk.receiver.stopping import Stopping

HEADER_SECONDS = 10.0
HEADER_BYTES = 16 * 1024
IDLE_SECONDS = 15
MOST_CONNECTIONS = 800
MOST_OF_ONE_ADDRESS = 256  # a proxy in front is one address, with all laptops behind it
BACKLOG = 512
READ_BYTES = 8 * 1024  # taken in at once: what is parsed of it keeps everybody else waiting
MOST_FRAMING = 4 * 1024  # bytes around the chunks of a body, or an eighth of what is in them
_LAST_PORT = 65_535
_CUT_AFTER = 2  # seconds that uvicorn waits for what outlived the graceful stop


class PatientConnection(H11Protocol):
    """A connection whose caller has ten seconds for each request's headers, and whose address has so many of them at once.

    A body in chunks of a letter each costs a hundred times what it weighs: one such caller without any key would hold up all others for
    seconds. So little is read at a time, and who sends more around chunks than in them is hung up on.
    """

    _by_address: ClassVar[Counter[str]] = Counter()
    _timer: asyncio.TimerHandle | None = None
    _is_counted = False
    _framing = 0  # of the request's body so far
    _content = 0

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # uvicorn's own narrowing
        """Admit the caller, or hang up at once."""
        super().connection_made(transport)
        self._by_address[self._address] += 1
        self._is_counted = True
        setattr(transport, "max_size", READ_BYTES)  # noqa: B010 -- asyncio's, which its types leave out
        if self._by_address[self._address] > MOST_OF_ONE_ADDRESS or len(self.connections) > MOST_CONNECTIONS:
            transport.abort()
            return
        self._wait_for_headers()

    def connection_lost(self, exc: Exception | None) -> None:
        """Forget the caller."""
        self._stop_waiting()
        if self._is_counted:
            self._is_counted = False
            self._by_address[self._address] -= 1
            if not self._by_address[self._address]:
                del self._by_address[self._address]
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Take in what came; from a request's first byte to the end of its headers the timer runs."""
        if self._is_idle:
            self._wait_for_headers()
        cycle, before = self.cycle, len(self.cycle.body) if self.cycle is not None else 0
        super().data_received(data)
        if self.cycle is cycle and not self._is_idle:
            self._weigh(len(data), len(cycle.body) - before)
        else:
            self._framing = self._content = 0
        if not self._is_idle:
            self._stop_waiting()

    @property
    def _address(self) -> str:
        return self.client[0] if self.client else ""

    @property
    def _is_idle(self) -> bool:
        return self.cycle is None or self.cycle.response_complete

    def _wait_for_headers(self) -> None:
        if self._timer is None:
            self._timer = self.loop.call_later(HEADER_SECONDS, self._hang_up)

    def _stop_waiting(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _weigh(self, came: int, content: int) -> None:
        self._content += content
        self._framing += came - content
        if self._framing > max(MOST_FRAMING, self._content // 8):
            self.transport.abort()

    def _hang_up(self) -> None:
        self._timer = None
        if self._is_idle and not self.transport.is_closing():
            self.transport.close()


class GracefulServer(uvicorn.Server):
    """Goes on listening after the signal until what is in flight has ended, so that what comes meanwhile is told to try again."""

    def __init__(self, config: uvicorn.Config, stopping: Stopping, on_listening: Callable[[], None]) -> None:
        super().__init__(config)
        self._stopping = stopping
        self._on_listening = on_listening

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Begin to listen, and say so."""
        await super().startup(sockets)
        self._on_listening()

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:  # noqa: ARG002 -- uvicorn's signature
        """Begin the stop; a second signal ends at once."""
        if self._stopping.has_begun:
            self.should_exit = self.force_exit = True
        self._stopping.begin()

    async def on_tick(self, counter: int) -> bool:
        """Look, ten times a second, whether the stop is over."""
        return await super().on_tick(counter) or self._stopping.is_over()


def listen(host: str, port: int) -> socket.socket:
    """Return a bound socket; raises WrongUsage where the address cannot be had. Port 0 takes any free one."""
    if port > _LAST_PORT:  # the operating system would take the rest of it by 65,536
        raise WrongUsage("Ports go up to {last}. Choose another with --port.", last=_LAST_PORT)
    try:
        family, _, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0]
        found = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)  # asyncio turns off Nagle for what says TCP
    except OSError as trouble:
        raise WrongUsage("{host} is no address of this computer. Name one with --host, such as 127.0.0.1.", host=host) from trouble
    try:
        if sys.platform != "win32":  # there, this would let two programs have the same port
            found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        found.bind(address)
    except (OSError, OverflowError) as trouble:
        found.close()
        reason = getattr(trouble, "strerror", None) or "no such port"
        raise WrongUsage(
            "The receiver cannot listen at {host}, port {port}: {reason}. Choose others with --host and --port.",
            host=host,
            port=str(port),
            reason=reason,
        ) from trouble
    return found


def address_of(listening: socket.socket) -> str:
    """Return where a socket listens, as a URL."""
    host, port = listening.getsockname()[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def serve(application: Application, listening: socket.socket, stopping: Stopping, on_listening: Callable[[], None]) -> None:
    """Serve until a signal says to stop and what was in flight then has ended; `on_listening` is called when the door is open."""
    config = uvicorn.Config(
        application,
        http=PatientConnection,
        ws="none",
        loop="asyncio",
        lifespan="on",
        interface="asgi3",
        log_config=None,
        access_log=False,
        proxy_headers=False,
        server_header=False,
        backlog=BACKLOG,
        timeout_keep_alive=IDLE_SECONDS,
        timeout_graceful_shutdown=_CUT_AFTER,
        h11_max_incomplete_event_size=HEADER_BYTES,
    )
    GracefulServer(config, stopping, on_listening).run(sockets=[listening])
