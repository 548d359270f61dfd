"""One at a time over all programs of a profile: what a provider allows once per account, whoever of us asks."""

import asyncio
import logging
import os
from collections.abc import AsyncIterator
from contextlib import ExitStack, asynccontextmanager
from pathlib import Path
from typing import Final

from recruiterdesk.domain.clock import Clock
from recruiterdesk.provider_api.http.file_lock import try_lock, unlock
from recruiterdesk.provider_api.http.limiter import PausedTooLong

_BETWEEN_TRIES: Final = 0.02
_LONGEST: Final = 240.0  # seconds; longer than the slowest answer may take
_SOON: Final = 5.0
_LOGGER = logging.getLogger(__name__)


class FileGate:
    """A gate behind which there is one at a time, and an anteroom for who comes next, both locks on small empty files.

    Who leaves and wants in again finds the anteroom taken, so programs take turns and none is kept out by a busy one. A process that
    dies lets go, however it dies. Where the disk takes no files, the gate holds within this process only.
    """

    def __init__(self, path: Path, clock: Clock) -> None:
        """Keep the two files beside each other, as `path` with the endings .next and .lock."""
        self._next = path.with_name(f"{path.name}.next")
        self._inside = path.with_name(f"{path.name}.lock")
        self._clock = clock
        self._here = asyncio.Lock()
        self._is_broken = False

    @asynccontextmanager
    async def hold(self, patience: float = _LONGEST) -> AsyncIterator[None]:
        """Wait for the others and be alone; raises PausedTooLong where somebody stays inside for longer than `patience` seconds."""
        async with self._here:
            until = self._clock.monotonic() + min(patience, _LONGEST)
            with ExitStack() as inside:
                with ExitStack() as coming_next:
                    await self._take(self._next, coming_next, until)
                    await self._take(self._inside, inside, until)
                yield

    async def _take(self, path: Path, held: ExitStack, until: float) -> None:
        try:
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            file = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0), 0o600)
            held.callback(os.close, file)
            while not try_lock(file):
                if self._clock.monotonic() >= until:
                    raise PausedTooLong(_SOON)
                await self._clock.sleep(_BETWEEN_TRIES)
            held.callback(unlock, file)
        except OSError:
            if not self._is_broken:
                _LOGGER.warning("a lock beside the request ledger cannot be had; it holds within this program only")
                self._is_broken = True
