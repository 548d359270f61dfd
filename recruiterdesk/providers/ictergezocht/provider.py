"""ICTerGezocht.nl as the desk sees it: the class that satisfies the contract's protocols, glue only."""

from collections.abc import Callable, Mapping

import httpx
import msgspec

from recruiterdesk.domain.account import Account
from recruiterdesk.domain.clock import Clock, SystemClock
from recruiterdesk.domain.errors import Invalid
from recruiterdesk.domain.outbox import Sighting
from recruiterdesk.domain.probe import Probe
from recruiterdesk.domain.provider_profile import ProviderProfile
from recruiterdesk.domain.provider_table import TablePage
from recruiterdesk.domain.vacancy import Vacancy
from recruiterdesk.provider_api.account_settings import flag, number
from recruiterdesk.provider_api.contract import Files, OutgoingWrite, Page, Receipt
from recruiterdesk.provider_api.http.account_http import AccountHttp
from recruiterdesk.provider_api.http.client_factory import build_client, build_link_client
from recruiterdesk.provider_api.http.combined_limiter import CombinedLimiter
from recruiterdesk.provider_api.http.errors_by_remedy import Voice
from recruiterdesk.provider_api.http.ledger import Ledger
from recruiterdesk.provider_api.http.limiter import Limiter
from recruiterdesk.provider_api.http.over_http import OverHttp
from recruiterdesk.providers.ictergezocht import assumptions, mapping
from recruiterdesk.providers.ictergezocht.client import ICTerGezochtClient, read_refusal
from recruiterdesk.providers.ictergezocht.connection import check_key
from recruiterdesk.providers.ictergezocht.insights import Insights
from recruiterdesk.providers.ictergezocht.pages import from_cursor, to_cursor
from recruiterdesk.providers.ictergezocht.read_back import ICTerGezochtReadBack
from recruiterdesk.providers.ictergezocht.tables import ICTerGezochtTables
from recruiterdesk.providers.ictergezocht.writes import ICTerGezochtWrites


class Keys(msgspec.Struct, frozen=True):
    """The secrets of an account; `partner_key` is "" where nobody posts for customers."""

    api_key: str
    partner_key: str = ""

    def headers(self) -> dict[str, str]:
        """Return what goes with every request to the account's own origin. Without a partner its header is not sent at all."""
        headers = {"Authorization": f"Bearer {self.api_key}"}
        if self.partner_key:
            headers["Partner-Authorization"] = f"Bearer {self.partner_key}"
        return headers


class Ledgers(msgspec.Struct, frozen=True):
    """Where requests are counted: those of the account, and those of every account on this computer. None keeps them in memory."""

    account: Ledger | None = None
    address: Ledger | None = None


class ICTerGezochtConnection(OverHttp):
    """A live account. `is_interactive` may be switched at any time: while on, background work leaves some of the limits free."""

    def __init__(
        self,
        account: Account,
        keys: Keys,
        profile: ProviderProfile,
        *,
        base_url: httpx.URL,
        ledgers: Ledgers = Ledgers(),  # noqa: B008 -- frozen, and empty
        clock: Clock | None = None,
        inner: httpx.AsyncBaseTransport | None = None,
        window: float = assumptions.WINDOW,
        lacks: Invalid | None = None,
    ) -> None:
        """Build it without traffic; `inner` replaces the network in tests, `window` the 60 s of both limits.

        `lacks` is what a receiver that was given by half still needs: said when the account is checked.
        """
        self._lacks = lacks
        self.profile = profile
        self._clock = clock or SystemClock()
        self._host = base_url.host
        settings = account.settings
        ca_bundle = settings.get("ca_bundle") or None
        of_address = number(settings, "requests_per_minute_of_address", assumptions.REQUESTS_PER_MINUTE_OF_ADDRESS)
        own = Limiter(limit=profile.requests_per_minute, clock=self._clock, window=window, ledger=ledgers.account)
        shared = Limiter(limit=of_address, clock=self._clock, window=window, ledger=ledgers.address)
        client = build_client(base_url, keys.headers(), ca_bundle=ca_bundle, inner=inner)
        client.headers["Content-Type"] = "application/json"  # the document has it on every request, bodies or not
        self._http = AccountHttp(
            client=client,
            links=build_link_client(base_url, ca_bundle=ca_bundle, inner=inner),
            limiter=CombinedLimiter(own, shared, clock=self._clock),
            voice=Voice(provider=profile.name, account=account.name, read_refusal=read_refusal),
            clock=self._clock,
        )
        self.is_interactive = flag(settings, "interactive")
        self.client = ICTerGezochtClient(self._http, base_url)
        self._insights = Insights(self.client)
        self._tables = ICTerGezochtTables(self.client, self._insights)
        self._writes = ICTerGezochtWrites(
            self.client,
            self._insights,
            is_html=assumptions.is_html(settings),
            ids_as_text=flag(settings, "ids_as_text") or assumptions.IDS_AS_TEXT,
        )
        self._read_back = ICTerGezochtReadBack(
            self._insights, self._clock, are_prompt=flag(settings, "insights_are_prompt") or assumptions.INSIGHTS_ARE_PROMPT
        )

    async def probe(self) -> Probe:
        """Check the key and what it may do, without writing; raises Invalid where half a receiver was given."""
        self._http.forget_refusal()
        if self._lacks is not None:
            raise self._lacks
        return await check_key(self.client, self.profile.capabilities, self._host, self._clock)

    async def list_vacancies(self, cursor: str | None = None) -> Page[Vacancy]:
        """Read one page of 50 vacancies from the insights. There is no total: what their `count` counts is not stated."""
        items, unreadable, following = await self._insights.page(from_cursor(cursor))
        found = [vacancy for wire, raw in items if (vacancy := mapping.to_vacancy(wire, raw)) is not None]
        return Page(items=tuple(found), next=to_cursor(following), unreadable=unreadable)

    async def read_table(
        self, name: str, target_remote_id: str | None, filters: Mapping[str, str], cursor: str | None = None, *, is_urgent: bool = True
    ) -> TablePage:
        """Read one page of a table of the profile."""
        return await self._tables.read(name, target_remote_id, filters, cursor, is_urgent=is_urgent)

    async def observe(self, outgoing: OutgoingWrite) -> Sighting:
        """Look for the write at ICTerGezocht.nl."""
        return await self._read_back.observe(outgoing)

    async def send(self, outgoing: OutgoingWrite, files: Files, on_first_byte: Callable[[], None]) -> Receipt:  # noqa: ARG002 -- no write there takes a file
        """Make one attempt at a write."""
        return await self._writes.send(outgoing, on_first_byte)

    def receipt_of(self, outgoing: OutgoingWrite, seen: Sighting) -> Receipt:
        """Return the receipt of a write that was found there."""
        return self._writes.receipt_of(outgoing, seen)

    async def aclose(self) -> None:
        """Close sockets."""
        await self._http.aclose()
