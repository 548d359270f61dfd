"""A provider in memory whose world changes between any two requests and that fails on command: what sync is tried against.

`World` is the truth and the ledger of what was really applied; `ScriptedProvider` is a connection to it (provider_api/contract.py).
"""

from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, TypeVar

import msgspec

from recruiterdesk.domain.application import Application, ApplicationDetail, Document, DocumentKind, Note, Person
from recruiterdesk.domain.clock import Clock
from recruiterdesk.domain.errors import DeskError, Invalid, NotFound, OutcomeUnknown
from recruiterdesk.domain.outbox import Sighting
from recruiterdesk.domain.probe import Probe
from recruiterdesk.domain.provider_profile import ProviderProfile
from recruiterdesk.domain.provider_table import CellKind, TableColumn, TableLine, TablePage
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.domain.vacancy import Vacancy, VacancyPhase
from recruiterdesk.domain.write import Act, AddNote, CreateApplication, DeleteRecord, EditRecord, MoveStage, PostVacancy, UploadDocument
from recruiterdesk.provider_api.contract import Budget, Files, KeepSecrets, NewestSecrets, OutgoingWrite, Page, Receipt, Traffic

if TYPE_CHECKING:
    from recruiterdesk.domain.capability import Capabilities

STAGES = ("Applied", "Phone screen", "Interview", "Offer", "Hired")
START = datetime(2026, 1, 1, tzinfo=UTC)
Item = TypeVar("Item")
PROFILE = ProviderProfile(
    id="scripted",
    name="Scripted",
    badge="Sc",
    summary=Sentence("A provider of tests."),
    needs=Sentence("Nothing."),
    key_page_url="",
    default_base_url="http://127.0.0.1",
    secrets=(),
    capabilities={},
)


@dataclass(slots=True)
class Applied:
    """One application as the provider has it."""

    remote_id: str
    vacancy: str
    stage: str = STAGES[0]
    first_name: str = "Anna"
    notes: list[Note] = field(default_factory=list)
    files: list[str] = field(default_factory=list)
    created_at: datetime = START
    may_be_contacted: bool = True
    email: str | None = None  # one of its own, unless a test says that somebody applied twice

    def listed(self) -> Application:
        """Return what a list shows of it."""
        raw = {"id": self.remote_id, "vacancy": self.vacancy, "stage": self.stage, "first_name": self.first_name}
        return Application(
            remote_id=self.remote_id,
            vacancy_remote_id=self.vacancy,
            person=Person(first_name=self.first_name, last_name=self.remote_id, email=self.email or f"{self.remote_id}@example.org"),
            stage=self.stage,
            created_at=self.created_at,
            may_be_contacted=self.may_be_contacted,
            raw=msgspec.json.encode(raw),
        )

    def detail(self) -> ApplicationDetail:
        """Return what reading it alone shows."""
        documents = tuple(Document(number=number, name=name, kind=DocumentKind.RESUME) for number, name in enumerate(self.files, start=1))
        return ApplicationDetail(application=self.listed(), notes=tuple(self.notes), documents=documents)


class World:
    """Everything at the provider: vacancies, applications in list order, and what every write did."""

    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self.vacancies: dict[str, Vacancy] = {}
        self.applied: list[Applied] = []
        self.created: dict[str, str] = {}  # outbox entry → the application it made
        self.effects: dict[str, int] = {}  # outbox entry → how often it was applied
        self.acts: list[tuple[str | None, Act]] = []  # what was done to whom
        self.posted: list[PostVacancy] = []
        self.tables: dict[tuple[str, str | None], list[TableLine]] = {}  # by name and target
        self.line_files: dict[str, bytes] = {}
        self._late: list[tuple[datetime, Callable[[], None]]] = []
        self._number = 0

    def add_vacancy(self, remote_id: str, *, phase: VacancyPhase = VacancyPhase.OPEN) -> None:
        """Put a vacancy up."""
        self.vacancies[remote_id] = Vacancy(remote_id=remote_id, title=f"Title {remote_id}", phase=phase, stages=STAGES, status=phase.value)

    def add(self, vacancy: str = "job_1", *, at: int = 0) -> Applied:
        """Let somebody apply; `at` is the place in the list, 0 its beginning."""
        self._number += 1
        created = START + timedelta(minutes=self._number)
        one = Applied(remote_id=f"ap_{self._number:06d}", vacancy=vacancy, first_name=f"Anna{self._number}", created_at=created)
        self.applied.insert(at, one)
        return one

    def find(self, remote_id: str | None) -> Applied | None:
        """Return an application, if it is there."""
        return next((one for one in self.applied if one.remote_id == remote_id), None)

    def remove(self, one: Applied) -> None:
        """Take an application away."""
        self.applied.remove(one)

    def ids(self) -> set[str]:
        """Return who is there."""
        return {one.remote_id for one in self.applied}

    def later(self, seconds: float, effect: Callable[[], None]) -> None:
        """Apply something when so much time has passed."""
        self._late.append((self.clock.now() + timedelta(seconds=seconds), effect))

    def pass_time(self) -> None:
        """Apply what has become due."""
        due = [effect for at, effect in self._late if at <= self.clock.now()]
        self._late = [(at, effect) for at, effect in self._late if at > self.clock.now()]
        for effect in due:
            effect()


@dataclass(frozen=True, slots=True)
class Fate:
    """What becomes of one attempt to write: whether and when it is applied, and what the sender learns."""

    is_applied: bool = True
    delay: float = 0.0
    error: Exception | None = None
    sends_bytes: bool = True


CONFIRMED = Fate()
LOST_REPLY = Fate(error=OutcomeUnknown("The reply was lost."))
NEVER_ARRIVED = Fate(is_applied=False, error=OutcomeUnknown("The connection broke."))


def arrives_late(seconds: float) -> Fate:
    """Be applied so many seconds after the sender gave up."""
    return Fate(delay=seconds, error=OutcomeUnknown("No reply came."))


def refused(error: DeskError) -> Fate:
    """Be refused with an error of the provider."""
    return Fate(is_applied=False, error=error)


class ScriptedProvider:
    """A connection that does as told.

    `before` is called with the name of each request before it is answered; what it raises is the answer. `fate` decides about writes.
    """

    def __init__(self, world: World, *, page_size: int = 100, before: Callable[[str], None] | None = None) -> None:
        self.world = world
        self.page_size = page_size
        self.before = before
        self.fate: Callable[[OutgoingWrite], Fate] = lambda _: CONFIRMED
        self.can_see_notes = True
        self.can_see_acts = True
        self.note = Sentence("")  # said with every confirmation
        self.asked: list[tuple[str, str | None, dict[str, str], str | None]] = []  # of tables
        self.keep: KeepSecrets | None = None
        self.newest: NewestSecrets | None = None
        self.requests: list[str] = []
        self.sent: list[OutgoingWrite] = []
        self.left = 1000
        self.profile = PROFILE
        self.probed: Capabilities = {}

    @property
    def traffic(self) -> Traffic:
        """Return running totals."""
        return Traffic(requests=len(self.requests))

    @property
    def budget(self) -> Budget:
        """Return what is left of the limit."""
        return Budget(left=self.left, allowed=1000)

    async def probe(self) -> Probe:
        """Find what `probed` says: nothing, unless a test tells it."""
        self._answer("probe")
        return Probe(host="127.0.0.1", seconds=0.0, scopes=(), capabilities=self.probed)

    async def aclose(self) -> None:
        """Close nothing."""

    def calls(self, name: str) -> int:
        """Count the requests of one kind."""
        return self.requests.count(name)

    async def list_vacancies(self, cursor: str | None = None) -> Page[Vacancy]:
        """Read one page."""
        self._answer("list_vacancies")
        return self._page(list(self.world.vacancies.values()), cursor)

    async def read_vacancy(self, remote_id: str, *, is_urgent: bool = False) -> Vacancy:
        """Read one."""
        self._answer("read_vacancy")
        if remote_id not in self.world.vacancies:
            raise NotFound("This vacancy is gone.")
        return self.world.vacancies[remote_id]

    async def list_applications(self, cursor: str | None = None, *, vacancy_remote_ids: tuple[str, ...] = ()) -> Page[Application]:
        """Read one page."""
        self._answer("list_open" if vacancy_remote_ids else "list_applications")
        shown = [one.listed() for one in self.world.applied if not vacancy_remote_ids or one.vacancy in vacancy_remote_ids]
        return self._page(shown, cursor)

    async def read_application(self, remote_id: str, *, is_urgent: bool = False) -> ApplicationDetail:
        """Read one."""
        self._answer("read_application")
        found = self.world.find(remote_id)
        if found is None:
            raise NotFound("This applicant is gone.")
        return found.detail()

    async def download(self, remote_id: str, number: int, *, is_urgent: bool = False) -> AsyncIterator[bytes]:
        """Give a document's name as its content."""
        self._answer("download")
        found = self.world.find(remote_id)
        if found is None or not 0 < number <= len(found.files):
            raise NotFound("This document is gone.")
        yield found.files[number - 1].encode()

    async def read_table(
        self, name: str, target_remote_id: str | None, filters: Mapping[str, str], cursor: str | None = None, *, is_urgent: bool = True
    ) -> TablePage:
        """Read one page of a table with a name and a number in each line."""
        self._answer("read_table")
        self.asked.append((name, target_remote_id, dict(filters), cursor))
        lines = self.world.tables.get((name, target_remote_id))
        if lines is None:
            raise NotFound("There is no such table.")
        if filters.get("name") == "forbidden":
            raise Invalid("This cannot be asked.")
        page = self._page([line for line in lines if filters.get("name", "") in str(line.cells[0])], cursor)
        columns = (
            TableColumn(name="name", label=Sentence("Name")),
            TableColumn(name="count", label=Sentence("Count"), kind=CellKind.NUMBER),
        )
        return TablePage(columns=columns, lines=page.items, next=page.next, total=page.total)

    async def download_line(self, name: str, target_remote_id: str | None, line: str) -> AsyncIterator[bytes]:
        """Give the content behind a line."""
        self._answer("download_line")
        if line not in self.world.line_files:
            raise NotFound("There is no file behind this line. Choose another line.")
        yield self.world.line_files[line]

    def keep_secrets_with(self, keep: KeepSecrets, newest: NewestSecrets | None = None) -> None:
        """Remember what keeps renewed secrets, and what tells the newest."""
        self.newest = newest
        self.keep = keep

    async def observe(self, outgoing: OutgoingWrite) -> Sighting:
        """Look for a write."""
        self._answer("observe")
        at = self.world.clock.now()
        if isinstance(outgoing.write, CreateApplication):
            made = self.world.created.get(outgoing.id)
            return Sighting(at=at, matching=int(made is not None), remote_id=made)
        if isinstance(outgoing.write, PostVacancy):
            return Sighting(at=at, matching=self.world.posted.count(outgoing.write))
        if isinstance(outgoing.write, Act):
            done = self.world.acts.count((outgoing.target_remote_id, outgoing.write))
            return Sighting(at=at, matching=done if self.can_see_acts else None)
        found = self.world.find(outgoing.target_remote_id)
        if found is None:
            return Sighting(at=at, matching=int(isinstance(outgoing.write, DeleteRecord)), is_gone=True)
        return Sighting(at=at, matching=self._count(outgoing, found), state=found.stage, vacancy_remote_id=found.vacancy)

    def _count(self, outgoing: OutgoingWrite, found: Applied) -> int | None:
        match outgoing.write:
            case AddNote(text=text, author=author):
                return sum((note.text, note.author) == (text, author) for note in found.notes) if self.can_see_notes else None
            case UploadDocument(file=file):
                return found.files.count(file.name)
            case MoveStage(stage=stage):
                return int(found.stage == stage)
            case EditRecord(fields=fields):
                return int(found.first_name == fields.get("first_name"))
            case _:
                return 0

    async def send(self, outgoing: OutgoingWrite, files: Files, on_first_byte: Callable[[], None]) -> Receipt:
        """Make one attempt, as `fate` has it."""
        self._answer("send")
        self.sent.append(outgoing)
        fate = self.fate(outgoing)
        file = outgoing.write.file if isinstance(outgoing.write, UploadDocument | Act) else None
        if file is not None:
            async for _ in files.chunks(file):
                pass
        if fate.sends_bytes:
            on_first_byte()
        if fate.is_applied and fate.delay:
            self.world.later(fate.delay, lambda: self._apply(outgoing))
        elif fate.is_applied:
            self._apply(outgoing)
        if fate.error is not None:
            raise fate.error
        return self._receipt(outgoing)

    def _apply(self, outgoing: OutgoingWrite) -> None:
        self.world.effects[outgoing.id] = self.world.effects.get(outgoing.id, 0) + 1
        write = outgoing.write
        if isinstance(write, CreateApplication):
            made = self.world.add(write.vacancy_remote_id or "job_1")
            self.world.created[outgoing.id] = made.remote_id
            return
        if isinstance(write, PostVacancy):
            self.world.posted.append(write)
            return
        if isinstance(write, Act):
            self.world.acts.append((outgoing.target_remote_id, write))
            return
        found = self.world.find(outgoing.target_remote_id)
        if found is None:
            return
        match write:
            case AddNote(text=text, author=author):
                found.notes.append(Note(text=text, author=author, created_at=self.world.clock.now()))
            case MoveStage(stage=stage):
                found.stage = stage
            case UploadDocument(file=file):
                found.files.append(file.name)
            case EditRecord(fields=fields):
                found.first_name = str(fields.get("first_name", found.first_name))
            case DeleteRecord():
                self.world.remove(found)

    def _receipt(self, outgoing: OutgoingWrite) -> Receipt:
        remote_id = self.world.created.get(outgoing.id) or outgoing.target_remote_id
        found = self.world.find(remote_id)
        shows = isinstance(outgoing.write, (CreateApplication, MoveStage, EditRecord))
        return Receipt(remote_id=remote_id, application=found.listed() if found is not None and shows else None, note=self.note)

    def _answer(self, name: str) -> None:
        self.requests.append(name)
        if self.before is not None:
            self.before(name)
        self.world.pass_time()

    def _page(self, items: list[Item], cursor: str | None) -> Page[Item]:
        number = int(cursor or "1")
        start = (number - 1) * self.page_size
        pages = max(1, -(-len(items) // self.page_size))
        return Page(
            items=tuple(items[start : start + self.page_size]),
            next=str(number + 1) if number < pages else None,
            total=len(items),
            pages=pages,
        )
