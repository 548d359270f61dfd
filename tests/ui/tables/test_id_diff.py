"""The difference between two orders of ids."""

import random
from array import array

from hypothesis import given
from hypothesis import strategies as st

from recruiterdesk.ui.tables.id_diff import Difference, difference


def _apply(old: "array[int]", steps: Difference) -> "array[int]":
    ids = old[:]
    for first, last in reversed(steps.removals):
        del ids[first : last + 1]
    for first, run in steps.insertions:
        ids = ids[:first] + run + ids[first:]
    return ids


@given(st.lists(st.integers(0, 60), unique=True), st.lists(st.integers(0, 60), unique=True))
def test_the_steps_lead_from_one_order_to_the_other(old: list[int], new: list[int]) -> None:
    steps = difference(array("q", old), array("q", new))
    assert steps is None or _apply(array("q", old), steps).tolist() == new


@given(st.lists(st.integers(0, 10_000), unique=True, max_size=300), st.integers(0, 300))
def test_one_arrival_is_one_insertion(old: list[int], at: int) -> None:
    new = [*old[:at], 99_999, *old[at:]]
    steps = difference(array("q", old), array("q", new))
    assert steps is not None
    assert steps.removals == ()
    assert [(first, run.tolist()) for first, run in steps.insertions] == [(min(at, len(old)), [99_999])]


def test_nothing_to_do_is_said_with_no_steps() -> None:
    ids = array("q", range(1000))
    assert difference(ids, ids[:]) == Difference((), ())


def test_a_row_that_moved_is_taken_out_and_put_in_alone() -> None:
    old = array("q", range(1000))
    moved = [*range(1, 500), 0, *range(500, 1000)]
    steps = difference(old, array("q", moved))
    assert steps is not None
    assert steps.removals == ((0, 0),)
    assert [(first, run.tolist()) for first, run in steps.insertions] == [(499, [0])]


def test_a_shuffled_order_is_worth_a_reset() -> None:
    shuffled = list(range(1000))
    random.Random(1).shuffle(shuffled)
    assert difference(array("q", range(1000)), array("q", shuffled)) is None


def test_a_large_block_at_one_place_is_still_one_step() -> None:
    old = array("q", range(10))
    new = array("q", [*range(5), *range(100, 20_000), *range(5, 10)])
    steps = difference(old, new)
    assert steps is not None
    assert _apply(old, steps) == new
    assert len(steps.insertions) == 1
