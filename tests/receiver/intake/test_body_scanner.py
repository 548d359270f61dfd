"""However a body is cut on its way, its long member and its rest are what they would be as a whole."""

import json
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recruiterdesk.receiver.intake import body_scanner
from recruiterdesk.receiver.intake.body_scanner import BodyScanner, Unfit

LONG = "cv"

values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8) | st.just('\\"{}[],:cv'),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["cv", "a", '"', "{", "\\"]) | st.text(max_size=3), inner, max_size=3)
    ),
    max_leaves=8,
)
documents = st.dictionaries(st.sampled_from(["cv", "name", "\\cv", '"cv"', "CV"]) | st.text(max_size=4), values, max_size=6)
long_texts = st.text(st.sampled_from('AZaz09+/=\n\r\t"\\é'), max_size=40)
places = st.lists(st.integers(0, 10_000), max_size=10)


def scanned(pieces: list[bytes]) -> tuple[BodyScanner, bytes, bytes]:
    taken: list[bytes] = []
    scanner = BodyScanner(LONG, taken.append)
    for piece in pieces:
        scanner.feed(piece)
    return scanner, b"".join(taken), scanner.finish()


def cut(text: bytes, places: list[int]) -> list[bytes]:
    edges = [0, *sorted(place % (len(text) + 1) for place in places), len(text)]
    return [text[begin:end] for begin, end in pairwise(edges)]


@given(documents, st.none() | long_texts, st.booleans(), st.sampled_from([None, 1]), places)
def test_the_rest_is_the_document_and_the_long_text_what_the_member_said(
    document: dict[str, Any], long: str | None, is_ascii: bool, indent: int | None, places: list[int]
) -> None:
    if long is not None:
        document = {**document, LONG: long}
    body = json.dumps(document, ensure_ascii=is_ascii, indent=indent).encode()
    scanner, taken, rest = scanned(cut(body, places))

    found = document.get(LONG)
    assert json.loads(rest) == ({**document, LONG: ""} if isinstance(found, str) else document)
    assert scanner.repeated == []
    if isinstance(found, str) and set(found) <= set("AZaz09+/=\n\r\t"):
        assert taken == found.encode()
        assert not scanner.is_long_broken
    elif isinstance(found, str):
        assert set(taken) - set(b"AZaz09+/=\n\r\t")  # something that no base64 has, so that it is refused
    else:
        assert taken == b""


@given(st.text(st.sampled_from('{}[]":,\\ cvabc\n0'), max_size=40).map(str.encode), places)
def test_what_is_no_json_is_none_afterwards_either(body: bytes, places: list[int]) -> None:
    try:
        whole = json.loads(body)
    except ValueError:
        whole = None
    try:
        scanner, _, rest = scanned(cut(body, places))
    except Unfit:
        return
    if whole is None and not scanner.is_long_broken:
        with pytest.raises(json.JSONDecodeError):
            json.loads(rest)


@pytest.mark.parametrize("name", [r"cv", r"\u0063v", r"c\u0076", r"\u0063\u0076"])
@pytest.mark.parametrize("order", ['{"%s":"QUJD","a":1,"b":"x"}', '{"a":1,"%s":"QUJD","b":"x"}', '{"a":1,"b":"x","%s":"QUJD"}'])
def test_the_member_is_known_wherever_it_stands_and_however_its_name_is_written(name: str, order: str) -> None:
    body = (order % name).encode()
    for at in range(len(body)):
        _, taken, rest = scanned([body[:at], body[at:]])
        assert taken == b"QUJD"
        assert json.loads(rest) == {"a": 1, "b": "x", "cv": ""}


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        (r"A\/B", b"A/B"),
        (r"\u0041\u002f\u002F\/", b"A///"),
        (r"A\nB\r\n\tC", b"A\nB\r\n\tC"),
        (r"A\u000aB\u003d", b"A\nB="),
    ],
)
def test_escapes_mean_what_they_mean_at_every_cut(written: str, meant: bytes) -> None:
    body = b'{"cv":"%b"}' % written.encode()
    for at in range(len(body)):
        assert scanned([body[:at], body[at:]])[1] == meant


@pytest.mark.parametrize("written", [rb"A\\/B", rb"A\"B", rb"A\u00e9", rb"A\u0000", rb"A\ud800", rb"A\bB", "A…".encode(), b"A\xff"])
def test_what_no_base64_has_never_becomes_base64(written: bytes) -> None:
    body = b'{"cv":"%b"}' % written
    for at in range(len(body)):
        _, taken, _ = scanned([body[:at], body[at:]])
        assert set(taken) - set(b"AB/+=\r\n\t")


@pytest.mark.parametrize("written", [rb"A\xB", rb"A\u00g0", b"A\nB", b"A\0B", rb"A\u12"])
def test_a_long_text_that_is_no_json_text_is_told_and_left_out(written: bytes) -> None:
    body = b'{"cv":"%b","a":1}' % written
    for at in range(len(body)):
        scanner, taken, rest = scanned([body[:at], body[at:]])
        assert scanner.is_long_broken or b"\0" in taken
        assert json.loads(rest) == {"cv": "", "a": 1}


def test_members_that_are_there_twice_are_told_by_their_meaning() -> None:
    scanner, taken, _ = scanned([rb'{"cv":"QUJD","name":"a","n\u0061me":"b","\u0063v":"REVG","x":{"y":1,"y":2}}'])
    assert scanner.repeated == ["cv", "name"]
    assert taken == b"QUJD"


def test_a_byte_order_mark_is_no_part_of_the_document() -> None:
    body = b'\xef\xbb\xbf{"a":1}'
    for at in range(len(body)):
        assert scanned([body[:at], body[at:]])[2] == b'{"a":1}'


def test_only_the_member_at_the_top_is_taken_out() -> None:
    body = b'{"a":{"cv":"QUJD"},"b":[{"cv":"QUJD"},"cv","QUJD"],"c":"cv"}'
    _, taken, rest = scanned([body])
    assert (taken, rest) == (b"", body)


def test_thirty_two_deep_is_read_and_thirty_three_is_not() -> None:
    def nested(depth: int) -> bytes:
        return b'{"a":' + b"[" * (depth - 1) + b"]" * (depth - 1) + b"}"

    scanned([nested(32)])
    with pytest.raises(Unfit):
        scanned([nested(33)])


def test_ten_megabytes_of_brackets_are_given_up_long_before_their_end() -> None:
    scanner = BodyScanner(LONG, lambda _: None)
    pieces = 0
    with pytest.raises(Unfit):  # noqa: PT012 -- how far it came is what is asked
        for pieces in range(160):
            scanner.feed((b'{"a":[' if not pieces else b"") + b"[]," * 21_845)
    assert pieces <= 33


def test_a_thousand_members_are_read_and_one_more_is_not() -> None:
    scanned([json.dumps({str(number): number for number in range(body_scanner.MOST_MEMBERS)}).encode()])
    with pytest.raises(Unfit):
        scanned([json.dumps({str(number): number for number in range(body_scanner.MOST_MEMBERS + 1)}).encode()])


def test_the_rest_has_a_bound_and_the_long_member_has_none_here() -> None:
    taken = 0

    def take(text: bytes) -> None:
        nonlocal taken
        taken += len(text)

    scanner = BodyScanner(LONG, take)
    scanner.feed(b'{"cv":"')
    for _ in range(64):
        scanner.feed(b"QUJD" * 16_384)
        assert len(scanner._rest) + len(scanner._held) < 100
    assert taken == 64 * 65_536
    scanner.feed(b'","a":"')
    with pytest.raises(Unfit):  # noqa: PT012 -- any of them may be the one
        for _ in range(33):
            scanner.feed(b"x" * 65_536)
