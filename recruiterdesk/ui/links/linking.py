"""Carries out what the user says of two applications or two vacancies, and tells it; nothing of it goes to a provider."""

from collections.abc import Callable, Coroutine
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from recruiterdesk.domain.application import ApplicationRow
from recruiterdesk.services.desk import Desk
from recruiterdesk.ui.bridge.notices import Notices
from recruiterdesk.ui.bridge.task_runner import TaskRunner
from recruiterdesk.ui.links.link_sheet import LinkSheet
from recruiterdesk.ui.theme.theme import Theme

_MOST = 8
T = TypeVar("T")


class Linking:
    """One per page. `remember` is given what takes the last one back: to how it was, which saying the opposite would not always be."""

    def __init__(
        self, desk: Desk, runner: TaskRunner, notices: Notices, owner: QObject, remember: Callable[[Callable[[], None]], None] | None = None
    ) -> None:
        """Say things through `desk`."""
        self._desk, self._runner, self._notices, self._owner, self._remember = desk, runner, notices, owner, remember
        self.sheet: LinkSheet | None = None

    def link_people(self, one: int, other: int) -> None:
        """Say that two applications are the same person's."""
        said, links = tr("They are the same person from now on, on this computer."), self._desk.links
        self._run(links.link_people(one, other), said, tr("what you said of these two"), partial(links.unsay_people, one, other))

    def part_people(self, one: int, other: int) -> None:
        """Say that two applications are not the same person's."""
        said, links = tr("They are not the same person, and are not found to be again."), self._desk.links
        self._run(links.part_people(one, other), said, tr("what you said of these two"), partial(links.unsay_people, one, other))

    def link_vacancies(self, one: int, other: int) -> None:
        """Say that two vacancies are one opening."""
        said, links = tr("They are one opening from now on, on this computer."), self._desk.links
        self._run(links.link_vacancies(one, other), said, tr("what you said of these two"), links.put_vacancies_back)

    def part_vacancy(self, number: int) -> None:
        """Take a vacancy out of its opening."""
        said, links = tr("It is an opening of its own again."), self._desk.links
        self._run(links.part_vacancy(number), said, tr("what you said of this vacancy"), links.put_vacancies_back)

    def ask(self, theme: Theme, over: QWidget, row: ApplicationRow) -> None:
        """Ask with whom an applicant shall be linked."""
        sheet = LinkSheet(theme, over, row.name)

        def find(text: str) -> None:
            if text:
                finding = self._desk.applicants.best(text, _MOST + 1, _MOST + 1)
                self._runner.run(finding, owner=sheet, key="find", on_done=show)
            else:
                self._runner.cancel(sheet, "find")
                sheet.show_rows(())

        def show(found: tuple[int, list[ApplicationRow]]) -> None:
            sheet.show_rows([other for other in found[1] if other.id != row.id][:_MOST])

        sheet.search_changed.connect(find)
        sheet.picked.connect(partial(self.link_people, row.id))
        self.sheet = sheet
        sheet.open()
        sheet.field.setText(row.last_name or row.name)

    def _run(self, work: Coroutine[Any, Any, T], said: str, what: str, back: Callable[[T], Coroutine[Any, Any, None]]) -> None:
        """Do `work`, say it, and let `back`, with what `work` returned, undo it."""

        def on_done(before: T) -> None:
            self._notices.done(said, undo=what if self._remember is not None else "")
            if self._remember is not None:  # after it was told: what is told forgets what could be taken back before
                self._remember(partial(self._take_back, what, back, before))

        self._runner.run(work, owner=self._owner, on_done=on_done)

    def _take_back(self, what: str, back: Callable[[T], Coroutine[Any, Any, None]], before: T) -> None:
        def on_done(_nothing: None) -> None:
            self._notices.done(tr("Taken back: {what}").format(what=what))

        self._runner.run(back(before), owner=self._owner, on_done=on_done)


def tr(text: str) -> str:
    """Translate in the links' context."""
    return QCoreApplication.translate("Links", text)
