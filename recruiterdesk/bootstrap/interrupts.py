"""What the system tells the program: interrupts that wait until they can be told, and the wish that it end."""

import signal
import sys
from collections.abc import Callable, Iterator
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


@contextmanager
def leaving_when_asked(leave: Callable[[], object]) -> Iterator[None]:
    """Call `leave` where the system asks the program to end, as it does at logging out and shutting down: the window closes in order.

    Python answers between two steps of its own; the window's loop has some several times a second.
    """
    asked = [signal.Signals[name] for name in ("SIGTERM", "SIGHUP") if name in signal.Signals.__members__]
    before = {one: signal.signal(one, lambda _number, _frame: leave()) for one in asked}
    try:
        yield
    finally:
        for one, was in before.items():
            signal.signal(one, was)
