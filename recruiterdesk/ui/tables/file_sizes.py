"""The sizes of files that hover over rows: read once off the window's thread, while they are judged again and again."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from recruiterdesk.ui.bridge.task_runner import TaskRunner
from recruiterdesk.ui.tables.drop import read_sizes


class FileSizes:
    """One per page that takes files; `on_read` is called when sizes have come, to judge once more."""

    def __init__(self, runner: TaskRunner, owner: QWidget, on_read: Callable[[], None]) -> None:
        """Know none yet."""
        self._runner, self._owner, self._on_read = runner, owner, on_read
        self._sizes: dict[Path, int] = {}

    def known(self, paths: Sequence[Path]) -> list[int | None]:
        """Return the size of each file in bytes, None for one that is still being read."""
        if any(path not in self._sizes for path in paths):
            self._sizes.clear()
            self._runner.run(read_sizes(paths), owner=self._owner, key="sizes", on_done=self._take)
        return [self._sizes.get(path) for path in paths]

    def _take(self, sizes: dict[Path, int]) -> None:
        self._sizes = sizes
        self._on_read()
