"""What a profile is called where the user gave it no name."""

from PySide6.QtCore import QCoreApplication

from recruiterdesk.services.profile_service import SeenProfile


def shown_name(seen: SeenProfile) -> str:
    """Return the name given, "Usual profile" for the one that a start opens, else the folder's own name."""
    if seen.name:
        return seen.name
    return _tr("Usual profile") if seen.is_usual else seen.folder.name or str(seen.folder)


def made_up_name() -> str:
    """Return what the demo's window is called."""
    return _tr("Made-up people")


def _tr(text: str) -> str:
    return QCoreApplication.translate("ProfileNames", text)
