"""One window per profile: the first program owns it, a second one hands over its arguments and leaves.

Ownership is a lock of the operating system on a file in the profile, so it ends with its process, however that ends; nothing is
judged by a lock's age. The second reaches the first through a local socket, whose address and one-time token stand in a file that
only this user can read: a Unix socket in the profile, or loopback where there are none (or the path is too long for one).
"""

import concurrent.futures
import contextlib
import hmac
import logging
import os
import socket
import sys
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import IO, TYPE_CHECKING, Self

import msgspec

if TYPE_CHECKING:
    import asyncio

log = logging.getLogger(__name__)

LOCK_FILE = "instance.lock"
ADDRESS_FILE = "instance.json"
SOCKET_FILE = "instance.sock"
LONGEST_SOCKET_PATH = 100
LONGEST_MESSAGE = 256 * 1024
ANSWER_SECONDS = 3.0
LOOPBACK = "127.0.0.1"


class _Address(msgspec.Struct, frozen=True):
    token: str
    path: str = ""
    port: int = 0


class _Call(msgspec.Struct, frozen=True):
    token: str
    arguments: list[str]
    folder: str


class _Answer(msgspec.Struct, frozen=True):
    is_raised: bool


class SingleInstance:
    """The ownership of one profile. Keep it for as long as the program runs, and close it."""

    def __init__(self, folder: Path, lock: IO[bytes] | None) -> None:
        self._folder = folder
        self._lock = lock
        self._server: socket.socket | None = None
        self._token = os.urandom(16).hex()

    @classmethod
    def acquire(cls, folder: Path) -> Self | None:
        """Become the owner of the profile in `folder`, or return None at once when a living program owns it.

        In a folder that cannot be written to there may be nothing to lock; whoever opens it there only reads.
        """
        lock = _opened_lock(folder / LOCK_FILE)
        if lock is not None and not take_lock(lock):
            lock.close()
            return None
        return cls(folder, lock)

    def listen(
        self, on_second: Callable[[list[str], str], bool], loop: "asyncio.AbstractEventLoop", *, may_use_unix_sockets: bool = True
    ) -> None:
        """Answer second programs from now on; where no address can be written down none will ask.

        `on_second(arguments, their working folder)` runs on `loop` and tells whether the window came to the front; the second
        program learns what it returned.
        """
        try:
            self._server, address = self._bind(may_use_unix_sockets=may_use_unix_sockets)
            self._server.listen(8)
            _write_private(self._folder / ADDRESS_FILE, msgspec.json.encode(address))
        except OSError as failure:
            log.warning("second programs cannot be answered: %s", type(failure).__name__)
            if self._server is not None:
                self._server.close()
                self._server = None
            return
        threading.Thread(target=self._serve, args=(self._server, on_second, loop), name="single instance", daemon=True).start()

    def close(self) -> None:
        """Stop answering and give the profile free."""
        if self._server is not None:
            # Shutting down wakes the thread that waits for a call; merely closing would leave it there.
            with contextlib.suppress(OSError):
                self._server.shutdown(socket.SHUT_RDWR)
            self._server.close()
            for name in (ADDRESS_FILE, SOCKET_FILE):
                (self._folder / name).unlink(missing_ok=True)
            self._server = None
        if self._lock is not None:
            self._lock.close()

    def _bind(self, *, may_use_unix_sockets: bool) -> "tuple[socket.socket, _Address]":
        path = self._folder / SOCKET_FILE
        if may_use_unix_sockets and sys.platform != "win32" and len(os.fsencode(path)) <= LONGEST_SOCKET_PATH:
            path.unlink(missing_ok=True)  # of a program that was killed: we own the lock, so nobody listens there
            server = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
            server.bind(str(path))
            path.chmod(0o600)
            return server, _Address(self._token, path=str(path))
        server = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        server.bind((LOOPBACK, 0))
        return server, _Address(self._token, port=server.getsockname()[1])

    def _serve(self, server: "socket.socket", on_second: Callable[[list[str], str], bool], loop: "asyncio.AbstractEventLoop") -> None:
        while True:
            try:
                connection, _ = server.accept()
            except OSError:
                return  # closed
            with connection:
                try:
                    connection.settimeout(ANSWER_SECONDS)
                    self._answer(connection, on_second, loop)
                except (OSError, msgspec.DecodeError, TimeoutError) as failure:
                    log.warning("a second program was not understood: %s", type(failure).__name__)

    def _answer(self, connection: "socket.socket", on_second: Callable[[list[str], str], bool], loop: "asyncio.AbstractEventLoop") -> None:
        call = msgspec.json.decode(_receive_line(connection), type=_Call)
        if not hmac.compare_digest(call.token.encode(), self._token.encode()):
            log.warning("a second program had a wrong token")
            return
        done: concurrent.futures.Future[bool] = concurrent.futures.Future()

        def run() -> None:
            try:
                done.set_result(on_second(call.arguments, call.folder))
            except Exception as failure:  # noqa: BLE001 -- whatever the window raises, the second program has to get an answer
                done.set_exception(failure)

        is_raised = False
        try:
            loop.call_soon_threadsafe(run)
            is_raised = done.result(ANSWER_SECONDS)
        except Exception as failure:  # noqa: BLE001 -- a loop that is closing or busy, or a window that failed: not raised
            log.warning("the window was not raised: %s", type(failure).__name__)
        connection.sendall(msgspec.json.encode(_Answer(is_raised)) + b"\n")


def tell_first(folder: Path, arguments: Sequence[str], *, patience_seconds: float = 5.0) -> bool:
    """Hand this program's arguments to the owner of the profile and return whether its window came to the front.

    An owner that is just starting is given `patience_seconds` to begin listening; False when it does not answer.
    """
    until = time.monotonic() + patience_seconds
    while True:
        try:
            return _tell(folder, arguments)
        except (OSError, msgspec.DecodeError):
            if time.monotonic() >= until:
                return False
            time.sleep(0.05)


def _tell(folder: Path, arguments: Sequence[str]) -> bool:
    address = msgspec.json.decode((folder / ADDRESS_FILE).read_bytes(), type=_Address)
    if address.path:
        connection = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        target: str | tuple[str, int] = address.path
    else:
        connection = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        target = (LOOPBACK, address.port)
    with connection:
        connection.settimeout(ANSWER_SECONDS * 2)
        connection.connect(target)
        connection.sendall(msgspec.json.encode(_Call(address.token, list(arguments), str(Path.cwd()))) + b"\n")
        return msgspec.json.decode(_receive_line(connection), type=_Answer).is_raised


def _receive_line(connection: "socket.socket") -> bytes:
    received = bytearray()
    while not received.endswith(b"\n"):
        part = connection.recv(65536)
        if not part or len(received) > LONGEST_MESSAGE:
            raise ConnectionAbortedError
        received += part
    return bytes(received)


def is_owned(folder: Path) -> bool:
    """Tell whether a living program with a window owns the profile in `folder`, without becoming its owner.

    Asked only where an owner has written down how to reach it: the lock that is tried for a moment is then never one that a program
    just wants to take.
    """
    try:
        if not (folder / ADDRESS_FILE).is_file():
            return False
        with (folder / LOCK_FILE).open("r+b") as lock:
            return not take_lock(lock)
    except OSError:
        return False


def _opened_lock(file: Path) -> IO[bytes] | None:
    try:
        return os.fdopen(os.open(file, os.O_RDWR | os.O_CREAT, 0o600), "r+b")
    except OSError:
        try:
            return file.open("rb")
        except OSError:
            return None


def _write_private(file: Path, content: bytes) -> None:
    """Put a file in place at once, readable for this user only."""
    new = file.with_suffix(".new")
    new.unlink(missing_ok=True)
    with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as writing:
        writing.write(content)
    new.replace(file)


if sys.platform == "win32":
    import msvcrt

    def take_lock(lock: IO[bytes]) -> bool:
        """Lock the first byte of the file, or return False at once when another process has."""
        try:
            msvcrt.locking(lock.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def take_lock(lock: IO[bytes]) -> bool:
        """Lock the file, or return False at once when another open file has."""
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
