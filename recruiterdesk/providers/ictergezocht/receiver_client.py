"""The receiver's API for laptops, one short method each, over HTTP of its own: the provider's key never goes there, nor its token back."""

from collections.abc import AsyncGenerator
from typing import Final

import httpx
import msgspec

from recruiterdesk.domain.clock import Clock
from recruiterdesk.domain.errors import ContractBroken
from recruiterdesk.provider_api.http.account_http import AccountHttp
from recruiterdesk.provider_api.http.call import FOR_DOWNLOADS, FOR_READS, Call, TimeOuts
from recruiterdesk.provider_api.http.client_factory import build_client, build_link_client
from recruiterdesk.provider_api.http.errors_by_remedy import Refusal, Voice
from recruiterdesk.provider_api.http.forgiving_json import NotJson
from recruiterdesk.provider_api.http.limiter import Limiter
from recruiterdesk.providers.ictergezocht import assumptions
from recruiterdesk.providers.ictergezocht.receiver_address import ReceiverAddress
from recruiterdesk.providers.ictergezocht.receiver_wire import WireFeed, WireInbox, WireLine, read_feed, read_inbox, read_line, read_reason

LONGEST_WAIT: Final = 25  # seconds that the receiver holds a question at most
_FOR_WAITING: Final = TimeOuts(connect=10, write=30, read=LONGEST_WAIT + 15, pool=60, total=LONGEST_WAIT + 30)
_INBOX: Final = "/v1/inboxes/{inbox}"
_ONE: Final = f"{_INBOX}/applications/{{id}}"
_MOST_TOLD: Final = 300


class ReceiverClient:
    """The calls of one account to one inbox. Failures are the HTTP kit's; `receiver_words` says them of the receiver."""

    def __init__(
        self,
        address: ReceiverAddress,
        token: str,
        *,
        account: str,
        clock: Clock,
        ca_bundle: str | None = None,
        inner: httpx.AsyncBaseTransport | None = None,
    ) -> None:
        """Build it without traffic; `inner` replaces the network in tests."""
        self.address = address
        base_url = address.base_url
        self._http = AccountHttp(
            client=build_client(base_url, {"Authorization": f"Bearer {token}"}, ca_bundle=ca_bundle, inner=inner),
            links=build_link_client(base_url, ca_bundle=ca_bundle, inner=inner),
            limiter=Limiter(limit=assumptions.RECEIVER_REQUESTS_PER_MINUTE, clock=clock, window=assumptions.WINDOW),
            voice=Voice(provider=address.host, account=account, read_refusal=_read_refusal),
            clock=clock,
        )

    def forget_refusal(self) -> None:
        """Ask again with a token that was refused."""
        self._http.forget_refusal()

    async def inbox(self, *, is_urgent: bool = False) -> WireInbox:
        """GET /v1/inboxes/{inbox}."""
        body = await self._http.read(self._call(_INBOX, is_urgent=is_urgent))
        try:
            return read_inbox(body)
        except NotJson:
            raise self._broken() from None

    async def feed(self, after: int, limit: int, *, wait: int = 0) -> WireFeed:
        """GET …/applications; with `wait` the answer comes when there is something, or after so many seconds."""
        query = (("after", str(after)), ("limit", str(limit)), *((("wait", str(wait)),) if wait else ()))
        times = _FOR_WAITING if wait else FOR_READS
        body = await self._http.read(
            Call(method="GET", template=f"{_INBOX}/applications", path={"inbox": self.address.inbox}, query=query, times=times)
        )
        try:
            return read_feed(body, after)
        except NotJson:
            raise self._broken() from None

    async def application(self, remote_id: str, *, is_urgent: bool = False) -> WireLine:
        """GET …/applications/{id}."""
        body = await self._http.read(self._call(_ONE, remote_id, is_urgent=is_urgent))
        try:
            return read_line(body)
        except NotJson:
            raise self._broken() from None

    async def acknowledge(self, through: int) -> None:
        """POST …/acknowledgement: said twice it means the same, so that a lost answer is asked for again."""
        body = msgspec.json.encode({"through": through})
        await self._http.ask(Call(method="POST", template=f"{_INBOX}/acknowledgement", path={"inbox": self.address.inbox}, json=body))

    async def cv(self, remote_id: str, start: int, tag: str, *, most: int, is_urgent: bool) -> AsyncGenerator[bytes, None]:
        """GET …/cv from byte `start` on, of the very file that `tag` names, piece by piece."""
        headers = {"Accept-Encoding": "identity"}
        if start:
            headers |= {"Range": f"bytes={start}-", "If-Range": f'"{tag}"'}
        path = {"inbox": self.address.inbox, "id": remote_id}
        call = Call(method="GET", template=f"{_ONE}/cv", path=path, headers=headers, times=FOR_DOWNLOADS, is_urgent=is_urgent)
        pieces = self._http.download(call, most=most)
        await anext(pieces)  # the content type; what a file is shows in the file
        async for piece in pieces:
            yield piece

    async def aclose(self) -> None:
        """Close the sockets; what is still being read ends with Cancelled."""
        await self._http.aclose()

    def _call(self, template: str, remote_id: str = "", *, is_urgent: bool) -> Call:
        path = {"inbox": self.address.inbox} | ({"id": remote_id} if remote_id else {})
        return Call(method="GET", template=template, path=path, is_urgent=is_urgent)

    def _broken(self) -> ContractBroken:
        return ContractBroken(
            "The receiver at {host} sent an answer that cannot be read, so nothing of it was used. Look whether it is of this "
            "program's version; if it is, tell us.",
            host=self.address.host,
        )


def _read_refusal(body: bytes) -> Refusal:
    reason = read_reason(body)[:_MOST_TOLD]
    return Refusal(is_shaped=bool(reason), message=reason)
