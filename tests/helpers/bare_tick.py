"""The yardstick of every gap: a process that does nothing but tick, beside what is measured.

A busy machine keeps any process waiting now and then. What this one had to wait for while nothing of ours ran in it is the machine's,
not ours. Run as a program it ticks until its input is closed and prints its longest gaps.
"""

import json
import subprocess
import sys
import threading
import time
from pathlib import Path
from types import TracebackType
from typing import Self

TICK = 0.005
MOST = 10


class BareTick:
    """`with BareTick() as bare: …` ticks meanwhile in a process of its own; afterwards `longest` are its gaps over the tick in ms."""

    def __init__(self) -> None:
        self.longest: list[float] = []

    def __enter__(self) -> Self:
        """Start it, and wait until it ticks."""
        self._process = subprocess.Popen([sys.executable, str(Path(__file__))], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        assert self._process.stdout is not None
        self._process.stdout.readline()
        return self

    def __exit__(self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None) -> None:
        """End it and take what it found."""
        answer, _ = self._process.communicate()
        self.longest = json.loads(answer)


def main() -> None:
    """Tick until the input ends."""
    ended = threading.Event()

    def watch() -> None:
        sys.stdin.read()
        ended.set()

    threading.Thread(target=watch, daemon=True).start()
    print("ticking", flush=True)  # noqa: T201 -- the answer to whoever started it
    found: list[float] = []
    last = time.perf_counter()
    while not ended.is_set():
        time.sleep(TICK)
        now = time.perf_counter()
        found.append((now - last - TICK) * 1000)
        last = now
    print(json.dumps(sorted(found, reverse=True)[:MOST]))  # noqa: T201 -- the figures, for whoever started it


if __name__ == "__main__":
    main()
