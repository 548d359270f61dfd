"""Homerun as a function: answers requests with the payload files, echoes writes, and says something else where a test wants it."""

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
from recruiterdesk.domain.write import FileRef, Write
from recruiterdesk.provider_api.contract import OutgoingWrite
from recruiterdesk.providers.homerun.factory import profile_for
from recruiterdesk.providers.homerun.provider import HomerunConnection

PAYLOADS = Path(__file__).parents[1] / "providers" / "homerun" / "payloads"
BASE_URL = "https://api.homerun.example/v2"
APPLICATION = "ap_D3kCkoClbG6n6KlqD0ob"
VACANCY = "job_jfGhv8FnurJalJTmp8I1"
MADE_AT = datetime(2026, 8, 24, 14, 15, 22, tzinfo=UTC)

_USUAL = {
    "GET /ping": (200, "ping"),
    "GET /vacancies": (200, "vacancies"),
    "GET /vacancies/{id}": (200, "vacancy"),
    "GET /job-applications": (200, "job_applications"),
    "GET /job-applications/{id}": (200, "job_application"),
    "POST /job-applications/{id}/files": (200, "file"),
    "POST /job-applications/{id}/photo": (200, "photo"),
}
Answer = httpx.Response | Callable[[httpx.Request], httpx.Response]


def payload(name: str) -> Any:
    """Read a payload file."""
    return json.loads((PAYLOADS / f"{name}.json").read_text(encoding="utf-8"))


def said(status: int, body: Any = None, **headers: str) -> httpx.Response:
    """Make an answer; the body of an error status is its payload file unless given."""
    if body is None and status >= 400:
        name = f"error_{status}"
        body = payload(name) if (PAYLOADS / f"{name}.json").exists() else {"code": status, "error": True, "message": "made up"}
    return httpx.Response(status, json=body, headers=headers)


class HomerunAnswers:
    """What was asked, and what is answered. `says` overrides by "METHOD /template"; ids in templates are written `{id}`."""

    def __init__(self) -> None:
        self.requests: list[httpx.Request] = []
        self.says: dict[str, Answer | list[Answer]] = {}
        self.links: dict[str, bytes] = {}

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        key = f"{request.method} {template_of(request.url.path)}"
        found = self.says.get(key)
        if isinstance(found, list):
            found = found.pop(0) if len(found) > 1 else found[0]
        if found is not None:
            return deepcopy(found) if isinstance(found, httpx.Response) else found(request)
        if request.url.path.startswith("/v2/"):
            return self._usual(key, request)
        return httpx.Response(200, content=self.links.get(request.url.path, b"%PDF-1.4"), headers={"content-type": "application/pdf"})

    def _usual(self, key: str, request: httpx.Request) -> httpx.Response:
        if key in _USUAL:
            status, name = _USUAL[key]
            return said(status, payload(name))
        body = json.loads(request.content or b"{}")
        match key:
            case "POST /job-applications":
                made = payload("job_application_created")
                made["data"]["personal_info"]["email"] = body["email"]
                made["data"]["custom_data"] = body["custom_data"]
                return said(201, made)
            case "PATCH /job-applications/{id}":
                changed = payload("job_application_changed")
                changed["data"].update({name: value for name, value in body.items() if name in changed["data"]})
                return said(200, changed)
            case "POST /job-applications/{id}/notes":
                return said(201, {"data": {**payload("note")["data"], **body}})
        return httpx.Response(204) if key == "DELETE /job-applications/{id}" else said(404)

    def connect(
        self, *, settings: Mapping[str, str] | None = None, clock: Clock | None = None, account: Account | None = None
    ) -> HomerunConnection:
        """Make a connection whose network is this function."""
        return connect_to(self, settings=settings, clock=clock, account=account)

    def asked(self) -> list[str]:
        """Say what was asked, as "METHOD /template"."""
        return [f"{request.method} {template_of(request.url.path)}" for request in self.requests]


def connect_to(
    answer: Callable[[httpx.Request], httpx.Response],
    *,
    settings: Mapping[str, str] | None = None,
    clock: Clock | None = None,
    account: Account | None = None,
) -> HomerunConnection:
    """Make a connection whose network is a function; names of hosts are not really looked up."""
    known = account or Account(id=1, name="Vermeer", provider="homerun", base_url=BASE_URL, settings=dict(settings or {}))
    return HomerunConnection(
        known,
        "made-up-key",
        profile_for({"requests_per_minute": "100000", **known.settings}),
        base_url=httpx.URL(BASE_URL),
        clock=clock or SystemClock(),
        inner=FunctionTransport(answer),
        look_up=_public,
    )


async def _public(host: str, _port: int) -> list[str]:
    return [host] if host[0].isdigit() else ["93.184.216.34"]


def template_of(path: str) -> str:
    """Turn a path back into its template."""
    parts = path.removeprefix("/v2").split("/")
    return "/".join("{id}" if part.startswith(("ap_", "job_")) else part for part in parts)


class MadeUpFiles:
    """File content by SHA-256; by default as many bytes as the reference says."""

    async def chunks(self, file: FileRef) -> Any:
        left = file.bytes
        while left:
            size = min(left, 1 << 18)
            left -= size
            yield b"x" * size


def outgoing(write: Write, *, target: str | None = APPLICATION, table: str = "application", name: str = "0190f0000000") -> OutgoingWrite:
    """Make a write on its way."""
    return OutgoingWrite(id=name, write=write, target_table=table, target_remote_id=target, created_at=MADE_AT)
