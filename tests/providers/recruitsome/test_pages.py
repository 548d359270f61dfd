"""Pages are counted up, and every list ends, whatever its `meta` says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recruiterdesk.providers.recruitsome.assumptions import MOST_PAGES, PAGES_BEYOND_TOTAL
from recruiterdesk.providers.recruitsome.pages import cursor_of, last_page, next_page, page_of
from recruiterdesk.providers.recruitsome.wire import Meta, WirePage

whole = st.one_of(st.none(), st.integers(-5, 10**12))


def page(items: int, **meta: int | None) -> WirePage:
    return WirePage([b"{}"] * items, Meta(**meta))


@pytest.mark.parametrize(
    ("at", "read", "following"),
    [
        (1, page(100, last_page=3, total=250, per_page=100), 2),
        (3, page(50, last_page=3, total=250, per_page=100), None),
        (1, page(0, last_page=3, total=250), None),
        (1, page(100), 2),
        (1, page(20), 2),  # exactly the server's own default: it may have overlooked per_page
        (1, page(60), None),
        (1, page(100, total=150), 2),
        (2, page(50, total=150), None),
        (1, page(20, last_page=5, total=95, per_page=20), 2),
    ],
)
def test_the_next_page_is_told_by_what_is_there(at: int, read: WirePage, following: int | None) -> None:
    assert next_page(at, read) == following


@given(last=whole, size=whole, total=whole, items=st.integers(1, 120))
def test_no_meta_makes_a_list_that_never_ends(last: int | None, size: int | None, total: int | None, items: int) -> None:
    read = page(items, last_page=last, per_page=size, total=total)
    assert next_page(MOST_PAGES, read) is None
    end = last_page(read)
    assert end is None or end >= 1
    if end is not None and total is not None and total >= 0:
        assert end <= -(-total // (size if size is not None and size > 0 else 100)) + PAGES_BEYOND_TOTAL


def test_a_cursor_is_the_number_of_its_page() -> None:
    assert (page_of(None), page_of("7"), cursor_of(None), cursor_of(8)) == (1, 7, None, "8")
