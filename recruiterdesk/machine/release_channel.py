"""The channel of updates that this copy was built with: where the newest version is told, and whose signature is believed.

Both stand in `release_channel.json` beside the package, which the packaging step writes (`packaging/release/channel.py`). A source tree
has none, and nothing else can name one: no setting, no variable of the environment, no argument.
"""

import platform
import sys
from pathlib import Path
from typing import Final

import msgspec

from recruiterdesk.domain.errors import ContractBroken
from recruiterdesk.domain.release import not_signed, take_apart
from recruiterdesk.domain.short_hashes import sha256

FILE_NAME: Final = "release_channel.json"
_BUILT_IN = Path(__file__).resolve().parents[1] / FILE_NAME
_KEY_BYTES = 32
_ARCHITECTURES = {"amd64": "x86_64", "x64": "x86_64", "aarch64": "arm64"}


class Channel(msgspec.Struct, frozen=True, kw_only=True):
    """`address` is that of the signed statement; `keys` are Ed25519 public keys in hex: two of them while one takes the other's place."""

    address: str
    keys: tuple[str, ...]


def built_in_channel(file: Path = _BUILT_IN) -> Channel | None:
    """Return the channel of this copy, None where it was built without one; raises ContractBroken for a damaged file."""
    try:
        written = file.read_bytes()
    except OSError:
        return None
    try:
        channel = msgspec.json.decode(written, type=Channel)
        are_keys = bool(channel.keys) and all(len(bytes.fromhex(key)) == _KEY_BYTES for key in channel.keys)
    except ValueError:
        are_keys = False
    if not are_keys:
        raise ContractBroken("The address for updates in this copy of recruiterdesk is damaged. Install it again.")
    return channel


def key_id(public_key: bytes) -> str:
    """Return the id by which a signature names its key: the first 16 hex digits of the key's SHA-256."""
    return sha256(public_key).hexdigest()[:16]


def verified_statement(answer: bytes, channel: Channel) -> bytes:
    """Return the statement of an answer, byte for byte as it was signed; raises ContractBroken unless a key of the channel signed it.

    Blocks for a few milliseconds, the first time for the loading of OpenSSL.
    """
    from cryptography.exceptions import InvalidSignature  # noqa: PLC0415 -- OpenSSL is loaded when there is something to check
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey  # noqa: PLC0415 -- as above

    signed = take_apart(answer)
    keys = {key_id(key): key for key in map(bytes.fromhex, channel.keys)}
    if signed.key_id not in keys:
        raise not_signed()
    try:
        Ed25519PublicKey.from_public_bytes(keys[signed.key_id]).verify(signed.signature, signed.statement)
    except (InvalidSignature, ValueError):
        raise not_signed() from None
    return signed.statement


def this_system() -> tuple[str, str]:
    """Return how statements call this computer: "linux", "macos" or "windows", and "x86_64", "arm64" or the machine's own word."""
    system = {"win32": "windows", "darwin": "macos"}.get(sys.platform, "linux")
    machine = platform.machine().lower()
    return system, _ARCHITECTURES.get(machine, machine)


def liked_endings(system: str, status_file: Path = Path("/var/lib/dpkg/status")) -> tuple[str, ...]:
    """Return the endings of files that can be installed on a system, the best first: where packages are Debian's, theirs."""
    if system == "windows":
        return (".exe", ".msi", ".zip")
    if system == "macos":
        return (".dmg", ".pkg", ".zip")
    return (".deb", ".tar.gz") if status_file.exists() else (".tar.gz",)
