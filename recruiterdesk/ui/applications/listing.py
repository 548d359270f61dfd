"""Keeps the rows of the applicant table those that answer its question, in their order, while a sync brings and takes people."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from recruiterdesk.domain.application import ApplicationRow
from recruiterdesk.domain.errors import DeskError
from recruiterdesk.services.desk import Desk
from recruiterdesk.ui.applications.page import ApplicationsPage
from recruiterdesk.ui.applications.question import Question
from recruiterdesk.ui.bridge.notices import Notices
from recruiterdesk.ui.bridge.task_runner import TaskRunner

if TYPE_CHECKING:
    from array import array

FIRST_ROWS = 40  # as many as a large window shows; the rest of the block follows when it is painted
SYNC_PAUSE_MS = 600  # between two new orders while a sync runs: rows that jump ten times a second cannot be read


class Listing:
    """One per applicants page; `on_listed` is called after each answer and each new order."""

    def __init__(
        self, desk: Desk, runner: TaskRunner, notices: Notices, page: ApplicationsPage, question: Question, on_listed: Callable[[], None]
    ) -> None:
        """Read nothing yet; `question` is what a new order is asked for until somebody asks."""
        self._desk, self._runner, self._notices, self._page, self._on_listed = desk, runner, notices, page, on_listed
        self.question = question
        self._wants_order = False
        self._is_asking = False
        self._is_ordering = False
        self._wants_all = False
        self.pause = QTimer(page, singleShot=True, interval=SYNC_PAUSE_MS)
        self.pause.timeout.connect(self._on_pause_over)
        page.model.blocks_wanted.connect(self._on_blocks_wanted)
        page.table.all_selected.connect(self._on_all_selected)

    def ask(self, *, select: int | Sequence[int] | None = None, is_new_question: bool = False) -> None:
        """Answer the question anew; `select` is the applicant to stand on, or several to select; a new question begins at the top."""
        question = self.question
        key = next((column.key for column in self._page.model.columns if column.sort == question.sort), "")
        self._page.table.columns.show_sort(key, is_descending=question.is_descending)

        def on_done(answer: tuple["array[int]", list[ApplicationRow]]) -> None:
            self._on_answer(answer, select, is_new_question=is_new_question)

        self._is_asking, self._is_ordering, self._wants_all = True, False, False
        self._run(on_done)

    def order_soon(self) -> None:
        """Ask for the order of the same question: the first of many is shown at once, the rest after a pause."""
        if not self.pause.isActive() and not self._is_asking and not self._is_ordering:
            self.reorder()
        else:
            self._wants_order = True
            if not self.pause.isActive():
                self.pause.start()

    def reorder(self) -> None:
        """Ask for the order of the same question, now."""
        self._wants_order = False
        self.pause.start()

        def on_done(answer: tuple["array[int]", list[ApplicationRow]]) -> None:
            self._is_ordering = False
            ids, rows = answer
            self.take_order(ids)
            # Those who are new at the top come along, so that they need not be asked for when their blank rows are painted.
            self._page.model.put([row for row in rows if self._page.model.record(row.id) is None])

        self._is_ordering = True
        self._run(on_done)

    def take_order(self, ids: "array[int]") -> None:
        """Put the rows in another order; what is selected stays with its ids."""
        table = self._page.table
        was_empty = not self._page.model.rowCount()
        with table.keeping():
            self._page.model.rearrange(ids)
        if was_empty and not table.selected_ids():
            table.go_to_end(is_last=False)  # the first people of a first sync; the keyboard stays where it is
        self._page.show_count(len(ids))
        self._on_listed()

    def _run(self, on_done: Callable[[tuple["array[int]", list[ApplicationRow]]], None]) -> None:
        def on_error(error: DeskError) -> None:
            self._is_asking = self._is_ordering = False
            self._notices.failed(error)

        # One key for both: a new question makes an old one's order worthless.
        reading = self._desk.applicants.first_page(self.question.query, FIRST_ROWS)
        self._runner.run(reading, owner=self._page, key="applicants", on_done=on_done, on_error=on_error)

    def _on_answer(
        self, answer: tuple["array[int]", list[ApplicationRow]], select: int | Sequence[int] | None, *, is_new_question: bool
    ) -> None:
        self._is_asking = False
        ids, rows = answer
        table, model = self._page.table, self._page.model
        if is_new_question:
            model.show(ids, rows)
            table.verticalScrollBar().setValue(0)
            if select is None or not (table.select_id(select) if isinstance(select, int) else table.select_ids(select)):
                table.go_to_end(is_last=False)
        else:
            with table.keeping():
                model.show(ids, rows)
            if not table.selected_ids():
                table.go_to_end(is_last=False)
        if self._wants_all:
            table.selectAll()
        self._page.show_count(len(ids))
        self._on_listed()

    def _on_all_selected(self) -> None:
        self._wants_all = self._is_asking  # who goes to a list and selects all means that list, though it is not there yet

    def _on_blocks_wanted(self, blocks: list[int]) -> None:
        ids = self._page.model.ids_of_blocks(blocks)
        if ids:
            self._runner.run(self._desk.applicants.rows(ids), owner=self._page, key="blocks", on_done=self._page.model.put)

    def _on_pause_over(self) -> None:
        if self._wants_order and not self._is_asking and not self._is_ordering:
            self.reorder()
        elif self._wants_order:
            # An answer is on its way. Asking again would put it off, for as long as a busy sync makes the database slow.
            self.pause.start()
