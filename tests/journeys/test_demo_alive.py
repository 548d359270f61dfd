"""What happens beside the demo's window: people apply through the receiver while one looks, and its end stops that."""

import asyncio
import threading
from types import SimpleNamespace
from typing import Any

from recruiterdesk.bootstrap.demo_accounts import RECEIVING, OtherAccount
from recruiterdesk.bootstrap.demo_window.alive import living
from recruiterdesk.demo.ictergezocht.stand_in import ICTerGezochtStandIn
from recruiterdesk.demo.stand_in import HomerunStandIn


class _Deliveries:
    """Counts what would be delivered; the second time the receiver is gone."""

    def __init__(self) -> None:
        self.asked = 0
        self.has_enough = threading.Event()

    def deliver(self) -> None:
        self.asked += 1
        if self.asked == 4:
            self.has_enough.set()
        if self.asked == 2:
            raise ConnectionRefusedError


async def test_people_apply_here_and_there_and_a_receiver_that_is_gone_stops_nothing() -> None:
    homerun = HomerunStandIn(applicants=3)
    deliveries: Any = _Deliveries()
    world: Any = SimpleNamespace(seed=1, stand_in=homerun)
    named: list[str] = []
    program: Any = SimpleNamespace(is_shown=asyncio.Event(), desk=None, name_window=lambda name: named.append(name()))
    other = OtherAccount(
        provider="ictergezocht", name=RECEIVING, stand_in=ICTerGezochtStandIn(vacancies=1, clicks=0), secrets={}, deliveries=deliveries
    )
    before = len(homerun.world.applications)
    async with asyncio.TaskGroup() as group:
        task = group.create_task(living(world, [other], every=0.02)(program))
        await asyncio.sleep(0.1)
        assert deliveries.asked == 0  # nobody looks yet
        program.is_shown.set()
        async with asyncio.timeout(20):
            await asyncio.to_thread(deliveries.has_enough.wait)
        task.cancel()
    assert len(homerun.world.applications) >= before + 3
    assert named == ["Made-up people"]
