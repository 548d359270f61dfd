"""Makes the enumerations that libraries generate in a third of the time; importing this module is all it takes.

Qt's binding, `socket` and `ssl` turn 3,600 constants into enumerations while the program starts, and Python 3.11 takes 25 µs for each: a
fifth of the time to the first list. Here the class is made from what Python puts into an empty one of its kind, and plain members are
then put into it as `enum` would have put them. Whatever is not plain is left to `enum`, and so is everything in a Python whose `enum`
is another one than the one this was written against: tests compare every enumeration of the binding with the usual one, attribute by
attribute.
"""

import enum
import sys
from collections.abc import Iterable
from typing import Any
from zlib import crc32

_KNOWN = 3215927042  # Python 3.11
_made_by: Any = enum.EnumType
_usual = _made_by._create_
_BASES = frozenset({enum.Enum, enum.IntEnum, enum.Flag, enum.IntFlag})
_FLAGS = frozenset({enum.Flag, enum.IntFlag})
_insides: dict[Any, dict[str, Any]] = {}  # by base, found once
_INHERITED = frozenset(name for base in _BASES for ancestor in base.__mro__ for name in vars(ancestor))


def is_known() -> bool:
    """Tell whether this Python makes members in the way that is repeated here."""
    return crc32(enum._proto_member.__set_name__.__code__.co_code) == _KNOWN  # type: ignore[attr-defined]  # noqa: SLF001 -- as above


def _is_plain(names: object) -> bool:
    return type(names) is list and all(
        type(item) is tuple and type(item[0]) is str and type(item[1]) is int and item[0][:1] != "_" and item[0] not in _INHERITED
        for item in names
    )


def _quick(cls: Any, class_name: str, names: Any, **options: Any) -> Any:
    if options.get("module") is None:  # `enum` would look for its caller, who stands one step further away from here
        options["module"] = sys._getframe(2).f_globals.get("__name__")  # noqa: SLF001 -- as `enum` does it
    is_flag = cls in _FLAGS
    if (
        cls not in _BASES
        or options["module"] is None
        or options.get("type") is not None
        or options.get("start", 1) != 1
        or not _is_plain(names)
        or len(dict(names)) < len(names)
    ):
        return _usual(cls, class_name, names, **options)
    inside = _insides.get(cls)
    if inside is None:
        inside = _insides[cls] = _inside_of(cls)
    fresh: dict[str, Any] = {
        **inside,
        "__module__": options["module"],
        "_member_names_": [],
        "_member_map_": {},
        "_value2member_map_": {},
        "_unhashable_values_": [],
    }
    if options.get("qualname") is not None:
        fresh["__qualname__"] = options["qualname"]
    if is_flag and options.get("boundary"):
        fresh["_boundary_"] = options["boundary"]
    made: Any = type.__new__(type(cls), class_name, (cls,), fresh)
    type.__setattr__(made, "__new__", enum.Enum.__new__)  # set, as `enum` sets it: within the class it would become a static method
    _fill(made, names, is_flag=is_flag)
    return made


def _inside_of(cls: Any) -> dict[str, Any]:
    """Return what Python puts into every enumeration of this kind, whatever its members."""
    own = {"__new__", "__module__", "__qualname__", "__doc__", "__dict__", "__weakref__"}
    return {name: value for name, value in vars(_usual(cls, "Empty", [], module=__name__)).items() if name not in own}


def _fill(made: Any, names: Iterable[tuple[str, int]], *, is_flag: bool) -> None:
    new, is_int, place = made._new_member_, made._use_args_, type.__setattr__
    order, by_name, by_value = made._member_names_, made._member_map_, made._value2member_map_
    mask = singles = 0
    for name, value in names:
        is_single = value > 0 and value & (value - 1) == 0
        mask |= value
        singles |= value if is_single else 0
        known = by_value.get(value)
        if known is None:
            known = by_value[value] = new(made, value) if is_int else new(made)
            vars(known).update(_value_=value, _name_=name, __objclass__=made, _sort_order_=len(order))
            if is_single or not is_flag:
                order.append(name)
        by_name[name] = known
        place(made, name, known)
    if is_flag:
        made._flag_mask_, made._singles_mask_, made._all_bits_ = mask, singles, 2 ** mask.bit_length() - 1
        values = [by_name[name]._value_ for name in order]
        if values != sorted(values):
            made._iter_member_ = made._iter_member_by_def_


if is_known():
    _made_by._create_ = _quick
