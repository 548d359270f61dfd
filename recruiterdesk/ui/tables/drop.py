"""Files over a row: which they are, and who says what would happen."""

import asyncio
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData

from recruiterdesk.ui.widgets.drop_target import DropVerdict

# What would happen if these files fell on the row with this id. Asked at every move, so it looks at nothing on the disk.
Judge = Callable[[int, Sequence[Path]], DropVerdict]


def files_of(mime: QMimeData) -> tuple[Path, ...]:
    """Return the local paths of a drag, folders included: the judge refuses those by name."""
    if not mime.hasUrls():
        return ()
    return tuple(Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile() and url.toLocalFile())


async def read_sizes(paths: Sequence[Path]) -> dict[Path, int]:
    """Return the sizes of files, off the window's thread; what cannot be read counts as a folder does: 0."""

    def look() -> dict[Path, int]:
        sizes = {}
        for path in paths:
            try:
                sizes[path] = path.stat().st_size if path.is_file() else 0
            except OSError:
                sizes[path] = 0
        return sizes

    return await asyncio.to_thread(look)
