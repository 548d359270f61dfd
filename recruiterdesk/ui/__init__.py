"""The window: everything PySide6. Import it before anything of Qt's."""

from importlib import import_module

from recruiterdesk.ui.late_binding import late_support


def _spare_imports() -> None:
    # Once Qt's binding is loaded it reads the source text of every module imported after it, to see whether the module could use its
    # snake_case feature, and keeps the text: 50 ms and 4 MB for ours. Nothing here uses that feature.
    with late_support():
        import_module("PySide6.QtCore")
    feature = import_module("shibokensupport.feature")
    if "_mod_uses_pyside" in vars(feature):  # there is no public way; where it is gone, all works as before
        vars(feature)["_mod_uses_pyside"] = lambda _module: False


_spare_imports()
