"""The pull of one account against a world that changes while it is read."""

import asyncio
from collections.abc import Callable

import pytest
from scripted_provider import ScriptedProvider
from sync_bench import Bench

from recruiterdesk.domain.account import AccountState
from recruiterdesk.domain.errors import ContractBroken, KeyRefused, PermissionMissing, RateLimited, Unreachable
from recruiterdesk.domain.sync_report import SyncPhase, SyncState
from recruiterdesk.domain.vacancy import VacancyPhase
from recruiterdesk.provider_api.contract import Budget


def people(bench: Bench, count: int, vacancy: str = "job_1") -> None:
    if vacancy not in bench.world.vacancies:
        bench.world.add_vacancy(vacancy)
    for _ in range(count):
        bench.world.add(vacancy)


async def test_a_first_pull_brings_everybody_and_marks_the_account_as_in_order(bench: Bench) -> None:
    people(bench, 35)
    report = await bench.sync.pull(details="none")
    assert report.state is SyncState.COMPLETE
    assert report.error is None
    assert (report.applicants.seen, report.applicants.added, report.applicants.removed) == (35, 35, 0)
    assert report.requests == len(bench.provider.requests)
    assert bench.shown() == bench.there()
    assert bench.state().state is AccountState.OK
    assert bench.state().last_complete_sync == bench.clock.now()


async def test_a_first_pull_reads_every_page_twice_and_a_later_quiet_one_only_once(bench: Bench) -> None:
    people(bench, 35)
    await bench.sync.pull(details="none")
    assert bench.provider.calls("list_applications") == 8
    bench.provider.requests.clear()
    await bench.sync.pull(details="none")
    assert bench.provider.calls("list_applications") == 4
    bench.provider.requests.clear()
    await bench.sync.pull(is_full=True, details="none")
    assert bench.provider.calls("list_applications") == 8


async def test_a_row_skipped_by_a_deletion_between_two_pages_is_found_by_the_next_pass(bench: Bench) -> None:
    people(bench, 30)

    def delete_one_ahead(name: str) -> None:
        if name == "list_applications" and bench.provider.calls(name) == 2:
            bench.world.applied.pop(0)

    await bench.sync.pull(details="none")
    bench.provider.requests.clear()
    bench.provider.before = delete_one_ahead
    report = await bench.sync.pull(details="none")
    assert report.state is SyncState.COMPLETE
    assert bench.here() == bench.world.ids()
    assert report.applicants.removed == 1


async def test_somebody_absent_from_all_pages_is_kept_when_reading_her_alone_finds_her(bench: Bench) -> None:
    people(bench, 30)
    await bench.sync.pull(details="none")
    hidden = bench.world.applied[3]
    real_page = bench.provider._page

    def hide(items: list, cursor: str | None) -> object:  # type: ignore[type-arg] # of either kind
        return real_page([item for item in items if item.remote_id != hidden.remote_id], cursor)

    bench.provider._page = hide  # type: ignore[method-assign, assignment] # a list that leaves one out
    bench.provider.requests.clear()
    await bench.sync.pull(details="none")
    assert hidden.remote_id in bench.here()
    assert bench.provider.calls("read_application") == 1


async def test_somebody_deleted_at_the_provider_is_removed_after_one_look(bench: Bench) -> None:
    people(bench, 30)
    await bench.sync.pull(details="none")
    bench.world.applied.pop(5)
    bench.provider.requests.clear()
    report = await bench.sync.pull(details="none")
    assert report.applicants.removed == 1
    assert bench.here() == bench.world.ids()
    assert bench.provider.calls("read_application") == 1


async def test_many_missing_at_once_remove_nobody_until_a_day_has_passed(bench: Bench) -> None:
    people(bench, 40)
    await bench.sync.pull(details="none")
    del bench.world.applied[:15]
    report = await bench.sync.pull(details="none")
    assert report.state is SyncState.PARTIAL
    assert report.error is not None
    assert "15 records are missing" in str(report.error.message)
    assert len(bench.here()) == 40
    assert bench.provider.calls("read_application") == 0
    bench.clock.turn(25 * 3600)
    report = await bench.sync.pull(details="none")
    assert report.state is SyncState.COMPLETE
    assert bench.here() == bench.world.ids()


async def test_a_list_that_is_suddenly_empty_removes_nobody(bench: Bench) -> None:
    people(bench, 5)
    await bench.sync.pull(details="none")
    bench.world.applied.clear()
    report = await bench.sync.pull(details="none")
    assert report.state is SyncState.PARTIAL
    assert len(bench.here()) == 5


async def test_a_failed_page_keeps_what_came_before_and_removes_nobody(bench: Bench) -> None:
    people(bench, 30)
    await bench.sync.pull(details="none")
    bench.world.applied.pop()
    people(bench, 1)

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
    people(bench, 30)
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
    people(bench, 5)

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
    assert report.state is SyncState.COMPLETE


async def test_a_provider_that_asks_to_wait_ends_the_pull_with_when_to_come_back(bench: Bench) -> None:
    people(bench, 5)

    def limit(name: str) -> None:
        if name == "list_applications":
            raise RateLimited("Wait a little.", retry_after=42.0)

    bench.provider.before = limit
    report = await bench.sync.pull()
    assert report.state is SyncState.PARTIAL
    assert report.error is not None
    assert report.error.retry_after == pytest.approx(42.0)


async def test_applicants_of_open_vacancies_come_before_the_others(bench: Bench) -> None:
    bench.world.add_vacancy("job_closed", phase=VacancyPhase.CLOSED)
    for _ in range(40):
        bench.world.add("job_closed")
    people(bench, 5, "job_open")
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
    people(bench, 40)
    held: list[int] = []
    bench.provider.before = lambda name: held.append(len(bench.here())) if name == "list_applications" else None
    await bench.sync.pull(details="none")
    assert held[:4] == sorted(held[:4])
    assert held[3] >= 20


async def test_a_page_that_was_asked_for_earlier_does_not_overwrite_what_was_read_later(bench: Bench) -> None:
    people(bench, 5)
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
    people(bench, 5)
    await bench.sync.pull(details="none")
    bench.clock.jump(-86_400)
    bench.world.applied[0].stage = "Interview"
    await bench.sync.pull(details="none")
    assert bench.shown() == bench.there()


async def test_free_details_leave_a_reserve_of_the_limit(bench: Bench) -> None:
    people(bench, 20)
    bench.provider.left = 10
    await bench.sync.pull(details="free")
    assert bench.provider.calls("read_application") == 4


async def test_all_details_are_read_once_each_with_the_documents_of_open_vacancies(bench: Bench) -> None:
    people(bench, 12)
    bench.world.applied[2].files = ["cv.pdf"]
    bench.provider.left = 0
    await bench.sync.pull(details="all")
    assert bench.provider.calls("read_application") == 12
    assert bench.provider.calls("download") == 1
    remote_id = bench.world.applied[2].remote_id
    local_id = bench.store.read_now(lambda reader: reader.applications.by_ref(bench.account.id, remote_id))
    assert bench.store.read_now(lambda reader: reader.applications.documents(local_id))[0].is_cached
    assert (await bench.sync.fetch_document(local_id, 1)).bytes == len("cv.pdf")
    assert bench.provider.calls("download") == 1


async def test_documents_are_left_where_the_setting_says_none(bench: Bench) -> None:
    people(bench, 2)
    bench.world.applied[0].files = ["cv.pdf"]
    bench.store.write_now(lambda writer: writer.settings.set("cache_documents", "none"))
    await bench.sync.pull(details="all")
    assert bench.provider.calls("download") == 0


async def test_somebody_gone_between_list_and_detail_is_looked_for_twice_and_removed(bench: Bench) -> None:
    people(bench, 5)
    gone = bench.world.applied[1]

    def leave(name: str) -> None:
        if name == "read_application" and gone in bench.world.applied:
            bench.world.remove(gone)

    bench.provider.before = leave
    report = await bench.sync.pull(details="all")
    assert report.applicants.removed == 1
    assert bench.here() == bench.world.ids()


async def test_a_provider_that_knows_none_of_the_listed_alone_removes_nobody(bench: Bench) -> None:
    people(bench, 15)
    real = bench.provider.read_application

    async def missing(remote_id: str, *, is_urgent: bool = False) -> object:
        await real("nobody")
        return None

    bench.provider.read_application = missing  # type: ignore[method-assign, assignment] # a provider gone wrong
    report = await bench.sync.pull(details="all")
    assert report.state is SyncState.PARTIAL
    assert len(bench.here()) == 15


async def test_one_unreadable_detail_does_not_stop_the_others(bench: Bench) -> None:
    people(bench, 6)
    first = [True]

    def break_first(name: str) -> None:
        if name == "read_application" and first:
            first.clear()
            raise ContractBroken("This is no JSON.")

    bench.provider.before = break_first
    report = await bench.sync.pull(details="all")
    assert report.state is SyncState.COMPLETE
    assert bench.provider.calls("read_application") == 6


async def test_cancelling_ends_at_once_and_keeps_what_was_read(bench: Bench) -> None:
    people(bench, 40)
    reached = asyncio.Event()
    never = asyncio.Event()
    real = bench.provider.list_applications

    async def hang(cursor: str | None = None, *, vacancy_remote_ids: tuple[str, ...] = ()) -> object:
        if cursor == "3":
            reached.set()
            await never.wait()
        return await real(cursor, vacancy_remote_ids=vacancy_remote_ids)

    bench.provider.list_applications = hang  # type: ignore[method-assign, assignment] # a page that never comes
    async with asyncio.TaskGroup() as group:
        pull = group.create_task(bench.sync.pull(details="none"))
        await reached.wait()
        began = asyncio.get_running_loop().time()
        pull.cancel()
        await asyncio.wait({pull})
        assert asyncio.get_running_loop().time() - began < 0.2
    assert len(bench.here()) >= 10
    assert bench.progress[-1].phase is SyncPhase.IDLE
    bench.provider.list_applications = real  # type: ignore[method-assign] # and now it works again
    report = await bench.sync.pull(details="none")
    assert report.state is SyncState.COMPLETE
    assert bench.shown() == bench.there()


async def test_progress_tells_how_many_are_read_and_how_long_it_takes_within_the_limit(bench: Bench) -> None:
    people(bench, 40)
    await bench.sync.pull(details="none")
    reading = [one for one in bench.progress if one.phase is SyncPhase.APPLICANTS and one.seconds_left is not None]
    assert [one.done for one in reading[:4]] == [10, 20, 30, 40]
    assert reading[0].total == 40
    assert reading[0].seconds_left == pytest.approx(7.0)
    assert reading[-1].seconds_left == pytest.approx(0.0)


async def test_refreshing_somebody_who_is_gone_removes_her_here(bench: Bench) -> None:
    people(bench, 3)
    await bench.sync.pull(details="none")
    gone = bench.world.applied.pop()
    with pytest.raises(Exception, match="gone"):
        await bench.sync.refresh(gone.remote_id)
    assert bench.here() == bench.world.ids()


async def test_a_total_that_grows_without_end_ends_in_a_bounded_number_of_pages(bench: Bench) -> None:
    people(bench, 20)

    def grow(name: str) -> None:
        if name == "list_applications":
            people(bench, 10)

    bench.provider.before = grow
    report = await bench.sync.pull(details="none")
    assert report.state is SyncState.PARTIAL
    assert bench.provider.calls("list_applications") <= 9


async def test_the_first_page_after_an_outage_takes_the_account_back_although_the_pull_goes_on(bench: Bench) -> None:
    people(bench, 35)
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
    people(bench, 1)
    await bench.sync.pull(details="none")
    bench.provider.before = _raise_always(Unreachable("No network."))
    await bench.sync.pull(details="none")
    bench.provider.before = None
    bench.note("ap_000001")
    assert (await bench.sender.send_due()).sent == 1
    assert bench.state().state is AccountState.OK


async def test_details_end_after_the_present_one_when_something_else_is_due(bench: Bench) -> None:
    people(bench, 20)
    await bench.sync.pull(details="none")

    def ask(name: str) -> None:
        if name == "read_application" and bench.provider.calls(name) == 3:
            bench.sync.yield_details()

    bench.provider.before = ask
    assert await bench.sync.read_details() == 3
    bench.provider.before = None
    assert await bench.sync.read_details() == 17


def _raise_always(error: Exception) -> Callable[[str], None]:
    def before(_name: str) -> None:
        raise error

    return before


async def test_reading_all_details_always_leaves_room_for_a_person(bench: Bench) -> None:
    people(bench, 40)
    await bench.sync.pull(details="none")
    reads: list[float] = []
    left: list[int] = []

    def spend(name: str) -> None:
        if name == "read_application":
            left.append(bench.provider.left)
            reads.append(bench.clock.monotonic())

    class Sliding(ScriptedProvider):
        @property
        def budget(self) -> Budget:
            self.left = 30 - sum(at > bench.clock.monotonic() - 60 for at in reads)
            return Budget(left=self.left, allowed=30)

    bench.provider.__class__ = Sliding
    bench.provider.before = spend
    report = await bench.sync.pull(details="all")
    assert report.state is SyncState.COMPLETE
    assert len(reads) == 40
    assert min(left) > 3


async def test_who_asks_for_details_while_a_pull_reads_them_is_not_kept_waiting(bench: Bench) -> None:
    people(bench, 3)
    asked: list[int] = []

    async def between() -> None:
        asked.append(await asyncio.wait_for(bench.sync.read_details(), 1))

    await bench.sync.pull(is_full=True, details="all", between=between)
    assert asked == [0]


async def test_a_run_for_all_details_gives_way_and_goes_on(bench: Bench) -> None:
    people(bench, 6)
    order: list[str] = []

    async def between() -> None:
        order.append("between")

    def look(name: str) -> None:
        if name == "read_application":
            order.append("read")
            if len(order) == 4:
                bench.sync.yield_details()

    bench.provider.before = look
    await bench.sync.pull(is_full=True, details="all", between=between)
    assert order == ["between", "read", "read", "read", "between", "read", "read", "read"]
