import hashlib
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recruiterdesk.receiver.sealing import (
    PIECE_BYTES,
    PLAIN_PIECE_BYTES,
    DataKeyMissing,
    DataKeys,
    SealBroken,
    SealedFile,
    unsealed,
)

OLD, NEW = os.urandom(32), os.urandom(32)


@given(text=st.binary(max_size=200), context=st.text(st.characters(exclude_categories=["Cs"]), max_size=20))
def test_what_is_sealed_opens_in_its_place_and_nowhere_else(text: bytes, context: str) -> None:
    keys = DataKeys(NEW, OLD)
    sealed = keys.seal(text, context)
    assert keys.unseal(sealed, context) == text
    assert len(text) < 4 or text not in sealed
    with pytest.raises(SealBroken):
        keys.unseal(sealed, context + "x")


def test_the_same_text_is_never_sealed_alike() -> None:
    assert len({DataKeys(NEW).seal(b"same", "place") for _ in range(100)}) == 100


def test_an_older_key_only_opens() -> None:
    before = DataKeys(OLD).seal(b"text", "place")
    both = DataKeys(NEW, OLD)
    assert both.unseal(before, "place") == b"text"
    with pytest.raises(DataKeyMissing):
        DataKeys(OLD).unseal(both.seal(b"text", "place"), "place")
    with pytest.raises(DataKeyMissing):
        DataKeys(NEW).unseal(before, "place")


@given(at=st.integers(min_value=0), flip=st.integers(1, 255))
def test_no_byte_of_what_is_sealed_can_be_changed(at: int, flip: int) -> None:
    keys = DataKeys(NEW)
    sealed = bytearray(keys.seal(b"a text", "place"))
    sealed[at % len(sealed)] ^= flip
    with pytest.raises((SealBroken, DataKeyMissing)):
        keys.unseal(bytes(sealed), "place")


@pytest.mark.parametrize("length", range(40))
def test_what_is_cut_off_does_not_open(length: int) -> None:
    keys = DataKeys(NEW)
    with pytest.raises((SealBroken, DataKeyMissing)):
        keys.unseal(keys.seal(b"a text", "place")[:length], "place")


@pytest.mark.parametrize("key", [b"", b"short", bytes(31), bytes(33)])
def test_a_data_key_has_32_bytes(key: bytes) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        DataKeys(NEW, key)


def test_keys_are_not_in_the_repr() -> None:
    assert NEW.hex() not in repr(DataKeys(NEW)) + str(DataKeys(NEW).__dict__)


@pytest.mark.parametrize("size", [0, 1, PLAIN_PIECE_BYTES - 1, PLAIN_PIECE_BYTES, PLAIN_PIECE_BYTES + 1, 3 * PLAIN_PIECE_BYTES])
def test_a_file_comes_back_however_it_was_written(size: int) -> None:
    content = os.urandom(size)
    with SealedFile() as file:
        for start in range(0, size, 100_001):
            file.write(content[start : start + 100_001])
        file.finish()
        assert (file.bytes, file.sha256) == (size, hashlib.sha256(content).hexdigest())
        first, second = list(file.pieces()), list(file.pieces())
        assert first == second
        assert max(map(len, first)) <= PIECE_BYTES
        assert len(first) == max(1, -(-size // PLAIN_PIECE_BYTES))
        assert b"".join(unsealed(first, file.key)) == content


def test_pieces_cannot_be_left_out_or_moved_or_taken_from_another_file() -> None:
    with SealedFile() as file, SealedFile() as other:
        for each in (file, other):
            each.write(bytes(3 * PLAIN_PIECE_BYTES))
            each.finish()
        one, two, three = file.pieces()
        foreign = next(other.pieces())
        left_out: tuple[list[bytes], ...] = ([one, two], [two, three], [one, three], [three], [])
        broken: tuple[list[bytes], ...] = (*left_out, [two, one, three], [one, two, three, three], [foreign, two, three])
        for pieces in broken:
            with pytest.raises(SealBroken):
                list(unsealed(pieces, file.key))
        assert b"".join(unsealed([two, three], file.key, first=1)) == bytes(2 * PLAIN_PIECE_BYTES)


def test_the_file_is_ciphertext_on_the_disk_and_has_no_name(tmp_path: Path) -> None:
    canary = b"Kanarie van de Bijlage"
    with SealedFile(tmp_path) as file:
        file.write(canary * 50_000)
        file.finish()
        assert list(tmp_path.iterdir()) == []
        file._file.seek(0)
        assert canary not in file._file.read()


def test_an_unfinished_file_is_not_handed_on() -> None:
    with SealedFile() as file, pytest.raises(ValueError, match="not finished"):
        next(file.pieces())
