"""The tables of RecruitSome, read from the strict stand-in: every filter is one that it knows, every line what it holds."""

from collections.abc import AsyncIterator, Iterator, Mapping
from typing import Any

import pytest
from recruitsome_answers import RecruitSomeAnswers, said

from recruiterdesk.demo.recruitsome.stand_in import RecruitSomeStandIn
from recruiterdesk.domain.account import Account
from recruiterdesk.domain.errors import Invalid, NotFound
from recruiterdesk.domain.provider_profile import RecordField, TableSpec
from recruiterdesk.domain.provider_table import Cell, CellKind, TablePage
from recruiterdesk.providers.recruitsome import FACTORY
from recruiterdesk.providers.recruitsome.factory import profile_for
from recruiterdesk.providers.recruitsome.manifest import PROFILE
from recruiterdesk.providers.recruitsome.provider import RecruitSomeConnection

EVERYTHING = {"article_path": "/articles/{slug}"}
A_VALUE = {"only": "departments:31,tags:52", "location": "21", "article": "81", "language": "nl", "country_code": "NL", "tags": "51"}


@pytest.fixture(scope="module")
def there() -> Iterator[RecruitSomeStandIn]:
    with RecruitSomeStandIn(applicants=5, limit=100_000, has_unstated=True) as stand_in:
        yield stand_in


@pytest.fixture
async def connection(there: RecruitSomeStandIn) -> AsyncIterator[RecruitSomeConnection]:
    settings = {"requests_per_minute": "100000", **EVERYTHING}
    account = Account(id=1, name="V", provider="recruitsome", base_url=there.base_url, settings=settings)
    made = FACTORY.connect(account, {"api_key": there.keys["full"]}, ledger_folder=None)
    assert isinstance(made, RecruitSomeConnection)
    yield made
    await made.aclose()


def column(page: TablePage, name: str) -> list[Cell]:
    place = [each.name for each in page.columns].index(name)
    return [line.cells[place] for line in page.lines]


def value_for(field: RecordField) -> str:
    if field.choices:
        return field.choices[-1].value
    return "true" if field.kind == "flag" else A_VALUE.get(field.name, "e")


def tables() -> list[TableSpec]:
    return list(profile_for(EVERYTHING).tables)


@pytest.mark.parametrize("spec", tables(), ids=lambda spec: spec.name)
async def test_every_filter_is_taken_by_the_strict_stand_in(spec: TableSpec, connection: RecruitSomeConnection) -> None:
    required = {field.name: value_for(field) for field in spec.filters if field.is_required}
    await connection.read_table(spec.name, None, required)
    for field in spec.filters:
        values = [choice.value for choice in field.choices] or [value_for(field)]
        for value in values:
            await connection.read_table(spec.name, None, {**required, field.name: value})
    await connection.read_table(spec.name, None, {field.name: value_for(field) for field in spec.filters})


@pytest.mark.parametrize("spec", tables(), ids=lambda spec: spec.name)
async def test_cells_stand_in_the_columns_order_and_are_of_their_kind(spec: TableSpec, connection: RecruitSomeConnection) -> None:
    page = await connection.read_table(spec.name, None, {field.name: value_for(field) for field in spec.filters if field.is_required})
    assert page.lines
    kinds: dict[CellKind, tuple[type, ...]] = {CellKind.NUMBER: (int, float), CellKind.FLAG: (bool,), CellKind.MOMENT: (str,)}
    for line in page.lines:
        assert len(line.cells) == len(page.columns)
        assert isinstance(line.cells[0], str)
        for cell, each in zip(line.cells, page.columns, strict=True):
            assert cell is None or isinstance(cell, kinds.get(each.kind, (str,))), each.name
            assert each.kind is not CellKind.MOMENT or cell is None or str(cell).endswith("Z")


async def test_the_team_is_chosen_from_by_number_and_shown_by_name(connection: RecruitSomeConnection, there: RecruitSomeStandIn) -> None:
    page = await connection.read_table("team", None, {})
    assert {line.id: line.cells[0] for line in page.lines} == {
        str(member.id): f"{member.given_name} {member.family_name}" for member in there.world.team
    }
    assert set(column(page, "role")) == {member.role for member in there.world.team}
    assert any(column(page, "phone"))
    assert str(page.note).startswith("Former colleagues")
    assert column(await connection.read_table("team", None, {"role": "administrator"}), "name") == ["Imogen Whitfield"]


async def test_a_line_of_the_facets_filters_the_search(connection: RecruitSomeConnection) -> None:
    facets = await connection.read_table("facets", None, {})
    counts = {line.id: line.cells[3] for line in facets.lines}
    assert {choice.partition(":")[0] for choice in counts} == {"locations", "departments", "job_types", "education_levels", "tags"}
    for choice, count in counts.items():
        found = await connection.read_table("search", None, {"only": choice})
        assert (found.total, len(found.lines)) == (count, count)
    both = await connection.read_table("facets", None, {"only": "departments:31, locations:21"})
    assert [line.id for line, selected in zip(both.lines, column(both, "selected"), strict=True) if selected] == [
        "locations:21", "departments:31",
    ]  # fmt: skip


async def test_the_search_sorts_searches_and_shows_pay_and_company_when_asked(connection: RecruitSomeConnection) -> None:
    page = await connection.read_table("search", None, {"sort": "title", "sort_direction": "asc"})
    titles = [str(title).casefold() for title in column(page, "title")]
    assert titles == sorted(titles)
    assert set(column(page, "pay")) == set(column(page, "company")) == {None}
    more = await connection.read_table("search", None, {"include_compensation": "true", "include_company_name": "true", "search": "data"})
    assert column(more, "pay") == ["min 3200, max 4800, currency EUR, period month"]
    assert column(more, "company") == ["Vermeer Digitaal"]
    assert len(column(more, "views")) == 1


async def test_an_office_is_found_by_its_number_and_a_vacancy_s_views_are_not_counted(
    connection: RecruitSomeConnection, there: RecruitSomeStandIn
) -> None:
    page = await connection.read_table("location", None, {"location": "24"})
    assert (column(page, "name"), column(page, "city"), column(page, "latitude")) == (["Vestiging Rotterdam"], ["Rotterdam"], [51.9225])
    assert column(await connection.read_table("locations", None, {"country_code": "GB"}), "latitude") == [None]
    with pytest.raises(NotFound):
        await connection.read_table("location", None, {"location": "99"})
    assert there.ledger.changes("view") == []


async def test_articles_are_read_one_by_one_only_where_the_user_named_the_path(connection: RecruitSomeConnection) -> None:
    page = await connection.read_table("article", None, {"article": "82"})
    assert column(page, "title") == ["Hoe een goed eerste gesprek verloopt"]
    assert PROFILE.table("article") is None
    with pytest.raises(NotFound):
        await RecruitSomeAnswers().connect().read_table("article", None, {"article": "81"})


@pytest.mark.parametrize("only", ["departments", "departments:x", "seniorities:9", "departments:31,nonsense"])
async def test_a_choice_that_is_no_facet_is_refused_before_anything_is_asked(only: str) -> None:
    answers = RecruitSomeAnswers()
    with pytest.raises(Invalid) as caught:
        await answers.connect().read_table("search", None, {"only": only})
    assert set(caught.value.fields) == {"only"}
    assert answers.requests == []


async def test_a_group_of_facets_that_no_document_names_is_shown_and_cannot_be_chosen() -> None:
    page = await RecruitSomeAnswers().connect().read_table("facets", None, {})
    assert [(line.id, line.cells[0]) for line in page.lines] == [
        ("locations:22", "Locations: Kantoor Amsterdam"),
        ("departments:31", "Departments: Techniek"),
        ("", "Seniorities: Senior"),
    ]


async def test_pages_of_a_table_follow_each_other() -> None:
    answers = RecruitSomeAnswers()
    answers.says["GET /team"] = said(
        200, {"data": [{"id": 1, "given_name": "A"}], "meta": {"current_page": 1, "last_page": 2, "total": 101}}
    )
    connection = answers.connect()
    page = await connection.read_table("team", None, {})
    assert (page.next, page.total) == ("2", 101)
    await connection.read_table("team", None, {}, page.next)
    assert answers.requests[1].url.params["page"] == "2"


@pytest.mark.parametrize("how", ["nulls", "missing", "extra", "types", "enums", "markup", "nul", "surrogate"])
async def test_odd_values_cost_their_own_cell_only(how: str, connection: RecruitSomeConnection, there: RecruitSomeStandIn) -> None:
    for name in ("search", "team", "locations", "articles"):
        ids = [line.id for line in (await connection.read_table(name, None, {})).lines]
        there.faults.add("mangle", how=how)
        page = await connection.read_table(name, None, {})
        assert [line.id for line in page.lines] == ids, name


async def test_a_line_that_cannot_be_read_is_told() -> None:
    answers = RecruitSomeAnswers()
    answers.says["GET /articles"] = said(200, {"data": [{"id": 1, "title": "a"}, {"title": "no id"}], "meta": {"total": 2}})
    page = await answers.connect().read_table("articles", None, {})
    assert len(page.lines) == 1
    assert "could not be read" in str(page.note)


async def test_a_table_that_there_is_not_is_not_found(connection: RecruitSomeConnection) -> None:
    with pytest.raises(NotFound):
        await connection.read_table("reports", None, {})


def test_every_choice_is_taken_from_a_table_that_there_is() -> None:
    profile = profile_for(EVERYTHING | {"application_documents": "yes"})
    fields: list[RecordField] = [field for table in profile.tables for field in table.filters]
    fields += [field for action in profile.actions for field in action.fields]
    wanted = {field.choices_from for field in fields} - {""}
    assert wanted == {"facets", "team", "locations", "articles"}
    assert wanted <= {table.name for table in profile.tables}
    names: Mapping[str, Any] = {action.name: action for action in profile.actions}
    assert set(names) == {"create_candidate", "apply_with_cv"}


async def test_a_colleague_is_called_by_whatever_name_there_is_and_at_last_by_the_number() -> None:
    answers = RecruitSomeAnswers()
    members = [
        {"id": 1, "full_name": "Eva de Wit", "name": "x"},
        {"id": 2, "given_name": "Piet", "family_name": "Bos"},
        {"id": 3, "name": "Noor Vos"},
        {"id": 4, "email": "a@example.org"},
        {"id": 5},
    ]
    answers.says["GET /team"] = said(200, {"data": members, "meta": {"total": 5}})
    page = await answers.connect().read_table("team", None, {})
    assert [line.cells[0] for line in page.lines] == ["Eva de Wit", "Piet Bos", "Noor Vos", "a@example.org", "5"]
