"""Which columns fit, in which order."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from recruiterdesk.ui.applications.columns import COLUMNS
from recruiterdesk.ui.tables.columns import ColumnChoice, arrange


def _keys(width: int, zoom: float = 1.0, choice: ColumnChoice | None = None) -> list[str]:
    return [placed.column.key for placed in arrange(COLUMNS, choice or ColumnChoice(), round(width * zoom), zoom)]


def test_columns_leave_in_the_order_of_the_look() -> None:
    assert _keys(786) == ["name", "vacancy", "stage", "provider", "age", "source", "keep"]
    assert "source" not in _keys(699)
    assert "keep" in _keys(699)
    assert "keep" not in _keys(639)
    assert "provider" in _keys(461)
    assert _keys(450) == ["name", "vacancy", "stage", "age"]


def test_zoom_counts_logical_pixels() -> None:
    assert _keys(540, zoom=2.0) == _keys(540)


def test_the_stretching_column_takes_what_the_others_leave() -> None:
    placed = arrange(COLUMNS, ColumnChoice(), 786, 1.0)
    by_key = {place.column.key: place for place in placed}
    assert by_key["name"].width == 233
    assert by_key["stage"].width == 138
    assert by_key["keep"].x + by_key["keep"].width == 786 - 12


def test_a_chosen_order_is_kept_and_a_hidden_column_stays_away() -> None:
    choice = ColumnChoice(order=("name", "stage", "vacancy", "provider", "age", "source", "keep"), hidden=("source",))
    assert _keys(786, choice=choice) == ["name", "stage", "vacancy", "provider", "age", "keep"]


def test_a_needed_column_cannot_be_hidden() -> None:
    assert "name" in _keys(786, choice=ColumnChoice(hidden=("name", "vacancy")))


def test_a_column_that_the_choice_never_heard_of_stands_where_it_was_designed() -> None:
    choice = ColumnChoice(order=("name", "vacancy"))
    assert _keys(786, choice=choice)[:3] == ["name", "vacancy", "stage"]


@given(st.integers(200, 4000), st.sampled_from([0.9, 1.0, 1.25, 1.5, 2.0]))
def test_columns_never_overlap_at_any_width_or_zoom(width: int, zoom: float) -> None:
    placed = arrange(COLUMNS, ColumnChoice(), width, zoom)
    for before, after in itertools.pairwise(placed):
        assert before.x + before.width == after.x
