"""What every test gets: no display, PySide6 for the loop, no proxies or bundles from the environment."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_API", "pyside6")
