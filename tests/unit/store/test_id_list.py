"""Lists of ids: decoded, cut down and counted as plain Python would."""

from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as some

from recruiterdesk.store import id_list
from recruiterdesk.store.id_list import Order, numbers_of

IDS = some.lists(some.integers(1, 60), unique=True)


@given(numbers=some.lists(some.integers(1, 2**63 - 1)), piece=some.integers(1, 50))
def test_a_text_gives_its_numbers_however_it_is_cut_into_pieces(numbers: list[int], piece: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(id_list, "_PIECE", piece)
        assert numbers_of(",".join(map(str, numbers))) == array("q", numbers)


@given(
    ids=IDS,
    hits=IDS,
    number=some.integers(0, 70),
    highest=some.sampled_from([0, 30, 1000]),
    share=some.sampled_from([0.0, 0.25, 0.5, 1.0]),
    loosest=some.sampled_from([-10_000, 16]),
)
def test_those_that_a_search_found_stay_in_order(
    ids: list[int], hits: list[int], number: int, highest: int, share: float, loosest: int
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        for name, value in (("_HIGHEST_MARKED", highest), ("_PICKED", share), ("_LEFT_OUT", share), ("_LOOSEST", loosest)):
            patch.setattr(id_list, name, value)
        order = Order(array("q", ids))
        wanted = [id_ for id_ in ids if id_ in hits]
        assert list(order.only(hits)) == wanted
        assert list(order.only(hits)) == wanted
        assert list(order.first(hits, number)) == wanted[:number]
        assert order.how_many(hits) == len(wanted)
