"""Which entry stands for a profile on this system."""

import hashlib
import sys
from pathlib import Path

from recruiterdesk.machine.start_at_login.entry import LoginEntry


def entry_name(profile: Path | None) -> str:
    """Return what the entry of a profile is called; None is the usual profile. It tells nothing of the folder."""
    if profile is None:
        return "recruiterdesk"
    return f"recruiterdesk-{hashlib.sha256(bytes(profile)).hexdigest()[:8]}"


def login_entry(profile: Path | None) -> LoginEntry:
    """Return the entry of a profile on this system; None is the usual profile."""
    name = entry_name(profile)
    found: LoginEntry
    if sys.platform == "win32":
        from recruiterdesk.machine.start_at_login.windows import RunValue  # noqa: PLC0415 -- each system loads its own

        found = RunValue(name)
    elif sys.platform == "darwin":
        from recruiterdesk.machine.start_at_login.macos import LaunchAgent  # noqa: PLC0415 -- as above

        found = LaunchAgent(name)
    else:
        from recruiterdesk.machine.start_at_login.xdg import AutostartFile  # noqa: PLC0415 -- as above

        found = AutostartFile(name)
    return found
