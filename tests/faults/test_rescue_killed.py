"""A rescue that is killed itself: the next opening finishes it."""

import shutil
import sys
from pathlib import Path

import pytest
from child_program import run_child
from damaged_desk import flip, open_rescued, report_of
from rescue_check import SoundProfile, check_rescued

from recruiterdesk.store.store import Store

KILLED = """
import os, signal, sys
from pathlib import Path
from damaged_desk import rescue_in
from hand_clock import HandClock

left = int(sys.argv[2])

def counted(real):
    def call(*arguments, **names):
        global left
        left -= 1
        if left <= 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return real(*arguments, **names)
    return call

for name in ("replace", "unlink", "rename", "mkdir", "write_bytes"):
    setattr(Path, name, counted(getattr(Path, name)))
os.fsync = counted(os.fsync)
rescue_in(Path(sys.argv[1]), HandClock())
print("done")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="kills as POSIX does")
def test_a_rescue_that_is_killed_at_any_step_is_finished_by_the_next_opening(sound: SoundProfile, tmp_path: Path) -> None:
    made, standing = sound.made, sound.standing
    for step in range(1, 60):
        damaged = sound.copied(tmp_path / f"step {step}")
        flip(damaged / "desk.db", 1)
        flip(damaged / "files.db", 40)
        child = run_child(sys.executable, "-c", KILLED, str(damaged), str(step))
        assert child.returncode in (0, -9), child.stderr
        assert Store.exists(damaged)
        store = open_rescued(damaged)
        check_rescued(store, made, standing.get(1, set()))
        report = report_of(store)
        assert report is not None
        assert report.is_desk_rebuilt
        store.close()
        shutil.rmtree(damaged)
        if child.returncode == 0:
            assert step > 10
            return
    pytest.fail("the rescue never came to its end")
