"""How fast the store is: against plain SQLite at the same work, and over 100,000 applicants with the text of their CVs.

The profile of 100,000 is built once and kept under the temporary folder for the next run.
"""

import gc
import os
import random
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import apsw
import msgspec
from big_cache import KEY, NOW, big_cache, made_up_applications, made_up_vacancies
from figure import Figure

from recruiterdesk.domain.query import ApplicationQuery, ApplicationSort
from recruiterdesk.store import connection
from recruiterdesk.store.store import Store
from recruiterdesk.store.transaction import Reader

_APPLICANTS = int(os.environ.get("RECRUITERDESK_BENCH_APPLICANTS", "100000"))
_ROUNDS = 3
_TYPED = (
    "jansen",
    "sanne de vries",
    "python",
    "kubernetes",
    "van den berg",
    "verpleging",
    "0612",
    "soren",
    "boekhouden excel",
    "wisniewski",
    "gebeld",
)
_SORTS = (
    ApplicationSort.ARRIVED,
    ApplicationSort.NAME,
    ApplicationSort.STAGE,
    ApplicationSort.SOURCE,
    ApplicationSort.VACANCY,
    ApplicationSort.KEEP,
)


def profile_folder() -> Path:
    """Return where the big profile is kept between runs."""
    return Path(tempfile.gettempdir()) / f"recruiterdesk-bench-{os.getuid() if hasattr(os, 'getuid') else 0}-{_APPLICANTS}"


@contextmanager
def _without_cipher() -> Iterator[None]:
    """Open databases without a key: the yardstick, in this process only and for made-up people only."""
    kept = connection.unlock, connection._check_header

    def no_key(db: apsw.Connection, key: bytes) -> None:
        return None

    def any_header(path: Path) -> None:
        return None

    connection.unlock, connection._check_header = no_key, any_header
    try:
        yield
    finally:
        connection.unlock, connection._check_header = kept


def _work(folder: Path) -> dict[str, float]:
    """Do the same work on a fresh store and return the seconds of processor time of its parts.

    Processor time: waiting for the disk is the same with and without a cipher, and what else a shared machine does is not ours.
    """
    seconds: dict[str, float] = {}
    pages: list[list[Any]] = [[]]
    for application in made_up_applications(5000, 40, seed=7):
        pages[-1].append(application)
        if len(pages[-1]) == 100:
            pages.append([])
    store = Store.open(folder, KEY)
    account = store.write_now(lambda w: w.accounts.add("Bench", "homerun", "https://x", {}, {}))
    store.write_now(lambda w: w.vacancies.upsert(account, made_up_vacancies(40), NOW))

    @contextmanager
    def timed(name: str) -> Iterator[None]:
        gc.collect()
        start = time.process_time()
        yield
        seconds[name] = time.process_time() - start

    with timed("take in"):
        for page in pages:
            store.write_now(lambda w, page=page: w.applications.upsert(account, page, NOW), cause="sync")  # type: ignore[misc]  # bound in the loop
    with timed("take in again"):
        for page in pages:
            store.write_now(lambda w, page=page: w.applications.upsert(account, page, NOW), cause="sync")  # type: ignore[misc]  # bound in the loop
    changed = [[msgspec.structs.replace(a, stage="Offer", raw=a.raw + b" ") for a in page] for page in pages[:20]]
    with timed("change"):
        for page in changed:
            store.write_now(lambda w, page=page: w.applications.upsert(account, page, NOW), cause="sync")  # type: ignore[misc]  # bound in the loop
    random_ = random.Random(1)

    def read(reader: Reader) -> None:
        ids = reader.applications.ids(ApplicationQuery())
        for _ in range(40):
            reader.applications.rows(random_.sample(list(ids), 100))
        for word in ("jan", "sanne", "0612", "van den"):
            reader.applications.ids(ApplicationQuery(search=word))

    with timed("read"):
        store.read_now(read)
    store.close()
    return seconds


def _against_plain() -> list[Figure]:
    measured: dict[str, dict[str, list[float]]] = {"plain": {}, "encrypted": {}}
    for round_ in range(_ROUNDS):
        for kind in ("plain", "encrypted") if round_ % 2 else ("encrypted", "plain"):
            with tempfile.TemporaryDirectory() as folder:
                if kind == "plain":
                    with _without_cipher():
                        parts = _work(Path(folder))
                    if not (Path(folder) / "desk.db").read_bytes().startswith(b"SQLite format 3"):
                        raise RuntimeError("the yardstick was encrypted too")
                else:
                    parts = _work(Path(folder))
            for name, seconds in parts.items():
                measured[kind].setdefault(name, []).append(seconds)
    # The quickest of the rounds: what else the machine does only ever adds.
    best = {kind: {name: min(values) for name, values in parts.items()} for kind, parts in measured.items()}
    figures = [
        Figure(
            name="encrypted against plain SQLite, same work (processor time)",
            value=sum(best["encrypted"].values()) / sum(best["plain"].values()),
            unit="times",
            bound=1.3,
            note=f"{sum(best['encrypted'].values()):.2f} s against {sum(best['plain'].values()):.2f} s",
        )
    ]
    figures += [
        Figure(
            f"  of that: {name}", best["encrypted"][name] / best["plain"][name], "times", None, f"{best['encrypted'][name] * 1000:.0f} ms"
        )
        for name in best["plain"]
    ]
    return figures


def _p95(values: list[float]) -> float:
    return statistics.quantiles(values, n=20)[-1] if len(values) > 1 else values[0]


def _milliseconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def _big() -> list[Figure]:
    folder = profile_folder()
    opened = 0.0
    if not (folder / "big_cache.json").exists():
        sys.stderr.write(f"building a profile of {_APPLICANTS} applicants in {folder}: some two minutes, once\n")
    big_cache(folder, applicants=_APPLICANTS)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.perf_counter()
    store = Store.open(folder, KEY)
    opened = (time.perf_counter() - start) * 1000

    def ids(query: ApplicationQuery, *, is_other_list: bool) -> float:
        """Return the quickest of three: what else the machine does only ever adds. Another list is not remembered yet, a word's is.

        What a word found is never remembered: it is typed once.
        """

        def once() -> float:
            store._orders._found = None
            if is_other_list:
                store._orders._orders.clear()
            return _milliseconds(lambda: store.read_now(lambda r: r.applications.ids(query)))

        return min(once() for _ in range(3))

    first = _milliseconds(lambda: store.read_now(lambda r: r.applications.rows(r.applications.ids(ApplicationQuery())[:100])))
    typing = [ids(ApplicationQuery(search=text[:end]), is_other_list=False) for text in _TYPED for end in range(1, len(text) + 1)]
    queries = [ApplicationQuery(sort=sort, is_descending=way) for sort in _SORTS for way in (True, False)]
    for sort in _SORTS:
        queries += [ApplicationQuery(sort=sort, stage="Applied"), ApplicationQuery(sort=sort, funnel="interview", only_unread=True)]
        queries += [ApplicationQuery(sort=sort, vacancy_id=number) for number in (3, 17, 55, 90)]
        queries += [ApplicationQuery(sort=sort, only_new=True), ApplicationQuery(sort=sort, account_ids=(1,))]
        queries += [ApplicationQuery(sort=sort, expires_within_days=90)]
    changing = [ids(query, is_other_list=True) for query in queries]
    everybody = store.read_now(lambda r: r.applications.ids(ApplicationQuery()))
    random_ = random.Random(2)
    starts = [random_.randrange(max(1, len(everybody) - 100)) for _ in range(60)]
    best = [
        min(_milliseconds(lambda: store.read_now(lambda r: r.applications.best(text[:end], 24, 1001))) for _ in range(3))  # noqa: B023 -- called at once
        for text in _TYPED
        for end in range(1, len(text) + 1)
    ]
    rows = [
        _milliseconds(lambda at=at: store.read_now(lambda r: r.applications.rows(everybody[at : at + 100])))  # type: ignore[misc]  # bound in the loop
        for at in starts
        for _ in range(2)
    ][1::2]
    view = [_milliseconds(lambda at=at: store.read_now(lambda r: r.applications.view(everybody[at]))) for at in starts]  # type: ignore[misc]  # bound in the loop
    vacancies = _milliseconds(lambda: store.read_now(lambda r: r.vacancies.rows(list(range(1, 101)))))
    due = _milliseconds(lambda: store.read_now(lambda r: r.applications.details_due(1, 100, NOW)))
    memory = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    store.close()
    many = f"{_APPLICANTS} applicants with CV text"
    return [
        Figure("open the profile", opened, "ms", None, many),
        Figure("first id list and first 100 rows, cold", first, "ms", None, many),
        Figure(
            "search as one types, id list, p95",
            _p95(typing),
            "ms",
            30,
            f"{many}, {len(typing)} keys, median {statistics.median(typing):.1f}",
        ),
        Figure("palette as one types, best 24 and their number, p95", _p95(best), "ms", 30, f"median {statistics.median(best):.1f}"),
        Figure(
            "filter, sort, change of vacancy, id list, p95",
            _p95(changing),
            "ms",
            40,
            f"{len(changing)} questions, median {statistics.median(changing):.1f}",
        ),
        Figure("block of 100 rows, median", statistics.median(rows), "ms", None, f"p95 {_p95(rows):.1f}; aim 2"),
        Figure("one applicant with everything, p95", _p95(view), "ms", None),
        Figure("100 vacancies with their counts", vacancies, "ms", None),
        Figure("the next 100 details to read", due, "ms", None),
        Figure("memory of the store's reads", memory, "MB", None, "peak above the opened program; page cache 4 MB"),
    ]


def figures() -> list[Figure]:
    """Measure and return every figure of the store."""
    return [*_against_plain(), *_big()]


if __name__ == "__main__":
    for figure in figures():
        print(f"{figure.name:50} {figure.value:9.2f} {figure.unit:6} {'' if figure.holds else 'TOO MUCH'} {figure.note}")
