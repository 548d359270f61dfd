"""A command: something the user can do, with its keys and, when it cannot be done now, the reason."""

from collections.abc import Callable, Sequence

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent


def _never() -> str:
    return ""


class Command(msgspec.Struct, frozen=True):
    """One command. `keys` are written as printed ("A", "Shift+J", "Ctrl+Z", "G then O", "Space"); the first is shown.

    `reason` answers when it is asked: "" where the command can run. `run` fixes what it acts on at the moment it is called.
    """

    id: str
    title: Callable[[], str]
    run: Callable[[], None]
    keys: tuple[str, ...] = ()
    icon: str = "run"
    reason: Callable[[], str] = _never
    detail: Callable[[], str] = _never
    is_listed: bool = True  # shown in the palette

    @property
    def key(self) -> str:
        """Return the key to print."""
        return self.keys[0] if self.keys else ""


class CommandKeys:
    """Finds the command of a key press. Keys without Ctrl are off while `are_single_keys_on` is False."""

    def __init__(self, commands: Sequence[Command] = ()) -> None:
        """Know `commands`."""
        self.are_single_keys_on = True
        self._by_key: dict[str, Command] = {}
        self._lead = ""
        self.set_commands(commands)

    def set_commands(self, commands: Sequence[Command]) -> None:
        """Know other commands."""
        self._by_key = {key: command for command in commands for key in command.keys}
        self._leads = {key.split(" then ")[0] for key in self._by_key if " then " in key}

    def find(self, event: QKeyEvent) -> Command | None:
        """Return the command this key press completes; the first key of a pair is remembered for the next press."""
        name = key_name(event)
        if not name:
            return None
        is_single = not name.startswith(("Ctrl+", "Alt+"))
        if is_single and not self.are_single_keys_on:
            self._lead = ""
            return None
        lead, self._lead = self._lead, ""
        if lead and (command := self._by_key.get(f"{lead} then {name}")) is not None:
            return command
        if name in self._leads and name not in self._by_key:
            self._lead = name
        return self._by_key.get(name)

    def is_waiting(self) -> bool:
        """Return whether the first key of a pair was pressed."""
        return bool(self._lead)


_NAMES = {
    Qt.Key.Key_Space: "Space",
    Qt.Key.Key_Return: "Enter",
    Qt.Key.Key_Enter: "Enter",
    Qt.Key.Key_Escape: "Esc",
    Qt.Key.Key_Home: "Home",
    Qt.Key.Key_End: "End",
    Qt.Key.Key_PageUp: "PgUp",
    Qt.Key.Key_PageDown: "PgDown",
}
_LETTER_COUNT = 1


def key_name(event: QKeyEvent) -> str:
    """Return a key press as commands write it, "" for a bare modifier. A letter is what it types, so that any layout works."""
    modifiers = event.modifiers()
    is_control = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
    prefix = "Ctrl+" if is_control else "Alt+" if modifiers & Qt.KeyboardModifier.AltModifier else ""
    key = Qt.Key(event.key())
    text = event.text()
    if key in _NAMES:
        name = _NAMES[key]
    elif Qt.Key.Key_A <= key <= Qt.Key.Key_Z:
        name = chr(key)
    elif len(text) == _LETTER_COUNT and text.isprintable():
        return f"{prefix}{text.upper()}"  # signs such as / and ? already contain their Shift
    else:
        return ""
    return f"{prefix}Shift+{name}" if modifiers & Qt.KeyboardModifier.ShiftModifier else f"{prefix}{name}"
