"""A full sync against the stand-in in a process of its own: is the provider's limit the only clock, and does the loop stay free?"""

import asyncio
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bare_tick import TICK, BareTick
from figure import Figure
from sync_bench import KEY

from recruiterdesk.domain.clock import SystemClock
from recruiterdesk.domain.query import ApplicationQuery
from recruiterdesk.domain.sync_report import AccountSyncReport, SyncState
from recruiterdesk.provider_api.http.limiter import Limiter
from recruiterdesk.providers.homerun import FACTORY
from recruiterdesk.providers.homerun.provider import HomerunConnection
from recruiterdesk.store.store import Store
from recruiterdesk.sync.account_sync import AccountSync

IS_QUICK = os.environ.get("RECRUITERDESK_QUICK") == "1"
APPLICANTS = 2_000 if IS_QUICK else 5_000
LIMIT, WINDOW = 60, 12.0  # the provider's 60 a minute, five times as fast


class LoopWatch:
    """Measures the longest gap between two ticks of the event loop."""

    def __init__(self) -> None:
        self.longest = 0.0

    async def watch(self) -> None:
        """Tick until cancelled."""
        last = time.perf_counter()
        while True:
            await asyncio.sleep(TICK)
            now = time.perf_counter()
            self.longest = max(self.longest, now - last - TICK)
            last = now


async def synced(folder: Path, base_url: str, api_key: str, watch: LoopWatch) -> tuple[AccountSyncReport, float, int]:
    """Pull everything once; return the report, the seconds until the first applicants were in the store, and how many are there."""
    clock = SystemClock()
    store = Store.open(folder, KEY, clock=clock)
    account_id = store.write_now(lambda writer: writer.accounts.add("Acme", "homerun", base_url, {}, {}))
    account = store.read_now(lambda reader: reader.accounts.by_id(account_id))
    connection = FACTORY.connect(account, {"api_key": api_key}, ledger_folder=None)
    assert isinstance(connection, HomerunConnection)
    assert isinstance(connection._http.limiter, Limiter)
    connection._http.limiter._window = WINDOW
    began = time.perf_counter()
    first: list[float] = []
    unsubscribe = store.subscribe(lambda changes: first.append(time.perf_counter() - began) if changes.arrived and not first else None)
    sync = AccountSync(account, connection, store, clock, lambda _: None)
    async with asyncio.TaskGroup() as group:
        ticking = group.create_task(watch.watch())
        report = await sync.pull(details="none")
        ticking.cancel()
    unsubscribe()
    held = store.read_now(lambda reader: reader.applications.count(ApplicationQuery()))
    await connection.aclose()
    store.close()
    return report, first[0], held


def figures() -> list[Figure]:
    """Measure one full sync of a new account."""
    command = [sys.executable, "-m", "recruiterdesk.demo.homerun", "--applicants", str(APPLICANTS), "--limit", str(LIMIT)]
    stand_in = subprocess.Popen([*command, "--window", str(WINDOW)], stdout=subprocess.PIPE, text=True)
    watch = LoopWatch()
    try:
        assert stand_in.stdout is not None
        addresses = json.loads(stand_in.stdout.readline())
        with tempfile.TemporaryDirectory(prefix="recruiterdesk-bench-") as folder, BareTick() as bare:
            report, first, held = asyncio.run(synced(Path(folder), addresses["base_url"], addresses["keys"]["full"], watch))
    finally:
        stand_in.terminate()
        stand_in.communicate()
    assert report.state is SyncState.COMPLETE, report.error
    assert held >= APPLICANTS
    ideal = report.requests * WINDOW / LIMIT
    note = f"{held} applicants, {report.requests} requests, {report.seconds:.1f} s at {LIMIT} per {WINDOW:.0f} s"
    return [
        Figure("full sync, wall time / (requests ÷ limit)", report.seconds / ideal, "×", 1.05, note),
        Figure("full sync, answers of 429", float(report.throttled), "", 0.0),
        Figure("full sync, until the first applicants are shown", first, "s", 5.0),
        Figure(
            "full sync, longest gap of a plain event loop",
            watch.longest * 1000,
            "ms",
            None,
            f"without a window; a process that only ticks, at the same time: {bare.longest[0]:.0f} ms",
        ),
    ]
