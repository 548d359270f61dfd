"""Qt's application object for the desk, and what can be prepared beside while the window's modules are loaded."""

import sys
from threading import Thread
from typing import TYPE_CHECKING

from recruiterdesk.ui.theme.fonts import load_fonts
from recruiterdesk.ui.theme.theme import make_application

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


def make_desk_application() -> "QApplication":
    """Return Qt's application object, set up for the desk's window; its fonts are being read on a thread of their own."""
    if sys.platform == "win32":
        from recruiterdesk.machine.windows_identity import name_in_task_bar  # noqa: PLC0415 -- a thing of Windows

        name_in_task_bar()
    if sys.platform == "darwin":
        from recruiterdesk.ui.bridge.link_application import LinkApplication  # noqa: PLC0415 -- a thing of macOS

        application = make_application("recruiterdesk", LinkApplication)
    else:
        application = make_application("recruiterdesk")
    application.setApplicationName("recruiterdesk")
    application.setApplicationDisplayName("recruiterdesk")
    application.setDesktopFileName("recruiterdesk")
    application.setQuitOnLastWindowClosed(False)  # a sheet that closes last would end the loop under us
    Thread(target=load_fonts, name="recruiterdesk fonts", daemon=True).start()
    return application
