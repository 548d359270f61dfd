"""Pigeonpost as the desk sees it."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

import httpx

from recruiterdesk.domain.account import Account
from recruiterdesk.domain.clock import SystemClock
from recruiterdesk.domain.errors import NotFound, Unsupported
from recruiterdesk.domain.outbox import Sighting
from recruiterdesk.domain.probe import Probe
from recruiterdesk.domain.provider_table import TablePage
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.domain.vacancy import Vacancy
from recruiterdesk.domain.write import Act
from recruiterdesk.provider_api.contract import Budget, Files, OutgoingWrite, Page, Receipt, Traffic
from recruiterdesk.provider_api.http.account_http import AccountHttp
from recruiterdesk.provider_api.http.call import FirstByte
from recruiterdesk.provider_api.http.client_factory import build_client, build_link_client
from recruiterdesk.provider_api.http.errors_by_remedy import Voice
from recruiterdesk.provider_api.http.limiter import Limiter

from . import mapping
from .client import PigeonpostClient, read_refusal
from .manifest import PROFILE

if TYPE_CHECKING:
    from recruiterdesk.domain.provider_profile import ProviderProfile


class PigeonpostConnection:
    """A live Pigeonpost account."""

    def __init__(self, account: Account, ring: str, *, base_url: httpx.URL, inner: httpx.AsyncBaseTransport | None = None) -> None:
        self.profile: ProviderProfile = PROFILE
        self._clock = SystemClock()
        self._host = base_url.host
        self._http = AccountHttp(
            client=build_client(base_url, {"X-Ring": ring}, inner=inner),
            links=build_link_client(base_url, inner=inner),
            limiter=Limiter(limit=10_000, clock=self._clock),
            voice=Voice(provider=PROFILE.name, account=account.name, read_refusal=read_refusal),
            clock=self._clock,
        )
        self._client = PigeonpostClient(self._http)

    @property
    def traffic(self) -> Traffic:
        """Return running totals."""
        return self._http.traffic

    @property
    def budget(self) -> Budget:
        """Return what is left of the limit."""
        return self._http.budget

    async def probe(self) -> Probe:
        """Check the ring."""
        await self._client.list_lofts()
        return Probe(host=self._host, seconds=0.0, scopes=(), capabilities=PROFILE.capabilities)

    async def list_vacancies(self, cursor: str | None = None) -> Page[Vacancy]:
        """Read one page of openings."""
        page = int(cursor or "1")
        read = await self._client.list_openings(page)
        openings = tuple(mapping.to_vacancy(each) for each in read["openings"])
        return Page(items=openings, next=str(page + 1) if page < read["pages"] else None, total=read["total"])

    async def read_vacancy(self, remote_id: str, *, is_urgent: bool = False) -> Vacancy:
        """Read one opening."""
        return mapping.to_vacancy(await self._client.read_opening(remote_id, is_urgent=is_urgent))

    async def read_table(
        self, name: str, target_remote_id: str | None, filters: Mapping[str, str], cursor: str | None = None, *, is_urgent: bool = True
    ) -> TablePage:
        """Read all lofts, or all flights of an opening."""
        if name == "lofts":
            lofts = tuple(mapping.to_loft(each) for each in (await self._client.list_lofts())["lofts"])
            return TablePage(columns=mapping.LOFTS, lines=lofts, total=len(lofts))
        if target_remote_id is None:
            raise NotFound("Pigeonpost has no such table.")
        flights = (await self._client.list_flights(target_remote_id, filters.get("loft", "")))["flights"]
        return TablePage(columns=mapping.FLIGHTS, lines=tuple(mapping.to_flight(each) for each in flights), total=len(flights))

    async def observe(self, outgoing: OutgoingWrite) -> Sighting:
        """Count the flights with this message."""
        if not isinstance(outgoing.write, Act) or outgoing.target_remote_id is None:
            return Sighting(at=self._clock.now(), matching=None)
        flights = (await self._client.list_flights(outgoing.target_remote_id, ""))["flights"]
        matching = sum(flight["message"] == outgoing.write.fields["message"] for flight in flights)
        return Sighting(at=self._clock.now(), matching=matching)

    async def send(self, outgoing: OutgoingWrite, files: Files, on_first_byte: Callable[[], None]) -> Receipt:
        """Release a pigeon."""
        if not isinstance(outgoing.write, Act) or outgoing.write.name != "release" or outgoing.target_remote_id is None:
            raise Unsupported("Pigeons cannot do this. Do it on foot.")
        await self._client.release(outgoing.target_remote_id, dict(outgoing.write.fields), FirstByte(on_first_byte))
        return Receipt(note=Sentence("It was seen over the roofs."))

    async def aclose(self) -> None:
        """Close sockets."""
        await self._http.aclose()
