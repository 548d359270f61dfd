"""Bodies that no HTTP library would send: slow ones, ones without an end, and ones that are made to break a parser."""

import socket
import time
from collections.abc import Callable, Iterator
from contextlib import suppress

from served_receiver import SECRET

_MIB = 1024 * 1024
_FIELDS = b'"referenceNumber":"r","name":"n","email":"a@example.nl","source":"s","campaign":"c"'


def head(*, length: int | None, credentials: str = SECRET) -> bytes:
    """Return a delivery's headers; without a length the body comes in chunks."""
    framing = "Transfer-Encoding: chunked" if length is None else f"Content-Length: {length}"
    return (
        f"POST /ictergezocht/main HTTP/1.1\r\nHost: receiver\r\nAuthorization: Bearer {credentials}\r\n"
        f"Content-Type: application/json\r\n{framing}\r\n\r\n"
    ).encode()


def a_large_body(number: int, megabytes: int = 20) -> Iterator[bytes]:
    """Yield the delivery of a CV of so many MiB, that only `number` has, in pieces of 64 KiB; `large_length` is its length."""
    yield _beginning(number)
    line = (f"{number:08d}" * 8192).encode()  # these letters are base64 of something
    for _ in range(_letters(megabytes) // len(line)):
        yield line
    yield b'"}'


def large_length(number: int, megabytes: int = 20) -> int:
    """Return the bytes of `a_large_body`."""
    return len(_beginning(number)) + _letters(megabytes) + 2


def depth_bomb() -> bytes:
    """Return a document that is nested a million deep."""
    return b"{" + _FIELDS + b',"more":' + b"[" * _MIB


def wide_bomb() -> bytes:
    """Return a small document with more members than anybody has."""
    return b"{" + _FIELDS + b"," + b",".join(b'"a%d":0' % number for number in range(60_000)) + b"}"


def invalid_base64() -> bytes:
    """Return a CV that stops being base64 after 4 MiB."""
    return b"{" + _FIELDS + b',"cv":"' + b"AAAA" * _MIB + b'!","filename":"cv.pdf"}'


def with_text(text: bytes) -> bytes:
    """Return a delivery whose motivation is this piece of JSON text."""
    return b"{" + _FIELDS + b',"motivation":"' + text + b'"}'


def stream(port: int, pieces: Iterator[bytes], *, bytes_a_second: float, is_over: Callable[[], bool]) -> int | None:
    """Send pieces as a line of that speed would; return the status of the answer, None where the receiver hung up or it is over."""
    began, sent = time.monotonic(), 0
    with socket.create_connection(("127.0.0.1", port), timeout=100) as connection:
        with suppress(BrokenPipeError, ConnectionResetError):
            for piece in pieces:
                connection.sendall(piece)
                sent += len(piece)
                while (early := sent / bytes_a_second - (time.monotonic() - began)) > 0:
                    if is_over():
                        return None
                    time.sleep(min(early, 0.2))
        with suppress(ConnectionResetError):
            answer = connection.recv(4096)
            if answer.startswith(b"HTTP/1.1 "):
                return int(answer[9:12])
    return None


def without_end() -> Iterator[bytes]:
    """Yield a body in chunks that never ends."""
    yield head(length=None)
    chunk = b"10000\r\n" + b"A" * 65536 + b"\r\n"
    yield b"%x\r\n" % len(_beginning(0)) + _beginning(0) + b"\r\n"
    while True:
        yield chunk


def dripping(length: int, credentials: str = SECRET) -> Iterator[bytes]:
    """Yield a body of that length letter by letter."""
    yield head(length=length, credentials=credentials)
    for letter in (_beginning(0) + b"A" * length)[:length]:
        yield bytes([letter])


def _beginning(number: int) -> bytes:
    return b"{" + _FIELDS + b',"phone":"%d","filename":"cv.pdf","cv":"' % number


def _letters(megabytes: int) -> int:
    return megabytes * _MIB * 4 // 3 // 65536 * 65536
