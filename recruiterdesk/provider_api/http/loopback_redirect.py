"""The address on this computer to which a provider's page sends the browser back after a sign-in (RFC 8252, 7.3).

It listens on the loopback only, answers one request that carries the right `state`, and shows nothing of what came with it.
"""

import asyncio
import hmac
import logging
import secrets
from contextlib import AsyncExitStack, suppress
from types import TracebackType
from typing import Final, Self
from urllib.parse import parse_qs, urlsplit

from recruiterdesk.domain.errors import Cancelled, WrongUsage
from recruiterdesk.provider_api.http.origin import is_loopback_host

_LONGEST_HEAD: Final = 16_384
_PATIENCE: Final = 10.0  # seconds for one request's head
_LOGGER: Final = logging.getLogger(__name__)
_PAGE: Final = (
    "<!doctype html><html lang=en><meta charset=utf-8><title>recruiterdesk</title>"
    "<body style='font:16px system-ui,sans-serif;margin:4em auto;max-width:32em'><p>{text}</p></body></html>"
)
_DONE: Final = "You can close this page now and go back to recruiterdesk."
_STRANGE: Final = "This page does not belong to a sign-in that recruiterdesk is waiting for."


class LoopbackRedirect:
    """Waits at `uri`, which is http on this computer. `state` goes along with the question and has to come back with the answer.

    Port 0 takes any free one; `uri` then tells which.
    """

    def __init__(self, uri: str) -> None:
        """Read the address without opening it; raises WrongUsage for one that is not on this computer."""
        parts = urlsplit(uri)
        try:
            port = parts.port
        except ValueError:
            port = None
        if parts.scheme != "http" or not is_loopback_host(parts.hostname or "") or parts.query or parts.fragment or port is None:
            raise WrongUsage("The redirect address has to be on this computer and name a port, like http://localhost:47813/.")
        self.state = secrets.token_urlsafe(32)
        self._host = parts.hostname or ""
        self._port = port
        self._path = parts.path or "/"
        self._end = parts.path
        self._held = AsyncExitStack()
        self._answer: asyncio.Future[dict[str, str]] | None = None

    @property
    def uri(self) -> str:
        """The address as it is registered with the provider."""
        host = f"[{self._host}]" if ":" in self._host else self._host
        return f"http://{host}:{self._port}{self._end}"

    async def __aenter__(self) -> Self:
        """Begin to listen; raises WrongUsage where another program has the port."""
        self._answer = asyncio.get_running_loop().create_future()
        hosts = ["127.0.0.1", "::1"] if self._host == "localhost" else [self._host]  # browsers try either
        for host in hosts:
            try:
                server = await asyncio.start_server(self._serve, host, self._port, limit=_LONGEST_HEAD)
            except OSError as error:
                if host == "::1":
                    continue  # a computer without IPv6
                await self._held.aclose()
                raise WrongUsage(
                    "Another program uses port {port} of this computer. Close it, or register and name another redirect address.",
                    port=self._port,
                ) from error
            self._port = self._port or server.sockets[0].getsockname()[1]
            self._held.push_async_callback(server.wait_closed)
            self._held.callback(server.close)
        return self

    async def __aexit__(self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None) -> None:
        """Stop listening."""
        await self._held.aclose()

    async def wait(self, seconds: float) -> dict[str, str]:
        """Return what came with the browser (`code`, or `error`); raises Cancelled after so many seconds without it.

        Then it waits for the next one, with a new state.
        """
        if self._answer is None:
            raise WrongUsage("Nobody listens for the sign-in. Begin to sign in again.")
        try:
            async with asyncio.timeout(seconds):
                found = await asyncio.shield(self._answer)
        except TimeoutError:
            raise Cancelled("Nobody signed in within {minutes} minutes. Begin again when you like.", minutes=round(seconds / 60)) from None
        self._answer = asyncio.get_running_loop().create_future()
        self.state = secrets.token_urlsafe(32)
        return found

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            async with asyncio.timeout(_PATIENCE):
                head = await reader.readuntil(b"\r\n\r\n")
            status, text = self._take(head)
            await _say(writer, status, text)
        except (TimeoutError, OSError, asyncio.IncompleteReadError, asyncio.LimitOverrunError):
            _LOGGER.info("Something else knocked at the address of the sign-in")
        finally:
            writer.close()
            with suppress(OSError):
                await writer.wait_closed()

    def _take(self, head: bytes) -> tuple[str, str]:
        """Read a request; returns how it is answered."""
        method, _, rest = head.split(b"\r\n", 1)[0].decode("ascii", "replace").partition(" ")
        try:
            target = urlsplit(rest.partition(" ")[0])
        except ValueError:
            return "400 Bad Request", _STRANGE
        if method != "GET" or target.path != self._path:
            return "404 Not Found", _STRANGE
        values = {name: found[0] for name, found in parse_qs(target.query).items()}
        is_ours = hmac.compare_digest(values.get("state", "").encode(), self.state.encode())
        if not is_ours or self._answer is None or self._answer.done():
            return "400 Bad Request", _STRANGE
        self._answer.set_result(values)
        return "200 OK", _DONE


async def _say(writer: asyncio.StreamWriter, status: str, text: str) -> None:
    body = _PAGE.format(text=text).encode()
    head = (
        f"HTTP/1.1 {status}",
        "Content-Type: text/html; charset=utf-8",
        f"Content-Length: {len(body)}",
        "Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'",
        "Referrer-Policy: no-referrer",
        "Cache-Control: no-store",
        "Connection: close",
    )
    writer.write("\r\n".join(head).encode() + b"\r\n\r\n" + body)
    await writer.drain()
