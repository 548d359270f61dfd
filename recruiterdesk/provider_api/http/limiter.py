"""The limiter: never more requests in any window than the provider allows, whoever in this account asks.

It is a sliding log, not a token bucket: a full bucket that refills during the window would let twice the limit through. A request
holds its place from before it leaves until one window after its answer came, and the provider counted it somewhere between;
so no window of the provider, sliding, fixed or by the calendar, sees more than we allow, whatever the network does.
"""

import asyncio
import heapq
import itertools
import math
import random
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Final, Protocol

from recruiterdesk.domain.clock import Clock
from recruiterdesk.provider_api.contract import Budget
from recruiterdesk.provider_api.http.ledger import Book, Ledger, MemoryLedger, Stamp
from recruiterdesk.provider_api.http.limit_headers import LimitNews

ASSUMED_FLIGHT: Final = 1.5  # seconds until a request whose answer is not known yet is taken to be counted at the provider
# On top of the window, for the provider's own rounding and for clocks that tick only every 1/64 s, as Windows' may: a fiftieth of the
# window, which covers both from a window of one second on, and no more than a quarter of a second.
_SHARE: Final = 0.02
_MOST: Final = 0.25
RESERVE: Final = 4  # requests of a window kept for a person while one is at work here
LONGEST_PAUSE: Final = 900.0
_TICK: Final = 0.5  # how often to look again while only requests in flight hold the places


class PausedTooLong(Exception):  # noqa: N818 -- it says what is the case; the HTTP kit turns it into the user's words
    """The account is paused for `seconds`, longer than the caller wants to wait."""

    def __init__(self, seconds: float) -> None:
        super().__init__(seconds)
        self.seconds = seconds


@dataclass(frozen=True, slots=True)
class Slot:
    """The permission for one request."""

    name: str


class Limits(Protocol):
    """What every request of an account has to pass: one limit, or several at once."""

    is_interactive: bool

    @property
    def allowed(self) -> int:
        """How many requests fit into one window."""

    @property
    def budget(self) -> Budget:
        """What is left now."""

    async def admit(self, *, is_urgent: bool = False, patience: float = math.inf) -> Slot:
        """Wait for a place and take it; raises PausedTooLong at once when the pause is longer than `patience` seconds."""

    def settle(self, slot: Slot, *, is_answered: bool) -> None:
        """Say that a request has ended."""

    async def heed(self, news: LimitNews, reason: str = "") -> None:
        """Take in what an answer's headers say about the limit."""

    async def flush(self) -> None:
        """Write down what has ended since the last request."""


@dataclass(order=True, slots=True)
class _Waiter:
    """Somebody in the queue: the urgent before the others, each in the order they came."""

    rank: int
    number: int
    became_first: asyncio.Event = field(default_factory=asyncio.Event, compare=False)


class Limiter:
    """One account's limit: `limit` requests per `window` seconds, less `spare` for whoever else uses the key.

    Urgent requests go first, whenever they come. While `is_interactive`, background work leaves the last `RESERVE` places free. `is_guess`:
    the limit depends on a plan that we do not know, so a larger one that the provider's own answers tell is believed, too.
    """

    def __init__(
        self,
        *,
        limit: int,
        clock: Clock,
        window: float = 60.0,
        ledger: Ledger | None = None,
        is_interactive: bool = False,
        is_guess: bool = False,
        spare: int = 1,
        uniform: Callable[[float, float], float] = random.uniform,
    ) -> None:
        self._spare = spare
        self._limit = max(1, limit - spare)
        self._window = window
        self._clock = clock
        self._ledger = ledger or MemoryLedger()
        self.is_interactive = is_interactive
        self._is_guess = is_guess
        self._uniform = uniform
        self._prefix = secrets.token_hex(4)
        self._numbers = itertools.count()
        self._queue: list[_Waiter] = []
        self._in_flight: set[str] = set()
        self._settled: dict[str, float] = {}
        self._known = Book()
        self._server_limit = self._limit
        self._server_left: int | None = None
        self._server_reset = 0.0
        self._refusals = 0

    @property
    def allowed(self) -> int:
        """How many requests fit into one window, as corrected by the provider's own answers."""
        return max(1, self._server_limit if self._is_guess else min(self._limit, self._server_limit))

    @property
    def budget(self) -> Budget:
        """What is left now, from what this process last saw of the ledger."""
        now = self._now()
        left = max(0, self.allowed - sum(self._ends(stamp) > now for stamp in self._known.stamps))
        if self._server_left is not None and now < self._server_reset:
            left = min(left, self._server_left)
        if self._known.paused_until <= now:
            return Budget(left=left, allowed=self.allowed)
        paused_until = datetime.fromtimestamp(self._known.paused_until, UTC)
        return Budget(left=0, allowed=self.allowed, paused_until=paused_until, reason=self._known.reason)

    async def admit(self, *, is_urgent: bool = False, patience: float = math.inf) -> Slot:
        """Wait for a place and take it; raises PausedTooLong at once when the account is paused for longer than `patience` seconds."""
        waiter = _Waiter(0 if is_urgent else 1, next(self._numbers))
        heapq.heappush(self._queue, waiter)
        try:
            while True:
                if self._queue[0] is not waiter:
                    await waiter.became_first.wait()
                    waiter.became_first.clear()
                    continue
                name = f"{self._prefix}-{next(self._numbers)}"
                wait = await self._ask(name, is_urgent=is_urgent)
                if wait is None:
                    return Slot(name)
                paused = self._known.paused_until - self._now()
                if paused > patience:
                    raise PausedTooLong(paused)
                await self._clock.sleep(wait + 0.001)  # timers may be early: the loop looks at the clock again
        finally:
            self._queue.remove(waiter)
            heapq.heapify(self._queue)
            if self._queue:
                self._queue[0].became_first.set()

    def settle(self, slot: Slot, *, is_answered: bool) -> None:
        """Say that a request has ended. Unanswered, the provider may still count it a little later."""
        self._end(slot, self._now() + (0.0 if is_answered else ASSUMED_FLIGHT))

    def give_back(self, slot: Slot) -> None:
        """Say that a request was not made after all, so that its place is free again."""
        self._end(slot, -math.inf)

    async def renew(self, slot: Slot) -> bool:
        """Count a place from now on, since its request leaves only now; False where others no longer see it as taken."""

        def count_from_now(book: Book) -> bool:
            for stamp in book.stamps:
                if stamp.name == slot.name:
                    stamp.at = self._now() + ASSUMED_FLIGHT
                    return True
            return False

        return await self._ledger.transact(count_from_now)

    async def heed(self, news: LimitNews, reason: str = "") -> None:
        """Take in what an answer's headers say about the limit, and pause the whole account when it was a refusal."""
        now = self._now()
        if news.limit is not None:
            self._server_limit = max(1, news.limit - self._spare)
        if news.left is not None and news.reset_in is not None:
            is_same_window = now < self._server_reset
            self._server_left = min(news.left, self._server_left) if is_same_window and self._server_left is not None else news.left
            self._server_reset = now + min(max(news.reset_in, 0.0), LONGEST_PAUSE)
        if not news.is_refusal:
            self._refusals = 0
            return
        self._refusals += 1
        asked = news.retry_in if news.retry_in is not None else news.reset_in
        seconds = self._window if asked is None else min(max(asked, 0.0), LONGEST_PAUSE)
        seconds = max(seconds, min(2.0 ** (self._refusals - 1) - 1, self._window))  # a provider that says "now" again and again
        until = now + seconds + 1.0 + self._uniform(0.0, 1.0)

        def pause(book: Book) -> None:
            book.paused_until = max(book.paused_until, until) if book.paused_until <= now + LONGEST_PAUSE + 2 else until
            book.reason = reason
            self._known = book

        await self._ledger.transact(pause)

    async def flush(self) -> None:
        """Write down what has ended since the last request, for the process that comes next."""
        if self._settled:
            await self._ledger.transact(self._tidy)

    async def _ask(self, name: str, *, is_urgent: bool) -> float | None:
        """Try to take a place; None when taken, else the seconds until it is worth asking again."""
        self._in_flight.add(name)  # before the book knows the name: from the first moment on it holds its place
        wait: float | None = 0.0
        try:
            wait = await self._ledger.transact(lambda book: self._take(book, name, is_urgent=is_urgent))
        finally:
            if wait is not None:  # no place, or cancelled: what may stand in the book then ends by itself
                self._in_flight.discard(name)
        return wait

    def _end(self, slot: Slot, at: float) -> None:
        # In this order: the book may be tidied on another thread now, where what is neither on its way nor settled is taken to be over.
        self._settled[slot.name] = at
        self._in_flight.discard(slot.name)

    def _now(self) -> float:
        return self._clock.now().timestamp()

    @property
    def _held_for(self) -> float:
        return self._window + min(_MOST, self._window * _SHARE)

    def _ends(self, stamp: Stamp) -> float:
        if stamp.name in self._in_flight:
            return math.inf
        return self._settled.get(stamp.name, stamp.at) + self._held_for

    def _tidy(self, book: Book) -> None:
        now = self._now()
        # This may be another thread than the loop's, where requests end meanwhile: one that ends from here on is for the next time.
        in_flight = self._in_flight.copy()
        settled = self._settled.copy()
        kept = []
        for stamp in book.stamps:
            at = settled.get(stamp.name, stamp.at)
            at = min(at, now + ASSUMED_FLIGHT)  # the wall clock was set back: nothing was sent in the future
            if stamp.name in in_flight or at + self._held_for > now:
                kept.append(Stamp(at, stamp.name))
        book.stamps = kept
        for name in settled:
            self._settled.pop(name, None)
        if book.paused_until > now + LONGEST_PAUSE + 2:
            book.paused_until = now + LONGEST_PAUSE
        self._known = book

    def _take(self, book: Book, name: str, *, is_urgent: bool) -> float | None:
        """Take a place in the book, or return the seconds until it is worth asking again."""
        self._tidy(book)
        now = self._now()
        if book.paused_until > now:
            return book.paused_until - now
        if self._server_left is not None and now < self._server_reset and self._server_left <= 0:
            return self._server_reset - now
        allowed = self.allowed
        if self.is_interactive and not is_urgent:
            allowed = max(1, allowed - RESERVE)
        ends = sorted(self._ends(stamp) for stamp in book.stamps)
        if len(ends) >= allowed:
            wait = ends[len(ends) - allowed] - now
            return min(wait, _TICK) if self._in_flight - {name} else wait
        book.stamps.append(Stamp(now + ASSUMED_FLIGHT, name))
        if self._server_left is not None:
            self._server_left -= 1
        self._known = book
        return None
