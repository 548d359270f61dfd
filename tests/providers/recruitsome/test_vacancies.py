"""Vacancies are listed by number, read by slug, and read only when a person asks: each reading counts as a view."""

from collections.abc import Iterator

import httpx
import pytest
from recruitsome_answers import SLUG, VACANCY, RecruitSomeAnswers, payload, said

from recruiterdesk.demo.recruitsome.stand_in import RecruitSomeStandIn
from recruiterdesk.domain.account import Account
from recruiterdesk.domain.errors import ContractBroken, NotFound
from recruiterdesk.provider_api.contract import ReadsVacancy
from recruiterdesk.providers.recruitsome import FACTORY


@pytest.fixture
def there() -> Iterator[RecruitSomeStandIn]:
    with RecruitSomeStandIn(applicants=1, limit=100_000) as stand_in:
        yield stand_in


async def test_one_reading_is_one_view_and_a_slug_not_known_yet_is_looked_up_without_one(there: RecruitSomeStandIn) -> None:
    account = Account(id=1, name="V", provider="recruitsome", base_url=there.base_url)
    connection = FACTORY.connect(account, {"api_key": there.keys["full"]}, ledger_folder=None)
    assert isinstance(connection, ReadsVacancy)
    for vacancy in there.world.vacancies[:2]:
        assert (await connection.read_vacancy(str(vacancy.id), is_urgent=True)).title == vacancy.text.title
    assert [(change.what, change.application_id) for change in there.ledger.applied] == [
        ("view", vacancy.slug) for vacancy in there.world.vacancies[:2]
    ]
    assert [call.path for call in there.ledger.calls].count("/api/v1/vacancies") == 1
    await connection.aclose()


async def test_a_page_tells_all_that_the_provider_counts() -> None:
    answers = RecruitSomeAnswers()
    page = await answers.connect().list_vacancies()
    assert ([item.remote_id for item in page.items], page.next, page.total, page.pages, page.unreadable) == (
        ["5201", "5205"], None, 2, 1, 0,
    )  # fmt: skip
    assert answers.requests[0].url.params.multi_items() == [("page", "1"), ("per_page", "100")]


async def test_pages_are_counted_up_and_links_are_never_followed() -> None:
    answers = RecruitSomeAnswers()
    body = payload("vacancies")
    body["links"]["next"] = "https://elsewhere.example/steal"
    body["meta"] |= {"last_page": 3, "total": 250}
    answers.says["GET /vacancies"] = said(200, body)
    page = await answers.connect().list_vacancies("2")
    assert page.next == "3"
    assert answers.requests[0].url.params["page"] == "2"


async def test_an_unreadable_publication_is_counted() -> None:
    answers = RecruitSomeAnswers()
    answers.says["GET /vacancies"] = said(200, {"data": [{"slug": "no-id"}, 7, {"id": 1}], "meta": {"total": 3}})
    page = await answers.connect().list_vacancies()
    assert (len(page.items), page.unreadable) == (1, 2)


async def test_a_publication_without_a_slug_goes_by_its_id() -> None:
    answers = RecruitSomeAnswers()
    answers.says["GET /vacancies"] = said(200, {"data": [{"id": 7, "title": "Gardener"}], "meta": {"total": 1}})
    answers.says["GET /vacancies/{slug}"] = said(200, {"data": {"id": 7, "title": "Gardener", "summary": "<p>Roses</p>"}})
    found = await answers.connect().read_vacancy("7", is_urgent=True)
    assert found.description == "<p>Roses</p>"
    assert answers.requests[-1].url.path.endswith("/vacancies/7")


async def test_a_renamed_publication_is_found_under_its_new_slug() -> None:
    answers = RecruitSomeAnswers()
    connection = answers.connect()
    await connection.list_vacancies()
    renamed = payload("vacancies")
    renamed["data"][0]["slug"] = "principal-engineer"
    answers.says["GET /vacancies"] = said(200, renamed)

    def one(request: httpx.Request) -> httpx.Response:
        return said(200, payload("vacancy")) if request.url.path.endswith("/principal-engineer") else said(404)

    answers.says["GET /vacancies/{slug}"] = one
    assert (await connection.read_vacancy(VACANCY, is_urgent=True)).remote_id == VACANCY
    assert answers.asked().count("GET /vacancies/{slug}") == 2


async def test_a_publication_that_is_gone_is_not_found_and_the_list_is_not_read_for_each_again() -> None:
    answers = RecruitSomeAnswers()
    connection = answers.connect()
    for remote_id in ("1", "2", "3"):
        with pytest.raises(NotFound) as caught:
            await connection.read_vacancy(remote_id, is_urgent=True)
        assert caught.value.status == 404
    assert answers.asked() == ["GET /vacancies"]
    answers.says["GET /vacancies/{slug}"] = said(404)
    with pytest.raises(NotFound):
        await connection.read_vacancy(VACANCY, is_urgent=True)


async def test_an_emptied_page_proves_nothing_gone() -> None:
    answers = RecruitSomeAnswers()
    answers.says["GET /vacancies"] = said(200, {"data": [], "meta": {"total": 2}})
    with pytest.raises(ContractBroken):
        await answers.connect().read_vacancy(VACANCY, is_urgent=True)


async def test_an_answer_about_another_publication_is_not_used() -> None:
    answers = RecruitSomeAnswers()
    with pytest.raises(ContractBroken):
        await answers.connect().read_vacancy("5205", is_urgent=True)
    assert answers.requests[-1].url.path.endswith("/zorgcoordinator-almelo")
    assert SLUG not in answers.requests[-1].url.path


async def test_what_nobody_waits_for_comes_from_the_list_and_counts_no_view() -> None:
    answers = RecruitSomeAnswers()
    connection = answers.connect()
    for remote_id in ("5201", "5205"):
        assert (await connection.read_vacancy(remote_id)).remote_id == remote_id
    for remote_id in ("1", "2"):
        with pytest.raises(NotFound):
            await connection.read_vacancy(remote_id)
    assert answers.asked() == ["GET /vacancies"]


async def test_a_list_that_is_not_whole_proves_nothing_gone() -> None:
    for body in ({"data": [], "meta": {"total": 2}}, {"data": [{"slug": "no-id"}], "meta": {"total": 1}}):
        answers = RecruitSomeAnswers()
        answers.says["GET /vacancies"] = said(200, body)
        with pytest.raises(ContractBroken):
            await answers.connect().read_vacancy("1")
