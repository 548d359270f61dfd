"""Five accounts read for the first time side by side, into an open window, each from a stand-in in a process of its own.

Run as a program with the kind of the limits' windows and how many applicants there are in all, it prints what it measured as JSON.
"""

import asyncio
import json
import sys
import tempfile
import time
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from busy_window import Bench, gaps, on_qt_loop, parts_with_key
from stand_in_apart import StandInApart

from recruiterdesk.bootstrap.open_desk import open_desk
from recruiterdesk.bootstrap.provider_catalog import ProviderCatalog
from recruiterdesk.domain.sync_report import SyncPhase, SyncProgress
from recruiterdesk.machine.folders import Profile
from recruiterdesk.provider_api.http.combined_limiter import CombinedLimiter
from recruiterdesk.provider_api.http.limiter import Limiter
from recruiterdesk.store.transaction import Reader

FASTER = 2.0  # all windows are so much shorter than the providers' own, here and there
LIMITS = {  # requests, in so many seconds, of the contract sheets
    "homerun": (60, 60.0),
    "smartrecruiters": (10, 1.0),
    "recruitsome": (60, 60.0),
    "jobsphere": (60, 60.0),
    "ictergezocht": (200, 60.0),
}
SHARES = {"homerun": 0.6, "recruitsome": 0.24, "smartrecruiters": 0.16}  # of the applicants; the other two let none be listed
JOBS_OF_BOARD = 308  # every 28th is the account's own: 11
VACANCIES = 60  # at ICTerGezocht.nl; Homerun's stand-in has 14, SmartRecruiters' 24, RecruitSome's 11: 120 in all
LISTS = (SyncPhase.VACANCIES, SyncPhase.APPLICANTS, SyncPhase.CONFIRMING)


def stand_in_of(provider: str, kind: str, applicants: int) -> StandInApart:
    """Return a provider's stand-in at the provider's own limit, in compressed time."""
    limit, window = LIMITS[provider]
    counted = {"limit": limit, "window": window / FASTER, "window_kind": kind}
    if provider in SHARES:
        return StandInApart(provider, applicants=round(applicants * SHARES[provider]), **counted)
    sizes = {"jobs": JOBS_OF_BOARD} if provider == "jobsphere" else {"vacancies": VACANCIES}
    return StandInApart(provider, **sizes, **counted)


class FastCatalog(ProviderCatalog):
    """The real factories; what they connect counts in windows as much shorter as the stand-ins' are."""

    def factory(self, provider: str) -> Any:
        """Return a factory."""
        real = super().factory(provider)

        class Fast:
            """The same factory."""

            def __getattr__(self, name: str) -> Any:
                return getattr(real, name)

            def connect(self, account: Any, secrets: dict[str, str], *, ledger_folder: str | None) -> Any:
                connection: Any = real.connect(account, secrets, ledger_folder=ledger_folder)
                limiter = connection._http.limiter
                for one in limiter._limiters if isinstance(limiter, CombinedLimiter) else (limiter,):
                    assert isinstance(one, Limiter)
                    one._window /= FASTER
                return connection

        return Fast()


class ListsWatch:
    """Notes when each account's lists were complete, and how many requests its sync had made by then."""

    def __init__(self) -> None:
        self.ended: dict[int, tuple[float, int]] = {}
        self._in_lists: set[int] = set()

    def see(self, progress: SyncProgress) -> None:
        """Take in a moment of a sync."""
        if progress.phase in LISTS:
            self._in_lists.add(progress.account_id)
        elif progress.account_id in self._in_lists:
            self.ended.setdefault(progress.account_id, (time.perf_counter(), progress.requests))


def measure(kind: str, applicants: int) -> dict[str, Any]:
    """Add the accounts, open the window, sync, and compare both sides."""

    async def work() -> dict[str, Any]:
        with ExitStack() as stack:
            stand_ins = [stack.enter_context(stand_in_of(provider, kind, applicants)) for provider in LIMITS]
            for one in stand_ins:
                await asyncio.to_thread(one.ready)
            with tempfile.TemporaryDirectory(prefix="recruiterdesk-bench-") as folder:
                async with open_desk(Profile(Path(folder)), parts_with_key(FastCatalog())) as desk:
                    return await watched(desk, stand_ins)

    return on_qt_loop(work)


async def watched(desk: Any, stand_ins: list[StandInApart]) -> dict[str, Any]:
    """Sync all accounts into an open window; return what was measured of each and of the loop."""
    for one in stand_ins:
        await desk.accounts.add(one.provider, one.provider, one.base_url, one.secrets, one.settings)
    checked = time.monotonic()
    bench = Bench(desk)
    await bench.make()
    bench.shown.start()
    await bench.rest(1.0)
    bench.screens.open("all")
    await bench.rest(1.0)
    idle, _ = await gaps(asyncio.sleep(3))
    # The checks of the keys count for the limits as well: what is measured begins when their window is over.
    await bench.rest(max(0.0, checked + max(window for _, window in LIMITS.values()) / FASTER + 1.0 - time.monotonic()))
    watch = ListsWatch()
    unsubscribe = desk.sync.subscribe_progress(watch.see)
    began = time.perf_counter()
    syncing = asyncio.get_running_loop().create_task(desk.sync.run())
    sync, bare = await gaps(syncing)
    seconds = time.perf_counter() - began
    unsubscribe()
    reports = {report.provider: report for report in syncing.result()}
    found: dict[str, Any] = {"idle": idle, "sync": sync, "bare": bare, "seconds": seconds, "accounts": {}}
    ids = {account.provider: account.id for account in await desk.accounts.list()}
    for one in stand_ins:
        account_id, report = ids[one.provider], reports[one.provider]
        there = await asyncio.to_thread(one.holdings)
        here = await desk.applicants._store.read(lambda reader: held(reader, account_id))  # noqa: B023 -- awaited within this round
        lists_at, requests = watch.ended[account_id]
        found["accounts"][one.provider] = {
            "state": report.state.value,
            "error": "" if report.error is None else report.error.message,
            "seconds": lists_at - began,
            "requests": requests,
            "detail_seconds": report.seconds - (lists_at - began),
            "detail_requests": report.requests - requests,
            "details_due": here["due"],
            "applicants": len(here["applications"]),
            "vacancies": len(here["vacancies"]),
            "amiss": amiss(here["applications"], there["applications"]) + amiss(here["vacancies"], there["vacancies"]),
            "too_many": there["statuses"].count(429),
            "not_ok": sum(status >= 400 for status in there["statuses"]),
        }
    await bench.shown.aclose()
    return found


def held(reader: Reader, account_id: int) -> dict[str, Any]:
    """Return what the cache has of an account; the ids are a list, so that one that is there twice would show."""
    listed = {
        table: [id_ for (id_,) in reader.applications._db.execute(f"SELECT remote_id FROM {table} WHERE account_id = ?", (account_id,))]
        for table in ("application_fact", "vacancy")
    }
    due = reader.applications.details_due(account_id, 1_000_000, datetime(2000, 1, 1, tzinfo=UTC))
    return {"applications": listed["application_fact"], "vacancies": listed["vacancy"], "due": len(due)}


def amiss(here: list[str], there: list[str]) -> int:
    """Count who is missing, who is here without being there, and who is here more than once."""
    return len(set(here) ^ set(there)) + len(here) - len(set(here))


if __name__ == "__main__":
    print(json.dumps(measure(sys.argv[1], int(sys.argv[2]))))  # noqa: T201 -- the answer to whoever started it
