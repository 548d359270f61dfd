"""The page of a provider's tables: which one, its filters, its lines, how old they are, and what can be done with the one selected."""

from array import array
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from recruiterdesk.domain.provider_table import TableColumn, TableLine
from recruiterdesk.ui.actions_of_provider.offered import OfferedAction
from recruiterdesk.ui.bridge.say import say
from recruiterdesk.ui.search.command_page import CommandPage
from recruiterdesk.ui.tables.block_model import BlockModel
from recruiterdesk.ui.tables.ink import Ink
from recruiterdesk.ui.tables.table import DeskTable
from recruiterdesk.ui.tables_of_provider.cells import ShownLine, cell_said, line_said, order_of
from recruiterdesk.ui.tables_of_provider.columns import columns_of, place_of
from recruiterdesk.ui.tables_of_provider.line_painter import LinePainter
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.badge import Badge, Icon
from recruiterdesk.ui.widgets.choices import Picker
from recruiterdesk.ui.widgets.empty_state import EmptyState
from recruiterdesk.ui.widgets.key_button import KeyButton
from recruiterdesk.ui.widgets.lines import Line, Panel
from recruiterdesk.ui.widgets.record_form import RecordForm
from recruiterdesk.ui.widgets.safe_label import SafeLabel
from recruiterdesk.ui.widgets.view_head import ViewHead

if TYPE_CHECKING:
    from recruiterdesk.domain.provider_profile import RecordField, TableSpec

_NEAR_END = 12  # rows before the end at which the next page is asked for
_FILTER_COLUMNS, _FILTER = 4, 220
_MOST_BUTTONS = 3
EMPTY, LINES = range(2)


class TablesPage(CommandPage):
    """Shows what it is told and emits wishes; whoever fills it knows the services."""

    table_chosen = Signal(str)
    filters_wanted = Signal()  # show by the filters as they stand
    read_wanted = Signal()  # read it again
    more_wanted = Signal()  # the next page
    line_opened = Signal(object)  # ShownLine
    line_menu_wanted = Signal(object, object)  # tuple[ShownLine, ...], QPoint on the screen
    action_wanted = Signal(str, object)  # an action's name, tuple[ShownLine, ...]
    download_wanted = Signal(object)  # ShownLine
    save_wanted = Signal()
    remedy_wanted = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.columns: tuple[TableColumn, ...] = ()
        self.lines: list[ShownLine] = []
        self.table: DeskTable | None = None
        self.form: RecordForm | None = None
        self._model: BlockModel[ShownLine] | None = None
        self._sort: tuple[str, bool] = ("", False)
        self._offers: tuple[OfferedAction, ...] = ()
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._look_for_end)
        self._build()

    def _build(self) -> None:
        theme = self._theme
        self.head = ViewHead(theme, "")
        self.badge = Badge(theme, "")
        self.back = KeyButton(theme, self.tr("Back"), "Esc", size="small")
        self.back.clicked.connect(self.left)
        self.picker = Picker(theme, self.tr("Which table"))
        self.picker.activated.connect(lambda _place: self.table_chosen.emit(str(self.picker.currentData())))
        self.again = KeyButton(theme, self.tr("Read again"), icon="sync", size="small")
        self.again.clicked.connect(self.read_wanted)
        self.save = KeyButton(theme, self.tr("Save as …"), icon="download", size="small")
        self.save.clicked.connect(self.save_wanted)
        for widget in (self.badge, self.picker, self.again, self.save, self.back):
            self.head.add(widget)
        self._filters = Panel(theme, "bg.surface")
        self._filter_row = QVBoxLayout(self._filters)
        self._filters.hide()
        self.empty = EmptyState(theme, "columns", "")
        self.empty.acted.connect(self.remedy_wanted)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._note_icon = Icon(theme, "info", "text.3", 14)
        self._note = SafeLabel(theme, "", "small", "text.2", is_wrapped=True)
        self._note_row = QWidget()
        note = QHBoxLayout(self._note_row)
        note.addWidget(self._note_icon, 0, Qt.AlignmentFlag.AlignTop)
        note.addWidget(self._note, 1)
        self._note_row.hide()
        self.foot = Panel(theme, "bg.sunken")
        self._foot = QHBoxLayout(self.foot)
        self._age_icon = Icon(theme, "complete", "success", 14)
        self._age = SafeLabel(theme, "", "small", "text.2", elide="right")
        self._foot.addWidget(self._age_icon)
        self._foot.addWidget(self._age, 1)
        self._buttons: list[KeyButton] = []
        ground = Panel(theme, "bg.surface")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(ground)
        column = QVBoxLayout(ground)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self._filters)
        column.addWidget(self._note_row)
        column.addWidget(self._stack, 1)
        column.addWidget(Line(theme))
        column.addWidget(self.foot)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def focus_stops(self) -> tuple[QWidget, ...]:
        """Return the panes that F6 goes through."""
        middle = self.table if self.table is not None and self._stack.currentWidget() is self.table else self.empty
        return tuple(pane for pane in (self.head, self._filters, middle, self.foot) if not pane.isHidden())

    # --- which table ---

    def show_target(self, name: str, title: str, badge: str, meaning: str) -> None:
        """Say whose tables these are; `title` is for the title bar and never a person's name."""
        self.head.set_title(name)
        self.badge.set_letters(badge, meaning)
        self.setWindowTitle(title)

    def show_tables(self, tables: "Sequence[TableSpec]", chosen: str) -> None:
        """Offer the tables."""
        self.picker.clear()
        for table in tables:
            self.picker.addItem(say(table.title), table.name)
        self.picker.setCurrentIndex(max(0, self.picker.findData(chosen)))
        self.picker.updateGeometry()

    def show_filters(self, fields: "Sequence[RecordField]") -> RecordForm | None:
        """Show the filters of the table as a small form; returns it, None where it has none."""
        if self.form is not None:
            self.form.hide()
            self.form.deleteLater()
            self.form = None
        while (item := self._filter_row.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._filters.setVisible(bool(fields))
        if not fields:
            return None
        form = RecordForm(self._theme, fields, columns=max(1, min(_FILTER_COLUMNS, len(fields))) if len(fields) > 1 else 2)
        form.submitted.connect(self.filters_wanted)
        show = KeyButton(self._theme, self.tr("Show"), icon="filter", size="small")
        show.clicked.connect(self.filters_wanted)
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._theme.px(12))
        form.setMaximumWidth(self._theme.px(_FILTER * max(2, min(_FILTER_COLUMNS, len(fields)))))
        row.addWidget(form, 8)
        foot = QVBoxLayout()
        foot.addSpacing(self._theme.line_height("small") + self._theme.px(3 + 4 + 2))  # beside the fields, which stand under their labels
        foot.addWidget(show)
        foot.addStretch(1)
        row.addLayout(foot)
        row.addStretch(1)
        self._filter_row.addWidget(holder)
        self.form = form
        return form

    # --- lines ---

    def show_lines(self, columns: Sequence[TableColumn], lines: Sequence[TableLine], *, follow: bool = False) -> None:
        """Show a first page, or with `follow` what comes after it."""
        shown = [ShownLine(place, line) for place, line in enumerate(lines, len(self.lines) + 1 if follow else 1)]
        if follow and self._model is not None:
            self.lines += shown
        else:
            self.lines = shown
            if tuple(columns) != self.columns or self._model is None:
                self.columns = tuple(columns)
                self._make_table()
        self._arrange(is_new=not follow)
        self._stack.setCurrentIndex(LINES)
        self._show_line_buttons()
        self._later.start()

    def say_empty(self, icon: str, lead: str, text: str = "", action: str = "") -> None:
        """Say in the place of lines why there are none, with at most one way onward."""
        self.empty.say(lead, text, action, icon=icon)
        self._stack.setCurrentIndex(EMPTY)
        self._show_line_buttons()

    def forget_lines(self) -> None:
        """Leave what was shown: another table comes."""
        self.lines, self.columns = [], ()
        self._sort = ("", False)
        self.say_note("")
        self._drop_table()

    def say_age(self, text: str, icon: str, role: str) -> None:
        """Say how old the lines are, and how many of them there are."""
        self._age.setText(text)
        self._age_icon.setVisible(bool(text))
        self._age_icon.set_icon(icon, role)

    def say_note(self, text: str) -> None:
        """Say what a reader must know of these figures."""
        self._note.setText(text)
        self._note_row.setVisible(bool(text))

    def offer_line_actions(self, offers: Sequence[OfferedAction], *, has_files: bool) -> None:
        """Offer what can be done with a line."""
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self._buttons = []
        self._offers = tuple(offers)
        if has_files:
            self._add_button(self.tr("Download …"), "download", lambda lines: self.download_wanted.emit(lines[0]), is_for_many=False)
        for offer in offers[:_MOST_BUTTONS]:
            run = partial(self.action_wanted.emit, offer.spec.name)
            button = self._add_button(say(offer.spec.title), "", run, is_for_many=offer.is_for_many)
            button.setProperty("refused", offer.refusal)
        if len(offers) > _MOST_BUTTONS:
            more = self._add_button(self.tr("More …"), "more", lambda _lines: None, is_for_many=True)
            more.clicked.connect(lambda: self._on_more(more))
        self._show_line_buttons()

    @property
    def chosen(self) -> tuple[ShownLine, ...]:
        """Return the lines that are selected, in the order in which they stand."""
        if self.table is None or self._stack.currentIndex() != LINES:
            return ()
        by_id = {line.id: line for line in self.lines}
        return tuple(by_id[number] for number in self.table.selected_ids() if number in by_id)

    @property
    def line(self) -> ShownLine | None:
        """Return the line that is selected, where exactly one is."""
        chosen = self.chosen
        return chosen[0] if len(chosen) == 1 else None

    def why_not_chosen(self, *, is_for_many: bool) -> str:
        """Return why nothing can be done with what is selected, "" where it can."""
        chosen = self.chosen
        if not chosen:
            return self.tr("Choose a line first.")
        if len(chosen) > 1 and not is_for_many:
            return self.tr("Choose one line: this is done one by one.")
        nameless = sum(not shown.line.id for shown in chosen)
        if nameless and len(chosen) == 1:
            return self.tr("Nothing can be done with this line: the provider gives it no number.")
        if nameless:
            return self.tr("Some of these lines have no number at the provider, so nothing can be done with them. Leave them out.")
        return ""

    # --- inside ---

    def _make_table(self) -> None:
        self._drop_table()
        columns = self.columns
        names = [say(column.label) for column in columns]

        def text(record: ShownLine, key: str) -> str:
            number = place_of(key)
            return cell_said(record.line.cells[number], columns[number].kind)

        model: BlockModel[ShownLine] = BlockModel(columns_of(columns), text, lambda record: line_said(columns, record.line, names), self)
        ink = Ink(self._theme, self)
        table = DeskTable(self._theme, model, LinePainter(self._theme, ink, columns), ink)
        table.setAccessibleName(self.picker.currentText() or self.head.title)
        table.columns.sort_wanted.connect(self._on_sort)
        table.selection_moved.connect(lambda _ids: self._show_line_buttons())
        table.opened.connect(self._on_opened)
        table.menu_wanted.connect(lambda _ids, at: self.line_menu_wanted.emit(self.chosen, at) if self.chosen else None)
        table.verticalScrollBar().valueChanged.connect(lambda _value: self._look_for_end())
        model.blocks_wanted.connect(lambda blocks: self._put(model.ids_of_blocks(blocks)))
        self._model, self.table = model, table
        self._stack.insertWidget(LINES, table)

    def _drop_table(self) -> None:
        if self.table is not None:
            self._stack.setCurrentIndex(EMPTY)
            self._stack.removeWidget(self.table)
            self.table.deleteLater()
            if self._model is not None:
                self._model.deleteLater()
            self.table, self._model = None, None

    def _arrange(self, *, is_new: bool) -> None:
        if self.table is None or self._model is None:
            return
        key, is_descending = self._sort
        if key:
            number = place_of(key)
            kind = self.columns[number].kind
            ordered = sorted(self.lines, key=lambda shown: order_of(shown.line.cells[number], kind), reverse=is_descending)
            # Cells with nothing come last either way.
            shown_lines = sorted(ordered, key=lambda shown: shown.line.cells[number] in (None, ""))
        else:
            shown_lines = sorted(self.lines, key=lambda shown: shown.id)
        ids = array("q", [shown.id for shown in shown_lines])
        self.table.columns.show_sort(key, is_descending=is_descending)
        with self.table.keeping():
            self._model.show(ids, shown_lines[:200])
        if is_new and not self.table.selected_ids():
            self.table.go_to_end(is_last=False)

    def _put(self, ids: Sequence[int]) -> None:
        if self._model is not None:
            wanted = set(ids)
            self._model.put([shown for shown in self.lines if shown.id in wanted])

    def _look_for_end(self) -> None:
        table = self.table
        if table is not None and self._stack.currentIndex() == LINES:
            bar = table.verticalScrollBar()
            if bar.value() >= bar.maximum() - _NEAR_END * table.verticalHeader().defaultSectionSize():
                self.more_wanted.emit()

    def _on_sort(self, key: str) -> None:
        self._sort = (key, not self._sort[1]) if self._sort[0] == key else (key, False)
        self._arrange(is_new=False)

    def _on_opened(self, number: int) -> None:
        shown = next((line for line in self.lines if line.id == number), None)
        if shown is not None:
            self.line_opened.emit(shown)

    def _add_button(self, text: str, icon: str, run: Callable[[tuple[ShownLine, ...]], object], *, is_for_many: bool) -> KeyButton:
        button = KeyButton(self._theme, text, icon=icon, size="small")
        button.setProperty("for many", is_for_many)
        button.clicked.connect(lambda: run(self.chosen) if self.chosen else None)
        self._foot.addWidget(button)
        self._buttons.append(button)
        return button

    def _on_more(self, button: KeyButton) -> None:
        if self.chosen:
            self.line_menu_wanted.emit(self.chosen, button.mapToGlobal(button.rect().topLeft()))

    def _show_line_buttons(self) -> None:
        for button in self._buttons:
            button.setVisible(self._stack.currentIndex() == LINES)
            why = self.why_not_chosen(is_for_many=bool(button.property("for many")))
            button.set_refusal(str(button.property("refused") or "") or why)

    def _on_theme_changed(self) -> None:
        px = self._theme.px
        self._filter_row.setContentsMargins(px(13), px(6), px(16), px(6))
        self._foot.setContentsMargins(px(16), 0, px(12), 0)
        self._foot.setSpacing(px(8))
        self.foot.setFixedHeight(px(40))
        if (row := self._note_row.layout()) is not None:
            row.setContentsMargins(px(16), px(6), px(16), px(8))
            row.setSpacing(px(8))
