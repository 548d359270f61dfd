"""Work that goes on behind the screen: kept, cancelled and awaited by one owner."""

import asyncio
import logging
from collections.abc import Coroutine
from typing import Any

_log = logging.getLogger(__name__)


class Background:
    """The services' own task group: it may be started from any method, and one failure does not cancel the rest."""

    def __init__(self) -> None:
        """Begin empty."""
        self._tasks: set[asyncio.Task[Any]] = set()
        self._is_closed = False

    def start(self, work: Coroutine[Any, Any, Any], name: str) -> "asyncio.Task[Any]":
        """Run `work` until it ends or this is closed. `name` is for the log and holds no personal data."""
        loop = asyncio.get_running_loop()
        task = loop.create_task(work, name=name)
        self._tasks.add(task)
        task.add_done_callback(self._ended)
        if self._is_closed:
            task.cancel()  # before its first step: what it would work with is being closed
        return task

    async def aclose(self) -> None:
        """Cancel what still runs and wait for it; nothing can be started any more."""
        self._is_closed = True
        for task in self._tasks:
            task.cancel()
        while self._tasks:
            await asyncio.gather(*self._tasks, return_exceptions=True)

    def _ended(self, task: "asyncio.Task[Any]") -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            # The log writes its type and place alone: its message may hold what a provider sent.
            _log.error("%s ended with %s", task.get_name(), type(error).__name__, exc_info=error)
