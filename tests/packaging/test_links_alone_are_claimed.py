"""What the program claims on each system is its own kind of link and nothing else: a CV opens in what opened it before."""

import configparser
import re
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from recruiterdesk.domain.desk_link import SCHEME
from recruiterdesk.machine.start_at_login.xdg import AutostartFile

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "packaging"))
from macos.bundle import info_plist

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"
KINDS_OF_FILES = re.compile(r"application/|text/|image/|\*\.|\.(pdf|docx?|odt|rtf|txt)\b", re.IGNORECASE)


def desktop_entry(content: str) -> dict[str, str]:
    read = configparser.RawConfigParser(strict=True, delimiters=("=",))
    read.optionxform = str  # type: ignore[assignment, method-assign]  # as the parser's manual has it: keys keep their letters
    read.read_string(content)
    assert read.sections() == ["Desktop Entry"]
    return dict(read["Desktop Entry"])


def test_on_linux() -> None:
    entry = desktop_entry((PACKAGING / "debian" / "recruiterdesk.desktop").read_text(encoding="utf-8"))
    assert entry["MimeType"] == f"x-scheme-handler/{SCHEME};"
    assert entry["Exec"].split() == ["recruiterdesk", "%u"], "one link, as one word"
    described = ET.fromstring((PACKAGING / "debian" / "recruiterdesk.metainfo.xml").read_text(encoding="utf-8"))
    assert [kind.text for kind in described.iter("mediatype")] == [f"x-scheme-handler/{SCHEME}"]
    assert not list((PACKAGING / "debian").glob("*mime*"))


def test_what_starts_at_login_claims_nothing(tmp_path: Path) -> None:
    entry = AutostartFile("recruiterdesk", tmp_path)
    entry.switch_on(["/opt/recruiterdesk/recruiterdesk"])
    keys = desktop_entry(entry.file.read_text(encoding="utf-8"))
    assert not {"MimeType", "Actions", "Implements"} & keys.keys()
    assert "%" not in keys["Exec"]


def test_on_windows() -> None:
    lines = (PACKAGING / "windows" / "recruiterdesk.iss").read_text(encoding="utf-8-sig").splitlines()
    begins = lines.index("[Registry]") + 1
    ends = next(place for place in range(begins, len(lines)) if lines[place].startswith("["))
    keys = {found[1] for line in lines[begins:ends] if (found := re.search(r'Subkey: "(Software\\Classes[^"]*)"', line))}
    assert keys
    assert all(key.removeprefix("Software\\Classes\\").partition("\\")[0] == SCHEME for key in keys)
    assert not [line for line in lines[begins:ends] if KINDS_OF_FILES.search(line)]


@pytest.mark.parametrize("member", ["CFBundleDocumentTypes", "UTExportedTypeDeclarations", "UTImportedTypeDeclarations"])
def test_on_macos(member: str) -> None:
    info = info_plist("1.0")
    assert member not in info
    claimed = info["CFBundleURLTypes"]
    assert isinstance(claimed, list)
    assert [one["CFBundleURLSchemes"] for one in claimed] == [[SCHEME]]
