"""Applicants, read from this computer."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

import msgspec

from recruiterdesk.domain.application import ApplicationRow, ApplicationView
from recruiterdesk.domain.clock import Clock
from recruiterdesk.domain.query import ApplicationQuery
from recruiterdesk.services.catalog import Catalog
from recruiterdesk.services.local_stages import local_stages
from recruiterdesk.services.references import find_application
from recruiterdesk.store.moments import moment_of, to_micros
from recruiterdesk.store.reader import Reader
from recruiterdesk.store.settings import LAST_VISIT
from recruiterdesk.store.store import Store

if TYPE_CHECKING:
    from array import array


class RefreshesApplications(Protocol):
    """Reads one application at its provider now; the sync service does."""

    async def refresh_application(self, account_id: int, remote_id: str) -> None:
        """Read it and store what was found."""


class ApplicantService:
    """Every method but `refresh` answers from the cache, without a network."""

    def __init__(self, store: Store, clock: Clock, refreshing: RefreshesApplications, catalog: Catalog) -> None:
        """Read from `store`."""
        self._store = store
        self._clock = clock
        self._refreshing = refreshing
        self._catalog = catalog

    async def ids(self, query: ApplicationQuery) -> "array[int]":
        """Return the local ids of all that match, in order."""
        return await self._store.read(lambda reader: reader.applications.ids(query), urgent=True)

    async def rows(self, ids: Sequence[int]) -> list[ApplicationRow]:
        """Return rows in the order asked; ids that are gone are left out."""
        return await self._store.read(lambda reader: reader.applications.rows(ids), urgent=True)

    async def first_page(self, query: ApplicationQuery, block: int = 100) -> tuple["array[int]", list[ApplicationRow]]:
        """Return all ids, and the first `block` rows, in one visit to the database."""

        def work(reader: Reader) -> tuple["array[int]", list[ApplicationRow]]:
            ids = reader.applications.ids(query)
            return ids, reader.applications.rows(ids[:block])

        return await self._store.read(work, urgent=True)

    async def best(self, search: str, number: int, most_counted: int) -> tuple[int, list[ApplicationRow]]:
        """Return how many of everybody a search finds, at most `most_counted`, and the first rows by relevance: names before texts."""

        def work(reader: Reader) -> tuple[int, list[ApplicationRow]]:
            total, ids = reader.applications.best(search, number, most_counted)
            return total, reader.applications.rows(ids)

        return await self._store.read(work, urgent=True)

    async def counts(self, queries: Sequence[ApplicationQuery]) -> list[int]:
        """Return how many match each question."""
        return await self._store.read(lambda reader: [reader.applications.count(query) for query in queries], urgent=True)

    async def counts_by_account(self, query: ApplicationQuery) -> dict[int, int]:
        """Return how many match in each account."""
        return await self._store.read(lambda reader: reader.applications.counts_by_account(query), urgent=True)

    async def view(self, application_id: int) -> ApplicationView:
        """Return everything known of one; raises NotFound. Its stages are those kept here where its provider has none."""

        def work(reader: Reader) -> ApplicationView:
            found = reader.applications.view(application_id)
            account = reader.accounts.by_id(found.row.account_id)
            own = local_stages(account, self._catalog.factory(account.provider).profile_of(account))
            return msgspec.structs.replace(found, stages=own) if own else found

        return await self._store.read(work, urgent=True)

    async def snippet(self, application_id: int, search: str) -> str:
        """Return a line around what a search found, never from a sensitive note; empty where there is none."""
        return await self._store.read(lambda reader: reader.applications.snippet(application_id, search), urgent=True)

    async def resolve(self, ref: str) -> int:
        """Return the local id of ACCOUNT/REMOTE_ID; raises NotFound or WrongUsage."""
        return await self._store.read(lambda reader: find_application(reader, ref), urgent=True)

    async def at_provider(self, provider: str, remote_id: str) -> int | None:
        """Return the local id of what a provider calls `remote_id`: of several accounts the one connected first; None where none has it."""
        return await self._store.read(lambda reader: reader.applications.at_provider(provider, remote_id), urgent=True)

    async def refresh(self, application_id: int) -> ApplicationView:
        """Read the provider, then answer from the cache; raises what the provider's answer means."""
        row = (await self.view(application_id)).row
        if not row.is_local:
            await self._refreshing.refresh_application(row.account_id, row.remote_id)
        return await self.view(application_id)

    async def mark_read(self, ids: Sequence[int]) -> None:
        """Remember that these were opened here."""
        await self._store.write(lambda writer: writer.applications.mark_read(ids))

    async def mark_unread(self, ids: Sequence[int]) -> None:
        """Forget that these were opened here."""
        await self._store.write(lambda writer: writer.applications.mark_unread(ids))

    async def last_visit(self) -> datetime | None:
        """Return when the user last looked at what was new; None before the first time."""
        moment = await self._store.read(lambda reader: reader.settings.last_visit(), urgent=True)
        return moment_of(moment) if moment else None

    async def end_visit(self) -> None:
        """Say that the user has looked: what arrives from now on is new."""
        now = to_micros(self._clock.now())
        await self._store.write(lambda writer: writer.settings.set(LAST_VISIT, now))
