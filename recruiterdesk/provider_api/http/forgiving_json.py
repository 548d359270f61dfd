"""JSON from outside into typed records, field by field: one odd value costs its own field, never its record or its page."""

import json
import re
import types
from typing import Any, Final, TypeVar, Union, get_args, get_origin

import msgspec

T = TypeVar("T", bound=msgspec.Struct)
_DEEPEST: Final = 64
_SURROGATES: Final = re.compile("[\ud800-\udfff]")
_MOST_DIGITS: Final = 18  # more cannot be kept in the database


class NotJson(Exception):  # noqa: N818 -- it says what is the case; the provider turns it into the user's words
    """The body is no JSON object at all, or nested without end."""


class _Envelope(msgspec.Struct):
    data: list[msgspec.Raw]
    meta: msgspec.Raw = msgspec.Raw(b"null")


def split_list(body: bytes) -> tuple[list[bytes], dict[str, Any]]:
    """Split `{"data": [...], "meta": {...}}` into each item's own JSON and the meta object; raises NotJson.

    The quick way keeps each item's bytes as they came. Where the strict reader stumbles (a lone surrogate, NaN, bad UTF-8)
    the whole is read leniently and each item written again.
    """
    try:
        envelope = msgspec.json.decode(body, type=_Envelope)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        pass
    else:
        meta = _lenient(bytes(envelope.meta))
        return [bytes(item) for item in envelope.data], meta if isinstance(meta, dict) else {}
    whole = read_object(body)
    items = whole.get("data")
    if not isinstance(items, list):
        raise NotJson
    meta = whole.get("meta")
    return [msgspec.json.encode(item) for item in items], meta if isinstance(meta, dict) else {}


def read_object(body: bytes) -> dict[str, Any]:
    """Read a JSON object leniently; raises NotJson for anything else."""
    whole = _lenient(body)
    if not isinstance(whole, dict):
        raise NotJson
    return whole


def read_record(raw: bytes, kind: type[T]) -> T | None:
    """Read one record; None when it is no object. Fields of a wrong type are bent where that is safe, else take their default."""
    try:
        return msgspec.json.decode(raw, type=kind)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        pass
    try:
        value = _lenient(raw)
    except NotJson:
        return None
    return bend(value, kind) if isinstance(value, dict) else None


def bend(value: dict[str, Any], kind: type[T]) -> T:
    """Make a record from a loosely typed object. Every field of `kind` has a default."""
    made: dict[str, Any] = {}
    for each in msgspec.structs.fields(kind):
        if each.encode_name in value:
            bent = _bend_value(value[each.encode_name], each.type)
            if bent is not msgspec.UNSET:
                made[each.name] = bent
    return kind(**made)


def _bend_value(value: Any, wanted: Any) -> Any:  # noqa: PLR0911 -- one line for each kind of type
    """Return the value as `wanted`, or UNSET when the default should stand."""
    if wanted is Any:
        return value
    if get_origin(wanted) in {Union, types.UnionType}:
        if value is None:
            return None
        return _bend_value(value, next(each for each in get_args(wanted) if each is not type(None)))
    if value is None:
        return msgspec.UNSET
    if get_origin(wanted) is list:
        (inner,) = get_args(wanted)
        items = value if isinstance(value, list) else [value]
        return [bent for item in items if (bent := _bend_value(item, inner)) is not msgspec.UNSET and bent is not None]
    if get_origin(wanted) is dict:
        return value if isinstance(value, dict) else msgspec.UNSET
    if isinstance(wanted, type) and issubclass(wanted, msgspec.Struct):
        return bend(value, wanted) if isinstance(value, dict) else msgspec.UNSET
    return _bend_scalar(value, wanted)


def _bend_scalar(value: Any, wanted: type) -> Any:
    if isinstance(value, dict | list):
        return msgspec.UNSET
    if wanted is str:
        return value if isinstance(value, str) else json.dumps(value)
    if wanted is bool:
        return {"true": True, "1": True, "yes": True, "false": False, "0": False, "no": False}.get(
            str(value).strip().lower(), msgspec.UNSET
        )
    if isinstance(value, bool):
        return msgspec.UNSET
    try:
        return wanted(value)
    except (ValueError, OverflowError, TypeError):
        return msgspec.UNSET


def _lenient(body: bytes) -> Any:
    """Read JSON as the standard library does, then mend what cannot be stored: surrogates, NaN, giant numbers, bad UTF-8."""
    try:
        value = json.loads(body.decode("utf-8", "replace"), parse_constant=lambda _name: None, parse_int=_whole)
    except (ValueError, RecursionError) as error:
        raise NotJson from error
    return _mend(value, 0)


def _whole(digits: str) -> int | None:
    return int(digits) if len(digits) <= _MOST_DIGITS else None


def _mend(value: Any, depth: int) -> Any:
    if depth > _DEEPEST:
        raise NotJson
    if isinstance(value, str):
        return _SURROGATES.sub("\ufffd", value)
    if isinstance(value, list):
        return [_mend(item, depth + 1) for item in value]
    if isinstance(value, dict):
        return {_mend(key, depth + 1): _mend(item, depth + 1) for key, item in value.items()}
    if isinstance(value, float) and (value != value or value in {float("inf"), float("-inf")}):  # noqa: PLR0124 -- NaN is not itself
        return None
    return value
