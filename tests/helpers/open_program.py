"""A program with its window that a test runs in its own loop: what is asked of it again and again."""

from collections.abc import Callable

from waiting import until

from recruiterdesk.bootstrap.window_program import WindowProgram
from recruiterdesk.services.desk import Desk
from recruiterdesk.ui.main_window.desk_window import DeskWindow


class OpenProgram:
    """A program whose desk is open and shown, at the latest when a test asks for either."""

    def __init__(self, program: WindowProgram) -> None:
        self.program = program

    @property
    def shown(self) -> DeskWindow:
        """Return its window."""
        assert self.program.shown is not None
        return self.program.shown

    @property
    def desk(self) -> Desk:
        """Return its desk."""
        assert self.program.desk is not None
        return self.program.desk

    async def until(self, is_so: Callable[[], object], seconds: float = 30) -> None:
        """Wait until something is so."""
        await until(is_so, seconds)
