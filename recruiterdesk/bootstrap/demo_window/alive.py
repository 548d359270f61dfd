"""What happens in the demo while somebody looks: now and then somebody applies, here and there, and colleagues move people on."""

import asyncio
import random
from collections.abc import Sequence
from contextlib import suppress
from http.client import HTTPException

from recruiterdesk.bootstrap.demo_accounts import OtherAccount
from recruiterdesk.bootstrap.demo_world import ACCOUNT, DemoWorld
from recruiterdesk.bootstrap.window_program import Beside, WindowProgram
from recruiterdesk.domain.errors import DeskError
from recruiterdesk.ui.profiles.names import made_up_name

_EVERY = 40.0  # seconds: alive, and nobody is disturbed
_MOVES_EVERY = 3  # of these times a colleague moves somebody too
_MOST = 40  # newcomers: a demo left open over night does not grow without end


def living(world: DemoWorld, receiving: Sequence[OtherAccount] = (), *, every: float = _EVERY) -> Beside:
    """Return what runs beside the demo's window: it lets people come in until the window closes, also through the receivers of some."""

    async def beside(program: WindowProgram) -> None:
        await program.is_shown.wait()
        program.name_window(made_up_name)
        chance = random.Random(world.seed)  # noqa: S311 -- made-up people, not secrets
        for number in range(1, _MOST + 1):
            await asyncio.sleep(every / 2)
            for other in receiving:
                await _deliver(other)
            await asyncio.sleep(every / 2)
            await asyncio.to_thread(world.stand_in.world.insert, minutes_ago=0)
            if number % _MOVES_EVERY == 0:
                await asyncio.to_thread(_move_somebody, world, chance)
            if program.desk is not None:
                try:
                    account = await program.desk.accounts.get(ACCOUNT)
                except DeskError:
                    return  # the account was removed: there is nobody left to write to
                program.desk.sync.pull_soon(account.id)

    return beside


async def _deliver(other: OtherAccount) -> None:
    """Let somebody apply at a provider that sends it on; the desk hears of it from the receiver."""
    if other.deliveries is None:
        return
    with suppress(OSError, HTTPException):  # the receiver is busy ending, or the machine is
        await asyncio.to_thread(other.deliveries.deliver)


def _move_somebody(world: DemoWorld, chance: random.Random) -> None:
    held = world.stand_in.world
    movable = [one for one in held.listed() if one.vacancy_id is not None and one.stage in held.vacancies[one.vacancy_id].stages[:2]]
    if movable:
        one = chance.choice(movable)
        stages = held.vacancies[one.vacancy_id or ""].stages
        held.move(one.id, stages[stages.index(one.stage or "") + 1])
