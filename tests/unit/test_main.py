"""The program's first argument decides what the process is."""

import subprocess
import sys

from recruiterdesk import __main__, __version__
from recruiterdesk.machine.cv.child_process import CHILD_ARGUMENT, READY


def test_a_bundle_starts_itself_as_the_child_that_reads_cvs() -> None:
    command = [sys.executable, "-m", "recruiterdesk", CHILD_ARGUMENT]
    done = subprocess.run(command, input=b"", capture_output=True, timeout=60, check=False)
    assert done.stdout.startswith(READY)


def test_both_sides_know_the_argument_by_the_same_word() -> None:
    assert __main__._READ_CVS == CHILD_ARGUMENT


def test_the_version_is_one_line() -> None:
    done = subprocess.run([sys.executable, "-m", "recruiterdesk", "--version"], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.split() == ["recruiterdesk", __version__]
