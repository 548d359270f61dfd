"""The two lists that are pulled, each between a connection and the store: vacancies and applications. What they share is in one class."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import datetime
from itertools import islice
from typing import Generic, Protocol, TypeVar

import msgspec

from recruiterdesk.domain.application import Application
from recruiterdesk.domain.errors import NotFound
from recruiterdesk.domain.sync_report import Counts
from recruiterdesk.domain.vacancy import Vacancy
from recruiterdesk.provider_api.contract import ListsApplications, ListsVacancies, Page, ReadsApplication, ReadsVacancy
from recruiterdesk.store.store import Store
from recruiterdesk.store.transaction import Reader, Writer
from recruiterdesk.sync.list_pull import AbsenceMemory
from recruiterdesk.sync.passes import Listed
from recruiterdesk.sync.reading_times import ReadingTimes

T = TypeVar("T", bound=Listed)
T_contra = TypeVar("T_contra", bound=Listed, contravariant=True)

ROWS_PER_TRANSACTION = 100  # more would make the window wait for the database thread

CAUSE = "sync"


def in_batches(items: Iterable[str], size: int = ROWS_PER_TRANSACTION) -> Iterator[list[str]]:
    """Cut into lists of at most `size`, in a fixed order."""
    ordered = iter(sorted(items))
    while batch := list(islice(ordered, size)):
        yield batch


def add_counts(total: Counts, more: Counts) -> None:
    """Add what one transaction did to a running count."""
    total.added += more.added
    total.changed += more.changed
    total.removed += more.removed


def _local_ids(by_ref: Callable[[int, str], int], account_id: int, remote_ids: Iterable[str]) -> list[int]:
    """Return our ids of those that are still here."""
    found: list[int] = []
    for remote_id in remote_ids:
        with suppress(NotFound):
            found.append(by_ref(account_id, remote_id))
    return found


class _Held(Protocol):
    """The store's repository of one kind of record, for reading."""

    def remote_ids(self, account_id: int) -> set[str]: ...

    def by_ref(self, account_id: int, remote_id: str) -> int: ...


class _Taking(Protocol[T_contra]):
    """The same for writing."""

    def upsert(self, account_id: int, records: Sequence[T_contra], at: datetime, /) -> Counts: ...

    def remove(self, ids: Sequence[int]) -> None: ...


class _StoredRoll(ABC, Generic[T]):
    """One kind of record of one account: what is held here, and how it is taken in and removed."""

    kind: str  # names what syncs remember of it in the settings of the encrypted store

    def __init__(self, account_id: int, store: Store, times: ReadingTimes) -> None:
        self._account_id = account_id
        self._store = store
        self._times = times

    @staticmethod
    @abstractmethod
    def _held(reader: Reader) -> _Held:
        """Return the repository that knows this kind."""

    @staticmethod
    @abstractmethod
    def _taking(writer: Writer) -> _Taking[T]:
        """Return the repository that takes this kind in."""

    async def known(self) -> set[str]:
        """Return the remote ids held here."""
        return await self._store.read(lambda reader: self._held(reader).remote_ids(self._account_id))

    async def keep(self, items: Sequence[T], at: datetime) -> Counts:
        """Store records, at most a hundred in one transaction."""
        total = Counts()
        for start in range(0, len(items), ROWS_PER_TRANSACTION):
            batch = items[start : start + ROWS_PER_TRANSACTION]
            add_counts(total, await self._store.write(lambda writer: self._taking(writer).upsert(self._account_id, batch, at), cause=CAUSE))  # noqa: B023 -- awaited within this round
        return total

    async def remove(self, remote_ids: Iterable[str]) -> int:
        """Remove records whose absence is confirmed, and return how many there were."""
        removed = 0
        for batch in in_batches(remote_ids):
            local = await self._store.read(lambda reader: _local_ids(self._held(reader).by_ref, self._account_id, batch))  # noqa: B023 -- as above
            await self._store.write(lambda writer: self._taking(writer).remove(local), cause=CAUSE)  # noqa: B023 -- as above
            removed += len(local)
        return removed

    async def memory(self) -> AbsenceMemory:
        """Return what earlier syncs remembered."""
        nothing: dict[str, object] = {}
        found = await self._store.read(lambda reader: reader.settings.get(self._setting, nothing))
        return msgspec.convert(found, AbsenceMemory)

    async def remember(self, memory: AbsenceMemory) -> None:
        """Keep it for later syncs."""
        plain = msgspec.to_builtins(memory)
        await self._store.write(lambda writer: writer.settings.set(self._setting, plain), cause=CAUSE)

    @property
    def _setting(self) -> str:
        return f"sync.{self._account_id}.{self.kind}"


class VacancyRoll(_StoredRoll[Vacancy]):
    """The vacancies of one account."""

    kind = "vacancies"

    def __init__(self, account_id: int, connection: ListsVacancies, store: Store, times: ReadingTimes) -> None:
        super().__init__(account_id, store, times)
        self._connection = connection

    @staticmethod
    def _held(reader: Reader) -> _Held:
        return reader.vacancies

    @staticmethod
    def _taking(writer: Writer) -> _Taking[Vacancy]:
        return writer.vacancies

    @property
    def can_confirm(self) -> bool:
        """Whether single vacancies can be read."""
        return isinstance(self._connection, ReadsVacancy)

    async def fetch(self, cursor: str | None) -> Page[Vacancy]:
        """Read one page."""
        return await self._connection.list_vacancies(cursor)

    async def confirm(self, remote_id: str, *, is_urgent: bool = False) -> None:
        """Read one vacancy and store it; NotFound when it is gone."""
        if not isinstance(self._connection, ReadsVacancy):
            return
        at = self._times.now()
        vacancy = await self._connection.read_vacancy(remote_id, is_urgent=is_urgent)
        await self.keep((vacancy,), at)


class ApplicationRoll(_StoredRoll[Application]):
    """The applications of one account. What is queued for one that is removed is refused, with its text kept."""

    kind = "applications"

    def __init__(self, account_id: int, connection: ListsApplications, store: Store, times: ReadingTimes) -> None:
        super().__init__(account_id, store, times)
        self._connection = connection

    @staticmethod
    def _held(reader: Reader) -> _Held:
        return reader.applications

    @staticmethod
    def _taking(writer: Writer) -> _Taking[Application]:
        return writer.applications

    @property
    def can_confirm(self) -> bool:
        """Whether single applications can be read."""
        return isinstance(self._connection, ReadsApplication)

    async def fetch(self, cursor: str | None) -> Page[Application]:
        """Read one page."""
        return await self._connection.list_applications(cursor)

    async def confirm(self, remote_id: str) -> None:
        """Read one application with its notes and documents and store it; NotFound when it is gone."""
        await self.read_one(remote_id)

    async def note_refused(self, remote_id: str) -> None:
        """Note that the provider does not let this one be read, so that others have their turn before she is asked for again."""
        at = self._times.now()
        await self._store.write(lambda writer: writer.refusals.note(self._account_id, [remote_id], at), cause=CAUSE)

    async def read_one(self, remote_id: str, *, is_urgent: bool = False) -> Counts:
        """Read one application and store it; NotFound when it is gone."""
        if not isinstance(self._connection, ReadsApplication):
            return Counts()
        at = self._times.now()
        detail = await self._connection.read_application(remote_id, is_urgent=is_urgent)
        return await self._store.write(lambda writer: writer.applications.upsert_detail(self._account_id, detail, at), cause=CAUSE)
