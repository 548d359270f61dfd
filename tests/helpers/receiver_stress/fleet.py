"""Receivers that are killed with SIGKILL and started again, each at the port that it keeps."""

import random
import socket
import threading
import time
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from served_receiver import ServedReceiver, given

_PATIENCE = 120.0


class Fleet:
    """So many instances of the real program on one database."""

    def __init__(self, folder: Path, database: str, instances: int) -> None:
        """Use it as a context manager: they are started at its beginning and stopped at its end."""
        self.environment = given(folder)
        self.database = database
        self.ports = free_ports(instances)
        self._running: list[ServedReceiver | None] = [None] * instances
        self._starting: list[threading.Thread] = []

    def __enter__(self) -> Self:
        for place in range(len(self.ports)):
            self._start(place)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        for starting in self._starting:
            starting.join(_PATIENCE)
        for receiver in self._running:
            if receiver is not None:
                receiver.stop()

    def kill(self, place: int) -> None:
        """End one at once, wherever it is in its work, and start it again beside what the caller does next."""
        receiver = self._running[place]
        assert receiver is not None
        self._running[place] = None
        assert receiver.process.poll() is None, receiver.log
        receiver.process.kill()
        receiver.end()
        starting = threading.Thread(target=self._start, args=(place,))
        self._starting.append(starting)
        starting.start()

    def alive(self) -> list[int]:
        """Return the places of those that listen."""
        return [place for place, receiver in enumerate(self._running) if receiver is not None]

    def pid(self, place: int = 0) -> int:
        """Return the process id of one that listens."""
        receiver = self._running[place]
        assert receiver is not None
        return receiver.process.pid

    def _start(self, place: int) -> None:
        self._running[place] = ServedReceiver("--port", str(self.ports[place]), "--database", self.database, given=self.environment)


class Killer:
    """Kills evenly over the steps of a provider, each time at a random moment while deliveries are on their way.

    Neither runs away from the other: the provider waits at `let_pass` for the kills that belong to the steps before.
    """

    def __init__(self, fleet: Fleet, *, kills: int, steps: int, seed: int) -> None:
        self._fleet = fleet
        self._kills = kills
        self._per_kill = steps / kills
        self._choose = random.Random(seed)
        self._moved = threading.Condition()
        self._reached = 0
        self.done = 0
        self.failure: BaseException | None = None
        self._thread = threading.Thread(target=self._run)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        with self._moved:
            self._reached = 1 << 60  # nothing is waited for any more
            self._moved.notify_all()
        self._thread.join()

    def let_pass(self, place: int) -> None:
        """Let the provider begin step `place`, once the kills that come before it are done."""
        with self._moved:
            self._reached = max(self._reached, place)
            self._moved.notify_all()
            self._moved.wait_for(lambda: self.failure is not None or place < (self.done + 1) * self._per_kill, _PATIENCE)

    def _run(self) -> None:
        try:
            for kill in range(self._kills):
                moment = (kill + self._choose.random() * 0.8) * self._per_kill
                with self._moved:
                    assert self._moved.wait_for(lambda moment=moment: self._reached >= moment, _PATIENCE)  # type: ignore[misc]  # mypy guesses no lambda with a default
                time.sleep(self._choose.uniform(0, 0.05))
                self._fleet.kill(self._choose.choice(self._wait_for_one()))
                with self._moved:
                    self.done += 1
                    self._moved.notify_all()
        except BaseException as failure:  # noqa: BLE001 -- told by whoever started this thread
            self.failure = failure

    def _wait_for_one(self) -> Sequence[int]:
        end = time.monotonic() + _PATIENCE
        while not (alive := self._fleet.alive()):
            assert time.monotonic() < end, "no receiver came up again"
            time.sleep(0.01)
        return alive


def free_ports(count: int) -> list[int]:
    """Return ports that nobody listens at."""
    found = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    ports: list[int] = [one.getsockname()[1] for one in found]
    for one in found:
        one.close()
    return ports
