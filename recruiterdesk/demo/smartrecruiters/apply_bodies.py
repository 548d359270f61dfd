"""What an application that the public sends may hold (section 15)."""

from typing import Annotated

import msgspec
from msgspec import UNSET, UnsetType

from recruiterdesk.demo.smartrecruiters.asked import Strict
from recruiterdesk.demo.smartrecruiters.candidate_bodies import Education, Email, SourceDetails

Text128 = Annotated[str, msgspec.Meta(min_length=1, max_length=128)]
Date = Annotated[str, msgspec.Meta(pattern=r"^\d{4}-\d{2}-\d{2}$")]


class FormQuery(Strict):
    """GET /postings/{uuid}/configuration."""

    conditionals_included: bool = False


class SentFile(Strict):
    """A file as base64; 10 MiB at most."""

    file_name: Annotated[str, msgspec.Meta(min_length=1, max_length=100)]
    mime_type: str
    file_content: Annotated[str, msgspec.Meta(min_length=1, max_length=13_981_014)]


class Home(Strict):
    """Where an applicant lives."""

    country_code: Annotated[str, msgspec.Meta(min_length=2, max_length=2)]
    city: Text128
    country: Text128 | UnsetType = UNSET
    region: str | UnsetType = UNSET
    region_code: Annotated[str, msgspec.Meta(min_length=2, max_length=5)] | UnsetType = UNSET
    lat: float | UnsetType = UNSET
    lng: float | UnsetType = UNSET
    postal_code: str | UnsetType = UNSET
    address: str | UnsetType = UNSET


class Pages(Strict):
    """Addresses of an applicant's pages: here it is `linkedIn`."""

    skype: Annotated[str, msgspec.Meta(max_length=100)] | UnsetType = UNSET
    linked_in: Annotated[str, msgspec.Meta(max_length=1000)] | UnsetType = UNSET
    facebook: Annotated[str, msgspec.Meta(max_length=1000)] | UnsetType = UNSET
    twitter: Annotated[str, msgspec.Meta(max_length=100)] | UnsetType = UNSET
    website: Annotated[str, msgspec.Meta(max_length=1000)] | UnsetType = UNSET


class Work(Strict):
    """One job that an applicant had: days only."""

    title: Annotated[str, msgspec.Meta(max_length=200)]
    start_date: Date
    company: Annotated[str, msgspec.Meta(max_length=200)] | UnsetType = UNSET
    current: bool | UnsetType = UNSET
    end_date: Date | UnsetType = UNSET
    location: Annotated[str, msgspec.Meta(max_length=200)] | UnsetType = UNSET
    description: Annotated[str, msgspec.Meta(max_length=4000)] | UnsetType = UNSET


class Record(Strict):
    """Values by field."""

    fields: dict[str, list[str]]


class Answered(Strict):
    """The answer to one question."""

    id: str
    records: list[Record]


class Applicant(Strict):
    """An application as the public sends it."""

    first_name: Text128
    last_name: Text128
    email: Email
    phone_number: Annotated[str, msgspec.Meta(max_length=128)] | UnsetType = UNSET
    location: Home | UnsetType = UNSET
    web: Pages | UnsetType = UNSET
    tags: list[str] = msgspec.field(default_factory=list)
    education: list[Education] = msgspec.field(default_factory=list)
    experience: list[Work] = msgspec.field(default_factory=list)
    source_details: SourceDetails | UnsetType = UNSET
    resume: SentFile | UnsetType = UNSET
    avatar: SentFile | UnsetType = UNSET
    attachments: list[SentFile] = msgspec.field(default_factory=list)
    answers: list[Answered] = msgspec.field(default_factory=list)
    message_to_hiring_manager: Annotated[str, msgspec.Meta(max_length=4000)] | UnsetType = UNSET
    consent: bool | UnsetType = UNSET
    consent_decisions: dict[str, bool] | UnsetType = UNSET
    create_join_link: bool = False
    conditionals_included: bool = False
    internal: bool = False
