"""The outbox sender: what becomes of an entry after each kind of answer."""

import asyncio

import pytest
from scripted_provider import CONFIRMED, Fate, refused
from sync_bench import Bench, over

from recruiterdesk.domain.account import AccountState
from recruiterdesk.domain.capability import Ability, Capability
from recruiterdesk.domain.errors import (
    ContractBroken,
    DeskError,
    Invalid,
    KeyRefused,
    NotFound,
    OutcomeUnknown,
    PermissionMissing,
    RateLimited,
    Unreachable,
)
from recruiterdesk.domain.outbox import OutboxState
from recruiterdesk.domain.write import DeleteRecord
from recruiterdesk.provider_api.contract import OutgoingWrite

S = OutboxState


def unsent() -> Unreachable:
    error = Unreachable("No route to the provider.")
    error.is_unsent = True
    return error


async def test_a_confirmed_note_is_sent_once_and_stands_in_the_cache(bench: Bench) -> None:
    ids = await bench.filled()
    entry = bench.note(ids[0])
    counts = await bench.sender.send_due()
    assert (counts.sent, counts.refused, counts.uncertain, counts.queued) == (1, 0, 0, 0)
    assert bench.entry(entry.id).state is S.SENT
    assert bench.world.effects == {entry.id: 1}
    local_id = entry.target.local_id
    view = bench.store.read_now(lambda reader: reader.applications.view(local_id))
    assert [note.text for note in view.notes] == ["Called her."]


async def test_the_attempt_is_on_the_disk_before_the_first_byte(bench: Bench) -> None:
    ids = await bench.filled()
    entry = bench.note(ids[0])
    seen = []

    def look(outgoing: OutgoingWrite) -> Fate:
        stored = bench.entry(entry.id)
        seen.append((stored.state, stored.attempts, stored.is_bytes_sent, stored.baseline is not None))
        return CONFIRMED

    bench.provider.fate = look
    await bench.sender.send_due()
    assert seen == [(S.SENDING, 1, True, True)]


@pytest.mark.parametrize(
    ("error", "state"),
    [
        (unsent(), S.QUEUED),
        (KeyRefused("The key is refused."), S.QUEUED),
        (RateLimited("Wait.", retry_after=10.0), S.QUEUED),
        (PermissionMissing("The key may not add notes."), S.QUEUED),
        (Invalid("The text is too long.", fields={"note": ["too long"]}), S.REFUSED),
        (NotFound("The applicant is gone."), S.REFUSED),
        (Unreachable("It broke."), S.UNCERTAIN),
        (ContractBroken("HTML came back."), S.UNCERTAIN),
        (OutcomeUnknown("A 500 came back."), S.UNCERTAIN),
        (RuntimeError("a bug"), S.UNCERTAIN),
    ],
)
async def test_each_kind_of_answer_leads_to_its_state(bench: Bench, error: Exception, state: OutboxState) -> None:
    ids = await bench.filled()
    entry = bench.note(ids[0])
    is_unsent = isinstance(error, Unreachable) and error.is_unsent
    bench.fates(Fate(is_applied=False, error=error, sends_bytes=not is_unsent))
    await bench.sender.send_due()
    stored = bench.entry(entry.id)
    assert stored.state is state
    if isinstance(error, DeskError):
        assert stored.error is not None
        assert stored.error.kind == error.kind
        assert stored.error.fields == error.fields


async def test_a_refused_key_stops_after_one_attempt_and_keeps_the_queue(bench: Bench) -> None:
    ids = await bench.filled()
    for remote_id in ids:
        bench.note(remote_id)
    bench.provider.fate = lambda _: refused(KeyRefused("The key is refused."))
    await bench.sender.send_due()
    assert len(bench.provider.sent) == 1
    assert bench.states() == {S.QUEUED: 3}
    assert bench.state().state is AccountState.CREDENTIALS
    bench.provider.requests.clear()
    await bench.sender.send_due()
    assert bench.provider.requests == []


async def test_a_missing_permission_keeps_the_entry_and_is_not_tried_again(bench: Bench) -> None:
    ids = await bench.filled()
    entry = bench.note(ids[0])
    other = bench.note(ids[1])
    bench.provider.fate = lambda _: refused(PermissionMissing("The key lacks job-application-notes:write."))
    await bench.sender.send_due()
    await bench.sender.send_due()
    assert len(bench.provider.sent) == 1
    assert bench.state().capabilities[Capability.ADD_NOTE].state is Ability.NO
    for one in (entry, other):
        stored = bench.entry(one.id)
        assert stored.state is S.QUEUED
        assert stored.error is not None
        assert stored.error.kind == "forbidden"


async def test_a_pause_asked_for_is_kept(bench: Bench) -> None:
    ids = await bench.filled()
    bench.note(ids[0])
    bench.note(ids[1])
    bench.fates(refused(RateLimited("Wait.", retry_after=30.0)))
    await bench.sender.send_due()
    assert len(bench.provider.sent) == 1
    counts = await bench.sender.send_due(wait=True)
    assert counts.sent == 2
    assert sum(bench.clock.slept) >= 30


async def test_without_a_network_the_rest_of_the_queue_is_left_alone(bench: Bench) -> None:
    ids = await bench.filled(5)
    for remote_id in ids:
        bench.note(remote_id)

    def offline(name: str) -> None:
        raise unsent()

    bench.provider.before = offline
    counts = await bench.sender.send_due()
    assert counts.queued == 5
    assert len(bench.provider.requests) == 2
    bench.provider.before = None
    assert (await bench.sender.send_due()).sent == 5


async def test_a_note_for_somebody_who_is_gone_is_refused_and_keeps_its_text(bench: Bench) -> None:
    ids = await bench.filled()
    entry = bench.note(ids[0], "Do not lose me")
    gone = bench.at_provider(ids[0])
    bench.world.remove(gone)
    await bench.sender.send_due()
    stored = bench.entry(entry.id)
    assert stored.state is S.REFUSED
    assert stored.write == entry.write


async def test_deleting_somebody_who_is_gone_already_is_done(bench: Bench) -> None:
    ids = await bench.filled()
    entry = bench.queue(ids[0], DeleteRecord())
    gone = bench.at_provider(ids[0])
    bench.world.remove(gone)
    bench.fates(refused(NotFound("It is gone.")))
    await bench.sender.send_due()
    assert bench.entry(entry.id).state is S.SENT
    assert ids[0] not in bench.here()


async def test_a_held_entry_goes_when_its_time_is_over(bench: Bench) -> None:
    ids = await bench.filled()
    bench.note(ids[0], hold=10)
    assert (await bench.sender.send_due()).queued == 1
    bench.clock.turn(11)
    assert (await bench.sender.send_due()).sent == 1


async def test_a_send_cancelled_before_its_first_byte_is_queued_again(bench: Bench) -> None:
    ids = await bench.filled()
    entry = bench.note(ids[0])
    reached = asyncio.Event()

    async def hang(*_: object) -> object:
        reached.set()
        await asyncio.Event().wait()
        return None

    bench.provider.send = hang  # type: ignore[method-assign, assignment]  # waits for its turn for ever
    await bench.cancel_sending(reached)
    assert bench.entry(entry.id).state is S.QUEUED
    assert not bench.entry(entry.id).is_bytes_sent


async def test_two_programs_on_one_profile_send_an_entry_once(bench: Bench) -> None:
    ids = await bench.filled()
    entry = bench.note(ids[0])
    other = over(bench.store, bench.clock, bench.world, bench.provider, bench.account.id)
    both = await asyncio.gather(bench.sender.send_due(), other.sender.send_due())
    await bench.sender.send_due(wait=True)
    assert sum(one.sent for one in both) <= 2
    assert bench.world.effects == {entry.id: 1}
    assert bench.entry(entry.id).state is S.SENT
