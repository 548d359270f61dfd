"""A profile's folders are private."""

import os
import stat
import sys
from pathlib import Path

import pytest

from recruiterdesk.domain.errors import StorageTrouble
from recruiterdesk.machine.folders import Profile, default_profile

posix = pytest.mark.skipif(sys.platform == "win32", reason="folders have no mode there")


@posix
def test_every_folder_is_made_for_the_user_alone(tmp_path: Path) -> None:
    profile = Profile(tmp_path / "deep" / "profile")
    folders = [profile.folder, profile.database_folder, profile.log_folder, profile.ledger_folder, profile.scratch_folder]
    assert [stat.S_IMODE(folder.stat().st_mode) for folder in folders] == [0o700] * 5


@posix
def test_a_folder_that_others_may_enter_is_closed_to_them(tmp_path: Path) -> None:
    folder = tmp_path / "profile"
    folder.mkdir()
    folder.chmod(0o777)
    Profile(folder)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


@posix
@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() != 0, reason="only root can give a folder away")
def test_a_folder_of_somebody_else_is_refused_and_left_alone(tmp_path: Path) -> None:
    folder = tmp_path / "profile"
    folder.mkdir()
    os.chown(folder, 12345, -1)
    with pytest.raises(StorageTrouble, match="belongs to another user"):
        Profile(folder)
    assert list(folder.iterdir()) == []


def test_a_file_in_the_place_of_the_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "profile").write_text("")
    with pytest.raises(StorageTrouble, match="is a file where a folder is needed"):
        Profile(tmp_path / "profile")


def test_a_folder_that_cannot_be_made_is_named() -> None:
    with pytest.raises(StorageTrouble, match="cannot be made or entered"):
        Profile(Path("/proc/recruiterdesk"))


def test_scratch_files_of_an_earlier_run_are_deleted_and_nothing_they_point_to(tmp_path: Path) -> None:
    profile = Profile(tmp_path / "profile")
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "kept.txt").write_text("kept")
    (profile.scratch_folder / "link").symlink_to(outside)
    (profile.scratch_folder / "a").mkdir()
    (profile.scratch_folder / "a" / "cv.pdf").write_text("left")
    (profile.scratch_folder / "b.pdf").write_text("left")
    assert profile.clean_scratch() == 3
    assert list(profile.scratch_folder.iterdir()) == []
    assert (outside / "kept.txt").read_text() == "kept"


def test_the_variable_names_the_profile(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("RECRUITERDESK_PROFILE", str(tmp_path))
    assert default_profile() == tmp_path
    monkeypatch.delenv("RECRUITERDESK_PROFILE")
    assert default_profile().name == "recruiterdesk"
