"""Nothing personal and no secret gets into logs, figures and errors (reliability.md, T32): 200 planted names, in every spelling of ours."""

import base64
import json
import random
import string
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

import httpx
import pytest
import sqlalchemy
from served_receiver import KEY_TEXT, SECRET, an_application, given, served, until

from recruiterdesk.receiver.database import ReceiverDatabase

_random = random.Random(200)
CANARIES = ["".join(_random.choices(string.ascii_letters, k=12)) for _ in range(200)]
_MEMBERS = {"time", "level", "event", "request", "door", "method", "status", "ms", "bytes_in", "bytes_out", "is_repeat", "reason", "count"}


def spellings(canary: str) -> list[str]:
    """Return how a text might be written somewhere."""
    text = canary.encode()
    unaligned = [base64.b64encode(b"x" * skipped + text).decode()[4:-4] for skipped in range(3)]
    return [canary, canary.upper(), text.hex(), quote(canary), canary.encode("utf-16-le").hex(), *unaligned]


def found_in(*texts: str) -> list[str]:
    everything = "\n".join(texts)
    return [canary for canary in CANARIES if any(one in everything for one in spellings(canary))]


def test_the_scan_finds_what_is_planted() -> None:
    assert found_in("…" + base64.b64encode(b"abc" + CANARIES[7].encode()).decode(), CANARIES[3].encode().hex()) == [
        CANARIES[3],
        CANARIES[7],
    ]


@pytest.mark.slow
def test_neither_logs_nor_figures_nor_errors_hold_a_planted_name(
    database_url: str, open_database: Callable[..., ReceiverDatabase], tmp_path: Path
) -> None:
    names = iter(CANARIES)
    database = open_database()
    token = database.laptops.add("main", next(names))
    database.inboxes.add(next(names))
    refusals: list[httpx.Response] = []
    with served("--database", database_url, given=given(tmp_path)) as receiver:
        with receiver.client(SECRET) as provider, receiver.client(token) as laptop, receiver.client() as stranger:
            kept = 0
            for number, canary in enumerate(names):
                kept += provider.post("/ictergezocht/main", json=kept_with(number, canary)).status_code == 201
                refusals += [
                    *refused_deliveries(provider, number, canary),
                    stranger.post(f"/ictergezocht/{canary}", json=an_application(name=canary)),
                    stranger.get("/v1/inboxes/main", headers={"Authorization": f"Bearer {canary}"}),
                    laptop.get(f"/v1/inboxes/{canary}/applications?after={canary}"),
                    laptop.get(f"/v1/inboxes/main/applications?after={canary}"),
                    laptop.get(f"/v1/inboxes/main/applications/{canary}/cv"),
                    laptop.post("/v1/inboxes/main/acknowledgement", json={"through": canary, canary: 1}),
                    laptop.get(f"/{canary}?{canary}={canary}", headers={canary: canary}),
                    laptop.request(canary, "/v1/inboxes/main"),
                ]
            assert kept == len(CANARIES) - 2
            assert laptop.get("/v1/inboxes/main/applications?limit=100").text.count('"name"') == 100, "they are really there"
            figures = stranger.get("/metrics").text
            health = stranger.get("/readyz").text
        until(lambda: receiver.log.count("\n") > len(refusals))
    assert {answer.status_code for answer in refusals} >= {400, 401, 403, 404, 405}
    assert not [answer for answer in refusals if answer.status_code < 400]
    bodies = [answer.text + str(answer.headers) for answer in refusals]
    assert found_in(receiver.log, figures, health, *bodies) == []
    for secret in (SECRET, KEY_TEXT, token):
        assert secret not in receiver.log + figures
    lines = [json.loads(line) for line in receiver.log.splitlines()]
    assert set().union(*lines) <= _MEMBERS, "what is written is chosen"
    assert len({line["request"] for line in lines if line["event"] == "served"}) >= len(refusals)


def kept_with(number: int, canary: str) -> dict[str, object]:
    """Return a delivery with the name in every field."""
    said = {"referenceNumber": canary, "name": canary, "email": f"{canary}@example.nl", "phone": canary, "city": canary, "campaign": canary}
    return an_application(
        number, cv=canary.encode(), **said, motivation=canary, source=canary, filename=f"{canary}.pdf", extra={canary: canary}
    )


def refused_deliveries(provider: httpx.Client, number: int, canary: str) -> list[httpx.Response]:
    """Send what is refused, for several reasons."""
    at = "/ictergezocht/main"
    whole = kept_with(number, canary)
    spoilt = [
        {**whole, "email": canary},
        {**whole, "name": canary * 30},
        {**whole, "cv": f"{canary}!{canary}"},
        {**whole, "name": [canary], "city": {canary: canary}},
        {**whole, "motivation": canary + "\0"},
        {canary: canary},
        [canary],
    ]
    kind = number % len(spoilt)
    return [
        provider.post(at, json=spoilt[kind]),
        provider.post(at, content=json.dumps(whole)[:-1].encode()),
        provider.put(at, json=whole),
        provider.post(f"/ictergezocht/{canary}", json=whole),
    ]


def test_a_database_that_fails_is_told_without_its_words(
    database_url: str, open_database: Callable[..., ReceiverDatabase], tmp_path: Path
) -> None:
    database = open_database()
    with served("--database", database_url, given=given(tmp_path)) as receiver, receiver.client(SECRET) as provider:
        receiver.deliver()
        with database.engine.begin() as connection:
            connection.execute(sqlalchemy.text("ALTER TABLE applications RENAME TO lost"))
        answer = provider.post("/ictergezocht/main", json=kept_with(1, CANARIES[0]))
        assert answer.status_code == 503
        assert answer.headers["retry-after"]
        assert set(answer.json()) == {"errors"}
        assert provider.get("/healthz").status_code == 200
    (line,) = [line for line in map(json.loads, receiver.log.splitlines()) if "failure" in line]
    assert line["failure"]["at"], "the log says where it happened, and with what kind of failure"
    assert found_in(receiver.log, answer.text) == []
