"""The background: when lanes pull and send, and what they survive."""

import asyncio
import random
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from hand_clock import StepClock

from recruiterdesk.domain.account import PAUSED_SENDING, SENDING, AccountState
from recruiterdesk.domain.errors import Conflicting, StorageTrouble
from recruiterdesk.domain.outbox import OutboxError, OutboxState, Target
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.domain.sync_report import AccountSyncReport, FailureReport, OutboxCounts, SyncState
from recruiterdesk.domain.write import CreateApplication
from recruiterdesk.store.store import Store
from recruiterdesk.store.transaction import Writer
from recruiterdesk.sync.scheduler import Scheduler


class Counted:
    """Pulls and sends that only count, and fail or hang on command."""

    def __init__(self) -> None:
        self.calls: list[str] = []
        self.error: Exception | None = None
        self.report = AccountSyncReport(name="a", provider="p", state=SyncState.COMPLETE)
        self.hangs: str | None = None
        self.yields = 0
        self.sent = 0

    async def _do(self, name: str) -> None:
        self.calls.append(name)
        if self.error is not None:
            raise self.error
        if self.hangs == name:
            await asyncio.Event().wait()

    async def pull(self, *, is_full: bool = False, details: str = "free") -> AccountSyncReport:
        await self._do("pull")
        return self.report

    async def read_details(self) -> int:
        await self._do("details")
        return 0

    def yield_details(self) -> None:
        self.yields += 1

    async def recover(self) -> None:
        await self._do("recover")

    async def send_due(self, *, wait: bool = False) -> OutboxCounts:
        await self._do("send")
        return OutboxCounts(sent=self.sent)


class Office:
    """A running scheduler with accounts."""

    def __init__(self, folder: Path) -> None:
        self.clock = StepClock()
        self.store = Store.open(folder, bytes(32), clock=self.clock)
        self.scheduler = Scheduler(self.store, self.clock, chance=random.Random(1))

    def account(self, name: str, work: Counted | None = None) -> tuple[int, Counted]:
        account_id = self.store.write_now(lambda writer: writer.accounts.add(name, "p", "http://127.0.0.1", {}, {}))
        counted = work or Counted()
        self.scheduler.add(account_id, counted, counted)
        return account_id, counted

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        async with asyncio.TaskGroup() as group:
            task = group.create_task(self.scheduler.run())
            await self.clock.settle()
            yield
            task.cancel()

    async def wish(self, account_id: int, *, hold: float = 0.0) -> None:
        hold_until = self.clock.now() + timedelta(seconds=hold) if hold else None

        def work(writer: Writer) -> None:
            create = CreateApplication(vacancy_remote_id=None, fields={"first_name": "Bea"})
            local_id = writer.add_local_application(account_id, None, create)
            target = Target(table="application", local_id=local_id, remote_id=None, name="Bea")
            writer.outbox.add(account_id, target, create, summary=Sentence("Add"), hold_until=hold_until)

        await self.store.write(work)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = Office(tmp_path)
    yield made
    made.store.close()


async def test_an_account_is_recovered_then_sent_then_pulled_at_the_start(office: Office) -> None:
    _, counted = office.account("a")
    async with office.running():
        await office.clock.let_pass(5)
    assert counted.calls[:3] == ["recover", "send", "pull"]


async def test_an_account_is_pulled_again_after_ten_minutes_and_details_are_read_in_between(office: Office) -> None:
    _, counted = office.account("a")
    async with office.running():
        await office.clock.let_pass(9 * 60)
        assert counted.calls.count("pull") == 1
        assert counted.calls.count("details") >= 7
        await office.clock.let_pass(3 * 60)
        assert counted.calls.count("pull") == 2


async def test_no_two_accounts_ask_at_the_same_moment_neither_first_nor_later(office: Office) -> None:
    began: dict[str, list[float]] = {}

    class Timed(Counted):
        def __init__(self, name: str) -> None:
            super().__init__()
            self._name = name

        async def pull(self, *, is_full: bool = False, details: str = "free") -> AccountSyncReport:
            began.setdefault(self._name, []).append(office.clock.monotonic())
            return await super().pull(is_full=is_full, details=details)

    for name in "abcde":
        office.account(name, Timed(name))
    started = office.clock.monotonic()
    async with office.running():
        await office.clock.let_pass(13 * 60)
    first, second = ([round(moments[number], 1) for moments in began.values()] for number in (0, 1))
    assert len(set(first)) == len(set(second)) == 5, (first, second)
    assert 0 < min(first) - started < max(first) - started < 5
    assert max(second) - min(second) > 5


async def test_the_polling_time_is_a_setting(office: Office) -> None:
    _, counted = office.account("a")
    office.store.write_now(lambda writer: writer.settings.set("poll_minutes", 2))
    async with office.running():
        await office.clock.let_pass(9 * 60)
    assert counted.calls.count("pull") == 5


async def test_a_wish_is_sent_a_second_after_the_last_one(office: Office) -> None:
    account_id, counted = office.account("a")
    async with office.running():
        await office.clock.let_pass(20)
        counted.calls.clear()
        await office.wish(account_id)
        await office.clock.let_pass(0.6)
        await office.wish(account_id)
        await office.clock.let_pass(0.6)
        assert "send" not in counted.calls
        await office.clock.let_pass(0.6)
        assert counted.calls.count("send") == 1


async def test_another_accounts_wish_wakes_nobody(office: Office) -> None:
    account_id, _ = office.account("a")
    _, other = office.account("b")
    async with office.running():
        await office.clock.let_pass(20)
        other.calls.clear()
        await office.wish(account_id)
        await office.clock.let_pass(3)
    assert other.calls == []


@pytest.mark.parametrize("error", [RuntimeError("a bug"), StorageTrouble("The disk is full.")])
async def test_one_accounts_failure_never_stops_another(office: Office, error: Exception) -> None:
    _, broken = office.account("a")
    _, sound = office.account("b")
    broken.error = error
    async with office.running():
        await office.clock.let_pass(11 * 60)
        assert sound.calls.count("pull") == 2
        assert 0 < len(broken.calls) < 60
        broken.error = None
        await office.clock.let_pass(11 * 60)
        assert "pull" in broken.calls


@pytest.mark.parametrize("error", [StorageTrouble("Another program keeps it busy."), Conflicting("Another one is sending now.")])
async def test_a_wish_that_met_a_busy_database_or_sender_goes_out_after_a_rest_and_not_with_the_next_pull(
    office: Office, error: Exception
) -> None:
    account_id, counted = office.account("a")
    async with office.running():
        await office.clock.let_pass(20)
        counted.calls.clear()
        counted.error = error
        await office.wish(account_id)
        await office.clock.let_pass(3)
        assert counted.calls == ["send"]
        counted.error = None
        await office.clock.let_pass(10)
    assert counted.calls == ["send", "send"]


async def test_without_a_network_pulls_come_ever_more_seldom(office: Office) -> None:
    _, counted = office.account("a")
    counted.report = AccountSyncReport(
        name="a", provider="p", state=SyncState.FAILED, error=FailureReport(kind="unreachable", message=Sentence("No answer."))
    )
    async with office.running():
        await office.clock.let_pass(100)
        assert 4 <= counted.calls.count("pull") <= 6
        await office.clock.let_pass(3600)
        assert 20 <= counted.calls.count("pull") <= 40  # every two minutes in the end: nobody has to ask for it


def away(state: SyncState = SyncState.FAILED) -> AccountSyncReport:
    error = FailureReport(kind="unreachable", message=Sentence("No answer."))
    return AccountSyncReport(name="a", provider="p", state=state, error=error)


async def test_a_wish_of_the_user_pulls_at_once_however_often_it_failed_before(office: Office) -> None:
    account_id, counted = office.account("a")
    counted.report = away()
    async with office.running():
        await office.clock.let_pass(600)
        lane = office.scheduler.lane(account_id)
        assert lane is not None
        counted.calls.clear()
        counted.report = AccountSyncReport(name="a", provider="p", state=SyncState.COMPLETE)
        lane.pull_soon()
        await office.clock.let_pass(0.1)
        assert counted.calls.count("pull") == 1
        await office.clock.let_pass(60)
        assert counted.calls.count("pull") == 1


async def test_a_wish_after_a_mistake_of_ours_does_not_wait_for_the_end_of_the_rest(office: Office) -> None:
    account_id, counted = office.account("a")
    counted.error = RuntimeError("a bug")
    async with office.running():
        await office.clock.let_pass(10)
        counted.error = None
        counted.calls.clear()
        lane = office.scheduler.lane(account_id)
        assert lane is not None
        lane.pull_soon()
        await office.clock.let_pass(0.1)
        assert "pull" in counted.calls


async def test_a_provider_reached_by_a_sent_write_is_pulled_at_once(office: Office) -> None:
    account_id, counted = office.account("a")
    counted.report = away()
    offline = Sentence("No answer.")
    office.store.write_now(lambda writer: writer.accounts.set_state(account_id, AccountState.UNREACHABLE, offline))
    async with office.running():
        await office.clock.let_pass(600)
        counted.calls.clear()
        counted.report = AccountSyncReport(name="a", provider="p", state=SyncState.COMPLETE)
        await office.store.write(lambda writer: writer.accounts.set_state(account_id, AccountState.OK, Sentence("")), cause="send")
        await office.clock.let_pass(0.1)
        assert counted.calls.count("pull") == 1


async def test_a_write_that_could_not_reach_the_provider_has_a_pull_find_out_at_once_and_only_the_first_time(office: Office) -> None:
    account_id, counted = office.account("a")

    def work(writer: Writer) -> None:
        (entry,) = writer.outbox.list(account_ids=(account_id,))
        error = OutboxError(kind="unreachable", message=Sentence("No answer."))
        writer.outbox.transition(entry.id, OutboxState.SENDING, Sentence("Attempt begins."))
        writer.outbox.transition(entry.id, OutboxState.QUEUED, error.message, error=error)

    async with office.running():
        await office.clock.let_pass(20)
        counted.calls.clear()
        await office.wish(account_id)
        await office.store.write(work, cause="sync")
        await office.clock.let_pass(2)
        assert counted.calls.count("pull") == 1
        await office.clock.let_pass(120)
        assert counted.calls.count("send") > 2
        assert counted.calls.count("pull") == 1


async def test_a_pull_asked_for_during_a_pull_follows_it_and_details_give_way(office: Office) -> None:
    account_id, counted = office.account("a")
    async with office.running():
        await office.clock.let_pass(10)
        lane = office.scheduler.lane(account_id)
        assert lane is not None
        go_on = asyncio.Event()

        async def slow_pull(*, is_full: bool = False, details: str = "free") -> AccountSyncReport:
            counted.calls.append("slow pull")
            lane.pull_soon()
            await go_on.wait()
            del counted.pull
            return counted.report

        counted.pull = slow_pull  # type: ignore[method-assign]  # a pull that takes its time
        counted.calls.clear()
        counted.yields = 0
        lane.pull_soon()
        await office.clock.let_pass(0.1)
        go_on.set()
        await office.clock.let_pass(2)
        assert counted.calls.count("pull") == 1
        assert counted.yields == 2


async def test_a_wish_makes_details_give_way(office: Office) -> None:
    account_id, counted = office.account("a")
    async with office.running():
        await office.clock.let_pass(20)
        counted.yields = 0
        await office.wish(account_id)
        await office.clock.settle()
        assert counted.yields == 1


@pytest.mark.parametrize("reading", ["pull", "details"])
async def test_a_wish_is_sent_while_a_reading_goes_on_for_hours(office: Office, reading: str) -> None:
    account_id, counted = office.account("a")
    async with office.running():
        await office.clock.let_pass(20)
        counted.hangs = reading
        lane = office.scheduler.lane(account_id)
        assert lane is not None
        if reading == "pull":
            lane.pull_soon()
        await office.clock.let_pass(61)
        assert counted.calls[-1] == reading
        counted.calls.clear()
        await office.wish(account_id, hold=5)
        await office.clock.let_pass(0.9)
        assert counted.calls == []
        await office.clock.let_pass(0.2)
        assert counted.calls == ["send"]
        await office.clock.let_pass(5)  # and once more when its time has come
        assert counted.calls.count("send") > 1
        assert set(counted.calls) == {"send"}


async def test_a_paused_account_rests_and_wakes_when_resumed(office: Office) -> None:
    account_id, counted = office.account("a")
    office.store.write_now(lambda writer: writer.accounts.set_state(account_id, AccountState.PAUSED, Sentence("")))
    async with office.running():
        await office.clock.let_pass(1200)
        assert counted.calls == []
        await office.store.write(lambda writer: writer.accounts.set_state(account_id, AccountState.OK, Sentence("")))
        await office.clock.let_pass(1)
        assert "pull" in counted.calls


async def test_while_sending_is_paused_nothing_is_tried_again_and_again_and_going_on_sends_at_once(office: Office) -> None:
    account_id, counted = office.account("a")
    office.store.write_now(lambda writer: writer.accounts.set_settings(account_id, {SENDING: PAUSED_SENDING}))
    async with office.running():
        await office.clock.let_pass(20)
        await office.wish(account_id, hold=5)
        await office.clock.let_pass(20)
        counted.calls.clear()
        await office.clock.let_pass(300)
        assert counted.calls.count("send") == 0
        counted.calls.clear()
        await office.store.write(lambda writer: writer.accounts.set_settings(account_id, {}))
        await office.clock.let_pass(2)
        assert counted.calls[:1] == ["send"]


async def test_after_a_sleep_of_the_machine_work_under_way_is_given_up_and_judged_anew(office: Office) -> None:
    _, counted = office.account("a")
    async with office.running():
        await office.clock.let_pass(20)
        counted.calls.clear()
        counted.hangs = "pull"
        lane = office.scheduler.lane(1)
        assert lane is not None
        lane.pull_soon()
        await office.clock.let_pass(1)
        assert counted.calls == ["pull"]
        counted.hangs = None
        office.clock.jump(3600)
        await office.clock.let_pass(16)
        assert counted.calls[1:3] == ["recover", "send"]
        await office.clock.let_pass(31)
        assert counted.calls.count("pull") == 2


async def test_a_pull_stopped_by_the_user_does_not_begin_again_at_once(office: Office) -> None:
    account_id, counted = office.account("a")
    counted.hangs = "pull"
    async with office.running():
        await office.clock.let_pass(10)
        lane = office.scheduler.lane(account_id)
        assert lane is not None
        lane.cancel_work()
        await office.clock.let_pass(120)
        assert counted.calls.count("pull") == 1


async def test_removing_an_account_while_it_works_ends_only_its_work(office: Office) -> None:
    account_id, counted = office.account("a")
    _, other = office.account("b")
    counted.hangs = "pull"
    async with office.running():
        await office.clock.let_pass(10)
        office.scheduler.remove(account_id)
        counted.calls.clear()
        await office.clock.let_pass(11 * 60)
        assert counted.calls == []
        assert other.calls.count("pull") == 2


async def test_stopping_leaves_no_task_behind(office: Office) -> None:
    _, counted = office.account("a")
    counted.hangs = "pull"
    before = asyncio.all_tasks()
    async with office.running():
        await office.clock.let_pass(10)
    await asyncio.sleep(0)
    assert asyncio.all_tasks() == before
