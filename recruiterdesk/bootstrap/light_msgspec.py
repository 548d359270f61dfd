"""Loads msgspec without what it does not want here; importing this module is all it takes.

msgspec takes three names from typing_extensions where that is installed, and from typing, which has them since 3.11, where it is not.
typing_extensions brings `inspect` and with it Python's syntax tree: a tenth of what loading Qt takes. msgspec's own `inspect`, which
describes types, makes fifty classes that nobody asks for at a start; and `uuid`, which it needs, asks `platform`, which compiles a
dozen patterns, for nothing but the system's name.
"""

import os
import sys
from importlib.machinery import PathFinder
from importlib.util import find_spec
from typing import Any

from recruiterdesk.bootstrap.late_modules import late_module

_modules: dict[str, Any] = sys.modules
_NOT_WANTED = "typing_extensions"
_LATE = "msgspec.inspect"


def _system() -> str:
    return os.uname().sysname


if _NOT_WANTED not in _modules and "msgspec" not in _modules:
    _modules[_NOT_WANTED] = None  # Python's own way to say that a module is not there
    package = find_spec("msgspec")
    found = PathFinder.find_spec(_LATE, package.submodule_search_locations) if package is not None else None
    if found is not None:
        _modules[_LATE] = late_module(found)
    if "platform" not in _modules and hasattr(os, "uname") and (asked := find_spec("platform")) is not None:
        _modules["platform"] = late_module(asked)
        vars(_modules["platform"])["system"] = _system
    try:
        import msgspec

        if found is not None:
            vars(msgspec)["inspect"] = _modules[_LATE]
    finally:
        del _modules[_NOT_WANTED]
