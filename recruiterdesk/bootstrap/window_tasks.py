"""What runs on the loop beside the window: it is taken back when the program ends, and what nobody foresaw in it is told."""

import asyncio
import logging
from collections.abc import Callable, Coroutine
from typing import Any

_log = logging.getLogger(__name__)


class WindowTasks:
    """The tasks of one run of the program with a window, whichever window shows."""

    def __init__(self, on_mistake: Callable[[BaseException], object]) -> None:
        """Tell errors that nobody handles to `on_mistake`."""
        self._on_mistake = on_mistake
        self._running: set[asyncio.Task[None]] = set()

    def start(self, work: Coroutine[Any, Any, None]) -> None:
        """Run something until it ends, or the program does."""
        task = asyncio.get_running_loop().create_task(work)
        self._running.add(task)
        task.add_done_callback(self._on_ended)

    async def aclose(self) -> None:
        """Cancel what runs, and wait until it has ended."""
        for task in list(self._running):
            task.cancel()
        await asyncio.gather(*self._running, return_exceptions=True)

    def on_loop_error(self, _loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        """Tell an error that the loop found in what is nobody's task; for its `set_exception_handler`."""
        error = context.get("exception")
        if isinstance(error, BaseException):
            self._on_mistake(error)
        else:
            _log.error("the loop reports a problem without an exception")

    def _on_ended(self, task: "asyncio.Task[None]") -> None:
        self._running.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            self._on_mistake(error)
