"""The transport for download links: it holds no key, follows nothing, and reaches public addresses only."""

import asyncio
import socket
from collections.abc import Awaitable, Callable

import httpx

from recruiterdesk.domain.errors import ContractBroken
from recruiterdesk.provider_api.http.origin import Origin, is_loopback_host, is_public_address

Resolve = Callable[[str, int], Awaitable[list[str]]]


async def resolve(host: str, port: int) -> list[str]:
    """Look a host's addresses up, in the system's order."""
    found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return [str(entry[4][0]) for entry in found]


class LinkTransport(httpx.AsyncBaseTransport):
    """Checks a link, resolves its host once, and connects to exactly the address that was checked (no DNS rebinding).

    `may_use_loopback` only where the account itself lives on this computer: then links to it, over http too, are let through.
    """

    def __init__(self, inner: httpx.AsyncBaseTransport, *, may_use_loopback: bool, look_up: Resolve = resolve) -> None:
        self._inner = inner
        self._may_use_loopback = may_use_loopback
        self._look_up = look_up

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Fetch a link; raises ContractBroken, with nothing sent, for one that leads anywhere but the public internet."""
        origin = Origin.of(request.url)
        is_local = self._may_use_loopback and is_loopback_host(origin.host)
        if request.url.userinfo or not origin.host or not (origin.scheme == "https" or (origin.scheme == "http" and is_local)):
            raise _refused()
        try:
            addresses = await self._look_up(origin.host, origin.port)
        except OSError as error:
            raise httpx.ConnectError("the link's host is unknown") from error
        if not addresses or not all(is_loopback_host(each) if is_local else is_public_address(each) for each in addresses):
            raise _refused()
        headers = [(name, value) for name, value in request.headers.multi_items() if name not in {"authorization", "cookie"}]
        pinned = httpx.Request(
            request.method,
            request.url.copy_with(host=addresses[0]),
            headers=headers,  # the Host header is the link's own
            stream=request.stream,
            extensions={**request.extensions, "sni_hostname": origin.host},
        )
        return await self._inner.handle_async_request(pinned)

    async def aclose(self) -> None:
        """Close the connections below."""
        await self._inner.aclose()


def _refused() -> ContractBroken:
    return ContractBroken(
        "The download link leads to an address that is not on the public internet. The file was not fetched. Fetch it at the "
        "provider itself."
    )
