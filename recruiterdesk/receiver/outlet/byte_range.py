"""The part of a file that a `Range` header asks for (RFC 9110, 14.2).

One range of bytes is honoured. For several, and for what is no range, the whole file is sent.
"""

import re

from msgspec import Struct

_ONE = re.compile(r"bytes=(?:(?P<first>[0-9]{1,18})-(?P<last>[0-9]{0,18})|-(?P<suffix>[0-9]{1,18}))", re.ASCII)


class ByteRange(Struct, frozen=True):
    """The bytes from `first` to `last`, both included."""

    first: int
    last: int

    @property
    def length(self) -> int:
        """How many they are."""
        return self.last - self.first + 1


class Unsatisfiable(Exception):  # noqa: N818 -- RFC 9110's word
    """The range begins after the file's end."""


def byte_range(header: str | None, length: int) -> ByteRange | None:
    """Return the range within a file of `length` bytes, None where all of it is to be sent; raises Unsatisfiable."""
    found = _ONE.fullmatch(header.strip()) if header is not None else None
    if found is None:
        return None
    if found["suffix"] is not None:
        asked = int(found["suffix"])
        if not asked or not length:
            raise Unsatisfiable
        return ByteRange(max(0, length - asked), length - 1)
    first = int(found["first"])
    last = int(found["last"]) if found["last"] else length - 1
    if found["last"] and last < first:
        return None  # not a range at all
    if first >= length:
        raise Unsatisfiable
    return ByteRange(first, min(last, length - 1))
