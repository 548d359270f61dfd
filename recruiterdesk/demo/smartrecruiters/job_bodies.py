"""What requests about jobs may hold (section 7)."""

from typing import Annotated, Any, Literal

import msgspec
from msgspec import UNSET, UnsetType

from recruiterdesk.demo.smartrecruiters.asked import Strict
from recruiterdesk.demo.smartrecruiters.moments import DateTime
from recruiterdesk.demo.smartrecruiters.pages import Limit, Offset

Text256 = Annotated[str, msgspec.Meta(min_length=1, max_length=256)]
SectionText = Annotated[str, msgspec.Meta(max_length=24_999)]
JobStatus = Literal["CREATED", "SOURCING", "FILLED", "INTERVIEW", "OFFER", "CANCELLED", "ON_HOLD"]
Visibility = Literal["PUBLIC", "INTERNAL"]


class Ref(Strict):
    """`{id}` of something in the configuration."""

    id: Text256


class LabelledRef(Strict):
    """An id of a value, whose label is ignored."""

    id: Text256 | UnsetType = UNSET
    label: str | UnsetType = UNSET


class PropertyValue(Strict):
    """A field of a job with its value."""

    id: Text256
    value: LabelledRef


class JobLocation(Strict):
    """Where a job is; codes are checked besides."""

    country_code: Annotated[str, msgspec.Meta(pattern="^[a-z]{2}$")]
    city: Annotated[str, msgspec.Meta(min_length=1, max_length=128)]
    region_code: Annotated[str, msgspec.Meta(pattern="^[A-Z0-9-]{1,256}$")] | UnsetType = UNSET
    region: Text256 | UnsetType = UNSET
    address: Annotated[str, msgspec.Meta(min_length=1, max_length=2000)] | UnsetType = UNSET
    postal_code: Annotated[str, msgspec.Meta(min_length=1, max_length=32)] | UnsetType = UNSET
    remote: bool | UnsetType = UNSET


class Compensation(Strict):
    """A range of pay."""

    min: float | UnsetType = UNSET
    max: float | UnsetType = UNSET
    currency: str | UnsetType = UNSET


class Section(Strict):
    """One section of an ad, HTML."""

    title: str | UnsetType = UNSET
    text: SectionText | UnsetType = UNSET


class Videos(Strict):
    """Addresses of videos."""

    urls: list[str] = msgspec.field(default_factory=list)


class Sections(Strict):
    """All sections of an ad."""

    company_description: Section | UnsetType = UNSET
    job_description: Section | UnsetType = UNSET
    qualifications: Section | UnsetType = UNSET
    additional_information: Section | UnsetType = UNSET
    videos: Videos | UnsetType = UNSET


class Language(Strict):
    """A language by its code; the labels are ignored."""

    code: Literal["nl", "en", "en-GB", "de", "fr", "fr-CA", "pl", "es", "pt-BR", "zh-CN"]
    label: str | UnsetType = UNSET
    label_native: str | UnsetType = UNSET


class AdText(Strict):
    """The texts of an ad."""

    sections: Sections | UnsetType = UNSET
    language: Language | UnsetType = UNSET


class JobInput(Strict):
    """A job as POST and PUT take it."""

    title: Text256
    location: JobLocation
    industry: Ref
    function: Ref
    experience_level: Ref
    ref_number: Annotated[str, msgspec.Meta(max_length=63)] | UnsetType = UNSET
    target_hiring_date: DateTime | UnsetType = UNSET
    department: Ref | UnsetType = UNSET
    type_of_employment: Ref | UnsetType = UNSET
    eeo_category: Ref | UnsetType = UNSET
    template: bool | UnsetType = UNSET
    compensation: Compensation | UnsetType = UNSET
    job_ad: AdText | UnsetType = UNSET
    properties: list[PropertyValue] | UnsetType = UNSET


class PatchLine(Strict):
    """One operation of a JSON Patch."""

    op: Literal["add", "remove", "replace", "move", "copy", "test"]
    path: Annotated[str, msgspec.Meta(pattern="^(/[^/~]*(~[01][^/~]*)*)*$")]
    from_: Annotated[str, msgspec.Meta(pattern="^(/[^/~]*(~[01][^/~]*)*)*$")] | UnsetType = msgspec.field(default=UNSET, name="from")
    value: Any = UNSET


JsonPatch = Annotated[list[PatchLine], msgspec.Meta(min_length=1)]


class StatusBody(Strict):
    """A job's new status."""

    status: JobStatus


class Publication(Strict):
    """How to publish; everything may be left out."""

    aggregators: bool = True
    visibility: Visibility = "PUBLIC"


class AdInput(Strict):
    """An ad as POST and PUT take it."""

    title: Annotated[str, msgspec.Meta(min_length=1)]
    language: Language | UnsetType = UNSET
    job_ad: AdText | UnsetType = UNSET
    location: JobLocation | UnsetType = UNSET


class Member(Strict):
    """Somebody for the hiring team; roles may be the company's own."""

    id: Text256
    role: Text256


class Note(Strict):
    """The note of a job."""

    content: Annotated[str, msgspec.Meta(max_length=20_000)]


class Position(Strict):
    """An opening."""

    type: Literal["NEW", "REPLACEMENT"]
    position_open_date: DateTime
    target_start_date: DateTime
    position_id: str | UnsetType = UNSET
    incumbent_name: str | UnsetType = UNSET


class JobsQuery(Strict):
    """GET /jobs."""

    q: str | None = None
    limit: Limit = 10
    offset: Offset | None = None
    page_id: str | None = None
    sort: Literal["default", "job_id"] = "default"
    city: tuple[str, ...] = ()
    department: tuple[str, ...] = ()
    updated_after: DateTime | None = None
    last_activity_after: DateTime | None = None
    language: str | None = None
    status: JobStatus | None = None
    statuses: tuple[JobStatus, ...] = ()
    posting_status: Literal["PUBLIC", "INTERNAL", "NOT_PUBLISHED", "PRIVATE"] | None = None
    hiring_team_member_id: tuple[str, ...] = ()


class PublicationQuery(Strict):
    """GET /jobs/{jobId}/publication."""

    active_only: bool = True
