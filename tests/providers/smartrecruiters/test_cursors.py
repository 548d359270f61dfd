"""Every way a list goes on, and that each of them ends (contract sheet, 4)."""

import json
from urllib.parse import urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recruiterdesk.provider_api.http.call import Answer
from recruiterdesk.provider_api.http.forgiving_json import NotJson
from recruiterdesk.providers.smartrecruiters.cursors import (
    CANDIDATES,
    JOBS,
    MESSAGES,
    OFFSETS,
    PROPERTY_VALUES,
    REPORTS,
    USERS,
    WHOLE,
    Paging,
    next_of_link,
    read_page,
)

CURSORS = st.text(min_size=1, max_size=60)


def answer(body: object, **headers: str) -> Answer:
    return Answer(status=200, kind="application/json", body=json.dumps(body).encode(), headers=headers)


@pytest.mark.parametrize(
    ("paging", "first", "second"),
    [
        (CANDIDATES, [("limit", "100")], [("limit", "100"), ("pageId", "x")]),
        (JOBS, [("limit", "100")], [("limit", "100"), ("pageId", "x")]),
        (USERS, [("limit", "100")], [("limit", "100"), ("pageId", "x")]),
        (MESSAGES, [("limit", "100")], [("limit", "100"), ("pageId", "x")]),
        (REPORTS, [("limit", "1000")], [("limit", "1000"), ("page", "x")]),
        (PROPERTY_VALUES, [("pageSize", "1000")], [("pageSize", "1000"), ("page_id", "x")]),
        (OFFSETS, [("limit", "100")], [("limit", "100"), ("offset", "x")]),
        (WHOLE, [], []),
    ],
)
def test_each_list_is_asked_for_in_its_own_words(paging: Paging, first: list[object], second: list[object]) -> None:
    assert list(paging.query(None)) == first
    assert list(paging.query("x")) == second


@given(CURSORS)
def test_a_cursor_in_the_body_is_handed_on_as_it_is(cursor: str) -> None:
    cursor = cursor.encode("utf-8", "replace").decode()
    body = {"content": [{}], "nextPageId": cursor, "totalFound": 3, "limit": 1, "offset": 0}
    assert read_page(answer(body), CANDIDATES, None).following == cursor
    assert read_page(answer({"content": [{}], "nextPage": cursor}), REPORTS, None).following == cursor


@given(CURSORS)
def test_a_cursor_in_a_link_is_taken_out_of_the_address_relative_or_not(cursor: str) -> None:
    cursor = cursor.encode("utf-8", "replace").decode()
    for base in ("", "/messages", "https://api.smartrecruiters.com/messages", "https://evil.example/steal"):
        query = urlencode({"candidateId": "c", "pageId": cursor, "limit": 100})
        link = f'<{base}?{query}>; rel="next"'
        assert read_page(answer([{}], link=link), MESSAGES, None).following == cursor


@pytest.mark.parametrize(
    ("header", "found"),
    [
        ('</reports?page=7&limit=10>; rel="link"', "7"),
        ("</reports?page=7>; rel=next", "7"),
        ('</reports?page=1>; rel="prev", </reports?page=7>; rel="next"', "7"),
        ('</reports?page=1>; rel="first"; title="a, b", </reports?page=7>; title="x"; rel="next"', "7"),
        ('</reports?page=1>; rel="prev"', None),
        ("</reports?other=1>; rel=next", None),
        ("<http://[bad>; rel=next", None),
        ("nothing like a link", None),
        ("", None),
    ],
)
def test_only_a_link_onward_counts(header: str, found: str | None) -> None:
    assert next_of_link({"link": header}, "page") == found


@pytest.mark.parametrize("end", [{}, {"nextPageId": None}, {"nextPageId": ""}, {"nextPageId": 0}])
def test_no_cursor_is_the_end(end: dict[str, object]) -> None:
    page = read_page(answer({"content": [{}], "totalFound": 1, **end}), CANDIDATES, None)
    assert page.following in {None, "0"}
    assert page.total_found == 1


def test_a_cursor_that_is_the_one_just_asked_for_is_the_end() -> None:
    assert read_page(answer({"content": [{}], "nextPageId": "x"}), CANDIDATES, "x").following is None


@given(total=st.integers(0, 400), size=st.integers(1, 100))
def test_counting_up_reads_everything_once_and_ends(total: int, size: int) -> None:
    seen: list[int] = []
    cursor: str | None = None
    for _ in range(total + 2):
        place = int(cursor or 0)
        items = list(range(place, min(place + size, total)))
        page = read_page(answer({"content": items, "offset": place, "limit": size, "totalFound": total}), OFFSETS, cursor)
        seen += items
        cursor = page.following
        if cursor is None:
            break
    assert seen == list(range(total))


def test_counting_up_without_a_total_goes_on_while_pages_are_full() -> None:
    assert read_page(answer({"content": [1, 2], "limit": 2}), OFFSETS, None).following == "2"
    assert read_page(answer({"content": [1], "limit": 2}), OFFSETS, "2").following is None
    assert read_page(answer({"content": []}), OFFSETS, "2").following is None


def test_a_bare_list_and_an_odd_one_are_read_and_anything_else_is_not() -> None:
    assert read_page(answer([{"a": 1}]), WHOLE, None).items == [b'{"a": 1}']
    odd = Answer(status=200, kind="application/json", body=b'{"content":[{"a":"\xff"}],"totalFound":"7","nextPageId":5}')
    page = read_page(odd, CANDIDATES, None)
    assert (len(page.items), page.total_found, page.following) == (1, 7, "5")
    for body in ({}, {"content": None}, "text", 7, None):
        with pytest.raises(NotJson):
            read_page(answer(body), CANDIDATES, None)


@given(total=st.integers(0, 400), size=st.integers(1, 100), tells_limit=st.booleans())
def test_a_list_that_counts_more_than_its_full_page_and_names_no_cursor_is_counted_through(
    total: int, size: int, *, tells_limit: bool
) -> None:
    for paging in (CANDIDATES, JOBS, USERS):
        seen: list[int] = []
        cursor: str | None = None
        for _ in range(total + 2):
            asked = dict(paging.query(cursor))
            assert "pageId" not in asked
            place = int(asked.get("offset", 0))
            items = list(range(place, min(place + size, total)))
            told = {"limit": size} if tells_limit else {}
            page = read_page(answer({"content": items, "offset": place, "totalFound": total, **told}), paging, cursor)
            seen += items
            cursor = page.following
            if cursor is None:
                break
        assert seen == list(range(total))


def test_the_last_page_of_a_list_with_cursors_is_the_last_whatever_it_counts() -> None:
    body = {"content": [1, 2], "limit": 2, "offset": 0, "totalFound": 130}
    assert read_page(answer(body), CANDIDATES, "x").following is None
    assert read_page(answer({**body, "limit": 100}), CANDIDATES, None).following is None, "a page that is not full leaves nothing out"
    assert read_page(answer([1, 2]), MESSAGES, None).following is None
