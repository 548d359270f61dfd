"""Homerun's shapes in Homerun's words (contract sheet, Response types); every field may be missing, null or of another type."""

from typing import Any, TypeVar

import msgspec

from recruiterdesk.provider_api.http.forgiving_json import NotJson, bend, read_object, read_record, split_list

T = TypeVar("T", bound=msgspec.Struct)


class Named(msgspec.Struct):
    """A stage, source, department or reason: an object with a name."""

    name: str | None = None


class WireNote(msgspec.Struct):
    """A note; it has no id."""

    display_name: str | None = None
    is_sensitive: bool | None = None
    note: str | None = None
    created_at: str | None = None
    updated_at: str | None = None


class WireFile(msgspec.Struct):
    """A file; its link is valid for five minutes."""

    name: str | None = None
    type: str | None = None
    temporary_download_url: str | None = None


class WireAnswer(msgspec.Struct):
    """A screening answer; `answer` is an object for type `file`, anything else for other types (unstated)."""

    language: str | None = None
    original_question: str | None = None
    original_question_type: str | None = None
    answer: Any = None


class WirePersonalInfo(msgspec.Struct):
    """Who applied."""

    first_name: str | None = None
    last_name: str | None = None
    email: str | None = None
    city: str | None = None
    country: str | None = None
    date_of_birth: str | None = None
    phone_number: str | None = None
    photo: str | None = None


class WireJobApplication(msgspec.Struct):
    """An application: as in a list, and with the members after `vacancy` when read one by one."""

    id: str | None = None
    rating: float | None = None
    retention_period_ends_at: str | None = None
    sourced: bool | None = None
    total_votes: int | None = None
    homerun_url: str | None = None
    created_at: str | None = None
    disqualified: bool | None = None
    hired_at: str | None = None
    first_reply_at: str | None = None
    personal_info: WirePersonalInfo | None = None
    vacancy_id: str | None = None
    stage: Named | None = None
    notes: list[WireNote] | None = None
    sources: list[Named] | None = None
    disqualification_reason: Named | None = None
    question_answers: list[WireAnswer] | None = None
    education: str | None = None
    experience: str | None = None
    pronouns: str | None = None
    skype: str | None = None
    facebook: str | None = None
    twitter: str | None = None
    linkedin: str | None = None
    github: str | None = None
    website: str | None = None
    assignment: str | None = None
    files: list[WireFile] | None = None
    custom_data: dict[str, Any] | None = None


class WireLocation(msgspec.Struct):
    """Where a vacancy is."""

    name: str | None = None
    country: str | None = None
    address: str | None = None
    postal_code: str | None = None
    city: str | None = None
    region: str | None = None


class WireVacancy(msgspec.Struct):
    """A vacancy; `is_remote` is deprecated and read only where `location_type` is missing."""

    id: str | None = None
    status: str | None = None
    title: str | None = None
    description: str | None = None
    page_content: str | None = None
    total_candidate_count: int | None = None
    type: str | None = None
    expires_at: str | None = None
    is_remote: bool | None = None
    location_type: str | None = None
    location: WireLocation | None = None
    department: Named | None = None
    stages: list[Named] | None = None
    created_at: str | None = None
    application_form_url: str | None = None
    job_url: str | None = None
    share_image_url: str | None = None


class Meta(msgspec.Struct):
    """Where a page stands; `links` and `path` are not read, they are plain http and forget the filters."""

    current_page: int | None = None
    last_page: int | None = None
    per_page: int | None = None
    total: int | None = None


class Detail(msgspec.Struct):
    """One field of a refused body and what is wrong with it."""

    param: str | None = None
    message: str | None = None


class ErrorBody(msgspec.Struct):
    """Homerun's one error shape. Its `code` is not to be trusted, the status is (contract sheet, Errors)."""

    code: int | None = None
    error: bool | None = None
    message: str | None = None
    details: list[Detail] | None = None


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
    data = read_object(body).get("data")
    if not isinstance(data, dict):
        raise NotJson
    raw = msgspec.json.encode(data)
    return bend(data, kind), raw


def read_item(raw: bytes, kind: type[T]) -> T | None:
    """Read one item of a list; None when it is no object."""
    return read_record(raw, kind)


def read_error(body: bytes) -> ErrorBody | None:
    """Read an error body; None when it is nothing like one."""
    try:
        found = read_object(body)
    except NotJson:
        return None
    return bend(found, ErrorBody) if {"message", "error", "code"} & found.keys() else None
