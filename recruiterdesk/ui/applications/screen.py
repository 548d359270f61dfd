"""Puts the applicants' screen together: the list with its controller, the pane beside it, what is done with people, and the menus of it."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu

from recruiterdesk.services.desk import Desk
from recruiterdesk.ui.applications.acting import Acting
from recruiterdesk.ui.applications.belonging import Belonging
from recruiterdesk.ui.applications.commands import doing_commands, going_commands, list_commands
from recruiterdesk.ui.applications.controller import ApplicationsController
from recruiterdesk.ui.applications.file_weighing import FileWeighing
from recruiterdesk.ui.applications.list_view import all_applicants
from recruiterdesk.ui.applications.moving import Moving
from recruiterdesk.ui.applications.page import ApplicationsPage
from recruiterdesk.ui.applications.pane_beside import PaneBeside
from recruiterdesk.ui.applications.selected import Selected
from recruiterdesk.ui.bridge.change_signals import ChangeSignals
from recruiterdesk.ui.bridge.notices import Notices
from recruiterdesk.ui.bridge.task_runner import TaskRunner
from recruiterdesk.ui.candidates.later_pane import LaterPane
from recruiterdesk.ui.search.command import Command
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.key_words import printed
from recruiterdesk.ui.widgets.plain_text import as_caption, as_tip

if TYPE_CHECKING:
    from recruiterdesk.domain.application import ApplicationView
    from recruiterdesk.ui.candidates.controller import DetailController
    from recruiterdesk.ui.candidates.pane import DetailPane
    from recruiterdesk.ui.candidates.several import SeveralView


class ApplicationsScreen(QObject):
    """Owns the page and its parts. `page` goes into the window; its commands also feed the palette."""

    outbox_entry_requested = Signal(str)  # an entry to be decided about, on the outbox page
    go_requested = Signal(str)  # "outbox", "vacancies", … by the G keys
    person_opened = Signal(int)  # somebody seen before was asked for: show them among all

    def __init__(
        self,
        theme: Theme,
        desk: Desk,
        runner: TaskRunner,
        changes: ChangeSignals,
        notices: Notices,
        now: Callable[[], datetime],
        parent: QObject,
    ) -> None:
        """Build everything; `start` reads the first list."""
        super().__init__(parent)
        place = LaterPane(theme)
        self.page = page = ApplicationsPage(theme, place, now)
        self.controller = controller = ApplicationsController(desk, runner, changes, notices, page)
        accounts = controller.accounts
        self.acting = Acting(desk, runner, notices, page, accounts.get, lambda: controller.hold)
        self.files = FileWeighing(desk, runner, page, accounts.get)
        self.beside = PaneBeside(theme, desk, runner, changes, notices, now, place, page, controller)
        self.selected = Selected(page, self.beside)
        self.moving = Moving(theme, desk, runner, page, self.beside, self.selected, self.acting, accounts)
        self.belonging = Belonging(theme, desk, runner, notices, page, self.beside, self.selected, self.acting)
        self.add_to_menu: Callable[[QMenu], object] = lambda _menu: None  # what else can be done with the one who is selected
        self._menu: QMenu | None = None
        self._unmatched = 0
        self.beside.made.connect(self._on_pane_made)
        page.table.menu_wanted.connect(lambda _ids, at: self._open_menu(at))
        doing = doing_commands(self.selected, self.beside, self.moving, self.belonging, self.acting.undo, notices)
        going = going_commands(self.go_requested.emit, self._why_none_unmatched)
        page.set_commands((*doing, *list_commands(page, self.beside.leave), *going))

    def start(self) -> None:
        """Read what was chosen earlier, and the first list; the pane beside it is built when the list is on the screen."""
        self.beside.build_soon()
        self.controller.start()

    @property
    def pane(self) -> "DetailPane":
        """Return the pane of one person, built now if it was not."""
        return self.beside.pane

    @property
    def detail(self) -> "DetailController":
        """Return what fills the pane, built now if it was not."""
        return self.beside.detail

    @property
    def shown(self) -> "ApplicationView | None":
        """Return who is shown, if somebody is; it builds nothing."""
        return self.beside.view

    def open_person(self, number: int) -> None:
        """Show somebody among all applicants, and stand on them."""
        self.controller.open(all_applicants(), select=number)
        self.page.panes.show_second(is_shown=True)
        self.person_opened.emit(number)

    def know_unmatched(self, count: int) -> None:
        """Take how many there are whom no vacancy is known for."""
        self._unmatched = count

    def is_offered(self, command: Command) -> bool:
        """Return whether menus and the palette show a command now: some are nothing for most people."""
        if command.id == "go.unmatched":
            return bool(self._unmatched)
        return command.id != "do.assign" or self.belonging.is_assigning_offered()

    def _why_none_unmatched(self) -> str:
        return "" if self._unmatched else QCoreApplication.translate("Commands", "Everybody's vacancy is known.")

    # --- the pane's wishes ---

    def _on_pane_made(self, pane: "DetailPane") -> None:
        header = pane.header
        header.advance_requested.connect(self.moving.advance_shown)
        header.reject_requested.connect(self.moving.reject_shown)
        header.stage_requested.connect(self.moving.choose)
        header.more_requested.connect(lambda: self._open_menu(header.more.mapToGlobal(QPoint(0, header.more.height()))))
        pane.several_made.connect(self._on_several_made)
        pane.seen_opened.connect(self.open_person)
        pane.seen_link_requested.connect(self.belonging.link_shown_with)
        pane.seen_part_requested.connect(self.belonging.part_shown_from)
        pane.decide_requested.connect(self.outbox_entry_requested)

    def _on_several_made(self, several: "SeveralView") -> None:
        several.advance_requested.connect(lambda: self.acting.advance(self.selected.ids))
        several.reject_requested.connect(self.moving.reject)
        several.stage_requested.connect(self.moving.choose)
        several.note_submitted.connect(self._on_several_note)

    def _on_several_note(self, text: str) -> None:
        ids, note = self.selected.ids, self.beside.several_note
        if ids and note is not None:
            note.leave_to_outbox()
            self.acting.note(ids, text, is_shared=True, is_sensitive=False, on_done=note.forget)

    def _open_menu(self, at: QPoint) -> None:
        menu = QMenu(self.page)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setToolTipsVisible(True)
        for command in self.page.commands:
            if not command.id.startswith("do.") or not self.is_offered(command):
                continue
            reason = command.reason()
            action = menu.addAction(as_caption(command.title()) + (f"\t{printed(command.key)}" if command.key else ""))
            action.setEnabled(not reason)
            action.setToolTip(as_tip(reason))
            action.triggered.connect(command.run)
        self.add_to_menu(menu)
        menu.popup(at)
        self._menu = menu
