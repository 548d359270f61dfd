"""A store, a clock that waits and a publisher on this computer: what looking for a newer version is tried on."""

import asyncio
from pathlib import Path

from hand_clock import HandClock, StepClock
from made_up_store import TEST_KEY
from release_bench import Publisher
from waiting import until

from recruiterdesk.domain.release import Release
from recruiterdesk.machine.release_channel import Channel
from recruiterdesk.services.update_service import AGREED, UpdateService, UpdateStanding, update_standing
from recruiterdesk.store.store import Store

STEP = 4 * 3600.0  # between two wake-ups of a watch


class UpdateBench:
    """Makes services over one store, as after one start after the other, and keeps what a watch told."""

    def __init__(self, folder: Path, published: Publisher, clock: HandClock | None = None) -> None:
        self.clock = clock or StepClock()
        self.folder, self.published = folder, published
        self.store = Store.open(folder, TEST_KEY, clock=self.clock)
        self.told: list[str] = []
        self.service = self.made()

    def made(self, installed: str = "0.1.0", channel: Channel | None = None) -> UpdateService:
        """Return a service as after a new start."""
        found = channel or self.published.channel
        return UpdateService(self.store, self.clock, lambda: found, installed=installed, uniform=lambda _least, _most: STEP)

    def watch(self, service: UpdateService | None = None) -> "asyncio.Task[None]":
        def tell(release: Release) -> None:
            self.told.append(release.version)

        return asyncio.get_running_loop().create_task((service or self.service).watch(tell))

    async def agree(self, *, is_agreed: bool) -> None:
        """Let the user want it looked for once a day, or no more, as the window does."""
        await self.store.write(lambda writer: writer.settings.set(AGREED, is_agreed))

    async def pass_steps(self, steps: int, seconds: float = STEP) -> None:
        """Let the watch wake up so many times, each once the last one's work is done."""
        assert isinstance(self.clock, StepClock)
        clock = self.clock
        for _ in range(steps):
            await until(lambda: clock._sleepers)
            await clock.let_pass(seconds)
        await until(lambda: clock._sleepers)

    def standing(self) -> UpdateStanding:
        return self.store.read_now(update_standing)


async def ended(task: "asyncio.Task[None]") -> None:
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
