"""The window's own icon, as the desktop shows it in title bars and task lists: light or dark as the window is."""

from pathlib import Path

from PySide6.QtCore import QObject, QSize
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from recruiterdesk.ui.theme.theme import Theme

SIZES = (16, 22, 24, 32, 48, 64, 128)
_FOLDER = Path(__file__).resolve().parent.parent / "generated"
_HALF = 128  # of 255


def program_icon(*, is_dark: bool) -> QIcon:
    """Return the icon for a light or a dark surrounding; each size is a file that is read when it is first shown."""
    icon, kind = QIcon(), "app_dark" if is_dark else "app"
    for size in SIZES:
        icon.addFile(str(_FOLDER / f"{kind}_{size}.png"), QSize(size, size))
    return icon


class ProgramIcon(QObject):
    """Puts the icon on every window of the application, and another one when the theme goes from light to dark or back.

    On macOS the icon is the bundle's, and on Wayland that of the menu entry, which the desktop finds by the application's name.
    """

    def __init__(self, application: QApplication, theme: Theme) -> None:
        super().__init__(application)
        self._application, self._theme = application, theme
        self._is_dark: bool | None = None
        theme.changed.connect(self._choose)
        self._choose()

    def _choose(self) -> None:
        is_dark = self._theme.color("bg.window").lightness() < _HALF
        if is_dark != self._is_dark:
            self._is_dark = is_dark
            self._application.setWindowIcon(program_icon(is_dark=is_dark))
