"""Saving an installer: what comes is measured by the signed statement while it is written, and is there whole or not at all."""

import hashlib
from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing
from pathlib import Path
from urllib.parse import urljoin

from recruiterdesk.domain.clock import Clock
from recruiterdesk.domain.errors import ContractBroken
from recruiterdesk.domain.release import LARGEST_FILE, ReleaseFile
from recruiterdesk.provider_api.http.plain_fetch import fetch_file
from recruiterdesk.services.file_copies import SavedFile, save_stream


async def save_installer(
    file: ReleaseFile,
    statement_address: str,
    folder: Path,
    clock: Clock,
    progress: Callable[[int, int], object],
) -> SavedFile:
    """Fetch `file`, which lies beside the statement, into `folder`; what is there is not overwritten.

    Raises ContractBroken for a file of another size or SHA-256, and as `fetch_file` and `save_stream` do; then nothing of it is left.
    """
    pieces = fetch_file(urljoin(statement_address, file.name), clock, most=LARGEST_FILE)
    return await save_stream(_measured(pieces, file, progress), folder, lambda _head: file.name)


async def _measured(
    pieces: AsyncGenerator[bytes, None], file: ReleaseFile, progress: Callable[[int, int], object]
) -> AsyncGenerator[bytes, None]:
    digest, size = hashlib.sha256(), 0
    async with aclosing(pieces):
        async for piece in pieces:
            size += len(piece)
            if size > file.size:
                raise _another(file)
            digest.update(piece)
            progress(size, file.size)
            yield piece
    if size != file.size or digest.hexdigest() != file.sha256:
        raise _another(file)


def _another(file: ReleaseFile) -> ContractBroken:
    return ContractBroken(
        "{name} came differently from how the makers of recruiterdesk signed it, so it was thrown away. Do not install it from elsewhere. "
        "Try again on another network; if this stays, tell us.",
        name=file.name,
    )
