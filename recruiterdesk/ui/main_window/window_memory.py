"""Where the window stood and how wide its parts were, remembered per screen size."""

import msgspec
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QScreen

SETTING = "window.geometry"


class WindowPlace(msgspec.Struct, frozen=True, kw_only=True):
    """A window's place on one screen size; `sidebar` is its width at 100 %, 0 for the designed one; `is_rail` was chosen by Ctrl+B.

    `details` are the widths of the detail panes that the user chose, by page and kind of window ("usual" or "wide"), at 100 %.
    """

    x: int
    y: int
    width: int
    height: int
    is_maximized: bool = False
    sidebar: int = 0
    is_rail: bool = False
    details: dict[str, dict[str, int]] = {}


class WindowMemory:
    """Places by screen size, read from and written to one setting. What cannot be understood is forgotten."""

    def __init__(self, kept: object = None) -> None:
        """Begin with what the setting holds."""
        try:
            self._places = msgspec.convert(kept or {}, dict[str, WindowPlace])
        except msgspec.ValidationError:
            self._places = {}

    def place_on(self, screen: QScreen) -> WindowPlace | None:
        """Return the place for a screen of this size, kept where it would be seen."""
        found = self._places.get(self._key(screen.size()))
        if found is None:
            return None
        room, wanted = screen.availableGeometry(), QRect(found.x, found.y, found.width, found.height)
        return found if room.intersected(wanted).width() > min(200, wanted.width() // 2) else None

    def remember(self, screen: QScreen, place: WindowPlace) -> object:
        """Keep a place, and return what the setting should hold."""
        self._places[self._key(screen.size())] = place
        return msgspec.to_builtins(self._places)

    @staticmethod
    def _key(size: QSize) -> str:
        return f"{size.width()}x{size.height()}"
