"""Sealing with AES-256-GCM: short texts under a data key, and a CV piece by piece under a key of its own.

A CV comes before the receiver knows whose it is and may be 20 MiB long, so it is sealed while it comes, under a random key that is used for
that file only. The database seals that key like a text, bound to the row; to rotate data keys is to seal some dozens of bytes anew, never
the files.
"""

import hashlib
import os
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from recruiterdesk.domain.errors import StorageTrouble
from recruiterdesk.receiver.storage import StorageUnavailable

KEY_BYTES: Final = 32
PIECE_BYTES: Final = 256 * 1024  # of a sealed piece, with its tag
PLAIN_PIECE_BYTES: Final = PIECE_BYTES - 16
KEY_ID_BYTES: Final = 8
_NONCE_BYTES: Final = 12
_VERSION: Final = b"\x01"


class SealBroken(StorageTrouble):
    """What was read is not what was sealed there: another row's, cut off, or changed."""

    def __init__(self) -> None:
        super().__init__("Something in the receiver's database was changed from outside and cannot be opened. Restore it from a backup.")


class DataKeyMissing(StorageTrouble):
    """It is sealed under a data key that the receiver was not given."""

    def __init__(self) -> None:
        super().__init__(
            "The receiver's database was sealed with another data key. Start the receiver with that key as well, newest first, "
            "separated by commas."
        )


class DataKeys:
    """The keys that seal the database: the newest seals and opens, older ones only open. Each is 32 random bytes."""

    def __init__(self, newest: bytes, *older: bytes) -> None:
        if any(len(key) != KEY_BYTES for key in (newest, *older)):
            raise ValueError("a data key is 32 bytes")
        self._newest = AESGCM(newest)
        self._by_id = {key_id(key): AESGCM(key) for key in (*older, newest)}
        self.newest_id = key_id(newest)

    def __repr__(self) -> str:
        return f"DataKeys({len(self._by_id)})"

    def seal(self, text: bytes, context: str) -> bytes:
        """Seal `text` so that it opens only with the same `context`: it names the place where the sealed bytes stand."""
        nonce = os.urandom(_NONCE_BYTES)
        return _VERSION + self.newest_id + nonce + self._newest.encrypt(nonce, text, context.encode())

    def unseal(self, sealed: bytes, context: str) -> bytes:
        """Open what was sealed in this `context`; DataKeyMissing, or SealBroken where it was sealed elsewhere or changed."""
        after_id = len(_VERSION) + KEY_ID_BYTES
        cipher = self._by_id.get(sealed[len(_VERSION) : after_id])
        if sealed[: len(_VERSION)] != _VERSION:
            raise SealBroken
        if cipher is None:
            raise DataKeyMissing
        nonce, body = sealed[after_id : after_id + _NONCE_BYTES], sealed[after_id + _NONCE_BYTES :]
        try:
            return cipher.decrypt(nonce, body, context.encode())
        except (InvalidTag, ValueError):
            raise SealBroken from None


def key_id(key: bytes) -> bytes:
    """Return the 8 bytes by which sealed bytes name their key; they tell nothing of it."""
    return hashlib.sha256(b"recruiterdesk data key\0" + key).digest()[:KEY_ID_BYTES]


class SealedFile:
    """A file on its way in, which stands on the disk only sealed and without a name: it is gone when the process is.

    Use it as a context manager: `write` what comes, `finish`, then give it to `deliveries.keep`. `bytes` counts what was written; `sha256`
    (lower-case hex, of the plain bytes) is known after `finish`. `folder` is where it lies, by default the system's for such files. It is
    not for two threads at once. StorageUnavailable when the disk is full.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self.key: Final = AESGCM.generate_key(KEY_BYTES * 8)
        self.bytes = 0
        self._cipher = AESGCM(self.key)
        self._hash = hashlib.sha256()
        self._waiting = bytearray()
        self._number = 0
        self._is_finished = False
        try:
            self._file = tempfile.TemporaryFile(dir=folder, buffering=0)  # noqa: SIM115 -- closed by `close`
        except OSError:
            raise StorageUnavailable("full") from None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    @property
    def sha256(self) -> str:
        """The plain bytes' SHA-256 in lower-case hex."""
        return self._hash.hexdigest()

    def write(self, piece: bytes | bytearray | memoryview) -> None:
        """Take the next plain bytes, of any length."""
        self._hash.update(piece)
        self.bytes += len(piece)
        self._waiting += piece
        while len(self._waiting) > PLAIN_PIECE_BYTES:  # the last full piece waits: only `finish` knows that it is the last
            self._put(bytes(self._waiting[:PLAIN_PIECE_BYTES]), is_last=False)
            del self._waiting[:PLAIN_PIECE_BYTES]

    def finish(self) -> None:
        """Seal the last piece; nothing is written after it."""
        if not self._is_finished:
            self._put(bytes(self._waiting), is_last=True)
            self._waiting.clear()
            self._is_finished = True

    def pieces(self) -> Iterator[bytes]:
        """Yield the sealed pieces in order, each at most 256 KiB; from the beginning whenever it is called."""
        if not self._is_finished:
            raise ValueError("the file is not finished")
        for number in range(self._number):
            self._file.seek(number * PIECE_BYTES)
            yield self._file.read(PIECE_BYTES)

    def close(self) -> None:
        """Remove it."""
        self._file.close()

    def _put(self, plain: bytes, *, is_last: bool) -> None:
        sealed = memoryview(self._cipher.encrypt(_nonce_of(self._number, is_last=is_last), plain, None))
        try:
            while sealed:
                sealed = sealed[self._file.write(sealed) :]
        except OSError:
            raise StorageUnavailable("full") from None
        self._number += 1


def unsealed(pieces: Iterable[bytes], key: bytes, first: int = 0) -> Iterator[bytes]:
    """Open a file's sealed pieces, of which the first is number `first`; SealBroken where one is changed, missing or out of order."""
    cipher = AESGCM(key)
    before: bytes | None = None
    number = first
    for piece in pieces:
        if before is not None:
            yield _opened(cipher, before, number, is_last=False)
            number += 1
        before = piece
    if before is None:
        raise SealBroken
    yield _opened(cipher, before, number, is_last=True)


def _opened(cipher: AESGCM, piece: bytes, number: int, *, is_last: bool) -> bytes:
    try:
        return cipher.decrypt(_nonce_of(number, is_last=is_last), piece, None)
    except (InvalidTag, ValueError):
        raise SealBroken from None


def _nonce_of(number: int, *, is_last: bool) -> bytes:
    """Count the pieces and mark the last, so that none can be moved or left out; the key is this file's alone, so none comes twice."""
    return number.to_bytes(_NONCE_BYTES - 1, "big") + bytes([is_last])
