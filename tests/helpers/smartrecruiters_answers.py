"""SmartRecruiters as a function: one vacancy, one applicant on it, everything readable and every write taken; what was asked is kept."""

import json
from typing import Any

import httpx

CANDIDATE = "dac504e5-340e-4462-ab2c-79d40f078f6c"
JOB = "8a449ebe-89d9-4f02-8067-dba858989008"
APPLICATION = f"{CANDIDATE}:{JOB}"
ATTACHMENT = "ee1b8cc4-7035-4a27-aba1-a9d3a61a59e3"

PERSON: dict[str, Any] = {
    "id": CANDIDATE,
    "internal": False,
    "firstName": "Anna",
    "lastName": "Bakker",
    "email": "anna@example.com",
    "createdOn": "2026-11-20T17:50:55.651+0000",
    "updatedOn": "2026-11-20T17:50:55.651Z",
    "tags": [],
    "primaryAssignment": {"job": {"id": JOB, "title": "Baker"}, "status": "NEW"},
    "secondaryAssignments": [],
}
VACANCY: dict[str, Any] = {
    "id": JOB,
    "title": "Baker",
    "refNumber": "R-1",
    "status": "SOURCING",
    "location": {"countryCode": "nl", "city": "Gouda"},
    "jobAd": {"sections": {"jobDescription": {"title": "Job", "text": "<p>Bake</p>"}}},
}
ATTACHED = {"id": ATTACHMENT, "name": "cv.pdf", "type": "RESUME", "contentType": "application/pdf"}


class SmartRecruitersAnswers:
    """Answers as the document says."""

    def __init__(self) -> None:
        self.requests: list[httpx.Request] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        return self._read(request.url.path) if request.method == "GET" else self._write(request)

    def _read(self, path: str) -> httpx.Response:
        known: dict[str, Any] = {
            "/user-api/v201804/users/me": {"id": "u1", "firstName": "Eva", "lastName": "de Wit"},
            "/jobs": _list(VACANCY),
            f"/jobs/{JOB}": VACANCY,
            "/candidates": _list(PERSON),
            f"/candidates/{CANDIDATE}": PERSON,
            f"/candidates/{CANDIDATE}/jobs/{JOB}": {"applicationId": "a1", "status": "NEW", "source": "LinkedIn"},
            f"/candidates/{CANDIDATE}/jobs/{JOB}/attachments": _list(ATTACHED),
            "/messages": [],
            "/configuration/hiring-processes": _list(
                {
                    "id": "h1",
                    "name": "Usual",
                    "active": True,
                    "subStatuses": {"IN_REVIEW": ["Phone screen"], "INTERVIEW": [], "OFFERED": []},
                }
            ),
            "/reviews-api/v201910/reviews": [],
        }
        return httpx.Response(200, json=known.get(path, _list()))

    def _write(self, request: httpx.Request) -> httpx.Response:
        body = {} if request.headers.get("content-type", "").startswith("multipart") else json.loads(request.content or b"{}")
        path = request.url.path
        made: dict[str, tuple[int, dict[str, Any]]] = {
            "POST /jobs": (201, {**VACANCY, **body} if isinstance(body, dict) else {}),
            f"PATCH /jobs/{JOB}": (200, VACANCY),
            f"POST /jobs/{JOB}/candidates": (201, {**PERSON, **body} if isinstance(body, dict) else {}),
            f"PATCH /candidates/{CANDIDATE}": (200, {**PERSON, **body} if isinstance(body, dict) else {}),
            f"POST /candidates/{CANDIDATE}/jobs/{JOB}/attachments": (201, ATTACHED),
            "POST /messages/shares": (201, {"id": "m1", "shareRequired": False}),
        }
        status, answer = made.get(f"{request.method} {path}", (204, {}))
        return httpx.Response(status, json=answer) if answer else httpx.Response(status)


def _list(*items: Any) -> dict[str, Any]:
    return {"limit": 100, "offset": 0, "totalFound": len(items), "content": list(items)}
