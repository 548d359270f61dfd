"""ICTerGezocht.nl as a function: answers requests with the payload files, and says something else where a test wants it."""

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
from recruiterdesk.providers.ictergezocht.factory import profile_for
from recruiterdesk.providers.ictergezocht.provider import ICTerGezochtConnection, Keys

PAYLOADS = Path(__file__).parents[1] / "providers" / "ictergezocht" / "payloads"
BASE_URL = "https://api.ictergezocht.example"
VACANCY = "481001"
MADE_AT = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
KEYS = Keys("made-up-key", "made-up-partner")
HELD = {
    "referenceNumber": "VD-2026001",
    "title": "Functioneel beheerder zorgadministratie",
    "description": "Wij zoeken een collega.",
    "location": "Groningen",
    "salary": "3500-4500 euro per maand",
    "companyUser": {"name": "Sanne Brugman", "email": "sannebrugman@example.nl", "phone": "06-55500001"},
}

_USUAL = {
    "GET /vacancy/insight": (200, "insight"),
    "GET /company/type": (200, "company_type"),
    "GET /company/user/function": (200, "user_function"),
    "GET /click": (200, "click"),
    "POST /vacancy": (201, "vacancy_added"),
    "PUT /vacancy/{id}": (200, "vacancy_changed"),
}
Answer = httpx.Response | Callable[[httpx.Request], httpx.Response]


def payload(name: str) -> Any:
    """Read a payload file."""
    return json.loads((PAYLOADS / f"{name}.json").read_text(encoding="utf-8"))


def refusal(status: int) -> Any:
    """Return the body of a refusal: its payload file where there is one."""
    name = f"error_{status}"
    made_up = {"errors": [{"error": "verzonnen", "label": "", "path": ""}]}
    return payload(name) if (PAYLOADS / f"{name}.json").exists() else made_up


def said(status: int, body: Any = None, **headers: str) -> httpx.Response:
    """Make an answer; the body of an error status is a refusal unless given."""
    return httpx.Response(status, json=refusal(status) if body is None and status >= 400 else body, headers=headers)


class ICTerGezochtAnswers:
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
        if key in _USUAL:
            status, name = _USUAL[key]
            return said(status, payload(name))
        return httpx.Response(204) if key == "DELETE /vacancy/{id}" else said(404)

    def connect(self, *, settings: Mapping[str, str] | None = None, clock: Clock | None = None) -> ICTerGezochtConnection:
        """Make a connection whose network is this function."""
        return connect_to(self, settings=settings, clock=clock)

    def asked(self) -> list[str]:
        """Say what was asked, as "METHOD /template"."""
        return [f"{request.method} {template_of(request.url.path)}" for request in self.requests]


def connect_to(
    answer: Callable[[httpx.Request], httpx.Response], *, settings: Mapping[str, str] | None = None, clock: Clock | None = None
) -> ICTerGezochtConnection:
    """Make a connection whose network is a function."""
    many = {"requests_per_minute": "100000", "requests_per_minute_of_address": "100000"}
    account = Account(id=1, name="Vermeer", provider="ictergezocht", base_url=BASE_URL, settings={**many, **(settings or {})})
    return ICTerGezochtConnection(
        account,
        KEYS,
        profile_for(account.settings),
        base_url=httpx.URL(BASE_URL),
        clock=clock or SystemClock(),
        inner=FunctionTransport(answer),
    )


def template_of(path: str) -> str:
    """Turn a path back into its template."""
    return "/".join("{id}" if part.isdigit() else part for part in path.split("/"))


class NoFiles:
    """No write at ICTerGezocht.nl takes a file, so whoever asks for one is wrong."""

    def chunks(self, file: FileRef) -> AsyncIterator[bytes]:
        raise AssertionError(file)


def outgoing(
    write: Write,
    *,
    target: str | None = VACANCY,
    table: str = "vacancy",
    name: str = "0190f0000000",
    body: Mapping[str, Any] | None = None,
) -> OutgoingWrite:
    """Make a write on its way; `body` is what is kept of the vacancy."""
    kept = None if body is None else json.dumps(body).encode()
    return OutgoingWrite(id=name, write=write, target_table=table, target_remote_id=target, created_at=MADE_AT, body=kept)
