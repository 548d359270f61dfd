"""Moves on their way to the provider: their order, and what a colleague did in the meantime."""

from scripted_provider import NEVER_ARRIVED, STAGES
from sync_bench import Bench

from recruiterdesk.domain.outbox import OutboxState
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.domain.write import MoveStage

S = OutboxState


async def test_a_move_that_a_colleague_made_elsewhere_is_a_conflict_and_a_retry_is_a_choice(bench: Bench) -> None:
    ids = await bench.filled()
    entry = bench.move(ids[0], "Offer", from_stage=STAGES[0])
    there = bench.at_provider(ids[0])
    there.stage = "Interview"
    counts = await bench.sender.send_due()
    stored = bench.entry(entry.id)
    assert counts.refused == 1
    assert stored.error is not None
    assert stored.error.kind == "conflict"
    assert stored.latest is not None
    assert stored.latest.state == "Interview"
    assert bench.provider.sent == []
    bench.store.write_now(lambda writer: writer.outbox.transition(entry.id, S.QUEUED, Sentence("Again.")))
    await bench.sender.send_due()
    assert there.stage == "Offer"


async def test_a_move_that_is_done_already_is_not_sent(bench: Bench) -> None:
    ids = await bench.filled()
    entry = bench.move(ids[0], "Offer", from_stage=STAGES[0])
    there = bench.at_provider(ids[0])
    there.stage = "Offer"
    await bench.sender.send_due()
    assert bench.entry(entry.id).state is S.SENT
    assert bench.provider.sent == []


async def test_two_moves_of_one_applicant_go_in_order(bench: Bench) -> None:
    ids = await bench.filled()
    bench.move(ids[0], "Phone screen", from_stage=STAGES[0])
    bench.move(ids[0], "Offer", from_stage="Phone screen")
    assert (await bench.sender.send_due()).sent == 2
    assert [outgoing.write.stage for outgoing in bench.provider.sent if isinstance(outgoing.write, MoveStage)] == ["Phone screen", "Offer"]
    there = bench.at_provider(ids[0])
    assert there.stage == "Offer"
    assert (ids[0], there.first_name, "Offer") in bench.shown()


async def test_an_unclear_move_holds_the_next_move_but_not_a_note(bench: Bench) -> None:
    ids = await bench.filled()
    bench.move(ids[0], "Phone screen", from_stage=STAGES[0])
    later = bench.move(ids[0], "Offer", from_stage="Phone screen")
    note = bench.note(ids[1])
    bench.fates(NEVER_ARRIVED)
    await bench.sender.send_due()
    assert bench.entry(later.id).state is S.QUEUED
    assert bench.entry(note.id).state is S.SENT


async def test_a_pull_does_not_undo_the_wish_that_waits(bench: Bench) -> None:
    ids = await bench.filled()
    bench.move(ids[0], "Offer", from_stage=STAGES[0])
    await bench.sync.pull(details="none")
    assert next(row for row in bench.shown() if row[0] == ids[0])[2] == "Offer"
