"""Vacancies, read from this computer."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Protocol

from recruiterdesk.domain.provider_profile import RecordField
from recruiterdesk.domain.query import VacancyQuery
from recruiterdesk.domain.vacancy import VacancyDetail, VacancyRow
from recruiterdesk.services.kept_body import kept_fields
from recruiterdesk.services.references import find_vacancy
from recruiterdesk.store.store import Store
from recruiterdesk.store.transaction import Reader

if TYPE_CHECKING:
    from array import array


class RefreshesVacancies(Protocol):
    """Reads one vacancy at its provider now; the sync service does."""

    async def refresh_vacancy(self, account_id: int, remote_id: str) -> None:
        """Read it and store what was found."""


class VacancyService:
    """Every method but `refresh` answers from the cache, without a network."""

    def __init__(self, store: Store, refreshing: RefreshesVacancies) -> None:
        """Read from `store`."""
        self._store = store
        self._refreshing = refreshing

    async def ids(self, query: VacancyQuery) -> "array[int]":
        """Return the local ids of all that match, in order."""
        return await self._store.read(lambda reader: reader.vacancies.ids(query), urgent=True)

    async def rows(self, ids: Sequence[int]) -> list[VacancyRow]:
        """Return rows in the order asked; ids that are gone are left out."""
        return await self._store.read(lambda reader: reader.vacancies.rows(ids), urgent=True)

    async def first_page(self, query: VacancyQuery, block: int = 100) -> tuple["array[int]", list[VacancyRow]]:
        """Return all ids, and the first `block` rows, in one visit to the database."""

        def work(reader: Reader) -> tuple["array[int]", list[VacancyRow]]:
            ids = reader.vacancies.ids(query)
            return ids, reader.vacancies.rows(ids[:block])

        return await self._store.read(work, urgent=True)

    async def view(self, vacancy_id: int) -> VacancyDetail:
        """Return everything known of one; raises NotFound."""
        return await self._store.read(lambda reader: reader.vacancies.view(vacancy_id), urgent=True)

    async def is_kept_whole(self, vacancy_id: int) -> bool:
        """Return whether all that was sent of it from here is kept: where only whole vacancies are taken, no other can be changed."""
        return await self._store.read(lambda reader: reader.vacancies.body(vacancy_id) is not None, urgent=True)

    async def kept_fields(self, vacancy_id: int, fields: Iterable[RecordField]) -> dict[str, str]:
        """Return what was sent of it from here by the form's names, where it is kept because its provider cannot show it again."""
        return kept_fields(await self._store.read(lambda reader: reader.vacancies.body(vacancy_id), urgent=True), fields)

    async def views(self, ids: Sequence[int]) -> list[VacancyDetail]:
        """Return everything known of several, in the order asked."""
        return await self._store.read(lambda reader: [reader.vacancies.view(vacancy_id) for vacancy_id in ids])

    async def resolve(self, ref: str) -> int:
        """Return the local id of ACCOUNT/REMOTE_ID; raises NotFound or WrongUsage."""
        return await self._store.read(lambda reader: find_vacancy(reader, ref), urgent=True)

    async def at_provider(self, provider: str, remote_id: str) -> int | None:
        """Return the local id of what a provider calls `remote_id`: of several accounts the one connected first; None where none has it."""
        return await self._store.read(lambda reader: reader.vacancies.at_provider(provider, remote_id), urgent=True)

    async def refresh(self, vacancy_id: int) -> VacancyDetail:
        """Read the provider, then answer from the cache; raises what the provider's answer means."""
        row = (await self.view(vacancy_id)).row
        await self._refreshing.refresh_vacancy(row.account_id, row.remote_id)
        return await self.view(vacancy_id)
