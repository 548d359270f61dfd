"""The stand-in's world: vacancies and applications in Homerun's own words, and what may happen to them."""

import random
import secrets
import threading
from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec

from recruiterdesk.demo.people import vacancy_texts
from recruiterdesk.demo.people.cv_text import CvFacts
from recruiterdesk.demo.people.names import COLLEAGUES, ascii_word, make_email, make_name, make_phone

_LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_DAY = 24 * 60  # minutes
_RECENT = 48  # so many applied in the last two days, three quarters of an hour apart
FLAT_PERSON = ("first_name", "last_name", "email", "city", "country", "date_of_birth", "phone_number", "photo")
DETAIL_FIELDS = ("education", "experience", "pronouns", "skype", "facebook", "twitter", "linkedin", "github", "website", "assignment")


def iso(moment: datetime | None) -> str | None:
    """Write a moment as the document's examples do."""
    return None if moment is None else moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


class StoredFile(msgspec.Struct):
    """A file of an application; made-up CVs are only made when somebody fetches them."""

    name: str
    type: str
    content: bytes | None = None
    facts: CvFacts | None = None
    id: str = msgspec.field(default_factory=lambda: secrets.token_hex(8))


class Application(msgspec.Struct, kw_only=True):
    """One application."""

    id: str
    person: dict[str, Any]
    vacancy_id: str | None
    stage: str | None
    created_at: datetime
    sourced: bool = False
    sources: list[str] = []
    rating: float = 0
    votes: int = 0
    disqualified: bool = False
    reason: str | None = None
    hired_at: datetime | None = None
    first_reply_at: datetime | None = None
    retention_ends_at: datetime | None = None
    notes: list[dict[str, Any]] = []
    answers: list[dict[str, Any]] = []
    files: list[StoredFile] = []
    extra: dict[str, Any] = {}
    custom_data: dict[str, Any] = {}
    photo: StoredFile | None = None

    def file(self, file_id: str) -> StoredFile | None:
        """Return a file of the application or of an answer."""
        answered = [answer["answer"] for answer in self.answers if isinstance(answer["answer"], StoredFile)]
        return next((file for file in [*self.files, *answered] if file.id == file_id), None)


class Vacancy(msgspec.Struct, kw_only=True):
    """One vacancy."""

    id: str
    text: vacancy_texts.VacancyText
    status: str
    created_at: datetime
    expires_at: datetime | None
    stages: list[str]


class World:
    """All that the account holds. `order` is "newest", "oldest" or "random": the document promises none."""

    def __init__(self, seed: int, applicants: int, order: str, *, vacancies: int = len(vacancy_texts.TEXTS)) -> None:
        self.lock = threading.RLock()
        self.order = order
        self._chance = random.Random(seed)  # noqa: S311 -- made-up people, not secrets
        self.vacancies: dict[str, Vacancy] = {}
        self.applications: dict[str, Application] = {}
        self._people: list[dict[str, Any]] = []
        self._made = 0
        now = datetime.now(UTC).replace(microsecond=0)
        for number in range(vacancies):
            text = vacancy_texts.TEXTS[number % len(vacancy_texts.TEXTS)]
            vacancy = Vacancy(
                id=self.new_id("job_"),
                text=text,
                status=text.status,
                created_at=now - timedelta(days=20 + 7 * number),
                expires_at=now + timedelta(days=60) if number % 3 else None,
                stages=list(text.stages),
            )
            self.vacancies[vacancy.id] = vacancy
        for _ in range(applicants):
            self.insert(now=now)

    def new_id(self, prefix: str) -> str:
        """Return an identifier of the document's form."""
        return prefix + "".join(self._chance.choices(_LETTERS, k=20))

    def insert(self, *, now: datetime | None = None, minutes_ago: int | None = None) -> str:
        """Let one more made-up person apply; return the application's id."""
        with self.lock:
            chance = self._chance
            self._made += 1
            number = self._made
            now = now or datetime.now(UTC).replace(microsecond=0)
            person = self._person(number)
            vacancy = chance.choices(list(self.vacancies.values()), weights=self._weights())[0] if self.vacancies else None
            if number % 23 == 0:
                vacancy = None  # the candidate page
            age = minutes_ago
            if age is None:
                age = 47 * number if number <= _RECENT else chance.randrange(8 * _DAY, 240 * _DAY)
            created = now - timedelta(minutes=age)
            # Four weeks from the start; whoever is known longer has agreed to more, and for some that ends soon.
            kept_days = 2 + number % 12 if number % 6 == 0 else 30 + number % 200
            application = Application(
                id=self.new_id("ap_"),
                person=person,
                vacancy_id=vacancy.id if vacancy else None,
                stage=self._stage(vacancy, number, is_recent=age < 8 * _DAY),
                created_at=created,
                sourced=number % 6 == 0,
                sources=[chance.choice(vacancy_texts.SOURCES)],
                rating=float(number % 6),
                votes=number % 4,
                retention_ends_at=created + timedelta(days=28) if age < 20 * _DAY else now + timedelta(days=kept_days),
                first_reply_at=created + timedelta(days=1) if number % 3 == 0 and age > _DAY else None,
            )
            self._furnish(application, vacancy, number)
            self.applications[application.id] = application
            return application.id

    def _person(self, number: int) -> dict[str, Any]:
        chance = self._chance
        if number % 17 == 0:  # somebody who applied before
            return dict(chance.choice(self._people))
        first, last = make_name(chance)
        person = {
            "first_name": first,
            "last_name": last,
            "email": make_email(first, last, number),
            "city": chance.choice(vacancy_texts.CITIES),
            "country": "The Netherlands" if number % 9 else None,
            "date_of_birth": f"{1962 + number % 42}-{1 + number % 12:02d}-{1 + number % 28:02d}" if number % 4 == 0 else None,
            "phone_number": make_phone(number) if number % 7 else None,
            "photo": None,
        }
        self._people.append(person)
        return dict(person)

    def create(self, vacancy_id: str | None, sources: list[str]) -> Application:
        """Add an empty application, in the first stage of its vacancy if it has one."""
        with self.lock:
            now = datetime.now(UTC).replace(microsecond=0)
            application = Application(
                id=self.new_id("ap_"),
                person=dict.fromkeys(FLAT_PERSON),
                vacancy_id=vacancy_id,
                stage=self.vacancies[vacancy_id].stages[0] if vacancy_id else None,
                created_at=now,
                sources=sources,
                retention_ends_at=now + timedelta(days=28),
            )
            self.applications[application.id] = application
            return application

    def _weights(self) -> list[int]:
        return [6 if vacancy.status in {"public", "private"} else 1 for vacancy in self.vacancies.values()]

    def _stage(self, vacancy: Vacancy | None, number: int, *, is_recent: bool) -> str | None:
        if vacancy is None:
            return None
        if is_recent:
            return vacancy.stages[(0, 0, 1, 0, 0, 2, 0, 1)[number % 8] % len(vacancy.stages)]
        last_open = len(vacancy.stages) - 2
        return vacancy.stages[(0, 0, 1, 0, 2, 3, 1, 0, last_open, 1)[number % 10] % len(vacancy.stages)]

    def _furnish(self, application: Application, vacancy: Vacancy | None, number: int) -> None:
        chance = self._chance
        text = vacancy.text if vacancy else vacancy_texts.TEXTS[0]
        if vacancy and application.stage == vacancy.stages[-2]:
            application.hired_at = min(application.created_at + timedelta(days=21), datetime.now(UTC))
        if number % 13 == 0:
            application.disqualified, application.reason = True, chance.choice(vacancy_texts.REASONS)
        for question, answers in vacancy_texts.QUESTIONS[text.language]:
            language = "Dutch" if text.language == "nl" else "English"
            application.answers.append(
                {"language": language, "original_question": question, "original_question_type": "text", "answer": chance.choice(answers)}
            )
        for spot in range(number % 3):
            at = min(application.created_at + timedelta(hours=5 + spot), datetime.now(UTC))  # nobody writes tomorrow's notes today
            is_sensitive = number % 11 == 0 and spot == 0
            note = chance.choice(vacancy_texts.SENSITIVE_NOTES if is_sensitive else vacancy_texts.NOTES)
            self._note(application, chance.choice(COLLEAGUES), note, at, is_sensitive=is_sensitive)
        self._add_files(application, text, number)
        if number % 5 == 1:
            application.photo = StoredFile("photo.jpg", "photo")
        application.extra |= vacancy_texts.other_fields(
            ascii_word(application.person["first_name"] + application.person["last_name"]), number
        )
        if number % 10 == 0:
            application.custom_data = {"internal_id": f"hr-{number}", "driving_licence": "yes" if number % 20 else "no"}

    def _add_files(self, application: Application, text: vacancy_texts.VacancyText, number: int) -> None:
        facts = self._facts(application, text, number)
        more = msgspec.structs.replace(facts, number=number + 7)  # another document by the same hand
        last, first = (ascii_word(application.person[part] or "").capitalize() for part in ("last_name", "first_name"))
        suffix = "docx" if number % 5 == 0 else "pdf"
        if number % 8:
            application.files.append(StoredFile(f"CV_{last}_{first}.{suffix}", "resume", facts=facts))
        if number % 14 == 0:
            application.files.append(StoredFile(f"Opdracht_{last}.pdf", "assignment", facts=more))
        if number % 12 == 1:
            question = {"language": "English", "original_question": "Please add your portfolio", "original_question_type": "file"}
            application.answers.append({**question, "answer": StoredFile(f"Portfolio_{last}.pdf", "resume", facts=more)})

    @staticmethod
    def _facts(application: Application, text: vacancy_texts.VacancyText, number: int) -> CvFacts:
        return CvFacts(
            first_name=application.person["first_name"],
            last_name=application.person["last_name"],
            email=application.person["email"],
            phone=application.person["phone_number"] or "",
            city=application.person["city"] or "",
            title=text.title,
            skills=text.skills[: 1 + number % len(text.skills)] if number % 2 else text.skills,
            language=text.language,
            number=number,
        )

    def _note(self, application: Application, author: str, text: str, at: datetime, *, is_sensitive: bool) -> dict[str, Any]:
        note = {"display_name": author, "is_sensitive": is_sensitive, "note": text, "created_at": iso(at), "updated_at": iso(at)}
        application.notes.append(note)
        return note

    def add_note(self, application_id: str, author: str, text: str, *, is_sensitive: bool) -> dict[str, Any]:
        """Add a note now; notes have no id."""
        with self.lock:
            return self._note(self.applications[application_id], author, text, datetime.now(UTC), is_sensitive=is_sensitive)

    def remove(self, application_id: str) -> None:
        """Let an application disappear, as a colleague's deletion does."""
        with self.lock:
            self.applications.pop(application_id, None)

    def move(self, application_id: str, stage: str) -> None:
        """Move somebody, as a colleague does."""
        with self.lock:
            self.applications[application_id].stage = stage

    def churn(self, chance: random.Random) -> str:
        """Do what colleagues and applicants do between two requests: insert, delete or move. Returns which."""
        with self.lock:
            what = chance.choices(("insert", "delete", "move"), weights=(45, 45, 10))[0]
            if what == "insert" or not self.applications:
                self.insert(minutes_ago=0)
                return "insert"
            application = self.applications[chance.choice(list(self.applications))]
            if what == "delete":
                self.remove(application.id)
            elif application.vacancy_id is not None:
                application.stage = chance.choice(self.vacancies[application.vacancy_id].stages)
            return what

    def count(self, vacancy_id: str) -> int:
        """Return how many applied for a vacancy."""
        with self.lock:
            return sum(item.vacancy_id == vacancy_id for item in self.applications.values())

    def listed(self) -> list[Application]:
        """Return all applications in the order of this account's lists."""
        with self.lock:
            found = list(self.applications.values())
        if self.order == "random":
            random.Random().shuffle(found)  # noqa: S311 -- an order, not a secret
            return found
        return sorted(found, key=lambda item: (item.created_at, item.id), reverse=self.order == "newest")
