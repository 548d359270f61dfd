"""A small file in the user's settings, put in place at once or taken away."""

import contextlib
import os
from pathlib import Path

from recruiterdesk.machine.start_at_login.entry import refused


def write(file: Path, content: bytes) -> None:
    """Write a file that only this user can change, whole or not at all; raises StorageTrouble."""
    new = file.with_name(f".{file.name}.{os.getpid()}.new")
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        try:
            new.write_bytes(content)
            new.chmod(0o644)  # as other programs' entries are: the session reads it, and it says nothing of anybody
            new.replace(file)
        finally:
            with contextlib.suppress(OSError):
                new.unlink(missing_ok=True)
    except OSError as trouble:
        raise refused(str(file.parent)) from trouble


def remove(file: Path) -> None:
    """Take a file away, if it is there; raises StorageTrouble."""
    try:
        file.unlink(missing_ok=True)
    except NotADirectoryError:
        return
    except OSError as trouble:
        raise refused(str(file.parent)) from trouble


def read(file: Path) -> bytes | None:
    """Return what stands in a file, None where there is none; raises StorageTrouble."""
    try:
        return file.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as trouble:
        raise refused(str(file.parent)) from trouble
