"""Going through pages by counting, always to an end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recruiterdesk.domain.errors import WrongUsage
from recruiterdesk.providers.jobsphere.assumptions import MOST_PAGES
from recruiterdesk.providers.jobsphere.pages import last_page, next_page, page_of
from recruiterdesk.providers.jobsphere.wire import Pagination, WirePage


def read(items: int, **told: int) -> WirePage:
    return WirePage([b"{}"] * items, Pagination(**told))


@pytest.mark.parametrize(
    ("page", "answer", "following"),
    [
        (1, read(100, current_page=1, total_pages=4, total_items=400), 2),
        (4, read(100, current_page=4, total_pages=4, total_items=400), None),
        (5, read(0, current_page=5, total_pages=9, total_items=900), None),  # an empty page is the last, whatever it says
        (1, read(0, total_pages=0, total_items=0), None),
        (1, read(20, total_pages=12, total_items=234), 2),  # a server that overlooks limit
        (12, read(14, total_pages=12, total_items=234), None),
        (1, read(100, total_items=150), 2),
        (2, read(50, total_items=100), None),
        (1, read(100), 2),  # no word at all: a full page is not the last
        (1, read(20), 2),
        (1, read(99), None),
        (1, read(150), 2),
        (1, read(100, total_pages=10**9, total_items=10**11), 2),
        (MOST_PAGES, read(100, total_pages=10**9, total_items=10**11), None),
        (9, read(100, total_pages=10**9, total_items=400), None),
        (1, read(100, total_pages=-1, total_items=-1), 2),
    ],
)
def test_the_next_page_is_the_one_after_until_the_last(page: int, answer: WirePage, following: int | None) -> None:
    assert next_page(page, answer) == following


def test_the_last_page_is_what_is_told_as_far_as_the_total_can_fill_it() -> None:
    assert last_page(read(100, total_pages=4, total_items=400)) == 4
    assert last_page(read(100, total_pages=10**9, total_items=400)) == 9
    assert last_page(read(0, total_pages=0, total_items=0)) == 1
    assert last_page(read(100)) is None


@given(st.lists(st.integers(0, 120), min_size=1, max_size=40), st.integers(-5, 10**12), st.integers(-5, 10**12))
def test_every_board_ends(sizes: list[int], total_pages: int, total_items: int) -> None:
    page: int | None = 1
    asked = 0
    while page is not None:
        asked += 1
        assert asked <= len(sizes) + 1
        size = sizes[page - 1] if page <= len(sizes) else 0  # beyond its end a board has empty pages
        page = next_page(page, read(size, total_pages=total_pages, total_items=total_items))


def test_a_cursor_that_is_none_of_ours_is_refused() -> None:
    assert (page_of(None), page_of("7")) == (1, 7)
    for text in ("0", "-1", "x", "٣", "1.5", "9" * 4300, ""):
        if text:
            with pytest.raises(WrongUsage):
                page_of(text)
