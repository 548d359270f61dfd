"""The model that keeps few rows of many."""

from array import array
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from recruiterdesk.ui.tables.block_model import AT_ONCE, BLOCK, MOST_BLOCKS, BlockModel
from recruiterdesk.ui.tables.roles import Role


@pytest.fixture(autouse=True)
def _tester(model: BlockModel[Any], request: pytest.FixtureRequest) -> QAbstractItemModelTester | None:
    if "many" in request.node.name:  # Qt's tester walks through every cell at every change
        return None
    return QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)


def test_a_new_question_is_one_reset_with_its_first_rows(model: BlockModel[Any], make_row: Any, ids: "array[int]") -> None:
    resets: list[int] = []
    model.modelReset.connect(lambda: resets.append(model.rowCount()))
    model.show(ids, [make_row(number, f"N{number}") for number in ids[:BLOCK]])
    assert resets == [1000]
    assert model.data(model.index(0, 0)) == "N1"
    assert model.data(model.index(0, 0), Role.ID) == 1


def test_a_row_that_is_not_here_has_an_id_and_asks_for_its_block_and_a_neighbour(model: BlockModel[Any], ids: "array[int]") -> None:
    wanted: list[list[int]] = []
    model.blocks_wanted.connect(wanted.append)
    model.show(ids)
    assert model.data(model.index(550, 0), Role.ID) == 551
    assert model.data(model.index(550, 0), Role.RECORD) is None
    assert model.record_at(550) is None
    assert wanted == [[5, 6, 4]]


def test_a_block_is_asked_for_once_until_it_comes(model: BlockModel[Any], make_row: Any, ids: "array[int]") -> None:
    wanted: list[list[int]] = []
    model.blocks_wanted.connect(wanted.append)
    model.show(ids)
    for row in range(500, 540):
        model.record_at(row)
    assert len(wanted) == 1
    model.put([make_row(number, "x") for number in model.ids_of_blocks([5])])
    assert model.record_at(500) is not None
    assert len(wanted) == 1


def test_rows_that_came_say_exactly_where_they_stand(model: BlockModel[Any], make_row: Any, ids: "array[int]") -> None:
    changed: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last: changed.append((first.row(), last.row())))
    model.show(ids, [make_row(7, "x"), make_row(9, "x")])
    model.put([make_row(number, "x") for number in ids[200 : 200 + AT_ONCE]])
    model.put([make_row(7, "y"), make_row(9, "y")])
    assert changed == [(200, 199 + AT_ONCE), (6, 6), (8, 8)]


def test_many_new_rows_that_came_together_are_shown_a_few_in_each_turn_and_those_looked_at_first(
    model: BlockModel[Any], make_row: Any, ids: "array[int]", qtbot: QtBot
) -> None:
    changed: list[tuple[int, int]] = []
    wanted: list[list[int]] = []
    model.dataChanged.connect(lambda first, last: changed.append((first.row(), last.row())))
    model.show(ids)
    looked_at = range(240, 240 + 2 * AT_ONCE)
    for row in looked_at:
        model.record_at(row)
    model.blocks_wanted.connect(wanted.append)
    model.put([make_row(number, "x") for number in model.ids_of_blocks([2])])
    assert changed == [(240, 239 + AT_ONCE)]
    assert model.record_at(239 + AT_ONCE) is not None
    assert model.record_at(240 + AT_ONCE) is None, "it is painted in a later turn"
    assert model.data(model.index(299, 0)) == "x", "but it is here for whoever reads it"
    assert not wanted, "and is not asked for again"
    qtbot.waitUntil(lambda: model.record_at(299) is not None, timeout=30_000)
    # The second turn shows the rest of those looked at; where the first was quick, some from the block's beginning with them.
    second = {row for first, last in changed[1:3] for row in range(first, last + 1)}
    assert second >= set(range(240 + AT_ONCE, 240 + 2 * AT_ONCE))
    assert len(changed) > 1 + 2
    assert {row for first, last in changed for row in range(first, last + 1)} == set(range(200, 300))


def test_of_many_rows_more_come_in_a_turn_where_the_last_ones_were_quick_and_few_where_they_held_the_loop_up(
    model: BlockModel[Any], make_row: Any, ids: "array[int]"
) -> None:
    changed: list[int] = []
    model.dataChanged.connect(lambda first, last: changed.append(last.row() - first.row() + 1))
    model.show(ids)
    model.put([make_row(number, "x") for number in ids[:BLOCK]])
    model._turns.stop()
    for was_late in (False, False, True):
        model._turns.was_late = was_late
        model._show_more()
    assert changed == [AT_ONCE, 2 * AT_ONCE, 4 * AT_ONCE, AT_ONCE]


def test_a_row_among_many_that_changes_or_goes_before_its_turn_is_shown_as_it_then_is(
    model: BlockModel[Any], make_row: Any, ids: "array[int]", qtbot: QtBot
) -> None:
    model.show(ids)
    model.put([make_row(number, "old") for number in ids[:BLOCK]])
    model.put([make_row(BLOCK, "new")])
    model.rearrange(ids[1:])
    assert model.record_at(BLOCK - 2) is None
    qtbot.waitUntil(lambda: model.record_at(BLOCK - 2) is not None)
    assert model.data(model.index(BLOCK - 2, 0)) == "new"
    model.put([make_row(number, "x") for number in ids[200:300]])
    model.show(ids[:BLOCK])
    model.forget(ids)
    assert model.record_at(50) is None


def test_of_many_rows_at_most_16_blocks_stay_in_memory(model: BlockModel[Any], make_row: Any) -> None:
    many = array("q", range(1, 100_001))
    model.show(many)
    for block in range(100):
        model.put([make_row(number, "x") for number in model.ids_of_blocks([block])])
    assert len(model.loaded(many)) <= BLOCK * MOST_BLOCKS
    assert model.record(10_000) is not None, "the newest block stays"


def test_arrivals_and_departures_are_row_signals_and_keep_the_rows_in_memory(model: BlockModel[Any], make_row: Any) -> None:
    told: list[tuple[str, int, int]] = []
    model.rowsInserted.connect(lambda _parent, first, last: told.append(("in", first, last)))
    model.rowsRemoved.connect(lambda _parent, first, last: told.append(("out", first, last)))
    model.show(array("q", [1, 2, 3, 4]), [make_row(number, f"N{number}") for number in (1, 2, 3, 4)])
    assert model.rearrange(array("q", [9, 1, 2, 4]))
    assert told == [("out", 2, 2), ("in", 0, 0)]
    assert model.data(model.index(1, 0)) == "N1"


def test_the_row_of_a_screen_reader_is_a_sentence(model: BlockModel[Any], make_row: Any) -> None:
    model.show(array("q", [1]), [make_row(1, "Zoë")])
    assert model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole) == "Zoë"
    assert model.headerData(0, Qt.Orientation.Horizontal) == "Name"
