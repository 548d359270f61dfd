"""Modules that are loaded when something in them is first asked for, and not when they are imported."""

import importlib.util
import sys
from importlib.machinery import ModuleSpec

from recruiterdesk.domain.late_module import LateModule, fill_later


def load_late(*names: str) -> None:
    """Let `import name` put an empty module in place, which fills itself at the first look into it."""
    for name in names:
        spec = importlib.util.find_spec(name) if name not in sys.modules else None
        if spec is not None and spec.loader is not None:
            sys.modules[name] = late_module(spec)


def late_module(spec: ModuleSpec) -> LateModule:
    """Return an empty module, which fills itself as `spec` says at the first look for a name that it does not have."""
    module = LateModule(spec.name)
    vars(module).update(
        __spec__=spec, __loader__=spec.loader, __package__=spec.parent, __file__=spec.origin, __path__=spec.submodule_search_locations
    )
    if spec.loader is not None:
        fill_later(module, spec.loader.exec_module)
    return module


def is_loaded(name: str) -> bool:
    """Tell whether a module is there in full."""
    module = sys.modules.get(name)
    return module is not None and "_fill" not in vars(module)
