"""A window over a desk with clocks on what the user would see: typing, sorting, scrolling, and the loop while much happens.

Run as a program with the name of a part and the profile's folder, it prints that part's measurements as JSON.
"""

import asyncio
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

import recruiterdesk.ui  # noqa: F401 -- before Qt, as the program does: it spares us what the binding does at each import

# isort: split
import qasync
from bare_tick import TICK, BareTick
from bare_window import SIZE, memory
from big_cache import KEY
from PySide6.QtCore import QEvent, QLocale, QObject
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QTableView, QWidget

from recruiterdesk.bootstrap.open_desk import Parts, open_desk
from recruiterdesk.bootstrap.provider_catalog import ProviderCatalog
from recruiterdesk.domain.application import DocumentKind
from recruiterdesk.domain.query import VacancyQuery
from recruiterdesk.machine.folders import Profile
from recruiterdesk.ui.bridge.garbage import GarbageOnWindowThread
from recruiterdesk.ui.main_window.desk_window import DeskWindow
from recruiterdesk.ui.main_window.window_memory import WindowMemory
from recruiterdesk.ui.settings.preferences import Preferences
from recruiterdesk.ui.theme.theme import Theme
from recruiterdesk.vault.secret import DatabaseKey
from recruiterdesk.vault.throwaway_vault import ThrowawayVault

IS_QUICK = os.environ.get("RECRUITERDESK_QUICK") == "1"
SYNCED = 2_000 if IS_QUICK else 10_000
AT_REST = 2.0  # seconds
TYPED = ("jansen", "zoë", "python", "0612", "kowalski", "van den berg", "utrecht")


def parts_with_key(catalog: Any = None) -> Parts:
    """Return parts whose vault has the key of the big cache, and no keyring."""
    vault = ThrowawayVault()
    vault._key = DatabaseKey(KEY)
    return Parts(vault=vault, catalog=catalog)


class PaintWatch(QObject):
    """Calls back at each paint of what it is installed on."""

    def __init__(self, call: Callable[[], None]) -> None:
        """Call `call`."""
        super().__init__()
        self._call = call

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 -- Qt's name
        """Look, and keep nothing back."""
        if event.type() == QEvent.Type.Paint:
            self._call()
        return False


class Bench:
    """The whole window, and the time from a wish to its painted answer."""

    def __init__(self, desk: Any) -> None:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        self.desk = desk
        self.theme = Theme(mode="light")
        self.theme.install(application)
        self._watch = PaintWatch(self._on_paint)
        self._has_answer = False
        self._painted = asyncio.Event()
        self._garbage = GarbageOnWindowThread()  # as the program has it

    async def make(self) -> None:
        """Build the window and show it, empty."""
        accounts = await self.desk.accounts.list()
        self.shown = DeskWindow(self.theme, self.desk, Preferences(), WindowMemory(None), accounts, lambda: datetime.now(UTC))
        self.screens, self.page = self.shown.screens, self.shown.screens.applicants.page
        self.table = self.page.table
        self.shown.window.resize(*SIZE)
        self.shown.window.show()
        self._garbage.start()

    async def show(self) -> None:
        """Show the window and wait for the first list."""
        await self.make()
        self.table.viewport().installEventFilter(self._watch)
        self.page.frame.empty.installEventFilter(self._watch)  # an answer without anybody is painted there
        self.page.model.modelReset.connect(self._on_reset)
        await self.until_painted(self.shown.start)
        await self.rest(1.0)

    def _on_reset(self) -> None:
        self._has_answer = True

    def _on_paint(self) -> None:
        if self._has_answer:
            self._has_answer = False
            # The event comes before the paint: the loop's next turn is after it.
            asyncio.get_running_loop().call_soon(self._painted.set)

    async def until_painted(self, act: Callable[[], object]) -> float:
        """Do something that asks a new question; return ms until its answer was painted."""
        self._painted.clear()
        self._has_answer = False
        began = time.perf_counter()
        act()
        await asyncio.wait_for(self._painted.wait(), 20)
        return (time.perf_counter() - began) * 1000

    async def rest(self, seconds: float = 0.4) -> None:
        """Let counts and details that follow an answer end."""
        await asyncio.sleep(seconds)


def on_qt_loop(work: Callable[[], Awaitable[dict[str, Any]]]) -> dict[str, Any]:
    """Run a coroutine on the window's kind of loop."""
    application = QApplication([])
    application.setQuitOnLastWindowClosed(False)
    QLocale.setDefault(QLocale(QLocale.Language.English))
    found: dict[str, Any] = qasync.run(work())
    return found


def used(folder: Path) -> dict[str, Any]:
    """Type, filter, sort, change the vacancy, scroll, over the big cache."""

    async def work() -> dict[str, Any]:
        async with open_desk(Profile(folder), parts_with_key()) as desk:
            bench = Bench(desk)
            await bench.show()
            await bench.until_painted(lambda: bench.screens.open("all"))
            await bench.rest(AT_REST)
            found = {
                "memory": memory(),
                "search": await search(bench),
                "palette": await palette(bench),
                "order": await order(bench),
                "scroll": await scroll(bench),
                "memory after use": await memory_at_rest(bench),
                "plain": await plain(bench),
                "rows": bench.page.model.rowCount(),
            }
            await bench.shown.aclose()
            return found

    return on_qt_loop(work)


async def memory_at_rest(bench: Bench) -> dict[str, float]:
    """Return the memory once nothing has been asked for a while."""
    await bench.rest(AT_REST)
    return memory()


async def search(bench: Bench) -> list[float]:
    """Type words letter by letter into the filter over everyone, as fast as answers come."""
    took = []
    field = bench.page.frame.filter
    bench.shown.window.activateWindow()
    field.setFocus()
    for word in TYPED:
        for length in range(1, len(word) + 1):
            took.append(await bench.until_painted(partial(field.setText, word[:length])))
            await bench.rest(0.06)  # between two keys of a fast typist lie 80 ms and more
        await bench.until_painted(partial(field.setText, ""))
        await bench.rest()
    bench.table.setFocus()
    return took


async def palette(bench: Bench) -> list[float]:
    """Type words letter by letter into the palette; until people were shown and painted."""
    took = []
    bench.screens.open_palette()
    shown = bench.screens.palette
    assert shown is not None
    await bench.rest()  # its opening is painted
    show_groups = shown.show_groups
    is_answered, painted = False, asyncio.Event()

    def watch(groups: Any, milliseconds: float | None, *, answers: str | None) -> None:
        nonlocal is_answered
        show_groups(groups, milliseconds, answers=answers)
        is_answered = is_answered or milliseconds is not None

    def on_paint() -> None:
        if is_answered:
            asyncio.get_running_loop().call_soon(after_paint)

    def after_paint() -> None:
        if is_answered:  # a cursor that blinked before the next key is no answer to it
            painted.set()

    watching = PaintWatch(on_paint)
    for part in (shown, *shown.findChildren(QWidget)):
        part.installEventFilter(watching)
    shown.show_groups = watch  # type: ignore[method-assign]  # the clock
    for word in TYPED[:6]:
        for length in range(1, len(word) + 1):
            is_answered = False
            painted.clear()
            began = time.perf_counter()
            shown._field.setText(word[:length])
            shown.typed.emit(word[:length])
            await asyncio.wait_for(painted.wait(), 20)
            took.append((time.perf_counter() - began) * 1000)
            await bench.rest(0.06)
    shown.dismiss()
    await bench.rest()
    return took


async def order(bench: Bench) -> list[float]:
    """Sort by each column, filter by account, change the vacancy."""
    took = []
    vacancies = await bench.desk.vacancies.ids(VacancyQuery())
    for turn in range(2 if IS_QUICK else 4):
        acts: list[Callable[[], object]] = [
            partial(bench.table.columns.sort_wanted.emit, key) for key in ("name", "vacancy", "stage", "source", "keep", "age")
        ]
        acts += [partial(bench.page.account_chosen.emit, 1), partial(bench.page.account_chosen.emit, None)]
        acts += [partial(bench.screens.open_vacancy, number, "A vacancy") for number in vacancies[turn * 3 : turn * 3 + 3]]
        acts.append(partial(bench.screens.open, "all"))
        for act in acts:
            took.append(await bench.until_painted(act))
            await bench.rest()
    return took


async def scroll(bench: Bench) -> list[float]:
    """Scroll by notches, by pages and by jumps; each frame is painted at once, cold blocks as they come."""
    took = []
    bar, view = bench.table.verticalScrollBar(), bench.table.viewport()
    page = view.height() - bench.theme.row_height
    goals = [bar.value() + 120 * step for step in range(1, 81)]
    goals += [goals[-1] + page * step for step in range(1, 61)]
    goals += [bar.maximum() * ((jump * 37) % 41) // 41 for jump in range(40)]
    for goal in goals:
        began = time.perf_counter()
        bar.setValue(goal)
        view.repaint()
        took.append((time.perf_counter() - began) * 1000)
        await asyncio.sleep(0.008)
    return took


async def plain(bench: Bench) -> list[float]:
    """The yardstick: a plain table of as many rows over a plain model, painted whole by Qt's own delegate in the same style."""
    model = QStandardItemModel(600, 8)
    for row in range(600):
        for column in range(8):
            model.setItem(row, column, QStandardItem(f"Row {row} column {column}"))
    view = QTableView()
    view.setModel(model)
    view.resize(1100, 990)
    view.verticalHeader().setDefaultSectionSize(24)
    view.show()
    took = []
    for step in range(40):
        began = time.perf_counter()
        view.verticalScrollBar().setValue(step * 13)
        view.viewport().repaint()
        took.append((time.perf_counter() - began) * 1000)
        await asyncio.sleep(0.008)
    view.close()
    await bench.rest(0.1)
    return took


def free(_folder: Path) -> dict[str, Any]:
    """Sync 10,000 applicants into an open window, then drop a 25 MB CV; measure the longest gaps of the loop in each."""

    async def work() -> dict[str, Any]:
        limit, window = 60, 6.0 if IS_QUICK else 12.0
        command = [sys.executable, "-m", "recruiterdesk.demo.homerun", "--applicants", str(SYNCED), "--limit", str(limit)]
        start = partial(subprocess.Popen, [*command, "--window", str(window)], stdout=subprocess.PIPE, text=True)
        stand_in = await asyncio.to_thread(start)
        try:
            assert stand_in.stdout is not None
            addresses = json.loads(await asyncio.to_thread(stand_in.stdout.readline))
            with tempfile.TemporaryDirectory(prefix="recruiterdesk-bench-") as fresh:
                async with open_desk(Profile(Path(fresh)), parts_with_key(fast_catalog(window))) as desk:
                    return await watched(desk, Path(fresh), addresses)
        finally:
            stand_in.terminate()
            await asyncio.to_thread(stand_in.communicate)

    return on_qt_loop(work)


def fast_catalog(window: float) -> Any:
    """Return a catalog whose Homerun takes its limit over a shorter window, as the stand-in does."""
    factory = ProviderCatalog().factory("homerun")

    class Fast:
        """The same factory."""

        profile = factory.profile

        def profile_of(self, account: Any) -> Any:
            return factory.profile_of(account)

        def connect(self, account: Any, secrets: dict[str, str], *, ledger_folder: str | None) -> Any:
            connection: Any = factory.connect(account, secrets, ledger_folder=None)
            connection._http.limiter._window = window
            return connection

    fast = Fast()

    class Catalog(ProviderCatalog):
        """Knows Homerun only, made fast."""

        def factory(self, _provider: str) -> Any:
            return fast

    return Catalog()


async def watched(desk: Any, folder: Path, addresses: dict[str, Any]) -> dict[str, Any]:
    """Connect the first account, open the window on it, and measure the loop in that, at rest, in a sync, and in a drop."""
    adding = desk.accounts.add("homerun", "Acme", addresses["base_url"], {"api_key": addresses["keys"]["full"]}, {})
    connect, _ = await gaps(adding)
    bench = Bench(desk)
    await bench.make()
    bench.shown.start()
    await bench.rest(1.0)
    bench.screens.open("all")
    await bench.rest(1.0)
    idle, _ = await gaps(asyncio.sleep(3))
    began = time.perf_counter()
    sync, bare = await gaps(desk.sync.run())
    seconds = time.perf_counter() - began
    after = await memory_at_rest(bench)
    rows = bench.page.model.rowCount()
    cv = folder / "CV_groot.pdf"
    cv.write_bytes(b"%PDF-1.4\n" + os.urandom(24_990_000))
    drop, _ = await gaps(desk.writes.upload(bench.page.model.ids[0], cv, DocumentKind.RESUME))
    await bench.shown.aclose()
    found = {"connect": connect, "idle": idle, "sync": sync, "bare": bare, "drop": drop}
    return {**found, "rows": rows, "seconds": seconds, "memory": after}


async def gaps(work: Awaitable[Any]) -> tuple[list[tuple[float, float, float]], list[float]]:
    """Do `work` while the loop ticks; return the gaps over the tick, the longest first, and those of a process that only ticked meanwhile.

    A gap is in ms: its length, what this thread worked in it, and what it waited for a processor that others had (0 where the system
    does not tell). What is left was waiting for the interpreter, or for nothing.
    """
    found: list[tuple[float, float, float]] = []
    is_done = False

    async def tick() -> None:
        delay = RunDelay()
        last, worked, waited = time.perf_counter(), time.thread_time(), delay.now()
        while not is_done:
            await asyncio.sleep(TICK)
            now, working, waiting = time.perf_counter(), time.thread_time(), delay.now()
            found.append(((now - last - TICK) * 1000, (working - worked) * 1000, waiting - waited))
            last, worked, waited = now, working, waiting

    bare = await asyncio.to_thread(BareTick().__enter__)
    ticking = asyncio.get_running_loop().create_task(tick())
    await work
    is_done = True
    await ticking
    await asyncio.to_thread(bare.__exit__, None, None, None)
    return sorted(found, reverse=True)[:10], bare.longest


class RunDelay:
    """How long the thread that made it has stood ready to run without being given a processor."""

    def __init__(self) -> None:
        path = Path("/proc/thread-self/schedstat")
        self._file = path.open("rb", buffering=0) if path.exists() else None

    def now(self) -> float:
        """Return the milliseconds so far; always 0 where the system does not tell."""
        return int(os.pread(self._file.fileno(), 100, 0).split()[1]) / 1e6 if self._file is not None else 0.0


PARTS: dict[str, Callable[[Path], dict[str, Any]]] = {"used": used, "free": free}

if __name__ == "__main__":
    print(json.dumps(PARTS[sys.argv[1]](Path(sys.argv[2]))))  # noqa: T201 -- the answer to whoever started it
