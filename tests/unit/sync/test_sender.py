"""The outbox sender: what becomes of an entry after each kind of answer."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from scripted_provider import CONFIRMED, LOST_REPLY, NEVER_ARRIVED, STAGES, Fate, arrives_late, refused
from sync_bench import Bench, over

from recruiterdesk.domain.account import AccountState
from recruiterdesk.domain.application import DocumentKind, Note
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
from recruiterdesk.domain.outbox import OutboxEntry, OutboxState, Target
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.domain.write import CreateApplication, DeleteRecord, FileRef, MoveStage, UploadDocument
from recruiterdesk.provider_api.contract import OutgoingWrite
from recruiterdesk.store.transaction import Writer

S = OutboxState


def unsent() -> Unreachable:
    error = Unreachable("No route to the provider.")
    error.is_unsent = True
    return error


async def filled(bench: Bench, count: int = 3) -> list[str]:
    bench.world.add_vacancy("job_1")
    for _ in range(count):
        bench.world.add()
    await bench.sync.pull(details="none")
    bench.provider.requests.clear()
    return sorted(bench.world.ids())


def fates(bench: Bench, *planned: Fate) -> None:
    """Let the first attempts end so, and every later one be confirmed."""
    left = list(planned)
    bench.provider.fate = lambda _: left.pop(0) if left else CONFIRMED


async def test_a_confirmed_note_is_sent_once_and_stands_in_the_cache(bench: Bench) -> None:
    ids = await filled(bench)
    entry = bench.note(ids[0])
    counts = await bench.sender.send_due()
    assert (counts.sent, counts.refused, counts.uncertain, counts.queued) == (1, 0, 0, 0)
    assert bench.entry(entry.id).state is S.SENT
    assert bench.world.effects == {entry.id: 1}
    local_id = entry.target.local_id
    view = bench.store.read_now(lambda reader: reader.applications.view(local_id))
    assert [note.text for note in view.notes] == ["Called her."]


async def test_the_attempt_is_on_the_disk_before_the_first_byte(bench: Bench) -> None:
    ids = await filled(bench)
    entry = bench.note(ids[0])
    seen = []

    def look(outgoing: OutgoingWrite) -> Fate:
        stored = bench.entry(entry.id)
        seen.append((stored.state, stored.attempts, stored.is_bytes_sent, stored.baseline is not None))
        return CONFIRMED

    bench.provider.fate = look
    await bench.sender.send_due()
    assert seen == [(S.SENDING, 1, True, True)]


async def test_a_lost_reply_waits_out_the_quiet_window_and_is_found(bench: Bench) -> None:
    ids = await filled(bench)
    entry = bench.note(ids[0])
    fates(bench, LOST_REPLY)
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
    ids = await filled(bench)
    entry = bench.note(ids[0])
    fates(bench, NEVER_ARRIVED)
    counts = await bench.sender.send_due(wait=True)
    assert counts.sent == 1
    assert bench.entry(entry.id).resends == 1
    assert bench.world.effects == {entry.id: 1}


async def test_a_second_absence_is_left_to_a_person_with_the_evidence(bench: Bench) -> None:
    ids = await filled(bench)
    entry = bench.note(ids[0])
    fates(bench, NEVER_ARRIVED, NEVER_ARRIVED)
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
    ids = await filled(bench)
    entry = bench.note(ids[0])
    fates(bench, arrives_late(128))
    counts = await bench.sender.send_due(wait=True)
    assert counts.sent == 1
    assert bench.world.effects == {entry.id: 1}
    assert len(bench.provider.sent) == 1


async def test_an_arrival_between_the_look_and_the_second_attempt_is_noticed(bench: Bench) -> None:
    ids = await filled(bench)
    entry = bench.note(ids[0])
    fates(bench, arrives_late(130.5))
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
    ids = await filled(bench)
    entry = bench.note(ids[0])
    there = bench.world.find(ids[0])
    assert there is not None
    fates(bench, NEVER_ARRIVED, NEVER_ARRIVED)
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
    ids = await filled(bench)
    bench.provider.can_see_notes = False
    entry = bench.note(ids[0])
    fates(bench, NEVER_ARRIVED)
    counts = await bench.sender.send_due(wait=True)
    assert counts.uncertain == 1
    assert len(bench.provider.sent) == 1
    assert bench.entry(entry.id).not_before is None


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
    ids = await filled(bench)
    entry = bench.note(ids[0])
    is_unsent = isinstance(error, Unreachable) and error.is_unsent
    fates(bench, Fate(is_applied=False, error=error, sends_bytes=not is_unsent))
    await bench.sender.send_due()
    stored = bench.entry(entry.id)
    assert stored.state is state
    if isinstance(error, DeskError):
        assert stored.error is not None
        assert stored.error.kind == error.kind
        assert stored.error.fields == error.fields


async def test_a_refused_key_stops_after_one_attempt_and_keeps_the_queue(bench: Bench) -> None:
    ids = await filled(bench)
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
    ids = await filled(bench)
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
    ids = await filled(bench)
    bench.note(ids[0])
    bench.note(ids[1])
    fates(bench, refused(RateLimited("Wait.", retry_after=30.0)))
    await bench.sender.send_due()
    assert len(bench.provider.sent) == 1
    counts = await bench.sender.send_due(wait=True)
    assert counts.sent == 2
    assert sum(bench.clock.slept) >= 30


async def test_without_a_network_the_rest_of_the_queue_is_left_alone(bench: Bench) -> None:
    ids = await filled(bench, 5)
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


async def test_a_move_that_a_colleague_made_elsewhere_is_a_conflict_and_a_retry_is_a_choice(bench: Bench) -> None:
    ids = await filled(bench)
    entry = bench.move(ids[0], "Offer", from_stage=STAGES[0])
    there = bench.world.find(ids[0])
    assert there is not None
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
    ids = await filled(bench)
    entry = bench.move(ids[0], "Offer", from_stage=STAGES[0])
    there = bench.world.find(ids[0])
    assert there is not None
    there.stage = "Offer"
    await bench.sender.send_due()
    assert bench.entry(entry.id).state is S.SENT
    assert bench.provider.sent == []


async def test_two_moves_of_one_applicant_go_in_order(bench: Bench) -> None:
    ids = await filled(bench)
    bench.move(ids[0], "Phone screen", from_stage=STAGES[0])
    bench.move(ids[0], "Offer", from_stage="Phone screen")
    assert (await bench.sender.send_due()).sent == 2
    assert [outgoing.write.stage for outgoing in bench.provider.sent if isinstance(outgoing.write, MoveStage)] == ["Phone screen", "Offer"]
    there = bench.world.find(ids[0])
    assert there is not None
    assert there.stage == "Offer"
    assert (ids[0], there.first_name, "Offer") in bench.shown()


async def test_an_unclear_move_holds_the_next_move_but_not_a_note(bench: Bench) -> None:
    ids = await filled(bench)
    bench.move(ids[0], "Phone screen", from_stage=STAGES[0])
    later = bench.move(ids[0], "Offer", from_stage="Phone screen")
    note = bench.note(ids[1])
    fates(bench, NEVER_ARRIVED)
    await bench.sender.send_due()
    assert bench.entry(later.id).state is S.QUEUED
    assert bench.entry(note.id).state is S.SENT


async def test_the_same_note_twice_is_not_counted_for_the_other(bench: Bench) -> None:
    ids = await filled(bench)
    first = bench.note(ids[0], "Same words")
    second = bench.note(ids[0], "Same words")
    fates(bench, NEVER_ARRIVED)
    counts = await bench.sender.send_due(wait=True)
    assert counts.sent == 2
    assert bench.world.effects == {first.id: 1, second.id: 1}


async def test_a_note_for_somebody_who_is_gone_is_refused_and_keeps_its_text(bench: Bench) -> None:
    ids = await filled(bench)
    entry = bench.note(ids[0], "Do not lose me")
    gone = bench.world.find(ids[0])
    assert gone is not None
    bench.world.remove(gone)
    await bench.sender.send_due()
    stored = bench.entry(entry.id)
    assert stored.state is S.REFUSED
    assert stored.write == entry.write


async def test_deleting_somebody_who_is_gone_already_is_done(bench: Bench) -> None:
    ids = await filled(bench)
    entry = bench.queue(ids[0], DeleteRecord())
    gone = bench.world.find(ids[0])
    assert gone is not None
    bench.world.remove(gone)
    fates(bench, refused(NotFound("It is gone.")))
    await bench.sender.send_due()
    assert bench.entry(entry.id).state is S.SENT
    assert ids[0] not in bench.here()


async def test_how_far_an_upload_is_is_told_by_its_entry_chunk_by_chunk(bench: Bench) -> None:
    ids = await filled(bench)
    file = await put_file(bench, bytes(600 * 1024))
    entry = bench.queue(ids[0], UploadDocument(file=file, kind=DocumentKind.RESUME))
    assert (await bench.sender.send_due()).sent == 1
    assert [(one.entry_id, one.sent // 1024, one.total) for one in bench.uploads] == [
        (entry.id, 256, file.bytes),
        (entry.id, 512, file.bytes),
        (entry.id, 600, file.bytes),
    ]


async def test_a_new_applicant_gets_her_id_and_what_waited_for_her_follows(bench: Bench) -> None:
    await filled(bench)
    vacancy_id = bench.store.read_now(lambda reader: reader.vacancies.by_ref(bench.account.id, "job_1"))
    create = CreateApplication(vacancy_remote_id="job_1", fields={"first_name": "Bea", "last_name": "Smit", "email": "bea@example.org"})
    file = await put_file(bench, b"cv")

    def work(writer: Writer) -> tuple[OutboxEntry, OutboxEntry]:
        local_id = writer.add_local_application(bench.account.id, vacancy_id, create)
        target = Target(table="application", local_id=local_id, remote_id=None, name="Bea Smit")
        first = writer.outbox.add(bench.account.id, target, create, summary=Sentence("Add"))
        upload = UploadDocument(file=file, kind=DocumentKind.RESUME)
        return first, writer.outbox.add(bench.account.id, target, upload, summary=Sentence("CV"), after=first.id)

    first, second = bench.store.write_now(work)
    fates(bench, LOST_REPLY)
    counts = await bench.sender.send_due(wait=True)
    assert counts.sent == 2
    assert bench.world.effects == {first.id: 1, second.id: 1}
    made = bench.world.find(bench.world.created[first.id])
    assert made is not None
    assert made.files == ["cv.pdf"]
    assert made.remote_id in bench.here()
    assert len(bench.shown()) == 4
    assert not [row for row in bench.shown() if row[0] not in bench.world.ids()]


async def put_file(bench: Bench, content: bytes) -> FileRef:
    async def chunks() -> AsyncIterator[bytes]:
        yield content

    return await bench.store.files.put(chunks(), "cv.pdf")


async def test_a_photo_whose_fate_is_unclear_is_simply_sent_again(bench: Bench) -> None:
    ids = await filled(bench)
    file = await put_file(bench, b"jpg")
    entry = bench.queue(ids[0], UploadDocument(file=file, kind=DocumentKind.PHOTO))
    fates(bench, NEVER_ARRIVED)
    assert (await bench.sender.send_due(wait=True)).sent == 1
    assert bench.entry(entry.id).resends == 1


async def test_a_file_that_is_gone_from_this_computer_is_refused_not_taken_for_a_missing_applicant(bench: Bench) -> None:
    ids = await filled(bench)
    entry = bench.queue(ids[0], UploadDocument(file=FileRef(sha256="0" * 64, name="cv.pdf", bytes=3)))
    await bench.sender.send_due()
    stored = bench.entry(entry.id)
    assert stored.state is S.REFUSED
    assert stored.error is not None
    assert "no longer on this computer" in str(stored.error.message)


async def test_a_held_entry_goes_when_its_time_is_over(bench: Bench) -> None:
    ids = await filled(bench)
    bench.note(ids[0], hold=10)
    assert (await bench.sender.send_due()).queued == 1
    bench.clock.turn(11)
    assert (await bench.sender.send_due()).sent == 1


async def test_what_a_crash_left_as_sending_is_looked_for_before_anything_is_sent(bench: Bench) -> None:
    ids = await filled(bench)
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


async def test_a_send_cancelled_before_its_first_byte_is_queued_again(bench: Bench) -> None:
    ids = await filled(bench)
    entry = bench.note(ids[0])
    reached = asyncio.Event()

    async def hang(*_: object) -> object:
        reached.set()
        await asyncio.Event().wait()
        return None

    bench.provider.send = hang  # type: ignore[method-assign, assignment] # waits for its turn for ever
    async with asyncio.TaskGroup() as group:
        sending = group.create_task(bench.sender.send_due())
        await reached.wait()
        sending.cancel()
        await asyncio.wait({sending})
    assert bench.entry(entry.id).state is S.QUEUED
    assert not bench.entry(entry.id).is_bytes_sent


async def test_a_clock_set_forward_does_not_shorten_the_quiet_window(bench: Bench) -> None:
    ids = await filled(bench)
    entry = bench.note(ids[0])
    fates(bench, arrives_late(120))
    await bench.sender.send_due()
    bench.clock.jump(86_400)
    bench.world._late = [(at.replace(year=2027), effect) for at, effect in bench.world._late]
    await bench.sender.send_due()
    assert bench.entry(entry.id).state is S.UNCERTAIN
    assert len(bench.provider.sent) == 1


async def test_a_pull_does_not_undo_the_wish_that_waits(bench: Bench) -> None:
    ids = await filled(bench)
    bench.move(ids[0], "Offer", from_stage=STAGES[0])
    await bench.sync.pull(details="none")
    assert next(row for row in bench.shown() if row[0] == ids[0])[2] == "Offer"


async def test_two_programs_on_one_profile_send_an_entry_once(bench: Bench) -> None:
    ids = await filled(bench)
    entry = bench.note(ids[0])
    other = over(bench.store, bench.clock, bench.world, bench.provider, bench.account.id)
    both = await asyncio.gather(bench.sender.send_due(), other.sender.send_due())
    await bench.sender.send_due(wait=True)
    assert sum(one.sent for one in both) <= 2
    assert bench.world.effects == {entry.id: 1}
    assert bench.entry(entry.id).state is S.SENT
