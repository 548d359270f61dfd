"""The pull of one list: passes until nothing new appears, then a look for each suspect, then the count. reliability.md E3.

Whole lists are compared on another thread: with a hundred thousand ids that takes longer than the window's loop may be held up.
"""

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Generic, Protocol, TypeVar

import msgspec

from recruiterdesk.domain.errors import DeskError, NotFound, PermissionMissing
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.domain.sync_report import Counts
from recruiterdesk.provider_api.contract import Page
from recruiterdesk.sync.passes import Listed, PassResult, read_pass
from recruiterdesk.sync.reading_times import ReadingTimes
from recruiterdesk.sync.reconcile import (
    Brake,
    find_brake,
    is_another_needed,
    is_in_step,
    is_released,
    proven_absent,
    suspects,
    union,
)

T = TypeVar("T", bound=Listed)


class AbsenceMemory(msgspec.Struct):
    """What has to be remembered between syncs: since when the brake holds, and since when ids without a reading of their own are absent."""

    braked_since: datetime | None = None
    absent_since: dict[str, datetime] = {}


class Roll(Protocol, Generic[T]):
    """One kind of record of one account, here and at the provider."""

    @property
    def can_confirm(self) -> bool:
        """Whether the provider reads single records of this kind."""

    async def known(self) -> set[str]:
        """Return the remote ids held here."""

    async def fetch(self, cursor: str | None) -> Page[T]:
        """Read one page."""

    async def keep(self, items: tuple[T, ...], at: datetime) -> Counts:
        """Store items read at a moment; an older reading never overwrites a newer one."""

    async def confirm(self, remote_id: str) -> None:
        """Read one record and store it; NotFound when it is gone."""

    async def remove(self, remote_ids: Iterable[str]) -> int:
        """Remove records whose absence is confirmed, and return how many there were."""

    async def memory(self) -> AbsenceMemory:
        """Return what earlier syncs remembered."""

    async def remember(self, memory: AbsenceMemory) -> None:
        """Keep it for later syncs."""


@dataclass(slots=True)
class ListOutcome:
    """How the pull of one list went. It is complete when there is neither `error` nor `trouble`."""

    counts: Counts = field(default_factory=Counts)
    passes: list[PassResult] = field(default_factory=list)
    error: DeskError | None = None
    trouble: Sentence | None = None

    @property
    def is_complete(self) -> bool:
        """Whether what is held here is what the provider has."""
        return self.error is None and self.trouble is None

    @property
    def pages(self) -> int:
        """Return how many pages were read, over all passes."""
        return sum(one.pages for one in self.passes)


class ListPull(Generic[T]):
    """Runs the algorithm once for one roll. Never raises a provider's DeskError: it stands in the outcome."""

    def __init__(
        self,
        roll: Roll[T],
        times: ReadingTimes,
        *,
        on_page: Callable[[list[PassResult], PassResult], None],
        on_suspect: Callable[[int, int], None],
        on_answer: Callable[[], Awaitable[None]] | None = None,
    ) -> None:
        self._roll = roll
        self._times = times
        self._on_page = on_page
        self._on_suspect = on_suspect
        self._on_answer = on_answer
        self._outcome: ListOutcome = ListOutcome()

    async def run(self, *, is_thorough: bool) -> ListOutcome:
        """Read the list until it stands. `is_thorough` asks for a second pass in any case (a first or full sync)."""
        outcome = self._outcome = ListOutcome()
        known = await self._roll.known()
        while not outcome.passes or await asyncio.to_thread(is_another_needed, outcome.passes, known, is_thorough=is_thorough):
            earlier = list(outcome.passes)
            result = await read_pass(self._roll.fetch, self._keep, self._times.now, lambda now: self._on_page(earlier, now))  # noqa: B023 -- called only within this round
            outcome.passes.append(result)
            outcome.error = result.error
        outcome.counts.seen = len(await asyncio.to_thread(union, outcome.passes))
        if outcome.error is None:
            await self._settle_absences(known)
        return outcome

    async def _keep(self, items: tuple[T, ...], at: datetime) -> None:
        if self._on_answer is not None:
            await self._on_answer()
        if items:
            counts = await self._roll.keep(items, at)
            self._outcome.counts.added += counts.added
            self._outcome.counts.changed += counts.changed

    async def _settle_absences(self, known: set[str]) -> None:
        outcome = self._outcome
        memory = await self._roll.memory()
        suspected = await asyncio.to_thread(suspects, outcome.passes, known)
        brake = await asyncio.to_thread(find_brake, outcome.passes, known, suspected)
        if brake is not None and not is_released(brake, memory.braked_since, self._times.now()):
            outcome.trouble = brake.why
            await self._remember_brake(memory, brake)
            return
        gone = await (self._confirm_each(suspected) if self._roll.can_confirm else self._absent_long(suspected, memory))
        outcome.counts.removed = await self._roll.remove(gone)
        if outcome.error is None:
            await self._close(memory, suspected - gone if self._roll.can_confirm else set())

    async def _remember_brake(self, memory: AbsenceMemory, brake: Brake) -> None:
        if brake.can_release and memory.braked_since is None:
            memory.braked_since = self._times.now()
            await self._roll.remember(memory)

    async def _confirm_each(self, suspected: set[str]) -> set[str]:
        """Read each suspect; only the provider's own "not found" makes it gone. Stops at the first failure and keeps what was proven."""
        gone: set[str] = set()
        for done, remote_id in enumerate(sorted(suspected)):
            self._on_suspect(done, len(suspected))
            try:
                await self._roll.confirm(remote_id)
            except NotFound:
                gone.add(remote_id)
            except PermissionMissing as error:
                self._outcome.trouble = error.sentence
                return gone
            except DeskError as error:
                self._outcome.error = error
                return gone
        return gone

    async def _absent_long(self, suspected: set[str], memory: AbsenceMemory) -> set[str]:
        now = self._times.now()
        memory.absent_since = {remote_id: memory.absent_since.get(remote_id, now) for remote_id in suspected}
        gone = proven_absent(memory.absent_since, now)
        for remote_id in gone:
            del memory.absent_since[remote_id]
        await self._roll.remember(memory)
        return gone

    async def _close(self, memory: AbsenceMemory, confirmed: set[str]) -> None:
        """End with the count: what the provider counts against what is there. `confirmed` are suspects that were found after all."""
        if memory.braked_since is not None:
            memory.braked_since = None
            await self._roll.remember(memory)
        last = self._outcome.passes[-1]
        live = await asyncio.to_thread(last.ids.union, confirmed)
        if self._outcome.trouble is None and not await asyncio.to_thread(is_in_step, self._outcome.passes, live):
            self._outcome.trouble = Sentence(
                "The list kept changing while it was read: the provider counts {total}, here there are {here}. The next sync looks again.",
                {"total": last.total or 0, "here": len(live)},
            )
