"""Another run of this program beside this one: the demo, or another profile's window."""

import sys
from collections.abc import Sequence
from pathlib import Path

from recruiterdesk.machine.known_profiles import KnownProfiles
from recruiterdesk.services.profile_service import ProfileService


def own_command(arguments: Sequence[str]) -> list[str]:
    """Return the command that runs this program with these arguments: the installed one by itself, from source with its Python."""
    return [sys.executable, *([] if getattr(sys, "frozen", False) else ["-m", "recruiterdesk"]), *arguments]


def start_beside(arguments: Sequence[str]) -> bool:
    """Start this program once more, on its own: it stays when this one ends. Returns whether it could be started."""
    from PySide6.QtCore import QProcess, QProcessEnvironment  # noqa: PLC0415 -- only a window asks for another one

    program, *words = own_command(arguments)
    process = QProcess()
    process.setProgram(program)
    process.setArguments(words)
    surroundings = QProcessEnvironment.systemEnvironment()
    if getattr(sys, "frozen", False):
        # Else the bundle takes the new program for a part of this one, and it loses its files when this one ends.
        surroundings.insert("PYINSTALLER_RESET_ENVIRONMENT", "1")
    process.setProcessEnvironment(surroundings)
    # With our own output it would keep open what somebody waits for the end of.
    process.setStandardInputFile(QProcess.nullDevice())
    process.setStandardOutputFile(QProcess.nullDevice())
    process.setStandardErrorFile(QProcess.nullDevice())
    started = process.startDetached()
    # Of the two ways to call it, this one answers with a pair in PySide.
    return bool(started[0] if isinstance(started, tuple) else started)


def profile_service(this: Path | None = None) -> ProfileService:
    """Return what knows this user's profiles; `this` is the one that is open here."""
    return ProfileService(KnownProfiles(), start_beside, this)
