"""Prints every enumeration of Qt's binding, and of modules that generate theirs, in all that can be asked of it.

`python told_enums.py` as Python makes them, `python told_enums.py quick` as the program does.
"""

import enum
import importlib
import json
import sys
from collections.abc import Iterator
from typing import Any

MODULES = ("socket", "ssl", "signal", "PySide6.QtCore", "PySide6.QtGui", "PySide6.QtWidgets", "PySide6.QtSvg")


def enumerations(owner: object, path: str, depth: int = 0) -> Iterator[tuple[str, Any]]:
    """Yield the enumerations of a module and of the binding's classes in it."""
    for name in dir(owner):
        found = None if name.startswith("_") else getattr(owner, name, None)
        if isinstance(found, enum.EnumType):
            yield f"{path}.{name}", found
        elif isinstance(found, type) and depth < 2 and found.__module__.startswith("PySide6"):
            yield from enumerations(found, f"{path}.{name}", depth + 1)


def told(kind: Any) -> dict[str, object]:
    """Return all that can be asked of an enumeration and of each of its members."""
    members = {
        name: [
            repr(one),
            str(one),
            one.name,
            repr(one.value),
            one._sort_order_,
            repr(one.__objclass__),
            f"{one}",
            hash(one) == hash(one.value),
        ]
        for name, one in kind.__members__.items()
    }
    found: dict[str, object] = {
        "members": members,
        "listed": [repr(one) for one in kind],
        "by value": [[repr(value), repr(one)] for value, one in kind._value2member_map_.items()],
        "of": [kind.__module__, kind.__qualname__, str(kind.__mro__), sorted(vars(kind))],
        "found again": all(kind(one.value) is one and kind[name] is one for name, one in kind.__members__.items()),
    }
    singles = list(kind)
    if issubclass(kind, enum.Flag) and len(singles) > 1:
        both = singles[0] | singles[-1]
        found["flags"] = [repr(both), repr(~both), [repr(one) for one in both], kind._flag_mask_, kind._singles_mask_, kind._all_bits_]
        found["order"] = kind._iter_member_.__name__
    return found


def main() -> None:
    """Print them as JSON, made in the usual or in the quick way."""
    if sys.argv[1:] == ["quick"]:
        quick = importlib.import_module("recruiterdesk.bootstrap.quick_enums")
        assert quick.is_known(), "this Python's enum is another one than the one that is repeated"
    everything = {path: told(kind) for name in MODULES for path, kind in enumerations(importlib.import_module(name), name)}
    made: Any = enum
    own = (
        made.IntEnum("Listed", ["one", "two"]),
        made.Enum("Named", [("name", 1), ("x", 2)]),
        made.IntFlag("Odd", [("four", 4), ("two", 2), ("none", 0), ("six", 6), ("again", 2)]),
    )
    everything |= {kind.__name__: told(kind) for kind in own}
    json.dump(everything, sys.stdout, sort_keys=True)


if __name__ == "__main__":
    main()
