"""JobSphere as the desk sees it: the class that satisfies the contract's protocols, glue only."""

from collections.abc import Callable, Mapping
from typing import Final

import httpx

from recruiterdesk.domain.account import Account
from recruiterdesk.domain.capability import Capability
from recruiterdesk.domain.clock import Clock, SystemClock
from recruiterdesk.domain.errors import ContractBroken, Invalid, NotFound, Unsupported
from recruiterdesk.domain.outbox import Sighting
from recruiterdesk.domain.probe import Probe
from recruiterdesk.domain.provider_profile import ProviderProfile
from recruiterdesk.domain.provider_table import TablePage
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.domain.vacancy import Vacancy
from recruiterdesk.provider_api.contract import Files, OutgoingWrite, Page, Receipt
from recruiterdesk.provider_api.http.account_http import AccountHttp
from recruiterdesk.provider_api.http.client_factory import build_client, build_link_client
from recruiterdesk.provider_api.http.errors_by_remedy import Voice
from recruiterdesk.provider_api.http.ledger import Ledger
from recruiterdesk.provider_api.http.limiter import Limiter
from recruiterdesk.provider_api.http.over_http import OverHttp
from recruiterdesk.provider_api.http.page_items import in_turns
from recruiterdesk.provider_api.outside_values import clean
from recruiterdesk.providers.jobsphere import mapping
from recruiterdesk.providers.jobsphere.assumptions import DETAIL_SECONDS, LIMIT_SETTING, SEARCH_SETTING
from recruiterdesk.providers.jobsphere.client import FILTERS, JobSphereClient, read_refusal
from recruiterdesk.providers.jobsphere.connection import check_key
from recruiterdesk.providers.jobsphere.manifest import BOARD, BOARD_JOB, NO_COMPANY_TO_LIST
from recruiterdesk.providers.jobsphere.pages import last_page, next_page, page_of
from recruiterdesk.providers.jobsphere.read_back import JobSphereReadBack
from recruiterdesk.providers.jobsphere.unstated_forms import key_headers, paths_in
from recruiterdesk.providers.jobsphere.wire import WireJob, read_item
from recruiterdesk.providers.jobsphere.writes import JobSphereWrites

_SALARIES: Final = Sentence("JobSphere does not say whether a salary is per year or per month.")


class JobSphereConnection(OverHttp):
    """A live JobSphere account. `is_interactive` may be switched at any time: while on, background work leaves some of the limit free.

    `company_id` tells which jobs of the board are ours, "" where that is not known.
    """

    def __init__(
        self,
        account: Account,
        api_key: str,
        profile: ProviderProfile,
        *,
        company_id: str,
        base_url: httpx.URL,
        ledger: Ledger | None = None,
        is_interactive: bool = False,
        clock: Clock | None = None,
        inner: httpx.AsyncBaseTransport | None = None,
    ) -> None:
        """Build it without traffic; `inner` replaces the network in tests. Raises WrongUsage for a setting that cannot be."""
        self.profile = profile
        self.company_id = company_id
        self._clock = clock or SystemClock()
        self._host = base_url.host
        self._search = account.settings.get(SEARCH_SETTING, "").strip()
        ca_bundle = account.settings.get("ca_bundle") or None
        self._http = AccountHttp(
            client=build_client(base_url, key_headers(account.settings, api_key), ca_bundle=ca_bundle, inner=inner),
            links=build_link_client(base_url, ca_bundle=ca_bundle, inner=inner),
            limiter=Limiter(
                limit=profile.requests_per_minute,
                clock=self._clock,
                ledger=ledger,
                is_interactive=is_interactive,
                is_guess=not account.settings.get(LIMIT_SETTING),
            ),
            voice=Voice(provider=profile.name, account=account.name, read_refusal=read_refusal),
            clock=self._clock,
        )
        self.client = JobSphereClient(self._http, paths_in(account.settings))
        self._writes = JobSphereWrites(self.client, company_id, self._clock)
        self._read_back = JobSphereReadBack(self.client, company_id, self._clock)
        self._read_before: dict[str, tuple[bytes, float, Vacancy]] = {}  # by id: the line in the list, until when it is good, the job

    @property
    def left_out(self) -> frozenset[Capability]:
        """Return vacancies where the user has not said which company is theirs: the board is searched all the same."""
        return frozenset() if self.company_id else frozenset({Capability.LIST_VACANCIES})

    async def probe(self) -> Probe:
        """Check the key and what it may do, without writing."""
        self._http.forget_refusal()
        return await check_key(self.client, self.profile.capabilities, self.company_id, self._host, self._clock)

    async def list_vacancies(self, cursor: str | None = None) -> Page[Vacancy]:
        """Read 100 jobs of the board and return those of our company, each with its text; raises Unsupported where none is known.

        `total` is None: the board's own count is of all companies.
        """
        if not self.company_id:
            raise Unsupported(NO_COMPANY_TO_LIST)
        page = page_of(cursor)
        read = await self.client.list_jobs(page, q=self._search)
        ours: list[tuple[WireJob, bytes]] = []
        unreadable = 0
        async for raw in in_turns(read.items):
            wire = read_item(raw, WireJob)
            if wire is None or not clean(wire.id).strip():
                unreadable += 1
            elif mapping.is_of(wire, self.company_id):
                ours.append((wire, raw))
        vacancies = [await self._with_text(wire, raw) for wire, raw in ours]
        following = next_page(page, read)
        return Page(
            items=tuple(vacancy for vacancy in vacancies if vacancy is not None),
            next=None if following is None else str(following),
            pages=last_page(read),
            unreadable=unreadable,
        )

    async def read_vacancy(self, remote_id: str, *, is_urgent: bool = False) -> Vacancy:
        """Read one of our jobs; raises NotFound where it is gone, or another company's."""
        wire, raw = await self._read_job(remote_id, is_urgent=is_urgent)
        if self.company_id and wire.company is not None and wire.company.id and not mapping.is_of(wire, self.company_id):
            raise NotFound("This job is another company's. Look at it on the job board.")
        vacancy = mapping.to_vacancy(wire, raw)
        if vacancy is None:
            raise self._swapped()
        self._read_before.pop(remote_id, None)
        return vacancy

    async def read_table(
        self, name: str, target_remote_id: str | None, filters: Mapping[str, str], cursor: str | None = None, *, is_urgent: bool = True
    ) -> TablePage:
        """Read 100 jobs of the whole board, or one of its jobs with its text; raises NotFound for another table or a job that is gone."""
        wanted = {key: value.strip() for key, value in filters.items() if value.strip()}
        if name == BOARD and target_remote_id is None:
            return await self._read_board(wanted, cursor, is_urgent=is_urgent)
        if name == BOARD_JOB and target_remote_id is None:
            return await self._read_board_job(wanted, is_urgent=is_urgent)
        raise NotFound("JobSphere has no such table. Choose another table.")

    async def observe(self, outgoing: OutgoingWrite) -> Sighting:
        """Look for the write at JobSphere."""
        return await self._read_back.observe(outgoing)

    async def send(self, outgoing: OutgoingWrite, files: Files, on_first_byte: Callable[[], None]) -> Receipt:  # noqa: ARG002 -- no write of JobSphere has a file
        """Make one attempt at a write."""
        return await self._writes.send(outgoing, on_first_byte)

    async def aclose(self) -> None:
        """Close sockets."""
        await self._http.aclose()

    async def _read_board(self, filters: dict[str, str], cursor: str | None, *, is_urgent: bool) -> TablePage:
        _only(filters, FILTERS)
        page = page_of(cursor)
        q, category, location = (filters.get(name, "") for name in FILTERS)
        read = await self.client.list_jobs(page, q=q, category=category, location=location, is_urgent=is_urgent)
        wires = (wire for raw in read.items if (wire := read_item(raw, WireJob)) is not None)
        lines = tuple(line for wire in wires if (line := mapping.to_board_line(wire, self.company_id)) is not None)
        following = next_page(page, read)
        total = read.pagination.total_items
        return TablePage(
            columns=mapping.BOARD_COLUMNS,
            lines=lines,
            next=None if following is None else str(following),
            total=total if total is not None and total >= 0 else None,
            note=_SALARIES,
        )

    async def _read_board_job(self, filters: dict[str, str], *, is_urgent: bool) -> TablePage:
        _only(filters, ("job",))
        if "job" not in filters:
            raise Invalid("Name the job by its id, as it stands on the board.", fields={"job": ["is missing"]})
        wire, _raw = await self._read_job(filters["job"], is_urgent=is_urgent)
        line = mapping.to_job_line(wire, self.company_id)
        return TablePage(columns=mapping.JOB_COLUMNS, lines=() if line is None else (line,), total=1, note=_SALARIES)

    async def _read_job(self, remote_id: str, *, is_urgent: bool) -> tuple[WireJob, bytes]:
        wire, raw = await self.client.read_job(remote_id, is_urgent=is_urgent)
        if clean(wire.id).strip() != remote_id:
            raise self._swapped()
        return wire, raw

    async def _with_text(self, listed: WireJob, raw: bytes) -> Vacancy | None:
        """Return a job of the list with its text, which only the single job has; unchanged ones are not read again within the hour."""
        remote_id = clean(listed.id).strip()
        known = self._read_before.get(remote_id)
        if known is not None and known[0] == raw and self._clock.monotonic() < known[1]:
            return known[2]
        try:
            read, whole = await self._read_job(remote_id, is_urgent=False)
        except NotFound:  # gone between the two requests, or not shown by itself: the list says that it is there
            return mapping.to_vacancy(listed, raw)
        vacancy = mapping.to_vacancy(mapping.with_detail(listed, read), whole)
        if vacancy is not None:
            self._read_before[remote_id] = (raw, self._clock.monotonic() + DETAIL_SECONDS, vacancy)
        return vacancy

    def _swapped(self) -> ContractBroken:
        return ContractBroken("JobSphere answered about another job than the one asked for, so nothing of it was used. Try again later.")


def _only(filters: dict[str, str], known: tuple[str, ...]) -> None:
    unknown = sorted(filters.keys() - set(known))
    if unknown:
        raise Invalid(
            "JobSphere's board cannot be filtered by {names}. It can by: {known}.",
            names=", ".join(unknown),
            known=", ".join(known),
            fields={name: ["is no filter here"] for name in unknown},
        )
