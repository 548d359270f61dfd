"""Makes the installer for Windows from a frozen bundle: `recruiterdesk.iss`, compiled by Inno Setup 6, with all programs signed.

`packaging/package.py` calls it on Windows. It signs only where the environment names a certificate:

- RECRUITERDESK_WINDOWS_CERTIFICATE: the SHA-1 thumbprint of a code signing certificate in the user's own store;
- RECRUITERDESK_TIMESTAMP: the address of a time-stamping server of RFC 3161, so that the signature outlives the certificate.

Its commands are tested by their words (tests/packaging/test_windows_recipe.py); neither Inno Setup nor signtool has been run here.
"""

import os
import re
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

from freeze.environment import PackageFailedError, run, say
from windows.version_resource import dotted

HERE = Path(__file__).resolve().parent
SCRIPT = HERE / "recruiterdesk.iss"
PROGRAMS = ("recruiterdesk.exe", "recruiterdesk-cli.exe")
CERTIFICATE = "RECRUITERDESK_WINDOWS_CERTIFICATE"
TIMESTAMP = "RECRUITERDESK_TIMESTAMP"
_SIGN_NAME = "recruiterdesk"
_THUMBPRINT = re.compile(r"[0-9A-Fa-f]{40}")


def find_compiler(environment: Mapping[str, str] = os.environ) -> Path:
    """Return Inno Setup's compiler, from the path or from where its installer puts it."""
    on_path = shutil.which("ISCC", path=environment.get("PATH", ""))
    folders = [environment.get(name) for name in ("ProgramFiles(x86)", "ProgramFiles")]
    local = environment.get("LOCALAPPDATA")
    places = [Path(folder) / "Inno Setup 6" / "ISCC.exe" for folder in folders if folder]
    places += [Path(local) / "Programs" / "Inno Setup 6" / "ISCC.exe"] if local else []
    found = next((place for place in ([Path(on_path)] if on_path else []) + places if place.is_file()), None)
    if found is None:
        raise PackageFailedError("Inno Setup 6 is not installed. Get it from jrsoftware.org, or: winget install JRSoftware.InnoSetup")
    return found


def find_sign_tool(environment: Mapping[str, str] = os.environ) -> Path:
    """Return the newest signtool of the Windows SDK for x64, or the one on the path."""
    on_path = shutil.which("signtool", path=environment.get("PATH", ""))
    if on_path:
        return Path(on_path)
    kits = Path(environment.get("ProgramFiles(x86)", "")) / "Windows Kits" / "10" / "bin"
    found = sorted(kits.glob("10.*/x64/signtool.exe"), key=lambda tool: [int(part) for part in tool.parts[-3].split(".") if part.isdigit()])
    if not found:
        raise PackageFailedError("A certificate is named, but signtool is not here. Install the Windows SDK's signing tools.")
    return found[-1]


def signing_command(environment: Mapping[str, str] = os.environ) -> list[str]:
    """Return what signs a file whose path is put after it; empty where no certificate is named."""
    certificate, server = environment.get(CERTIFICATE, ""), environment.get(TIMESTAMP, "")
    if not certificate:
        return []
    if not _THUMBPRINT.fullmatch(certificate):
        raise PackageFailedError(f"{CERTIFICATE} is no thumbprint: 40 hexadecimal digits, without blanks.")
    if not re.fullmatch(r"https?://[^\s\"$]+", server):
        raise PackageFailedError(f"{TIMESTAMP} must name a time-stamping server, else the signature ends with the certificate.")
    return [str(find_sign_tool(environment)), "sign", "/sha1", certificate, "/fd", "sha256", "/tr", server, "/td", "sha256"]


def compile_command(compiler: Path, bundle: Path, icon: Path, out: Path, version: str, sign: Sequence[str] = ()) -> list[str]:
    """Return the call of Inno Setup's compiler. It writes `recruiterdesk-VERSION-windows-x64-setup.exe` into `out`."""
    defines = {"AppVersion": version, "FileVersion": dotted(version), "Bundle": bundle, "Icon": icon, "Output": out}
    command = [str(compiler), "/Qp", *(f"/D{name}={value}" for name, value in defines.items())]
    if sign:
        # $q is the compiler's word for a quotation mark, $f for the quoted file that it wants signed.
        words = " ".join(f"$q{word}$q" if " " in word else word for word in sign)
        command += [f"/S{_SIGN_NAME}={words} $f", f"/DSignWith={_SIGN_NAME}"]
    return [*command, str(SCRIPT)]


def make_installer(bundle: Path, icon: Path, out: Path, version: str) -> Path:
    """Make the installer of a bundle and return its file; raises PackageFailedError."""
    missing = [name for name in PROGRAMS if not (bundle / name).is_file()]
    if missing:
        raise PackageFailedError(f"{bundle} has no {missing[0]}.")
    sign = signing_command()
    say(f"making the installer, {'signed' if sign else 'not signed: no certificate is named'}")
    for name in PROGRAMS if sign else ():
        run([*sign, str(bundle / name)], "signtool")
    out.mkdir(parents=True, exist_ok=True)
    run(compile_command(find_compiler(), bundle.resolve(), icon.resolve(), out.resolve(), version, sign), "Inno Setup's compiler")
    made = out / f"recruiterdesk-{version}-windows-x64-setup.exe"
    if not made.is_file():
        raise PackageFailedError(f"Inno Setup ended well, but {made.name} is not there.")
    return made
