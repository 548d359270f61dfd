"""Homerun as the desk sees it: the class that satisfies the contract's protocols, glue only."""

from collections.abc import AsyncGenerator, AsyncIterator, Callable

import httpx

from recruiterdesk.domain.account import Account
from recruiterdesk.domain.application import Application, ApplicationDetail
from recruiterdesk.domain.capability import Ability, Capability
from recruiterdesk.domain.clock import Clock, SystemClock
from recruiterdesk.domain.errors import ContractBroken, NotFound, PermissionMissing
from recruiterdesk.domain.outbox import Sighting
from recruiterdesk.domain.probe import Probe
from recruiterdesk.domain.provider_profile import ProviderProfile
from recruiterdesk.domain.vacancy import Vacancy
from recruiterdesk.provider_api.contract import Files, OutgoingWrite, Page, Receipt
from recruiterdesk.provider_api.http.account_http import AccountHttp
from recruiterdesk.provider_api.http.client_factory import build_client, build_link_client
from recruiterdesk.provider_api.http.errors_by_remedy import Voice
from recruiterdesk.provider_api.http.fresh_links import FreshLinks
from recruiterdesk.provider_api.http.ledger import Ledger
from recruiterdesk.provider_api.http.limiter import Limiter
from recruiterdesk.provider_api.http.link_transport import Resolve, resolve
from recruiterdesk.provider_api.http.over_http import OverHttp
from recruiterdesk.provider_api.http.page_items import mapped
from recruiterdesk.providers.homerun import mapping
from recruiterdesk.providers.homerun.assumptions import LINK_MARGIN, LINK_SECONDS, MAX_DOWNLOAD_BYTES
from recruiterdesk.providers.homerun.client import HomerunClient, read_refusal
from recruiterdesk.providers.homerun.connection import check_key
from recruiterdesk.providers.homerun.pages import Cursor, in_groups, last_page, next_page
from recruiterdesk.providers.homerun.read_back import HomerunReadBack
from recruiterdesk.providers.homerun.wire import WireFile, WireJobApplication, WireVacancy
from recruiterdesk.providers.homerun.writes import HomerunWrites


class HomerunConnection(OverHttp):
    """A live Homerun account. `is_interactive` may be switched at any time: while on, background work leaves some of the limit free."""

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
        look_up: Resolve = resolve,
    ) -> None:
        """Build it without traffic; `inner` and `look_up` replace the network in tests."""
        self.profile = profile
        self._clock = clock or SystemClock()
        self._host = base_url.host
        ca_bundle = account.settings.get("ca_bundle") or None
        self._http = AccountHttp(
            client=build_client(base_url, {"Authorization": f"Bearer {api_key}"}, ca_bundle=ca_bundle, inner=inner),
            links=build_link_client(base_url, ca_bundle=ca_bundle, inner=inner, look_up=look_up),
            limiter=Limiter(limit=profile.requests_per_minute, clock=self._clock, ledger=ledger, is_interactive=is_interactive),
            voice=Voice(provider=profile.name, account=account.name, read_refusal=read_refusal),
            clock=self._clock,
        )
        self.client = HomerunClient(self._http)
        self._links: FreshLinks[WireFile] = FreshLinks(self._clock, LINK_SECONDS - LINK_MARGIN)
        self._writes = HomerunWrites(self.client, profile)
        self._read_back = HomerunReadBack(self.client, self._read_urgently, self._clock, MAX_DOWNLOAD_BYTES)
        known = account.capabilities.get(Capability.READ_NOTES)
        self._may_read_notes = known is None or known.state is not Ability.NO

    async def probe(self) -> Probe:
        """Check the key and what it may do, without writing."""
        self._http.forget_refusal()
        probe = await check_key(self.client, self.profile.capabilities, self._host, self._clock)
        self._may_read_notes = probe.capabilities[Capability.READ_NOTES].state is not Ability.NO
        return probe

    async def list_vacancies(self, cursor: str | None = None) -> Page[Vacancy]:
        """Read one page of 100 vacancies."""
        page = Cursor(cursor).page
        read = await self.client.list_vacancies(page)
        items = await mapped(read.items, WireVacancy, mapping.to_vacancy)
        following = next_page(page, read)
        return Page(
            items=items,
            next=None if following is None else str(following),
            total=read.meta.total,
            pages=last_page(read),
            unreadable=len(read.items) - len(items),
        )

    async def read_vacancy(self, remote_id: str, *, is_urgent: bool = False) -> Vacancy:
        """Read one vacancy; raises NotFound."""
        wire, raw = await self.client.read_vacancy(remote_id, is_urgent=is_urgent)
        vacancy = mapping.to_vacancy(wire, raw)
        if vacancy is None or vacancy.remote_id != remote_id:
            raise self._swapped()
        return vacancy

    async def list_applications(self, cursor: str | None = None, *, vacancy_remote_ids: tuple[str, ...] = ()) -> Page[Application]:
        """Read one page of 100 applications, of these vacancies or of all; many vacancies are read as several lists in a row."""
        at = Cursor(cursor)
        groups = in_groups(vacancy_remote_ids)
        read = await self.client.list_job_applications(at.page, vacancy_ids=groups[at.group])
        items = await mapped(read.items, WireJobApplication, mapping.to_application)
        is_whole = len(groups) == 1
        return Page(
            items=items,
            next=at.after(next_page(at.page, read), len(groups)),
            total=read.meta.total if is_whole else None,
            pages=last_page(read) if is_whole else None,
            unreadable=len(read.items) - len(items),
        )

    async def read_application(self, remote_id: str, *, is_urgent: bool = False) -> ApplicationDetail:
        """Read one application with notes (where the key may), documents and answers; raises NotFound."""
        wire, raw, has_notes = await self._read(remote_id, is_urgent=is_urgent)
        detail = mapping.to_detail(wire, raw, has_notes=has_notes)
        if detail is None:
            raise self._swapped()
        return detail

    async def download(self, remote_id: str, number: int, *, is_urgent: bool = False) -> AsyncIterator[bytes]:
        """Fetch document `number` without the key, through a link that is still good or else is read now; a stale one is renewed once."""
        for is_last in (False, True):
            file = self._links.take(remote_id, number)
            if file is None or not file.temporary_download_url:
                file = await self._document(remote_id, number, is_urgent=is_urgent)
            pieces = self.client.fetch_link(file.temporary_download_url or "", most=MAX_DOWNLOAD_BYTES)
            try:
                kind = await anext(pieces)
            except NotFound:
                self._links.forget(remote_id)
                if is_last:
                    raise
                continue
            if kind.startswith(b"text/html") and not (file.name or "").lower().endswith((".html", ".htm")):
                await _close(pieces)
                self._links.forget(remote_id)
                if is_last:
                    raise NotFound("Homerun gave a web page instead of the file. Open the applicant in Homerun and fetch it there.")
                continue
            async for piece in pieces:
                yield piece
            return

    async def observe(self, outgoing: OutgoingWrite) -> Sighting:
        """Look for the write at Homerun."""
        return await self._read_back.observe(outgoing)

    async def send(self, outgoing: OutgoingWrite, files: Files, on_first_byte: Callable[[], None]) -> Receipt:
        """Make one attempt at a write."""
        return await self._writes.send(outgoing, files, on_first_byte)

    async def aclose(self) -> None:
        """Close sockets."""
        await self._http.aclose()

    async def _read_urgently(self, remote_id: str) -> tuple[WireJobApplication, bool]:
        wire, _raw, has_notes = await self._read(remote_id, is_urgent=True)
        return wire, has_notes

    async def _read(self, remote_id: str, *, is_urgent: bool) -> tuple[WireJobApplication, bytes, bool]:
        """Read an application; asks for notes until the key was refused for that, then goes on without."""
        has_notes = self._may_read_notes
        asked_at = self._links.now()
        try:
            wire, raw = await self.client.read_job_application(remote_id, with_notes=has_notes, is_urgent=is_urgent)
        except PermissionMissing as missing:
            if not has_notes or missing.status != httpx.codes.FORBIDDEN:
                raise
            wire, raw = await self.client.read_job_application(remote_id, with_notes=False, is_urgent=is_urgent)
            has_notes = self._may_read_notes = False
        if wire.id != remote_id:
            raise self._swapped()
        self._keep_links(wire, asked_at)
        return wire, raw, has_notes

    async def _document(self, remote_id: str, number: int, *, is_urgent: bool) -> WireFile:
        asked_at = self._links.now()
        wire, _raw = await self.client.read_job_application(remote_id, with_notes=False, is_urgent=is_urgent)
        if wire.id == remote_id:
            self._keep_links(wire, asked_at)
        files = mapping.document_files(wire)
        if not 1 <= number <= len(files) or not files[number - 1][0].temporary_download_url:
            raise NotFound(
                "Homerun does not have document {number} of this applicant, or not any more. Open the applicant again to see what is "
                "there now.",
                number=number,
            )
        return files[number - 1][0]

    def _keep_links(self, wire: WireJobApplication, asked_at: float) -> None:
        self._links.keep(wire.id or "", asked_at, [file for file, _kind in mapping.document_files(wire)])

    def _swapped(self) -> ContractBroken:
        return ContractBroken("Homerun answered about another record than the one asked for, so nothing of it was used. Try again later.")


async def _close(pieces: AsyncIterator[bytes]) -> None:
    if isinstance(pieces, AsyncGenerator):
        await pieces.aclose()
