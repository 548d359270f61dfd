"""Hostile files cost an answer at most: no crash, no stall, no memory, no file, no connection."""

import contextlib
import signal
import subprocess
import sys
import time
from collections.abc import AsyncIterator
from pathlib import Path

import made_up_cvs
import pytest

from recruiterdesk.domain.errors import DeskError
from recruiterdesk.machine.cv_reader import CvReader


@pytest.fixture
async def reader() -> AsyncIterator[CvReader]:
    reader = CvReader()
    await reader.warm_up()
    yield reader
    await reader.close()


@pytest.fixture(scope="module")
def hostile() -> dict[str, bytes]:
    """Make the hostile files once."""
    return dict(made_up_cvs.hostile())


def memory_of(process: str = "self") -> int:
    """Return the memory that a process holds, in bytes."""
    pages = int(Path(f"/proc/{process}/statm").read_text().split()[1])
    return pages * 4096


def environment_of(process: int) -> bytes:
    """Return what a process was started with."""
    return Path(f"/proc/{process}/environ").read_bytes()


@pytest.mark.slow
@pytest.mark.timeout(300)
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")
async def test_two_hundred_hostile_files_leave_the_program_as_it_was(reader: CvReader, hostile: dict[str, bytes]) -> None:
    good = made_up_cvs.pdf()
    assert len(hostile) >= 190
    before = memory_of()
    slowest: dict[str, float] = {}
    for name, content in hostile.items():
        started = time.monotonic()
        text = await reader.read_text(content, name)
        assert "root:" not in text.text, name
        assert len(text.text) <= 500_000, name
        with contextlib.suppress(DeskError):
            page = await reader.render_page(content, name, 0, 800)
            assert len(page.bgra) == page.width * page.height * 4 <= 100_000_000, name
            del page
        slowest[name] = time.monotonic() - started
    assert memory_of() - before < 64 * 1024 * 1024
    assert (await reader.read_text(good, "good.pdf")).text.startswith("Zoë")
    # Two questions of five seconds of the processor each, and room for a busy computer.
    assert max(slowest.values()) < 20, sorted(slowest.items(), key=lambda pair: -pair[1])[:5]


@pytest.mark.parametrize("name", ["bomb.docx", "many.docx", "flood.png"])
async def test_a_bomb_is_not_unpacked_and_said_to_be_one(reader: CvReader, hostile: dict[str, bytes], name: str) -> None:
    content = hostile[name]
    started = time.monotonic()
    text = await reader.read_text(content, name)
    assert "unpacks to more than a CV ever needs" in str(text.warning)
    assert time.monotonic() - started < 2


async def test_of_two_thousand_pages_the_first_are_read_and_all_allowed_ones_shown(reader: CvReader) -> None:
    content = made_up_cvs.pdf(2_000)
    text = await reader.read_text(content, "cv.pdf")
    assert text.pages == 500
    assert "page 60" in text.text
    assert "page 61" not in text.text
    assert (await reader.render_page(content, "cv.pdf", 499, 200)).pages == 500


async def test_a_page_is_never_drawn_larger_than_a_screen_needs(reader: CvReader) -> None:
    page = await reader.render_page(made_up_cvs.pdf(size=(100, 14_000)), "cv.pdf", 0, 100_000)
    assert page.width * page.height <= 24_100_000


SPIN = """
from recruiterdesk.machine import cv_child
cv_child._bound_processor_time(0.2)
while True:
    pass
"""


@pytest.mark.skipif(sys.platform == "win32", reason="a limit of POSIX")
def test_a_job_that_spins_is_ended_by_the_system() -> None:
    done = subprocess.run([sys.executable, "-c", SPIN], check=False, timeout=60)
    assert done.returncode == -signal.SIGPROF


CONFINED = """
import os, socket, subprocess, sys
from recruiterdesk.machine.cv.limits import confine_this_process
confine_this_process()
def attempt(name, work):
    try:
        work()
    except (OSError, MemoryError) as refused:
        print(name, "refused")
    else:
        print(name, "DONE")
attempt("socket", lambda: socket.create_connection(("127.0.0.1", 9)))
attempt("program", lambda: subprocess.run(["true"]))
attempt("system", lambda: os.system("true"))
attempt("fork", os.fork)
attempt("write", lambda: open(sys.argv[1], "w"))
attempt("write2", lambda: os.open(sys.argv[1], os.O_CREAT | os.O_WRONLY))
attempt("remove", lambda: os.remove(sys.argv[2]))
attempt("memory", lambda: bytearray(600 * 1024 * 1024))
attempt("read", lambda: open(sys.argv[2]).close())
"""


@pytest.mark.skipif(sys.platform == "win32", reason="limits of POSIX")
def test_the_child_may_read_and_nothing_else(tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    kept.write_text("kept")
    command = [sys.executable, "-c", CONFINED, str(tmp_path / "new"), str(kept)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    said = dict(line.split() for line in done.stdout.splitlines())
    assert said.pop("read") == "DONE"
    assert set(said.values()) == {"refused"}, said
    assert len(said) == 8
    assert [file.name for file in tmp_path.iterdir()] == ["kept"]


async def test_nothing_of_the_session_reaches_the_child(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CANARY", "secret")
    reader = CvReader()
    await reader.warm_up()
    assert reader._child is not None
    if sys.platform.startswith("linux"):
        environment = environment_of(reader._child.process_id)
        assert b"CANARY" not in environment
        assert b"HOME" not in environment
    await reader.close()
