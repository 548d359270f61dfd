"""Runs the real program, one process per command, on a profile of its own, and checks every document against headless.md.

A command that is only waited for is forked from a process that has the program loaded; one that a test starts, to kill or to interrupt it
or to have several at once, and all commands of a desk `from_nothing` (a test marked so) are started as a person's shell starts them.
"""

import json
import os
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from headless_documents import differences
from warm_program import can_fork, warm_program

_PATIENCE = 90  # seconds
FAST = ("--set", "requests_per_minute=6000", "--set", "quiet_window=0.5")


@dataclass(frozen=True)
class Answer:
    """What a command gave back."""

    status: int
    document: Any
    text: str
    said: str

    @property
    def error(self) -> dict[str, Any]:
        """Return the error object."""
        found: dict[str, Any] = self.document["error"]
        return found


@dataclass
class HeadlessDesk:
    """A profile, and commands on it. `everything` is all that was ever printed, for looking for secrets in it."""

    profile: Path
    environment: dict[str, str] = field(default_factory=dict)
    everything: list[str] = field(default_factory=list)
    from_nothing: bool = not can_fork()

    def start(self, *words: str) -> "subprocess.Popen[bytes]":
        """Start a command and do not wait for it."""
        return subprocess.Popen(
            [sys.executable, "-m", "recruiterdesk", *self._words(words)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=self._surroundings(),
        )

    def run(self, *words: str, stdin: bytes = b"", patience: float = _PATIENCE) -> Answer:
        """Run a command for people, of `patience` seconds at most."""
        if self.from_nothing:
            process = self.start(*words)
            out, said = process.communicate(stdin, timeout=patience)
            status = process.returncode
        else:
            ended = warm_program().run(self._words(words), self._surroundings(), stdin, patience)
            status, out, said = ended.status, ended.out, ended.said
        self.everything += [out.decode(), said.decode()]
        return Answer(status, None, out.decode(), said.decode())

    def _words(self, words: tuple[str, ...]) -> list[str]:
        return ["--profile", str(self.profile), *words]

    def _surroundings(self) -> dict[str, str]:
        return {**os.environ, **self.environment}

    def json(self, shape: str, *words: str, status: int = 0, stdin: bytes = b"") -> Any:
        """Run a command with `--json`; assert its exit status, that there is exactly one document, and its shape."""
        answer = self.run(*words, "--json", stdin=stdin)
        assert answer.status == status, f"{words}: {answer}"
        document = json.loads(answer.text)
        assert differences(document, shape) == [], document
        return document

    def refusal(self, kind: str, status: int, *words: str, stdin: bytes = b"") -> dict[str, Any]:
        """Run a command that has to fail; return the error object."""
        found: dict[str, Any] = self.json("error", *words, status=status, stdin=stdin)["error"]
        assert found["kind"] == kind, found
        return found

    def add_account(self, base_url: str, key: str, name: str = "Vermeer Digitaal", *more: str) -> Any:
        """Connect a Homerun account at a stand-in."""
        secrets = json.dumps({"api_key": key}).encode()
        return self.json("account", "account", "add", "homerun", "--name", name, "--base-url", base_url, *FAST, *more, stdin=secrets)
