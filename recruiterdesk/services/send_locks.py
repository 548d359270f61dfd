"""Locks between the processes of one profile, so that only one of them sends for an account at a time."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from recruiterdesk.domain.clock import Clock
from recruiterdesk.domain.errors import Conflicting
from recruiterdesk.machine.single_instance import SingleInstance

_BETWEEN_TRIES = 0.1


class SendLocks:
    """Locks of the operating system on files: a process that dies lets go, however it dies."""

    def __init__(self, folder: Path, clock: Clock, *, patience_seconds: float = 60.0) -> None:
        """Keep the lock files in `folder`; wait at most `patience_seconds` for another process."""
        self._folder = folder
        self._clock = clock
        self._patience = patience_seconds

    @asynccontextmanager
    async def hold(self, name: str) -> AsyncIterator[None]:
        """Wait for the lock and hold it; raises Conflicting where another process does not let go in time."""
        folder = self._folder / name
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        until = self._clock.monotonic() + self._patience
        while (lock := SingleInstance.acquire(folder)) is None:
            if self._clock.monotonic() >= until:
                raise Conflicting("Another recruiterdesk on this computer is sending now. What is queued here goes with it.")
            await self._clock.sleep(_BETWEEN_TRIES)
        try:
            yield
        finally:
            lock.close()
