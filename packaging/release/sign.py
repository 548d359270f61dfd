"""Signs the statement of a new version: `python packaging/release/sign.py --page https://… [--key FILE] [--days 90] [--dist dist]`.

It takes the installers that stand in dist/SHA256SUMS, measures each again, and writes dist/newest: put it at the address that copies are
built with, and the installers beside it. The private key comes from FILE or, as PEM, from RECRUITERDESK_RELEASE_KEY. Sign again, with the
same version, before the days are over: copies do not believe an old statement. A version that went wrong is answered with a higher one,
since copies do not go back.
"""

import argparse
import hashlib
import os
import re
import stat
import sys
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat, load_pem_private_key

from recruiterdesk import __version__
from recruiterdesk.domain.errors import DeskError
from recruiterdesk.domain.release import (
    KIND,
    MOST_BYTES,
    Release,
    ReleaseFile,
    SignedStatement,
    Version,
    put_together,
    read_release,
)
from recruiterdesk.machine.release_channel import Channel, key_id, verified_statement

SUMS = "SHA256SUMS"
ANSWER = "newest"
KEY_VARIABLE = "RECRUITERDESK_RELEASE_KEY"
_MOST_DAYS = 366
_ENDINGS = {".deb": "linux", ".tar.gz": "linux", ".dmg": "macos", ".pkg": "macos", ".exe": "windows", ".msi": "windows"}
_ARCHITECTURES = {
    "x86_64": ("amd64", "x86_64", "x64"),
    "arm64": ("arm64", "aarch64"),
    "any": ("universal2", "_all."),
}


class Wrong(SystemExit):
    """What is asked for cannot be signed; the text says why."""


def main(arguments: list[str], environment: Mapping[str, str] = os.environ) -> int:
    """Sign, and check what was written with the program's own eyes."""
    parser = argparse.ArgumentParser(description="Sign the statement of a new version.")
    parser.add_argument("--page", required=True, help="https address of the page that tells what is new, at the channel's own host")
    parser.add_argument("--key", type=Path, help=f"file with the private key; without it, {KEY_VARIABLE} holds it")
    parser.add_argument("--dist", type=Path, default=Path("dist"), help="folder with the installers and SHA256SUMS")
    parser.add_argument("--version", default=__version__, help="the version that lies there")
    parser.add_argument("--days", type=int, default=90, help="how long the statement may be believed")
    chosen = parser.parse_args(arguments)
    key = load_key(chosen.key, environment)
    today = datetime.now(UTC).date()
    files = listed_files(chosen.dist, chosen.version)
    answer = signed_answer(key, statement(chosen.version, chosen.page, files, today, chosen.days))
    path = chosen.dist / ANSWER
    path.write_bytes(answer)
    for file in files:
        print(f"{file.name}: {file.system}, {file.architecture}, {file.size} bytes")
    print(f"{path} says that {chosen.version} is the newest version until {today + timedelta(days=chosen.days)}.")
    return 0


def load_key(file: Path | None, environment: Mapping[str, str]) -> Ed25519PrivateKey:
    """Read the private key; raises Wrong where there is none, or others can read its file."""
    if file is not None:
        if sys.platform != "win32" and stat.S_IMODE(file.stat().st_mode) & 0o077:
            raise Wrong(f"Others can read {file}. Give it to yourself only: chmod 600 {file}")
        written = file.read_bytes()
    else:
        written = environment.get(KEY_VARIABLE, "").encode()
    if not written:
        raise Wrong(f"Name the private key's file with --key, or put the key into {KEY_VARIABLE}.")
    try:
        key = load_pem_private_key(written, password=None)
    except (ValueError, TypeError):
        raise Wrong("This is not the private key that make_key.py wrote.") from None
    if not isinstance(key, Ed25519PrivateKey):
        raise Wrong("This is a key of another kind: make one with make_key.py.")
    return key


def listed_files(dist: Path, version: str) -> tuple[ReleaseFile, ...]:
    """Return the installers that SHA256SUMS lists; raises Wrong where one is another than listed, of another version, or none is there."""
    files = []
    for line in (dist / SUMS).read_text(encoding="utf-8").splitlines():
        digest, _, name = line.partition(" ")
        name = name.strip().removeprefix("*")
        system = next((system for ending, system in _ENDINGS.items() if name.endswith(ending)), None)
        if system is None:
            print(f"{name}: no installer, left out")
            continue
        if not re.search(rf"(?<![0-9.]){re.escape(version)}(?![0-9]|\.[0-9])", name):
            raise Wrong(f"{name} is not of version {version}. Empty {dist} and package anew.")
        path = dist / name
        found = _sha256(path)
        if found != digest:
            raise Wrong(f"{name} is not the file that {SUMS} lists. Package anew.")
        files.append(ReleaseFile(system=system, architecture=_architecture(name), name=name, size=path.stat().st_size, sha256=found))
    if not files:
        raise Wrong(f"{dist / SUMS} lists no installer.")
    return tuple(files)


def statement(version: str, page: str, files: Iterable[ReleaseFile], today: date, days: int) -> bytes:
    """Write the statement; raises Wrong for what the program would not offer."""
    if Version(version).is_preview:
        raise Wrong(f"{version} is a preview, and previews are never offered. Nothing was signed.")
    if not 0 < days <= _MOST_DAYS:
        raise Wrong(f"Let it hold from 1 to {_MOST_DAYS} days.")
    release = Release(version=version, released=today, expires=today + timedelta(days=days), page=page, files=tuple(files))
    written = msgspec.json.format(msgspec.json.encode({"kind": KIND, **msgspec.to_builtins(release)}), indent=2) + b"\n"
    try:
        read_release(written, urlsplit(page).hostname or "")
    except DeskError:
        raise Wrong(
            "The program would not understand this: look at the page's address (https, a plain path) and the files' names."
        ) from None
    return written


def signed_answer(key: Ed25519PrivateKey, written: bytes) -> bytes:
    """Sign a statement and return the answer of the channel, checked as the program checks it."""
    public = key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
    answer = put_together(SignedStatement(key_id(public), key.sign(written), written))
    if len(answer) > MOST_BYTES:
        raise Wrong("The statement is larger than the program reads: name fewer files.")
    verified_statement(answer, Channel(address="", keys=(public.hex(),)))
    return answer


def _architecture(name: str) -> str:
    words = name.lower().replace("x86_64", "amd64")
    for architecture, marks in _ARCHITECTURES.items():
        if any(mark in words for mark in marks):
            return architecture
    raise Wrong(f"{name} does not say for which computers it is: amd64, x86_64, arm64, aarch64 or universal2.")


def _sha256(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise Wrong(f"{path} cannot be read: {error.strerror}.") from None


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
