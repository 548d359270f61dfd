"""Coming back after an outage, with the whole desk over a stand-in that goes and returns."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from stand_in import homerun_stand_in

from recruiterdesk.bootstrap.open_desk import Parts, open_desk
from recruiterdesk.demo.stand_in import HomerunStandIn
from recruiterdesk.domain.account import AccountState
from recruiterdesk.domain.query import ApplicationQuery
from recruiterdesk.machine.folders import Profile
from recruiterdesk.services.desk import Desk
from recruiterdesk.vault.throwaway_vault import ThrowawayVault

NAME = "Vermeer Digitaal"


async def _until(desk: Desk, state: AccountState, seconds: float) -> float:
    began = time.monotonic()
    async with asyncio.timeout(seconds):
        while (await desk.accounts.get(NAME)).state is not state:  # noqa: ASYNC110 -- as a person looks at the screen
            await asyncio.sleep(0.05)
    return time.monotonic() - began


async def _connect(desk: Desk, homerun: HomerunStandIn) -> None:
    await desk.accounts.add("homerun", NAME, homerun.base_url, {"api_key": homerun.keys["full"]}, {"requests_per_minute": "6000"})
    await desk.sync.run()
    await desk.sync.start_background()


async def _lose(desk: Desk, homerun: HomerunStandIn) -> None:
    """Take the provider away, and let the desk notice."""
    homerun.stop()
    await desk.sync.run()
    await _until(desk, AccountState.UNREACHABLE, 30)


@asynccontextmanager
async def _after_an_outage(folder: Path) -> AsyncIterator[tuple[HomerunStandIn, Desk]]:
    """Let a desk know twelve people, lose their provider, and let the provider come back."""
    with homerun_stand_in(applicants=12, limit=6000) as homerun:
        async with open_desk(Profile(folder / "profile"), Parts(vault=ThrowawayVault())) as desk:
            await _connect(desk, homerun)
            await _lose(desk, homerun)
            homerun.start()
            yield homerun, desk


@pytest.mark.slow
@pytest.mark.timeout(180)
async def test_the_first_wish_after_an_outage_brings_the_account_and_its_newcomers_back(tmp_path: Path) -> None:
    async with _after_an_outage(tmp_path) as (homerun, desk):
        homerun.world.insert(minutes_ago=0)
        await desk.sync.run()
        assert (await desk.accounts.get(NAME)).state is AccountState.OK
        assert len(await desk.applicants.ids(ApplicationQuery())) == 13


@pytest.mark.slow
@pytest.mark.timeout(180)
async def test_nobody_has_to_ask_after_a_short_outage_and_a_note_brings_it_back_at_once(tmp_path: Path) -> None:
    async with _after_an_outage(tmp_path) as (homerun, desk):
        assert await _until(desk, AccountState.OK, 40) < 30  # the lane's first tries come after 5 and 10 seconds
        await desk.sync.run()  # lets the pull end that has only begun
        await _lose(desk, homerun)
        homerun.start()
        (first, *_) = await desk.applicants.ids(ApplicationQuery())
        await desk.writes.note(first, "Weer terug", hold_seconds=0)
        late = homerun.world.insert(minutes_ago=0)
        assert await _until(desk, AccountState.OK, 20) < 15
        async with asyncio.timeout(20):
            while len(await desk.applicants.ids(ApplicationQuery())) < 13:  # noqa: ASYNC110 -- as a person looks at the list
                await asyncio.sleep(0.05)
        assert await desk.applicants.resolve(f"{NAME}/{late}")
