"""201 is said when the application is durably kept, and at no other time (reliability.md C60, C61)."""

import asyncio
import errno
import json
import os
import tempfile
import threading
import time
from collections.abc import Callable
from typing import Any

import httpx
import pytest
from intake_server import SECRET, Answer, IntakeServer, application, encoded, served_intake, settings
from starlette.routing import Route, Router

from recruiterdesk.receiver.around_requests import AroundRequests
from recruiterdesk.receiver.database import ReceiverDatabase
from recruiterdesk.receiver.early_answers import EarlyAnswers
from recruiterdesk.receiver.intake.endpoint import IntakeEndpoint
from recruiterdesk.receiver.metrics import Figures
from recruiterdesk.receiver.stopping import Stopping


def test_without_storage_it_is_503_with_a_time_to_come_again_and_201_afterwards(intake: IntakeServer) -> None:
    body = application(cv=encoded(b"%PDF" * 100_000))
    intake.ledger.is_out_of_order = True
    try:
        for _ in range(3):
            answer = intake.send(body)
            assert answer.status == 503
            assert answer.headers["retry-after"].isdigit()
            assert set(answer.document["errors"][0]) == {"error", "label", "path"}
    finally:
        intake.ledger.is_out_of_order = False
    assert not intake.ledger.kept
    assert not intake.has_left_files()
    assert intake.send(body).document == {"id": 1}


def test_a_full_disk_under_the_cv_on_its_way_is_503(intake: IntakeServer, monkeypatch: pytest.MonkeyPatch) -> None:
    class Full:
        def write(self, _piece: object) -> int:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

        def close(self) -> None:
            pass

    with monkeypatch.context() as patched:
        patched.setattr(tempfile, "TemporaryFile", lambda **_: Full())
        answer = intake.send(application(cv=encoded(bytes(1_000_000))))
    assert answer.status == 503
    assert answer.headers["retry-after"].isdigit()
    assert not intake.ledger.kept


def test_nothing_is_said_before_it_is_kept() -> None:
    with served_intake() as intake:
        intake.ledger.may_keep.clear()
        answers: list[Answer] = []
        sender = threading.Thread(target=lambda: answers.append(intake.send(application())))
        sender.start()
        assert intake.ledger.is_asked.wait(60)
        sender.join(0.2)
        assert not answers
        assert not intake.ledger.kept
        intake.ledger.may_keep.set()
        sender.join(30)
        assert answers[0].document == {"id": 1}


def test_who_hangs_up_while_it_is_being_kept_gets_the_same_id_the_next_time() -> None:
    body = json.dumps(application(cv=encoded(b"%PDF" * 200_000))).encode()
    with served_intake() as intake:
        intake.ledger.may_keep.clear()
        with intake.begin(len(body)) as connection:
            connection.sendall(body)
            assert intake.ledger.is_asked.wait(60)
        intake.ledger.may_keep.set()
        end = time.monotonic() + 60
        while not intake.ledger.kept:
            assert time.monotonic() < end
            time.sleep(0.02)
        assert intake.send(body).document == {"id": 1}
        assert intake.ledger.only_cv == b"%PDF" * 200_000
        assert not intake.has_left_files()


class TestOnTheRealDatabases:
    """The same door over SQLite and PostgreSQL."""

    @pytest.fixture
    def deliver(self, receiver_database: ReceiverDatabase) -> Callable[[dict[str, Any]], Any]:
        door = IntakeEndpoint(
            settings(), receiver_database.inboxes, receiver_database.deliveries, content_secret=receiver_database.derived_key("content key")
        )
        program = EarlyAnswers(AroundRequests(Router(routes=[Route("/ictergezocht/{inbox}", door)]), Figures(), Stopping()))

        async def send(said: dict[str, Any]) -> httpx.Response:
            transport = httpx.ASGITransport(program)
            async with httpx.AsyncClient(transport=transport, base_url="http://receiver") as client:
                headers = {"Authorization": f"Bearer {SECRET.decode()}"}
                return await client.post("/ictergezocht/main", json=said, headers=headers, timeout=60)

        return send

    async def test_what_came_is_what_a_laptop_gets(self, receiver_database: ReceiverDatabase, deliver: Callable[..., Any]) -> None:
        cv = os.urandom(700_000)
        custom = {"n": 12345678901234567890123456, "deep": {"a": [None, 1.5, "é😀"]}, "null": None}
        said = application(motivation="Regel 1\r\nRegel 2", cv=encoded(cv), filename="map\\cv.pdf") | custom
        first, again = await deliver(said), await deliver(dict(reversed(said.items())))
        assert (first.status_code, again.status_code, again.json()) == (201, 201, first.json())
        stored = receiver_database.feed.one("main", first.json()["id"])
        assert stored is not None
        assert (stored.deliveries, stored.name, stored.motivation, stored.filename) == (2, said["name"], said["motivation"], "cv.pdf")
        assert stored.custom == custom
        pieces = receiver_database.feed.cv("main", stored.id)
        assert pieces is not None
        assert b"".join(pieces) == cv

    async def test_parallel_repeats_are_one_application(self, receiver_database: ReceiverDatabase, deliver: Callable[..., Any]) -> None:
        said = application(cv=encoded(os.urandom(50_000)))
        answers = await asyncio.gather(*(deliver(said) for _ in range(8)))
        assert {answer.status_code for answer in answers} == {201}
        assert len({answer.json()["id"] for answer in answers}) == 1
        stored = receiver_database.feed.one("main", answers[0].json()["id"])
        assert stored is not None
        assert stored.deliveries == 8
