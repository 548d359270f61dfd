"""What begins once the first list is painted: the way back to where the user stood, the profile's name, syncs, news and updates."""

import asyncio
import contextlib
import logging
import sys
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from recruiterdesk.domain.errors import DeskError

if TYPE_CHECKING:
    from recruiterdesk.bootstrap.window_return import WindowReturn
    from recruiterdesk.bootstrap.window_tasks import WindowTasks
    from recruiterdesk.domain.release import Release
    from recruiterdesk.services.desk import Desk
    from recruiterdesk.ui.main_window.desk_window import DeskWindow
    from recruiterdesk.ui.theme.theme import Theme

_log = logging.getLogger(__name__)
_AFTER_PAINT = 0.5  # seconds until syncs begin: the first list is on the screen by then


class RunWithWindow(Protocol):
    """What is asked of the run of the program that the work belongs to."""

    @property
    def theme(self) -> "Theme":
        """What the window looks like."""

    @property
    def shown(self) -> "DeskWindow | None":
        """The desk's window; another one once the language has changed."""

    @property
    def is_painted(self) -> Callable[[], bool]:
        """Whether the first list is on the screen."""

    @property
    def has_aim(self) -> bool:
        """Whether the run was asked for something that it is to show first."""

    def name_window(self, name: Callable[[], str]) -> None:
        """Call the window something, besides what it shows."""


class WindowWork:
    """One per run of the program whose desk is open and shown, whichever window shows it."""

    def __init__(self, program: RunWithWindow, desk: "Desk", tasks: "WindowTasks", *, is_remembered: bool) -> None:
        """Begin nothing yet; a profile that `is_remembered` is one of this user's from now on, and not the demo's or a test's."""
        self._program, self._desk, self._tasks, self._is_remembered = program, desk, tasks, is_remembered
        self._return: WindowReturn | None = None

    def begin(self) -> None:
        """Begin everything, as tasks: closing takes it back with the others."""
        if sys.platform == "win32":
            from recruiterdesk.machine.windows_identity import mark_as_running  # noqa: PLC0415 -- a thing of Windows

            mark_as_running()
        self._tasks.start(self._come_back())
        self._tasks.start(self._begin_background())

    def follow(self, shown: "DeskWindow") -> None:
        """Do for a window that was built anew what the one before it was given."""
        self._show_refusal()
        if self._return is not None:
            self._return.follow(shown)

    async def end(self) -> None:
        """Note that the user ends the program, so that the next run need not come back."""
        if self._return is not None:
            with contextlib.suppress(DeskError):
                await self._return.end()

    async def _come_back(self) -> None:
        """Go where the user stood if the last run did not end by her hand, and note how this one ends; once the first list is painted."""
        latest = time.monotonic() + _AFTER_PAINT
        while not self._program.is_painted() and time.monotonic() < latest:  # noqa: ASYNC110 -- it may be painted before there is a loop for an event
            await asyncio.sleep(0.02)
        from recruiterdesk.bootstrap.window_return import WindowReturn  # noqa: PLC0415 -- the list is painted without it

        if self._program.shown is not None:
            self._return = WindowReturn(self._desk)
            await self._return.begin(self._program.shown, has_aim=self._program.has_aim)

    async def _begin_background(self) -> None:
        await asyncio.sleep(_AFTER_PAINT)
        await self._desk.sync.start_background()
        if self._is_remembered:
            await self._note_opened()
        news = await self._desk.diagnosis.news()
        self._show_refusal()
        if news and self._program.shown is not None:
            from recruiterdesk.ui.main_window.news_sheet import NewsSheet  # noqa: PLC0415 -- seen once in a lifetime

            sheet = NewsSheet(self._program.theme, self._program.shown.window, news)
            sheet.closed.connect(lambda _: self._tasks.start(self._desk.diagnosis.note_told()))
            sheet.open()
        self._tasks.start(self._desk.updates.watch(self._offer_update))  # asks nothing unless the user agreed to it

    async def _note_opened(self) -> None:
        """Remember the profile among this user's, and call the window by its name where it is not the usual one."""
        try:
            name = await asyncio.to_thread(self._desk.profiles.note_opened)
        except DeskError as trouble:
            _log.warning("the profile could not be remembered: %s", trouble.kind)
            return
        if name:
            self._program.name_window(lambda: name)

    def _show_refusal(self) -> None:
        refusal = self._desk.diagnosis.refusal
        if refusal is not None and self._program.shown is not None:
            self._program.shown.main.show_refusal(refusal)

    def _offer_update(self, release: "Release") -> None:
        if self._program.shown is not None:
            self._program.shown.updates.offer(release)
