"""A thousand attempts whose outcome nobody told: nothing twice, nothing lost, at most one attempt more by itself, the rest to a person."""

import os
import random
from pathlib import Path

import pytest
from scripted_provider import CONFIRMED, STAGES, Fate, arrives_late
from sync_bench import Bench, make_bench

from recruiterdesk.domain.errors import ContractBroken, OutcomeUnknown, Unreachable
from recruiterdesk.domain.outbox import OutboxState
from recruiterdesk.provider_api.contract import OutgoingWrite

COUNT = int(os.environ.get("RECRUITERDESK_AMBIGUOUS", "1000"))
BATCH = 100
PEOPLE = 40

ERRORS = (
    lambda: OutcomeUnknown("A 500 came back."),
    lambda: OutcomeUnknown("A 409 came back."),
    lambda: Unreachable("The connection was reset."),
    lambda: ContractBroken("HTML came back."),
)


class Ambiguity:
    """Decides about each attempt: the first of an entry is always unclear, a later one often."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.attempts: dict[str, int] = {}

    def __call__(self, outgoing: OutgoingWrite) -> Fate:
        self.attempts[outgoing.id] = self.attempts.get(outgoing.id, 0) + 1
        if self.attempts[outgoing.id] > 1 and self.chance.random() < 0.5:
            return CONFIRMED
        error = self.chance.choice(ERRORS)()
        kind = self.chance.randrange(3)
        if kind == 0:
            return Fate(error=error)
        if kind == 1:
            return Fate(is_applied=False, error=error)
        return Fate(delay=self.chance.uniform(0, 128), error=error)


@pytest.mark.slow
@pytest.mark.timeout(300)
async def test_notes_are_neither_doubled_nor_lost(tmp_path: Path) -> None:
    chance = random.Random(20261122)
    bench = make_bench(tmp_path)
    try:
        bench.world.add_vacancy("job_1")
        for _ in range(PEOPLE):
            bench.world.add()
        await bench.sync.pull(details="none")
        ids = sorted(bench.world.ids())
        fate = bench.provider.fate = Ambiguity(chance)
        entries: list[str] = []
        for start in range(0, COUNT, BATCH):
            # Few different texts, so that equal ones meet on one applicant.
            entries += [bench.note(chance.choice(ids), f"Called {chance.randrange(4)}").id for _ in range(BATCH)]
            await bench.sender.send_due(wait=True)
            assert len(entries) == start + BATCH
        bench.clock.turn(3600)
        bench.world.pass_time()
        judge(bench, entries, fate)
    finally:
        bench.store.close()


def judge(bench: Bench, entries: list[str], fate: Ambiguity) -> None:
    doubled = [entry for entry in entries if bench.world.effects.get(entry, 0) > 1]
    assert doubled == []
    by_state: dict[OutboxState, int] = {}
    for entry_id in entries:
        entry = bench.entry(entry_id)
        by_state[entry.state] = by_state.get(entry.state, 0) + 1
        assert fate.attempts.get(entry_id, 0) <= 2
        if entry.state is OutboxState.SENT:
            assert bench.world.effects.get(entry_id) == 1
        elif entry.state is OutboxState.UNCERTAIN:
            assert entry.not_before is None  # it waits for a person …
            assert entry.latest is not None  # … who is shown what the provider shows
        else:
            # An equal note behind one that a person has to settle waits for that, unsent.
            assert entry.state is OutboxState.QUEUED
            assert entry_id not in fate.attempts
    assert by_state[OutboxState.SENT] > COUNT / 3
    assert by_state[OutboxState.UNCERTAIN] > 0


async def test_moves_are_never_lost_and_end_where_the_user_wanted(tmp_path: Path) -> None:
    chance = random.Random(7)
    bench = make_bench(tmp_path)
    try:
        bench.world.add_vacancy("job_1")
        for _ in range(60):
            bench.world.add()
        await bench.sync.pull(details="none")
        fate = bench.provider.fate = Ambiguity(chance)
        wishes = {}
        for remote_id in sorted(bench.world.ids()):
            stage = chance.choice(STAGES[1:])
            wishes[remote_id] = (bench.move(remote_id, stage, from_stage=STAGES[0]).id, stage)
        await bench.sender.send_due(wait=True)
        for remote_id, (entry_id, stage) in wishes.items():
            entry = bench.entry(entry_id)
            there = bench.world.find(remote_id)
            assert there is not None
            assert fate.attempts[entry_id] <= 2
            if entry.state is OutboxState.SENT:
                assert there.stage == stage
            else:
                assert entry.state is OutboxState.UNCERTAIN
    finally:
        bench.store.close()


@pytest.mark.parametrize("window", ["0", "60"])
async def test_the_model_can_fail_a_window_shorter_than_the_latest_arrival_doubles(tmp_path: Path, window: str) -> None:
    bench = make_bench(tmp_path, settings={"quiet_window": window})
    try:
        bench.world.add_vacancy("job_1")
        bench.world.add()
        await bench.sync.pull(details="none")
        fates = [arrives_late(128), CONFIRMED]
        bench.provider.fate = lambda _: fates.pop(0)
        entry = bench.note(bench.world.applied[0].remote_id)
        await bench.sender.send_due(wait=True)
        if window == "0":
            await bench.sender.send_due(wait=True)
        bench.clock.turn(200)
        bench.world.pass_time()
        assert bench.world.effects[entry.id] == 2
    finally:
        bench.store.close()
