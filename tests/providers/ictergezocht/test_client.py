"""What goes out to each of ICTerGezocht.nl's endpoints, and what every status comes back as."""

import json

import httpx
import pytest
from hand_clock import HandClock
from ictergezocht_answers import HELD, VACANCY, ICTerGezochtAnswers, NoFiles, outgoing, said
from ictergezocht_desk import connect

from recruiterdesk.demo.ictergezocht.stand_in import ICTerGezochtStandIn
from recruiterdesk.domain.errors import (
    Conflicting,
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
from recruiterdesk.domain.write import DeleteRecord, EditRecord, PostVacancy
from recruiterdesk.provider_api.http.call import FirstByte
from recruiterdesk.providers.ictergezocht.client import ICTerGezochtClient, read_refusal
from recruiterdesk.providers.ictergezocht.pages import first_query
from recruiterdesk.providers.ictergezocht.provider import Keys

POST = outgoing(PostVacancy(content={"title": "Beheerder", "description": "Kom je ook?", "location": "Gouda"}), target=None)
PUT = outgoing(EditRecord(fields={"salary": "4000 euro"}), body=HELD)
DELETE = outgoing(DeleteRecord())


@pytest.fixture
def answers() -> ICTerGezochtAnswers:
    return ICTerGezochtAnswers()


@pytest.fixture
def client(answers: ICTerGezochtAnswers) -> ICTerGezochtClient:
    return answers.connect().client


async def test_reads_ask_for_pages_of_fifty_and_send_nothing_else(client: ICTerGezochtClient, answers: ICTerGezochtAnswers) -> None:
    for read in (client.list_insight, client.list_clicks, client.list_company_types, client.list_user_functions):
        assert (await read(first_query())).items
    assert answers.asked() == ["GET /vacancy/insight", "GET /click", "GET /company/type", "GET /company/user/function"]
    for request in answers.requests:
        assert request.url.params.multi_items() == [("offset", "0"), ("limit", "50")]
        assert request.content == b""
    query = first_query({"startDate": "2026-11-01", "referenceNumber": "A&B=1"})
    await client.list_clicks(query)
    assert answers.requests[-1].url.params.multi_items() == list(query)


async def test_every_request_carries_both_keys_as_the_document_shows(client: ICTerGezochtClient, answers: ICTerGezochtAnswers) -> None:
    await client.list_insight(first_query())
    await client.create_vacancy(b"{}", FirstByte())
    await client.delete_vacancy(VACANCY, FirstByte())
    for request in answers.requests:
        assert request.headers["authorization"] == "Bearer made-up-key"
        assert request.headers["partner-authorization"] == "Bearer made-up-partner"
        assert request.headers.get_list("content-type") == ["application/json"]
        assert request.headers["accept"] == "application/json"
        assert request.headers["user-agent"].startswith("recruiterdesk/")


def test_without_a_partner_its_header_is_not_sent_at_all() -> None:
    assert Keys("k").headers() == {"Authorization": "Bearer k"}


async def test_the_partner_is_known_to_the_provider_and_no_other_origin_hears_of_it() -> None:
    with ICTerGezochtStandIn(vacancies=60, clicks=0) as board, ICTerGezochtStandIn() as stranger:
        board.paging.origin = stranger.base_url
        one = connect(board, partner=True)
        page = await one.list_vacancies()
        while page.next is not None:
            page = await one.list_vacancies(page.next)
        await one.aclose()
        assert {acted.partner for acted in board.acted} == {"recruiterdesk"}
        assert stranger.ledger.calls == []
    assert len(board.acted) == 2


async def test_writes_go_out_once_as_the_document_says(answers: ICTerGezochtAnswers) -> None:
    connection = answers.connect()
    await connection.send(POST, NoFiles(), lambda: None)
    await connection.send(PUT, NoFiles(), lambda: None)
    await connection.send(DELETE, NoFiles(), lambda: None)
    writes = [request for request in answers.requests if request.method != "GET"]
    assert [(request.method, request.url.path) for request in writes] == [
        ("POST", "/vacancy"),
        ("PUT", "/vacancy/481001"),
        ("DELETE", "/vacancy/481001"),
    ]
    assert json.loads(writes[0].content) == {
        "title": "Beheerder",
        "description": "Kom je ook?",
        "location": "Gouda",
        "referenceNumber": "RD-0190f0000000",
    }
    assert json.loads(writes[1].content) == {**HELD, "salary": "4000 euro"}
    assert writes[2].content == b""


@pytest.mark.parametrize("status", [200, 201])
@pytest.mark.parametrize("body", [{}, {"vacancyId": None}, {"vacancyUrl": "https://x.example"}, [], "x", {"vacancyId": "none"}])
async def test_an_answer_that_names_no_vacancy_leaves_it_open(answers: ICTerGezochtAnswers, status: int, body: object) -> None:
    answers.says["POST /vacancy"] = answers.says["PUT /vacancy/{id}"] = said(status, body)
    for write in (POST, PUT):
        with pytest.raises(OutcomeUnknown):
            await answers.connect().send(write, NoFiles(), lambda: None)


async def test_an_answer_about_another_vacancy_leaves_it_open(answers: ICTerGezochtAnswers) -> None:
    answers.says["PUT /vacancy/{id}"] = said(200, {"vacancyId": 7, "vacancyUrl": "https://x.example"})
    with pytest.raises(OutcomeUnknown, match="something else"):
        await answers.connect().send(PUT, NoFiles(), lambda: None)


READS = {
    400: (Invalid, 'ICTerGezocht.nl does not accept what was asked for: "'),
    401: (KeyRefused, "ICTerGezocht.nl refuses the key of Vermeer."),
    402: (PermissionMissing, "The plan that Vermeer has at ICTerGezocht.nl"),
    403: (PermissionMissing, 'Make a new key at ICTerGezocht.nl with "GET /vacancy/insight"'),
    404: (NotFound, "Check the account's address"),
    409: (Conflicting, "ICTerGezocht.nl has another state"),
    429: (RateLimited, "ICTerGezocht.nl asks us to wait"),
    500: (Unreachable, "if it lasts for hours, tell ICTerGezocht.nl."),
    503: (Unreachable, "ICTerGezocht.nl has trouble of its own"),
}
WRITES = {
    400: (Invalid, "Bedrijfstype: Deze waarde is ongeldig"),
    401: (KeyRefused, "Paste a new key."),
    402: (PermissionMissing, "The plan that Vermeer has"),
    403: (PermissionMissing, '"POST /vacancy"'),
    404: (NotFound, "takes no new vacancies at this account's address, so this one was not posted. Check the address"),
    409: (OutcomeUnknown, "leaves open if this arrived"),
    429: (RateLimited, "asks us to wait"),
    500: (OutcomeUnknown, "leaves open if this arrived"),
    302: (OutcomeUnknown, "leaves open if this arrived"),
}


@pytest.mark.parametrize("status", READS)
async def test_every_status_of_a_read_gives_the_sentence_with_its_remedy(answers: ICTerGezochtAnswers, status: int) -> None:
    kind, words = READS[status]
    answers.says["GET /vacancy/insight"] = said(status)
    with pytest.raises(DeskError) as caught:
        await answers.connect(clock=HandClock()).list_vacancies()
    assert type(caught.value) is kind
    assert words in caught.value.message


@pytest.mark.parametrize("status", WRITES)
async def test_every_status_of_a_write_gives_the_sentence_with_its_remedy_and_is_never_tried_again(
    answers: ICTerGezochtAnswers, status: int
) -> None:
    kind, words = WRITES[status]
    answers.says["POST /vacancy"] = said(status)
    with pytest.raises(DeskError) as caught:
        await answers.connect(clock=HandClock()).send(POST, NoFiles(), lambda: None)
    assert type(caught.value) is kind
    assert words in caught.value.message
    assert answers.asked() == ["POST /vacancy"]


@pytest.mark.parametrize(("status", "kind"), [(400, Invalid), (401, KeyRefused), (403, PermissionMissing), (404, NotFound)])
async def test_a_refusal_without_a_body_is_believed_and_one_by_somebody_else_is_not(
    answers: ICTerGezochtAnswers, status: int, kind: type[DeskError]
) -> None:
    answers.says["PUT /vacancy/{id}"] = httpx.Response(status)
    with pytest.raises(kind):
        await answers.connect(clock=HandClock()).send(PUT, NoFiles(), lambda: None)
    answers.says["PUT /vacancy/{id}"] = httpx.Response(status, text="Blocked by a gateway")
    with pytest.raises(OutcomeUnknown):
        await answers.connect(clock=HandClock()).send(PUT, NoFiles(), lambda: None)


async def test_a_refused_body_is_told_by_our_own_fields(answers: ICTerGezochtAnswers) -> None:
    answers.says["POST /vacancy"] = said(400)
    with pytest.raises(Invalid) as caught:
        await answers.connect().send(POST, NoFiles(), lambda: None)
    assert caught.value.fields == {"title": ["Dit veld is verplicht"], "company_type": ["Deze waarde is ongeldig"]}
    assert "Titel: Dit veld is verplicht; Bedrijfstype: Deze waarde is ongeldig" in caught.value.message


@pytest.mark.parametrize("body", [b"", b"[]", b"null", b'{"items":7}', b'{"items":null}', b"{", b'{"data":[]}', b"<"])
async def test_a_page_of_another_shape_breaks_the_contract(answers: ICTerGezochtAnswers, body: bytes) -> None:
    for path in ("/vacancy/insight", "/click", "/company/type", "/company/user/function"):
        answers.says[f"GET {path}"] = httpx.Response(200, content=body, headers={"content-type": "application/json"})
    client = answers.connect().client
    for read in (client.list_insight, client.list_clicks, client.list_company_types, client.list_user_functions):
        with pytest.raises(ContractBroken):
            await read(first_query())


@pytest.mark.parametrize(
    "body", [b"<html>", b"[]", b'"x"', b'{"status":"down"}', b'{"errors":"x"}', b'{"error":"x","message":"y"}', b"{" * 99_999]
)
def test_a_body_of_another_shape_is_no_word_of_the_provider(body: bytes) -> None:
    assert not read_refusal(body).is_shaped


def test_odd_errors_are_still_read() -> None:
    found = read_refusal(
        b'{"errors":["kort",{"error":null,"label":7,"path":"/companyUser/email"},{"path":"company[name]","error":"x"},null]}'
    )
    assert found.is_shaped
    assert found.fields == {"user_email": [""], "company_name": ["x"]}
    assert found.message.startswith("kort")
