"""Everybody's candidates, colleague by colleague: whatever the pages look like, each is told once and the walk ends."""

from collections.abc import Mapping
from typing import Any

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from recruitsome_answers import CANDIDATE, RecruitSomeAnswers, payload, said

from recruiterdesk.domain.application import Application
from recruiterdesk.domain.errors import ContractBroken, NotFound, PermissionMissing
from recruiterdesk.provider_api.contract import Page, ReadsApplication
from recruiterdesk.providers.recruitsome.provider import RecruitSomeConnection

Lists = Mapping[int, list[int]]


def person(id_: int) -> dict[str, Any]:
    return {"id": id_, "slug": f"p-{id_}", "first_name": "P", "last_name": str(id_), "status": "potential"}


def page_of(items: list[Any], request: httpx.Request) -> dict[str, Any]:
    number, size = int(request.url.params["page"]), int(request.url.params["per_page"])
    meta = {"current_page": number, "last_page": max(1, -(-len(items) // size)), "per_page": size, "total": len(items)}
    return {"data": items[(number - 1) * size : number * size], "meta": meta}


def server(lists: Lists, *, unknown: frozenset[int] = frozenset()) -> RecruitSomeAnswers:
    """Return a provider whose team has these candidates; the `unknown` are no users."""
    answers = RecruitSomeAnswers()

    def candidates(request: httpx.Request) -> httpx.Response:
        user_id = int(request.url.params["user_id"])
        if user_id in unknown:
            return said(422)
        return said(200, page_of([person(id_) for id_ in lists[user_id]], request))

    answers.says["GET /team"] = lambda request: said(200, page_of([{"id": id_} for id_ in lists], request))
    answers.says["GET /candidates"] = candidates
    return answers


async def walk(connection: RecruitSomeConnection) -> list[Page[Application]]:
    pages: list[Page[Application]] = []
    cursor: str | None = None
    while not pages or cursor is not None:
        assert len(pages) < 1_000
        pages.append(await connection.list_applications(cursor))
        cursor = pages[-1].next
    return pages


def ids(pages: list[Page[Application]]) -> list[str]:
    return [item.remote_id for page in pages for item in page.items]


people = st.lists(st.integers(1, 400), max_size=260, unique=True)


@settings(max_examples=60, deadline=None)
@given(lists=st.dictionaries(st.integers(1, 999), people, max_size=8))
async def test_each_candidate_is_told_once_and_no_page_but_the_last_is_empty(lists: dict[int, list[int]]) -> None:
    pages = await walk(server(lists).connect())
    found = ids(pages)
    assert len(found) == len(set(found))
    assert set(found) == {str(id_) for each in lists.values() for id_ in each}
    assert all(page.items for page in pages[:-1])
    assert [page.total for page in pages] == [None] * len(pages)
    assert sum(page.unreadable for page in pages) == 0


async def test_colleagues_without_candidates_are_passed_over_in_one_step() -> None:
    answers = server({1: [], 2: [], 3: [], 4: [7], 5: [], 6: []})
    pages = await walk(answers.connect())
    assert [[item.remote_id for item in page.items] for page in pages] == [["7"], []]
    assert answers.asked().count("GET /candidates") == 6


async def test_every_walk_begins_afresh_and_two_at_once_do_not_disturb_each_other() -> None:
    connection = server({1: list(range(1, 151)), 2: list(range(100, 200))}).connect()
    first, second = await connection.list_applications(), await connection.list_applications()
    assert first.next is not None
    assert second.next is not None
    assert first.next != second.next
    rest = [await connection.list_applications(first.next), await connection.list_applications(second.next)]
    assert [len(page.items) for page in rest] == [50, 50]
    assert len(set(ids(await walk(connection)))) == 199


async def test_a_person_twice_in_one_colleague_s_list_stays_twice_since_the_list_moved() -> None:
    moved = [*range(1, 101), 100, *range(101, 120)]
    assert ids(await walk(server({1: moved}).connect())).count("100") == 2


@pytest.mark.parametrize(("times", "unreadable"), [(1, 0), (2, 1)])
async def test_a_list_that_gives_fewer_than_it_counts_is_read_once_more_and_then_proves_nothing(times: int, unreadable: int) -> None:
    answers = server({1: list(range(1, 151)), 2: [500]})
    whole, left = answers.says["GET /candidates"], [times]
    assert callable(whole)

    def halved(request: httpx.Request) -> httpx.Response:
        answer: httpx.Response = whole(request)
        if request.url.params["page"] == "1" and left[0] > 0 and request.url.params["user_id"] == "1":
            left[0] -= 1
            body = answer.json()
            return said(200, {**body, "data": body["data"][left[0] :: 2]})
        return answer

    answers.says["GET /candidates"] = halved
    pages = await walk(answers.connect())
    found = ids(pages)
    assert len(found) == len(set(found)) == 151
    assert sum(page.unreadable for page in pages) == unreadable


async def test_a_count_that_is_always_off_is_the_provider_s_own() -> None:
    answers = server({1: [5, 6]})
    answers.says["GET /candidates"] = said(200, {"data": [person(5), person(6)], "meta": {"last_page": 1, "total": 9}})
    (page,) = [page for page in await walk(answers.connect()) if page.items]
    assert (ids([page]), answers.asked().count("GET /candidates")) == (["5", "6"], 2)


async def test_a_colleague_who_is_no_user_is_left_out_and_nothing_is_proven_absent() -> None:
    pages = await walk(server({1: [5], 2: [6], 3: [7]}, unknown=frozenset({2})).connect())
    assert ids(pages) == ["5", "7"]
    assert sum(page.unreadable for page in pages) == 1


async def test_when_no_colleague_is_a_user_the_setting_is_named() -> None:
    with pytest.raises(ContractBroken) as caught:
        await walk(server({1: [5], 2: [6]}, unknown=frozenset({1, 2})).connect())
    assert '"user_ids"' in caught.value.message


async def test_a_team_member_without_a_readable_id_proves_nothing_absent() -> None:
    answers = server({1: [5]})
    answers.says["GET /team"] = said(200, {"data": [{"id": 1}, {"id": "x"}, None, {"id": True}], "meta": {}})
    (page,) = await walk(answers.connect())
    assert (ids([page]), page.unreadable) == (["5"], 3)


async def test_nobody_at_all_is_an_empty_list() -> None:
    assert ids(await walk(server({}).connect())) == []


async def test_what_a_colleague_s_list_refuses_for_want_of_a_scope_is_raised() -> None:
    answers = server({1: [5]})
    answers.says["GET /candidates"] = said(403)
    with pytest.raises(PermissionMissing) as caught:
        await answers.connect().list_applications()
    assert caught.value.scope == "candidates:read"


async def test_candidates_of_some_vacancies_are_nobody_and_nothing_is_asked() -> None:
    answers = RecruitSomeAnswers()
    page = await answers.connect().list_applications(vacancy_remote_ids=("5201",))
    assert (page.items, page.next, answers.requests) == ((), None, [])


async def test_a_cursor_of_an_earlier_connection_is_refused() -> None:
    with pytest.raises(ContractBroken):
        await RecruitSomeAnswers().connect().list_applications("9/0/1/2")


@pytest.mark.parametrize("kind", ["endless", "no_meta", "same_page"])
async def test_a_list_that_would_never_end_is_ended(kind: str) -> None:
    answers = RecruitSomeAnswers()
    body = payload("candidates")
    if kind == "endless":
        body["meta"] = {"last_page": 10**9, "total": 3}
    elif kind == "no_meta":
        del body["meta"]
    else:
        body["meta"] = {"last_page": 3, "total": 300}
    answers.says["GET /candidates"] = said(200, body)
    pages = await walk(answers.connect())
    assert set(ids(pages)) == {"7003", "7006"}
    assert len(answers.requests) < 30


# -- one candidate, where the user named a path


@pytest.mark.parametrize(("path", "asked"), [("/candidates/{slug}", "zoë-de-wit-7003"), ("/people/{id}/profile", "7003")])
async def test_one_candidate_is_read_at_the_path_that_the_user_named(path: str, asked: str) -> None:
    answers = RecruitSomeAnswers()
    answers.says["GET /people/{slug}/profile"] = said(200, payload("candidate"))
    connection = answers.connect(settings={"candidate_path": path})
    assert isinstance(connection, ReadsApplication)
    detail = await connection.read_application(CANDIDATE)
    assert answers.requests[-1].url.path == "/api/v1" + path.replace("{slug}", asked).replace("{id}", asked)
    assert detail.application.person.phone == "+31612345678"
    assert detail.notes is None
    assert detail.fields == {"languages": "Nederlands, Engels", "driving_licence": "yes"}


async def test_a_slug_is_looked_up_once_and_somebody_unlisted_is_not_found() -> None:
    answers = RecruitSomeAnswers()
    connection = answers.connect(settings={"candidate_path": "/candidates/{slug}"})
    assert isinstance(connection, ReadsApplication)
    await connection.read_application(CANDIDATE)
    await connection.read_application(CANDIDATE)
    assert answers.asked().count("GET /candidates/{slug}") == 2
    assert answers.asked().count("GET /team") == 1
    with pytest.raises(NotFound):
        await connection.read_application("1")


async def test_an_answer_about_somebody_else_is_not_used() -> None:
    answers = RecruitSomeAnswers()
    connection = answers.connect(settings={"candidate_path": "/candidates/{id}"})
    assert isinstance(connection, ReadsApplication)
    with pytest.raises(ContractBroken):
        await connection.read_application("7006")
