"""SmartRecruiters' shapes in its own words (contract sheet, 5 to 10); every field may be missing, null or of another type."""

from typing import Any, TypeVar

import msgspec

from recruiterdesk.provider_api.http.forgiving_json import NotJson, bend, read_object, read_record

T = TypeVar("T", bound=msgspec.Struct)


class WireList(msgspec.Struct, kw_only=True):
    """One page of any list: each item's own JSON, and what the answer says of the whole. `following` is filled in by `cursors`."""

    items: list[bytes]
    total_found: int | None = None
    limit: int | None = None
    next_page_id: str | None = None
    next_page: str | None = None
    following: str | None = None


class _Envelope(msgspec.Struct, rename="camel"):
    content: list[msgspec.Raw]
    total_found: int | None = None
    limit: int | None = None
    next_page_id: str | None = None
    next_page: str | None = None


class _Rest(msgspec.Struct, rename="camel"):
    total_found: int | None = None
    limit: int | None = None
    next_page_id: str | None = None
    next_page: str | None = None


class Labelled(msgspec.Struct):
    """A department, reason, level or value: an id with a label; some lists call the label `name`."""

    id: str | None = None
    label: str | None = None
    name: str | None = None
    title: str | None = None


class WireLocation(msgspec.Struct, rename="camel"):
    """A place, in the shape of jobs, of candidates or of postings; coordinates are numbers or texts and not read."""

    country: str | None = None
    country_code: str | None = None
    region: str | None = None
    region_code: str | None = None
    city: str | None = None
    address: str | None = None
    postal_code: str | None = None
    remote: bool | None = None


class WireSection(msgspec.Struct):
    """One part of an advertisement; its text is HTML."""

    title: str | None = None
    text: str | None = None


class WireSections(msgspec.Struct, rename="camel"):
    """The parts of an advertisement."""

    company_description: WireSection | None = None
    job_description: WireSection | None = None
    qualifications: WireSection | None = None
    additional_information: WireSection | None = None


class WireJobAd(msgspec.Struct):
    """A job's own advertisement."""

    sections: WireSections | None = None


class WireAction(msgspec.Struct):
    """A link to something else that can be done; only `applyOnWeb` is shown to people."""

    url: str | None = None
    method: str | None = None


class WireActions(msgspec.Struct, rename="camel"):
    """The links of a job that are used."""

    apply_on_web: WireAction | None = None


class WireJob(msgspec.Struct, rename="camel"):
    """A job: as in a list, and with the members after `language` when read one by one."""

    id: str | None = None
    title: str | None = None
    ref_number: str | None = None
    created_on: str | None = None
    updated_on: str | None = None
    last_activity_on: str | None = None
    department: Labelled | None = None
    location: WireLocation | None = None
    status: str | None = None
    posting_status: str | None = None
    target_hiring_date: str | None = None
    type_of_employment: Labelled | None = None
    experience_level: Labelled | None = None
    template: bool | None = None
    job_ad: WireJobAd | None = None
    actions: WireActions | None = None


class WireAssignment(msgspec.Struct, rename="camel"):
    """A candidate's place on a job; in lists a second one has no status. An application read by itself has `application_id`."""

    application_id: str | None = None
    job: Labelled | None = None
    status: str | None = None
    sub_status: str | None = None
    starts_on: str | None = None
    source: Any = None
    reason_of_rejection: Labelled | None = None
    reason_of_withdrawal: Labelled | None = None
    url: str | None = None


class WireWeb(msgspec.Struct):
    """A candidate's addresses on the web; the Apply API alone writes `linkedIn`."""

    skype: str | None = None
    linkedin: str | None = None
    facebook: str | None = None
    twitter: str | None = None
    website: str | None = None


class WireConsent(msgspec.Struct):
    """Whether the candidate has consented."""

    status: str | None = None


class WireEducation(msgspec.Struct, rename="camel"):
    """A school; dates may be only a year or a month."""

    institution: str | None = None
    degree: str | None = None
    major: str | None = None
    current: bool | None = None
    start_date: str | None = None
    end_date: str | None = None
    description: str | None = None


class WireExperience(msgspec.Struct, rename="camel"):
    """A job that somebody had."""

    title: str | None = None
    company: str | None = None
    current: bool | None = None
    start_date: str | None = None
    end_date: str | None = None
    location: Any = None
    description: str | None = None


class WireCandidate(msgspec.Struct, rename="camel"):
    """A person: as in a list, and with the members after `secondary_assignments` when read one by one."""

    id: str | None = None
    internal: bool | None = None
    first_name: str | None = None
    last_name: str | None = None
    email: str | None = None
    application_language: Any = None
    created_on: str | None = None
    updated_on: str | None = None
    location: WireLocation | None = None
    average_rating: float | None = None
    tags: list[str] | None = None
    consent: WireConsent | None = None
    primary_assignment: WireAssignment | None = None
    secondary_assignments: list[WireAssignment] | None = None
    phone_number: str | None = None
    web: WireWeb | None = None
    education: list[WireEducation] | None = None
    experience: list[WireExperience] | None = None


class WireStep(msgspec.Struct, rename="camel"):
    """One step of an application's history."""

    changed_on: str | None = None
    status: str | None = None
    sub_status: str | None = None


class WireAttachment(msgspec.Struct, rename="camel"):
    """A file of an application."""

    id: str | None = None
    name: str | None = None
    type: str | None = None
    content_type: str | None = None


class WireField(msgspec.Struct):
    """One field of a screening answer, with what was chosen or written."""

    id: str | None = None
    label: str | None = None
    values: list[Labelled] | None = None


class WireRecord(msgspec.Struct):
    """One filling-in of a question; a repeatable one has several."""

    fields: list[WireField] | None = None


class WireAnswer(msgspec.Struct):
    """A screening question with its answers."""

    id: str | None = None
    type: str | None = None
    category: str | None = None
    name: str | None = None
    label: str | None = None
    records: list[WireRecord] | None = None


class WireProperty(msgspec.Struct, rename="camel"):
    """A property of an application; unset ones come as an empty object."""

    id: str | None = None
    label: str | None = None
    type: str | None = None
    value: Any = None
    value_label: str | None = None
    selected_value_labels: Any = None


class WireInContext(msgspec.Struct, rename="camel"):
    """An application that a message is about."""

    candidate_id: str | None = None
    job_id: str | None = None


class WireContext(msgspec.Struct):
    """What a message is about."""

    applications: list[WireInContext] | None = None


class WireMessage(msgspec.Struct, rename="camel"):
    """A message on a candidate; it has no id."""

    content: str | None = None
    created_on: str | None = None
    visibility: str | None = None
    author_id: str | None = None
    context: WireContext | None = None


class WireSubStatuses(msgspec.Struct):
    """The names of the steps within the three statuses that have some; the members are written in capitals."""

    in_review: list[str] | None = msgspec.field(default=None, name="IN_REVIEW")
    interview: list[str] | None = msgspec.field(default=None, name="INTERVIEW")
    offered: list[str] | None = msgspec.field(default=None, name="OFFERED")


class WireHiringProcess(msgspec.Struct, rename="camel"):
    """A hiring process."""

    id: str | None = None
    name: str | None = None
    active: bool | None = None
    sub_statuses: WireSubStatuses | None = None


class WireUser(msgspec.Struct, rename="camel"):
    """A user."""

    id: str | None = None
    email: str | None = None
    first_name: str | None = None
    last_name: str | None = None
    system_role: Labelled | None = None
    active: bool | None = None


class WireToken(msgspec.Struct):
    """What the token endpoint answers."""

    access_token: str | None = None
    token_type: str | None = None
    expires_in: float | None = None
    refresh_token: str | None = None
    error: str | None = None
    error_description: str | None = None


def read_list(body: bytes) -> WireList:
    """Read a list, in its envelope or as a bare array; raises NotJson.

    The quick way keeps each item's bytes as they came. Where the strict reader stumbles, all is read leniently and written again.
    """
    is_bare = body.lstrip()[:1] == b"["
    whole = b'{"content":' + body + b"}" if is_bare else body
    try:
        found = msgspec.json.decode(whole, type=_Envelope)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return _read_leniently(whole)
    return WireList(
        items=[bytes(item) for item in found.content],
        total_found=found.total_found,
        limit=found.limit,
        next_page_id=found.next_page_id or None,
        next_page=found.next_page or None,
    )


def _read_leniently(body: bytes) -> WireList:
    whole = read_object(body)
    items = whole.get("content")
    if not isinstance(items, list):
        raise NotJson
    rest = bend(whole, _Rest)
    return WireList(
        items=[msgspec.json.encode(item) for item in items],
        total_found=rest.total_found,
        limit=rest.limit,
        next_page_id=rest.next_page_id or None,
        next_page=rest.next_page or None,
    )


def read_one(body: bytes, kind: type[T]) -> T:
    """Read an object into a record; raises NotJson."""
    found = read_record(body, kind)
    if found is None:
        raise NotJson
    return found


def read_items(page: WireList, kind: type[T]) -> list[T]:
    """Read a page's items into records, leaving out what is no object."""
    return [record for raw in page.items if (record := read_record(raw, kind)) is not None]


def read_items_or_none(page: WireList, kind: type[T]) -> list[T | None]:
    """Read a page's items into records in their places, None for what is no object."""
    return [read_record(raw, kind) for raw in page.items]
