"""As much of D-Bus's wire format as reading one secret takes: calls with plain strings in, replies out.

A library for all of D-Bus takes 17 ms of every start for its import alone, against 1 for this (measured side by side), and the start waits
for the key. Whoever does more than read at the start uses the library. Written from the D-Bus specification, "Message Protocol".
"""

from collections.abc import Iterable, Mapping

HEAD = 16  # bytes of a message before its header's fields
LONGEST_REPLY = 1024 * 1024
_CALL, _REPLY, _ERROR = 1, 2, 3
_PATH, _INTERFACE, _MEMBER, _REPLY_SERIAL, _DESTINATION, _SIGNATURE = 1, 2, 3, 5, 6, 8
_LITTLE = ord("l")


class Writer:
    """Bytes with everything at the multiple of its size that D-Bus wants, counted from where this begins."""

    def __init__(self) -> None:
        """Begin empty."""
        self.bytes = bytearray()

    def pad(self, to: int) -> None:
        """Fill up with zeros."""
        self.bytes += bytes(-len(self.bytes) % to)

    def number(self, value: int) -> None:
        """Write 32 bits."""
        self.pad(4)
        self.bytes += value.to_bytes(4, "little")

    def text(self, value: str) -> None:
        """Write a string or an object's path."""
        raw = value.encode()
        self.number(len(raw))
        self.bytes += raw + b"\0"

    def signature(self, value: str) -> None:
        """Write a signature, which counts its length in one byte."""
        raw = value.encode()
        self.bytes += bytes((len(raw),)) + raw + b"\0"

    def texts(self, values: Iterable[str]) -> None:
        """Write an array of strings or paths."""
        inner = Writer()  # its parts want multiples of 4, which the array's own place is
        for value in values:
            inner.text(value)
        self.number(len(inner.bytes))
        self.bytes += inner.bytes

    def pairs(self, values: Mapping[str, str]) -> None:
        """Write a dictionary of strings."""
        inner = Writer()
        for name, value in values.items():
            inner.pad(8)
            inner.text(name)
            inner.text(value)
        self.number(len(inner.bytes))
        self.pad(8)
        self.bytes += inner.bytes


class Reader:
    """Reads what a `Writer` writes; what is cut off or no text raises ValueError."""

    def __init__(self, content: bytes, start: int = 0) -> None:
        """Read `content` from `start` on; what is at multiples counts from the beginning of `content`."""
        self._content, self.at = content, start

    def pad(self, to: int) -> None:
        """Go on at a multiple."""
        self.at += -self.at % to

    def raw(self, length: int) -> bytes:
        """Read so many bytes."""
        end = self.at + length
        if end > len(self._content):
            raise ValueError("a reply of the bus is cut off")
        found, self.at = self._content[self.at : end], end
        return found

    def number(self) -> int:
        """Read 32 bits."""
        self.pad(4)
        return int.from_bytes(self.raw(4), "little")

    def text(self) -> str:
        """Read a string or a path."""
        found = self.raw(self.number() + 1)
        return found[:-1].decode()

    def signature(self) -> str:
        """Read a signature."""
        return self.raw(self.raw(1)[0] + 1)[:-1].decode()

    def octets(self) -> bytes:
        """Read an array of bytes."""
        return self.raw(self.number())

    def texts(self) -> list[str]:
        """Read an array of strings or paths."""
        end = self.number() + self.at
        found = []
        while self.at < end:
            found.append(self.text())
        return found


def call(serial: int, destination: str, path: str, member: str, signature: str = "", body: bytes = b"") -> bytes:
    """Return a call of `member`, given as interface and name with a dot between, to be answered under `serial`."""
    interface, _, name = member.rpartition(".")
    fields = Writer()
    for code, kind, text in (
        (_PATH, "o", path),
        (_INTERFACE, "s", interface),
        (_MEMBER, "s", name),
        (_DESTINATION, "s", destination),
        (_SIGNATURE, "g", signature),
    ):
        if text:
            fields.pad(8)
            fields.bytes.append(code)
            fields.signature(kind)
            (fields.signature if kind == "g" else fields.text)(text)
    message = Writer()
    message.bytes += bytes((_LITTLE, _CALL, 0, 1))
    message.number(len(body))
    message.number(serial)
    message.number(len(fields.bytes))
    message.bytes += fields.bytes
    message.pad(8)
    return bytes(message.bytes) + body


def length_of(head: bytes) -> int:
    """Return how long the message is in all whose first `HEAD` bytes these are; ValueError where it is none that is read here."""
    if head[0] != _LITTLE or head[3] != 1:
        raise ValueError("the bus speaks another way")
    body, fields = int.from_bytes(head[4:8], "little"), int.from_bytes(head[12:16], "little")
    whole = HEAD + fields + -fields % 8 + body
    if whole > LONGEST_REPLY:
        raise ValueError("a message of the bus is too long")
    return whole


def answer_of(message: bytes) -> tuple[int, str, Reader] | None:
    """Return a reply's serial, its body's signature ("" for an error's) and its body; None for a message that answers nothing."""
    kind = message[1]
    if kind not in (_REPLY, _ERROR):
        return None
    fields = Reader(message, HEAD - 4)
    end = fields.number() + fields.at
    serial, signature = 0, ""
    while fields.at < end:
        fields.pad(8)
        code, of = fields.raw(1)[0], fields.signature()
        if of == "u":
            value = fields.number()
            serial = value if code == _REPLY_SERIAL else serial
        elif of in ("s", "o"):
            fields.text()
        elif of == "g":
            found = fields.signature()
            signature = found if code == _SIGNATURE else signature
        else:
            raise ValueError("a reply of the bus has a field that is not known")
    body = end + -end % 8
    return serial, signature if kind == _REPLY else "", Reader(message[body:])
