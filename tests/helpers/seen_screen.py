"""A screen that only this process sees, and what is on it: Xvfb with its picture in a file that is read while it changes."""

import mmap
import os
import shutil
import struct
import subprocess
import tempfile
import time
from collections import Counter
from pathlib import Path

WIDTH, HEIGHT = 1366, 768
_HEADER = struct.Struct(">25I")  # of an X window dump
_HEADER_SIZE, _LINE, _COLORS = 0, 12, 19  # places in it: how long it is, the bytes of a line, the entries of the colour table
_COLOR_BYTES = 12


class SeenScreen:
    """A running screen of 1366 by 768; `display` is its name. RuntimeError where Xvfb is missing or does not start."""

    def __init__(self) -> None:
        if shutil.which("Xvfb") is None:
            raise RuntimeError("Xvfb is missing; `make setup` installs it")
        self._folder = tempfile.mkdtemp(prefix="recruiterdesk-screen-")
        told, tell = os.pipe()
        words = [
            "-displayfd",
            str(tell),
            "-fbdir",
            self._folder,
            "-screen",
            "0",
            f"{WIDTH}x{HEIGHT}x24",
            "-ac",
            "-nolisten",
            "tcp",
            "-noreset",
        ]
        self._server = subprocess.Popen(["Xvfb", *words], pass_fds=(tell,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(tell)
        with os.fdopen(told) as line:
            number = line.readline().strip()
        if not number:
            self.close()
            raise RuntimeError("Xvfb did not start")
        self.display = f":{number}"
        with (Path(self._folder) / "Xvfb_screen0").open("rb") as file:
            self._memory = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        header = _HEADER.unpack_from(self._memory)
        self._line = header[_LINE]
        self._begin = header[_HEADER_SIZE] + header[_COLORS] * _COLOR_BYTES

    def picture(self) -> bytes:
        """Return what is on it now: rows of 32 bits each for blue, green, red and nothing."""
        return self._memory[self._begin : self._begin + self._line * HEIGHT]

    def row(self, number: int) -> bytes:
        """Return one row of pixels."""
        begin = self._begin + self._line * number
        return self._memory[begin : begin + self._line]

    def colors(self) -> Counter[bytes]:
        """Return how many pixels of each colour there are."""
        seen = self.picture()
        return Counter(seen[place : place + 3] for place in range(0, len(seen), 4))

    def settled(self, *, seconds: float = 1.0, patience: float = 60.0) -> bytes:
        """Wait until something is there and does not change for some seconds; return it. TimeoutError."""
        until = time.monotonic() + patience
        last, since = self.picture(), time.monotonic()
        while time.monotonic() < until:
            time.sleep(0.05)
            now = self.picture()
            if now != last:
                last, since = now, time.monotonic()
            elif time.monotonic() - since >= seconds and any(last):
                return now
        raise TimeoutError("nothing was shown, or it never came to rest")

    def save(self, file: Path) -> None:
        """Write what is on it as a PNG."""
        from PySide6.QtGui import QImage  # noqa: PLC0415 -- only who wants to look needs it

        QImage(self.picture(), WIDTH, HEIGHT, self._line, QImage.Format.Format_RGB32).save(str(file))

    def close(self) -> None:
        """End it."""
        self._server.terminate()
        self._server.wait(10)
        shutil.rmtree(self._folder, ignore_errors=True)
