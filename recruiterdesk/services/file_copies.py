"""Copies of stored files outside the encrypted store, on the user's wish: whole or not at all, and readable by their owner only."""

import asyncio
import os
import secrets
from contextlib import suppress
from pathlib import Path

from recruiterdesk.domain.errors import StorageTrouble
from recruiterdesk.store.file_store import FileStore

_NOTHING_BEYOND_OWNER = 0o600


async def copy_out(files: FileStore, sha256: str, target: Path) -> None:
    """Write a stored file to `target`; raises StorageTrouble where the disk does not take it, NotFound where it is not here."""
    part = target.with_name(f".{secrets.token_hex(6)}.part")
    try:
        opened = await asyncio.to_thread(os.open, part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, _NOTHING_BEYOND_OWNER)
        with os.fdopen(opened, "wb") as writing:
            async for chunk in files.chunks(sha256):
                await asyncio.to_thread(writing.write, chunk)
        await asyncio.to_thread(part.replace, target)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise StorageTrouble(
            "{file} was not written: {reason}. Choose another folder or make room.", file=target.name, reason=reason
        ) from None
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
