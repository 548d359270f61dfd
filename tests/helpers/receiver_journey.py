"""A receiver, and a wire to it that breaks: what a desk's tests need that pull from one."""

import asyncio
import random
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import Any

from served_receiver import ServedReceiver, given, served, told


@contextmanager
def a_receiver(folder: Path) -> Iterator[tuple[ServedReceiver, dict[str, str]]]:
    """Run one on a database of its own; with it comes what its administration is started with."""
    surroundings = given(folder)
    with served(given=surroundings) as receiver:
        yield receiver, surroundings


def a_laptop(name: str, surroundings: dict[str, str], inbox: str = "main") -> str:
    """Let a laptop in and return its token."""
    made: dict[str, Any] = told("laptop", "add", name, "--inbox", inbox, given=surroundings)
    return str(made["token"])


class FlappingWire:
    """Carries bytes between a port of its own and another, and cuts connections by chance, unless it `is_steady`.

    `port` may change: another program answers at the same address then.
    """

    def __init__(self, port: int, seed: int, least: int, most: int) -> None:
        self.port = port
        self._chance = random.Random(seed)
        self._least, self._most = least, most
        self._open: dict[asyncio.Task[None], list[asyncio.StreamWriter]] = {}
        self._is_down = False
        self.is_steady = False
        self.cuts = 0
        self.url = ""

    def begin(self, here: asyncio.StreamReader, answer: asyncio.StreamWriter) -> None:
        """Carry a connection that was made."""
        if self._is_down:
            answer.transport.abort()
            return
        task = asyncio.get_running_loop().create_task(self._carry(here, answer))
        self._open[task] = [answer]
        task.add_done_callback(self._end)

    async def go_down(self) -> None:
        """Break everything, and let nobody in."""
        self._is_down = True
        tasks = list(self._open)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def come_back(self) -> None:
        """Let everybody in again."""
        self._is_down = False

    def _end(self, task: "asyncio.Task[None]") -> None:
        for writer in self._open.pop(task):
            writer.transport.abort()

    async def _carry(self, here: asyncio.StreamReader, answer: asyncio.StreamWriter) -> None:
        left = [self._chance.randint(self._least, self._most)]
        try:
            there, out = await asyncio.open_connection("127.0.0.1", self.port)
        except OSError:
            return
        me = asyncio.current_task()
        assert me is not None
        self._open[me].append(out)
        async with asyncio.TaskGroup() as group:
            ways = {group.create_task(self._way(here, out, left)), group.create_task(self._way(there, answer, left))}
            await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
            for way in ways:
                way.cancel()

    async def _way(self, source: asyncio.StreamReader, goal: asyncio.StreamWriter, left: list[int]) -> None:
        """Carry one direction, until as many bytes went as chance gave the connection."""
        try:
            while piece := await source.read(4096):
                left[0] -= len(piece)
                if left[0] < 0 and not self.is_steady:
                    self.cuts += 1
                    return
                goal.write(piece)
                await goal.drain()
        except OSError:
            return


@asynccontextmanager
async def flapping(port: int, seed: int = 1, *, least: int = 2_000, most: int = 60_000) -> AsyncIterator[FlappingWire]:
    """Lay such a wire to a port of this computer; a connection carries between `least` and `most` bytes."""
    wire = FlappingWire(port, seed, least, most)
    server = await asyncio.start_server(wire.begin, "127.0.0.1", 0)
    wire.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    try:
        yield wire
    finally:
        server.close()
        await wire.go_down()
        await server.wait_closed()
