"""The stand-in answers as Homerun's document says, and refuses what the document refuses."""

from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from stand_in import homerun_stand_in

from recruiterdesk.demo.stand_in import HomerunStandIn

REFUSALS = {401: "Unauthenticated", 402: "Your plan does not include public api access", 403: "Forbidden"}
PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 32


@pytest.fixture(scope="module")
def homerun() -> Iterator[HomerunStandIn]:
    with homerun_stand_in(applicants=60, limit=10_000) as stand_in:
        yield stand_in


@pytest.fixture
def api(homerun: HomerunStandIn) -> Iterator[httpx.Client]:
    with client(homerun, "full") as connected:
        yield connected


def client(homerun: HomerunStandIn, key: str) -> httpx.Client:
    return httpx.Client(base_url=homerun.base_url, headers={"Authorization": f"Bearer {homerun.keys[key]}"}, trust_env=False)


def some_id(homerun: HomerunStandIn) -> str:
    return next(item.id for item in homerun.world.applications.values() if item.vacancy_id is not None and item.files)


def params_of(answer: httpx.Response) -> set[str]:
    assert answer.status_code == 400
    body = answer.json()
    assert (body["code"], body["error"], body["message"]) == (400, True, "The given input was invalid")
    return {detail["param"] for detail in body["details"]}


def test_a_page_has_fifteen_items_and_the_meta_of_the_document(api: httpx.Client) -> None:
    body = api.get("/job-applications").json()
    assert len(body["data"]) == 15
    assert set(body["meta"]) == {"current_page", "from", "last_page", "links", "path", "per_page", "to", "total"}
    assert (body["meta"]["per_page"], body["meta"]["total"], body["meta"]["last_page"]) == (15, 60, 4)
    assert body["meta"]["links"][1]["url"] == "http://api.homerun.co/v2/job-applications?page=1"


def test_pages_together_hold_everybody_once(api: httpx.Client) -> None:
    seen = [
        item["id"] for page in range(1, 4) for item in api.get("/job-applications", params={"page": page, "perPage": 25}).json()["data"]
    ]
    assert len(seen) == len(set(seen)) == 60


def test_included_parts_come_only_when_asked_for(api: httpx.Client) -> None:
    bare = api.get("/job-applications").json()["data"][0]
    assert "stage" not in bare
    assert bare["sources"] is None
    rich = api.get("/job-applications", params={"include[]": ["stage", "sources", "questionAnswers", "disqualificationReason"]}).json()[
        "data"
    ][0]
    assert set(rich["sources"][0]) == {"name"}
    assert {"question_answers", "disqualification_reason", "stage"} <= set(rich)


def test_a_detail_always_has_its_stage_and_files_with_links(api: httpx.Client, homerun: HomerunStandIn) -> None:
    detail = api.get(f"/job-applications/{some_id(homerun)}").json()["data"]
    assert set(detail["stage"]) == {"name"}
    assert set(detail["files"][0]) == {"name", "type", "temporary_download_url"}
    assert detail["notes"] is None


@pytest.mark.parametrize(
    ("path", "query", "param"),
    [
        ("/job-applications", {"include": "stage"}, "include"),
        ("/job-applications", {"include[]": "notes"}, "include[]"),
        ("/job-applications", {"include[]": "stage,vacancy"}, "include[]"),
        ("/job-applications", {"include[]": "question_answers"}, "include[]"),
        ("/job-applications/ID", {"include[]": "stage"}, "include[]"),
        ("/job-applications", {"perPage": "101"}, "perPage"),
        ("/job-applications", {"per_page": "50"}, "per_page"),
        ("/job-applications", {"page": "0"}, "page"),
        ("/job-applications", {"vacancy_id": "job_a"}, "vacancy_id"),
        ("/job-applications", {"filter[email]": "a@example.nl"}, "filter[email]"),
        ("/job-applications", {"filter[hired_after]": "01-01-2026"}, "filter[hired_after]"),
        ("/vacancies", {"filter[status]": "open"}, "filter[status]"),
        ("/vacancies", {"include[]": "stage"}, "include[]"),
        ("/ping", {"x": "1"}, "x"),
    ],
)
def test_a_query_that_the_document_does_not_know_is_refused(
    api: httpx.Client, homerun: HomerunStandIn, path: str, query: dict[str, str], param: str
) -> None:
    assert params_of(api.get(path.replace("ID", some_id(homerun)), params=query)) == {param}


@pytest.mark.parametrize(
    ("body", "param"),
    [
        ({"last_name": "x", "email": "a@example.nl"}, "first_name"),
        ({"first_name": "x", "last_name": "y", "email": "a@@example.nl"}, "email"),
        ({"first_name": "x", "last_name": "y", "email": "a@example.nl", "vacancyId": "job_1"}, "vacancyId"),
        ({"first_name": "x", "last_name": "y", "email": "a@example.nl", "stage": {"name": "Nieuw"}}, "stage"),
        ({"first_name": "x", "last_name": "y", "email": "a@example.nl", "sources": [{"name": "Indeed"}]}, "sources"),
        ({"first_name": "x", "last_name": "y", "email": "a@example.nl", "date_of_birth": "31-12-1990"}, "date_of_birth"),
        ({"first_name": "x", "last_name": "y", "email": "a@example.nl", "linkedin": "linkedin.com/in/x"}, "linkedin"),
        ({"first_name": "x", "last_name": "y", "email": "a@example.nl", "vacancy_id": "job_unknown"}, "vacancy_id"),
    ],
)
def test_a_creation_that_the_document_refuses_names_the_field(api: httpx.Client, body: dict[str, Any], param: str) -> None:
    assert params_of(api.post("/job-applications", json=body)) == {param}


def test_a_creation_answers_201_with_the_details_and_sources_as_objects(api: httpx.Client, homerun: HomerunStandIn) -> None:
    vacancy = next(vacancy for vacancy in homerun.world.vacancies.values() if vacancy.status == "public")
    body = {"first_name": "Jan", "last_name": "Jansen", "email": "jan@example.nl", "vacancy_id": vacancy.id, "sources": ["Indeed"]}
    answer = api.post("/job-applications", json=body | {"custom_data": {"internal_id": "hr-1"}})
    made = answer.json()["data"]
    assert answer.status_code == 201
    assert made["sources"] == [{"name": "Indeed"}]
    assert made["custom_data"] == {"internal_id": "hr-1"}
    assert made["stage"] == {"name": vacancy.stages[0]}


def test_a_change_touches_only_what_is_sent(api: httpx.Client, homerun: HomerunStandIn) -> None:
    target = some_id(homerun)
    before = homerun.world.applications[target]
    vacancy_id, email = before.vacancy_id, before.person["email"]
    stage = homerun.world.vacancies[str(vacancy_id)].stages[2]
    answer = api.patch(f"/job-applications/{target}", json={"stage": {"name": stage}})
    assert answer.status_code == 200
    after = answer.json()["data"]
    assert (after["stage"]["name"], after["vacancy_id"], after["personal_info"]["email"]) == (stage, vacancy_id, email)


@pytest.mark.parametrize(
    "body",
    [
        {"stage": "Nieuw"},
        {"sources": ["Indeed"]},
        {"rating": 5},
        {"stage": {"id": 1}},
        {"city": None},
        {"linkedin": None},
        {"date_of_birth": None},
        {"custom_data": None},
    ],
)
def test_a_change_that_the_document_refuses_is_a_400(api: httpx.Client, homerun: HomerunStandIn, body: dict[str, Any]) -> None:
    assert params_of(api.patch(f"/job-applications/{some_id(homerun)}", json=body)) == set(body)


def test_an_unknown_stage_or_vacancy_is_a_404_whose_body_says_403(api: httpx.Client, homerun: HomerunStandIn) -> None:
    path = f"/job-applications/{some_id(homerun)}"
    for body in ({"stage": {"name": "Bestaat niet"}}, {"vacancy_id": "job_unknown"}):
        answer = api.patch(path, json=body)
        assert answer.status_code == 404
        assert answer.json() == api.get("/job-applications/ap_unknown").json() == {"code": 403, "error": True, "message": "Not found"}


def test_a_null_vacancy_takes_the_person_off_the_vacancy(api: httpx.Client, homerun: HomerunStandIn) -> None:
    target = homerun.world.insert()
    after = api.patch(f"/job-applications/{target}", json={"vacancy_id": None}).json()["data"]
    assert (after["vacancy_id"], after["stage"]) == (None, None)


def test_a_note_answers_201_without_an_id(api: httpx.Client, homerun: HomerunStandIn) -> None:
    answer = api.post(f"/job-applications/{some_id(homerun)}/notes", json={"note": "Sterk", "display_name": "Sanne"})
    assert answer.status_code == 201
    assert set(answer.json()["data"]) == {"display_name", "is_sensitive", "note", "created_at", "updated_at"}


def test_a_note_needs_its_text_and_author_and_a_true_flag(api: httpx.Client, homerun: HomerunStandIn) -> None:
    path = f"/job-applications/{some_id(homerun)}/notes"
    assert params_of(api.post(path, json={"is_sensitive": "yes"})) == {"note", "display_name", "is_sensitive"}


def test_a_file_answers_200_and_can_be_fetched_as_it_was_sent(api: httpx.Client, homerun: HomerunStandIn) -> None:
    answer = api.post(f"/job-applications/{some_id(homerun)}/files", files={"file": ("cv.pdf", b"%PDF-1.4 x")}, data={"type": "resume"})
    assert answer.status_code == 200
    assert httpx.get(answer.json()["data"]["temporary_download_url"], trust_env=False).content == b"%PDF-1.4 x"


@pytest.mark.parametrize("name", ["../../../etc/cron.d/cv.pdf", "a/b.pdf", "50% #1?.pdf", "cv\u202efdp.exe", "c" * 300 + ".pdf"])
def test_a_file_with_an_odd_name_keeps_it_and_can_be_fetched(api: httpx.Client, homerun: HomerunStandIn, name: str) -> None:
    answer = api.post(f"/job-applications/{some_id(homerun)}/files", files={"file": (name, b"odd")}, data={"type": "assignment"})
    assert answer.json()["data"]["name"] == name
    assert httpx.get(answer.json()["data"]["temporary_download_url"], trust_env=False).content == b"odd"


@pytest.mark.parametrize(
    ("files", "data", "param"),
    [
        ({"file": ("cv.pdf", b"x")}, {}, "type"),
        ({"file": ("cv.pdf", b"x")}, {"type": "cv"}, "type"),
        ({"document": ("cv.pdf", b"x")}, {"type": "resume"}, "document"),
        ({"file": ("cv.pdf", b"0" * 25_000_001)}, {"type": "resume"}, "file"),
    ],
)
def test_an_upload_that_the_document_refuses_names_the_part(
    api: httpx.Client, homerun: HomerunStandIn, files: dict[str, Any], data: dict[str, str], param: str
) -> None:
    assert params_of(api.post(f"/job-applications/{some_id(homerun)}/files", files=files, data=data)) == {param}


def test_a_photo_must_be_a_picture_and_answers_200(api: httpx.Client, homerun: HomerunStandIn) -> None:
    path = f"/job-applications/{some_id(homerun)}/photo"
    assert params_of(api.post(path, files={"file": ("me.png", b"%PDF")})) == {"file"}
    answer = api.post(path, files={"file": ("me.png", PNG)})
    assert answer.status_code == 200
    assert httpx.get(answer.json()["data"]["personal_info"]["photo"], trust_env=False).content == PNG


def test_a_deletion_answers_204_with_nothing_and_the_person_is_gone(api: httpx.Client, homerun: HomerunStandIn) -> None:
    target = homerun.world.insert()
    answer = api.delete(f"/job-applications/{target}")
    assert (answer.status_code, answer.content) == (204, b"")
    assert api.get(f"/job-applications/{target}").status_code == 404


@pytest.mark.parametrize("path", ["/job-applications/", "/vacancies/", "//vacancies", "/job-applications//notes", "/nothing"])
def test_a_path_with_a_lost_id_is_a_404_and_never_the_list(api: httpx.Client, homerun: HomerunStandIn, path: str) -> None:
    assert api.get(f"{homerun.base_url}{path}").status_code == 404


@pytest.mark.parametrize(("method", "path"), [("PUT", "/job-applications/x"), ("POST", "/vacancies"), ("DELETE", "/ping")])
def test_a_method_that_does_not_exist_is_a_405(api: httpx.Client, method: str, path: str) -> None:
    assert api.request(method, path).status_code == 405


@pytest.mark.parametrize(
    ("key", "method", "path", "status"),
    [
        ("expired", "GET", "/ping", 401),
        ("no_plan", "GET", "/ping", 402),
        ("vacancies_only", "GET", "/job-applications", 403),
        ("read_only", "DELETE", "/job-applications/ID", 403),
        ("no_notes", "POST", "/job-applications/ID/notes", 403),
        ("no_files", "POST", "/job-applications/ID/photo", 403),
        ("no_notes_read", "GET", "/job-applications/ID?include[]=notes", 403),
        ("no_notes_read", "GET", "/job-applications/ID", 200),
    ],
)
def test_a_key_may_do_what_its_scopes_say(homerun: HomerunStandIn, key: str, method: str, path: str, status: int) -> None:
    with client(homerun, key) as limited:
        answer = limited.request(method, path.replace("ID", some_id(homerun)))
    assert answer.status_code == status
    assert status == 200 or answer.json() == {"code": status, "error": True, "message": REFUSALS[status]}


def test_without_a_bearer_key_every_endpoint_is_a_401(homerun: HomerunStandIn) -> None:
    for headers in ({}, {"X-Api-Key": homerun.keys["full"]}, {"Authorization": homerun.keys["full"]}):
        answer = httpx.get(f"{homerun.base_url}/ping", headers=headers, trust_env=False)
        assert answer.status_code == 401
        assert answer.json() == {"code": 401, "error": True, "message": "Unauthenticated"}
