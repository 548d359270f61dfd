"""Lanes: limits narrower than the account's, for some of its calls, and how many calls may be under way at once in all.

A lane is entered before the account's own limit is asked, so that who waits here keeps nobody else waiting.
"""

import asyncio
import math
from collections.abc import AsyncIterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from recruiterdesk.domain.clock import Clock
from recruiterdesk.provider_api.http.file_gate import FileGate
from recruiterdesk.provider_api.http.limit_headers import LimitNews
from recruiterdesk.provider_api.http.limiter import Limiter, PausedTooLong

_SECOND: Final = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class LaneRule:
    """What holds for the calls of one lane, beside what holds for all; None: nothing of its own.

    `in_flight` of one holds over all programs of a profile, where the lanes are told of a place for it.
    """

    in_flight: int | None = None
    per_second: int | None = None
    bytes_per_second: int | None = None


class Lane:
    """One lane at work. Where it has a limit of its own, refusals of its calls pause this lane and not the account."""

    def __init__(self, rule: LaneRule, clock: Clock, beside: Path | None = None) -> None:
        self._clock = clock
        self._bytes_per_second = rule.bytes_per_second
        self._free_at = -math.inf
        self._gate = None if rule.in_flight is None else asyncio.Semaphore(rule.in_flight)
        self._file_gate = None if beside is None or rule.in_flight != 1 else FileGate(beside, clock)
        self._limiter = None if rule.per_second is None else Limiter(limit=rule.per_second, clock=clock, window=_SECOND)

    @asynccontextmanager
    async def enter(self, *, is_urgent: bool, patience: float) -> AsyncIterator[None]:
        """Wait for a place and hold it; raises PausedTooLong where this lane is closed for longer than `patience` seconds."""
        async with AsyncExitStack() as held:
            if self._gate is not None:
                await held.enter_async_context(self._gate)
            wait = self._free_at - self._clock.monotonic()
            if wait > patience:
                raise PausedTooLong(wait)
            while (wait := self._free_at - self._clock.monotonic()) > 0:  # timers may be early
                await self._clock.sleep(wait + 0.001)
            if self._limiter is not None:
                slot = await self._limiter.admit(is_urgent=is_urgent, patience=patience)
                held.callback(self._limiter.settle, slot, is_answered=True)
            if self._file_gate is not None:  # last, so that no other program waits for a pause of this one
                await held.enter_async_context(self._file_gate.hold(patience))
            yield

    async def heed(self, news: LimitNews, reason: str) -> bool:
        """Take in what an answer of this lane says about limits; False where it is the account's affair."""
        if self._bytes_per_second is not None and news.is_refusal and news.retry_in is not None:
            self._free_at = max(self._free_at, self._clock.monotonic() + news.retry_in)
            return True
        if self._limiter is None:
            return False
        await self._limiter.heed(news, reason)
        return True

    def carried(self, size: int) -> None:
        """Count an answer's bytes: the next call of this lane waits until they are within the limit."""
        if self._bytes_per_second is not None:
            self._free_at = max(self._free_at, self._clock.monotonic() + size / self._bytes_per_second)

    def pause_left(self) -> float | None:
        """Return for how many seconds this lane is still closed, None while it is open."""
        wait = self._free_at - self._clock.monotonic()
        paused_until = None if self._limiter is None else self._limiter.budget.paused_until
        if paused_until is not None:
            wait = max(wait, (paused_until - self._clock.now()).total_seconds())
        return wait if wait > 0 else None


class Lanes:
    """All lanes of one account, and the ceiling over everything under way."""

    def __init__(self, clock: Clock, *, in_flight: int, rules: Mapping[str, LaneRule] | None = None, beside: Path | None = None) -> None:
        """Make them; `beside` is the path of the account's ledger without its ending, where all programs of the profile meet."""
        self._gate = asyncio.Semaphore(in_flight)
        self._lanes = {
            name: Lane(rule, clock, beside and beside.with_name(f"{beside.name}-{name.replace(' ', '-')}"))
            for name, rule in (rules or {}).items()
        }

    def find(self, name: str) -> Lane | None:
        """Return a lane by its name, None for a call that stands in none."""
        return self._lanes[name] if name else None

    @asynccontextmanager
    async def enter(self, name: str, *, is_urgent: bool, patience: float) -> AsyncIterator[None]:
        """Hold a place in the named lane, if any, and one of those for all; raises PausedTooLong as `Lane.enter` does."""
        async with AsyncExitStack() as held:
            lane = self.find(name)
            if lane is not None:
                await held.enter_async_context(lane.enter(is_urgent=is_urgent, patience=patience))
            await held.enter_async_context(self._gate)
            yield
