"""One CV child as the program sees it: started, asked one thing at a time, killed when it takes too long."""

import logging
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

import msgspec

from recruiterdesk.machine.cv import frames
from recruiterdesk.machine.cv.trouble import CRASHED, TOO_LONG

if sys.platform == "win32":
    from recruiterdesk.machine.cv.limits import confine_child

log = logging.getLogger(__name__)

# The first argument that makes a bundled program the child, and what the child says when it is ready.
CHILD_ARGUMENT = "--read-cvs-as-a-child"
READY = b"recruiterdesk-cv\n"

START_SECONDS = 30.0
ENDING_SECONDS = 0.5
PACKAGES = Path(__file__).resolve().parents[3]

# What an interpreter needs to start; nothing of the user's session goes along.
_KEPT_VARIABLES = ("PYTHONPATH", "PYTHONHOME", "SYSTEMROOT", "SYSTEMDRIVE", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")


class ChildProcess:
    """A running child. Every method but `kill` is for one thread at a time; OSError when it cannot be started."""

    def __init__(self) -> None:
        self.jobs = 0
        self.document = ""  # what it has at hand
        self._is_late = False
        self._process = subprocess.Popen(  # noqa: S603 -- our own module, in our own interpreter
            _command(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=Path(PACKAGES.anchor),
            env=_environment(),
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        assert self._process.stdin is not None  # noqa: S101 -- for the type checker: both are pipes
        assert self._process.stdout is not None  # noqa: S101 -- as above
        self._to: IO[bytes] = self._process.stdin
        self._from: IO[bytes] = self._process.stdout
        if sys.platform == "win32":
            self._job = confine_child(int(self._process._handle))  # type: ignore[attr-defined]  # noqa: SLF001 -- the one handle there is
        with self._at_most(START_SECONDS):
            is_ready = self._from.readline() == READY
        if not is_ready:
            self.end()
            raise OSError("the child that reads CVs did not start")

    @property
    def is_alive(self) -> bool:
        """Tell whether it can be asked."""
        return self._process.poll() is None

    @property
    def process_id(self) -> int:
        """Return its number in the system."""
        return self._process.pid

    def ask(self, job: frames.Job, content: bytes, seconds: float) -> tuple[frames.Answer, bytes]:
        """Return the answer to a job and its bytes; a Failure, and a child that is no more, when it crashes or takes too long."""
        self.jobs += 1
        try:
            with self._at_most(seconds):
                frames.send_job(self._to, job, content)
                answer, answered = frames.receive_answer(self._from)
        except (OSError, EOFError, ValueError, msgspec.DecodeError) as failure:
            if not isinstance(failure, EOFError):
                self.kill()  # one at its end tells by its code why; any other is not waited for
            code = self.end()
            log.warning("the child that reads CVs ended with %d: %s", code, type(failure).__name__)
            return frames.Failure(TOO_LONG if self._is_late or _is_out_of_processor_time(code) else CRASHED), b""
        self.document = job.document or self.document
        return answer, answered

    def kill(self) -> None:
        """End it at once, from any thread; a job that runs is answered as crashed."""
        self._process.kill()

    def end(self) -> int:
        """End it, by itself if it does, collect what is left of it, and return its exit code."""
        for stream in (self._to, self._from):
            with suppress(OSError):
                stream.close()
        with suppress(subprocess.TimeoutExpired):
            return self._process.wait(ENDING_SECONDS)
        self._process.kill()
        return self._process.wait()

    @contextmanager
    def _at_most(self, seconds: float) -> Iterator[None]:
        """Kill the child when the block takes longer."""
        timer = threading.Timer(seconds, self._too_late)
        timer.daemon = True
        timer.start()
        try:
            yield
        finally:
            timer.cancel()

    def _too_late(self) -> None:
        self._is_late = True
        self._process.kill()


def _is_out_of_processor_time(code: int) -> bool:
    return sys.platform != "win32" and code == -signal.SIGPROF


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, CHILD_ARGUMENT]
    return [sys.executable, "-s", "-P", "-m", "recruiterdesk.machine.cv_child"]


def _environment() -> dict[str, str]:
    environment = {name: os.environ[name] for name in _KEPT_VARIABLES if name in os.environ}
    # Also where the package is run from its folder without being installed.
    environment["PYTHONPATH"] = os.pathsep.join(filter(None, [str(PACKAGES), environment.get("PYTHONPATH")]))
    return environment
