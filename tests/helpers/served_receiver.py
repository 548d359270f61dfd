"""The real receiver as a program: `python -m recruiterdesk receive …` in a process of its own, spoken to over real HTTP."""

import json
import os
import signal
import subprocess
import sys
import threading
import time
from base64 import b64encode
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
from made_up_deliveries import KEY

SECRET = "made-up-secret-of-the-provider-0123456789"
KEY_TEXT = b64encode(KEY).decode()
_PATIENCE = 60


def environment(folder: Path, **more: str) -> dict[str, str]:
    """Return what a receiver is started with: nothing of the tests' own receiver variables, and a profile that is thrown away."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("RECRUITERDESK_")}
    return {**kept, "RECRUITERDESK_PROFILE": str(folder), **more}


def given(folder: Path) -> dict[str, str]:
    """Return the environment with a secret and a data key in it."""
    return environment(folder, RECRUITERDESK_RECEIVER_SECRET=SECRET, RECRUITERDESK_RECEIVER_KEY=KEY_TEXT)


def receive(*words: str, given: dict[str, str]) -> "subprocess.CompletedProcess[str]":
    """Run `recruiterdesk receive WORDS` to its end."""
    command = [sys.executable, "-m", "recruiterdesk", "receive", *words]
    return subprocess.run(command, env=given, text=True, capture_output=True, check=False, timeout=_PATIENCE)


def told(*words: str, given: dict[str, str]) -> Any:
    """Run an administration command with `--json` and return its document; it must go well."""
    ended = receive(*words, "--json", given=given)
    assert ended.returncode == 0, ended.stdout + ended.stderr
    return json.loads(ended.stdout)


class ServedReceiver:
    """A running receiver. `line` is what it said on standard output when it listened; `log` what it wrote until now."""

    def __init__(self, *words: str, given: dict[str, str], command: list[str] | None = None, folder: Path | None = None) -> None:
        """Start `recruiterdesk receive` at any free port, or a command of the test's own, and wait until it listens."""
        command = command or [sys.executable, "-m", "recruiterdesk", "receive", "--port", "0", *words]
        self.process = subprocess.Popen(command, env=given, cwd=folder, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        assert self.process.stdout is not None
        assert self.process.stderr is not None
        self._log: list[str] = []
        self._reader = threading.Thread(target=self._log.extend, args=(self.process.stderr,), daemon=True)
        self._reader.start()
        self.line = self.process.stdout.readline().strip()
        if not self.line:
            self.end()
            raise AssertionError(f"the receiver did not start: {self.log}")
        self.url = self.line.split()[2].rstrip(",") if self.line.startswith("Receiving") else json.loads(self.line)["listening"]

    @property
    def log(self) -> str:
        return "".join(self._log)

    def client(self, token: str | None = None) -> httpx.Client:
        """Return a client with a token; close it."""
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        # There is no TLS here, and to read the certificates for it takes longer than a request.
        return httpx.Client(base_url=self.url, headers=headers, timeout=_PATIENCE, trust_env=False, verify=False)

    def deliver(self, *, inbox: str = "main", number: int = 1, cv: bytes | None = None, **members: Any) -> int:
        """Deliver an application as the provider does; return its id."""
        with self.client(SECRET) as provider:
            answer = provider.post(f"/ictergezocht/{inbox}", json=an_application(number, cv=cv, **members))
        assert answer.status_code == 201, answer.text
        made: int = answer.json()["id"]
        return made

    def stop(self) -> int:
        """Ask it to stop, wait until it did and return its exit status."""
        self.process.send_signal(signal.SIGTERM)
        return self.end()

    def end(self) -> int:
        """Wait for its end; kill it where it does not come."""
        try:
            self.process.wait(_PATIENCE)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self._reader.join(_PATIENCE)
        assert self.process.stdout is not None
        assert self.process.stderr is not None
        self.process.stdout.close()
        self.process.stderr.close()
        return self.process.returncode


@contextmanager
def served(*words: str, given: dict[str, str]) -> Iterator[ServedReceiver]:
    """Run a receiver for the length of a block."""
    receiver = ServedReceiver(*words, given=given)
    try:
        yield receiver
    finally:
        if receiver.process.poll() is None:
            receiver.stop()


def an_application(number: int = 1, *, cv: bytes | None = None, **members: Any) -> dict[str, Any]:
    """Make application `number` as the provider's document has it; the same number is the same application."""
    made: dict[str, Any] = {
        "referenceNumber": f"vacancy-{number % 7}",
        "name": f"Yıldız van ’t Hooft {number}",
        "email": f"yildiz.{number}@example.nl",
        "source": "ICTerGezocht.nl",
        "campaign": "Transport Campagne",
    }
    if cv is not None:
        made |= {"cv": b64encode(cv).decode(), "filename": "cv van Yıldız.pdf"}
    return {**made, **members}


def until(condition: Callable[[], Any], seconds: float = _PATIENCE) -> Any:
    """Wait until a condition holds and return what it gives."""
    end = time.monotonic() + seconds
    while not (found := condition()):
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.02)
    return found
