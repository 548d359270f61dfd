"""The window over 100,000 applicants: how soon typing, sorting and scrolling are painted, what it takes, and whether its loop stays free.

Each part runs in a process of its own, with a yardstick (a bare Qt window, the idle loop) measured in the same run.
"""

import json
import os
import subprocess
import sys
import tempfile
from operator import itemgetter
from pathlib import Path
from typing import Any

from bare_tick import TICK
from big_cache import big_cache
from figure import Figure

from recruiterdesk.machine.folders import Profile

IS_QUICK = os.environ.get("RECRUITERDESK_QUICK") == "1"
HELPERS = Path(__file__).resolve().parents[1] / "helpers"
CACHE = Path(tempfile.gettempdir()) / f"recruiterdesk-bench-window-{os.getuid() if hasattr(os, 'getuid') else 'user'}"
PEOPLE = 20_000 if IS_QUICK else 100_000


def percentile(values: list[float], share: float) -> float:
    """Return the value that `share` of them do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, round(share * (len(ordered) - 1)))]


def apart(program: str, *arguments: str) -> dict[str, Any]:
    """Run a helper in a process of its own and return what it measured."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_API": "pyside6", "PYTHONPYCACHEPREFIX": str(CACHE / "bytecode")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program has its bytecode beside it
    environment["PYTHONPATH"] = os.pathsep.join((str(HELPERS), str(HELPERS.parents[1])))
    command = [sys.executable, str(HELPERS / program), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, timeout=420, check=False, env=environment)
    lines = [line for line in done.stdout.splitlines() if line.startswith("{")]
    if not lines:
        raise RuntimeError(f"{program} ended with {done.returncode}: {done.stderr[-1500:]}")
    found: dict[str, Any] = json.loads(lines[-1])
    return found


def figures() -> list[Figure]:
    """Measure everything."""
    profile = Profile(CACHE)
    profile.database_folder.mkdir(parents=True, exist_ok=True)
    big_cache(profile.database_folder, applicants=PEOPLE)
    floor = min((apart("bare_window.py")["memory"] for _ in range(3)), key=itemgetter("resident"))
    use = apart("busy_window.py", "used", str(CACHE))
    loop = apart("busy_window.py", "free", str(CACHE))
    idle = loop["idle"][0][0]
    people = f"{use['rows']:,} applicants"
    return [
        Figure("search as one types, input to painted, p95", percentile(use["search"], 0.95), "ms", 50.0, _spread(use["search"], people)),
        Figure(
            "palette as one types, input to painted, p95", percentile(use["palette"], 0.95), "ms", 50.0, _spread(use["palette"], people)
        ),
        Figure(
            "filter, sort, change of vacancy, to painted, p95", percentile(use["order"], 0.95), "ms", 100.0, _spread(use["order"], people)
        ),
        Figure("scroll frame, p95", percentile(use["scroll"], 0.95), "ms", 16.0, _spread(use["scroll"], people)),
        Figure(
            "yardstick: frame of a plain Qt table, p50",
            percentile(use["plain"], 0.5),
            "ms",
            None,
            "Qt's own delegate, in the same style and run",
        ),
        _above("memory above a bare Qt window, the list shown", use["memory"], floor),
        _above("memory above a bare Qt window, after all of the above", use["memory after use"], floor),
        _above(f"memory above a bare Qt window, another desk after a sync of {loop['rows']:,}", loop["memory"], floor, bound=None),
        Figure(
            "longest gap of the window's loop during a sync",
            loop["sync"][0][0],
            "ms",
            50.0,
            f"{loop['rows']:,} applicants in {loop['seconds']:.0f} s; {_gap(loop['sync'][0])}; next {loop['sync'][1][0]:.0f} ms; "
            f"idle {idle:.0f} ms; a process that only ticks, at the same time: {loop['bare'][0]:.0f} ms",
        ),
        Figure("longest gap of the loop while the first account connects", loop["connect"][0][0], "ms", 50.0, _gap(loop["connect"][0])),
        Figure("longest gap of the window's loop during a 25 MB drop", loop["drop"][0][0], "ms", 50.0, f"idle {idle:.0f} ms"),
    ]


def _above(name: str, found: dict[str, float], floor: dict[str, float], bound: float | None = 60.0) -> Figure:
    """Compare what is resident, libraries and mapped files included; the note tells what of it the process has written itself."""
    note = f"{found['resident']:.0f} MB against {floor['resident']:.0f} MB; its own pages {found['own']:.0f} against {floor['own']:.0f}; "
    return Figure(name, found["resident"] - floor["resident"], "MB", bound, f"{note}at its highest {found['highest']:.0f}")


def _spread(values: list[float], what: str) -> str:
    return f"{what}; p50 {percentile(values, 0.5):.0f}, most {max(values):.0f} ms, {len(values)} times"


def _gap(gap: tuple[float, float, float]) -> str:
    length, worked, waited = gap
    rest = max(0.0, length + TICK * 1000 - worked - waited)
    return f"in it {worked:.0f} ms of work, {waited:.0f} ms without a processor, {rest:.0f} ms asleep or behind another thread"
