"""The table: selection by id, the keyboard, and files over rows."""

from array import array
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from screen_bed import hover_and_drop

from recruiterdesk.ui.tables.block_model import BlockModel
from recruiterdesk.ui.tables.row_canvas import RowState
from recruiterdesk.ui.tables.table import DeskTable
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.ui.widgets.drop_target import DropVerdict


class Painter:
    """Notes what was painted."""

    def __init__(self) -> None:
        self.painted: list[tuple[str, RowState]] = []

    def paint(self, _painter: QPainter, _area: QRect, _placed: Sequence[Any], record: Any, state: RowState) -> None:
        self.painted.append((record.name, state))

    def tip(self, record: Any, _key: str, _width: int) -> str:
        return str(record.name)


@pytest.fixture
def painter() -> Painter:
    return Painter()


@pytest.fixture
def table(theme: Theme, model: BlockModel[Any], make_row: Any, painter: Painter) -> Iterator[DeskTable]:
    model.show(array("q", range(1, 51)), [make_row(number, f"N{number}") for number in range(1, 51)])
    table = DeskTable(theme, model, painter)
    table.resize(786, 400)
    table.show()
    yield table
    table.close()
    table.deleteLater()


def _key(table: DeskTable, key: Qt.Key, text: str = "") -> bool:
    event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text)
    QApplication.sendEvent(table, event)
    return event.isAccepted()


def test_selection_stays_with_its_ids_when_rows_arrive_above(table: DeskTable, model: BlockModel[Any]) -> None:
    told: list[tuple[int, ...]] = []
    table.select_id(3)
    table.selection_moved.connect(told.append)
    with table.keeping():
        model.rearrange(array("q", [90, 91, *range(1, 51)]))
    assert table.selected_ids() == (3,)
    assert table.currentIndex().row() == 4
    assert told == [], "nothing was selected or left"


def test_selection_stays_through_a_reset_and_leaves_only_what_is_gone(table: DeskTable, model: BlockModel[Any]) -> None:
    table.select_id(3)
    table.step(1, extend=True)
    table.step(1, extend=True)
    with table.keeping():
        model.show(array("q", [5, 9, 3]))
    assert table.selected_ids() == (5, 3)


def test_a_row_that_is_gone_leaves_nothing_selected_in_its_place(table: DeskTable, model: BlockModel[Any]) -> None:
    table.select_id(3)
    with table.keeping():
        model.rearrange(array("q", [1, 2, *range(4, 51)]))
    assert table.selected_ids() == (), "the next row must not become the target of a key by itself"


def test_a_moved_row_stays_selected(table: DeskTable, model: BlockModel[Any]) -> None:
    table.select_id(1)
    with table.keeping():
        model.rearrange(array("q", [*range(2, 51), 1]))
    assert table.selected_ids() == (1,)


def test_the_scroll_position_stays_with_its_row(table: DeskTable, model: BlockModel[Any], theme: Theme) -> None:
    table.verticalScrollBar().setValue(10 * theme.row_height)
    top = model.id_at(table.rowAt(0))
    with table.keeping():
        model.rearrange(array("q", [90, 91, 92, *range(1, 51)]))
    assert model.id_at(table.rowAt(0)) == top


def test_letters_and_the_space_bar_are_left_to_the_page(table: DeskTable) -> None:
    assert not _key(table, Qt.Key.Key_A, "a")
    assert not _key(table, Qt.Key.Key_Space, " ")


def test_arrows_move_and_enter_opens(table: DeskTable) -> None:
    opened: list[int] = []
    table.opened.connect(opened.append)
    table.select_id(1)
    _key(table, Qt.Key.Key_Down)
    _key(table, Qt.Key.Key_Return)
    assert table.selected_ids() == (2,)
    assert opened == [2]


def test_after_an_action_the_next_row_is_current_and_at_the_end_the_one_before(table: DeskTable) -> None:
    table.select_after([7])
    assert table.selected_ids() == (8,)
    table.select_after([50])
    assert table.selected_ids() == (49,)


def test_the_selected_row_is_painted_as_such_and_only_it(table: DeskTable, painter: Painter) -> None:
    table.select_id(2)
    painter.painted.clear()
    table.grab()
    assert {name for name, state in painter.painted if state.is_selected} == {"N2"}


def test_missing_rows_are_skeletons_only_after_150_ms(table: DeskTable, model: BlockModel[Any], qtbot: Any) -> None:
    model.show(array("q", range(1, 51)))
    table.grab()
    assert not table._canvas.shows_skeleton
    qtbot.waitUntil(lambda: table._canvas.shows_skeleton, timeout=2000)
    table.grab()


def test_files_are_judged_over_the_row_they_hover_and_fall_only_where_they_are_welcome(table: DeskTable, tmp_path: Path) -> None:
    judged: list[int] = []
    dropped: list[tuple[int, tuple[Path, ...]]] = []

    def judge(number: int, paths: Sequence[Path]) -> DropVerdict:
        judged.append(number)
        return DropVerdict("Too large", is_refused=True) if number == 2 else DropVerdict(f"Add {len(paths)}")

    table.drops.set_judge(judge)
    table.drops.dropped.connect(lambda number, paths: dropped.append((number, paths)))
    file = tmp_path / "CV é.pdf"
    file.write_bytes(b"x")
    row = table.rowHeight(0)
    assert hover_and_drop(table.viewport(), QPoint(100, row // 2), [file]) == (True, True)
    assert hover_and_drop(table.viewport(), QPoint(100, row + row // 2), [file]) == (False, False)
    assert dropped == [(1, (file,))]
    assert 2 in judged


def test_a_refused_drop_says_why_in_the_row_while_it_hovers(table: DeskTable, tmp_path: Path) -> None:
    table.drops.set_judge(lambda _number, _paths: DropVerdict("CV.pdf is 31 MB, Homerun takes 25 MB", is_refused=True))
    hover_and_drop(table.viewport(), QPoint(100, 5), [tmp_path / "CV.pdf"], drops=False)
    assert table.drops.target is not None
    assert "25 MB" in table.drops.target[1].sentence
    table.grab()


def test_hidden_moved_and_resized_columns_are_told_to_be_remembered(table: DeskTable) -> None:
    choices: list[Any] = []
    table.columns.choice_changed.connect(choices.append)
    table.columns.set_hidden("source", is_hidden=True)
    table.columns.head.moveSection(1, 2)
    assert choices[0].hidden == ("source",)
    assert choices[-1].order.index("vacancy") == 2


def test_rows_that_are_picked_stay_selected_while_the_keyboard_moves_on(table: DeskTable) -> None:
    table.select_id(1)
    table.toggle_current()
    assert table.selected_ids() == (1,)
    table.step(1)
    table.step(1)
    table.toggle_current()
    _key(table, Qt.Key.Key_Down)
    assert (table.selected_ids(), table.current_id()) == ((1, 3), 4)
    table.toggle_current()
    table.toggle_current()
    assert table.selected_ids() == (1, 3)


def test_with_the_last_one_left_out_moving_selects_again(table: DeskTable) -> None:
    table.select_id(2)
    table.toggle_current()
    table.toggle_current()
    assert table.selected_ids() == ()
    table.step(1)
    assert table.selected_ids() == (3,)


def test_picking_ends_with_a_click_everything_selected_or_the_wish_to_end_it(table: DeskTable) -> None:
    def pick_two() -> None:
        table.select_id(1)
        table.toggle_current()
        table.step(1)
        table.toggle_current()
        assert table.selected_ids() == (1, 2)

    pick_two()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(200, 3 * table.rowHeight(0) + 5))
    table.step(1)
    assert table.selected_ids() == (5,)
    pick_two()
    table.selectAll()
    table.step(1)
    assert table.selected_ids() == (3,)
    pick_two()
    assert table.end_picking()
    assert table.selected_ids() == (2,)
    assert not table.end_picking()
