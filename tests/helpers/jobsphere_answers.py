"""JobSphere as a function: answers requests with the payload files, echoes writes, and says something else where a test wants it."""

import json
from collections.abc import Callable, Mapping
from copy import deepcopy
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx
from function_transport import FunctionTransport

from recruiterdesk.domain.account import Account
from recruiterdesk.domain.clock import Clock, SystemClock
from recruiterdesk.domain.write import Write
from recruiterdesk.provider_api.contract import OutgoingWrite
from recruiterdesk.providers.jobsphere.factory import profile_for
from recruiterdesk.providers.jobsphere.provider import JobSphereConnection

PAYLOADS = Path(__file__).parents[1] / "providers" / "jobsphere" / "payloads"
BASE_URL = "https://api.jobsphere.example/v1"
COMPANY = "comp_123"
JOB = "job_8x29a1b3"
OTHERS_JOB = "job_77c0ffee"
MADE_AT = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)

Answer = httpx.Response | Callable[[httpx.Request], httpx.Response]


def payload(name: str) -> Any:
    """Read a payload file."""
    return json.loads((PAYLOADS / f"{name}.json").read_text(encoding="utf-8"))


def said(status: int, body: Any = ..., **headers: str) -> httpx.Response:
    """Make an answer; the body of an error status is its payload file unless given, and None is no body."""
    if body is ...:
        name = f"error_{status}"
        body = payload(name) if (PAYLOADS / f"{name}.json").exists() else {"error": {"code": "made_up", "message": "made up"}}
    if body is None:
        return httpx.Response(status, headers=headers)
    return httpx.Response(status, json=body, headers=headers)


class JobSphereAnswers:
    """What was asked, and what is answered. `says` overrides by "METHOD /template"; ids in templates are written `{id}`."""

    def __init__(self) -> None:
        self.requests: list[httpx.Request] = []
        self.says: dict[str, Answer | list[Answer]] = {}

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        key = f"{request.method} {template_of(request.url.path)}"
        found = self.says.get(key)
        if isinstance(found, list):
            found = found.pop(0) if len(found) > 1 else found[0]
        if found is not None:
            return deepcopy(found) if isinstance(found, httpx.Response) else found(request)
        return self._usual(key, request)

    def _usual(self, key: str, request: httpx.Request) -> httpx.Response:
        match key:
            case "GET /jobs":
                return said(200, payload("jobs"))
            case "GET /jobs/{id}":
                return said(200, {**payload("job"), "id": request.url.path.rpartition("/")[2]})
            case "POST /jobs":
                body = json.loads(request.content)
                made = payload("job_created")
                made["data"] |= {"title": body["title"], "location": body["location"]}
                return said(201, made)
            case "POST /applications":
                return said(201, {**payload("application"), **json.loads(request.content)})
        return said(404)

    def connect(
        self, *, settings: Mapping[str, str] | None = None, clock: Clock | None = None, company_id: str = COMPANY
    ) -> JobSphereConnection:
        """Make a connection whose network is this function."""
        return connect_to(self, settings=settings, clock=clock, company_id=company_id)

    def asked(self) -> list[str]:
        """Say what was asked, as "METHOD /template"."""
        return [f"{request.method} {template_of(request.url.path)}" for request in self.requests]


def connect_to(
    answer: Callable[[httpx.Request], httpx.Response],
    *,
    settings: Mapping[str, str] | None = None,
    clock: Clock | None = None,
    company_id: str = COMPANY,
) -> JobSphereConnection:
    """Make a connection whose network is a function."""
    known = {"requests_per_minute": "100000", **(settings or {})}
    account = Account(id=1, name="Oosterlicht", provider="jobsphere", base_url=BASE_URL, settings=known)
    return JobSphereConnection(
        account,
        "made-up-key",
        profile_for(known),
        company_id=company_id,
        base_url=httpx.URL(BASE_URL),
        clock=clock or SystemClock(),
        inner=FunctionTransport(answer),
    )


def template_of(path: str) -> str:
    """Turn a path back into its template."""
    parts = path.removeprefix("/v1").split("/")
    return "/".join("{id}" if part.startswith("job_") else part for part in parts)


class NoFiles:
    """No write of JobSphere has a file, so nobody may ask for one."""

    def chunks(self, file: object) -> Any:
        raise AssertionError("a file was asked for")


def outgoing(write: Write, *, target: str | None = None, table: str = "application", name: str = "0190f0000000") -> OutgoingWrite:
    """Make a write on its way."""
    return OutgoingWrite(id=name, write=write, target_table=table, target_remote_id=target, created_at=MADE_AT)
