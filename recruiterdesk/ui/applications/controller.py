"""Decides which question the applicant table answers, knows the accounts, and takes in what commits touched."""

from collections.abc import Mapping, Sequence
from datetime import datetime

import msgspec
from PySide6.QtCore import QTimer

from recruiterdesk.domain.account import Account
from recruiterdesk.domain.change_set import ChangeSet
from recruiterdesk.domain.query import ApplicationSort
from recruiterdesk.services.desk import Desk
from recruiterdesk.ui.applications.list_view import ListView, new_since
from recruiterdesk.ui.applications.listing import Listing
from recruiterdesk.ui.applications.page import ApplicationsPage
from recruiterdesk.ui.applications.question import Question
from recruiterdesk.ui.bridge.change_signals import ChangeSignals
from recruiterdesk.ui.bridge.notices import Notices
from recruiterdesk.ui.bridge.task_runner import TaskRunner
from recruiterdesk.ui.tables.columns import ColumnChoice

COUNT_AFTER_MS = 250  # counting is slower than listing: it waits until typing rests, or the next letter would wait for it
COLUMNS_SETTING = "columns.applicants"
HOLD_SETTING = "grace_seconds"
HOLD_SECONDS = 30.0


class ApplicationsController:
    """One per applicants page; lives as long as it."""

    def __init__(self, desk: Desk, runner: TaskRunner, changes: ChangeSignals, notices: Notices, page: ApplicationsPage) -> None:
        """Listen to the page and to what commits touched."""
        self._desk = desk
        self._runner = runner
        self._page = page
        self._accounts: dict[int, Account] = {}
        self._hold = HOLD_SECONDS
        self._is_opened = False
        self._count_pause = QTimer(page, singleShot=True, interval=COUNT_AFTER_MS)
        self._count_pause.timeout.connect(self._count_accounts)
        self.listing = Listing(desk, runner, notices, page, Question(new_since(None)), self._count_pause.start)
        page.filter_changed.connect(self._on_filter_changed)
        page.account_chosen.connect(self.choose_account)
        page.table.columns.sort_wanted.connect(self._on_sort_wanted)
        page.table.columns.choice_changed.connect(self._on_choice_changed)
        page.refused.connect(notices.refuse)
        changes.changed.connect(self._on_changed)

    # --- opening ---

    def start(self) -> None:
        """Open "New since …" and read what the user chose earlier."""
        self._runner.run(self._read_start(), owner=self._page, key="start", on_done=self._on_started)

    def open(self, view: ListView, *, select: int | Sequence[int] | None = None) -> None:
        """Show another view, on its own order; `select` is the applicant to stand on, or several to select."""
        self._is_opened = True
        self.listing.question = Question(view, sort=view.query.sort, is_descending=view.query.is_descending)
        self._page.clear_filter()
        self._page.show_title(view.title)
        self.listing.ask(select=select, is_new_question=True)

    @property
    def view(self) -> ListView:
        """Return the view that is shown."""
        return self.listing.question.view

    @property
    def hold(self) -> float:
        """Return how many seconds a write is held."""
        return self._hold

    @property
    def accounts(self) -> Mapping[int, Account]:
        """Return the accounts by id, as last read."""
        return self._accounts

    async def _read_start(self) -> tuple[datetime | None, object, object]:
        desk = self._desk
        # One after the other: all are the database thread's, and at the start there is no loop yet that could wait for several.
        visit, accounts = await desk.applicants.last_visit(), await desk.accounts.list()
        columns, hold = await desk.settings.get(COLUMNS_SETTING), await desk.settings.get(HOLD_SETTING)
        self._take_accounts(accounts)
        return visit, columns, hold

    def _on_started(self, found: tuple[datetime | None, object, object]) -> None:
        visit, columns, hold = found
        self._on_hold(hold)
        self._page.table.columns.take_over(columns)
        if not self._is_opened:  # whoever was quicker to go elsewhere stays there
            self.open(new_since(visit))

    # --- narrowing ---

    def choose_account(self, account_id: int | None) -> None:
        """Narrow the view to one account, or to none."""
        self.listing.question.account_id = account_id
        self.listing.ask()

    def _on_filter_changed(self, text: str) -> None:
        self.listing.question.search = text
        self.listing.ask()

    def _on_sort_wanted(self, key: str) -> None:
        column = next(column for column in self._page.model.columns if column.key == key)
        self.listing.question.sort_by(ApplicationSort(str(column.sort)))
        self.listing.ask()

    def _on_choice_changed(self, choice: ColumnChoice) -> None:
        saving = self._desk.settings.set(COLUMNS_SETTING, msgspec.to_builtins(choice))
        self._runner.run(saving, owner=self._page, key="save-columns")

    # --- accounts ---

    def _count_accounts(self) -> None:
        self._runner.run(self._read_counts(), owner=self._page, key="counts", on_done=self._on_counts)

    async def _read_counts(self) -> tuple[Sequence[Account], dict[int, int]]:
        query = self.listing.question.query_over_accounts
        return await self._desk.accounts.list(), await self._desk.applicants.counts_by_account(query)

    def _on_counts(self, found: tuple[Sequence[Account], dict[int, int]]) -> None:
        accounts, counts = found
        self._take_accounts(accounts)
        profiles = {account.id: self._desk.accounts.profile_of(account) for account in accounts}
        self._page.show_accounts(accounts, counts, self.listing.question.account_id, profiles)

    def _take_accounts(self, accounts: Sequence[Account]) -> None:
        self._accounts.clear()
        self._accounts.update({account.id: account for account in accounts})
        self._page.know_accounts(accounts)

    # --- what commits touched ---

    def _on_changed(self, change: ChangeSet) -> None:
        if change.accounts:
            self._count_accounts()
        if HOLD_SETTING in change.settings:
            self._runner.run(self._desk.settings.get(HOLD_SETTING), owner=self._page, key="hold", on_done=self._on_hold)
        shown = self._page.model.loaded(change.applications)
        if shown:
            self._runner.run(self._desk.applicants.rows(shown), owner=self._page, on_done=self._page.model.put)
        if change.arrived or change.removed or change.applications:
            self.listing.order_soon()

    def _on_hold(self, value: object) -> None:
        if isinstance(value, int | float):
            self._hold = float(value)
