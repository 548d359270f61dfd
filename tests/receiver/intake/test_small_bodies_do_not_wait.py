"""An ordinary application has a place of its own beside CVs that hold all of the others."""

import json

import pytest
from intake_server import application, served_intake

from recruiterdesk.receiver.intake.in_flight import SMALL, is_small


def test_an_ordinary_delivery_is_taken_while_eight_large_bodies_are_on_their_way() -> None:
    with served_intake() as intake:
        held = [intake.begin(20 * SMALL) for _ in range(8)]
        answers = [intake.send(json.dumps(application()).encode()) for _ in range(20)]
        assert [answer.status for answer in answers] == [201] * 20
        for connection in held:
            connection.close()


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        ([(b"content-length", b"4000")], True),
        ([(b"content-length", str(SMALL).encode())], True),
        ([(b"content-length", str(SMALL + 1).encode())], False),
        ([(b"transfer-encoding", b"chunked")], False),
        ([(b"content-length", b"10"), (b"transfer-encoding", b"chunked")], False),
        ([], False),
    ],
)
def test_only_what_announces_little_counts_as_small(headers: list[tuple[bytes, bytes]], expected: bool) -> None:
    assert is_small(headers) is expected
