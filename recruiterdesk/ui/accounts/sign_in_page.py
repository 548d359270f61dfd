"""Opening a provider's page for signing in: a web page with a name and a key of its own, or a stand-in on this very computer."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

_HERE = frozenset({"127.0.0.1", "localhost", "::1"})


def may_open_sign_in(address: str) -> bool:
    """Return whether an address can be a page to sign in on: encrypted, or on this computer."""
    url = QUrl(address, QUrl.ParsingMode.StrictMode)
    if not url.isValid() or not url.host():
        return False
    return url.scheme() == "https" or (url.scheme() == "http" and url.host() in _HERE)


def open_sign_in_page(address: str) -> bool:
    """Open it in the browser; returns False where it may not be opened or nothing answers to it."""
    return may_open_sign_in(address) and QDesktopServices.openUrl(QUrl(address, QUrl.ParsingMode.StrictMode))
