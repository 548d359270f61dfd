"""From the start of the program's process to its first painted list of a full desk, against a bare Qt window started in turn with it.

The key comes from a real Secret Service in a session of the benchmark's own, as it does for every user on Linux, and once more is given,
which shows what the keyring costs.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from operator import truediv
from pathlib import Path

from big_cache import KEY, big_cache
from figure import Figure
from private_session import isolate, secret_service

from recruiterdesk.machine.folders import Profile

IS_QUICK = os.environ.get("RECRUITERDESK_QUICK") == "1"
HERE = Path(__file__).resolve()
CHILD = HERE.parent.parent / "helpers" / "window_bench.py"
PEOPLE = int(os.environ.get("RECRUITERDESK_BENCH_APPLICANTS", "100000"))
ROUNDS = 4 if IS_QUICK else 25
_USER = os.getuid() if hasattr(os, "getuid") else 0
CACHE = (
    Path(tempfile.gettempdir()) / f"recruiterdesk-bench-{_USER}-{PEOPLE}"
)  # the store's benchmark has the same, so that it is built once
PROFILE = Path(tempfile.gettempdir()) / f"recruiterdesk-bench-start-{_USER}-{PEOPLE}"
BOUND = 1.8


def measured(environment: dict[str, str], *words: str) -> float:
    """Run the child; return the seconds from before its process until it had painted."""
    began = time.monotonic()
    done = subprocess.run(
        [sys.executable, str(CHILD), *words], capture_output=True, text=True, timeout=60, check=False, env=environment, cwd=HERE.parents[2]
    )
    lines = [line for line in done.stdout.splitlines() if line.startswith("{")]
    if not lines:
        raise RuntimeError(f"{words[0]} ended with {done.returncode}: {done.stderr[-1500:]}")
    found: dict[str, float] = json.loads(lines[-1])
    return found.get("painted", began) - began


def full_profile() -> Path:
    """Return the folder of a profile over the full cache."""
    big_cache(CACHE, KEY, applicants=PEOPLE)
    PROFILE.mkdir(mode=0o700, exist_ok=True)
    if not (PROFILE / "cache").exists():
        (PROFILE / "cache").symlink_to(CACHE, target_is_directory=True)
    return Profile(PROFILE).folder


def figures() -> list[Figure]:
    """Start each in turn, several times."""
    profile = str(full_profile())
    isolate()
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPYCACHEPREFIX": str(PROFILE / "bytecode")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program has its bytecode beside it
    ways = {"bare": ("bare",), "given": ("start", profile, "given")}
    remark = ""
    try:
        environment["DBUS_SESSION_BUS_ADDRESS"] = secret_service()
        measured(environment, "keep", profile)
        ways["keyring"] = ("start", profile, "keyring")
    except RuntimeError as trouble:
        remark = f"no keyring here: {trouble}"
    for words in ways.values():  # the first start of each writes its bytecode and is not counted
        measured(environment, *words)
    seconds: dict[str, list[float]] = {way: [] for way in ways}
    for _ in range(ROUNDS):
        for way, words in ways.items():
            seconds[way].append(measured(environment, *words))
    painted = {way: statistics.median(taken) for way, taken in seconds.items()}

    def note(way: str) -> str:
        return f"{painted[way] * 1000:.0f} ms against {painted['bare'] * 1000:.0f} ms, {PEOPLE:,} applicants, median of {ROUNDS} rounds"

    # Of each round by itself: a computer that is faster for some seconds is faster for all three.
    ratio = {way: statistics.median(map(truediv, taken, seconds["bare"])) for way, taken in seconds.items()}
    found = [Figure("  the same with the key at hand", ratio["given"], "×", None if "keyring" in ratio else BOUND, remark or note("given"))]
    if "keyring" in ratio:
        found.insert(0, Figure("process start to first painted list / bare Qt window", ratio["keyring"], "×", BOUND, note("keyring")))
    return found
