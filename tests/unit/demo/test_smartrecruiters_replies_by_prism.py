"""The stand-in's replies hold against the vendor's own OpenAPI documents, with Prism as a proxy in front of it."""

import re
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from prism import document, prism, violation

from recruiterdesk.demo.smartrecruiters.catalogue import CANDIDATE_PROPERTIES, COMPANY, NOTICE
from recruiterdesk.demo.stand_in import SmartRecruitersStandIn

pytestmark = pytest.mark.slow
PATCH = {"Content-Type": "application/json-patch+json"}
PLACE = {"countryCode": "nl", "city": "Utrecht"}
JOB = {
    "title": "Tester",
    "location": PLACE,
    "industry": {"id": "insurance"},
    "function": {"id": "legal"},
    "experienceLevel": {"id": "associate"},
}
PERSON = {"firstName": "Jan", "lastName": "Proef", "email": "jan.proef@example.nl", "web": {"linkedin": "https://linkedin.example/jan"}}
SLOT = {"startsOn": "2026-12-01T09:00:00Z", "endsOn": "2026-12-01T10:00:00Z", "interviewers": [{"id": "USER", "status": "pending"}]}
INTERVIEW = {"candidate": {"id": "PERSON"}, "jobId": "JOB", "organizerId": "USER", "timezone": "Europe/Amsterdam", "timeslots": [SLOT]}
POSITION = {"type": "NEW", "positionOpenDate": "2026-11-01T00:00:00Z", "targetStartDate": "2027-01-01T00:00:00Z"}
APPLICANT = {"firstName": "An", "lastName": "Proef", "email": "an.proef@example.nl"}
ASSIGNED = "/candidates/PERSON/jobs/JOB"
INTERVIEWS, REVIEWS, REPORTS = "/interviews-api/v201904", "/reviews-api/v201910", "/reporting-api/v201804"
USERS, POSTED = "/user-api/v201804", f"/v1/companies/{COMPANY}/postings"
VALUES = f"/configuration/candidate-properties/{NOTICE}/values"
FILE = {"file": ("brief.txt", b"Beste collega", "text/plain")}

# In this order: what is made first is read later.
CALLS: dict[str, tuple[str, str, dict[str, Any], int]] = {
    "jobs": ("GET", "/jobs", {"params": {"limit": 100, "sort": "job_id"}}, 200),
    "job": ("GET", "/jobs/JOB", {}, 200),
    "create job": ("POST", "/jobs", {"json": JOB}, 201),
    "replace job": ("PUT", "/jobs/OTHER", {"json": JOB}, 200),
    "patch job": ("PATCH", "/jobs/OTHER", {"json": [{"op": "replace", "path": "/title", "value": "Nieuw"}], "headers": PATCH}, 200),
    "job status": ("PUT", "/jobs/OTHER/status", {"json": {"status": "SOURCING"}}, 201),
    "job history": ("GET", "/jobs/JOB/status/history", {}, 200),
    "publish": ("POST", "/jobs/OTHER/publication", {"json": {"visibility": "PUBLIC"}}, 204),
    "publications": ("GET", "/jobs/OTHER/publication", {"params": {"activeOnly": "false"}}, 200),
    "ads": ("GET", "/jobs/OTHER/jobads", {}, 200),
    "create ad": ("POST", "/jobs/OTHER/jobads", {"json": {"title": "Tester", "language": {"code": "nl"}}}, 200),
    "ad": ("GET", "/jobs/OTHER/jobads/AD", {}, 200),
    "replace ad": ("PUT", "/jobs/OTHER/jobads/AD", {"json": {"title": "Tester", "language": {"code": "en"}}}, 200),
    "post ad": ("POST", "/jobs/OTHER/jobads/AD/postings", {"json": {}}, 202),
    "ad postings": ("GET", "/jobs/OTHER/jobads/AD/postings", {}, 200),
    "unpost ad": ("DELETE", "/jobs/OTHER/jobads/AD/postings", {}, 202),
    "unpublish": ("DELETE", "/jobs/OTHER/publication", {}, 204),
    "team": ("GET", "/jobs/JOB/hiring-team", {}, 200),
    "join team": ("POST", "/jobs/OTHER/hiring-team", {"json": {"id": "THIRD", "role": "COORDINATOR"}}, 200),
    "leave team": ("DELETE", "/jobs/OTHER/hiring-team/THIRD", {}, 204),
    "note of a job": ("GET", "/jobs/JOB/note", {}, 200),
    "set note": ("PUT", "/jobs/JOB/note", {"json": {"content": "Haast"}}, 200),
    "positions": ("GET", "/jobs/JOB/positions", {}, 200),
    "create position": ("POST", "/jobs/JOB/positions", {"json": POSITION}, 201),
    "no job": ("GET", "/jobs/00000000-0000-4000-8000-000000000000/note", {}, 404),
    "candidates": ("GET", "/candidates", {"params": {"limit": 100}}, 200),
    "search": ("GET", "/candidates", {"params": {"jobId": "JOB", "status": ["NEW", "LEAD"], "updatedAfter": "2020-01-01T00:00:00Z"}}, 200),
    "candidate": ("GET", "/candidates/PERSON", {}, 200),
    "create candidate": ("POST", "/candidates", {"json": PERSON}, 201),
    "create on job": ("POST", "/jobs/JOB/candidates", {"json": {**PERSON, "email": "j2@example.nl"}}, 201),
    "change candidate": ("PATCH", "/candidates/PERSON", {"json": {"phoneNumber": "06-55501234"}}, 200),
    "from cv": ("POST", "/candidates/cv", {"files": {"file": ("cv.txt", b"Piet Proef\npiet@example.nl", "text/plain")}}, 201),
    "application": ("GET", ASSIGNED, {}, 200),
    "move": ("PUT", f"{ASSIGNED}/status", {"json": {"status": "IN_REVIEW"}}, 204),
    "reject": ("PUT", f"{ASSIGNED}/status", {"json": {"status": "REJECTED", "reason": "rej-02"}}, 204),
    "wrong reason": ("PUT", f"{ASSIGNED}/status", {"json": {"status": "NEW", "reason": "rej-02"}}, 400),
    "history": ("GET", f"{ASSIGNED}/status/history", {}, 200),
    "source": ("PUT", f"{ASSIGNED}/source", {"json": {"sourceTypeId": "API", "sourceId": "api"}}, 204),
    "files": ("GET", f"{ASSIGNED}/attachments", {}, 200),
    "upload": ("POST", f"{ASSIGNED}/attachments", {"files": FILE, "data": {"attachmentType": "GENERIC_FILE"}}, 201),
    "download": ("GET", "/candidates/attachments/FILE", {"headers": {"Accept": "*/*"}}, 200),
    "set fields": ("PUT", f"{ASSIGNED}/properties", {"json": "PROPERTIES"}, 204),
    "fields": ("GET", f"{ASSIGNED}/properties", {}, 200),
    "answers": ("GET", f"{ASSIGNED}/screening-answers", {}, 200),
    "tags": ("PUT", "/candidates/PERSON/tags", {"json": {"tags": ["Sterk"]}}, 201),
    "add tags": ("POST", "/candidates/PERSON/tags", {"json": {"tags": ["Nog een"]}}, 201),
    "read tags": ("GET", "/candidates/PERSON/tags", {}, 200),
    "clear tags": ("DELETE", "/candidates/PERSON/tags", {}, 204),
    "consent": ("GET", "/candidates/PERSON/consent", {}, 200),
    "consents": ("GET", "/candidates/PERSON/consents", {}, 200),
    "ask consent": ("POST", "/candidates/consent-requests", {"json": {"content": [{"id": "PERSON"}, {"id": "nobody"}]}}, 201),
    "offers": ("GET", f"{ASSIGNED}/offers", {}, 200),
    "share": ("POST", "/messages/shares", {"json": {"content": "Sterk #[CANDIDATE:PERSON]", "shareWith": {"openNote": True}}}, 201),
    "messages": ("GET", "/messages", {"params": {"candidateId": "PERSON"}}, 200),
    "interviews": ("GET", f"{INTERVIEWS}/interviews", {"params": {"applicationId": "APPLICATION"}}, 200),
    "interview": ("POST", f"{INTERVIEWS}/interviews", {"json": INTERVIEW}, 201),
    "wrong organizer": ("POST", f"{INTERVIEWS}/interviews", {"json": {**INTERVIEW, "organizerId": "f" * 24}}, 422),
    "timeslot": ("POST", f"{INTERVIEWS}/interviews/INTERVIEW/timeslots", {"json": SLOT}, 201),
    "interview types": ("GET", f"{INTERVIEWS}/interview-types", {}, 200),
    "review": ("POST", f"{REVIEWS}/reviews", {"json": {"candidateId": "PERSON", "jobId": "JOB", "overallRating": 4}}, 201),
    "reviews": ("GET", f"{REVIEWS}/reviews", {"params": {"candidateId": "PERSON", "jobId": "JOB"}}, 200),
    "ask headcount": ("PATCH", "/jobs/OTHER/headcount", {"json": {"salaryRange": {"min": 1, "max": 2, "currency": "EUR"}}}, 202),
    "ask headcount again": ("PATCH", "/jobs/OTHER/headcount", {"json": {}}, 400),
    "latest approval": ("GET", "/jobs/OTHER/approvals/latest", {}, 200),
    "no approval": ("GET", "/jobs/JOB/approvals/latest", {}, 404),
    "documents of an offer": ("GET", "/offers/OFFER/documents", {}, 200),
    "add a value": ("POST", f"{VALUES}", {"json": {"id": "not-9", "label": "Negen weken"}}, 201),
    "add it again": ("POST", f"{VALUES}", {"json": {"id": "not-9", "label": "Negen weken"}}, 409),
    "rename a value": ("PUT", f"{VALUES}/not-9", {"json": {"label": "Tien weken"}}, 201),
    "delete a value": ("DELETE", f"{VALUES}/not-9", {}, 204),
    "join a group": ("POST", f"{USERS}/access-groups/ag-1/users", {"json": ["USER", "THIRD"]}, 201),
    "leave a group": ("DELETE", f"{USERS}/access-groups/ag-1/users/THIRD", {}, 204),
    "users": ("GET", f"{USERS}/users", {"params": {"limit": 2}}, 200),
    "company": ("GET", "/configuration/company", {}, 200),
    "departments": ("GET", "/configuration/departments", {}, 200),
    "processes": ("GET", "/configuration/hiring-processes", {}, 200),
    "rejections": ("GET", "/configuration/rejection-reasons", {}, 200),
    "withdrawals": ("GET", "/configuration/withdrawal-reasons", {}, 200),
    "sources": ("GET", "/configuration/sources", {}, 200),
    "values of a source": ("GET", "/configuration/sources/SOURCED/values", {}, 200),
    "candidate fields": ("GET", "/configuration/candidate-properties", {}, 200),
    "job fields": ("GET", "/configuration/job-properties", {}, 200),
    "values of a job field": ("GET", "/configuration/job-properties/jp-cao/values", {"params": {"pageSize": 2}}, 200),
    "offer fields": ("GET", "/configuration/offer-properties", {}, 200),
    "reports": ("GET", f"{REPORTS}/reports", {"params": {"limit": 1}}, 200),
    "report": ("GET", f"{REPORTS}/reports/REPORT", {}, 200),
    "generate": ("POST", f"{REPORTS}/reports/REPORT/files", {}, 200),
    "files of a report": ("GET", f"{REPORTS}/reports/REPORT/files", {}, 200),
    "no recent file": ("GET", f"{REPORTS}/reports/REPORT/files/recent", {}, 404),
    "job application": ("GET", "/job-applications-api/v202112/job-applications/APPLICATION", {}, 200),
    "postings": ("GET", POSTED, {"headers": {"X-SmartToken": ""}}, 200),
    "posting": ("GET", f"{POSTED}/POSTING", {"headers": {"X-SmartToken": ""}}, 200),
    "form": ("GET", "/postings/POSTING/configuration", {}, 200),
    # The merged document took the answers of another API for those of applying, so they stay out here.
    "apply without answers": ("POST", "/postings/POSTING/candidates", {"json": APPLICANT}, 400),
    "delete candidate": ("DELETE", "/candidates/NEXT", {}, 204),
}
# Marked deprecated in the document, because it was read from the legacy one.
DEPRECATED = {"me": f"{USERS}/users/me", "user": f"{USERS}/users/USER"}


@pytest.fixture(scope="module")
def stand_in() -> Iterator[SmartRecruitersStandIn]:
    with SmartRecruitersStandIn(applicants=40, limit=100_000) as started:
        started.policy.publication_limit = 1000
        yield started


@pytest.fixture(scope="module")
def address(stand_in: SmartRecruitersStandIn) -> Iterator[str]:
    with prism("proxy", str(document("smartrecruiters-prism.yaml")), stand_in.base_url) as found:
        yield found


@pytest.fixture(scope="module")
def api(stand_in: SmartRecruitersStandIn, address: str) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=address, trust_env=False, timeout=30) as client:
        yield client


@pytest.fixture(scope="module")
def direct(stand_in: SmartRecruitersStandIn) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=stand_in.base_url, trust_env=False, timeout=30) as client:
        yield client


@pytest.fixture(scope="module")
def names(stand_in: SmartRecruitersStandIn) -> dict[str, str]:
    """The ids that the calls above name: of somebody with a file, on a job that may be published, and of what belongs to them."""
    world = stand_in.world
    known = list(world.candidates.values())
    # Jobs in the first process have no required sub-status; those that are text in their coordinates fit the document.
    person = next(one for one in known if one.primary and one.primary.files and world.jobs[one.primary.job_id].process.id == "hp-standard")
    assert person.primary is not None
    job = world.jobs[person.primary.job_id]
    other = next(job for job in world.jobs.values() if job.status == "SOURCING" and job.number % 4 != 3 and job.id != person.primary.job_id)
    posted = next(job for job in world.jobs.values() if job.posting_status == "PUBLIC" and job.id not in {other.id, *person.applications})
    users = list(world.users)
    return {
        "OFFER": next(one.primary.id for one in known if one.primary and one.primary.status in {"OFFERED", "HIRED"}),
        "PERSON": person.id,
        "NEXT": next(one.id for one in known if one is not person),
        "JOB": job.id,
        "OTHER": other.id,
        "AD": other.default_ad.id,
        "APPLICATION": person.primary.id,
        "FILE": next(iter(person.primary.files)),
        "USER": users[0],
        "THIRD": users[2],
        "INTERVIEW": next(iter(world.interviews)),
        "REPORT": next(iter(world.reports)),
        "POSTING": posted.default_ad.id,
    }


def properties(users: list[str]) -> list[dict[str, Any]]:
    good: dict[str, Any] = {
        "BOOLEAN": True,
        "COUNTRY": "nl",
        "REGION": "nl-ut",
        "CURRENCY": {"code": "EUR", "value": 3500},
        "DATE": "2027-01-01T00:00:00.000Z",
        "NUMBER": 36,
        "PERCENT": 50,
        "SINGLE_SELECT": "not-1",
        "USER": users[0],
        "TEXT": "Kent de streek",
    }
    return [{"id": key, "value": good[kind]} for key, (_, kind, _) in CANDIDATE_PROPERTIES.items()]


def filled(value: Any, names: dict[str, str]) -> Any:
    if isinstance(value, str):
        return re.sub(r"\b[A-Z]+\b", lambda word: names.get(word[0], word[0]), value)
    if isinstance(value, list):
        return [filled(item, names) for item in value]
    if isinstance(value, dict):
        return {key: filled(item, names) for key, item in value.items()}
    return value


def send(
    client: httpx.Client, stand_in: SmartRecruitersStandIn, call: tuple[str, str, dict[str, Any], int], names: dict[str, str]
) -> httpx.Response:
    method, path, more, _ = call
    more = filled({name: value for name, value in more.items() if name != "files"}, names) | (
        {"files": more["files"]} if "files" in more else {}
    )
    if more.get("json") == "PROPERTIES":
        more["json"] = properties(list(stand_in.world.users))
    headers = {"X-SmartToken": stand_in.keys["full"], "Accept": "application/json", **more.pop("headers", {})}
    return client.request(method, filled(path, names), headers={name: value for name, value in headers.items() if value}, **more)


@pytest.mark.parametrize("call", list(CALLS))
def test_a_reply_of_the_stand_in_is_one_that_the_vendor_describes(
    api: httpx.Client, stand_in: SmartRecruitersStandIn, names: dict[str, str], call: str
) -> None:
    answer = send(api, stand_in, CALLS[call], names)
    assert answer.status_code == CALLS[call][3], answer.text
    assert violation(answer) is None


@pytest.mark.parametrize("path", list(DEPRECATED))
def test_a_user_is_shown_as_the_vendor_describes(
    api: httpx.Client, stand_in: SmartRecruitersStandIn, names: dict[str, str], path: str
) -> None:
    answer = send(api, stand_in, ("GET", DEPRECATED[path], {}, 200), names)
    assert answer.status_code == 200
    assert violation(answer) is None


def test_a_token_is_given_as_the_vendor_describes(api: httpx.Client, stand_in: SmartRecruitersStandIn) -> None:
    client_id, secret = stand_in.clients["full"]
    form = {"grant_type": "client_credentials", "client_id": client_id, "client_secret": secret}
    answer = api.post("/identity/oauth/token", data=form)
    assert answer.status_code == 200
    assert violation(answer) is None


WRONG: list[tuple[str, str, dict[str, Any]]] = [
    ("GET", "/jobs", {"params": {"limit": 101}}),
    ("GET", "/jobs", {"params": {"page": "2"}}),
    ("GET", "/jobs", {"params": {"status": "OPEN"}}),
    ("GET", "/jobs", {"params": {"sort": "title"}}),
    ("GET", "/candidates", {"params": {"offset": 100}}),
    ("GET", "/candidates", {"params": {"status": "NEW,LEAD"}}),
    ("GET", "/candidates", {"params": {"status[]": "NEW"}}),
    ("GET", "/candidates", {"params": {"updatedAfter": "2026-01-01"}}),
    ("GET", "/jobs/JOB/candidates", {}),
    ("PUT", f"{ASSIGNED}/status", {"json": {"status": "OFFER"}}),
    ("PUT", f"{ASSIGNED}/status", {}),
    ("PUT", f"{ASSIGNED}/status", {"json": {"status": "NEW", "substatus": "x"}}),
    ("POST", f"{ASSIGNED}/status", {"json": {"status": "NEW"}}),
    ("PUT", f"{ASSIGNED}/status", {"data": {"status": "NEW"}}),
    ("PUT", "/candidates/PERSON/tags", {"json": ["a"]}),
    ("PUT", "/candidates/PERSON/tags", {"json": {"tags": ["x" * 51]}}),
    ("POST", "/messages/shares", {"json": {"text": "x"}}),
    ("POST", "/messages", {"json": {"content": "x"}}),
    ("GET", "/messages", {}),
    ("POST", f"{ASSIGNED}/attachments", {"files": FILE}),
    ("POST", f"{ASSIGNED}/attachments", {"files": FILE, "data": {"attachmentType": "CV"}}),
    ("POST", f"{ASSIGNED}/attachments", {"json": {"attachmentType": "RESUME"}}),
    ("GET", f"{INTERVIEWS}/interviews", {}),
    ("GET", f"{INTERVIEWS}/interviews", {"params": {"applicationId": "123"}}),
    ("GET", "/interviews", {"params": {"applicationId": "APPLICATION"}}),
    ("POST", f"{INTERVIEWS}/interviews", {"json": {**INTERVIEW, "timeslots": []}}),
    ("GET", f"{REPORTS}/reports", {"params": {"pageId": "x"}}),
    ("POST", f"{REPORTS}/reports/REPORT/files", {"json": {}}),
    ("GET", f"{USERS}/users", {"params": {"offset": 0}}),
    ("GET", "/users/me", {}),
    ("POST", "/jobs/JOB/publication", {"json": {"visibility": "PRIVATE"}}),
    ("PATCH", "/jobs/JOB", {"json": [{"op": "replace", "path": "/title", "value": "x"}]}),
    ("PATCH", "/jobs/JOB", {"json": {"title": "x"}, "headers": PATCH}),
    ("PATCH", "/jobs/JOB", {"json": [{"op": "replace", "path": "/title"}], "headers": PATCH}),
    ("PATCH", "/candidates/PERSON", {"json": [{"op": "replace", "path": "/firstName", "value": "x"}]}),
    ("POST", "/candidates", {"json": {"firstName": "x", "lastName": "y"}}),
    ("POST", f"{REVIEWS}/reviews", {"json": {"candidateId": "PERSON", "jobId": "JOB", "overallRating": 6}}),
    ("GET", "/jobs", {"headers": {"X-SmartToken": ""}}),
]


@pytest.mark.parametrize("number", range(len(WRONG)))
def test_what_the_vendor_refuses_the_stand_in_refuses_as_well(
    api: httpx.Client, direct: httpx.Client, stand_in: SmartRecruitersStandIn, names: dict[str, str], number: int
) -> None:
    before = len(stand_in.ledger.applied)
    assert 400 <= send(direct, stand_in, (*WRONG[number], 0), names).status_code < 500
    assert violation(send(api, stand_in, (*WRONG[number], 0), names)) is not None
    assert len(stand_in.ledger.applied) == before
