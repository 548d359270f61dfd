"""Streamed multipart bodies, read back by another library's reader."""

from collections.abc import AsyncIterator
from email import message_from_bytes

import pytest

from recruiterdesk.provider_api.http.multipart import FileLengthWrong, MultipartBody


async def chunks(*pieces: bytes) -> AsyncIterator[bytes]:
    for piece in pieces:
        yield piece


def body(*pieces: bytes, size: int, name: str = "cv.pdf") -> MultipartBody:
    return MultipartBody(
        parts={"type": "resume"}, file_part="file", file_name=name, file_kind="application/pdf", file_bytes=size, chunks=chunks(*pieces)
    )


async def test_parts_and_file_arrive_whole_and_the_length_is_right() -> None:
    made = body(b"%PDF-", b"\r\n--x\r\n\x00\xff", size=14)
    written = b"".join([piece async for piece in made.stream()])
    assert len(written) == made.content_length
    parsed = message_from_bytes(b"Content-Type: " + made.content_type.encode() + b"\r\n\r\n" + written)
    kind, file = (part for part in parsed.walk() if not part.is_multipart())
    assert kind.get_param("name", header="content-disposition") == "type"
    assert kind.get_payload(decode=True) == b"resume"
    assert file.get_filename() == "cv.pdf"
    assert file.get_payload(decode=True) == b"%PDF-\r\n--x\r\n\x00\xff"


async def test_every_body_has_its_own_boundary() -> None:
    assert body(b"", size=0).boundary != body(b"", size=0).boundary


@pytest.mark.parametrize("size", [4, 6])
async def test_a_file_of_another_length_breaks_the_request_off(size: int) -> None:
    with pytest.raises(FileLengthWrong):
        async for _piece in body(b"12345", size=size).stream():
            pass


async def test_a_hostile_file_name_stays_inside_its_quotes() -> None:
    written = b"".join([piece async for piece in body(b"", size=0, name='a"\r\nX-Evil: 1\r\n\r\n\x00.pdf').stream()])
    assert b"\r\nX-Evil" not in written
    assert b'filename="a%22%0D%0AX-Evil: 1%0D%0A%0D%0A.pdf"' in written


async def test_letters_beyond_ascii_are_kept_and_lone_surrogates_are_not_an_error() -> None:
    written = b"".join([piece async for piece in body(b"", size=0, name="Zoë \ud800.pdf").stream()])
    assert "Zoë ".encode() in written
