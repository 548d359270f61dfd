"""The ledger of an account's recent requests, shared by everything that spends the same limit: tasks, processes, restarts.

A file holds moments and one pause, nothing about persons or accounts; its name is opaque.
"""

import asyncio
import contextlib
import hashlib
import logging
import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Protocol, TypeVar

import msgspec

from recruiterdesk.provider_api.http.file_lock import try_lock, unlock

T = TypeVar("T")
_LOGGER = logging.getLogger(__name__)
_PATIENCE_FOR_LOCK = 2.0


class Stamp(msgspec.Struct, array_like=True):
    """One request: the last moment (Unix time) at which the provider can have counted it, and a name unique over processes."""

    at: float
    name: str


class Book(msgspec.Struct):
    """What is written down: the requests of the window, and the pause the provider asked for with its reason."""

    stamps: list[Stamp] = []
    paused_until: float = 0.0
    reason: str = ""


class Ledger(Protocol):
    """Where a book is kept."""

    async def transact(self, work: Callable[[Book], T]) -> T:
        """Run `work` on the book, alone; what it changes is kept."""


class MemoryLedger:
    """A book that ends with the process."""

    def __init__(self) -> None:
        self._book = Book()

    async def transact(self, work: Callable[[Book], T]) -> T:
        """Run `work` on the book; there is no await inside, so it is alone."""
        return work(self._book)


class FileLedger:
    """A book in a small file of one's own (mode 0600), under a lock, so that processes on one profile share a limit.

    Work runs in a thread, so a slow disk never holds the loop. Where the disk takes no file, the book lives on in memory.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._book = Book()
        self._is_broken = False

    async def transact(self, work: Callable[[Book], T]) -> T:
        """Run `work` on the file's book under its lock."""
        return await asyncio.to_thread(self._transact, work)

    def _transact(self, work: Callable[[Book], T]) -> T:
        try:
            with self._open() as file:
                book = self._read(file)
                before = msgspec.json.encode(book)
                result = work(book)
                self._book = book
                after = msgspec.json.encode(book)
                if after != before:
                    os.lseek(file, 0, os.SEEK_SET)
                    os.write(file, after)
                    os.ftruncate(file, len(after))
                return result
        except OSError:
            if not self._is_broken:
                _LOGGER.warning("the request ledger cannot be written; the limit is kept in memory")
                self._is_broken = True
            return work(self._book)

    def _read(self, file: int) -> Book:
        try:
            return msgspec.json.decode(os.read(file, 1 << 20), type=Book)
        except (msgspec.DecodeError, UnicodeDecodeError):
            return Book()  # new, or torn by a power cut: the provider's own answers correct us

    @contextlib.contextmanager
    def _open(self) -> Iterator[int]:
        self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        file = os.open(self._path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0), 0o600)
        try:
            with _locked(file):
                yield file
        finally:
            os.close(file)


@contextlib.contextmanager
def _locked(file: int) -> Iterator[None]:
    """Hold the file alone; after two seconds go on without, since a stopped process must not stop this one."""
    deadline = time.monotonic() + _PATIENCE_FOR_LOCK
    has_lock = False
    while not (has_lock := try_lock(file)) and time.monotonic() < deadline:
        time.sleep(0.002)
    try:
        yield
    finally:
        if has_lock:
            unlock(file)


def ledger_of_key(folder: str | None, base_url: object, api_key: str) -> FileLedger | None:
    """Return the ledger of everything that one key is used for at one address, None without a folder.

    It is named by the key and not by the account: a check before the account exists spends the same limit. 64 bits of a hash tell
    nothing about the key.
    """
    if folder is None:
        return None
    name = hashlib.sha256(f"ledger\0{base_url}\0{api_key}".encode()).hexdigest()[:16]
    return FileLedger(Path(folder) / f"{name}.json")
