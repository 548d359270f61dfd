"""Work behind the screen: one owner keeps it, and nothing of it is left when that ends."""

import asyncio

from recruiterdesk.services.background import Background


async def test_what_is_begun_while_it_closes_never_begins() -> None:
    background, done = Background(), list[str]()

    async def late() -> None:
        done.append("late")

    async def work() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            background.start(late(), "what follows a change")

    background.start(work(), "the work")
    await asyncio.sleep(0)
    await background.aclose()
    await asyncio.sleep(0)
    assert done == []
    assert asyncio.all_tasks() == {asyncio.current_task()}
    assert background.start(late(), "after the end").cancelling()


async def test_one_failure_does_not_end_the_rest() -> None:
    background, gate = Background(), asyncio.Event()

    async def fail() -> None:
        raise ValueError("a mistake of ours")

    failing = background.start(fail(), "what fails")
    waiting = background.start(gate.wait(), "what goes on")
    await asyncio.wait([failing])
    gate.set()
    assert await waiting
    await background.aclose()
