"""What a screen reader hears of the row that the keyboard is on."""

from array import array
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from recruiterdesk.ui.tables.block_model import BlockModel
from recruiterdesk.ui.tables.columns import Column
from recruiterdesk.ui.tables.table import DeskTable
from recruiterdesk.ui.theme.theme import Theme

COLUMNS = (Column("name", "Name", 200, 240, is_needed=True), Column("stage", "Stage", 100, 100, is_needed=True))


class Painter:
    """Paints nothing."""

    def paint(self, *_all: Any) -> None:
        """Paint nothing."""

    def tip(self, *_all: Any) -> str:
        """Add nothing."""
        return ""


@pytest.fixture
def model(qapp: object) -> BlockModel[Any]:
    """A model that says a whole row otherwise than its cells."""
    return BlockModel(COLUMNS, lambda row, key: f"{key} of {row.name}", lambda row: f"{row.name}, unread, in Gesprek")


@pytest.fixture
def table(theme: Theme, model: BlockModel[Any], qtbot: Any) -> Iterator[DeskTable]:
    """A table under a field, in front."""
    window = QWidget()
    column = QVBoxLayout(window)
    field = QLineEdit()
    column.addWidget(field)
    table = DeskTable(theme, model, Painter())
    table.setAccessibleName("Applicants")
    column.addWidget(table)
    was_active = QAccessible.isActive()
    QAccessible.setActive(True)  # as if a screen reader listened
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    field.setFocus()
    yield table
    QAccessible.setActive(was_active)
    window.close()
    window.deleteLater()


def _heard(table: DeskTable) -> str:
    item = QAccessible.queryAccessibleInterface(table).focusChild()
    return item.text(QAccessible.Text.Name) if item is not None else ""


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_PageDown])
def test_the_whole_row_is_said_wherever_the_keyboard_goes(table: DeskTable, model: BlockModel[Any], make_row: Any, key: Qt.Key) -> None:
    model.show(array("q", (1, 2)), [make_row(1, "Zoë"), make_row(2, "Ömer")])
    table.select_id(1)
    table.setFocus()
    assert _heard(table) == "Zoë, unread, in Gesprek"
    QTest.keyClick(table, key)
    assert _heard(table) == "Ömer, unread, in Gesprek"


def test_left_and_right_stay_on_the_whole_row(table: DeskTable, model: BlockModel[Any], make_row: Any) -> None:
    model.show(array("q", (1, 2)), [make_row(1, "Zoë"), make_row(2, "Ömer")])
    table.select_id(2)
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Right)
    assert _heard(table) == "Ömer, unread, in Gesprek"
    assert table.selected_ids() == (2,)


def test_a_row_that_comes_after_the_keyboard_is_said_when_it_comes_and_only_once(
    table: DeskTable, model: BlockModel[Any], make_row: Any
) -> None:
    said: list[str] = []
    table.spoken.said.connect(said.append)
    model.show(array("q", (1, 2)))
    table.select_id(2)
    table.setFocus()
    assert _heard(table) == ""
    model.put([make_row(1, "Zoë")])
    assert said == []
    model.put([make_row(2, "Ömer")])
    model.put([make_row(2, "Ömer")])
    assert said == ["Ömer, unread, in Gesprek"]


def test_a_row_that_comes_while_the_keyboard_is_elsewhere_is_not_said(table: DeskTable, model: BlockModel[Any], make_row: Any) -> None:
    said: list[str] = []
    table.spoken.said.connect(said.append)
    model.show(array("q", (1, 2)))
    table.select_id(2)
    model.put([make_row(2, "Ömer")])
    assert said == []
