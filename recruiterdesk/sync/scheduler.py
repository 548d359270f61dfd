"""The work in the background: when each account is pulled, when its outbox is sent, and what happens after a sleep of the machine."""

import asyncio
import logging
import random
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import timedelta
from typing import Protocol

from recruiterdesk.domain.account import Account, AccountState
from recruiterdesk.domain.change_set import ELSEWHERE, ChangeSet
from recruiterdesk.domain.clock import Clock
from recruiterdesk.domain.errors import Conflicting, DeskError, StorageTrouble
from recruiterdesk.domain.outbox import OutboxEntry, OutboxState
from recruiterdesk.domain.sync_report import AccountSyncReport, OutboxCounts
from recruiterdesk.store.store import Store
from recruiterdesk.sync.backoff import Backoff

logger = logging.getLogger(__name__)

POLL_SETTING = "poll_minutes"
POLL_MINUTES = 10.0
LEAST_POLL_MINUTES = 1.0
DEBOUNCE = 1.0  # seconds after the last wish before it is sent: typing one more word should not make two requests
DETAILS_EVERY = 60.0  # between pulls the limit refills; then more details are read
LONGEST_NAP = 15.0  # seconds; a sleep of the machine is noticed at the end of a nap
SLEEP_NOTICED = 30.0  # the wall clock ran so much further than the one that stands still during sleep
RESUME_JITTER = 30.0  # not every laptop of the office asks at nine o'clock sharp
COOL_DOWN = 300.0  # seconds an account is left alone after a mistake of ours
START_JITTER = 3.0

_PASSING = ("unreachable", "rate_limited", "storage")  # troubles that may be over in a moment
_LET_GO_BY_ITSELF = (StorageTrouble, Conflicting)  # a disk or database that was busy, and another program that was sending
_AT_REST = (AccountState.PAUSED, AccountState.CREDENTIALS)


class Pulls(Protocol):
    """The part of AccountSync that runs by itself."""

    async def pull(self, *, is_full: bool = False, details: str = "free") -> AccountSyncReport:
        """Pull once; raises no DeskError."""

    async def read_details(self) -> int:
        """Read details as the limit allows; raises no DeskError."""

    def yield_details(self) -> None:
        """End a run of details after the one being read."""


class Sends(Protocol):
    """The part of OutboxSender that runs by itself."""

    async def recover(self) -> None:
        """Judge what was left as `sending`."""

    async def send_due(self, *, wait: bool = False) -> OutboxCounts:
        """Send what may go."""


class Lane:
    """One account's work in the background: one thing at a time, at moments of its own, but for sending, which waits for no reading."""

    def __init__(self, account_id: int, pulls: Pulls, sends: Sends, store: Store, clock: Clock, chance: random.Random) -> None:
        self.account_id = account_id
        self._pulls = pulls
        self._sends = sends
        self._store = store
        self._clock = clock
        self._chance = chance
        self._backoff = Backoff(chance)
        self._send_backoff = Backoff(chance)
        self._news = asyncio.Event()
        self._work: set[asyncio.Task[None]] = set()
        now = clock.monotonic()
        self._pull_at = now + START_JITTER * chance.random()
        self._details_at = now + DETAILS_EVERY
        self._send_at: float | None = now
        self._rests_until = now
        self._must_recover = True
        self._was_away = False
        self._poll = POLL_MINUTES * 60

    def note_wish(self) -> None:
        """Something was queued, changed or cancelled: look at the outbox a second from now; details do not keep it waiting."""
        self._send_at = self._clock.monotonic() + DEBOUNCE
        self._pulls.yield_details()
        self._news.set()

    def wake(self) -> None:
        """Look at the account anew: a sent write found it back, or its key refused."""
        self._news.set()

    def pull_soon(self) -> None:
        """Pull as soon as the present work is done, whatever failed before; details being read end."""
        self._begin_anew()
        self._pulls.yield_details()
        self._news.set()

    def note_report(self, report: AccountSyncReport) -> None:
        """Take in how a pull ended that somebody else began: the next one comes at its time."""
        self._begin_anew()
        self._plan(report)
        self._news.set()

    def resume(self) -> None:
        """Give up what is under way after the machine slept (its sockets are dead), judge it anew, and begin again a little later."""
        now = self._clock.monotonic()
        self._must_recover = True
        self._rests_until = self._send_at = now
        self._pull_at = now + RESUME_JITTER * self._chance.random()
        self.cancel_work()
        self._news.set()

    def cancel_work(self) -> None:
        """Stop what is under way; the next work comes at its time."""
        for task in self._work:
            task.cancel()

    async def run(self) -> None:
        """Work until cancelled. A mistake of ours costs this account a rest, never another account anything."""
        async with asyncio.TaskGroup() as group:
            while True:
                self._news.clear()
                account = await self._account()
                self._heed_return(account)
                work = None if account is None else self._due_work(account)
                if account is None or work is None:
                    await nap(self._clock, self._seconds_to_next(account), self._news)
                    continue
                await self._do(group, work)

    async def _do(self, group: "asyncio.TaskGroup", work: Callable[[], Awaitable[None]]) -> None:
        """Do it to its end, and send what becomes due meanwhile: reading everything may take hours."""
        task = self._begin(group, work)
        is_reading = work in (self._pull, self._read_details)
        while not task.done():
            self._news.clear()
            if is_reading and await self._is_send_due():
                await asyncio.wait({self._begin(group, self._send)})
                continue
            waits = {group.create_task(_until(self._news))}
            if is_reading and self._send_at is not None and self._send_at > self._clock.monotonic():
                waits.add(group.create_task(self._clock.sleep(self._send_at - self._clock.monotonic())))
            await asyncio.wait({task, *waits}, return_when=asyncio.FIRST_COMPLETED)
            for one in waits:
                one.cancel()

    def _begin(self, group: "asyncio.TaskGroup", work: Callable[[], Awaitable[None]]) -> "asyncio.Task[None]":
        task = group.create_task(self._guarded(work))
        self._work.add(task)
        task.add_done_callback(self._work.discard)
        return task

    async def _is_send_due(self) -> bool:
        """Whether something may be sent now, while something else is done; what an ended run left is judged first, by itself."""
        now = self._clock.monotonic()
        if self._must_recover or self._send_at is None or self._send_at > now or self._rests_until > now:
            return False
        account = await self._account()
        return account is not None and account.state not in _AT_REST

    async def _guarded(self, work: Callable[[], Awaitable[None]]) -> None:
        try:
            await work()
        except DeskError as error:
            logger.warning("Background work of account %d failed: %s", self.account_id, error.kind)
            self._rest(self._backoff.failed(error.retry_after))
        except Exception:
            # A bug in one account's work must not end the others': it is logged, and the account rests.
            logger.exception("Background work of account %d broke off", self.account_id)
            self._rest(COOL_DOWN)

    def _begin_anew(self) -> None:
        self._backoff.worked()
        self._send_backoff.worked()
        self._pull_at = self._rests_until = self._clock.monotonic()

    def _heed_return(self, account: Account | None) -> None:
        """Pull at once when something else than a pull (a sent write, a check by the user) reached a provider that was away."""
        is_away = account is not None and account.state is AccountState.UNREACHABLE
        if account is not None and self._was_away and not is_away and self._backoff.is_failing:
            self._begin_anew()
        self._was_away = is_away

    def _rest(self, seconds: float) -> None:
        self._rests_until = self._clock.monotonic() + seconds

    def _due_work(self, account: Account) -> Callable[[], Awaitable[None]] | None:
        """Return what is due, sending first: a person waits for it."""
        now = self._clock.monotonic()
        if account.state in _AT_REST or self._rests_until > now:
            return None
        may_read = account.state is not AccountState.UNREACHABLE
        choices = (
            (self._must_recover, self._recover),
            (self._send_at is not None and self._send_at <= now, self._send),
            (self._pull_at <= now, self._pull),
            (self._details_at <= now and may_read, self._read_details),
        )
        return next((work for is_due, work in choices if is_due), None)

    def _seconds_to_next(self, account: Account | None) -> float:
        if account is None or account.state in _AT_REST:
            return LONGEST_NAP
        moments = [self._pull_at]
        if self._send_at is not None:
            moments.append(self._send_at)
        if account.state is not AccountState.UNREACHABLE:
            moments.append(self._details_at)
        moment = max(min(moments), self._rests_until)
        return min(LONGEST_NAP, max(0.0, moment - self._clock.monotonic()))

    async def _account(self) -> Account | None:
        with suppress(DeskError):
            return await self._store.read(lambda reader: reader.accounts.by_id(self.account_id))
        return None

    async def _recover(self) -> None:
        await self._sends.recover()
        self._must_recover = False

    async def _send(self) -> None:
        self._send_at = None
        try:
            counts = await self._sends.send_due()
        except _LET_GO_BY_ITSELF:
            self._send_at = self._clock.monotonic()  # what was to be sent still is, once the lane has rested
            raise
        if counts.sent:
            self._send_backoff.worked()
        entries = await self._store.read(lambda reader: reader.outbox.list(account_ids=(self.account_id,)))
        account = await self._account()
        if account is not None and account.is_sending_paused:
            entries = [entry for entry in entries if entry.state is OutboxState.UNCERTAIN]  # going on is news, and needs no waiting for
        wait = self._seconds_to_wish(entries)
        if wait is None:
            return
        moment = self._clock.monotonic() + wait
        self._send_at = moment if self._send_at is None else min(self._send_at, moment)

    def _seconds_to_wish(self, entries: list[OutboxEntry]) -> float | None:
        """Return when the outbox wants to be looked at again; None where only a person or a pull can move it on."""
        now = self._clock.now()
        waits: list[float] = []
        is_offline = False
        for entry in entries:
            until = entry.hold_until if entry.state is OutboxState.HELD else entry.not_before
            if until is not None and entry.state is not OutboxState.REFUSED:
                waits.append((until - now) / timedelta(seconds=1))
            elif entry.state is OutboxState.QUEUED and entry.error is not None and entry.error.kind == "unreachable":
                is_offline = True
        if is_offline:
            if not self._send_backoff.is_failing:
                self._pull_at = min(self._pull_at, self._clock.monotonic())  # a pull finds out whether it is away, and says so
            waits.append(self._send_backoff.failed())
        return max(DEBOUNCE, min(waits)) if waits else None

    async def _pull(self) -> None:
        # Dated ahead, so that a pull stopped by the user does not begin again at once.
        self._pull_at = self._clock.monotonic() + await self._poll_seconds()
        dated = self._pull_at
        report = await self._pulls.pull(details="free")
        if self._pull_at == dated:  # else the user asked for another one meanwhile, which begins now
            self._plan(report)
        if self._send_at is None:
            self._send_at = self._clock.monotonic()  # the network is there, or an answer changed what may be sent

    def _plan(self, report: AccountSyncReport) -> None:
        """Set when the next pull and the next details come, after one that ended so."""
        now = self._clock.monotonic()
        self._details_at = now + DETAILS_EVERY
        if report.error is None or report.error.kind not in _PASSING:
            self._backoff.worked()
            self._pull_at = now + self._poll * (1 + 0.1 * self._chance.random())
        else:
            self._pull_at = now + self._backoff.failed(report.error.retry_after)

    async def _read_details(self) -> None:
        self._details_at = self._clock.monotonic() + DETAILS_EVERY
        await self._pulls.read_details()

    async def _poll_seconds(self) -> float:
        nothing: object = None
        setting = await self._store.read(lambda reader: reader.settings.get(POLL_SETTING, nothing))
        try:
            minutes = float(str(setting))
        except ValueError:
            minutes = POLL_MINUTES
        self._poll = max(LEAST_POLL_MINUTES, minutes) * 60
        return self._poll


class Scheduler:
    """Runs the lanes of all accounts and tells them what happened. Lanes may come and go while it runs."""

    def __init__(self, store: Store, clock: Clock, *, chance: random.Random | None = None) -> None:
        self._store = store
        self._clock = clock
        self._chance = chance or random.Random()  # noqa: S311 -- jitter, not a secret
        self._lanes: dict[int, Lane] = {}
        self._tasks: dict[int, asyncio.Task[None]] = {}
        self._group: asyncio.TaskGroup | None = None

    def add(self, account_id: int, pulls: Pulls, sends: Sends) -> Lane:
        """Take an account in; it starts at once where the scheduler runs. One that is there already is replaced."""
        self.remove(account_id)
        lane = self._lanes[account_id] = Lane(account_id, pulls, sends, self._store, self._clock, self._chance)
        self._start(lane)
        return lane

    def remove(self, account_id: int) -> None:
        """Stop an account's work and forget it."""
        self._lanes.pop(account_id, None)
        task = self._tasks.pop(account_id, None)
        if task is not None:
            task.cancel()

    def lane(self, account_id: int) -> Lane | None:
        """Return an account's lane."""
        return self._lanes.get(account_id)

    async def run(self) -> None:
        """Work until cancelled; then everything under way is cancelled and awaited."""
        unsubscribe = self._store.subscribe(self._on_changes)
        try:
            async with asyncio.TaskGroup() as group:
                self._group = group
                for lane in self._lanes.values():
                    self._start(lane)
                await self._watch_for_sleep()
        finally:
            self._group = None
            self._tasks.clear()
            unsubscribe()

    def _start(self, lane: Lane) -> None:
        if self._group is not None:
            self._tasks[lane.account_id] = self._group.create_task(self._guarded(lane))

    async def _guarded(self, lane: Lane) -> None:
        try:
            await lane.run()
        except Exception:
            # What a lane does not catch itself is a bug; the other accounts go on.
            logger.exception("The background of account %d ended", lane.account_id)

    def _on_changes(self, changes: ChangeSet) -> None:
        for account_id, lane in self._lanes.items():
            if account_id not in changes.accounts and changes.accounts:
                continue
            if changes.outbox and changes.cause != "send":
                lane.note_wish()
            elif changes.accounts and changes.cause in ("user", ELSEWHERE):
                lane.note_wish()  # what was paused or wanted a key may go out again
            elif changes.accounts and changes.cause == "send":
                lane.wake()

    async def _watch_for_sleep(self) -> None:
        wall, steady = self._clock.now(), self._clock.monotonic()
        while True:
            await self._clock.sleep(LONGEST_NAP)
            passed = (self._clock.now() - wall).total_seconds()
            ran = self._clock.monotonic() - steady
            wall, steady = self._clock.now(), self._clock.monotonic()
            # Where the steady clock runs on during sleep, the nap itself was far too long.
            if passed - ran > SLEEP_NOTICED or ran > LONGEST_NAP + SLEEP_NOTICED:
                logger.info("The machine slept; work under way is judged anew")
                for lane in self._lanes.values():
                    lane.resume()


async def nap(clock: Clock, seconds: float, news: "asyncio.Event") -> None:
    """Wait until `seconds` are over or there is news; leaves no task behind."""
    async with asyncio.TaskGroup() as group:
        waits = {group.create_task(clock.sleep(seconds)), group.create_task(_until(news))}
        await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
        for one in waits:
            one.cancel()


async def _until(news: "asyncio.Event") -> None:
    await news.wait()
