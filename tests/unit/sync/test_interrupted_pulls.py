"""Pulls that a provider, a key, the network or a person interrupts: what is kept, and what the account says afterwards."""

import asyncio
from collections.abc import Callable

import pytest
from sync_bench import Bench

from recruiterdesk.domain.account import AccountState
from recruiterdesk.domain.application import ApplicationRow
from recruiterdesk.domain.capability import Ability, Capability, CapabilityState
from recruiterdesk.domain.errors import KeyRefused, PermissionMissing, RateLimited, Unreachable
from recruiterdesk.domain.query import ApplicationQuery
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.domain.sync_report import SyncPhase, SyncState


async def test_a_failed_page_keeps_what_came_before_and_removes_nobody(bench: Bench) -> None:
    bench.people(30)
    await bench.sync.pull(details="none")
    bench.world.applied.pop()
    bench.people(1)

    def fail(name: str) -> None:
        if name == "list_applications" and bench.provider.calls(name) == 3:
            raise Unreachable("The provider does not answer.")

    bench.provider.requests.clear()
    bench.provider.before = fail
    report = await bench.sync.pull(details="none")
    assert report.state is SyncState.PARTIAL
    assert report.error is not None
    assert report.error.kind == "unreachable"
    assert len(bench.here()) == 31
    assert bench.state().state is AccountState.UNREACHABLE


async def test_a_refused_key_stops_the_account_after_one_request(bench: Bench) -> None:
    bench.people(30)
    refusals = []

    def refuse(name: str) -> None:
        refusals.append(name)
        raise KeyRefused("The key is refused.")

    bench.provider.before = refuse
    report = await bench.sync.pull()
    assert len(refusals) == 1
    assert report.state is SyncState.FAILED
    assert report.error is not None
    assert report.error.kind == "credentials"
    assert bench.state().state is AccountState.CREDENTIALS


async def test_a_list_that_the_key_may_not_read_does_not_stop_the_other_and_is_not_asked_again(bench: Bench) -> None:
    bench.people(5)

    def refuse(name: str) -> None:
        if name == "list_vacancies":
            raise PermissionMissing("The key may not read vacancies.")

    bench.provider.before = refuse
    report = await bench.sync.pull(details="none")
    assert report.state is SyncState.PARTIAL
    assert len(bench.here()) == 5
    assert bench.state().state is AccountState.FORBIDDEN
    bench.provider.requests.clear()
    report = await bench.sync.pull(details="none")
    assert bench.provider.calls("list_vacancies") == 0
    assert report.state is SyncState.PARTIAL  # and says so each time: what is missing does not become complete by itself
    assert report.error is not None
    assert (report.error.kind, str(report.error.message)) == ("forbidden", "The key may not read vacancies.")
    assert bench.state().state is AccountState.FORBIDDEN
    assert bench.state().last_complete_sync is not None  # whoever arrives from now on is new
    bench.people(1)
    await bench.sync.pull(details="none")
    assert [row.is_new for row in rows(bench)].count(True) == 1


async def test_a_key_that_may_read_neither_list_says_both(bench: Bench) -> None:
    bench.people(2)

    def refuse(name: str) -> None:
        if name.startswith("list_"):
            raise PermissionMissing("The key may not read this.")

    bench.provider.before = refuse
    await bench.sync.pull(details="none")
    bench.provider.requests.clear()
    no = CapabilityState(Ability.NO, Sentence("The key may not read this."))
    bench.provider.probed = {Capability.LIST_VACANCIES: no, Capability.LIST_APPLICANTS: no}
    report = await bench.sync.pull(details="none")
    assert bench.provider.requests == ["probe"]
    assert report.state is SyncState.PARTIAL
    assert report.error is not None
    assert "neither vacancies nor applicants" in str(report.error.message)
    assert bench.state().last_complete_sync is None


async def test_a_plan_that_ended_is_named_at_every_pull_and_its_renewal_is_noticed_without_a_check_by_hand(bench: Bench) -> None:
    bench.people(2)
    ended = "The plan does not include the API."

    def refuse(_name: str) -> None:
        raise PermissionMissing(ended)

    bench.provider.before = refuse
    for _ in range(2):
        report = await bench.sync.pull(details="none")
        assert report.error is not None
        assert (report.error.kind, str(report.error.message)) == ("forbidden", ended)
        assert (bench.state().state, str(bench.state().state_reason)) == (AccountState.FORBIDDEN, ended)
    bench.provider.before = None
    report = await bench.sync.pull(details="none")
    assert (report.state, report.error, len(bench.here())) == (SyncState.COMPLETE, None, 2)
    assert bench.state().state is AccountState.OK


async def test_one_list_that_was_refused_is_asked_for_again_with_a_full_sync_only(bench: Bench) -> None:
    bench.people(2)

    def refuse(name: str) -> None:
        if name == "list_vacancies":
            raise PermissionMissing("The key may not read vacancies.")

    bench.provider.before = refuse
    await bench.sync.pull(details="none")
    bench.provider.before = None
    bench.provider.requests.clear()
    report = await bench.sync.pull(details="none")
    assert (report.state, bench.provider.calls("list_vacancies"), bench.provider.calls("probe")) == (SyncState.PARTIAL, 0, 0)
    report = await bench.sync.pull(is_full=True, details="none")
    assert (report.state, report.error, bench.provider.calls("probe")) == (SyncState.COMPLETE, None, 1)
    assert bench.state().state is AccountState.OK


def rows(bench: Bench) -> list[ApplicationRow]:
    query = ApplicationQuery(account_ids=(bench.account.id,))
    return bench.store.read_now(lambda reader: reader.applications.rows(reader.applications.ids(query)))


async def test_a_provider_that_asks_to_wait_ends_the_pull_with_when_to_come_back(bench: Bench) -> None:
    bench.people(5)

    def limit(name: str) -> None:
        if name == "list_applications":
            raise RateLimited("Wait a little.", retry_after=42.0)

    bench.provider.before = limit
    report = await bench.sync.pull()
    assert report.state is SyncState.PARTIAL
    assert report.error is not None
    assert report.error.retry_after == pytest.approx(42.0)


async def test_cancelling_ends_at_once_and_keeps_what_was_read(bench: Bench) -> None:
    bench.people(40)
    reached = asyncio.Event()
    never = asyncio.Event()
    real = bench.provider.list_applications

    async def hang(cursor: str | None = None, *, vacancy_remote_ids: tuple[str, ...] = ()) -> object:
        if cursor == "3":
            reached.set()
            await never.wait()
        return await real(cursor, vacancy_remote_ids=vacancy_remote_ids)

    bench.provider.list_applications = hang  # type: ignore[method-assign, assignment]  # a page that never comes
    async with asyncio.TaskGroup() as group:
        pull = group.create_task(bench.sync.pull(details="none"))
        await reached.wait()
        began = asyncio.get_running_loop().time()
        asked, waited = len(bench.provider.requests), len(bench.clock.slept)
        pull.cancel()
        await asyncio.wait({pull}, timeout=20)
        assert asyncio.get_running_loop().time() - began < 0.2
        assert pull.cancelled()
        assert (len(bench.provider.requests), len(bench.clock.slept)) == (asked, waited), "nothing more is asked, and nothing waited for"
    assert len(bench.here()) >= 10
    assert bench.progress[-1].phase is SyncPhase.IDLE
    bench.provider.list_applications = real  # type: ignore[method-assign]  # and now it works again
    report = await bench.sync.pull(details="none")
    assert report.state is SyncState.COMPLETE
    assert bench.shown() == bench.there()


async def test_a_total_that_grows_without_end_ends_in_a_bounded_number_of_pages(bench: Bench) -> None:
    bench.people(20)

    def grow(name: str) -> None:
        if name == "list_applications":
            bench.people(10)

    bench.provider.before = grow
    report = await bench.sync.pull(details="none")
    assert report.state is SyncState.PARTIAL
    assert bench.provider.calls("list_applications") <= 9


async def test_the_first_page_after_an_outage_takes_the_account_back_although_the_pull_goes_on(bench: Bench) -> None:
    bench.people(35)
    await bench.sync.pull(details="none")
    bench.provider.before = _raise_always(Unreachable("No network."))
    await bench.sync.pull(details="none")
    assert bench.state().state is AccountState.UNREACHABLE
    states: list[AccountState] = []

    def look(name: str) -> None:
        if name == "list_applications":
            states.append(bench.state().state)

    bench.provider.before = look
    await bench.sync.pull(details="none")
    assert states[0] is AccountState.OK


async def test_a_sent_note_takes_an_account_back_that_could_not_be_reached(bench: Bench) -> None:
    bench.people(1)
    await bench.sync.pull(details="none")
    bench.provider.before = _raise_always(Unreachable("No network."))
    await bench.sync.pull(details="none")
    bench.provider.before = None
    bench.note("ap_000001")
    assert (await bench.sender.send_due()).sent == 1
    assert bench.state().state is AccountState.OK


def _raise_always(error: Exception) -> Callable[[str], None]:
    def before(_name: str) -> None:
        raise error

    return before
