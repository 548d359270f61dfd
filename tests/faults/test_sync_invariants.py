"""What must hold after any order of changes at the provider, faults, pulls, wishes and restarts (reliability.md E4, I1 to I8)."""

import asyncio
import math
import os
import random
import tempfile
from collections.abc import Coroutine
from pathlib import Path
from typing import Any, TypeVar

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from scripted_provider import STAGES
from sync_bench import Bench, make_bench, over

from recruiterdesk.domain.errors import ContractBroken, DeskError, OutcomeUnknown, RateLimited, Unreachable
from recruiterdesk.domain.outbox import OutboxState
from recruiterdesk.domain.sync_report import AccountSyncReport, SyncState

T = TypeVar("T")

PAGE = 5
FAULT_RATE = 0.1
IS_THOROUGH = os.environ.get("RECRUITERDESK_THOROUGH") == "1"
OPEN = (OutboxState.HELD, OutboxState.QUEUED, OutboxState.SENDING, OutboxState.UNCERTAIN)


def version_of(first_name: str) -> int:
    return int(first_name.removeprefix("v"))


class SyncMachine(RuleBasedStateMachine):
    """A world, a desk, and a provider that changes and fails between any two requests as a seed has it."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.loop = asyncio.new_event_loop()
        self.bench: Bench = make_bench(Path(self.folder.name), page_size=PAGE)
        self.chance = random.Random(0)
        self.churn = self.fault_rate = 0.0
        self.version = 0
        self.versions: dict[str, set[tuple[str, str]]] = {}
        self.newest_seen: dict[str, int] = {}
        self.throughout: set[str] = set()
        self.most = 0
        self.wishes: dict[str, str] = {}

    def teardown(self) -> None:
        self.bench.store.close()
        self.loop.close()
        self.folder.cleanup()

    def run(self, work: Coroutine[Any, Any, T]) -> T:
        return self.loop.run_until_complete(work)

    # -- the provider's side ----------------------------------------------------------------------------------------------

    @initialize(count=st.integers(0, 30))
    def people(self, count: int) -> None:
        self.bench.world.add_vacancy("job_1")
        for _ in range(count):
            self._add(at=0)

    def _add(self, at: int) -> None:
        one = self.bench.world.add(at=at)
        self.version += 1
        one.first_name = f"v{self.version}"
        self._note_version(one.remote_id)

    def _note_version(self, remote_id: str) -> None:
        one = self.bench.world.find(remote_id)
        assert one is not None
        self.versions.setdefault(remote_id, set()).add((one.first_name, one.stage))

    def _mutate(self) -> None:
        world = self.bench.world
        kind = self.chance.random()
        if kind < 0.4 or not world.applied:
            self._add(at=self.chance.choice([0, len(world.applied)]))
        elif kind < 0.7:
            gone = world.applied.pop(self.chance.randrange(len(world.applied)))
            self.throughout.discard(gone.remote_id)
        else:
            one = world.applied.pop(self.chance.randrange(len(world.applied)))
            self.version += 1
            one.first_name = f"v{self.version}"
            world.applied.insert(self.chance.choice([0, len(world.applied)]), one)
            self._note_version(one.remote_id)

    def _before(self, name: str) -> None:
        while self.chance.random() < self.churn:
            self._mutate()
        self.most = max(self.most, len(self.bench.world.applied))
        if self.chance.random() < self.fault_rate:
            raise self._fault(name)

    def _fault(self, name: str) -> DeskError:
        if name == "send":
            return OutcomeUnknown("The reply was lost.")
        return self.chance.choice([Unreachable("No answer."), RateLimited("Wait.", retry_after=1.0), ContractBroken("No JSON.")])

    @rule(seed=st.integers(0, 2**32), times=st.integers(1, 8))
    def world_changes(self, seed: int, times: int) -> None:
        self.chance.seed(seed)
        for _ in range(times):
            self._mutate()

    @rule(seconds=st.sampled_from([1.0, 200.0, 90_000.0]))
    def time_passes(self, seconds: float) -> None:
        self.bench.clock.turn(seconds)

    # -- the desk's side --------------------------------------------------------------------------------------------------

    @rule(seed=st.integers(0, 2**32), churn=st.sampled_from([0.0, 0.1, 0.3]), is_faulty=st.booleans(), is_full=st.booleans())
    def pull(self, seed: int, churn: float, is_faulty: bool, is_full: bool) -> None:
        self.chance.seed(seed)
        self.churn, self.fault_rate = churn, FAULT_RATE if is_faulty else 0.0
        self._pull(is_full=is_full)
        self.churn = self.fault_rate = 0.0

    def _pull(self, *, is_full: bool) -> AccountSyncReport:
        bench = self.bench
        bench.provider.before = self._before
        bench.provider.requests.clear()
        before = bench.here()
        self.throughout = bench.world.ids()
        self.most = max(len(bench.world.applied), 1)
        report = self.run(bench.sync.pull(is_full=is_full, details="none"))
        bench.provider.before = None
        here = bench.here()
        # I2: nobody who is there at the end was taken away.
        assert (before & bench.world.ids()) <= here
        # I7: a pull that could not read its lists to the end removed nobody.
        if report.state is SyncState.FAILED or bench.provider.calls("read_application") == 0:
            assert before <= here
        # I8: it ends, whatever the server does.
        pages = math.ceil(self.most / PAGE) + 5
        suspects = bench.provider.calls("read_application")
        assert bench.provider.calls("list_applications") <= 4 * pages
        assert suspects <= len(before) + self.most
        # I1, as far as few passes can promise it: a complete pull of an unchanging list misses nobody.
        if report.state is SyncState.COMPLETE and not self.churn:
            assert self.throughout <= here
        return report

    @precondition(lambda self: self.bench.here())
    @rule(data=st.data(), stage=st.sampled_from(STAGES))
    def wish(self, data: st.DataObject, stage: str) -> None:
        remote_id = data.draw(st.sampled_from(sorted(self.bench.here())))
        entry = self.bench.move(remote_id, stage)
        self.wishes[entry.id] = remote_id

    @rule(seed=st.integers(0, 2**32), is_faulty=st.booleans())
    def send(self, seed: int, is_faulty: bool) -> None:
        self.chance.seed(seed)
        self.churn, self.fault_rate = 0.0, FAULT_RATE if is_faulty else 0.0
        self.bench.provider.before = self._before
        self.run(self.bench.sender.send_due())
        self.bench.provider.before = None
        self.churn = self.fault_rate = 0.0
        for one in self.bench.world.applied:
            self._note_version(one.remote_id)

    @rule()
    def restart(self) -> None:
        bench = self.bench
        self.bench = over(bench.store, bench.clock, bench.world, bench.provider, bench.account.id)
        self.run(self.bench.sender.recover())

    # -- what holds always ------------------------------------------------------------------------------------------------

    @invariant()
    def rows_are_what_the_provider_once_said_and_never_go_back(self) -> None:
        wished = {self.wishes[entry_id] for entry_id in self.wishes if self.bench.entry(entry_id).state in OPEN}
        for remote_id, first_name, stage in self.bench.shown():
            names = {name for name, _ in self.versions[remote_id]}
            assert first_name in names  # I3
            if remote_id not in wished:
                assert stage in STAGES
            assert version_of(first_name) >= self.newest_seen.get(remote_id, 0)  # I4
            self.newest_seen[remote_id] = version_of(first_name)

    @invariant()
    def wishes_stay_and_are_shown(self) -> None:
        last: dict[str, str] = {}
        for entry_id, remote_id in self.wishes.items():
            entry = self.bench.entry(entry_id)  # I6: whatever happened, it is still there
            if entry.state in OPEN:
                last[remote_id] = getattr(entry.write, "stage", "")
        stages = {remote_id: stage for remote_id, _, stage in self.bench.shown()}
        for remote_id, stage in last.items():
            if remote_id in stages:
                assert stages[remote_id] == stage

    @rule()
    def quiet_pulls_bring_the_desk_in_step(self) -> None:
        """I5: at most two pulls without faults, a day apart where the brake held, and the next one changes nothing."""
        for entry_id in self.wishes:
            entry = self.bench.entry(entry_id)
            if entry.state in OPEN:
                return  # the lists show the wish then, and are compared when it is sent
        self._pull(is_full=False)
        self.bench.clock.turn(90_000)
        self._pull(is_full=False)
        self.bench.clock.turn(1)
        assert self.bench.shown() == self.bench.there()
        report = self._pull(is_full=False)
        assert report.state is SyncState.COMPLETE
        assert (report.applicants.added, report.applicants.changed, report.applicants.removed) == (0, 0, 0)


SyncMachine.TestCase.settings = settings(
    max_examples=400 if IS_THOROUGH else 25,
    stateful_step_count=25 if IS_THOROUGH else 12,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
TestSyncInvariants = SyncMachine.TestCase
