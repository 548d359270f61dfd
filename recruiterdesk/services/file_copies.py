"""Copies of stored files outside the encrypted store, on the user's wish: whole or not at all, and readable by their owner only."""

import asyncio
import hashlib
import os
import secrets
from collections.abc import AsyncGenerator, AsyncIterator, Callable
from contextlib import suppress
from pathlib import Path

import msgspec

from recruiterdesk.domain.errors import Invalid, StorageTrouble
from recruiterdesk.store.file_store import FileStore

_NOTHING_BEYOND_OWNER = 0o600
_HEAD = 1024
_MOST_BYTES = 1_000_000_000  # of a file whose size nobody has told us


class SavedFile(msgspec.Struct, frozen=True, kw_only=True):
    """A document saved outside the encrypted store."""

    name: str
    path: Path
    bytes: int
    sha256: str


async def copy_out(files: FileStore, sha256: str, target: Path) -> None:
    """Write a stored file to `target`; raises StorageTrouble where the disk does not take it, NotFound where it is not here."""
    await _write(files.chunks(sha256), target.parent, lambda _: target)


async def save_stream(content: AsyncIterator[bytes], folder: Path, name_for: Callable[[bytes], str]) -> SavedFile:
    """Write what comes in to a folder, under the name that `name_for` gives for its first bytes; what is there is never overwritten.

    Raises StorageTrouble, Invalid for a file without an end, and what `content` raises; then nothing of it is left.
    """
    await make_folder(folder)
    size, digest = 0, hashlib.sha256()

    async def measured() -> AsyncIterator[bytes]:
        nonlocal size
        async for chunk in content:
            size += len(chunk)
            if size > _MOST_BYTES:
                raise Invalid(
                    "The file is too big to be saved: at most {limit} bytes can be. Fetch it at the provider itself.", limit=_MOST_BYTES
                )
            digest.update(chunk)
            yield chunk

    try:
        path = await _write(measured(), folder, lambda head: unused_path(folder, name_for(head)))
    finally:
        if isinstance(content, AsyncGenerator):
            await content.aclose()  # a download that is given up does not wait for the collector to be closed
    return SavedFile(name=path.name, path=path.absolute(), bytes=size, sha256=digest.hexdigest())


async def make_folder(folder: Path) -> None:
    """Make a folder where there is none; raises StorageTrouble."""
    try:
        await asyncio.to_thread(folder.mkdir, parents=True, exist_ok=True)
    except OSError as error:
        raise StorageTrouble(
            "{folder} cannot be made: {reason}. Choose another folder.", folder=str(folder), reason=error.strerror or "unknown"
        ) from None


def unused_path(folder: Path, name: str) -> Path:
    """Return a path in the folder that nothing has yet: the name, or with a number behind it. Blocks."""
    taken = {path.name.casefold() for path in folder.iterdir()}
    stem, dot, ending = name.rpartition(".")
    candidate, number = name, 2
    while candidate.casefold() in taken:
        candidate = f"{stem} ({number}).{ending}" if dot and stem else f"{name} ({number})"
        number += 1
    return folder / candidate


async def _write(content: AsyncIterator[bytes], folder: Path, target_for: Callable[[bytes], Path]) -> Path:
    part = folder / f".{secrets.token_hex(6)}.part"
    target, head = part, b""
    try:
        opened = await asyncio.to_thread(os.open, part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, _NOTHING_BEYOND_OWNER)
        with os.fdopen(opened, "wb") as writing:
            async for chunk in content:
                head = head if len(head) >= _HEAD else (head + chunk)[:_HEAD]
                await asyncio.to_thread(writing.write, chunk)
        target = await asyncio.to_thread(target_for, head)
        await asyncio.to_thread(part.replace, target)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise StorageTrouble(
            "{file} was not written: {reason}. Choose another folder or make room.",
            file=folder.name if target is part else target.name,
            reason=reason,
        ) from None
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
    return target
