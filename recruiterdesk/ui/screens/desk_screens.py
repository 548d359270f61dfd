"""Applicants, vacancies, outbox and palette over one desk: what the main window takes in and navigates by."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from recruiterdesk.domain.account import Account
from recruiterdesk.services.desk import Desk
from recruiterdesk.ui.applications.list_view import all_applicants, expiring, new_since, of_vacancy, search_for, unmatched
from recruiterdesk.ui.applications.screen import ApplicationsScreen
from recruiterdesk.ui.bridge.change_signals import ChangeSignals
from recruiterdesk.ui.bridge.notices import Notices
from recruiterdesk.ui.bridge.task_runner import TaskRunner
from recruiterdesk.ui.screens.file_dropping import FileDropping
from recruiterdesk.ui.screens.later_screens import OUTBOX, TABLES, VACANCIES, LaterScreens
from recruiterdesk.ui.screens.somebody_new import SomebodyNew
from recruiterdesk.ui.search.command import Command
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.notice import NoticeBox

if TYPE_CHECKING:
    from recruiterdesk.ui.outbox.screen import OutboxScreen
    from recruiterdesk.ui.screens.palette_opening import PaletteOpening
    from recruiterdesk.ui.screens.provider_offers import ProviderOffers, Record
    from recruiterdesk.ui.search.palette import Palette
    from recruiterdesk.ui.tables_of_provider.screen import TablesScreen
    from recruiterdesk.ui.vacancies.screen import VacanciesScreen

APPLICANTS = "applicants"


class DeskScreens(QObject):
    """Made before the window is shown, with the widget that sheets and the palette lie over.

    `pages` go into the window by their keys. Places are "new", "all", "unmatched", "expiring", "vacancies" and "outbox".
    """

    place_changed = Signal(str, str)  # the page to bring to the front, the place to mark ("" for one vacancy or a search)
    completeness_changed = Signal(str)  # the sentence at the right of the status bar, of the page in front
    counts_changed = Signal(int, int)  # the outbox: waiting, needing a person
    repair_requested = Signal(str)  # an account's name

    def __init__(
        self,
        theme: Theme,
        desk: Desk,
        runner: TaskRunner,
        changes: ChangeSignals,
        notices: Notices,
        now: Callable[[], datetime],
        over: QWidget,
    ) -> None:
        """Build the applicants' screen, and places for the others; `start` reads the first list."""
        super().__init__(over)
        self._theme, self._desk, self._runner, self._notices, self._over = theme, desk, runner, notices, over
        self.applicants = applicants = ApplicationsScreen(theme, desk, runner, changes, notices, now, self)
        controller = applicants.controller
        self._later = LaterScreens(theme, desk, runner, changes, notices, now, applicants.acting, lambda: controller.hold, self)
        self.somebody_new = SomebodyNew(theme, desk, runner, notices, over, applicants)
        self.files = FileDropping(theme, desk, runner, notices, over, applicants)
        self.pages: dict[str, QWidget] = {APPLICANTS: applicants.page, **self._later.pages}
        self._front, self._place = APPLICANTS, "new"
        self._before_tables = APPLICANTS, "new"
        self._said: dict[str, str] = {}
        self._palette: PaletteOpening | None = None
        self._more_commands: Callable[[], Sequence[Command]] = tuple
        applicants.add_to_menu = self._add_record_menus
        applicants.go_requested.connect(self.open)
        applicants.outbox_entry_requested.connect(self._on_decide)
        applicants.person_opened.connect(lambda _number: self._bring(APPLICANTS, "all"))
        applicants.page.completeness_changed.connect(partial(self._on_completeness, APPLICANTS))
        self._later.vacancies_made.connect(self._on_vacancies_made)
        self._later.outbox_made.connect(self._on_outbox_made)
        self._later.tables_made.connect(self._on_tables_made)

    # --- the other screens ---

    @property
    def vacancies(self) -> "VacanciesScreen":
        """Return the vacancies' screen, built now if it was not."""
        return self._later.vacancies

    @property
    def outbox(self) -> "OutboxScreen":
        """Return the outbox's screen, built now if it was not."""
        return self._later.outbox

    @property
    def tables(self) -> "TablesScreen":
        """Return the screen of providers' tables, built now if it was not."""
        return self._later.tables

    def _on_vacancies_made(self, screen: "VacanciesScreen") -> None:
        screen.add_to_menu = self._add_record_menus
        screen.go_requested.connect(self.open)
        screen.applicants_requested.connect(self.open_vacancy)
        screen.applicant_wanted.connect(self.somebody_new.begin_for)
        screen.page.completeness_changed.connect(partial(self._on_completeness, VACANCIES))
        self.files.take_cvs_of(screen)

    def _on_outbox_made(self, screen: "OutboxScreen") -> None:
        screen.go_requested.connect(self.open)
        screen.repair_requested.connect(self.repair_requested)
        screen.rewrite_requested.connect(self._on_rewrite)
        screen.counts_changed.connect(self.counts_changed)
        screen.completeness_changed.connect(partial(self._on_completeness, OUTBOX))

    def _on_tables_made(self, screen: "TablesScreen") -> None:
        screen.left.connect(lambda: self._bring(*self._before_tables))
        screen.repair_requested.connect(self.repair_requested)
        screen.action_requested.connect(self.offers.acting.begin_all)

    # --- for the window ---

    @property
    def notice_boxes(self) -> tuple[NoticeBox, ...]:
        """Return the boxes under the views' heads, where the window says what stands in the way."""
        return (self.applicants.page.frame.head.notices, *self._later.notice_boxes)

    def start(self) -> None:
        """Read the first list, "New since …"; the other pages are read when they are first opened."""
        self.applicants.start()

    def save(self) -> None:
        """Keep drafts now: the window is about to close."""
        self.applicants.beside.save_drafts()

    def undo(self) -> None:
        """Take back the last change that was not sent."""
        self.applicants.acting.undo()

    def set_single_keys(self, *, are_on: bool) -> None:
        """Let single letters act, or not."""
        self.applicants.page.keys.are_single_keys_on = are_on
        self._later.set_single_keys(are_on=are_on)

    def key_groups(self) -> list[tuple[str, list[tuple[str, tuple[str, ...]]]]]:
        """Return the commands that have keys, by page: for the sheet of keys."""
        pages = (
            (_tr("Applicants"), self.applicants.page.commands),
            (_tr("Vacancies"), self.vacancies.page.commands),
            (_tr("Outbox"), self.outbox.page.commands),
        )
        return [(title, [(command.title(), command.keys) for command in commands if command.keys]) for title, commands in pages]

    # --- going ---

    def open(self, place: str) -> None:
        """Go to a place; unknown ones are left alone."""
        if place in (VACANCIES, OUTBOX):
            self._bring(place, place)
            return
        controller = self.applicants.controller
        if place == "new":
            self._runner.run(
                self._desk.applicants.last_visit(),
                owner=self.applicants.page,
                key="visit",
                on_done=lambda visit: controller.open(new_since(visit)),
            )
        elif place == "all":
            controller.open(all_applicants())
        elif place == "expiring":
            controller.open(expiring())
        elif place == "unmatched":
            controller.open(unmatched())
        else:
            return
        self._bring(APPLICANTS, place)

    def open_account(self, account_id: int) -> None:
        """Show everyone of one account."""
        self.applicants.controller.open(all_applicants())
        self.applicants.controller.choose_account(account_id)
        self._bring(APPLICANTS, "all")

    def open_vacancy(self, number: int, title: str) -> None:
        """Show the applicants of one vacancy."""
        self.applicants.controller.open(of_vacancy(number, title))
        self._bring(APPLICANTS, "")

    def open_tables(
        self, account: Account, on: str = "account", number: int | None = None, name: str = "", table: str = "", *, silence: str = ""
    ) -> None:
        """Show the tables that a provider has of an account, or of one of its vacancies or applicants."""
        from recruiterdesk.ui.tables_of_provider.tables_of import TablesOf  # noqa: PLC0415 -- not needed for the first list

        if self._front != TABLES:
            self._before_tables = self._front, self._place
        self._bring(TABLES, "")
        self.tables.open(TablesOf(account=account, on=on, id=number, name=name, silence=silence), table)
        self.tables.page.picker.setFocus(Qt.FocusReason.OtherFocusReason)

    def follow_to_applicant(self, number: int) -> None:
        """Go to whom a link names: only to look, so nothing is read at the provider and nothing marked as read until `wake`."""
        self.applicants.detail.lead_to(number)
        self.applicants.pane.leave_cv()
        self.applicants.open_person(number)

    def follow_to_vacancy(self, number: int) -> None:
        """Go to the vacancy that a link names."""
        self._bring(VACANCIES, VACANCIES)
        self.vacancies.listing.stand_on(number)

    def wake(self) -> None:
        """Let whom a link led to be treated as everybody is: the user has done something since."""
        self.applicants.detail.wake()

    def search(self, text: str) -> None:
        """Show everyone a search finds."""
        self.applicants.controller.open(search_for(text))
        self._bring(APPLICANTS, "")

    def _bring(self, page: str, place: str) -> None:
        self._front, self._place = page, place
        self._later.read_first(page)
        self.place_changed.emit(page, place)
        self.completeness_changed.emit(self._said.get(page, ""))

    def _on_completeness(self, page: str, text: str) -> None:
        self._said[page] = text
        if page == self._front:
            self.completeness_changed.emit(text)

    def _on_decide(self, entry_id: str) -> None:
        self._bring(OUTBOX, OUTBOX)
        self.outbox.select(entry_id)

    def _on_rewrite(self, number: int, text: str) -> None:
        self.applicants.detail.notes.rewrite(number, text)
        self.applicants.open_person(number)

    # --- the palette ---

    @property
    def palette(self) -> "Palette | None":
        """Return the palette once it was opened."""
        return self._palette.palette if self._palette is not None else None

    def set_more_commands(self, commands: Callable[[], Sequence[Command]]) -> None:
        """Let the palette offer the window's own commands too (settings, accounts, sync)."""
        self._more_commands = commands

    def open_palette(self) -> None:
        """Open the palette for whoever is selected, or close it."""
        if self._palette is None:
            from recruiterdesk.ui.screens.palette_opening import PaletteOpening  # noqa: PLC0415 -- not needed for the first list

            self._palette = PaletteOpening(
                self._theme, self._desk, self._runner, self._over, self.applicants, self._commands, self.open_vacancy, self.search
            )
        view = self.applicants.shown
        self._palette.toggle(view.row.name if view is not None and self._front == APPLICANTS else "")

    def _commands(self) -> list[Command]:
        offered = self.applicants.is_offered
        going = [command for command in self.applicants.page.commands if command.id.startswith("go.") and offered(command)]
        acting = [command for command in self._commands_in_front() if not command.id.startswith("go.") and offered(command)]
        new = self.vacancies.forms.new_commands() if self._front == VACANCIES else []
        return [*acting, *new, *self._record_commands(), *self._more_commands(), *going]

    def _commands_in_front(self) -> Sequence[Command]:
        if self._front == VACANCIES:
            return self.vacancies.page.commands
        if self._front == OUTBOX:
            return self.outbox.page.commands
        return self.tables.page.commands if self._front == TABLES else self.applicants.page.commands

    # --- what only one provider does or shows ---

    @cached_property
    def offers(self) -> "ProviderOffers":
        """Return what providers do and show beside what all do; made with the first menu or palette."""
        from recruiterdesk.ui.screens.provider_offers import ProviderOffers  # noqa: PLC0415 -- not needed for the first list

        controller = self.applicants.controller
        return ProviderOffers(self._theme, self._desk, self._runner, self._notices, self._over, lambda: controller.hold, self.open_tables)

    def add_account_menus(self, menu: QMenu, account: Account) -> None:
        """Add what an account's provider does and shows to the account's menu."""
        self.offers.add_account_menus(menu, account)

    def _record(self) -> "Record | None":
        """Return what is selected on the page in front."""
        if self._front == VACANCIES and (found := self.vacancies.listing.selected) is not None:
            row, account = found
            return account, "vacancy", row.id, row.title
        view = self.applicants.selected.view
        if self._front == APPLICANTS and view is not None:
            known = self.applicants.controller.accounts.get(view.row.account_id)
            return (known, "application", view.row.id, view.row.name) if known is not None else None
        return None

    def _record_commands(self) -> list[Command]:
        found = self._record()
        return [] if found is None else self.offers.record_commands(found, self.applicants.shown)

    def _add_record_menus(self, menu: QMenu) -> None:
        found = self._record()
        if found is not None:
            self.offers.add_record_menus(menu, found, self.applicants.shown)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Screens", text)
