"""Whether a window can be shown here, asked before Qt is loaded: Qt itself ends the process where it finds no screen."""

import os
import sys


def has_display() -> bool:
    """Tell whether there is a screen; on Linux and the BSDs somebody has to say where."""
    if sys.platform in {"win32", "darwin"}:
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
