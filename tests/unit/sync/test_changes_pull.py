"""Pulls that read only what changed, where a provider lists that: fewer requests, nothing removed, and the whole list once a week."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from scripted_provider import ScriptedProvider
from sync_bench import Bench, make_bench, over

from recruiterdesk.domain.application import Application
from recruiterdesk.domain.errors import Unreachable
from recruiterdesk.domain.sync_report import SyncState
from recruiterdesk.provider_api.contract import Page
from recruiterdesk.sync.changes_pull import OVERLAP


class ListsWhatChanged(ScriptedProvider):
    """A provider that lists what changed after a moment; the test says what did."""

    changed: list[Application]
    moments: list[datetime]

    async def list_changed(self, since: datetime, cursor: str | None = None) -> Page[Application]:
        """Read one page."""
        self._answer("list_changed")
        self.moments.append(since)
        return self._page(self.changed, cursor)


@pytest.fixture
def changing(tmp_path: Path) -> Iterator[Bench]:
    made = make_bench(tmp_path, page_size=10)
    provider = ListsWhatChanged(made.world, page_size=10)
    provider.changed, provider.moments = [], []
    yield over(made.store, made.clock, made.world, provider, made.account.id)
    made.store.close()


def of(bench: Bench) -> ListsWhatChanged:
    assert isinstance(bench.provider, ListsWhatChanged)
    return bench.provider


async def test_after_the_first_whole_list_only_what_changed_is_read(changing: Bench) -> None:
    await changing.filled(35)
    began = changing.clock.now()
    await changing.clock.sleep(3600)
    one = changing.world.add()
    of(changing).changed = [one.listed()]
    report = await changing.sync.pull(details="none")
    assert (report.state, report.applicants.seen, report.applicants.added) == (SyncState.COMPLETE, 1, 1)
    assert changing.provider.calls("list_changed") == 1
    assert changing.provider.calls("list_applications") == 0
    assert one.remote_id in changing.here()
    assert began - OVERLAP - timedelta(minutes=1) <= of(changing).moments[0] <= began - OVERLAP + timedelta(minutes=1)


async def test_the_next_short_pull_asks_from_the_one_before(changing: Bench) -> None:
    await changing.filled(3)
    for _ in range(2):
        await changing.clock.sleep(3600)
        await changing.sync.pull(details="none")
    first, second = of(changing).moments
    assert timedelta(minutes=50) < second - first < timedelta(minutes=70)


async def test_a_short_pull_that_broke_off_is_read_from_its_beginning_again(changing: Bench) -> None:
    await changing.filled(3)
    await changing.clock.sleep(3600)

    def broken(name: str) -> None:
        if name == "list_changed":
            raise Unreachable("The network is down.")

    changing.provider.before = broken
    assert (await changing.sync.pull(details="none")).state is not SyncState.COMPLETE
    changing.provider.before = None
    await changing.clock.sleep(3600)
    await changing.sync.pull(details="none")
    assert of(changing).moments[-1] < changing.clock.now() - timedelta(hours=2)


async def test_who_is_not_among_the_changed_stays(changing: Bench) -> None:
    ids = await changing.filled(5)
    changing.world.remove(changing.world.applied[0])
    await changing.clock.sleep(60)
    await changing.sync.pull(details="none")
    assert changing.here() == set(ids)


@pytest.mark.parametrize("is_asked", [False, True], ids=["after a week", "when the user asks for everything"])
async def test_the_whole_list_is_read_and_absence_confirmed(changing: Bench, is_asked: bool) -> None:
    await changing.filled(5)
    gone = changing.world.applied[0]
    changing.world.remove(gone)
    await changing.clock.sleep(60 if is_asked else 8 * 86_400)
    await changing.sync.pull(is_full=is_asked, details="none")
    assert changing.provider.calls("list_changed") == 0
    assert gone.remote_id not in changing.here()


async def test_a_first_list_that_did_not_end_is_read_whole_again(changing: Bench) -> None:
    changing.people(25)

    def broken(name: str) -> None:
        if name == "list_applications" and changing.provider.calls("list_applications") > 1:
            raise Unreachable("The network is down.")

    changing.provider.before = broken
    await changing.sync.pull(details="none")
    changing.provider.before = None
    await changing.sync.pull(details="none")
    assert changing.provider.calls("list_changed") == 0
    assert changing.here() == changing.world.ids()
