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

    Work runs in a thread, so a slow disk never holds the loop. What the disk does not take lives on in memory until it does.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._unwritten: Book | None = None
        self._is_told = False

    async def transact(self, work: Callable[[Book], T]) -> T:
        """Run `work` on the file's book under its lock."""
        return await asyncio.to_thread(self._transact, work)

    def _transact(self, work: Callable[[Book], T]) -> T:
        with contextlib.ExitStack() as held:
            file, content = self._open(held)
            book = _read(content)
            if self._unwritten is not None:
                _add(self._unwritten, book)
            result = work(book)
            self._unwritten = None if file is not None and self._has_written(file, content, book) else book
            return result

    def _open(self, held: contextlib.ExitStack) -> tuple[int | None, bytes]:
        """Return the file, locked until `held` ends, and what is in it; None and nothing where the disk does not let us."""
        try:
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            file = os.open(self._path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0), 0o600)
            held.callback(os.close, file)
            held.enter_context(_locked(file))
            return file, os.read(file, 1 << 20)
        except OSError:
            self._tell()
            return None, b""

    def _has_written(self, file: int, before: bytes, book: Book) -> bool:
        """Write the book over what was there `before`, and return whether the disk took all of it."""
        after = msgspec.json.encode(book)
        if after == before:
            return True
        try:
            os.lseek(file, 0, os.SEEK_SET)
            written = 0
            while written < len(after):  # a disk that becomes full takes a part
                written += os.write(file, after[written:])
            os.ftruncate(file, len(after))
        except OSError:
            self._tell()
            return False
        return True

    def _tell(self) -> None:
        if not self._is_told:
            _LOGGER.warning("the request ledger cannot be written; the limit is kept in memory")
            self._is_told = True


def _read(content: bytes) -> Book:
    try:
        return msgspec.json.decode(content, type=Book)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return Book()  # new, or torn by a power cut: the provider's own answers correct us


def _add(unwritten: Book, book: Book) -> None:
    """Enter into a book that was read what it lacks."""
    stamps = {stamp.name: stamp for stamp in book.stamps}
    for stamp in unwritten.stamps:
        if stamp.name not in stamps or stamps[stamp.name].at < stamp.at:
            stamps[stamp.name] = stamp
    book.stamps = list(stamps.values())
    if unwritten.paused_until > book.paused_until:
        book.paused_until, book.reason = unwritten.paused_until, unwritten.reason


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
            with contextlib.suppress(OSError):  # closing the file lets go as well
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
