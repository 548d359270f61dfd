"""Writes saved out of a damaged database, of which nobody knows whether they had left: a look settles each of them, or a person does."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import pytest
from damaged_desk import open_rescued
from hand_clock import HandClock
from made_up_store import START, TEST_KEY, Desk, an_application
from scripted_provider import LOST_REPLY, Applied, Fate, ScriptedProvider, World

from recruiterdesk.domain.application import Note
from recruiterdesk.domain.errors import ContractBroken, Unreachable
from recruiterdesk.domain.outbox import OutboxEntry, OutboxState, Target
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.domain.sync_report import OutboxCounts
from recruiterdesk.domain.write import AddNote, CreateApplication, EditRecord, FileRef, MoveStage, UploadDocument, Write
from recruiterdesk.store.store import Store
from recruiterdesk.store.trouble import Damaged
from recruiterdesk.sync.sender import OutboxSender

PEOPLE = 6
LATEST_REPLY = timedelta(seconds=130)


@dataclass
class Saved:
    """A rescued profile, its account's provider, and the sender between them."""

    store: Store
    clock: HandClock
    world: World
    provider: ScriptedProvider
    sender: OutboxSender
    ids: list[str] = field(default_factory=list)

    def entry(self, id_: str) -> OutboxEntry:
        return self.store.read_now(lambda r: r.outbox.get(id_))

    def states(self) -> list[OutboxState]:
        return [self.entry(id_).state for id_ in self.ids]

    async def send(self) -> OutboxCounts:
        """Send as `outbox send --wait` does; it has to come to an end."""
        return await asyncio.wait_for(self.sender.send_due(wait=True), 20)


def damage(folder: Path, store: Store) -> None:
    """Put a log of another state beside the database, as a copy tool or a torn disk does: nothing that waits can be believed any more."""
    store.purge_residue_now()
    Desk.take(_desk_over(store), an_application("ap_extra"), at=START)
    older = (folder / "desk.db-wal").read_bytes()
    store.close()
    (folder / "desk.db-wal").write_bytes(older)
    with pytest.raises(Damaged):
        Store.open(folder, TEST_KEY)


def _desk_over(store: Store) -> Desk:
    desk = object.__new__(Desk)
    desk.store, desk.account = store, 1
    return desk


def queue(store: Store, remote_id: str | None, write: Write, *, local_id: int | None = None, after: str | None = None) -> str:
    number = local_id or store.read_now(lambda r: r.applications.by_ref(1, remote_id or ""))
    target = Target(table="application", local_id=number, remote_id=remote_id, name="Anna")
    return store.write_now(lambda w: w.outbox.add(1, target, write, summary=Sentence("A change"), after=after)).id


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "profile"


def filled(folder: Path) -> Store:
    """Make a profile with a few applicants, whose provider has them too."""
    store = Store.open(folder, TEST_KEY, clock=HandClock())
    Desk(store).take(*(an_application(f"ap_{number}") for number in range(PEOPLE)))
    return store


def saved(folder: Path, store: Store, *ids: str) -> Saved:
    """Damage the profile, rescue it, and stand a provider before it."""
    damage(folder, store)
    clock = HandClock()
    rescued = open_rescued(folder, clock)
    world = World(clock)
    world.add_vacancy("job_1")
    world.applied = [Applied(f"ap_{number}", "job_1") for number in range(PEOPLE)]
    provider = ScriptedProvider(world)
    account = rescued.read_now(lambda r: r.accounts.by_id(1))
    found = Saved(rescued, clock, world, provider, OutboxSender(account, provider, rescued, clock), list(ids))
    assert {found.entry(id_).attempts for id_ in ids} == {0}
    return found


async def test_a_note_that_is_not_there_is_sent_once_and_only_after_a_late_reply_is_ruled_out(folder: Path) -> None:
    store = filled(folder)
    desk = saved(folder, store, queue(store, "ap_1", AddNote(text="Call her", author="Eva")))
    assert desk.states() == [OutboxState.UNCERTAIN]
    before = desk.clock.now()
    assert (await desk.sender.send_due()).uncertain == 1  # nobody waits: too early to look
    assert desk.provider.calls("observe") == 0
    done = await desk.send()
    assert (done.sent, done.uncertain, done.queued) == (1, 0, 0)
    assert desk.clock.now() - before >= LATEST_REPLY
    assert desk.world.effects == {desk.ids[0]: 1}


async def test_one_that_arrives_late_is_not_sent_twice(folder: Path) -> None:
    store = filled(folder)
    desk = saved(folder, store, queue(store, "ap_1", AddNote(text="Call her", author="Eva")))
    theirs = desk.world.applied[1]
    desk.world.later(100, lambda: theirs.notes.append(Note(text="Call her", author="Eva")))
    passed = desk.provider.before
    desk.provider.before = lambda _name: desk.world.pass_time()
    await desk.send()
    assert passed is None
    assert desk.provider.sent == []
    assert desk.states() == [OutboxState.UNCERTAIN]  # one like it may have been there before: a person says


async def test_what_is_there_already_is_left_to_a_person_who_is_told_what_was_seen(folder: Path) -> None:
    store = filled(folder)
    desk = saved(folder, store, queue(store, "ap_1", AddNote(text="Call her", author="Eva")))
    desk.world.applied[1].notes.append(Note(text="Call her", author="Eva"))
    done = await desk.send()
    entry = desk.entry(desk.ids[0])
    assert (done.sent, done.uncertain, entry.not_before) == (0, 1, None)
    assert entry.latest is not None
    assert entry.latest.matching == 1
    assert "How many there were before is not known" in str(entry.steps[-1].what)
    assert desk.provider.sent == []
    # She says that it did not arrive: then it goes out, once.
    desk.store.write_now(lambda w: w.outbox.transition(entry.id, OutboxState.QUEUED, Sentence("You said that it did not arrive.")))
    assert (await desk.send()).sent == 1
    assert desk.world.effects == {entry.id: 1}


async def test_moves_go_out_in_their_order_where_the_provider_still_shows_where_they_began(folder: Path) -> None:
    store = filled(folder)
    first = queue(store, "ap_1", MoveStage(stage="Interview", from_stage="Applied"))
    second = queue(store, "ap_1", MoveStage(stage="Hired", from_stage="Interview"))
    desk = saved(folder, store, first, second)
    done = await desk.send()
    assert (done.sent, done.uncertain, done.queued) == (2, 0, 0)
    assert desk.world.applied[1].stage == "Hired"
    assert [one.id for one in desk.provider.sent] == [first, second]


async def test_a_move_that_arrived_before_is_seen_and_the_one_behind_it_goes_on(folder: Path) -> None:
    store = filled(folder)
    first = queue(store, "ap_1", MoveStage(stage="Interview", from_stage="Applied"))
    second = queue(store, "ap_1", MoveStage(stage="Hired", from_stage="Interview"))
    desk = saved(folder, store, first, second)
    desk.world.applied[1].stage = "Interview"
    assert (await desk.send()).uncertain == 0
    assert desk.states() == [OutboxState.SENT, OutboxState.SENT]
    assert [one.id for one in desk.provider.sent] == [second]


async def test_a_move_of_somebody_whom_a_colleague_moved_is_left_to_a_person(folder: Path) -> None:
    store = filled(folder)
    desk = saved(folder, store, queue(store, "ap_1", MoveStage(stage="Interview", from_stage="Applied")))
    desk.world.applied[1].stage = "Offer"
    assert (await desk.send()).uncertain == 1
    assert desk.entry(desk.ids[0]).not_before is None
    assert desk.provider.sent == []


async def _content() -> AsyncIterator[bytes]:
    yield b"%PDF-1.4 made up"


async def _upload(store: Store, remote_id: str) -> tuple[str, FileRef]:
    file = await store.files.put(_content(), "cv.pdf")
    return queue(store, remote_id, UploadDocument(file=file)), file


async def test_edits_and_uploads_are_settled_as_well(folder: Path) -> None:
    store = filled(folder)
    upload, _ = await _upload(store, "ap_2")
    done_already = queue(store, "ap_3", EditRecord(fields={"first_name": "Bea"}))
    to_do = queue(store, "ap_4", EditRecord(fields={"first_name": "Cor"}))
    desk = saved(folder, store, upload, done_already, to_do)
    desk.world.applied[3].first_name = "Bea"
    assert (await desk.send()).uncertain == 0
    assert set(desk.states()) == {OutboxState.SENT}
    assert desk.world.effects == {upload: 1, to_do: 1}


async def test_a_new_applicant_and_what_was_written_about_him_follow_each_other(folder: Path) -> None:
    store = filled(folder)
    create = CreateApplication(vacancy_remote_id="job_1", fields={"first_name": "Bea", "last_name": "Nieuw"})
    number = store.write_now(lambda w: w.add_local_application(1, w.vacancies.by_ref(1, "job_1"), create))
    first = queue(store, None, create, local_id=number)
    second = queue(store, None, AddNote(text="Promising", author="Eva"), local_id=number, after=first)
    desk = saved(folder, store, first, second)
    done = await desk.send()
    assert (done.sent, done.uncertain, done.queued) == (2, 0, 0)
    made = desk.world.find(desk.world.created[first])
    assert made is not None
    assert [note.text for note in made.notes] == ["Promising"]


async def test_what_waited_for_an_entry_that_was_lost_does_not_wait_for_ever(folder: Path) -> None:
    store = filled(folder)
    create = CreateApplication(vacancy_remote_id="job_1", fields={"first_name": "Bea", "last_name": "Nieuw"})
    number = store.write_now(lambda w: w.add_local_application(1, w.vacancies.by_ref(1, "job_1"), create))
    lost = queue(store, "ap_5", AddNote(text="This one is lost", author="Eva"))
    creation = queue(store, None, create, local_id=number)
    orphan = queue(store, None, AddNote(text="Promising", author="Eva"), local_id=number, after=creation)
    other = queue(store, "ap_5", AddNote(text="Another", author="Eva"), after=lost)
    store._thread.run_now(lambda: store._desk.execute("DELETE FROM outbox WHERE id IN (?, ?)", (lost, creation)))  # as a bad page does
    desk = saved(folder, store, orphan, other)
    done = await desk.send()
    assert (done.sent, done.uncertain, done.queued) == (1, 0, 0)
    entry = desk.entry(orphan)
    assert (entry.state, isinstance(entry.write, AddNote) and entry.write.text) == (OutboxState.REFUSED, "Promising")
    assert entry.error is not None
    assert "Copy the text" in str(entry.error.message)
    assert desk.entry(other).state is OutboxState.SENT


@pytest.mark.parametrize("trouble", [ContractBroken("No JSON."), Unreachable("No network.")])
async def test_a_provider_that_cannot_be_asked_keeps_nobody_waiting_for_ever(folder: Path, trouble: ContractBroken | Unreachable) -> None:
    store = filled(folder)
    desk = saved(folder, store, queue(store, "ap_1", AddNote(text="Call her", author="Eva")))

    def fail(_name: str) -> None:
        raise trouble

    desk.provider.before = fail
    assert (await desk.send()).uncertain == 1
    desk.provider.before = None
    assert (await desk.send()).sent == 1  # it is looked for again, by the next sending
    assert desk.world.effects == {desk.ids[0]: 1}


async def test_a_second_lost_reply_is_not_answered_by_a_third_attempt(folder: Path) -> None:
    store = filled(folder)
    desk = saved(folder, store, queue(store, "ap_1", AddNote(text="Call her", author="Eva")))
    fates = [Fate(is_applied=False, error=LOST_REPLY.error)]
    desk.provider.fate = lambda _: fates[0]
    done = await desk.send()
    assert (done.uncertain, len(desk.provider.sent)) == (1, 1)
    assert desk.entry(desk.ids[0]).not_before is None
