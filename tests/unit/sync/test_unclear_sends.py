"""Writes whose fate is unclear: what was lost on the way is looked for, and sent again at most once without a person."""

import pytest
from scripted_provider import CONFIRMED, LOST_REPLY, NEVER_ARRIVED, Fate, arrives_late
from sync_bench import Bench, over

from recruiterdesk.domain.application import Note
from recruiterdesk.domain.outbox import OutboxState
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.provider_api.contract import OutgoingWrite

S = OutboxState


async def test_a_lost_reply_waits_out_the_quiet_window_and_is_found(bench: Bench) -> None:
    ids = await bench.filled()
    entry = bench.note(ids[0])
    bench.fates(LOST_REPLY)
    assert (await bench.sender.send_due()).uncertain == 1
    bench.clock.turn(100)
    await bench.sender.send_due()
    assert bench.entry(entry.id).state is S.UNCERTAIN
    bench.clock.turn(31)
    counts = await bench.sender.send_due()
    assert counts.sent == 1
    assert bench.entry(entry.id).state is S.SENT
    assert bench.world.effects == {entry.id: 1}


async def test_one_that_never_arrived_is_sent_again_once(bench: Bench) -> None:
    ids = await bench.filled()
    entry = bench.note(ids[0])
    bench.fates(NEVER_ARRIVED)
    counts = await bench.sender.send_due(wait=True)
    assert counts.sent == 1
    assert bench.entry(entry.id).resends == 1
    assert bench.world.effects == {entry.id: 1}


async def test_a_second_absence_is_left_to_a_person_with_the_evidence(bench: Bench) -> None:
    ids = await bench.filled()
    entry = bench.note(ids[0])
    bench.fates(NEVER_ARRIVED, NEVER_ARRIVED)
    counts = await bench.sender.send_due(wait=True)
    assert counts.uncertain == 1
    stored = bench.entry(entry.id)
    assert stored.state is S.UNCERTAIN
    assert stored.not_before is None
    assert stored.latest is not None
    assert stored.latest.matching == 0
    bench.clock.turn(1e6)
    await bench.sender.send_due(wait=True)
    assert len(bench.provider.sent) == 2


async def test_a_late_arrival_within_the_window_is_not_doubled(bench: Bench) -> None:
    ids = await bench.filled()
    entry = bench.note(ids[0])
    bench.fates(arrives_late(128))
    counts = await bench.sender.send_due(wait=True)
    assert counts.sent == 1
    assert bench.world.effects == {entry.id: 1}
    assert len(bench.provider.sent) == 1


async def test_an_arrival_between_the_look_and_the_second_attempt_is_noticed(bench: Bench) -> None:
    ids = await bench.filled()
    entry = bench.note(ids[0])
    bench.fates(arrives_late(130.5))
    looks = []

    def delay_second_look(name: str) -> None:
        if name == "observe":
            looks.append(name)
            if len(looks) == 3:
                bench.clock.turn(5)

    bench.provider.before = delay_second_look
    counts = await bench.sender.send_due(wait=True)
    assert counts.sent == 1
    assert bench.world.effects == {entry.id: 1}


async def test_a_person_who_saw_the_evidence_can_have_it_sent_again(bench: Bench) -> None:
    ids = await bench.filled()
    entry = bench.note(ids[0])
    there = bench.at_provider(ids[0])
    bench.fates(NEVER_ARRIVED, NEVER_ARRIVED)
    await bench.sender.send_due()
    bench.clock.turn(131)
    await bench.sender.send_due()
    equal = Note(text="Called her.", author="Eva")
    there.notes += [equal, equal]
    bench.clock.turn(131)
    await bench.sender.send_due()
    stored = bench.entry(entry.id)
    assert stored.state is S.UNCERTAIN
    assert stored.not_before is None
    bench.store.write_now(lambda writer: writer.outbox.transition(entry.id, S.QUEUED, Sentence("Send again.")))
    await bench.sender.send_due()
    assert bench.entry(entry.id).state is S.SENT
    assert bench.world.effects == {entry.id: 1}


async def test_without_sight_of_notes_an_unclear_one_is_left_to_a_person(bench: Bench) -> None:
    ids = await bench.filled()
    bench.provider.can_see_notes = False
    entry = bench.note(ids[0])
    bench.fates(NEVER_ARRIVED)
    counts = await bench.sender.send_due(wait=True)
    assert counts.uncertain == 1
    assert len(bench.provider.sent) == 1
    assert bench.entry(entry.id).not_before is None


async def test_the_same_note_twice_is_not_counted_for_the_other(bench: Bench) -> None:
    ids = await bench.filled()
    first = bench.note(ids[0], "Same words")
    second = bench.note(ids[0], "Same words")
    bench.fates(NEVER_ARRIVED)
    counts = await bench.sender.send_due(wait=True)
    assert counts.sent == 2
    assert bench.world.effects == {first.id: 1, second.id: 1}


async def test_what_a_crash_left_as_sending_is_looked_for_before_anything_is_sent(bench: Bench) -> None:
    ids = await bench.filled()
    entry = bench.note(ids[0])

    def crash(_: OutgoingWrite) -> Fate:
        raise KeyboardInterrupt

    bench.provider.fate = crash
    with pytest.raises(KeyboardInterrupt):
        await bench.sender.send_due()
    assert bench.entry(entry.id).state is S.SENDING
    again = over(bench.store, bench.clock, bench.world, bench.provider, bench.account.id)
    await again.sender.recover()
    assert again.entry(entry.id).state is S.UNCERTAIN
    bench.provider.fate = lambda _: CONFIRMED
    assert (await again.sender.send_due(wait=True)).sent == 1
    assert bench.world.effects == {entry.id: 1}


async def test_a_clock_set_forward_does_not_shorten_the_quiet_window(bench: Bench) -> None:
    ids = await bench.filled()
    entry = bench.note(ids[0])
    bench.fates(arrives_late(120))
    await bench.sender.send_due()
    bench.clock.jump(86_400)
    bench.world._late = [(at.replace(year=2027), effect) for at, effect in bench.world._late]
    await bench.sender.send_due()
    assert bench.entry(entry.id).state is S.UNCERTAIN
    assert len(bench.provider.sent) == 1
