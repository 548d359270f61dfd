"""Assigns applicants who came through a receiver to a vacancy, on this computer, and takes that back."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from recruiterdesk.domain.application import ApplicationRow
from recruiterdesk.domain.errors import DeskError
from recruiterdesk.domain.query import VacancyQuery
from recruiterdesk.services.desk import Desk
from recruiterdesk.ui.bridge.notices import Notices
from recruiterdesk.ui.bridge.say import say
from recruiterdesk.ui.bridge.task_runner import TaskRunner
from recruiterdesk.ui.tables.words import counted
from recruiterdesk.ui.theme.theme import Theme

if TYPE_CHECKING:
    from recruiterdesk.domain.vacancy import VacancyRow
    from recruiterdesk.ui.unmatched.assign_sheet import AssignSheet

MOST_VACANCIES = 8  # that the sheet lists at once; typing narrows them


class Assigning:
    """One per applicants page. `remember` is given what takes the last assignment back; `go_on` moves on from those who are assigned."""

    def __init__(
        self,
        desk: Desk,
        runner: TaskRunner,
        notices: Notices,
        page: QWidget,
        remember: Callable[[Callable[[], None]], None],
        go_on: Callable[[tuple[int, ...]], None],
    ) -> None:
        """Assign through `desk`."""
        self._desk, self._runner, self._notices, self._page = desk, runner, notices, page
        self._remember, self._go_on = remember, go_on
        self.sheet: AssignSheet | None = None

    def ask(self, theme: Theme, ids: Sequence[int]) -> None:
        """Ask which vacancy these belong to; the ids are those that were selected when it was asked for."""

        def on_done(people: list[ApplicationRow]) -> None:
            if refusal := why_not(people):
                self._notices.refuse(refusal)
            else:
                self._open(theme, people)

        self._runner.run(self._desk.applicants.rows(ids), owner=self._page, key="assign", on_done=on_done)

    def _open(self, theme: Theme, people: list[ApplicationRow]) -> None:
        from recruiterdesk.ui.unmatched.assign_sheet import AssignSheet  # noqa: PLC0415 -- loaded with the first one

        sheet = AssignSheet(theme, self._page.window(), people)

        def find(text: str) -> None:
            query = VacancyQuery(account_ids=(people[0].account_id,), search=text)
            self._runner.run(self._desk.vacancies.first_page(query, MOST_VACANCIES), owner=sheet, key="find", on_done=show)

        def show(found: "tuple[Sequence[int], list[VacancyRow]]") -> None:
            sheet.show_vacancies(found[1][:MOST_VACANCIES], len(found[0]))

        sheet.search_changed.connect(find)
        sheet.picked.connect(partial(self._on_picked, people))
        self.sheet = sheet
        sheet.open()
        find("")

    def _on_picked(self, people: list[ApplicationRow], vacancy_id: int, title: str) -> None:
        self._go_on(tuple(row.id for row in people))

        def on_done(left_alone: dict[int, str]) -> None:
            done = [row for row in people if row.id not in left_alone]
            if done:
                one = tr("{name} is assigned to {vacancy}, only on this computer.").format(name=done[0].name, vacancy=title)
                many = tr("{n} people are assigned to {vacancy}, only on this computer.").replace("{vacancy}", title)
                self._notices.done(counted(len(done), one, many), undo=tr("the assignment to {vacancy}").format(vacancy=title))
                # After it was told: what is told forgets what could be taken back before.
                self._remember(partial(self._take_back, [(row.id, row.vacancy_id) for row in done], title))
            for reason in dict.fromkeys(left_alone.values()):
                self._notices.refuse(reason)

        self._runner.run(self._assign([(row.id, vacancy_id) for row in people]), owner=self._page, on_done=on_done)

    async def _assign(self, wishes: Sequence[tuple[int, int | None]]) -> dict[int, str]:
        """Assign each, or put it where its reference says; returns who could not be, with the reason."""
        left_alone = {}
        for number, vacancy_id in wishes:
            try:
                await self._desk.writes.assign(number, vacancy_id)
            except DeskError as error:
                left_alone[number] = say(error.sentence)
        return left_alone

    def _take_back(self, before: list[tuple[int, int | None]], title: str) -> None:
        def on_done(left_alone: dict[int, str]) -> None:
            if len(left_alone) < len(before):
                self._notices.done(tr("Taken back: {what}").format(what=tr("the assignment to {vacancy}").format(vacancy=title)))
            for reason in dict.fromkeys(left_alone.values()):
                self._notices.refuse(reason)

        self._runner.run(self._assign(before), owner=self._page, on_done=on_done)


def why_not(people: Sequence[ApplicationRow]) -> str:
    """Return why these cannot be assigned together, "" where they can."""
    if not people:
        return tr("Nobody is selected.")
    other = next((row for row in people if row.vacancy_reference is None), None)
    if other is not None:
        return tr("Only applicants who came through a receiver are assigned here; the provider says which vacancy {name} is for.").format(
            name=other.name
        )
    if len({row.account_id for row in people}) > 1:
        return tr("These are of several accounts. Select people of one account.")
    return ""


def tr(text: str) -> str:
    """Translate in the context of assigning."""
    return QCoreApplication.translate("Assigning", text)
