"""Work that blocks, away from the event loop, and waited for in any case.

It runs in the loop's default threads: those of the outlet are its own, so laptops never keep a delivery from being stored.
"""

import asyncio
from collections.abc import Callable
from contextvars import copy_context
from typing import ParamSpec, TypeVar

Given = ParamSpec("Given")
Made = TypeVar("Made")


async def in_thread(work: Callable[Given, Made], *args: Given.args, **kwargs: Given.kwargs) -> Made:
    """Run `work` in a thread and return what it returns.

    Where the waiting is cancelled, the work still ends before this does: whoever waits closes the files that the work reads.
    """
    context = copy_context()
    running = asyncio.get_running_loop().run_in_executor(None, lambda: context.run(work, *args, **kwargs))
    try:
        return await asyncio.shield(running)
    except asyncio.CancelledError:
        await asyncio.wait([running])
        raise
