"""Who shows no right key is told so before anything of the body is read, and learns nothing else."""

import base64
import hashlib
import hmac
import json
import random
from collections.abc import Iterator
from typing import BinaryIO

import pytest
from intake_server import OLDER_SECRET, SECRET, IntakeServer, application, read_to_end, reasons_from, served_intake

from recruiterdesk.receiver.intake import authorization
from recruiterdesk.receiver.intake.authorization import BearerAuthorization, HmacAuthorization


def mutated(secret: bytes, seed: int) -> bytes:
    """Return something that is nearly the secret and can stand in a header."""
    chance = random.Random(seed)
    letters = bytearray(secret)
    place = chance.randrange(len(letters))
    match seed % 6:
        case 0:
            letters[place] = (letters[place] - 0x20) % 94 + 0x21
        case 1:
            del letters[place]
        case 2:
            letters.insert(place, letters[place])
        case 3:
            letters = letters[: place or 1]
        case 4:
            letters[place] ^= 0x80
        case _:
            letters += bytes([chance.randrange(0x21, 0x7F)])
    return bytes(letters)


def test_both_live_secrets_are_let_in(intake: IntakeServer) -> None:
    assert intake.send(application(), secret=SECRET).document == {"id": 1}
    assert intake.send(application(name="Somebody else"), secret=OLDER_SECRET).document == {"id": 2}


def test_a_thousand_mutated_keys_are_all_refused(intake: IntakeServer) -> None:
    body = json.dumps(application()).encode()
    with intake.connect() as connection, connection.makefile("rb") as answers:
        for seed in range(1000):
            key = mutated(SECRET if seed % 2 else OLDER_SECRET, seed)
            assert key not in (SECRET, OLDER_SECRET)
            head = b"POST /ictergezocht/main HTTP/1.1\r\nHost: desk\r\nAuthorization: Bearer %b\r\nContent-Length: 0\r\n\r\n" % key
            connection.sendall(head)
            assert status_of_next(answers) == 401
    assert not intake.ledger.kept
    assert intake.send(body).status == 201


def status_of_next(answers: BinaryIO) -> int:
    status = int(answers.readline().split()[1])
    length = 0
    while (line := answers.readline().strip()) != b"":
        if line.lower().startswith(b"content-length:"):
            length = int(line.split(b":")[1])
    answers.read(length)
    return status


@pytest.mark.parametrize(
    "header",
    [
        None,
        "",
        "Bearer",
        "Bearer ",
        "Basic " + base64.b64encode(b"x:" + SECRET).decode(),
        SECRET.decode(),
        f"Bearer {SECRET.decode()} {SECRET.decode()}",
        f"Bearer {SECRET.decode()},{OLDER_SECRET.decode()}",
        f"Bearer {SECRET.decode().upper()}",
        f"Bearer {hashlib.sha256(SECRET).hexdigest()}",
        "none",
    ],
)
def test_anything_but_the_key_as_a_bearer_is_refused(intake: IntakeServer, header: str | None) -> None:
    answer = intake.send(application(), secret=None, headers={} if header is None else {"Authorization": header})
    assert answer.status == 401
    assert answer.headers["www-authenticate"] == "Bearer"
    assert answer.document == {"errors": [{"error": "The authorization is missing or wrong.", "label": "Request", "path": ""}]}


def test_two_authorizations_are_none(intake: IntakeServer) -> None:
    with intake.connect() as connection:
        key = SECRET.decode()
        lines = f"Authorization: Bearer {key}\r\nAuthorization: Bearer {key}\r\nContent-Length: 0\r\nConnection: close"
        connection.sendall(f"POST /ictergezocht/main HTTP/1.1\r\nHost: desk\r\n{lines}\r\n\r\n".encode())
        assert b" 401 " in read_to_end(connection)


def test_a_wrong_key_is_answered_before_the_body_is_there(intake: IntakeServer) -> None:
    with intake.begin(25_000_000, secret=b"wrong" * 8) as connection:
        assert reasons_from(connection).startswith(b"HTTP/1.1 401 ")
    assert not intake.has_left_files()


def test_a_wrong_key_is_answered_to_who_sends_the_whole_body_first(intake: IntakeServer) -> None:
    answer = intake.send({**application(), "cv": "A" * 20_000_000}, secret=b"wrong" * 8)
    assert answer.status == 401
    assert answer.headers["connection"] == "close"


def test_an_unknown_inbox_is_told_only_to_who_has_the_key(intake: IntakeServer) -> None:
    assert intake.send(application(), inbox="nobodys").status == 404
    assert intake.send(application(), inbox="nobodys", secret=b"wrong" * 8).status == 401
    assert intake.send(application(), inbox="%2e%2e", secret=SECRET).status == 404


@pytest.mark.parametrize("method", ["GET", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS", "PROPFIND"])
def test_only_post_is_a_delivery(intake: IntakeServer, method: str) -> None:
    answer = intake.send(b"{}", method=method)
    assert answer.status == 405
    assert answer.headers["allow"] == "POST"
    if method != "HEAD":
        assert answer.document["errors"][0]["error"] == "Applications are sent with POST."


def test_what_is_compared_has_one_length_and_every_secret_is_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[tuple[bytes, bytes]] = []

    def compare(given: bytes, known: bytes) -> bool:
        compared.append((given, known))
        return hmac.compare_digest(given, known)

    door = BearerAuthorization([SECRET, OLDER_SECRET])
    monkeypatch.setattr(authorization, "compare_digest", compare)
    for given in (SECRET, OLDER_SECRET, b"x", b"", SECRET[:-1], b"y" * 10_000):
        compared.clear()
        door.accepts([(b"authorization", b"Bearer " + given)])
        assert len(compared) == 2
        assert {len(text) for pair in compared for text in pair} == {32}


@pytest.mark.parametrize("secrets", [[], [b"x" * 31], [SECRET, b"short"], [SECRET, OLDER_SECRET, SECRET]])
def test_there_is_no_door_without_one_or_two_secrets_of_32_bytes(secrets: list[bytes]) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        BearerAuthorization(secrets)
    with pytest.raises(ValueError, match="32 bytes"):
        HmacAuthorization(secrets)


class TestHmac:
    """The other scheme of the document, in every shape that it may have."""

    @pytest.fixture
    def signed(self) -> Iterator[IntakeServer]:
        with served_intake(scheme="hmac") as server:
            yield server

    @pytest.mark.parametrize("algorithm", ["sha256", "sha512"])
    @pytest.mark.parametrize("encoding", ["hex", "base64"])
    @pytest.mark.parametrize("secret", [SECRET, OLDER_SECRET])
    def test_the_raw_body_is_what_is_signed(self, algorithm: str, encoding: str, secret: bytes) -> None:
        body = json.dumps(application(motivation="é\n"), ensure_ascii=False, indent=3).encode() + b" \n"
        mac = hmac.new(secret, body, algorithm)
        said = mac.hexdigest() if encoding == "hex" else base64.b64encode(mac.digest()).decode()
        with served_intake(scheme="hmac", hmac_header="X-Hub", hmac_algorithm=algorithm, hmac_encoding=encoding) as signed:
            assert signed.send(body, secret=None, headers={"x-hub": said}).document == {"id": 1}
            assert signed.send(body + b" ", secret=None, headers={"x-hub": said}).status == 401
            assert len(signed.ledger.kept) == 1

    def test_an_unsigned_body_is_refused_unread(self, signed: IntakeServer) -> None:
        with signed.begin(25_000_000) as connection:
            answer = reasons_from(connection)
            assert answer.startswith(b"HTTP/1.1 401 ")
            assert b"www-authenticate: hmac" in answer.lower()

    def test_a_bearer_does_not_open_a_door_for_signatures(self, signed: IntakeServer) -> None:
        assert signed.send(application()).status == 401

    def test_a_thousand_mutated_signatures_are_all_refused(self) -> None:
        body = json.dumps(application()).encode()
        door = HmacAuthorization([SECRET, OLDER_SECRET])
        right = hmac.new(SECRET, body, "sha256").hexdigest().encode()
        for seed in range(1000):
            said = mutated(right, seed)
            signature = door.signature([(b"x-signature", said)])
            assert signature is not None
            signature.update(body)
            assert signature.fits() is (said == right)

    def test_nothing_is_decoded_before_the_signature_fits(self, signed: IntakeServer) -> None:
        wrong = {"X-Signature": "0" * 64}
        for body in (b"no json at all", b'{"cv":"!"}', b"[" * 1000, json.dumps(application()).encode()):
            assert signed.send(body, secret=None, headers=wrong).status == 401
        assert signed.send(application(), secret=None, inbox="nobodys", headers=wrong).status == 401
        assert not signed.has_left_files()

    def test_a_signed_cv_of_some_megabytes_arrives(self, signed: IntakeServer) -> None:
        cv = random.Random(1).randbytes(3_000_001)
        body = json.dumps(application(cv=base64.b64encode(cv).decode(), filename="cv.pdf")).encode()
        said = hmac.new(SECRET, body, "sha256").hexdigest()
        assert signed.send(body, secret=None, headers={"X-Signature": said}).status == 201
        assert signed.ledger.only_cv == cv
        assert signed.send(body, secret=None, inbox="nobodys", headers={"X-Signature": said}).status == 404
        assert not signed.has_left_files()
