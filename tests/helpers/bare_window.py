"""What any Qt program has: an application, a window, an empty table. Prints the seconds from the process's start and its memory."""

import json
import os
import resource
from pathlib import Path

from PySide6.QtWidgets import QApplication, QMainWindow, QTableView

SIZE = (1366, 768)


def resident() -> float:
    """Return this process's resident memory in MB."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1_000_000


def memory() -> dict[str, float]:
    """Return this process's memory in MB.

    `resident` is all that is in memory for it, files and libraries that it shares with others included; `own` is what it has written,
    which no other process can share and no file can give back; `highest` is the most that ever was resident.
    """
    lines = Path("/proc/self/smaps_rollup").read_text(encoding="ascii").splitlines()
    own = next(int(line.split()[1]) for line in lines if line.startswith("Anonymous:"))
    highest = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return {"resident": resident(), "own": own * 1024 / 1_000_000, "highest": highest * 1024 / 1_000_000}


def since_start() -> float:
    """Return seconds since this process was started by the operating system."""
    fields = Path("/proc/self/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()
    uptime = float(Path("/proc/uptime").read_text(encoding="ascii").split()[0])
    return uptime - int(fields[19]) / os.sysconf("SC_CLK_TCK")


if __name__ == "__main__":
    application = QApplication([])
    window = QMainWindow()
    window.setCentralWidget(QTableView())
    window.resize(*SIZE)
    window.show()
    application.processEvents()
    print(json.dumps({"seconds": since_start(), "memory": memory()}))  # noqa: T201 -- the answer to whoever started it
