"""The status of second applications: lists do not show it, so each is read by itself, and not again while nothing changed.

A list names a candidate's second jobs without a status (contract sheet, 8). What was read is used again while the candidate's
`updatedOn` stands still, for a quarter of an hour at most, since no document says that it moves with a second application.
"""

import asyncio
from collections import OrderedDict
from dataclasses import dataclass
from typing import Final

from recruiterdesk.domain.clock import Clock
from recruiterdesk.domain.errors import NotFound, PermissionMissing
from recruiterdesk.providers.smartrecruiters.assumptions import SECOND_APPLICATIONS_KEPT
from recruiterdesk.providers.smartrecruiters.client import SmartRecruitersClient
from recruiterdesk.providers.smartrecruiters.wire import Labelled, WireAssignment

_AT_ONCE: Final = 4  # leaves room for whoever waits


@dataclass(frozen=True, slots=True)
class _Read:
    at: float
    updated_on: str | None
    assignment: WireAssignment


class SecondApplications:
    """Reads and remembers them, for one connection."""

    def __init__(self, client: SmartRecruitersClient, clock: Clock, seconds: float) -> None:
        self._client = client
        self._clock = clock
        self._seconds = seconds
        self._known: OrderedDict[tuple[str, str], _Read] = OrderedDict()
        self._gate = asyncio.Semaphore(_AT_ONCE)

    async def of(self, candidate_id: str, job_id: str, updated_on: str | None) -> WireAssignment | None:
        """Return the application with its status; None where this one may not be read or is not there any more."""
        known = self._known.get((candidate_id, job_id))
        is_fresh = known is not None and known.updated_on == updated_on and self._clock.monotonic() - known.at < self._seconds
        if known is not None and is_fresh:
            return known.assignment
        at = self._clock.monotonic()
        async with self._gate:
            try:
                found, _ = await self._client.read_application(candidate_id, job_id)
            except (NotFound, PermissionMissing):
                return None
        found.job = Labelled(id=job_id)
        self.learn(candidate_id, job_id, updated_on, found, at)
        return found

    def forget(self, candidate_id: str, job_id: str | None) -> None:
        """Read this one anew: something was changed about it from here."""
        if job_id is not None:
            self._known.pop((candidate_id, job_id), None)

    def learn(self, candidate_id: str, job_id: str, updated_on: str | None, found: WireAssignment, at: float) -> None:
        """Remember what was read of one at a moment of the clock that never jumps."""
        self._known[candidate_id, job_id] = _Read(at, updated_on, found)
        self._known.move_to_end((candidate_id, job_id))
        while len(self._known) > SECOND_APPLICATIONS_KEPT:
            self._known.popitem(last=False)
