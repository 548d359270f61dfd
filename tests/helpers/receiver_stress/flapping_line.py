"""A bad line to a receiver: it refuses, cuts, halves answers, hangs and is slow, by chance; in a thread of its own."""

import random
import select
import socket
import threading
import time
from collections import Counter
from contextlib import ExitStack, suppress
from types import TracebackType
from typing import Self

_KINDS = {"whole": 55, "refused": 10, "cut": 15, "halved": 10, "slow": 10}
_LONGER = {"whole": 8, "slow": 8}  # these, too, end some time: a program keeps one connection for many answers
_HANGS = 1.5  # seconds


class FlappingLine:
    """Carries connections to `port`; `mishaps` counts what became of them. `is_good` lets everything through."""

    def __init__(self, port: int, seed: int) -> None:
        self.port = port
        self.is_good = False
        self.mishaps: Counter[str] = Counter()
        self._choose = random.Random(seed)
        self._is_over = threading.Event()
        self._door = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._door.getsockname()[1]}"
        self._threads = [threading.Thread(target=self._serve)]

    def __enter__(self) -> Self:
        self._threads[0].start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._is_over.set()
        for thread in self._threads:
            thread.join()
        self._door.close()

    def _serve(self) -> None:
        while not self._is_over.is_set():
            if not select.select([self._door], [], [], 0.1)[0]:
                continue
            here, _ = self._door.accept()
            (kind,) = self._choose.choices([*_KINDS], [*_KINDS.values()])
            thread = threading.Thread(
                target=self._carry, args=(here, "whole" if self.is_good else kind, self._choose.randrange(200, 120_000))
            )
            self._threads.append(thread)
            thread.start()

    def _carry(self, here: socket.socket, kind: str, budget: int) -> None:
        """Carry one connection; `budget` bytes of answers come through it, or eight times as many."""
        self.mishaps[kind] += 1
        with ExitStack() as closing, suppress(OSError):
            closing.enter_context(here)
            if kind == "refused":
                return
            there = closing.enter_context(socket.create_connection(("127.0.0.1", self.port), timeout=5))
            left = None if self.is_good else budget * _LONGER.get(kind, 1)
            while not self._is_over.is_set():
                for source in select.select([here, there], [], [], 0.1)[0]:
                    piece = source.recv(16_384)
                    if not piece:
                        return
                    if kind == "slow":
                        time.sleep(0.03)
                    if source is there and left is not None:
                        piece, left = piece[:left], left - len(piece)
                    (here if source is there else there).sendall(piece)
                    if left is not None and left <= 0:
                        self._is_over.wait(_HANGS if kind == "halved" else 0)
                        return
