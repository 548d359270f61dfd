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
from types import TracebackType
from typing import TYPE_CHECKING, Any

os.environ["QT_API"] = "pyside6"  # qasync would try other bindings first

import recruiterdesk.ui  # noqa: F401, I001 -- before Qt: it spares us what its binding does at each import
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from recruiterdesk.bootstrap.open_desk import Opening, Parts
from recruiterdesk.domain.errors import DeskError
from recruiterdesk.domain.in_place import run_in_place
from recruiterdesk.machine.folders import Profile
from recruiterdesk.machine.single_instance import SingleInstance
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
    from recruiterdesk.bootstrap.window_return import WindowReturn
    from recruiterdesk.domain.account import Account
    from recruiterdesk.domain.release import Release
    from recruiterdesk.services.desk import Desk
    from recruiterdesk.ui.main_window.early_window import EarlyWindow
    from recruiterdesk.ui.theme.program_icon import ProgramIcon

_log = logging.getLogger(__name__)
_PATIENCE = 0.4  # seconds of opening before the window says that it waits
_AFTER_PAINT = 0.5  # seconds until syncs begin: the first list is on the screen by then


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
        self._early: EarlyWindow | None = None  # shows waiting and trouble, until the desk is open
        self._desk: Desk | None = None
        self._spoken = self._link = ""
        self._has_aim = False  # a link came: whoever it names is what the user wants to see first
        self._tasks: set[asyncio.Task[None]] = set()
        self._is_painted: Callable[[], bool] = bool
        self._return: WindowReturn | None = None
        self._name: Callable[[], str] | None = None  # what the window is called besides, in the window's language
        self.shown: DeskWindow | None = None

    @cached_property
    def is_shown(self) -> "asyncio.Event":
        """Return what is set once the desk's window is shown."""
        return asyncio.Event()

    @cached_property
    def _stop(self) -> "asyncio.Event":
        return asyncio.Event()

    @cached_property
    def _retry(self) -> "asyncio.Event":
        return asyncio.Event()

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
        loop.set_exception_handler(self._on_loop_error)
        self._is_looping = True
        if self._wants_to_leave:
            self._stop.set()
        if self.shown is None:
            self._begin()
        if self._beside is not None:
            self._start(self._beside(self))
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
        self._has_aim = self._has_aim or bool(link)
        if self._is_looping and self.is_shown.is_set():
            self._go_to_link()

    def _go_to_link(self) -> None:
        link, self._link = self._link, ""
        if link and self.shown is not None:
            self.shown.open_link(link)

    def raise_window(self) -> bool:
        """Bring the window to the front; returns whether there is one."""
        window = self.shown.window if self.shown is not None else self._early
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
        self._desk = await self._open_desk()
        await asyncio.gather(self._show_desk(), asyncio.to_thread(self._profile.clean_scratch))

    async def _open_desk(self) -> "Desk":
        loop = asyncio.get_running_loop()
        while True:
            opening, self._opening = self._opening or Opening(self._profile, self._parts), None
            building = loop.create_task(opening.desk())
            try:
                done, _ = await asyncio.wait({building}, timeout=_PATIENCE)
                if not done and self._early is None:
                    self._early_window().show_waiting()
                return await building
            except asyncio.CancelledError:
                if not building.cancel() and not building.cancelled() and building.exception() is None:
                    await building.result().aclose()  # it had opened in the same moment
                raise
            except Exception as error:  # noqa: BLE001 -- whatever it is: a page that says so, and not a program that never shows
                trouble = error
            page = self._early_window().show_trouble(trouble, str(self._profile.folder))
            page.retry_requested.connect(self._retry.set)
            page.quit_requested.connect(self.leave)
            self._retry.clear()
            await self._retry.wait()

    def _early_window(self) -> "EarlyWindow":
        if self._early is None:
            from recruiterdesk.ui.main_window.early_window import EarlyWindow  # noqa: PLC0415 -- not seen where the profile opens at once

            self._early = EarlyWindow(self._theme)
            self._early.close_requested.connect(self.leave)
            self._wear_icon()
        return self._early

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
            self._show_refusal(desk)
            if self._return is not None:
                self._return.follow(shown)
            self.open_link(self._link or before.waiting_link)
            await before.aclose()

    def _on_shown(self, desk: "Desk") -> None:
        self.is_shown.set()
        self._wear_icon()
        if sys.platform == "win32":
            from recruiterdesk.machine.windows_identity import mark_as_running  # noqa: PLC0415 -- a thing of Windows

            mark_as_running()
        self._start(self._come_back(desk))
        self._go_to_link()
        self._start(self._begin_work(desk))

    async def _come_back(self, desk: "Desk") -> None:
        """Go where the user stood if the last run did not end by her hand, and note how this one ends; once the first list is painted."""
        latest = time.monotonic() + _AFTER_PAINT
        while not self._is_painted() and time.monotonic() < latest:  # noqa: ASYNC110 -- it may be painted before there is a loop for an event
            await asyncio.sleep(0.02)
        from recruiterdesk.bootstrap.window_return import WindowReturn  # noqa: PLC0415 -- the list is painted without it

        if self.shown is not None:
            self._return = WindowReturn(desk)
            await self._return.begin(self.shown, has_aim=self._has_aim)

    async def _begin_work(self, desk: "Desk") -> None:
        await asyncio.sleep(_AFTER_PAINT)  # as a task, and no timer: closing takes it back with the others
        await desk.sync.start_background()
        await self._note_opened(desk)
        news = await desk.diagnosis.news()
        self._show_refusal(desk)
        if news and self.shown is not None:
            from recruiterdesk.ui.main_window.news_sheet import NewsSheet  # noqa: PLC0415 -- seen once in a lifetime

            sheet = NewsSheet(self._theme, self.shown.window, news)
            sheet.closed.connect(lambda _: self._start(desk.diagnosis.note_told()))
            sheet.open()
        self._start(desk.updates.watch(self._offer_update))  # asks nothing unless the user agreed to it

    def _offer_update(self, release: "Release") -> None:
        if self.shown is not None:
            self.shown.updates.offer(release)

    def _wear_icon(self) -> None:
        if self._icon is None and sys.platform != "darwin":  # there the bundle has it, in more sizes
            from recruiterdesk.ui.theme.program_icon import ProgramIcon  # noqa: PLC0415 -- read and scaled once the list is painted

            self._icon = ProgramIcon(self._application, self._theme)

    async def _note_opened(self, desk: "Desk") -> None:
        """Remember the profile among this user's, and call the window by its name where it is not the usual one."""
        if self._parts is not None:  # the demo's, or a test's
            return
        try:
            name = await asyncio.to_thread(desk.profiles.note_opened)
        except DeskError as trouble:
            _log.warning("the profile could not be remembered: %s", trouble.kind)
            return
        if name:
            self.name_window(lambda: name)

    def _show_refusal(self, desk: "Desk") -> None:
        refusal = desk.diagnosis.refusal
        if refusal is not None and self.shown is not None:
            self.shown.main.show_refusal(refusal)

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
        self._is_painted = lambda: bool(done)
        return self._is_painted

    def _on_language(self, choice: str) -> None:
        # The window is built anew in the other language; its sheets and selection go, drafts are kept.
        if self._language.use(choice) != self._spoken:
            self._start(self._show_desk())

    def _start(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._on_ended)

    def _on_ended(self, task: "asyncio.Task[None]") -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            self.report(error)

    # -- closing -------------------------------------------------------------------------------------------------------

    async def _put_away(self, *, is_ended_by_user: bool) -> None:
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        if self.shown is not None:
            self.shown.window.hide()
            await self.shown.aclose()
        if self._return is not None and is_ended_by_user:
            with contextlib.suppress(DeskError):
                await self._return.end()
        if self._early is not None:
            self._early.end()
        if self._desk is not None:
            with contextlib.suppress(DeskError):
                if await self._desk.accounts.list():
                    await self._desk.applicants.end_visit()
            await self._desk.aclose()

    # -- mistakes ------------------------------------------------------------------------------------------------------

    def _on_loop_error(self, _loop: "asyncio.AbstractEventLoop", context: dict[str, Any]) -> None:
        error = context.get("exception")
        if isinstance(error, BaseException):
            self.report(error)
        else:
            _log.error("the loop reports a problem without an exception")

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


def run(program: WindowProgram, instance: SingleInstance) -> int:
    """Show the window until it is closed; a second program of the profile raises it. Returns the exit status."""

    def on_mistake(_kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        program.report(error)

    def on_second(words: list[str], _folder: str) -> bool:
        from recruiterdesk.machine.foreground import take_foreground  # noqa: PLC0415 -- loaded with the first second program

        token, link = (*words, "", "")[:2]
        take_foreground(token)
        if link:
            program.open_link(link)  # before the window comes to the front: it matters who was typing in it
        return program.raise_window() or bool(link)

    async def main() -> int:
        from recruiterdesk.bootstrap.interrupts import leaving_when_asked  # noqa: PLC0415 -- the first list is painted before

        instance.listen(on_second, asyncio.get_running_loop())
        with leaving_when_asked(program.leave):
            return await program.main()

    before, sys.excepthook = sys.excepthook, on_mistake
    try:
        program.show_list()
        import qasync  # noqa: PLC0415 -- with asyncio it takes as long as a third of Qt: the list is painted before

        return int(qasync.run(main()))
    finally:
        sys.excepthook = before
