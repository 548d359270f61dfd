"""The stand-in answers as RecruitSome's document says, and refuses what the document refuses."""

from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from recruiterdesk.demo.recruitsome.stand_in import RecruitSomeStandIn

PERSON = {"first_name": "Zoë", "last_name": "de Wit", "email": "zoe@example.nl"}


@pytest.fixture(scope="module")
def there() -> Iterator[RecruitSomeStandIn]:
    with RecruitSomeStandIn(applicants=60, limit=10_000, processing_seconds=3600.0) as stand_in:
        yield stand_in


@pytest.fixture
def api(there: RecruitSomeStandIn) -> Iterator[httpx.Client]:
    with client(there, "full") as connected:
        yield connected


def client(there: RecruitSomeStandIn, key: str) -> httpx.Client:
    headers = {"Authorization": f"Bearer {there.keys[key]}", "Accept": "application/json"}
    return httpx.Client(base_url=there.base_url, headers=headers, trust_env=False)


def errors_of(answer: httpx.Response) -> dict[str, Any]:
    assert answer.status_code == 422
    body = answer.json()
    assert set(body) == {"message", "errors"}
    assert all(isinstance(text, str) for texts in body["errors"].values() for text in texts)
    errors: dict[str, Any] = body["errors"]
    return errors


def test_the_first_request_of_the_document_gives_its_answer_without_a_wrapper(api: httpx.Client) -> None:
    assert api.get("/health").json() == {"status": "authenticated", "tenant": "tenant-0001"}


def test_a_page_has_the_data_links_and_meta_of_the_document(api: httpx.Client, there: RecruitSomeStandIn) -> None:
    body = api.get("/candidates", params={"user_id": there.world.team[0].id, "per_page": 5, "page": 2}).json()
    assert set(body) == {"data", "links", "meta"}
    assert set(body["links"]) == {"first", "last", "prev", "next"}
    assert set(body["meta"]) == {"current_page", "from", "last_page", "path", "per_page", "to", "total"}
    assert (body["meta"]["current_page"], body["meta"]["from"], body["meta"]["to"], body["meta"]["per_page"]) == (2, 6, 10, 5)
    assert body["links"]["prev"] == "https://app.recruitsome.com/api/v1/candidates?page=1"
    default = api.get("/vacancies").json()["meta"]
    assert (default["per_page"], default["last_page"]) == (20, 1)
    assert api.get("/vacancies").json()["links"]["next"] is None


def test_the_loop_of_the_document_sees_everybody_of_a_colleague_once(api: httpx.Client, there: RecruitSomeStandIn) -> None:
    user_id, seen, page, has_more = there.world.team[1].id, [], 1, True
    while has_more:
        body = api.get("/candidates", params={"user_id": user_id, "page": page, "per_page": 7}).json()
        seen += [item["id"] for item in body["data"]]
        has_more = body["meta"]["current_page"] < body["meta"]["last_page"]
        page += 1
    assert len(seen) == len(set(seen))
    assert set(seen) == {one.id for one in there.world.candidates.values() if user_id in one.users}


def test_a_page_beyond_the_last_is_empty_and_begins_nowhere(api: httpx.Client) -> None:
    body = api.get("/vacancies", params={"page": 9}).json()
    assert body["data"] == []
    assert (body["meta"]["from"], body["meta"]["to"]) == (None, None)


@pytest.mark.parametrize(
    ("path", "query", "field"),
    [
        ("/vacancies", {"perPage": "5"}, "perPage"),
        ("/vacancies", {"per_page": "101"}, "per_page"),
        ("/vacancies", {"page": "0"}, "page"),
        ("/vacancies", {"sort": "views_count"}, "sort"),
        ("/vacancies", {"sort_direction": "down"}, "sort_direction"),
        ("/vacancies", {"language": "dutch"}, "language"),
        ("/vacancies", {"location_id": "Utrecht"}, "location_id"),
        ("/vacancies", {"job_types": "1"}, "job_types"),
        ("/vacancies", {"include": "stages"}, "include"),
        ("/vacancies", {"include_media": "yes"}, "include_media"),
        ("/vacancies/facets", {"page": "1"}, "page"),
        ("/candidates", {}, "user_id"),
        ("/candidates", {"user_id": "me"}, "user_id"),
        ("/candidates", {"user_id": "999"}, "user_id"),
        ("/candidates", {"user_id": "411", "status": "hired"}, "status"),
        ("/candidates", {"user_id": "411", "sort": "status"}, "sort"),
        ("/team", {"sort": "first_name"}, "sort"),
        ("/locations", {"sort": "city"}, "sort"),
        ("/locations", {"country_code": "NLD"}, "country_code"),
        ("/articles", {"type": "podcast"}, "type"),
        ("/health", {"page": "1"}, "page"),
    ],
)
def test_a_parameter_that_the_document_does_not_know_is_refused_by_name(
    api: httpx.Client, path: str, query: dict[str, str], field: str
) -> None:
    assert set(errors_of(api.get(path, params=query))) == {field}


def test_401_and_both_kinds_of_403_are_told_apart(there: RecruitSomeStandIn) -> None:
    for key, path, status, code in (
        ("revoked", "/health", 401, None),
        ("not_enabled", "/health", 403, None),
        ("vacancies_only", "/team", 403, "INSUFFICIENT_SCOPE"),
        ("no_scopes", "/vacancies/facets", 403, "INSUFFICIENT_SCOPE"),
    ):
        with client(there, key) as api:
            answer = api.get(path)
        assert answer.status_code == status
        assert answer.json().get("code") == code
        assert answer.json()["message"]
    with httpx.Client(base_url=there.base_url, headers={"Accept": "application/json"}, trust_env=False) as nobody:
        assert nobody.get("/health").status_code == 401


def test_presets_open_what_the_document_says(there: RecruitSomeStandIn) -> None:
    paths = ("/vacancies", "/candidates?user_id=411", "/team", "/locations", "/articles")
    for key, wanted in (("career_website", (200, 403, 200, 200, 200)), ("chrome_plugin", (403, 200, 200, 403, 403))):
        with client(there, key) as api:
            assert tuple(api.get(path).status_code for path in paths) == wanted
            assert api.get("/health").status_code == 200


def test_without_accepting_json_a_browser_s_redirect_comes(there: RecruitSomeStandIn) -> None:
    with httpx.Client(base_url=there.base_url, headers={"Authorization": f"Bearer {there.keys['full']}"}, trust_env=False) as api:
        assert api.get("/health").status_code == 302


@pytest.mark.parametrize(
    "path", ["/", "/vacancies/", "/vacancies/none-such", "/candidates/some-slug", "/articles/some-slug", "/notes", "/vacancies/a/b"]
)
def test_what_is_not_there_is_404(api: httpx.Client, path: str) -> None:
    answer = api.get(path)
    assert answer.status_code == 404
    assert set(answer.json()) == {"message"}


def test_what_no_document_states_is_served_only_on_request() -> None:
    with RecruitSomeStandIn(applicants=3, has_unstated=True) as there, client(there, "full") as api:
        candidate = next(iter(there.world.candidates.values()))
        assert api.get(f"/candidates/{candidate.slug}").json()["data"]["id"] == candidate.id
        assert api.get(f"/articles/{there.world.articles[0].slug}").status_code == 200


def test_each_reading_of_a_vacancy_counts_as_a_view_and_the_list_does_not(api: httpx.Client, there: RecruitSomeStandIn) -> None:
    vacancy = there.world.vacancies[2]
    before = vacancy.views
    assert api.get(f"/vacancies/{vacancy.slug}").json()["data"]["views_count"] == before + 1
    api.get("/vacancies")
    assert api.get(f"/vacancies/{vacancy.slug}").json()["data"]["views_count"] == before + 2
    assert api.get(f"/vacancies/{vacancy.id}").status_code == 404


def test_members_that_must_be_asked_for_come_only_then(api: httpx.Client) -> None:
    for path, member, switch in (
        ("/team", "phone", "include_phone"),
        ("/team", "role", "include_role"),
        ("/locations", "coordinates", "include_coordinates"),
        ("/locations", "vacancy_count", "include_vacancy_count"),
        ("/vacancies", "header_image", "include_media"),
        ("/vacancies", "compensation", "include_compensation"),
    ):
        assert member not in api.get(path).json()["data"][0]
        assert member in api.get(path, params={switch: "true"}).json()["data"][0]
    assert "header_image" in api.get("/vacancies/data-engineer-amsterdam").json()["data"]


def test_facets_count_what_the_same_filters_list(api: httpx.Client) -> None:
    for query in ({}, {"language": "en"}, {"location_id[]": ["21", "22"]}):
        groups = api.get("/vacancies/facets", params=query).json()["data"]
        total = api.get("/vacancies", params=query).json()["meta"]["total"]
        assert sum(entry["count"] for entry in groups["locations"]) == total
        assert all(set(entry) >= {"id", "name", "count", "selected"} for group in groups.values() for entry in group)
    assert [entry["id"] for entry in groups["locations"] if entry["selected"]] == [21, 22]
    assert "facets" in api.get("/vacancies", params={"include": "facets"}).json()


def test_every_filter_of_vacancies_really_filters(api: httpx.Client) -> None:
    everything = api.get("/vacancies").json()["meta"]["total"]
    for query in (
        {"search": "engineer"}, {"language": "en"}, {"department_id": "31"}, {"company_location_id[]": "121"}, {"job_types[]": "2"},
        {"education_levels[]": "1"}, {"tags[]": "51"}, {"location_id": "22"},
    ):  # fmt: skip
        assert 0 < api.get("/vacancies", params=query).json()["meta"]["total"] < everything, query


def test_an_application_is_created_by_the_slug_of_its_vacancy(api: httpx.Client, there: RecruitSomeStandIn) -> None:
    slug = there.world.vacancies[0].slug
    answer = api.post("/applications", json={"vacancy": slug, "candidate": {**PERSON, "phone": "+31655501234"}})
    assert answer.status_code == 201
    assert there.ledger.changes("application")[-1].application_id == slug


@pytest.mark.parametrize(
    ("body", "fields"),
    [
        ({}, {"vacancy", "candidate", "candidate.first_name", "candidate.last_name", "candidate.email"}),
        ({"vacancy": "none-such", "candidate": PERSON}, {"vacancy"}),
        ({"vacancy": 5201, "candidate": PERSON}, {"vacancy"}),
        ({"vacancy": "data-engineer-amsterdam", "candidate": {**PERSON, "email": "zoe"}}, {"candidate.email"}),
        ({"vacancy": "data-engineer-amsterdam", "candidate": {**PERSON, "phone": "06-12345678"}}, {"candidate.phone"}),
        ({"vacancy": "data-engineer-amsterdam", "candidate": {**PERSON, "city": "Zeist"}}, {"candidate.city"}),
        ({"vacancy": "data-engineer-amsterdam", "candidate": PERSON, "documents": []}, {"documents"}),
    ],
)
def test_a_wrong_application_is_refused_with_dotted_fields(
    api: httpx.Client, there: RecruitSomeStandIn, body: Any, fields: set[str]
) -> None:
    before = len(there.ledger.changes("application"))
    errors = errors_of(api.post("/applications", json=body))
    assert "candidate" in errors or set(errors) == fields
    assert fields >= set(errors)
    assert len(there.ledger.changes("application")) == before


def test_an_application_is_json(api: httpx.Client) -> None:
    assert api.post("/applications", data={"vacancy": "x"}).status_code == 422
    assert api.post("/applications", content=b"{", headers={"content-type": "application/json"}).status_code == 422


def test_a_cv_is_taken_with_202_and_a_processing_id_and_becomes_a_candidate_later(there: RecruitSomeStandIn, api: httpx.Client) -> None:
    user_id = there.world.team[2].id
    file = ("CV_Ngozi_Postma.pdf", b"%PDF-1.7", "application/pdf")
    answer = api.post("/candidates", data={"user_id": str(user_id)}, files={"resume": file})
    assert answer.status_code == 202
    assert set(answer.json()["data"]) == {"processing_id"}
    assert [one for one in there.world.candidates.values() if one.last_name == "Postma" and one.email is None] == []
    there.world.resumes[answer.json()["data"]["processing_id"]].due = 0.0
    found = api.get("/candidates", params={"user_id": user_id, "search": "postma"}).json()["data"]
    assert [(one["first_name"], one["email"]) for one in found if one["email"] is None] == [("Ngozi", None)]


def test_a_cv_without_a_file_or_a_colleague_is_refused_by_field(api: httpx.Client) -> None:
    file = {"resume": ("cv.pdf", b"%PDF", "application/pdf")}
    assert set(errors_of(api.post("/candidates", files=file))) == {"user_id"}
    assert set(errors_of(api.post("/candidates", data={"user_id": "1"}, files=file))) == {"user_id"}
    assert set(errors_of(api.post("/candidates", data={"user_id": "411"}, files={"cv": file["resume"]}))) == {"cv", "resume"}
    assert set(errors_of(api.post("/candidates", json={"user_id": 411}))) == {"resume", "user_id"}


def test_no_method_but_those_of_the_document_is_taken(api: httpx.Client) -> None:
    for method, path in (("DELETE", "/candidates"), ("POST", "/vacancies"), ("GET", "/applications"), ("PATCH", "/team")):
        assert api.request(method, path).status_code == 405


def test_the_same_seed_makes_the_same_people_in_two_languages() -> None:
    def people(seed: int) -> list[tuple[str, str]]:
        return [(one.first_name, one.last_name) for one in RecruitSomeStandIn(seed=seed, applicants=20).world.candidates.values()]

    assert people(5) == people(5) != people(6)
    assert {vacancy.text.language for vacancy in RecruitSomeStandIn(applicants=0).world.vacancies} == {"nl", "en"}
