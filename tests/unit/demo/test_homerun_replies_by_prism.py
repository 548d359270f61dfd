"""The stand-in's replies hold against the vendor's own OpenAPI document, with Prism as a proxy in front of it."""

from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from prism import document, prism, violation
from stand_in import homerun_stand_in

from recruiterdesk.demo.stand_in import HomerunStandIn

pytestmark = pytest.mark.slow
GIF = b"GIF89a" + b"x" * 32  # Prism passes uploads on as text, so the picture must survive that


@pytest.fixture(scope="module")
def homerun() -> Iterator[HomerunStandIn]:
    with homerun_stand_in(applicants=30, limit=1000) as stand_in:
        yield stand_in


@pytest.fixture(scope="module")
def api(homerun: HomerunStandIn) -> Iterator[httpx.Client]:
    with (
        prism("proxy", str(document("homerun-prism.yaml")), homerun.base_url.removesuffix("/v2")) as address,
        connect(homerun, address) as client,
    ):
        yield client


@pytest.fixture
def direct(homerun: HomerunStandIn) -> Iterator[httpx.Client]:
    with connect(homerun, homerun.base_url.removesuffix("/v2")) as client:
        yield client


def connect(homerun: HomerunStandIn, address: str) -> httpx.Client:
    headers = {"Authorization": f"Bearer {homerun.keys['full']}", "Accept": "application/json"}
    return httpx.Client(base_url=f"{address}/v2", headers=headers, trust_env=False, timeout=30)


def an_id(api: httpx.Client) -> str:
    return str(api.get("/job-applications").json()["data"][0]["id"])


LIST_PARTS = ["stage", "sources", "vacancy", "disqualificationReason", "questionAnswers"]
VACANCY_PARTS = ["location", "department", "stages", "total_candidate_count", "page_content"]
CALLS: dict[str, tuple[str, str, dict[str, Any], int]] = {
    "ping": ("GET", "/ping", {}, 200),
    "list": ("GET", "/job-applications", {"params": {"include[]": "stage", "perPage": 5}}, 200),
    "detail": ("GET", "/job-applications/ID", {"params": {"include[]": "notes"}}, 200),
    "everything of vacancies": ("GET", "/vacancies", {"params": {"include[]": VACANCY_PARTS, "perPage": 100}}, 200),
    "everything of a list": ("GET", "/job-applications", {"params": {"include[]": LIST_PARTS, "perPage": 100}}, 200),
    "everything of a detail": ("GET", "/job-applications/ID", {"params": {"include[]": ["notes", *LIST_PARTS[1:]]}}, 200),
    "create": ("POST", "/job-applications", {"json": {"first_name": "Jan", "last_name": "Jansen", "email": "jan@example.nl"}}, 201),
    "change": ("PATCH", "/job-applications/ID", {"json": {"city": "Zeist"}}, 200),
    "note": ("POST", "/job-applications/ID/notes", {"json": {"note": "Sterk", "display_name": "Sanne"}}, 201),
    "file": ("POST", "/job-applications/ID/files", {"files": {"file": ("cv.pdf", b"%PDF")}, "data": {"type": "resume"}}, 200),
    "photo": ("POST", "/job-applications/ID/photo", {"files": {"file": ("me.gif", GIF)}}, 200),
    "vacancies": ("GET", "/vacancies", {"params": {"include[]": "stages"}}, 200),
    "unknown": ("GET", "/job-applications/ap_unknown", {}, 404),
    "delete": ("DELETE", "/job-applications/ID", {}, 204),
}


@pytest.mark.parametrize("call", list(CALLS))
def test_a_reply_of_the_stand_in_is_one_that_the_vendor_describes(api: httpx.Client, call: str) -> None:
    method, path, more, status = CALLS[call]
    answer = api.request(method, path.replace("ID", an_id(api)), **more)
    assert answer.status_code == status
    assert violation(answer) is None


@pytest.mark.parametrize(
    ("method", "path", "more"),
    [
        ("PATCH", "/job-applications/ID", {"json": {"city": None}}),
        ("PATCH", "/job-applications/ID", {"json": {"linkedin": None}}),
        ("PATCH", "/job-applications/ID", {"json": {"linkedin": ""}}),
        ("PATCH", "/job-applications/ID", {"json": {"date_of_birth": None}}),
        ("PATCH", "/job-applications/ID", {"json": {"sources": ["Indeed"]}}),
        ("PATCH", "/job-applications/ID", {"json": {"stage": "Nieuw"}}),
        ("GET", "/job-applications", {"params": {"include[]": "notes"}}),
        ("GET", "/job-applications", {"params": {"perPage": "101"}}),
        ("GET", "/vacancies", {"params": {"filter[status]": "open"}}),
    ],
)
def test_what_the_stand_in_refuses_the_vendor_refuses_as_well(
    api: httpx.Client, direct: httpx.Client, method: str, path: str, more: dict[str, Any]
) -> None:
    path = path.replace("ID", an_id(api))
    assert direct.request(method, path, **more).status_code == 400
    assert violation(api.request(method, path, **more)) is not None


@pytest.mark.parametrize("body", [{"city": ""}, {"vacancy_id": None}, {"custom_data": {"a": 1}}])
def test_what_the_vendor_takes_the_stand_in_takes_as_well(api: httpx.Client, body: dict[str, Any]) -> None:
    answer = api.patch(f"/job-applications/{an_id(api)}", json=body)
    assert answer.status_code == 200
    assert violation(answer) is None
