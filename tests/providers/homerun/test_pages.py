"""Going through pages, to an end."""

import math

import pytest
from homerun_answers import HomerunAnswers, payload, said

from recruiterdesk.providers.homerun.assumptions import IDS_PER_FILTER, MOST_PAGES
from recruiterdesk.providers.homerun.pages import Cursor, in_groups, last_page, next_page
from recruiterdesk.providers.homerun.wire import Meta, WirePage


def page(items: int = 100, **meta: int) -> WirePage:
    return WirePage([b"{}"] * items, Meta(**meta))


@pytest.mark.parametrize(
    ("number", "read", "following"),
    [
        (1, page(last_page=3, total=250, per_page=100), 2),
        (3, page(50, last_page=3, total=250, per_page=100), None),
        (9, page(last_page=3), None),
        (1, page(0, last_page=3), None),
        (1, page(99), None),
        (1, page(100), 2),
        (1, page(15), 2),
        (1, page(300), 2),
        (2, page(15, per_page=15, total=46), 3),
        (4, page(1, per_page=15, total=46), None),
    ],
)
def test_the_next_page_is_counted_and_the_last_is_known(number: int, read: WirePage, following: int | None) -> None:
    assert next_page(number, read) == following


def test_a_last_page_beyond_what_the_total_fills_is_cut() -> None:
    assert last_page(page(last_page=10**9, total=250, per_page=100)) == 8
    assert last_page(page(last_page=10**9)) == MOST_PAGES
    assert last_page(page(last_page=-3, total=-7)) is None
    assert last_page(page(per_page=0, total=250)) == 3


@pytest.mark.parametrize("meta", [{"last_page": 10**9}, {"last_page": 10**9, "total": 250}, {"total": 10**12}, {}])
def test_every_list_ends(meta: dict[str, int]) -> None:
    number, read = 1, page(**meta)
    for _ in range(MOST_PAGES + 1):
        following = next_page(number, read)
        if following is None:
            break
        number = following
    assert number <= MOST_PAGES
    if "total" in meta and meta["total"] < 1000:
        assert number <= math.ceil(meta["total"] / 100) + 5


def test_cursors_are_page_numbers_and_name_a_group_only_where_there_are_several() -> None:
    assert Cursor(None).page == 1
    assert Cursor("7").after(8, 1) == "8"
    assert Cursor("8").after(None, 1) is None
    assert Cursor("0/2").after(3, 2) == "0/3"
    assert Cursor("0/3").after(None, 2) == "1/1"
    assert Cursor("1/1").after(None, 2) is None


async def test_many_vacancies_are_asked_for_in_short_addresses_and_all_are_asked_for() -> None:
    answers = HomerunAnswers()
    ids = tuple(f"job_{number:024}" for number in range(100))
    connection, cursor, pages = answers.connect(), None, 0
    while True:
        read = await connection.list_applications(cursor, vacancy_remote_ids=ids)
        pages += 1
        assert read.total is None
        cursor = read.next
        if cursor is None:
            break
    asked = [request.url.params["filter[vacancy_id]"].split(",") for request in answers.requests]
    assert [vacancy for group in asked for vacancy in group] == list(ids)
    assert pages == math.ceil(100 / IDS_PER_FILTER)
    assert max(len(str(request.url)) for request in answers.requests) < 2000
    assert in_groups(()) == [()]


async def test_links_in_the_meta_are_never_followed() -> None:
    answers = HomerunAnswers()
    body = payload("job_applications")
    body["meta"] |= {"last_page": 2, "total": 101, "path": "http://evil.example/", "next": "http://evil.example/next"}
    answers.says["GET /job-applications"] = said(200, body)
    connection = answers.connect()
    first = await connection.list_applications()
    assert (first.next, first.total, first.pages) == ("2", 101, 2)
    await connection.list_applications(first.next)
    assert {request.url.host for request in answers.requests} == {"api.homerun.example"}
    assert [request.url.params["page"] for request in answers.requests] == ["1", "2"]
    assert all(request.url.scheme == "https" for request in answers.requests)


async def test_a_list_without_meta_is_read_to_its_end() -> None:
    answers = HomerunAnswers()
    item = payload("vacancies")["data"][0]
    answers.says["GET /vacancies"] = [said(200, {"data": [item] * 100}), said(200, {"data": [item] * 3})]
    connection = answers.connect()
    first = await connection.list_vacancies()
    second = await connection.list_vacancies(first.next)
    assert (first.next, second.next, first.total) == ("2", None, None)


async def test_an_odd_item_costs_itself_and_is_counted() -> None:
    answers = HomerunAnswers()
    item = payload("job_applications")["data"][0]
    answers.says["GET /job-applications"] = said(
        200, {"data": [item, 7, {"rating": 3}, {**item, "id": "ap_2", "stage": "wrong"}], "meta": {"total": 4}}
    )
    page = await answers.connect().list_applications()
    assert [each.remote_id for each in page.items] == [item["id"], "ap_2"]
    assert page.unreadable == 2
