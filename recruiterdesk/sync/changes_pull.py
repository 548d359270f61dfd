"""The short pull: only the applications that changed since the last one, where a provider lists those.

It never removes anything. Once a week, and whenever the user asks for everything, the whole list is read instead.
"""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

from recruiterdesk.domain.application import Application
from recruiterdesk.provider_api.contract import ListsChanges
from recruiterdesk.store.store import Store
from recruiterdesk.sync.list_pull import ListOutcome
from recruiterdesk.sync.passes import PassResult, read_pass
from recruiterdesk.sync.reading_times import ReadingTimes
from recruiterdesk.sync.rolls import ApplicationRoll

KIND = "changes"
WHOLE_AFTER = timedelta(days=7)
# What changed while the last list was read, and what a provider's clock and its search are behind.
OVERLAP = timedelta(minutes=10)


class ChangesPull:
    """Reads what changed in one account."""

    def __init__(
        self,
        account_id: int,
        line: ListsChanges,
        store: Store,
        times: ReadingTimes,
        roll: ApplicationRoll,
        *,
        on_answer: Callable[[], Awaitable[None]],
    ) -> None:
        self._account_id = account_id
        self._line = line
        self._store = store
        self._times = times
        self._roll = roll
        self._on_answer = on_answer
        self._outcome = ListOutcome()

    async def since(self) -> datetime | None:
        """Return the moment to ask from; None where the whole list is due, after a week or where one was never read cleanly."""
        whole = await self._store.read(lambda reader: reader.passes.last_clean(self._account_id, self._roll.kind))
        if whole is None or self._times.now() - whole.started_at > WHOLE_AFTER:
            return None
        short = await self._store.read(lambda reader: reader.passes.last_clean(self._account_id, KIND))
        began = whole.started_at if short is None else max(whole.started_at, short.started_at)
        return began - OVERLAP

    async def run(self, since: datetime, on_page: Callable[[PassResult], None]) -> ListOutcome:
        """Read every page of what changed after `since`; a provider's DeskError stands in the outcome."""
        outcome = self._outcome = ListOutcome()
        result = await read_pass(lambda cursor: self._line.list_changed(since, cursor), self._keep, self._times.now, on_page)
        outcome.passes.append(result)
        outcome.error, outcome.trouble = result.error, result.trouble
        outcome.counts.seen = len(result.ids)
        return outcome

    async def _keep(self, items: tuple[Application, ...], at: datetime) -> None:
        await self._on_answer()
        if items:
            counts = await self._roll.keep(items, at)
            self._outcome.counts.added += counts.added
            self._outcome.counts.changed += counts.changed
