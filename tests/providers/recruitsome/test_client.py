"""Every call of the sheet's table against the strict stand-in over loopback, and what goes out to the last letter."""

import json
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from typing import Any

import httpx
import pytest
from recruitsome_answers import SLUG, MadeUpFiles, RecruitSomeAnswers, payload, said

from recruiterdesk.demo.recruitsome.stand_in import RecruitSomeStandIn
from recruiterdesk.domain.account import Account
from recruiterdesk.domain.errors import (
    ContractBroken,
    DeskError,
    Invalid,
    KeyRefused,
    NotFound,
    OutcomeUnknown,
    PermissionMissing,
    RateLimited,
    Unreachable,
)
from recruiterdesk.domain.write import FileRef
from recruiterdesk.provider_api.http.call import FirstByte
from recruiterdesk.provider_api.http.multipart import MultipartBody
from recruiterdesk.providers.recruitsome import FACTORY
from recruiterdesk.providers.recruitsome.client import RecruitSomeClient
from recruiterdesk.providers.recruitsome.provider import RecruitSomeConnection
from recruiterdesk.providers.recruitsome.refusals import read_refusal
from recruiterdesk.providers.recruitsome.wire import read_processing_id


@pytest.fixture
def there() -> Iterator[RecruitSomeStandIn]:
    with RecruitSomeStandIn(applicants=30, limit=100_000) as stand_in:
        yield stand_in


def connection_to(there: RecruitSomeStandIn, key: str = "full", **settings: str) -> RecruitSomeConnection:
    account = Account(
        id=1, name="Vermeer", provider="recruitsome", base_url=there.base_url, settings={"requests_per_minute": "100000", **settings}
    )
    connection = FACTORY.connect(account, {"api_key": there.keys[key]}, ledger_folder=None)
    assert isinstance(connection, RecruitSomeConnection)
    return connection


@pytest.fixture
async def client(there: RecruitSomeStandIn) -> AsyncIterator[RecruitSomeClient]:
    connection = connection_to(there)
    yield connection.client
    await connection.aclose()


def resume(name: str = "cv.pdf", size: int = 9) -> MultipartBody:
    chunks = MadeUpFiles().chunks(FileRef(sha256="0", name=name, bytes=size))
    return MultipartBody(
        parts={"user_id": "411"}, file_part="resume", file_name=name, file_kind="application/pdf", file_bytes=size, chunks=chunks
    )


APPLICATION: dict[str, object] = {
    "vacancy": "data-engineer-amsterdam",
    "candidate": {"first_name": "Zoë", "last_name": "de Wit", "email": "zoe@example.nl"},
}


async def test_each_call_is_one_that_the_document_knows(client: RecruitSomeClient, there: RecruitSomeStandIn) -> None:
    await client.health()
    await client.list_vacancies(1, filters=(("language", "nl"), ("location_id[]", "21"), ("location_id[]", "22"), ("sort", "title")))
    assert "locations" in await client.read_facets((("search", "engineer"),))
    assert (await client.read_vacancy("data-engineer-amsterdam"))[0].slug == "data-engineer-amsterdam"
    assert (await client.create_application(APPLICATION, FirstByte())).status == 201
    assert len((await client.list_candidates(there.world.team[0].id, 1)).items) > 0
    assert (await client.create_candidate(resume(), FirstByte())).status == 202
    assert len((await client.list_team(1, filters=(("include_phone", "true"), ("include_role", "true")))).items) == 6
    assert len((await client.list_locations(1)).items) == 5
    assert (await client.read_location("kantoor-amsterdam"))[0].name == "Kantoor Amsterdam"
    assert len((await client.list_articles(1, filters=(("type", "news"),))).items) == 1
    assert {call.status for call in there.ledger.calls} == {200, 201, 202}
    assert all(call.had_key for call in there.ledger.calls)


async def test_what_no_document_states_is_called_at_the_path_that_was_named() -> None:
    with RecruitSomeStandIn(applicants=3, has_unstated=True) as there:
        connection = connection_to(there)
        candidate = next(iter(there.world.candidates.values()))
        wire, _ = await connection.client.read_candidate("/candidates/{slug}", candidate.slug)
        assert (wire.id, wire.city) == (candidate.id, "Utrecht")
        article, _ = await connection.client.read_article("/articles/{slug}", there.world.articles[0].slug)
        assert article.title == there.world.articles[0].title
        await connection.aclose()


async def test_every_request_carries_the_key_and_asks_for_json() -> None:
    answers = RecruitSomeAnswers()
    await answers.connect().client.health()
    headers = answers.requests[0].headers
    assert headers["authorization"] == "Bearer made-up-key"
    assert headers["accept"] == "application/json"
    assert headers["user-agent"].startswith("recruiterdesk/")


async def test_requests_say_exactly_what_the_sheet_says() -> None:
    answers = RecruitSomeAnswers()
    client = answers.connect().client
    await client.list_candidates(411, 3)
    await client.read_vacancy(SLUG)
    await client.create_application(APPLICATION, FirstByte())
    await client.create_candidate(resume('CV "Zoë".pdf'), FirstByte())
    listed, read, applied, taken = answers.requests
    assert listed.url.params.multi_items() == [("user_id", "411"), ("sort", "created_at"), ("page", "3"), ("per_page", "100")]
    assert (read.url.path, read.url.params.multi_items()) == (f"/api/v1/vacancies/{SLUG}", [("include_media", "false")])
    assert json.loads(applied.content) == APPLICATION
    assert applied.headers["content-type"] == "application/json"
    assert taken.headers["content-type"].startswith("multipart/form-data; boundary=")
    assert b'name="user_id"\r\n\r\n411' in taken.content
    assert 'name="resume"; filename="CV %22Zoë%22.pdf"'.encode() in taken.content


@pytest.mark.parametrize("body", [b"", b"[]", b"null", b'{"data":7}', b'{"data":null}', b"{", b'{"status":"authenticated"}'])
async def test_an_answer_of_another_shape_breaks_the_contract(body: bytes) -> None:
    answers = RecruitSomeAnswers()
    client = answers.connect().client
    for path in ("/vacancies", "/vacancies/{slug}", "/vacancies/facets", "/candidates", "/team", "/locations", "/articles"):
        answers.says[f"GET {path}"] = httpx.Response(200, content=body, headers={"content-type": "application/json"})
    for call in (
        client.list_vacancies(1),
        client.read_vacancy(SLUG),
        client.read_facets(),
        client.list_candidates(1, 1),
        client.list_team(1),
        client.list_locations(1),
        client.list_articles(1),
    ):
        with pytest.raises(ContractBroken):
            await call


def calls(client: RecruitSomeClient) -> dict[str, Callable[[], Awaitable[object]]]:
    """Return one call for each scope."""
    return {
        "vacancies:read": lambda: client.list_vacancies(1),
        "candidates:read": lambda: client.list_candidates(411, 1),
        "team:read": lambda: client.list_team(1),
        "locations:read": lambda: client.list_locations(1),
        "articles:read": lambda: client.list_articles(1),
        "applications:write": lambda: client.create_application(APPLICATION, FirstByte()),
        "candidates:write": lambda: client.create_candidate(resume(), FirstByte()),
    }


async def test_a_missing_scope_is_named_and_an_api_that_is_off_is_told_apart(there: RecruitSomeStandIn) -> None:
    connection = connection_to(there, "no_scopes")
    for scope, call in calls(connection.client).items():
        with pytest.raises(PermissionMissing) as caught:
            await call()
        assert caught.value.scope == scope
        assert f'"{scope}"' in caught.value.message
    await connection.aclose()
    connection = connection_to(there, "not_enabled")
    for call in calls(connection.client).values():
        with pytest.raises(PermissionMissing) as caught:
            await call()
        assert caught.value.scope is None
        assert caught.value.message.startswith("The API is not switched on for this company at RecruitSome.")
    await connection.aclose()
    assert there.ledger.applied == []


@pytest.mark.parametrize(
    ("status", "error", "words"),
    [
        (401, KeyRefused, "RecruitSome refuses the key of Vermeer."),
        (403, PermissionMissing, "The key of Vermeer may not do this."),
        (404, NotFound, "RecruitSome answers nothing at the address of Vermeer. Check the account's address"),
        (422, Invalid, 'RecruitSome does not accept what was asked for: "The given data was invalid.". Ask for something else'),
        (429, RateLimited, "RecruitSome asks us to wait"),
        (500, Unreachable, "RecruitSome has trouble of its own at the moment."),
        (503, Unreachable, "RecruitSome has trouble of its own at the moment."),
    ],
)
async def test_every_status_code_says_what_to_do(status: int, error: type[DeskError], words: str) -> None:
    answers = RecruitSomeAnswers()
    answers.says["GET /vacancies"] = said(status)
    with pytest.raises(error) as caught:
        await answers.connect().client.list_vacancies(1, is_urgent=True)
    assert caught.value.message.startswith(words)
    assert caught.value.status == status


@pytest.mark.parametrize(
    ("status", "error"),
    [(401, KeyRefused), (403, PermissionMissing), (404, NotFound), (422, Invalid), (429, RateLimited), (500, OutcomeUnknown)],
)
async def test_a_write_ends_in_a_clear_no_or_stays_open_and_goes_out_once(status: int, error: type[DeskError]) -> None:
    answers = RecruitSomeAnswers()
    answers.says["POST /applications"] = said(status)
    answers.says["POST /candidates"] = said(status)
    client = answers.connect().client
    with pytest.raises(error):
        await client.create_application(APPLICATION, FirstByte())
    client = answers.connect().client
    with pytest.raises(error):
        await client.create_candidate(resume(), FirstByte())
    assert answers.asked() == ["POST /applications", "POST /candidates"]


async def test_a_read_waits_for_the_reset_that_a_429_tells(there: RecruitSomeStandIn) -> None:
    connection = connection_to(there)
    there.faults.add("status", status=429, message="Too Many Attempts.", headers={"x-ratelimit-reset": "1", "x-ratelimit-remaining": "0"})
    await connection.client.list_team(1)
    assert [call.status for call in there.ledger.calls] == [429, 200]
    assert connection.traffic.throttled == 1
    await connection.aclose()


async def test_the_headers_of_any_answer_tighten_our_own_limit() -> None:
    with RecruitSomeStandIn(applicants=2, limit=4, window=600.0) as there:
        connection = connection_to(there)
        await connection.client.health()
        await connection.client.list_team(1)
        assert (connection.budget.allowed, connection.budget.left) == (3, 1)
        await connection.aclose()


def test_fields_of_a_refusal_stand_beside_the_form_s_own() -> None:
    refusal = read_refusal(json.dumps(payload("error_422")).encode())
    assert refusal.is_shaped
    assert refusal.fields == {"email": ["The email field is required."], "vacancy": ["The selected vacancy is invalid.", "Choose another."]}


@pytest.mark.parametrize("body", [b"", b"<html>", b"[]", b'"x"', b'{"status":"down"}', b'{"message":7}', b"{" * 99_999])
def test_a_body_of_another_shape_is_no_word_of_recruitsome(body: bytes) -> None:
    assert not read_refusal(body).is_shaped


@pytest.mark.parametrize("body", ['{"message":"m","errors":["x"]}', '{"message":"m","errors":{"a":"b","c":[1,null],"d":null}}'])
def test_odd_members_of_a_refusal_do_no_harm(body: str) -> None:
    refusal = read_refusal(body.encode())
    assert refusal.is_shaped
    assert refusal.fields in ({}, {"a": ["b"], "c": [], "d": []})


@pytest.mark.parametrize(
    ("code", "is_scope"),
    [
        ({"code": "INSUFFICIENT_SCOPE"}, True),
        ({"error": {"code": "INSUFFICIENT_SCOPE"}}, True),
        ({"error": "forbidden"}, False),
        ({}, False),
    ],
)
def test_the_code_of_a_403_is_found_wherever_it_stands(code: dict[str, Any], is_scope: bool) -> None:
    refusal = read_refusal(json.dumps({"message": "no", **code}).encode())
    assert (refusal.if_forbidden is None) is is_scope


@pytest.mark.parametrize("body", [{"code": "INSUFFICIENT_SCOPE"}, {"error": "INSUFFICIENT_SCOPE"}])
async def test_the_code_alone_is_a_clear_no_to_a_write_and_names_the_scope(body: dict[str, str]) -> None:
    answers = RecruitSomeAnswers()
    answers.says["POST /applications"] = httpx.Response(403, json=body)
    with pytest.raises(PermissionMissing) as caught:
        await answers.connect().client.create_application(APPLICATION, FirstByte())
    assert caught.value.scope == "applications:write"


@pytest.mark.parametrize("body", [{"error": "API access not enabled"}, {}])
async def test_a_403_without_the_code_is_an_api_that_is_off_whatever_else_it_says(body: dict[str, str]) -> None:
    answers = RecruitSomeAnswers()
    answers.says["GET /vacancies"] = httpx.Response(403, json=body)
    with pytest.raises(PermissionMissing, match="not switched on for this company") as caught:
        await answers.connect().client.list_vacancies(1, is_urgent=True)
    assert caught.value.scope is None


@pytest.mark.parametrize(
    ("body", "number"),
    [
        (b'{"data":{"processing_id":"9b1deb4d"}}', "9b1deb4d"),
        (b'{"processing_id":77}', "77"),
        (b'{"data":{"processing_id":true}}', ""),
        (b'{"data":[]}', ""),
        (b"", ""),
    ],
)
def test_the_number_of_a_cv_is_found_in_either_place(body: bytes, number: str) -> None:
    assert read_processing_id(body) == number
