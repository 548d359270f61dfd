"""Makes Qt's binding load its own support modules when something asks for them, and not at every start.

PySide6 carries the source text of `shibokensupport` inside its library, and compiles a hundred kilobytes of it each time it is
imported: what writes type stubs, what prints signatures, what words a TypeError. A program that runs without a mistake needs none
of it; it is a quarter of what importing Qt costs. Here those modules are put in place empty, and fill themselves at the first look
at what is in them, so that a mistake is still told in the binding's own words.
"""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any, SupportsIndex, cast

from recruiterdesk.domain.late_module import LateModule, fill_later, filled

_CARRIER = "EmbeddableZipImporter"  # the class that finds what the binding's library carries
_LATE = frozenset(
    f"shibokensupport.signature.{name}"
    for name in ("errorhandler", "layout", "lib.enum_sig", "lib.pyi_generator", "lib.tool", "mapping", "parser")
)
_FEATURE = "shibokensupport.feature"
_CALLED_FROM_C = {"shibokensupport.signature.mapping": "update_mapping"}  # looked up in the module's dict, where nothing asks us


class _LateLoader:
    """Puts an empty module in place; the binding's own loader fills it."""

    def __init__(self, usual: Any, name: str) -> None:
        self._usual, self._name = usual, name

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        return LateModule(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        usual, name = self._usual, self._name
        vars(module).update(__file__=f"{name.replace('.', '/')}.py")

        def fill(late: ModuleType) -> None:
            spec = cast("ModuleSpec", late.__spec__)
            renamed, spec.name = spec.name, name  # the binding publishes its modules under a second name; its loader knows the first
            try:
                usual.exec_module(late)
            finally:
                spec.name = renamed

        fill_later(module, fill)
        if (function := _CALLED_FROM_C.get(name)) is not None:

            def call(*given: object) -> object:
                return filled(module)[function](*given)

            vars(module)[function] = call


class _FeatureLoader:
    """Loads the binding's switch for snake_case, and lets it look into no module.

    Else the binding reads the source text of every module that is imported from then on, to see whether the module could use the
    switch, and keeps the text: 50 ms and 4 MB for ours. Nothing here uses it. There is no public way; where it is gone, all works as
    before.
    """

    def __init__(self, usual: Any) -> None:
        self._usual = usual

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        made: ModuleType | None = self._usual.create_module(spec)
        return made

    def exec_module(self, module: ModuleType) -> None:
        self._usual.exec_module(module)
        if "_mod_uses_pyside" in vars(module):
            vars(module)["_mod_uses_pyside"] = lambda _module: False


class _LateFinder:
    """The binding's finder, whose heavy modules come late."""

    def __init__(self, usual: Any) -> None:
        self.usual = usual

    def find_spec(self, name: str, path: Sequence[str] | None, target: ModuleType | None = None) -> ModuleSpec | None:
        spec: ModuleSpec | None = self.usual.find_spec(name, path, target)
        if spec is not None and name in _LATE and spec.loader is not None:
            spec.loader = cast("Any", _LateLoader(spec.loader, name))
        if spec is not None and name == _FEATURE and spec.loader is not None:
            spec.loader = cast("Any", _FeatureLoader(spec.loader))
        return spec


class _Finders(list[Any]):
    """`sys.meta_path` while the binding loads: it adds its finder itself, in front of all others."""

    def insert(self, index: SupportsIndex, finder: Any) -> None:
        super().insert(index, _LateFinder(finder) if type(finder).__name__ == _CARRIER else finder)

    def remove(self, finder: Any) -> None:
        super().remove(next((one for one in self if isinstance(one, _LateFinder) and one.usual is finder), finder))


@contextmanager
def late_support() -> Iterator[None]:
    """Import PySide6 within; once it is loaded this does nothing."""
    usual = sys.meta_path
    sys.meta_path = _Finders(usual)
    try:
        yield
    finally:
        usual[:] = sys.meta_path
        sys.meta_path = usual
