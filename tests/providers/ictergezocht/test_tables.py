"""Insights, clicks by day and the two lists, from the stand-in; and that nobody's address comes in with a click."""

import logging
from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest
from ictergezocht_answers import ICTerGezochtAnswers
from ictergezocht_desk import connect, ictergezocht_desk

from recruiterdesk.demo.ictergezocht.stand_in import ICTerGezochtStandIn
from recruiterdesk.domain.errors import Invalid, NotFound, PermissionMissing
from recruiterdesk.domain.provider_table import TablePage
from recruiterdesk.providers.ictergezocht.manifest import PROFILE
from recruiterdesk.providers.ictergezocht.provider import ICTerGezochtConnection


@pytest.fixture
def board() -> Iterator[ICTerGezochtStandIn]:
    with ICTerGezochtStandIn(vacancies=56, clicks=430, limit=10_000, address_limit=10_000) as stand_in:
        yield stand_in


async def table(
    board: ICTerGezochtStandIn, name: str, target: str | None = None, *, key: str = "full", **filters: str
) -> tuple[list[dict[str, Any]], list[TablePage]]:
    """Return all lines of a table by column name, and its pages."""
    connection = connect(board, key)
    pages, lines = [], []
    cursor = None
    try:
        while True:
            page = await connection.read_table(name, target, filters, cursor)
            names = [column.name for column in page.columns]
            pages.append(page)
            lines += [dict(zip(names, line.cells, strict=True)) for line in page.lines]
            cursor = page.next
            if cursor is None:
                return lines, pages
    finally:
        await connection.aclose()


async def test_insights_show_every_figure_of_every_vacancy(board: ICTerGezochtStandIn) -> None:
    lines, pages = await table(board, "insight")
    ours = board.world.listed("first")
    assert [line.id for page in pages for line in page.lines] == [str(one.id) for one in ours]
    assert [str(page.note) for page in pages] == ["", ""]
    for line, one in zip(lines, ours, strict=True):
        user = one.body["companyUser"]
        assert line == {
            "title": one.body["title"],
            "reference_number": one.reference,
            "city": one.body["location"],
            "status": one.status,
            "publish_date": one.published_at.date().isoformat(),
            "runtime": one.runtime,
            "campaign": one.campaign,
            "function_group": one.function_group,
            "user_name": user["name"],
            "user_email": user["email"],
            "clicks": len(one.clicks),
            "cpc": round(sum(click.cpc for click in one.clicks) / len(one.clicks), 4) if one.clicks else 0,
            "cost": round(sum(click.cpc for click in one.clicks), 2),
            "applications": one.applications,
        }


async def test_figures_of_some_days_say_that_it_is_not_stated_what_the_days_limit(board: ICTerGezochtStandIn) -> None:
    day = board.world.clicked("first")[0][0].at.date().isoformat()
    _lines, pages = await table(board, "insight", start_date=day, end_date=day)
    assert all("does not state" in str(page.note) for page in pages)
    asked = [call.query for call in board.ledger.calls]
    assert all(f"startDate={day}" in query and f"endDate={day}" in query for query in asked)
    assert len(asked) == 2


async def test_one_vacancy_s_figures_are_found_on_whatever_page(board: ICTerGezochtStandIn) -> None:
    last = board.world.listed("first")[-1]
    lines, _ = await table(board, "vacancy_insight", str(last.id))
    assert [line["reference_number"] for line in lines] == [last.reference]
    with pytest.raises(NotFound):
        await table(board, "vacancy_insight", "1")
    assert (await table(board, "vacancy_insight", "1", start_date="2026-11-01"))[0] == []


async def test_clicks_are_added_up_by_day_over_all_pages(board: ICTerGezochtStandIn) -> None:
    lines, pages = await table(board, "clicks")
    clicked = board.world.clicked("first")
    by_day = Counter(click.at.date().isoformat() for click, _ in clicked)
    assert {line["day"]: line["clicks"] for line in lines} == by_day
    assert [line["day"] for line in lines] == sorted(by_day, reverse=True)
    assert round(sum(line["cost"] for line in lines), 2) == round(sum(click.cpc for click, _ in clicked), 2)
    first = lines[0]["day"]
    assert lines[0]["vacancies"] == len({one.id for click, one in clicked if click.at.date().isoformat() == first})
    assert len(pages) == 1


@pytest.mark.parametrize("key", ["full", "no_insight"])
async def test_clicks_of_one_vacancy_are_its_own_even_without_the_insights(board: ICTerGezochtStandIn, key: str) -> None:
    one = max(board.world.listed("first"), key=lambda vacancy: len(vacancy.clicks))
    lines, _ = await table(board, "vacancy_clicks", str(one.id), key=key)
    assert {line["day"]: line["clicks"] for line in lines} == Counter(click.at.date().isoformat() for click in one.clicks)
    assert set(lines[0]) == {"day", "clicks", "cost"}
    asked = [call.query for call in board.ledger.calls if call.path == "/click"]
    assert all(("referenceNumber" in query) == (key == "full") for query in asked)


async def test_clicks_of_some_days_are_of_those_days(board: ICTerGezochtStandIn) -> None:
    end = board.world.clicked("first")[5][0].at.date()
    start = end - timedelta(days=3)
    lines, _ = await table(board, "clicks", start_date=start.isoformat(), end_date=end.isoformat())
    assert lines
    assert all(start.isoformat() <= line["day"] <= end.isoformat() for line in lines)


async def test_very_many_clicks_come_in_several_pages_that_add_up(board: ICTerGezochtStandIn, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("recruiterdesk.providers.ictergezocht.tables.CLICK_PAGES", 2)
    lines, pages = await table(board, "clicks")
    total = len(board.world.clicked("first"))
    assert sum(line["clicks"] for line in lines) == total
    assert len(pages) == -(-total // 100)
    assert all("more clicks" in str(page.note) for page in pages[:-1])
    assert str(pages[-1].note) == ""


async def test_the_two_lists_give_what_a_vacancy_s_choices_send() -> None:
    connection = ICTerGezochtAnswers().connect()
    types, functions = [await connection.read_table(name, None, {}) for name in ("company_types", "user_functions")]
    assert [(line.id, line.cells[0]) for line in types.lines] == [("1", "Directe werkgever"), ("2", "Detacheerder")]
    assert [(line.id, line.cells[0]) for line in functions.lines] == [("1", "Recruiter"), ("4", "Directeur")]
    named = {field.name: field.choices_from for field in PROFILE.vacancy_fields if field.choices_from}
    assert named == {"company_type": "company_types", "user_function": "user_functions"}
    assert {spec.name for spec in PROFILE.tables} >= set(named.values())


async def test_every_table_of_the_profile_can_be_read_and_every_other_is_refused() -> None:
    connection = ICTerGezochtAnswers().connect()
    for spec in PROFILE.tables:
        target = "481001" if spec.on == "vacancy" else None
        page = await connection.read_table(spec.name, target, {})
        assert page.lines
        assert all(len(line.cells) == len(page.columns) for line in page.lines)
        with pytest.raises(NotFound):
            await connection.read_table(spec.name, None if spec.on == "vacancy" else "481001", {})
    with pytest.raises(NotFound):
        await connection.read_table("team", None, {})


@pytest.mark.parametrize(
    ("filters", "wrong"),
    [
        ({"start_date": "gisteren"}, "start_date"),
        ({"colour": "red"}, "colour"),
        ({"start_date": "2026-11-02", "end_date": "2026-11-01"}, "end_date"),
    ],
)
async def test_days_that_cannot_be_are_refused_before_anything_is_asked(filters: dict[str, str], wrong: str) -> None:
    answers = ICTerGezochtAnswers()
    with pytest.raises(Invalid) as caught:
        await answers.connect().read_table("clicks", None, filters)
    assert set(caught.value.fields) == {wrong}
    assert answers.requests == []


async def test_a_box_that_was_not_ticked_is_named(board: ICTerGezochtStandIn) -> None:
    with pytest.raises(PermissionMissing, match="GET /click"):
        await table(board, "clicks", key="no_clicks")


@pytest.mark.parametrize("how", ["nulls", "missing", "extra", "types", "quoted", "huge_name", "markup", "nul", "surrogate"])
async def test_odd_values_cost_their_own_cell_only(board: ICTerGezochtStandIn, how: str) -> None:
    board.faults.add("mangle", how=how, path="insight")
    lines, _ = await table(board, "insight")
    assert len(lines) == 56
    assert all(len(str(line["title"])) <= 1000 for line in lines)


# -- whose address a click had -----------------------------------------------------------------------------------------------


def everything_held_by(thing: object, seen: set[int] | None = None) -> Iterator[str]:
    """Give every text that can be reached from an object: attributes, members, items, and what functions closed over."""
    seen = set() if seen is None else seen
    if id(thing) in seen or isinstance(thing, type | int | float | bool | None):
        return
    seen.add(id(thing))
    if isinstance(thing, str):
        yield thing
    elif isinstance(thing, bytes | bytearray):
        yield bytes(thing).decode("latin-1")
    elif isinstance(thing, dict):
        for key, value in thing.items():
            yield from everything_held_by(key, seen)
            yield from everything_held_by(value, seen)
    elif isinstance(thing, list | tuple | set | frozenset):
        for value in thing:
            yield from everything_held_by(value, seen)
    else:
        inner = [getattr(thing, name, None) for name in getattr(thing, "__struct_fields__", ())]
        inner += [getattr(thing, name, None) for name in getattr(type(thing), "__slots__", ())]
        for value in (*inner, *getattr(thing, "__dict__", {}).values()):
            yield from everything_held_by(value, seen)


def held_ips(connection: ICTerGezochtConnection, ips: set[str]) -> set[str]:
    texts = [
        text for part in (connection, connection.client, connection._insights, connection._tables) for text in everything_held_by(part)
    ]
    return {ip for ip in ips if any(ip in text for text in texts)}


async def told_by(connection: ICTerGezochtConnection, name: str, target: str | None) -> str:
    """Return all that a table shows, or all that its error says."""
    try:
        page = await connection.read_table(name, target, {})
    except Invalid as error:
        return repr(vars(error)) + error.message
    assert page.lines
    return msgspec.json.encode(page).decode()


async def test_no_visitor_s_address_is_ever_kept_shown_or_logged(
    board: ICTerGezochtStandIn, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    ips = board.world.ips()
    assert len(ips) > 100
    one = max(board.world.listed("first"), key=lambda vacancy: len(vacancy.clicks))
    # Also where the quick way of reading stumbles, and where a click is so odd that it is told in an error.
    for fault, how in ((None, {}), ("mangle", {"how": "surrogate"}), ("mangle", {"how": "types"}), ("status", {"status": 400})):
        if fault is not None:
            board.faults.add(fault, path="click", **how)
        connection = connect(board)
        for name, target in (("clicks", None), ("vacancy_clicks", str(one.id))):
            told = await told_by(connection, name, target)
            assert not {ip for ip in ips if ip in told}
        assert held_ips(connection, ips) == set()
        await connection.aclose()
    async with ictergezocht_desk(tmp_path, board) as desk:
        await desk.sync.pull()
        page = await desk.connection.read_table("clicks", None, {})
        shown = msgspec.json.encode(page)
        desk.store.write_now(lambda writer: writer.tables.put(desk.account_id, "clicks", "", {}, None, page, desk.sync._clock.now()))
        kept = desk.store.read_now(lambda reader: reader.tables.get(desk.account_id, "clicks", "", {}, None))
    assert kept is not None
    assert msgspec.json.encode(kept.page) == shown
    assert not {ip for ip in ips if ip in repr(kept) + shown.decode()}
    assert not {ip for ip in ips if ip in caplog.text}


def test_the_search_for_addresses_would_find_one() -> None:
    class Holder:
        def __init__(self) -> None:
            self.inner = {"deep": [("192.0.2.77",)]}

    assert any("192.0.2.77" in text for text in everything_held_by(Holder()))
