"""The stand-in's world: publications, candidates of some colleagues, the team, locations and articles, in RecruitSome's own words."""

import random
import re
import threading
import time
from datetime import UTC, datetime, timedelta
from pathlib import PurePath

import msgspec

from recruiterdesk.demo.people import vacancy_texts
from recruiterdesk.demo.people.names import ascii_word, make_email, make_name
from recruiterdesk.demo.recruitsome.checks import STATUSES

_RECRUITERS = 4  # whoever is on the team besides has no candidates
_TEAM = (
    ("Marit", "Oldenhof", "Senior recruiter", "recruiter"),
    ("Joost", "Hermans", "Recruiter", "recruiter"),
    ("Yusuf", "Demirci", "Recruiter", "recruiter"),
    ("Sanne", "Brugman", "Team lead recruitment", "hr_manager"),
    ("Imogen", "Whitfield", "Office manager", "administrator"),
    ("Thijs", "van ’t Hooft", None, "hiring_manager"),
)
_LOCATIONS = (
    ("Hoofdkantoor Utrecht", "Stationsplein 1", "3511 ED", "Utrecht", "Utrecht", "NL", "Nederland", (52.0894, 5.1100)),
    ("Kantoor Amsterdam", "Damrak 70", "1012 AB", "Amsterdam", "Noord-Holland", "NL", "Nederland", (52.3759, 4.8975)),
    ("Vestiging Groningen", "Grote Markt 1", "9711 LM", "Groningen", "Groningen", "NL", "Nederland", (53.2187, 6.5683)),
    ("Vestiging Rotterdam", "Coolsingel 40", "3011 AA", "Rotterdam", "Zuid-Holland", "NL", "Nederland", (51.9225, 4.4792)),
    ("London office", "1 Example Street", "EC1A 1AA", "London", "England", "GB", "United Kingdom", None),
)
_ARTICLES = (
    ("news", "Wij verhuizen binnen Utrecht", "Vanaf januari zitten we naast het station.", "nl"),
    ("blog_post", "Hoe een goed eerste gesprek verloopt", "Drie vragen die altijd werken.", "nl"),
    ("event", "Open dag voor zorgprofessionals", "Kom kijken en spreek je nieuwe collega’s.", "nl"),
    ("company_update", "We welcome four new colleagues", None, "en"),
    ("blog_post", "What we learned from a hundred interviews", "Ask less, listen more.", "en"),
)
_TAGS = ("Zorg", "IT", "Techniek")
_JOB_TYPES = ("Full-time", "Part-time", "Contracted", "Temporary", "Internship")
_EDUCATION = ("MBO", "HBO", "WO")


class Named(msgspec.Struct, frozen=True):
    """A department, job type, level or tag."""

    id: int
    name: str


class Member(msgspec.Struct, frozen=True):
    """Somebody who works here."""

    id: int
    given_name: str
    family_name: str
    job_title: str | None
    role: str
    email: str
    phone: str | None


class Location(msgspec.Struct, frozen=True):
    """An office."""

    id: int
    slug: str
    name: str
    street: str
    postal_code: str
    locality: str
    area: str
    country_code: str
    country_name: str
    coordinates: tuple[float, float] | None
    created_at: datetime


class Vacancy(msgspec.Struct):
    """An active publication."""

    id: int
    slug: str
    text: vacancy_texts.VacancyText
    department: Named
    job_types: list[Named]
    education_levels: list[Named]
    tags: list[Named]
    location: Location
    published_at: datetime
    ends_at: datetime | None
    views: int


class Article(msgspec.Struct):
    """An article on the website."""

    id: int
    slug: str
    type: str
    title: str
    excerpt: str | None
    language: str
    published_at: datetime
    views: int
    is_featured: bool


class Candidate(msgspec.Struct):
    """Somebody in the repositories of `users`."""

    id: int
    slug: str
    first_name: str
    last_name: str
    email: str | None
    status: str
    created_at: datetime
    users: set[int]


class Resume(msgspec.Struct):
    """A CV that waits to be read."""

    name: str
    user_id: int
    due: float


def slug_of(*words: str | int) -> str:
    """Write words as addresses do."""
    return "-".join(part for word in words for part in re.split(r"[^a-z0-9]+", _plain(str(word))) if part)


def _plain(text: str) -> str:
    return " ".join(ascii_word(word) for word in re.split(r"[\s/-]+", text))


class World:
    """All that the tenant holds. `processing_seconds` is how long a CV waits before it becomes a candidate."""

    def __init__(self, seed: int, applicants: int, *, team: int = len(_TEAM), processing_seconds: float = 5.0) -> None:
        self.lock = threading.RLock()
        self.processing_seconds = processing_seconds
        self.tenant = f"tenant-{seed:04d}"
        self._chance = random.Random(seed)  # noqa: S311 -- made-up people, not secrets
        self._now = datetime.now(UTC).replace(microsecond=0)
        self.team = [self._member(number) for number in range(team)]
        self.locations = [self._location(number) for number in range(len(_LOCATIONS))]
        self.departments = [
            Named(31 + number, name) for number, name in enumerate(dict.fromkeys(text.department for text in vacancy_texts.TEXTS))
        ]
        self.job_types = [Named(number, name) for number, name in enumerate(_JOB_TYPES, start=1)]
        self.education_levels = [Named(number, name) for number, name in enumerate(_EDUCATION, start=1)]
        self.tags = [Named(number, name) for number, name in enumerate(_TAGS, start=51)]
        published = [text for text in vacancy_texts.TEXTS if text.status in {"public", "private"}]
        self.vacancies = [self._vacancy(number, text) for number, text in enumerate(published)]
        self.articles = [self._article(number) for number in range(len(_ARTICLES))]
        self.candidates: dict[int, Candidate] = {}
        self.resumes: dict[str, Resume] = {}
        for _ in range(applicants):
            self.insert()

    def insert(self) -> Candidate:
        """Let one more made-up person come in; every fifth is known to two colleagues."""
        with self.lock:
            number = len(self.candidates) + 1
            first, last = make_name(self._chance)
            recruiters = [member.id for member in self.team[:_RECRUITERS]]
            users = set(self._chance.sample(recruiters, min(len(recruiters), 2 if number % 5 == 0 else 1)))
            status = STATUSES[number % len(STATUSES)]
            return self.add(first, last, make_email(first, last, number), status, users, minutes_ago=47 * number)

    def add(self, first: str, last: str, email: str | None, status: str, users: set[int], *, minutes_ago: int = 0) -> Candidate:
        """Add somebody, or the colleagues to somebody whose address is known."""
        with self.lock:
            known = next((one for one in self.candidates.values() if email is not None and one.email == email), None)
            if known is not None:
                known.users |= users
                return known
            id_ = 7000 + 3 * len(self.candidates)
            created_at = datetime.now(UTC).replace(microsecond=0) - timedelta(minutes=minutes_ago)
            made = Candidate(id_, slug_of(first, last, id_), first, last, email, status, created_at, users)
            self.candidates[id_] = made
            return made

    def take_resume(self, name: str, user_id: int) -> str:
        """Queue a CV and return its processing id."""
        with self.lock:
            processing_id = f"{self._chance.getrandbits(64):016x}"
            self.resumes[processing_id] = Resume(name, user_id, time.monotonic() + self.processing_seconds)
            return processing_id

    def process(self) -> None:
        """Make candidates of the CVs whose time has come; nobody's address is found, so a person has to complete them."""
        with self.lock:
            for processing_id, resume in list(self.resumes.items()):
                if resume.due <= time.monotonic():
                    del self.resumes[processing_id]
                    words = [word for word in re.split(r"[\s_]+", PurePath(resume.name).stem) if word.lower() != "cv"] or ["?"]
                    self.add(words[0], " ".join(words[1:]), None, "potential", {resume.user_id})

    def count_at(self, location: Location) -> int:
        """Return how many vacancies an office has."""
        return sum(vacancy.location.id == location.id for vacancy in self.vacancies)

    def _member(self, number: int) -> Member:
        given, family, title, role = _TEAM[number % len(_TEAM)]
        round_ = number // len(_TEAM)
        family = f"{family} {round_ + 1}" if round_ else family
        phone = f"+3165550{number:04d}" if number % 3 else None
        email = f"{ascii_word(given)}.{ascii_word(family)}@vermeer.example"
        return Member(411 + 7 * number, given, family, title, role, email, phone)

    def _location(self, number: int) -> Location:
        name, street, postal_code, locality, area, code, country, coordinates = _LOCATIONS[number]
        created_at = self._now - timedelta(days=900 - 100 * number)
        return Location(21 + number, slug_of(name), name, street, postal_code, locality, area, code, country, coordinates, created_at)

    def _vacancy(self, number: int, text: vacancy_texts.VacancyText) -> Vacancy:
        here = next((place for place in self.locations if place.locality == text.city), self.locations[0])
        kinds = [kind for kind in self.job_types if kind.name in text.type.split(" / ")]
        return Vacancy(
            id=5201 + 4 * number,
            slug=slug_of(text.title, text.city),
            text=text,
            department=next(each for each in self.departments if each.name == text.department),
            job_types=kinds,
            education_levels=[self.education_levels[number % len(self.education_levels)]],
            tags=[self.tags[number % len(self.tags)]],
            location=here,
            published_at=self._now - timedelta(days=2 + 5 * number),
            ends_at=self._now + timedelta(days=45) if number % 3 else None,
            views=12 * number,
        )

    def _article(self, number: int) -> Article:
        kind, title, excerpt, language = _ARTICLES[number]
        published_at = self._now - timedelta(days=6 * number + 1)
        return Article(81 + number, slug_of(title), kind, title, excerpt, language, published_at, 40 * number + 3, number == 0)
