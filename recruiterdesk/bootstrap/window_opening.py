"""A profile that takes its time to open, or does not: a window says so, and whoever sees it tries again or leaves."""

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING

from recruiterdesk.bootstrap.open_desk import Opening, Parts
from recruiterdesk.machine.folders import Profile
from recruiterdesk.ui.main_window.early_window import EarlyWindow
from recruiterdesk.ui.theme.theme import Theme

if TYPE_CHECKING:
    from recruiterdesk.services.desk import Desk

_PATIENCE = 0.4  # seconds of opening before the window says that it waits


class WindowOpening:
    """Made where the desk was not open before there was a loop. `end` it once the desk's window shows, or nobody wants that any more."""

    def __init__(
        self,
        theme: Theme,
        profile: Profile,
        parts: Parts | None,
        *,
        on_window: Callable[[], object],
        on_quit: Callable[[], object],
    ) -> None:
        """Show nothing yet; `on_window` is called when there is a `window`, and `on_quit` when the user wants to leave from it."""
        self._theme, self._profile, self._parts = theme, profile, parts
        self._on_window, self._on_quit = on_window, on_quit
        self._retry = asyncio.Event()
        self.window: EarlyWindow | None = None

    async def desk(self, opening: Opening) -> "Desk":
        """Return the desk that `opening` opens. What keeps it shut is shown, and it is opened anew each time that the user tries again."""
        loop = asyncio.get_running_loop()
        while True:
            building = loop.create_task(opening.desk())
            try:
                done, _ = await asyncio.wait({building}, timeout=_PATIENCE)
                if not done and self.window is None:
                    self._made_window().show_waiting()
                return await building
            except asyncio.CancelledError:
                if not building.cancel() and not building.cancelled() and building.exception() is None:
                    await building.result().aclose()  # it had opened in the same moment
                raise
            except Exception as error:  # noqa: BLE001 -- whatever it is: a page that says so, and not a program that never shows
                trouble = error
            page = self._made_window().show_trouble(trouble, str(self._profile.folder))
            page.retry_requested.connect(self._retry.set)
            page.quit_requested.connect(self._on_quit)
            self._retry.clear()
            await self._retry.wait()
            opening = Opening(self._profile, self._parts)

    def end(self) -> None:
        """Take the window away, where there is one."""
        if self.window is not None:
            self.window.end()
            self.window = None

    def _made_window(self) -> EarlyWindow:
        if self.window is None:
            self.window = EarlyWindow(self._theme)
            self.window.close_requested.connect(self._on_quit)
            self._on_window()
        return self.window
