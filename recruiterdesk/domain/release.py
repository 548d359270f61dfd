"""A published version of the program: its number, what a signed statement says of it, and how such a statement is written.

One answer of the channel is a line with the signature and after it the statement, whose exact bytes are signed:

    recruiterdesk-signature-1 <id of the key, 16 hex digits> <Ed25519 signature, 128 hex digits> and a line feed
    {"kind": "recruiterdesk release", "version": "0.2.0", …}

Nothing of the statement is read before its signature was found good (`machine/release_channel.py`). Members that are not known are passed
over, so that a later program may say more.
"""

import re
from datetime import date
from functools import total_ordering
from typing import Final
from urllib.parse import urlsplit

import msgspec

from recruiterdesk.domain.errors import ContractBroken

MOST_BYTES: Final = 64 * 1024
"""An answer of the channel is at most so large."""
KIND: Final = "recruiterdesk release"
SIGNATURE_WORD: Final = b"recruiterdesk-signature-1"
SYSTEMS: Final = ("linux", "macos", "windows")
LARGEST_FILE: Final = 1_000_000_000

_SIGNATURE_LINE = re.compile(rb"recruiterdesk-signature-1 ([0-9a-f]{16}) ([0-9a-f]{128})\n")
_FILE_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._+-]{0,99}")
_SHA256 = re.compile(r"[0-9a-f]{64}")
_VERSION = re.compile(
    r"(?P<release>[0-9]{1,9}(?:\.[0-9]{1,9}){0,5})"
    r"(?:[-_.]?(?P<word>alpha|beta|preview|pre|rc|a|b|c)[-_.]?(?P<number>[0-9]{0,9}))?"
    r"(?:[-_.]?post[-_.]?(?P<post>[0-9]{0,9}))?"
    r"(?:[-_.]?dev[-_.]?(?P<dev>[0-9]{0,9}))?",
    re.IGNORECASE | re.ASCII,
)
_WORDS = {"alpha": "a", "beta": "b", "c": "rc", "pre": "rc", "preview": "rc"}
_BEFORE_ALL, _AMONG, _AFTER_ALL = 0, 1, 2


@total_ordering
class Version:
    """A version's number in the order of PEP 440, which is semver's for what both can say; 1.2 and 1.2.0 are the same one."""

    __slots__ = ("_rank", "is_preview", "text")

    def __init__(self, text: str) -> None:
        """Read it; raises ValueError for what is no version, and for epochs and local versions, which we never publish."""
        found = _VERSION.fullmatch(text)
        if found is None:
            raise ValueError(f"{text!r} is no version")
        numbers = [int(number) for number in found["release"].split(".")]
        while len(numbers) > 1 and numbers[-1] == 0:
            numbers.pop()
        word = found["word"]
        post = -1 if found["post"] is None else int(found["post"] or 0)
        dev = None if found["dev"] is None else int(found["dev"] or 0)
        if word is not None:
            short = word.lower()
            preview = (_AMONG, _WORDS.get(short, short), int(found["number"] or 0))
        elif dev is not None and post < 0:
            preview = (_BEFORE_ALL, "", 0)
        else:
            preview = (_AFTER_ALL, "", 0)
        self.text = text
        self.is_preview = word is not None or dev is not None
        self._rank = (tuple(numbers), preview, post, (1, 0) if dev is None else (0, dev))

    def __eq__(self, other: object) -> bool:
        return self._rank == other._rank if isinstance(other, Version) else NotImplemented

    def __lt__(self, other: "Version") -> bool:
        return self._rank < other._rank

    def __hash__(self) -> int:
        return hash(self._rank)

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return f"Version({self.text!r})"


class ReleaseFile(msgspec.Struct, frozen=True, kw_only=True):
    """One file to install from; it lies beside the statement. `size` is in bytes, `sha256` in lower-case hex."""

    system: str
    architecture: str
    name: str
    size: int
    sha256: str


class Release(msgspec.Struct, frozen=True, kw_only=True):
    """What a statement says: the newest version, since when, until which day this may be believed, its notes' page and its files."""

    version: str
    released: date
    expires: date
    page: str
    files: tuple[ReleaseFile, ...] = ()

    def files_for(self, system: str, architecture: str) -> tuple[ReleaseFile, ...]:
        """Return the files for a system ("linux", "macos", "windows") and an architecture ("x86_64", "arm64"), in the statement's order."""
        return tuple(file for file in self.files if file.system == system and file.architecture in {architecture, "any"})


class SignedStatement(msgspec.Struct, frozen=True):
    """An answer taken apart, its statement unread."""

    key_id: str
    signature: bytes
    statement: bytes


class _Kind(msgspec.Struct):
    kind: str


def take_apart(answer: bytes) -> SignedStatement:
    """Part the signature from what it signs; raises ContractBroken where there is none, or more than one."""
    line = _SIGNATURE_LINE.match(answer)
    if line is None or len(answer) > MOST_BYTES or SIGNATURE_WORD in answer[line.end() :]:
        raise not_signed()
    return SignedStatement(line[1].decode(), bytes.fromhex(line[2].decode()), answer[line.end() :])


def put_together(signed: SignedStatement) -> bytes:
    """Write an answer of the channel."""
    return b"%s %s %s\n%s" % (SIGNATURE_WORD, signed.key_id.encode(), signed.signature.hex().encode(), signed.statement)


def not_signed() -> ContractBroken:
    """Return the error for an answer that nobody vouches for."""
    return ContractBroken(
        "The newest version could not be checked: what came is not signed by the makers of recruiterdesk, so nothing of it was used. "
        "Try again on another network; if this stays, tell us."
    )


def read_release(statement: bytes, host: str) -> Release:
    """Read a statement whose signature was found good, from the channel at `host`; raises ContractBroken for one that makes no sense."""
    try:
        is_ours = msgspec.json.decode(statement, type=_Kind).kind == KIND
        release = msgspec.json.decode(statement, type=Release)
        Version(release.version)
    except (ValueError, RecursionError) as error:  # msgspec's own errors are ValueErrors
        raise _unreadable() from error
    is_whole = release.released <= release.expires and _is_page(release.page, host) and all(map(_is_file, release.files))
    if not is_ours or not is_whole:
        raise _unreadable()
    return release


def expired(release: Release) -> ContractBroken:
    """Return the error for a statement whose time is over: something newer may be kept from us."""
    return ContractBroken(
        "The newest version could not be checked: what the address for updates says held until {day} only. Check this computer's date; if "
        "it is right, try again in a few days.",
        day=release.expires.isoformat(),
    )


def gone_back(version: str, highest: str) -> ContractBroken:
    """Return the error for a statement that names an older version than one before it did: an old one may have been put in its place."""
    return ContractBroken(
        "The newest version could not be checked: the address for updates now names {version}, and named {highest} before. Try again on "
        "another network; if this stays, tell us.",
        version=version,
        highest=highest,
    )


def _unreadable() -> ContractBroken:
    return ContractBroken(
        "The newest version could not be checked: this version does not understand what is said about it. Look at the web page where you "
        "got recruiterdesk."
    )


def _is_page(page: str, host: str) -> bool:
    try:
        parts = urlsplit(page)
        is_plain = parts.username is None and parts.port in {None, 443} and page.isascii() and page.isprintable() and " " not in page
    except ValueError:
        return False
    return is_plain and "\\" not in page and parts.scheme == "https" and parts.hostname == host


def _is_file(file: ReleaseFile) -> bool:
    is_named = _FILE_NAME.fullmatch(file.name) is not None and file.system in SYSTEMS
    return is_named and _SHA256.fullmatch(file.sha256) is not None and 0 < file.size <= LARGEST_FILE
