"""The program with its window: one loop, one window per profile, opened fast, closed in order; trouble at the start is a page."""

import asyncio
import contextlib
import logging
import os
import sys
import time
from collections.abc import Callable, Coroutine, Sequence
from datetime import UTC, datetime
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any

os.environ["QT_API"] = "pyside6"  # qasync would try other bindings first

import recruiterdesk.ui  # noqa: F401, I001 -- before Qt: it spares us what its binding does at each import
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from recruiterdesk.bootstrap.open_desk import Opening, Parts
from recruiterdesk.domain.errors import DeskError
from recruiterdesk.domain.in_place import run_in_place
from recruiterdesk.machine.folders import Profile
from recruiterdesk.ui.applications.list_view import new_since
from recruiterdesk.ui.bridge.first_paint import FirstPaint
from recruiterdesk.ui.bridge.garbage import GarbageOnWindowThread
from recruiterdesk.ui.bridge.language import WindowLanguage
from recruiterdesk.ui.bridge.task_runner import where_raised
from recruiterdesk.ui.main_window.desk_window import DeskWindow
from recruiterdesk.ui.main_window.window_memory import SETTING, WindowMemory
from recruiterdesk.ui.settings.preferences import Preferences, read_preferences
from recruiterdesk.ui.theme.theme import Theme

if TYPE_CHECKING:
    from recruiterdesk.bootstrap.window_opening import WindowOpening
    from recruiterdesk.bootstrap.window_tasks import WindowTasks
    from recruiterdesk.bootstrap.window_work import WindowWork
    from recruiterdesk.domain.account import Account
    from recruiterdesk.services.desk import Desk
    from recruiterdesk.ui.main_window.frame import MainWindow
    from recruiterdesk.ui.theme.program_icon import ProgramIcon

_log = logging.getLogger(__name__)
_PATIENCE = 0.4  # seconds for the profile to open, and then for the first list to be painted, before there is a loop


class WindowProgram:
    """One run of the program with a window. `main` returns the exit status."""

    def __init__(
        self,
        application: QApplication,
        profile: Profile,
        parts: Parts | None,
        on_painted: Callable[[], object] | None = None,
        beside: "Beside | None" = None,
        opening: Opening | None = None,
    ) -> None:
        """Prepare; `opening` is the profile's, where it was begun before."""
        self._profile, self._parts, self._on_painted, self._beside = profile, parts, on_painted, beside
        self._application = application
        self._opening: Opening | None = opening or Opening(profile, parts)
        self._theme = Theme(application)
        self._theme.install(application, is_dressed=False)
        self._language = WindowLanguage(application)
        self._garbage = GarbageOnWindowThread(application)
        self._wants_to_leave = self._is_looping = False
        self._icon: ProgramIcon | None = None
        self._early: WindowOpening | None = None  # where the desk was not open before there was a loop
        self._desk: Desk | None = None
        self._work: WindowWork | None = None
        self._spoken = self._link = ""
        self._name: Callable[[], str] | None = None  # what the window is called besides, in the window's language
        self.has_aim = False  # a link came: whoever it names is what the user wants to see first
        self.is_painted: Callable[[], bool] = bool  # whether the first list is on the screen
        self.shown: DeskWindow | None = None

    @cached_property
    def is_shown(self) -> "asyncio.Event":
        """Return what is set once the desk's window is shown."""
        return asyncio.Event()

    @cached_property
    def _stop(self) -> "asyncio.Event":
        return asyncio.Event()

    @cached_property
    def _tasks(self) -> "WindowTasks":
        from recruiterdesk.bootstrap.window_tasks import WindowTasks  # noqa: PLC0415 -- there is a loop only once the list is painted

        return WindowTasks(self.report)

    def show_list(self) -> None:
        """Paint the first list before there is a loop, where the profile opens at once; whatever keeps it shut is told by `main`."""
        self._begin()
        opening = self._opening
        if opening is None or not opening.wait(_PATIENCE):
            return
        try:
            desk = self._desk = run_in_place(opening.desk())
            first = run_in_place(_read_first(desk))
        except Exception as error:  # noqa: BLE001 -- `main` opens anew, and says what it is if it stays
            _log.warning("the first list waits for the loop: %s", type(error).__name__)
            return
        finally:
            self._opening = None
        shown = self._build(desk, *first, is_before_loop=True)
        shown.show_list()
        model, is_painted = shown.screens.applicants.page.model, self._follow_first_paint(shown)
        self._theme.dress()
        shown.window.show()
        latest = time.monotonic() + _PATIENCE
        while model.rowCount() > 0 and not is_painted() and time.monotonic() < latest:
            self._application.processEvents()

    async def main(self) -> int:
        """Open the desk, show it until the user closes the window, and put everything away."""
        loop = asyncio.get_running_loop()
        loop.set_exception_handler(self._tasks.on_loop_error)
        self._is_looping = True
        if self._wants_to_leave:
            self._stop.set()
        if self.shown is None:
            self._begin()
        if self._beside is not None:
            self._tasks.start(self._beside(self))
        is_ended_by_user = False
        opening = loop.create_task(self._open())
        stopping = loop.create_task(self._stop.wait())
        try:
            await asyncio.wait({opening, stopping}, return_when=asyncio.FIRST_COMPLETED)
            if opening.done():
                opening.result()
                await stopping
            is_ended_by_user = True
        finally:
            for task in (opening, stopping):
                task.cancel()
            await asyncio.gather(opening, stopping, return_exceptions=True)
            await self._put_away(is_ended_by_user=is_ended_by_user)
            self._language.leave()
            self._garbage.stop()
        return 0

    @property
    def theme(self) -> Theme:
        """What the window looks like."""
        return self._theme

    @property
    def desk(self) -> "Desk | None":
        """The desk, once it is open."""
        return self._desk

    def leave(self) -> None:
        """End as if the user had closed the window."""
        self._wants_to_leave = True
        if self._is_looping:
            self._stop.set()

    def open_link(self, link: str) -> None:
        """Go to what a link names, as soon as the desk is open and shown: of several that come before, to the last."""
        self._link = link
        self.has_aim = self.has_aim or bool(link)
        if self._is_looping and self.is_shown.is_set():
            self._go_to_link()

    def _go_to_link(self) -> None:
        link, self._link = self._link, ""
        if link and self.shown is not None:
            self.shown.open_link(link)

    @property
    def window(self) -> "MainWindow | None":
        """The window that is there: the desk's, or the one that says that it opens or what keeps it shut."""
        if self.shown is not None:
            return self.shown.window
        return self._early.window if self._early is not None else None

    def raise_window(self) -> bool:
        """Bring the window to the front; returns whether there is one."""
        window = self.window
        if window is None:
            return False
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()
        return True

    def name_window(self, name: Callable[[], str]) -> None:
        """Call the window something, besides what it shows: the profile's name, or that its people are made up."""
        self._name = name
        if self.shown is not None:
            self.shown.window.set_profile_name(name())

    # -- opening -------------------------------------------------------------------------------------------------------

    def _begin(self) -> None:
        self._garbage.start()
        self._language.use("system")

    async def _open(self) -> None:
        if self.shown is not None and self._desk is not None:
            self.shown.start()
            self._on_shown(self._desk)
            await asyncio.to_thread(self._profile.clean_scratch)
            return
        if self._desk is not None:  # it opened before there was a loop, and then its first list could not be read
            await self._desk.aclose()
            self._desk = None
        from recruiterdesk.bootstrap.window_opening import WindowOpening  # noqa: PLC0415 -- not needed where the profile opens at once

        opening, self._opening = self._opening or Opening(self._profile, self._parts), None
        self._early = WindowOpening(self._theme, self._profile, self._parts, on_window=self._wear_icon, on_quit=self.leave)
        self._desk = await self._early.desk(opening)
        await asyncio.gather(self._show_desk(), asyncio.to_thread(self._profile.clean_scratch))

    async def _show_desk(self) -> None:
        desk = self._desk
        if desk is None:
            return
        finding = asyncio.get_running_loop().create_task(desk.applicants.first_page(new_since(None).query))
        first = await _read_first(desk)
        before = self.shown
        shown = self._build(desk, *first)
        if before is not None:
            shown.window.setGeometry(before.window.geometry())
        self._theme.dress()
        shown.window.show()
        shown.start()
        self._follow_first_paint(shown)
        with contextlib.suppress(DeskError):  # whoever shows the list asks again and says what is wrong
            await finding
        if self._early is not None:
            self._early.end()
            self._early = None
        if before is None:
            self._on_shown(desk)
        else:
            if self._work is not None:
                self._work.follow(shown)
            self.open_link(self._link or before.waiting_link)
            await before.aclose()

    def _on_shown(self, desk: "Desk") -> None:
        self.is_shown.set()
        self._wear_icon()
        from recruiterdesk.bootstrap.window_work import WindowWork  # noqa: PLC0415 -- the list is painted without it

        self._work = WindowWork(self, desk, self._tasks, is_remembered=self._parts is None)
        self._work.begin()
        self._go_to_link()

    def _wear_icon(self) -> None:
        if self._icon is None and sys.platform != "darwin":  # there the bundle has it, in more sizes
            from recruiterdesk.ui.theme.program_icon import ProgramIcon  # noqa: PLC0415 -- read and scaled once the list is painted

            self._icon = ProgramIcon(self._application, self._theme)

    def _build(
        self, desk: "Desk", preferences: Preferences, place: object, accounts: "Sequence[Account]", *, is_before_loop: bool = False
    ) -> DeskWindow:
        self._spoken = self._language.use(preferences.language)
        self._theme.set_motion(preferences.motion)
        self._theme.set_density(preferences.density)
        self._theme.set_mode(preferences.theme)
        self._theme.set_zoom(preferences.zoom / 100)
        now, memory = partial(datetime.now, UTC), WindowMemory(place)
        shown = DeskWindow(self._theme, desk, preferences, memory, accounts, now, is_before_loop=is_before_loop)
        shown.close_requested.connect(self.leave)
        shown.language_changed.connect(self._on_language)
        shown.demo_requested.connect(_start_demo)
        if self._name is not None:
            shown.window.set_profile_name(self._name())
        self.shown = shown
        return shown

    def _follow_first_paint(self, shown: DeskWindow) -> Callable[[], bool]:
        page, done = shown.screens.applicants.page, list[bool]()

        def on_painted() -> None:
            done.append(True)
            if self._on_painted is not None:
                self._on_painted()

        FirstPaint(page.table.viewport(), lambda: page.model.rowCount() > 0, on_painted)
        self.is_painted = lambda: bool(done)
        return self.is_painted

    def _on_language(self, choice: str) -> None:
        # The window is built anew in the other language; its sheets and selection go, drafts are kept.
        if self._language.use(choice) != self._spoken:
            self._tasks.start(self._show_desk())

    # -- closing -------------------------------------------------------------------------------------------------------

    async def _put_away(self, *, is_ended_by_user: bool) -> None:
        await self._tasks.aclose()
        if self.shown is not None:
            self.shown.window.hide()
            await self.shown.aclose()
        if self._work is not None and is_ended_by_user:
            await self._work.end()
        if self._early is not None:
            self._early.end()
        if self._desk is not None:
            with contextlib.suppress(DeskError):
                if await self._desk.accounts.list():
                    await self._desk.applicants.end_visit()
            await self._desk.aclose()

    # -- mistakes ------------------------------------------------------------------------------------------------------

    def report(self, error: BaseException) -> None:
        """Log an unknown error by kind and line, and tell the user that it is ours."""
        what, where = type(error).__name__, where_raised(error)
        _log.error("unexpected %s at %s", what, where, exc_info=error)
        if self.shown is not None:
            self.shown.notices.crashed(what, where)


Beside = Callable[[WindowProgram], Coroutine[Any, Any, None]]
"""What runs beside a window, on its loop."""


async def _read_first(desk: "Desk") -> "tuple[Preferences, object, Sequence[Account]]":
    # One after the other: all are the database thread's, and there may be no loop yet that could wait for several.
    return await read_preferences(desk.settings.several), await desk.settings.get(SETTING), await desk.accounts.list()


def _start_demo() -> None:
    from recruiterdesk.bootstrap.own_program import start_beside  # noqa: PLC0415 -- not needed for the first list

    start_beside(["demo"])
