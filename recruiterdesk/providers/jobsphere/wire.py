"""JobSphere's shapes in JobSphere's words (contract sheet, Endpoints); every field may be missing, null or of another type."""

from typing import Any, TypeVar

import msgspec

from recruiterdesk.provider_api.http.forgiving_json import NotJson, bend, read_object, read_record

T = TypeVar("T", bound=msgspec.Struct)


class WireCompany(msgspec.Struct):
    """Who offers a job."""

    id: str | None = None
    name: str | None = None
    logo_url: str | None = None


class WireSalary(msgspec.Struct):
    """From and to; per year or month is unstated."""

    min: float | None = None
    max: float | None = None
    currency: str | None = None


class WireJob(msgspec.Struct):
    """A job: as in the list, and with the members after `skills` when read one by one."""

    id: str | None = None
    title: str | None = None
    company: WireCompany | None = None
    location: str | None = None
    type: str | None = None
    salary_range: WireSalary | None = None
    posted_at: str | None = None
    skills: list[str] | None = None
    description: str | None = None
    requirements: Any = None
    application_instructions: Any = None


class WireMade(msgspec.Struct):
    """What an answer to a POST may tell of the new record; everything of it is unstated."""

    id: str | None = None
    title: str | None = None
    company_id: str | None = None
    job_id: str | None = None
    candidate_email: str | None = None
    error: Any = None
    errors: Any = None


class Pagination(msgspec.Struct):
    """Where a page stands."""

    current_page: int | None = None
    total_pages: int | None = None
    total_items: int | None = None


class WirePage(msgspec.Struct):
    """One page: each item's own JSON, and where it stands."""

    items: list[bytes]
    pagination: Pagination


class _Envelope(msgspec.Struct):
    data: list[msgspec.Raw]
    pagination: Pagination | None = None


def read_page(body: bytes) -> WirePage:
    """Read a list answer; raises NotJson. The quick way keeps each item's bytes as they came, the other one mends what is odd."""
    try:
        envelope = msgspec.json.decode(body, type=_Envelope)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        whole = read_object(body)
        items, pagination = whole.get("data"), whole.get("pagination")
        if not isinstance(items, list):
            raise NotJson from None
        return WirePage([msgspec.json.encode(item) for item in items], bend(pagination if isinstance(pagination, dict) else {}, Pagination))
    return WirePage([bytes(item) for item in envelope.data], envelope.pagination or Pagination())


def read_one(body: bytes, kind: type[T]) -> tuple[T, bytes]:
    """Read a single record, bare or as `{"data": {…}}`, and the item's own JSON; raises NotJson."""
    whole = read_object(body)
    data = whole.get("data")
    record = data if isinstance(data, dict) else whole
    return bend(record, kind), msgspec.json.encode(record)


def read_item(raw: bytes, kind: type[T]) -> T | None:
    """Read one item of a list; None when it is no object."""
    return read_record(raw, kind)
