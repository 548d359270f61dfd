"""The stand-in answers as JobSphere's document says, and refuses what the document refuses."""

from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from recruiterdesk.demo.jobsphere.stand_in import JobSphereStandIn


@pytest.fixture(scope="module")
def jobsphere() -> Iterator[JobSphereStandIn]:
    with JobSphereStandIn(limit=100_000) as stand_in:
        yield stand_in


@pytest.fixture
def api(jobsphere: JobSphereStandIn) -> Iterator[httpx.Client]:
    with client(jobsphere, "full") as connected:
        yield connected


def client(jobsphere: JobSphereStandIn, key: str) -> httpx.Client:
    return httpx.Client(base_url=jobsphere.base_url, headers={"Authorization": f"Bearer {jobsphere.keys[key]}"}, trust_env=False)


def job(jobsphere: JobSphereStandIn, **changed: Any) -> dict[str, Any]:
    content: dict[str, Any] = {
        "title": "Gardener",
        "company_id": jobsphere.company_id,
        "description": "## Gardener\n\n- roses",
        "location": "Remote",
        "tags": ["roses"],
    }
    content.update(changed)
    return {name: value for name, value in content.items() if value is not ...}


def application(jobsphere: JobSphereStandIn, **changed: Any) -> dict[str, Any]:
    content: dict[str, Any] = {
        "job_id": next(iter(jobsphere.world.jobs)),
        "candidate_email": "dev@example.com",
        "resume_url": "https://secure.storage.example/resume.pdf",
        "cover_letter": "I'm excited to apply for...",
        "source": "api_integration",
    }
    content.update(changed)
    return {name: value for name, value in content.items() if value is not ...}


def test_the_board_has_some_four_hundred_jobs_of_thirty_companies_and_one_is_ours(jobsphere: JobSphereStandIn) -> None:
    fresh = JobSphereStandIn()
    assert len(fresh.world.jobs) == 400
    assert len({job.company.id for job in fresh.world.jobs.values()}) == 30
    assert 5 < len(fresh.world.jobs_of(fresh.company_id)) < 40


def test_a_page_has_twenty_jobs_and_the_pagination_of_the_document(api: httpx.Client) -> None:
    body = api.get("/jobs").json()
    assert set(body) == {"data", "pagination"}
    assert len(body["data"]) == 20
    assert body["pagination"] == {"current_page": 1, "total_pages": 20, "total_items": 400}


def test_a_job_in_the_list_has_the_members_of_the_example(api: httpx.Client) -> None:
    found = api.get("/jobs", params={"limit": 100}).json()["data"]
    for item in found:
        assert set(item) == {"id", "title", "company", "location", "type", "salary_range", "posted_at", "skills"}
        assert set(item["company"]) == {"id", "name", "logo_url"}
        assert item["id"].startswith("job_")
        assert item["posted_at"].endswith("Z")
    assert any(item["salary_range"] is None for item in found)
    assert {frozenset(item["salary_range"]) for item in found if item["salary_range"]} == {frozenset({"min", "max", "currency"})}


def test_pages_of_a_hundred_together_hold_the_board_once(api: httpx.Client) -> None:
    pages = [api.get("/jobs", params={"limit": 100, "page": page}).json() for page in (1, 2, 3, 4, 5)]
    assert [len(page["data"]) for page in pages] == [100, 100, 100, 100, 0]
    assert pages[0]["pagination"]["total_pages"] == 4
    assert len({item["id"] for page in pages for item in page["data"]}) == 400


def test_query_category_and_location_narrow_the_list(api: httpx.Client, jobsphere: JobSphereStandIn) -> None:
    def ids(**params: str) -> set[str]:
        return {item["id"] for item in api.get("/jobs", params={"limit": "100", **params}).json()["data"]}

    jobs = jobsphere.world.jobs
    react = ids(q="react")
    assert react
    assert all("React" in jobs[each].skills for each in react)
    ours = ids(q=jobsphere.world.ours.name)
    assert ours == {job.id for job in jobsphere.world.jobs_of(jobsphere.company_id)}
    remote = ids(location="remote")
    assert remote
    assert {jobs[each].location for each in remote} == {"Remote"}
    assert {jobs[each].category for each in ids(category="design")} == {"design"}
    assert ids(location="Netherlands", category="data") <= ids(category="data")
    assert ids(category="no-such-slug") == set()


def test_an_empty_result_has_no_pages(api: httpx.Client) -> None:
    body = api.get("/jobs", params={"q": "zzzz"}).json()
    assert body == {"data": [], "pagination": {"current_page": 1, "total_pages": 0, "total_items": 0}}


@pytest.mark.parametrize(
    "query",
    [
        {"limit": "101"},
        {"limit": "0"},
        {"limit": "many"},
        {"page": "0"},
        {"page": "-1"},
        {"perPage": "50"},
        {"experience_level": "senior"},  # promised by the prose, in no list of parameters
        {"company_id": "comp_123"},
        [("q", "a"), ("q", "b")],
    ],
)
def test_parameters_that_the_document_does_not_know_are_refused_by_name(api: httpx.Client, query: Any) -> None:
    answer = api.get("/jobs", params=query)
    assert answer.status_code == 400
    name = next(iter(query)) if isinstance(query, dict) else query[0][0]
    assert answer.json()["error"]["message"].startswith(name)


def test_a_job_read_by_itself_has_its_text_requirements_and_instructions(api: httpx.Client, jobsphere: JobSphereStandIn) -> None:
    some = next(iter(jobsphere.world.jobs))
    body = api.get(f"/jobs/{some}").json()
    assert body["id"] == some
    assert body["description"].startswith("## ")
    assert body["requirements"]
    assert "application_instructions" in body
    jobsphere.endpoints.is_wrapped = True
    try:
        assert set(api.get(f"/jobs/{some}").json()) == {"data"}
    finally:
        jobsphere.endpoints.is_wrapped = False


@pytest.mark.parametrize("path", ["/jobs/job_none", "/companies", "/jobs/", "/applications", "/", "/jobs/job_a/apply"])
def test_what_does_not_exist_is_404(api: httpx.Client, path: str) -> None:
    answer = api.get(path)
    assert answer.status_code == 404
    assert answer.json()["error"]["message"] == "Resource does not exist"


def test_only_documented_methods_exist(api: httpx.Client, jobsphere: JobSphereStandIn) -> None:
    some = next(iter(jobsphere.world.jobs))
    for method in ("PUT", "PATCH", "DELETE"):
        assert api.request(method, f"/jobs/{some}", json={"title": "x"}).status_code == 404
    assert some in jobsphere.world.jobs


def test_without_a_good_key_nothing_is_answered(jobsphere: JobSphereStandIn) -> None:
    for headers in (
        {},
        {"Authorization": "Bearer sk_live_wrong"},
        {"Authorization": jobsphere.keys["full"]},
        {"X-Api-Key": jobsphere.keys["full"]},
        {"Authorization": f"Bearer {jobsphere.keys['revoked']}"},
    ):
        answer = httpx.get(f"{jobsphere.base_url}/jobs", headers=headers, trust_env=False)
        assert answer.status_code == 401


def test_a_created_job_is_on_the_board_with_its_tags_as_skills(api: httpx.Client, jobsphere: JobSphereStandIn) -> None:
    answer = api.post("/jobs", json=job(jobsphere))
    assert answer.status_code == 200
    made = answer.json()["id"]
    shown = api.get("/jobs", params={"q": "gardener"}).json()["data"]
    assert [item["id"] for item in shown] == [made]
    assert shown[0]["skills"] == ["roses"]
    assert shown[0]["company"]["id"] == jobsphere.company_id
    assert jobsphere.ledger.changes("job")[-1].application_id == made
    jobsphere.world.remove(made)


@pytest.mark.parametrize(
    ("changed", "named"),
    [
        ({"title": ...}, "title"),
        ({"company_id": ...}, "company_id"),
        ({"description": ""}, "description"),
        ({"location": None}, "location"),
        ({"tags": "roses"}, "tags"),
        ({"tags": [1]}, "tags"),
        ({"salary_range": {"min": 1}}, "salary_range"),
        ({"category": "engineering"}, "category"),
        ({"type": "Full-time"}, "type"),
    ],
)
def test_a_job_that_is_not_as_the_table_says_is_refused(
    api: httpx.Client, jobsphere: JobSphereStandIn, changed: dict[str, Any], named: str
) -> None:
    before = len(jobsphere.world.jobs)
    answer = api.post("/jobs", json=job(jobsphere, **changed))
    assert answer.status_code == 400
    assert answer.json()["error"]["message"].startswith(named)
    assert len(jobsphere.world.jobs) == before


def test_creating_a_job_needs_a_writing_key_and_a_verified_company_and_neither_refusal_tells_which(jobsphere: JobSphereStandIn) -> None:
    bodies = set()
    for key in ("read_only", "unverified", "other_company"):
        with client(jobsphere, key) as api:
            answer = api.post("/jobs", json=job(jobsphere))
            assert answer.status_code == 403
            bodies.add(answer.text)
    assert len(bodies) == 1


def test_an_application_needs_a_writing_key_but_no_verified_company(jobsphere: JobSphereStandIn) -> None:
    with client(jobsphere, "read_only") as api:
        assert api.post("/applications", json=application(jobsphere)).status_code == 403
    with client(jobsphere, "unverified") as api:
        answer = api.post("/applications", json=application(jobsphere))
        assert answer.status_code == 200
        assert answer.json()["id"] in jobsphere.world.applications


@pytest.mark.parametrize(
    ("changed", "status"),
    [
        ({"candidate_email": ...}, 400),
        ({"candidate_email": "nobody"}, 400),
        ({"job_id": ...}, 400),
        ({"job_id": "job_none"}, 404),
        ({"resume_url": "resume.pdf"}, 400),
        ({"resume": "JVBERi0="}, 400),
        ({"candidate_name": "Zoë"}, 400),
        ({"resume_url": ..., "cover_letter": ..., "source": ...}, 200),
    ],
)
def test_applications_are_taken_as_the_example_shows_them(
    api: httpx.Client, jobsphere: JobSphereStandIn, changed: dict[str, Any], status: int
) -> None:
    before = len(jobsphere.world.applications)
    assert api.post("/applications", json=application(jobsphere, **changed)).status_code == status
    assert len(jobsphere.world.applications) - before == (status == 200)


@pytest.mark.parametrize("content", [b"", b"[]", b"{", b"null", b'"x"', b"[" * 99_999])
def test_a_body_that_is_no_json_object_is_refused(api: httpx.Client, content: bytes) -> None:
    assert api.post("/jobs", content=content, headers={"content-type": "application/json"}).status_code == 400
    assert api.post("/jobs", content=b"{}", headers={"content-type": "text/plain"}).status_code == 400


def test_a_success_may_be_201_and_tell_no_id(jobsphere: JobSphereStandIn, api: httpx.Client) -> None:
    jobsphere.endpoints.created, jobsphere.endpoints.tells_id = 201, False
    try:
        answer = api.post("/applications", json=application(jobsphere))
        assert (answer.status_code, answer.json()) == (201, {"success": True})
    finally:
        jobsphere.endpoints.created, jobsphere.endpoints.tells_id = 200, True


@pytest.mark.parametrize(
    ("shape", "body"),
    [
        ("object", {"error": {"code": "not_found", "message": "Resource does not exist"}}),
        ("string", {"error": "Resource does not exist"}),
        ("plain", {"status": 404, "message": "Resource does not exist"}),
        ("list", {"errors": [{"message": "Resource does not exist"}]}),
        ("map", {"errors": {"Resource": ["Resource does not exist"]}}),
        ("other", {"reason": "not_found"}),
    ],
)
def test_the_body_of_a_refusal_has_any_shape_since_the_document_gives_none(
    jobsphere: JobSphereStandIn, api: httpx.Client, shape: str, body: Any
) -> None:
    jobsphere.api.refusal = shape
    try:
        assert api.get("/jobs/job_none").json() == body
    finally:
        jobsphere.api.refusal = "object"
