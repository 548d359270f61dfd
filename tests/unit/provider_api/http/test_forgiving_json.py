"""JSON from outside: one odd value costs its own field."""

from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from recruiterdesk.provider_api.http.forgiving_json import NotJson, bend, read_object, read_record, split_list


class Inner(msgspec.Struct):
    name: str | None = None


class Record(msgspec.Struct):
    id: str | None = None
    size: float | None = None
    count: int | None = None
    is_good: bool | None = None
    inner: Inner | None = None
    many: list[Inner] | None = None
    loose: Any = None
    extra: dict[str, Any] | None = None


def test_a_good_page_keeps_each_items_own_bytes() -> None:
    items, meta = split_list(b'{"data":[{"id": "a" },{"id":"b"}],"meta":{"total":2}}')
    assert items == [b'{"id": "a" }', b'{"id":"b"}']
    assert meta == {"total": 2}


@pytest.mark.parametrize("odd", [b'"\\ud800"', b"NaN", b"Infinity", b"1" * 5000, b'"\xff"', b"1e999"])
def test_one_odd_value_never_costs_the_page(odd: bytes) -> None:
    items, _meta = split_list(b'{"data":[{"id":"a","size":' + odd + b'},{"id":"b"}]}')
    records = [read_record(item, Record) for item in items]
    assert [record.id for record in records if record is not None] == ["a", "b"]


def test_a_lone_surrogate_becomes_one_replacement_mark() -> None:
    assert read_object(b'{"a\\udc00":"x\\ud800y"}') == {"a\ufffd": "x\ufffdy"}


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"[]",
        b"null",
        b"<html>",
        b'{"data":',
        b'{"data":{}}',
        b'{"data":null}',
        b'{"other":[]}',
        b"[" * 100_000,
        b'{"data":[' + b"[" * 100_000,
    ],
)
def test_what_is_no_list_answer_is_said_to_be_none(body: bytes) -> None:
    with pytest.raises(NotJson):
        split_list(body)


def test_a_bomb_of_depth_that_ends_is_refused_too() -> None:
    with pytest.raises(NotJson):
        split_list(b'{"data":[' + b"[" * 5000 + b"]" * 5000 + b"]}")
    with pytest.raises(NotJson):
        read_object(b'{"a":' + b"[" * 200 + b"]" * 200 + b"}")


@pytest.mark.parametrize("meta", [b"null", b"[]", b'"x"', b"7"])
def test_a_meta_that_is_no_object_counts_as_none(meta: bytes) -> None:
    assert split_list(b'{"data":[],"meta":' + meta + b"}") == ([], {})


def test_wrong_types_are_bent_where_that_is_safe_and_else_dropped() -> None:
    loose = {"id": 7, "size": "4.5", "count": "x", "is_good": "true", "inner": "no", "many": {"name": 1}, "loose": [1], "extra": 3}
    assert bend(loose, Record) == Record(id="7", size=4.5, is_good=True, many=[Inner("1")], loose=[1])
    assert bend({"size": True, "count": [1], "is_good": "maybe", "many": [None, 3, {"name": "a"}]}, Record) == Record(many=[Inner("a")])


def test_an_item_that_is_no_object_is_told_apart() -> None:
    assert read_record(b"7", Record) is None
    assert read_record(b'"x"', Record) is None
    assert read_record(b"{}", Record) == Record()


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=6,
)


@given(st.dictionaries(st.sampled_from(Record.__struct_fields__), json_values))
def test_no_combination_of_types_raises(loose: dict[str, Any]) -> None:
    record = bend(loose, Record)
    assert msgspec.json.decode(msgspec.json.encode(msgspec.to_builtins(record)), type=Record) is not None
