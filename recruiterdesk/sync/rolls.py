"""The two lists that are pulled, each between a connection and the store: vacancies and applications."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import datetime
from itertools import islice

import msgspec

from recruiterdesk.domain.application import Application
from recruiterdesk.domain.errors import NotFound
from recruiterdesk.domain.sync_report import Counts
from recruiterdesk.domain.vacancy import Vacancy
from recruiterdesk.provider_api.contract import ListsApplications, ListsVacancies, Page, ReadsApplication, ReadsVacancy
from recruiterdesk.store.store import Store
from recruiterdesk.sync.list_pull import AbsenceMemory
from recruiterdesk.sync.reading_times import ReadingTimes

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


class _Memory:
    """Keeps the absence memory of one list in the settings of the encrypted store."""

    def __init__(self, store: Store, account_id: int, kind: str) -> None:
        self._store = store
        self._name = f"sync.{account_id}.{kind}"

    async def load(self) -> AbsenceMemory:
        nothing: dict[str, object] = {}
        found = await self._store.read(lambda reader: reader.settings.get(self._name, nothing))
        return msgspec.convert(found, AbsenceMemory)

    async def save(self, memory: AbsenceMemory) -> None:
        plain = msgspec.to_builtins(memory)
        await self._store.write(lambda writer: writer.settings.set(self._name, plain), cause=CAUSE)


class VacancyRoll:
    """The vacancies of one account."""

    def __init__(self, account_id: int, connection: ListsVacancies, store: Store, times: ReadingTimes) -> None:
        self._account_id = account_id
        self._connection = connection
        self._store = store
        self._times = times
        self._memory = _Memory(store, account_id, "vacancies")

    @property
    def can_confirm(self) -> bool:
        """Whether single vacancies can be read."""
        return isinstance(self._connection, ReadsVacancy)

    async def known(self) -> set[str]:
        """Return the remote ids held here."""
        return await self._store.read(lambda reader: reader.vacancies.remote_ids(self._account_id))

    async def fetch(self, cursor: str | None) -> Page[Vacancy]:
        """Read one page."""
        return await self._connection.list_vacancies(cursor)

    async def keep(self, items: Sequence[Vacancy], at: datetime) -> Counts:
        """Store vacancies, at most a hundred in one transaction."""
        total = Counts()
        for start in range(0, len(items), ROWS_PER_TRANSACTION):
            batch = items[start : start + ROWS_PER_TRANSACTION]
            add_counts(total, await self._store.write(lambda writer: writer.vacancies.upsert(self._account_id, batch, at), cause=CAUSE))  # noqa: B023 -- awaited within this round
        return total

    async def confirm(self, remote_id: str, *, is_urgent: bool = False) -> None:
        """Read one vacancy and store it; NotFound when it is gone."""
        if not isinstance(self._connection, ReadsVacancy):
            return
        at = self._times.now()
        vacancy = await self._connection.read_vacancy(remote_id, is_urgent=is_urgent)
        await self.keep((vacancy,), at)

    async def remove(self, remote_ids: Iterable[str]) -> int:
        """Remove vacancies whose absence is confirmed."""
        removed = 0
        for batch in in_batches(remote_ids):
            local = await self._store.read(lambda reader: _local_ids(reader.vacancies.by_ref, self._account_id, batch))  # noqa: B023 -- as above
            await self._store.write(lambda writer: writer.vacancies.remove(local), cause=CAUSE)  # noqa: B023 -- as above
            removed += len(local)
        return removed

    async def memory(self) -> AbsenceMemory:
        """Return what earlier syncs remembered."""
        return await self._memory.load()

    async def remember(self, memory: AbsenceMemory) -> None:
        """Keep it for later syncs."""
        await self._memory.save(memory)


class ApplicationRoll:
    """The applications of one account."""

    def __init__(self, account_id: int, connection: ListsApplications, store: Store, times: ReadingTimes) -> None:
        self._account_id = account_id
        self._connection = connection
        self._store = store
        self._times = times
        self._memory = _Memory(store, account_id, "applications")

    @property
    def can_confirm(self) -> bool:
        """Whether single applications can be read."""
        return isinstance(self._connection, ReadsApplication)

    async def known(self) -> set[str]:
        """Return the remote ids held here."""
        return await self._store.read(lambda reader: reader.applications.remote_ids(self._account_id))

    async def fetch(self, cursor: str | None) -> Page[Application]:
        """Read one page."""
        return await self._connection.list_applications(cursor)

    async def keep(self, items: Sequence[Application], at: datetime) -> Counts:
        """Store applications, at most a hundred in one transaction."""
        total = Counts()
        for start in range(0, len(items), ROWS_PER_TRANSACTION):
            batch = items[start : start + ROWS_PER_TRANSACTION]
            add_counts(total, await self._store.write(lambda writer: writer.applications.upsert(self._account_id, batch, at), cause=CAUSE))  # noqa: B023 -- awaited within this round
        return total

    async def confirm(self, remote_id: str) -> None:
        """Read one application with its notes and documents and store it; NotFound when it is gone."""
        await self.read_one(remote_id)

    async def read_one(self, remote_id: str, *, is_urgent: bool = False) -> Counts:
        """Read one application and store it; NotFound when it is gone."""
        if not isinstance(self._connection, ReadsApplication):
            return Counts()
        at = self._times.now()
        detail = await self._connection.read_application(remote_id, is_urgent=is_urgent)
        return await self._store.write(lambda writer: writer.applications.upsert_detail(self._account_id, detail, at), cause=CAUSE)

    async def remove(self, remote_ids: Iterable[str]) -> int:
        """Remove applications whose absence is confirmed; what was queued for them is refused, with its text kept."""
        removed = 0
        for batch in in_batches(remote_ids):
            local = await self._store.read(lambda reader: _local_ids(reader.applications.by_ref, self._account_id, batch))  # noqa: B023 -- as above
            await self._store.write(lambda writer: writer.applications.remove(local), cause=CAUSE)  # noqa: B023 -- as above
            removed += len(local)
        return removed

    async def memory(self) -> AbsenceMemory:
        """Return what earlier syncs remembered."""
        return await self._memory.load()

    async def remember(self, memory: AbsenceMemory) -> None:
        """Keep it for later syncs."""
        await self._memory.save(memory)
