"""Syncing side by side, sending by one process at a time, and answers to unclear writes."""

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest
from desk_bench import NAME, DeskBench, desk_bench
from hand_clock import StepClock
from scripted_provider import CONFIRMED, LOST_REPLY, NEVER_ARRIVED, World, refused

from recruiterdesk.domain.account import AccountState
from recruiterdesk.domain.clock import SystemClock
from recruiterdesk.domain.errors import Conflicting, Invalid, KeyRefused, NotFound, PermissionMissing, Unreachable, WrongUsage
from recruiterdesk.domain.outbox import OutboxState
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.domain.sync_report import AccountSyncReport, SyncPhase, SyncState
from recruiterdesk.services.send_locks import SendLocks
from recruiterdesk.store.transaction import Writer


async def test_one_accounts_failure_stops_no_other(bench: DeskBench) -> None:
    other = World(bench.clock)
    other.add_vacancy("job_9")
    other.add("job_9")
    bench.factory.worlds["second"] = other
    await bench.connect()
    await bench.connect("Brugman", "second")
    await bench.desk.accounts.list()
    first, second = await bench.desk.sync.run()
    bench.provider.before = _raise(KeyRefused("Scripted refuses this key."))
    reports = {report.name: report for report in await bench.desk.sync.run()}
    assert reports[NAME].state is SyncState.FAILED
    assert (error := reports[NAME].error) is not None
    assert error.kind == "credentials"
    assert reports["Brugman"].state is SyncState.COMPLETE
    assert {first.applicants.added, second.applicants.added} == {12, 1}
    assert (await bench.desk.accounts.get(NAME)).state is AccountState.CREDENTIALS


async def test_named_accounts_only_and_unknown_or_paused_ones_are_mistakes(bench: DeskBench) -> None:
    await bench.connect()
    assert [report.name for report in await bench.desk.sync.run([NAME, NAME])] == [NAME]
    with pytest.raises(NotFound):
        await bench.desk.sync.run(["Nobody"])
    await bench.desk.accounts.pause(NAME)
    with pytest.raises(WrongUsage, match="paused"):
        await bench.desk.sync.run([NAME])


async def test_two_wishes_for_one_account_make_one_pull(bench: DeskBench) -> None:
    await bench.connect()
    one, two = await asyncio.gather(bench.desk.sync.run(), bench.desk.sync.run())
    assert one[0].requests == two[0].requests
    assert bench.provider.calls("list_vacancies") == 2  # a first pull passes twice


async def test_a_stopped_sync_keeps_what_was_read_and_says_so(bench: DeskBench) -> None:
    account = await bench.connect()

    def stop(name: str) -> None:
        if name == "list_applications":
            bench.desk.sync.cancel(account.id)

    await bench.desk.accounts.check(NAME)  # the connection of the desk is made at its first use
    bench.provider.before = stop
    (report,) = await bench.desk.sync.run()
    assert report.state is SyncState.PARTIAL
    assert report.error is not None
    assert report.error.kind == "cancelled"
    bench.provider.before = None
    (again,) = await bench.desk.sync.run()
    assert again.state is SyncState.COMPLETE


async def test_a_store_that_fails_during_a_sync_is_told_in_the_report(bench: DeskBench) -> None:
    await bench.connect()

    def fail(name: str) -> None:
        if name == "list_applications":
            bench.desk.changes._store.close()

    await bench.desk.accounts.check(NAME)  # the connection of the desk is made at its first use
    bench.provider.before = fail
    (report,) = await bench.desk.sync.run()
    assert report.state is SyncState.FAILED
    assert report.error is not None
    assert report.error.kind == "storage"


async def test_a_write_that_the_key_may_not_do_makes_the_sync_one_done_in_part_that_says_why(bench: DeskBench) -> None:
    application = await bench.first()
    await bench.desk.writes.note(application, "waits for another key")
    bench.provider.fate = lambda _: refused(PermissionMissing('This key has no "notes:write".', status=403))
    for _ in range(2):  # also when it is not even tried any more
        (report,) = await bench.desk.sync.run()
        assert (report.state, report.outbox.queued) == (SyncState.PARTIAL, 1)
        assert report.error is not None
        assert (report.error.kind, str(report.error.message)) == ("forbidden", 'This key has no "notes:write".')
    assert len(bench.provider.sent) == 1


async def test_a_write_whose_time_has_not_come_leaves_the_sync_complete(bench: DeskBench) -> None:
    application = await bench.first()
    await bench.desk.writes.note(application, "held", hold_seconds=600)
    (report,) = await bench.desk.sync.run()
    assert (report.state, report.error, report.outbox.queued) == (SyncState.COMPLETE, None, 1)


async def test_a_conflict_is_told_until_a_person_has_chosen(bench: DeskBench) -> None:
    application = await bench.first()
    entry = await bench.desk.writes.move(application, "Interview")
    bench.world.applied[0].stage = "Offer"
    for _ in range(2):
        (report,) = await bench.desk.sync.run()
        assert (report.state, report.conflicts) == (SyncState.COMPLETE, 1)
    await bench.desk.outbox.cancel(entry.id)
    (report,) = await bench.desk.sync.run()
    assert report.conflicts == 0


async def test_an_uncertain_write_may_be_dropped_and_its_history_says_that_nobody_knows(bench: DeskBench) -> None:
    application = await bench.first()
    entry = await bench.desk.writes.note(application, "Eén keer")
    bench.provider.fate = lambda _: LOST_REPLY
    (report,) = await bench.desk.sync.run()
    assert report.outbox.uncertain == 1
    dropped = await bench.desk.outbox.cancel(entry.id)
    assert dropped.state is OutboxState.CANCELLED
    assert str(dropped.steps[-1].what) == "You dropped it. Whether it arrived at the provider is not known."
    bench.clock.turn(1000)
    (report,) = await bench.desk.sync.run()
    assert (report.outbox.uncertain, report.outbox.queued, len(bench.provider.sent)) == (0, 0, 1)


async def test_a_full_sync_sends_before_it_reads_all_details_and_again_for_what_is_written_meanwhile(bench: DeskBench) -> None:
    application = await bench.first()
    bench.provider.requests.clear()
    first = await bench.desk.writes.note(application, "before")
    seen: list[str] = []
    later: list[str] = []

    def watch(name: str) -> None:
        seen.append(name)
        if seen.count("read_application") == 3 and name == "read_application":
            asyncio.get_running_loop().call_soon(lambda: group.create_task(write()))

    async def write() -> None:
        later.append((await bench.desk.writes.note(application, "meanwhile")).id)

    bench.clock.turn(90_000)  # every detail is due again
    bench.provider.before = watch
    async with asyncio.TaskGroup() as group:
        (report,) = await bench.desk.sync.run(full=True)
    assert seen.index("send") < seen.index("read_application")
    assert seen.count("read_application") == 12
    assert seen[seen.index("send") + 1 :].index("send") < len(seen) - 5
    assert {bench.provider.sent[0].id, bench.provider.sent[1].id} == {first.id, *later}
    assert (report.outbox.sent, report.outbox.queued) == (2, 0)


async def test_progress_ends_in_rest(bench: DeskBench) -> None:
    account = await bench.connect()
    seen: list[SyncPhase] = []
    stop = bench.desk.sync.subscribe_progress(lambda progress: seen.append(progress.phase))
    await bench.desk.sync.run()
    stop()
    count = len(seen)
    await bench.desk.sync.run()
    assert len(seen) == count
    assert {SyncPhase.VACANCIES, SyncPhase.APPLICANTS} <= set(seen)
    last = bench.desk.sync.progress(account.id)
    assert last is not None
    assert last.phase is SyncPhase.IDLE


async def test_offline_everything_stays_queued_and_goes_out_once_afterwards(bench: DeskBench) -> None:
    application = await bench.first()
    bench.provider.before = _raise(Unreachable("No network."))
    entry = await bench.desk.writes.note(application, "In de trein")
    (report,) = await bench.desk.sync.run()
    assert report.error is not None
    assert (report.error.kind, report.outbox.queued) == ("unreachable", 1)
    sent = await bench.desk.outbox.send()
    assert {failure.kind for failure in sent.failures.values()} == {"unreachable"}
    bench.provider.before = None
    bench.clock.turn(600)
    (report,) = await bench.desk.sync.run()
    assert report.outbox.sent == 1
    assert bench.world.effects == {entry.id: 1}


async def test_a_refused_write_keeps_its_text_and_goes_out_when_it_is_retried(bench: DeskBench) -> None:
    application = await bench.first()
    entry = await bench.desk.writes.note(application, "Niet kwijt")
    bench.provider.fate = lambda _: refused(Invalid("Too long.", status=400, fields={"note": ["is too long"]}))
    await bench.desk.outbox.send()
    kept = await bench.desk.outbox.get(entry.id)
    assert (kept.state, kept.write) == (OutboxState.REFUSED, entry.write)
    assert kept.error is not None
    assert kept.error.fields == {"note": ["is too long"]}
    bench.provider.fate = lambda _: CONFIRMED
    assert (await bench.desk.outbox.retry(entry.id[:12])).state is OutboxState.QUEUED
    await bench.desk.outbox.send()
    assert (await bench.desk.outbox.get(entry.id)).state is OutboxState.SENT


async def test_a_lost_reply_is_looked_for_and_never_sent_twice(bench: DeskBench) -> None:
    application = await bench.first()
    entry = await bench.desk.writes.note(application, "Eén keer")
    bench.provider.fate = lambda _: LOST_REPLY
    await bench.desk.outbox.send()
    assert (await bench.desk.outbox.get(entry.id)).state is OutboxState.UNCERTAIN
    await bench.desk.outbox.send(wait=True)
    assert (await bench.desk.outbox.get(entry.id)).state is OutboxState.SENT
    assert bench.world.effects == {entry.id: 1}


@pytest.mark.parametrize(("is_sent", "state"), [(True, OutboxState.SENT), (False, OutboxState.QUEUED)])
async def test_a_person_may_answer_for_an_unclear_write(bench: DeskBench, is_sent: bool, state: OutboxState) -> None:
    application = await bench.first()
    bench.provider.can_see_notes = False
    bench.provider.fate = lambda _: NEVER_ARRIVED
    entry = await bench.desk.writes.note(application, "Aangekomen?")
    await bench.desk.outbox.send(wait=True)
    assert (await bench.desk.outbox.get(entry.id)).state is OutboxState.UNCERTAIN
    assert (await bench.desk.outbox.settle(entry.id, is_sent=is_sent)).state is state


async def test_only_one_process_of_a_profile_sends_for_an_account(tmp_path: Path) -> None:
    ours = SendLocks(tmp_path, SystemClock())
    theirs = SendLocks(tmp_path, SystemClock(), patience_seconds=0.05)
    async with ours.hold("account-1"):
        with pytest.raises(Conflicting):
            async with theirs.hold("account-1"):
                raise AssertionError
        async with theirs.hold("account-2"):
            pass
    async with theirs.hold("account-1"):
        pass


@pytest.mark.parametrize("answer", ["retry", "settle"])
async def test_an_answer_to_an_entry_that_begins_to_leave_in_that_moment_does_not_queue_it_again(bench: DeskBench, answer: str) -> None:
    entry = await bench.desk.writes.note(await bench.first(), "Half seen")
    outbox = bench.desk.outbox
    for state in (OutboxState.SENDING, OutboxState.UNCERTAIN):
        await outbox._store.write(lambda w, state=state: w.outbox.transition(entry.id, state, Sentence("So it was.")))  # type: ignore[misc]  # in the loop

    def another_program_sends_it(writer: Writer) -> None:
        if writer.outbox.get(entry.id).state is OutboxState.UNCERTAIN:
            writer.outbox.transition(entry.id, OutboxState.QUEUED, Sentence("It is not at the provider."))
        writer.outbox.transition(entry.id, OutboxState.SENDING, Sentence("Attempt 2 begins."))

    async with asyncio.TaskGroup() as group:
        group.create_task(outbox.retry(entry.id) if answer == "retry" else outbox.settle(entry.id, is_sent=False))
        group.create_task(outbox._store.write(another_program_sends_it))
    assert (await outbox.get(entry.id)).state is OutboxState.SENDING


async def test_the_background_pulls_and_sends_by_itself_and_stops(tmp_path: Path) -> None:
    clock = StepClock()
    async with desk_bench(tmp_path / "profile", clock=clock) as bench:
        application = await bench.first()
        await bench.desk.sync.start_background()
        await bench.desk.sync.start_background()
        entry = await bench.desk.writes.note(application, "Vanzelf")
        await clock.let_pass(20)
        assert bench.world.effects == {entry.id: 1}
        late = bench.world.add()
        await clock.let_pass(12 * 60)
        assert await bench.desk.applicants.resolve(f"{NAME}/{late.remote_id}")
        await bench.desk.sync.stop()
        requests = len(bench.provider.requests)
        await clock.let_pass(3600)
        assert len(bench.provider.requests) == requests


async def test_accounts_join_and_leave_the_background_as_they_come_and_go(tmp_path: Path) -> None:
    clock = StepClock()
    async with desk_bench(tmp_path / "profile", clock=clock) as bench:
        await bench.desk.sync.start_background()
        await bench.connect()
        await clock.let_pass(60)
        assert (await bench.desk.accounts.get(NAME)).applicants == 12
        await bench.desk.accounts.remove(NAME)
        requests = len(bench.provider.requests)
        await clock.let_pass(3600)
        assert len(bench.provider.requests) == requests


async def test_a_wish_that_joins_a_pull_begun_during_an_outage_pulls_again_when_that_fails(bench: DeskBench) -> None:
    await bench.first()
    names: list[str] = []

    def back_after_the_first(name: str) -> None:
        names.append(name)
        if len(names) == 1:
            raise Unreachable("No network.")

    bench.provider.before = back_after_the_first
    (failed,), (worked,) = await asyncio.gather(bench.desk.sync.run(), bench.desk.sync.run())
    assert (failed.state, worked.state) == (SyncState.FAILED, SyncState.COMPLETE)
    assert (await bench.desk.accounts.get(NAME)).state is AccountState.OK


async def test_a_wish_that_joins_a_pull_after_its_last_request_finds_out_that_the_provider_went_away(bench: DeskBench) -> None:
    await bench.first()
    await bench.desk.sync.run()
    began = len(bench.provider.requests)
    await bench.desk.sync.run()
    each = len(bench.provider.requests) - began
    names: list[str] = []
    joined: list[asyncio.Task[list[AccountSyncReport]]] = []

    async with asyncio.TaskGroup() as group:

        def away_after_the_last(name: str) -> None:
            names.append(name)
            if len(names) > each:
                raise Unreachable("No network.")
            if len(names) == each:
                joined.append(group.create_task(bench.desk.sync.run()))

        bench.provider.before = away_after_the_last
        (early,) = await bench.desk.sync.run()
    (late,) = joined[0].result()
    assert (early.state, late.state) == (SyncState.COMPLETE, SyncState.FAILED)
    account = await bench.desk.accounts.get(NAME)
    assert (account.state, account.state_reason) == (AccountState.UNREACHABLE, Sentence("No network."))


async def test_the_background_comes_back_by_itself_after_an_outage(tmp_path: Path) -> None:
    clock = StepClock()
    async with desk_bench(tmp_path / "profile", clock=clock) as bench:
        await bench.connect()
        await bench.desk.sync.start_background()
        await clock.let_pass(20)
        bench.provider.before = _raise(Unreachable("No network."))
        await bench.desk.sync.run()
        await clock.let_pass(3600)
        assert (await bench.desk.accounts.get(NAME)).state is AccountState.UNREACHABLE
        bench.provider.before = None
        await clock.let_pass(151)
        await _pass_slowly(clock, 3)
        assert (await bench.desk.accounts.get(NAME)).state is AccountState.OK
        await bench.desk.sync.stop()


async def test_a_note_sent_after_an_outage_brings_the_newcomers_too(tmp_path: Path) -> None:
    clock = StepClock()
    async with desk_bench(tmp_path / "profile", clock=clock) as bench:
        application = await bench.first()
        await bench.desk.sync.start_background()
        await clock.let_pass(20)
        bench.provider.before = _raise(Unreachable("No network."))
        await bench.desk.sync.run()
        await clock.let_pass(3600)
        bench.provider.before = None
        late = bench.world.add()
        await bench.desk.writes.note(application, "Weer verbonden")
        await _pass_slowly(clock, 5)
        assert (await bench.desk.accounts.get(NAME)).state is AccountState.OK
        assert await bench.desk.applicants.resolve(f"{NAME}/{late.remote_id}")
        await bench.desk.sync.stop()


async def test_settings_changed_during_a_pull_let_it_go_on_over_the_new_connection(tmp_path: Path) -> None:
    clock = StepClock()
    async with desk_bench(tmp_path / "profile", clock=clock) as bench:
        await bench.first()
        first = bench.provider

        async def closed(_cursor: str | None = None, **_filters: object) -> object:
            await bench.desk.accounts.set(NAME, {"a": "b"})
            raise RuntimeError("Cannot send a request, as the client has been closed.")

        first.list_applications = closed  # type: ignore[method-assign,assignment]  # as a closed connection answers
        late = bench.world.add()
        await bench.desk.sync.start_background()
        await _pass_slowly(clock, 10)
        assert bench.provider is not first
        assert await bench.desk.applicants.resolve(f"{NAME}/{late.remote_id}")
        await bench.desk.sync.stop()


async def _pass_slowly(clock: StepClock, seconds: int) -> None:
    """Let time pass in small steps: the database answers in a time of its own, which is not this clock's."""
    for _ in range(10 * seconds):
        await clock.let_pass(0.1)


def _raise(error: Exception) -> Callable[[str], None]:
    def before(_name: str) -> None:
        raise error

    return before
