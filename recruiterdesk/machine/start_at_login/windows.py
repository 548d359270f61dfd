"""Windows: a value under this user's Run key, which needs no administrator.

Task Manager and the system's settings switch such a value off in a list of their own, StartupApproved: an odd first byte says "off".
Written by Microsoft's description of the Run keys; it has not been run on Windows, and is tried with a registry made of dictionaries.
"""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from recruiterdesk.machine.start_at_login.entry import refused, unfit

RUN = r"Software\Microsoft\Windows\CurrentVersion\Run"
APPROVED = r"Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run"
_MOST_LETTERS = 260  # of a command under this key, by Microsoft's description


class RunValue:
    """The value NAME; `registry` stands for the module winreg (a test's)."""

    def __init__(self, name: str, registry: Any = None) -> None:
        self._name, self._registry = name, registry or _winreg()

    def is_on(self) -> bool:
        """See LoginEntry."""
        command = self._value(RUN)
        approved = self._value(APPROVED)
        is_off = isinstance(approved, bytes) and approved[:1] != b"" and approved[0] % 2 == 1
        return isinstance(command, str) and not is_off and Path(_program(command)).is_file()

    def switch_on(self, command: Sequence[str]) -> None:
        """See LoginEntry. It takes back what the system's own settings said, too."""
        line = subprocess.list2cmdline(command)
        if len(line) > _MOST_LETTERS or not line.isprintable():
            raise unfit()
        registry = self._registry
        try:
            with registry.CreateKeyEx(registry.HKEY_CURRENT_USER, RUN, 0, registry.KEY_SET_VALUE) as key:
                # REG_SZ and not REG_EXPAND_SZ: a percent sign in a path stays one.
                registry.SetValueEx(key, self._name, 0, registry.REG_SZ, line)
        except OSError as trouble:
            raise refused(f"HKEY_CURRENT_USER\\{RUN}") from trouble
        self._delete(APPROVED)

    def switch_off(self) -> None:
        """See LoginEntry."""
        self._delete(RUN)
        self._delete(APPROVED)

    def _value(self, path: str) -> object:
        registry = self._registry
        try:
            with registry.OpenKey(registry.HKEY_CURRENT_USER, path, 0, registry.KEY_QUERY_VALUE) as key:
                found: object = registry.QueryValueEx(key, self._name)[0]
                return found
        except FileNotFoundError:
            return None
        except OSError as trouble:
            raise refused(f"HKEY_CURRENT_USER\\{path}") from trouble

    def _delete(self, path: str) -> None:
        registry = self._registry
        try:
            with registry.OpenKey(registry.HKEY_CURRENT_USER, path, 0, registry.KEY_SET_VALUE) as key:
                registry.DeleteValue(key, self._name)
        except FileNotFoundError:
            return
        except OSError as trouble:
            raise refused(f"HKEY_CURRENT_USER\\{path}") from trouble


def _program(line: str) -> str:
    """Return the program's file of a command line, as list2cmdline wrote it: a path holds no quotation mark."""
    return line[1:].partition('"')[0] if line.startswith('"') else line.partition(" ")[0]


def _winreg() -> Any:
    if sys.platform == "win32":
        import winreg  # noqa: PLC0415 -- loaded where there is Windows

        return winreg
    raise NotImplementedError
