"""Bodies made to break the receiver, or broken on their way: each gets a reason or a closed connection, and nothing of it is kept."""

import contextlib
import json
import random
import socket
import struct
import time
from collections.abc import Iterator

import pytest
from intake_server import SECRET, Answer, IntakeServer, application, encoded, read_to_end, reasons_from, served_intake

from recruiterdesk.receiver import serving
from recruiterdesk.receiver.intake.raw_body import LARGEST

MIB = 1024 * 1024


def nothing_came_of_it(intake: IntakeServer, answer: Answer) -> bool:
    return answer.status == 400 and not intake.ledger.kept and not intake.has_left_files()


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b" ",
        b"null",
        b"[]",
        b"[" + b"1," * 10 + b"1]",
        b'"cv"',
        b"7",
        b"NaN",
        b'{"a":NaN}',
        b'{"a":Infinity}',
        b"{'a':1}",
        b'{"a":1,}',
        b'{"a":1}}',
        b'{"a":1}{"b":2}',
        b'{"cv":"QUJD"',
        b'{"cv":"QUJD',
        b'{"cv" "QUJD"}',
        b'{"a":01}',
        b'{"a":"\n"}',
        b'{"\xff":1}',
        b"\xff\xfe{\x00}\x00",
        json.dumps(application()).encode("utf-16"),
        json.dumps(application()).encode("utf-32"),
        b"name=Jan&email=jan@example.nl",
        b"\x1f\x8b\x08\x00",
        b"\x00" * 1000,
    ],
)
def test_what_is_no_object_is_refused(intake: IntakeServer, body: bytes) -> None:
    answer = intake.send(body)
    assert nothing_came_of_it(intake, answer)
    assert answer.document["errors"][0] == {"error": "The body must be one JSON object in UTF-8.", "label": "Request", "path": ""}


def test_latin_1_is_refused_with_the_fields_that_hold_it(intake: IntakeServer) -> None:
    body = json.dumps(application(name="Jérôme", city="Curaçao"), ensure_ascii=False).encode("latin-1")
    answer = intake.send(body)
    assert (answer.status, sorted(answer.paths)) == (400, ["city", "name"])


@pytest.mark.parametrize(
    ("kind", "status"),
    [
        ("application/json; charset=iso-8859-1", 400),
        ('application/json; profile=x; Charset="windows-1252"', 400),
        ("application/json; charset=utf-16", 400),
        ('application/json;charset="UTF-8"', 201),
        ("application/json; charset=us-ascii", 201),
        ("text/plain", 201),
        ("application/x-www-form-urlencoded", 201),
    ],
)
def test_a_charset_is_believed_and_a_media_type_is_not_asked_for(intake: IntakeServer, kind: str, status: int) -> None:
    assert intake.send(application(), headers={"Content-Type": kind}).status == status


def test_a_packed_body_is_not_unpacked(intake: IntakeServer) -> None:
    assert nothing_came_of_it(intake, intake.send(application(), headers={"Content-Encoding": "gzip"}))
    assert intake.send(application(), headers={"Content-Encoding": "identity"}).status == 201


def test_a_byte_order_mark_is_read_over(intake: IntakeServer) -> None:
    assert intake.send(b"\xef\xbb\xbf" + json.dumps(application()).encode()).status == 201
    assert intake.send(b"\xef\xbb\xbf\xef\xbb\xbf" + json.dumps(application()).encode()).status == 400


@pytest.mark.parametrize("opening", [b"[", b'{"a":', b'[{"a":'])
def test_depth_bombs_are_refused(intake: IntakeServer, opening: bytes) -> None:
    for prefix in (b"", b'{"a":', b'{"cv":'):
        answer = intake.send(prefix + opening * 500_000)
        assert nothing_came_of_it(intake, answer)
        assert "nested" in answer.document["errors"][0]["error"]


@pytest.mark.parametrize("member", [b"[],", b"{},", b"0,", b'"",', b"[[[[[]]]]],", b'"\\u0000",'])
def test_ten_megabytes_of_small_values_are_refused(intake: IntakeServer, member: bytes) -> None:
    began = time.monotonic()
    answer = intake.send(b'{"a":[' + member * (10_000_000 // len(member)) + b"0]}")
    assert nothing_came_of_it(intake, answer)
    assert "2 MiB" in answer.document["errors"][0]["error"]
    assert time.monotonic() - began < 20


def test_a_hundred_thousand_members_are_refused(intake: IntakeServer) -> None:
    assert nothing_came_of_it(intake, intake.send(dict.fromkeys(map(str, range(100_000)), 0)))


@pytest.mark.parametrize("place", ["first", "middle", "last"])
def test_twenty_mebibytes_fit_and_one_byte_more_does_not(intake: IntakeServer, place: str) -> None:
    def body(size: int) -> bytes:
        cv = {"cv": encoded(random.Random(5).randbytes(size))}
        others = application(filename="cv.pdf")
        beginning, end = ({}, others) if place == "first" else (others, {}) if place == "last" else (dict(list(others.items())[:3]), others)
        return json.dumps({**beginning, **cv, **end}).encode().replace(b"/", rb"\/")

    answer = intake.send(body(20 * MIB + 1))
    assert nothing_came_of_it(intake, answer)
    assert answer.document["errors"] == [{"error": "The file is larger than 20 MiB.", "label": "CV", "path": "cv"}]
    assert intake.send(body(20 * MIB)).status == 201
    assert intake.ledger.only.cv_bytes == 20 * MIB
    assert not intake.has_left_files()


def test_a_body_that_says_it_is_too_large_is_refused_unread(intake: IntakeServer) -> None:
    for length in (LARGEST + 1, 10**18):
        with intake.begin(length) as connection:
            answer = reasons_from(connection)
            assert answer.startswith(b"HTTP/1.1 400 ")
            assert b"32 MiB" in answer
    with intake.begin(10**200) as connection:  # not even HTTP any more
        assert read_to_end(connection).startswith(b"HTTP/1.1 400 ")


def test_a_body_of_32_mebibytes_is_read_and_one_byte_more_is_not(intake: IntakeServer) -> None:
    body = json.dumps(application(cv=encoded(b"x"))).encode()
    padded = body[:-1] + b" " * 1_000_000 + b"}"
    assert intake.send(padded).status == 201
    cv = b"QUJD" * ((LARGEST - len(body)) // 4)
    for extra in (0, 1):
        full = body.replace(b'"eA=="', b'"' + cv + b'"')
        full = full[:-1] + b" " * (LARGEST + extra - len(full)) + b"}"
        answer = intake.send(full)
        assert answer.status == 400
        assert answer.document["errors"][0]["error"] == ("The body is larger than 32 MiB." if extra else "The file is larger than 20 MiB.")


def test_chunks_without_end_are_cut_off(intake: IntakeServer) -> None:
    sent = 0

    def endless() -> Iterator[bytes]:
        nonlocal sent
        yield b'{"cv":"'
        while sent < 200 * MIB:
            sent += 65_536
            yield b"QUJD" * 16_384

    try:
        answer = intake.send(endless())
    except OSError:
        pass  # cut off while it still wrote
    else:
        assert answer.status == 400
        assert "32 MiB" in answer.document["errors"][0]["error"]
        assert answer.headers["connection"] == "close"
    assert sent < 120 * MIB
    assert not intake.ledger.kept
    assert not intake.has_left_files()


@pytest.mark.parametrize("secret", [SECRET, b"wrong" * 8])
def test_who_sends_chunks_of_a_letter_each_is_hung_up_on(intake: IntakeServer, secret: bytes) -> None:
    sent = 0
    with intake.begin(None, secret=secret) as connection, pytest.raises(ConnectionError):  # noqa: PT012 -- any of them may be the one
        while sent < 32 * MIB:
            connection.sendall(b"1\r\nx\r\n" * 5_000)
            sent += 30_000
    assert not intake.has_left_files()
    assert intake.send(application()).document == {"id": 1}


def test_small_chunks_of_an_ordinary_delivery_are_taken(intake: IntakeServer) -> None:
    def chunks() -> Iterator[bytes]:
        yield from (part.encode() for part in json.JSONEncoder().iterencode(application(cv=encoded(bytes(100_000)))))

    assert intake.send(chunks()).status == 201
    line = encoded(bytes(57)).encode()
    body = json.dumps(application(name="Other", cv="CV")).encode()
    assert intake.send(iter([body.split(b"CV")[0], *[line] * 5_000, body.split(b"CV")[1]])).status == 201


def test_a_body_larger_than_it_said_is_read_as_far_as_it_said(intake: IntakeServer) -> None:
    body = json.dumps(application()).encode()
    with intake.begin(len(body) - 1) as connection:
        connection.sendall(body + b"GARBAGE\r\n\r\n")
        answer = read_to_end(connection)
    assert answer.startswith(b"HTTP/1.1 400 ")
    assert b" 201 " not in answer
    assert not intake.ledger.kept


@pytest.mark.parametrize("share", [0.0, 0.5, 0.999])
@pytest.mark.parametrize("is_reset", [False, True])
def test_a_connection_cut_in_the_middle_leaves_nothing(intake: IntakeServer, share: float, is_reset: bool) -> None:
    body = json.dumps(application(cv=encoded(random.Random(6).randbytes(2_000_000)))).encode()
    with intake.begin(len(body)) as connection:
        connection.sendall(body[: int(len(body) * share)])
        if is_reset:
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    assert not intake.has_left_files()
    assert not intake.ledger.kept
    assert intake.send(body).document == {"id": 1}


def test_a_slow_body_is_told_to_come_again_and_leaves_nothing() -> None:
    with served_intake(body_seconds=0.5) as intake, intake.begin(10_000) as connection:
        began = time.monotonic()
        answer = b""
        while b"errors" not in answer:  # a letter every now and then does not move the end
            with contextlib.suppress(ConnectionError):  # it may have hung up already, and its answer is to be read
                connection.sendall(b" ")
            connection.settimeout(0.1)
            try:
                answer += connection.recv(4096)
            except TimeoutError:
                continue
        assert answer.startswith(b"HTTP/1.1 503 ")
        assert b"retry-after: " in answer.lower()
        assert 0.4 < time.monotonic() - began < 20
        assert not intake.ledger.kept
        assert not intake.has_left_files()


def test_slow_headers_are_hung_up_on(intake: IntakeServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serving, "HEADER_SECONDS", 0.5)
    with intake.connect() as connection:
        connection.sendall(b"POST /ictergezocht/main HTTP/1.1\r\nHost: desk\r\n")
        began = time.monotonic()
        assert read_to_end(connection) == b""
        assert time.monotonic() - began < 20


def test_a_healthy_delivery_is_quick_while_hostile_ones_come_in(intake: IntakeServer) -> None:
    slow = [intake.begin(1_000_000) for _ in range(6)]
    strangers = [intake.begin(30_000_000, secret=b"wrong" * 8) for _ in range(20)]
    try:
        for connection in slow:
            connection.sendall(b'{"cv":"QUJD')
        took = []
        for number in range(40):
            began = time.monotonic()
            assert intake.send(application(name=f"Candidate {number}")).status == 201
            took.append(time.monotonic() - began)
        assert sorted(took)[37] < 1
    finally:
        for connection in slow + strangers:
            connection.close()
