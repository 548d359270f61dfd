"""The program's first argument decides what the process is."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

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


def test_without_a_screen_the_window_says_what_to_do_instead(tmp_path: Path) -> None:
    environment = {name: value for name, value in os.environ.items() if name not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}}
    command = [sys.executable, "-m", "recruiterdesk", "--profile", str(tmp_path)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 1
    assert "no screen" in done.stderr
    assert "Traceback" not in done.stderr


def test_what_a_provider_can_do_is_told_without_a_keyring(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "recruiterdesk", "--profile", str(tmp_path), "capabilities", "homerun", "--json"]
    environment = {name: value for name, value in os.environ.items() if name != "DBUS_SESSION_BUS_ADDRESS"}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=True)
    assert json.loads(done.stdout)["capabilities"]["move_stage"]["state"] == "yes"


INTERRUPTED = """
import sys
from recruiterdesk import __main__
from recruiterdesk.bootstrap import program

def loading():
    raise KeyboardInterrupt

program.main = loading
__main__.main()
"""


@pytest.mark.parametrize("words", [["sync"], ["sync", "--json"]])
def test_an_interrupt_while_the_program_is_loaded_ends_with_a_sentence(words: list[str]) -> None:
    done = subprocess.run([sys.executable, "-c", INTERRUPTED, *words], capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, "Traceback" in done.stderr) == (1, False)
    if "--json" in words:
        assert json.loads(done.stdout)["error"]["kind"] == "cancelled"
    else:
        assert (done.stdout, done.stderr) == ("", "You stopped it before it had begun.\n")


MISTAKES = """
import asyncio, sys, threading
from recruiterdesk.bootstrap import open_desk, program

def broken(*_):
    threading.Thread(target=lambda: int("Canary in a thread")).start()
    raise ValueError("Canary in a command")

open_desk.open_desk = broken
sys.exit(program.main(["--profile", sys.argv[1], "account", "list"]))
"""


def test_mistakes_of_the_program_leave_reports_of_file_line_and_type_alone(tmp_path: Path) -> None:
    done = subprocess.run([sys.executable, "-c", MISTAKES, str(tmp_path)], capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 1
    assert "Canary" not in done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    reports = [path.read_text() for path in (tmp_path / "log").glob("crash-*.txt")]
    assert len(reports) == 2
    assert all("ValueError" in report and "<string>:" in report and "Canary" not in report for report in reports)
    assert all(path.stat().st_mode & 0o077 == 0 for path in (tmp_path / "log").iterdir())
