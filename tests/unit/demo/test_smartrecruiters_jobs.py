"""Jobs of the stand-in behave as the vendor's documents say."""

import json
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from recruiterdesk.demo.stand_in import SmartRecruitersStandIn

PATCH = {"Content-Type": "application/json-patch+json"}
INPUT: dict[str, Any] = {
    "title": "Tester",
    "location": {"countryCode": "nl", "city": "Utrecht"},
    "industry": {"id": "insurance"},
    "function": {"id": "legal"},
    "experienceLevel": {"id": "associate"},
}


@pytest.fixture
def stand_in() -> Iterator[SmartRecruitersStandIn]:
    with SmartRecruitersStandIn(applicants=10, limit=1000) as started:
        started.policy.publication_limit = 1000
        yield started


@pytest.fixture
def api(stand_in: SmartRecruitersStandIn) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=stand_in.base_url, headers={"X-SmartToken": stand_in.keys["full"]}, trust_env=False) as client:
        yield client


def a_job(stand_in: SmartRecruitersStandIn, *, posted: bool = True) -> str:
    return next(job.id for job in stand_in.world.jobs.values() if (job.posting_status == "PUBLIC") == posted and job.status == "SOURCING")


def all_pages(api: httpx.Client, **query: Any) -> list[str]:
    found: list[str] = []
    cursor: dict[str, str] = {}
    while True:
        body = api.get("/jobs", params={"limit": 7, **query, **cursor}).json()
        found += [job["id"] for job in body["content"]]
        if not body["nextPageId"]:
            return found
        cursor = {"pageId": body["nextPageId"]}


def code(answer: httpx.Response) -> tuple[int, str]:
    return answer.status_code, answer.json()["errors"][0]["code"]


def patch(api: httpx.Client, job: str, *lines: dict[str, Any]) -> httpx.Response:
    return api.patch(f"/jobs/{job}", content=json.dumps(lines), headers=PATCH)


def test_all_pages_sorted_by_job_id_show_every_job_once(stand_in: SmartRecruitersStandIn, api: httpx.Client) -> None:
    assert sorted(all_pages(api, sort="job_id")) == sorted(stand_in.world.jobs)
    assert len(stand_in.world.jobs) == 24


def test_pages_that_are_not_sorted_by_job_id_miss_some(stand_in: SmartRecruitersStandIn, api: httpx.Client) -> None:
    assert set(all_pages(api)) < set(stand_in.world.jobs)


def test_a_job_that_disappears_between_two_pages_moves_no_other_one(stand_in: SmartRecruitersStandIn, api: httpx.Client) -> None:
    first = api.get("/jobs", params={"limit": 5, "sort": "job_id"}).json()
    stand_in.hide(first["content"][0]["id"])
    rest = api.get("/jobs", params={"limit": 100, "sort": "job_id", "pageId": first["nextPageId"]}).json()
    assert len(rest["content"]) == 19


@pytest.mark.parametrize("more", [{"status": "SOURCING"}, {"q": "x"}])
def test_a_cursor_fits_only_the_list_that_it_came_from(api: httpx.Client, more: dict[str, str]) -> None:
    cursor = api.get("/jobs", params={"limit": 5, "sort": "job_id"}).json()["nextPageId"]
    answer = api.get("/jobs", params={"limit": 5, "sort": "job_id", "pageId": cursor, **more})
    assert code(answer) == (400, "INVALID_PAGE_ID")
    assert code(api.get("/jobs", params={"pageId": "made-up"})) == (400, "INVALID_PAGE_ID")


@pytest.mark.parametrize(
    "query", [{"perPage": 5}, {"limit": 0}, {"limit": "many"}, {"limit": 101}, {"Status": "CREATED"}, {"updatedAfter": "yesterday"}]
)
def test_a_query_that_the_document_does_not_have_is_refused(api: httpx.Client, query: dict[str, Any]) -> None:
    assert api.get("/jobs", params=query).status_code == 400


def test_filters_that_are_lists_repeat_their_key(stand_in: SmartRecruitersStandIn, api: httpx.Client) -> None:
    cities = {job["location"]["city"] for job in api.get("/jobs?limit=100&city=Utrecht&city=Breda").json()["content"]}
    assert cities == {"Utrecht", "Breda"}
    assert api.get("/jobs?limit=100&city=Utrecht,Breda").json()["totalFound"] == 0
    assert api.get("/jobs?limit=100&department=Zorg").json()["totalFound"] == sum(
        job.fields.get("department", {}).get("id") == "314103" for job in stand_in.world.jobs.values()
    )


def test_a_plus_in_a_moment_must_be_encoded(api: httpx.Client) -> None:
    assert api.get("/jobs?updatedAfter=2020-01-01T00:00:00.000%2B0000").json()["totalFound"] == 24
    assert api.get("/jobs?updatedAfter=2020-01-01T00:00:00.000+0000").status_code == 400
    assert api.get("/jobs?updatedAfter=2099-01-01T00:00:00.000Z").json()["totalFound"] == 0


def test_a_job_without_access_is_refused_with_401_though_the_key_is_good(stand_in: SmartRecruitersStandIn, api: httpx.Client) -> None:
    job = a_job(stand_in)
    stand_in.hide(job)
    assert code(api.get(f"/jobs/{job}")) == (401, "UNAUTHORIZED_TO_ACCESS_JOB")
    assert code(api.post(f"/jobs/{job}/publication")) == (401, "UNAUTHORIZED_TO_ACCESS_JOB")
    assert job not in all_pages(api, sort="job_id")
    assert api.get("/user-api/v201804/users/me").status_code == 200
    assert api.get(f"/jobs/{job}", headers={"X-SmartToken": stand_in.keys["read_only"]}).status_code == 200


def test_details_have_coordinates_as_text_or_number_and_lists_have_none(stand_in: SmartRecruitersStandIn, api: httpx.Client) -> None:
    kinds = {type(api.get(f"/jobs/{job}").json()["location"]["longitude"]) for job in stand_in.world.jobs}
    assert kinds == {str, float}
    assert all("longitude" not in job["location"] for job in api.get("/jobs?limit=100").json()["content"])


def test_a_created_job_is_told_back_with_labels(api: httpx.Client, stand_in: SmartRecruitersStandIn) -> None:
    answer = api.post("/jobs", json={**INPUT, "department": {"id": "314103"}})
    assert answer.status_code == 201
    made = answer.json()
    assert (made["status"], made["postingStatus"], made["department"]["label"]) == ("CREATED", "NOT_PUBLISHED", "Zorg")
    assert made["industry"] == {"id": "insurance", "label": "Insurance"}
    assert made["createdOn"].endswith("+0000")
    assert api.get(f"/jobs/{made['id']}").json() == made
    assert [change.what for change in stand_in.ledger.applied] == ["create_job"]


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({"title": ""}, 400),
        ({"title": "x" * 257}, 400),
        ({"location": {"countryCode": "NL", "city": "Utrecht"}}, 400),
        ({"location": {"countryCode": "nl"}}, 400),
        ({"hiringProcess": "x"}, 400),
        ({"refNumber": "x" * 64}, 400),
        ({"compensation": {"min": "3000"}}, 400),
        ({"jobAd": {"sections": {"jobDescription": {"text": "x" * 25_000}}}}, 400),
        ({"location": {"countryCode": "us", "city": "Boston"}}, 422),
        ({"industry": {"id": "unknown"}}, 422),
    ],
)
def test_a_job_that_breaks_a_rule_is_not_created(
    api: httpx.Client, stand_in: SmartRecruitersStandIn, change: dict[str, Any], status: int
) -> None:
    assert api.post("/jobs", json={**INPUT, **change}).status_code == status
    assert stand_in.ledger.applied == []


def test_a_reference_number_is_one_jobs_only(api: httpx.Client) -> None:
    assert code(api.post("/jobs", json={**INPUT, "refNumber": "REF1000"})) == (409, "REF_NUMBER_ALREADY_EXISTS")


def test_replacing_a_job_drops_what_is_left_out(stand_in: SmartRecruitersStandIn, api: httpx.Client) -> None:
    job = a_job(stand_in)
    assert api.get(f"/jobs/{job}").json()["jobAd"]["sections"] != {}
    assert api.put(f"/jobs/{job}", json=INPUT).json()["jobAd"]["sections"] == {}


def test_a_json_patch_changes_only_what_it_names(stand_in: SmartRecruitersStandIn, api: httpx.Client) -> None:
    job = a_job(stand_in)
    before = api.get(f"/jobs/{job}").json()
    lines = [{"op": "test", "path": "/title", "value": before["title"]}, {"op": "replace", "path": "/title", "value": "Nieuw"}]
    after = patch(api, job, *lines).json()
    assert after["title"] == "Nieuw"
    assert after["jobAd"] == before["jobAd"]


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ({"op": "test", "path": "/title", "value": "anders"}, 400),
        ({"op": "replace", "path": "/nothing/there", "value": 1}, 400),
        ({"op": "replace", "path": "title", "value": 1}, 400),
        ({"op": "move", "path": "/title"}, 400),
        ({"op": "remove", "path": "/title"}, 422),
        ({"op": "add", "path": "/status", "value": "FILLED"}, 422),
    ],
)
def test_a_json_patch_that_does_not_fit_changes_nothing(
    stand_in: SmartRecruitersStandIn, api: httpx.Client, line: dict[str, Any], status: int
) -> None:
    job = a_job(stand_in)
    before = api.get(f"/jobs/{job}").json()
    assert patch(api, job, {"op": "replace", "path": "/title", "value": "half"}, line).status_code == status
    assert api.get(f"/jobs/{job}").json() == before


def test_a_json_patch_needs_its_own_content_type(stand_in: SmartRecruitersStandIn, api: httpx.Client) -> None:
    answer = api.patch(f"/jobs/{a_job(stand_in)}", json=[{"op": "replace", "path": "/title", "value": "x"}])
    assert answer.status_code == 415


def test_the_status_is_answered_with_201_and_stands_in_the_history(stand_in: SmartRecruitersStandIn, api: httpx.Client) -> None:
    job = a_job(stand_in)
    answer = api.put(f"/jobs/{job}/status", json={"status": "ON_HOLD"})
    assert (answer.status_code, answer.json()) == (201, {"status": "ON_HOLD"})
    assert api.get(f"/jobs/{job}/status/history").json()["content"][-1]["status"] == "ON_HOLD"
    assert api.put(f"/jobs/{job}/status", json={"status": "OTHER"}).status_code == 400


def test_publishing_shows_in_the_job_and_taking_it_back_too(stand_in: SmartRecruitersStandIn, api: httpx.Client) -> None:
    job = a_job(stand_in, posted=False)
    assert api.post(f"/jobs/{job}/publication", json={"visibility": "INTERNAL"}).status_code == 204
    assert api.get(f"/jobs/{job}").json()["postingStatus"] == "INTERNAL"
    assert api.delete(f"/jobs/{job}/publication").status_code == 204
    assert api.get(f"/jobs/{job}").json()["postingStatus"] == "NOT_PUBLISHED"
    assert api.get(f"/jobs/{job}/publication").json()["content"] == []
    assert len(api.get(f"/jobs/{job}/publication?activeOnly=false").json()["content"]) == 1


def test_publishing_is_refused_where_approval_lacks_or_the_company_has_too_many(
    stand_in: SmartRecruitersStandIn, api: httpx.Client
) -> None:
    waiting = next(job.id for job in stand_in.world.jobs.values() if job.needs_approval)
    assert code(api.post(f"/jobs/{waiting}/publication")) == (403, "NOT_AUTHORIZED_TO_PUBLISH_JOB")
    stand_in.job_parts.most_published = 1
    assert code(api.post(f"/jobs/{a_job(stand_in, posted=False)}/publication")) == (400, "PUBLISHED_JOB_AD_LIMIT_REACHED")


def test_another_ad_goes_out_only_beside_the_default_one(stand_in: SmartRecruitersStandIn, api: httpx.Client) -> None:
    job = a_job(stand_in, posted=False)
    ad = api.post(f"/jobs/{job}/jobads", json={"title": "Tweede", "language": {"code": "en"}}).json()
    assert code(api.post(f"/jobs/{job}/jobads/{ad['id']}/postings")) == (403, "JOB_NOT_POSTED")
    default = next(one["id"] for one in api.get(f"/jobs/{job}/jobads").json() if one["default"])
    for one in (default, ad["id"]):
        answer = api.post(f"/jobs/{job}/jobads/{one}/postings")
        assert (answer.status_code, answer.json()) == (202, {"postingStatus": "PENDING"})
    assert api.delete(f"/jobs/{job}/jobads/{default}/postings").json() == {"unpostingStatus": "PENDING"}
    assert {one["postingStatus"] for one in api.get(f"/jobs/{job}/jobads").json()} == {"NOT_PUBLISHED"}


def test_a_team_keeps_its_last_member_and_takes_nobody_twice(stand_in: SmartRecruitersStandIn, api: httpx.Client) -> None:
    job = a_job(stand_in)
    first, last = (member["id"] for member in api.get(f"/jobs/{job}/hiring-team").json()["content"])
    assert api.post(f"/jobs/{job}/hiring-team", json={"id": first, "role": "EXECUTIVE"}).status_code == 409
    assert api.delete(f"/jobs/{job}/hiring-team/{first}").status_code == 204
    assert code(api.delete(f"/jobs/{job}/hiring-team/{last}")) == (400, "INVALID_HIRING_TEAM_STATE")


def test_a_note_and_the_positions_of_a_job_are_kept(stand_in: SmartRecruitersStandIn, api: httpx.Client) -> None:
    job = a_job(stand_in)
    assert api.put(f"/jobs/{job}/note", json={"content": "x" * 20_001}).status_code == 400
    api.put(f"/jobs/{job}/note", json={"content": "Eerst intern"})
    assert api.get(f"/jobs/{job}/note").json() == {"content": "Eerst intern"}
    opening = {"type": "NEW", "positionOpenDate": "2026-11-01T00:00:00Z", "targetStartDate": "2027-01-01T00:00:00Z"}
    made = api.post(f"/jobs/{job}/positions", json=opening)
    assert made.status_code == 201
    assert api.put(f"/jobs/{job}/positions/{made.json()['id']}", json={**opening, "type": "REPLACEMENT"}).status_code == 201
    assert api.delete(f"/jobs/{job}/positions/{made.json()['id']}").status_code == 204
