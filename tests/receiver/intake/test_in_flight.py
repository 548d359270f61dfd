"""At most eight bodies are read at once; who finds no place waits a little, and is then told to come again."""

import asyncio
import hashlib
import hmac
import json
import random
import threading
import time

import pytest
from intake_server import SECRET, Answer, IntakeServer, application, served_intake

from recruiterdesk.receiver.intake.in_flight import InFlight
from recruiterdesk.receiver.intake.refusal import Refused


def signed(intake: IntakeServer, body: bytes) -> Answer:
    return intake.send(body, secret=None, headers={"X-Signature": hmac.new(SECRET, body, hashlib.sha256).hexdigest()})


def until_refused(intake: IntakeServer, body: bytes) -> Answer:
    """Deliver until no place is free; the bodies that hold them may be on their way in still."""
    end = time.monotonic() + 60
    while (answer := intake.send(body)).status != 503:
        assert time.monotonic() < end
    return answer


def test_the_ninth_body_is_told_to_come_again_and_the_next_one_is_taken() -> None:
    body = json.dumps(application()).encode()
    with served_intake(in_flight=InFlight(patience=0.1)) as intake:
        held = [intake.begin(len(body)) for _ in range(8)]
        answer = until_refused(intake, body)
        assert answer.headers["retry-after"].isdigit()
        assert answer.document == {
            "errors": [{"error": "Too many deliveries come in at once. Send this one again.", "label": "Request", "path": ""}]
        }
        assert intake.send(body, secret=b"wrong" * 8).status == 401, "who has no key takes no place"
        intake.ledger.kept.clear()
        held.pop().close()
        end = time.monotonic() + 60
        while (answer := intake.send(body)).status != 201:
            assert time.monotonic() < end
        for connection in held:
            connection.sendall(body)
            assert connection.recv(4096).startswith(b"HTTP/1.1 201 ")
            connection.close()
        assert len(intake.ledger.kept) == 1
        assert not intake.has_left_files()


def test_who_waits_gets_the_place_that_becomes_free() -> None:
    body = json.dumps(application()).encode()
    with served_intake(in_flight=InFlight(most=1, patience=60)) as intake, intake.begin(len(body)) as holder:
        answers: list[Answer] = []
        waiting = [threading.Thread(target=lambda: answers.append(intake.send(body))) for _ in range(10)]
        for thread in waiting:
            thread.start()
        time.sleep(0.2)  # there is no telling from outside that somebody waits
        holder.sendall(body)
        for thread in waiting:
            thread.join(60)
        assert [answer.status for answer in answers] == [201] * 10


def test_a_stranger_holds_half_of_the_places_at_most() -> None:
    body = json.dumps(application()).encode()
    with served_intake(scheme="hmac", in_flight=InFlight(most=4, most_of_one_stranger=2, patience=0.1)) as intake:
        head = b"POST /ictergezocht/main HTTP/1.1\r\nHost: desk\r\nX-Signature: 00\r\nContent-Length: 100000\r\n\r\n"
        strangers = [intake.connect() for _ in range(3)]
        for connection in strangers:
            connection.sendall(head)
        end = time.monotonic() + 60
        while (answer := signed(intake, body)).status != 503:
            assert time.monotonic() < end
        assert answer.headers["retry-after"].isdigit()
        for connection in strangers:
            connection.close()
        end = time.monotonic() + 60
        while signed(intake, body).status != 201:
            assert time.monotonic() < end


@pytest.mark.parametrize("seed", range(20))
async def test_no_place_is_lost_or_given_twice_whatever_is_cancelled(seed: int) -> None:
    chance = random.Random(seed)
    places = InFlight(most=3, most_of_one_stranger=2, patience=0.01)
    holding: list[str | None] = []
    refusals: list[int] = []

    async def caller(stranger: str | None) -> None:
        try:
            async with places.place(stranger):
                holding.append(stranger)
                try:
                    assert len(holding) <= 3
                    assert stranger is None or holding.count(stranger) <= 2
                    await asyncio.sleep(chance.random() / 100)
                finally:
                    holding.remove(stranger)
        except Refused as refused:
            refusals.append(refused.status)

    loop = asyncio.get_running_loop()
    callers = [loop.create_task(caller(chance.choice([None, "a", "b"]))) for _ in range(80)]
    for victim in chance.sample(callers, 30):
        loop.call_later(chance.random() / 50, victim.cancel)
    ends = await asyncio.gather(*callers, return_exceptions=True)
    assert all(end is None or isinstance(end, asyncio.CancelledError) for end in ends)
    assert set(refusals) <= {503}
    assert (places._taken, dict(places._by_stranger), places._waiting) == (0, {}, [])
