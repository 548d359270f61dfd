"""Carries out what the user says of two applications or two vacancies, and tells it; nothing of it goes to a provider."""

from collections.abc import Callable, Coroutine
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from recruiterdesk.domain.application import ApplicationRow
from recruiterdesk.services.desk import Desk
from recruiterdesk.ui.bridge.notices import Notices
from recruiterdesk.ui.bridge.task_runner import TaskRunner
from recruiterdesk.ui.links.link_sheet import LinkSheet
from recruiterdesk.ui.theme.theme import Theme

_MOST = 8


class Linking:
    """One per page. `remember` is given what takes the last one back, where saying the opposite is just that."""

    def __init__(
        self, desk: Desk, runner: TaskRunner, notices: Notices, owner: QObject, remember: Callable[[Callable[[], None]], None] | None = None
    ) -> None:
        """Say things through `desk`."""
        self._desk, self._runner, self._notices, self._owner, self._remember = desk, runner, notices, owner, remember
        self.sheet: LinkSheet | None = None

    def link_people(self, one: int, other: int, *, was_maybe: bool = False) -> None:
        """Say that two applications are the same person's. What was a maybe cannot be made one again: there is no Undo then."""
        back = None if was_maybe else partial(self.part_people, one, other, was_certain=True)
        self._run(self._desk.links.link_people(one, other), tr("They are the same person from now on, on this computer."), back)

    def part_people(self, one: int, other: int, *, was_certain: bool) -> None:
        """Say that two applications are not the same person's."""
        back = partial(self.link_people, one, other) if was_certain else None
        self._run(self._desk.links.part_people(one, other), tr("They are not the same person, and are not found to be again."), back)

    def link_vacancies(self, one: int, other: int) -> None:
        """Say that two vacancies are one opening."""
        self._run(self._desk.links.link_vacancies(one, other), tr("They are one opening from now on, on this computer."), None)

    def part_vacancy(self, number: int) -> None:
        """Take a vacancy out of its opening."""
        self._run(self._desk.links.part_vacancy(number), tr("It is an opening of its own again."), None)

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

    def _run(self, work: Coroutine[Any, Any, None], said: str, back: Callable[[], None] | None) -> None:
        def on_done(_nothing: None) -> None:
            has_undo = back is not None and self._remember is not None
            self._notices.done(said, undo=tr("what you said of these two") if has_undo else "")
            if back is not None and self._remember is not None:
                self._remember(back)

        self._runner.run(work, owner=self._owner, on_done=on_done)


def tr(text: str) -> str:
    """Translate in the links' context."""
    return QCoreApplication.translate("Links", text)
