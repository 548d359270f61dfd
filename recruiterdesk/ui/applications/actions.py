"""What can be done with the selected applicants, as work on ids that were fixed when the key was pressed."""

from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec

from recruiterdesk.domain.account import Account
from recruiterdesk.domain.application import ApplicationView, DocumentKind
from recruiterdesk.domain.errors import DeskError
from recruiterdesk.domain.outbox import OutboxEntry
from recruiterdesk.services.desk import Desk
from recruiterdesk.ui.bridge.say import say
from recruiterdesk.ui.candidates.stages import Step, next_step, reject_step


class Outcome(msgspec.Struct):
    """What became of one action: the entries that were queued, and who was left alone with the reason in words."""

    entries: list[OutboxEntry] = msgspec.field(default_factory=list)
    left_alone: list[tuple[str, str]] = msgspec.field(default_factory=list)
    names: list[str] = msgspec.field(default_factory=list)
    stages: list[str] = msgspec.field(default_factory=list)
    kept: list[tuple[int, str | None]] = msgspec.field(default_factory=list)  # moved on this computer only: the id, the stage before


class ApplicantActions:
    """Queues writes for applicants by id. `hold` gives the seconds a write is held so that it can be taken back."""

    def __init__(self, desk: Desk, account_of: Callable[[int], Account | None], hold: Callable[[], float]) -> None:
        """Write through `desk`."""
        self._desk = desk
        self._account_of = account_of
        self._hold = hold

    async def advance(self, ids: Sequence[int], *, shown: str | None = None) -> Outcome:
        """Move each to its next stage. `shown` is the stage the button named: where that is no longer the next one, nothing is done."""
        return await self._each(ids, lambda view: next_step(view.row, view.pipeline, self._account_of(view.row.account_id)), shown)

    async def reject(self, ids: Sequence[int]) -> Outcome:
        """Move each to the stage of its pipeline that rejects."""
        return await self._each(ids, lambda view: reject_step(view.row, view.pipeline, self._account_of(view.row.account_id)), None)

    async def move(self, ids: Sequence[int], stage: str, *, vacancy_id: int | None = None) -> Outcome:
        """Move each to a stage by its native name, of its own vacancy or of another one."""
        outcome = Outcome()
        before = {row.id: row.stage for row in await self._desk.applicants.rows(ids)}
        for number in ids:
            await self._move(number, stage, vacancy_id, outcome, before.get(number))
        return outcome

    async def move_back(self, kept: Sequence[tuple[int, str | None]]) -> Outcome:
        """Take back moves that were made on this computer only."""
        outcome = Outcome()
        for number, stage in kept:
            if stage is not None:
                await self._move(number, stage, None, outcome, None)
        return outcome

    async def note(self, ids: Sequence[int], text: str, *, is_shared: bool, is_sensitive: bool) -> Outcome:
        """Add the same note to each, shared at the provider or on this computer only."""
        outcome = Outcome()
        for number in ids:
            try:
                if is_shared:
                    entry = await self._desk.writes.note_or_keep(number, text, is_sensitive=is_sensitive, hold_seconds=self._hold())
                    outcome.entries.extend([] if entry is None else [entry])
                    outcome.names.append("" if entry is None else entry.target.name)
                else:
                    await self._desk.writes.local_note(number, text, is_sensitive=is_sensitive)
                    outcome.names.append("")
            except DeskError as error:
                outcome.left_alone.append((await self._name(number), say(error.sentence)))
        return outcome

    async def upload(self, number: int, files: Sequence[tuple[Path, DocumentKind]]) -> Outcome:
        """Copy files into the encrypted store and queue them."""
        outcome = Outcome()
        for path, kind in files:
            try:
                entry = await self._desk.writes.upload(number, path, kind, hold_seconds=self._hold())
                outcome.entries.append(entry)
                outcome.names.append(entry.target.name)
            except DeskError as error:
                outcome.left_alone.append((path.name, say(error.sentence)))
        return outcome

    async def _each(self, ids: Sequence[int], plan: Callable[[ApplicationView], Step], shown: str | None) -> Outcome:
        outcome = Outcome()
        for number in ids:
            try:
                view = await self._desk.applicants.view(number)
            except DeskError as error:
                outcome.left_alone.append(("", say(error.sentence)))
                continue
            step = plan(view)
            if step.stage is None or (shown is not None and step.stage != shown):
                outcome.left_alone.append((view.row.name, step.reason))
                continue
            await self._move(number, step.stage, None, outcome, view.row.stage)
        return outcome

    async def _move(self, number: int, stage: str, vacancy_id: int | None, outcome: Outcome, before: str | None) -> None:
        try:
            entry = await self._desk.writes.move_or_keep(number, stage, vacancy_id=vacancy_id, hold_seconds=self._hold())
        except DeskError as error:
            outcome.left_alone.append((await self._name(number), say(error.sentence)))
            return
        if entry is None:
            outcome.kept.append((number, before))
            outcome.names.append(await self._name(number))
        else:
            outcome.entries.append(entry)
            outcome.names.append(entry.target.name)
        outcome.stages.append(stage)

    async def _name(self, number: int) -> str:
        rows = await self._desk.applicants.rows([number])
        return rows[0].name if rows else ""
