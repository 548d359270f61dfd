"""The command line beside the open window: what one does, the other shows and carries on with, without waiting for its next pull."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from desk_bench import NAME, DeskBench, NoCvReader, ScriptedCatalog, desk_bench
from hand_clock import StepClock

from recruiterdesk.bootstrap.open_desk import Parts, open_desk
from recruiterdesk.domain.change_set import ELSEWHERE, ChangeSet
from recruiterdesk.domain.outbox import OutboxState
from recruiterdesk.services.desk import Desk


@pytest.fixture
async def bench(tmp_path: Path) -> AsyncIterator[DeskBench]:
    """The window's desk, at work in the background."""
    clock = StepClock()
    async with desk_bench(tmp_path / "profile", clock=clock) as made:
        await made.first()
        await made.desk.sync.start_background()
        await clock.let_pass(20)
        yield made
        await made.desk.sync.stop()


@asynccontextmanager
async def another(bench: DeskBench) -> AsyncIterator[Desk]:
    """The desk of a second program on the same profile."""
    parts = Parts(vault=bench.vault, catalog=ScriptedCatalog(bench.factory), clock=bench.clock, reader=NoCvReader())
    async with open_desk(bench.profile, parts) as desk:
        yield desk


async def until(condition: Callable[[], bool], clock: StepClock) -> None:
    """Let real time and the desk's time pass until something is so."""
    async with asyncio.timeout(60):
        while not condition():
            await asyncio.sleep(0.05)
            await clock.let_pass(0.05)


async def test_a_note_of_the_command_line_shows_in_the_window_and_goes_out_from_there(bench: DeskBench) -> None:
    heard: list[ChangeSet] = []
    bench.desk.changes.subscribe(heard.append)
    application = await bench.desk.applicants.resolve(f"{NAME}/{bench.world.applied[0].remote_id}")
    async with another(bench) as command_line:
        entry = await command_line.writes.note(application, "from the terminal")
    assert isinstance(bench.clock, StepClock)
    # The window's own sender may find the entry before the watch does; the watch tells of it all the same.
    await until(lambda: any(changes.cause == ELSEWHERE for changes in heard), bench.clock)
    (news,) = (changes for changes in heard if changes.cause == ELSEWHERE)
    assert application in news.applications
    assert entry.id in news.outbox
    await until(lambda: bool(bench.world.effects), bench.clock)
    assert (await bench.desk.outbox.get(entry.id)).state is OutboxState.SENT
    assert bench.world.effects == {entry.id: 1}


async def test_an_account_that_the_command_line_removes_or_pauses_is_left_alone(bench: DeskBench) -> None:
    heard: list[ChangeSet] = []
    bench.desk.changes.subscribe(heard.append)
    assert isinstance(bench.clock, StepClock)
    async with another(bench) as command_line:
        await command_line.accounts.remove(NAME)
    await until(lambda: any(changes.accounts and changes.removed for changes in heard), bench.clock)
    bench.provider.requests.clear()
    await bench.clock.let_pass(1200)
    assert bench.provider.requests == []


async def test_a_full_sync_of_the_command_line_lets_a_note_of_another_program_go_first(tmp_path: Path) -> None:
    async with desk_bench(tmp_path / "profile", applicants=40) as bench:
        application = await bench.first()
        bench.clock.turn(90_000)
        reached, is_told, go_on = asyncio.Event(), asyncio.Event(), asyncio.Event()
        read, count = bench.provider.read_application, 0

        async def slow(remote_id: str, *, is_urgent: bool = False) -> object:
            nonlocal count
            count += 1
            if count == 10:
                reached.set()
                await go_on.wait()
            return await read(remote_id, is_urgent=is_urgent)

        bench.provider.read_application = slow  # type: ignore[method-assign, assignment]  # waits for the test
        async with asyncio.TaskGroup() as group:
            syncing = group.create_task(bench.desk.sync.run(full=True))
            await reached.wait()
            async with another(bench) as other:
                bench.desk.changes.subscribe(lambda changes: is_told.set() if changes.cause == ELSEWHERE and changes.outbox else None)
                entry = await other.writes.note(application, "meanwhile")
            async with asyncio.timeout(60):
                await is_told.wait()
            go_on.set()
        assert bench.world.effects == {entry.id: 1}
        assert bench.provider.requests.index("send") < len(bench.provider.requests) - 20
        assert syncing.result()[0].outbox.sent == 1
