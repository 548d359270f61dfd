"""The channel is what the build wrote, and only what its keys signed is believed, to the last bit."""

import re
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from release_bench import a_key, a_statement, public, signed

from recruiterdesk.domain.errors import ContractBroken
from recruiterdesk.machine.release_channel import Channel, built_in_channel, key_id, liked_endings, this_system, verified_statement

OLD, NEW, STRANGE = a_key(1), a_key(2), a_key(3)
CHANNEL = Channel(address="https://updates.example/newest", keys=(public(OLD).hex(), public(NEW).hex()))
STATEMENT = a_statement()
ANSWER = signed(STATEMENT)


def test_a_source_tree_has_no_channel() -> None:
    assert built_in_channel() is None


def test_the_file_of_the_build_is_the_channel(tmp_path: Path) -> None:
    file = tmp_path / "release_channel.json"
    file.write_bytes(msgspec.json.encode(CHANNEL))
    assert built_in_channel(file) == CHANNEL


@pytest.mark.parametrize("written", [b"", b"{}", b'{"address": "x", "keys": []}', b'{"address": "x", "keys": ["ab"]}', b'{"address": 1}'])
def test_a_damaged_file_is_said_to_be_one(tmp_path: Path, written: bytes) -> None:
    file = tmp_path / "release_channel.json"
    file.write_bytes(written)
    with pytest.raises(ContractBroken, match="Install it again"):
        built_in_channel(file)


@pytest.mark.parametrize("key", [OLD, NEW], ids=["old", "new"])
def test_both_keys_are_believed_while_one_takes_the_others_place(key: object) -> None:
    assert verified_statement(signed(STATEMENT, OLD if key is OLD else NEW), CHANNEL) == STATEMENT


def test_a_key_that_is_not_built_in_is_not_believed() -> None:
    with pytest.raises(ContractBroken, match="not signed"):
        verified_statement(signed(STATEMENT, STRANGE), CHANNEL)


def test_a_good_signature_under_the_other_keys_name_is_not_believed() -> None:
    renamed = ANSWER.replace(key_id(public(OLD)).encode(), key_id(public(NEW)).encode())
    with pytest.raises(ContractBroken, match="not signed"):
        verified_statement(renamed, CHANNEL)


@given(st.integers(min_value=0, max_value=len(ANSWER) - 1), st.integers(min_value=1, max_value=255))
def test_any_one_changed_byte_is_refused(at: int, change: int) -> None:
    changed = ANSWER[:at] + bytes([ANSWER[at] ^ change]) + ANSWER[at + 1 :]
    with pytest.raises(ContractBroken, match="not signed"):
        verified_statement(changed, CHANNEL)


def test_every_single_flipped_bit_of_the_signature_line_is_refused() -> None:
    for at in range(ANSWER.index(b"\n") + 1):
        for bit in range(8):
            changed = ANSWER[:at] + bytes([ANSWER[at] ^ (1 << bit)]) + ANSWER[at + 1 :]
            with pytest.raises(ContractBroken, match="not signed"):
                verified_statement(changed, CHANNEL)


@given(st.integers(min_value=0, max_value=len(ANSWER) - 1))
def test_an_answer_that_was_cut_off_or_went_on_is_refused(length: int) -> None:
    for changed in (ANSWER[:length], ANSWER + ANSWER[:length] + b" "):
        with pytest.raises(ContractBroken, match="not signed"):
            verified_statement(changed, CHANNEL)


def test_an_unsigned_statement_is_never_parsed(monkeypatch: pytest.MonkeyPatch) -> None:
    def parse(*_: object, **__: object) -> object:
        raise AssertionError("something was parsed before its signature was checked")

    monkeypatch.setattr(msgspec.json, "decode", parse)
    with pytest.raises(ContractBroken):
        verified_statement(signed(STATEMENT, STRANGE), CHANNEL)
    assert verified_statement(ANSWER, CHANNEL) == STATEMENT


def test_this_computer_has_a_name_in_statements(tmp_path: Path) -> None:
    system, architecture = this_system()
    assert system in {"linux", "macos", "windows"}
    assert re.fullmatch(r"[a-z0-9_]+", architecture)
    assert liked_endings("linux", tmp_path / "none") == (".tar.gz",)
    assert liked_endings("linux", tmp_path) == (".deb", ".tar.gz")
    assert liked_endings("windows")[0] == ".exe"
    assert liked_endings("macos")[0] == ".dmg"
