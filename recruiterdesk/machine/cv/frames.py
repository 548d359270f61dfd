"""How the program and its CV child talk: frames of a header and, apart from it, bytes.

A frame is two lengths of four bytes, a MessagePack header, and the bytes. The child believes the program's lengths; the program
believes none above LONGEST_ANSWER, since the child may have been taken over by what it read.
"""

import struct
from typing import IO

import msgspec

from recruiterdesk.machine.cv.answers import ContactGuess, CvText, Rectangle

LONGEST_ANSWER = 256 * 1024 * 1024
_LENGTHS = struct.Struct(">II")


class ReadText(msgspec.Struct, frozen=True, tag="text"):
    """Ask for the text of the document at hand."""


class RenderPage(msgspec.Struct, frozen=True, tag="page"):
    """Ask for one page, counted from 0, as a picture of this width; with the places of a text when `search` is not empty."""

    page: int
    width: int
    search: str = ""


class GuessContact(msgspec.Struct, frozen=True, tag="contact"):
    """Ask whose CV a text is."""

    text: str
    file_name: str
    region: str


Question = ReadText | RenderPage | GuessContact


class Job(msgspec.Struct, frozen=True):
    """One question. The frame's bytes are a new document, named `document`; without bytes the one of the job before is meant."""

    question: Question
    document: str = ""
    name: str = ""


class PageHeader(msgspec.Struct, frozen=True, tag="picture"):
    """A rendered page; its pixels are the frame's bytes."""

    width: int
    height: int
    pages: int
    highlights: tuple[Rectangle, ...] = ()


class Failure(msgspec.Struct, frozen=True, tag="failure"):
    """Why it could not be done: a word of the child's, and for an unexpected error its type."""

    reason: str
    detail: str = ""


class _TextAnswer(msgspec.Struct, frozen=True, tag="text"):
    text: CvText


class _ContactAnswer(msgspec.Struct, frozen=True, tag="contact"):
    contact: ContactGuess


Answer = CvText | ContactGuess | PageHeader | Failure
_Wire = _TextAnswer | _ContactAnswer | PageHeader | Failure

_encoder = msgspec.msgpack.Encoder()
_job_decoder = msgspec.msgpack.Decoder(Job)
_answer_decoder: msgspec.msgpack.Decoder[_Wire] = msgspec.msgpack.Decoder(_Wire)


def send_job(stream: IO[bytes], job: Job, content: bytes = b"") -> None:
    """Write a job to the child."""
    _send(stream, _encoder.encode(job), content)


def receive_job(stream: IO[bytes]) -> tuple[Job, bytes]:
    """Read a job in the child; EOFError when the program is gone."""
    header, content = _receive(stream, limit=None)
    return _job_decoder.decode(header), content


def send_answer(stream: IO[bytes], answer: Answer, content: bytes = b"") -> None:
    """Write an answer to the program."""
    wire: _Wire
    if isinstance(answer, CvText):
        wire = _TextAnswer(answer)
    elif isinstance(answer, ContactGuess):
        wire = _ContactAnswer(answer)
    else:
        wire = answer
    _send(stream, _encoder.encode(wire), content)


def receive_answer(stream: IO[bytes]) -> tuple[Answer, bytes]:
    """Read an answer in the program; EOFError when the child is gone, ValueError when it talks nonsense."""
    header, content = _receive(stream, limit=LONGEST_ANSWER)
    wire = _answer_decoder.decode(header)
    if isinstance(wire, _TextAnswer):
        return wire.text, content
    if isinstance(wire, _ContactAnswer):
        return wire.contact, content
    return wire, content


def _send(stream: IO[bytes], header: bytes, content: bytes) -> None:
    stream.write(_LENGTHS.pack(len(header), len(content)) + header)
    stream.write(content)
    stream.flush()


def _receive(stream: IO[bytes], *, limit: int | None) -> tuple[bytes, bytes]:
    header_length, content_length = _LENGTHS.unpack(_exactly(stream, _LENGTHS.size))
    if limit is not None and header_length + content_length > limit:
        raise ValueError("an answer is longer than any page")
    return _exactly(stream, header_length), _exactly(stream, content_length)


def _exactly(stream: IO[bytes], length: int) -> bytes:
    content = stream.read(length)
    if len(content) != length:
        raise EOFError
    return content
