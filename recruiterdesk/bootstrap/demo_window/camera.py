"""Pictures of the window as a user sees it: the window itself with its menus over it, in each theme asked for."""

import asyncio
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Literal

from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from recruiterdesk.bootstrap.demo_report import ScreenReport, StepReport
from recruiterdesk.ui.theme.theme import Theme

Look = Literal["light", "dark"]


class Camera:
    """Writes `FOLDER/NN-name-LANGUAGE-LOOK.png`. The window stays in the look of the last picture: dressing it anew is what costs."""

    def __init__(self, folder: Path, language: str, looks: Sequence[Look], theme: Theme, window: Callable[[], QWidget]) -> None:
        """Begin to count at 1."""
        self._folder, self._language, self._looks, self._theme, self._window = folder, language, tuple(looks), theme, window
        self._taken = 0
        self._writing: list[tuple[Path, Future[bool]]] = []
        self._screens: list[ScreenReport] = []
        self._writer = ThreadPoolExecutor(1, thread_name_prefix="pictures")
        self._free_at = time.monotonic()

    async def take(self, name: str) -> None:
        """Take a picture in each look, beginning with the one that shows; they are written while the tour goes on."""
        self._taken += 1
        for look in sorted(self._looks, key=lambda look: look != self._theme.mode):
            await self._turn_to(look)
            path = self._folder / f"{self._taken:02d}-{name}-{self._language}-{look}.png"
            self._writing.append((path, self._writer.submit(_write, grab(self._window()).toImage(), path)))
        now = time.monotonic()
        self._screens.append(ScreenReport(name=name, seconds=now - self._free_at))
        self._free_at = now

    async def collect(self, report: StepReport) -> None:
        """Put the pictures since the last call, once they are written, and their screens into a step's report."""
        writing, self._writing = self._writing, []
        report.screens, self._screens = self._screens, []
        for path, written in writing:
            if await asyncio.wrap_future(written):
                report.screenshots.append(str(path))
            else:
                report.trouble = report.trouble or f"{path.name} cannot be written"

    def close(self) -> None:
        """End the writing; whatever was not collected is finished first."""
        self._writer.shutdown()

    async def _turn_to(self, look: Look) -> None:
        if self._theme.mode != look:
            self._theme.set_mode(look)
        await asyncio.sleep(0.02)


def _write(picture: QImage, path: Path) -> bool:
    return picture.save(str(path))


def grab(window: QWidget) -> QPixmap:
    """Return the window as it is on the screen, with the menus that are open over it."""
    picture = window.grab()
    painter = QPainter(picture)
    for widget in QApplication.topLevelWidgets():
        if widget is not window and widget.isVisible() and widget.isWindow() and widget.parentWidget() is not None:
            painter.drawPixmap(window.mapFromGlobal(widget.mapToGlobal(widget.rect().topLeft())), widget.grab())
    painter.end()
    return picture
