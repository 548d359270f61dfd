"""Going through a page's items with the loop free in between: a page takes some 10 ms, and the window may live on the same loop."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterable
from typing import Final, TypeVar

import msgspec

from recruiterdesk.provider_api.http.forgiving_json import read_record

T = TypeVar("T")
W = TypeVar("W", bound=msgspec.Struct)

_AT_ONCE: Final = 25


async def in_turns(items: Iterable[T]) -> AsyncIterator[T]:
    """Yield a page's items; the loop gets a turn now and then."""
    for number, item in enumerate(items, start=1):
        if number % _AT_ONCE == 0:
            await asyncio.sleep(0)
        yield item


async def mapped(raws: Iterable[bytes], kind: type[W], to_record: Callable[[W, bytes], T | None]) -> tuple[T, ...]:
    """Map a page's items, leaving out what cannot be."""
    records: list[T] = []
    async for raw in in_turns(raws):
        wire = read_record(raw, kind)
        record = None if wire is None else to_record(wire, raw)
        if record is not None:
            records.append(record)
    return tuple(records)
