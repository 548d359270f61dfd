"""An application: one candidate for one vacancy, with a stage; and what hangs on it."""

from datetime import date, datetime
from enum import StrEnum

import msgspec

from recruiterdesk.domain.funnel import Funnel, Pipeline


class Person(msgspec.Struct, frozen=True, kw_only=True):
    """Who applied. Every member comes from outside and is shown as plain text."""

    first_name: str = ""
    last_name: str = ""
    email: str | None = None
    phone: str | None = None
    city: str | None = None
    country: str | None = None
    date_of_birth: date | None = None
    has_photo: bool = False

    @property
    def full_name(self) -> str:
        """First and last name with one blank between, or whichever is there."""
        return " ".join(part for part in (self.first_name.strip(), self.last_name.strip()) if part)


class Answer(msgspec.Struct, frozen=True):
    """A screening question and what was answered, both as text. A file answer is also a document."""

    question: str
    answer: str


class Note(msgspec.Struct, frozen=True, kw_only=True):
    """A note as the provider holds it. `remote_id` is None where the provider gives notes no id (Homerun)."""

    text: str
    author: str
    is_sensitive: bool = False
    created_at: datetime | None = None
    updated_at: datetime | None = None
    remote_id: str | None = None


class DocumentKind(StrEnum):
    """What a document is for."""

    RESUME = "resume"
    ASSIGNMENT = "assignment"
    ANSWER = "answer"
    PHOTO = "photo"
    OTHER = "other"


class Document(msgspec.Struct, frozen=True, kw_only=True):
    """A file at the provider. `number` is its place in the provider's list, from 1; links are never kept."""

    number: int
    name: str
    kind: DocumentKind = DocumentKind.OTHER
    remote_id: str | None = None


class Application(msgspec.Struct, frozen=True, kw_only=True):
    """An application as a provider's list describes it, mapped to our words.

    `answers` and `sources` are None where this reading did not ask for them. `unseen` names members that this reading cannot show, such
    as a list without phone numbers: what is known of them stays (`SEEN_LATER` are those that can be so). `raw` is the provider's JSON of
    this item.
    """

    remote_id: str
    vacancy_remote_id: str | None
    person: Person
    stage: str | None = None
    status: str | None = None
    is_disqualified: bool = False
    disqualification_reason: str | None = None
    is_sourced: bool | None = None
    rating: float | None = None
    votes: int | None = None
    sources: tuple[str, ...] | None = None
    answers: tuple[Answer, ...] | None = None
    created_at: datetime | None = None
    updated_at: datetime | None = None
    hired_at: datetime | None = None
    first_reply_at: datetime | None = None
    retention_ends_at: datetime | None = None
    may_be_contacted: bool = True  # False: the provider says that this person must not be called or written to
    url: str | None = None
    unseen: tuple[str, ...] = ()
    raw: bytes = b"{}"


SEEN_LATER = frozenset(
    {"stage", "is_disqualified", "disqualification_reason", "hired_at", "first_reply_at", "url", "rating", "phone", "city", "country"}
)
"""Members that some providers show only where one application is read by itself."""


class ApplicationDetail(msgspec.Struct, frozen=True, kw_only=True):
    """An application read one by one. `notes` is None where the key may not read them.

    `fields` are the provider's other fields by the provider's own names, as text, for showing and editing.
    """

    application: Application
    notes: tuple[Note, ...] | None
    documents: tuple[Document, ...]
    fields: dict[str, str] = {}


class ApplicationRow(msgspec.Struct, frozen=True, kw_only=True):
    """An application as tables show it: the wished state where a write is pending. `id` is ours.

    `pending` are the outbox entries that stand on it; `trouble` is "refused" or "uncertain" when one of them needs a person.
    """

    id: int
    account_id: int
    account: str
    provider: str
    remote_id: str
    vacancy_id: int | None
    vacancy_remote_id: str | None
    vacancy_title: str | None
    vacancy_location: str | None
    name: str
    first_name: str
    last_name: str
    email: str | None
    phone: str | None
    city: str | None
    country: str | None
    stage: str | None
    funnel: Funnel
    status: str | None
    is_disqualified: bool
    rating: float | None
    sources: tuple[str, ...]
    created_at: datetime | None
    updated_at: datetime | None
    hired_at: datetime | None
    retention_ends_at: datetime | None
    url: str | None
    is_new: bool  # arrived since the user last looked
    is_unread: bool  # never opened here
    seen_before: int
    pending: tuple[str, ...]
    trouble: str | None
    is_local: bool  # not at the provider yet
    may_be_contacted: bool = True  # False: the provider says not to call or to write to this person
    vacancy_reference: str | None = None  # what it named its vacancy by, where it came through a receiver

    @property
    def ref(self) -> str:
        """ACCOUNT/REMOTE_ID, as the command line names it."""
        return f"{self.account}/{self.remote_id}"


class NoteRow(msgspec.Struct, frozen=True, kw_only=True):
    """A note as the detail pane shows it; `pending` names the outbox entry while it is on its way."""

    id: int
    text: str
    author: str
    is_sensitive: bool
    created_at: datetime | None
    is_local: bool
    pending: str | None = None
    trouble: str | None = None


class DocumentRow(msgspec.Struct, frozen=True, kw_only=True):
    """A document as the detail pane shows it; `file` is the content's SHA-256 when it is on this computer."""

    id: int
    number: int
    name: str
    kind: DocumentKind
    bytes: int | None
    file: str | None
    pending: str | None = None
    trouble: str | None = None

    @property
    def is_cached(self) -> bool:
        """Whether it can be opened without a network."""
        return self.file is not None


class HistoryRow(msgspec.Struct, frozen=True, kw_only=True):
    """Something that happened to an application, as we saw it: `what` is stage, vacancy, created, removed or disqualified."""

    at: datetime
    what: str
    before: str | None
    after: str | None
    by: str  # "sync" where a sync saw it, "you" where this desk did it


class SeenBefore(msgspec.Struct, frozen=True):
    """The same person elsewhere on this desk, and by what we know: linked (the user said so), email, phone, profile or birth.

    Name and date of birth (`birth`) are no certainty, only a maybe, which never counts and never links by itself.
    """

    application_id: int
    ref: str
    reason: str
    vacancy_title: str | None
    stage: str | None
    created_at: datetime | None
    funnel: Funnel | None = None
    is_certain: bool = True
    may_be_contacted: bool = True  # False: that application's provider says not to call or to write to this person


class ApplicationView(msgspec.Struct, frozen=True, kw_only=True):
    """Everything known of one application, from the cache. `detail_at` is when its notes and documents were last read.

    `notes_state` says whether notes could be read: "read", "never" or "forbidden". `stages` is the vacancy's pipeline in order,
    `chosen` where the user put stages of this account in the funnel.
    """

    row: ApplicationRow
    person: Person
    notes: tuple[NoteRow, ...]
    notes_state: str
    documents: tuple[DocumentRow, ...]
    answers: tuple[Answer, ...]
    history: tuple[HistoryRow, ...]
    fields: dict[str, str]
    seen_before: tuple[SeenBefore, ...]
    stages: tuple[str, ...]
    is_sourced: bool | None
    disqualification_reason: str | None
    first_reply_at: datetime | None
    listed_at: datetime | None
    detail_at: datetime | None
    chosen: dict[str, Funnel] = {}

    @property
    def pipeline(self) -> Pipeline:
        """The stages with their steps in the funnel."""
        return Pipeline(self.stages, self.chosen)
