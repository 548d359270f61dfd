"""Where a table's columns stand: arranged by room and by what the user chose, whose changes in the head are told."""

from contextlib import suppress

import msgspec
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QTableView

from recruiterdesk.ui.tables.columns import Column, ColumnChoice, Placed, arrange
from recruiterdesk.ui.tables.head import TableHead
from recruiterdesk.ui.theme.theme import Theme

WIDE_FROM = 1600
_RIGHT = 12  # the look's margin at the right


class ColumnLayout(QObject):
    """One per table, which calls `arrange` whenever its size or its theme changed."""

    sort_wanted = Signal(str)  # the key of a column whose head was clicked
    choice_changed = Signal(object)  # ColumnChoice after the user moved, resized or hid columns

    def __init__(self, theme: Theme, columns: tuple[Column, ...], table: QTableView) -> None:
        """Give `table` its head."""
        super().__init__(table)
        self._theme = theme
        self._columns = columns
        self._table = table
        self._choice = ColumnChoice()
        self._placed: list[Placed] = []
        self._is_wide = False
        self._is_arranging = False
        self.head = TableHead(
            theme, columns, inset=52 if columns[0].key == "name" else 22, roomy_inset=64 if columns[0].key == "name" else 22, parent=table
        )
        table.setHorizontalHeader(self.head)
        self.head.sectionClicked.connect(self._on_clicked)
        self.head.sectionResized.connect(self._on_resized)
        self.head.sectionMoved.connect(self._on_moved)
        self.head.sectionHandleDoubleClicked.connect(self._on_handle_double_clicked)

    @property
    def choice(self) -> ColumnChoice:
        """Return what the user chose about columns."""
        return self._choice

    @property
    def placed(self) -> list[Placed]:
        """Return where the columns stand now."""
        return self._placed

    @property
    def is_wide(self) -> bool:
        """Return whether the window has room for the wide widths."""
        return self._is_wide

    def take_over(self, kept: object) -> None:
        """Take over what a setting holds; what a later version wrote may not fit, and then the designed columns stay."""
        if isinstance(kept, dict):
            with suppress(msgspec.ValidationError):
                self.set_choice(msgspec.convert(kept, ColumnChoice))

    def set_choice(self, choice: ColumnChoice) -> None:
        """Take over what the user chose about columns earlier."""
        self._choice = choice
        self.arrange()

    def set_hidden(self, key: str, *, is_hidden: bool) -> None:
        """Show or hide a column by the user's wish."""
        hidden = tuple(other for other in self._choice.hidden if other != key) + ((key,) if is_hidden else ())
        self._take(ColumnChoice(self._choice.order, hidden, self._choice.widths))

    def show_sort(self, key: str, *, is_descending: bool) -> None:
        """Point the arrow; the youngest first counts as rising age."""
        column = next((column for column in self._columns if column.key == key), None)
        self.head.show_sort(key, is_up=is_descending == bool(column and column.is_age))

    def arrange(self) -> None:
        """Place the columns anew for the room there is now."""
        theme, table, head = self._theme, self._table, self.head
        window = table.window().width() if table.window() is not table else table.width()
        self._is_wide = window / max(theme.zoom, 0.1) >= WIDE_FROM
        bar = table.verticalScrollBar()
        # The margin at the right is where the scroll bar runs, whether it is there or not.
        right = _RIGHT - (round(bar.width() / theme.zoom) if bar.isVisible() else 0)
        width = table.viewport().width()
        self._placed = arrange(self._columns, self._choice, width, theme.zoom, is_wide=self._is_wide, right=max(2, right))
        by_key = {place.column.key: place for place in self._placed}
        self._is_arranging = True
        for logical, column in enumerate(self._columns):
            place = by_key.get(column.key)
            head.setSectionHidden(logical, place is None)
            if place is not None:
                head.resizeSection(logical, place.width)
        for visual, wanted in enumerate(self._choice.ordered(self._columns)):
            logical = self._columns.index(wanted)
            if head.visualIndex(logical) != visual:
                head.moveSection(head.visualIndex(logical), visual)
        self._is_arranging = False
        head.viewport().update()
        table.viewport().update()

    def _on_resized(self, logical: int, _old: int, new: int) -> None:
        if self._is_arranging:
            return
        widths = dict(self._choice.widths)
        widths[self._columns[logical].key] = max(1, round(new / self._theme.zoom))
        self._take(ColumnChoice(self._choice.order, self._choice.hidden, widths))

    def _on_handle_double_clicked(self, logical: int) -> None:
        widths = dict(self._choice.widths)
        if widths.pop(self._columns[logical].key, None) is not None:
            self._take(ColumnChoice(self._choice.order, self._choice.hidden, widths))

    def _on_moved(self, _logical: int, _old: int, _new: int) -> None:
        if self._is_arranging:
            return
        order = tuple(self._columns[self.head.logicalIndex(visual)].key for visual in range(len(self._columns)))
        self._take(ColumnChoice(order, self._choice.hidden, self._choice.widths))

    def _take(self, choice: ColumnChoice) -> None:
        self._choice = choice
        QTimer.singleShot(0, self, self.arrange)  # not while the header is still busy with the drag
        self.choice_changed.emit(choice)

    def _on_clicked(self, logical: int) -> None:
        column = self._columns[logical]
        if column.sort is not None:
            self.sort_wanted.emit(column.key)
