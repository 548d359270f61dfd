"""Candidates and applications of the stand-in behave as the vendor's documents say."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import httpx
import pytest

from recruiterdesk.demo.smartrecruiters.catalogue import CANDIDATE_PROPERTIES
from recruiterdesk.demo.smartrecruiters.files import MOST_FILES
from recruiterdesk.demo.smartrecruiters.world import Application, Candidate
from recruiterdesk.demo.stand_in import SmartRecruitersStandIn

PERSON = {"firstName": "Jan", "lastName": "Proef", "email": "jan.proef@example.nl"}
PDF = ("brief.pdf", b"%PDF-1.7 brief", "application/pdf")


@pytest.fixture
def stand_in() -> Iterator[SmartRecruitersStandIn]:
    with SmartRecruitersStandIn(applicants=60, limit=1000) as started:
        yield started


@pytest.fixture
def api(stand_in: SmartRecruitersStandIn) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=stand_in.base_url, headers={"X-SmartToken": stand_in.keys["full"]}, trust_env=False) as client:
        yield client


def somebody(
    stand_in: SmartRecruitersStandIn, *, process: str = "hp-standard", applications: int = 1
) -> tuple[Candidate, Application, str]:
    """Return somebody on a job of a hiring process, the application, and its path."""
    for candidate in stand_in.world.candidates.values():
        application = candidate.primary
        if application and len(candidate.applications) == applications and stand_in.world.jobs[application.job_id].process.id == process:
            return candidate, application, f"/candidates/{candidate.id}/jobs/{application.job_id}"
    raise LookupError


def code(answer: httpx.Response) -> tuple[int, str]:
    return answer.status_code, answer.json()["errors"][0]["code"]


def found(api: httpx.Client, query: str) -> list[dict[str, Any]]:
    answer = api.get(f"/candidates?limit=100&{query}")
    assert answer.status_code == 200, answer.text
    people: list[dict[str, Any]] = answer.json()["content"]
    return people


def test_all_pages_show_everybody_with_an_application_once(stand_in: SmartRecruitersStandIn, api: httpx.Client) -> None:
    seen: list[str] = []
    address = "/candidates?limit=7"
    while address:
        answer = api.get(address)
        seen += [person["id"] for person in answer.json()["content"]]
        assert ("next" in answer.links) == ("nextPageId" in answer.json())
        address = answer.links.get("next", {}).get("url", "")
    assert sorted(seen) == sorted(one.id for one in stand_in.world.candidates.values() if one.applications)
    assert len(seen) < len(stand_in.world.candidates)  # the talent pool is not listed


def test_a_list_tells_the_status_of_the_primary_application_only(stand_in: SmartRecruitersStandIn, api: httpx.Client) -> None:
    candidate, application, _ = somebody(stand_in, applications=2)
    shown = next(person for person in found(api, "") if person["id"] == candidate.id)
    assert shown["primaryAssignment"]["status"] == application.status
    assert [set(other) for other in shown["secondaryAssignments"]] == [{"job"}]
    details = api.get(f"/candidates/{candidate.id}").json()
    assert "status" in details["secondaryAssignments"][0]


def test_people_of_a_job_are_found_by_the_job_not_below_it(stand_in: SmartRecruitersStandIn, api: httpx.Client) -> None:
    _, application, _ = somebody(stand_in)
    people = found(api, f"jobId={application.job_id}")
    assert {person["id"] for person in people} == {
        one.id for one in stand_in.world.candidates.values() if application.job_id in one.applications
    }
    assert api.get(f"/jobs/{application.job_id}/candidates").status_code == 405


def test_status_and_job_are_asked_of_the_same_application(stand_in: SmartRecruitersStandIn, api: httpx.Client) -> None:
    for candidate in stand_in.world.candidates.values():
        if len(candidate.applications) == 2:
            first, second = candidate.applications.values()
            if first.status != second.status:
                ids = {person["id"] for person in found(api, f"jobId={first.job_id}&status={second.status}")}
                assert candidate.id not in ids
                return
    raise AssertionError


def test_changed_people_are_found_by_the_moment_of_their_change(stand_in: SmartRecruitersStandIn, api: httpx.Client) -> None:
    newest = max(stand_in.world.candidates.values(), key=lambda one: one.updated_on).updated_on.isoformat().replace("+00:00", "Z")
    assert found(api, f"updatedAfter={newest}") == []
    candidate, _, path = somebody(stand_in)
    api.put(f"{path}/status", json={"status": "INTERVIEW"})
    assert [person["id"] for person in found(api, f"updatedAfter={newest}")] == [candidate.id]


def test_an_address_that_is_not_quoted_finds_everybody_of_its_domain(stand_in: SmartRecruitersStandIn, api: httpx.Client) -> None:
    candidate, _, _ = somebody(stand_in)
    email = candidate.fields["email"]
    assert [person["email"] for person in found(api, f"q={quote(chr(34) + email + chr(34))}")] == [email]
    assert len(found(api, f"q={quote(email)}")) > 1


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("subStatus=x", "BAD_REQUEST"),
        ("propertyId=a", "FIELDS_CRITERIA_SIZE_VIOLATED"),
        ("sourceType=a", "SOURCES_CRITERIA_SIZE_VIOLATED"),
        ("questionCategory=a", "SCREENING_QUESTIONS_CRITERIA_SIZE_VIOLATED"),
        ("pageId=x", "INVALID_PAGE_ID"),
    ],
)
def test_a_search_that_contradicts_itself_is_refused(api: httpx.Client, query: str, expected: str) -> None:
    assert code(api.get(f"/candidates?{query}")) == (400, expected)


def test_the_two_forms_of_a_moment_are_both_there(stand_in: SmartRecruitersStandIn, api: httpx.Client) -> None:
    candidate, _, path = somebody(stand_in)
    assert api.get(f"/candidates/{candidate.id}").json()["createdOn"].endswith("Z")
    assert api.get(f"{path}/status/history").json()["content"][0]["changedOn"].endswith("+0000")


def test_a_move_is_answered_with_nothing_and_stands_in_the_history(stand_in: SmartRecruitersStandIn, api: httpx.Client) -> None:
    candidate, application, path = somebody(stand_in)
    body = {"status": "IN_REVIEW", "subStatus": "Belafspraak"}
    answer = api.put(f"{path}/status", json=body)
    assert (answer.status_code, answer.content) == (204, b"")
    assert {name: api.get(path).json()[name] for name in body} == body
    assert {name: api.get(f"{path}/status/history").json()["content"][-1][name] for name in body} == body
    assert [(change.application_id, change.content["status"]) for change in stand_in.ledger.changes("status")] == [
        (candidate.id, "IN_REVIEW")
    ]
    assert application.status == "IN_REVIEW"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ({"status": "NEW", "reason": "rej-01"}, "NO_REASON_SUPPORT_FOR_STATUS"),
        ({"status": "REJECTED", "reason": "wit-01"}, "REASON_NOT_FOUND"),
        ({"status": "IN_REVIEW", "subStatus": "1e gesprek"}, "SUB_STATUS_NOT_FOUND"),
        ({"status": "OFFER"}, "VALIDATION_ERROR"),
        ({"status": "NEW", "startsOn": "2026-01-01"}, "VALIDATION_ERROR"),
        ({"status": "NEW", "comment": "x"}, "VALIDATION_ERROR"),
    ],
)
def test_a_wrong_move_changes_nothing(stand_in: SmartRecruitersStandIn, api: httpx.Client, body: dict[str, str], expected: str) -> None:
    _, application, path = somebody(stand_in)
    before = application.status
    assert code(api.put(f"{path}/status", json=body)) == (400, expected)
    assert (application.status, stand_in.ledger.applied) == (before, [])


def test_a_rejection_tells_its_reason_and_a_hire_its_day(stand_in: SmartRecruitersStandIn, api: httpx.Client) -> None:
    _, _, path = somebody(stand_in)
    api.put(f"{path}/status", json={"status": "REJECTED", "reason": "rej-02"})
    assert api.get(path).json()["reasonOfRejection"] == {"id": "rej-02", "label": "Reistijd te lang"}
    api.put(f"{path}/status", json={"status": "HIRED", "startsOn": "2027-01-01T00:00:00Z"})
    hired = api.get(path).json()
    assert (hired["startsOn"], "reasonOfRejection" in hired) == ("2027-01-01T00:00:00.000Z", False)


def test_a_required_sub_status_cannot_be_passed_by(stand_in: SmartRecruitersStandIn, api: httpx.Client) -> None:
    for candidate in stand_in.world.candidates.values():
        application = candidate.primary
        if application and stand_in.world.jobs[application.job_id].process.id == "hp-care" and application.status in {"NEW", "LEAD"}:
            path = f"/candidates/{candidate.id}/jobs/{application.job_id}/status"
            assert code(api.put(path, json={"status": "OFFERED"})) == (400, "REQUIRED_SUB_STATUS_OMITTED")
            assert api.put(path, json={"status": "WITHDRAWN"}).status_code == 204
            assert api.put(path, json={"status": "INTERVIEW", "subStatus": "Kennismaking"}).status_code == 204
            assert api.put(path, json={"status": "OFFERED"}).status_code == 204
            return
    raise AssertionError


def test_nobody_is_moved_on_a_job_that_they_are_not_on_or_that_may_not_be_seen(stand_in: SmartRecruitersStandIn, api: httpx.Client) -> None:
    candidate, application, path = somebody(stand_in)
    other = next(job for job in stand_in.world.jobs if job not in candidate.applications)
    assert code(api.put(f"/candidates/{candidate.id}/jobs/{other}/status", json={"status": "NEW"})) == (404, "JOB_NOT_FOUND")
    stand_in.hide(application.job_id)
    assert api.put(f"{path}/status", json={"status": "NEW"}).status_code == 401
    assert candidate.id not in {person["id"] for person in found(api, "")}


def test_a_person_is_created_in_the_pool_or_on_a_job(stand_in: SmartRecruitersStandIn, api: httpx.Client) -> None:
    made = api.post("/candidates", json=PERSON)
    assert made.status_code == 201
    assert "primaryAssignment" not in made.json()
    assert code(api.post("/candidates", json=PERSON)) == (409, "CANDIDATE_ALREADY_EXISTS")
    job = next(iter(stand_in.world.jobs))
    on_job = api.post(f"/jobs/{job}/candidates", json={**PERSON, "email": "jan2@example.nl"})
    assert on_job.json()["primaryAssignment"]["status"] == "NEW"
    assert on_job.json()["primaryAssignment"]["source"] == "API"


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"email": "nobody"}, (400, "VALIDATION_ERROR")),
        ({"education": [{"institution": "x", "degree": "y", "startDate": "09-2019"}]}, (400, "VALIDATION_ERROR")),
        ({"stage": "NEW"}, (400, "VALIDATION_ERROR")),
        ({"sourceDetails": {"sourceTypeId": "NONE", "sourceId": "x"}}, (404, "SOURCE_TYPE_NOT_FOUND")),
        ({"sourceDetails": {"sourceTypeId": "SOURCED", "sourceId": "ev-meetup"}}, (400, "SUBTYPE_REQUIRED")),
        ({"sourceDetails": {"sourceTypeId": "API", "sourceId": "x"}}, (400, "SOURCE_NOT_FOUND")),
    ],
)
def test_a_person_that_breaks_a_rule_is_not_created(api: httpx.Client, change: dict[str, Any], expected: tuple[int, str]) -> None:
    assert code(api.post("/candidates", json={**PERSON, **change})) == expected


def test_a_person_is_changed_by_a_plain_object(stand_in: SmartRecruitersStandIn, api: httpx.Client) -> None:
    first, second = list(stand_in.world.candidates.values())[:2]
    answer = api.patch(f"/candidates/{first.id}", json={"phoneNumber": "06-55501234", "web": {"website": "https://jan.example"}})
    assert (answer.status_code, answer.json()["phoneNumber"]) == (200, "06-55501234")
    taken = {"email": second.fields["email"], "lastName": second.fields["lastName"]}
    assert code(api.patch(f"/candidates/{first.id}", json=taken)) == (409, "CANDIDATE_DATA_CONFLICT")
    assert api.patch(f"/candidates/{first.id}", json={"tags": ["x"]}).status_code == 400


def test_a_person_can_be_deleted(stand_in: SmartRecruitersStandIn, api: httpx.Client) -> None:
    candidate, _, path = somebody(stand_in)
    assert api.delete(f"/candidates/{candidate.id}").status_code == 204
    assert code(api.get(f"/candidates/{candidate.id}")) == (404, "CANDIDATE_NOT_FOUND")
    assert api.get(path).status_code == 404


def test_a_cv_that_was_there_is_a_real_file(stand_in: SmartRecruitersStandIn, api: httpx.Client) -> None:
    _, _, path = somebody(stand_in)
    item = api.get(f"{path}/attachments").json()["content"][0]
    got = api.get(f"/candidates/attachments/{item['id']}")
    assert got.content.startswith((b"%PDF", b"PK"))
    assert got.headers["content-type"] == item["contentType"]


def test_a_file_is_uploaded_once_listed_fetched_and_deleted(stand_in: SmartRecruitersStandIn, api: httpx.Client) -> None:
    _, _, path = somebody(stand_in)
    sent: dict[str, Any] = {"files": {"file": PDF}, "data": {"attachmentType": "COVER_LETTER"}}
    made = api.post(f"{path}/attachments", **sent)
    assert (made.status_code, made.json()["type"], made.json()["name"]) == (201, "COVER_LETTER", "brief.pdf")
    assert code(api.post(f"{path}/attachments", **sent)) == (400, "FILE_ALREADY_EXIST")
    file = f"/candidates/attachments/{made.json()['id']}"
    assert api.get(file).content == PDF[1]
    assert api.delete(file).status_code == 204
    assert code(api.get(file)) == (404, "FILE_NOT_FOUND")


@pytest.mark.parametrize(
    ("files", "data", "expected"),
    [
        ({"file": PDF}, {}, "BAD_REQUEST"),
        ({"file": PDF}, {"attachmentType": "resume"}, "BAD_REQUEST"),
        ({"file": PDF}, {"attachmentType": "RESUME", "name": "x"}, "BAD_REQUEST"),
        ({"File": PDF}, {"attachmentType": "RESUME"}, "BAD_REQUEST"),
        ({"file": ("virus.exe", b"MZ", "application/octet-stream")}, {"attachmentType": "RESUME"}, "INVALID_FILE"),
        ({"file": (None, b"MZ")}, {"attachmentType": "RESUME"}, "MISSING_FILE_NAME"),
        ({"attachmentType": (None, b"RESUME")}, {}, "MISSING_FILE_PART"),
    ],
)
def test_a_wrong_upload_is_refused(
    stand_in: SmartRecruitersStandIn, api: httpx.Client, files: dict[str, Any], data: dict[str, str], expected: str
) -> None:
    _, _, path = somebody(stand_in)
    assert code(api.post(f"{path}/attachments", files=files, data=data)) == (400, expected)
    assert stand_in.ledger.applied == []


def test_an_application_holds_so_many_files_and_no_more(stand_in: SmartRecruitersStandIn, api: httpx.Client) -> None:
    _, application, path = somebody(stand_in)
    answers = [
        api.post(f"{path}/attachments", files={"file": (f"{number}.txt", b"x", "text/plain")}, data={"attachmentType": "GENERIC_FILE"})
        for number in range(MOST_FILES)
    ]
    assert code(answers[-1]) == (422, "ATTACHMENT_LIMIT_EXCEEDED")
    assert len(application.files) == MOST_FILES


def test_a_file_that_the_virus_scan_stopped_cannot_be_fetched(stand_in: SmartRecruitersStandIn, api: httpx.Client) -> None:
    _, application, _ = somebody(stand_in)
    file = next(iter(application.files.values()))
    file.is_bad = True
    assert code(api.get(f"/candidates/attachments/{file.id}")) == (403, "MALWARE_DETECTED")


def test_a_cv_makes_a_person_unless_it_cannot_be_read(api: httpx.Client) -> None:
    made = api.post("/candidates/cv", files={"file": ("cv.txt", b"Jan Proef\njan@example.nl", "text/plain")})
    assert (made.status_code, made.json()["lastName"]) == (201, "Proef")
    assert code(api.post("/candidates/cv", files={"file": ("cv.png", b"x", "image/png")})) == (400, "UNPARSABLE_RESUME")
    assert code(api.post("/candidates/cv", files={"file": ("cv.txt", b"x", "text/plain")})) == (400, "INCOMPLETE_RESUME")


def test_tags_are_answered_with_201_and_deleting_takes_all(stand_in: SmartRecruitersStandIn, api: httpx.Client) -> None:
    path = f"/candidates/{somebody(stand_in)[0].id}/tags"
    assert api.put(path, json={"tags": ["a", "b"]}).status_code == 201
    answer = api.post(path, json={"tags": ["b", "c"]})
    assert (answer.status_code, answer.json()) == (201, {"tags": ["a", "b", "c"]})
    assert api.delete(path).status_code == 204
    assert api.get(path).json() == {"tags": []}


def test_fields_without_a_value_come_back_empty_and_wrong_values_are_named(stand_in: SmartRecruitersStandIn, api: httpx.Client) -> None:
    _, application, path = somebody(stand_in)
    application.properties = {}
    assert api.get(f"{path}/properties").json() == {}
    ids = {kind: key for key, (_, kind, _) in CANDIDATE_PROPERTIES.items()}
    good = {"id": ids["SINGLE_SELECT"], "value": "not-2"}
    bad: dict[str, tuple[Any, str]] = {
        "COUNTRY": ("NL", "COUNTRY_NOT_FOUND"),
        "REGION": ("UT", "REGION_NOT_FOUND"),
        "CURRENCY": ({"code": "eur", "value": 1}, "CURRENCY_NOT_FOUND"),
        "USER": ("nobody", "USER_NOT_FOUND"),
        "SINGLE_SELECT": ("Eén maand", "VALUE_NOT_FOUND"),
        "TEXT": (1, "INVALID_TEXT_FORMAT"),
    }
    for kind, (value, expected) in bad.items():
        assert code(api.put(f"{path}/properties", json=[good, {"id": ids[kind], "value": value}])) == (400, expected)
    assert application.properties == {}
    assert code(api.put(f"{path}/properties", json=[{"id": "none", "value": 1}])) == (404, "PROPERTY_NOT_FOUND")
    assert api.put(f"{path}/properties", json=[good]).status_code == 204
    content = api.get(f"{path}/properties").json()["content"]
    assert [item["valueLabel"] for item in content if item] == ["Eén maand"]
    assert api.put(f"{path}/properties", json=[{"id": ids["SINGLE_SELECT"]}]).status_code == 204
    assert api.get(f"{path}/properties").json() == {}


def test_asking_for_consent_mails_everybody_who_was_named(stand_in: SmartRecruitersStandIn, api: httpx.Client) -> None:
    candidate = next(one for one in stand_in.world.candidates.values() if one.consent == "REQUIRED")
    answer = api.post("/candidates/consent-requests", json={"content": [{"id": candidate.id}]})
    assert (answer.status_code, answer.json()["results"][0]["status"]) == (201, 202)
    assert [mail["to"] for mail in stand_in.world.mails] == [candidate.fields["email"]]
    assert api.get(f"/candidates/{candidate.id}/consent").json() == {"status": "PENDING"}
    stand_in.candidate_parts.has_policy = False
    again = api.post("/candidates/consent-requests", json={"content": [{"id": candidate.id}]})
    assert again.json()["results"] == [{"status": 403, "body": False}]
    assert len(stand_in.world.mails) == 1


def test_a_note_that_mentions_somebody_mails_them(stand_in: SmartRecruitersStandIn, api: httpx.Client) -> None:
    candidate, _, _ = somebody(stand_in)
    user = list(stand_in.world.users)[1]
    text = f"Kijk eens @[USER:{user}] #[CANDIDATE:{candidate.id}]"
    made = api.post("/messages/shares", json={"content": text, "correlationId": "c1"})
    assert made.status_code == 201
    assert [mail["to"] for mail in stand_in.world.mails] == [stand_in.world.users[user].fields["email"]]
    assert stand_in.ledger.changes("note")[0].content["correlationId"] == "c1"
    assert api.delete(f"/messages/shares/{made.json()['id']}").status_code == 204
    assert api.delete(f"/messages/shares/{made.json()['id']}").status_code == 404


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ({"content": "x", "shareWith": {"everyone": True, "openNote": True}}, "INVALID_VISIBILITY_OPTIONS"),
        ({"content": "x", "shareWith": {"hiringTeamOf": ["x"]}}, "JOB_NOT_FOUND"),
        ({"content": "x", "shareWith": {"users": ["x"]}}, "SHARED_WITH_USERS_NOT_FOUND"),
        ({"content": "@[USER:x]"}, "MENTIONED_USERS_NOT_FOUND"),
        ({"content": "#[CANDIDATE:x]"}, "NO_ACCESS_TO_CANDIDATE"),
        ({"content": ""}, "VALIDATION_ERROR"),
        ({"content": "x" * 10_001}, "VALIDATION_ERROR"),
    ],
)
def test_a_wrong_note_is_not_kept_and_mails_nobody(
    stand_in: SmartRecruitersStandIn, api: httpx.Client, body: dict[str, Any], expected: str
) -> None:
    assert code(api.post("/messages/shares", json=body)) == (400, expected)
    assert (stand_in.ledger.applied, stand_in.world.mails) == ([], [])


def test_notes_are_read_by_administrators_only_as_an_array_without_ids(stand_in: SmartRecruitersStandIn, api: httpx.Client) -> None:
    candidate, application, _ = somebody(stand_in)
    before = len(api.get("/messages", params={"candidateId": candidate.id}).json())
    for number in range(3):
        api.post("/messages/shares", json={"content": f"{number} #[CANDIDATE:{candidate.id}]", "shareWith": {"openNote": True}})
    first = api.get("/messages", params={"candidateId": candidate.id, "jobId": application.job_id, "limit": 1 + before})
    second = api.get(first.links["next"]["url"])
    assert [len(page.json()) for page in (first, second)] == [1 + before, 2]
    assert {"id"} & set(first.json()[0]) == set()
    refused = api.get("/messages", params={"candidateId": candidate.id}, headers={"X-SmartToken": stand_in.keys["not_admin"]})
    assert code(refused) == (403, "PERMISSION_DENIED")
    assert (
        api.get("/messages", params={"candidateId": candidate.id}, headers={"X-SmartToken": stand_in.keys["no_messages"]}).status_code
        == 403
    )
