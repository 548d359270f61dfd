"""The made-up desk's funnel and links."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from made_up_desk.people import STAGES

from recruiterdesk.domain.errors import DeskError, WrongUsage
from recruiterdesk.domain.funnel import Funnel, guess_funnel
from recruiterdesk.domain.stage_place import StagePlace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from made_up_desk.desk import MadeUpDesk

    from recruiterdesk.domain.vacancy import VacancyRow


class MadeUpFunnel:
    """Stands for services.funnel; `chosen` is what was put where, `fails` what the next choice says instead."""

    def __init__(self, desk: MadeUpDesk) -> None:
        self._desk = desk
        self.chosen: dict[str, Funnel] = {}
        self.fails: DeskError | None = None
        self.stages: tuple[str, ...] = (*STAGES, "Afgewezen", "Ingetrokken")

    async def places(self, account_id: int) -> list[StagePlace]:
        await self._desk.wait()
        here = [row.stage for row in self._desk.rows_by_id.values() if row.account_id == account_id]
        return [
            StagePlace(
                stage=stage,
                funnel=self.chosen.get(stage, guess_funnel(stage, position=place)),
                is_chosen=stage in self.chosen,
                applicants=here.count(stage),
            )
            for place, stage in enumerate(self.stages)
        ]

    async def choose(self, account_id: int, stage: str, funnel: str | None) -> None:
        await self._desk.wait()
        self._desk.calls.append(("choose", account_id, stage, funnel))
        if self.fails is not None:
            error, self.fails = self.fails, None
            raise error
        if funnel is None:
            self.chosen.pop(stage, None)
        else:
            self.chosen[stage] = Funnel(funnel)
        self._desk.tell(accounts=(account_id,), cause="user")


class MadeUpLinks:
    """Stands for services.links."""

    def __init__(self, desk: MadeUpDesk) -> None:
        self._desk = desk
        self.said: dict[tuple[int, int], bool] = {}
        self.openings: list[set[int]] = []

    async def _say(self, one: int, other: int, *, is_same: bool | None) -> bool | None:
        await self._desk.wait()
        if one == other:
            raise WrongUsage("An applicant cannot be linked with itself. Choose another one.")
        pair = min(one, other), max(one, other)
        before = self.said.pop(pair, None)
        if is_same is not None:
            self.said[pair] = is_same
        for number in (one, other):
            row = self._desk.rows_by_id[number]
            count = sum(same for said, same in self.said.items() if number in said)
            self._desk.rows_by_id[number] = msgspec.structs.replace(row, seen_before=count)
        self._desk.tell(applications=(one, other), cause="user")
        return before

    async def link_people(self, one: int, other: int) -> bool | None:
        self._desk.calls.append(("link_people", one, other))
        return await self._say(one, other, is_same=True)

    async def part_people(self, one: int, other: int) -> bool | None:
        self._desk.calls.append(("part_people", one, other))
        return await self._say(one, other, is_same=False)

    async def unsay_people(self, one: int, other: int, before: bool | None) -> None:
        self._desk.calls.append(("unsay_people", one, other, before))
        await self._say(one, other, is_same=before)

    def _opening(self, number: int) -> tuple[int, ...]:
        return tuple(sorted(next((opening for opening in self.openings if number in opening), {number})))

    async def link_vacancies(self, one: int, other: int) -> tuple[tuple[int, ...], ...]:
        await self._desk.wait()
        self._desk.calls.append(("link_vacancies", one, other))
        before = tuple(sorted({self._opening(one), self._opening(other)}))
        joined = {one, other}
        for opening in [opening for opening in self.openings if opening & joined]:
            joined |= opening
            self.openings.remove(opening)
        self.openings.append(joined)
        self._desk.tell(vacancies=tuple(joined), cause="user")
        return before

    async def part_vacancy(self, vacancy_id: int) -> tuple[tuple[int, ...], ...]:
        await self._desk.wait()
        self._desk.calls.append(("part_vacancy", vacancy_id))
        opening = self._opening(vacancy_id)
        self.openings = [rest for other in self.openings if len(rest := other - {vacancy_id}) > 1]
        self._desk.tell(vacancies=opening, cause="user")
        return (opening,)

    async def put_vacancies_back(self, openings: tuple[tuple[int, ...], ...]) -> None:
        await self._desk.wait()
        self._desk.calls.append(("put_vacancies_back", openings))
        ids = {number for opening in openings for number in opening}
        self.openings = [opening for opening in self.openings if not opening & ids] + [set(one) for one in openings if len(one) > 1]
        self._desk.tell(vacancies=tuple(ids), cause="user")

    async def twins(self, vacancy_id: int) -> tuple[Sequence[VacancyRow], dict[str, int]]:
        await self._desk.wait()
        opening = self._opening(vacancy_id)
        counts: dict[str, int] = {}
        for number in opening:
            for step, count in self._desk.vacancies.rows_by_id[number].funnel.items():
                counts[step] = counts.get(step, 0) + count
        return [self._desk.vacancies.rows_by_id[number] for number in opening if number != vacancy_id], counts
