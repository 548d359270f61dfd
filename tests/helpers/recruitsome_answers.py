"""RecruitSome as a function: answers requests with the payload files, and says something else where a test wants it."""

import json
from collections.abc import AsyncIterator, Callable, Mapping
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
from recruiterdesk.providers.recruitsome.factory import profile_for
from recruiterdesk.providers.recruitsome.provider import RecruitSomeConnection, connection_class

PAYLOADS = Path(__file__).parents[1] / "providers" / "recruitsome" / "payloads"
BASE_URL = "https://app.recruitsome.example/api/v1"
ROOT = "/api/v1"
VACANCY = "5201"
SLUG = "senior-software-engineer-amsterdam"
CANDIDATE = "7003"
MADE_AT = datetime(2026, 11, 22, 9, 0, 0, tzinfo=UTC)

_USUAL = {
    "GET /health": (200, "health"),
    "GET /vacancies": (200, "vacancies"),
    "GET /vacancies/facets": (200, "facets"),
    "GET /vacancies/{slug}": (200, "vacancy"),
    "POST /applications": (201, "application_created"),
    "GET /candidates": (200, "candidates"),
    "GET /candidates/{slug}": (200, "candidate"),
    "POST /candidates": (202, "candidate_taken"),
    "GET /team": (200, "team"),
    "GET /locations": (200, "locations"),
    "GET /locations/{slug}": (200, "location"),
    "GET /articles": (200, "articles"),
    "GET /articles/{slug}": (200, "article"),
}
Answer = httpx.Response | Callable[[httpx.Request], httpx.Response]


def payload(name: str) -> Any:
    """Read a payload file."""
    return json.loads((PAYLOADS / f"{name}.json").read_text(encoding="utf-8"))


def said(status: int, body: Any = None, **headers: str) -> httpx.Response:
    """Make an answer; the body of an error status is its payload file unless given."""
    if body is None and status >= 400:
        name = f"error_{status}"
        body = payload(name) if (PAYLOADS / f"{name}.json").exists() else {"message": "made up"}
    return httpx.Response(status, json=body, headers=headers)


class RecruitSomeAnswers:
    """What was asked, and what is answered. `says` overrides by "METHOD /template"; slugs in templates are written `{slug}`."""

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
        if key not in _USUAL:
            return said(404)
        status, name = _USUAL[key]
        return said(status, payload(name))

    def connect(self, *, settings: Mapping[str, str] | None = None, clock: Clock | None = None) -> RecruitSomeConnection:
        """Make a connection whose network is this function."""
        return connect_to(self, settings=settings, clock=clock)

    def asked(self) -> list[str]:
        """Say what was asked, as "METHOD /template"."""
        return [f"{request.method} {template_of(request.url.path)}" for request in self.requests]


def connect_to(
    answer: Callable[[httpx.Request], httpx.Response], *, settings: Mapping[str, str] | None = None, clock: Clock | None = None
) -> RecruitSomeConnection:
    """Make a connection whose network is a function."""
    known = Account(id=1, name="Vermeer", provider="recruitsome", base_url=BASE_URL, settings=dict(settings or {}))
    return connection_class(known.settings)(
        known,
        "made-up-key",
        profile_for({"requests_per_minute": "100000", **known.settings}),
        base_url=httpx.URL(BASE_URL),
        clock=clock or SystemClock(),
        inner=FunctionTransport(answer),
    )


def template_of(path: str) -> str:
    """Turn a path back into its template."""
    parts = path.removeprefix(ROOT).split("/")
    return "/".join("{slug}" if number == 2 and part != "facets" else part for number, part in enumerate(parts))


class MadeUpFiles:
    """File content: as many bytes as the reference says."""

    async def chunks(self, file: FileRef) -> AsyncIterator[bytes]:
        """Give it in pieces."""
        left = file.bytes
        while left:
            size = min(left, 1 << 18)
            left -= size
            yield b"x" * size


def outgoing(write: Write, *, target: str | None = None, table: str = "application", name: str = "0190f0000000") -> OutgoingWrite:
    """Make a write on its way."""
    return OutgoingWrite(id=name, write=write, target_table=table, target_remote_id=target, created_at=MADE_AT)
