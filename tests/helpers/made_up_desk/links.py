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

    async def _say(self, one: int, other: int, *, is_same: bool) -> None:
        await self._desk.wait()
        if one == other:
            raise WrongUsage("An applicant cannot be linked with itself.")
        self._desk.calls.append(("link_people" if is_same else "part_people", one, other))
        self.said[min(one, other), max(one, other)] = is_same
        for number in (one, other):
            row = self._desk.rows_by_id[number]
            count = sum(same for pair, same in self.said.items() if number in pair)
            self._desk.rows_by_id[number] = msgspec.structs.replace(row, seen_before=count)
        self._desk.tell(applications=(one, other), cause="user")

    async def link_people(self, one: int, other: int) -> None:
        await self._say(one, other, is_same=True)

    async def part_people(self, one: int, other: int) -> None:
        await self._say(one, other, is_same=False)

    async def link_vacancies(self, one: int, other: int) -> None:
        await self._desk.wait()
        self._desk.calls.append(("link_vacancies", one, other))
        joined = {one, other}
        for opening in [opening for opening in self.openings if opening & joined]:
            joined |= opening
            self.openings.remove(opening)
        self.openings.append(joined)
        self._desk.tell(vacancies=tuple(joined), cause="user")

    async def part_vacancy(self, vacancy_id: int) -> None:
        await self._desk.wait()
        self._desk.calls.append(("part_vacancy", vacancy_id))
        opening = next((opening for opening in self.openings if vacancy_id in opening), {vacancy_id})
        self.openings = [rest for other in self.openings if len(rest := other - {vacancy_id}) > 1]
        self._desk.tell(vacancies=tuple(opening), cause="user")

    async def twins(self, vacancy_id: int) -> tuple[Sequence[VacancyRow], dict[str, int]]:
        await self._desk.wait()
        opening = next((opening for opening in self.openings if vacancy_id in opening), {vacancy_id})
        counts: dict[str, int] = {}
        for number in opening:
            for step, count in self._desk.vacancies.rows_by_id[number].funnel.items():
                counts[step] = counts.get(step, 0) + count
        return [self._desk.vacancies.rows_by_id[number] for number in sorted(opening - {vacancy_id})], counts
