"""What any Qt program has: an application, a window, an empty table. Prints the seconds from the process's start and its memory."""

import json
import os
from pathlib import Path

from PySide6.QtWidgets import QApplication, QMainWindow, QTableView

SIZE = (1366, 768)


def resident() -> float:
    """Return this process's resident memory in MB."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1_000_000


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
    print(json.dumps({"seconds": since_start(), "memory": resident()}))  # noqa: T201 -- the answer to whoever started it
