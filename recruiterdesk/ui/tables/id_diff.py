"""The difference between two orders of ids, as runs to take out and runs to put in."""

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from array import array

# Beyond these a reset is cheaper than exact signals, and no one can follow the rows with the eye anyway.
MOST_RUNS = 64
LARGEST_MIDDLE = 4_000


class Difference(NamedTuple):
    """First remove the runs `(first, last)` of the old order, from the back; then insert `(first, ids)` of the new one, from the front."""

    removals: tuple[tuple[int, int], ...]
    insertions: tuple[tuple[int, "array[int]"], ...]


def difference(old: "array[int]", new: "array[int]") -> Difference | None:
    """Return how to get from `old` to `new`, or None where that would take too many steps to be worth it."""
    start = _common_prefix(old, new)
    end = _common_suffix(old, new, start)
    before, after = old[start : len(old) - end], new[start : len(new) - end]
    if len(before) > LARGEST_MIDDLE or len(after) > LARGEST_MIDDLE:
        # Much at one place is still one run; much that moved is not.
        if before and after:
            return None
        return Difference(
            ((start, start + len(before) - 1),) if before else (),
            ((start, after),) if after else (),
        )
    kept = _kept(before, after)
    removals = _runs([start + place for place, number in enumerate(before) if number not in kept])
    added = _runs([start + place for place, number in enumerate(after) if number not in kept])
    if len(removals) + len(added) > MOST_RUNS:
        return None
    return Difference(tuple(removals), tuple((first, new[first : last + 1]) for first, last in added))


def _common_prefix(old: "array[int]", new: "array[int]") -> int:
    """Return how many ids at the start are equal, by halving: comparing slices is a plain memory comparison."""
    low, high = 0, min(len(old), len(new))
    while low < high:
        middle = (low + high + 1) // 2
        if old[low:middle] == new[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _common_suffix(old: "array[int]", new: "array[int]", start: int) -> int:
    low, high = 0, min(len(old), len(new)) - start
    while low < high:
        middle = (low + high + 1) // 2
        if old[len(old) - middle : len(old) - low] == new[len(new) - middle : len(new) - low]:
            low = middle
        else:
            high = middle - 1
    return low


def _kept(before: "array[int]", after: "array[int]") -> set[int]:
    """Return a largest set of ids that stand in the same order in both (longest increasing run of places)."""
    place_before = {number: place for place, number in enumerate(before)}
    common = [number for number in after if number in place_before]
    ends: list[int] = []  # the smallest place that ends an increasing run of each length
    last: list[int] = []  # its index in `common`
    back: list[int] = []
    for index, number in enumerate(common):
        place = place_before[number]
        length = bisect_left(ends, place)
        back.append(last[length - 1] if length else -1)
        if length == len(ends):
            ends.append(place)
            last.append(index)
        else:
            ends[length] = place
            last[length] = index
    kept: set[int] = set()
    index = last[-1] if last else -1
    while index >= 0:
        kept.add(common[index])
        index = back[index]
    return kept


def _runs(places: list[int]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for place in places:
        if runs and runs[-1][1] == place - 1:
            runs[-1] = (runs[-1][0], place)
        else:
            runs.append((place, place))
    return runs
