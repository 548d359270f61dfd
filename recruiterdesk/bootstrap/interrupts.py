"""Interrupts that wait until they can be told: while modules are loaded, an interrupt gets lost or breaks more than it stops."""

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def held_interrupts() -> Iterator[None]:
    """Let an interrupt that comes within the block arrive at its end; on Windows, where none can be held, do nothing.

    Python drops what is raised in the callbacks of its import system, and then the program goes on as if nobody had stopped it; and where
    msgspec was interrupted while it was loaded, the process was seen to end with a fault later on.
    """
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
