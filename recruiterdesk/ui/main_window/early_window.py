"""The window before the desk is open: it says that it waits, or what keeps the profile shut and what to do about it."""

import logging

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from recruiterdesk.domain.errors import DeskError, StorageTrouble
from recruiterdesk.ui.bridge.task_runner import where_raised
from recruiterdesk.ui.main_window.frame import MainWindow
from recruiterdesk.ui.main_window.trouble_page import TroublePage, WaitingPage
from recruiterdesk.ui.theme.theme import Theme

_log = logging.getLogger(__name__)


class EarlyWindow(MainWindow):
    """The frame, with nothing in it to go to."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.sidebar.show_accounts([], why_none=QCoreApplication.translate("Opening", "The program is not open yet."))
        self.sidebar.setEnabled(False)
        self.status.hide()

    def show_waiting(self) -> None:
        """Say that opening takes a while."""
        self._bring(WaitingPage(self._theme))

    def show_trouble(self, error: Exception, folder: str) -> TroublePage:
        """Say what kept the profile in `folder` shut, and return the page that says it."""
        page = TroublePage(self._theme, _in_words(error), folder)
        self._bring(page)
        return page

    def end(self) -> None:
        """Close for good."""
        self.is_final = True
        self.close()
        self.deleteLater()

    def _bring(self, page: QWidget) -> None:
        key = f"page-{len(self.pages)}"
        self.add_page(key, page)
        self.show_page(key)
        self._theme.dress()
        self.show()


def _in_words(error: Exception) -> DeskError:
    if isinstance(error, DeskError):
        return error
    if isinstance(error, OSError):
        _log.error("opening failed with %s", type(error).__name__)  # never its traceback, which may hold personal data
        return StorageTrouble("The disk does not let us read or write. Make room or mend it, then try again.")
    what, where = type(error).__name__, where_raised(error)
    _log.error("opening failed with an unexpected %s at %s", what, where)
    return DeskError(
        "The program made a mistake while opening ({what} in {where}). Nothing was changed. Try again; tell us if it stays.",
        what=what,
        where=where,
    )
