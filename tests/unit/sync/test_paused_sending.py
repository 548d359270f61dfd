"""Sending that the user paused: nothing more leaves from that moment, what is unclear is still looked for, and going on sends all of it."""

import pytest
from scripted_provider import CONFIRMED, LOST_REPLY, Fate
from sync_bench import Bench

from recruiterdesk.domain.account import PAUSED_SENDING, SENDING
from recruiterdesk.domain.outbox import OutboxState
from recruiterdesk.provider_api.contract import OutgoingWrite

S = OutboxState


def set_sending(bench: Bench, *, is_paused: bool) -> None:
    settings = {SENDING: PAUSED_SENDING} if is_paused else {}
    bench.store.write_now(lambda writer: writer.accounts.set_settings(bench.account.id, settings))


@pytest.mark.parametrize("hold", [None, 30.0])
async def test_nothing_leaves_while_it_is_paused_and_all_of_it_when_it_goes_on(bench: Bench, hold: float | None) -> None:
    ids = await bench.filled()
    entries = [bench.note(number, hold=hold) for number in ids]
    set_sending(bench, is_paused=True)
    await bench.clock.sleep(60)
    bench.provider.requests.clear()
    counts = await bench.sender.send_due(wait=True)
    assert (counts.sent, counts.queued, bench.provider.requests) == (0, 3, [])
    set_sending(bench, is_paused=False)
    assert (await bench.sender.send_due()).sent == 3
    assert bench.world.effects == {entry.id: 1 for entry in entries}


async def test_a_pause_in_the_middle_lets_the_write_that_is_leaving_end_and_no_other_begin(bench: Bench) -> None:
    ids = await bench.filled()
    entries = [bench.note(number) for number in ids]

    def pause(_outgoing: OutgoingWrite) -> Fate:
        set_sending(bench, is_paused=True)
        return CONFIRMED

    bench.provider.fate = pause
    counts = await bench.sender.send_due()
    assert (counts.sent, counts.queued) == (1, 2)
    assert [bench.entry(entry.id).state for entry in entries] == [S.SENT, S.QUEUED, S.QUEUED]


async def test_a_pause_while_the_provider_is_looked_at_keeps_the_write_from_beginning(bench: Bench) -> None:
    ids = await bench.filled()
    entry = bench.note(ids[0])
    observe = bench.provider.observe

    async def pause_meanwhile(outgoing: OutgoingWrite) -> object:
        seen = await observe(outgoing)
        set_sending(bench, is_paused=True)
        return seen

    bench.provider.observe = pause_meanwhile  # type: ignore[method-assign,assignment]  # the same, and the user's press in the middle
    await bench.sender.send_due()
    assert bench.entry(entry.id).state is S.QUEUED
    assert bench.entry(entry.id).attempts == 0
    assert bench.world.effects == {}


async def test_what_is_unclear_is_looked_for_all_the_same(bench: Bench) -> None:
    ids = await bench.filled()
    lost, waiting = bench.note(ids[0]), bench.note(ids[1])
    left = [LOST_REPLY]
    bench.provider.fate = lambda _: left.pop() if left else CONFIRMED
    await bench.sender.send_due()
    assert bench.entry(lost.id).state is S.UNCERTAIN
    second = bench.note(ids[2])
    set_sending(bench, is_paused=True)
    counts = await bench.sender.send_due(wait=True)
    assert (counts.uncertain, counts.queued) == (0, 1)
    assert bench.entry(lost.id).state is S.SENT
    assert bench.entry(waiting.id).state is S.SENT
    assert bench.entry(second.id).state is S.QUEUED
