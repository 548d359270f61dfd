"""Homerun's endpoints, one short method each (contract sheet, Endpoints): what goes out, and which permission it asks for."""

from collections.abc import AsyncIterator
from typing import Final, TypeVar

import msgspec

from recruiterdesk.provider_api.http.account_http import AccountHttp
from recruiterdesk.provider_api.http.call import FOR_UPLOADS, FOR_WRITES, Answer, Call, FirstByte
from recruiterdesk.provider_api.http.errors_by_remedy import Refusal, unreadable
from recruiterdesk.provider_api.http.forgiving_json import NotJson
from recruiterdesk.provider_api.http.multipart import MultipartBody
from recruiterdesk.providers.homerun.assumptions import PER_PAGE
from recruiterdesk.providers.homerun.wire import WireJobApplication, WirePage, WireVacancy, read_error, read_one, read_page

T = TypeVar("T", bound=msgspec.Struct)

READ_VACANCIES: Final = "vacancies:read"
READ_APPLICATIONS: Final = "job-applications:read"
WRITE_APPLICATIONS: Final = "job-applications:write"
READ_NOTES: Final = "job-application-notes:read"
WRITE_NOTES: Final = "job-application-notes:write"
WRITE_FILES: Final = "job-application-files:write"

# Which endpoint takes which include, in the casing that each takes (contract sheet, Query parameters).
IN_APPLICATION_LIST: Final = ("sources", "stage", "disqualificationReason", "questionAnswers")
IN_APPLICATION: Final = ("sources", "disqualificationReason", "questionAnswers")
IN_VACANCY: Final = ("location", "department", "stages", "total_candidate_count", "page_content")


class HomerunClient:
    """The eleven endpoints over one account's HTTP. Reads return wire records, writes the answer as it came."""

    def __init__(self, http: AccountHttp) -> None:
        self.http = http

    async def ping(self) -> None:
        """GET /ping: returns when the key is valid."""
        await self.http.read(Call(method="GET", template="/ping", is_urgent=True))

    async def list_job_applications(
        self, page: int, *, vacancy_ids: tuple[str, ...] = (), per_page: int = PER_PAGE, is_urgent: bool = False
    ) -> WirePage:
        """GET /job-applications. Notes cannot be asked for here."""
        query = [*_includes(IN_APPLICATION_LIST), ("page", str(page)), ("perPage", str(per_page))]
        if vacancy_ids:
            query.append(("filter[vacancy_id]", ",".join(vacancy_ids)))
        call = Call(method="GET", template="/job-applications", query=tuple(query), scope=READ_APPLICATIONS, is_urgent=is_urgent)
        return self._page(await self.http.read(call))

    async def create_job_application(self, body: dict[str, object], first_byte: FirstByte) -> Answer:
        """POST /job-applications."""
        call = Call(
            method="POST", template="/job-applications", json=_json(body), scope=WRITE_APPLICATIONS, times=FOR_WRITES, is_urgent=True
        )
        return await self.http.write(call, first_byte)

    async def read_job_application(
        self, job_application_id: str, *, with_notes: bool, is_urgent: bool = False
    ) -> tuple[WireJobApplication, bytes]:
        """GET /job-applications/{id}. The stage is always there and cannot be asked for; notes need a permission of their own."""
        includes = ("notes", *IN_APPLICATION) if with_notes else IN_APPLICATION
        call = Call(
            method="GET",
            template="/job-applications/{id}",
            path={"id": job_application_id},
            query=tuple(_includes(includes)),
            scope=READ_APPLICATIONS,
            is_urgent=is_urgent,
        )
        return self._one(await self.http.read(call), WireJobApplication)

    async def update_job_application(self, job_application_id: str, body: dict[str, object], first_byte: FirstByte) -> Answer:
        """PATCH /job-applications/{id}: only what is sent changes."""
        call = Call(
            method="PATCH",
            template="/job-applications/{id}",
            path={"id": job_application_id},
            json=_json(body),
            scope=WRITE_APPLICATIONS,
            times=FOR_WRITES,
            is_urgent=True,
        )
        return await self.http.write(call, first_byte)

    async def delete_job_application(self, job_application_id: str, first_byte: FirstByte) -> Answer:
        """DELETE /job-applications/{id}: answers 204 without a body."""
        call = Call(
            method="DELETE",
            template="/job-applications/{id}",
            path={"id": job_application_id},
            scope=WRITE_APPLICATIONS,
            times=FOR_WRITES,
            is_urgent=True,
        )
        return await self.http.write(call, first_byte)

    async def add_note(self, job_application_id: str, note: str, display_name: str, first_byte: FirstByte, *, is_sensitive: bool) -> Answer:
        """POST /job-applications/{id}/notes."""
        call = Call(
            method="POST",
            template="/job-applications/{id}/notes",
            path={"id": job_application_id},
            json=_json({"note": note, "display_name": display_name, "is_sensitive": is_sensitive}),
            scope=WRITE_NOTES,
            times=FOR_WRITES,
            is_urgent=True,
        )
        return await self.http.write(call, first_byte)

    async def upload_file(self, job_application_id: str, body: MultipartBody, first_byte: FirstByte) -> Answer:
        """POST /job-applications/{id}/files: parts `type` and `file`, answers 200."""
        return await self._upload("/job-applications/{id}/files", job_application_id, body, first_byte)

    async def upload_photo(self, job_application_id: str, body: MultipartBody, first_byte: FirstByte) -> Answer:
        """POST /job-applications/{id}/photo: part `file`, answers 200 with the short form of the application."""
        return await self._upload("/job-applications/{id}/photo", job_application_id, body, first_byte)

    async def list_vacancies(self, page: int, *, per_page: int = PER_PAGE, is_urgent: bool = False) -> WirePage:
        """GET /vacancies."""
        query = (*_includes(IN_VACANCY), ("page", str(page)), ("perPage", str(per_page)))
        call = Call(method="GET", template="/vacancies", query=query, scope=READ_VACANCIES, is_urgent=is_urgent)
        return self._page(await self.http.read(call))

    async def read_vacancy(self, vacancy_id: str, *, is_urgent: bool = False) -> tuple[WireVacancy, bytes]:
        """GET /vacancies/{id}."""
        call = Call(
            method="GET",
            template="/vacancies/{id}",
            path={"id": vacancy_id},
            query=tuple(_includes(IN_VACANCY)),
            scope=READ_VACANCIES,
            is_urgent=is_urgent,
        )
        return self._one(await self.http.read(call), WireVacancy)

    def fetch_link(self, link: str, *, most: int) -> AsyncIterator[bytes]:
        """Fetch a temporary link without the key: first the content type, then the content."""
        return self.http.fetch_link(link, most=most)

    async def _upload(self, template: str, job_application_id: str, body: MultipartBody, first_byte: FirstByte) -> Answer:
        call = Call(
            method="POST",
            template=template,
            path={"id": job_application_id},
            multipart=body,
            scope=WRITE_FILES,
            times=FOR_UPLOADS,
            is_urgent=True,
        )
        return await self.http.write(call, first_byte)

    def _page(self, body: bytes) -> WirePage:
        try:
            return read_page(body)
        except NotJson:
            raise unreadable(self.http.voice) from None

    def _one(self, body: bytes, kind: type[T]) -> tuple[T, bytes]:
        try:
            return read_one(body, kind)
        except NotJson:
            raise unreadable(self.http.voice) from None


def read_refusal(body: bytes) -> Refusal:
    """Read Homerun's error shape `{code, error, message, details}` (contract sheet, Errors)."""
    found = read_error(body)
    if found is None:
        return Refusal()
    fields: dict[str, list[str]] = {}
    for detail in found.details or ():
        fields.setdefault((detail.param or "")[:200], []).append((detail.message or "")[:500])
    return Refusal(is_shaped=True, message=(found.message or "")[:500], fields=fields)


def _includes(names: tuple[str, ...]) -> list[tuple[str, str]]:
    return [("include[]", name) for name in names]


def _json(body: dict[str, object]) -> bytes:
    return msgspec.json.encode(body)
