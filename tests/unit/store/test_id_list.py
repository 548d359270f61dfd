"""Lists of ids: decoded, cut down and counted as plain Python would."""

from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as some

from recruiterdesk.store import id_list
from recruiterdesk.store.id_list import JoinedIds, Order

IDS = some.lists(some.integers(1, 60), unique=True)


@given(numbers=some.lists(some.integers(1, 2**63 - 1)), piece=some.integers(1, 50))
def test_a_text_gives_its_numbers_however_it_is_cut_into_pieces(numbers: list[int], piece: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(id_list, "_PIECE", piece)
        joined = JoinedIds(",".join(map(str, numbers)))
        assert list(joined) == numbers
        assert joined.packed() == array("q", numbers)
        assert len(joined) == len(numbers)


@given(
    ids=IDS,
    found=IDS,
    is_joined=some.booleans(),
    number=some.integers(0, 70),
    highest=some.sampled_from([0, 30, 1000]),
    share=some.sampled_from([0.0, 0.25, 0.5, 1.0]),
    loosest=some.sampled_from([-10_000, 16]),
)
def test_those_that_a_search_found_stay_in_order(
    ids: list[int], found: list[int], is_joined: bool, number: int, highest: int, share: float, loosest: int
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        for name, value in (("_HIGHEST_MARKED", highest), ("_PICKED", share), ("_LEFT_OUT", share), ("_LOOSEST", loosest)):
            patch.setattr(id_list, name, value)
        order = Order(array("q", ids))
        hits: JoinedIds | list[int] = JoinedIds(",".join(map(str, found))) if is_joined else found
        wanted = [id_ for id_ in ids if id_ in found]
        assert list(order.only(hits)) == wanted
        assert list(order.only(hits)) == wanted
        assert list(order.first(hits, number)) == wanted[:number]
        assert order.how_many(hits) == len(wanted)
