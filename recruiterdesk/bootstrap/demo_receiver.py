"""The demo's receiver: the program's own `receive` in a process of its own on this computer, which ends with the demo in any case."""

import contextlib
import json
import os
import secrets
import signal
import subprocess
import sys
import tempfile
import threading
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from recruiterdesk.bootstrap.own_program import own_command
from recruiterdesk.cli.outcome import Outcome
from recruiterdesk.domain.errors import DeskError, StorageTrouble

RECEIVER_IN = "RECRUITERDESK_DEMO_RECEIVER"  # names a folder to a child: it is the receiver of a demo, and keeps what it receives there
LAPTOP = "demo"
_SECRET = "RECRUITERDESK_RECEIVER_SECRET"  # noqa: S105 -- the name of a variable
_START_SECONDS = 60.0  # a busy machine loads a web server and a database library; it takes about two
_STOP_SECONDS = 10.0
_LAST_WORDS = 400  # characters of what a child that did not start said last
_SECRET_BYTES = 32


@dataclass(frozen=True, kw_only=True)
class DemoReceiver:
    """A receiver that runs. `secret` is what ICTerGezocht.nl and it agreed on, `token` lets this laptop read; both die with the demo."""

    url: str
    secret: str = field(repr=False)
    token: str = field(repr=False)

    @property
    def webhook(self) -> str:
        """Return the address that ICTerGezocht.nl sends to."""
        return f"{self.url}/ictergezocht/main"

    @property
    def settings(self) -> dict[str, str]:
        """Return the settings of an account that reads it."""
        return {"receiver_url": self.url}


@contextmanager
def demo_receiver(folder: Path) -> Iterator[DemoReceiver]:
    """Start one that keeps its database in `folder`, and end it; raises StorageTrouble where it does not start.

    It hangs on a pipe that this process holds: where the demo is killed, the pipe closes, and the receiver stops as well.
    """
    secret = secrets.token_urlsafe(_SECRET_BYTES)
    variables = {**os.environ, RECEIVER_IN: str(folder), _SECRET: secret}
    with tempfile.TemporaryFile() as said:
        child = subprocess.Popen(own_command(["demo"]), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=said, env=variables)  # noqa: S603 -- this program itself
        try:
            url, token = _begun(child, said)
            yield DemoReceiver(url=url, secret=secret, token=token)
        finally:
            _end(child)


def be_receiver(folder: Path) -> int:
    """Be the receiver of a demo: tell a laptop's token and the address as two lines of JSON, and serve until the demo is over."""
    from recruiterdesk.bootstrap import receiver_program  # noqa: PLC0415 -- its server and databases are loaded in the child only
    from recruiterdesk.cli.arguments import parse  # noqa: PLC0415 -- as above

    del os.environ[RECEIVER_IN]
    threading.Thread(target=_stop_with_parent, daemon=True).start()
    try:
        added = receiver_program.run(_of_profile(parse(("receive", "laptop", "add", LAPTOP)), folder))
        assert isinstance(added, Outcome)  # noqa: S101 -- only serving returns a status
        sys.stdout.write(json.dumps(added.document) + "\n")
        served = receiver_program.run(_of_profile(parse(("receive", "--port", "0")), folder))
        assert isinstance(served, int)  # noqa: S101 -- and serving nothing else
        return served  # noqa: TRY300 -- both runs may raise
    except DeskError as trouble:
        sys.stderr.write(f"{trouble.message}\n")
        return 1


def _of_profile(arguments: Namespace, folder: Path) -> Namespace:
    arguments.profile, arguments.json = folder, True
    return arguments


def _stop_with_parent() -> None:
    while sys.stdin.buffer.read(1):
        pass
    os.kill(os.getpid(), signal.SIGTERM)


def _begun(child: "subprocess.Popen[bytes]", said: IO[bytes]) -> tuple[str, str]:
    """Return the receiver's address and a laptop's token once it listens."""
    impatience = threading.Timer(_START_SECONDS, child.kill)
    impatience.start()
    try:
        assert child.stdout is not None  # noqa: S101 -- it was asked for
        laptop, listening = (json.loads(child.stdout.readline() or b"{}") for _ in range(2))
        return listening["listening"], laptop["token"]
    except (ValueError, KeyError) as trouble:
        child.kill()
        child.wait()
        said.seek(0)
        words = said.read().decode(errors="replace").strip()[-_LAST_WORDS:]
        raise StorageTrouble("The demo's receiver did not start: {reason}", reason=words or "it said nothing") from trouble
    finally:
        impatience.cancel()


def _end(child: "subprocess.Popen[bytes]") -> None:
    for pipe in (child.stdin, child.stdout):
        if pipe is not None:
            with contextlib.suppress(OSError):
                pipe.close()
    try:
        child.wait(_STOP_SECONDS)
    except subprocess.TimeoutExpired:
        child.kill()
        child.wait()
