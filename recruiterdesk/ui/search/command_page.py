"""A page that runs commands by keys: what the pages of the window share in taking key presses."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from recruiterdesk.ui.search.command import Command, CommandKeys


class CommandPage(QWidget):
    """Runs the commands it is told by `set_commands`; the palette and the sheet of keys read them from `commands`."""

    refused = Signal(str)  # why a key that was pressed does nothing now

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.keys = CommandKeys()
        self.commands: tuple[Command, ...] = ()

    def set_commands(self, commands: Sequence[Command]) -> None:
        """Take the commands that keys, menus and the palette run."""
        self.commands = tuple(commands)
        self.keys.set_commands(commands)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Run the command of a key that no field wanted. Text fields keep theirs, so letters typed there never act."""
        if not self.run_key(event):
            super().keyPressEvent(event)

    def run_key(self, event: QKeyEvent) -> bool:
        """Run the command of a key press, or say why it cannot; returns whether there is one."""
        command = self.keys.find(event)
        if command is None:
            return self.keys.is_waiting()
        event.accept()
        if reason := command.reason():
            self.refused.emit(reason)
        else:
            command.run()
        return True
