"""Waiting in the loop for what tells nobody that it happened."""

import asyncio
from collections.abc import Callable


async def until(is_so: Callable[[], object], seconds: float = 60) -> None:
    """Wait until something is so."""
    async with asyncio.timeout(seconds):
        while not is_so():  # noqa: ASYNC110 -- what is waited for has no event of its own
            await asyncio.sleep(0.01)
