"""A desk without a database: made-up people in memory behind the services' own names, so that screens can be tried without I/O."""

from __future__ import annotations

import asyncio
import random
from array import array
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from recruiterdesk.domain.account import Account, AccountState
from recruiterdesk.domain.application import (
    Answer,
    ApplicationRow,
    ApplicationView,
    DocumentKind,
    DocumentRow,
    HistoryRow,
    NoteRow,
    Person,
    SeenBefore,
)
from recruiterdesk.domain.capability import Ability, Capability, CapabilityState
from recruiterdesk.domain.change_set import ChangeSet
from recruiterdesk.domain.errors import NotFound
from recruiterdesk.domain.funnel import Funnel, guess_funnel
from recruiterdesk.domain.identifier import new_id
from recruiterdesk.domain.outbox import OPEN_STATES, HistoryStep, OutboxEntry, OutboxError, OutboxState, Target
from recruiterdesk.domain.provider_profile import FileRule, ProviderProfile, RecordField, SecretField
from recruiterdesk.domain.query import ApplicationQuery, ApplicationSort, VacancyQuery, VacancySort
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.domain.vacancy import VacancyDetail, VacancyPhase, VacancyRow
from recruiterdesk.domain.write import (
    AddNote,
    CreateApplication,
    EditRecord,
    FileRef,
    MoveStage,
    UploadDocument,
    Write,
    fingerprint,
    freeze,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

NOW = datetime(2026, 11, 22, 8, 41, tzinfo=UTC)
STAGES = ("Nieuw", "Cv bekijken", "Belafspraak", "1e gesprek", "Contractvoorstel", "Aangenomen")

# Name, vacancy, stage, account, hours since, source, days to keep, marks: u unread, s seen before, p on its way, d refused.
PEOPLE = (
    ("Zoë van den Berg-Çelik", 0, "Nieuw", 0, 19, "Indeed", 27, "us"),
    ("Błażej Wiśniewski", 0, "Nieuw", 0, 20, "LinkedIn", 27, "u"),
    ("Kwabena Osei-Mensah", 1, "Nieuw", 1, 21, "Career site", 28, "u"),
    ("Anaïs Désirée Kouyaté", 2, "Nieuw", 0, 22, "Job board", 28, "u"),
    ("Maximiliaan van Schooneveld-Oudekerk", 3, "Cv bekijken", 1, 25, "Referral", 28, "u"),
    ("Nguyễn Thị Mai Anh", 1, "Nieuw", 1, 25, "LinkedIn", 28, "u"),
    ("Thijs van ’t Hooft", 0, "Cv bekijken", 0, 26, "Werkenbij", 27, "p"),
    ("Siobhán Ní Dhomhnaill", 4, "1e gesprek", 1, 27, "Indeed", 27, "s"),
    ("Ömer Yıldırım", 5, "Nieuw", 0, 28, "Open door", 27, "u"),
    ("Fenna Wiarda-Hoekstra", 6, "Belafspraak", 0, 30, "Indeed", 26, ""),
    ("Ruđer Petrović", 2, "Nieuw", 0, 31, "Job board", 26, "u"),
    ("Aïcha El Bouzzati", 5, "Contractvoorstel", 0, 49, "Referral", 26, "d"),
    ("Ilse Groot Bruinderink", 7, "Cv bekijken", 1, 50, "Career site", 26, ""),
    ("Jürgen Weißenböck", 4, "Nieuw", 1, 51, "LinkedIn", 25, "u"),
    ("Loïs Geuzebroek", 6, "1e gesprek", 0, 52, "Werkenbij", 12, ""),
    ("Wouter Vanderstraeten", 0, "Belafspraak", 0, 53, "Job board", 25, "s"),
    ("Renée Küçük", 5, "Nieuw", 0, 54, "Open door", 25, ""),
    ("Priya Ramakrishnan", 1, "1e gesprek", 1, 55, "LinkedIn", 25, ""),
    ("Bas de Ruijter", 7, "Afgewezen", 1, 56, "Indeed", 4, ""),
    ("Guðrún Jónsdóttir", 4, "Aangenomen", 1, 73, "LinkedIn", 24, ""),
    ("Chiara D’Angelo", 5, "Nieuw", 0, 74, "Open door", -2, ""),
)
VACANCIES = (
    ("Senior Python-ontwikkelaar", "Utrecht", 0),
    ("Data engineer", "Amsterdam", 1),
    ("Informatiebeveiligingsspecialist", "Den Haag", 0),
    ("Arbeidsongeschiktheidsdeskundige", "Zwolle", 1),
    ("DevOps engineer", "Rotterdam", 1),
    ("Teamleider klantcontact", "Enschede", 0),
    ("Functioneel beheerder zorgadministratie", "Groningen", 0),
    ("Verzekeringswiskundige", "Leeuwarden", 1),
)
PROFILE = ProviderProfile(
    id="homerun",
    name="Homerun",
    badge="HR",
    summary=Sentence("Vacancies, applicants, CVs, notes, moves"),
    needs=Sentence("An API key from Integrations"),
    key_page_url="https://app.homerun.co/settings/integrations",
    default_base_url="https://api.homerun.co/v2",
    secrets=(SecretField(name="api_key", label=Sentence("API key")),),
    capabilities={capability: CapabilityState(Ability.YES) for capability in Capability},
    applicant_fields=(
        RecordField(name="first_name", label=Sentence("First name"), is_required=True),
        RecordField(name="last_name", label=Sentence("Last name"), is_required=True),
        RecordField(name="email", label=Sentence("E-mail"), kind="email", is_required=True),
        RecordField(name="phone_number", label=Sentence("Phone"), kind="phone"),
        RecordField(name="city", label=Sentence("City")),
        RecordField(name="linkedin", label=Sentence("LinkedIn"), kind="url"),
        RecordField(name="sources", label=Sentence("Sources"), kind="list", on_edit=False),
    ),
    file_rules=(
        FileRule(kind="resume", max_bytes=25_000_000, extensions=("pdf", "doc", "docx", "odt", "rtf", "txt")),
        FileRule(kind="assignment", max_bytes=25_000_000),
        FileRule(kind="photo", max_bytes=5_000_000, extensions=("jpg", "jpeg", "png", "gif"), is_strict=True),
    ),
    note_limit=2000,
)


@dataclass(frozen=True)
class Rendered:
    """A page as the child process gives it."""

    width: int
    height: int
    bgra: bytes
    pages: int = 2


@dataclass(frozen=True)
class Guess:
    """One value read from a CV; `confidence` from 0 to 1."""

    value: str
    confidence: float


@dataclass(frozen=True)
class Contact:
    """What a CV says about who wrote it."""

    name: Guess | None
    email: Guess | None
    phone: Guess | None


@dataclass(frozen=True)
class Dropped:
    """One dropped file as `read_dropped` answers it."""

    path: Path
    name: str
    size: int
    refusal: Sentence | None = None
    guess: Contact | None = None
    duplicate_of: str | None = None
    warning: Sentence | None = None


@dataclass
class MadeUpDesk:
    """Looks like services.desk.Desk to a screen. `calls` records every write, for tests to look at."""

    count: int = 48
    now: Callable[[], datetime] = lambda: NOW
    latency: float = 0.0
    calls: list[tuple[Any, ...]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.account_list = [
            Account(
                id=1,
                name="Vermeer Digitaal",
                provider="homerun",
                base_url="https://api.homerun.co/v2",
                state=AccountState.OK,
                last_complete_sync=NOW,
                capabilities=dict(PROFILE.capabilities),
                applicants=self.count // 2,
            ),
            Account(
                id=2,
                name="Noordzee Groep",
                provider="homerun",
                base_url="https://api.homerun.co/v2",
                state=AccountState.OK,
                last_complete_sync=NOW - timedelta(hours=6),
                capabilities=dict(PROFILE.capabilities),
                applicants=self.count - self.count // 2,
            ),
        ]
        self.rows_by_id = {row.id: row for row in (self.make_row(place) for place in range(self.count))}
        self.entries: dict[str, OutboxEntry] = {}
        self.saved: dict[str, Any] = {}
        self.notes: dict[int, list[NoteRow]] = {}
        self._listeners: list[Callable[[ChangeSet], None]] = []
        self.accounts = _Accounts(self)
        self.vacancies = _Vacancies(self)
        self.applicants = _Applicants(self)
        self.writes = _Writes(self)
        self.outbox = _Outbox(self)
        self.documents = _Documents(self)
        self.settings = _Settings(self)
        self.changes = _Changes(self)
        self.sync = _Sync()

    def make_row(self, place: int) -> ApplicationRow:
        """Make up the person at a place, always the same."""
        if place < len(PEOPLE):
            name, vacancy, stage, account, hours, source, keep, marks = PEOPLE[place]
        else:
            dice = random.Random(place)
            first = dice.choice(("Sanne", "Joris", "Fatima", "Pieter", "Émilie", "Bram", "Noor", "Wiesław", "Aylin", "Dirk"))
            last = dice.choice(("de Vries", "Jansen", "Öztürk", "van der Meer", "Nowak", "Bakker", "Kuiper", "Visser", "Smit"))
            name, vacancy, account = f"{first} {last}", dice.randrange(len(VACANCIES)), dice.randrange(2)
            stage, hours, source, keep = dice.choice(STAGES), 72 + place, "Indeed", dice.randrange(5, 28)
            marks = dice.choice(("u", "", "", "s"))
        title, city, _ = VACANCIES[vacancy]
        first_name, _, last_name = name.partition(" ")
        return ApplicationRow(
            id=place + 1,
            account_id=account + 1,
            account=self.account_list[account].name,
            provider="homerun",
            remote_id=f"ap_{place + 1}",
            vacancy_id=vacancy + 1,
            vacancy_remote_id=f"job_{vacancy + 1}",
            vacancy_title=title,
            vacancy_location=city,
            name=name,
            first_name=first_name,
            last_name=last_name,
            email=f"person{place}@example.nl",
            phone="+31 6 5550 0142",
            city="Nieuwegein",
            country="Netherlands",
            stage=stage,
            funnel=guess_funnel(stage),
            status=None,
            is_disqualified=False,
            rating=None,
            sources=(source,),
            created_at=NOW - timedelta(hours=hours),
            updated_at=None,
            hired_at=None,
            retention_ends_at=NOW + timedelta(days=keep, hours=2),
            url=f"https://app.homerun.co/ap_{place + 1}",
            is_new=place < 48,
            is_unread="u" in marks,
            seen_before=1 if "s" in marks else 0,
            pending=("01",) if "p" in marks or "d" in marks else (),
            trouble="refused" if "d" in marks else None,
            is_local=False,
        )

    def tell(self, **touched: Any) -> None:
        """Send a change set, as the store does after a commit."""
        cause = touched.pop("cause", "sync")
        change = ChangeSet(**{kind: frozenset(ids) for kind, ids in touched.items()}, cause=cause)
        for listener in list(self._listeners):
            listener(change)

    async def wait(self) -> None:
        """Be as slow as a database thread."""
        await asyncio.sleep(self.latency)

    def add_entry(self, write: Write, kind: str, application_id: int, *, state: OutboxState | None = None, **more: Any) -> OutboxEntry:
        """Put something into the outbox."""
        row = self.rows_by_id[application_id]
        hold = more.pop("hold_seconds", 0)
        entry = OutboxEntry(
            id=new_id(),
            position=len(self.entries) + 1,
            account_id=row.account_id,
            account=row.account,
            provider=row.provider,
            kind=kind,
            target=Target(table="application", local_id=row.id, remote_id=row.remote_id, name=row.name),
            write=write,
            sha256=fingerprint(freeze(write)),
            summary=_summary(write, row.name),
            state=state or (OutboxState.HELD if hold else OutboxState.QUEUED),
            attempts=more.pop("attempts", 0),
            created_at=self.now(),
            hold_until=self.now() + timedelta(seconds=hold) if hold else None,
            **more,
        )
        self.entries[entry.id] = entry
        return entry

    def fill_outbox(self) -> None:
        """Make the outbox of the picture."""
        add = self.add_entry
        note = AddNote(
            text="Gebeld: enthousiast, kan per 1 februari. Wil eerst weten of thuiswerken op vrijdag blijft. "
            "Teruggebeld willen worden na donderdag 26 november.",
            author="Sanne Brugman",
        )
        sent = NOW - timedelta(minutes=9, seconds=53)
        steps = (
            HistoryStep(sent, OutboxState.SENDING, Sentence.of("Sent to Homerun as “{author}”.", author="Sanne Brugman")),
            HistoryStep(sent + timedelta(seconds=30), OutboxState.UNCERTAIN, Sentence("The connection broke before an answer came.")),
            HistoryStep(
                sent + timedelta(seconds=160),
                OutboxState.UNCERTAIN,
                Sentence("Looked in Homerun. Your key may not read notes, so this shows nothing either way."),
            ),
        )
        add(note, "note", 10, state=OutboxState.UNCERTAIN, attempts=1, sent_at=sent, steps=steps)
        gone = OutboxError(
            kind="not_found",
            message=Sentence("The stage “2e gesprek” no longer exists in this vacancy, so Aïcha was not moved. Choose a stage."),
            status=404,
        )
        move = MoveStage(stage="Contractvoorstel", from_stage="1e gesprek")
        add(move, "move", 12, state=OutboxState.REFUSED, attempts=1, error=gone)
        wrong = OutboxError(
            kind="validation",
            message=Sentence.of("The note has {n} characters, Homerun takes {limit}. Your text is kept.", n=2214, limit=2000),
            status=400,
            fields={"note": ["is too long (maximum is 2,000 characters)"]},
        )
        add(
            AddNote(text="Zeer sterke kandidaat. " * 96, author="Sanne Brugman"),
            "note",
            15,
            state=OutboxState.REFUSED,
            attempts=1,
            error=wrong,
        )
        for person, seconds in ((7, 9), (13, 24), (14, 24)):
            add(MoveStage(stage="Cv bekijken"), "move", person, hold_seconds=seconds)
        cv = UploadDocument(file=FileRef(sha256="0" * 64, name="CV_Geuzebroek_2026.pdf", bytes=2_100_000))
        add(cv, "upload", 15, state=OutboxState.SENDING)
        add(
            AddNote(text="Gesprek gepland, neemt portfolio mee.", author="Sanne Brugman"),
            "note",
            18,
        )
        add(MoveStage(stage="Contractvoorstel"), "move", 8)


def _summary(write: Write, name: str) -> Sentence:
    """Say a write as the service does."""
    match write:
        case MoveStage(stage=stage):
            return Sentence.of("Move {name} to {stage}", name=name, stage=stage)
        case UploadDocument(file=file):
            return Sentence.of("Add {file} to {name}", file=file.name, name=name)
        case AddNote():
            return Sentence.of("Note on {name}", name=name)
        case _:
            return Sentence.of("Change {name}", name=name)


class _Accounts:
    def __init__(self, desk: MadeUpDesk) -> None:
        self._desk = desk

    async def list(self) -> list[Account]:
        return self._desk.account_list

    async def get(self, name: str) -> Account:
        return next(account for account in self._desk.account_list if account.name == name)

    async def set_sending(self, *names: str, is_paused: bool) -> Sequence[Account]:
        self._desk.calls.append(("set_sending", names, is_paused))
        settings = {"sending": "paused"} if is_paused else {}
        changed = []
        for place, account in enumerate(self._desk.account_list):
            if not names or account.name in names:
                self._desk.account_list[place] = msgspec.structs.replace(account, settings=settings)
                changed.append(self._desk.account_list[place])
        self._desk.tell(accounts=tuple(account.id for account in changed), cause="user")
        return changed

    def providers(self) -> Sequence[ProviderProfile]:
        return [PROFILE]

    def profile_of(self, _account: Account) -> ProviderProfile:
        return PROFILE


class _Vacancies:
    def __init__(self, desk: MadeUpDesk) -> None:
        self._desk = desk
        self.rows_by_id = {place + 1: self._make(place) for place in range(len(VACANCIES))}

    def _make(self, place: int) -> VacancyRow:
        title, city, account = VACANCIES[place]
        here = [row for row in self._desk.rows_by_id.values() if row.vacancy_id == place + 1]
        funnel: dict[str, int] = {}
        for row in here:
            funnel[row.funnel.value] = funnel.get(row.funnel.value, 0) + 1
        return VacancyRow(
            id=place + 1,
            account_id=account + 1,
            account=self._desk.account_list[account].name,
            provider="homerun",
            remote_id=f"job_{place + 1}",
            title=title,
            status="public" if place < len(VACANCIES) - 1 else "closed",
            phase=VacancyPhase.OPEN if place < len(VACANCIES) - 1 else VacancyPhase.CLOSED,
            type="Full-time",
            location=city,
            department="ICT",
            stages=(*STAGES, "Afgewezen"),
            applicants=len(here),
            created_at=NOW - timedelta(days=17 + 12 * place),
            expires_at=None,
            url="https://app.homerun.co/vacancy",
            funnel=funnel,
            new=sum(row.is_new for row in here),
        )

    def _ids(self, query: VacancyQuery) -> array[int]:
        rows = [
            row
            for row in self.rows_by_id.values()
            if (not query.account_ids or row.account_id in query.account_ids)
            and query.search.lower() in f"{row.title} {row.location}".lower()
        ]
        sorts: dict[VacancySort, Callable[[VacancyRow], Any]] = {
            VacancySort.TITLE: lambda row: row.title.lower(),
            VacancySort.STATUS: lambda row: row.status,
            VacancySort.NEW: lambda row: row.new,
            VacancySort.CREATED: lambda row: row.created_at,
            VacancySort.APPLICANTS: lambda row: row.applicants or 0,
        }
        rows.sort(key=sorts[query.sort], reverse=query.is_descending)
        return array("q", [row.id for row in rows])

    async def ids(self, query: VacancyQuery) -> array[int]:
        await self._desk.wait()
        return self._ids(query)

    async def rows(self, ids: Sequence[int]) -> list[VacancyRow]:
        await self._desk.wait()
        return [self.rows_by_id[number] for number in ids if number in self.rows_by_id]

    async def first_page(self, query: VacancyQuery, block: int = 100) -> tuple[array[int], list[VacancyRow]]:
        await self._desk.wait()
        ids = self._ids(query)
        return ids, [self.rows_by_id[number] for number in ids[:block]]

    async def view(self, number: int) -> VacancyDetail:
        row = self.rows_by_id[number]
        here = [other for other in self._desk.rows_by_id.values() if other.vacancy_id == number]
        counts = tuple((stage, sum(other.stage == stage for other in here)) for stage in row.stages)
        return VacancyDetail(
            row=row,
            description="We zoeken iemand met ervaring.\nEn plezier in het werk.",
            page_content="",
            location_type="on-site",
            apply_url=None,
            fetched_at=NOW,
            stage_counts=counts,
        )

    async def refresh(self, _number: int) -> None:
        await self._desk.wait()


class _Applicants:
    def __init__(self, desk: MadeUpDesk) -> None:
        self._desk = desk
        self.asked: list[ApplicationQuery] = []
        self.blocks: list[tuple[int, ...]] = []

    def _ids(self, query: ApplicationQuery) -> array[int]:
        def fits(row: ApplicationRow) -> bool:
            left = (row.retention_ends_at - NOW).days if row.retention_ends_at else None
            hay = f"{row.name} {row.email} {row.phone}".lower()
            return (
                (not query.account_ids or row.account_id in query.account_ids)
                and (query.vacancy_id is None or row.vacancy_id == query.vacancy_id)
                and (query.stage is None or row.stage == query.stage)
                and (not query.only_new or row.is_new)
                and (not query.only_unread or row.is_unread)
                and (query.expires_within_days is None or (left is not None and left <= query.expires_within_days))
                and all(word in hay for word in query.search.lower().split())
            )

        rows = [row for row in self._desk.rows_by_id.values() if fits(row)]
        sorts: dict[ApplicationSort, Callable[[ApplicationRow], Any]] = {
            ApplicationSort.NAME: lambda row: row.last_name.lower(),
            ApplicationSort.VACANCY: lambda row: row.vacancy_title or "",
            ApplicationSort.STAGE: lambda row: list(Funnel).index(row.funnel),
            ApplicationSort.SOURCE: lambda row: row.sources,
            ApplicationSort.KEEP: lambda row: row.retention_ends_at,
        }
        rows.sort(key=sorts.get(query.sort, lambda row: row.created_at), reverse=query.is_descending)
        return array("q", [row.id for row in rows])

    async def ids(self, query: ApplicationQuery) -> array[int]:
        self.asked.append(query)
        await self._desk.wait()
        return self._ids(query)

    async def rows(self, ids: Sequence[int]) -> list[ApplicationRow]:
        self.blocks.append(tuple(ids))
        await self._desk.wait()
        return [self._desk.rows_by_id[number] for number in ids if number in self._desk.rows_by_id]

    async def first_page(self, query: ApplicationQuery, block: int = 100) -> tuple[array[int], list[ApplicationRow]]:
        self.asked.append(query)
        await self._desk.wait()
        ids = self._ids(query)
        return ids, [self._desk.rows_by_id[number] for number in ids[:block]]

    async def best(self, search: str, number: int, most_counted: int) -> tuple[int, list[ApplicationRow]]:
        ids, rows = await self.first_page(ApplicationQuery(search=search, sort=ApplicationSort.RELEVANCE), number)
        return min(len(ids), most_counted), rows

    async def counts(self, queries: Sequence[ApplicationQuery]) -> list[int]:
        await self._desk.wait()
        return [len(self._ids(query)) for query in queries]

    async def view(self, number: int) -> ApplicationView:
        await self._desk.wait()
        row = self._desk.rows_by_id.get(number)
        if row is None:
            raise NotFound("This applicant is no longer here.")
        own = tuple(self._desk.notes.get(number, ()))
        colleague = NoteRow(
            id=number * 10,
            text="Goed gesprek op de meet-up in Utrecht gehad. Zoekt een vaste baan dicht bij huis en wil weer zelf bouwen.",
            author="Joost Hermans",
            is_sensitive=False,
            created_at=NOW - timedelta(hours=17),
            is_local=False,
        )
        secret = NoteRow(
            id=number * 10 + 1,
            text="Is onlangs geopereerd; niet ter sprake brengen.",
            author="Sanne Brugman",
            is_sensitive=True,
            created_at=NOW - timedelta(hours=30),
            is_local=False,
        )
        documents = (
            DocumentRow(id=number * 10, number=1, name=f"CV {row.name}.pdf", kind=DocumentKind.RESUME, bytes=640_000, file="ab" * 32),
            DocumentRow(id=number * 10 + 1, number=2, name="Opdracht.docx", kind=DocumentKind.ASSIGNMENT, bytes=None, file=None),
        )
        seen = (
            (SeenBefore(3, "Noordzee Groep/ap_3", "email", "Data engineer", "Afgewezen", NOW - timedelta(days=190)),)
            if row.seen_before
            else ()
        )
        person = Person(
            first_name=row.first_name, last_name=row.last_name, email=row.email, phone=row.phone, city=row.city, country=row.country
        )
        return ApplicationView(
            row=row,
            person=person,
            notes=(*own, colleague, secret),
            notes_state="read",
            documents=documents,
            answers=(
                Answer(
                    "Waarom wil je bij ons werken?",
                    "Jullie planningssoftware gebruik ik als reiziger al jaren. Ik wil graag werken aan iets waar honderdduizenden "
                    "mensen elke ochtend op vertrouwen, met een team dat tests serieus neemt.",
                ),
                Answer("Wat is je opzegtermijn?", "Eén maand."),
                Answer("Waar woon je?", row.city or ""),
                Answer("Hoeveel uur wil je werken?", "36"),
            ),
            history=(
                HistoryRow(at=NOW - timedelta(hours=19), what="created", before=None, after="Nieuw", by="sync"),
                HistoryRow(at=NOW - timedelta(hours=17), what="stage", before="Nieuw", after=row.stage, by="you"),
            ),
            fields={"linkedin": "https://www.linkedin.com/in/example", "experience": "8 jaar", "pronouns": "zij"},
            seen_before=seen,
            stages=(*STAGES, "Afgewezen"),
            is_sourced=False,
            disqualification_reason=None,
            first_reply_at=None,
            listed_at=NOW,
            detail_at=NOW,
        )

    async def counts_by_account(self, query: ApplicationQuery) -> dict[int, int]:
        await self._desk.wait()
        counts: dict[int, int] = {}
        for number in self._ids(query):
            account = self._desk.rows_by_id[number].account_id
            counts[account] = counts.get(account, 0) + 1
        return counts

    async def snippet(self, number: int, search: str) -> str:
        return f"… analytisch, en rustig als het druk wordt, {search} …" if number % 2 else ""

    async def refresh(self, number: int) -> ApplicationView:
        self._desk.calls.append(("refresh", number))
        return await self.view(number)

    async def mark_read(self, ids: Sequence[int]) -> None:
        for number in ids:
            row = self._desk.rows_by_id[number]
            self._desk.rows_by_id[number] = msgspec.structs.replace(row, is_unread=False)
        self._desk.tell(applications=ids, cause="user")

    async def last_visit(self) -> datetime:
        return datetime(2026, 11, 20, 16, 0, tzinfo=UTC)


class _Writes:
    def __init__(self, desk: MadeUpDesk) -> None:
        self._desk = desk

    async def note(
        self, application_id: int, text: str, *, author: str = "", is_sensitive: bool = False, hold_seconds: float = 0
    ) -> OutboxEntry:
        self._desk.calls.append(("note", application_id, text))
        entry = self._desk.add_entry(
            AddNote(text=text, author=author, is_sensitive=is_sensitive),
            "note",
            application_id,
            hold_seconds=hold_seconds,
        )
        note = NoteRow(
            id=-len(self._desk.entries),
            text=text,
            author=author,
            is_sensitive=is_sensitive,
            created_at=self._desk.now(),
            is_local=False,
            pending=entry.id,
        )
        self._desk.notes.setdefault(application_id, []).insert(0, note)
        row = self._desk.rows_by_id[application_id]
        self._desk.rows_by_id[application_id] = msgspec.structs.replace(row, pending=(*row.pending, entry.id))
        self._desk.tell(applications=(application_id,), outbox=(entry.id,), cause="user")
        return entry

    async def local_note(self, application_id: int, text: str, *, author: str = "", is_sensitive: bool = False) -> None:
        self._desk.calls.append(("local_note", application_id, text))
        note = NoteRow(
            id=-1000 - len(self._desk.calls),
            text=text,
            author=author,
            is_sensitive=is_sensitive,
            created_at=self._desk.now(),
            is_local=True,
        )
        self._desk.notes.setdefault(application_id, []).insert(0, note)
        self._desk.tell(applications=(application_id,), cause="user")

    async def move(
        self, application_id: int, stage: str, *, vacancy_id: int | None = None, reason: str | None = None, hold_seconds: float = 0
    ) -> OutboxEntry:
        self._desk.calls.append(("move", application_id, stage, vacancy_id))
        row = self._desk.rows_by_id[application_id]
        entry = self._desk.add_entry(
            MoveStage(stage=stage, from_stage=row.stage),
            "move",
            application_id,
            hold_seconds=hold_seconds,
        )
        self._desk.rows_by_id[application_id] = msgspec.structs.replace(row, stage=stage, funnel=guess_funnel(stage), pending=(entry.id,))
        self._desk.tell(applications=(application_id,), outbox=(entry.id,), cause="user")
        return entry

    async def upload(
        self, application_id: int, path: Path, kind: DocumentKind = DocumentKind.RESUME, hold_seconds: float = 0
    ) -> OutboxEntry:
        self._desk.calls.append(("upload", application_id, Path(path).name, str(kind)))
        ref = FileRef(sha256="1" * 64, name=Path(path).name, bytes=1)
        return self._desk.add_entry(UploadDocument(file=ref, kind=kind), "upload", application_id, hold_seconds=hold_seconds)

    async def apply(
        self, vacancy_id: int | None, account_id: int, fields: dict[str, Any], cv_path: Path | None, hold_seconds: float = 0
    ) -> OutboxEntry:
        self._desk.calls.append(("apply", vacancy_id, account_id, fields, cv_path))
        return self._desk.add_entry(
            CreateApplication(vacancy_remote_id=f"job_{vacancy_id}", fields=fields),
            "apply",
            1,
            hold_seconds=hold_seconds,
        )

    async def edit(self, application_id: int, fields: dict[str, Any], hold_seconds: float = 0) -> OutboxEntry:
        self._desk.calls.append(("edit", application_id, fields))
        return self._desk.add_entry(EditRecord(fields=fields), "edit", application_id, hold_seconds=hold_seconds)

    async def check_upload(self, account: Account, kind: str, name: str, size: int | None) -> Sentence | None:
        rule = PROFILE.file_rule(kind)
        if rule is None:
            return Sentence("Homerun takes no such file.")
        if size is not None and size > rule.max_bytes:
            return Sentence.of(
                "{name} is {size} MB, Homerun takes {limit} MB.", name=name, size=round(size / 1_000_000), limit=rule.max_bytes // 1_000_000
            )
        extension = name.rpartition(".")[2].lower()
        if extension == "zip":
            return Sentence("Left out: a ZIP is not a CV.")
        if rule.is_strict and extension not in rule.extensions:
            return Sentence("Homerun takes pictures as JPG, PNG or GIF only.")
        return None


class _Outbox:
    def __init__(self, desk: MadeUpDesk) -> None:
        self._desk = desk

    async def list(self, *, include_done: bool = False) -> list[OutboxEntry]:
        await self._desk.wait()
        return [entry for entry in self._desk.entries.values() if include_done or entry.state in OPEN_STATES]

    def _set(self, number: str, state: OutboxState) -> OutboxEntry:
        entry = self._desk.entries[number] = msgspec.structs.replace(self._desk.entries[number], state=state, sent_at=self._desk.now())
        for notes in self._desk.notes.values():
            notes[:] = [note for note in notes if not (note.pending == number and state == OutboxState.CANCELLED)]
        self._desk.tell(outbox=(number,), applications=(entry.target.local_id,), cause="user")
        return entry

    async def cancel(self, number: str) -> OutboxEntry:
        self._desk.calls.append(("cancel", number))
        return self._set(number, OutboxState.CANCELLED)

    async def retry(self, number: str) -> OutboxEntry:
        self._desk.calls.append(("retry", number))
        return self._set(number, OutboxState.QUEUED)

    async def settle(self, number: str, is_sent: bool) -> OutboxEntry:
        self._desk.calls.append(("settle", number, is_sent))
        return self._set(number, OutboxState.SENT if is_sent else OutboxState.QUEUED)

    async def send(self, wait: bool = False) -> None:
        self._desk.calls.append(("send", wait))

    def subscribe_uploads(self, _callback: Callable[[Any], None]) -> Callable[[], None]:
        return lambda: None

    async def undo_last(self) -> OutboxEntry | None:
        self._desk.calls.append(("undo",))
        for number, entry in reversed(self._desk.entries.items()):
            if entry.state in (OutboxState.HELD, OutboxState.QUEUED):
                return self._set(number, OutboxState.CANCELLED)
        return None


class _Documents:
    def __init__(self, desk: MadeUpDesk) -> None:
        self._desk = desk
        self.prepared: list[tuple[int, ...]] = []

    async def page(self, _application_id: int, _document_id: int, page: int, width: int) -> Rendered:
        await self._desk.wait()
        height = round(width * 1.414)
        line = b"\xff\xff\xff\xff" * width
        dark = b"\x40\x30\x30\xff" * (width // 2) + b"\xff\xff\xff\xff" * (width - width // 2)
        return Rendered(width, height, b"".join(dark if y % 40 < 3 + page else line for y in range(height)))

    async def prepare(self, ids: Sequence[int], _width: int = 700) -> None:
        self.prepared.append(tuple(ids))

    async def fetch(self, _application_id: int, number: int) -> FileRef:
        return FileRef(sha256="2" * 64, name=f"file{number}.pdf", bytes=1)

    async def download(self, application_id: int, number: int | None, to: Path) -> list[Path]:
        self._desk.calls.append(("download", application_id, number, to))
        return [to]

    async def read_dropped(self, paths: Sequence[Path], _account_id: int | None = None) -> list[Dropped]:
        await self._desk.wait()
        answers = []
        for place, path in enumerate(paths):
            if path.suffix == ".zip":
                answers.append(Dropped(path, path.name, 10, refusal=Sentence("Left out: a ZIP is not a CV.")))
                continue
            name = path.stem.replace("_", " ").replace("-", " ").removeprefix("CV ")
            if path.suffix == ".jpg":
                contact = Contact(None, None, None)
                answers.append(Dropped(path, path.name, 10, guess=contact, warning=Sentence("Picture without text: name needed")))
                continue
            sure = 0.9 if place % 3 else 0.5
            contact = Contact(
                Guess(name, sure),
                Guess(f"{name.split()[-1].lower()}@example.nl", 0.95),
                Guess("+31 6 5550 0111", 0.95) if place != 4 else None,
            )
            answers.append(Dropped(path, path.name, 640_000, guess=contact, duplicate_of="Vermeer Digitaal/ap_3" if place == 2 else None))
        return answers


class _Settings:
    def __init__(self, desk: MadeUpDesk) -> None:
        self._desk = desk

    async def get(self, name: str, default: Any = None) -> Any:
        return self._desk.saved.get(name, default)

    async def several(self, names: Sequence[str]) -> dict[str, Any]:
        return {name: self._desk.saved.get(name) for name in names}

    async def set(self, name: str, value: Any) -> None:
        self._desk.saved[name] = value


class _Changes:
    def __init__(self, desk: MadeUpDesk) -> None:
        self._desk = desk

    def subscribe(self, callback: Callable[[ChangeSet], None]) -> Callable[[], None]:
        self._desk._listeners.append(callback)
        return lambda: self._desk._listeners.remove(callback)


class _Sync:
    def subscribe_progress(self, _callback: Callable[[Any], None]) -> Callable[[], None]:
        return lambda: None

    def progress(self, _account_id: int) -> None:
        return None

    def budget(self, _account_id: int) -> None:
        return None
