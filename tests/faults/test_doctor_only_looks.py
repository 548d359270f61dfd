"""The doctor comes where something is wrong, finds it, makes a bundle all the same, and leaves every file as it was."""

import asyncio
import hashlib
import os
import sys
import zipfile
from pathlib import Path

import apsw
import pytest
from damaged_desk import make_profile
from made_up_store import TEST_KEY

from recruiterdesk.bootstrap import diagnosing
from recruiterdesk.bootstrap.diagnosing import diagnose
from recruiterdesk.domain.errors import Locked, StorageTrouble
from recruiterdesk.services.diagnosis_service import Diagnosis
from recruiterdesk.store.connection import unlock
from recruiterdesk.store.store import Store
from recruiterdesk.vault.secret import DatabaseKey

PARTS = {"about.txt", "doctor.json", "settings.json", "sizes.json", "log.txt"}


class KnownKeyring:
    """Has the key of the tests' databases, or an error in its place."""

    trouble: Locked | None = None

    def __init__(self, profile: Path, *, timeout_seconds: float) -> None:
        assert (profile / "keyring.json").exists()
        assert timeout_seconds > 0

    def check(self) -> str:
        if self.trouble is not None:
            raise self.trouble
        return "the tests' keyring"

    def database_key(self, *, may_create: bool) -> DatabaseKey:
        assert not may_create
        self.check()
        return DatabaseKey(TEST_KEY)


@pytest.fixture
def profile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A profile with some people in it, closed."""
    monkeypatch.setattr(diagnosing, "Vault", KnownKeyring)
    monkeypatch.setattr(KnownKeyring, "trouble", None)
    folder = tmp_path / "profile"
    make_profile(folder / "cache", people=120, writes=20)
    (folder / "keyring.json").write_text("{}")
    (folder / "log").mkdir()
    (folder / "log" / "fault.txt").write_text('Fatal Python error: Aborted\n\n  File "/home/zoe/x.py", line 3 in zoe\n')
    return folder


def state(folder: Path) -> dict[str, tuple[str, float, int]]:
    """Return everything that is in a folder: contents, times and modes."""
    found = {}
    for path in sorted([folder, *folder.rglob("*")]):
        at = path.stat()
        content = hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
        found[str(path.relative_to(folder))] = (content, at.st_mtime if path.is_file() else 0.0, at.st_mode)
    return found


def looked_at(folder: Path, bundle: Path) -> Diagnosis:
    """Let the doctor look and make a bundle; assert that nothing was touched and that the bundle is whole."""
    before = state(folder)
    found = asyncio.run(diagnose(folder, bundle))
    assert state(folder) == before
    with zipfile.ZipFile(bundle) as opened:
        assert set(opened.namelist()) >= PARTS
        assert all(opened.read(name) is not None for name in opened.namelist())
    return found


def test_of_a_sound_profile_it_tells_that_it_is_well(profile: Path, tmp_path: Path) -> None:
    found = looked_at(profile, tmp_path / "bundle.zip")
    assert (found.is_well, found.cache.is_open, found.cache.damage, found.cache.reading_only) == (True, True, (), None)
    assert found.keyring.backend == "the tests' keyring"
    assert sum(account.applicants for account in found.accounts) >= 120
    with zipfile.ZipFile(tmp_path / "bundle.zip") as opened:
        report = opened.read("crash-interpreter.txt").decode()
    assert report == "Fatal: Aborted\n  (elsewhere):3\n"


def test_beside_a_program_that_has_it_open_it_sees_what_was_written_last(profile: Path, tmp_path: Path) -> None:
    store = Store.open(profile / "cache", TEST_KEY)
    try:
        store.write_now(lambda writer: writer.settings.set("zoom", 125))
        before = {path.name: path.read_bytes() for path in (profile / "cache").iterdir() if not path.name.endswith("-shm")}
        found = asyncio.run(diagnose(profile, tmp_path / "bundle.zip"))
        assert {path.name: path.read_bytes() for path in (profile / "cache").iterdir() if not path.name.endswith("-shm")} == before
    finally:
        store.close()
    assert found.is_well
    with zipfile.ZipFile(tmp_path / "bundle.zip") as opened:
        assert b'"zoom": 125' in opened.read("settings.json")


@pytest.mark.skipif(sys.platform == "win32", reason="forks")
def test_after_a_kill_it_reads_the_log_that_nobody_merged_yet_in_a_copy(profile: Path, tmp_path: Path) -> None:
    child = os.fork()
    if child == 0:
        store = Store.open(profile / "cache", TEST_KEY)
        store.write_now(lambda writer: writer.settings.set("zoom", 175))
        os._exit(0)
    os.waitpid(child, 0)
    assert (profile / "cache" / "desk.db-wal").stat().st_size > 0
    found = looked_at(profile, tmp_path / "bundle.zip")
    assert found.is_well
    with zipfile.ZipFile(tmp_path / "bundle.zip") as opened:
        assert b'"zoom": 175' in opened.read("settings.json")


def test_without_a_keyring_it_says_so(profile: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(KnownKeyring, "trouble", Locked("{keyring} is locked.", keyring="Sleutelbos van Zoe"))
    found = looked_at(profile, tmp_path / "bundle.zip")
    assert (found.is_well, found.keyring.is_usable, found.cache.is_open) == (False, False, False)
    assert found.cache.trouble == "Sleutelbos van Zoe is locked."
    with zipfile.ZipFile(tmp_path / "bundle.zip") as opened:
        assert b'"{keyring} is locked."' in opened.read("doctor.json")
        assert b"Zoe" not in opened.read("doctor.json")


def test_a_damaged_database_is_not_saved_but_told(profile: Path, tmp_path: Path) -> None:
    database = profile / "cache" / "desk.db"
    content = bytearray(database.read_bytes())
    content[1000] ^= 1
    database.write_bytes(content)
    found = looked_at(profile, tmp_path / "bundle.zip")
    assert not found.is_well
    assert "damaged" in str(found.cache.trouble)


def test_a_database_of_a_newer_program_is_left_alone(profile: Path, tmp_path: Path) -> None:
    db = apsw.Connection(str(profile / "cache" / "desk.db"))
    unlock(db, TEST_KEY)
    db.execute("PRAGMA user_version = 99")
    db.close()
    found = looked_at(profile, tmp_path / "bundle.zip")
    assert not found.is_well
    assert "newer version" in str(found.cache.trouble)


def test_where_there_is_nothing_yet_nothing_is_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(diagnosing, "_NoKeysYet", lambda: KnownKeyring.__new__(KnownKeyring))
    monkeypatch.setattr(KnownKeyring, "trouble", None)
    found = asyncio.run(diagnose(tmp_path / "nowhere", tmp_path / "bundle.zip"))
    assert (found.is_well, found.cache.exists, found.cache.is_open) == (True, False, False)
    assert not (tmp_path / "nowhere").exists()
    with zipfile.ZipFile(tmp_path / "bundle.zip") as opened:
        assert set(opened.namelist()) == PARTS


def test_a_bundle_replaces_nothing_and_is_for_its_owner_alone(profile: Path, tmp_path: Path) -> None:
    bundle = tmp_path / "bundle.zip"
    asyncio.run(diagnose(profile, bundle))
    first = bundle.read_bytes()
    if os.name == "posix":
        assert bundle.stat().st_mode & 0o777 == 0o600
    with pytest.raises(StorageTrouble, match="already there"):
        asyncio.run(diagnose(profile, bundle))
    assert bundle.read_bytes() == first
    with pytest.raises(StorageTrouble, match="was not written"):
        asyncio.run(diagnose(profile, tmp_path / "nowhere" / "bundle.zip"))
    assert [path.name for path in tmp_path.iterdir() if path.suffix == ".part"] == []


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0 or sys.platform == "win32", reason="root may enter everything")
def test_a_profile_that_cannot_be_entered_is_told(profile: Path, tmp_path: Path) -> None:
    profile.chmod(0)
    try:
        found = asyncio.run(diagnose(profile, tmp_path / "bundle.zip"))
    finally:
        profile.chmod(0o700)
    assert "cannot be opened" in str(found.cache.trouble)
