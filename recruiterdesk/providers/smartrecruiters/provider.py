"""SmartRecruiters as the desk sees it: the class that satisfies the contract's protocols, glue only."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Final, TypeVar

import httpx
import msgspec

from recruiterdesk.domain.account import Account
from recruiterdesk.domain.application import Application, ApplicationDetail, Note
from recruiterdesk.domain.capability import Ability, Capability
from recruiterdesk.domain.clock import Clock, SystemClock, to_iso
from recruiterdesk.domain.errors import ContractBroken, Invalid, NotFound, PermissionMissing
from recruiterdesk.domain.outbox import Sighting
from recruiterdesk.domain.probe import Probe
from recruiterdesk.domain.provider_profile import ProviderProfile
from recruiterdesk.domain.provider_table import TablePage
from recruiterdesk.domain.vacancy import Vacancy
from recruiterdesk.provider_api.account_settings import number
from recruiterdesk.provider_api.contract import Budget, Files, KeepSecrets, NewestSecrets, OutgoingWrite, Page, Receipt
from recruiterdesk.provider_api.http.account_http import AccountHttp
from recruiterdesk.provider_api.http.client_factory import build_client, build_link_client
from recruiterdesk.provider_api.http.credentials import Credentials
from recruiterdesk.provider_api.http.errors_by_remedy import Voice
from recruiterdesk.provider_api.http.fresh_links import FreshLinks
from recruiterdesk.provider_api.http.lanes import Lanes
from recruiterdesk.provider_api.http.ledger import Ledger
from recruiterdesk.provider_api.http.limiter import Limiter
from recruiterdesk.provider_api.http.over_http import OverHttp
from recruiterdesk.provider_api.http.page_items import in_turns
from recruiterdesk.providers.smartrecruiters import assumptions, mapping
from recruiterdesk.providers.smartrecruiters.authors import Authors
from recruiterdesk.providers.smartrecruiters.client import ME, SmartRecruitersClient
from recruiterdesk.providers.smartrecruiters.connection import check_key
from recruiterdesk.providers.smartrecruiters.credentials import OAuthCredentials
from recruiterdesk.providers.smartrecruiters.families import Families
from recruiterdesk.providers.smartrecruiters.limits import LANES
from recruiterdesk.providers.smartrecruiters.minute import MinuteBudget
from recruiterdesk.providers.smartrecruiters.pipeline import Pipeline
from recruiterdesk.providers.smartrecruiters.read_back import SmartRecruitersReadBack
from recruiterdesk.providers.smartrecruiters.refusals import read_refusal
from recruiterdesk.providers.smartrecruiters.secondaries import SecondApplications
from recruiterdesk.providers.smartrecruiters.tables.registry import SmartRecruitersTables
from recruiterdesk.providers.smartrecruiters.wire import (
    WireAnswer,
    WireAssignment,
    WireAttachment,
    WireCandidate,
    WireJob,
    WireList,
    WireMessage,
    WireProperty,
    WireStep,
    read_items,
    read_items_or_none,
)
from recruiterdesk.providers.smartrecruiters.writes import SmartRecruitersWrites

T = TypeVar("T", bound=msgspec.Struct)
_MOST_MESSAGE_PAGES: Final = 20
_FILES_KNOWN_FOR: Final = 3_600.0  # seconds; ids of files do not end, but their order may change


def http_for(
    account: Account,
    credentials: Credentials,
    profile: ProviderProfile,
    *,
    base_url: httpx.URL,
    clock: Clock,
    ledger: Ledger | None = None,
    beside: Path | None = None,
    is_interactive: bool = False,
    inner: httpx.AsyncBaseTransport | None = None,
) -> AccountHttp:
    """Make the HTTP of one account, with SmartRecruiters' limits; `beside`: as `Lanes`. `inner` replaces the network in tests."""
    ca_bundle = account.settings.get("ca_bundle") or None
    requests, seconds = assumptions.limit_in(account.settings)
    return AccountHttp(
        client=build_client(base_url, credentials, ca_bundle=ca_bundle, inner=inner),
        links=build_link_client(base_url, ca_bundle=ca_bundle, inner=inner),
        limiter=Limiter(
            limit=requests, window=seconds, clock=clock, ledger=ledger, is_interactive=is_interactive, spare=assumptions.SPARE_REQUESTS
        ),
        voice=Voice(provider=profile.name, account=account.name, read_refusal=read_refusal),
        clock=clock,
        credentials=credentials,
        lanes=Lanes(clock, in_flight=assumptions.IN_FLIGHT, rules=LANES, beside=beside),
        key_check=ME,
    )


class SmartRecruitersConnection(OverHttp):
    """A live SmartRecruiters account. `is_interactive` may be switched at any time: while on, background work leaves some of the limit."""

    def __init__(
        self,
        account: Account,
        credentials: Credentials,
        profile: ProviderProfile,
        *,
        base_url: httpx.URL,
        ledger: Ledger | None = None,
        beside: Path | None = None,
        is_interactive: bool = False,
        clock: Clock | None = None,
        inner: httpx.AsyncBaseTransport | None = None,
    ) -> None:
        """Build it without traffic; `beside`: as `Lanes`. `inner` replaces the network in tests."""
        self.profile = profile
        self._clock = clock or SystemClock()
        self._host = base_url.host
        self._credentials = credentials
        settings = account.settings
        self._http = http_for(
            account,
            credentials,
            profile,
            base_url=base_url,
            clock=self._clock,
            ledger=ledger,
            beside=beside,
            is_interactive=is_interactive,
            inner=inner,
        )
        if isinstance(credentials, OAuthCredentials):
            credentials.serve(self._http)
        self.client = SmartRecruitersClient(self._http)
        families = Families.over(self.client, company=settings.get(assumptions.COMPANY_SETTING, "").strip())
        most = number(settings, "max_file_bytes", assumptions.MAX_FILE_BYTES)
        visibility = assumptions.choice(settings, "note_visibility", assumptions.NOTE_VISIBILITY, assumptions.NOTE_VISIBILITIES)
        self._writes = SmartRecruitersWrites(families, max_file_bytes=most, note_visibility=visibility)
        self._read_back = SmartRecruitersReadBack(families, self._clock, max_file_bytes=most)
        self._minute = MinuteBudget(self._clock, assumptions.limit_in(settings)[1])
        self._authors = Authors(self.client)
        self._tables = SmartRecruitersTables(families, self._authors, self._clock)
        self._pipeline = Pipeline(self.client, self._clock, settings.get("hiring_process", ""))
        kept = number(settings, "second_applications_seconds", assumptions.SECOND_APPLICATION_SECONDS)
        self._seconds = SecondApplications(self.client, self._clock, kept)
        self._files: FreshLinks[WireAttachment] = FreshLinks(self._clock, _FILES_KNOWN_FOR)
        known = account.capabilities.get(Capability.READ_NOTES)
        self._may_read_notes = known is None or known.state is not Ability.NO

    @property
    def budget(self) -> Budget:
        """Return what is left of a minute's share of the limit."""
        return self._minute.of(self._http.budget, self._http.traffic.requests)

    def keep_secrets_with(self, keep: KeepSecrets, newest: NewestSecrets | None = None) -> None:
        """Call `keep` with the new secrets whenever a refresh token was used, and ask `newest` before one is."""
        if isinstance(self._credentials, OAuthCredentials):
            self._credentials.keep_with(keep, newest)

    async def probe(self) -> Probe:
        """Check the credential and what it may do, without writing."""
        self._http.forget_refusal()
        probe = await check_key(self.client, self.profile.capabilities, self._host, self._clock)
        self._may_read_notes = probe.capabilities[Capability.READ_NOTES].state is not Ability.NO
        return probe

    async def list_vacancies(self, cursor: str | None = None) -> Page[Vacancy]:
        """Read one page of 100 vacancies; their texts come only with `read_vacancy`."""
        read = await self.client.list_jobs(cursor)
        stages = await self._pipeline.stages()
        jobs = zip(read.items, read_items_or_none(read, WireJob), strict=True)
        found = tuple(each for raw, wire in jobs if wire is not None and (each := mapping.to_vacancy(wire, raw, stages)) is not None)
        return Page(
            items=found,
            next=read.following,
            total=read.total_found,
            pages=_pages(read),
            unreadable=len(read.items) - len(found),
        )

    async def read_vacancy(self, remote_id: str, *, is_urgent: bool = False) -> Vacancy:
        """Read one vacancy; raises NotFound."""
        wire, raw = await self.client.read_job(remote_id, is_urgent=is_urgent)
        vacancy = mapping.to_vacancy(wire, raw, await self._pipeline.stages(is_urgent=is_urgent), is_detail=True)
        if vacancy is None or vacancy.remote_id != remote_id:
            raise self._swapped()
        return vacancy

    async def list_applications(self, cursor: str | None = None, *, vacancy_remote_ids: tuple[str, ...] = ()) -> Page[Application]:
        """Read the applications of 100 candidates, for these vacancies or for all; many vacancies are read as several lists in a row.

        The provider counts people and not applications, so there is no total.
        """
        at = _Place.read(cursor)
        groups = _in_groups(vacancy_remote_ids)
        read = await self.client.list_candidates(at.page, job_ids=groups[at.group])
        return await self._page(read, at.after(read.following, len(groups)), frozenset(groups[at.group]))

    async def list_changed(self, since: datetime, cursor: str | None = None) -> Page[Application]:
        """Read the applications of 100 candidates that changed after `since`."""
        read = await self.client.list_candidates(cursor, updated_after=to_iso(since))
        return await self._page(read, read.following, frozenset())

    async def read_application(self, remote_id: str, *, is_urgent: bool = False) -> ApplicationDetail:
        """Read one application with notes (where the key may), documents, answers and properties; raises NotFound."""
        candidate_id, job_id = mapping.ids_of(remote_id)
        at = self._clock.monotonic()
        (wire, raw), assignment = await asyncio.gather(
            self.client.read_candidate(candidate_id, is_urgent=is_urgent), self._assignment(candidate_id, job_id, is_urgent=is_urgent)
        )
        if wire.id != candidate_id:
            raise self._swapped()
        notes = self._notes(candidate_id, job_id, is_urgent=is_urgent)
        if job_id is None or assignment is None:
            detail = mapping.to_detail(wire, None, raw, notes=await notes)
        else:
            if assignment.status:
                self._seconds.learn(candidate_id, job_id, wire.updated_on, assignment, at)
            answers, attachments, properties, steps, read_notes = await asyncio.gather(
                self._hanging("screening-answers", WireAnswer, candidate_id, job_id, is_urgent=is_urgent),
                self._attachments(remote_id, is_urgent=is_urgent),
                self._hanging("properties", WireProperty, candidate_id, job_id, is_urgent=is_urgent),
                self._steps(assignment, candidate_id, job_id, is_urgent=is_urgent),
                notes,
            )
            detail = mapping.to_detail(
                wire,
                assignment,
                raw,
                answers=answers,
                attachments=attachments,
                properties=properties or (),
                steps=steps or (),
                notes=read_notes,
            )
        if detail is None:
            raise self._swapped()
        return detail

    async def download(self, remote_id: str, number: int, *, is_urgent: bool = False) -> AsyncIterator[bytes]:
        """Fetch document `number` of an application, with the key, from the account's own address."""
        file = self._files.take(remote_id, number)
        if file is None:
            files = await self._attachments(remote_id, is_urgent=is_urgent)
            if not 1 <= number <= len(files):
                raise NotFound(
                    "SmartRecruiters does not have document {number} of this applicant, or not any more. Open the applicant again to "
                    "see what is there now.",
                    number=number,
                )
            file = files[number - 1]
        pieces = self.client.download_attachment(file.id or "", is_urgent=is_urgent)
        await anext(pieces)  # the content type; what a file is shows in the file
        async for piece in pieces:
            yield piece

    async def observe(self, outgoing: OutgoingWrite) -> Sighting:
        """Look for the write at SmartRecruiters."""
        return await self._read_back.observe(outgoing)

    async def send(self, outgoing: OutgoingWrite, files: Files, on_first_byte: Callable[[], None]) -> Receipt:
        """Make one attempt at a write; what is remembered of its target is read anew, however it ended."""
        try:
            return await self._writes.send(outgoing, files, on_first_byte)
        finally:
            if outgoing.target_remote_id is not None and outgoing.target_table == "application":
                self._seconds.forget(*mapping.ids_of(outgoing.target_remote_id))
                self._files.forget(outgoing.target_remote_id)

    async def read_table(
        self,
        name: str,
        target_remote_id: str | None,
        filters: Mapping[str, str],
        cursor: str | None = None,
        *,
        is_urgent: bool = True,  # noqa: ARG002 -- the contract's; somebody always waits for a table
    ) -> TablePage:
        """Read one page of a table."""
        return await self._tables.read_table(name, target_remote_id, filters, cursor)

    def download_line(self, name: str, target_remote_id: str | None, line: str) -> AsyncIterator[bytes]:
        """Give the file behind a line of a table."""
        return self._tables.download_line(name, target_remote_id, line)

    async def aclose(self) -> None:
        """Close sockets."""
        await self._http.aclose()

    async def _page(self, read: WireList, following: str | None, wanted: frozenset[str]) -> Page[Application]:
        """Map a page of candidates: one application for each vacancy, those of `wanted` or all."""
        wires = [wire if wire is not None and mapping.clean(wire.id) else None for wire in read_items_or_none(read, WireCandidate)]
        # All at once: second applications are read one by one, and a page may have many.
        assignments = await asyncio.gather(*(self._with_status(wire, wanted) for wire in wires if wire is not None))
        of_each = iter(assignments)
        found: list[Application] = []
        async for raw, wire in in_turns(zip(read.items, wires, strict=True)):
            if wire is not None:
                mapped = (mapping.to_application(wire, assignment, raw) for assignment in next(of_each))
                found += [application for application in mapped if application is not None]
        return Page(items=tuple(found), next=following, pages=_pages(read), unreadable=wires.count(None))

    async def _with_status(self, wire: WireCandidate, wanted: frozenset[str]) -> list[WireAssignment]:
        """Return a candidate's assignments with their status, which lists show of the first one only."""

        async def known(assignment: WireAssignment) -> WireAssignment:
            job_id = mapping.clean(assignment.job.id) if assignment.job is not None else ""
            if assignment.status or not job_id:
                return assignment
            return await self._seconds.of(mapping.clean(wire.id), job_id, wire.updated_on) or assignment

        chosen = [
            each for each in mapping.assignments_of(wire) if not wanted or (each.job is not None and mapping.clean(each.job.id) in wanted)
        ]
        return list(await asyncio.gather(*(known(each) for each in chosen)))

    async def _assignment(self, candidate_id: str, job_id: str | None, *, is_urgent: bool) -> WireAssignment | None:
        if job_id is None:
            return None
        try:
            found, _ = await self.client.read_application(candidate_id, job_id, is_urgent=is_urgent)
        except PermissionMissing:
            # A vacancy that this user may not see; the person is read all the same, and what was known of the stage stays.
            found = WireAssignment()
        found.job = mapping.job_of(job_id)
        return found

    async def _attachments(self, remote_id: str, *, is_urgent: bool) -> list[WireAttachment]:
        candidate_id, job_id = mapping.ids_of(remote_id)
        if job_id is None:
            return []
        at = self._files.now()
        page = await self._or_none(self.client.list_of_application("attachments", candidate_id, job_id, is_urgent=is_urgent))
        files = [] if page is None else [each for each in read_items(page, WireAttachment) if mapping.clean(each.id)]
        self._files.keep(remote_id, at, files)
        return files

    async def _hanging(self, what: str, kind: type[T], candidate_id: str, job_id: str, *, is_urgent: bool) -> list[T] | None:
        """Read one of the lists that hang on an application; None where the key may not."""
        page = await self._or_none(self.client.list_of_application(what, candidate_id, job_id, is_urgent=is_urgent))
        return None if page is None else read_items(page, kind)

    async def _steps(self, assignment: WireAssignment, candidate_id: str, job_id: str, *, is_urgent: bool) -> list[WireStep] | None:
        """Read the history of those who are hired: it alone says since when."""
        if assignment.status != "HIRED":
            return None
        return await self._hanging("status/history", WireStep, candidate_id, job_id, is_urgent=is_urgent)

    async def _notes(self, candidate_id: str, job_id: str | None, *, is_urgent: bool) -> tuple[Note, ...] | None:
        """Read the messages about an application; None where the key may not, which is asked once."""
        found: list[WireMessage] = []
        cursor: str | None = None
        for _ in range(_MOST_MESSAGE_PAGES if self._may_read_notes else 0):
            try:
                page = await self.client.list_messages(candidate_id, cursor, is_urgent=is_urgent)
            except PermissionMissing:
                self._may_read_notes = False
                return None
            except (NotFound, Invalid):  # no word in the document about either: there is nothing to show
                break
            found += [each for each in read_items(page, WireMessage) if mapping.is_about(each, job_id)]
            cursor = page.following
            if cursor is None:
                break
        if not self._may_read_notes:
            return None
        names = await self._authors.names(mapping.people_in(found), is_urgent=is_urgent)
        return tuple(mapping.to_note(each, names) for each in found)

    async def _or_none(self, reading: Awaitable[WireList]) -> WireList | None:
        """Read a list that hangs on somebody who was read; None where the key may not, or where no such list is kept."""
        try:
            return await reading
        except (PermissionMissing, NotFound):  # who is gone altogether shows in the person's own answer
            return None

    def _swapped(self) -> ContractBroken:
        return ContractBroken(
            "SmartRecruiters answered about another record than the one asked for, so nothing of it was used. Try again later."
        )


class _Place:
    """Where a list stands: the group of vacancies, and the provider's own cursor in its list; as text `group/cursor`."""

    def __init__(self, group: int, page: str | None) -> None:
        self.group = group
        self.page = page

    @classmethod
    def read(cls, text: str | None) -> "_Place":
        group, _, page = (text or "0/").partition("/")
        return cls(int(group), page or None)

    def after(self, following: str | None, groups: int) -> str | None:
        """Return what comes next as text, None at the very end."""
        if following is not None:
            return f"{self.group}/{following}"
        return f"{self.group + 1}/" if self.group + 1 < groups else None


def _in_groups(ids: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Split ids so that each request's address stays short; one empty group means "all"."""
    wanted = tuple(dict.fromkeys(ids))
    step = assumptions.JOBS_PER_FILTER
    return [wanted[start : start + step] for start in range(0, len(wanted), step)] or [()]


def _pages(read: WireList) -> int | None:
    """Return how many pages the list has, where it says how many it holds."""
    return None if read.total_found is None else max(1, -(-read.total_found // assumptions.PER_PAGE))
