"""RecruitSome's shapes in RecruitSome's words (contract sheet, Endpoints); every member may be missing, null or of another type.

Members whose shape no document states are kept as they come (`Any`) and read by `mapping`.
"""

from typing import Any, TypeVar

import msgspec

from recruiterdesk.provider_api.http.forgiving_json import NotJson, bend, read_object, read_record, split_list

T = TypeVar("T", bound=msgspec.Struct)


class WireVacancy(msgspec.Struct):
    """A publication; lists have fewer members than the page of one."""

    id: Any = None
    slug: str | None = None
    title: str | None = None
    summary: str | None = None
    language: str | None = None
    published_at: str | None = None
    ends_at: str | None = None
    views_count: int | None = None
    department: Any = None
    location: Any = None
    company_location: Any = None
    job_types: Any = None
    education_levels: Any = None
    tags: Any = None
    compensation: Any = None
    url: str | None = None


class WireCandidate(msgspec.Struct):
    """A candidate; what comes after `first_name` is inferred from the filters and sort keys."""

    id: Any = None
    slug: str | None = None
    first_name: str | None = None
    last_name: str | None = None
    email: str | None = None
    status: str | None = None
    created_at: str | None = None
    updated_at: str | None = None
    phone: str | None = None
    city: str | None = None


class WireMember(msgspec.Struct):
    """Somebody on the team; `phone` and `role` come only where asked for. `name` is on no page, and read where nothing else names them."""

    id: Any = None
    given_name: str | None = None
    family_name: str | None = None
    full_name: str | None = None
    name: str | None = None
    job_title: str | None = None
    email: str | None = None
    phone: str | None = None
    role: str | None = None


class WireAddress(msgspec.Struct):
    """Where an office is; the city is `locality`."""

    address_line_1: str | None = None
    address_line_2: str | None = None
    address_line_3: str | None = None
    locality: str | None = None
    administrative_area: str | None = None
    postal_code: str | None = None
    country_code: str | None = None
    country_name: str | None = None


class WireCoordinates(msgspec.Struct):
    """A point on the map."""

    latitude: float | None = None
    longitude: float | None = None


class WireLocation(msgspec.Struct):
    """An office."""

    id: Any = None
    slug: str | None = None
    name: str | None = None
    address: WireAddress | None = None
    coordinates: WireCoordinates | None = None
    vacancy_count: int | None = None


class WireArticle(msgspec.Struct):
    """An article."""

    id: Any = None
    slug: str | None = None
    type: str | None = None
    title: str | None = None
    excerpt: str | None = None
    language: str | None = None
    published_at: str | None = None
    expires_at: str | None = None
    views_count: int | None = None
    is_featured: bool | None = None
    estimated_reading_time: int | None = None


class WireFacet(msgspec.Struct):
    """One value that publications can be filtered by; `city` and the country are a location's only."""

    id: Any = None
    name: str | None = None
    city: str | None = None
    country_name: str | None = None
    count: int | None = None
    selected: bool | None = None


class Meta(msgspec.Struct):
    """Where a page stands; `links` are not read, they forget per_page and the filters."""

    current_page: int | None = None
    last_page: int | None = None
    per_page: int | None = None
    total: int | None = None


class WirePage(msgspec.Struct):
    """One page: each item's own JSON, and where it stands."""

    items: list[bytes]
    meta: Meta


def read_page(body: bytes) -> WirePage:
    """Read a list answer; raises NotJson."""
    items, meta = split_list(body)
    return WirePage(items, bend(meta, Meta))


def read_one(body: bytes, kind: type[T]) -> tuple[T, bytes]:
    """Read `{"data": {…}}` into a record and the item's own JSON; raises NotJson."""
    data = read_data(body)
    return bend(data, kind), msgspec.json.encode(data)


def read_data(body: bytes) -> dict[str, Any]:
    """Read what stands in `{"data": {…}}`; raises NotJson."""
    data = read_object(body).get("data")
    if not isinstance(data, dict):
        raise NotJson
    return data


def read_item(raw: bytes, kind: type[T]) -> T | None:
    """Read one item of a list; None when it is no object."""
    return read_record(raw, kind)


def read_facets(data: dict[str, Any]) -> list[tuple[str, WireFacet]]:
    """Read the groups of facets, each value with the name of its group."""
    return [
        (group, bend(entry, WireFacet))
        for group, entries in data.items()
        if isinstance(entries, list)
        for entry in entries
        if isinstance(entry, dict)
    ]


def read_processing_id(body: bytes) -> str:
    """Return the number of a CV's processing, wherever it stands (unstated); "" where there is none."""
    try:
        answer = read_object(body)
    except NotJson:
        return ""
    data = answer.get("data")
    found = (data.get("processing_id") if isinstance(data, dict) else None) or answer.get("processing_id")
    return str(found)[:100] if isinstance(found, str | int) and not isinstance(found, bool) else ""
