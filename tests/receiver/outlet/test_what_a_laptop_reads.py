"""What a laptop reads over real HTTP from the real program, on both databases."""

import hashlib
import random
import select
import socket
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait
from datetime import datetime, timedelta
from typing import Any

import pytest
from made_up_deliveries import a_delivery
from outlet_inbox import Inbox
from served_receiver import SECRET, until

from recruiterdesk.receiver.outlet.tokens import MOST_AT_ONCE

CV = random.Random(4).randbytes(700_000)  # three sealed pieces
EMPTY = {"lines": [], "next": 0, "isComplete": True}


def test_an_application_is_read_exactly_as_it_was_delivered(inbox: Inbox) -> None:
    number = inbox.deliver(
        cv=CV,
        phone="06 1",
        city="’s-Hertogenbosch",
        motivation="Beste\r\n\tregel 2 \U0001f600",
        extra={"a": [1, None]},
        campaign=" met spaties ",
    )
    page = inbox.laptop.get(f"{inbox.at}/applications").json()
    (line,) = page["lines"]
    assert (page["next"], page["isComplete"]) == (1, True)
    seen = {name: datetime.fromisoformat(line.pop(name)) for name in ("receivedAt", "lastSeenAt")}
    assert {moment.utcoffset() for moment in seen.values()} == {timedelta(0)}
    assert line == {
        "position": 1,
        "kind": "application",
        "id": number,
        "deliveries": 1,
        "referenceNumber": "vacancy-1",
        "name": "Yıldız van ’t Hooft 1",
        "email": "yildiz.1@example.nl",
        "phone": "06 1",
        "city": "’s-Hertogenbosch",
        "motivation": "Beste\r\n\tregel 2 \U0001f600",
        "source": "ICTerGezocht.nl",
        "campaign": " met spaties ",
        "custom": {"extra": {"a": [1, None]}},
        "cv": {"filename": "cv van Yıldız.pdf", "bytes": len(CV), "sha256": hashlib.sha256(CV).hexdigest()},
    }
    one = inbox.laptop.get(f"{inbox.at}/applications/{number}")
    assert one.headers["cache-control"] == "no-store"
    assert {**one.json(), **dict.fromkeys(seen)} == {**line, **dict.fromkeys(seen)}


def test_an_application_without_a_cv_says_so(inbox: Inbox) -> None:
    number = inbox.deliver()
    assert inbox.laptop.get(f"{inbox.at}/applications/{number}").json()["cv"] is None
    assert inbox.laptop.get(f"{inbox.at}/applications/{number}/cv").status_code == 404


def test_a_repeat_moves_to_the_end_with_its_count(inbox: Inbox) -> None:
    first = inbox.deliver(1)
    inbox.deliver(2)
    assert inbox.deliver(1) == first
    (line,) = inbox.laptop.get(f"{inbox.at}/applications?after=2").json()["lines"]
    assert (line["id"], line["deliveries"], line["position"]) == (first, 2, 3)


def test_a_cv_comes_whole_in_part_or_not_at_all_where_the_laptop_has_it(inbox: Inbox) -> None:
    at = f"{inbox.at}/applications/{inbox.deliver(cv=CV)}/cv"
    tag = f'"{hashlib.sha256(CV).hexdigest()}"'
    whole = inbox.laptop.get(at)
    assert (whole.status_code, whole.content) == (200, CV)
    assert (whole.headers["etag"], whole.headers["content-length"]) == (tag, str(len(CV)))
    assert whole.headers["content-disposition"] == "attachment; filename*=UTF-8''cv%20van%20Y%C4%B1ld%C4%B1z.pdf"
    assert whole.headers["x-content-type-options"] == "nosniff"
    for header, first, last in (
        ("bytes=0-0", 0, 0),
        ("bytes=262127-262129", 262127, 262129),  # over the edge of a sealed piece
        ("bytes=600000-", 600000, len(CV) - 1),
        ("bytes=-5", len(CV) - 5, len(CV) - 1),
        ("bytes=5-99999999", 5, len(CV) - 1),
    ):
        part = inbox.laptop.get(at, headers={"Range": header, "If-Range": tag})
        assert (part.status_code, part.content) == (206, CV[first : last + 1]), header
        assert part.headers["content-range"] == f"bytes {first}-{last}/{len(CV)}"
    beyond = inbox.laptop.get(at, headers={"Range": f"bytes={len(CV)}-"})
    assert (beyond.status_code, beyond.headers["content-range"]) == (416, f"bytes */{len(CV)}")
    changed = inbox.laptop.get(at, headers={"Range": "bytes=0-3", "If-Range": '"another"'})
    assert (changed.status_code, len(changed.content)) == (200, len(CV))
    known = inbox.laptop.get(at, headers={"If-None-Match": tag})
    assert (known.status_code, known.content) == (304, b"")
    head = inbox.laptop.head(at)
    assert (head.status_code, head.headers["content-length"], head.content) == (200, str(len(CV)), b"")


def test_an_interrupted_download_goes_on_where_it_was_cut(inbox: Inbox) -> None:
    at = f"{inbox.at}/applications/{inbox.deliver(cv=CV)}/cv"
    got = b""
    while len(got) < len(CV):
        with inbox.laptop.stream("GET", at, headers={"Range": f"bytes={len(got)}-"}) as answer:
            for piece in answer.iter_bytes(100_000):
                got += piece
                break  # the network went away
    assert got == CV


def test_a_laptop_reads_its_own_inbox_and_no_other(inbox: Inbox) -> None:
    number = inbox.deliver(cv=CV)
    inbox.database.inboxes.add(f"{inbox.name}-other")
    stranger = inbox.database.laptops.add(f"{inbox.name}-other", "Bo")
    places = ("", "/applications", f"/applications/{number}", f"/applications/{number}/cv")
    with inbox.receiver.client(stranger) as laptop:
        assert {laptop.get(inbox.at + place).status_code for place in places} == {403}
        assert laptop.post(f"{inbox.at}/acknowledgement", json={"through": 1}).status_code == 403
        assert laptop.get("/v1/inboxes/there-is-none").status_code == 403, "a token tells nothing about other inboxes"
        assert laptop.get(f"/v1/inboxes/{inbox.name}-other/applications/{number}").status_code == 404, "an id is of one inbox"
        assert laptop.get(f"/v1/inboxes/{inbox.name}-other/applications/{number}/cv").status_code == 404
        assert laptop.get(f"/v1/inboxes/{inbox.name}-other/applications").json() == EMPTY


@pytest.mark.parametrize("header", [None, "", "Bearer", "Bearer wrong", f"Bearer {SECRET}", "Basic x", "Bearer " + "x" * 9000])
def test_whoever_has_no_token_reads_nothing(inbox: Inbox, header: str | None) -> None:
    with inbox.receiver.client() as stranger:
        answer = stranger.get(f"{inbox.at}/applications", headers={} if header is None else {"Authorization": header})
    assert answer.status_code == 401
    assert answer.headers["www-authenticate"] == "Bearer"
    assert set(answer.json()) == {"error"}


def test_two_tokens_at_once_are_none(inbox: Inbox) -> None:
    token = inbox.laptop.headers["authorization"]
    with inbox.receiver.client() as stranger:
        answer = stranger.get(inbox.at, headers=[("Authorization", token), ("Authorization", token)])
    assert answer.status_code == 401


def test_a_laptops_token_delivers_nothing(inbox: Inbox) -> None:
    answer = inbox.laptop.post(f"/ictergezocht/{inbox.name}", json={})
    assert answer.status_code == 401


def test_the_acknowledgement_never_goes_backwards_nor_beyond_what_there_is(inbox: Inbox) -> None:
    for number in range(1, 4):
        inbox.deliver(number)

    def acknowledge(through: object) -> int:
        return inbox.laptop.post(f"{inbox.at}/acknowledgement", json={"through": through}).status_code

    assert [acknowledge(through) for through in (2, 1, 0, 2)] == [204] * 4
    assert inbox.laptop.get(inbox.at).json()["acknowledged"] == 2
    assert [acknowledge(through) for through in (4, -1, "3", 2.5, True, None, 2**63)] == [400] * 7
    assert inbox.laptop.post(f"{inbox.at}/acknowledgement", content=b"x" * 5000).status_code == 400
    assert inbox.laptop.get(inbox.at).json()["acknowledged"] == 2
    assert acknowledge(3) == 204
    assert inbox.laptop.get(inbox.at).json() == {"name": inbox.name, "laptop": "Anna", "newest": 3, "acknowledged": 3}


@pytest.mark.parametrize(
    "query", ["after=-1", "after=x", "after=1&after=2", "limit=0", "limit=101", "wait=26", "wait=٣", "after=9223372036854775808"]
)
def test_a_query_that_makes_no_sense_is_told_by_its_name_alone(inbox: Inbox, query: str) -> None:
    answer = inbox.laptop.get(f"{inbox.at}/applications?{query}")
    assert answer.status_code == 400
    assert query.partition("=")[0] in answer.json()["error"]
    assert query.partition("=")[2] not in answer.text.split("from")[0]


def test_a_place_in_the_feed_that_there_never_was_is_told(inbox: Inbox) -> None:
    inbox.deliver()
    answer = inbox.laptop.get(f"{inbox.at}/applications?after=2&wait=25")
    assert answer.status_code == 400
    assert "backup" in answer.json()["error"]


@pytest.mark.parametrize("number", ["0", "-1", "x", "1e3", "9" * 30, "٣", "1%2F2"])
def test_an_id_that_is_none_is_not_found(inbox: Inbox, number: str) -> None:
    assert inbox.laptop.get(f"{inbox.at}/applications/{number}").status_code == 404


@pytest.mark.parametrize(
    ("method", "place"), [("POST", ""), ("DELETE", "/applications/1"), ("PUT", "/applications"), ("GET", "/acknowledgement")]
)
def test_laptops_cannot_write(inbox: Inbox, method: str, place: str) -> None:
    answer = inbox.laptop.request(method, inbox.at + place)
    assert answer.status_code == 405
    assert set(answer.json()) == {"error"}


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_a_thousand_lines_by_seven_with_deliveries_in_between_lose_and_double_nothing(inbox: Inbox) -> None:
    for number in range(600):
        inbox.database.deliveries.keep(
            inbox.name, a_delivery(number, content_key=hashlib.sha256(f"{inbox.name} {number}".encode()).digest()), None
        )
    waiting = iter(range(1000, 1400))
    lines: list[dict[str, Any]] = []
    after, is_complete = 0, False
    with ThreadPoolExecutor(2) as provider:
        coming = []
        while not (is_complete and len(lines) >= 1000):
            coming += [
                provider.submit(inbox.deliver, number)
                for number in (next(waiting, None), next(waiting, None), next(waiting, None))
                if number
            ]
            page = inbox.laptop.get(f"{inbox.at}/applications?after={after}&limit=7").json()
            lines += page["lines"]
            after, is_complete = page["next"], page["isComplete"]
            assert len(page["lines"]) <= 7
        delivered = {one.result() for one in coming}
    positions = [line["position"] for line in lines]
    assert positions == list(range(1, 1001)), "each once, in order"
    assert len({line["id"] for line in lines}) == 1000
    assert delivered <= {line["id"] for line in lines}
    assert len(delivered) == 400


def test_a_laptop_that_asks_for_too_much_at_once_is_told_to_wait(inbox: Inbox) -> None:
    with ThreadPoolExecutor(8) as many:
        asked = [many.submit(inbox.laptop.get, f"{inbox.at}/applications?wait=25") for _ in range(8)]
        wait(asked, timeout=60, return_when=FIRST_COMPLETED)  # one is refused; the others wait for news
        inbox.deliver()
        answers = [each.result(60) for each in asked]
    refused = [answer for answer in answers if answer.status_code == 429]
    assert 1 <= len(refused) <= 2
    assert {answer.headers["retry-after"] for answer in refused} == {"1"}
    assert inbox.laptop.get(f"{inbox.at}/applications").status_code == 200, "the others were not kept from ending"


def test_a_laptop_that_hung_up_while_it_waited_no_longer_counts(inbox: Inbox) -> None:
    host, port = inbox.receiver.url.removeprefix("http://").split(":")
    asked = f"GET {inbox.at}/applications?wait=25 HTTP/1.1\r\nHost: desk\r\nAuthorization: {inbox.laptop.headers['authorization']}\r\n\r\n"
    waiting = [socket.create_connection((host, int(port)), timeout=30) for _ in range(MOST_AT_ONCE + 1)]
    for connection in waiting:
        connection.sendall(asked.encode())
    (refused,), _, _ = select.select(waiting, [], [], 20)
    assert refused.recv(1000).startswith(b"HTTP/1.1 429"), "the others wait"
    for connection in waiting:
        connection.close()
    until(lambda: inbox.laptop.get(f"{inbox.at}/applications").status_code == 200)


def test_health_readiness_and_figures_need_no_token(inbox: Inbox) -> None:
    inbox.deliver()
    with inbox.receiver.client() as anybody:
        assert anybody.get("/healthz").json() == {"status": "alive"}
        assert anybody.get("/readyz").json() == {"status": "ready"}
        figures = anybody.get("/metrics")
        assert figures.headers["content-type"].startswith("text/plain")
        assert 'recruiterdesk_receiver_deliveries_total{kind="new"}' in figures.text
        assert anybody.get("/").status_code == 404
