"""The demo's receiver: a real one that takes what the stand-in delivers, and that is gone with the demo, also when the demo is killed."""

import json
import subprocess
import sys
import time
from http.client import HTTPConnection
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from recruiterdesk.bootstrap.demo_receiver import DemoReceiver, demo_receiver
from recruiterdesk.demo.stand_in import ICTerGezochtStandIn
from recruiterdesk.domain.errors import StorageTrouble

_HOLD = """
import sys, time
from pathlib import Path
from recruiterdesk.bootstrap.demo_receiver import demo_receiver
with demo_receiver(Path(sys.argv[1])) as receiver:
    print(receiver.url, flush=True)
    time.sleep(600)
"""


def _get(receiver: DemoReceiver, path: str) -> Any:
    where = urlsplit(receiver.url)
    connection = HTTPConnection(where.hostname or "", where.port, timeout=10)
    try:
        connection.request("GET", path, headers={"Authorization": f"Bearer {receiver.token}"})
        return json.loads(connection.getresponse().read())
    finally:
        connection.close()


def _listens(url: str) -> bool:
    where = urlsplit(url)
    connection = HTTPConnection(where.hostname or "", where.port, timeout=5)
    try:
        connection.request("GET", "/healthz")
        connection.getresponse().read()
    except OSError:
        return False
    finally:
        connection.close()
    return True


def test_it_takes_what_the_stand_in_delivers_a_repeat_once_and_ends_with_the_demo(tmp_path: Path) -> None:
    stand_in = ICTerGezochtStandIn()
    with demo_receiver(tmp_path) as receiver:
        deliveries = stand_in.deliver_to(receiver.webhook, receiver.secret)
        answers = [deliveries.deliver() for _ in range(6)]
        assert {answer.status for answer in answers} == {201}
        lines = _get(receiver, "/v1/inboxes/main/applications?after=0&limit=100")["lines"]
        assert {line["id"] for line in lines} == {answer.id for answer in answers}
        assert len(lines) == 5
        assert sum(line["deliveries"] == 2 for line in lines) == 1
        known = {vacancy.reference for vacancy in stand_in.world.vacancies.values()}
        assert sum(line["referenceNumber"] not in known for line in lines) == 1
        assert receiver.secret not in repr(receiver)
        assert receiver.token not in repr(receiver)
    assert not _listens(receiver.url)


def test_a_wrong_secret_is_refused(tmp_path: Path) -> None:
    with demo_receiver(tmp_path) as receiver:
        answer = ICTerGezochtStandIn().deliver_to(receiver.webhook, "not-the-secret-that-was-agreed-on").deliver()
    assert (answer.status, answer.id) == (401, None)


@pytest.mark.skipif(sys.platform == "win32", reason="there is no kill -9 there")
def test_a_demo_that_is_killed_leaves_no_receiver_behind(tmp_path: Path) -> None:
    demo = subprocess.Popen([sys.executable, "-c", _HOLD, str(tmp_path)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        assert demo.stdout is not None
        url = demo.stdout.readline().strip()
        assert _listens(url)
    finally:
        demo.kill()
        demo.communicate()
    until = time.monotonic() + 20
    while _listens(url) and time.monotonic() < until:
        time.sleep(0.05)
    assert not _listens(url)


def test_one_that_cannot_start_says_why(tmp_path: Path) -> None:
    taken = tmp_path / "a-file"
    taken.write_text("not a folder")
    with pytest.raises(StorageTrouble, match=r"The demo's receiver did not start: .*(folder|directory|made|kept)"), demo_receiver(taken):
        pass
