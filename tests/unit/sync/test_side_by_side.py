"""A long upload and everything else: only what is about the same applicant waits for it."""

import asyncio
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scripted_provider import CONFIRMED, Fate, refused
from sync_bench import Bench, make_bench
from waiting import until

from recruiterdesk.domain.account import AccountState
from recruiterdesk.domain.errors import KeyRefused, Unreachable
from recruiterdesk.domain.outbox import OutboxEntry, OutboxState, Target
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.domain.write import AddNote, CreateApplication, FileRef, UploadDocument
from recruiterdesk.provider_api.contract import Files, OutgoingWrite, Receipt
from recruiterdesk.store.transaction import Writer
from recruiterdesk.sync.side_by_side import MOST_UPLOADS

S = OutboxState


class SlowLine:
    """Holds every upload until it is let through, and notes what was on its way together."""

    def __init__(self, bench: Bench) -> None:
        self.gates: dict[str, asyncio.Event] = {}
        self.begun = asyncio.Event()
        self.most_uploads = self.most_others = 0
        self.order: list[str] = []
        self._on_way: list[OutgoingWrite] = []
        self._send = bench.provider.send
        bench.provider.send = self.send  # type: ignore[method-assign]  # the line in the place of the provider's own

    async def send(self, outgoing: OutgoingWrite, files: Files, on_first_byte: Callable[[], None]) -> Receipt:
        self.order.append(outgoing.id)
        self._on_way.append(outgoing)
        uploads = [one for one in self._on_way if isinstance(one.write, UploadDocument)]
        self.most_uploads = max(self.most_uploads, len(uploads))
        self.most_others = max(self.most_others, len(self._on_way) - len(uploads))
        assert len({one.target_remote_id for one in self._on_way}) == len(self._on_way), "two writes of one applicant at once"
        try:
            if isinstance(outgoing.write, UploadDocument):
                gate = self.gates.setdefault(outgoing.id, asyncio.Event())
                self.begun.set()
                await gate.wait()
            return await self._send(outgoing, files, on_first_byte)
        finally:
            self._on_way.remove(outgoing)

    def let_all_through(self) -> None:
        for gate in self.gates.values():
            gate.set()


async def test_notes_to_others_go_on_while_a_large_file_is_on_its_way_and_its_own_applicant_waits(bench: Bench) -> None:
    ids = await bench.filled(4)
    upload = bench.queue(ids[0], UploadDocument(file=await bench.put_file(b"cv")))
    own = bench.note(ids[0], "about the same person")
    others = [bench.note(remote_id) for remote_id in ids[1:]]
    line = SlowLine(bench)
    async with asyncio.TaskGroup() as group:
        sending = group.create_task(bench.sender.send_due())
        await until(lambda: all(bench.entry(one.id).state is S.SENT for one in others))
        assert bench.entry(upload.id).state is S.SENDING
        assert bench.entry(own.id).state is S.QUEUED
        assert not sending.done()
        line.let_all_through()
    assert sending.result().sent == 5
    assert line.order.index(upload.id) < line.order.index(own.id)


async def test_a_note_that_is_queued_meanwhile_goes_too_and_a_held_one_at_its_time(bench: Bench) -> None:
    ids = await bench.filled(3)
    bench.queue(ids[0], UploadDocument(file=await bench.put_file(b"cv")))
    held = bench.note(ids[1], "held", hold=10)
    line = SlowLine(bench)
    async with asyncio.TaskGroup() as group:
        group.create_task(bench.sender.send_due())
        await line.begun.wait()
        await until(lambda: bench.entry(held.id).state is S.SENT)
        late = bench.note(ids[2], "typed while it was under way")
        await until(lambda: bench.entry(late.id).state is S.SENT)
        line.let_all_through()
    assert bench.states() == {S.SENT: 3}


async def test_no_more_than_two_files_share_the_line(bench: Bench) -> None:
    ids = await bench.filled(5)
    for number, remote_id in enumerate(ids):
        bench.queue(remote_id, UploadDocument(file=await bench.put_file(b"%d" % number, f"{number}.pdf")))
    line = SlowLine(bench)
    async with asyncio.TaskGroup() as group:
        sending = group.create_task(bench.sender.send_due())
        while not sending.done():
            await asyncio.sleep(0.01)
            line.let_all_through()
    assert (sending.result().sent, line.most_uploads) == (5, MOST_UPLOADS)


async def test_a_refused_key_lets_nothing_more_begin_and_the_file_under_way_ends(bench: Bench) -> None:
    ids = await bench.filled(4)
    upload = bench.queue(ids[0], UploadDocument(file=await bench.put_file(b"cv")))
    for remote_id in ids[1:]:
        bench.note(remote_id)
    line = SlowLine(bench)

    def fate(outgoing: OutgoingWrite) -> Fate:
        return refused(KeyRefused("The key is refused.")) if isinstance(outgoing.write, AddNote) else CONFIRMED

    bench.provider.fate = fate
    async with asyncio.TaskGroup() as group:
        group.create_task(bench.sender.send_due())
        await until(lambda: bench.state().state is AccountState.CREDENTIALS)
        line.let_all_through()
    assert bench.entry(upload.id).state is S.SENT
    assert bench.states() == {S.SENT: 1, S.QUEUED: 3}
    assert len(line.order) == 2


async def test_a_cancelled_round_leaves_the_file_under_way_to_be_looked_for(bench: Bench) -> None:
    ids = await bench.filled(1)
    upload = bench.queue(ids[0], UploadDocument(file=await bench.put_file(b"cv")))
    begun = asyncio.Event()

    async def half(outgoing: OutgoingWrite, files: Files, on_first_byte: Callable[[], None]) -> Receipt:
        on_first_byte()
        begun.set()
        await asyncio.Event().wait()
        raise AssertionError

    bench.provider.send = half  # type: ignore[method-assign]  # hangs after its first byte
    await bench.cancel_sending(begun)
    assert bench.entry(upload.id).state is S.SENDING
    await bench.sender.recover()
    assert bench.entry(upload.id).state is S.UNCERTAIN


async def test_a_failure_of_our_own_disk_is_raised_once_nothing_is_under_way(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    ids = await bench.filled(2)
    upload = bench.queue(ids[0], UploadDocument(file=await bench.put_file(b"cv")))
    bench.note(ids[1])
    line = SlowLine(bench)

    observe, seen = bench.sender._observe, []

    async def broken(*arguments: Any) -> Any:
        seen.append(arguments)
        if len(seen) == 1:
            return await observe(*arguments)
        await until(lambda: bool(line.order))
        line.let_all_through()
        raise RuntimeError

    monkeypatch.setattr(bench.sender, "_observe", broken)
    with pytest.raises(RuntimeError):
        await bench.sender.send_due()
    assert bench.entry(upload.id).state is S.SENT


@given(
    kinds=st.lists(st.tuples(st.sampled_from(["note", "upload"]), st.integers(0, 3)), min_size=1, max_size=8),
    creates=st.lists(st.booleans(), max_size=2),
    unsent=st.sets(st.integers(0, 7), max_size=1),
)
@settings(max_examples=12, deadline=None)
def test_whatever_waits_goes_out_once_and_in_order_for_each_applicant(
    tmp_path_factory: pytest.TempPathFactory, kinds: list[tuple[str, int]], creates: list[bool], unsent: set[int]
) -> None:
    async def run() -> None:
        bench = make_bench(tmp_path_factory.mktemp("side"))
        try:
            ids = await bench.filled(4)
            entries: list[OutboxEntry] = []
            for number, (kind, place) in enumerate(kinds):
                if kind == "upload":
                    entries.append(bench.queue(ids[place], UploadDocument(file=await bench.put_file(b"%d" % number, f"{number}.pdf"))))
                else:
                    entries.append(bench.note(ids[place], f"note {number}"))
            for has_file in creates:
                entries += _create(bench, await bench.put_file(b"new", "new.pdf") if has_file else None)
            fails = {entries[number].id for number in unsent if number < len(kinds)}

            def fate(outgoing: OutgoingWrite) -> Fate:
                if outgoing.id in fails:
                    fails.discard(outgoing.id)
                    error = Unreachable("The connection could not be made.")
                    error.is_unsent = True
                    return Fate(is_applied=False, error=error, sends_bytes=False)
                return CONFIRMED

            bench.provider.fate = fate
            line = SlowLine(bench)
            async with asyncio.TaskGroup() as group:
                sending = group.create_task(_send_all(bench))
                while not sending.done():
                    await asyncio.sleep(0.001)
                    line.let_all_through()
            assert bench.states() == {S.SENT: len(entries)}
            assert bench.world.effects == {entry.id: 1 for entry in entries}
            assert line.most_uploads <= MOST_UPLOADS
            assert line.most_others <= 1
            last = {entry_id: place for place, entry_id in enumerate(line.order)}
            for target in {entry.target.local_id for entry in entries}:
                places = [last[entry.id] for entry in entries if entry.target.local_id == target]
                assert places == sorted(places)
        finally:
            bench.store.close()

    asyncio.run(run())


async def _send_all(bench: Bench) -> None:
    for _ in range(4):
        await bench.sender.send_due()


def _create(bench: Bench, file: FileRef | None) -> list[OutboxEntry]:
    create = CreateApplication(vacancy_remote_id="job_1", fields={"first_name": "Bea", "last_name": "Smit", "email": "bea@example.org"})

    def work(writer: Writer) -> list[OutboxEntry]:
        local_id = writer.add_local_application(bench.account.id, None, create)
        target = Target(table="application", local_id=local_id, remote_id=None, name="Bea Smit")
        first = writer.outbox.add(bench.account.id, target, create, summary=Sentence("Add"))
        if file is None:
            return [first]
        return [first, writer.outbox.add(bench.account.id, target, UploadDocument(file=file), summary=Sentence("CV"), after=first.id)]

    return bench.store.write_now(work)
