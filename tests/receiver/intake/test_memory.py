"""Eight deliveries of 20 MiB at once: the program stays under 256 MiB, and each is acknowledged soon after its last byte."""

import json
import os
import socket
import threading
import time
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from served_receiver import SECRET, an_application, given, served, told

MIB = 1024 * 1024
DELIVERIES = 8
ROUNDS = 2
MOST_MEMORY = 256 * MIB


def most_memory_of(process: int) -> int:
    """Return the most that a process ever had in memory, in bytes."""
    lines = Path(f"/proc/{process}/status").read_text().splitlines()
    return next(int(line.split()[1]) * 1024 for line in lines if line.startswith("VmHWM:"))


def body(number: int) -> bytes:
    # Every slash escaped, as PHP writes it.
    text = json.dumps(an_application(number, cv=os.urandom(20 * MIB)))
    return text.replace("/", "\\/").encode()


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_eight_deliveries_of_twenty_mebibytes_at_once_fit_into_256(database_url: str, tmp_path: Path) -> None:
    known = given(tmp_path)
    token = told("laptop", "add", "Anna", "--database", database_url, given=known)["token"]
    with served("--database", database_url, given=known) as receiver:
        where = urlsplit(receiver.url)
        at_rest = most_memory_of(receiver.process.pid)
        all_in_flight = threading.Barrier(DELIVERIES)
        answers: list[bytes] = []
        took: list[float] = []

        def deliver(number: int) -> None:
            content = body(number)
            head = (
                f"POST /ictergezocht/main HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {SECRET}\r\nContent-Length: {len(content)}\r\n\r\n"
            )
            for _ in range(ROUNDS):
                with socket.create_connection((str(where.hostname), int(where.port or 0)), timeout=120) as connection:
                    connection.sendall(head.encode() + content[:-1])
                    all_in_flight.wait(120)
                    connection.sendall(content[-1:])
                    began = time.monotonic()
                    answers.append(connection.recv(4096))
                    took.append(time.monotonic() - began)
                all_in_flight.wait(120)

        threads = [threading.Thread(target=deliver, args=(number,)) for number in range(DELIVERIES)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(answers) == DELIVERIES * ROUNDS
        assert all(answer.startswith(b"HTTP/1.1 201 ") for answer in answers), answers
        most = most_memory_of(receiver.process.pid)
        print(f"at rest {at_rest // MIB} MiB, at most {most // MIB} MiB; acknowledged after {[round(one, 2) for one in sorted(took)]} s")  # noqa: T201 -- a figure
        assert most <= MOST_MEMORY
        with receiver.client(token) as laptop:
            lines = laptop.get("/v1/inboxes/main/applications").json()["lines"]
            assert len(lines) == DELIVERIES
            assert {line["deliveries"] for line in lines} == {ROUNDS}
            assert {line["cv"]["bytes"] for line in lines} == {20 * MIB}
