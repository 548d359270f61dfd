"""What the made-up company holds in SmartRecruiters: users, jobs, candidates and their applications."""

import random
import threading
import uuid
from datetime import datetime, timedelta
from typing import Any

import msgspec

from recruiterdesk.demo.people.cv_pages import make_cv
from recruiterdesk.demo.people.cv_text import CvFacts
from recruiterdesk.demo.smartrecruiters.catalogue import CANDIDATE_PROPERTIES, HiringProcess
from recruiterdesk.demo.smartrecruiters.moments import now
from recruiterdesk.demo.smartrecruiters.problem import NoAccess, not_found


class User(msgspec.Struct, kw_only=True):
    """A user; `fields` are the members that can be written."""

    id: str
    fields: dict[str, Any]
    updated_on: datetime
    active: bool = True
    groups: list[str] = []


class Ad(msgspec.Struct, kw_only=True):
    """One advertisement of a job; `fields` is what was sent. It is out while `posted` has something."""

    id: str
    fields: dict[str, Any]
    is_default: bool
    created_on: datetime
    updated_on: datetime
    posted: dict[str, Any] | None = None  # visibility, publishedOn, jobAd as it was then


class Job(msgspec.Struct, kw_only=True):
    """A job; `fields` are those of JobInput."""

    id: str
    fields: dict[str, Any]
    status: str
    creator: str
    process: HiringProcess
    created_on: datetime
    updated_on: datetime
    last_activity_on: datetime
    number: int
    team: dict[str, str] = {}
    note: str = ""
    ads: list[Ad] = []
    positions: dict[str, dict[str, Any]] = {}
    publications: list[dict[str, Any]] = []
    history: list[tuple[datetime, str, str]] = []  # when, status, user
    needs_approval: bool = False
    approval: dict[str, Any] | None = None  # what was asked of the approvers last

    @property
    def default_ad(self) -> Ad:
        """The ad that goes out first."""
        return self.ads[0]

    @property
    def posting_status(self) -> str:
        """Whether and to whom it is shown."""
        return self.default_ad.posted["visibility"] if self.default_ad.posted else "NOT_PUBLISHED"


class StoredFile(msgspec.Struct, kw_only=True):
    """An attachment; a made-up CV is only made when somebody fetches it. `is_bad` is one that the virus scan stopped."""

    id: str
    name: str
    type: str
    content_type: str
    content: bytes | None = None
    facts: CvFacts | None = None
    is_bad: bool = False

    def read(self) -> bytes:
        """Return the bytes."""
        if self.content is None:
            self.content = make_cv(self.facts, self.name) if self.facts else b""
        return self.content


class Application(msgspec.Struct, kw_only=True):
    """One candidate on one job."""

    id: str
    job_id: str
    created_on: datetime
    status: str = "NEW"
    sub_status: str | None = None
    starts_on: datetime | None = None
    source: dict[str, str] = {}
    reason: str | None = None
    onboarding: str | None = None
    history: list[tuple[datetime, str, str | None, str]] = []  # when, status, sub-status, user
    files: dict[str, StoredFile] = {}
    properties: dict[str, Any] = {}
    answers: list[dict[str, Any]] = []


class Candidate(msgspec.Struct, kw_only=True):
    """A person; `fields` are the members that PATCH takes, and education and experience."""

    id: str
    fields: dict[str, Any]
    created_on: datetime
    updated_on: datetime
    internal: bool = False
    tags: list[str] = []
    language: str = "nl"
    rating: float | None = None
    applications: dict[str, Application] = {}  # by job, the primary one first
    consent: str = "REQUIRED"
    consent_on: datetime | None = None
    consent_asked_on: datetime | None = None
    reviews: list[str] = []

    @property
    def primary(self) -> Application | None:
        """The application that lists tell the status of."""
        return next(iter(self.applications.values()), None)


class World:
    """All of it. `hidden` are jobs that a user has no access to, by the user's id; `choices` the values of candidate properties."""

    def __init__(self, seed: int) -> None:
        self.lock = threading.RLock()
        self.root = ""
        self.chance = random.Random(seed)  # noqa: S311 -- made-up people, not secrets
        self.users: dict[str, User] = {}
        self.jobs: dict[str, Job] = {}
        self.candidates: dict[str, Candidate] = {}
        self.departments: dict[str, dict[str, str]] = {}
        self.messages: dict[str, dict[str, Any]] = {}
        self.interviews: dict[str, dict[str, Any]] = {}
        self.interview_types: list[str] = []
        self.reviews: dict[str, dict[str, Any]] = {}
        self.reports: dict[str, dict[str, Any]] = {}
        self.report_files: dict[str, dict[str, Any]] = {}
        self.hidden: dict[str, set[str]] = {}
        self.choices = {key: dict(found[2]) for key, found in CANDIDATE_PROPERTIES.items() if found[1] == "SINGLE_SELECT"}
        self.has_approvals = True
        self.unsent_offers: set[str] = set()
        self.mails: list[dict[str, str]] = []

    def new_uuid(self) -> str:
        """Return an id, the same for the same seed."""
        return str(uuid.UUID(int=self.chance.getrandbits(128), version=4))

    def new_hex(self) -> str:
        """Return an id of 24 hexadecimal characters, as users have."""
        return f"{self.chance.getrandbits(96):024x}"

    def sees(self, user: str, job_id: str) -> bool:
        """Whether a user has access to a job."""
        return job_id not in self.hidden.get(user, ())

    def job(self, job_id: str, user: str) -> Job:
        """Return a job; raise 401 where the user has no access to it, 404 where there is none."""
        if not self.sees(user, job_id):
            raise NoAccess("JOB")
        if job_id not in self.jobs:
            raise not_found("JOB")
        return self.jobs[job_id]

    def sees_candidate(self, user: str, candidate: Candidate) -> bool:
        """Whether a user has access to any job of a candidate; everybody has to the talent pool."""
        return not candidate.applications or any(self.sees(user, job_id) for job_id in candidate.applications)

    def candidate(self, candidate_id: str, user: str) -> Candidate:
        """Return a candidate; raise 401 without access, 404 where there is none."""
        found = self.candidates.get(candidate_id)
        if found is None:
            raise not_found("CANDIDATE")
        if not self.sees_candidate(user, found):
            raise NoAccess("CANDIDATE")
        return found

    def application(self, candidate_id: str, job_id: str, user: str) -> tuple[Candidate, Application]:
        """Return a candidate's application for a job; raise 401 or 404."""
        candidate = self.candidate(candidate_id, user)
        if not self.sees(user, job_id):
            raise NoAccess("JOB")
        if job_id not in candidate.applications:
            raise not_found("JOB")
        return candidate, candidate.applications[job_id]

    def touch(self, candidate: Candidate, *jobs: str) -> None:
        """Note that something changed about somebody, and something happened on jobs."""
        # Two changes within one millisecond still have an order.
        candidate.updated_on = max(now(), candidate.updated_on + timedelta(milliseconds=1))
        for job_id in jobs:
            self.jobs[job_id].last_activity_on = candidate.updated_on

    def move(self, candidate: Candidate, application: Application, status: str, sub_status: str | None, user: str) -> None:
        """Put somebody in a status, with its line in the history."""
        with self.lock:
            application.status, application.sub_status = status, sub_status
            application.starts_on = application.reason = None
            self.touch(candidate, application.job_id)
            application.history.append((candidate.updated_on, status, sub_status, user))

    def remove(self, candidate_id: str) -> None:
        """Let a person disappear, as a colleague's deletion does."""
        with self.lock:
            self.candidates.pop(candidate_id, None)
