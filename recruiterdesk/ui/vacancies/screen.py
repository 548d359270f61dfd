"""Puts the vacancies' screen together and keeps it true."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import msgspec
from PySide6.QtCore import QCoreApplication, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from recruiterdesk.domain.account import Account
from recruiterdesk.domain.capability import Capability
from recruiterdesk.domain.change_set import ChangeSet
from recruiterdesk.domain.errors import Unsupported
from recruiterdesk.domain.provider_profile import ProviderProfile
from recruiterdesk.domain.query import VacancyQuery, VacancySort
from recruiterdesk.domain.vacancy import VacancyDetail, VacancyRow
from recruiterdesk.services.desk import Desk
from recruiterdesk.services.upload_rules import refuse_cv
from recruiterdesk.ui.bridge.ability import why_not_there
from recruiterdesk.ui.bridge.change_signals import ChangeSignals
from recruiterdesk.ui.bridge.notices import Notices
from recruiterdesk.ui.bridge.open_outside import open_outside
from recruiterdesk.ui.bridge.say import say
from recruiterdesk.ui.bridge.task_runner import TaskRunner
from recruiterdesk.ui.search.command import Command
from recruiterdesk.ui.tables.columns import ColumnChoice
from recruiterdesk.ui.tables.file_sizes import FileSizes
from recruiterdesk.ui.tables.words import counted
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.vacancies.columns import where_of
from recruiterdesk.ui.vacancies.page import VacanciesPage
from recruiterdesk.ui.vacancies.taking import why_no_applicant, why_no_cv
from recruiterdesk.ui.widgets.drop_target import DropVerdict

if TYPE_CHECKING:
    from array import array

    from recruiterdesk.ui.links.linking import Linking
    from recruiterdesk.ui.vacancies.posting import VacancyPosting

COLUMNS_SETTING = "columns.vacancies"
PAUSE_MS = 600
_PAIR = 2


_Answer: TypeAlias = "tuple[Sequence[Account], array[int], list[VacancyRow], dict[int, int]]"


class _Question(msgspec.Struct):
    search: str = ""
    account_id: int | None = None
    sort: VacancySort = VacancySort.NEW
    is_descending: bool = True

    def query(self) -> VacancyQuery:
        accounts = (self.account_id,) if self.account_id is not None else ()
        return VacancyQuery(search=self.search, account_ids=accounts, sort=self.sort, is_descending=self.is_descending)


class VacanciesScreen(QObject):
    """Owns the page. `page` goes into the window; `commands` also feed the palette."""

    applicants_requested = Signal(int, str)  # a vacancy's id and its title: show its applicants
    files_dropped = Signal(int, object)  # a vacancy's id, tuple[Path, ...] of CVs for it
    applicant_wanted = Signal(object)  # VacancyRow: somebody new for it, by hand
    go_requested = Signal(str)

    def __init__(
        self,
        theme: Theme,
        desk: Desk,
        runner: TaskRunner,
        changes: ChangeSignals,
        notices: Notices,
        now: Callable[[], datetime],
        hold: Callable[[], float],
        parent: QObject,
    ) -> None:
        """Build everything; `start` reads the list. `hold` says for how many seconds a write is held."""
        super().__init__(parent)
        self._theme, self._hold = theme, hold
        self.add_to_menu: Callable[[QMenu], object] = lambda _menu: None  # what else can be done with the vacancy that is selected
        self.remember: Callable[[Callable[[], None]], None] | None = None  # takes what Ctrl+Z does next
        self._posting: VacancyPosting | None = None
        self._menu: QMenu | None = None
        self._linking: Linking | None = None
        self._desk = desk
        self._runner = runner
        self._notices = notices
        self._accounts: dict[int, Account] = {}
        self._question = _Question()
        self._wanted: int | None = None  # whom to stand on once the list is read
        self._dialog: QFileDialog | None = None
        self.page = VacanciesPage(theme, now)
        self._sizes = FileSizes(runner, self.page, self.page.table.drops.weigh_again)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self._connect(changes)
        self.page.set_commands(self._commands())
        self.page.new.clicked.connect(lambda: self._open_new_menu(self.page.new))

    def _connect(self, changes: ChangeSignals) -> None:
        page, table, detail = self.page, self.page.table, self.page.detail
        page.model.blocks_wanted.connect(self._on_blocks_wanted)
        page.filter_changed.connect(self._on_filter_changed)
        page.account_chosen.connect(self._on_account_chosen)
        page.refused.connect(self._notices.refuse)
        table.columns.sort_wanted.connect(self._on_sort_wanted)
        table.columns.choice_changed.connect(self._on_choice_changed)
        table.selection_moved.connect(self._on_selection)
        table.opened.connect(self._open_applicants)
        table.drops.dropped.connect(self.files_dropped)
        table.drops.set_judge(self.weigh)
        detail.applicants_requested.connect(self._open_applicants)
        detail.files_requested.connect(self._choose_files)
        detail.applicant_requested.connect(self._add_applicant)
        detail.reach_requested.connect(self._on_reach)
        detail.twins.part_requested.connect(self._part)
        detail.copy_requested.connect(self._on_copy)
        detail.more_requested.connect(lambda: self._open_menu(detail.more.mapToGlobal(QPoint(0, detail.more.height()))))
        table.menu_wanted.connect(lambda _ids, at: self._open_menu(at))
        changes.changed.connect(self._on_changed)

    def start(self) -> None:
        """Read the list and what was chosen earlier."""
        self._runner.run(self._desk.settings.get(COLUMNS_SETTING), owner=self.page, key="start", on_done=self._on_started)

    def stand_on(self, number: int) -> None:
        """List all vacancies again and stand on one of them, as soon as the list is read."""
        self._wanted = number
        self._question.search, self._question.account_id = "", None
        self.page.frame.clear_filter()
        self.page.panes.show_second(is_shown=True)
        self._ask()

    def _on_started(self, columns: object) -> None:
        self.page.table.columns.take_over(columns)
        self._ask()

    # --- asking ---

    def _ask(self) -> None:
        question = self._question
        key = next((column.key for column in self.page.model.columns if column.sort == question.sort), "")
        self.page.table.columns.show_sort(key, is_descending=question.is_descending)
        self._runner.run(self._read(question.query()), owner=self.page, key="vacancies", on_done=self._on_answer)

    async def _read(self, query: VacancyQuery) -> _Answer:
        accounts = await self._desk.accounts.list()
        ids, rows = await self._desk.vacancies.first_page(query)
        if self._wanted is not None:  # it may stand far below, and who is selected has to be known
            rows = [*rows, *await self._desk.vacancies.rows([self._wanted])]
        counts = {
            account.id: len(await self._desk.vacancies.ids(VacancyQuery(search=query.search, account_ids=(account.id,))))
            for account in accounts
        }
        return accounts, ids, rows, counts

    def _on_answer(self, answer: _Answer) -> None:
        accounts, ids, rows, counts = answer
        self._accounts = {account.id: account for account in accounts}
        profiles = {account.id: self._desk.accounts.profile_of(account) for account in accounts}
        self.page.show_accounts(accounts, counts, self._question.account_id, profiles)
        reasons = [reason for account in accounts if (reason := self._why_no_new(account))]
        self.page.new.set_refusal(reasons[0] if reasons and len(reasons) == len(accounts) else "")
        with self.page.table.keeping():
            self.page.model.show(ids, rows)
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            self.page.table.select_id(wanted)
        if not self.page.table.selected_ids():
            self.page.table.go_to_end(is_last=False)
        self.page.show_count(len(ids))

    def _on_blocks_wanted(self, blocks: list[int]) -> None:
        ids = self.page.model.ids_of_blocks(blocks)
        if ids:
            self._runner.run(self._desk.vacancies.rows(ids), owner=self.page, key="blocks", on_done=self.page.model.put)

    def _on_filter_changed(self, text: str) -> None:
        self._question.search = text
        self._ask()

    def _on_account_chosen(self, account_id: int | None) -> None:
        self._question.account_id = account_id
        self._ask()

    def _on_sort_wanted(self, key: str) -> None:
        column = next(column for column in self.page.model.columns if column.key == key)
        sort = VacancySort(str(column.sort))
        is_same = sort is self._question.sort
        self._question.is_descending = not self._question.is_descending if is_same else sort not in (VacancySort.TITLE, VacancySort.STATUS)
        self._question.sort = sort
        self._ask()

    def _on_choice_changed(self, choice: ColumnChoice) -> None:
        saving = self._desk.settings.set(COLUMNS_SETTING, msgspec.to_builtins(choice))
        self._runner.run(saving, owner=self.page, key="save-columns")

    def _on_changed(self, change: ChangeSet) -> None:
        shown = self.page.model.loaded(change.vacancies)
        if shown:
            self._runner.run(self._desk.vacancies.rows(shown), owner=self.page, on_done=self.page.model.put)
        has_moved = change.applications and change.cause == "user"  # somebody may be in another stage now, which a row counts
        if (change.vacancies or change.arrived or change.removed or change.accounts or has_moved) and not self._pause.isActive():
            self._pause.start()
        if (number := self.page.detail.shown_id) is not None and (number in change.vacancies or change.applications):
            self._read_detail(number)

    # --- one vacancy ---

    def _on_selection(self, ids: tuple[int, ...]) -> None:
        row = self.page.model.record(ids[0]) if len(ids) == 1 else None
        account = self._accounts.get(row.account_id) if row is not None else None
        if row is None or account is None:
            self.page.detail.show_none()
            return
        profile = self._desk.accounts.profile_of(account)
        self.page.detail.begin(
            row, profile.badge, profile.name, refusal=self._why_no_cvs(row, account), no_applicant=self._why_nobody_new()
        )
        self._read_detail(row.id)

    def _read_detail(self, number: int) -> None:
        self._runner.run(self._desk.vacancies.view(number), owner=self.page, key="detail", on_done=self.page.detail.show_view)
        self._runner.run(self._desk.links.twins(number), owner=self.page, key="twins", on_done=partial(self._show_twins, number))

    # --- one opening in several places ---

    def _show_twins(self, number: int, found: tuple[Sequence[VacancyRow], dict[str, int]]) -> None:
        if self.page.detail.shown_id == number:
            self.page.detail.twins.show_twins(*found)

    @property
    def linking(self) -> "Linking":
        """Return what says that vacancies are one opening."""
        if self._linking is None:
            from recruiterdesk.ui.links.linking import Linking  # noqa: PLC0415 -- loaded with the first link

            self._linking = Linking(self._desk, self._runner, self._notices, self.page, self.remember)
        return self._linking

    def _link(self) -> None:
        ids = self.page.table.selected_ids()
        if len(ids) == _PAIR:
            self.linking.link_vacancies(*ids)

    def _why_no_link(self) -> str:
        return "" if len(self.page.table.selected_ids()) == _PAIR else _tr("Select exactly two vacancies.")

    def _part(self) -> None:
        if self.page.detail.shown_id is not None:
            self.linking.part_vacancy(self.page.detail.shown_id)

    def _why_no_part(self) -> str:
        has_twins = self.page.detail.shown_id is not None and not self.page.detail.twins.isHidden()
        return "" if has_twins else _tr("Select a vacancy that is one opening with others.")

    def _open_applicants(self, number: int) -> None:
        row = self.page.model.record(number)
        if row is not None:
            self.applicants_requested.emit(number, where_of(row))

    def _choose_files(self, number: int) -> None:
        dialog = QFileDialog(self.page.window(), _tr("CVs to add"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda names: self.files_dropped.emit(number, tuple(Path(name) for name in names)))
        dialog.finished.connect(dialog.deleteLater)
        self._dialog = dialog
        dialog.open()

    def _on_reach(self, address: str) -> None:
        if not open_outside(address):
            self._notices.refuse(_tr("Nothing on this computer opens this address."))

    def _on_copy(self, address: str) -> None:
        QGuiApplication.clipboard().setText(address)
        self._notices.info(_tr("Copied"))

    # --- new ones and changed ones ---

    @property
    def selected(self) -> tuple[VacancyRow, Account] | None:
        """Return the vacancy that is selected with its account, where exactly one is."""
        ids = self.page.table.selected_ids()
        row = self.page.model.record(ids[0]) if len(ids) == 1 else None
        account = self._accounts.get(row.account_id) if row is not None else None
        return (row, account) if row is not None and account is not None else None

    @property
    def posting(self) -> "VacancyPosting":
        """Return what opens the forms of vacancies."""
        if self._posting is None:
            from recruiterdesk.ui.vacancies.posting import VacancyPosting  # noqa: PLC0415 -- loaded with the first form

            self._posting = VacancyPosting(self._theme, self._desk, self._runner, self._notices, self.page, self._hold)
        return self._posting

    def new_commands(self) -> list[Command]:
        """Return the making of a vacancy, at each account."""
        return [
            Command(
                f"new.{account.id}",
                partial(_new_title, account),
                partial(self._begin_new, account),
                (),
                "add",
                partial(self._why_no_new, account),
            )
            for account in self._accounts.values()
        ]

    def _begin_new(self, account: Account) -> None:
        self.posting.begin_new(account)

    def _why_no_new(self, account: Account) -> str:
        profile = self._desk.accounts.profile_of(account)
        return why_not_there(account, profile, Capability.CREATE_VACANCY) or _why_no_fields(profile)

    def _open_new_menu(self, button: QWidget) -> None:
        able = [account for account in self._accounts.values() if not self._why_no_new(account)]
        if len(able) == 1:
            self._begin_new(able[0])
            return
        self._pop_up(self.new_commands(), button.mapToGlobal(QPoint(0, button.height())))

    def _edit(self) -> None:
        found = self.selected
        if found is None:
            return
        row, account = found
        self._runner.run(self._read_for_edit(row, account), owner=self.page, key="edit", on_done=partial(self._begin_edit, account))

    async def _read_for_edit(self, row: VacancyRow, account: Account) -> tuple[VacancyDetail, dict[str, str]]:
        profile = self._desk.accounts.profile_of(account)
        if profile.edits_whole_vacancy and not await self._desk.vacancies.is_kept_whole(row.id):
            raise Unsupported(
                '{provider} takes only whole vacancies and shows none of them again, and "{vacancy}" was not posted from here. '
                "Change it at {provider} itself, or post it anew from here.",
                provider=profile.name,
                vacancy=row.title,
                account=account.name,
            )
        kept = await self._desk.vacancies.kept_fields(row.id, profile.vacancy_fields)
        return await self._desk.vacancies.view(row.id), kept

    def _begin_edit(self, account: Account, read: tuple[VacancyDetail, dict[str, str]]) -> None:
        self.posting.begin_edit(*read, account)

    def _why_no_edit(self) -> str:
        found = self.selected
        if found is None:
            return _tr("Select one vacancy first.")
        profile = self._desk.accounts.profile_of(found[1])
        return why_not_there(found[1], profile, Capability.UPDATE_VACANCY) or _why_no_fields(profile)

    def _open_menu(self, at: QPoint) -> None:
        self._pop_up([command for command in self.page.commands if command.id.startswith("do.")], at, self.add_to_menu)

    def _pop_up(self, commands: Sequence[Command], at: QPoint, add: Callable[[QMenu], object] = lambda _menu: None) -> None:
        from recruiterdesk.ui.actions_of_provider.menus import add_commands  # noqa: PLC0415 -- loaded with the first menu

        menu = QMenu(self.page)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setToolTipsVisible(True)
        add_commands(menu, commands)
        add(menu)
        menu.popup(at)
        self._menu = menu

    # --- somebody new ---

    def _add_applicant(self) -> None:
        if (found := self.selected) is not None:
            self.applicant_wanted.emit(found[0])

    def _why_nobody_new(self) -> str:
        found = self.selected
        if found is None:
            return _tr("Select one vacancy first.")
        return why_no_applicant(*found, self._desk.accounts.profile_of(found[1]))

    # --- CVs over rows ---

    def _why_no_cvs(self, row: VacancyRow, account: Account) -> str:
        profile = self._desk.accounts.profile_of(account)
        return why_no_applicant(row, account, profile) or why_no_cv(account, profile)

    def weigh(self, number: int, paths: Sequence[Path]) -> DropVerdict:
        """Judge files over a vacancy's row."""
        row = self.page.model.record(number)
        account = self._accounts.get(row.account_id) if row is not None else None
        if row is None or account is None:
            return DropVerdict(_tr("Wait until this row is read."), is_refused=True)
        if reason := self._why_no_cvs(row, account):
            return DropVerdict(reason, is_refused=True)
        profile = self._desk.accounts.profile_of(account)
        sizes = self._sizes.known(paths)
        refusals = [
            refusal for path, size in zip(paths, sizes, strict=True) if (refusal := refuse_cv(profile, path.name, size)) is not None
        ]
        if refusals and len(refusals) == len(paths):
            return DropVerdict(say(refusals[0]), is_refused=True)
        if refusals:
            text = _tr("{n} of {m} can be added. {reason}").format(n=len(paths) - len(refusals), m=len(paths), reason=say(refusals[0]))
            return DropVerdict(text)
        return DropVerdict(
            counted(len(paths), _tr("Add 1 CV to {vacancy}"), _tr("Add {n} CVs to {vacancy}")).replace("{vacancy}", where_of(row))
        )

    # --- commands ---

    def _copy_link(self) -> None:
        from recruiterdesk.ui.bridge.link_copying import copy_link  # noqa: PLC0415 -- loaded with the first menu

        if (found := self.selected) is not None:
            copy_link(found[0], self._notices)

    def _why_no_copy(self) -> str:
        from recruiterdesk.ui.bridge.link_copying import why_no_link  # noqa: PLC0415 -- as above

        return why_no_link(found[0]) if (found := self.selected) is not None else _tr("Select one vacancy first.")

    def _why_nowhere(self) -> str:
        return self.page.new.refusal

    def _commands(self) -> list[Command]:
        table = self.page.table
        return [
            Command("do.edit", lambda: _tr("Edit the vacancy …"), self._edit, ("E",), "edit", self._why_no_edit),
            Command("do.add", lambda: _tr("Add applicant …"), self._add_applicant, ("Shift+A",), "applicant-add", self._why_nobody_new),
            Command("do.new", lambda: _tr("New vacancy …"), lambda: self._open_new_menu(self.page.new), ("N",), "add", self._why_nowhere),
            Command("do.link", lambda: _tr("Say they are one opening"), self._link, (), "link", self._why_no_link),
            Command("do.part", lambda: _tr("Not the same opening"), self._part, (), "link", self._why_no_part),
            Command("do.copy_link", lambda: _tr("Copy a link to this vacancy"), self._copy_link, (), "copy", self._why_no_copy),
            Command("list.next", lambda: _tr("Next vacancy"), lambda: table.step(1), ("J",), is_listed=False),
            Command("list.previous", lambda: _tr("Previous vacancy"), lambda: table.step(-1), ("K",), is_listed=False),
            Command("list.first", lambda: _tr("First vacancy"), lambda: table.go_to_end(is_last=False), ("Home",), is_listed=False),
            Command("list.last", lambda: _tr("Last vacancy"), lambda: table.go_to_end(is_last=True), ("End",), is_listed=False),
            Command("list.filter", lambda: _tr("Filter this list"), self.page.frame.focus_filter, ("/",), "filter"),
            Command(
                "list.leave",
                lambda: _tr("Back to the list"),
                lambda: table.setFocus(Qt.FocusReason.ShortcutFocusReason),
                ("Esc",),
                is_listed=False,
            ),
            Command(
                "go.new", lambda: _tr("Go to what is new"), lambda: self.go_requested.emit("new"), ("G then N",), "new", is_listed=False
            ),
            Command("go.all", lambda: _tr("Go to all applicants"), lambda: self.go_requested.emit("all"), ("G then A",), is_listed=False),
            Command(
                "go.expiring",
                lambda: _tr("Go to whose data must go soon"),
                lambda: self.go_requested.emit("expiring"),
                ("G then E",),
                is_listed=False,
            ),
            Command("go.outbox", lambda: _tr("Go to the outbox"), lambda: self.go_requested.emit("outbox"), ("G then O",), is_listed=False),
        ]


def _new_title(account: Account) -> str:
    return _tr("New vacancy at {account} …").format(account=account.name)


def _why_no_fields(profile: ProviderProfile) -> str:
    return "" if profile.vacancy_fields else _tr("{provider} says no fields of a vacancy.").format(provider=profile.name)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Vacancies", text)
