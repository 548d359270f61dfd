"""Applicants, vacancies, outbox and palette over one desk: what the main window takes in and navigates by."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from recruiterdesk.domain.account import Account
from recruiterdesk.domain.application import ApplicationView
from recruiterdesk.domain.capability import Capability
from recruiterdesk.services.desk import Desk
from recruiterdesk.ui.applications.list_view import all_applicants, expiring, new_since, of_vacancy, search_for, unmatched
from recruiterdesk.ui.applications.screen import ApplicationsScreen
from recruiterdesk.ui.bridge.ability import why_not_there
from recruiterdesk.ui.bridge.change_signals import ChangeSignals
from recruiterdesk.ui.bridge.notices import Notices
from recruiterdesk.ui.bridge.task_runner import TaskRunner
from recruiterdesk.ui.screens.later_page import LaterPage, NoticeRelay
from recruiterdesk.ui.search.command import Command
from recruiterdesk.ui.search.match import has_all
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.drop_target import DropTarget, DropVerdict
from recruiterdesk.ui.widgets.notice import NoticeBox

if TYPE_CHECKING:
    from recruiterdesk.domain.vacancy import VacancyRow
    from recruiterdesk.ui.actions_of_provider.acting import ProviderActing
    from recruiterdesk.ui.actions_of_provider.offered import ActionTarget
    from recruiterdesk.ui.outbox.screen import OutboxScreen
    from recruiterdesk.ui.screens.adding_by_hand import HandAdding
    from recruiterdesk.ui.screens.adding_files import FileAdding
    from recruiterdesk.ui.screens.provider_offers import ProviderOffers, Record
    from recruiterdesk.ui.search.controller import PaletteController
    from recruiterdesk.ui.search.palette import Palette
    from recruiterdesk.ui.tables_of_provider.screen import TablesScreen
    from recruiterdesk.ui.vacancies.screen import VacanciesScreen

APPLICANTS, VACANCIES, OUTBOX, TABLES = "applicants", "vacancies", "outbox", "tables"


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
        """Build all screens; `start` reads the first lists."""
        super().__init__(over)
        self._desk, self._runner, self._notices, self._over = desk, runner, notices, over
        self._theme, self._changes, self._now = theme, changes, now
        self.applicants = ApplicationsScreen(theme, desk, runner, changes, notices, now, self)
        self._vacancies: VacanciesScreen | None = None
        self._outbox: OutboxScreen | None = None
        self._tables: TablesScreen | None = None
        self._acting: ProviderActing | None = None
        self._files: FileAdding | None = None
        self._adding: HandAdding | None = None
        self._palette: Palette | None = None
        self._palette_controller: PaletteController | None = None
        # What is not seen at the start is neither loaded nor built then.
        self.pages: dict[str, QWidget] = {
            APPLICANTS: self.applicants.page,
            VACANCIES: LaterPage(_tr("Vacancies"), lambda: self.vacancies.page),
            OUTBOX: LaterPage(_tr("Outbox"), lambda: self.outbox.page),
            TABLES: LaterPage(_tr("Tables"), lambda: self.tables.page),
        }
        self._relays = {key: NoticeRelay(theme, page) for key, page in self.pages.items() if isinstance(page, LaterPage)}
        self._front, self._place = APPLICANTS, "new"
        self._before_tables = APPLICANTS, "new"
        self._said: dict[str, str] = {}
        self._is_started: set[str] = set()
        self._are_single_keys_on = True
        self._more_commands: Callable[[], Sequence[Command]] = tuple
        self._drop: DropTarget | None = None
        applicants = self.applicants
        applicants.beside.made.connect(self._on_pane_made)
        applicants.add_to_menu = self._add_record_menus
        add = Command("do.add", self._add_title, self._add_applicant, ("Shift+A",), "applicant-add", self._why_no_add)
        applicants.page.set_commands((*applicants.page.commands, add))
        applicants.go_requested.connect(self.open)
        applicants.outbox_entry_requested.connect(self._on_decide)
        applicants.person_opened.connect(lambda _number: self._bring(APPLICANTS, "all"))
        applicants.page.table.drops.dropped.connect(self._on_files_for_person)
        applicants.page.completeness_changed.connect(partial(self._on_completeness, APPLICANTS))

    def _on_pane_made(self, pane: QWidget) -> None:
        self._drop = DropTarget(self._theme, pane, self._weigh_pane)
        self._drop.dropped.connect(self._on_files_on_pane)

    @property
    def vacancies(self) -> "VacanciesScreen":
        """Return the vacancies' screen, built now if it was not."""
        if self._vacancies is None:
            from recruiterdesk.ui.vacancies.screen import VacanciesScreen  # noqa: PLC0415 -- not needed for the first list

            controller, remember = self.applicants.controller, self.applicants.acting.remember
            screen = VacanciesScreen(
                self._theme, self._desk, self._runner, self._changes, self._notices, self._now, lambda: controller.hold, remember, self
            )
            screen.add_to_menu = self._add_record_menus
            screen.page.set_commands((*screen.page.commands, self._undo_command()))
            screen.go_requested.connect(self.open)
            screen.applicants_requested.connect(self.open_vacancy)
            screen.cvs.given.connect(self._on_files_for_vacancy)
            screen.applicant_wanted.connect(self._begin_adding)
            screen.page.completeness_changed.connect(partial(self._on_completeness, VACANCIES))
            screen.page.keys.are_single_keys_on = self._are_single_keys_on
            self._relays[VACANCIES].hand_on_to(screen.page.frame.head.notices)
            self._vacancies = screen
        return self._vacancies

    @property
    def outbox(self) -> "OutboxScreen":
        """Return the outbox's screen, built now if it was not."""
        if self._outbox is None:
            from recruiterdesk.ui.outbox.screen import OutboxScreen  # noqa: PLC0415 -- as above

            screen = OutboxScreen(self._theme, self._desk, self._runner, self._changes, self._notices, self._now, self)
            screen.page.set_commands((*screen.page.commands, self._undo_command()))
            screen.go_requested.connect(self.open)
            screen.repair_requested.connect(self.repair_requested)
            screen.rewrite_requested.connect(self._on_rewrite)
            screen.counts_changed.connect(self.counts_changed)
            screen.completeness_changed.connect(partial(self._on_completeness, OUTBOX))
            screen.page.keys.are_single_keys_on = self._are_single_keys_on
            self._relays[OUTBOX].hand_on_to(screen.page.frame.head.notices)
            self._outbox = screen
        return self._outbox

    @property
    def tables(self) -> "TablesScreen":
        """Return the screen of providers' tables, built now if it was not."""
        if self._tables is None:
            from recruiterdesk.ui.tables_of_provider.screen import TablesScreen  # noqa: PLC0415 -- as above

            screen = TablesScreen(self._theme, self._desk, self._runner, self._notices, self._now, self)
            screen.page.set_commands((*screen.page.commands, self._undo_command()))
            screen.left.connect(self._leave_tables)
            screen.repair_requested.connect(self.repair_requested)
            screen.action_requested.connect(self._begin_with_lines)
            screen.page.keys.are_single_keys_on = self._are_single_keys_on
            self._relays[TABLES].hand_on_to(screen.page.head.notices)
            self._tables = screen
        return self._tables

    @property
    def acting(self) -> "ProviderActing":
        """Return what carries out the actions of providers, made now if it was not."""
        if self._acting is None:
            from recruiterdesk.ui.actions_of_provider.acting import ProviderActing  # noqa: PLC0415 -- as above

            controller = self.applicants.controller
            self._acting = ProviderActing(self._theme, self._desk, self._runner, self._notices, self._over, lambda: controller.hold, self)
        return self._acting

    @property
    def files(self) -> "FileAdding":
        """Return what opens the sheets for dropped files."""
        if self._files is None:
            from recruiterdesk.ui.screens.adding_files import FileAdding  # noqa: PLC0415 -- as above

            controller = self.applicants.controller
            self._files = FileAdding(
                self._theme, self._desk, self._runner, self._notices, lambda: self._over, controller.accounts, lambda: controller.hold
            )
        return self._files

    @property
    def adding(self) -> "HandAdding":
        """Return what adds somebody by hand."""
        if self._adding is None:
            from recruiterdesk.ui.screens.adding_by_hand import HandAdding  # noqa: PLC0415 -- as above

            controller = self.applicants.controller
            self._adding = HandAdding(
                self._theme, self._desk, self._runner, self._notices, self._over, controller.accounts, lambda: controller.hold
            )
        return self._adding

    @property
    def notice_boxes(self) -> tuple[NoticeBox, ...]:
        """Return the boxes under the views' heads, where the window says what stands in the way."""
        return (self.applicants.page.frame.head.notices, *self._relays.values())

    # --- for the window ---

    def start(self) -> None:
        """Read the first list, "New since …"; the other pages are read when they are first opened."""
        self._is_started.add(APPLICANTS)
        self.applicants.start()

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

    def undo(self) -> None:
        """Take back the last change that was not sent."""
        self.applicants.acting.undo()

    def _undo_command(self) -> Command:
        """Return Ctrl+Z for a page beside the applicants', whose toasts print it too; the palette has it from there."""
        title = partial(QCoreApplication.translate, "Commands", "Take back the last change")
        return Command("list.undo", title, self.undo, ("Ctrl+Z",), "undo", is_listed=False)

    def save(self) -> None:
        """Keep drafts now: the window is about to close."""
        self.applicants.beside.save_drafts()

    def set_single_keys(self, *, are_on: bool) -> None:
        """Let single letters act, or not."""
        self._are_single_keys_on = are_on
        for screen in (self.applicants, self._vacancies, self._outbox, self._tables):
            if screen is not None:
                screen.page.keys.are_single_keys_on = are_on

    def key_groups(self) -> list[tuple[str, list[tuple[str, tuple[str, ...]]]]]:
        """Return the commands that have keys, by page: for the sheet of keys."""
        pages = (
            (_tr("Applicants"), self.applicants.page.commands),
            (_tr("Vacancies"), self.vacancies.page.commands),
            (_tr("Outbox"), self.outbox.page.commands),
        )
        return [(title, [(command.title(), command.keys) for command in commands if command.keys]) for title, commands in pages]

    def set_more_commands(self, commands: Callable[[], Sequence[Command]]) -> None:
        """Let the palette offer the window's own commands too (settings, accounts, sync)."""
        self._more_commands = commands

    def open_palette(self) -> None:
        """Open the palette for whoever is selected."""
        if self._palette is None:
            from recruiterdesk.ui.search.controller import PaletteController  # noqa: PLC0415 -- as above
            from recruiterdesk.ui.search.palette import Palette  # noqa: PLC0415 -- as above

            self._palette = Palette(self._theme, self._over)
            self._palette_controller = PaletteController(
                self._desk,
                self._runner,
                self._palette,
                self._commands,
                self.applicants.open_person,
                self._open_hit,
                self.open_vacancy,
                self.search,
            )
        if self._palette.isVisible():
            self._palette.dismiss()
            return
        view = self.applicants.shown
        subject = view.row.name if view is not None and self._front == APPLICANTS else ""
        self._palette.open(subject)

    @property
    def palette(self) -> "Palette | None":
        """Return the palette once it was opened."""
        return self._palette

    # --- between the screens ---

    def _commands(self) -> list[Command]:
        own: Sequence[Command] = self.applicants.page.commands
        if self._front == TABLES:
            own = self.tables.page.commands
        elif self._front != APPLICANTS:
            own = self.vacancies.page.commands if self._front == VACANCIES else self.outbox.page.commands
        offered = self.applicants.is_offered
        going = [command for command in self.applicants.page.commands if command.id.startswith("go.") and offered(command)]
        new = self.vacancies.forms.new_commands() if self._front == VACANCIES else []
        acting = [command for command in own if not command.id.startswith("go.") and offered(command)]
        doing = [*acting, *new, *self._record_commands()]
        return [*doing, *self._more_commands(), *going]

    # --- what only one provider does or shows ---

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

    def account_commands(self, accounts: Sequence[Account], *, with_account: bool = True) -> list[Command]:
        """Return what the providers of these accounts do and show for an account as a whole."""
        return self._offers.account_commands(accounts, with_account=with_account)

    def add_account_menus(self, menu: QMenu, account: Account) -> None:
        """Add what an account's provider does and shows to the account's menu."""
        self._offers.add_account_menus(menu, account)

    @cached_property
    def _offers(self) -> "ProviderOffers":
        from recruiterdesk.ui.screens.provider_offers import ProviderOffers  # noqa: PLC0415 -- not needed for the first list

        return ProviderOffers(self._desk, self.acting.begin, self.open_tables)

    def _leave_tables(self) -> None:
        self._bring(*self._before_tables)

    def _record(self) -> "Record | None":
        """Return what is selected on the page in front."""
        if self._front == VACANCIES and self._vacancies is not None and (found := self._vacancies.listing.selected) is not None:
            row, account = found
            return account, "vacancy", row.id, row.title
        view = self.applicants.shown
        if self._front == APPLICANTS and view is not None and self.applicants.page.table.selected_ids() == (view.row.id,):
            known = self.applicants.controller.accounts.get(view.row.account_id)
            return (known, "application", view.row.id, view.row.name) if known is not None else None
        return None

    def _record_commands(self) -> list[Command]:
        found = self._record()
        return [] if found is None else self._offers.record_commands(found, self.applicants.shown)

    def _add_record_menus(self, menu: QMenu) -> None:
        found = self._record()
        if found is not None:
            self._offers.add_record_menus(menu, found, self.applicants.shown)

    def _begin_with_lines(self, account: Account, action: str, targets: "Sequence[ActionTarget]") -> None:
        self.acting.begin_all(account, action, targets)

    def _bring(self, page: str, place: str) -> None:
        self._front, self._place = page, place
        if page not in self._is_started and page != TABLES:
            self._is_started.add(page)
            (self.vacancies if page == VACANCIES else self.outbox).start()
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

    def _open_hit(self, number: int, typed: str) -> None:
        self.applicants.open_person(number)

        from recruiterdesk.ui.candidates.pane import ANSWERS, CV, NOTES  # noqa: PLC0415 -- not needed for the first list

        def on_done(view: ApplicationView) -> None:
            # Where the words stand: in a note, an answer, or else in the CV.
            if any(has_all((note.text,), typed) for note in view.notes):
                tab = NOTES
            else:
                tab = ANSWERS if any(has_all((answer.answer,), typed) for answer in view.answers) else CV
            if self.applicants.pane.shown_id in (number, None):
                self.applicants.pane.tabs.setCurrentIndex(tab)

        self._runner.run(self._desk.applicants.view(number), owner=self.applicants.page, key="hit", on_done=on_done)

    # --- somebody new ---

    def _vacancy_at_hand(self) -> tuple[int, str] | None:
        """Return the vacancy whose applicants are listed, else that of the one who is selected: our id and its title."""
        view = self.applicants.controller.view
        if view.query.vacancy_id is not None:
            return view.query.vacancy_id, view.title
        shown = self.applicants.shown
        row = shown.row if shown is not None else None
        return (row.vacancy_id, row.vacancy_title or "") if row is not None and row.vacancy_id is not None else None

    def _add_title(self) -> str:
        found = self._vacancy_at_hand()
        return _tr("Add applicant to {vacancy} …").format(vacancy=found[1]) if found is not None else _tr("Add applicant …")

    def _why_no_add(self) -> str:
        found = self._vacancy_at_hand()
        if found is None:
            return _tr("Choose a vacancy first, with G then V, or somebody who applied to it.")
        shown = self.applicants.shown
        account = self.applicants.controller.accounts.get(shown.row.account_id) if shown is not None else None
        if shown is None or account is None or shown.row.vacancy_id != found[0]:
            return ""  # what stands in the way is said once the vacancy is read
        return why_not_there(account, self._desk.accounts.profile_of(account), Capability.CREATE_APPLICANT)

    def _add_applicant(self) -> None:
        if (found := self._vacancy_at_hand()) is not None:
            self.adding.begin_for(found[0])

    def _begin_adding(self, row: "VacancyRow") -> None:
        self.adding.begin(row)

    # --- files ---

    def _on_files_for_person(self, number: int, paths: tuple[Path, ...]) -> None:
        row = self.applicants.page.model.record(number)
        if row is not None:
            self.files.attach(number, row.account_id, row.name, paths, self._upload)

    def _weigh_pane(self, paths: list[Path]) -> DropVerdict:
        number = self.applicants.pane.shown_id
        if number is None:
            return DropVerdict(_tr("Choose somebody first."), is_refused=True)
        return self.applicants.files.weigh(number, paths)

    def _on_files_on_pane(self, paths: list[Path]) -> None:
        view = self.applicants.pane.view
        if view is not None:
            self.files.attach(view.row.id, view.row.account_id, view.row.name, paths, self._upload)

    def _upload(self, number: int, chosen: object) -> None:
        if isinstance(chosen, list) and chosen:
            self.applicants.acting.upload(number, chosen)

    def _on_files_for_vacancy(self, number: int, paths: tuple[Path, ...]) -> None:
        row = self.vacancies.page.model.record(number)
        if row is not None:
            self.files.add_people(row, paths)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Screens", text)
