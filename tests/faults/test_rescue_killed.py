"""A rescue that is killed itself: the next opening finishes it."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from child_program import child_environment
from damaged_desk import flip, open_rescued, report_of
from rescue_check import SoundProfile, check_rescued

from recruiterdesk.store.store import Store

# One process that loads everything once and forks a child for each folder: the child is killed before its so-manieth step.
KILLED = """
import os, signal, sys
from pathlib import Path
from damaged_desk import rescue_in
from hand_clock import HandClock

import recruiterdesk.bootstrap.rescuing

left = 0

def counted(real):
    def call(*arguments, **names):
        global left
        left -= 1
        if left <= 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return real(*arguments, **names)
    return call

for line in sys.stdin:
    step, folder = line.rstrip().split(" ", 1)
    left = int(step)
    child = os.fork()
    if child == 0:
        for name in ("replace", "unlink", "rename", "mkdir", "write_bytes"):
            setattr(Path, name, counted(getattr(Path, name)))
        os.fsync = counted(os.fsync)
        rescue_in(Path(folder), HandClock())
        os._exit(0)
    _, status = os.waitpid(child, 0)
    print(os.waitstatus_to_exitcode(status), flush=True)
"""


class Rescuers:
    """The process that forks rescues."""

    def __init__(self) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-c", KILLED], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=child_environment()
        )

    def rescue(self, folder: Path, step: int) -> int:
        """Rescue what is in a folder, killed before that step; return how it ended."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        print(step, folder, file=self.process.stdin, flush=True)
        return int(self.process.stdout.readline())

    def close(self) -> None:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.close()
        self.process.wait(20)
        self.process.stdout.close()


@pytest.fixture
def rescuers() -> Iterator[Rescuers]:
    made = Rescuers()
    yield made
    made.close()


@pytest.mark.timeout(300)
@pytest.mark.skipif(sys.platform == "win32", reason="kills as POSIX does")
def test_a_rescue_that_is_killed_at_any_step_is_finished_by_the_next_opening(
    sound: SoundProfile, rescuers: Rescuers, tmp_path: Path
) -> None:
    made, standing = sound.made, sound.standing
    for step in range(1, 60):
        damaged = sound.copied(tmp_path / f"step {step}")
        flip(damaged / "desk.db", 1)
        flip(damaged / "files.db", 40)
        ended = rescuers.rescue(damaged, step)
        assert ended in (0, -9)
        assert Store.exists(damaged)
        store = open_rescued(damaged)
        check_rescued(store, made, standing.get(1, set()))
        report = report_of(store)
        assert report is not None
        assert report.is_desk_rebuilt
        store.close()
        shutil.rmtree(damaged)
        if ended == 0:
            assert step > 10
            return
    pytest.fail("the rescue never came to its end")
