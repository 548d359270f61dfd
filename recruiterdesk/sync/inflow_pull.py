"""The pull of what a receiver holds for an account: page by page, each kept together with how far it was read, then acknowledged.

The receiver forgets in time what every laptop has acknowledged, and it may be down, moved or restored from a backup: what it does not have
proves nothing, and nothing here depends on its being there.
"""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass, field

from recruiterdesk.domain.errors import DeskError
from recruiterdesk.domain.inflow import InflowState
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.domain.sync_report import Counts
from recruiterdesk.provider_api.contract import Inflow, ReceivesApplications
from recruiterdesk.store.store import Store
from recruiterdesk.sync.reading_times import ReadingTimes
from recruiterdesk.sync.rolls import CAUSE, add_counts

logger = logging.getLogger(__name__)

SET_BACK = Sentence(
    "The receiver was set back to an earlier state, as from a backup. Everything there was read again, and what it has lost since is still "
    "here. Tell whoever runs it: other computers may not have had it."
)


@dataclass(slots=True)
class InflowOutcome:
    """What a pull did. `error` ended it early; `trouble` says what could not be read and stays at the receiver.

    `finding` is what whoever runs the receiver should know of it, though nothing went wrong.
    """

    counts: Counts = field(default_factory=Counts)
    error: DeskError | None = None
    trouble: Sentence | None = None
    finding: Sentence | None = None
    unreadable: int = 0


class InflowPull:
    """Reads one account's receiver. One pull at a time; waiting for news holds nobody up."""

    def __init__(
        self, account_id: int, line: ReceivesApplications, store: Store, times: ReadingTimes, on_page: Callable[[Counts], None]
    ) -> None:
        self._account_id = account_id
        self._line = line
        self._store = store
        self._times = times
        self._on_page = on_page
        self._lock = asyncio.Lock()
        self._is_first = True
        self._unreadable: set[int] = set()

    async def run(self) -> InflowOutcome:
        """Read everything that is new there. Raises no DeskError; may be cancelled or killed at any moment, and is read on from there."""
        async with self._lock:
            outcome = InflowOutcome()
            try:
                await self._run(outcome)
            except DeskError as error:
                logger.info("The pull from the receiver of account %d ended early: %s", self._account_id, error.kind)
                outcome.error = error
            return outcome

    async def wait(self) -> bool:
        """Wait until the receiver has something new, half a minute at most; whether it has. Raises what went wrong there."""
        state = await self._state()
        return self._is_first or await self._line.wait_for_more(state.cursor)

    async def _run(self, outcome: InflowOutcome) -> None:
        state = await self._begin(outcome)
        at, acknowledged = state.cursor, state.acknowledged
        unreadable = self._unreadable = {position for position in self._unreadable if position <= at}
        is_complete = False
        while not is_complete:
            page = await self._pull(at, outcome)
            at, is_complete = page.cursor, page.is_complete
            unreadable.update(page.unreadable)
            # What could not be understood stays at the receiver, and is read again by the next program that starts.
            through = min((position - 1 for position in unreadable), default=at)
            if through > acknowledged:
                await self._line.acknowledge(through)
                acknowledged = through
                await self._store.write(lambda writer: writer.inflow.acknowledged(self._account_id, acknowledged), cause=CAUSE)  # noqa: B023 -- awaited within this round
        self._is_first = False
        outcome.unreadable = len(unreadable)
        if unreadable:
            outcome.trouble = Sentence.of(
                "1 application at the receiver cannot be read by this version. It stays there; update the program to get it."
                if len(unreadable) == 1
                else "{count} applications at the receiver cannot be read by this version. They stay there; update the program for them.",
                count=len(unreadable),
            )

    async def _pull(self, after: int, outcome: InflowOutcome) -> Inflow:
        at = self._times.now()
        page = await self._line.pull(after)
        source = self._line.inflow_source
        counts = await self._store.write(
            lambda writer: writer.inflow.take(self._account_id, page.items, page.erased, source, page.cursor, at), cause=CAUSE
        )
        outcome.counts.seen += counts.seen
        add_counts(outcome.counts, counts)
        if counts.removed:
            await self._store.purge_residue()
        self._on_page(outcome.counts)
        return page

    async def _begin(self, outcome: InflowOutcome) -> InflowState:
        """Return where to read on; from the beginning at another receiver than before, and at one that was set back."""
        state = await self._state()
        standing = await self._line.standing()
        if standing.newest < state.cursor or standing.acknowledged < state.acknowledged:
            logger.info("The receiver of account %d was set back; it is read anew", self._account_id)
            await self._store.write(lambda writer: writer.inflow.begin_anew(self._account_id, standing.newest), cause=CAUSE)
            outcome.finding = SET_BACK
            return InflowState(source=state.source)
        if self._is_first:  # what was read and not acknowledged, by a program that was killed or an older one, is looked at once more
            return InflowState(source=state.source, cursor=min(state.cursor, state.acknowledged), acknowledged=state.acknowledged)
        return state

    async def _state(self) -> InflowState:
        state = await self._store.read(lambda reader: reader.inflow.state(self._account_id))
        return state if state.source == self._line.inflow_source else InflowState(source=self._line.inflow_source)
