"""What a recruiter installs: how large it is, and how much longer it takes than from source until the first list of a full desk is seen.

Both start in turn on a screen whose pixels are watched from outside, over the same cache and with the key from a real Secret Service, so
that nothing in the program has to help. `make package` makes what is measured; where it is up to date nothing is made.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from big_cache import KEY, big_cache
from figure import Figure
from private_session import isolate, secret_service
from seen_screen import WIDTH, SeenScreen

from recruiterdesk.machine.folders import Profile

IS_QUICK = os.environ.get("RECRUITERDESK_QUICK") == "1"
ROOT = Path(__file__).resolve().parents[2]
BUNDLE = ROOT / "build" / "bundle" / "recruiterdesk"
DIST = ROOT / "dist"
PEOPLE = int(os.environ.get("RECRUITERDESK_BENCH_APPLICANTS", "100000"))
ROUNDS = 3 if IS_QUICK else 9
_USER = os.getuid() if hasattr(os, "getuid") else 0
CACHE = Path(tempfile.gettempdir()) / f"recruiterdesk-bench-{_USER}-{PEOPLE}"  # the same as the store's and the start's, built once
PROFILE = Path(tempfile.gettempdir()) / f"recruiterdesk-bench-package-{_USER}-{PEOPLE}"

UNPACKED_MIB, PACKED_MB, START_RATIO = 190.0, 75.0, 1.3

# Of the list's part of the window the pixels that are no background; when nearly all of them are there, the list is.
LIST_ROWS = range(112, 730, 3)
LIST_COLUMNS = range(215, 960, 2)
NEARLY_ALL = 0.9
PATIENCE = 60.0


def figures() -> list[Figure]:
    """Make the package where it is not up to date, weigh it, and start it and its source in turn."""
    if not sys.platform.startswith("linux"):
        return []
    if IS_QUICK and not (DIST / "SHA256SUMS").exists():
        print("  no package is made for a quick look: `make package` makes it")
        return []
    made = subprocess.run([sys.executable, ROOT / "packaging" / "package.py"], capture_output=True, text=True, check=False, cwd=ROOT)
    if made.returncode != 0:
        raise RuntimeError(f"make package: {made.stdout[-1000:]}{made.stderr[-1500:]}")
    return [*weights(), *starts()]


def weights() -> list[Figure]:
    """Return the sizes."""
    unpacked = sum(path.lstat().st_size for path in BUNDLE.rglob("*") if path.is_file() and not path.is_symlink())
    found = [Figure("the installed program, unpacked", unpacked / 1024**2, "MiB", UNPACKED_MIB)]
    for kind, pattern in ((".deb", "*.deb"), (".tar.gz", "*.tar.gz")):
        (file,) = DIST.glob(pattern)
        found.append(Figure(f"the installed program, packed as {kind}", file.stat().st_size / 1e6, "MB", PACKED_MB))
    return found


def starts() -> list[Figure]:
    """Return how much longer the installed program takes to its first list, by the median of both."""
    isolate()
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": str(PROFILE / "bytecode")}
    environment["DBUS_SESSION_BUS_ADDRESS"] = secret_service()
    _make_profile(environment)
    ways = {
        "source": [sys.executable, "-m", "recruiterdesk", "--profile", str(PROFILE)],
        "installed": [str(BUNDLE / "recruiterdesk"), "--profile", str(PROFILE)],
    }
    environment.pop("QT_QPA_PLATFORM", None)
    wanted = _list_of(ways["source"], environment)
    for words in ways.values():  # the first start of each reads its files from the disk and writes its bytecode, and is not counted
        _seconds(words, environment, wanted)
    taken: dict[str, list[float]] = {way: [] for way in ways}
    for _ in range(ROUNDS):
        for way, words in ways.items():
            taken[way].append(_seconds(words, environment, wanted))
    seen = {way: statistics.median(seconds) for way, seconds in taken.items()}
    note = f"{seen['installed'] * 1000:.0f} ms against {seen['source'] * 1000:.0f} ms, {PEOPLE:,} applicants, seen on the screen"
    return [Figure("process start to first list seen, installed / from source", seen["installed"] / seen["source"], "×", START_RATIO, note)]


def _make_profile(environment: dict[str, str]) -> None:
    big_cache(CACHE, KEY, applicants=PEOPLE)
    PROFILE.mkdir(mode=0o700, exist_ok=True)
    if not (PROFILE / "cache").exists():
        (PROFILE / "cache").symlink_to(CACHE, target_is_directory=True)
    keep = [sys.executable, str(ROOT / "tests" / "helpers" / "window_bench.py"), "keep", str(Profile(PROFILE).folder)]
    subprocess.run(keep, env=environment, check=True, capture_output=True, cwd=ROOT)


def _list_of(words: list[str], environment: dict[str, str]) -> dict[int, bytes]:
    """Return the pixels that make the list, by where they are on the screen: those that differ from the background."""
    screen = SeenScreen()
    try:
        with subprocess.Popen(words, env={**environment, "DISPLAY": screen.display}, cwd=ROOT) as program:
            try:
                seen = screen.settled(seconds=2.0, patience=PATIENCE)
            finally:
                program.kill()
    finally:
        screen.close()
    places = [(row * WIDTH + column) * 4 for row in LIST_ROWS for column in LIST_COLUMNS]
    colors = [seen[place : place + 3] for place in places]
    background = max(set(colors), key=colors.count)
    inked = {place: color for place, color in zip(places, colors, strict=True) if color != background}
    assert len(inked) > len(places) / 50, "no list is on the screen"
    return inked


def _seconds(words: list[str], environment: dict[str, str], wanted: dict[int, bytes]) -> float:
    """Start a program on a screen of its own; return the seconds until its list is seen."""
    screen = SeenScreen()
    try:
        began = time.monotonic()
        with subprocess.Popen(words, env={**environment, "DISPLAY": screen.display}, cwd=ROOT) as program:
            try:
                before = screen.picture()
                while time.monotonic() - began < PATIENCE:
                    at, now = time.monotonic(), screen.picture()
                    if now != before:
                        before = now
                        there = sum(now[place : place + 3] == color for place, color in wanted.items())
                        if there >= NEARLY_ALL * len(wanted):
                            return at - began
                    time.sleep(0.002)
            finally:
                program.kill()
    finally:
        screen.close()
    raise RuntimeError(f"{words[0]} showed no list within {PATIENCE:.0f} s")
