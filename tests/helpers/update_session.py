"""The window over a profile whose copy was built with a channel, and stand-ins for what opens outside of it."""

import asyncio

from PySide6.QtCore import QObject, QUrl, Slot
from waiting import until

from recruiterdesk.bootstrap.window_program import WindowProgram
from recruiterdesk.ui.main_window.desk_window import DeskWindow


class Session:
    """One run of the program."""

    def __init__(self, program: WindowProgram, loop: asyncio.AbstractEventLoop) -> None:
        self.program = program
        self.ended = loop.create_task(program.main())

    async def shown(self) -> DeskWindow:
        """Return its window."""
        await until(lambda: self.program.shown is not None and self.program.shown.window.isVisible())
        assert self.program.shown is not None
        return self.program.shown

    async def close(self) -> None:
        """Close the window as a user does."""
        assert self.program.shown is not None
        self.program.shown.window.close()
        await self.ended

    def offers(self) -> list[str]:
        """Return what the notices before the user's eyes offer of updates."""
        assert self.program.shown is not None
        boxes = [box for box in self.program.shown.screens.notice_boxes if box.isVisible()]
        return [said.lead for box in boxes for said in box.shown if said.id == "update"]


class Outside(QObject):
    """Stands for the browser and the file manager: what would have been opened."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        """Note it."""
        self.opened.append(url.toString())
