"""kill -9 at any moment of sending: what was queued arrives exactly once (reliability.md F1)."""

import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from child_program import HELPERS, child_environment
from stand_in import homerun_stand_in
from sync_bench import KEY

from recruiterdesk.demo.stand_in import HomerunStandIn
from recruiterdesk.domain.clock import SystemClock
from recruiterdesk.domain.outbox import OutboxEntry, OutboxState, Target
from recruiterdesk.domain.query import ApplicationQuery
from recruiterdesk.domain.sentence import Sentence
from recruiterdesk.domain.write import AddNote
from recruiterdesk.providers.homerun import FACTORY
from recruiterdesk.store.store import Store
from recruiterdesk.store.transaction import Reader, Writer
from recruiterdesk.sync.account_sync import AccountSync

KILLS = int(os.environ.get("RECRUITERDESK_KILLS", "60"))
SETTINGS = {"quiet_window": "0.25", "requests_per_minute": "600000"}


class Kennel:
    """The process that forks senders."""

    def __init__(self, folder: Path, account_id: int, api_key: str) -> None:
        self.process = subprocess.Popen(
            [sys.executable, str(HELPERS / "killed_sender.py"), str(folder), str(account_id)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=child_environment(),
        )
        self._say(api_key)
        assert self._hear() == "ready"

    def run(self, seconds: float | None, *, once_warm: bool = True) -> int:
        """Let a sender run to its end, or kill it after so many seconds; returns its exit code."""
        self._say("go")
        child = int(self._hear())
        heard = self._hear() if once_warm else ""
        if seconds is not None and not heard.startswith("ended"):
            time.sleep(seconds)
            with suppress(ProcessLookupError):
                os.kill(child, signal.SIGKILL)
        while not heard.startswith("ended"):
            heard = self._hear()
        return int(heard.split()[1])

    def close(self) -> None:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.close()
        self.process.wait(20)
        self.process.stdout.close()

    def _say(self, line: str) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()

    def _hear(self) -> str:
        assert self.process.stdout is not None
        return self.process.stdout.readline().strip()


@contextmanager
def opened(folder: Path) -> Iterator[Store]:
    store = Store.open(folder, KEY)
    try:
        yield store
    finally:
        store.close()


async def prepared(folder: Path, homerun: HomerunStandIn) -> int:
    """Bring everybody in and return the account's id."""
    with opened(folder) as store:
        account_id = store.write_now(lambda writer: writer.accounts.add("Acme", "homerun", homerun.base_url, SETTINGS, {}))
        account = store.read_now(lambda reader: reader.accounts.by_id(account_id))
        connection = FACTORY.connect(account, {"api_key": homerun.keys["full"]}, ledger_folder=None)
        await AccountSync(account, connection, store, SystemClock(), lambda _: None).pull(details="none")
        await connection.aclose()
        return account_id


def queue_notes(folder: Path, account_id: int, texts: list[str]) -> None:
    def work(writer: Writer) -> None:
        ids = writer.applications.ids(ApplicationQuery(account_ids=(account_id,)))
        for number, text in enumerate(texts):
            row = writer.applications.rows([ids[number % len(ids)]])[0]
            target = Target(table="application", local_id=row.id, remote_id=row.remote_id, name="")
            writer.outbox.add(account_id, target, AddNote(text=text, author="Eva"), summary=Sentence("A note"))

    with opened(folder) as store:
        store.write_now(work)


def entries(folder: Path) -> list[OutboxEntry]:
    def work(reader: Reader) -> list[OutboxEntry]:
        return reader.outbox.list(include_done=True)

    with opened(folder) as store:
        return store.read_now(work)


def settle_by_ledger(folder: Path, homerun: HomerunStandIn) -> int:
    """Be the person who looks at the provider: settle what the program left open, truthfully; returns how many."""
    arrived = {change.content["note"] for change in homerun.ledger.changes("note")}

    def work(writer: Writer) -> int:
        left = [entry for entry in writer.outbox.list() if entry.state is OutboxState.UNCERTAIN]
        for entry in left:
            assert isinstance(entry.write, AddNote)
            to = OutboxState.SENT if entry.write.text in arrived else OutboxState.QUEUED
            writer.outbox.transition(entry.id, to, Sentence("Settled by hand."), resends=0)
        return len(left)

    with opened(folder) as store:
        return store.write_now(work)


@pytest.mark.slow
@pytest.mark.timeout(300)
@pytest.mark.skipif(not hasattr(os, "fork"), reason="kill -9 and fork are POSIX; the journal itself is tried on every system")
async def test_what_was_queued_arrives_exactly_once_however_often_the_program_is_killed(tmp_path: Path) -> None:
    chance = random.Random(5)
    with homerun_stand_in(applicants=12, limit=1_000_000) as homerun:
        account_id = await prepared(tmp_path, homerun)
        homerun.faults.add("delay", seconds=0.02, times=1_000_000, method="POST")
        kennel = Kennel(tmp_path, account_id, homerun.keys["full"])
        kills = queued = by_hand = 0
        while kills < KILLS:
            if sum(entry.state in (OutboxState.QUEUED, OutboxState.UNCERTAIN) for entry in entries(tmp_path)) < 8:
                queue_notes(tmp_path, account_id, [f"Note {queued + number}" for number in range(24)])
                queued += 24
            kills += kennel.run(chance.uniform(0.0, 0.3), once_warm=chance.random() < 0.85) == -signal.SIGKILL
        for _ in range(4):
            assert kennel.run(None) == 0
            left = settle_by_ledger(tmp_path, homerun)
            by_hand += left
            if not left:
                break
        kennel.close()
        arrived = Counter(change.content["note"] for change in homerun.ledger.changes("note"))
        assert [text for text, times in arrived.items() if times > 1] == []
        assert set(arrived) == {f"Note {number}" for number in range(queued)}
        done = entries(tmp_path)
        assert {entry.state for entry in done} == {OutboxState.SENT}
        # The kills did strike attempts under way, and most of those were settled without a person.
        struck = [entry for entry in done if any(step.state is OutboxState.UNCERTAIN for step in entry.steps)]
        assert len(struck) >= KILLS / 10
        assert by_hand <= len(struck) / 2
