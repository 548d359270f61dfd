"""The recipe for macOS by its members and its commands: no Mac is here to try it."""

import os
import platform
import plistlib
import sys
from pathlib import Path

import pytest

from recruiterdesk import __version__
from recruiterdesk.domain.desk_link import SCHEME

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "packaging"))
from freeze.environment import PackageFailedError
from macos import disk_image
from macos.bundle import ENTITLEMENTS, IDENTITY, LANGUAGES, info_plist

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def info() -> dict[str, object]:
    # As macOS reads it: whatever cannot be written to a property list fails here.
    read: dict[str, object] = plistlib.loads(plistlib.dumps(info_plist(__version__)))
    return read


def test_the_bundle_has_the_build_s_version(info: dict[str, object]) -> None:
    assert info["CFBundleShortVersionString"] == info["CFBundleVersion"] == __version__


def test_it_opens_its_own_links_and_no_kind_of_document(info: dict[str, object]) -> None:
    assert info["CFBundleURLTypes"] == [
        {"CFBundleURLName": "org.recruiterdesk.desk", "CFBundleTypeRole": "Viewer", "CFBundleURLSchemes": [SCHEME]}
    ]
    assert not {"CFBundleDocumentTypes", "UTExportedTypeDeclarations", "UTImportedTypeDeclarations", "NSServices"} & info.keys()


def test_it_asks_for_the_system_that_qt_was_built_for_and_draws_sharp_and_dark(info: dict[str, object]) -> None:
    assert info["LSMinimumSystemVersion"] == "13.0"
    assert info["NSHighResolutionCapable"] is True
    assert info["NSRequiresAquaSystemAppearance"] is False


def test_it_names_every_language_that_there_is_a_translation_of(info: dict[str, object]) -> None:
    assert info["CFBundleLocalizations"] == list(LANGUAGES)
    assert sorted(LANGUAGES) == sorted(file.stem for file in (ROOT / "resources" / "translations").glob("*.ts"))


def test_it_asks_for_nothing_of_the_user_s_that_the_program_does_not_use(info: dict[str, object]) -> None:
    assert not [name for name in info if name.endswith("UsageDescription")]


def test_the_entitlements_are_the_one_that_python_needs() -> None:
    assert plistlib.loads(ENTITLEMENTS.read_bytes()) == {"com.apple.security.cs.allow-unsigned-executable-memory": True}
    assert b"<!--" not in ENTITLEMENTS.read_bytes(), "some versions of macOS cannot read entitlements with comments"


def test_an_image_is_named_after_its_version_and_processor() -> None:
    assert disk_image.image_name("1.2.3", "arm64") == "recruiterdesk-1.2.3-macos-arm64.dmg"
    assert disk_image.image_name("1.2.3", "x86_64") == "recruiterdesk-1.2.3-macos-x86_64.dmg"
    with pytest.raises(PackageFailedError, match="no build for ppc"):
        disk_image.image_name("1.2.3", "ppc")


def calls(**environment: str) -> list[str]:
    application, folder, image = Path("build/recruiterdesk.app"), Path("build/image"), Path("dist/one.dmg")
    return [" ".join(command) for command in disk_image.commands(application, folder, image, environment)]


def test_without_an_identity_the_image_is_made_and_nothing_goes_to_apple() -> None:
    assert calls() == [
        "codesign --verify --deep --strict build/recruiterdesk.app",
        "ditto build/recruiterdesk.app build/image/recruiterdesk.app",
        "ln -s /Applications build/image/Applications",
        "hdiutil create -quiet -ov -volname recruiterdesk -srcfolder build/image -fs HFS+ -format UDZO -imagekey zlib-level=9 dist/one.dmg",
        "hdiutil verify -quiet dist/one.dmg",
    ]


def test_with_an_identity_the_image_is_signed_after_it_was_made() -> None:
    assert calls(**{IDENTITY: "Developer ID Application: Ours"}) == [
        *calls(),
        "codesign --sign Developer ID Application: Ours --timestamp dist/one.dmg",
    ]


def test_what_apple_has_notarised_gets_its_ticket_and_is_checked_as_a_mac_would() -> None:
    signed = {IDENTITY: "Developer ID Application: Ours"}
    submit, staple, check = calls(**signed, **{disk_image.NOTARY: "ours"})[len(calls(**signed)) :]
    assert submit == "xcrun notarytool submit dist/one.dmg --keychain-profile ours --wait --timeout 30m"
    assert staple == "xcrun stapler staple dist/one.dmg"
    assert check.startswith("spctl --assess --type open")


def test_nothing_unsigned_is_sent_to_apple() -> None:
    with pytest.raises(PackageFailedError, match="only what is signed"):
        calls(**{disk_image.NOTARY: "ours"})


_TOOLS = {
    "codesign": "exit 0",
    "ditto": 'cp -R "$1" "$2"',
    # What the image would hold is listed in it.
    "hdiutil": """[ "$1" = create ] || exit 0
while [ $# -gt 1 ]; do [ "$1" = -srcfolder ] && folder="$2"; shift; done
(cd "$folder" && find . | sort) > "$1" """,
}


@pytest.mark.skipif(sys.platform != "linux", reason="shell scripts stand in for a Mac's tools")
def test_the_image_holds_the_bundle_the_licences_and_the_link_to_applications(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tools, application = tmp_path / "bin", tmp_path / "recruiterdesk.app"
    tools.mkdir()
    for name, script in _TOOLS.items():
        (tools / name).write_text(f"#!/bin/sh -e\n{script}\n")
        (tools / name).chmod(0o755)
    monkeypatch.setenv("PATH", f"{tools}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setattr(platform, "machine", lambda: "arm64")
    for name in (IDENTITY, disk_image.NOTARY):
        monkeypatch.delenv(name, raising=False)
    (application / "Contents").mkdir(parents=True)
    (application / "Contents" / "Info.plist").touch()

    image = disk_image.make_image(application, "All licences.", tmp_path / "dist", "1.2.3")

    assert image == tmp_path / "dist" / "recruiterdesk-1.2.3-macos-arm64.dmg"
    held = image.read_text().split()
    assert held == [
        ".",
        *(f"./{name}" for name in ("Applications", "LICENSES.txt", "recruiterdesk.app")),
        *(f"./recruiterdesk.app/{name}" for name in ("Contents", "Contents/Info.plist")),
    ]
    assert not (tmp_path / "image").exists(), "what was put together for it is gone"


def test_what_is_no_bundle_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PackageFailedError, match="no bundle"):
        disk_image.make_image(tmp_path, "", tmp_path / "dist", "1.2.3")
