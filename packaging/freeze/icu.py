"""Blanks the parts of ICU's data that Qt never asks for: a third of what is packed would be names of countries in six hundred languages.

Qt has its own data for languages, numbers and dates. Of ICU it uses collation, converters, upper and lower case and names of time zones;
this leaves all of that as it is. The file keeps its size and its table of contents: what is blanked is found, and
not recognised, which ICU takes for missing.
"""

import struct
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

# Names of languages, regions, currencies and units, rules for spelling out and for writing in other scripts, and where lines may break.
UNUSED = ("lang/", "region/", "curr/", "unit/", "rbnf/", "translit/", "brkitr/")
_FORMAT = b"CmnD"
_FORMAT_AT = 12  # in the header, after its length, two bytes that never change, and what machine it is for
_MAGIC = b"\xda\x27"
_HEADER = struct.Struct("<H2s")
_COUNT = struct.Struct("<I")
_ENTRY = struct.Struct("<II")


def blank_unused(library: Path, blanked: Path) -> int:
    """Write a copy of ICU's library of data without its unused parts; return how many bytes that were. ValueError for another file."""
    data = bytearray(library.read_bytes())
    begin = _begin(data)
    total = 0
    for name, start, end in _items(data, begin):
        if name.partition("/")[2].startswith(UNUSED):
            data[start:end] = bytes(end - start)
            total += end - start
    blanked.write_bytes(data)
    return total


def _begin(data: bytearray) -> int:
    """Return where the table of contents begins: after the header of the one block that holds all items."""
    at = -1
    while (at := data.find(_FORMAT, at + 1)) >= 0:
        header = at - _FORMAT_AT
        if header >= 0:
            length, magic = _HEADER.unpack_from(data, header)
            if magic == _MAGIC:
                return header + int(length)
    raise ValueError("This is not ICU's library of data.")


def _items(data: bytearray, begin: int) -> Iterator[tuple[str, int, int]]:
    """Yield each item's name, `icudt73l/lang/nl.res`, and where it begins and ends; the last one is left out, for its end is not told."""
    (count,) = _COUNT.unpack_from(data, begin)
    entries = [_ENTRY.unpack_from(data, begin + _COUNT.size + place * _ENTRY.size) for place in range(count)]
    entries.sort(key=lambda entry: entry[1])
    for (name, start), (_next, end) in pairwise(entries):
        at = begin + name
        yield data[at : data.index(0, at)].decode("ascii"), begin + start, begin + end
