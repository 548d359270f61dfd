"""The threads in which the outlet waits for the database: its own, so that laptops never keep a delivery from being stored."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from typing import TypeVar, TypeVarTuple

A = TypeVarTuple("A")
R = TypeVar("R")

COUNT = 6
_END = object()


class Threads:
    """Runs what blocks; `close` waits for what runs."""

    def __init__(self, count: int = COUNT) -> None:
        self._pool = ThreadPoolExecutor(count, thread_name_prefix="outlet")

    async def run(self, work: Callable[[*A], R], *given: *A) -> R:
        """Return what `work` returns, the event loop going on meanwhile."""
        context = copy_context()
        return await asyncio.get_running_loop().run_in_executor(self._pool, lambda: context.run(work, *given))

    async def pieces(self, source: Iterator[bytes]) -> AsyncIterator[bytes]:
        """Yield what an iterator yields that blocks for each piece."""
        while isinstance(piece := await self.run(next, source, _END), bytes):
            yield piece

    def close(self) -> None:
        """End the threads."""
        self._pool.shutdown(wait=True)
