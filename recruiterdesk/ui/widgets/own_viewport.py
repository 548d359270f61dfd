"""A viewport that Python made: asking Qt for the one it made itself costs as much as a quarter of the window.

For a widget that has no Python object yet the binding looks which class it is, and for that prepares every widget class there is,
dialogs, wizards and workspaces included.
"""

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractScrollArea, QWidget


def give_viewport(area: QAbstractScrollArea, *, is_clear: bool = False) -> QWidget:
    """Give a scrolling widget a new viewport and return it; `is_clear` lets what is behind show through."""
    viewport = QWidget()
    area.setViewport(viewport)
    viewport.setBackgroundRole(QPalette.ColorRole.Base)
    viewport.setAutoFillBackground(not is_clear)
    return viewport
