"""What requests about candidates may hold (section 8)."""

from typing import Annotated, Any, Literal

import msgspec
from msgspec import UNSET, UnsetType

from recruiterdesk.demo.smartrecruiters.asked import Strict
from recruiterdesk.demo.smartrecruiters.moments import DateTime, Day
from recruiterdesk.demo.smartrecruiters.pages import Limit

Required = Annotated[str, msgspec.Meta(min_length=1)]
Text200 = Annotated[str, msgspec.Meta(min_length=1, max_length=200)]
Email = Annotated[str, msgspec.Meta(pattern=r"^[^@\s]+@[^@\s]+\.[^@\s.]+$")]
Status = Literal["LEAD", "NEW", "IN_REVIEW", "INTERVIEW", "OFFERED", "HIRED", "REJECTED", "WITHDRAWN", "TRANSFERRED"]
Onboarding = Literal["READY_TO_ONBOARD", "ONBOARDING_SUCCESSFUL", "ONBOARDING_FAILED"]
ConsentStatus = Literal["REQUIRED", "PENDING", "ACQUIRED"]
Tag = Annotated[str, msgspec.Meta(max_length=50)]


class Place(Strict):
    """Where somebody lives."""

    country: Required | UnsetType = UNSET
    country_code: Annotated[str, msgspec.Meta(min_length=2, max_length=2)] | UnsetType = UNSET
    region_code: str | UnsetType = UNSET
    region: str | UnsetType = UNSET
    city: Required | UnsetType = UNSET
    lat: float | UnsetType = UNSET
    lng: float | UnsetType = UNSET


class Web(Strict):
    """Addresses of somebody's pages."""

    skype: str | UnsetType = UNSET
    linkedin: str | UnsetType = UNSET
    facebook: str | UnsetType = UNSET
    twitter: str | UnsetType = UNSET
    website: str | UnsetType = UNSET


class Education(Strict):
    """One school."""

    institution: Text200
    degree: Text200
    major: Text200 | UnsetType = UNSET
    current: bool | UnsetType = UNSET
    start_date: Day | UnsetType = UNSET
    end_date: Day | UnsetType = UNSET
    location: Annotated[str, msgspec.Meta(max_length=200)] | UnsetType = UNSET
    description: Annotated[str, msgspec.Meta(max_length=4000)] | UnsetType = UNSET


class Experience(Strict):
    """One job that somebody had."""

    title: Required | UnsetType = UNSET
    company: Required | UnsetType = UNSET
    current: bool | UnsetType = UNSET
    start_date: Day | UnsetType = UNSET
    end_date: Day | UnsetType = UNSET
    location: str | UnsetType = UNSET
    description: str | UnsetType = UNSET


class SourceDetails(Strict):
    """Where somebody came from."""

    source_type_id: Required
    source_id: Required
    source_sub_type_id: str | UnsetType = UNSET


class CandidateInput(Strict):
    """A candidate as POST takes it."""

    first_name: Required
    last_name: Required
    email: Email
    phone_number: str | UnsetType = UNSET
    location: Place | UnsetType = UNSET
    web: Web | UnsetType = UNSET
    tags: list[Tag] = msgspec.field(default_factory=list)
    education: list[Education] = msgspec.field(default_factory=list)
    experience: list[Experience] = msgspec.field(default_factory=list)
    source_details: SourceDetails | UnsetType = UNSET
    internal: bool = False


class CandidateChange(Strict):
    """A plain object of the members to change."""

    first_name: Required | UnsetType = UNSET
    last_name: Required | UnsetType = UNSET
    email: Email | UnsetType = UNSET
    phone_number: str | UnsetType = UNSET
    location: Place | UnsetType = UNSET
    web: Web | UnsetType = UNSET


class StatusChange(Strict):
    """A move; `reason` is an id."""

    status: Status
    sub_status: str | UnsetType = UNSET
    starts_on: DateTime | UnsetType = UNSET
    reason: str | UnsetType = UNSET


class Tags(Strict):
    """The tags of a candidate."""

    tags: Annotated[list[Tag], msgspec.Meta(max_length=100)]


class PropertyChange(Strict):
    """A field with its new value; without one the field is emptied."""

    id: Required
    value: Any = UNSET


PropertyChanges = Annotated[list[PropertyChange], msgspec.Meta(min_length=1, max_length=100)]


class PropertiesQuery(Strict):
    """GET …/properties."""

    context: Literal["PROFILE", "OFFER_FORM", "HIRE_FORM", "OFFER_APPROVAL_FORM"] | None = None
    include_multi_select: bool = False


class OnboardingChange(Strict):
    """How far onboarding is."""

    onboarding_status: Onboarding


class PersonRef(Strict):
    """A candidate by id."""

    id: Required


class ConsentRequests(Strict):
    """Whom to ask for consent."""

    content: Annotated[list[PersonRef], msgspec.Meta(min_length=1, max_length=1000)]


class CandidatesQuery(Strict):
    """GET /candidates."""

    q: str | None = None
    limit: Limit = 10
    page_id: str | None = None
    job_id: tuple[str, ...] = ()
    location: tuple[str, ...] = ()
    average_rating: tuple[Annotated[int, msgspec.Meta(ge=1, le=5)], ...] = ()
    status: tuple[Status, ...] = ()
    consent_status: tuple[ConsentStatus, ...] = ()
    sub_status: str | None = None
    tag: tuple[str, ...] = ()
    updated_after: DateTime | None = None
    onboarding_status: Onboarding | None = None
    property_id: tuple[str, ...] = ()
    property_value_id: tuple[str, ...] = ()
    source_type: tuple[str, ...] = ()
    source_sub_type: tuple[str, ...] = ()
    source_value_id: tuple[str, ...] = ()
    question_category: tuple[str, ...] = ()
    question_field_id: tuple[str, ...] = ()
    question_field_value_id: tuple[str, ...] = ()
