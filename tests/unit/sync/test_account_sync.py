"""The pull of one account: its pages, their order, and what a list that changes while it is read leaves here."""

import pytest
from sync_bench import Bench

from recruiterdesk.domain.account import AccountState
from recruiterdesk.domain.sync_report import SyncPhase, SyncState
from recruiterdesk.domain.vacancy import VacancyPhase


async def test_a_first_pull_brings_everybody_and_marks_the_account_as_in_order(bench: Bench) -> None:
    bench.people(35)
    report = await bench.sync.pull(details="none")
    assert report.state is SyncState.COMPLETE
    assert report.error is None
    assert (report.applicants.seen, report.applicants.added, report.applicants.removed) == (35, 35, 0)
    assert report.requests == len(bench.provider.requests)
    assert bench.shown() == bench.there()
    assert bench.state().state is AccountState.OK
    assert bench.state().last_complete_sync == bench.clock.now()


async def test_a_first_pull_reads_every_page_twice_and_a_later_quiet_one_only_once(bench: Bench) -> None:
    bench.people(35)
    await bench.sync.pull(details="none")
    assert bench.provider.calls("list_applications") == 8
    bench.provider.requests.clear()
    await bench.sync.pull(details="none")
    assert bench.provider.calls("list_applications") == 4
    bench.provider.requests.clear()
    await bench.sync.pull(is_full=True, details="none")
    assert bench.provider.calls("list_applications") == 8


async def test_applicants_of_open_vacancies_come_before_the_others(bench: Bench) -> None:
    bench.world.add_vacancy("job_closed", phase=VacancyPhase.CLOSED)
    for _ in range(40):
        bench.world.add("job_closed")
    bench.people(5, "job_open")
    bench.world.applied.sort(key=lambda one: one.vacancy)
    first_seen: list[set[str]] = []

    def look(name: str) -> None:
        if name == "list_applications":
            first_seen.append(bench.here())

    bench.provider.before = look
    await bench.sync.pull(details="none")
    in_open = {one.remote_id for one in bench.world.applied if one.vacancy == "job_open"}
    assert first_seen[0] == in_open


async def test_each_page_is_in_the_store_soon_after_it_came(bench: Bench) -> None:
    bench.people(40)
    held: list[int] = []
    bench.provider.before = lambda name: held.append(len(bench.here())) if name == "list_applications" else None
    await bench.sync.pull(details="none")
    assert held[:4] == sorted(held[:4])
    assert held[3] >= 20


async def test_a_page_that_was_asked_for_earlier_does_not_overwrite_what_was_read_later(bench: Bench) -> None:
    bench.people(5)
    await bench.sync.pull(details="none")
    one = bench.world.applied[0]
    before = bench.clock.now()
    bench.clock.turn(10)
    one.stage = "Interview"
    await bench.sync.refresh(one.remote_id)
    old = one.listed()
    bench.world.applied[0].stage = "Applied"
    stale = one.listed()
    await bench.store.write(lambda writer: writer.applications.upsert(bench.account.id, [stale], before))
    assert (one.remote_id, one.first_name, "Interview") in bench.shown()
    assert old.stage == "Interview"


async def test_a_clock_set_back_between_two_pulls_does_not_stop_news(bench: Bench) -> None:
    bench.people(5)
    await bench.sync.pull(details="none")
    bench.clock.jump(-86_400)
    bench.world.applied[0].stage = "Interview"
    await bench.sync.pull(details="none")
    assert bench.shown() == bench.there()


async def test_progress_tells_how_many_are_read_and_how_long_it_takes_within_the_limit(bench: Bench) -> None:
    bench.people(40)
    await bench.sync.pull(details="none")
    reading = [one for one in bench.progress if one.phase is SyncPhase.APPLICANTS and one.seconds_left is not None]
    assert [one.done for one in reading[:4]] == [10, 20, 30, 40]
    assert reading[0].total == 40
    assert reading[0].seconds_left == pytest.approx(7.0)
    assert reading[-1].seconds_left == pytest.approx(0.0)
