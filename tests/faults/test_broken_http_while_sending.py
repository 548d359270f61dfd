"""Writes over a broken line to a strict stand-in: what the ledger there says, and what the outbox says here, must agree."""

from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from homerun_desk import HomerunDesk, homerun_desk
from stand_in import homerun_stand_in

from recruiterdesk.domain.application import DocumentKind
from recruiterdesk.domain.clock import SystemClock
from recruiterdesk.domain.outbox import OutboxState
from recruiterdesk.domain.write import AddNote, MoveStage, UploadDocument

NOTES = r"/notes$"
FAST = {"quiet_window": "0.1", "requests_per_minute": "600000"}


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[HomerunDesk]:
    """Return a desk with everybody pulled and a short quiet window."""
    with homerun_stand_in(applicants=6, limit=1_000_000) as homerun:
        async with homerun_desk(tmp_path, homerun, settings={"quiet_window": "0.3", "requests_per_minute": "600000"}) as made:
            await made.sync.pull(details="none")
            yield made


@pytest.mark.parametrize(
    "fault",
    [
        {"kind": "cut_before_body"},
        {"kind": "cut_mid_body"},
        {"kind": "lose_reply"},
        {"kind": "cut_mid_reply"},
        {"kind": "late_commit", "seconds": 0.2},
        {"kind": "status", "status": 500},
        {"kind": "status", "status": 503},
        {"kind": "apply_then_status", "status": 502},
        {"kind": "html"},
        {"kind": "apply_then_html"},
        {"kind": "truncated"},
        {"kind": "wrong_type"},
        {"kind": "redirect", "location": "http://127.0.0.1:9/"},
    ],
    ids=lambda fault: "-".join(str(part) for part in fault.values()),
)
async def test_a_note_over_a_broken_line_arrives_once_and_is_known_to_have(desk: HomerunDesk, fault: dict[str, Any]) -> None:
    entry = desk.queue(desk.ids()[0], AddNote(text="Once", author="Eva"))
    desk.homerun.faults.add(**fault, method="POST", path=NOTES)
    await desk.sender.send_due()
    stored = desk.entry(entry.id)
    assert stored.state in (OutboxState.UNCERTAIN, OutboxState.QUEUED)
    await desk.sender.send_due(wait=True)
    stored = desk.entry(entry.id)
    assert stored.state is OutboxState.SENT, stored.steps
    assert desk.notes_there("Once") == 1
    assert stored.resends <= 1


async def test_a_key_without_sight_of_notes_leaves_an_unclear_note_to_a_person(tmp_path: Path) -> None:
    with homerun_stand_in(applicants=3, limit=1_000_000) as homerun:
        async with homerun_desk(tmp_path, homerun, key="no_notes_read", settings=FAST) as desk:
            await desk.sync.pull(details="none")
            entry = desk.queue(desk.ids()[0], AddNote(text="Once", author="Eva"))
            homerun.faults.add("lose_reply", method="POST", path=NOTES)
            await desk.sender.send_due(wait=True)
            assert desk.entry(entry.id).state is OutboxState.UNCERTAIN
            assert desk.notes_there("Once") == 1


class SkewedClock(SystemClock):
    """A laptop's clock that is wrong by an hour."""

    def __init__(self, hours: int) -> None:
        self._skew = timedelta(hours=hours)

    def now(self) -> datetime:
        return super().now() + self._skew


@pytest.mark.parametrize("hours", [-1, 1])
async def test_a_clock_that_is_wrong_by_an_hour_doubles_no_note(tmp_path: Path, hours: int) -> None:
    with homerun_stand_in(applicants=3, limit=1_000_000) as homerun:
        async with homerun_desk(tmp_path, homerun, clock=SkewedClock(hours), settings=FAST) as desk:
            await desk.sync.pull(details="none")
            entry = desk.queue(desk.ids()[0], AddNote(text="Once", author="Eva"))
            homerun.faults.add("lose_reply", method="POST", path=NOTES)
            await desk.sender.send_due(wait=True)
            assert desk.notes_there("Once") == 1
            assert desk.entry(entry.id).state is OutboxState.SENT


@pytest.mark.parametrize("kind", ["cut_mid_body", "lose_reply", "html"])
async def test_an_upload_over_a_broken_line_arrives_once(desk: HomerunDesk, kind: str, tmp_path: Path) -> None:
    async def chunks() -> AsyncIterator[bytes]:
        for _ in range(8):
            yield b"%PDF" + bytes(64 * 1024)

    file = await desk.store.files.put(chunks(), "cv.pdf")
    entry = desk.queue(desk.ids()[0], UploadDocument(file=file, kind=DocumentKind.RESUME))
    desk.homerun.faults.add(kind, method="POST", path=r"/files$")
    await desk.sender.send_due(wait=True)
    assert desk.entry(entry.id).state is OutboxState.SENT, desk.entry(entry.id).steps
    assert len(desk.homerun.ledger.changes("file")) == 1


@pytest.mark.parametrize("kind", ["cut_before_body", "lose_reply", "html"])
async def test_a_move_over_a_broken_line_ends_where_it_should(desk: HomerunDesk, kind: str) -> None:
    ids = desk.ids()
    views = desk.store.read_now(lambda reader: [reader.applications.view(id_) for id_ in ids])
    one = next(view for view in views if len(view.stages) > 1 and view.row.stage in view.stages)
    stage = next(stage for stage in one.stages if stage != one.row.stage)
    entry = desk.queue(one.row.id, MoveStage(stage=stage, from_stage=one.row.stage))
    desk.homerun.faults.add(kind, method="PATCH")
    await desk.sender.send_due(wait=True)
    assert desk.entry(entry.id).state is OutboxState.SENT
    await desk.sync.refresh(one.row.remote_id)
    assert desk.store.read_now(lambda reader: reader.applications.view(one.row.id)).row.stage == stage


async def test_going_offline_keeps_the_queue_and_coming_back_sends_it(desk: HomerunDesk) -> None:
    entries = [desk.queue(application_id, AddNote(text=f"Note {application_id}", author="Eva")) for application_id in desk.ids()]
    desk.homerun.stop()
    counts = await desk.sender.send_due()
    assert counts.queued == len(entries)
    desk.homerun.start()
    counts = await desk.sender.send_due()
    assert counts.sent == len(entries)
    assert len(desk.homerun.ledger.changes("note")) == len(entries)
