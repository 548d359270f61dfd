"""SmartRecruiters' endpoints for reading (contract sheet, 7 to 14), and the two ways of reading that every other module uses.

`page` and `one` are for any list and any object; what is written goes through `http.write`, from the modules that write.
"""

from collections.abc import AsyncIterator, Mapping
from typing import Final, TypeVar

import msgspec

from recruiterdesk.domain.errors import ContractBroken
from recruiterdesk.provider_api.http.account_http import AccountHttp
from recruiterdesk.provider_api.http.call import Call
from recruiterdesk.provider_api.http.errors_by_remedy import unreadable
from recruiterdesk.provider_api.http.forgiving_json import NotJson
from recruiterdesk.providers.smartrecruiters.assumptions import MAX_DOWNLOAD_BYTES
from recruiterdesk.providers.smartrecruiters.bases import ROOT, USERS
from recruiterdesk.providers.smartrecruiters.cursors import CANDIDATES, JOBS, MESSAGES, WHOLE, Paging, read_page
from recruiterdesk.providers.smartrecruiters.limits import CANDIDATE_LISTS, DOWNLOADS, READS
from recruiterdesk.providers.smartrecruiters.wire import WireAssignment, WireCandidate, WireJob, WireList, WireUser, read_one

T = TypeVar("T", bound=msgspec.Struct)

JOBS_READ: Final = "jobs_read"
CANDIDATES_READ: Final = "candidates_read"
MESSAGES_READ: Final = "messages_read"
CONFIGURATION_READ: Final = "configuration_read"
USERS_READ: Final = "users_read"

ME: Final = Call(method="GET", template=f"{USERS}/users/me", times=READS, is_urgent=True)  # tells whether the credential itself is good

_APPLICATION: Final = f"{ROOT}/candidates/{{id}}/jobs/{{job_id}}"


class SmartRecruitersClient:
    """The endpoints over one account's HTTP. Reads return wire records and the JSON they came in."""

    def __init__(self, http: AccountHttp) -> None:
        self.http = http

    async def page(
        self,
        template: str,
        paging: Paging = WHOLE,
        cursor: str | None = None,
        *,
        path: Mapping[str, str] | None = None,
        query: tuple[tuple[str, str], ...] = (),
        scope: str = "",
        lane: str = "",
        most: int | None = None,
        is_urgent: bool = False,
        is_public: bool = False,
        headers: Mapping[str, str] | None = None,
        may_be_bare_object: bool = False,
    ) -> WireList:
        """Read one page of any list, in its envelope or bare; `following` is the next page's cursor. Raises the domain's errors.

        `may_be_bare_object`: an object with nothing in it stands for a list with nothing in it.
        """
        call = Call(
            method="GET",
            template=template,
            path=path or {},
            query=(*query, *paging.query(cursor, most)),
            headers=headers or {},
            scope=scope,
            lane=lane,
            times=READS,
            is_urgent=is_urgent,
            is_public=is_public,
        )
        answer = await self.http.ask(call)
        if may_be_bare_object and answer.body.strip() == b"{}":
            return WireList(items=[])
        try:
            return read_page(answer, paging, cursor)
        except NotJson:
            raise self.broken() from None

    async def one(
        self,
        template: str,
        kind: type[T],
        *,
        path: Mapping[str, str] | None = None,
        query: tuple[tuple[str, str], ...] = (),
        scope: str = "",
        is_urgent: bool = False,
        is_public: bool = False,
        headers: Mapping[str, str] | None = None,
    ) -> tuple[T, bytes]:
        """Read any object into a record, with its JSON. Raises the domain's errors."""
        call = Call(
            method="GET",
            template=template,
            path=path or {},
            query=query,
            headers=headers or {},
            scope=scope,
            times=READS,
            is_urgent=is_urgent,
            is_public=is_public,
        )
        body = await self.http.read(call)
        try:
            return read_one(body, kind), body
        except NotJson:
            raise self.broken() from None

    async def me(self) -> WireUser:
        """GET /users/me: whose credential this is; raises KeyRefused where it is not good."""
        body = await self.http.read(ME)
        try:
            return read_one(body, WireUser)
        except NotJson:
            raise self.broken() from None

    async def list_jobs(self, cursor: str | None = None, *, most: int | None = None, is_urgent: bool = False) -> WireList:
        """GET /jobs by cursor; `sort=job_id` on every page, since it may be incomplete without."""
        return await self.page(f"{ROOT}/jobs", JOBS, cursor, query=(("sort", "job_id"),), scope=JOBS_READ, most=most, is_urgent=is_urgent)

    async def read_job(self, job_id: str, *, is_urgent: bool = False) -> tuple[WireJob, bytes]:
        """GET /jobs/{id}."""
        return await self.one(f"{ROOT}/jobs/{{id}}", WireJob, path={"id": job_id}, scope=JOBS_READ, is_urgent=is_urgent)

    async def list_candidates(
        self,
        cursor: str | None = None,
        *,
        job_ids: tuple[str, ...] = (),
        updated_after: str | None = None,
        most: int | None = None,
        is_urgent: bool = False,
    ) -> WireList:
        """GET /candidates by cursor, one request at a time; `updated_after` is an ISO moment ending in Z."""
        query = tuple(("jobId", each) for each in job_ids)
        if updated_after is not None:
            query = (*query, ("updatedAfter", updated_after))
        return await self.page(
            f"{ROOT}/candidates",
            CANDIDATES,
            cursor,
            query=query,
            scope=CANDIDATES_READ,
            lane=CANDIDATE_LISTS,
            most=most,
            is_urgent=is_urgent,
        )

    async def read_candidate(self, candidate_id: str, *, is_urgent: bool = False) -> tuple[WireCandidate, bytes]:
        """GET /candidates/{id}."""
        return await self.one(
            f"{ROOT}/candidates/{{id}}", WireCandidate, path={"id": candidate_id}, scope=CANDIDATES_READ, is_urgent=is_urgent
        )

    async def read_application(self, candidate_id: str, job_id: str, *, is_urgent: bool = False) -> tuple[WireAssignment, bytes]:
        """GET /candidates/{id}/jobs/{jobId}: the person's application for this vacancy."""
        path = {"id": candidate_id, "job_id": job_id}
        return await self.one(_APPLICATION, WireAssignment, path=path, scope=CANDIDATES_READ, is_urgent=is_urgent)

    async def list_of_application(self, what: str, candidate_id: str, job_id: str, *, is_urgent: bool = False) -> WireList:
        """GET /candidates/{id}/jobs/{jobId}/`what`: attachments, properties, screening-answers, status/history, offers."""
        return await self.page(
            f"{_APPLICATION}/{what}",
            path={"id": candidate_id, "job_id": job_id},
            scope=CANDIDATES_READ,
            is_urgent=is_urgent,
            may_be_bare_object=True,  # documented for properties: "{}" when there is no value set
        )

    async def list_messages(self, candidate_id: str, cursor: str | None = None, *, is_urgent: bool = False) -> WireList:
        """GET /messages of a candidate: administrators only; a bare array, its cursor only in the Link header."""
        query = (("candidateId", candidate_id),)
        return await self.page(f"{ROOT}/messages", MESSAGES, cursor, query=query, scope=MESSAGES_READ, is_urgent=is_urgent)

    async def list_hiring_processes(self, *, is_urgent: bool = False) -> WireList:
        """GET /configuration/hiring-processes, whole."""
        return await self.page(f"{ROOT}/configuration/hiring-processes", scope=CONFIGURATION_READ, is_urgent=is_urgent)

    def download_attachment(self, attachment_id: str, *, is_urgent: bool = False) -> AsyncIterator[bytes]:
        """GET /candidates/attachments/{id}: first the content type, then the file piece by piece."""
        call = Call(
            method="GET",
            template=f"{ROOT}/candidates/attachments/{{id}}",
            path={"id": attachment_id},
            headers={"Accept": "*/*", "Accept-Encoding": "identity"},
            scope=CANDIDATES_READ,
            times=DOWNLOADS,
            is_urgent=is_urgent,
        )
        return self.http.download(call, most=MAX_DOWNLOAD_BYTES)

    def broken(self) -> ContractBroken:
        """Return the error for an answer that cannot be read."""
        return unreadable(self.http.voice)
