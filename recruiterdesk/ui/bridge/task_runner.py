"""Starting asynchronous work from widgets: the only place in the window that creates tasks."""

import asyncio
import logging
import traceback
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import PurePath
from typing import Any, TypeVar

from PySide6.QtCore import QObject

from recruiterdesk.domain.errors import Cancelled, DeskError
from recruiterdesk.domain.in_place import run_in_place
from recruiterdesk.ui.bridge.notices import Notices

T = TypeVar("T")
_log = logging.getLogger(__name__)


def where_raised(error: BaseException) -> str:
    """Return "file.py:12" of the innermost frame of ours, without any content."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if "recruiterdesk" in PurePath(frame.filename).parts] or frames
    return f"{PurePath(ours[-1].filename).name}:{ours[-1].lineno}" if ours else "?"


class TaskRunner:
    """Runs coroutines for widgets and sorts their ends: done, known error, cancelled, unknown error.

    Of one owner and key only the newest counts: an older one is cancelled and its result never arrives. When the owner is
    destroyed its tasks are cancelled. Callbacks run on the loop's thread.
    """

    def __init__(self, notices: Notices, loop: "asyncio.AbstractEventLoop | None" = None, *, is_before_loop: bool = False) -> None:
        """Tell what nobody handles to `notices`; without `loop`, the loop running at each call is used.

        `is_before_loop`: there is no loop yet, and what is to run waits for `begin`.
        """
        self._notices = notices
        self._loop = loop
        self._waiting: list[tuple[Coroutine[Any, Any, Any], Callable[[], object]]] | None = [] if is_before_loop else None
        self._is_in_place = False
        self._tasks: set[asyncio.Task[Any]] = set()
        self._newest: dict[tuple[int, str], asyncio.Task[Any]] = {}
        self._owners: dict[int, set[asyncio.Task[Any]]] = {}

    def run(
        self,
        coroutine: Coroutine[Any, Any, T],
        *,
        owner: QObject,
        key: str | None = None,
        on_done: Callable[[T], object] | None = None,
        on_error: Callable[[DeskError], object] | None = None,
    ) -> "asyncio.Task[T] | None":
        """Start `coroutine` for `owner`, and return its task, None before there is a loop.

        Known errors go to `on_error`, or to the notices where there is none.
        """
        if self._is_in_place:
            self._run_now(coroutine, on_done, on_error)
        elif self._waiting is not None:
            self._waiting.append((coroutine, partial(self._start, coroutine, owner, key, on_done, on_error)))
        else:
            return self._start(coroutine, owner, key, on_done, on_error)
        return None

    @contextmanager
    def in_place(self) -> Iterator[None]:
        """Before there is a loop, bring what is run in here to its end at once, as far as only the database is waited for."""
        self._is_in_place = self._waiting is not None
        try:
            yield
        finally:
            self._is_in_place = False

    def begin(self) -> None:
        """Start what waited for the loop, which runs now."""
        waiting, self._waiting = self._waiting or (), None
        for _coroutine, start in waiting:
            start()

    def _run_now(
        self, coroutine: Coroutine[Any, Any, T], on_done: Callable[[T], object] | None, on_error: Callable[[DeskError], object] | None
    ) -> None:
        try:
            result = run_in_place(coroutine)
        except Cancelled:
            pass
        except DeskError as error:
            self._call(on_error or self._notices.failed, error)
        except Exception as error:  # noqa: BLE001 -- reported, as it is where a loop runs it
            self._report(error)
        else:
            if on_done is not None:
                self._call(on_done, result)

    def _start(
        self,
        coroutine: Coroutine[Any, Any, T],
        owner: QObject,
        key: str | None,
        on_done: Callable[[T], object] | None,
        on_error: Callable[[DeskError], object] | None,
    ) -> "asyncio.Task[T]":
        loop = self._loop or asyncio.get_running_loop()
        task = loop.create_task(coroutine)
        owner_id = id(owner)
        if owner_id not in self._owners:
            self._owners[owner_id] = set()
            owner.destroyed.connect(lambda *_: self.cancel_owner_id(owner_id))
        self._tasks.add(task)
        self._owners[owner_id].add(task)
        if key is not None:
            older = self._newest.get((owner_id, key))
            if older is not None:
                older.cancel()
            self._newest[owner_id, key] = task
        task.add_done_callback(lambda ended: self._sort_end(ended, owner_id, key, on_done, on_error))
        return task

    def cancel(self, owner: QObject, key: str) -> None:
        """Stop the newest task of an owner and key, if it still runs."""
        task = self._newest.pop((id(owner), key), None)
        if task is not None:
            task.cancel()

    def cancel_owner_id(self, owner_id: int) -> None:
        """Stop everything that was started for an owner."""
        for task in self._owners.pop(owner_id, set()):
            task.cancel()

    async def drain(self, seconds: float) -> None:
        """Let what runs come to its end, for at most `seconds`: drafts and settings that were just handed over."""
        if self._tasks:
            await asyncio.wait(list(self._tasks), timeout=seconds)

    async def aclose(self) -> None:
        """Stop everything and wait until it has ended."""
        for coroutine, _start in self._waiting or ():
            coroutine.close()
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _sort_end(
        self,
        task: "asyncio.Task[T]",
        owner_id: int,
        key: str | None,
        on_done: Callable[[T], object] | None,
        on_error: Callable[[DeskError], object] | None,
    ) -> None:
        self._tasks.discard(task)
        is_owned = owner_id in self._owners
        self._owners.get(owner_id, set()).discard(task)
        is_newest = key is None or self._newest.get((owner_id, key)) is task
        if key is not None and is_newest:
            self._newest.pop((owner_id, key), None)
        if task.cancelled():
            return
        error = task.exception()
        if error is None:
            if on_done is not None and is_owned and is_newest:
                self._call(on_done, task.result())
        elif isinstance(error, Cancelled):
            pass
        elif isinstance(error, DeskError):
            if is_owned and is_newest:
                self._call(on_error or self._notices.failed, error)
        else:
            self._report(error)

    def _call(self, callback: Callable[[Any], object], value: object) -> None:
        try:
            callback(value)
        except Exception as error:  # noqa: BLE001 -- a callback's bug must not end the loop; it is reported like any other
            self._report(error)

    def _report(self, error: BaseException) -> None:
        what, where = type(error).__name__, where_raised(error)
        _log.error("unexpected %s at %s", what, where, exc_info=error)
        self._notices.crashed(what, where)
