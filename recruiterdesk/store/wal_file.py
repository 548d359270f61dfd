"""A write-ahead log as the bytes it is: which of its pages were committed, and whether something in it was broken.

SQLite itself stops at the first frame whose checksum is wrong and takes what follows for the rest of an older log. After a kill or a loss
of power that is right; after damage it would drop transactions that were acknowledged, without a word. See sqlite.org/walformat.html.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from recruiterdesk.store.sharing import Salts, salts_of

_HEADER = 32
_FRAME_HEADER = 24
_LEAST_PAGE = 512


@dataclass(slots=True)
class WalReading:
    """What a log holds.

    `committed` maps page numbers to where their newest committed content stands in the file, `lost` those after a break that carry this
    log's own salts. `is_broken` tells that the break is no torn end: something was written after the transaction that it is in, which
    SQLite begins only once that one is on the disk; so what was acknowledged is missing from `committed`. A break in the very last
    transaction cannot be told from a torn end.
    """

    page_bytes: int = 0
    salts: Salts | None = None
    committed: dict[int, int] = field(default_factory=dict)
    pages_after: int = 0  # how many pages the database has after the last commit
    lost: dict[int, int] = field(default_factory=dict)
    is_broken: bool = False


def read_wal(wal: Path) -> WalReading:
    """Read a log frame by frame; one that is missing or has no header of its own reads as empty, with bytes as broken."""
    try:
        content = wal.read_bytes()
    except FileNotFoundError:
        return WalReading()
    reading = WalReading(salts=salts_of(wal))
    if reading.salts is None:
        reading.is_broken = any(content[_HEADER:])
        return reading
    magic, _, reading.page_bytes = struct.unpack(">3I", content[:12])
    if reading.page_bytes < _LEAST_PAGE:  # nothing can be told of the frames of such a header
        reading.is_broken = any(content[_HEADER:])
        return reading
    order = ">" if magic & 1 else "<"
    size = _FRAME_HEADER + reading.page_bytes
    checksum = _sum(content[:24], (0, 0), order)
    is_whole = checksum == struct.unpack(">2I", content[24:_HEADER])
    is_past_break = not is_whole  # the header is on the disk before any frame
    pending: dict[int, int] = {}
    for offset in range(_HEADER, len(content) - size + 1, size):
        page, pages, *salts = struct.unpack(">4I", content[offset : offset + 16])
        if tuple(salts) != reading.salts:
            break  # of an older log, or never written
        if is_whole:
            checksum = _sum(content[offset : offset + 8], checksum, order)
            checksum = _sum(content[offset + _FRAME_HEADER : offset + size], checksum, order)
            is_whole = checksum == struct.unpack(">2I", content[offset + 16 : offset + _FRAME_HEADER])
        if not is_whole:
            reading.lost[page] = offset + _FRAME_HEADER
            reading.is_broken = reading.is_broken or is_past_break
            is_past_break = is_past_break or pages > 0
            continue
        pending[page] = offset + _FRAME_HEADER
        if pages:
            reading.committed.update(pending)
            reading.pages_after = pages
            pending.clear()
    return reading


def pages_at(wal: Path, places: dict[int, int], page_bytes: int) -> Iterator[tuple[int, bytes]]:
    """Return pages by number with their content, as `WalReading` says where they stand; short ones are left out."""
    if not places:
        return
    with wal.open("rb") as file:
        for page, offset in places.items():
            file.seek(offset)
            content = file.read(page_bytes)
            if len(content) == page_bytes:
                yield page, content


def _sum(content: bytes, before: tuple[int, int], order: str) -> tuple[int, int]:
    first, second = before
    for one, two in struct.iter_unpack(order + "2I", content):
        first = (first + one + second) & 0xFFFFFFFF
        second = (second + two + first) & 0xFFFFFFFF
    return first, second
