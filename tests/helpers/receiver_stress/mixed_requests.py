"""Requests of every kind, put to receivers on different databases one after the other, so that their answers can be laid side by side.

Ids are each database's own to choose, so they stand in the answers as the number of the application; moments stand as their presence.
"""

import base64
import json
import random
from dataclasses import dataclass, field
from typing import Any

import httpx
from served_receiver import SECRET, ServedReceiver, an_application

Answer = tuple[int, dict[str, str], Any]

_TOLD_HEADERS = (
    *("content-type", "content-range", "etag", "content-disposition"),
    *("www-authenticate", "allow", "retry-after", "accept-ranges"),
)
_NAMES = (
    "Ælfric",
    "Åse",
    "Zoë",
    "zoë",
    "ZOË",
    "Łukasz",
    "Ḱaterina",
    "İpek",
    "ıpek",
    "Œuvre",
    "ßtraße",
    "李雷",
    "🙂 Bo",
    "a\u0301gnes",
    "ágnes",
    "x\u200dy",
)
_WRONG: tuple[bytes, ...] = (
    b"",
    b"[]",
    b"{",
    b'{"name":1}',
    b'{"referenceNumber":"r","referenceNumber":"r"}',
    b'{"referenceNumber":"\\u0000","name":"\\ud800","email":"no","source":"","campaign":null,"cv":"?"}',
    b'{"referenceNumber":"r","name":"n","email":"a@b","source":"s","campaign":"c","phone":"' + b"1" * 256 + b'","odd":1e999}',
    "é".encode("latin-1"),
)
_PATHS = (
    "/",
    "/ictergezocht/",
    "/ictergezocht/other",
    "/v1/inboxes/other",
    "/v1/inboxes/main/applications/x",
    "/v1/inboxes/main/nothing",
    "/V1",
)


@dataclass
class Asked:
    """One receiver that is asked, its laptops' tokens, and what it calls each application."""

    receiver: ServedReceiver
    tokens: list[str]
    client: httpx.Client = field(init=False)
    ids: dict[int, int] = field(default_factory=dict)  # application, its id here
    _names: dict[int, str] = field(default_factory=dict)  # of its ids, the same for every receiver

    def __post_init__(self) -> None:
        self.client = httpx.Client(base_url=self.receiver.url, timeout=60, trust_env=False)

    def ask(self, request: "Asking") -> Answer:
        """Put one request and return its answer as it can be compared."""
        method, path, body, token = request.method, request.path, request.body, request.credentials(self.tokens)
        if request.application is not None:
            path = path.replace("ID", str(self.ids.get(request.application, 10**9)))
        headers = {"Authorization": f"Bearer {token}"} if token is not None else {}
        answer = self.client.request(method, path, content=body, headers=headers | request.headers)
        if answer.status_code == httpx.codes.CREATED and request.delivers is not None:
            own: int = answer.json()["id"]
            self.ids[request.delivers] = own  # another one where it came again after its erasure
            self._names.setdefault(own, f"application {request.delivers}, row {len(self._names)}")
        told = {name: answer.headers[name] for name in _TOLD_HEADERS if name in answer.headers}
        if "allow" in told:  # its order means nothing, and each process has its own
            told["allow"] = ", ".join(sorted(told["allow"].split(", ")))
        if "json" not in answer.headers.get("content-type", ""):
            return answer.status_code, told, answer.content
        return answer.status_code, told, self._comparable(answer.json())

    def _comparable(self, document: Any) -> Any:
        if isinstance(document, list):
            return [self._comparable(one) for one in document]
        if not isinstance(document, dict):
            return document
        made: dict[str, Any] = {}
        for name, value in document.items():
            if name == "id":
                made[name] = self._names[value]
            elif name in {"receivedAt", "lastSeenAt"}:
                made[name] = f"a moment of {len(value)} characters"
            else:
                made[name] = self._comparable(value)
        return made


@dataclass(frozen=True)
class Asking:
    """One request. `ID` in the path is the id of `application`; `who` is the number of a laptop, `provider`, `wrong` or nobody."""

    method: str
    path: str
    who: int | str | None = None
    body: bytes | None = None
    application: int | None = None
    delivers: int | None = None
    headers: dict[str, str] = field(default_factory=dict)

    def credentials(self, tokens: list[str]) -> str | None:
        """Return the token that is sent."""
        if isinstance(self.who, int):
            return tokens[self.who]
        return {"provider": SECRET, "wrong": "x" * 43}.get(self.who or "")


def mixed_requests(count: int, seed: int) -> list[Asking]:
    """Return so many requests; the same seed gives the same."""
    choose = random.Random(seed)
    made: list[Asking] = []
    newest = 0
    kinds = {
        _delivery: 30, _wrong_delivery: 10, _page: 22, _one: 10, _cv: 10, _acknowledgement: 6, _inbox: 4, _stranger: 8,
    }  # fmt: skip
    for _ in range(count):
        (kind,) = choose.choices([*kinds], [*kinds.values()])
        request = kind(choose, newest)
        newest += request.delivers is not None
        made.append(request)
    return made


def _delivery(choose: random.Random, newest: int) -> Asking:
    number = choose.randrange(newest) // 2 if newest > 3 and choose.random() < 0.3 else newest
    content = random.Random(number)
    more: dict[str, Any] = {
        "name": f"{content.choice(_NAMES)} {number}",
        "city": content.choice((*_NAMES, "", None)),
        "odd": [1, {"ü": 2.5}, 10**15],
    }
    if content.random() < 0.5:
        cv = content.randbytes(content.choice((1, 3000, 262_128, 262_129, 400_000)))
        more |= {"cv": base64.b64encode(cv).decode(), "filename": content.choice(("cv.pdf", "../ÿ\u202efdp.exe", "..", "a/b\\ç.docx", ""))}
    body = json.dumps(an_application(number) | more, ensure_ascii=choose.random() < 0.5).encode()
    return Asking("POST", "/ictergezocht/main", "provider", body, delivers=number)


def _wrong_delivery(choose: random.Random, _newest: int) -> Asking:
    return Asking("POST", "/ictergezocht/main", "provider", choose.choice(_WRONG))


def _page(choose: random.Random, newest: int) -> Asking:
    after = choose.choice((0, choose.randrange(newest + 3), choose.randrange(newest + 3), "-1", "x", 2**63, 2**63 - 1))
    limit = choose.choice((1, 2, 7, 100, 0, 101, "ten"))
    return Asking("GET", f"/v1/inboxes/main/applications?after={after}&limit={limit}", choose.choice((0, 0, 1)))


def _one(choose: random.Random, newest: int) -> Asking:
    return Asking("GET", "/v1/inboxes/main/applications/ID", choose.choice((0, 1)), application=choose.randrange(newest + 2))


def _cv(choose: random.Random, newest: int) -> Asking:
    part = choose.choice(("", "bytes=0-9", "bytes=262127-262130", "bytes=-5", "bytes=9999999-", "bytes=5-2", "bytes=0-1,4-5", "lines=1-2"))
    headers = {"Range": part} if part else {}
    return Asking("GET", "/v1/inboxes/main/applications/ID/cv", 0, application=choose.randrange(newest + 2), headers=headers)


def _acknowledgement(choose: random.Random, newest: int) -> Asking:
    through = choose.choice((0, choose.randrange(newest + 2), choose.randrange(newest + 2), -1, '"1"', 2**63, newest * 9))
    body = choose.choice((f'{{"through": {through}}}', f'{{"through": {through}}}', "{}", "[]")).encode()
    return Asking("POST", "/v1/inboxes/main/acknowledgement", choose.choice((0, 1)), body)


def _inbox(choose: random.Random, _newest: int) -> Asking:
    return Asking("GET", choose.choice(("/v1/inboxes/main", "/v1/inboxes/other")), choose.choice((0, 1)))


def _stranger(choose: random.Random, _newest: int) -> Asking:
    who = choose.choice((None, "wrong", "provider", 0))
    body = choose.choice((None, b"{}"))
    return Asking(
        choose.choice(("GET", "POST", "PUT", "DELETE")), choose.choice((*_PATHS, "/v1/inboxes/main", "/ictergezocht/main")), who, body
    )
