"""RecruitSome as the desk sees it: the classes that satisfy the contract's protocols, glue only.

There are two: one candidate can be read only where the user named a path for it, and only then there is a class that reads one.
"""

from collections.abc import Callable, Mapping

import httpx

from recruiterdesk.domain.account import Account
from recruiterdesk.domain.application import Application, ApplicationDetail
from recruiterdesk.domain.clock import Clock, SystemClock
from recruiterdesk.domain.outbox import Sighting
from recruiterdesk.domain.probe import Probe
from recruiterdesk.domain.provider_profile import ProviderProfile
from recruiterdesk.domain.provider_table import TablePage
from recruiterdesk.domain.vacancy import Vacancy
from recruiterdesk.provider_api.contract import Files, OutgoingWrite, Page, Receipt
from recruiterdesk.provider_api.http.account_http import AccountHttp
from recruiterdesk.provider_api.http.client_factory import build_client, build_link_client
from recruiterdesk.provider_api.http.errors_by_remedy import Voice
from recruiterdesk.provider_api.http.ledger import Ledger
from recruiterdesk.provider_api.http.limiter import Limiter
from recruiterdesk.provider_api.http.over_http import OverHttp
from recruiterdesk.providers.recruitsome import assumptions
from recruiterdesk.providers.recruitsome.candidates import Candidates
from recruiterdesk.providers.recruitsome.client import RecruitSomeClient
from recruiterdesk.providers.recruitsome.connection import KeyCheck
from recruiterdesk.providers.recruitsome.read_back import observe
from recruiterdesk.providers.recruitsome.refusals import read_refusal
from recruiterdesk.providers.recruitsome.tables import Tables
from recruiterdesk.providers.recruitsome.vacancies import Vacancies
from recruiterdesk.providers.recruitsome.writes import Writes


class RecruitSomeConnection(OverHttp):
    """A live RecruitSome account. While `is_interactive` is on, background work leaves some of the limit free."""

    def __init__(
        self,
        account: Account,
        api_key: str,
        profile: ProviderProfile,
        *,
        base_url: httpx.URL,
        ledger: Ledger | None = None,
        is_interactive: bool = False,
        clock: Clock | None = None,
        inner: httpx.AsyncBaseTransport | None = None,
    ) -> None:
        """Build it without traffic; `inner` replaces the network in tests. Raises WrongUsage for a setting that cannot be."""
        self.profile = profile
        self._clock = clock or SystemClock()
        self._host = base_url.host
        settings = self._settings = account.settings
        ca_bundle = settings.get("ca_bundle") or None
        self._http = AccountHttp(
            client=build_client(base_url, {"Authorization": f"Bearer {api_key}"}, ca_bundle=ca_bundle, inner=inner),
            links=build_link_client(base_url, ca_bundle=ca_bundle, inner=inner),
            limiter=Limiter(limit=profile.requests_per_minute, clock=self._clock, ledger=ledger, is_interactive=is_interactive),
            voice=Voice(provider=profile.name, account=account.name, read_refusal=read_refusal),
            clock=self._clock,
        )
        self.client = RecruitSomeClient(self._http)
        self._user_ids = assumptions.numbers(settings, assumptions.USER_IDS)
        self.vacancies = Vacancies(self.client, self._clock)
        self.candidates = Candidates(self.client, self._user_ids)
        self._tables = Tables(self.client, self._clock, assumptions.path(settings, assumptions.ARTICLE_PATH))
        parts = (
            assumptions.word(settings, "resume_part", assumptions.RESUME_PART),
            assumptions.word(settings, "user_part", assumptions.USER_PART),
        )
        self._writes = Writes(self.client, self.vacancies, profile, parts)

    async def probe(self) -> Probe:
        """Check the key and what it may do, without writing."""
        self._http.forget_refusal()
        return await KeyCheck(self.client, self._user_ids).run(self.profile.capabilities, self._host, self._clock)

    async def list_vacancies(self, cursor: str | None = None) -> Page[Vacancy]:
        """Read one page of 100 published vacancies."""
        return await self.vacancies.list_page(cursor)

    async def read_vacancy(self, remote_id: str, *, is_urgent: bool = False) -> Vacancy:
        """Read one vacancy; raises NotFound. It counts as a view on the website where a person asked for it, and only then."""
        return await self.vacancies.read(remote_id, is_urgent=is_urgent)

    async def list_applications(self, cursor: str | None = None, *, vacancy_remote_ids: tuple[str, ...] = ()) -> Page[Application]:
        """Read on in everybody's candidates, each told once. None of them belongs to a vacancy, so of some vacancies there is nobody."""
        if vacancy_remote_ids:
            return Page(items=(), next=None, total=0)
        return await self.candidates.list_page(cursor)

    async def read_table(
        self,
        name: str,
        target_remote_id: str | None,  # noqa: ARG002 -- the contract's; every table here is the account's own
        filters: Mapping[str, str],
        cursor: str | None = None,
        *,
        is_urgent: bool = True,
    ) -> TablePage:
        """Read one page of a table; all of them are the account's own."""
        return await self._tables.read(name, filters, cursor, is_urgent=is_urgent)

    async def observe(self, outgoing: OutgoingWrite) -> Sighting:
        """Say that nothing of a write can be seen here again."""
        return observe(outgoing, self._clock)

    async def send(self, outgoing: OutgoingWrite, files: Files, on_first_byte: Callable[[], None]) -> Receipt:
        """Make one attempt at a write."""
        return await self._writes.send(outgoing, files, on_first_byte)

    async def aclose(self) -> None:
        """Close sockets."""
        await self._http.aclose()


class RecruitSomeConnectionWithProfiles(RecruitSomeConnection):
    """The same for an account whose user named the path of one candidate."""

    async def read_application(self, remote_id: str, *, is_urgent: bool = False) -> ApplicationDetail:
        """Read one candidate; raises NotFound when it is gone."""
        return await self.candidates.read(assumptions.path(self._settings, assumptions.CANDIDATE_PATH), remote_id, is_urgent=is_urgent)


def connection_class(settings: Mapping[str, str]) -> type[RecruitSomeConnection]:
    """Return the class whose connections can do what these settings switch on; raises WrongUsage for a path that cannot be."""
    return RecruitSomeConnectionWithProfiles if assumptions.path(dict(settings), assumptions.CANDIDATE_PATH) else RecruitSomeConnection
