"""The limiter against a provider that counts sliding, fixed and calendar windows, on a virtual clock."""

import asyncio
import random
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from virtual_clock import VirtualClock

from recruiterdesk.provider_api.http.ledger import Book, FileLedger, MemoryLedger, Stamp
from recruiterdesk.provider_api.http.limit_headers import LimitNews
from recruiterdesk.provider_api.http.limiter import RESERVE, Limiter, PausedTooLong

WINDOW = 60.0


def most_in_any_window(arrivals: list[float]) -> int:
    """Count the fullest 60 s, both ends included, wherever it begins."""
    arrivals = sorted(arrivals)
    most = start = 0
    for end, moment in enumerate(arrivals):
        while moment - arrivals[start] > WINDOW:
            start += 1
        most = max(most, end - start + 1)
    return most


async def _requests(limiter: Limiter, clock: VirtualClock, count: int, chance: random.Random, arrivals: list[float], urgent: float) -> None:
    for _ in range(count):
        if chance.random() < 0.1:
            await clock.sleep(chance.uniform(0, 90))
        slot = await limiter.admit(is_urgent=chance.random() < urgent)
        flight = chance.uniform(0, 1.5)
        if chance.random() < 0.1:  # the answer is lost before the provider has counted the request
            limiter.settle(slot, is_answered=False)
            await clock.sleep(flight)
            arrivals.append(clock.elapsed)
            continue
        await clock.sleep(flight if chance.random() < 0.95 else chance.uniform(0, 100))
        arrivals.append(clock.elapsed)
        await clock.sleep(chance.uniform(0, 1.5))
        limiter.settle(slot, is_answered=True)


@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 2**32), limit=st.integers(1, 12), workers=st.integers(1, 6), is_interactive=st.booleans())
async def test_no_window_of_the_provider_ever_sees_more_than_the_limit(seed: int, limit: int, workers: int, is_interactive: bool) -> None:
    chance, clock, arrivals = random.Random(seed), VirtualClock(), list[float]()
    limiter = Limiter(limit=limit, clock=clock, is_interactive=is_interactive)
    await clock.drive(*(_requests(limiter, clock, 15, chance, arrivals, 0.2) for _ in range(workers)))
    assert len(arrivals) == 15 * workers
    assert most_in_any_window(arrivals) <= max(1, limit - 1)  # one is left for whoever else uses the key


@settings(max_examples=20, deadline=None)
@given(seed=st.integers(0, 2**32), offset=st.floats(0, 60))
async def test_fixed_and_calendar_windows_are_never_overrun_either(seed: int, offset: float) -> None:
    chance, clock, arrivals = random.Random(seed), VirtualClock(), list[float]()
    limiter = Limiter(limit=20, clock=clock)
    await clock.drive(*(_requests(limiter, clock, 30, chance, arrivals, 0.0) for _ in range(4)))
    counts: dict[int, int] = {}
    for arrival in arrivals:
        counts[int((arrival + offset) // WINDOW)] = counts.get(int((arrival + offset) // WINDOW), 0) + 1
    assert max(counts.values()) <= 20


async def test_two_connections_on_one_ledger_stay_within_the_limit_together() -> None:
    clock, arrivals, ledger = VirtualClock(), list[float](), MemoryLedger()
    one, two = (Limiter(limit=10, clock=clock, ledger=ledger) for _ in range(2))
    chance = random.Random(1)
    await clock.drive(*(_requests(each, clock, 40, chance, arrivals, 0.0) for each in (one, two)))
    assert most_in_any_window(arrivals) <= 10


async def test_a_second_process_counts_what_the_first_one_sent(tmp_path: Path) -> None:
    clock = VirtualClock()
    first = Limiter(limit=10, clock=clock, ledger=FileLedger(tmp_path / "ledger.json"))
    for _ in range(7):
        first.settle(await first.admit(), is_answered=True)
    await first.flush()
    second = Limiter(limit=10, clock=clock, ledger=FileLedger(tmp_path / "ledger.json"))
    second.settle(await second.admit(), is_answered=True)
    assert second.budget.left == 1
    assert second.budget.allowed == 9


class _Stamps(list[Stamp]):
    """Stamps that are gone through on another thread, so that something happens on the loop's before the first or after the last."""

    def __init__(self, stamps: list[Stamp], before: Callable[[], None], after: Callable[[], None]) -> None:
        super().__init__(stamps)
        self._before, self._after = before, after

    def __iter__(self) -> Iterator[Stamp]:
        self._before()
        yield from super().__iter__()
        self._after()


@pytest.mark.parametrize("moment", ["before", "after"])
async def test_a_request_that_ends_while_the_book_is_tidied_is_counted_from_its_end(moment: str) -> None:
    clock, ledger = VirtualClock(), MemoryLedger()
    limiter = Limiter(limit=2, clock=clock, ledger=ledger)  # one is left for whoever else uses the key
    slot = await limiter.admit()
    clock.elapsed = 100.0  # it was an upload

    def end() -> None:
        limiter.settle(slot, is_answered=True)

    def nothing() -> None:
        """Happens at the other moment."""

    def watch(book: Book) -> None:
        book.stamps = _Stamps(book.stamps, end if moment == "before" else nothing, end if moment == "after" else nothing)

    async def ask() -> float:
        await limiter.admit()
        return clock.elapsed

    await ledger.transact(watch)
    assert (await clock.drive(ask()))[0] > 100.0 + WINDOW


async def test_an_urgent_request_goes_before_those_that_waited_longer() -> None:
    clock, order = VirtualClock(), list[str]()
    limiter = Limiter(limit=3, clock=clock)

    async def ask(name: str, after: float, *, is_urgent: bool) -> None:
        await clock.sleep(after)
        slot = await limiter.admit(is_urgent=is_urgent)
        order.append(name)
        limiter.settle(slot, is_answered=True)

    background = [ask(f"background {number}", number / 10, is_urgent=False) for number in range(6)]
    await clock.drive(*background, ask("urgent", 5.0, is_urgent=True))
    assert order.index("urgent") == 2  # the first two went at once, then the person, then the rest
    assert [name for name in order if name != "urgent"] == [f"background {number}" for number in range(6)]


async def test_background_work_leaves_a_reserve_while_a_person_is_at_work() -> None:
    clock = VirtualClock()
    limiter = Limiter(limit=20, clock=clock, is_interactive=True)

    async def background() -> float:
        for _ in range(20 - 1 - RESERVE):
            limiter.settle(await limiter.admit(), is_answered=True)
        return clock.elapsed

    async def person() -> float:
        await clock.sleep(1)
        for _ in range(RESERVE):
            limiter.settle(await limiter.admit(is_urgent=True), is_answered=True)
        return clock.elapsed

    async def late_background() -> float:
        await clock.sleep(0.5)
        limiter.settle(await limiter.admit(), is_answered=True)
        return clock.elapsed

    first, urgent, late = await clock.drive(background(), person(), late_background())
    assert first == 0
    assert urgent == 1  # nobody who waits at the screen waits for the window
    assert late > 60


@pytest.mark.parametrize(
    ("news", "shortest", "longest"),
    [
        (LimitNews(is_refusal=True, retry_in=40.0), 41, 43),
        (LimitNews(is_refusal=True, retry_in=0.0), 1, 3),
        (LimitNews(is_refusal=True, retry_in=1e9), 901, 903),
        (LimitNews(is_refusal=True, reset_in=20.0), 21, 23),
        (LimitNews(is_refusal=True), 61, 63),
        (LimitNews(left=0, reset_in=30.0), 30, 31),
    ],
)
async def test_a_refusal_pauses_everybody_until_the_named_moment(news: LimitNews, shortest: float, longest: float) -> None:
    clock = VirtualClock()
    limiter = Limiter(limit=60, clock=clock)
    await limiter.heed(news, "Homerun asked to wait")

    async def ask(*, is_urgent: bool) -> float:
        limiter.settle(await limiter.admit(is_urgent=is_urgent), is_answered=True)
        return clock.elapsed

    for moment in await clock.drive(ask(is_urgent=True), ask(is_urgent=False)):
        assert shortest <= moment <= longest


async def test_the_pause_and_its_reason_can_be_read_from_the_budget() -> None:
    clock = VirtualClock(datetime(2026, 11, 22, 8, 0, tzinfo=UTC))
    limiter = Limiter(limit=60, clock=clock, uniform=lambda low, _high: low)
    await limiter.heed(LimitNews(is_refusal=True, retry_in=40.0), "Homerun asked to wait")
    budget = limiter.budget
    assert budget.left == 0
    assert budget.reason == "Homerun asked to wait"
    assert budget.paused_until == datetime(2026, 11, 22, 8, 0, 41, tzinfo=UTC)


async def test_somebody_who_cannot_wait_is_told_instead() -> None:
    clock = VirtualClock()
    limiter = Limiter(limit=60, clock=clock)
    await limiter.heed(LimitNews(is_refusal=True, retry_in=500.0))
    with pytest.raises(PausedTooLong) as caught:
        await limiter.admit(is_urgent=True, patience=20)
    assert 501 <= caught.value.seconds <= 502


async def test_a_provider_that_says_now_again_and_again_is_asked_ever_less() -> None:
    clock = VirtualClock()
    limiter = Limiter(limit=60, clock=clock, uniform=lambda low, _high: low)
    waits = []
    for _ in range(5):
        await limiter.heed(LimitNews(is_refusal=True, retry_in=0.0))
        paused_until = limiter.budget.paused_until
        assert paused_until is not None
        waits.append((paused_until - clock.now()).total_seconds())
        clock.elapsed += waits[-1]
    assert waits == [1, 2, 4, 8, 16]


async def test_a_lower_limit_in_the_headers_is_kept_from_then_on() -> None:
    clock = VirtualClock()
    limiter = Limiter(limit=60, clock=clock)
    await limiter.heed(LimitNews(limit=10))
    assert limiter.budget.allowed == 9
    await limiter.heed(LimitNews(limit=1000))
    assert limiter.budget.allowed == 59


async def test_where_the_limit_is_a_guess_the_headers_may_widen_it_too() -> None:
    limiter = Limiter(limit=60, clock=VirtualClock(), is_guess=True)
    assert limiter.allowed == 59
    await limiter.heed(LimitNews(limit=500, left=480, reset_in=30.0))
    assert limiter.allowed == 499
    assert limiter.budget.left == 480
    await limiter.heed(LimitNews(limit=20))
    assert limiter.allowed == 19


async def test_a_stop_while_waiting_gives_the_place_to_the_next() -> None:
    clock = VirtualClock()
    limiter = Limiter(limit=2, clock=clock)
    limiter.settle(await limiter.admit(), is_answered=True)
    waiting = asyncio.get_running_loop().create_task(limiter.admit())
    await asyncio.sleep(0)
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting

    async def ask() -> float:
        limiter.settle(await limiter.admit(), is_answered=True)
        return clock.elapsed

    assert (await clock.drive(ask()))[0] == pytest.approx(60.25, abs=0.1)


async def test_a_wall_clock_that_was_set_back_does_not_stop_the_account_for_long() -> None:
    clock = VirtualClock()
    ledger = MemoryLedger()
    limiter = Limiter(limit=3, clock=clock, ledger=ledger)
    for _ in range(2):
        limiter.settle(await limiter.admit(), is_answered=True)
    await limiter.heed(LimitNews(is_refusal=True, retry_in=900.0))
    earlier = VirtualClock(datetime(2026, 11, 22, 5, 0, tzinfo=UTC))
    again = Limiter(limit=3, clock=earlier, ledger=ledger)

    async def ask() -> float:
        await again.admit()
        return earlier.elapsed

    assert (await earlier.drive(ask()))[0] <= 901
