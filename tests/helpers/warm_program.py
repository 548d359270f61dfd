"""The program already loaded, in a process that forks one of its own for each command: what a command line does, without a start each.

Run as a program it serves on the socket that its standard input is. A command has its arguments, its environment, its standard streams,
its exit status and its end as the program started by hand has them; only the modules are there before it begins. `HeadlessDesk.start`
still starts the program from nothing.
"""

import atexit
import gc
import importlib
import json
import os
import pkgutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import IO

_LENGTH = 4  # bytes before a request that tell how long it is
_STREAMS = 3
_ROOMS = ("cli", "services", "sync", "store", "vault", "provider_api", "providers")
# What the program loads besides, when it first needs it.
_LIBRARIES = ("csv", "httpx", "h11", "keyring.backends.fail", "jeepney.io.blocking", "openpyxl")


@dataclass(frozen=True)
class Ended:
    """A command that came to its end; a negative status is the signal that ended it."""

    status: int
    out: bytes
    said: bytes


def can_fork() -> bool:
    """Tell whether this operating system has what is needed."""
    return hasattr(os, "fork") and hasattr(socket, "send_fds")


class WarmProgram:
    """The serving process; it ends with the socket, so with the tests, however they end."""

    def __init__(self) -> None:
        self._control, theirs = socket.socketpair()
        with theirs:
            command = [sys.executable, str(Path(__file__))]
            self._process = subprocess.Popen(command, stdin=theirs.fileno(), stdout=subprocess.DEVNULL)
        self._answers = self._control.makefile("r", encoding="ascii")
        self._turn = threading.Lock()
        atexit.register(self._end)

    def run(self, words: list[str], environment: dict[str, str], stdin: bytes, seconds: float) -> Ended:
        """Run `recruiterdesk WORDS` to its end; kills it and raises TimeoutError when that takes longer."""
        with self._turn, tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as said:
            given.write(stdin)
            given.seek(0)
            asked = json.dumps({"words": words, "environment": environment, "folder": str(Path.cwd())}).encode()
            socket.send_fds(self._control, [len(asked).to_bytes(_LENGTH)], [one.fileno() for one in (given, out, said)])
            self._control.sendall(asked)
            child = int(self._answers.readline())
            too_late = threading.Timer(seconds, os.kill, (child, signal.SIGKILL))
            too_late.start()
            try:
                status = int(self._answers.readline())
            finally:
                too_late.cancel()
            if too_late.finished.is_set() and status == -signal.SIGKILL:
                raise TimeoutError(f"{words} took longer than {seconds:.0f} s")
            return Ended(status, _read(out), _read(said))

    def _end(self) -> None:
        self._answers.close()
        self._control.close()
        self._process.wait(20)


@cache
def warm_program() -> WarmProgram:
    """Return the one of this test process, started at the first call."""
    return WarmProgram()


def _read(file: IO[bytes]) -> bytes:
    file.seek(0)
    return file.read()


def _load() -> None:
    """Load what commands load; the beginning of the program comes first, since it decides how other modules are loaded."""
    importlib.import_module("recruiterdesk.bootstrap.program")
    importlib.import_module("recruiterdesk.bootstrap.open_desk")
    for room in _ROOMS:
        package = importlib.import_module(f"recruiterdesk.{room}")
        for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            importlib.import_module(found.name)
    for name in _LIBRARIES:
        importlib.import_module(name)


def _serve(control: socket.socket) -> bool:
    """Fork a child per request; return True in the child, which then is the program, and False when nobody asks any more."""
    while True:
        head, streams, _flags, _address = socket.recv_fds(control, _LENGTH, _STREAMS)
        if not head:
            return False
        asked = json.loads(_exactly(control, int.from_bytes(head)))
        assert threading.active_count() == 1, "a fork with other threads is none"
        child = os.fork()
        if child == 0:
            control.close()
            _become(asked, streams)
            return True
        for stream in streams:
            os.close(stream)
        control.sendall(f"{child}\n".encode())
        _, status = os.waitpid(child, 0)
        control.sendall(f"{os.waitstatus_to_exitcode(status)}\n".encode())


def _become(asked: dict[str, object], streams: list[int]) -> None:
    """Take the streams, the environment, the folder and the arguments of the command."""
    for place, stream in enumerate(streams):
        os.dup2(stream, place)
        os.close(stream)
    environment, words = asked["environment"], asked["words"]
    assert isinstance(environment, dict)
    assert isinstance(words, list)
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(str(asked["folder"]))
    sys.argv[1:] = words


def _run() -> int:
    """Run the program and do what Python does at its end, but for taking apart the modules, which takes longer than most commands."""
    from recruiterdesk.__main__ import main  # noqa: PLC0415 -- after what decides how modules are loaded

    try:
        main()
        status = 0
    except SystemExit as end:
        status = end.code if isinstance(end.code, int) else int(end.code is not None)
    threading._shutdown()  # type: ignore[attr-defined]  # Python's own way to wait for threads, which it calls at its end
    atexit._run_exitfuncs()
    sys.stdout.flush()
    sys.stderr.flush()
    return status


def _exactly(control: socket.socket, length: int) -> bytes:
    whole = b""
    while len(whole) < length:
        piece = control.recv(length - len(whole))
        assert piece, "hung up in the middle of a request"
        whole += piece
    return whole


if __name__ == "__main__":
    sys.path[:] = [one for one in sys.path if Path(one or ".").resolve() != Path(__file__).parent]  # the program does not see the helpers
    _load()
    gc.collect()
    gc.freeze()  # so that a child's collector leaves these pages shared
    with socket.socket(fileno=os.dup(0)) as listening:
        is_the_program = _serve(listening)
    if is_the_program:
        os._exit(_run())
