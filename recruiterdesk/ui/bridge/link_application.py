"""The application on macOS, where a link that is opened comes as an event and not as a word of the command line.

It was tried with Qt's own event on Linux; no Mac has opened a link with it yet.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication


class LinkApplication(QApplication):
    """Qt's application that hands over links. One that comes before there is somebody to take it waits; of several, the last."""

    def __init__(self, words: list[str]) -> None:
        super().__init__(words)
        self._take: Callable[[str], object] | None = None
        self._waiting = ""

    def hand_links_to(self, take: Callable[[str], object]) -> None:
        """Call `take` with every link from now on, as it came from outside, and with one that waits."""
        self._take = take
        if self._waiting:
            waiting, self._waiting = self._waiting, ""
            take(waiting)

    def event(self, event: QEvent) -> bool:
        """Take the opening of a link; a file is nothing that this program opens."""
        # Only what is for the application itself comes here: a filter would be asked about every event of every widget.
        if not isinstance(event, QFileOpenEvent) or event.url().isLocalFile():
            return super().event(event)
        link = bytes(event.url().toEncoded().data()).decode("ascii", "replace")
        if self._take is None:
            self._waiting = link
        else:
            self._take(link)
        return True
