"""Loads msgspec without what it only wants in older Pythons; importing this module is all it takes.

msgspec takes three names from typing_extensions where that is installed, and from typing, which has them since 3.11, where it is not.
typing_extensions brings `inspect` and with it Python's syntax tree: a tenth of what loading Qt takes.
"""

import sys
from typing import Any

_modules: dict[str, Any] = sys.modules
_NOT_WANTED = "typing_extensions"

if _NOT_WANTED not in _modules and "msgspec" not in _modules:
    _modules[_NOT_WANTED] = None  # Python's own way to say that a module is not there
    try:
        import msgspec  # noqa: F401 -- for its effect
    finally:
        del _modules[_NOT_WANTED]
