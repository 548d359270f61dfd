"""JobSphere's four calls, one short method each (contract sheet, Endpoints): what goes out, and which level of key it asks for."""

from typing import Any, Final, TypeVar

import msgspec

from recruiterdesk.provider_api.http.account_http import AccountHttp
from recruiterdesk.provider_api.http.call import FOR_WRITES, Answer, Call, FirstByte
from recruiterdesk.provider_api.http.errors_by_remedy import Refusal, unreadable
from recruiterdesk.provider_api.http.forgiving_json import NotJson, read_object
from recruiterdesk.providers.jobsphere.assumptions import PER_PAGE, READ_ONLY, READ_WRITE
from recruiterdesk.providers.jobsphere.unstated_forms import Paths
from recruiterdesk.providers.jobsphere.wire import WireJob, WirePage, read_one, read_page

T = TypeVar("T", bound=msgspec.Struct)

FILTERS: Final = ("q", "category", "location")
_LONGEST: Final = 500


class JobSphereClient:
    """The document's calls over one account's HTTP. Reads return wire records, writes the answer as it came."""

    def __init__(self, http: AccountHttp, paths: Paths | None = None) -> None:
        self.http = http
        self._paths = paths or Paths()

    async def list_jobs(
        self,
        page: int,
        *,
        q: str = "",
        category: str = "",
        location: str = "",
        limit: int = PER_PAGE,
        is_urgent: bool = False,
    ) -> WirePage:
        """GET /jobs: the whole public board, or what fits the filters. Empty filters are not sent."""
        filters = zip(FILTERS, (q, category, location), strict=True)
        query = [*((name, value) for name, value in filters if value), ("limit", str(limit)), ("page", str(page))]
        body = await self.http.read(Call(method="GET", template=self._paths.jobs, query=tuple(query), scope=READ_ONLY, is_urgent=is_urgent))
        try:
            return read_page(body)
        except NotJson:
            raise unreadable(self.http.voice) from None

    async def read_job(self, job_id: str, *, is_urgent: bool = False) -> tuple[WireJob, bytes]:
        """GET /jobs/{id}."""
        body = await self.http.read(Call(method="GET", template=self._paths.job, path={"id": job_id}, scope=READ_ONLY, is_urgent=is_urgent))
        try:
            return read_one(body, WireJob)
        except NotJson:
            raise unreadable(self.http.voice) from None

    async def create_job(self, body: dict[str, object], first_byte: FirstByte) -> Answer:
        """POST /jobs: needs a Read/Write key and a verified employer."""
        call = Call(
            method="POST", template=self._paths.jobs, json=msgspec.json.encode(body), scope=READ_WRITE, times=FOR_WRITES, is_urgent=True
        )
        return await self.http.write(call, first_byte)

    async def submit_application(self, body: dict[str, object], first_byte: FirstByte) -> Answer:
        """POST /applications."""
        call = Call(
            method="POST",
            template=self._paths.applications,
            json=msgspec.json.encode(body),
            scope=READ_WRITE,
            times=FOR_WRITES,
            is_urgent=True,
        )
        return await self.http.write(call, first_byte)


def read_refusal(body: bytes) -> Refusal:
    """Read a refusal, whose shape is unstated: the message is the first of those that are usual, fields are those of a map of errors."""
    if not body.strip():
        return Refusal(is_shaped=True)
    try:
        found = read_object(body)
    except NotJson:
        return Refusal()
    error, errors = found.get("error"), found.get("errors")
    told = (
        error.get("message") if isinstance(error, dict) else None,
        error,
        found.get("message"),
        _first(errors),
    )
    message = next((text for text in told if isinstance(text, str) and text.strip()), "")
    fields = {str(name)[:_LONGEST]: _texts(value) for name, value in errors.items()} if isinstance(errors, dict) else {}
    return Refusal(is_shaped=True, message=message[:_LONGEST], fields=fields)


def _first(errors: Any) -> Any:
    """Return the first text among errors in a list or a map."""
    inner = list(errors.values()) if isinstance(errors, dict) else errors
    while isinstance(inner, list) and inner:
        inner = inner[0]
    return inner.get("message") if isinstance(inner, dict) else inner


def _texts(value: Any) -> list[str]:
    return [str(each)[:_LONGEST] for each in (value if isinstance(value, list) else [value])]
