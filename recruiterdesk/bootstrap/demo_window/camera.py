"""Pictures of the window as a user sees it: the window itself with its menus over it, in each theme asked for."""

import asyncio
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Literal

from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from recruiterdesk.bootstrap.demo_journey import JourneyTrouble
from recruiterdesk.ui.theme.theme import Theme

Look = Literal["light", "dark"]


class Camera:
    """Writes `FOLDER/NN-name-LANGUAGE-LOOK.png`, and leaves the window in the first of its looks."""

    def __init__(self, folder: Path, language: str, looks: Sequence[Look], theme: Theme, window: Callable[[], QWidget]) -> None:
        """Begin to count at 1."""
        self._folder, self._language, self._looks, self._theme, self._window = folder, language, tuple(looks), theme, window
        self._taken = 0
        self._made: list[str] = []

    async def take(self, name: str) -> None:
        """Take a picture in each look."""
        self._taken += 1
        for look in self._looks:
            await self._turn_to(look)
            path = self._folder / f"{self._taken:02d}-{name}-{self._language}-{look}.png"
            picture = grab(self._window())
            if not await asyncio.to_thread(picture.toImage().save, str(path)):
                raise JourneyTrouble(f"{path.name} cannot be written")
            self._made.append(str(path))
        await self._turn_to(self._looks[0])

    def collect(self) -> list[str]:
        """Return the pictures since the last call."""
        made, self._made = self._made, []
        return made

    async def _turn_to(self, look: Look) -> None:
        if self._theme.mode != look:
            self._theme.set_mode(look)
        await asyncio.sleep(0.02)


def grab(window: QWidget) -> QPixmap:
    """Return the window as it is on the screen, with the menus that are open over it."""
    picture = window.grab()
    painter = QPainter(picture)
    for widget in QApplication.topLevelWidgets():
        if widget is not window and widget.isVisible() and widget.isWindow() and widget.parentWidget() is not None:
            painter.drawPixmap(window.mapFromGlobal(widget.mapToGlobal(widget.rect().topLeft())), widget.grab())
    painter.end()
    return picture
