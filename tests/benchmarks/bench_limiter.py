"""The limiter on a virtual clock: how near a long sync comes to the provider's limit, and that it never goes over it."""

import asyncio
import random

from figure import Figure
from virtual_clock import VirtualClock

from recruiterdesk.provider_api.http.limiter import Limiter

_LIMIT = 60
_WINDOW = 60.0
_WORKERS = 4


async def _sync(count: int, *, seed: int) -> tuple[float, int]:
    """Make `count` requests side by side; returns the simulated seconds and how many a provider would have refused."""
    clock, chance, arrivals = VirtualClock(), random.Random(seed), list[float]()
    limiter = Limiter(limit=_LIMIT, clock=clock)
    left = count

    async def work() -> None:
        nonlocal left
        while left > 0:
            left -= 1
            slot = await limiter.admit()
            await clock.sleep(chance.uniform(0.02, 0.6))
            arrivals.append(clock.elapsed)
            await clock.sleep(chance.uniform(0.02, 0.6))
            limiter.settle(slot, is_answered=True)

    await clock.drive(*(work() for _ in range(_WORKERS)))
    return clock.elapsed, _refused(sorted(arrivals))


def _refused(arrivals: list[float]) -> int:
    """Count requests beyond the limit in a sliding window of the provider, or in any window of the calendar's minutes."""
    sliding = sum(arrivals[number] - arrivals[number - _LIMIT] <= _WINDOW for number in range(_LIMIT, len(arrivals)))
    per_minute: dict[int, int] = {}
    for arrival in arrivals:
        per_minute[int(arrival // _WINDOW)] = per_minute.get(int(arrival // _WINDOW), 0) + 1
    return sliding + sum(max(0, count - _LIMIT) for count in per_minute.values())


def figures() -> list[Figure]:
    """Measure 210 requests (10,000 applicants twice, and their vacancies) and 2,000."""
    found = []
    for count in (210, 2000):
        seconds, refused = asyncio.run(_sync(count, seed=count))
        ideal = count / (_LIMIT / _WINDOW)
        found.append(
            Figure(
                name=f"limiter: {count} requests, time over the ideal",
                value=seconds / ideal,
                unit="ratio",
                bound=1.05,
                note=f"{seconds:.0f} s simulated, {ideal:.0f} s at exactly {_LIMIT} a minute",
            )
        )
        found.append(Figure(name=f"limiter: {count} requests, over the limit", value=refused, unit="requests", bound=0, note="any window"))
    return found


if __name__ == "__main__":
    for figure in figures():
        print(f"{figure.name}: {figure.value:.3f} {figure.unit} (bound {figure.bound}, {figure.note})")
