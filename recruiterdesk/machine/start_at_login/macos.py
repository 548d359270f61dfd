"""macOS: a property list among this user's launch agents.

Written by Apple's description of launchd.plist(5). The system's own settings can also switch an agent off in a list that no program
may read; then the tick says what the file says. It has not been run on macOS.
"""

import os
import plistlib
from collections.abc import Sequence
from pathlib import Path
from xml.parsers.expat import ExpatError

from recruiterdesk.machine.start_at_login import files
from recruiterdesk.machine.start_at_login.entry import unfit

_PREFIX = "org.recruiterdesk.desk.login"


class LaunchAgent:
    """The agent of NAME; `folder` is where agents lie (a test's)."""

    def __init__(self, name: str, folder: Path | None = None) -> None:
        self._label = f"{_PREFIX}.{name}"
        self.file = (folder or Path.home() / "Library" / "LaunchAgents") / f"{self._label}.plist"

    def is_on(self) -> bool:
        """See LoginEntry."""
        content = files.read(self.file)
        if content is None:
            return False
        try:
            found = plistlib.loads(content)
        except (ValueError, ExpatError, plistlib.InvalidFileException):
            return False
        if not isinstance(found, dict) or found.get("Disabled") is True or found.get("RunAtLoad") is not True:
            return False
        words = found.get("ProgramArguments")
        return isinstance(words, list) and bool(words) and isinstance(words[0], str) and os.access(words[0], os.X_OK)

    def switch_on(self, command: Sequence[str]) -> None:
        """See LoginEntry. launchd reads it at the next login; nothing is started now."""
        if not all(word.isprintable() for word in command):
            raise unfit()
        entry = {
            "Label": self._label,
            "ProgramArguments": list(command),
            "RunAtLoad": True,
            "ProcessType": "Interactive",
            "LimitLoadToSessionType": "Aqua",  # where somebody logs in to see a window
        }
        files.write(self.file, plistlib.dumps(entry))

    def switch_off(self) -> None:
        """See LoginEntry."""
        files.remove(self.file)
