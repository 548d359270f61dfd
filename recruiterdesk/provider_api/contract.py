"""What a connected provider can be asked, as small protocols. A provider satisfies those that it can.

Every method raises only errors of `domain.errors`. Reads may be retried by the HTTP kit; writes never are: `send` makes one
attempt, and says truthfully whether the provider confirmed, refused, or left us in doubt.
"""

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from datetime import datetime
from typing import Generic, Protocol, TypeVar, runtime_checkable

import msgspec

from recruiterdesk.domain.account import Account
from recruiterdesk.domain.application import Application, ApplicationDetail
from recruiterdesk.domain.capability import Capability
from recruiterdesk.domain.inflow import Erased, Received
from recruiterdesk.domain.outbox import Sighting
from recruiterdesk.domain.probe import Probe
from recruiterdesk.domain.provider_profile import ProviderProfile
from recruiterdesk.domain.provider_table import TablePage
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.domain.vacancy import Vacancy
from recruiterdesk.domain.write import FileRef, Write

T = TypeVar("T")


class Page(msgspec.Struct, Generic[T], frozen=True, kw_only=True):
    """One page of a list. `next` is what to ask for after it, None on the last page; `total` is what the provider says, if it does.

    `unreadable` counts items that could not be understood even leniently; such a page never proves an absence.
    """

    items: tuple[T, ...]
    next: str | None
    total: int | None = None
    pages: int | None = None
    unreadable: int = 0


class Budget(msgspec.Struct, frozen=True, kw_only=True):
    """Requests left and allowed in the present window, and until when the account is paused by the provider."""

    left: int
    allowed: int
    paused_until: datetime | None = None
    reason: str = ""


class Traffic(msgspec.Struct, frozen=True):
    """Running totals of one connection."""

    requests: int = 0
    throttled: int = 0
    retries: int = 0


class OutgoingWrite(msgspec.Struct, frozen=True, kw_only=True):
    """A write on its way. `id` is the outbox entry's; `target_remote_id` is None for creations and for what is done to the account.

    `body` is what is kept of a vacancy that can only be changed as a whole (`Vacancy.body`), None where nothing is.
    """

    id: str
    write: Write
    target_table: str
    target_remote_id: str | None
    created_at: datetime
    body: bytes | None = None


class Receipt(msgspec.Struct, frozen=True, kw_only=True):
    """A confirmation: 2xx, understood, and the echo matches what was sent. `note` is what the user should know of it."""

    remote_id: str | None = None
    application: Application | None = None
    detail: ApplicationDetail | None = None
    vacancy: Vacancy | None = None
    note: Sentence = Sentence("")


class Files(Protocol):
    """Where the content of a FileRef comes from; chunks are small and in order."""

    def chunks(self, file: FileRef) -> AsyncIterator[bytes]:
        """Return the content piece by piece."""


class Connection(Protocol):
    """A live account. `profile` is what the provider is, `traffic` and `budget` are looked at while it works.

    `is_urgent` marks work a person waits for: it may use the share of the limit that background work leaves alone.
    """

    profile: ProviderProfile

    @property
    def traffic(self) -> Traffic:
        """Return running totals."""

    @property
    def budget(self) -> Budget:
        """Return what is left of the limit."""

    async def probe(self) -> Probe:
        """Check the credentials and what they may do, without writing anything. May raise KeyRefused or Unreachable."""

    async def aclose(self) -> None:
        """Close sockets; the connection is not used again."""


@runtime_checkable
class ListsVacancies(Protocol):
    """Lists vacancies page by page."""

    async def list_vacancies(self, cursor: str | None = None) -> Page[Vacancy]:
        """Read one page, the largest there is; None asks for the first."""


@runtime_checkable
class LeavesOut(Protocol):
    """Does without lists because of how the account is set up, which is no failing of its key."""

    @property
    def left_out(self) -> frozenset[Capability]:
        """Return what is not listed for that reason, of LIST_VACANCIES and LIST_APPLICANTS."""


@runtime_checkable
class ReadsVacancy(Protocol):
    """Reads one vacancy."""

    async def read_vacancy(self, remote_id: str, *, is_urgent: bool = False) -> Vacancy:
        """Read it; raises NotFound when it is gone."""


@runtime_checkable
class ListsApplications(Protocol):
    """Lists applications page by page."""

    async def list_applications(self, cursor: str | None = None, *, vacancy_remote_ids: tuple[str, ...] = ()) -> Page[Application]:
        """Read one page, the largest there is, of these vacancies or of all. No order is promised."""


@runtime_checkable
class ListsChanges(Protocol):
    """Lists only what changed, so that most syncs need few requests."""

    async def list_changed(self, since: datetime, cursor: str | None = None) -> Page[Application]:
        """Read one page of the applications that changed after `since`. What is missing here proves nothing."""


@runtime_checkable
class ReadsApplication(Protocol):
    """Reads one application with its notes and documents."""

    async def read_application(self, remote_id: str, *, is_urgent: bool = False) -> ApplicationDetail:
        """Read it; raises NotFound when it is gone."""


class Inflow(msgspec.Struct, frozen=True, kw_only=True):
    """A page of what a receiver holds: `cursor` is what to ask for after it. Both, and every position, grow with time from 1.

    `unreadable` are the positions of lines that could not be understood: they are not acknowledged, and stay at the receiver.
    """

    items: tuple[Received, ...]
    erased: tuple[Erased, ...]
    cursor: int
    is_complete: bool
    unreadable: tuple[int, ...] = ()


class Standing(msgspec.Struct, frozen=True):
    """How far a receiver's feed goes, and up to where it knows that this desk has everything."""

    newest: int
    acknowledged: int


@runtime_checkable
class ReceivesApplications(Protocol):
    """Pulls applications from a receiver, where the provider sends each one once and shows none. The receiver forgets them in time.

    What a receiver does not have proves nothing. Its failures say nothing about the provider: their sentences speak of the receiver.
    """

    profile: ProviderProfile

    @property
    def inflow_source(self) -> str:
        """Return what names the receiver and the inbox that this account reads."""

    async def standing(self) -> Standing:
        """Ask where the receiver stands: less than what was read from it means that it was set back, as by restoring a backup."""

    async def pull(self, after: int) -> Inflow:
        """Read the page after a cursor; 0 asks for the first."""

    async def wait_for_more(self, after: int) -> bool:
        """Wait, half a minute at most, until there is something after a cursor; whether there is."""

    async def acknowledge(self, through: int) -> None:
        """Say that everything up to a cursor is safe on this computer."""


@runtime_checkable
class DownloadsDocuments(Protocol):
    """Fetches a document's content."""

    def download(self, remote_id: str, number: int, *, is_urgent: bool = False) -> AsyncIterator[bytes]:
        """Return the content of document `number` of an application; links are fresh and fetched without the key."""


@runtime_checkable
class ShowsTables(Protocol):
    """Shows the tables of its profile; `target_remote_id` is the vacancy's or application's, None for the account's own."""

    async def read_table(
        self, name: str, target_remote_id: str | None, filters: Mapping[str, str], cursor: str | None = None, *, is_urgent: bool = True
    ) -> TablePage:
        """Read one page; raises NotFound, PermissionMissing, Invalid for filters that cannot be."""


@runtime_checkable
class DownloadsLines(Protocol):
    """Fetches the file behind a line of a table."""

    def download_line(self, name: str, target_remote_id: str | None, line: str) -> AsyncIterator[bytes]:
        """Return the file's content piece by piece."""


@runtime_checkable
class SendsWrites(Protocol):
    """Takes writes; which kinds is told by the capabilities."""

    async def observe(self, outgoing: OutgoingWrite) -> Sighting:
        """Look for the write (or for its target's state) at the provider: the baseline before, the read-back after."""

    async def send(self, outgoing: OutgoingWrite, files: Files, on_first_byte: Callable[[], None]) -> Receipt:
        """Make one attempt.

        Calls `on_first_byte` when the request's body begins to leave. Raises `Unreachable` with `is_unsent` when it certainly did
        not leave; KeyRefused, PermissionMissing, Invalid, NotFound, RateLimited, Unsupported when the provider said no in
        its own error shape; OutcomeUnknown for everything else.
        """


@runtime_checkable
class RecallsWrites(Protocol):
    """A provider that cannot show again what was sent to it: what a write left there is told from the write itself."""

    def receipt_of(self, outgoing: OutgoingWrite, seen: Sighting) -> Receipt:
        """Return the receipt of a write that `observe` has found, as its lost answer would have made it."""


KeepSecrets = Callable[[dict[str, str]], Awaitable[None]]
NewestSecrets = Callable[[], Awaitable[dict[str, str]]]


@runtime_checkable
class RenewsSecrets(Protocol):
    """A connection whose provider renews its secrets now and then, such as tokens that can be used once."""

    def keep_secrets_with(self, keep: KeepSecrets, newest: NewestSecrets | None = None) -> None:
        """Call `keep` with the complete new secrets, and wait for it, before they are used.

        `newest` tells the complete secrets as they are kept now, {} where there are none any more: another program may have renewed
        them. It is asked before a secret that can be used once is spent. Taking them over is told to `keep`, too. Both raise Locked.
        """


@runtime_checkable
class SignsInByBrowser(Protocol):
    """A factory whose secrets come from the provider's own page in the user's browser."""

    async def sign_in(self, base_url: str, secrets: dict[str, str], open_page: Callable[[str], None]) -> dict[str, str]:
        """Open the provider's page, wait for the user, and return the complete secrets; raises KeyRefused, Unreachable or Cancelled."""


class ProviderFactory(Protocol):
    """How the catalog makes connections."""

    profile: ProviderProfile

    def profile_of(self, account: Account) -> ProviderProfile:
        """Return the profile with this account's own limits in it; a setting that cannot be is told when it connects, not here."""

    def connect(self, account: Account, secrets: dict[str, str], *, ledger_folder: str | None) -> Connection:
        """Build a connection without any network traffic.

        `ledger_folder` is where the times of recent requests are kept, so that several processes and restarts together stay
        within the limit; None keeps them in memory.
        """
