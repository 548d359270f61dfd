"""Answers the palette from the cache: people by name, what CVs and notes say, vacancies, and the commands that match."""

import asyncio
import time
from collections.abc import Callable, Sequence
from functools import partial

import msgspec
from PySide6.QtCore import QCoreApplication

from recruiterdesk.domain.application import ApplicationRow
from recruiterdesk.domain.errors import DeskError
from recruiterdesk.domain.query import VacancyQuery, VacancySort
from recruiterdesk.domain.vacancy import VacancyRow
from recruiterdesk.services.desk import Desk
from recruiterdesk.ui.bridge.task_runner import TaskRunner
from recruiterdesk.ui.search.command import Command
from recruiterdesk.ui.search.match import folded, has_all
from recruiterdesk.ui.search.palette import Palette
from recruiterdesk.ui.search.palette_row import PaletteGroup, PaletteRow
from recruiterdesk.ui.tables.words import counted, number

MOST_PEOPLE, MOST_HITS, MOST_VACANCIES, MOST_COMMANDS = 5, 3, 3, 6
MOST_COUNTED = 1_000  # a common word finds nearly everybody; how many exactly is said by the list
LOOKED_AT = 24  # rows among which names are told apart from hits in texts


Hits = tuple[tuple[ApplicationRow, str], ...]
"""Somebody, and the line in which the words stand."""


class Answer(msgspec.Struct, frozen=True):
    """What the cache found."""

    total: int  # above MOST_COUNTED it means more than that
    people: tuple[ApplicationRow, ...]
    others: tuple[ApplicationRow, ...]  # found by what notes, answers or a CV say
    vacancies: tuple[VacancyRow, ...]
    milliseconds: float


class PaletteController:
    """One per palette. `commands` are asked for at every opening, since what can be done changes."""

    def __init__(
        self,
        desk: Desk,
        runner: TaskRunner,
        palette: Palette,
        commands: Callable[[], Sequence[Command]],
        open_person: Callable[[int], None],
        open_hit: Callable[[int, str], None],
        open_vacancy: Callable[[int, str], None],
        show_all: Callable[[str], None],
    ) -> None:
        """Listen to the palette."""
        self._desk = desk
        self._runner = runner
        self._palette = palette
        self._commands = commands
        self._open_person = open_person
        self._open_hit = open_hit
        self._open_vacancy = open_vacancy
        self._show_all = show_all
        palette.typed.connect(self._on_typed)

    def _on_typed(self, text: str) -> None:
        typed = text.strip()
        for key in ("palette", "hits"):
            self._runner.cancel(self._palette, key)
        if not typed:
            self._palette.show_groups(self._command_groups(""), None, answers="")
            return
        # What can be done is known here; people follow within a frame or two.
        if not any(group.rows for group in self._palette.groups):
            self._palette.show_groups(self._command_groups(typed), None, answers=None)

        def show(answer: Answer, hits: Hits) -> None:
            groups = [*self._found_groups(typed, answer, hits), *self._command_groups(typed)]
            self._palette.show_groups(groups, answer.milliseconds, answers=typed)

        def on_done(answer: Answer) -> None:
            show(answer, ())
            if answer.others:
                self._runner.run(self._find_hits(typed, answer.others), owner=self._palette, key="hits", on_done=partial(on_hits, answer))

        def on_hits(answer: Answer, hits: Hits) -> None:
            if hits:
                show(answer, hits)

        self._runner.run(self._find(typed), owner=self._palette, key="palette", on_done=on_done)

    async def _find(self, typed: str) -> Answer:
        began = time.perf_counter()
        query = VacancyQuery(search=typed, sort=VacancySort.NEW)
        try:
            (total, rows), (_, vacancies) = await asyncio.gather(
                self._desk.applicants.best(typed, LOOKED_AT, MOST_COUNTED + 1), self._desk.vacancies.first_page(query, MOST_VACANCIES)
            )
        except DeskError:
            # A notice says why nobody was found. What can be done is still there, and may be what helps.
            self._palette.show_groups(self._command_groups(typed), None, answers=typed)
            raise
        people = [row for row in rows if has_all((row.name, row.email, row.phone), typed)]
        others = [row for row in rows if row not in people][:MOST_HITS]
        took = (time.perf_counter() - began) * 1000
        return Answer(total, tuple(people[:MOST_PEOPLE]), tuple(others), tuple(vacancies[:MOST_VACANCIES]), took)

    async def _find_hits(self, typed: str, rows: Sequence[ApplicationRow]) -> Hits:
        hits = []
        for row in rows:
            line = await self._desk.applicants.snippet(row.id, typed)
            if line:
                hits.append((row, line))
        return tuple(hits)

    def _found_groups(self, typed: str, answer: Answer, hits: Hits) -> list[PaletteGroup]:
        people = [
            PaletteRow(
                row.name,
                ", ".join(part for part in (row.vacancy_title, row.stage) if part),
                seed=row.email or row.name or row.remote_id,
                run=partial(self._open_person, row.id),
                run_at_hit=partial(self._open_hit, row.id, typed),
            )
            for row in answer.people
        ]
        total = number(answer.total) if answer.total <= MOST_COUNTED else f"{number(MOST_COUNTED)}+"
        if answer.total > len(people):
            text = _tr("Show all {n} in the list").format(n=total)
            people.append(PaletteRow(text, icon="applicants", run=partial(self._show_all, typed)))
        lines = tuple(PaletteRow(f"“{line}”", row.name, icon="file-text", run=partial(self._open_hit, row.id, typed)) for row, line in hits)
        vacancies = tuple(
            PaletteRow(
                ", ".join(part for part in (row.title, row.location) if part),
                row.account,
                icon="vacancies",
                run=partial(self._open_vacancy, row.id, row.title),
            )
            for row in answer.vacancies
        )
        about = _tr("first {n} of {m}, all accounts").format(n=len(answer.people), m=total)
        if answer.total <= len(answer.people):
            about = counted(answer.total, _tr("1 found, all accounts"), _tr("{n} found, all accounts")) if answer.total else ""
        return [
            PaletteGroup(_tr("People"), tuple(people), about),
            PaletteGroup(_tr("In CVs and notes"), lines),
            PaletteGroup(_tr("Vacancies"), vacancies),
        ]

    def _command_groups(self, typed: str) -> list[PaletteGroup]:
        doing: list[PaletteRow] = []
        going: list[PaletteRow] = []
        for command in self._commands():
            if not command.is_listed:
                continue
            title = command.title()
            if typed and not all(word in folded(title) for word in folded(typed).split()):
                continue
            row = PaletteRow(title, command.detail(), command.key, command.icon, reason=command.reason(), run=command.run)
            (going if command.id.startswith("go.") else doing).append(row)
        most = MOST_COMMANDS if typed else MOST_COMMANDS + 2
        return [PaletteGroup(_tr("Do"), tuple(doing[:most])), PaletteGroup(_tr("Go"), tuple(going[:most]))]


def _tr(text: str) -> str:
    return QCoreApplication.translate("Palette", text)
