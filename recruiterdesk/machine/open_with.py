"""Handing an address or a file to the system's own program for it, after a click, and cleaning up behind."""

import contextlib
import os
import secrets
import shutil
import subprocess
import sys
import threading
from pathlib import Path
from urllib.parse import urlsplit

from recruiterdesk.domain.errors import DeskError, StorageTrouble, Unsupported
from recruiterdesk.machine.file_name import extension_of, safe_file_name

SCHEMES = frozenset({"https", "mailto", "tel"})

# What a viewer opens; nothing that a system would run, and no web page, which would run in a browser.
OPENABLE = frozenset({"pdf", "docx", "doc", "odt", "rtf", "txt", "png", "jpg", "jpeg", "gif", "bmp", "tif", "tiff", "webp", "csv", "xlsx"})

FROM_THE_INTERNET = b"[ZoneTransfer]\r\nZoneId=3\r\n"


def open_address(address: str) -> None:
    """Open a web page, an e-mail or a phone call with the system's program.

    Only https, mailto and tel, and no mail that attaches a file by itself; anything else raises Unsupported.
    """
    if not address.isprintable() or " " in address:
        raise Unsupported("This link holds characters that do not belong in a link, so it is not opened.")
    try:
        parts = urlsplit(address)
    except ValueError:
        parts = urlsplit("")
    if parts.scheme not in SCHEMES or (parts.scheme == "https" and not parts.hostname):
        raise Unsupported("Only web pages (https), e-mail addresses and phone numbers are opened from here; this link is none of these.")
    if parts.scheme == "mailto" and "attach" in parts.query.casefold():
        raise Unsupported("This link would attach a file of yours to an e-mail, so it is not opened.")
    _hand_over(address)


class OpenedFiles:
    """Files handed to other programs: private copies in the scratch folder, deleted when asked, at the end, and at the next start."""

    def __init__(self, scratch_folder: Path) -> None:
        self._scratch = scratch_folder
        self._opened: set[Path] = set()

    def open(self, content: bytes, name: str) -> Path:
        """Open a document with the system's program, marked as coming from the internet; return the copy's path.

        Raises Unsupported for a kind that a system could run instead of show, StorageTrouble when it cannot be written.
        """
        copy = self.write(content, name)
        try:
            _hand_over(str(copy))
        except DeskError:
            self.discard(copy)
            raise
        return copy

    def write(self, content: bytes, name: str) -> Path:
        """Make the private copy only, for whoever drags it out; otherwise as `open`."""
        if extension_of(name) not in OPENABLE:
            raise Unsupported(
                "{name} is not a kind of file that is opened from here, since it might run instead of show. Save it if you trust it.",
                name=safe_file_name(name),
            )
        folder = self._scratch / secrets.token_hex(8)
        copy = folder / safe_file_name(name)
        try:
            folder.mkdir(mode=0o700)
            self._opened.add(copy)
            with os.fdopen(os.open(copy, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600), "wb") as writing:
                writing.write(content)
        except OSError as trouble:
            self.discard(copy)
            raise StorageTrouble("There is no room to open {name}. Make room on the disk and try again.", name=copy.name) from trouble
        _mark_as_foreign(copy)
        return copy

    def discard(self, copy: Path) -> None:
        """Delete one copy."""
        self._opened.discard(copy)
        shutil.rmtree(copy.parent, ignore_errors=True)

    def discard_all(self) -> None:
        """Delete every copy; what another program still holds open goes at the next start."""
        for copy in list(self._opened):
            self.discard(copy)


def _mark_as_foreign(file: Path) -> None:
    """Tell the system that a file came from outside, where it has a mark for that; then its viewers are on guard."""
    if sys.platform == "win32":
        with contextlib.suppress(OSError), open(f"{file}:Zone.Identifier", "wb") as mark:  # noqa: PTH123 -- a stream, not a path
            mark.write(FROM_THE_INTERNET)
    elif sys.platform == "darwin":
        command = ["/usr/bin/xattr", "-w", "com.apple.quarantine", "0081;00000000;recruiterdesk;", str(file)]
        with contextlib.suppress(OSError):
            subprocess.run(command, check=False, capture_output=True)  # noqa: S603 -- a fixed program, our own path


def _hand_over(target: str) -> None:
    """Let the system open a checked address or a path of ours."""
    try:
        if sys.platform == "win32":
            os.startfile(target)  # noqa: S606 -- checked by the callers
            return
        program = "/usr/bin/open" if sys.platform == "darwin" else shutil.which("xdg-open")
        if program is None:
            raise Unsupported("This computer has no program to open other programs with. Install xdg-utils, or save the file.")
        opener = subprocess.Popen(  # noqa: S603 -- a fixed program and a checked target, without a shell
            [program, target],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            env=_own_environment(),
        )
        # It ends when the other program took over, or with that program: nobody waits, but its end has to be collected.
        threading.Thread(target=opener.wait, name="opener", daemon=True).start()
    except OSError as trouble:
        raise Unsupported("The system could not open this. Save the file and open it yourself.") from trouble


def _own_environment() -> dict[str, str]:
    """Return the environment as it was before a bundle put its own libraries first."""
    environment = dict(os.environ)
    for name in ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "QT_PLUGIN_PATH"):
        original = environment.pop(f"{name}_ORIG", None)
        if getattr(sys, "frozen", False):
            environment.pop(name, None)
        if original:
            environment[name] = original
    return environment
