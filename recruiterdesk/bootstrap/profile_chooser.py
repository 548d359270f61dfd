"""Asking at the start which profile is to be opened, before there is a desk: where the user wants it, or the usual folder is not there."""

from pathlib import Path

from PySide6.QtCore import QEventLoop

from recruiterdesk.bootstrap.desk_application import make_desk_application
from recruiterdesk.bootstrap.own_program import profile_service
from recruiterdesk.machine.folders import at_start, platform_profile
from recruiterdesk.ui.bridge.language import WindowLanguage
from recruiterdesk.ui.profiles.chooser_window import ChooserWindow
from recruiterdesk.ui.theme.theme import Theme


def chosen_profile() -> Path | None:
    """Return the folder of the profile to open, after asking where there is a choice; None where the user closed the window."""
    usual, _asks = at_start()
    service = profile_service()
    is_away = usual != platform_profile() and not usual.is_dir()
    if not is_away and len(service.all()) < len(("one", "another")):
        return usual
    application = make_desk_application()
    theme, language = Theme(application), WindowLanguage(application)
    theme.install(application)
    language.use("system")
    window = ChooserWindow(theme, service)
    try:
        loop = QEventLoop()
        window.ended.connect(loop.quit)
        window.show()
        loop.exec()
        return window.chosen
    finally:
        # The desk's window has a theme and a language of its own, and is built without a style sheet.
        window.deleteLater()
        theme.deleteLater()
        language.leave()
        application.setStyleSheet("")
