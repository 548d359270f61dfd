"""The made-up desk's vacancies: lists, rows and one in full."""

from __future__ import annotations

from array import array
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from made_up_desk.people import NOW, STAGES, VACANCIES

from recruiterdesk.domain.query import VacancyQuery, VacancySort
from recruiterdesk.domain.vacancy import VacancyDetail, VacancyPhase, VacancyRow

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from made_up_desk.desk import MadeUpDesk


class MadeUpVacancies:
    """Stands for services.vacancies."""

    def __init__(self, desk: MadeUpDesk) -> None:
        self._desk = desk
        self.kept_whole: set[int] = set()
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
            provider=self._desk.account_list[account].provider,
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

    async def is_kept_whole(self, number: int) -> bool:
        return number in self.kept_whole

    async def kept_fields(self, _number: int, _fields: object) -> dict[str, str]:
        return {}

    async def refresh(self, _number: int) -> None:
        await self._desk.wait()
