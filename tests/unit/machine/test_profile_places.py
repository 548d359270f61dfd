"""Where a profile can be kept: real folders that are refused and why, and what systems say of their drives."""

from pathlib import Path, PureWindowsPath

import pytest

from recruiterdesk.machine import profile_places
from recruiterdesk.machine.folders import Profile
from recruiterdesk.machine.profile_places import (
    in_temporary_folder,
    is_on_network,
    is_remote_drive,
    mounts_of_linux,
    mounts_of_mac,
    why_not,
)


@pytest.fixture(autouse=True)
def _temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests work in the system's temporary folder: let that be another one, or everything in it would be refused for that."""
    (tmp_path / "temporary").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "temporary"))


def said(folder: Path, *, is_network: bool = False) -> str:
    reason = why_not(folder, lambda _folder: is_network)
    return str(reason) if reason is not None else ""


def test_a_folder_that_is_empty_or_to_be_made_or_a_profile_is_taken_and_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    profile = Profile(tmp_path / "profile").folder
    assert said(tmp_path / "empty") == ""
    assert said(tmp_path / "new" / "deeper") == ""
    assert said(profile) == ""
    assert sorted(path.name for path in tmp_path.iterdir()) == ["empty", "profile", "temporary"]
    assert list((tmp_path / "empty").iterdir()) == []


def test_folders_that_hold_something_else_are_refused(tmp_path: Path) -> None:
    (tmp_path / "documents").mkdir()
    (tmp_path / "documents" / "letter.odt").touch()
    assert "There are other files" in said(tmp_path / "documents")
    assert "is a file. Choose a folder" in said(tmp_path / "documents" / "letter.odt")
    assert "is a file. Choose a folder" in said(tmp_path / "documents" / "letter.odt" / "deeper")
    profile = Profile(tmp_path / "profile").folder
    assert "inside another profile" in said(profile / "cache" / "mine")
    assert "named in full" in said(Path("people"))
    assert "named in full" in said(tmp_path / "a\0b")


def test_a_folder_in_which_nothing_can_be_written_is_refused() -> None:
    assert "Nothing can be written in /proc" in said(Path("/proc/recruiterdesk"))


@pytest.mark.parametrize(
    "inside",
    ["Dropbox/work", "OneDrive - Vermeer Digitaal/desk", "Google Drive/desk", "Library/CloudStorage/GoogleDrive-sanne/desk", "Nextcloud/a"],
)
def test_a_folder_that_a_service_copies_is_refused(tmp_path: Path, inside: str) -> None:
    assert "copied to other computers" in said(tmp_path / inside)


def test_a_folder_under_the_mark_of_such_a_service_is_refused_also_through_a_link(tmp_path: Path) -> None:
    (tmp_path / "shared" / "work").mkdir(parents=True)
    (tmp_path / "shared" / ".stfolder").mkdir()
    (tmp_path / "by-link").symlink_to(tmp_path / "shared" / "work")
    assert "copied to other computers" in said(tmp_path / "shared" / "work")
    assert "copied to other computers" in said(tmp_path / "by-link")


def test_a_drive_in_the_network_and_the_temporary_folder_are_refused(tmp_path: Path) -> None:
    assert "on a drive in the network" in said(tmp_path / "new", is_network=True)
    assert "empties" in said(tmp_path / "temporary" / "desk")
    assert in_temporary_folder(tmp_path / "temporary" / "desk")
    assert not in_temporary_folder(tmp_path)


MOUNTS = r"""22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
40 22 0:44 / /home/sanne/Team\040drive rw,relatime shared:20 - cifs //nas/team rw
41 40 8:2 / /home/sanne/Team\040drive/own rw - ext4 /dev/sdb1 rw
42 22 0:45 / /srv/people rw master:3 - nfs4 nas:/people rw
43 22 8:3 / /srv/people rw - ext4 /dev/sdc1 rw
"""


@pytest.mark.parametrize(
    ("folder", "is_remote"),
    [
        ("/home/sanne/desk", False),
        ("/home/sanne/Team drive/desk", True),
        ("/home/sanne/Team drive/own/desk", False),
        ("/home/sanne/Team drives", False),
        ("/srv/people/desk", False),
    ],
)
def test_linux_tells_drives_in_the_network_by_its_mounts(monkeypatch: pytest.MonkeyPatch, folder: str, is_remote: bool) -> None:
    monkeypatch.setattr(profile_places, "_told_by_kernel", lambda: MOUNTS)
    assert is_on_network(Path(folder)) is is_remote


def test_the_kernels_own_words_are_understood() -> None:
    mounts = mounts_of_linux(Path("/proc/self/mountinfo").read_text())
    assert "/" in dict(mounts)
    assert all(kind for _point, kind in mounts)


def test_macos_tells_them_by_what_mount_says() -> None:
    text = (
        "/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)\n"
        "//sanne@nas._smb._tcp.local/Team on /Volumes/Team (1) (smbfs, nodev, nosuid, mounted by sanne)\n"
        "map auto_home on /System/Volumes/Data/home (autofs, automounted, nobrowse)\n"
    )
    assert mounts_of_mac(text) == [("/", "apfs"), ("/Volumes/Team (1)", "smbfs"), ("/System/Volumes/Data/home", "autofs")]


def test_windows_tells_them_by_the_path_or_by_the_drive() -> None:
    asked: list[str] = []

    def drive_type(root: str) -> int:
        asked.append(root)
        return {"Z:\\": 4, "C:\\": 3}[root]

    assert is_remote_drive(PureWindowsPath("Z:/desk"), drive_type)
    assert not is_remote_drive(PureWindowsPath("C:/Users/Sanne/desk"), drive_type)
    assert is_remote_drive(PureWindowsPath("//nas/team/desk"), drive_type)
    assert asked == ["Z:\\", "C:\\"]
