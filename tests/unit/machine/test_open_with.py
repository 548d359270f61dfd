"""Only harmless addresses and documents are handed to other programs, and nothing is left behind."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from recruiterdesk.domain.errors import Unsupported
from recruiterdesk.machine.folders import Profile
from recruiterdesk.machine.open_with import OpenedFiles, open_address

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="stands in for xdg-open")


@pytest.fixture
def opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Put a program in the place of the system's opener; it notes what it was asked to open."""
    noted = tmp_path / "noted"
    os.mkfifo(noted)
    opener = tmp_path / "bin" / "xdg-open"
    opener.parent.mkdir()
    opener.write_text(f'#!/bin/sh\nprintf "%s|%s" "$#" "$1" > "{noted}"\n')
    opener.chmod(0o755)
    monkeypatch.setenv("PATH", f"{opener.parent}:{os.environ['PATH']}")
    return noted


@pytest.mark.parametrize("address", ["https://example.nl/cv?a=1&b=2", "mailto:zoe@example.nl?subject=Hi", "tel:+31612345678"])
def test_a_harmless_address_is_opened_as_it_is(address: str, opened: Path) -> None:
    open_address(address)
    assert opened.read_text() == f"1|{address}"


@pytest.mark.parametrize(
    "address",
    [
        *(
            "http://example.nl",
            "file:///etc/passwd",
            "javascript:alert(1)",
            "smb://server/share",
            "ms-msdt:/id",
            "",
            "example.nl",
            "--help",
        ),
        *(
            "https://",
            "https:/etc",
            "https://a b",
            "https://a\nb",
            "mailto:a@b.nl?attach=/etc/passwd",
            "mailto:a@b?Attachment=x",
            "https://[::1",
        ),
        *("HTTPS\x00://a", "vscode://x", "\\\\server\\share", "search-ms:query=x"),
    ],
)
def test_any_other_address_is_refused(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subprocess, "Popen", None)
    with pytest.raises(Unsupported):
        open_address(address)


def test_a_document_is_opened_from_a_private_copy_that_goes_again(tmp_path: Path, opened: Path) -> None:
    profile = Profile(tmp_path / "profile")
    files = OpenedFiles(profile.scratch_folder)
    copy = files.open(b"%PDF-1.7", "../Zoë.pdf")
    assert opened.read_text() == f"1|{copy}"
    assert copy.read_bytes() == b"%PDF-1.7"
    assert copy.is_relative_to(profile.scratch_folder)
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert stat.S_IMODE(copy.parent.stat().st_mode) == 0o700
    second = files.write(b"x", "notes.txt")
    files.discard(copy)
    assert not copy.parent.exists()
    files.discard_all()
    assert not second.exists()
    assert list(profile.scratch_folder.iterdir()) == []


@pytest.mark.parametrize(
    "name", ["cv.exe", "cv.pdf.desktop", "cv\u202efdp.exe", "cv", "cv.html", "cv.svg", "cv.docm", "cv.js", "cv.lnk", "cv.sh"]
)
def test_what_could_run_is_not_opened(name: str, tmp_path: Path) -> None:
    files = OpenedFiles(tmp_path)
    with pytest.raises(Unsupported, match="might run instead of show"):
        files.open(b"MZ", name)
    assert list(tmp_path.iterdir()) == []


def test_without_an_opener_the_copy_goes_and_the_remedy_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(Unsupported, match="xdg-utils"):
        OpenedFiles(tmp_path).open(b"x", "cv.pdf")
    assert list(tmp_path.iterdir()) == []
