"""The stages that a vacancy's applicants go through: the documented statuses, with the steps of the company's hiring processes in them."""

import asyncio

from recruiterdesk.domain.clock import Clock
from recruiterdesk.domain.errors import ContractBroken, NotFound, PermissionMissing
from recruiterdesk.providers.smartrecruiters.assumptions import PIPELINE, PROCESSES_SECONDS
from recruiterdesk.providers.smartrecruiters.client import SmartRecruitersClient
from recruiterdesk.providers.smartrecruiters.mapping import clean
from recruiterdesk.providers.smartrecruiters.stages import stage_name
from recruiterdesk.providers.smartrecruiters.wire import WireHiringProcess, read_items

_WITH_STEPS = {"IN_REVIEW": "in_review", "INTERVIEW": "interview", "OFFERED": "offered"}


class Pipeline:
    """Reads the hiring processes of an account now and then. `process` is the name of the only one to take, "" for all active ones."""

    def __init__(self, client: SmartRecruitersClient, clock: Clock, process: str = "") -> None:
        self._client = client
        self._clock = clock
        self._process = process.strip().casefold()
        self._lock = asyncio.Lock()
        self._stages: tuple[str, ...] | None = None
        self._read_at = 0.0

    async def stages(self, *, is_urgent: bool = False) -> tuple[str, ...]:
        """Return the stages in order; without their steps where the key may not read hiring processes."""
        async with self._lock:
            if self._stages is None or self._clock.monotonic() - self._read_at > PROCESSES_SECONDS:
                self._read_at = self._clock.monotonic()
                try:
                    found = read_items(await self._client.list_hiring_processes(is_urgent=is_urgent), WireHiringProcess)
                except (PermissionMissing, NotFound, ContractBroken):
                    found = []
                self._stages = stages_of(found, self._process)
            return self._stages


def stages_of(processes: list[WireHiringProcess], only: str = "") -> tuple[str, ...]:
    """Name every stage of these processes once, in the pipeline's order: a status, then the steps within it."""
    named = [each for each in processes if only and clean(each.name).casefold() == only]
    chosen = named or [each for each in processes if each.active is not False]
    found: dict[str, None] = {}
    for status in PIPELINE:
        found.setdefault(stage_name(status) or status)
        for process in chosen:
            steps = getattr(process.sub_statuses, _WITH_STEPS[status]) if status in _WITH_STEPS and process.sub_statuses else None
            for step in steps or ():
                if clean(step):
                    found.setdefault(stage_name(status, clean(step)) or status)
    return tuple(found)
