"""The tours of the window side by side, each language in a process of its own: a window has one thread, and much of a tour is waiting."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

import msgspec

from recruiterdesk.bootstrap.demo_report import StepReport
from recruiterdesk.bootstrap.own_program import own_command

LANGUAGES = ("en", "nl")
PARTS = {"en": "The window in English", "nl": "The window in Dutch"}
ONE_TOUR = "RECRUITERDESK_DEMO_TOUR"  # names the language to a child: it walks through that tour alone and writes its steps as they end
_LONGEST = 1800.0  # seconds; every wait within a tour is bounded far below
_LAST_WORDS = 400  # characters of what a child that ended said last


@dataclass
class Tours:
    """Tours that are under way, by language; `instead` are steps that say why there is none. `touring` owns the processes."""

    children: dict[str, "_Child"] = field(default_factory=dict)
    instead: list[StepReport] = field(default_factory=list)

    def reports(self) -> list[StepReport]:
        """Wait for every tour and return their steps, one language after the other; a child that broke off is a step with its trouble."""
        until = time.monotonic() + _LONGEST
        found = [step for language, child in self.children.items() for step in child.steps(language, until - time.monotonic())]
        return found + self.instead


@contextmanager
def touring(folder: Path, *, seed: int, applicants: int, languages: Sequence[str] = LANGUAGES) -> Iterator[Tours]:
    """Start a tour in each language, with `applicants` made-up people; its pictures go into `folder`/screenshots."""
    children: dict[str, _Child] = {}
    try:
        for language in languages:
            children[language] = _Child.started(folder, seed, applicants, language)
        yield Tours(children)
    finally:
        for child in children.values():
            child.end()


@dataclass
class _Child:
    """One tour's process, what it writes about its steps, and what it says besides."""

    process: "subprocess.Popen[bytes]"
    written: IO[bytes]
    said: IO[bytes]

    @classmethod
    def started(cls, folder: Path, seed: int, applicants: int, language: str) -> "_Child":
        command = own_command(["demo", "--headless", str(folder), "--seed", str(seed), "--applicants", str(applicants)])
        written = tempfile.TemporaryFile()  # noqa: SIM115 -- both live as long as the child, and `end` closes them
        said = tempfile.TemporaryFile()  # noqa: SIM115 -- as above
        variables = {**os.environ, ONE_TOUR: language}
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=written, stderr=said, env=variables)  # noqa: S603 -- this program itself
        return cls(process, written, said)

    def steps(self, language: str, patience: float) -> list[StepReport]:
        trouble = ""
        try:
            if status := self.process.wait(max(0.0, patience)):
                trouble = f"its process ended with {status}"
        except subprocess.TimeoutExpired:
            trouble = f"it did not end within {_LONGEST:.0f} seconds"
        self.written.seek(0)
        steps = [msgspec.json.decode(line, type=StepReport) for line in self.written if line.endswith(b"\n")]
        if trouble or not steps:
            self.said.seek(0)
            said = self.said.read().decode(errors="replace").strip()[-_LAST_WORDS:]
            told = ": ".join(part for part in (trouble or "it told of no step", said) if part)
            steps.append(StepReport(name=f"{language}/window", title="Show the window", part=PARTS[language], trouble=told))
        return steps

    def end(self) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        self.written.close()
        self.said.close()


def tell(step: StepReport) -> None:
    """Write a step for the program that started this tour."""
    sys.stdout.write(msgspec.json.encode(step).decode() + "\n")
    sys.stdout.flush()
