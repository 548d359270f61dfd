"""The stand-in's world: a public board of many companies' jobs, and the applications that came in through the API."""

import random
import threading
from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec

from recruiterdesk.demo.jobsphere.companies import COMPANY_NAMES, CURRENCIES, LEVELS, LOCATIONS, OPENINGS, TYPES, description

_LETTERS = "0123456789abcdefghijklmnopqrstuvwxyz"
_OURS_EVERY = 28  # one in so many jobs is our company's


class Company(msgspec.Struct, frozen=True):
    """An employer."""

    id: str
    name: str


class Job(msgspec.Struct, kw_only=True):
    """One job on the board; `salary` is lowest, highest and currency, None where none is told."""

    id: str
    title: str
    company: Company
    location: str
    type: str | None
    salary: tuple[int, int, str] | None
    posted_at: datetime
    skills: list[str]
    category: str | None
    description: str
    requirements: list[str]
    instructions: str | None


class World:
    """All that the board holds. `order` is "newest", "oldest" or "random": the document promises none."""

    def __init__(self, seed: int, jobs: int, companies: int, order: str) -> None:
        self.lock = threading.RLock()
        self.order = order
        self._chance = random.Random(seed)  # noqa: S311 -- made-up jobs, not secrets
        self.jobs: dict[str, Job] = {}
        self.applications: dict[str, dict[str, Any]] = {}
        count = max(2, companies)
        names = [COMPANY_NAMES[number] if number < len(COMPANY_NAMES) else f"Company {number + 1}" for number in range(count)]
        self.companies = [Company(self._new_id("comp_"), name) for name in names]
        now = datetime.now(UTC).replace(microsecond=0)
        for number in range(jobs):
            self._add_made_up(number, now)

    @property
    def ours(self) -> Company:
        """The company of the user."""
        return self.companies[0]

    def jobs_of(self, company_id: str) -> list[Job]:
        """Return one company's jobs."""
        with self.lock:
            return [job for job in self.jobs.values() if job.company.id == company_id]

    def _new_id(self, prefix: str) -> str:
        return prefix + "".join(self._chance.choices(_LETTERS, k=8))

    def _add_made_up(self, number: int, now: datetime) -> None:
        chance = self._chance
        company = self.ours if number % _OURS_EVERY == 0 else chance.choice(self.companies[1:])
        opening = chance.choice(OPENINGS)
        title = f"{LEVELS[number % len(LEVELS)]} {opening.title}".strip()
        location = LOCATIONS[number % len(LOCATIONS)]
        lowest = (opening.salary + 6 * (number % len(LEVELS))) * 1000
        currency = CURRENCIES.get(location.rpartition(", ")[2], "EUR")
        job = Job(
            id=self._new_id("job_"),
            title=title,
            company=company,
            location=location,
            type=TYPES[number % len(TYPES)],
            salary=(lowest, lowest + 18_000, currency) if number % 4 else None,
            posted_at=now - timedelta(hours=5 * number + chance.randrange(4)),
            skills=list(opening.skills),
            category=opening.category,
            description=description(title, company.name, opening),
            requirements=[f"Experience with {skill}" for skill in opening.skills],
            instructions="Apply with a CV and a few lines about yourself." if number % 3 else None,
        )
        self.jobs[job.id] = job

    def create(self, company_id: str, fields: dict[str, Any]) -> Job:
        """Put a new job on the board."""
        with self.lock:
            company = next(company for company in self.companies if company.id == company_id)
            job = Job(
                id=self._new_id("job_"),
                title=fields["title"],
                company=company,
                location=fields["location"],
                type=None,
                salary=None,
                posted_at=datetime.now(UTC).replace(microsecond=0),
                skills=list(fields.get("tags") or []),
                category=None,
                description=fields["description"],
                requirements=[],
                instructions=None,
            )
            self.jobs[job.id] = job
            return job

    def apply(self, fields: dict[str, Any]) -> str:
        """Take an application in, and return its id. Nothing tells that the same one twice would be one."""
        with self.lock:
            application_id = self._new_id("app_")
            self.applications[application_id] = dict(fields)
            return application_id

    def remove(self, job_id: str) -> None:
        """Let a job disappear, as its employer does in the dashboard."""
        with self.lock:
            self.jobs.pop(job_id, None)

    def insert(self) -> str:
        """Let somebody put one more made-up job on the board; return its id."""
        with self.lock:
            before = set(self.jobs)
            self._add_made_up(1 + self._chance.randrange(10_000) * _OURS_EVERY, datetime.now(UTC).replace(microsecond=0))
            return next(iter(set(self.jobs) - before))

    def search(self, text: str, category: str, location: str) -> list[Job]:
        """Return the jobs that fit: the text in title, skills or company, the category's slug, the place's name; in the board's order."""
        words = text.casefold().split()
        with self.lock:
            found = [
                job
                for job in self.jobs.values()
                if all(word in " ".join([job.title, job.company.name, *job.skills]).casefold() for word in words)
                and (not category or job.category == category)
                and location.strip().casefold() in job.location.casefold()
            ]
        if self.order == "random":
            random.Random().shuffle(found)  # noqa: S311 -- an order, not a secret
            return found
        return sorted(found, key=lambda job: (job.posted_at, job.id), reverse=self.order == "newest")
