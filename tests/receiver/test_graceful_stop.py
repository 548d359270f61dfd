"""The stop: what is in flight ends, what comes new is refused in words that its sender knows, and who waits for news is answered."""

import json
import signal
import socket
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest
from made_up_deliveries import KEYS
from served_receiver import SECRET, ServedReceiver, an_application, given, served, until

from recruiterdesk.receiver.database import ReceiverDatabase


@pytest.fixture
def address(tmp_path: Path) -> str:
    """Give a database whose tables are made."""
    made = f"sqlite:///{tmp_path / 'receiver.db'}"
    ReceiverDatabase(made, KEYS).open().close()
    return made


def begun(receiver: ServedReceiver, body: bytes) -> socket.socket:
    """Send a delivery but for its last byte."""
    host, port = receiver.url.removeprefix("http://").split(":")
    connection = socket.create_connection((host, int(port)), timeout=60)
    head = f"POST /ictergezocht/main HTTP/1.1\r\nHost: desk\r\nAuthorization: Bearer {SECRET}\r\nContent-Length: {len(body)}\r\n\r\n"
    connection.sendall(head.encode() + body[:-1])
    return connection


def in_flight(receiver: ServedReceiver, door: str) -> int:
    with receiver.client() as anybody:
        figures = anybody.get("/metrics").text
    name = f'recruiterdesk_receiver_requests_in_flight{{door="{door}"}} '
    return next((round(float(line.removeprefix(name))) for line in figures.splitlines() if line.startswith(name)), 0)


@pytest.mark.parametrize("sign", [signal.SIGTERM, signal.SIGINT])
def test_a_delivery_in_flight_is_kept_and_new_ones_are_refused_meanwhile(address: str, tmp_path: Path, sign: signal.Signals) -> None:
    body = json.dumps(an_application(1, cv=b"%PDF-1.7 in flight")).encode()
    with served("--database", address, given=given(tmp_path)) as receiver, begun(receiver, body) as provider:
        until(lambda: in_flight(receiver, "delivery"))
        receiver.process.send_signal(sign)
        with receiver.client(SECRET) as other:
            refused = until(lambda: (answer := other.post("/ictergezocht/main", json=an_application(2))).status_code == 503 and answer)
            assert refused.json()["errors"][0]["error"]
            assert refused.headers["retry-after"]
            assert other.get("/v1/inboxes/main").json().keys() == {"error"}
            assert other.get("/healthz").status_code == 200
            assert other.get("/readyz").status_code == 503, "whoever balances the load sends nothing here any more"
        assert receiver.process.poll() is None
        provider.sendall(body[-1:])
        assert provider.recv(65536).startswith(b"HTTP/1.1 201")
        assert receiver.end() == 0
        assert "Traceback" not in receiver.log
    with served("--database", address, given=given(tmp_path)) as again:
        assert again.deliver(number=1, cv=b"%PDF-1.7 in flight") == 1, "it was kept: this is a repeat"


def test_who_waits_for_news_is_answered_at_once(address: str, tmp_path: Path) -> None:
    database = ReceiverDatabase(address, KEYS).open()
    token = database.laptops.add("main", "Anna")
    database.close()
    with (
        served("--database", address, given=given(tmp_path)) as receiver,
        receiver.client(token) as laptop,
        ThreadPoolExecutor(1) as beside,
    ):
        poll = beside.submit(laptop.get, "/v1/inboxes/main/applications?wait=25")
        until(lambda: in_flight(receiver, "feed"))
        began = time.monotonic()
        receiver.process.send_signal(signal.SIGTERM)
        assert poll.result(60).json() == {"lines": [], "next": 0, "isComplete": True}
        assert receiver.end() == 0
        assert time.monotonic() - began < 5


def test_a_second_signal_ends_it_without_waiting(address: str, tmp_path: Path) -> None:
    body = json.dumps(an_application(1)).encode()
    with served("--database", address, given=given(tmp_path)) as receiver, begun(receiver, body):
        until(lambda: in_flight(receiver, "delivery"))
        receiver.process.send_signal(signal.SIGTERM)
        with receiver.client() as anybody:
            until(lambda: anybody.get("/readyz").status_code == 503)  # two signals before it heeds one would be one
        assert receiver.process.poll() is None
        receiver.process.send_signal(signal.SIGTERM)
        began = time.monotonic()
        receiver.end()
        assert time.monotonic() - began < 10


@pytest.mark.slow
def test_headers_that_do_not_come_to_an_end_are_cut_off_after_ten_seconds(address: str, tmp_path: Path) -> None:
    with served("--database", address, given=given(tmp_path)) as receiver:
        host, port = receiver.url.removeprefix("http://").split(":")
        slow = [socket.create_connection((host, int(port)), timeout=60) for _ in range(20)]
        for connection in slow:
            connection.sendall(b"POST /ictergezocht/main HTTP/1.1\r\nX-Slow: ")
        began = time.monotonic()
        with receiver.client(SECRET) as provider:
            assert provider.post("/ictergezocht/main", json=an_application()).status_code == 201, "others are served meanwhile"
        for connection in slow:
            assert connection.recv(100) == b""
            connection.close()
        assert 8 < time.monotonic() - began < 25


def test_headers_that_are_too_long_are_refused(address: str, tmp_path: Path) -> None:
    with served("--database", address, given=given(tmp_path)) as receiver, receiver.client(SECRET) as provider:
        with pytest.raises(httpx.HTTPError):
            provider.post("/ictergezocht/main", headers={"X-Long": "x" * 200_000}, json={}).raise_for_status()
        assert provider.get("/healthz").status_code == 200


def test_whoever_is_refused_before_the_body_is_read_still_reads_why(address: str, tmp_path: Path) -> None:
    body = b"x" * 20_000_000
    with served("--database", address, given=given(tmp_path)) as receiver, receiver.client("wrong") as stranger:
        for _ in range(3):
            answer = stranger.post("/ictergezocht/main", content=body)
            assert answer.status_code == 401
            assert answer.headers["connection"] == "close"
