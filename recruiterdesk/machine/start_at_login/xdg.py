"""Linux and the other desktops of freedesktop.org: a desktop entry in the user's autostart folder.

Written by the Desktop Entry Specification 1.5 and the Desktop Application Autostart Specification 0.5. A value is quoted twice: first
as an argument of Exec, then as a string of the file.
"""

import os
import re
from collections.abc import Sequence
from pathlib import Path

from recruiterdesk.machine.start_at_login import files
from recruiterdesk.machine.start_at_login.entry import unfit

_PLAIN = re.compile(r"[A-Za-z0-9_@+,.:/-]+")
_ESCAPED_IN_QUOTES = re.compile(r'(["`$\\])')
_UNWRITABLE = re.compile("[\x00-\x1f\x7f\ud800-\udfff]")
_ESCAPES = {"s": " ", "n": "\n", "t": "\t", "r": "\r", "\\": "\\"}
_GROUP = "[Desktop Entry]"


class AutostartFile:
    """`NAME.desktop` in the autostart folder, which follows XDG_CONFIG_HOME; `config` is the user's folder of settings (a test's)."""

    def __init__(self, name: str, config: Path | None = None) -> None:
        self.file = (config or _config_home()) / "autostart" / f"{name}.desktop"

    def is_on(self) -> bool:
        """See LoginEntry. A desktop's own settings hide an entry, or disable it as GNOME does."""
        content = files.read(self.file)
        if content is None:
            return False
        keys = _keys(content.decode(errors="replace"))
        is_off = keys.get("Hidden") == "true" or keys.get("X-GNOME-Autostart-enabled") == "false"
        return not is_off and _is_program(_text(keys.get("TryExec", "")))

    def switch_on(self, command: Sequence[str]) -> None:
        """See LoginEntry."""
        if any(_UNWRITABLE.search(word) for word in command) or "=" in command[0]:  # the specification has no way to write them
            raise unfit()
        # GLib looks for the program before it makes one percent sign of two, and would not find it.
        words = ("/usr/bin/env", *command) if "%" in command[0] else command
        lines = (
            _GROUP,
            "Type=Application",
            "Version=1.5",
            "Name=recruiterdesk",
            f"Exec={_string(' '.join(map(_argument, words)))}",
            f"TryExec={_string(command[0])}",  # whoever takes the program away is not asked about this file at every login
            "Icon=recruiterdesk",
            "Terminal=false",
            "X-GNOME-Autostart-enabled=true",
        )
        files.write(self.file, "".join(f"{line}\n" for line in lines).encode())

    def switch_off(self) -> None:
        """See LoginEntry."""
        files.remove(self.file)


def _argument(word: str) -> str:
    """Quote one argument for Exec; a percent sign would begin a field code."""
    word = word.replace("%", "%%")
    if _PLAIN.fullmatch(word):
        return word
    return f'"{_ESCAPED_IN_QUOTES.sub(chr(92) * 2 + chr(92) + "1", word)}"'


def _string(value: str) -> str:
    return value.replace("\\", "\\\\")


def _text(value: str) -> str:
    return re.sub(r"\\(.)", lambda found: _ESCAPES.get(found[1], found[0]), value)


def _keys(content: str) -> dict[str, str]:
    """Return the keys of the main group; the first of each counts."""
    keys: dict[str, str] = {}
    is_in_group = False
    for raw in content.splitlines():
        line = raw.strip()
        if line.startswith("["):
            is_in_group = line == _GROUP
        elif is_in_group and not line.startswith("#") and "=" in line:
            key, _, value = line.partition("=")
            keys.setdefault(key.strip(), value.strip())
    return keys


def _is_program(path: str) -> bool:
    return bool(path) and os.access(path, os.X_OK)


def _config_home() -> Path:
    chosen = os.environ.get("XDG_CONFIG_HOME", "")
    return Path(chosen) if Path(chosen).is_absolute() else Path.home() / ".config"  # one that is not absolute counts for nothing
