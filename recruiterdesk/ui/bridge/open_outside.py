"""Opening an address outside the window: web pages, mail and telephone only, never a file or a program's own scheme."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

_SCHEMES = frozenset({"https", "mailto", "tel"})


def may_open(address: str) -> bool:
    """Return whether an address from outside is of a kind that may be opened."""
    url = QUrl(address, QUrl.ParsingMode.StrictMode)
    return url.isValid() and url.scheme() in _SCHEMES and (url.scheme() != "https" or bool(url.host()))


def open_outside(address: str) -> bool:
    """Open it with the system's program; returns False where it may not be opened or nothing answers to it."""
    return may_open(address) and QDesktopServices.openUrl(QUrl(address, QUrl.ParsingMode.StrictMode))
