"""Base64 that comes in pieces is what it would be as a whole, or is refused as a whole would be."""

import base64
import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recruiterdesk.receiver.intake.base64_pieces import Base64Pieces, NotBase64

_STRICT = re.compile(rb"(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}={0,2}|[A-Za-z0-9+/]{3}=?)?")


def whole(text: bytes) -> bytes | None:
    """Decode the plain way: all at once, by the grammar of RFC 4648 with line breaks and without the need of padding."""
    letters = text.translate(None, b"\r\n\t")
    if not _STRICT.fullmatch(letters):
        return None
    letters = letters.rstrip(b"=")
    return base64.b64decode(letters + b"=" * (-len(letters) % 4))


def piecewise(pieces: list[bytes]) -> bytes | None:
    decoder = Base64Pieces()
    try:
        return b"".join([decoder.feed(piece) for piece in pieces] + [decoder.finish()])
    except NotBase64:
        return None


def cut(text: bytes, places: list[int]) -> list[bytes]:
    edges = [0, *sorted(place % (len(text) + 1) for place in places), len(text)]
    return [text[begin:end] for begin, end in pairwise(edges)]


texts = st.one_of(
    st.binary(max_size=60).map(base64.b64encode),
    st.binary(max_size=60).map(base64.encodebytes),
    st.binary(max_size=60).map(lambda content: base64.b64encode(content).rstrip(b"=")),
    st.lists(st.sampled_from([b"A", b"Q", b"+", b"/", b"=", b"\n", b"\r", b"\t", b"-", b" ", b"\0", b"\xff"]), max_size=14).map(b"".join),
)
places = st.lists(st.integers(0, 200), max_size=8)


@given(texts, places)
def test_every_way_of_cutting_decodes_as_the_whole(text: bytes, places: list[int]) -> None:
    assert piecewise(cut(text, places)) == whole(text)


@given(
    st.binary(min_size=1, max_size=60), st.integers(0, 100), st.sampled_from([b"!", b" ", b"-", b"_", b"\0", b"=A", b"\x80", b","]), places
)
def test_a_wrong_letter_is_found_wherever_it_is(content: bytes, place: int, wrong: bytes, places: list[int]) -> None:
    text = base64.b64encode(content).rstrip(b"=")
    at = place % len(text)
    assert piecewise(cut(text[:at] + wrong + text[at:], places)) is None


@pytest.mark.parametrize("text", [b"A", b"AAAAA", b"=", b"AA===", b"AAA==", b"AAAA=", b"AAAA====", b"AA=A", b"AA==AAAA", b"A=AA", b"AA= ="])
def test_what_cannot_be_an_end_is_refused_at_every_cut(text: bytes) -> None:
    for at in range(len(text) + 1):
        assert piecewise([text[:at], text[at:]]) is None
    assert piecewise([bytes([letter]) for letter in text]) is None


def test_nothing_is_held_but_what_does_not_fill_a_group() -> None:
    decoder = Base64Pieces()
    for piece in (b"A", b"\n" * 1000, b"QUJD" * 10_000, b"QU", b"\r\n"):
        decoder.feed(piece)
        assert len(decoder._held) <= 3
