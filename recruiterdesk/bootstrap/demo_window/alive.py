"""What happens in the demo while somebody looks: now and then somebody applies, and colleagues move people on."""

import asyncio
import random

from recruiterdesk.bootstrap.demo_world import ACCOUNT, DemoWorld
from recruiterdesk.bootstrap.window_program import Beside, WindowProgram
from recruiterdesk.domain.errors import DeskError

_EVERY = 40.0  # seconds: alive, and nobody is disturbed
_MOVES_EVERY = 3  # of these times a colleague moves somebody too
_MOST = 40  # newcomers: a demo left open over night does not grow without end


def living(world: DemoWorld, *, every: float = _EVERY) -> Beside:
    """Return what runs beside the demo's window: it lets people come in until the window closes."""

    async def beside(program: WindowProgram) -> None:
        await program.is_shown.wait()
        chance = random.Random(world.seed)  # noqa: S311 -- made-up people, not secrets
        for number in range(1, _MOST + 1):
            await asyncio.sleep(every)
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


def _move_somebody(world: DemoWorld, chance: random.Random) -> None:
    held = world.stand_in.world
    movable = [one for one in held.listed() if one.vacancy_id is not None and one.stage in held.vacancies[one.vacancy_id].stages[:2]]
    if movable:
        one = chance.choice(movable)
        stages = held.vacancies[one.vacancy_id or ""].stages
        held.move(one.id, stages[stages.index(one.stage or "") + 1])
