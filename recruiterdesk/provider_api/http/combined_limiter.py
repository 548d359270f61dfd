"""Several limits at once: a request leaves when it has a place in each, such as its account's and that of this computer's address."""

import math
from typing import TYPE_CHECKING

from recruiterdesk.provider_api.contract import Budget
from recruiterdesk.provider_api.http.limiter import ASSUMED_FLIGHT, Limiter, Slot

if TYPE_CHECKING:
    from recruiterdesk.domain.clock import Clock
    from recruiterdesk.provider_api.http.limit_headers import LimitNews


class CombinedLimiter:
    """Limits that all have to be kept. The first is the account's own; the others are shared, through ledgers that others write to as well.

    Whoever waits in the second limit holds a place of the first meanwhile, which can only make the account slower than it might be.
    """

    def __init__(self, own: Limiter, *shared: Limiter, clock: "Clock") -> None:
        self._own = own
        self._limiters = (own, *shared)
        self._clock = clock
        self._held: dict[str, tuple[Slot, ...]] = {}

    @property
    def is_interactive(self) -> bool:
        """Whether a person is at work in this account."""
        return self._own.is_interactive

    @is_interactive.setter
    def is_interactive(self, value: bool) -> None:
        for limiter in self._limiters:
            limiter.is_interactive = value

    @property
    def allowed(self) -> int:
        """How many requests fit into one window of the narrowest limit."""
        return min(limiter.allowed for limiter in self._limiters)

    @property
    def budget(self) -> Budget:
        """What is left of the limit that has least left, and the longest pause of any."""
        budgets = [limiter.budget for limiter in self._limiters]
        narrowest = min(budgets, key=lambda budget: budget.left)
        pauses = [(budget.paused_until, budget.reason) for budget in budgets if budget.paused_until is not None]
        if not pauses:
            return narrowest
        paused_until, reason = max(pauses)
        return Budget(left=0, allowed=narrowest.allowed, paused_until=paused_until, reason=reason)

    async def admit(self, *, is_urgent: bool = False, patience: float = math.inf) -> Slot:
        """Wait for a place in every limit and take them all; raises PausedTooLong as a single limit does, with none taken."""
        while True:
            taken: list[Slot] = []
            try:
                began = self._clock.monotonic()
                for limiter in self._limiters:
                    slot = await limiter.admit(is_urgent=is_urgent, patience=patience)
                    taken.append(slot)
                # Others take a place for counted soon after it was taken: one that was kept waiting has to be counted from now on.
                is_stale = self._clock.monotonic() - began > ASSUMED_FLIGHT / 2
                if not is_stale or await self._renew(taken):
                    self._held[taken[0].name] = tuple(taken)
                    return taken[0]
            except BaseException:
                self._give_back(taken)
                raise
            self._give_back(taken)

    def settle(self, slot: Slot, *, is_answered: bool) -> None:
        """Say that a request has ended, to every limit that counted it."""
        for limiter, each in zip(self._limiters, self._held.pop(slot.name, ()), strict=False):
            limiter.settle(each, is_answered=is_answered)

    async def heed(self, news: "LimitNews", reason: str = "") -> None:
        """Take in what an answer's headers say: as the account's own, since a refusal does not tell which limit was reached.

        The other accounts go on. Should it have been the limit that they share, each of them hears so itself, once.
        """
        await self._own.heed(news, reason)

    async def flush(self) -> None:
        """Write down what has ended since the last request, for the processes that share the limits."""
        for limiter in self._limiters:
            await limiter.flush()

    async def _renew(self, taken: list[Slot]) -> bool:
        renewed = [await limiter.renew(slot) for limiter, slot in zip(self._limiters, taken, strict=True)]
        return all(renewed)

    def _give_back(self, taken: list[Slot]) -> None:
        for limiter, slot in zip(self._limiters, taken, strict=False):
            limiter.give_back(slot)
