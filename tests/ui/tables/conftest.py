"""A small model of numbered rows for the tests of tables."""

from array import array
from dataclasses import dataclass

import pytest

from recruiterdesk.ui.tables.block_model import BlockModel
from recruiterdesk.ui.tables.columns import Column


@dataclass(frozen=True)
class Row:
    """A row with our id and a name."""

    id: int
    name: str


COLUMNS = (
    Column("name", "Name", 200, 240, is_needed=True),
    Column("vacancy", "Vacancy", 120, 200, stretch=1.0, is_needed=True),
    Column("source", "Source", 72, 100, hide_below=700),
    Column("keep", "Keep", 50, 60, hide_below=640),
    Column("provider", "Account", 34, 150, hide_below=460),
)


@pytest.fixture
def make_row() -> type[Row]:
    """How rows are made."""
    return Row


@pytest.fixture
def model(qapp: object) -> BlockModel[Row]:
    """An empty model."""
    return BlockModel(COLUMNS, lambda row, key: row.name if key == "name" else "", lambda row: row.name)


@pytest.fixture
def ids() -> "array[int]":
    """A thousand ids."""
    return array("q", range(1, 1001))
