"""The window: everything PySide6. Import it before anything of Qt's."""

from importlib import import_module

from recruiterdesk.ui.late_binding import late_support

with late_support():
    import_module("PySide6.QtCore")
