"""The screens that nobody sees at the start: loaded and built when they are first looked at, each with a page in the window until then."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from recruiterdesk.services.desk import Desk
from recruiterdesk.ui.applications.acting import Acting
from recruiterdesk.ui.bridge.change_signals import ChangeSignals
from recruiterdesk.ui.bridge.notices import Notices
from recruiterdesk.ui.bridge.task_runner import TaskRunner
from recruiterdesk.ui.screens.later_page import LaterPage, NoticeRelay
from recruiterdesk.ui.search.command import Command
from recruiterdesk.ui.search.command_page import CommandPage
from recruiterdesk.ui.theme.theme import Theme

if TYPE_CHECKING:
    from recruiterdesk.ui.outbox.screen import OutboxScreen
    from recruiterdesk.ui.tables_of_provider.screen import TablesScreen
    from recruiterdesk.ui.vacancies.screen import VacanciesScreen
    from recruiterdesk.ui.widgets.notice import NoticeBox

VACANCIES, OUTBOX, TABLES = "vacancies", "outbox", "tables"


class LaterScreens(QObject):
    """One per window, which takes `pages` in by their keys. Who works with a screen is told when it is made, before it reads anything."""

    vacancies_made = Signal(object)  # VacanciesScreen
    outbox_made = Signal(object)  # OutboxScreen
    tables_made = Signal(object)  # TablesScreen

    def __init__(
        self,
        theme: Theme,
        desk: Desk,
        runner: TaskRunner,
        changes: ChangeSignals,
        notices: Notices,
        now: Callable[[], datetime],
        acting: Acting,
        hold: Callable[[], float],
        parent: QObject,
    ) -> None:
        """Build none yet. Ctrl+Z on each is the one of `acting`; `hold` says for how many seconds a write is held."""
        super().__init__(parent)
        self._theme, self._desk, self._runner, self._changes, self._notices, self._now = theme, desk, runner, changes, notices, now
        self._acting, self._hold = acting, hold
        self._vacancies: VacanciesScreen | None = None
        self._outbox: OutboxScreen | None = None
        self._tables: TablesScreen | None = None
        self.pages = {
            VACANCIES: LaterPage(_tr("Vacancies"), lambda: self.vacancies.page),
            OUTBOX: LaterPage(_tr("Outbox"), lambda: self.outbox.page),
            TABLES: LaterPage(_tr("Tables"), lambda: self.tables.page),
        }
        self._relays = {key: NoticeRelay(theme, page) for key, page in self.pages.items()}
        self._read: set[str] = set()
        self._are_single_keys_on = True

    @property
    def vacancies(self) -> "VacanciesScreen":
        """Return the vacancies' screen, built now if it was not."""
        if self._vacancies is None:
            from recruiterdesk.ui.vacancies.screen import VacanciesScreen  # noqa: PLC0415 -- not needed for the first list

            screen = VacanciesScreen(
                self._theme,
                self._desk,
                self._runner,
                self._changes,
                self._notices,
                self._now,
                self._hold,
                self._acting.remember,
                self,
            )
            self._vacancies = screen
            self._join(VACANCIES, screen.page, screen.page.frame.head.notices)
            self.vacancies_made.emit(screen)
        return self._vacancies

    @property
    def outbox(self) -> "OutboxScreen":
        """Return the outbox's screen, built now if it was not."""
        if self._outbox is None:
            from recruiterdesk.ui.outbox.screen import OutboxScreen  # noqa: PLC0415 -- as above

            screen = OutboxScreen(self._theme, self._desk, self._runner, self._changes, self._notices, self._now, self)
            self._outbox = screen
            self._join(OUTBOX, screen.page, screen.page.frame.head.notices)
            self.outbox_made.emit(screen)
        return self._outbox

    @property
    def tables(self) -> "TablesScreen":
        """Return the screen of providers' tables, built now if it was not."""
        if self._tables is None:
            from recruiterdesk.ui.tables_of_provider.screen import TablesScreen  # noqa: PLC0415 -- as above

            screen = TablesScreen(self._theme, self._desk, self._runner, self._notices, self._now, self)
            self._tables = screen
            self._join(TABLES, screen.page, screen.page.head.notices)
            self.tables_made.emit(screen)
        return self._tables

    @property
    def notice_boxes(self) -> "tuple[NoticeBox, ...]":
        """Return the boxes under the views' heads, also of views that are not built."""
        return tuple(self._relays.values())

    def read_first(self, key: str) -> None:
        """Let the page of a key be read when it is first brought to the front; the tables are read for what they are opened for."""
        if key in (VACANCIES, OUTBOX) and key not in self._read:
            self._read.add(key)
            (self.vacancies if key == VACANCIES else self.outbox).start()

    def set_single_keys(self, *, are_on: bool) -> None:
        """Let single letters act, or not, also on what is built later."""
        self._are_single_keys_on = are_on
        for screen in (self._vacancies, self._outbox, self._tables):
            if screen is not None:
                screen.page.keys.are_single_keys_on = are_on

    def _join(self, key: str, page: CommandPage, box: "NoticeBox") -> None:
        """Give a page what all have: Ctrl+Z, which its toasts print and the palette has from the applicants', the keys, and its notices."""
        title = partial(QCoreApplication.translate, "Commands", "Take back the last change")
        undo = Command("list.undo", title, self._acting.undo, ("Ctrl+Z",), "undo", is_listed=False)
        page.set_commands((*page.commands, undo))
        page.keys.are_single_keys_on = self._are_single_keys_on
        self._relays[key].hand_on_to(box)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Screens", text)
