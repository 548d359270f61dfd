"""A desk with its window open: applications are there as soon as they came, and a receiver that is away holds nothing up."""

import asyncio
import logging
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from desk_bench import NoCvReader
from receiver_journey import FlappingWire, a_laptop, a_receiver, flapping
from served_receiver import ServedReceiver

from recruiterdesk.bootstrap.open_desk import Parts, open_desk
from recruiterdesk.demo.stand_in import ICTerGezochtStandIn
from recruiterdesk.domain.application import ApplicationRow
from recruiterdesk.domain.query import ApplicationQuery
from recruiterdesk.machine.folders import Profile
from recruiterdesk.services.desk import Desk
from recruiterdesk.vault.throwaway_vault import ThrowawayVault

pytestmark = [pytest.mark.slow, pytest.mark.timeout(120)]

Open = tuple[Desk, ServedReceiver, FlappingWire]


@pytest.fixture
async def opened(tmp_path: Path) -> AsyncIterator[Open]:
    """Return a desk whose window is open, its account with a receiver behind a steady wire."""
    async with AsyncExitStack() as stack:
        board = stack.enter_context(ICTerGezochtStandIn(vacancies=3, clicks=0, limit=100_000, address_limit=100_000))
        receiver, given = stack.enter_context(a_receiver(tmp_path / "receiver"))
        wire = await stack.enter_async_context(flapping(urlsplit(receiver.url).port or 0))
        wire.is_steady = True
        profile = Profile(tmp_path / "profile")
        desk = await stack.enter_async_context(open_desk(profile, Parts(vault=ThrowawayVault(), reader=NoCvReader())))
        secrets = {"api_key": board.keys["full"], "receiver_token": a_laptop("een", given), "receiver_url": wire.url}
        await desk.accounts.add("ictergezocht", "Site", board.base_url, secrets)
        await desk.sync.start_background()
        yield desk, receiver, wire


async def people(desk: Desk) -> list[ApplicationRow]:
    return await desk.applicants.rows(await desk.applicants.ids(ApplicationQuery()))


async def until(condition: Callable[[], Awaitable[bool]], seconds: float = 30) -> float:
    """Wait until a condition holds, and return how long that took."""
    began = time.monotonic()
    async with asyncio.timeout(seconds):
        while not await condition():  # noqa: ASYNC110 -- what is waited for happens in other programs, too
            await asyncio.sleep(0.02)
    return time.monotonic() - began


async def are(desk: Desk, number: int) -> bool:
    return len(await people(desk)) == number


async def finds(desk: Desk, words: str) -> bool:
    return bool(await desk.applicants.ids(ApplicationQuery(search=words)))


def said(log: pytest.LogCaptureFixture) -> list[logging.LogRecord]:
    return [record for record in log.records if record.name.endswith("inflow_watch")]


async def has_said(log: pytest.LogCaptureFixture) -> bool:
    return bool(said(log))


async def test_an_application_is_there_within_seconds_and_closing_waits_for_nothing(opened: Open) -> None:
    desk, receiver, _ = opened
    await asyncio.to_thread(receiver.deliver, number=1)
    await until(partial(are, desk, 1))
    for number in (2, 3):
        await asyncio.to_thread(receiver.deliver, number=number, cv=b"%PDF-1.4 Woudloper")
        assert await until(partial(are, desk, number)) < 5
    await until(partial(finds, desk, "woudloper"))
    began = time.monotonic()
    await desk.sync.stop()
    assert time.monotonic() - began < 2


async def test_a_receiver_that_is_away_is_mentioned_once_in_the_log_and_found_again(opened: Open, caplog: pytest.LogCaptureFixture) -> None:
    desk, receiver, wire = opened
    await asyncio.to_thread(receiver.deliver, number=1)
    await until(partial(are, desk, 1))
    with caplog.at_level(logging.INFO, "recruiterdesk.services.inflow_watch"):
        await wire.go_down()
        await asyncio.to_thread(receiver.deliver, number=2)
        await until(partial(has_said, caplog))
        await desk.sync.run()  # goes on, and is not kept waiting
        wire.come_back()
        await desk.sync.run()
        await until(partial(are, desk, 2))
    assert len(said(caplog)) == 1
    account = await desk.accounts.get("Site")
    assert (account.state.value, str(account.state_reason)) == ("ok", "")
