"""Keeps the applicant table true: asks the cache, patches what changed, and carries the user's wishes to the services."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QCoreApplication, QTimer

from recruiterdesk.domain.account import Account
from recruiterdesk.domain.application import ApplicationRow, DocumentKind
from recruiterdesk.domain.capability import Capability
from recruiterdesk.domain.change_set import ChangeSet
from recruiterdesk.domain.errors import DeskError
from recruiterdesk.domain.query import ApplicationSort
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.services.desk import Desk
from recruiterdesk.services.upload_rules import refuse_upload
from recruiterdesk.ui.applications.actions import ApplicantActions, Outcome
from recruiterdesk.ui.applications.list_view import ListView, new_since
from recruiterdesk.ui.applications.page import ApplicationsPage
from recruiterdesk.ui.bridge.change_signals import ChangeSignals
from recruiterdesk.ui.bridge.notices import Notices
from recruiterdesk.ui.bridge.say import say
from recruiterdesk.ui.bridge.task_runner import TaskRunner
from recruiterdesk.ui.candidates.stages import why_not
from recruiterdesk.ui.tables.columns import ColumnChoice
from recruiterdesk.ui.tables.drop import read_sizes
from recruiterdesk.ui.tables.words import counted
from recruiterdesk.ui.widgets.drop_target import DropVerdict

if TYPE_CHECKING:
    from array import array

FIRST_ROWS = 40  # as many as a large window shows; the rest of the block follows when it is painted
COUNT_AFTER_MS = 250  # counting is slower than listing: it waits until typing rests, or the next letter would wait for it
COLUMNS_SETTING = "columns.applicants"
HOLD_SETTING = "grace_seconds"
HOLD_SECONDS = 30.0
SYNC_PAUSE_MS = 600  # between two new orders while a sync runs: rows that jump ten times a second cannot be read


class Question(msgspec.Struct):
    """What the user narrowed the view by."""

    view: ListView
    search: str = ""
    account_id: int | None = None
    sort: ApplicationSort = ApplicationSort.ARRIVED
    is_descending: bool = True


class ApplicationsController:
    """One per applicants page; lives as long as it."""

    def __init__(
        self,
        desk: Desk,
        runner: TaskRunner,
        changes: ChangeSignals,
        notices: Notices,
        page: ApplicationsPage,
        now: Callable[[], datetime],
    ) -> None:
        """Listen to the page and to what commits touched."""
        self._desk = desk
        self._runner = runner
        self._notices = notices
        self._page = page
        self._now = now
        self._accounts: dict[int, Account] = {}
        self._hold = HOLD_SECONDS
        self._question = Question(new_since(None))
        self._sizes: dict[Path, int] = {}
        self._is_opened = False
        self._wants_order = False
        self._is_asking = False
        self._is_ordering = False
        self._count_pause = QTimer(page, singleShot=True, interval=COUNT_AFTER_MS)
        self._count_pause.timeout.connect(self._count_accounts)
        self._pause = QTimer(page, singleShot=True, interval=SYNC_PAUSE_MS)
        self._pause.timeout.connect(self._on_pause_over)
        self.actions = ApplicantActions(desk, self._accounts.get, lambda: self._hold)
        page.model.blocks_wanted.connect(self._on_blocks_wanted)
        page.filter_changed.connect(self._on_filter_changed)
        page.account_chosen.connect(self._on_account_chosen)
        page.table.columns.sort_wanted.connect(self._on_sort_wanted)
        page.table.columns.choice_changed.connect(self._on_choice_changed)
        page.table.drops.set_judge(self.weigh)
        page.refused.connect(notices.refuse)
        changes.changed.connect(self._on_changed)

    # --- opening ---

    def start(self) -> None:
        """Open "New since …" and read what the user chose earlier."""
        self._runner.run(self._read_start(), owner=self._page, key="start", on_done=self._on_started)

    def open(self, view: ListView, *, select: int | None = None) -> None:
        """Show another view, on its own order; `select` is the applicant to stand on."""
        self._is_opened = True
        self._question = Question(view, sort=view.query.sort, is_descending=view.query.is_descending)
        self._page.clear_filter()
        self._page.show_title(view.title)
        self._ask(select=select, is_new_question=True)

    @property
    def view(self) -> ListView:
        """Return the view that is shown."""
        return self._question.view

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
        visit, accounts, columns, hold = await asyncio.gather(
            desk.applicants.last_visit(),
            desk.accounts.list(),
            desk.settings.get(COLUMNS_SETTING),
            desk.settings.get(HOLD_SETTING),
        )
        self._take_accounts(accounts)
        return visit, columns, hold

    def _on_started(self, found: tuple[datetime | None, object, object]) -> None:
        visit, columns, hold = found
        if isinstance(hold, int | float):
            self._hold = float(hold)
        if isinstance(columns, dict):
            # What a later version wrote may not fit: then the designed columns do.
            with suppress(msgspec.ValidationError):
                self._page.table.columns.set_choice(msgspec.convert(columns, ColumnChoice))
        if not self._is_opened:  # whoever was quicker to go elsewhere stays there
            self.open(new_since(visit))

    # --- asking ---

    def _ask(self, *, select: int | None = None, is_new_question: bool = False) -> None:
        question = self._question
        query = question.view.narrowed(
            search=question.search, account_id=question.account_id, sort=question.sort, is_descending=question.is_descending
        )
        key = next((column.key for column in self._page.model.columns if column.sort == question.sort), "")
        self._page.table.columns.show_sort(key, is_descending=question.is_descending)

        def on_done(answer: tuple["array[int]", list[ApplicationRow]]) -> None:
            self._on_answer(answer, select, is_new_question=is_new_question)

        def on_error(error: DeskError) -> None:
            self._is_asking = False
            notices.failed(error)

        notices = self._notices
        self._is_asking, self._is_ordering = True, False
        self._runner.run(
            self._desk.applicants.first_page(query, FIRST_ROWS), owner=self._page, key="applicants", on_done=on_done, on_error=on_error
        )

    def _on_answer(self, answer: tuple["array[int]", list[ApplicationRow]], select: int | None, *, is_new_question: bool) -> None:
        self._is_asking = False
        ids, rows = answer
        table, model = self._page.table, self._page.model
        if is_new_question:
            model.show(ids, rows)
            table.verticalScrollBar().setValue(0)
            if select is None or not table.select_id(select):
                table.go_to_end(is_last=False)
        else:
            with table.keeping():
                model.show(ids, rows)
            if not table.selected_ids():
                table.go_to_end(is_last=False)
        self._page.show_count(len(ids))
        self._count_pause.start()

    def _count_accounts(self) -> None:
        self._runner.run(self._read_counts(), owner=self._page, key="counts", on_done=self._on_counts)

    async def _read_counts(self) -> tuple[Sequence[Account], dict[int, int]]:
        question = self._question
        query = question.view.narrowed(search=question.search, account_id=None, sort=question.sort, is_descending=question.is_descending)
        return await self._desk.accounts.list(), await self._desk.applicants.counts_by_account(query)

    def _on_counts(self, found: tuple[Sequence[Account], dict[int, int]]) -> None:
        accounts, counts = found
        self._take_accounts(accounts)
        self._page.show_accounts(accounts, counts, self._question.account_id, {a.id: self._desk.accounts.profile_of(a) for a in accounts})

    def _take_accounts(self, accounts: Sequence[Account]) -> None:
        self._accounts.clear()
        self._accounts.update({account.id: account for account in accounts})
        self._page.know_accounts(accounts)

    def _on_blocks_wanted(self, blocks: list[int]) -> None:
        ids = self._page.model.ids_of_blocks(blocks)
        if ids:
            self._runner.run(self._desk.applicants.rows(ids), owner=self._page, key="blocks", on_done=self._page.model.put)

    def _on_filter_changed(self, text: str) -> None:
        self._question.search = text
        self._ask()

    def choose_account(self, account_id: int) -> None:
        """Narrow the view to one account."""
        self._on_account_chosen(account_id)

    def _on_account_chosen(self, account_id: int | None) -> None:
        self._question.account_id = account_id
        self._ask()

    def _on_sort_wanted(self, key: str) -> None:
        column = next(column for column in self._page.model.columns if column.key == key)
        sort = ApplicationSort(str(column.sort))
        if sort == self._question.sort:
            self._question.is_descending = not self._question.is_descending
        else:
            self._question.sort, self._question.is_descending = sort, sort is ApplicationSort.ARRIVED
        self._ask()

    def _on_choice_changed(self, choice: ColumnChoice) -> None:
        saving = self._desk.settings.set(COLUMNS_SETTING, msgspec.to_builtins(choice))
        self._runner.run(saving, owner=self._page, key="save-columns")

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
            # The first of many is shown at once, the rest after a pause.
            if not self._pause.isActive() and not self._is_asking and not self._is_ordering:
                self._reorder()
            else:
                self._wants_order = True
                if not self._pause.isActive():
                    self._pause.start()

    def _on_hold(self, value: object) -> None:
        if isinstance(value, int | float):
            self._hold = float(value)

    def _on_pause_over(self) -> None:
        if self._wants_order and not self._is_asking and not self._is_ordering:
            self._reorder()
        elif self._wants_order:
            # An answer is on its way. Asking again would put it off, for as long as a busy sync makes the database slow.
            self._pause.start()

    def _reorder(self) -> None:
        self._wants_order = False
        self._pause.start()
        question = self._question
        query = question.view.narrowed(
            search=question.search, account_id=question.account_id, sort=question.sort, is_descending=question.is_descending
        )

        def on_done(answer: tuple["array[int]", list[ApplicationRow]]) -> None:
            self._is_ordering = False
            ids, rows = answer
            self._on_order(ids)
            # Those who are new at the top come along, so that they need not be asked for when their blank rows are painted.
            self._page.model.put([row for row in rows if self._page.model.record(row.id) is None])

        def on_error(error: DeskError) -> None:
            self._is_ordering = False
            self._notices.failed(error)

        self._is_ordering = True
        # The same key as a question: a new question makes an old one's order worthless.
        self._runner.run(
            self._desk.applicants.first_page(query, FIRST_ROWS), owner=self._page, key="applicants", on_done=on_done, on_error=on_error
        )

    def _on_order(self, ids: "array[int]") -> None:
        table = self._page.table
        was_empty = not self._page.model.rowCount()
        with table.keeping():
            self._page.model.rearrange(ids)
        if was_empty and not table.selected_ids():
            table.go_to_end(is_last=False)  # the first people of a first sync; the keyboard stays where it is
        self._page.show_count(len(ids))
        self._count_pause.start()

    # --- actions: the ids are fixed by whoever calls, at the event ---

    def advance(self, ids: Sequence[int], *, shown: str | None = None) -> None:
        """Advance these."""
        if ids:
            self._act(self.actions.advance(ids, shown=shown), ids)

    def reject(self, ids: Sequence[int]) -> None:
        """Reject these."""
        if ids:
            self._act(self.actions.reject(ids), ids)

    def move(self, ids: Sequence[int], stage: str, vacancy_id: int | None = None) -> None:
        """Move these to a stage."""
        if ids:
            self._act(self.actions.move(ids, stage, vacancy_id=vacancy_id), ids)

    def note(self, ids: Sequence[int], text: str, *, is_shared: bool, is_sensitive: bool) -> None:
        """Add a note to several."""
        if ids:
            self._act(self.actions.note(ids, text, is_shared=is_shared, is_sensitive=is_sensitive), ())

    def upload(self, number: int, files: Sequence[tuple[Path, DocumentKind]]) -> None:
        """Add files to one."""
        self._act(self.actions.upload(number, files), ())

    def undo(self) -> None:
        """Take back the last change that has not been sent."""
        self._runner.run(self._desk.outbox.undo_last(), owner=self._page, on_done=self._on_undone)

    def _act(self, work: "object", moving_on_from: Sequence[int]) -> None:
        page = self._page

        def on_done(outcome: Outcome) -> None:
            self._tell(outcome)

        # The next row is current at once: the key path waits for nothing.
        if moving_on_from and tuple(moving_on_from) == page.table.selected_ids():
            page.table.select_after(moving_on_from)
        self._runner.run(work, owner=page, on_done=on_done)  # type: ignore[arg-type]  # one of the coroutines above

    def _tell(self, outcome: Outcome) -> None:
        tr = _tr
        if outcome.names:
            stages = set(outcome.stages)
            if len(outcome.names) == 1 and len(stages) == 1:
                text = tr("{name} to {stage}").format(name=outcome.names[0], stage=outcome.stages[0])
            elif stages:
                text = counted(len(outcome.names), tr("1 moved"), tr("{n} moved"))
            else:
                text = (
                    counted(len(outcome.entries), tr("1 change in the outbox"), tr("{n} changes in the outbox"))
                    if outcome.entries
                    else tr("Note kept on this computer")
                )
            self._notices.done(text, can_undo=bool(outcome.entries), entry_id=outcome.entries[-1].id if outcome.entries else "")
        if outcome.left_alone:
            name, reason = outcome.left_alone[0]
            count = len(outcome.left_alone)
            if count == 1:
                said = (
                    f"{name}: {reason}" if name and reason else reason or tr("{name} is no longer where the button said.").format(name=name)
                )
            else:
                said = tr("{n} left alone. The first: {reason}").format(n=count, reason=reason)
            self._notices.refuse(said)

    def _on_undone(self, entry: object) -> None:
        if entry is not None:
            self._notices.done(_tr("Taken back"))
        else:
            self._notices.info(_tr("Nothing left to take back: all of it was sent."))

    # --- files over rows ---

    def weigh(self, number: int, paths: Sequence[Path]) -> DropVerdict:
        """Judge files over an applicant's row by the account's capabilities and its provider's limits."""
        row = self._page.model.record(number)
        account = self._accounts.get(row.account_id) if row is not None else None
        if row is None or account is None:
            return DropVerdict(_tr("Wait until this row is read."), is_refused=True)
        profile = self._desk.accounts.profile_of(account)
        if reason := why_not(account, Capability.UPLOAD_DOCUMENT):
            return DropVerdict(reason, is_refused=True)
        fresh = [path for path in paths if path not in self._sizes]
        if fresh:
            self._sizes.clear()
            self._runner.run(read_sizes(paths), owner=self._page, key="sizes", on_done=self._on_sizes)
        refusals = [
            refusal
            for path in paths
            if (size := self._sizes.get(path)) is not None and (refusal := refuse_upload(profile, "resume", path.name, size)) is not None
        ]
        if refusals:
            return DropVerdict(_first_of(refusals, len(paths)), is_refused=len(refusals) == len(paths))
        return DropVerdict(counted(len(paths), _tr("Add 1 file to {name}"), _tr("Add {n} files to {name}")).replace("{name}", row.name))

    def _on_sizes(self, sizes: dict[Path, int]) -> None:
        self._sizes = sizes
        self._page.table.drops.weigh_again()


def _first_of(refusals: Sequence[Sentence], count: int) -> str:
    if len(refusals) == count:
        return say(refusals[0])
    return _tr("{n} of {m} can be added. {reason}").format(n=count - len(refusals), m=count, reason=say(refusals[0]))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Applicants", text)
