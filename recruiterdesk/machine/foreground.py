"""The right to come to the front: the system gives it to the program that the user just started, which hands it to the open window.

Without it most systems only mark the window as wanting attention. Wayland gives a token, which Qt takes from the environment when a
window is activated; Windows lets the one that has the right name who may take it next, by Microsoft's description of
AllowSetForegroundWindow. Neither has been tried on such a system yet. X11 and macOS hand it over by themselves.
"""

import os
import sys
from typing import Any

_TOKEN = "XDG_ACTIVATION_TOKEN"  # noqa: S105 -- the name of a variable
_LONGEST_TOKEN = 512
_ANY_PROGRAM = -1


def give_foreground(libraries: Any = None) -> str:
    """Let another program come to the front, and return what it needs for that, "" for nothing; `libraries` are a test's."""
    if libraries is None and sys.platform == "win32":
        import ctypes  # noqa: PLC0415 -- loaded where there is Windows

        libraries = ctypes.windll
    if libraries is not None:
        libraries.user32.AllowSetForegroundWindow(_ANY_PROGRAM)
    token = os.environ.get(_TOKEN, "")
    return token if len(token) <= _LONGEST_TOKEN and token.isprintable() else ""


def take_foreground(token: str) -> None:
    """Take what another program gave, before the window is activated."""
    if token and len(token) <= _LONGEST_TOKEN and token.isprintable():
        os.environ[_TOKEN] = token
