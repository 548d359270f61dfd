"""Five accounts at once, 50,000 applicants and 120 vacancies in all: is the slowest provider's limit the only clock, and is everybody here?

Each provider's stand-in runs in a process of its own at the limit of its contract sheet, all windows half as long; one desk with an
open window connects all five and syncs them side by side, by the services that the program uses. The limits count in sliding windows; two
smaller runs have them in fixed and in calendar windows.

What is measured is lists: from the call until each account's lists were complete, by its own progress, and the requests until then. The
sync that a person starts reads details afterwards, as many as the limit gives without waiting; the services let nobody leave them out, and
they are not what a recruiter waits for. So they are told apart: what they took in this run, and how long reading the rest would take at
the provider's own limit. The loop's longest gap is over everything, details included.

The ideal is a provider's requests ÷ its limit. The client holds each place for a small share of the window longer than the window is, and
with most providers asks for one less than the limit. With `--quick`, 3,000 applicants fit into few windows, so the ratio proves little.

Compressed time also asks more of this computer: twice as many pages a second reach the one database thread, and a first pass inserts all
of them. Where the machine is slower than that, the ratio tells its speed of inserting and not the limiter's.
"""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from bare_tick import TICK
from figure import Figure

IS_QUICK = os.environ.get("RECRUITERDESK_QUICK") == "1"
HELPERS = Path(__file__).resolve().parents[1] / "helpers"
APPLICANTS = 3_000 if IS_QUICK else 50_000
RUNS = (("sliding", APPLICANTS),) if IS_QUICK else (("sliding", APPLICANTS), ("fixed", 6_000), ("calendar", 6_000))
FASTER = 2.0  # as five_accounts.py has it
LIMITS = {"homerun": 60 / 60, "smartrecruiters": 10 / 1, "recruitsome": 60 / 60, "jobsphere": 60 / 60, "ictergezocht": 200 / 60}  # a second


def measured(kind: str, applicants: int) -> dict[str, Any]:
    """Run one sync in a process of its own and return what it measured."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_API": "pyside6"}
    environment["PYTHONPATH"] = os.pathsep.join((str(HELPERS), str(HELPERS.parents[1])))
    command = [sys.executable, str(HELPERS / "five_accounts.py"), kind, str(applicants)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=900, check=False, env=environment)
    lines = [line for line in done.stdout.splitlines() if line.startswith("{")]
    if not lines:
        raise RuntimeError(f"five_accounts.py ended with {done.returncode}: {done.stderr[-1500:]}")
    found: dict[str, Any] = json.loads(lines[-1])
    return found


def ideal(provider: str, account: dict[str, Any]) -> float:
    """Return the seconds that an account's lists need at the provider's limit, in the compressed time."""
    return float(account["requests"]) / (LIMITS[provider] * FASTER)


def figures() -> list[Figure]:
    """Measure a first sync with each kind of window."""
    found: list[Figure] = []
    for kind, applicants in RUNS:
        run = measured(kind, applicants)
        found += run_figures(kind, run)
        if applicants == APPLICANTS:
            found += account_figures(run)
    return found


def run_figures(kind: str, run: dict[str, Any]) -> list[Figure]:
    """Return what has a bound."""
    accounts = run["accounts"]
    troubled = [f"{name}: {one['state']} {one['error']}" for name, one in accounts.items() if one["state"] != "complete"]
    assert not troubled, troubled
    people, vacancies = (sum(one[what] for one in accounts.values()) for what in ("applicants", "vacancies"))
    slowest = max(accounts, key=lambda name: ideal(name, accounts[name]))
    seconds, least = max(one["seconds"] for one in accounts.values()), ideal(slowest, accounts[slowest])
    length, worked, waited = run["sync"][0]
    asleep = max(0.0, length + TICK * 1000 - worked - waited)
    return [
        Figure(
            f"five accounts, {kind} limits, wall time / the slowest's ideal",
            seconds / least,
            "×",
            1.1,
            f"{people:,} applications, {vacancies} vacancies in {seconds:.1f} s; {slowest} needs {least:.1f} s",
        ),
        Figure(f"five accounts, {kind} limits, answers of 429", float(sum(one["too_many"] for one in accounts.values())), "", 0.0),
        Figure(
            f"five accounts, {kind} limits, missing, strange or twice",
            float(sum(one["amiss"] for one in accounts.values())),
            "",
            0.0,
            "every application and vacancy by the provider's id",
        ),
        Figure(
            f"five accounts, {kind} limits, longest gap of the window's loop",
            length,
            "ms",
            50.0,
            f"in it {worked:.0f} ms of work, {waited:.0f} ms without a processor, {asleep:.0f} ms asleep or behind another thread; next "
            f"{run['sync'][1][0]:.0f} ms; idle {run['idle'][0][0]:.0f} ms; "
            f"a process that only ticks, at the same time: {run['bare'][0]:.0f} ms",
        ),
    ]


def account_figures(run: dict[str, Any]) -> list[Figure]:
    """Tell of each account what its lists and its details took."""
    found = []
    for name, one in run["accounts"].items():
        least = ideal(name, one)
        found.append(
            Figure(
                f"five accounts, requests for the lists of {name}",
                float(one["requests"]),
                "",
                None,
                f"{one['applicants']:,} applications, {one['vacancies']} vacancies in {one['seconds']:.1f} s, ideally {least:.1f} s",
            )
        )
        read = one["applicants"] - one["details_due"]
        if read and one["detail_requests"]:
            each = one["detail_requests"] / read
            found.append(
                Figure(
                    f"five accounts, all details of {name} at its own limit",
                    one["applicants"] * each / LIMITS[name] / 3600,
                    "h",
                    None,
                    f"{each:.1f} requests each; {read} were read at once, in {one['detail_seconds']:.1f} s",
                )
            )
    return found
