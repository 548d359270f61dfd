"""From a new key to a copy that finds the version: what the packaging steps write is what the program believes."""

import hashlib
import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from hand_clock import HandClock
from loopback_server import Heard, loopback_server, reply
from made_up_store import TEST_KEY

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "packaging"))  # no package: its files are run by their paths

import package
from freeze.environment import PackageFailedError
from release.channel import ADDRESS, KEYS, ChannelError, write_channel
from release.make_key import make_key, public_hex
from release.sign import ANSWER, KEY_VARIABLE, SUMS, Wrong, listed_files, load_key, main

from recruiterdesk.domain.errors import ContractBroken
from recruiterdesk.machine.release_channel import FILE_NAME, built_in_channel, verified_statement
from recruiterdesk.services.update_service import UpdateService
from recruiterdesk.store.store import Store

RELEASE = Path(__file__).resolve().parents[2] / "packaging" / "release"
PAGE = "https://127.0.0.1/what-is-new"
KEY = "ab" * 32
NAMES = (
    "recruiterdesk_0.2.0_amd64.deb",
    "recruiterdesk-0.2.0-linux-x86_64.tar.gz",
    "recruiterdesk-0.2.0-windows-x64-setup.exe",
    "recruiterdesk-0.2.0-macos-arm64.dmg",
)


@pytest.fixture
def dist(tmp_path: Path) -> Path:
    folder = tmp_path / "dist"
    folder.mkdir()
    lines = []
    for name in (*NAMES, "recruiterdesk-0.2.0.cdx.json"):
        content = name.encode() * 5000
        (folder / name).write_bytes(content)
        lines.append(f"{hashlib.sha256(content).hexdigest()}  {name}\n")
    (folder / SUMS).write_text("".join(lines))
    return folder


@pytest.fixture
def key_file(tmp_path: Path) -> Path:
    file = tmp_path / "release.key"
    make_key(file)
    return file


def sign(dist: Path, key_file: Path, *more: str) -> bytes:
    assert main(["--page", PAGE, "--key", str(key_file), "--dist", str(dist), "--version", "0.2.0", *more]) == 0
    return (dist / ANSWER).read_bytes()


# --- the channel of a build ---


def test_a_build_without_an_address_has_no_channel_not_even_an_old_one(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_text("of an earlier build")
    assert write_channel(tmp_path, {}) is None
    assert built_in_channel(tmp_path / FILE_NAME) is None


@pytest.mark.parametrize("keys", [KEY, f"{KEY},{'cd' * 32}", f"{KEY} {'cd' * 32}\n"])
def test_what_the_build_writes_the_program_reads(tmp_path: Path, keys: str) -> None:
    written = write_channel(tmp_path, {ADDRESS: "https://updates.example/desk/newest", KEYS: keys})
    assert written == tmp_path / FILE_NAME
    channel = built_in_channel(written)
    assert channel is not None
    assert channel.address == "https://updates.example/desk/newest"
    assert channel.keys[0] == KEY


@pytest.mark.parametrize(
    "environment",
    [
        {ADDRESS: "https://updates.example/newest"},
        {KEYS: KEY},
        {ADDRESS: "http://updates.example/newest", KEYS: KEY},
        {ADDRESS: "https://updates.example/", KEYS: KEY},
        {ADDRESS: "https://updates.example", KEYS: KEY},
        {ADDRESS: "https://updates.example/newest?you=1", KEYS: KEY},
        {ADDRESS: "https://me@updates.example/newest", KEYS: KEY},
        {ADDRESS: "updates.example/newest", KEYS: KEY},
        {ADDRESS: "https://[/newest", KEYS: KEY},
        {ADDRESS: "https://updates.example/newest", KEYS: KEY.upper()},
        {ADDRESS: "https://updates.example/newest", KEYS: KEY[:-2]},
        {ADDRESS: "https://updates.example/newest", KEYS: f"{KEY} {KEY}"},
        {ADDRESS: "https://updates.example/newest", KEYS: f"{KEY} {'cd' * 32} {'ef' * 32}"},
    ],
    ids=str,
)
def test_a_build_with_a_wrong_channel_stops(tmp_path: Path, environment: dict[str, str]) -> None:
    with pytest.raises(ChannelError, match=r"RECRUITERDESK_UPDATE_"):
        write_channel(tmp_path, environment)
    assert not (tmp_path / FILE_NAME).exists()


def test_the_channel_is_written_by_a_python_that_has_nothing_installed(tmp_path: Path) -> None:
    code = (
        f"import sys; sys.path.insert(0, {str(RELEASE)!r}); import pathlib, channel; channel.write_channel(pathlib.Path({str(tmp_path)!r}))"
    )
    environment = {"PATH": os.environ["PATH"], ADDRESS: "https://updates.example/newest", KEYS: KEY}
    subprocess.run([sys.executable, "-I", "-S", "-c", code], env=environment, check=True, timeout=60)
    assert json.loads((tmp_path / FILE_NAME).read_text())["keys"] == [KEY]


# --- keys ---


def test_a_key_is_its_owners_alone_and_only_its_public_half_is_printed(tmp_path: Path) -> None:
    file = tmp_path / "release.key"
    done = subprocess.run([sys.executable, RELEASE / "make_key.py", file], capture_output=True, text=True, check=True, timeout=60)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    key = load_key(file, {})
    assert public_hex(key) in done.stdout
    assert key.private_bytes_raw().hex() not in done.stdout + done.stderr
    assert "PRIVATE" not in done.stdout + done.stderr


def test_a_key_is_never_overwritten_nor_made_in_the_project(key_file: Path) -> None:
    before = key_file.read_bytes()
    with pytest.raises(SystemExit, match="never overwritten"):
        make_key(key_file)
    assert key_file.read_bytes() == before
    with pytest.raises(SystemExit, match="lies in the project"):
        make_key(RELEASE / "release.key")
    assert not (RELEASE / "release.key").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="there, access lists say who may read")
def test_a_key_that_others_can_read_signs_nothing(key_file: Path, dist: Path) -> None:
    key_file.chmod(0o640)
    with pytest.raises(Wrong, match="chmod 600"):
        sign(dist, key_file)
    assert not (dist / ANSWER).exists()


def test_the_key_may_come_from_the_environment_and_without_one_nothing_is_signed(key_file: Path) -> None:
    assert public_hex(load_key(None, {KEY_VARIABLE: key_file.read_text()})) == public_hex(load_key(key_file, {}))
    for environment in ({}, {KEY_VARIABLE: "nonsense"}):
        with pytest.raises(Wrong):
            load_key(None, environment)


# --- signing ---


async def test_what_was_signed_is_found_and_saved_by_a_copy_that_was_built_for_it(
    dist: Path, key_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sign(dist, key_file)

    def answer(heard: Heard) -> bytes:
        return reply(200, (dist / heard.target.rpartition("/")[2]).read_bytes())

    monkeypatch.setattr("recruiterdesk.services.update_service.this_system", lambda: ("windows", "x86_64"))
    async with loopback_server(answer) as server:
        environment = {ADDRESS: server.url(f"/desk/{ANSWER}"), KEYS: public_hex(load_key(key_file, {}))}
        channel = built_in_channel(write_channel(tmp_path, environment) or tmp_path)
        store = Store.open(tmp_path / "cache", TEST_KEY, clock=(clock := HandClock()))
        service = UpdateService(store, clock, lambda: channel, installed="0.1.0")
        look = await service.look()
        assert (look.release.version, look.is_newer, look.release.page) == ("0.2.0", True, PAGE)
        assert {file.name for file in look.release.files} == set(NAMES)
        saved = await service.save_installer(tmp_path / "Downloads")
        assert saved.path.read_bytes() == (dist / NAMES[2]).read_bytes()
        store.close()


@pytest.mark.parametrize(
    ("system", "architecture", "names"),
    [
        ("linux", "x86_64", NAMES[:2]),
        ("windows", "x86_64", NAMES[2:3]),
        ("macos", "arm64", NAMES[3:]),
        ("macos", "x86_64", ()),
    ],
)
def test_each_installer_is_for_its_computers(dist: Path, system: str, architecture: str, names: tuple[str, ...]) -> None:
    files = listed_files(dist, "0.2.0")
    assert tuple(file.name for file in files if (file.system, file.architecture) == (system, architecture)) == names


def test_another_keys_statement_is_not_believed(dist: Path, key_file: Path, tmp_path: Path) -> None:
    other = public_hex(make_key(tmp_path / "other.key"))
    channel = built_in_channel(write_channel(tmp_path, {ADDRESS: "https://updates.example/newest", KEYS: other}) or tmp_path)
    assert channel is not None
    with pytest.raises(ContractBroken, match="not signed"):
        verified_statement(sign(dist, key_file), channel)


@pytest.mark.parametrize(
    ("more", "why"),
    [
        (["--version", "0.2.1"], "not of version"),
        (["--version", "0.2"], "not of version"),
        (["--version", "0.2.0rc1"], "not of version"),
        (["--page", "http://127.0.0.1/"], "would not understand"),
        (["--days", "0"], "from 1 to"),
        (["--days", "4000"], "from 1 to"),
    ],
)
def test_what_the_program_would_not_offer_is_not_signed(dist: Path, key_file: Path, more: list[str], why: str) -> None:
    with pytest.raises(Wrong, match=why):
        sign(dist, key_file, *more)
    assert not (dist / ANSWER).exists()


def test_a_file_that_changed_since_it_was_listed_is_not_signed(dist: Path, key_file: Path) -> None:
    (dist / NAMES[0]).write_bytes(b"another one")
    with pytest.raises(Wrong, match="is not the file"):
        sign(dist, key_file)
    (dist / SUMS).write_text("")
    with pytest.raises(Wrong, match="lists no installer"):
        sign(dist, key_file)


def test_a_preview_is_not_signed(dist: Path, key_file: Path) -> None:
    for name in NAMES:
        (dist / name).rename(dist / name.replace("0.2.0", "0.2.0rc1"))
    (dist / SUMS).write_text((dist / SUMS).read_text().replace("0.2.0", "0.2.0rc1"))
    with pytest.raises(Wrong, match="preview"):
        sign(dist, key_file, "--version", "0.2.0rc1")


def test_the_package_step_builds_in_what_the_environment_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in (ADDRESS, KEYS):
        monkeypatch.delenv(name, raising=False)
    assert package.build_in_channel(tmp_path) == ""
    monkeypatch.setenv(ADDRESS, "https://updates.example/newest")
    with pytest.raises(PackageFailedError, match="Set both"):
        package.build_in_channel(tmp_path)
    monkeypatch.setenv(KEYS, KEY)
    assert KEY in package.build_in_channel(tmp_path)
    assert built_in_channel(tmp_path / FILE_NAME) is not None
