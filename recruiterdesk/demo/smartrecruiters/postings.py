"""What the world may see: the Posting API without credentials, and applying for a posting (section 15)."""

import base64
import binascii
from typing import Annotated, Any, Literal
from urllib.parse import urlencode

import msgspec
from msgspec import UNSET, UnsetType

from recruiterdesk.demo.loopback.ledger import Ledger
from recruiterdesk.demo.loopback.origin import Answer
from recruiterdesk.demo.smartrecruiters import catalogue
from recruiterdesk.demo.smartrecruiters.asked import Asked, Route, Strict
from recruiterdesk.demo.smartrecruiters.candidate_bodies import Education, Email, SourceDetails
from recruiterdesk.demo.smartrecruiters.candidates import NOWHERE, add_candidate
from recruiterdesk.demo.smartrecruiters.job_payloads import language, old_location
from recruiterdesk.demo.smartrecruiters.making import add_file
from recruiterdesk.demo.smartrecruiters.moments import DateTime, offset, read
from recruiterdesk.demo.smartrecruiters.pages import Limit, Offset
from recruiterdesk.demo.smartrecruiters.problem import Family, Problem
from recruiterdesk.demo.smartrecruiters.sources import check_source
from recruiterdesk.demo.smartrecruiters.world import Ad, Job, World

_UTF8 = {"content-type": "application/json; charset=utf-8"}
_SPELLED = {"OFFERED": "OFFER", "HIRED": "HIRE"}  # this API spells two statuses in its own way
_QUESTIONS: tuple[dict[str, Any], ...] = (
    {
        "id": "motivation",
        "label": "Waarom deze baan?",
        "repeatable": False,
        "fields": [{"id": "text", "label": "Waarom deze baan?", "type": "TEXTAREA", "required": True, "values": []}],
    },
    {
        "id": "notice",
        "label": "Opzegtermijn",
        "repeatable": False,
        "fields": [
            {
                "id": "months",
                "label": "Opzegtermijn",
                "type": "SINGLE_SELECT",
                "required": False,
                "values": [{"id": "0", "label": "Per direct"}, {"id": "1", "label": "Eén maand"}],
            }
        ],
    },
)
Text128 = Annotated[str, msgspec.Meta(min_length=1, max_length=128)]
Date = Annotated[str, msgspec.Meta(pattern=r"^\d{4}-\d{2}-\d{2}$")]


class PostingsQuery(Strict):
    """GET /v1/companies/{companyIdentifier}/postings; `custom_field.{id}` is taken besides."""

    q: str | None = None
    limit: Limit = 100
    offset: Offset = 0
    destination: Literal["PUBLIC", "INTERNAL", "INTERNAL_OR_PUBLIC"] = "PUBLIC"
    location_type: Literal["REMOTE", "ONSITE", "ANY"] = "ANY"
    country: str | None = None
    region: str | None = None
    city: str | None = None
    department: str | None = None
    language: str | None = None
    released_after: DateTime | None = None


class PostingQuery(Strict):
    """GET …/postings/{id}: where somebody comes from, for the address to apply at."""

    source_type_id: str | None = None
    source_sub_type_id: str | None = None
    source_id: str | None = None


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


class Postings:
    """The endpoints of postings; a posting is a snapshot of an ad as it was when it went out."""

    def __init__(self, world: World, ledger: Ledger) -> None:
        self._world = world
        self._ledger = ledger

    def routes(self) -> list[Route]:
        """Return the endpoints."""
        company, one = "/v1/companies/{}", "/postings/{}"
        shape, apply = Family.APPLY, ("candidate_applications_manage",)
        old: dict[str, Any] = {"public": True, "family": Family.MARKETPLACE}
        return [
            Route(method="GET", path=f"{company}/postings", handler=self.list_all, query=PostingsQuery, free_prefix="custom_field.", **old),
            Route(method="GET", path=f"{company}/postings/{{}}", handler=self.read, query=PostingQuery, **old),
            Route(method="GET", path=f"{company}/departments", handler=self.departments, **old),
            Route(method="GET", path=f"{one}/configuration", handler=self.form, scopes=apply, query=FormQuery, family=shape),
            Route(method="POST", path=f"{one}/candidates", handler=self.apply, scopes=apply, body=Applicant, family=shape),
            Route(method="GET", path=f"{one}/candidates/{{}}/status", handler=self.status, scopes=apply, family=shape),
        ]

    # The Posting API

    def list_all(self, asked: Asked) -> Answer:
        """GET …/postings: the newest first, by offset."""
        _check_company(asked)
        query = asked.query(PostingsQuery)
        found = [(job, ad) for job, ad in self._posted() if _fits(job, ad, query)]
        found.sort(key=lambda pair: pair[1].posted["publishedOn"] if pair[1].posted else "", reverse=True)
        content = [self._summary(job, ad) for job, ad in found[query.offset : query.offset + query.limit]]
        return Answer(200, {"offset": query.offset, "limit": query.limit, "totalFound": len(found), "content": content}, _UTF8)

    def read(self, asked: Asked) -> Answer:
        """GET …/postings/{postingId or uuid}."""
        _check_company(asked)
        query = asked.query(PostingQuery)
        for job, ad in self._posted():
            if asked.ids[1] in {ad.id, _posting_id(ad)} and ad.posted is not None:
                given = {"sourceTypeId": query.source_type_id, "sourceSubTypeId": query.source_sub_type_id, "sourceId": query.source_id}
                tags = {name: value for name, value in given.items() if value is not None}
                url = f"https://jobs.smartrecruiters.com/{catalogue.COMPANY}/{_posting_id(ad)}"
                more = {
                    "jobId": job.id,
                    "applyUrl": f"{url}?{urlencode({'oga': 'true', **tags})}",
                    "postingUrl": url,
                    "referralUrl": f"{url}?referral=1",
                    "jobAd": {"sections": ad.posted["fields"].get("jobAd", {}).get("sections", {})},
                    "active": True,
                }
                return Answer(200, self._summary(job, ad) | more, _UTF8)
        raise Problem(404, "POSTING_NOT_FOUND")

    def departments(self, asked: Asked) -> Answer:
        """GET /v1/companies/{c}/departments."""
        _check_company(asked)
        found = list(self._world.departments.values())
        return Answer(200, {"totalFound": len(found), "content": found})

    def _posted(self) -> list[tuple[Job, Ad]]:
        return [(job, ad) for job in self._world.jobs.values() for ad in job.ads if ad.posted is not None]

    def _summary(self, job: Job, ad: Ad) -> dict[str, Any]:
        posted = ad.posted or {}
        fields = posted["job"]
        creator = self._world.users[job.creator].fields
        level = fields["experienceLevel"]["id"]
        body: dict[str, Any] = {
            "id": _posting_id(ad),
            "uuid": ad.id,
            "name": posted["fields"]["title"],
            "jobAdId": ad.id,
            "defaultJobAd": ad.is_default,
            "refNumber": fields.get("refNumber", ""),
            "company": {"identifier": catalogue.COMPANY, "name": catalogue.COMPANY_NAME},
            "releasedDate": offset(posted["publishedOn"]),
            "location": old_location(fields),
            "industry": catalogue.labelled(catalogue.INDUSTRIES, fields["industry"]["id"]),
            "function": catalogue.labelled(catalogue.FUNCTIONS, fields["function"]["id"]),
            # The document calls it `name`, live samples `label`.
            "experienceLevel": {"id": level, "name": catalogue.LEVELS[level], "label": catalogue.LEVELS[level]},
            "customField": [_custom(given) for given in fields.get("properties", [])],
            "ref": f"{self._world.root}/v1/companies/{catalogue.COMPANY}/postings/{_posting_id(ad)}",
            "creator": {"name": f"{creator['firstName']} {creator['lastName']}"},
            "language": language(posted["fields"]["language"]["code"]),
            "visibility": posted["visibility"],
        }
        if "department" in fields:
            body["department"] = self._world.departments[fields["department"]["id"]]
        if "typeOfEmployment" in fields:
            body["typeOfEmployment"] = catalogue.labelled(catalogue.EMPLOYMENT, fields["typeOfEmployment"]["id"])
        return body

    # Applying

    def form(self, asked: Asked) -> Answer:
        """GET /postings/{uuid}/configuration: what an applicant is asked."""
        self._posting(asked)
        policies = [{"url": "https://noorderlicht.example/privacy", "orgName": catalogue.COMPANY_NAME}]
        return Answer(200, {"questions": list(_QUESTIONS), "settings": {"avatarUploadAvailable": True}, "privacyPolicies": policies})

    def apply(self, asked: Asked) -> Answer:
        """POST /postings/{uuid}/candidates: 200."""
        given = asked.body(Applicant)
        job, _ = self._posting(asked)
        answers = _checked(given.answers)
        files = [(file, kind, _decoded(file)) for file, kind in _sent(given)]
        source: dict[str, str] = NOWHERE
        if given.source_details:
            source = msgspec.to_builtins(given.source_details)
            check_source(source, on_job=True)
        fields: dict[str, Any] = msgspec.to_builtins(given)
        kept = ("firstName", "lastName", "email", "phoneNumber", "education", "experience", "tags", "internal")
        fields = {name: value for name, value in fields.items() if name in kept} | _where(given)
        with self._world.lock:
            candidate = add_candidate(self._world, fields, job.id, asked.credential.user, source, joins=True)
            application = candidate.applications[job.id]
            application.answers = answers
            for file, kind, content in files:
                add_file(self._world, application, file.file_name, kind, file.mime_type, content=content)
            if given.consent:
                candidate.consent, candidate.consent_on = "ACQUIRED", candidate.created_on
        self._ledger.apply("apply", candidate.id, {"jobId": job.id, **fields, "files": [file.file_name for file, _, _ in files]})
        body = {"id": candidate.id, "createdOn": offset(candidate.created_on)}
        body["candidatePortalUrl"] = f"https://my.smartrecruiters.com/public/candidate-portal/{candidate.id}"
        return Answer(200, body)

    def status(self, asked: Asked) -> Answer:
        """GET /postings/{uuid}/candidates/{candidateId}/status."""
        job, _ = self._posting(asked)
        candidate = self._world.candidates.get(asked.ids[1])
        if candidate is None or job.id not in candidate.applications:
            raise Problem(400, "RESOURCE_NOT_FOUND_ERROR")
        status = candidate.applications[job.id].status
        return Answer(200, {"status": _SPELLED.get(status, status)})

    def _posting(self, asked: Asked) -> tuple[Job, Ad]:
        for job, ad in self._posted():
            if ad.id == asked.ids[0]:
                return job, ad
        raise Problem(400, "RESOURCE_NOT_FOUND_ERROR")


def _posting_id(ad: Ad) -> str:
    return f"74400{int(ad.id[:8], 16):010d}"


def _check_company(asked: Asked) -> None:
    if asked.ids[0] != catalogue.COMPANY:
        raise Problem(404, "COMPANY_NOT_FOUND")


def _fits(job: Job, ad: Ad, query: PostingsQuery) -> bool:
    posted = ad.posted or {}
    place = old_location(posted["job"])
    code = posted["fields"]["language"]["code"]
    return (
        query.destination in {posted["visibility"], "INTERNAL_OR_PUBLIC"}
        and (query.q is None or query.q.casefold() in posted["fields"]["title"].casefold())
        and (query.location_type == "ANY" or place["remote"] == (query.location_type == "REMOTE"))
        and (query.country is None or query.country == place["country"])
        and (query.region is None or query.region == place["region"])
        and (query.city is None or query.city == place["city"])
        and (query.department is None or query.department == job.fields.get("department", {}).get("id"))
        and (query.language is None or code in query.language.split(","))
        and (query.released_after is None or posted["publishedOn"] > read(query.released_after))
    )


def _custom(given: dict[str, Any]) -> dict[str, str]:
    label, _, values = catalogue.JOB_PROPERTIES[given["id"]]
    key = given["value"]["id"]
    return {"fieldId": given["id"], "fieldLabel": label, "valueId": key, "valueLabel": values[key]}


def _where(given: Applicant) -> dict[str, Any]:
    place: dict[str, Any] = msgspec.to_builtins(given.location) if given.location else {}
    kept = {name: value for name, value in place.items() if name not in {"postalCode", "address"}}
    web: dict[str, Any] = msgspec.to_builtins(given.web) if given.web else {}
    if "linkedIn" in web:  # the Candidate API spells it without the capital
        web["linkedin"] = web.pop("linkedIn")
    return ({"location": kept} if kept else {}) | {"web": web}


def _sent(given: Applicant) -> list[tuple[SentFile, str]]:
    first = [(given.resume, "RESUME")] if given.resume else []
    return [*first, *((file, "GENERIC_FILE") for file in given.attachments), *([(given.avatar, "AVATAR")] if given.avatar else [])]


def _decoded(file: SentFile) -> bytes:
    try:
        return base64.b64decode(file.file_content, validate=True)
    except binascii.Error as error:
        raise Problem(400, "FILE_UPLOAD_ERROR") from error


def _checked(answers: list[Answered]) -> list[dict[str, Any]]:
    """Return the answers as the Candidate API tells them; raise 400 for a required one that lacks, or one that nobody asked for."""
    questions = {question["id"]: question for question in _QUESTIONS}
    given = {answer.id: answer for answer in answers}
    told: list[dict[str, Any]] = []
    if set(given) - set(questions):
        raise Problem(400, "DATA_VALIDATION_ERROR", "an answer belongs to no question")
    for key, question in questions.items():
        records = given[key].records if key in given else []
        for field in question["fields"]:
            values = [value for record in records for value in record.fields.get(field["id"], [])]
            if field["required"] and not any(values):
                raise Problem(400, "DATA_VALIDATION_ERROR", f"{key} must be answered")
            choices = {value["id"]: value["label"] for value in field["values"]}
            if choices and set(values) - set(choices):
                raise Problem(400, "DATA_VALIDATION_ERROR", f"{key} has no such choice")
            if values:
                shown = [{"id": value, "label": choices[value]} if choices else {"id": value, "label": value} for value in values]
                kind = "select" if choices else "textarea"
                line = {"id": key, "type": kind, "category": "CUSTOM", "name": key, "label": question["label"]}
                told.append({**line, "records": [{"fields": [{"id": field["id"], "label": field["label"], "values": shown}]}]})
    return told
