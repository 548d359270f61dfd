"""Keeps the list of vacancies the answer to its question, knows the accounts they are of, and which one is selected."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, TypeAlias

import msgspec
from PySide6.QtCore import QObject, QTimer, Signal

from recruiterdesk.domain.account import Account
from recruiterdesk.domain.change_set import ChangeSet
from recruiterdesk.domain.query import VacancyQuery, VacancySort
from recruiterdesk.domain.vacancy import VacancyRow
from recruiterdesk.services.desk import Desk
from recruiterdesk.ui.bridge.change_signals import ChangeSignals
from recruiterdesk.ui.bridge.task_runner import TaskRunner
from recruiterdesk.ui.tables.columns import ColumnChoice
from recruiterdesk.ui.vacancies.page import VacanciesPage
from recruiterdesk.ui.vacancies.question import Question

if TYPE_CHECKING:
    from array import array

COLUMNS_SETTING = "columns.vacancies"
PAUSE_MS = 600

_Answer: TypeAlias = "tuple[Sequence[Account], array[int], list[VacancyRow], dict[int, int]]"


class VacancyListing(QObject):
    """One per vacancies' page, with which it goes."""

    accounts_read = Signal()  # before the rows of the answer are shown

    def __init__(self, desk: Desk, runner: TaskRunner, changes: ChangeSignals, page: VacanciesPage) -> None:
        """Listen to the page and to what commits touched; `start` reads."""
        super().__init__(page)
        self._desk, self._runner, self._page = desk, runner, page
        self._accounts: dict[int, Account] = {}
        self.question = Question()
        self._wanted: int | None = None  # whom to stand on once the list is read
        self.pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self.pause.timeout.connect(self.ask)
        page.model.blocks_wanted.connect(self._on_blocks_wanted)
        page.filter_changed.connect(self._on_filter_changed)
        page.account_chosen.connect(self._on_account_chosen)
        page.table.columns.sort_wanted.connect(self._on_sort_wanted)
        page.table.columns.choice_changed.connect(self._on_choice_changed)
        changes.changed.connect(self._on_changed)

    def start(self) -> None:
        """Read what was chosen earlier, and the list."""
        self._runner.run(self._desk.settings.get(COLUMNS_SETTING), owner=self._page, key="start", on_done=self._on_started)

    @property
    def accounts(self) -> Mapping[int, Account]:
        """Return the accounts by id, as last read."""
        return self._accounts

    @property
    def selected(self) -> tuple[VacancyRow, Account] | None:
        """Return the vacancy that is selected with its account, where exactly one is."""
        ids = self._page.table.selected_ids()
        return self.found(ids[0]) if len(ids) == 1 else None

    def found(self, number: int) -> tuple[VacancyRow, Account] | None:
        """Return a vacancy with its account, where both are in memory."""
        row = self._page.model.record(number)
        account = self._accounts.get(row.account_id) if row is not None else None
        return (row, account) if row is not None and account is not None else None

    def stand_on(self, number: int) -> None:
        """List all vacancies again and stand on one of them, as soon as the list is read."""
        self._wanted = number
        self.question.search, self.question.account_id = "", None
        self._page.frame.clear_filter()
        self._page.panes.show_second(is_shown=True)
        self.ask()

    def ask(self) -> None:
        """Answer the question anew."""
        question = self.question
        key = next((column.key for column in self._page.model.columns if column.sort == question.sort), "")
        self._page.table.columns.show_sort(key, is_descending=question.is_descending)
        self._runner.run(self._read(question.query), owner=self._page, key="vacancies", on_done=self._on_answer)

    # --- answers ---

    def _on_started(self, columns: object) -> None:
        self._page.table.columns.take_over(columns)
        self.ask()

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
        page, table = self._page, self._page.table
        self._accounts = {account.id: account for account in accounts}
        profiles = {account.id: self._desk.accounts.profile_of(account) for account in accounts}
        page.show_accounts(accounts, counts, self.question.account_id, profiles)
        self.accounts_read.emit()
        with table.keeping():
            page.model.show(ids, rows)
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            table.select_id(wanted)
        if not table.selected_ids():
            table.go_to_end(is_last=False)
        page.show_count(len(ids))

    def _on_blocks_wanted(self, blocks: list[int]) -> None:
        ids = self._page.model.ids_of_blocks(blocks)
        if ids:
            self._runner.run(self._desk.vacancies.rows(ids), owner=self._page, key="blocks", on_done=self._page.model.put)

    # --- what the user narrows and orders it by ---

    def _on_filter_changed(self, text: str) -> None:
        self.question.search = text
        self.ask()

    def _on_account_chosen(self, account_id: int | None) -> None:
        self.question.account_id = account_id
        self.ask()

    def _on_sort_wanted(self, key: str) -> None:
        column = next(column for column in self._page.model.columns if column.key == key)
        self.question.sort_by(VacancySort(str(column.sort)))
        self.ask()

    def _on_choice_changed(self, choice: ColumnChoice) -> None:
        saving = self._desk.settings.set(COLUMNS_SETTING, msgspec.to_builtins(choice))
        self._runner.run(saving, owner=self._page, key="save-columns")

    # --- what commits touched ---

    def _on_changed(self, change: ChangeSet) -> None:
        shown = self._page.model.loaded(change.vacancies)
        if shown:
            self._runner.run(self._desk.vacancies.rows(shown), owner=self._page, on_done=self._page.model.put)
        has_moved = change.applications and change.cause == "user"  # somebody may be in another stage now, which a row counts
        if (change.vacancies or change.arrived or change.removed or change.accounts or has_moved) and not self.pause.isActive():
            self.pause.start()
