"""Going through pages: by links that are its own, else by counting, to the true end and no further."""

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from ictergezocht_answers import ICTerGezochtAnswers, payload, said
from ictergezocht_desk import connect

from recruiterdesk.demo.ictergezocht.stand_in import ICTerGezochtStandIn
from recruiterdesk.domain.errors import ContractBroken
from recruiterdesk.providers.ictergezocht.assumptions import MOST_PAGES
from recruiterdesk.providers.ictergezocht.pages import Query, first_query, from_cursor, next_query, to_cursor, walk
from recruiterdesk.providers.ictergezocht.provider import ICTerGezochtConnection
from recruiterdesk.providers.ictergezocht.wire import WirePage

BASE = httpx.URL("https://api.ictergezocht.example")
PATH = "/vacancy/insight"
FIRST = first_query()
SECOND = (("offset", "50"), ("limit", "50"))


def page(link: object = None, *, items: int = 50, limit: int | None = 50) -> WirePage:
    return WirePage([b"{}"] * items, {} if link is None else {"next": link}, limit)


def after(read: WirePage, asked: Query = FIRST, base: httpx.URL = BASE) -> Query | None:
    return next_query(asked, read, base, PATH)


def test_a_link_of_its_own_is_followed() -> None:
    assert after(page(f"{BASE}{PATH}?offset=50&limit=50")) == SECOND
    assert after(page("/vacancy/insight?offset=50&limit=50")) == SECOND
    assert after(page("?offset=50&limit=50")) == SECOND
    assert after(page(f"{BASE}{PATH}?limit=20&offset=20&more=1")) == (("limit", "20"), ("offset", "20"), ("more", "1"))


@pytest.mark.parametrize(
    "link",
    [
        "https://evil.example/vacancy/insight?offset=50",
        "http://api.ictergezocht.example/vacancy/insight?offset=50",
        "https://api.ictergezocht.example:8443/vacancy/insight?offset=50",
        "https://user:secret@api.ictergezocht.example/vacancy/insight?offset=50",
        "https://api.ictergezocht.example.evil.example/vacancy/insight?offset=50",
        "https://api.ictergezocht.example/vacancy/other?offset=50",
        "//evil.example/vacancy/insight?offset=50",
        "file:///etc/passwd",
        "https://[",
        f"https://api.ictergezocht.example/vacancy/insight?offset=50&x={'y' * 3000}",
        "https://api.ictergezocht.example/vacancy/insight?page=2",
        "https://api.ictergezocht.example/vacancy/insight?offset=-5",
        "\x00",
    ],
)
def test_a_link_that_leads_elsewhere_is_not_followed_but_counted_on(link: str) -> None:
    assert after(page(link)) == SECOND


def test_on_this_computer_plain_http_is_followed_to_its_own_port_only() -> None:
    base = httpx.URL("http://127.0.0.1:8804")
    assert after(page("http://127.0.0.1:8804/vacancy/insight?offset=50&limit=50"), base=base) == SECOND
    assert after(page("http://127.0.0.1:9/vacancy/insight?offset=70&limit=50"), base=base) == SECOND


def test_our_own_filters_stay_whatever_a_link_says() -> None:
    asked = first_query({"startDate": "2026-11-01", "referenceNumber": "A&B"})
    followed = after(page(f"{BASE}{PATH}?offset=50&limit=50&startDate=2020-01-01"), asked)
    assert followed is not None
    assert dict(followed) == {"startDate": "2026-11-01", "referenceNumber": "A&B", "offset": "50", "limit": "50"}
    assert after(page("https://evil.example/"), asked) == (("startDate", "2026-11-01"), ("referenceNumber", "A&B"), *SECOND)
    assert from_cursor(to_cursor(followed)) == followed


@pytest.mark.parametrize("rel", [{}, {"prev": "x"}, {"next": None}, {"next": ""}, {"next": 7}])
def test_no_link_is_the_end(rel: dict[str, object]) -> None:
    assert after(WirePage([b"{}"] * 50, rel, 50)) is None


def test_an_empty_page_is_the_end_whatever_it_says() -> None:
    assert after(page("?offset=50", items=0)) is None


def test_a_missing_rel_is_an_end_only_after_a_page_that_is_not_full() -> None:
    assert after(WirePage([b"{}"] * 50, None, 50)) == SECOND
    assert after(WirePage([b"{}"] * 49, None, 50)) is None


@pytest.mark.parametrize("link", ["?offset=0&limit=50", "?offset=50&limit=50", "?offset=49"])
def test_a_link_back_ends_a_short_page_and_is_counted_past_a_full_one(link: str) -> None:
    asked = (("offset", "50"), ("limit", "50"))
    assert after(page(link, items=7), asked) is None
    assert after(page(link), asked) == (("offset", "100"), ("limit", "50"))


@pytest.mark.parametrize(("limit", "step"), [(20, 20), (50, 50), (500, 50), (0, 50), (-3, 50), (None, 50)])
def test_the_echoed_limit_is_the_step_where_it_can_be(limit: int | None, step: int) -> None:
    following = after(page("https://evil.example/", limit=limit))
    assert following is not None
    assert dict(following)["offset"] == str(step)


@given(st.text(max_size=80), st.integers(0, 60))
def test_no_link_raises_leads_away_or_goes_back(link: str, items: int) -> None:
    following = after(page(link, items=items), SECOND)
    assert following is None or int(dict(following)["offset"]) > 50


async def test_a_list_without_an_end_is_given_up() -> None:
    asked: list[Query] = []

    async def read(query: Query) -> WirePage:
        asked.append(query)
        return page("https://evil.example/")

    async def go() -> None:
        async for _ in walk(read, FIRST, lambda asked, read: after(read, asked)):
            pass

    with pytest.raises(ContractBroken):
        await go()
    assert len(asked) == len(set(asked)) == MOST_PAGES


async def everything(connection: ICTerGezochtConnection) -> list[str]:
    """Return every id of the list, as sync reads it."""
    found: list[str] = []
    cursor = None
    for _ in range(50):
        read = await connection.list_vacancies(cursor)
        found += [vacancy.remote_id for vacancy in read.items]
        cursor = read.next
        if cursor is None:
            return found
    raise AssertionError("no end")


@pytest.mark.parametrize(
    "odd",
    [
        {},
        {"count_is": "page"},
        {"origin": "http://127.0.0.1:9"},
        {"origin": "https://api.ictergezocht.nl"},
        {"repeats": True},
        {"empty_rel": "list"},
        {"empty_rel": "null"},
        {"empty_rel": "missing"},
    ],
)
@pytest.mark.parametrize("vacancies", [0, 50, 100, 113])
async def test_every_vacancy_is_read_once_however_the_pages_are_linked(odd: dict[str, object], vacancies: int) -> None:
    with ICTerGezochtStandIn(vacancies=vacancies, clicks=0) as board:
        for name, value in odd.items():
            setattr(board.paging, name, value)
        connection = connect(board)
        found = await everything(connection)
        await connection.aclose()
        assert found == [str(vacancy.id) for vacancy in board.world.listed("first")]


@pytest.mark.parametrize("fault", ["no_meta", "endless"])
async def test_pages_without_links_or_with_links_in_a_circle_are_read_to_the_end(fault: str) -> None:
    with ICTerGezochtStandIn(vacancies=113, clicks=0) as board:
        board.faults.add(fault, times=99)
        connection = connect(board)
        found = await everything(connection)
        await connection.aclose()
        assert found == [str(vacancy.id) for vacancy in board.world.listed("first")]


async def test_no_other_host_is_ever_asked() -> None:
    answers = ICTerGezochtAnswers()
    body = payload("insight")
    body["rel"] = {"next": "https://evil.example/vacancy/insight?offset=50", "prev": "http://evil.example/"}
    answers.says["GET /vacancy/insight"] = [said(200, body), said(200, {**body, "items": []})]
    assert len(await everything(answers.connect())) == 3
    assert {request.url.host for request in answers.requests} == {"api.ictergezocht.example"}
    assert {request.url.scheme for request in answers.requests} == {"https"}
