"""Which bytes a Range header asks for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recruiterdesk.receiver.outlet.byte_range import ByteRange, Unsatisfiable, byte_range


@pytest.mark.parametrize(
    "header", [None, "", "bytes", "bytes=", "bytes=-", "bytes=x-2", "bytes=2-1", "bytes=0-1,3-4", "lines=0-1", "bytes=-1-2", "bytes=٣-"]
)
def test_of_several_ranges_and_of_none_the_whole_is_sent(header: str | None) -> None:
    assert byte_range(header, 10) is None


@pytest.mark.parametrize(("header", "length"), [("bytes=10-", 10), ("bytes=10-12", 10), ("bytes=-0", 10), ("bytes=0-", 0), ("bytes=-1", 0)])
def test_beyond_the_end_there_is_nothing(header: str, length: int) -> None:
    with pytest.raises(Unsatisfiable):
        byte_range(header, length)


@given(length=st.integers(1, 50), first=st.integers(0, 60), last=st.none() | st.integers(0, 60))
def test_a_range_is_pythons_slice(length: int, first: int, last: int | None) -> None:
    whole = bytes(range(length))
    if last is not None and last < first:
        assert byte_range(f"bytes={first}-{last}", length) is None
        return
    expected = whole[first:] if last is None else whole[first : last + 1]
    if not expected:
        with pytest.raises(Unsatisfiable):
            byte_range(f"bytes={first}-{'' if last is None else last}", length)
        return
    found = byte_range(f"bytes={first}-{'' if last is None else last}", length)
    assert found is not None
    assert whole[found.first : found.last + 1] == expected
    assert found.length == len(expected)


@given(length=st.integers(1, 50), count=st.integers(1, 60))
def test_the_last_so_many_bytes(length: int, count: int) -> None:
    assert byte_range(f"bytes=-{count}", length) == ByteRange(max(0, length - count), length - 1)
