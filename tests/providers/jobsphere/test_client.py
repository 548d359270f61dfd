"""What goes out for each of JobSphere's four calls, and how its refusals are read."""

import json
from typing import Any

import httpx
import pytest
from jobsphere_answers import JOB, JobSphereAnswers, said

from recruiterdesk.domain.errors import ContractBroken, NotFound, PermissionMissing
from recruiterdesk.provider_api.http.call import FirstByte
from recruiterdesk.providers.jobsphere.client import JobSphereClient, read_refusal


@pytest.fixture
def answers() -> JobSphereAnswers:
    return JobSphereAnswers()


@pytest.fixture
def client(answers: JobSphereAnswers) -> JobSphereClient:
    return answers.connect().client


def last(answers: JobSphereAnswers) -> tuple[str, str, list[tuple[str, str]]]:
    request = answers.requests[-1]
    return request.method, request.url.path, request.url.params.multi_items()


async def test_every_request_carries_the_key_and_says_who_asks(client: JobSphereClient, answers: JobSphereAnswers) -> None:
    await client.list_jobs(1)
    headers = answers.requests[0].headers
    assert headers["authorization"] == "Bearer made-up-key"
    assert headers["accept"] == "application/json"
    assert headers["user-agent"].startswith("recruiterdesk/")


async def test_the_list_asks_for_a_hundred_and_leaves_empty_filters_out(client: JobSphereClient, answers: JobSphereAnswers) -> None:
    await client.list_jobs(3)
    assert last(answers) == ("GET", "/v1/jobs", [("limit", "100"), ("page", "3")])
    await client.list_jobs(1, q="C++ & SQL", category="engineering", location="Den Haag", limit=20)
    assert last(answers)[2] == [
        ("q", "C++ & SQL"),
        ("category", "engineering"),
        ("location", "Den Haag"),
        ("limit", "20"),
        ("page", "1"),
    ]


async def test_a_job_s_id_is_one_segment_of_the_path(client: JobSphereClient, answers: JobSphereAnswers) -> None:
    await client.read_job(JOB)
    assert last(answers) == ("GET", f"/v1/jobs/{JOB}", [])
    with pytest.raises(NotFound):
        await client.read_job("job_a/../../applications")
    assert answers.requests[-1].url.raw_path == b"/v1/jobs/job_a%2F..%2F..%2Fapplications"


async def test_writes_are_json_posts(client: JobSphereClient, answers: JobSphereAnswers) -> None:
    first = FirstByte()
    await client.create_job({"title": "Gärtner", "location": "Köln"}, first)
    assert last(answers)[:2] == ("POST", "/v1/jobs")
    assert json.loads(answers.requests[-1].content) == {"title": "Gärtner", "location": "Köln"}
    assert answers.requests[-1].headers["content-type"] == "application/json"
    await client.submit_application({"job_id": JOB, "candidate_email": "a@example.com"}, first)
    assert last(answers)[:2] == ("POST", "/v1/applications")
    assert first.has_left


@pytest.mark.parametrize("body", [b"", b"[]", b"null", b'{"data":7}', b'{"data":null}', b"{", b'{"jobs":[]}'])
async def test_a_list_of_another_shape_breaks_the_contract(client: JobSphereClient, answers: JobSphereAnswers, body: bytes) -> None:
    answers.says["GET /jobs"] = httpx.Response(200, content=body, headers={"content-type": "application/json"})
    with pytest.raises(ContractBroken):
        await client.list_jobs(1)


@pytest.mark.parametrize("body", [b"", b"[]", b"null", b"{", b'"job_a"'])
async def test_a_job_of_another_shape_breaks_the_contract(client: JobSphereClient, answers: JobSphereAnswers, body: bytes) -> None:
    answers.says["GET /jobs/{id}"] = httpx.Response(200, content=body, headers={"content-type": "application/json"})
    with pytest.raises(ContractBroken):
        await client.read_job(JOB)


async def test_the_level_that_a_call_needs_is_named_where_a_key_may_not(client: JobSphereClient, answers: JobSphereAnswers) -> None:
    answers.says = {key: said(403) for key in ("GET /jobs", "GET /jobs/{id}", "POST /jobs", "POST /applications")}
    for call, level in (
        (client.list_jobs(1), "Read Only"),
        (client.read_job(JOB), "Read Only"),
        (client.create_job({}, FirstByte()), "Read/Write"),
        (client.submit_application({}, FirstByte()), "Read/Write"),
    ):
        with pytest.raises(PermissionMissing) as caught:
            await call
        assert caught.value.scope == level


@pytest.mark.parametrize(
    ("body", "message", "fields"),
    [
        ({"error": {"code": "invalid_request", "message": "title is required"}}, "title is required", {}),
        ({"error": "title is required"}, "title is required", {}),
        ({"message": "title is required"}, "title is required", {}),
        ({"error": True, "message": "title is required"}, "title is required", {}),
        ({"errors": ["title is required", "x"]}, "title is required", {}),
        ({"errors": [{"field": "title", "message": "title is required"}]}, "title is required", {}),
        ({"errors": {"title": ["is required"], "tags": "no list"}}, "is required", {"title": ["is required"], "tags": ["no list"]}),
        ({"errors": {"title": [{"message": "is required"}]}}, "is required", {"title": ["{'message': 'is required'}"]}),
        ({"error": {"code": 7}, "errors": []}, "", {}),
        ({"detail": "something else"}, "", {}),
        ({}, "", {}),
    ],
)
def test_a_refusal_s_message_is_the_first_of_the_usual_ones(body: Any, message: str, fields: dict[str, list[str]]) -> None:
    refusal = read_refusal(json.dumps(body).encode())
    assert refusal.is_shaped
    assert refusal.message == message
    assert refusal.fields == fields


def test_no_body_is_a_refusal_without_words_since_only_statuses_are_documented() -> None:
    assert read_refusal(b"  ").is_shaped


@pytest.mark.parametrize("body", [b"<html>", b"[]", b'"x"', b"Bad Gateway", b"{" * 99_999, b"7"])
def test_anything_else_may_come_from_somebody_in_between(body: bytes) -> None:
    assert not read_refusal(body).is_shaped


def test_a_message_without_end_is_cut() -> None:
    assert len(read_refusal(json.dumps({"message": "a" * 10_000}).encode()).message) == 500
