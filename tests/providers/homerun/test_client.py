"""What goes out to each of Homerun's eleven endpoints."""

import json
from collections.abc import AsyncIterator

import httpx
import pytest
from homerun_answers import APPLICATION, VACANCY, HomerunAnswers, said

from recruiterdesk.domain.errors import ContractBroken, DeskError, PermissionMissing
from recruiterdesk.provider_api.http.call import FirstByte
from recruiterdesk.provider_api.http.multipart import MultipartBody
from recruiterdesk.providers.homerun.client import HomerunClient, read_refusal


@pytest.fixture
def answers() -> HomerunAnswers:
    return HomerunAnswers()


@pytest.fixture
def client(answers: HomerunAnswers) -> HomerunClient:
    return answers.connect().client


def last(answers: HomerunAnswers) -> tuple[str, str, list[tuple[str, str]]]:
    request = answers.requests[-1]
    return request.method, request.url.path, request.url.params.multi_items()


async def test_every_request_carries_the_key_and_says_who_asks(client: HomerunClient, answers: HomerunAnswers) -> None:
    await client.ping()
    headers = answers.requests[0].headers
    assert headers["authorization"] == "Bearer made-up-key"
    assert headers["accept"] == "application/json"
    assert headers["user-agent"].startswith("recruiterdesk/")
    assert last(answers)[:2] == ("GET", "/v2/ping")


async def test_the_list_asks_for_what_a_list_gives_and_never_for_notes(client: HomerunClient, answers: HomerunAnswers) -> None:
    await client.list_job_applications(3, vacancy_ids=("job_a", "job_b"))
    assert last(answers) == (
        "GET",
        "/v2/job-applications",
        [
            ("include[]", "sources"),
            ("include[]", "stage"),
            ("include[]", "disqualificationReason"),
            ("include[]", "questionAnswers"),
            ("page", "3"),
            ("perPage", "100"),
            ("filter[vacancy_id]", "job_a,job_b"),
        ],
    )


async def test_one_application_asks_for_notes_and_never_for_the_stage(client: HomerunClient, answers: HomerunAnswers) -> None:
    await client.read_job_application(APPLICATION, with_notes=True)
    includes = [value for name, value in last(answers)[2] if name == "include[]"]
    assert includes == ["notes", "sources", "disqualificationReason", "questionAnswers"]
    await client.read_job_application(APPLICATION, with_notes=False)
    assert "notes" not in [value for _name, value in last(answers)[2]]


async def test_vacancies_ask_in_snake_case(client: HomerunClient, answers: HomerunAnswers) -> None:
    wanted = [("include[]", name) for name in ("location", "department", "stages", "total_candidate_count", "page_content")]
    await client.list_vacancies(1)
    assert last(answers) == ("GET", "/v2/vacancies", [*wanted, ("page", "1"), ("perPage", "100")])
    await client.read_vacancy(VACANCY)
    assert last(answers) == ("GET", f"/v2/vacancies/{VACANCY}", wanted)


async def test_writes_go_out_as_the_sheet_says(client: HomerunClient, answers: HomerunAnswers) -> None:
    first = FirstByte()
    await client.create_job_application({"email": "a@example.com", "custom_data": {}}, first)
    assert last(answers)[:2] == ("POST", "/v2/job-applications")
    await client.update_job_application(APPLICATION, {"city": "Utrecht"}, first)
    assert last(answers)[:2] == ("PATCH", f"/v2/job-applications/{APPLICATION}")
    assert json.loads(answers.requests[-1].content) == {"city": "Utrecht"}
    await client.add_note(APPLICATION, "Hoi", "Sanne", first, is_sensitive=True)
    assert last(answers)[:2] == ("POST", f"/v2/job-applications/{APPLICATION}/notes")
    assert json.loads(answers.requests[-1].content) == {"note": "Hoi", "display_name": "Sanne", "is_sensitive": True}
    assert (await client.delete_job_application(APPLICATION, first)).status == 204
    assert last(answers)[:2] == ("DELETE", f"/v2/job-applications/{APPLICATION}")
    assert "content-type" not in answers.requests[-1].headers


async def test_uploads_are_multipart_with_a_boundary_of_their_own(client: HomerunClient, answers: HomerunAnswers) -> None:
    def body(parts: dict[str, str]) -> MultipartBody:
        async def chunks() -> AsyncIterator[bytes]:
            yield b"%PDF"

        return MultipartBody(parts=parts, file_part="file", file_name="cv.pdf", file_kind="application/pdf", file_bytes=4, chunks=chunks())

    assert (await client.upload_file(APPLICATION, body({"type": "resume"}), FirstByte())).status == 200
    assert (await client.upload_photo(APPLICATION, body({}), FirstByte())).status == 200
    file, photo = answers.requests
    assert file.url.path.endswith("/files")
    assert photo.url.path.endswith("/photo")
    assert b'name="type"\r\n\r\nresume' in file.content
    assert b'name="type"' not in photo.content
    boundaries = {request.headers["content-type"].partition("boundary=")[2] for request in (file, photo)}
    assert len(boundaries) == 2
    for request in (file, photo):
        assert request.headers["content-type"].partition("boundary=")[2].encode() in request.content


@pytest.mark.parametrize("body", [b"", b"[]", b"null", b'{"data":7}', b'{"data":null}', b"{", b'{"pong":true}'])
async def test_an_answer_of_another_shape_breaks_the_contract(client: HomerunClient, answers: HomerunAnswers, body: bytes) -> None:

    for key in ("GET /vacancies", "GET /vacancies/{id}", "GET /job-applications", "GET /job-applications/{id}"):
        answers.says[key] = httpx.Response(200, content=body, headers={"content-type": "application/json"})
    for call in (
        client.list_vacancies(1),
        client.list_job_applications(1),
        client.read_vacancy(VACANCY),
        client.read_job_application(APPLICATION, with_notes=True),
    ):
        with pytest.raises(ContractBroken):
            await call


async def test_a_missing_permission_is_named_by_the_call_that_needs_it(client: HomerunClient, answers: HomerunAnswers) -> None:

    first = FirstByte()
    answers.says = {key: said(403) for key in (
        "GET /vacancies", "GET /vacancies/{id}", "GET /job-applications", "GET /job-applications/{id}", "POST /job-applications",
        "PATCH /job-applications/{id}", "DELETE /job-applications/{id}", "POST /job-applications/{id}/notes",
    )}  # fmt: skip
    for call, scope in (
        (client.list_vacancies(1), "vacancies:read"),
        (client.read_vacancy(VACANCY), "vacancies:read"),
        (client.list_job_applications(1), "job-applications:read"),
        (client.create_job_application({}, first), "job-applications:write"),
        (client.update_job_application(APPLICATION, {}, first), "job-applications:write"),
        (client.delete_job_application(APPLICATION, first), "job-applications:write"),
        (client.add_note(APPLICATION, "x", "y", first, is_sensitive=False), "job-application-notes:write"),
    ):
        with pytest.raises(DeskError) as caught:
            await call
        assert isinstance(caught.value, PermissionMissing)
        assert caught.value.scope == scope


def test_the_status_is_trusted_and_the_code_in_the_body_is_not() -> None:
    refusal = read_refusal(b'{"code":403,"error":true,"message":"Not found"}')
    assert refusal.is_shaped
    assert refusal.message == "Not found"
    assert refusal.fields == {}


def test_field_errors_are_gathered_by_field() -> None:
    details = b'{"param":"email","message":"a"},{"param":"email","message":"b"},{"param":7},null'
    body = b'{"code":400,"error":true,"message":"m","details":[' + details + b"]}"
    assert read_refusal(body).fields == {"email": ["a", "b"], "7": [""]}


@pytest.mark.parametrize("body", [b"", b"<html>", b"[]", b'"x"', b'{"status":"down"}', b"{" * 99_999])
def test_a_body_of_another_shape_is_no_word_of_homerun(body: bytes) -> None:
    assert not read_refusal(body).is_shaped
