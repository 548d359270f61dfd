"""Interviews, reviews, users, configuration, postings and applying, and the five shapes of a refusal."""

import base64
import json
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from recruiterdesk.demo.smartrecruiters.catalogue import COMPANY
from recruiterdesk.demo.smartrecruiters.world import Candidate
from recruiterdesk.demo.stand_in import SmartRecruitersStandIn

INTERVIEWS, REVIEWS, USERS = "/interviews-api/v201904", "/reviews-api/v201910/reviews", "/user-api/v201804"
POSTINGS = f"/v1/companies/{COMPANY}/postings"
CV = {"fileName": "cv.pdf", "mimeType": "application/pdf", "fileContent": base64.b64encode(b"%PDF-1.7 cv").decode()}
ANSWERS = [{"id": "motivation", "records": [{"fields": {"text": ["Dicht bij huis"]}}]}]
APPLICANT = {"firstName": "An", "lastName": "Proef", "email": "an.proef@example.nl", "answers": ANSWERS, "resume": CV}


@pytest.fixture
def stand_in() -> Iterator[SmartRecruitersStandIn]:
    with SmartRecruitersStandIn(applicants=40, limit=1000) as started:
        yield started


@pytest.fixture
def api(stand_in: SmartRecruitersStandIn) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=stand_in.base_url, headers={"X-SmartToken": stand_in.keys["full"]}, trust_env=False) as client:
        yield client


@pytest.fixture
def public(stand_in: SmartRecruitersStandIn) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=stand_in.base_url, trust_env=False) as client:
        yield client


def code(answer: httpx.Response) -> tuple[int, str]:
    return answer.status_code, answer.json()["errors"][0]["code"]


def somebody(stand_in: SmartRecruitersStandIn, status: str = "NEW") -> Candidate:
    return next(one for one in stand_in.world.candidates.values() if one.primary and one.primary.status == status)


def an_interview(stand_in: SmartRecruitersStandIn, **change: Any) -> dict[str, Any]:
    candidate, user = somebody(stand_in), next(iter(stand_in.world.users))
    slot = {"startsOn": "2026-12-01T09:00:00Z", "endsOn": "2026-12-01T10:00:00Z", "interviewers": [{"id": user, "status": "pending"}]}
    assert candidate.primary is not None
    body = {"candidate": {"id": candidate.id}, "jobId": candidate.primary.job_id, "organizerId": user}
    return body | {"timezone": "Europe/Amsterdam", "timeslots": [slot | change.pop("slot", {})], **change}


def test_an_interview_is_listed_with_its_application_and_keeps_one_timeslot(stand_in: SmartRecruitersStandIn, api: httpx.Client) -> None:
    application = somebody(stand_in).primary
    assert application is not None
    made = api.post(f"{INTERVIEWS}/interviews", json=an_interview(stand_in)).json()
    listed = api.get(f"{INTERVIEWS}/interviews", params={"applicationId": application.id}).json()["content"]
    assert [one["id"] for one in listed] == [made["id"]]
    one = f"{INTERVIEWS}/interviews/{made['id']}"
    slot = made["timeslots"][0]["id"]
    assert api.delete(f"{one}/timeslots/{slot}").status_code == 409
    assert api.put(f"{one}/timeslots/{slot}/candidateStatus", json={"status": "accepted"}).status_code == 204
    assert api.get(f"{one}/timeslots/{slot}").json()["candidateStatus"] == "accepted"
    assert api.patch(one, json={"title": "x"}).status_code == 422
    assert api.delete(one).status_code == 204
    assert code(api.get(one)) == (404, "INTERVIEW_NOT_FOUND")


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"timezone": "Amsterdam"}, (400, "INVALID_TIMEZONE")),
        ({"slot": {"endsOn": "2026-12-01T09:00:00Z"}}, (422, "END_DATE_BEFORE_START_DATE")),
        ({"organizerId": "f" * 24}, (422, "NON_EXISTING_ORGANIZER")),
        ({"slot": {"interviewers": [{"id": "f" * 24, "status": "pending"}]}}, (422, "NON_EXISTING_INTERVIEWERS")),
        ({"organizerId": "short"}, (422, "VALIDATION_ERROR")),
        ({"timeslots": []}, (422, "VALIDATION_ERROR")),
        ({"candidate": {"id": "00000000-0000-4000-8000-000000000000"}}, (422, "CANDIDATE_NOT_FOUND")),
    ],
)
def test_an_interview_that_breaks_a_rule_is_not_planned(
    stand_in: SmartRecruitersStandIn, api: httpx.Client, change: dict[str, Any], expected: tuple[int, str]
) -> None:
    assert code(api.post(f"{INTERVIEWS}/interviews", json=an_interview(stand_in, **change))) == expected
    assert stand_in.ledger.applied == []


def test_interview_types_are_a_bare_array(api: httpx.Client) -> None:
    assert api.patch(f"{INTERVIEWS}/interview-types", json=["Wandelgesprek"]).status_code == 204
    assert "Wandelgesprek" in api.get(f"{INTERVIEWS}/interview-types").json()
    assert api.delete(f"{INTERVIEWS}/interview-types/Wandelgesprek").status_code == 204


def test_a_reviewer_reviews_once_and_only_changes_an_own_review(stand_in: SmartRecruitersStandIn, api: httpx.Client) -> None:
    candidate = next(one for one in stand_in.world.candidates.values() if one.primary)
    assert candidate.primary is not None
    pair = {"candidateId": candidate.id, "jobId": candidate.primary.job_id}
    made = api.post(REVIEWS, json={**pair, "overallRating": 4})
    assert made.status_code == 201
    assert code(api.post(REVIEWS, json={**pair, "overallRating": 3})) == (422, "REVIEW_ALREADY_EXISTS")
    assert made.json() in api.get(REVIEWS, params=pair).json()
    other = list(stand_in.world.users)[1]
    assert api.patch(f"{REVIEWS}/{made.json()['id']}", json={"reviewerId": other, "comment": "x"}).status_code == 403
    assert api.patch(f"{REVIEWS}/{made.json()['id']}", json={"comment": "x"}).status_code == 400
    assert api.delete(f"{REVIEWS}/{made.json()['id']}", params={"reviewerId": made.json()["reviewerId"]}).status_code == 204


def test_users_are_paged_and_a_new_one_is_not_active(api: httpx.Client) -> None:
    first = api.get(f"{USERS}/users", params={"limit": 4}).json()
    second = api.get(f"{USERS}/users", params={"limit": 4, "pageId": first["nextPageId"]}).json()
    assert (len(first["content"]), len(second["content"]), "nextPageId" in second, "totalFound" in first) == (4, 2, False, False)
    made = api.post(f"{USERS}/users", json={"email": "nieuw@example.nl", "firstName": "N", "lastName": "Ieuw"})
    assert (made.status_code, made.json()["active"]) == (201, False)
    assert api.post(f"{USERS}/users", json={"email": "nieuw@example.nl", "firstName": "N", "lastName": "Ieuw"}).status_code == 409
    lines = [{"op": "replace", "path": "/lastName", "value": "Anders"}]
    one = f"{USERS}/users/{made.json()['id']}"
    changed = api.patch(one, content=json.dumps(lines), headers={"Content-Type": "application/json-patch+json"})
    assert changed.json()["lastName"] == "Anders"
    assert api.put(f"{one}/activation").status_code == 204
    assert api.get(one).json()["active"] is True


def test_the_values_of_a_job_field_are_paged_by_a_name_of_their_own(api: httpx.Client) -> None:
    path = "/configuration/job-properties/jp-cao/values"
    first = api.get(path, params={"pageSize": 2}).json()
    second = api.get(path, params={"pageSize": 2, "page_id": first["nextPageId"]}).json()
    assert [value["id"] for value in first["content"] + second["content"]] == ["cao-1", "cao-2", "cao-3"]
    assert api.get(path, params={"pageId": first["nextPageId"]}).status_code == 400


def test_a_department_has_a_name_of_its_own(api: httpx.Client) -> None:
    assert api.post("/configuration/departments", json={"label": "Inkoop"}).status_code == 201
    assert code(api.post("/configuration/departments", json={"label": "inkoop"})) == (400, "DEPARTMENT_LABEL_NOT_UNIQUE")


def test_a_field_that_is_no_choice_has_no_values(api: httpx.Client) -> None:
    kinds = {one["type"]: one["id"] for one in api.get("/configuration/candidate-properties").json()["content"]}
    assert api.get(f"/configuration/candidate-properties/{kinds['SINGLE_SELECT']}/values").json()["totalFound"] == 3
    refused = api.get(f"/configuration/candidate-properties/{kinds['TEXT']}/values")
    assert code(refused) == (400, "CANDIDATE_PROPERTY_NOT_SINGLE_SELECT")


def test_postings_are_the_public_jobs_in_pages_by_offset(stand_in: SmartRecruitersStandIn, public: httpx.Client) -> None:
    first = public.get(POSTINGS, params={"limit": 3}).json()
    rest = public.get(POSTINGS, params={"limit": 100, "offset": 3}).json()
    shown = [posting["jobAdId"] for posting in first["content"] + rest["content"]]
    assert sorted(shown) == sorted(job.default_ad.id for job in stand_in.world.jobs.values() if job.posting_status == "PUBLIC")
    assert first["totalFound"] == len(shown)
    assert set(first["content"][0]["location"]) == {"country", "region", "city", "remote", "latitude", "longitude"}
    assert stand_in.ledger.leaks == []


def test_postings_are_found_by_the_fields_of_their_job(public: httpx.Client) -> None:
    whole = public.get(POSTINGS).json()["totalFound"]
    parts = [
        public.get(f"{POSTINGS}?custom_field.jp-brand={value}").json()["totalFound"] for value in ("br-1", "br-2", "br-1,br-2", "none")
    ]
    assert 0 < parts[0] < whole
    assert (parts[0] + parts[1], parts[2], parts[3]) == (whole, whole, 0)


def test_a_posting_is_a_snapshot_of_when_it_went_out(stand_in: SmartRecruitersStandIn, api: httpx.Client, public: httpx.Client) -> None:
    job = next(job for job in stand_in.world.jobs.values() if job.posting_status == "PUBLIC")
    before = public.get(f"{POSTINGS}/{job.default_ad.id}").json()["name"]
    lines = [{"op": "replace", "path": "/title", "value": "Anders"}]
    api.patch(f"/jobs/{job.id}", content=json.dumps(lines), headers={"Content-Type": "application/json-patch+json"})
    assert public.get(f"{POSTINGS}/{job.default_ad.id}").json()["name"] == before
    assert api.post(f"/jobs/{job.id}/publication").status_code == 204
    assert public.get(f"{POSTINGS}/{job.default_ad.id}").json()["name"] == "Anders"


def test_somebody_who_applies_is_a_candidate_with_answers_and_a_file(stand_in: SmartRecruitersStandIn, api: httpx.Client) -> None:
    job = next(job for job in stand_in.world.jobs.values() if job.posting_status == "PUBLIC")
    posting = f"/postings/{job.default_ad.id}"
    made = api.post(f"{posting}/candidates", json=APPLICANT)
    assert made.status_code == 200
    path = f"/candidates/{made.json()['id']}/jobs/{job.id}"
    assert [item["name"] for item in api.get(f"{path}/attachments").json()["content"]] == ["cv.pdf"]
    assert api.get(f"{path}/screening-answers").json()["content"][0]["records"][0]["fields"][0]["values"][0]["label"] == "Dicht bij huis"
    api.put(f"{path}/status", json={"status": "OFFERED"})
    assert api.get(f"{posting}/candidates/{made.json()['id']}/status").json() == {"status": "OFFER"}
    again = api.post(f"{posting}/candidates", json=APPLICANT)
    assert (again.status_code, again.json()["code"]) == (400, "DATA_VALIDATION_ERROR")


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"answers": []}, "DATA_VALIDATION_ERROR"),
        ({"answers": [*ANSWERS, {"id": "unknown", "records": []}]}, "DATA_VALIDATION_ERROR"),
        ({"resume": {**CV, "fileContent": "no base64"}}, "FILE_UPLOAD_ERROR"),
        ({"web": {"linkedin": "x"}}, "INVALID_REQUEST"),
        ({"experience": [{"title": "x", "startDate": "2019-03"}]}, "INVALID_REQUEST"),
    ],
)
def test_an_application_that_breaks_a_rule_is_refused_in_its_own_shape(
    stand_in: SmartRecruitersStandIn, api: httpx.Client, change: dict[str, Any], expected: str
) -> None:
    job = next(job for job in stand_in.world.jobs.values() if job.posting_status == "PUBLIC")
    answer = api.post(f"/postings/{job.default_ad.id}/candidates", json={**APPLICANT, **change})
    assert (answer.status_code, answer.json()["code"], set(answer.json())) == (400, expected, {"id", "code", "message"})
    assert stand_in.ledger.applied == []


def test_an_application_and_its_offer_are_found_by_the_application(stand_in: SmartRecruitersStandIn, api: httpx.Client) -> None:
    candidate = somebody(stand_in, "OFFERED")
    assert candidate.primary is not None
    found = api.get(f"/job-applications-api/v202112/job-applications/{candidate.primary.id}").json()
    assert (found["profileId"], found["jobId"]) == (candidate.id, candidate.primary.job_id)
    source = api.get(f"/configuration/sources/{found['sourceIdentifier']}").json()
    assert source["type"]["id"] == candidate.primary.source["sourceTypeId"]
    offers = api.get(f"/candidates/{candidate.id}/jobs/{candidate.primary.job_id}/offers").json()
    assert [offer["status"] for offer in offers["content"]] == ["PENDING_ACCEPTANCE"]


def test_refusals_have_the_shape_of_their_endpoint(stand_in: SmartRecruitersStandIn, api: httpx.Client, public: httpx.Client) -> None:
    default = api.get("/candidates/unknown").json()
    assert (set(default), set(default["errors"][0])) == ({"message", "errors"}, {"code", "message"})
    semantic = api.post(f"{USERS}/users", json={"email": "x", "firstName": "N", "lastName": "L"})
    assert (semantic.status_code, semantic.json()["errors"][0]["dataPath"]) == (422, "email")
    assert set(public.get("/v1/companies/nobody/postings").json()) == {"id", "httpCode", "code", "message", "helpUrl"}
    empty = api.get("/messages")
    assert (empty.status_code, empty.content) == (400, b"")
    missing = api.post("/postings/unknown/candidates", json=APPLICANT)
    assert missing.json()["code"] == "RESOURCE_NOT_FOUND_ERROR"


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/jobs/JOB", 401),
        ("/jobs/JOB/note", 401),
        ("/jobs/JOB/hiring-team", 401),
        ("/jobs/JOB/positions", 403),
        ("/jobs/JOB/jobads", 404),
        ("/candidates/PERSON", 401),
        ("/candidates/PERSON/tags", 403),
        ("/candidates/PERSON/jobs/JOB", 403),
        ("/candidates/PERSON/jobs/JOB/attachments", 403),
        ("/candidates/PERSON/jobs/JOB/status/history", 403),
        ("/candidates/PERSON/jobs/JOB/offers", 401),
    ],
)
def test_no_access_is_told_in_the_way_of_each_endpoint(stand_in: SmartRecruitersStandIn, api: httpx.Client, path: str, status: int) -> None:
    candidate = next(one for one in stand_in.world.candidates.values() if len(one.applications) == 1)
    assert candidate.primary is not None
    address = path.replace("PERSON", candidate.id).replace("JOB", candidate.primary.job_id)
    assert api.get(address).status_code == 200
    stand_in.hide(candidate.primary.job_id)
    assert api.get(address).status_code == status
    assert api.get(f"{USERS}/users/me").status_code == 200


def test_a_bearer_token_is_noted_as_a_key_as_well(stand_in: SmartRecruitersStandIn, public: httpx.Client) -> None:
    public.get("/jobs", headers={"Authorization": "Bearer nonsense"})
    public.get("/v1/industries")
    assert [call.had_key for call in stand_in.ledger.calls] == [True, False]
