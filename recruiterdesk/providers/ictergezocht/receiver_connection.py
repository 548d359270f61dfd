"""ICTerGezocht.nl with a receiver: everything without one, and the applications that came through it."""

from collections.abc import AsyncIterator
from typing import Any

import httpx

from recruiterdesk.domain.account import Account
from recruiterdesk.domain.probe import Probe
from recruiterdesk.provider_api.contract import Inflow, Standing
from recruiterdesk.providers.ictergezocht.provider import ICTerGezochtConnection
from recruiterdesk.providers.ictergezocht.receiver_address import ReceiverAddress
from recruiterdesk.providers.ictergezocht.receiver_client import ReceiverClient
from recruiterdesk.providers.ictergezocht.receiver_source import ReceiverSource


class ReceivingConnection(ICTerGezochtConnection):
    """A live account with a receiver. The two have nothing in common: addresses, secrets, limits and failures are each one's own."""

    def __init__(
        self,
        account: Account,
        *others: Any,
        address: ReceiverAddress,
        token: str,
        inner_of_receiver: httpx.AsyncBaseTransport | None = None,
        **named: Any,
    ) -> None:
        """Build it without traffic; the other arguments are those of an account without a receiver."""
        super().__init__(account, *others, **named)
        ca_bundle = account.settings.get("ca_bundle") or None
        client = ReceiverClient(address, token, account=account.name, clock=self._clock, ca_bundle=ca_bundle, inner=inner_of_receiver)
        self._receiver = ReceiverSource(client, account.name, self._clock)

    async def probe(self) -> Probe:
        """Check the key and what it may do, and then the receiver; raises Invalid naming the field that is wrong with that."""
        found = await super().probe()
        await self._receiver.check()
        return found

    @property
    def inflow_source(self) -> str:
        """Return what names the receiver and its inbox."""
        return self._receiver.name

    async def standing(self) -> Standing:
        """Ask where the receiver stands."""
        return await self._receiver.standing()

    async def pull(self, after: int) -> Inflow:
        """Read a page of what the receiver holds."""
        return await self._receiver.pull(after)

    async def wait_for_more(self, after: int) -> bool:
        """Wait until the receiver has more, half a minute at most."""
        return await self._receiver.wait_for_more(after)

    async def acknowledge(self, through: int) -> None:
        """Tell the receiver what is safe here."""
        await self._receiver.acknowledge(through)

    def download(self, remote_id: str, number: int, *, is_urgent: bool = False) -> AsyncIterator[bytes]:
        """Fetch the CV that came with an application."""
        return self._receiver.download(remote_id, number, is_urgent=is_urgent)

    async def aclose(self) -> None:
        """Close the sockets of both."""
        await self._receiver.aclose()
        await super().aclose()
