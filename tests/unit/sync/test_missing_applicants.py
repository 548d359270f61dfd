"""Applicants that a list no longer holds: who is removed here, after which look, and who is kept."""

import asyncio
from typing import Any

import pytest
from sync_bench import Bench

from recruiterdesk.domain.errors import NotFound
from recruiterdesk.domain.sync_report import SyncState


async def test_a_row_skipped_by_a_deletion_between_two_pages_is_found_by_the_next_pass(bench: Bench) -> None:
    bench.people(30)

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
    bench.people(30)
    await bench.sync.pull(details="none")
    hidden = bench.world.applied[3]
    real_page = bench.provider._page

    def hide(items: list[Any], cursor: str | None) -> object:
        return real_page([item for item in items if item.remote_id != hidden.remote_id], cursor)

    bench.provider._page = hide  # type: ignore[method-assign, assignment]  # a list that leaves one out
    bench.provider.requests.clear()
    await bench.sync.pull(details="none")
    assert hidden.remote_id in bench.here()
    assert bench.provider.calls("read_application") == 1


async def test_somebody_deleted_at_the_provider_is_removed_after_one_look(bench: Bench) -> None:
    bench.people(30)
    await bench.sync.pull(details="none")
    bench.world.applied.pop(5)
    bench.provider.requests.clear()
    report = await bench.sync.pull(details="none")
    assert report.applicants.removed == 1
    assert bench.here() == bench.world.ids()
    assert bench.provider.calls("read_application") == 1


async def test_many_missing_at_once_remove_nobody_until_a_day_has_passed(bench: Bench) -> None:
    bench.people(40)
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
    bench.people(5)
    await bench.sync.pull(details="none")
    bench.world.applied.clear()
    report = await bench.sync.pull(details="none")
    assert report.state is SyncState.PARTIAL
    assert len(bench.here()) == 5


async def test_somebody_gone_between_list_and_detail_is_looked_for_twice_and_removed(bench: Bench) -> None:
    bench.people(5)
    gone = bench.world.applied[1]

    def leave(name: str) -> None:
        if name == "read_application" and gone in bench.world.applied:
            bench.world.remove(gone)

    bench.provider.before = leave
    report = await bench.sync.pull(details="all")
    assert report.applicants.removed == 1
    assert bench.here() == bench.world.ids()


async def test_a_provider_that_knows_none_of_the_listed_alone_removes_nobody(bench: Bench) -> None:
    bench.people(15)
    real = bench.provider.read_application

    async def missing(remote_id: str, *, is_urgent: bool = False) -> object:
        await real("nobody")
        return None

    bench.provider.read_application = missing  # type: ignore[method-assign, assignment]  # a provider gone wrong
    report = await bench.sync.pull(details="all")
    assert report.state is SyncState.PARTIAL
    assert len(bench.here()) == 15


async def test_refreshing_somebody_who_is_gone_removes_her_here(bench: Bench) -> None:
    bench.people(3)
    await bench.sync.pull(details="none")
    gone = bench.world.applied.pop()
    with pytest.raises(Exception, match="gone"):
        await bench.sync.refresh(gone.remote_id)
    assert bench.here() == bench.world.ids()


async def test_a_document_of_somebody_who_is_removed_in_that_moment_is_not_found(bench: Bench) -> None:
    bench.people(2)
    bench.world.applied[0].files = ["cv.pdf"]
    bench.store.write_now(lambda writer: writer.settings.set("cache_documents", "none"))
    await bench.sync.pull(details="all")
    number = bench.store.read_now(lambda reader: reader.applications.by_ref(bench.account.id, bench.world.applied[0].remote_id))

    async def remove() -> None:
        await bench.store.write(lambda writer: writer.applications.remove([number]))

    fetched, _ = await asyncio.gather(bench.sync.fetch_document(number, 1), remove(), return_exceptions=True)
    assert isinstance(fetched, NotFound)
