"""Makes the disk image for macOS from the bundle, signs it and has Apple notarise it where there is an identity to do so with.

`packaging/package.py` calls it on macOS. There is one image for Apple's own processors (arm64) and one for Intel's (x86_64), each built on
such a Mac: half of the libraries' wheels are for one of the two only, and cryptography has one for Apple's alone (for Intel it is compiled
from its locked source: freeze/environment.py). The environment says what to sign with:

- RECRUITERDESK_MACOS_IDENTITY: the name of a "Developer ID Application" certificate in the keychain. Without it the bundle has the
  loader's ad-hoc signature, which Macs run after a right click and Open;
- RECRUITERDESK_NOTARY_PROFILE: what `xcrun notarytool store-credentials` has saved. Without it nothing is sent to Apple.

Its commands are tested by their words (tests/packaging/test_macos_recipe.py); they have not been run on a Mac yet.
"""

import os
import platform
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

from freeze.environment import PackageFailedError, run, say
from macos.bundle import IDENTITY, NAME

NOTARY = "RECRUITERDESK_NOTARY_PROFILE"
ARCHITECTURES = ("arm64", "x86_64")


def image_name(version: str, architecture: str) -> str:
    """Return the image's file name; raises PackageFailedError for a processor that there is no build for."""
    if architecture not in ARCHITECTURES:
        raise PackageFailedError(f"There is no build for {architecture}; build on a Mac with {' or '.join(ARCHITECTURES)}.")
    return f"{NAME}-{version}-macos-{architecture}.dmg"


def commands(application: Path, folder: Path, image: Path, environment: Mapping[str, str] = os.environ) -> Iterator[list[str]]:
    """Return every call in its order; `folder` holds what the image shows, the bundle and the link to Applications."""
    identity, notary = environment.get(IDENTITY, ""), environment.get(NOTARY, "")
    if notary and not identity:
        raise PackageFailedError(f"{NOTARY} is set without {IDENTITY}: Apple notarises only what is signed.")
    # PyInstaller has signed the bundle and every library in it, with the identity or, where there is none, ad hoc.
    yield ["codesign", "--verify", "--deep", "--strict", str(application)]
    # ditto keeps links, rights and signatures as they are.
    yield ["ditto", str(application), str(folder / application.name)]
    yield ["ln", "-s", "/Applications", str(folder / "Applications")]
    content = ["-volname", NAME, "-srcfolder", str(folder), "-fs", "HFS+", "-format", "UDZO", "-imagekey", "zlib-level=9"]
    yield ["hdiutil", "create", "-quiet", "-ov", *content, str(image)]
    yield ["hdiutil", "verify", "-quiet", str(image)]
    if identity:
        yield ["codesign", "--sign", identity, "--timestamp", str(image)]
    if notary:
        # The ticket is for the image and all that is in it; stapled, it is there on a Mac without a network, too.
        yield ["xcrun", "notarytool", "submit", str(image), "--keychain-profile", notary, "--wait", "--timeout", "30m"]
        yield ["xcrun", "stapler", "staple", str(image)]
        yield ["spctl", "--assess", "--type", "open", "--context", "context:primary-signature", str(image)]


def make_image(application: Path, licences: str, out: Path, version: str) -> Path:
    """Make the image of a bundle, with the licences beside it, for this Mac's processor; raises PackageFailedError."""
    if not (application / "Contents" / "Info.plist").is_file():
        raise PackageFailedError(f"{application} is no bundle.")
    image = out / image_name(version, platform.machine())
    folder = application.parent / "image"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    out.mkdir(parents=True, exist_ok=True)
    (folder / "LICENSES.txt").write_text(licences, "utf-8")
    say(f"making the image, {'signed' if os.environ.get(IDENTITY) else 'not signed: no identity is named'}")
    for command in commands(application, folder, image):
        run(command, " ".join(command[:2]))
    shutil.rmtree(folder)
    return image
