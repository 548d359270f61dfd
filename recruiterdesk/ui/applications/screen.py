"""Puts the applicants' screen together: list, detail pane, their controllers, and the commands that keys and the palette run."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QMenu

from recruiterdesk.domain.application import ApplicationRow, ApplicationView
from recruiterdesk.domain.capability import Capability
from recruiterdesk.services.desk import Desk
from recruiterdesk.ui.applications.acting import Acting
from recruiterdesk.ui.applications.controller import ApplicationsController
from recruiterdesk.ui.applications.file_weighing import FileWeighing
from recruiterdesk.ui.applications.list_view import all_applicants, expiring, new_since
from recruiterdesk.ui.applications.page import ApplicationsPage
from recruiterdesk.ui.bridge.change_signals import ChangeSignals
from recruiterdesk.ui.bridge.first_paint import FirstPaint
from recruiterdesk.ui.bridge.notices import Notices
from recruiterdesk.ui.bridge.task_runner import TaskRunner
from recruiterdesk.ui.bridge.turns import Turns
from recruiterdesk.ui.candidates.later_pane import LaterPane
from recruiterdesk.ui.candidates.stages import Step, next_step, reject_step, why_no_move
from recruiterdesk.ui.candidates.stages import why_not as why_not_able
from recruiterdesk.ui.search.command import Command
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.key_words import printed
from recruiterdesk.ui.widgets.plain_text import as_caption, as_tip

if TYPE_CHECKING:
    from recruiterdesk.ui.candidates.controller import DetailController
    from recruiterdesk.ui.candidates.pane import DetailPane
    from recruiterdesk.ui.candidates.several import SeveralView
    from recruiterdesk.ui.candidates.several_note import SeveralNote
    from recruiterdesk.ui.candidates.stage_picker import StagePicker
    from recruiterdesk.ui.links.linking import Linking
    from recruiterdesk.ui.unmatched.assigning import Assigning

TYPING_PAUSE_MS = 120
_PAIR = 2
LATEST_PANE_MS = 1_000  # until the pane is built where no list shows: an empty view, a window that is not seen


class ApplicationsScreen(QObject):
    """Owns the page and its controllers. `page` goes into the window; `commands` also feed the palette."""

    outbox_entry_requested = Signal(str)  # an entry to be decided about, on the outbox page
    go_requested = Signal(str)  # "outbox", "vacancies", … by the G keys
    person_opened = Signal(int)  # somebody seen before was asked for: show them among all
    pane_made = Signal(object)  # the DetailPane, once: the list is painted before it is built

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
        self._theme = theme
        self._desk = desk
        self._runner = runner
        self._notices = notices
        self._changes = changes
        self._now = now
        self._made: tuple[DetailPane, DetailController] | None = None
        self._place = LaterPane(theme)
        self.page = ApplicationsPage(theme, self._place, now)
        self.controller = ApplicationsController(desk, runner, changes, notices, self.page)
        account_of = self.controller.accounts.get
        self.acting = Acting(desk, runner, notices, self.page, account_of, lambda: self.controller.hold)
        self.files = FileWeighing(desk, runner, self.page, account_of)
        self._typing_pause = QTimer(self, singleShot=True, interval=TYPING_PAUSE_MS)
        self._typing_pause.timeout.connect(lambda: self._turn_to(self.page.table.selected_ids()))
        self._is_turn_owed = False
        self._row_came = Turns(self._turn_to_row_that_came, self)
        self._picker: StagePicker | None = None
        self.add_to_menu: Callable[[QMenu], object] = lambda _menu: None  # what else can be done with the one who is selected
        self._menu: QMenu | None = None
        self._several_note: SeveralNote | None = None
        self._linking: Linking | None = None
        self._assigning: Assigning | None = None
        self._unmatched = 0
        self._connect()
        self.page.set_commands(self._commands())

    def start(self) -> None:
        """Read what was chosen earlier, and the first list; the pane beside it is built when the list is on the screen."""
        FirstPaint(self.page.table.viewport(), lambda: self.page.model.rowCount() > 0, self._beside)
        QTimer.singleShot(LATEST_PANE_MS, self, self._beside)
        self.controller.start()

    @property
    def pane(self) -> "DetailPane":
        """Return the pane of one person, built now if it was not."""
        return self._beside()[0]

    @property
    def detail(self) -> "DetailController":
        """Return what fills the pane, built now if it was not."""
        return self._beside()[1]

    @property
    def shown(self) -> "ApplicationView | None":
        """Return who is shown, if somebody is; it builds nothing."""
        return self._made[0].view if self._made is not None else None

    def save_drafts(self) -> None:
        """Keep what was typed and not sent."""
        if self._made is not None:
            self._made[1].notes.save_drafts()
        if self._several_note is not None:
            self._several_note.save()

    def _beside(self) -> "tuple[DetailPane, DetailController]":
        if self._made is None:
            from recruiterdesk.ui.candidates.controller import DetailController  # noqa: PLC0415 -- the list is painted without it
            from recruiterdesk.ui.candidates.pane import DetailPane  # noqa: PLC0415 -- as above

            pane = DetailPane(self._theme, self._now)
            account_of, hold = self.controller.accounts.get, lambda: self.controller.hold
            detail = DetailController(
                self._desk, self._runner, self._changes, self._notices, pane, account_of, self._now, hold, self._next_ids
            )
            self._made = pane, detail
            self._place.hold(pane)
            self._connect_pane(pane)
            self.pane_made.emit(pane)
            self._turn_to(self.page.table.selected_ids())
        return self._made

    def _connect(self) -> None:
        page, table = self.page, self.page.table
        table.selection_moved.connect(self._on_selection)
        table.menu_wanted.connect(self._on_menu_wanted)
        self.page.model.dataChanged.connect(self._on_rows_changed)
        page.frame.filter.returnPressed.connect(lambda: table.setFocus(Qt.FocusReason.ShortcutFocusReason))

    def _connect_pane(self, pane: "DetailPane") -> None:
        pane.left.connect(self._on_left)
        pane.header.advance_requested.connect(self._advance_shown)
        pane.header.reject_requested.connect(self._reject_shown)
        pane.header.stage_requested.connect(self._open_picker)
        pane.header.more_requested.connect(lambda: self._open_menu(pane.header.more.mapToGlobal(QPoint(0, pane.header.more.height()))))
        pane.several_made.connect(self._on_several_made)
        pane.seen_opened.connect(self.open_person)
        pane.seen_link_requested.connect(self._on_seen_link)
        pane.seen_part_requested.connect(self._on_seen_part)
        pane.decide_requested.connect(self.outbox_entry_requested)

    def _on_several_made(self, several: "SeveralView") -> None:
        table = self.page.table
        several.advance_requested.connect(lambda: self.acting.advance(table.selected_ids()))
        several.reject_requested.connect(lambda: self.acting.reject(table.selected_ids()))
        several.stage_requested.connect(self._open_picker)
        several.note_submitted.connect(self._on_several_note)
        from recruiterdesk.ui.candidates.several_note import SeveralNote  # noqa: PLC0415 -- with the first page of several

        self._several_note = SeveralNote(self._desk, self._runner, several)

    # --- selection and detail ---

    def _on_selection(self, ids: tuple[int, ...]) -> None:
        # While somebody types, the first of each answer is selected; turning the pane to each of them would only hold up the letters.
        if self.page.frame.filter.hasFocus():
            self._typing_pause.start()
        else:
            self._turn_to(ids)

    def _turn_to(self, ids: tuple[int, ...]) -> None:
        self._typing_pause.stop()
        if self._made is None:  # it turns to whom is selected when it is built
            return
        model = self.page.model
        # The list first: both at once would hold the window up. Whom the pane shows already is left only for one who can be shown.
        is_late = len(ids) == 1 and (model.has_late or (self.pane.shown_id is None and model.record(ids[0]) is None))
        self._is_turn_owed = is_late
        if is_late:
            self._row_came.start()
        elif not ids:
            self.detail.show_nobody()
        elif len(ids) == 1:
            self.detail.show(self.page.model.record(ids[0]), ids[0])
        else:
            self.detail.show_several(len(ids), self._by_account(ids))
            if self._several_note is not None:
                self._several_note.follow(ids)

    def _by_account(self, ids: Sequence[int]) -> dict[str, int]:
        counts: dict[str, int] = {}
        for number in ids:
            row = self.page.model.record(number)
            if row is not None:
                counts[row.account] = counts.get(row.account, 0) + 1
        return counts if sum(counts.values()) == len(ids) else {}

    def _on_rows_changed(self, *_places: object) -> None:
        # The row of the selected one may have come, for which the pane could only wait.
        if self._made is not None and self.pane.shown_id is None:
            self._row_came.start()

    def _turn_to_row_that_came(self) -> bool:
        if self.page.model.has_late:
            return True
        ids = self.page.table.selected_ids() if self._is_turn_owed or self.pane.shown_id is None else ()
        self._is_turn_owed = False
        row = self.page.model.record(ids[0]) if len(ids) == 1 else None
        if row is not None or (len(ids) == 1 and self.pane.shown_id is not None):
            self.detail.show(row, ids[0])
        return False

    def _next_ids(self) -> tuple[int, ...]:
        row = self.page.table.currentIndex().row()
        return tuple(number for place in (row + 1, row + 2) if (number := self.page.model.id_at(place)) is not None)

    def _on_left(self) -> None:
        self.page.panes.show_second(is_shown=False)
        self.page.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_escape(self) -> None:
        if not self.page.table.hasFocus() or not self.page.table.end_picking():
            self._on_left()

    def open_person(self, number: int) -> None:
        """Show somebody among all applicants, and stand on them."""
        self.controller.open(all_applicants(), select=number)
        self.page.panes.show_second(is_shown=True)
        self.person_opened.emit(number)

    # --- what is done: the ids are taken here, at the event ---

    def _advance_shown(self) -> None:
        number, view = self.pane.shown_id, self.pane.view
        if number is not None and view is not None:
            step = next_step(view.row, view.pipeline, self.controller.accounts.get(view.row.account_id))
            self.acting.advance((number,), shown=step.stage)

    def _reject_shown(self) -> None:
        if self.pane.shown_id is not None:
            self.acting.reject((self.pane.shown_id,))

    def _advance_selected(self) -> None:
        ids = self.page.table.selected_ids()
        view = self.shown
        if len(ids) == 1 and view is not None and view.row.id == ids[0]:
            self._advance_shown()
        else:
            self.acting.advance(ids)

    def _on_several_note(self, text: str) -> None:
        ids = self.page.table.selected_ids()
        if ids and self._several_note is not None:
            self._several_note.leave_to_outbox()
            self.acting.note(ids, text, is_shared=True, is_sensitive=False, on_done=self._several_note.forget)

    def _open_picker(self) -> None:
        ids = self.page.table.selected_ids()
        view = self.shown
        row = self._known_row(ids)
        if not ids or row is None:
            return
        account = self.controller.accounts.get(row.account_id)
        pipeline = view.pipeline if view is not None and view.row.id == ids[0] else None
        from recruiterdesk.ui.applications.stage_choosing import stage_picker  # noqa: PLC0415 -- loaded with the first menu

        picker = stage_picker(self._theme, self._desk, self._runner, self.page, row, account, pipeline, is_for_one=len(ids) == 1)
        # The ids are those selected when the menu was opened: what is selected later is not touched.
        picker.stage_picked.connect(lambda stage, vacancy_id: self.acting.move(ids, stage, vacancy_id))
        button = self.pane.header.stage if len(ids) == 1 else self.pane.several.stage
        picker.pop_up(button.mapToGlobal(QPoint(0, button.height() + 4)))
        self._picker = picker

    def _known_row(self, ids: Sequence[int]) -> ApplicationRow | None:
        view = self.shown
        if len(ids) == 1 and view is not None and view.row.id == ids[0]:
            return view.row
        return next((row for number in ids if (row := self.page.model.record(number)) is not None), None)

    # --- menus ---

    def _on_menu_wanted(self, _ids: tuple[int, ...], at: QPoint) -> None:
        self._open_menu(at)

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

    # --- commands ---

    def _commands(self) -> list[Command]:
        table = self.page.table
        focus_list = partial(table.setFocus, Qt.FocusReason.ShortcutFocusReason)
        return [
            Command("do.advance", self._advance_title, self._advance_selected, ("A",), "advance", self._why_no_advance),
            Command("do.stage", lambda: _tr("Choose a stage …"), self._open_picker, ("S",), "stage", self._why_no_move),
            Command(
                "do.reject",
                lambda: _tr("Reject"),
                lambda: self.acting.reject(table.selected_ids()),
                ("R",),
                "refused",
                self._why_no_reject,
            ),
            Command("do.note", lambda: _tr("Write a note"), self._begin_note, ("N",), "note", self._why_nobody),
            Command("do.cv", lambda: _tr("Show the CV"), self._toggle_cv, ("Space",), "file-text", self._why_not_one),
            Command("do.edit", lambda: _tr("Edit details …"), self._edit, (), "edit", self._why_not_one),
            Command("do.link", self._link_title, self._link, (), "link", self._why_no_link),
            Command("do.copy_link", lambda: _tr("Copy a link to this applicant"), self._copy_link, (), "copy", self._why_no_copy),
            Command("do.assign", lambda: _tr("Assign to a vacancy …"), self._assign, ("V",), "vacancies", self._why_no_assign),
            Command("do.undo", lambda: _tr("Take back the last change"), self.acting.undo, ("Ctrl+Z",), "undo"),
            Command("list.next", lambda: _tr("Next applicant"), lambda: table.step(1), ("J",), is_listed=False),
            Command("list.previous", lambda: _tr("Previous applicant"), lambda: table.step(-1), ("K",), is_listed=False),
            Command(
                "list.extend", lambda: _tr("Select the next one too"), lambda: table.step(1, extend=True), ("Shift+J",), is_listed=False
            ),
            Command(
                "list.extend_up",
                lambda: _tr("Select the one before too"),
                lambda: table.step(-1, extend=True),
                ("Shift+K",),
                is_listed=False,
            ),
            Command("list.toggle", lambda: _tr("Select or leave out"), table.toggle_current, ("X",), is_listed=False),
            Command("list.first", lambda: _tr("First applicant"), lambda: table.go_to_end(is_last=False), ("Home",), is_listed=False),
            Command("list.last", lambda: _tr("Last applicant"), lambda: table.go_to_end(is_last=True), ("End",), is_listed=False),
            Command("list.all", lambda: _tr("Select all"), table.selectAll, ("Ctrl+A",), "check"),
            Command("list.filter", lambda: _tr("Filter this list"), self.page.frame.focus_filter, ("/",), "filter"),
            Command("list.leave", lambda: _tr("Back to the list"), self._on_escape, ("Esc",), is_listed=False),
            Command("list.enter", lambda: _tr("Go to the list"), focus_list, (), is_listed=False),
            Command("go.new", lambda: _tr("Go to what is new"), self._go_new, ("G then N",), "new"),
            Command("go.all", lambda: _tr("Go to all applicants"), partial(self._go, "all"), ("G then A",), "applicants"),
            Command(
                "go.unmatched",
                lambda: _tr("Go to unmatched applicants"),
                partial(self.go_requested.emit, "unmatched"),
                ("G then U",),
                "unknown",
                self._why_none,
            ),
            Command("go.expiring", lambda: _tr("Go to whose data must go soon"), partial(self._go, "expiring"), ("G then E",), "expires"),
            Command(
                "go.vacancies", lambda: _tr("Go to vacancies"), partial(self.go_requested.emit, "vacancies"), ("G then V",), "vacancies"
            ),
            Command("go.outbox", lambda: _tr("Go to the outbox"), partial(self.go_requested.emit, "outbox"), ("G then O",), "outbox"),
        ]

    def _go(self, where: str) -> None:
        self.controller.open(all_applicants() if where == "all" else expiring())
        self.go_requested.emit(where)

    def _go_new(self) -> None:
        self._runner.run(
            self._desk.applicants.last_visit(), owner=self.page, key="visit", on_done=lambda visit: self.controller.open(new_since(visit))
        )
        self.go_requested.emit("new")

    # --- whom no vacancy is known for ---

    def know_unmatched(self, count: int) -> None:
        """Take how many there are whom no vacancy is known for."""
        self._unmatched = count

    def is_offered(self, command: Command) -> bool:
        """Return whether menus and the palette show a command now: some are nothing for most people."""
        if command.id == "go.unmatched":
            return bool(self._unmatched)
        return command.id != "do.assign" or any(row.vacancy_reference is not None for row in self._selected_rows())

    @property
    def assigning(self) -> "Assigning":
        """Return what assigns people to vacancies."""
        if self._assigning is None:
            from recruiterdesk.ui.unmatched.assigning import Assigning  # noqa: PLC0415 -- loaded with the first assignment

            self._assigning = Assigning(self._desk, self._runner, self._notices, self.page, self.acting.remember, self._go_on_from)
        return self._assigning

    def _go_on_from(self, ids: tuple[int, ...]) -> None:
        # The next one is current at once, as after a move.
        if ids == self.page.table.selected_ids():
            self.page.table.select_after(ids)

    def _assign(self) -> None:
        self.assigning.ask(self._theme, self.page.table.selected_ids())

    def _why_no_assign(self) -> str:
        from recruiterdesk.ui.unmatched.assigning import why_not  # noqa: PLC0415 -- as above

        return self._why_nobody() or why_not(self._selected_rows() or ())

    def _selected_rows(self) -> list[ApplicationRow]:
        """Return those who are selected, as far as their rows are in memory."""
        return [row for number in self.page.table.selected_ids() if (row := self.page.model.record(number)) is not None]

    def _why_none(self) -> str:
        return "" if self._unmatched else _tr("Everybody's vacancy is known.")

    # --- the same person ---

    @property
    def linking(self) -> "Linking":
        """Return what says that applications are the same person's."""
        if self._linking is None:
            from recruiterdesk.ui.links.linking import Linking  # noqa: PLC0415 -- loaded with the first link

            self._linking = Linking(self._desk, self._runner, self._notices, self.page, self.acting.remember)
        return self._linking

    def _on_seen_link(self, other: int) -> None:
        if self.pane.shown_id is not None:
            self.linking.link_people(self.pane.shown_id, other)

    def _on_seen_part(self, other: int) -> None:
        if self.pane.shown_id is not None:
            self.linking.part_people(self.pane.shown_id, other)

    def _link(self) -> None:
        ids, view = self.page.table.selected_ids(), self.shown
        if len(ids) == _PAIR:
            self.linking.link_people(*ids)
        elif view is not None and ids == (view.row.id,):
            self.linking.ask(self._theme, self.page.window(), view.row)

    def _link_title(self) -> str:
        is_pair = len(self.page.table.selected_ids()) == _PAIR
        return _tr("Say they are the same person") if is_pair else _tr("Link with somebody …")

    def _why_no_link(self) -> str:
        ids, view = self.page.table.selected_ids(), self.shown
        can = len(ids) == _PAIR or (view is not None and ids == (view.row.id,))
        return "" if can else _tr("Select one person, or exactly two.")

    def _copy_link(self) -> None:
        from recruiterdesk.ui.bridge.link_copying import copy_link  # noqa: PLC0415 -- loaded with the first menu

        ids = self.page.table.selected_ids()
        if len(ids) == 1 and (row := self._known_row(ids)) is not None:
            copy_link(row, self._notices)

    def _why_no_copy(self) -> str:
        from recruiterdesk.ui.bridge.link_copying import why_no_link  # noqa: PLC0415 -- as above

        ids = self.page.table.selected_ids()
        row = self._known_row(ids) if len(ids) == 1 else None
        return why_no_link(row) if row is not None else _tr("Select one person first.")

    def _begin_note(self) -> None:
        self.pane.leave_cv()
        (self.pane.composer if self.pane.shown_id is not None else self.pane.several.composer).begin()

    def _toggle_cv(self) -> None:
        self.pane.toggle_cv()

    def _edit(self) -> None:
        self.pane.edit_requested.emit()

    def _step(self, plan: Callable[..., Step]) -> Step | None:
        view, ids = self.shown, self.page.table.selected_ids()
        if view is None or len(ids) != 1 or view.row.id != ids[0]:
            return None
        return plan(view.row, view.pipeline, self.controller.accounts.get(view.row.account_id))

    def _advance_title(self) -> str:
        step = self._step(next_step)
        return _tr("Advance to {stage}").format(stage=step.stage) if step else _tr("Advance")

    def _why_nobody(self) -> str:
        return "" if self.page.table.selected_ids() else _tr("Nobody is selected.")

    def _why_not_one(self) -> str:
        return "" if self._made is not None and self.pane.shown_id is not None else _tr("Select one person first.")

    def _why_no_advance(self) -> str:
        step = self._step(next_step)
        return self._why_nobody() or (step.reason if step is not None else self._why_none_moves())

    def _why_no_reject(self) -> str:
        step = self._step(reject_step)
        return self._why_nobody() or (step.reason if step is not None else self._why_none_moves())

    def _why_none_moves(self) -> str:
        """Return what the account says against moving the one who is selected, also while the rest is still to be read."""
        ids = self.page.table.selected_ids()
        row = self._known_row(ids) if len(ids) == 1 else None
        return why_not_able(self.controller.accounts.get(row.account_id), Capability.MOVE_STAGE) if row is not None else ""

    def _why_no_move(self) -> str:
        view, ids = self.shown, self.page.table.selected_ids()
        if view is not None and len(ids) == 1 and view.row.id == ids[0] and view.row.vacancy_id is not None:
            return why_no_move(view.row, view.pipeline, self.controller.accounts.get(view.row.account_id))
        return self._why_nobody()


def _tr(text: str) -> str:
    return QCoreApplication.translate("Commands", text)
