"""What an applicant says comes back in no answer, header, log line or figure, whatever goes wrong with it (reliability.md T32)."""

import base64
import json
import socket
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest
from served_receiver import SECRET, given, served

CANARIES = {
    "referenceNumber": "canary-reference-01",
    "name": "Canarius Achternaam-02",
    "email": "canary.03@example.nl",
    "phone": "06-0404040404",
    "city": "Canarywoonplaats-05",
    "motivation": "canary motivation 06",
    "source": "canary-source-07",
    "campaign": "canary-campaign-08",
    "filename": "canary-cv-09.pdf",
    "custom": "canary-custom-10",
    "canary.11@example.nl": "x",
}
CV = b"canary in the cv 12 " * 40_000
WORDS = [value for value in CANARIES.values() if value != "x"] + ["canary.11", "canary in the cv", "0404040404", "Canarius", SECRET]


def wrong_bodies() -> list[bytes]:
    """Return deliveries that are each wrong in another way."""
    whole: dict[str, Any] = {**CANARIES, "cv": base64.b64encode(CV).decode()}
    bodies: list[bytes] = []
    for name, value in whole.items():
        wrong = (None, 7, [value], {value: value}, value + "\0", value[:60] * 2000, value + "\ud800", "")
        bodies += [json.dumps({**whole, name: bad}).encode() for bad in wrong]
        bodies.append(json.dumps(whole).encode()[:-1] + f', "{name}": "{value[:60]}"}}'.encode())
    text = json.dumps(whole, ensure_ascii=False)
    bodies += [
        text.encode("utf-16"),
        text.encode()[:-1],
        text.encode()[: len(text) // 2],
        text.encode() + b"}",
        text.replace(":", "=", 1).encode(),
    ]
    bodies += [text.replace("Canarius", "Canarius\xff").encode("latin-1"), text.encode().replace(b"Canarius", b"Canarius\n")]
    bodies += [b'{"canary.11@example.nl":' * 40, json.dumps(dict.fromkeys(map("canary motivation 06{}".format, range(1001)))).encode()]
    return bodies


@pytest.mark.slow
def test_no_canary_is_found_anywhere(database_url: str, tmp_path: Path) -> None:
    told: list[bytes] = []
    statuses: list[int] = []
    with served("--database", database_url, given=given(tmp_path)) as receiver:
        with receiver.client(SECRET) as provider:

            def note(answer: httpx.Response) -> None:
                statuses.append(answer.status_code)
                told.append(str(answer.headers).encode() + answer.content)

            for body in wrong_bodies():
                note(provider.post("/ictergezocht/main", content=body))
            whole = json.dumps({**CANARIES, "cv": base64.b64encode(CV).decode()}).encode()
            for _ in range(2):
                note(provider.post("/ictergezocht/main", content=whole))
            note(provider.post("/ictergezocht/canary-reference-01", content=whole))
            note(provider.post("/ictergezocht/main?name=Canarius", content=whole, headers={"Authorization": "Bearer canary.03@example.nl"}))
            note(provider.get("/ictergezocht/main", params={"name": CANARIES["name"]}))
            note(provider.get("/metrics"))
        where = urlsplit(receiver.url)
        with socket.create_connection((str(where.hostname), int(where.port or 0))) as cut:
            head = f"POST /ictergezocht/main HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {SECRET}\r\nContent-Length: {len(whole)}\r\n\r\n"
            cut.sendall(head.encode() + whole[: len(whole) // 2])
        with socket.create_connection((str(where.hostname), int(where.port or 0))) as broken:
            broken.sendall(b"POST canary-reference-01 Canarius Achternaam-02\r\n\r\n")
            while piece := broken.recv(4096):
                told.append(piece)
    told.append(receiver.log.encode())
    assert set(statuses) == {200, 201, 400, 401, 404, 405}
    assert receiver.log.count('"refused"') == sum(status >= 400 for status in statuses) > 90
    everything = b"\n".join(told).decode(errors="replace")
    assert [word for word in WORDS if word in everything] == []
