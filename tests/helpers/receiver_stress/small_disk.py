"""A disk that is full: a small file system in memory that only one receiver sees, made without rights of the computer's administrator."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from served_receiver import ServedReceiver, given

_MOUNT = 'mount -t tmpfs -o "size=$1" tmpfs "$2" && mkdir "$2/tmp" && shift 2 && exec "$@"'
_MIB = 1024 * 1024


class SmallDisk:
    """The disk, as it is seen from outside; database, log and temporary files of its receiver lie on it."""

    def __init__(self, receiver: ServedReceiver, folder: Path) -> None:
        self.receiver = receiver
        self.port = int(receiver.url.rpartition(":")[2])
        self._seen = Path(f"/proc/{receiver.process.pid}/root{folder}")
        self._filler = self._seen / "filler"

    def copy(self, folder: Path) -> str:
        """Copy the database as a power cut would leave it now, while nothing is written; return the copy's address."""
        folder.mkdir()
        for file in ("receiver.db", "receiver.db-wal"):  # by way of the process SQLite itself would not find them
            if (self._seen / file).exists():
                shutil.copy(self._seen / file, folder / file)
        return f"sqlite:///{folder / 'receiver.db'}"

    def fill(self, *, but: int) -> None:
        """Leave so many bytes free."""
        left = shutil.disk_usage(self._seen).free - but
        with self._filler.open("wb") as file:
            while left > 0:
                left -= file.write(bytes(min(left, _MIB)))

    def make_room(self) -> None:
        """Give it all back."""
        self._filler.unlink()


def why_none() -> str | None:
    """Return why no such disk can be had here, None where it can."""
    if shutil.which("unshare") is None:
        return "there is no unshare, which mounts a file system for one process"
    with tempfile.TemporaryDirectory() as folder:
        tried = subprocess.run(_within(folder, "1m", "true"), capture_output=True, text=True, check=False)
    return None if tried.returncode == 0 else f"no file system can be mounted for one process: {tried.stderr.strip()}"


@contextmanager
def receiver_on_small_disk(folder: Path, *, mebibytes: int) -> Iterator[SmallDisk]:
    """Run a receiver whose disk has so much room."""
    disk = folder / "disk"
    disk.mkdir()
    surroundings = {**given(folder / "profile"), "TMPDIR": str(disk / "tmp")}
    serving = (sys.executable, "-m", "recruiterdesk", "receive", "--port", "0", "--database", f"sqlite:///{disk / 'receiver.db'}")
    receiver = ServedReceiver(given=surroundings, command=_within(str(disk), f"{mebibytes}m", *serving))
    try:
        yield SmallDisk(receiver, disk)
    finally:
        receiver.stop()


def _within(folder: str, size: str, *command: str) -> list[str]:
    """Return the command that runs the rest within namespaces of its own; it stays the same process."""
    as_root = () if os.geteuid() == 0 else ("--map-root-user",)
    return ["unshare", *as_root, "--mount", "--propagation", "private", "sh", "-c", _MOUNT, "sh", size, folder, *command]
