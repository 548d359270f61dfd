"""The insights, which are the only list of our vacancies: gone through to find one, to count a reference, and to remember what was seen."""

from collections import OrderedDict
from collections.abc import AsyncIterator, Mapping

from recruiterdesk.domain.vacancy import Vacancy
from recruiterdesk.providers.ictergezocht import mapping
from recruiterdesk.providers.ictergezocht.assumptions import MOST_REMEMBERED
from recruiterdesk.providers.ictergezocht.client import INSIGHT, ICTerGezochtClient
from recruiterdesk.providers.ictergezocht.pages import Query, first_query, walk
from recruiterdesk.providers.ictergezocht.wire import WireInsight, WirePage, read_item


class Insights:
    """Reads the insights of one account. What was seen last of each vacancy is remembered, so that little has to be read again."""

    def __init__(self, client: ICTerGezochtClient) -> None:
        self._client = client
        self._seen: OrderedDict[str, tuple[Vacancy, str]] = OrderedDict()
        self._counted: tuple[str, list[WireInsight]] | None = None

    async def page(self, query: Query, *, is_urgent: bool = False) -> tuple[list[tuple[WireInsight, bytes]], int, Query | None]:
        """Read one page: the vacancies that could be understood, how many could not, and what to ask for next."""
        read = await self._client.list_insight(query, is_urgent=is_urgent)
        items = self._understood(read)
        return items, len(read.items) - len(items), self._client.after(INSIGHT, query, read)

    async def all(self, filters: Mapping[str, str] | None = None) -> AsyncIterator[WireInsight]:
        """Go through all of them, for a person who waits."""

        async def read(query: Query) -> WirePage:
            return await self._client.list_insight(query, is_urgent=True)

        async for page in walk(read, first_query(filters), lambda asked, page: self._client.after(INSIGHT, asked, page)):
            for wire, _raw in self._understood(page):
                yield wire

    async def find(self, vacancy_id: str, filters: Mapping[str, str] | None = None) -> WireInsight | None:
        """Return one vacancy's figures, None where it is in no page."""
        async for wire in self.all(filters):
            if str(wire.vacancy_id) == vacancy_id:
                return wire
        return None

    async def with_reference(self, reference: str) -> list[WireInsight]:
        """Return the vacancies that have this reference; more than one where it is not kept unique."""
        found = [wire async for wire in self.all() if mapping.normalised(wire.reference_number) == mapping.normalised(reference)]
        self._counted = (reference, found)
        return found

    def take_counted(self, reference: str) -> list[WireInsight]:
        """Return what the last count, made just before, found with this reference; once, since it is soon out of date."""
        counted, self._counted = self._counted, None
        return counted[1] if counted is not None and counted[0] == reference else []

    def last_seen(self, vacancy_id: str) -> Vacancy | None:
        """Return a vacancy as it was seen last by this connection."""
        found = self._seen.get(vacancy_id)
        return found[0] if found is not None else None

    async def reference_of(self, vacancy_id: str) -> str | None:
        """Return the reference of a vacancy, None where it is in no page."""
        if vacancy_id not in self._seen:
            await self.find(vacancy_id)
        found = self._seen.get(vacancy_id)
        return found[1] if found is not None else None

    def _understood(self, page: WirePage) -> list[tuple[WireInsight, bytes]]:
        found = []
        for raw in page.items:
            wire = read_item(raw, WireInsight)
            vacancy = None if wire is None else mapping.to_vacancy(wire, raw)
            if wire is not None and vacancy is not None:
                self._seen.pop(vacancy.remote_id, None)
                self._seen[vacancy.remote_id] = (vacancy, wire.reference_number or "")
                found.append((wire, raw))
        while len(self._seen) > MOST_REMEMBERED:
            self._seen.popitem(last=False)
        return found
