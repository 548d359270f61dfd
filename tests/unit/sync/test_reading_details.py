"""Details and documents of applicants: how many are read, in what order, and who may come in between."""

import asyncio

from scripted_provider import ScriptedProvider
from sync_bench import Bench

from recruiterdesk.domain.errors import ContractBroken
from recruiterdesk.domain.sync_report import SyncState
from recruiterdesk.provider_api.contract import Budget


async def test_free_details_leave_a_reserve_of_the_limit(bench: Bench) -> None:
    bench.people(20)
    bench.provider.left = 10
    await bench.sync.pull(details="free")
    assert bench.provider.calls("read_application") == 4


async def test_all_details_are_read_once_each_with_the_documents_of_open_vacancies(bench: Bench) -> None:
    bench.people(12)
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
    bench.people(2)
    bench.world.applied[0].files = ["cv.pdf"]
    bench.store.write_now(lambda writer: writer.settings.set("cache_documents", "none"))
    await bench.sync.pull(details="all")
    assert bench.provider.calls("download") == 0


async def test_one_unreadable_detail_does_not_stop_the_others(bench: Bench) -> None:
    bench.people(6)
    first = [True]

    def break_first(name: str) -> None:
        if name == "read_application" and first:
            first.clear()
            raise ContractBroken("This is no JSON.")

    bench.provider.before = break_first
    report = await bench.sync.pull(details="all")
    assert report.state is SyncState.COMPLETE
    assert bench.provider.calls("read_application") == 6


async def test_details_end_after_the_present_one_when_something_else_is_due(bench: Bench) -> None:
    bench.people(20)
    await bench.sync.pull(details="none")

    def ask(name: str) -> None:
        if name == "read_application" and bench.provider.calls(name) == 3:
            bench.sync.yield_details()

    bench.provider.before = ask
    assert await bench.sync.read_details() == 3
    bench.provider.before = None
    assert await bench.sync.read_details() == 17


async def test_reading_all_details_always_leaves_room_for_a_person(bench: Bench) -> None:
    bench.people(40)
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
    bench.people(3)
    asked: list[int] = []

    async def between() -> None:
        asked.append(await asyncio.wait_for(bench.sync.read_details(), 1))

    await bench.sync.pull(is_full=True, details="all", between=between)
    assert asked == [0]


async def test_a_run_for_all_details_gives_way_and_goes_on(bench: Bench) -> None:
    bench.people(6)
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
