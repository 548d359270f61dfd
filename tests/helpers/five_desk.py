"""Five strict stand-ins, an account at each, and the real window over them in a process that can be killed."""

import json
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from child_program import HELPERS, child_environment
from stand_in_apart import applications_of, vacancies_of

from recruiterdesk.demo.stand_in import (
    HomerunStandIn,
    ICTerGezochtStandIn,
    JobSphereStandIn,
    RecruitSomeStandIn,
    SmartRecruitersStandIn,
)

QUIET = {"quiet_window": "1"}
FAST = {"requests_per_minute": "10000"}
PATIENCE = 150.0


class WindowEnded(Exception):  # noqa: N818 -- no error: whoever killed it waits for this
    """The window's process has ended before it answered."""


class WindowTrouble(AssertionError):  # noqa: N818 -- an assertion, named as what it tells
    """The window did not do what it was asked to."""


class DrivenWindow:
    """The window of a profile in its own process. `ask` blocks until it is done; `kill` ends it as a power cut does."""

    def __init__(self, profile: Path, *words: str) -> None:
        self._errors = (profile.parent / f"{profile.name}.stderr").open("a+")
        self.process = subprocess.Popen(
            [sys.executable, str(HELPERS / "driven_window.py"), str(profile), *words],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._errors,
            text=True,
            env=child_environment(),
        )
        self.steps = 0

    def shown(self) -> None:
        """Wait until it is shown."""
        assert self._hear() == {"is_shown": True}

    def ask(self, do: str, *args: object, **what: Any) -> Any:
        """Let it do something; raises WindowTrouble where it cannot, and WindowEnded where it is gone."""
        assert not args
        assert self.process.stdin is not None
        try:
            self.process.stdin.write(json.dumps({"do": do, **what}) + "\n")
            self.process.stdin.flush()
        except BrokenPipeError:
            raise WindowEnded from None
        answer = self._hear()
        if "trouble" in answer:
            raise WindowTrouble(f"{do} {what}: {answer['trouble']}")
        self.steps = answer["steps"]
        return answer["found"]

    def until(self, is_so: Callable[[], bool], what: Callable[[], object], *, seconds: float = PATIENCE) -> float:
        """Wait until something is so; fails with what there is instead. Returns the seconds it took."""
        began = time.monotonic()
        while not is_so():
            assert time.monotonic() - began < seconds, what()
            time.sleep(0.1)
        return time.monotonic() - began

    def kill(self) -> None:
        """kill -9."""
        with suppress(ProcessLookupError):
            self.process.send_signal(signal.SIGKILL)

    def end(self) -> int:
        """Close the window as its user does (or see how it ended); returns its exit status."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        with suppress(BrokenPipeError):
            self.process.stdin.close()
        try:
            status = self.process.wait(30)
        except subprocess.TimeoutExpired:
            self.process.kill()
            status = self.process.wait(10)
        self.process.stdout.close()
        self._errors.close()
        return status

    def errors(self) -> str:
        """Return what it wrote to its standard error, all runs of the profile together."""
        return Path(self._errors.name).read_text()

    def _hear(self) -> dict[str, Any]:
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        if not line.endswith("\n"):
            raise WindowEnded
        found: dict[str, Any] = json.loads(line)
        return found


def kill_after(window: DrivenWindow, seconds: float) -> threading.Timer:
    """kill -9 it after so many seconds, whatever it does then."""
    timer = threading.Timer(seconds, window.kill)
    timer.daemon = True
    timer.start()
    return timer


@dataclass(frozen=True)
class There:
    """One account and the stand-in behind it."""

    provider: str
    name: str
    stand_in: Any
    settings: dict[str, str]
    key: str = "full"

    def order(self) -> dict[str, Any]:
        """Return the order that connects it."""
        secrets = {"api_key": self.stand_in.keys[self.key]}
        return {
            "provider": self.provider,
            "name": self.name,
            "base_url": self.stand_in.base_url,
            "secrets": secrets,
            "settings": self.settings,
        }

    def people(self) -> list[str]:
        """Return the ids of everybody that the account should have."""
        return applications_of(self.provider, self.stand_in.world)

    def vacancies(self) -> list[str]:
        """Return the ids of every vacancy that it should have."""
        return vacancies_of(self.provider, self.stand_in)

    def changes(self, *kinds: str) -> list[dict[str, Any]]:
        """Return the contents of what the stand-in really did, of these kinds."""
        return [{"of": one.application_id, **one.content} for one in self.stand_in.ledger.applied if one.what in kinds]


Five = dict[str, There]


@contextmanager
def five_stand_ins(*, homerun: int = 60, smart: int = 30, some: int = 40, seed: int = 1) -> Iterator[Five]:
    """Start all five, with limits that nobody meets; asserts at the end that no key was seen where none belongs."""
    with ExitStack() as stack:
        many = 1_000_000
        start = stack.enter_context
        made = [
            There("homerun", "Vermeer", start(HomerunStandIn(seed=seed, applicants=homerun, limit=many)), {**QUIET, **FAST}),
            There(
                "smartrecruiters",
                "De Haven",
                start(SmartRecruitersStandIn(seed=seed, applicants=smart, limit=many)),
                {**QUIET, "requests_per_second": "1000"},
            ),
            There("recruitsome", "Brugman", start(RecruitSomeStandIn(seed=seed, applicants=some, limit=many)), {**QUIET, **FAST}),
            There("jobsphere", "Polder", sphere := start(JobSphereStandIn(seed=seed, jobs=90, limit=many)), {**QUIET, **FAST}),
            There("ictergezocht", "Kade", start(ICTerGezochtStandIn(seed=seed, limit=many, address_limit=many)), dict(QUIET)),
        ]
        made[3].settings["company_id"] = str(sphere.company_id)
        five = {one.provider: one for one in made}
        yield five
        assert [(one.name, one.stand_in.ledger.leaks) for one in made if one.stand_in.ledger.leaks] == []


@contextmanager
def driven_window(profile: Path, *words: str) -> Iterator[DrivenWindow]:
    """Show it, on a link if there is one; afterwards it is closed, and must have ended well unless it was killed."""
    window = DrivenWindow(profile, *words)
    try:
        window.shown()
        yield window
    finally:
        status = window.end()
    assert status in (0, -signal.SIGKILL), window.errors()[-3000:]
