"""The transport of one account: it speaks to one origin only, and only it knows the credentials."""

from typing import Final

import httpx

from recruiterdesk.domain.errors import ContractBroken
from recruiterdesk.provider_api.http.credentials import Credentials
from recruiterdesk.provider_api.http.origin import Origin

IS_PUBLIC: Final = "recruiterdesk_is_public"  # the request extension that keeps the credentials off


class PinnedTransport(httpx.AsyncBaseTransport):
    """Wraps a transport; adds the credentials to requests for the account's origin and refuses every other before a byte leaves.

    The credentials go onto a copy, so that no request object that others see (in errors, hooks or logs) ever holds them.
    """

    def __init__(self, inner: httpx.AsyncBaseTransport, origin: Origin, credentials: Credentials) -> None:
        self._inner = inner
        self._origin = origin
        self._credentials = credentials

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request to the pinned origin; raises ContractBroken for any other, with nothing sent."""
        if Origin.of(request.url) != self._origin or request.url.userinfo:
            raise ContractBroken(
                "A request would have gone to another address than {host}. It was stopped and nothing was sent. Tell us.",
                host=self._origin.host,
            )
        shown = {} if request.extensions.get(IS_PUBLIC) else self._credentials.headers()
        armed = httpx.Request(
            request.method,
            request.url,
            headers=[*request.headers.multi_items(), *shown.items()],
            stream=request.stream,
            extensions=request.extensions,
        )
        return await self._inner.handle_async_request(armed)

    async def aclose(self) -> None:
        """Close the connections below."""
        await self._inner.aclose()
