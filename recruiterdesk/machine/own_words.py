"""What names this computer's user in texts of the program itself: the home folder, the user's name, the computer's."""

import getpass
import os
import re
import socket
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

_LEAST = 2  # letters of a name; a shorter one would be found in everything
_NEVER = frozenset({"recruiterdesk", "localhost"})  # words of the program's own


class OwnWords:
    """Replaces them: the home folder by `~`, the user by `(user)`, the computer by `(computer)`, folders given here by their words."""

    def __init__(self, folders: dict[Path, str] | None = None) -> None:
        """`folders` are more specific than the home folder and go first, such as the profile's."""
        self._folders = dict(folders or {})

    def without(self, text: str) -> str:
        """Return the text without them."""
        for pattern, word in self._patterns:
            text = pattern.sub(word.replace("\\", "\\\\"), text)
        return text

    @cached_property
    def _patterns(self) -> list[tuple[re.Pattern[str], str]]:
        folders = [(path, word) for folder, word in self._folders.items() for path in _spellings(folder)]
        folders += [(path, "~") for path in _spellings(_home())]
        found = [(re.compile(re.escape(path), re.IGNORECASE), word) for path, word in sorted(folders, key=lambda pair: -len(pair[0]))]
        for names, word in ((_user_names(), "(user)"), (_host_names(), "(computer)")):
            known = {name for name in names if len(name) >= _LEAST and name.casefold() not in _NEVER}
            longest_first = sorted(known, key=len, reverse=True)
            found += [(re.compile(rf"(?<![^\W_]){re.escape(name)}(?![^\W_])", re.IGNORECASE), word) for name in longest_first]
        return found


def _home() -> Path:
    try:
        return Path.home()
    except RuntimeError:
        return Path("~")


def _spellings(folder: Path) -> Iterator[str]:
    for path in {folder, folder.absolute(), Path(os.path.realpath(folder))}:
        text = str(path)
        if len(path.parts) > 1:
            yield from {text, text.replace("\\", "/"), text.replace("\\", "\\\\")}


def _user_names() -> Iterator[str]:
    yield from (os.environ.get(name, "") for name in ("LOGNAME", "USER", "LNAME", "USERNAME", "SUDO_USER"))
    yield _home().name
    try:
        yield getpass.getuser()
    except (OSError, KeyError, ImportError):
        return
    if os.name == "posix":
        import pwd  # noqa: PLC0415 -- does not exist on Windows

        try:
            full = pwd.getpwuid(os.getuid()).pw_gecos.split(",")[0]
        except KeyError:
            return
        yield from (full, *(part for part in full.split() if len(part) > _LEAST))


def _host_names() -> Iterator[str]:
    name = socket.gethostname()
    yield from (name, name.split(".")[0], os.environ.get("COMPUTERNAME", ""))
