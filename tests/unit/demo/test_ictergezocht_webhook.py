"""What the stand-in delivers to a webhook, held against the document: its fields, their lengths, the bearer, and what counts as taken."""

import base64
import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from recruiterdesk.demo.stand_in import ICTerGezochtStandIn

KEY = "agreed-by-both-sides-0123456789abcdef"
REQUIRED = {"referenceNumber", "name", "email", "source", "campaign"}
OPTIONAL = {"phone", "city", "motivation", "cv", "filename"}
_LONGEST_MOTIVATION = 65_535


class _Customer(BaseHTTPRequestHandler):
    """A webhook that writes down what came and answers what it was told."""

    came: list[tuple[str, dict[str, str], bytes]]
    answers: list[tuple[int, bytes]]

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.came.append((self.path, {name.lower(): value for name, value in self.headers.items()}, body))
        status, content = self.answers.pop(0) if self.answers else (201, json.dumps({"id": len(self.came)}).encode())
        self.send_response(status)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


@pytest.fixture
def customer() -> Iterator[tuple[str, type[_Customer]]]:
    handler = type("Customer", (_Customer,), {"came": [], "answers": []})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}/ictergezocht/main", handler
        server.shutdown()
        thread.join()


def test_every_application_has_exactly_the_documents_fields_with_the_key_as_a_bearer(customer: tuple[str, type[_Customer]]) -> None:
    url, came = customer
    stand_in = ICTerGezochtStandIn()
    deliveries = stand_in.deliver_to(url, KEY)
    for _ in range(30):
        assert deliveries.deliver().status == 201
    customs = set()
    for path, headers, body in came.came:
        assert path == "/ictergezocht/main"
        assert headers["authorization"] == f"Bearer {KEY}"
        assert headers["content-type"] == "application/json"
        sent = json.loads(body)
        assert set(sent) >= REQUIRED
        customs |= set(sent) - REQUIRED - OPTIONAL
        for name in (REQUIRED | OPTIONAL) & set(sent) - {"cv", "motivation"}:
            assert 0 < len(sent[name]) <= 255
        assert len(sent.get("motivation", "")) <= _LONGEST_MOTIVATION
        assert base64.b64decode(sent["cv"], validate=True)[:4] in {b"%PDF", b"PK\x03\x04"}
    assert customs == {"beschikbaarPer", "urenPerWeek"}


def test_one_in_five_is_sent_again_word_for_word_and_one_names_a_reference_of_no_vacancy(customer: tuple[str, type[_Customer]]) -> None:
    url, came = customer
    stand_in = ICTerGezochtStandIn()
    deliveries = stand_in.deliver_to(url, KEY)
    for _ in range(20):
        deliveries.deliver()
    bodies = [body for _, _, body in came.came]
    assert len(bodies) - len(set(bodies)) == 4
    known = {vacancy.reference for vacancy in stand_in.world.listed("first")}
    assert sum(json.loads(body)["referenceNumber"] not in known for body in set(bodies)) == 4
    assert not any("cv" in change.content for change in stand_in.ledger.changes("application"))


@pytest.mark.parametrize("answer", [(200, b'{"id": 1}'), (201, b"{}"), (201, b'{"id": "1"}'), (400, b'{"errors": []}'), (401, b"")])
def test_anything_but_a_201_with_a_whole_number_was_not_taken(customer: tuple[str, type[_Customer]], answer: tuple[int, bytes]) -> None:
    url, came = customer
    came.answers.append(answer)
    stand_in = ICTerGezochtStandIn()
    answered = stand_in.deliver_to(url, KEY).deliver()
    assert answered.id is None
    assert answered.status == answer[0]
    assert stand_in.ledger.changes("application") == []
