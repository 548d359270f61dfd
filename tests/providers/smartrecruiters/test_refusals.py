"""The five shapes of an error body, what each known word tells the user to do, and what is no word of SmartRecruiters at all."""

import json
import re

import httpx
import pytest
from prism import DOCUMENTS
from smartrecruiters_desk import connect_to

from recruiterdesk.domain.errors import Conflicting, DeskError, Invalid, KeyRefused, OutcomeUnknown, PermissionMissing
from recruiterdesk.provider_api.http.call import Call, FirstByte
from recruiterdesk.providers.smartrecruiters.refusals import read_refusal
from recruiterdesk.providers.smartrecruiters.remedies import ADVICE, REMEDIES

WRITE = Call(method="PUT", template="/candidates/c/jobs/j/status", json=b"{}", scope="candidates_manage")


def body(value: object) -> bytes:
    return json.dumps(value).encode()


@pytest.mark.parametrize(
    ("said", "message", "codes"),
    [
        ({"errors": [{"code": "A", "message": "a"}, {"code": "B"}]}, "a", ("A", "B")),
        ({"message": "whole", "errors": [{"code": "A"}]}, "whole", ("A",)),
        ({"errors": [{"code": "A"}]}, "A", ("A",)),
        ({"message": "bad", "errors": [{"dataPath": ".title", "message": "too long"}]}, "too long", ()),
        ({"id": "x", "code": "INVALID_INPUT", "message": "no"}, "no", ("INVALID_INPUT",)),
        ({"id": "x", "httpCode": 400, "code": "OLD", "message": "no", "helpUrl": "https://x"}, "no", ("OLD",)),
        ({"error": "invalid_grant", "error_description": "gone"}, "invalid_grant: gone", ("invalid_grant",)),
        ({"error": "invalid_client"}, "invalid_client", ("invalid_client",)),
        ({"code": 400, "error": True, "message": "made up"}, "made up", ("400",)),
        ({"errors": None, "message": None}, "", ()),
        ({"errors": ["odd", 7, {"code": ["x"]}]}, '["x"]', ('["x"]',)),
    ],
)
def test_every_documented_shape_is_read(said: object, message: str, codes: tuple[str, ...]) -> None:
    found = read_refusal(body(said))
    assert (found.is_shaped, found.message, found.codes) == (True, message, codes)


def test_a_place_in_what_was_sent_is_named() -> None:
    found = read_refusal(body({"message": "m", "errors": [{"dataPath": "/location/city", "message": "is needed"}, {"dataPath": ".title"}]}))
    assert found.fields == {"location/city": ["is needed"], "title": [""]}


@pytest.mark.parametrize("said", [b"", b"  "])
def test_no_body_at_all_is_its_own_shape(said: bytes) -> None:
    assert read_refusal(said).is_shaped


@pytest.mark.parametrize("said", [b"<html>", b"[]", b"7", b"{}", body({"status": "busy"}), b"{" * 100_000])
def test_what_says_nothing_is_no_refusal(said: bytes) -> None:
    assert not read_refusal(said).is_shaped


def test_a_long_message_is_cut() -> None:
    assert len(read_refusal(body({"message": "x" * 10_000})).message) == 500


@pytest.mark.parametrize("status", [400, 403, 409, 422])
@pytest.mark.parametrize("code", sorted(REMEDIES))
async def test_each_known_word_is_a_final_no_with_its_remedy_whatever_the_status(code: str, status: int) -> None:
    answer = httpx.Response(status, json={"errors": [{"code": code, "message": "technical"}]})
    with pytest.raises(Invalid) as caught:
        await connect_to(lambda _: answer).client.http.write(WRITE, FirstByte())
    assert caught.value.message == str(REMEDIES[code])
    assert caught.value.status == status


def told_codes(document: str) -> set[str]:
    """Return every word for a refusal: those in the answers with a 4xx or 5xx of every call, and those of the Application API's schema."""
    found: set[str] = set()
    depth: int | None = None  # the indentation of the answer, or schema, that is being read
    for line in document.splitlines():
        indent = len(line) - len(line.lstrip())
        if depth is not None and line.strip() and indent <= depth:
            depth = None
        if re.fullmatch(r"\s+'?[45]\d\d'?:|    ApplyApiError:", line):
            depth = indent
        elif depth is not None:
            found.update(re.findall(r"\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\b", line))
            found.update(re.findall(r"^\s+- ([A-Z]+)$", line))
    return found - {"SINGLE_SELECT"}  # a kind of property, which a refusal speaks of


def test_every_word_for_a_refusal_in_the_vendor_s_document_has_a_sentence_that_says_what_to_do() -> None:
    path = DOCUMENTS / "smartrecruiters-customer-api-merged.yaml"
    if not path.exists():
        pytest.skip("the vendor's document is not kept beside this project")
    codes = told_codes(path.read_text())
    assert {"NON_EXISTING_INTERVIEWERS", "CITY_NOT_FOUND", "TRAFFIC_LOCKED", "UNAUTHORIZED", "VALUE_LABEL_IS_BLANK"} <= codes
    assert len(codes) > 180
    assert codes - set(REMEDIES) - set(ADVICE) == set()
    assert not set(REMEDIES) & set(ADVICE)


@pytest.mark.parametrize("code", sorted(ADVICE))
async def test_a_word_that_is_not_about_what_was_sent_keeps_the_meaning_of_its_status_and_its_own_message(code: str) -> None:
    said = {"id": "x", "code": code, "message": "motivation must be answered"}
    with pytest.raises(Invalid) as caught:
        await connect_to(lambda _: httpx.Response(400, json=said)).client.http.write(WRITE, FirstByte())
    assert caught.value.message == str(ADVICE[code]).replace("{message}", said["message"])
    with pytest.raises(OutcomeUnknown):
        await connect_to(lambda _: httpx.Response(500, json=said)).client.http.write(WRITE, FirstByte())
    with pytest.raises(PermissionMissing):
        await connect_to(lambda _: httpx.Response(403, json=said)).client.http.write(WRITE, FirstByte())


async def test_a_conflict_that_nobody_documented_leaves_a_write_open_and_a_reading_is_looked_at_again() -> None:
    answer = httpx.Response(409, json={"errors": [{"code": "NEVER_HEARD_OF"}]})
    connection = connect_to(lambda _: answer)
    with pytest.raises(OutcomeUnknown):
        await connection.client.http.write(WRITE, FirstByte())
    with pytest.raises(Conflicting):
        await connection.client.list_jobs()


async def test_a_missing_scope_is_named_and_keeps_the_write_waiting() -> None:
    answer = httpx.Response(403, json={"errors": [{"code": "OAuthPermissionsException", "message": "scope"}]})
    with pytest.raises(PermissionMissing) as caught:
        await connect_to(lambda _: answer).client.http.write(WRITE, FirstByte())
    assert caught.value.scope == "candidates_manage"


@pytest.mark.parametrize("status", [400, 401, 403, 404, 422])
async def test_an_empty_refusal_is_believed(status: int) -> None:
    with pytest.raises(DeskError) as caught:
        await connect_to(lambda _: httpx.Response(status)).client.http.write(WRITE, FirstByte())
    assert not isinstance(caught.value, OutcomeUnknown)


async def test_a_refused_list_means_the_key_where_nobody_can_be_asked_about_it_and_a_refused_record_does_not() -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        return httpx.Response(404 if request.url.path.endswith("/users/me") else 401, json={"message": "no"})

    connection = connect_to(answer)
    with pytest.raises(PermissionMissing):
        await connection.client.read_job("j1")
    with pytest.raises(KeyRefused):
        await connect_to(answer).list_vacancies()
    with pytest.raises(KeyRefused):
        await connect_to(answer).probe()
