"""A module that stands empty in its place until something asks for what is in it: start-up is felt.

Python's own importlib.util.LazyLoader is no use for this in 3.11: a second `import` of the name looks into the module, and fills it.
"""

from collections.abc import Callable
from threading import RLock
from types import ModuleType
from typing import Any

_filling = RLock()
_FILL = "_fill"


class LateModule(ModuleType):
    """Filled by the function that `fill_later` gave it, at the first look for a name that is not in it yet."""

    def __getattr__(self, name: str) -> Any:
        inside = filled(self)
        if name not in inside:
            raise AttributeError(f"module {inside['__name__']!r} has no attribute {name!r}")
        return inside[name]


def fill_later(module: ModuleType, fill: Callable[[ModuleType], None]) -> None:
    """Let `fill` run once, on the thread that first looks; others wait for it."""
    vars(module)[_FILL] = fill


def filled(module: ModuleType) -> dict[str, Any]:
    """Return what is in a module, filling it now if it is still to be filled."""
    inside = vars(module)
    with _filling:
        fill = inside.pop(_FILL, None)
        if fill is not None:
            fill(module)
    return inside
